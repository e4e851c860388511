"""The wizard's live picture: the person themselves, with an arrow to where the head should turn."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk_app.administration.capture import CaptureState
from kiosk_app.domain import Frame, QualityIssue, View
from kiosk_app.screen import Screen, ScreenState
from kiosk_app.ui.preview import Preview
from kiosk_app.ui.tokens import RING_HALO, RING_KNOWN, RING_NEUTRAL, Theme

ARROW_SHARE: Final = 0.14  # of the shorter side of the picture
TURNS: Final = {View.LEFT: 180, View.RIGHT: 0, View.UP: 270, View.DOWN: 90}  # of an arrow to the right, clockwise


class Mirror(QWidget):
    """Shows frames, the ring around the face and how much of a view has been held."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._preview, self._arrow = Preview(self, theme), _Arrow(self)
        self.setMinimumSize(320, 320)

    def show_frame(self, frame: Frame | None, state: CaptureState) -> None:
        """The newest frame, and what was found on it or a moment before."""
        screen = Screen(
            ScreenState.GUIDANCE if isinstance(state.issue, QualityIssue) else ScreenState.LOOKING,
            None if frame is None else frame.bgr,
            state.box_xyxy,
            state.progress,
            guidance=state.issue if isinstance(state.issue, QualityIssue) else None,
        )
        self._preview.show_screen(screen, self._theme.room.fill, min(self.width(), self.height()) / 800)
        self._arrow.point(None if state.issue or frame is None else state.view_wanted, done=state.done)

    def resizeEvent(self, _event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        self._preview.setGeometry(self.rect())
        self._arrow.setGeometry(self.rect())
        self._arrow.raise_()


class _Arrow(QWidget):
    """Lies over the picture and lets every touch through."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._view: View | None = None
        self._done = False

    def point(self, view: View | None, *, done: bool) -> None:
        if (view, done) != (self._view, self._done):
            self._view, self._done = view, done
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = ARROW_SHARE * min(self.width(), self.height())
        if self._done:
            self._paint(painter, _tick(side), QPointF(self.width() / 2, self.height() - side), RING_KNOWN)
        elif self._view in TURNS:
            painter.save()
            painter.translate(self._place(self._view, side))
            painter.rotate(TURNS[self._view])
            self._paint(painter, _arrow(side), QPointF(0, 0), RING_NEUTRAL)
            painter.restore()
        painter.end()

    def _place(self, view: View, side: float) -> QPointF:
        width, height = self.width(), self.height()
        return {
            View.LEFT: QPointF(side, height / 2),
            View.RIGHT: QPointF(width - side, height / 2),
            View.UP: QPointF(width / 2, side),
            View.DOWN: QPointF(width / 2, height - side),
        }[view]

    def _paint(self, painter: QPainter, path: QPainterPath, at: QPointF, colour: str) -> None:
        for ink, extra in ((RING_HALO, 8.0), (colour, 0.0)):
            pen = QPen(QColor(ink), max(6.0, 0.012 * self.height()) + extra)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.strokePath(path.translated(at), pen)


def _arrow(side: float) -> QPainterPath:
    path = QPainterPath(QPointF(-side / 2, 0))
    path.lineTo(side / 2, 0)
    path.moveTo(side / 8, -side * 3 / 8)
    path.lineTo(side / 2, 0)
    path.lineTo(side / 8, side * 3 / 8)
    return path


def _tick(side: float) -> QPainterPath:
    box = QRectF(-side / 2, -side / 2, side, side)
    path = QPainterPath(QPointF(box.left(), box.center().y()))
    path.lineTo(box.left() + side * 0.36, box.bottom() - side * 0.14)
    path.lineTo(box.right(), box.top() + side * 0.14)
    return path
