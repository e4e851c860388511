"""What takes the picture's place for a while: the keypad, the choice of language, the notice. One at a time."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QRect, QTimer, Signal
from PySide6.QtWidgets import QWidget

from kiosk_app.ui.keypad import Keypad
from kiosk_app.ui.languages_page import LanguagesPage
from kiosk_app.ui.layout import Layout
from kiosk_app.ui.notice_page import NoticePage
from kiosk_app.ui.tokens import Icon, Theme, Tone
from kiosk_app.ui.words import Words

LEFT_ALONE_S: Final = {Keypad: 20, LanguagesPage: 20, NoticePage: 120}
"""A panel that nobody has touched for so long closes."""
LIGHT_STRIP_PX: Final = 80  # above a panel, for the camera light


class Panels(QObject):
    """opened_or_closed: something else is in the picture's place. changed: only the words beside it are others."""

    opened_or_closed = Signal()
    changed = Signal()

    def __init__(self, parent: QWidget, theme: Theme, offered_languages: tuple[str, ...]) -> None:
        super().__init__(parent)
        self.keypad = Keypad(parent, theme)
        self.languages = LanguagesPage(parent, theme, offered_languages)
        self.notice = NoticePage(parent, theme)
        self.shown: Keypad | LanguagesPage | NoticePage | None = None
        self.keypad.changed.connect(self.changed)
        self.keypad.unanswered.connect(self.close)
        self.notice.turned.connect(self.changed)
        self._left_alone = QTimer(self, singleShot=True)
        self._left_alone.timeout.connect(self.close)
        for panel in (self.keypad, self.languages, self.notice):
            panel.hide()

    def open(self, panel: Keypad | LanguagesPage | NoticePage) -> None:
        """Show this one instead of whatever is shown."""
        if self.shown not in (None, panel):
            self._hide()
        self.shown = panel
        self.touched()
        self.opened_or_closed.emit()

    def close(self) -> None:
        """Give the place back to the picture."""
        if self.shown is not None:
            self._hide()
            self.opened_or_closed.emit()

    def _hide(self) -> None:
        assert self.shown is not None
        self.keypad.close_entry()
        self.shown.hide()
        self.shown = None

    def touched(self) -> None:
        """Somebody is there: the panel stays."""
        if self.shown is not None:
            self._left_alone.start(LEFT_ALONE_S[type(self.shown)] * 1000)

    @property
    def prompt(self) -> tuple[Icon, Words, Tone | None]:
        """Icon and words beside the panel that is shown; the tone when something was refused."""
        assert self.shown is not None
        return self.shown.prompt

    def place(self, layout: Layout) -> None:
        """Put the panel that is shown where it belongs and write it anew."""
        if self.shown is not None:
            area = QRect(layout.panel)
            area.setTop(area.top() + layout.px(LIGHT_STRIP_PX))
            self.shown.place(layout, area)
            self.shown.show()
            self.shown.raise_()
