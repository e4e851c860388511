"""The pieces that icons are put together from, on a square of 100 x 100."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath, QPolygonF

Drawing = tuple[QPainterPath, QPainterPath]
"""What is stroked with a round pen, and what is filled."""


def turn(corners: int) -> list[float]:
    return [2 * math.pi * corner / corners for corner in range(corners)]


def rounded_polygon(corners: list[tuple[float, float]], radius: float) -> QPainterPath:
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


def lines(*strokes: list[tuple[float, float]]) -> QPainterPath:
    path = QPainterPath()
    for stroke in strokes:
        path.addPolygon(QPolygonF([QPointF(*point) for point in stroke]))
    return path


def circle(x: float, y: float, radius: float) -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QPointF(x, y), radius, radius)
    return path


def merged(*paths: QPainterPath) -> QPainterPath:
    whole = QPainterPath()
    for path in paths:
        whole.addPath(path)
    return whole


def figure(x: float, scale: float) -> QPainterPath:
    """Head and shoulders, standing on the lower edge, centred at x."""
    shoulders = QPainterPath(QPointF(x - 30 * scale, 92))
    shoulders.cubicTo(x - 30 * scale, 92 - 50 * scale, x + 30 * scale, 92 - 50 * scale, x + 30 * scale, 92)
    shoulders.closeSubpath()
    return merged(circle(x, 92 - 60 * scale, 17 * scale), shoulders)


def question(x: float, y: float, size: float) -> Drawing:
    hook = QPainterPath(QPointF(x - 0.28 * size, y - 0.24 * size))
    hook.cubicTo(x - 0.26 * size, y - 0.62 * size, x + 0.30 * size, y - 0.62 * size, x + 0.28 * size, y - 0.22 * size)
    hook.cubicTo(x + 0.26 * size, y + 0.02 * size, x, y - 0.02 * size, x, y + 0.2 * size)
    return hook, circle(x, y + 0.46 * size, 5.5)


def brackets(inset: float, arm: float) -> QPainterPath:
    near, far = inset, 100 - inset
    return lines(
        [(near, near + arm), (near, near), (near + arm, near)],
        [(far - arm, near), (far, near), (far, near + arm)],
        [(far, far - arm), (far, far), (far - arm, far)],
        [(near + arm, far), (near, far), (near, far - arm)],
    )
