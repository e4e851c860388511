"""The mirror people look for: the live picture, dimmed around the face, with a ring that fills as samples agree."""

from __future__ import annotations

from typing import Final

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPainterPath, QPaintEvent, QPen, QRadialGradient
from PySide6.QtWidgets import QWidget

from kiosk_app.domain import U8, QualityIssue, View
from kiosk_app.screen import Screen, ScreenState
from kiosk_app.ui.icons import paint_icon
from kiosk_app.ui.mapping import BoxXyxy, Cover, cover
from kiosk_app.ui.tokens import (
    GRID_PX,
    RADIUS_PX,
    RING_HALO,
    RING_NEUTRAL,
    RING_UNKNOWN,
    STATE_STYLES,
    VIEW_ICONS,
    Icon,
    Shape,
    StateStyle,
    Theme,
)

MAX_ROWS: Final = 720  # a larger picture is thinned out before it is converted, to keep painting cheap
DIM_ALPHA: Final = 120
ZONE: Final = (0.30, 0.40)  # half axes of the clear zone of an empty picture, shares of its height
RING_PX: Final = 10
HALO_PX: Final = 4  # so much wider is the dark line below it
ARROW_PX: Final = 144
SIDES: Final = {View.FRONTAL: (0, 0), View.LEFT: (-1, 0), View.RIGHT: (1, 0), View.UP: (0, -1), View.DOWN: (0, 1)}
BADGE_PX: Final = (56, 96)  # smallest and largest
HEAD_WIDTH: Final = 1.36  # of the ring, in widths of the detector's box
HEAD_SHAPE: Final = 1.3  # height of the ring in its widths
CHIN: Final = 0.16  # ring below the detector's box, in widths of the box
TARGET: Final = (0.40, 0.54)  # outline to fill with one's face: width and height, shares of the view's shorter side
OUTLINE_FOR: Final = (QualityIssue.TOO_FAR, QualityIssue.TOO_CLOSE, QualityIssue.CUT_OFF)
BADGES: Final = {
    ScreenState.RECORDED: Icon.TICK,
    ScreenState.ALREADY_RECORDED: Icon.TICK,
    ScreenState.UNKNOWN: Icon.QUESTION,
    ScreenState.AMBIGUOUS: Icon.QUESTION,
    ScreenState.NOT_CONFIRMED: Icon.QUESTION,
    ScreenState.ATTACK: Icon.QUESTION,
}
FILLING: Final = (ScreenState.LOOKING, ScreenState.CHALLENGE)
OPEN: Final = (ScreenState.IDLE, ScreenState.CLOCK_UNTRUSTED)
"""States in which anybody may step up: the outline says where to."""


class Preview(QWidget):
    """Paints one Screen's picture. It repaints only itself: nothing lies under it."""

    def __init__(self, parent: QWidget | None, theme: Theme) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._theme = theme
        self._room = theme.room.fill
        self._unit = 1.0
        self._screen = Screen(ScreenState.IDLE)
        self._picture: QImage | None = None
        self._focus_y: float | None = None
        self._focused = 0.0

    def show_screen(self, screen: Screen, room: str, unit: float) -> None:
        """screen: what to paint. room: colour around the rounded corners. unit: see Layout."""
        before, after = (self._room, self._unit, _seen(self._screen)), (room, unit, _seen(screen))
        if before == after:
            return
        guides_before, is_new_picture = self._guides(), screen.frame_bgr is not self._screen.frame_bgr
        stands = not is_new_picture and before[:2] == after[:2]
        self._room, self._unit = room, unit
        if screen.frame_bgr is None:
            self._picture = None
        elif is_new_picture:
            self._picture = _dimmed(screen.frame_bgr, screen.box_xyxy)
        if screen.state is not self._screen.state:
            box = screen.box_xyxy if STATE_STYLES[screen.state].card else None
            self._focus_y = None if box is None else _ring_rect(box).center().y()
        self._screen = screen
        guides = self._guides()
        if stands and guides_before and guides and guides_before[0] == guides[0]:
            self.update(guides_before[1].united(guides[1]).toAlignedRect())
        else:
            self.update()

    def focus(self, share: float) -> None:
        """Move the picture: above a card there is less room, and the face that it is about comes to the middle.

        share: how far it has come, 0 to 1.
        """
        if share != self._focused:
            self._focused = share
            if self._focus_y is not None:
                self.update()

    def _guides(self) -> tuple[Cover, QRectF] | None:
        """What the ring and its badge lie in, where nothing else is painted on the picture."""
        frame, face = self._screen.frame_bgr, self.face_rect()
        if frame is None or face is None or self._screen.guidance in OUTLINE_FOR:
            return None
        margin = (RING_PX + HALO_PX) * self._unit
        painted = face.united(self._badge_rect(face))
        if self._screen.ask is not None:
            painted = painted.united(self._arrow_rect(face, self._screen.ask.view))
        return self._mapping(frame), painted.adjusted(-margin, -margin, margin, margin)

    def face_rect(self) -> QRectF | None:
        """The ring around the face, in pixels of this widget."""
        frame, box = self._screen.frame_bgr, self._screen.box_xyxy
        if frame is None or box is None:
            return None
        return _ring_rect(self._mapping(frame).box(box))

    def _mapping(self, frame: U8) -> Cover:
        height, width = frame.shape[:2]
        middle = height / 2
        focus_y = middle if self._focus_y is None else middle + (self._focus_y - middle) * self._focused
        return cover((width, height), (self.width(), self.height()), focus_y)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.SmoothPixmapTransform | QPainter.RenderHint.Antialiasing)
        if self._picture is None:
            self._paint_nothing(painter)
        else:
            self._paint_picture(painter, self._picture)
            self._paint_guides(painter)
        painter.fillPath(self._corners(), QColor(self._room))
        painter.end()

    def _paint_nothing(self, painter: QPainter) -> None:
        painter.fillRect(self.rect(), QColor(self._theme.frame.fill))
        side = min(self.width(), self.height()) * 0.24
        middle = QRectF(self.rect()).center() - QPointF(side / 2, side / 2)
        lost = self._screen.state is ScreenState.CAMERA_LOST
        icon = Icon.CAMERA_OFF if lost else Icon.FACE
        paint_icon(painter, icon, QRectF(middle.x(), middle.y(), side, side), self._theme.frame.ink)

    def _paint_picture(self, painter: QPainter, picture: QImage) -> None:
        frame = self._screen.frame_bgr
        assert frame is not None
        height, width = frame.shape[:2]
        mapping = self._mapping(frame)
        painter.save()
        painter.translate(mapping.offset_x + mapping.scale * width, mapping.offset_y)
        painter.scale(-1, 1)
        painter.drawImage(QRectF(0, 0, mapping.scale * width, mapping.scale * height), picture)
        painter.restore()

    def _paint_guides(self, painter: QPainter) -> None:
        screen = self._screen
        face = self.face_rect()
        is_open = screen.state in OPEN and face is None and not screen.needs_code
        if screen.guidance in OUTLINE_FOR or is_open:
            self._stroke(painter, _capsule(self._target()), RING_NEUTRAL, RING_PX / 2, dashes=(3, 3))
        if face is not None:
            self._paint_ring(painter, face, STATE_STYLES[screen.state])

    def _paint_ring(self, painter: QPainter, face: QRectF, style: StateStyle) -> None:
        ring = _capsule(face)
        state, progress = self._screen.state, self._screen.progress
        if not style.card:
            self._stroke(painter, ring, RING_NEUTRAL, RING_PX, alpha=110)
            if state in FILLING and progress > 0:
                self._stroke(painter, ring, RING_NEUTRAL, RING_PX, share=progress)
            if self._screen.ask is not None and self._screen.ask.view is not View.FRONTAL:
                self._paint_arrow(painter, face, self._screen.ask.view)
            return
        dashes = (2.4, 2.2) if style.ring == RING_UNKNOWN else None
        self._stroke(painter, ring, style.ring, RING_PX, dashes=dashes)
        if state in BADGES:
            paint_icon(painter, BADGES[state], self._badge_rect(face), style.ring, Shape.CIRCLE, RING_HALO)

    def _paint_arrow(self, painter: QPainter, face: QRectF, view: View) -> None:
        """On the side of the ring to which the head shall turn."""
        paint_icon(painter, VIEW_ICONS[view], self._arrow_rect(face, view), RING_NEUTRAL, Shape.CIRCLE, RING_HALO)

    def _arrow_rect(self, face: QRectF, view: View) -> QRectF:
        side = ARROW_PX * self._unit
        x, y = SIDES[view]
        middle = face.center() + QPointF(x * (face.width() + side) * 0.6, y * (face.height() + side) * 0.55)
        room = QRectF(self.rect()).adjusted(side / 2, side / 2, -side / 2, -side / 2)
        middle.setX(min(max(middle.x(), room.left()), room.right()))
        middle.setY(min(max(middle.y(), room.top()), room.bottom()))
        return QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)

    def _badge_rect(self, face: QRectF) -> QRectF:
        """On the ring, lower right, beside the chin; and inside the picture."""
        side = min(max(0.26 * face.width(), BADGE_PX[0] * self._unit), BADGE_PX[1] * self._unit)
        margin = GRID_PX * self._unit
        x, y = face.center().x() + 0.36 * face.width() - side / 2, face.bottom() - 0.12 * face.height() - side / 2
        lowest, rightmost = self.height() - side - margin, self.width() - side - margin
        return QRectF(min(max(x, margin), rightmost), min(max(y, margin), lowest), side, side)

    def _stroke(
        self,
        painter: QPainter,
        path: QPainterPath,
        colour: str,
        width_px: float,
        *,
        alpha: int = 255,
        share: float = 1.0,
        dashes: tuple[float, float] | None = None,
    ) -> None:
        """A line with a dark halo, so that it is seen on every picture; `share` of it, from its start."""
        for ink, extra in ((QColor(RING_HALO), HALO_PX), (QColor(colour), 0)):
            ink.setAlpha(alpha * 2 // 5 if extra else alpha)
            width = (width_px + extra) * self._unit
            pen = QPen(ink, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
            if share < 1.0:
                pen.setDashPattern([path.length() * share / width, path.length() / width])
            elif dashes is not None:
                pen.setDashPattern([dash * width_px * self._unit / width for dash in dashes])
            painter.strokePath(path, pen)

    def _target(self) -> QRectF:
        side = min(self.width(), self.height())
        middle = QRectF(self.rect()).center()
        width, height = TARGET[0] * side, TARGET[1] * side
        return QRectF(middle.x() - width / 2, middle.y() - height / 2, width, height)

    def _corners(self) -> QPainterPath:
        radius = RADIUS_PX * self._unit
        outside, inside = QPainterPath(), QPainterPath()
        outside.addRect(QRectF(self.rect()).adjusted(-1, -1, 1, 1))
        inside.addRoundedRect(QRectF(self.rect()), radius, radius)
        return outside.subtracted(inside)


def _seen(screen: Screen) -> tuple[object, ...]:
    """What is painted of a screen; frames are told apart by their identity."""
    guides = (screen.state, screen.guidance, screen.ask, screen.needs_code)
    return id(screen.frame_bgr), screen.box_xyxy, screen.progress, guides


def _dimmed(frame_bgr: U8, box_xyxy: BoxXyxy | None) -> QImage:
    """The picture with everything outside the face zone softly dimmed: done on the small picture, where it is cheap."""
    step = -(-frame_bgr.shape[0] // MAX_ROWS)
    small = np.ascontiguousarray(frame_bgr[::step, ::step])
    height, width = small.shape[:2]
    source = QImage(small.data, width, height, small.strides[0], QImage.Format.Format_BGR888)
    picture = source.convertToFormat(QImage.Format.Format_RGB32)
    centre, half_w, half_h = _zone(box_xyxy, step, width, height)
    shade = QRadialGradient(QPointF(0, 0), 1.8)
    for at, alpha in ((0.0, 0), (0.52, 0), (1.0, DIM_ALPHA)):
        shade.setColorAt(at, QColor(0, 0, 0, alpha))
    painter = QPainter(picture)
    painter.translate(centre)
    painter.scale(half_w, half_h)
    painter.fillRect(QRectF(-centre.x() / half_w, -centre.y() / half_h, width / half_w, height / half_h), QBrush(shade))
    painter.end()
    return picture


def _zone(box_xyxy: BoxXyxy | None, step: int, width: int, height: int) -> tuple[QPointF, float, float]:
    if box_xyxy is None:
        return QPointF(width / 2, height / 2), ZONE[0] * height, ZONE[1] * height
    left, top, right, bottom = box_xyxy
    head = _ring_rect((left / step, top / step, right / step, bottom / step))
    return head.center(), max(8.0, head.width() * 0.85), max(8.0, head.height() * 0.85)


def _ring_rect(box: BoxXyxy) -> QRectF:
    """Around the whole head: detectors differ in how much of forehead and chin their boxes hold."""
    left, top, right, bottom = box
    face_width = right - left
    width = HEAD_WIDTH * face_width
    height = max(HEAD_SHAPE * width, HEAD_WIDTH * (bottom - top))
    return QRectF((left + right - width) / 2, bottom + CHIN * face_width - height, width, height)


def _capsule(rect: QRectF) -> QPainterPath:
    """A rounded shape like a head, from the middle of its top edge clockwise."""
    path = QPainterPath(QPointF(rect.center().x(), rect.top()))
    bend_x, bend_y = rect.width() * 0.5, rect.height() * 0.42
    left, top, right, bottom = rect.left(), rect.top(), rect.right(), rect.bottom()
    path.arcTo(QRectF(right - 2 * bend_x, top, 2 * bend_x, 2 * bend_y), 90, -90)
    path.lineTo(right, bottom - bend_y)
    path.arcTo(QRectF(right - 2 * bend_x, bottom - 2 * bend_y, 2 * bend_x, 2 * bend_y), 0, -90)
    path.arcTo(QRectF(left, bottom - 2 * bend_y, 2 * bend_x, 2 * bend_y), 270, -90)
    path.lineTo(left, top + bend_y)
    path.arcTo(QRectF(left, top, 2 * bend_x, 2 * bend_y), 180, -90)
    return path
