"""Which language: each by its own name, large enough for a thumb, in the picture's place."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QWidget

from kiosk_app.ui.language import current, languages, tr
from kiosk_app.ui.layout import Layout, grid
from kiosk_app.ui.tokens import TITLE, TOUCH_GAP_PX, Icon, Theme, Tone
from kiosk_app.ui.touch import TouchButton
from kiosk_app.ui.words import Words

COLUMNS: Final = 3
HIGHEST_PX: Final = 176


class LanguagesPage(QWidget):
    """chosen: the code of the language that was touched."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget, theme: Theme, offered: tuple[str, ...]) -> None:
        """offered: codes, shown in this order."""
        super().__init__(parent)
        self._theme = theme
        own_names = {language.code: language.own_name for language in languages()}
        self._buttons = {code: TouchButton(self, theme, bold=True) for code in offered}
        self._own_names = {code: own_names[code] for code in offered}
        for code, button in self._buttons.items():
            button.clicked.connect(lambda _checked=False, code=code: self.chosen.emit(code))

    @property
    def prompt(self) -> tuple[Icon, Words, Tone | None]:
        return Icon.GLOBE, Words(tr("Your language"), tr("It changes back by itself")), None

    def place(self, layout: Layout, area: QRect) -> None:
        """area: in the parent; the buttons stand at its lower end, where hands reach them."""
        self.setGeometry(area)
        gap = layout.px(TOUCH_GAP_PX)
        rows = -(-len(self._buttons) // COLUMNS)
        height = min(area.height(), rows * layout.px(HIGHEST_PX) + (rows - 1) * gap)
        places = grid(QRect(0, area.height() - height, area.width(), height), COLUMNS, rows, gap)
        for (code, button), at in zip(self._buttons.items(), places, strict=False):
            button.setGeometry(layout.turned(at, area.width()))
            colours = self._theme.primary if code == current().code else self._theme.button
            button.write(self._own_names[code], layout.unit, size_px=TITLE, colours=colours)
