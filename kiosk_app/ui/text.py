"""Text that is never cut: it takes the largest step of the type scale at which it fits."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPalette
from PySide6.QtWidgets import QLabel, QWidget

from kiosk_app.ui.fonts import font
from kiosk_app.ui.tokens import TYPE_SCALE_PX

ELLIPSIS = "…"


def fits(text: str, face: QFont, room: QSize, max_lines: int) -> bool:
    """Whether the text, broken between words only, stays inside the room and within so many lines."""
    metrics = QFontMetrics(face)
    endless = QRect(0, 0, room.width(), 1_000_000)
    needed = metrics.boundingRect(endless, int(Qt.TextFlag.TextWordWrap), text)
    lines = max(1, round(needed.height() / metrics.lineSpacing()))
    return needed.width() <= room.width() and needed.height() <= room.height() and lines <= max_lines


class FittingLabel(QLabel):
    """A label whose type shrinks step by step until the text fits; a text too long for the smallest step ends in …"""

    def __init__(self, parent: QWidget, *, bold: bool = False, max_lines: int = 1) -> None:
        super().__init__(parent)
        self.bold, self.max_lines = bold, max_lines
        self.setWordWrap(max_lines > 1)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def write(self, text: str, size_px: int, unit: float) -> None:
        """Show the text in this step of the scale or a smaller one; give the label its geometry first."""
        self.setAccessibleName(text)
        sizes = [step for step in reversed(TYPE_SCALE_PX) if step <= size_px]
        for step in sizes:
            face = font(step * unit, bold=self.bold)
            if fits(text, face, self.size(), self.max_lines):
                break
        else:
            text = self._shortened(text, face)
        self.setFont(face)
        self.setText(text)
        self.setVisible(bool(text))

    def ink(self, colour: str) -> None:
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, QColor(colour))
        self.setPalette(palette)

    def _shortened(self, text: str, face: QFont) -> str:
        if self.max_lines == 1:
            return QFontMetrics(face).elidedText(text, Qt.TextElideMode.ElideRight, self.width())
        while text and not fits(text + ELLIPSIS, face, self.size(), self.max_lines):
            text = text[:-1].rstrip()
        return text + ELLIPSIS
