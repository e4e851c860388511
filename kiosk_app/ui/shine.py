"""The whole display in one colour: light for a face, of which the camera then sees whether it reflects it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kiosk_app.ui.language import tr
from kiosk_app.ui.layout import Layout
from kiosk_app.ui.text import FittingLabel, Line, stack
from kiosk_app.ui.tokens import HEADLINE, SUBTITLE
from kiosk_app.ui.words import LIT

INK: Final = "#0E141B"
WORDS_PX: Final = 300  # height of the words; everything else is light


class Shine(QWidget):
    """Covers its parent while it shines."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._colour = QColor(255, 255, 255)
        self._headline = FittingLabel(self, bold=True, max_lines=2)
        self._detail = FittingLabel(self, max_lines=2)
        for label in (self._headline, self._detail):
            label.ink(INK)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.hide()

    def show_light(self, rgb: tuple[int, int, int] | None, layout: Layout) -> None:
        """rgb: 0..255; None ends it."""
        if rgb is None:
            self.hide()
            return
        self._colour = QColor(*rgb)
        parent = self.parentWidget()
        assert parent is not None
        if self.isHidden() or self.size() != parent.size():
            self._arrange(parent, layout)
        self.update()

    def _arrange(self, parent: QWidget, layout: Layout) -> None:
        self.setGeometry(parent.rect())
        margin, height = layout.px(48), layout.px(WORDS_PX)
        place = self.rect().adjusted(margin, 0, -margin, 0)
        place.setTop((self.height() - height) // 2)
        place.setHeight(height)
        headline = Line(self._headline, tr(LIT.headline), HEADLINE, 180.0)
        detail = Line(self._detail, tr(LIT.detail), SUBTITLE, 100.0, above_px=8)
        stack(place, (headline, detail), layout.unit, Qt.AlignmentFlag.AlignVCenter)
        self.raise_()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._colour)
        painter.end()
