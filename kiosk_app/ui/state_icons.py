"""The icons of what the kiosk says: results, guidance, trouble."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from kiosk_app.ui.strokes import Drawing, brackets, circle, figure, lines, merged, question, rounded_polygon, turn
from kiosk_app.ui.tokens import Icon


def _oval() -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QRectF(22, 10, 56, 72))
    return path


def _tick() -> Drawing:
    return lines([(12, 52), (40, 80), (88, 24)]), QPainterPath()


def _clock() -> Drawing:
    return merged(circle(50, 50, 42), lines([(50, 24), (50, 52), (68, 64)])), QPainterPath()


def _stranger() -> Drawing:
    hook, dot = question(80, 34, 44)
    return hook, merged(figure(38, 1.15), dot)


def _twins() -> Drawing:
    hook, dot = question(50, 24, 38)
    return hook, merged(figure(21, 0.68), figure(79, 0.68), dot)


def _spanner() -> Drawing:
    """An open-ended spanner lying on the diagonal: the handle is stroked wide, the jaw is an arc with a mouth."""
    jaw = QPainterPath()
    jaw.arcMoveTo(QRectF(52, 6, 42, 42), 75)
    jaw.arcTo(QRectF(52, 6, 42, 42), 75, 300)
    handle = rounded_polygon([(52, 36), (64, 48), (22, 90), (10, 78)], 5)
    return jaw, handle


def _camera_off() -> Drawing:
    body = QPainterPath()
    body.addRoundedRect(QRectF(8, 28, 58, 46), 10, 10)
    return merged(body, lines([(66, 46), (92, 32), (92, 70), (66, 56)], [(12, 90), (86, 12)])), QPainterPath()


def _face() -> Drawing:
    smile = QPainterPath(QPointF(36, 62))
    smile.quadTo(50, 74, 64, 62)
    return merged(brackets(8, 20), smile), merged(circle(37, 42, 6), circle(63, 42, 6))


def _eye() -> Drawing:
    lid = QPainterPath(QPointF(6, 50))
    lid.quadTo(50, 2, 94, 50)
    lid.quadTo(50, 98, 6, 50)
    return lid, circle(50, 50, 14)


def _corner_arrows(tip: float, tail: float, barb: float) -> QPainterPath:
    """Four arrows on the diagonals, given for the upper left one; barb: length of its head's two strokes."""
    whole = QPainterPath()
    for x, y in ((1, 1), (-1, 1), (-1, -1), (1, -1)):
        head, end = (50 + x * (tip - 50), 50 + y * (tip - 50)), (50 + x * (tail - 50), 50 + y * (tail - 50))
        whole.addPath(lines([head, end], [(head[0] + x * barb, head[1]), head, (head[0], head[1] + y * barb)]))
    return whole


def _closer() -> Drawing:
    """Arrows pointing outwards from a head: it should become larger."""
    return _corner_arrows(6, 24, 18), circle(50, 50, 20)


def _back() -> Drawing:
    return _corner_arrows(26, 6, -18), circle(50, 50, 13)


def _sun() -> Drawing:
    rays = [(math.sin(a), math.cos(a)) for a in turn(8)]
    strokes = [[(50 + 33 * x, 50 + 33 * y), (50 + 44 * x, 50 + 44 * y)] for x, y in rays]
    return lines(*strokes), circle(50, 50, 20)


def _moon() -> Drawing:
    return QPainterPath(), circle(50, 50, 40).subtracted(circle(66, 38, 34))


def _still() -> Drawing:
    """A face held between two bars."""
    return merged(_oval(), lines([(6, 30), (6, 62)], [(94, 30), (94, 62)])), QPainterPath()


def _turn_to_front() -> Drawing:
    """A head that looks at you, and an arrow that turns it."""
    arrow = QPainterPath(QPointF(10, 72))
    arrow.quadTo(50, 112, 88, 76)
    head = lines([(68, 78), (90, 74), (94, 94)])
    return merged(circle(50, 38, 32), arrow, head), merged(circle(39, 36, 5), circle(61, 36, 5))


def _head_turned(x: float, y: float) -> Drawing:
    """A head that looks to a side, and an arrow beside it. x, y: the side, as -1, 0 or 1."""
    middle_x, middle_y = 50 - 18 * x, 50 - 18 * y
    eyes = merged(*(circle(middle_x + 7 * x + dx, middle_y - 4 + 8 * y, 5) for dx in (-10, 10)))
    tip, tail = (50 + 46 * x, 50 + 46 * y), (50 + 20 * x, 50 + 20 * y)
    barbs = [(tip[0] - 12 * x + s * 12 * y, tip[1] - 12 * y + s * 12 * x) for s in (-1, 1)]
    arrow = lines([tail, tip], [barbs[0], tip, barbs[1]])
    return merged(circle(middle_x, middle_y, 28), arrow), eyes


def _centre() -> Drawing:
    shafts = lines([(2, 56), (20, 56)], [(98, 56), (80, 56)])
    heads = lines([(10, 44), (22, 56), (10, 68)], [(90, 44), (78, 56), (90, 68)])
    return merged(shafts, heads), figure(50, 0.9)


def _one_person() -> Drawing:
    """One in front, two who wait."""
    return merged(circle(14, 44, 9), circle(86, 44, 9), lines([(6, 88), (6, 74)], [(94, 88), (94, 74)])), figure(
        50, 1.1
    )


def _go_in() -> Drawing:
    door = lines([(56, 14), (88, 14), (88, 86), (56, 86)])
    return merged(door, lines([(8, 50), (60, 50)], [(42, 30), (62, 50), (42, 70)])), QPainterPath()


def _go_out() -> Drawing:
    door = lines([(44, 14), (12, 14), (12, 86), (44, 86)])
    return merged(door, lines([(38, 50), (92, 50)], [(74, 30), (94, 50), (74, 70)])), QPainterPath()


def _question_mark() -> Drawing:
    return question(50, 48, 84)


def _in_out() -> Drawing:
    """Two arrows that pass one another."""
    inwards = lines([(8, 34), (84, 34)], [(66, 16), (86, 34), (66, 52)])
    return merged(inwards, lines([(92, 72), (16, 72)], [(34, 54), (14, 72), (34, 90)])), QPainterPath()


def _code_cross() -> Drawing:
    """Four digits as dots, and a cross under them."""
    dots = merged(*(circle(x, 22, 9) for x in (10, 36.7, 63.3, 90)))
    return lines([(30, 54), (70, 94)], [(70, 54), (30, 94)]), dots


def _face_cross() -> Drawing:
    return merged(lines([(66, 22), (96, 52)], [(96, 22), (66, 52)])), figure(36, 1.2)


def _lock() -> Drawing:
    shackle = QPainterPath(QPointF(28, 46))
    shackle.lineTo(28, 32)
    shackle.cubicTo(28, 0, 72, 0, 72, 32)
    shackle.lineTo(72, 46)
    body = QPainterPath()
    body.addRoundedRect(QRectF(14, 44, 72, 50), 12, 12)
    return shackle, body.subtracted(circle(50, 69, 9))


def _gear() -> Drawing:
    teeth = [(math.sin(a), math.cos(a)) for a in turn(8)]
    strokes = [[(50 + 34 * x, 50 + 34 * y), (50 + 43 * x, 50 + 43 * y)] for x, y in teeth]
    return merged(lines(*strokes), circle(50, 50, 28)), circle(50, 50, 9)


def _clock_question() -> Drawing:
    hook, dot = question(84, 22, 42)
    return merged(circle(40, 60, 34), lines([(40, 38), (40, 62), (56, 70)]), hook), dot


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
    Icon.TURN_LEFT: lambda: _head_turned(-1, 0),
    Icon.TURN_RIGHT: lambda: _head_turned(1, 0),
    Icon.LOOK_UP: lambda: _head_turned(0, -1),
    Icon.LOOK_DOWN: lambda: _head_turned(0, 1),
    Icon.CENTRE: _centre,
    Icon.ONE_PERSON: _one_person,
    Icon.QUESTION: _question_mark,
    Icon.GO_IN: _go_in,
    Icon.GO_OUT: _go_out,
    Icon.IN_OUT: _in_out,
    Icon.CODE_CROSS: _code_cross,
    Icon.FACE_CROSS: _face_cross,
    Icon.LOCK: _lock,
    Icon.GEAR: _gear,
    Icon.CLOCK_QUESTION: _clock_question,
}
