"""The chart of the desk, labelled directly, without a legend. It paints itself in the colours of the page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk_app.ui.desk.style import GAP_PX, TEXT_PX, Colours
from kiosk_app.ui.fonts import font

COLUMN_HEIGHT_PX: Final = 220
WIDEST_PX: Final = 56
CORNER_PX: Final = 4


@dataclass(frozen=True, slots=True)
class Mark:
    """One value. label: what it is of, below its column. text: the value, as people read it.

    doubtful: something is missing, so that the value is not the whole truth; it is drawn hollow. quiet: a label of
    less weight, such as that of a Sunday.
    """

    label: str
    value: float
    text: str = ""
    doubtful: bool = False
    quiet: bool = False


class Columns(QWidget):
    """Columns side by side in the order of time, which goes from right to left where the language does."""

    def __init__(self, colours: Colours, summary: str = "") -> None:
        super().__init__()
        self._colours = colours
        self._marks: tuple[Mark, ...] = ()
        self.setMinimumHeight(COLUMN_HEIGHT_PX)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(summary)

    def show_marks(self, marks: Sequence[Mark], summary: str) -> None:
        """summary: the chart in one sentence, for those who do not see it."""
        self._marks = tuple(marks)
        self.setAccessibleName(summary)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(600, COLUMN_HEIGHT_PX)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        if not self._marks:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font(TEXT_PX))
        line = QFontMetricsF(painter.font()).lineSpacing()
        step = self.width() / len(self._marks)
        plot = QRectF(0, line, self.width(), self.height() - 2 * line - GAP_PX / 2)
        most = max(*(mark.value for mark in self._marks), 1e-9)
        every, has_texts = self._every_label(painter, step), self._has_room_for_texts(painter, step)
        for place, mark in enumerate(self._marks):
            left = self.width() - (place + 1) * step if self._mirrored else place * step
            self._paint_column(painter, mark, QRectF(left, plot.y(), step, plot.height()), mark.value / most)
            if has_texts:
                self._write_value(painter, mark, QRectF(left, plot.y(), step, plot.height()), mark.value / most)
            if place % every == 0:
                self._write(painter, mark, QRectF(left - step * every, plot.bottom() + 4, step * (1 + 2 * every), line))
        painter.setPen(QPen(QColor(self._colours.edge), 1))
        painter.drawLine(plot.bottomLeft(), plot.bottomRight())
        painter.end()

    @property
    def _mirrored(self) -> bool:
        return self.layoutDirection() is Qt.LayoutDirection.RightToLeft

    def _every_label(self, painter: QPainter, step: float) -> int:
        """Each label, or each second, third ... where they would touch."""
        metrics = QFontMetricsF(painter.font())
        widest = max(metrics.horizontalAdvance(mark.label) for mark in self._marks) + GAP_PX / 2
        return max(1, -int(-widest // step))

    def _paint_column(self, painter: QPainter, mark: Mark, room: QRectF, share: float) -> None:
        width = min(WIDEST_PX, room.width() * 0.7)
        height = room.height() * share
        body = QRectF(room.center().x() - width / 2, room.bottom() - height, width, height)
        _plate(painter, body, self._colours, mark)

    def _has_room_for_texts(self, painter: QPainter, step: float) -> bool:
        """All values are written above their columns or none: some would read as if the others were nothing."""
        metrics = QFontMetricsF(painter.font())
        return max(metrics.horizontalAdvance(mark.text) for mark in self._marks) + CORNER_PX <= step

    def _write_value(self, painter: QPainter, mark: Mark, room: QRectF, share: float) -> None:
        line = QFontMetricsF(painter.font()).lineSpacing()
        painter.setPen(QColor(self._colours.ink))
        top = room.bottom() - room.height() * share - line
        painter.drawText(QRectF(room.x(), top, room.width(), line), Qt.AlignmentFlag.AlignCenter, mark.text)

    def _write(self, painter: QPainter, mark: Mark, room: QRectF) -> None:
        painter.setPen(QColor(self._colours.quiet if mark.quiet else self._colours.ink))
        painter.drawText(room, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, mark.label)


def _plate(painter: QPainter, where: QRectF, colours: Colours, mark: Mark) -> None:
    """A full value is filled, a doubtful one an outline."""
    if mark.value <= 0 and not mark.doubtful:
        return
    accent = QColor(colours.accent)
    painter.setPen(QPen(accent, 2, Qt.PenStyle.DashLine) if mark.doubtful else Qt.PenStyle.NoPen)
    painter.setBrush(Qt.BrushStyle.NoBrush if mark.doubtful else accent)
    painter.drawRoundedRect(where, CORNER_PX, CORNER_PX)
