"""Icons as paths on a 100 x 100 square: nothing to download, sharp at every size, in the ink of where they stand."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from kiosk_app.ui.tokens import Icon, Shape

STROKE: Final = 9.0
PLATE_STROKE: Final = 11.0  # heavier, because what stands on a plate is smaller
PLATE_SHARE: Final = {Shape.DIAMOND: 0.54}  # of the plate's width that the icon on it takes
USUAL_PLATE_SHARE: Final = 0.64

Drawing = tuple[QPainterPath, QPainterPath]
"""What is stroked with a round pen, and what is filled."""


def paint_icon(painter: QPainter, icon: Icon, where: QRectF, ink: str, shape: Shape = Shape.NONE, on: str = "") -> None:
    """Paint an icon in `ink`; on a plate of that colour, the icon itself takes the colour `on`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(where.topLeft())
    painter.scale(where.width() / 100, where.height() / 100)
    if shape is not Shape.NONE:
        painter.fillPath(plate(shape), QColor(ink))
        share = PLATE_SHARE.get(shape, USUAL_PLATE_SHARE)
        painter.translate(50 * (1 - share), 50 * (1 - share))
        painter.scale(share, share)
    colour = QColor(on if shape is not Shape.NONE else ink)
    stroked, filled = DRAWINGS[icon]()
    cap, join = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    width = STROKE if shape is Shape.NONE else PLATE_STROKE
    painter.strokePath(stroked, QPen(colour, width, Qt.PenStyle.SolidLine, cap, join))
    painter.fillPath(filled, colour)
    painter.restore()


def plate(shape: Shape) -> QPainterPath:
    """The outline behind an icon, on the 100 x 100 square."""
    path = QPainterPath()
    if shape is Shape.CIRCLE:
        path.addEllipse(QRectF(0, 0, 100, 100))
    elif shape is Shape.SQUARE:
        path.addRoundedRect(QRectF(3, 3, 94, 94), 26, 26)
    elif shape is Shape.HEXAGON:
        path = _rounded_polygon([(50 + 52 * math.sin(a), 50 - 52 * math.cos(a)) for a in _turn(6)], 14)
    else:
        path = _rounded_polygon([(50, -6), (106, 50), (50, 106), (-6, 50)], 22)
    return path


def _turn(corners: int) -> list[float]:
    return [2 * math.pi * corner / corners for corner in range(corners)]


def _rounded_polygon(corners: list[tuple[float, float]], radius: float) -> QPainterPath:
    path = QPainterPath()
    points = [QPointF(*corner) for corner in corners]
    for before, corner, after in zip(points[-1:] + points[:-1], points, points[1:] + points[:1], strict=True):
        start, end = _towards(corner, before, radius), _towards(corner, after, radius)
        path.lineTo(start) if path.elementCount() else path.moveTo(start)
        path.quadTo(corner, end)
    path.closeSubpath()
    return path


def _towards(start: QPointF, end: QPointF, distance: float) -> QPointF:
    way = end - start
    return start + way * (distance / math.hypot(way.x(), way.y()))


def _lines(*strokes: list[tuple[float, float]]) -> QPainterPath:
    path = QPainterPath()
    for stroke in strokes:
        path.addPolygon(QPolygonF([QPointF(*point) for point in stroke]))
    return path


def _circle(x: float, y: float, radius: float) -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QPointF(x, y), radius, radius)
    return path


def _merged(*paths: QPainterPath) -> QPainterPath:
    whole = QPainterPath()
    for path in paths:
        whole.addPath(path)
    return whole


def _figure(x: float, scale: float) -> QPainterPath:
    """Head and shoulders, standing on the lower edge, centred at x."""
    shoulders = QPainterPath(QPointF(x - 30 * scale, 92))
    shoulders.cubicTo(x - 30 * scale, 92 - 50 * scale, x + 30 * scale, 92 - 50 * scale, x + 30 * scale, 92)
    shoulders.closeSubpath()
    return _merged(_circle(x, 92 - 60 * scale, 17 * scale), shoulders)


def _question(x: float, y: float, size: float) -> Drawing:
    hook = QPainterPath(QPointF(x - 0.28 * size, y - 0.24 * size))
    hook.cubicTo(x - 0.26 * size, y - 0.62 * size, x + 0.30 * size, y - 0.62 * size, x + 0.28 * size, y - 0.22 * size)
    hook.cubicTo(x + 0.26 * size, y + 0.02 * size, x, y - 0.02 * size, x, y + 0.2 * size)
    return hook, _circle(x, y + 0.46 * size, 5.5)


def _oval() -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QRectF(22, 10, 56, 72))
    return path


def _brackets(inset: float, arm: float) -> QPainterPath:
    near, far = inset, 100 - inset
    return _lines(
        [(near, near + arm), (near, near), (near + arm, near)],
        [(far - arm, near), (far, near), (far, near + arm)],
        [(far, far - arm), (far, far), (far - arm, far)],
        [(near + arm, far), (near, far), (near, far - arm)],
    )


def _tick() -> Drawing:
    return _lines([(12, 52), (40, 80), (88, 24)]), QPainterPath()


def _clock() -> Drawing:
    return _merged(_circle(50, 50, 42), _lines([(50, 24), (50, 52), (68, 64)])), QPainterPath()


def _stranger() -> Drawing:
    hook, dot = _question(80, 34, 44)
    return hook, _merged(_figure(38, 1.15), dot)


def _twins() -> Drawing:
    hook, dot = _question(50, 24, 38)
    return hook, _merged(_figure(21, 0.68), _figure(79, 0.68), dot)


def _spanner() -> Drawing:
    """An open-ended spanner lying on the diagonal: the handle is stroked wide, the jaw is an arc with a mouth."""
    jaw = QPainterPath()
    jaw.arcMoveTo(QRectF(52, 6, 42, 42), 75)
    jaw.arcTo(QRectF(52, 6, 42, 42), 75, 300)
    handle = _rounded_polygon([(52, 36), (64, 48), (22, 90), (10, 78)], 5)
    return jaw, handle


def _camera_off() -> Drawing:
    body = QPainterPath()
    body.addRoundedRect(QRectF(8, 28, 58, 46), 10, 10)
    return _merged(body, _lines([(66, 46), (92, 32), (92, 70), (66, 56)], [(12, 90), (86, 12)])), QPainterPath()


def _face() -> Drawing:
    smile = QPainterPath(QPointF(36, 62))
    smile.quadTo(50, 74, 64, 62)
    return _merged(_brackets(8, 20), smile), _merged(_circle(37, 42, 6), _circle(63, 42, 6))


def _eye() -> Drawing:
    lid = QPainterPath(QPointF(6, 50))
    lid.quadTo(50, 2, 94, 50)
    lid.quadTo(50, 98, 6, 50)
    return lid, _circle(50, 50, 14)


def _corner_arrows(tip: float, tail: float, barb: float) -> QPainterPath:
    """Four arrows on the diagonals, given for the upper left one; barb: length of its head's two strokes."""
    whole = QPainterPath()
    for x, y in ((1, 1), (-1, 1), (-1, -1), (1, -1)):
        head, end = (50 + x * (tip - 50), 50 + y * (tip - 50)), (50 + x * (tail - 50), 50 + y * (tail - 50))
        whole.addPath(_lines([head, end], [(head[0] + x * barb, head[1]), head, (head[0], head[1] + y * barb)]))
    return whole


def _closer() -> Drawing:
    """Arrows pointing outwards from a head: it should become larger."""
    return _corner_arrows(6, 24, 18), _circle(50, 50, 20)


def _back() -> Drawing:
    return _corner_arrows(26, 6, -18), _circle(50, 50, 13)


def _sun() -> Drawing:
    rays = [(math.sin(a), math.cos(a)) for a in _turn(8)]
    strokes = [[(50 + 33 * x, 50 + 33 * y), (50 + 44 * x, 50 + 44 * y)] for x, y in rays]
    return _lines(*strokes), _circle(50, 50, 20)


def _moon() -> Drawing:
    return QPainterPath(), _circle(50, 50, 40).subtracted(_circle(66, 38, 34))


def _still() -> Drawing:
    """A face held between two bars."""
    return _merged(_oval(), _lines([(6, 30), (6, 62)], [(94, 30), (94, 62)])), QPainterPath()


def _turn_to_front() -> Drawing:
    """A head that looks at you, and an arrow that turns it."""
    arrow = QPainterPath(QPointF(10, 72))
    arrow.quadTo(50, 112, 88, 76)
    head = _lines([(68, 78), (90, 74), (94, 94)])
    return _merged(_circle(50, 38, 32), arrow, head), _merged(_circle(39, 36, 5), _circle(61, 36, 5))


def _centre() -> Drawing:
    shafts = _lines([(2, 56), (20, 56)], [(98, 56), (80, 56)])
    heads = _lines([(10, 44), (22, 56), (10, 68)], [(90, 44), (78, 56), (90, 68)])
    return _merged(shafts, heads), _figure(50, 0.9)


def _one_person() -> Drawing:
    """One in front, two who wait."""
    return _merged(_circle(14, 44, 9), _circle(86, 44, 9), _lines([(6, 88), (6, 74)], [(94, 88), (94, 74)])), _figure(
        50, 1.1
    )


def _go_in() -> Drawing:
    door = _lines([(56, 14), (88, 14), (88, 86), (56, 86)])
    return _merged(door, _lines([(8, 50), (60, 50)], [(42, 30), (62, 50), (42, 70)])), QPainterPath()


def _go_out() -> Drawing:
    door = _lines([(44, 14), (12, 14), (12, 86), (44, 86)])
    return _merged(door, _lines([(38, 50), (92, 50)], [(74, 30), (94, 50), (74, 70)])), QPainterPath()


def _question_mark() -> Drawing:
    return _question(50, 48, 84)


DRAWINGS: Final[dict[Icon, Callable[[], Drawing]]] = {
    Icon.TICK: _tick,
    Icon.CLOCK: _clock,
    Icon.STRANGER: _stranger,
    Icon.TWINS: _twins,
    Icon.SPANNER: _spanner,
    Icon.CAMERA_OFF: _camera_off,
    Icon.FACE: _face,
    Icon.EYE: _eye,
    Icon.CLOSER: _closer,
    Icon.BACK: _back,
    Icon.SUN: _sun,
    Icon.MOON: _moon,
    Icon.STILL: _still,
    Icon.TURN: _turn_to_front,
    Icon.CENTRE: _centre,
    Icon.ONE_PERSON: _one_person,
    Icon.QUESTION: _question_mark,
    Icon.GO_IN: _go_in,
    Icon.GO_OUT: _go_out,
}
