"""Text that is never cut: it takes the largest step of the type scale at which it fits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from unicodedata import bidirectional

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QStyle, QWidget

from kiosk_app.ui.fonts import font
from kiosk_app.ui.tokens import SMALL, TYPE_SCALE_PX

ELLIPSIS = "…"
ENDLESS_PX = 1_000_000


def needed_px(text: str, face: QFont, width: int) -> QSize:
    """The room of a text that is broken between words only; wider than `width` when a word is."""
    room = QRect(0, 0, width, ENDLESS_PX)
    return QFontMetrics(face).boundingRect(room, int(Qt.TextFlag.TextWordWrap), text).size()


def fits(text: str, face: QFont, room: QSize, max_lines: int) -> bool:
    """Whether the text, broken between words only, stays inside the room and within so many lines."""
    needed = needed_px(text, face, room.width())
    one_line = max(1, needed_px(text, face, ENDLESS_PX).height())  # of the scripts in it: some stand taller
    lines = round(needed.height() / one_line)
    return needed.width() <= room.width() and needed.height() <= room.height() and lines <= max_lines


class FittingLabel(QLabel):
    """A label whose type shrinks step by step until the text fits, but never below what can be read from two metres.

    A text that is too long even then ends in …
    """

    def __init__(self, parent: QWidget, *, bold: bool = False, max_lines: int = 1) -> None:
        super().__init__(parent)
        self._bold, self._max_lines = bold, max_lines
        self.step_px = SMALL  # of the scale, at which the text was written
        self.setWordWrap(max_lines > 1)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setForegroundRole(QPalette.ColorRole.WindowText)  # on a button it would be that of the button

    def write(self, text: str, size_px: int, unit: float) -> None:
        """Show the text in this step of the scale or a smaller one; give the label its geometry first."""
        self.setAccessibleName(text)
        for step in (step for step in reversed(TYPE_SCALE_PX) if SMALL <= step <= size_px):
            face = font(step * unit, bold=self._bold)
            if fits(text, face, self.size(), self._max_lines):
                break
        else:
            text = self._shortened(text, face)
        self.step_px = step
        self.setFont(face)
        self.setText(text)
        self.setVisible(bool(text))

    def ink(self, colour: str) -> None:
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, QColor(colour))
        self.setPalette(palette)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """On the side where the window is read from, whatever script the text has; QLabel goes by the text alone."""
        painter = QPainter(self)
        right_to_left = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        flags = QStyle.visualAlignment(self.layoutDirection(), self.alignment()) | Qt.AlignmentFlag.AlignAbsolute
        options = int(flags) | (int(Qt.TextFlag.TextWordWrap) if self.wordWrap() else 0)
        if right_to_left and any(bidirectional(character) in ("R", "AL") for character in self.text()):
            options |= int(Qt.TextFlag.TextForceRightToLeft)
        else:
            painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        painter.drawText(self.rect(), options, self.text())
        painter.end()

    def text_height(self) -> int:
        """What the text needs at the label's width, 0 without a text."""
        return needed_px(self.text(), self.font(), self.width()).height() if self.text() else 0

    def _shortened(self, text: str, face: QFont) -> str:
        while text and not fits(text + ELLIPSIS, face, self.size(), self._max_lines):
            text = text[:-1].rstrip()
        return text + ELLIPSIS


@dataclass(frozen=True, slots=True)
class Line:
    """A text for a label: largest size in the scale, most height it may take, distance to the text above (tokens).

    most_px: infinite for the text that gets what the others leave.
    """

    label: FittingLabel
    text: str
    size_px: int
    most_px: float
    above_px: int = 0


def stack(area: QRect, lines: Sequence[Line], unit: float, align: Qt.AlignmentFlag) -> None:
    """Write texts below one another, each as high as it needs; the whole at the top, the centre or the bottom."""
    shown = [line for line in lines if line.text]
    gaps = [round(line.above_px * unit) if place else 0 for place, line in enumerate(shown)]
    left = area.height() - sum(gaps)
    for line in sorted(lines, key=lambda line: line.most_px):
        line.label.resize(area.width(), round(min(left, line.most_px * unit)))
        line.label.write(line.text, line.size_px, unit)
        left -= line.label.text_height()
    heights = [line.label.text_height() for line in shown]
    spare = area.height() - sum(heights) - sum(gaps)
    y = area.y() + {Qt.AlignmentFlag.AlignTop: 0, Qt.AlignmentFlag.AlignVCenter: spare // 2}.get(align, spare)
    for line, gap, height in zip(shown, gaps, heights, strict=True):
        line.label.setGeometry(area.x(), y + gap, area.width(), height)
        y += gap + height
