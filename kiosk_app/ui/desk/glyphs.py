"""The desk's small icons: strokes on a 24 x 24 square, in the ink of where they stand."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap

STROKE: Final = 2.0

Stroke = tuple[tuple[float, float], ...]
Circle = tuple[float, float, float]  # centre and radius


class Glyph(StrEnum):
    TODAY = "today"
    PEOPLE = "people"
    ATTENDANCE = "attendance"
    REPORTS = "reports"
    ATTEMPTS = "attempts"
    SETTINGS = "settings"
    HEALTH = "health"
    LOCK = "lock"
    QUIT = "quit"
    SEARCH = "search"
    DOWN = "down"
    CHOSEN = "chosen"
    NOT_CHOSEN = "not_chosen"
    ERASE = "erase"
    SHIFT = "shift"
    ENTER = "enter"


def _box(left: float, top: float, right: float, bottom: float) -> Stroke:
    return (left, top), (right, top), (right, bottom), (left, bottom), (left, top)


LINES: Final[dict[Glyph, tuple[Stroke, ...]]] = {
    Glyph.TODAY: (((12, 7), (12, 12), (15.5, 14)),),
    Glyph.PEOPLE: (
        ((3, 20), (3.6, 16.6), (6, 15), (9, 14.6), (12, 15), (14.4, 16.6), (15, 20)),
        ((16.6, 14.8), (19, 15.4), (20.6, 17), (21, 20)),
    ),
    Glyph.ATTENDANCE: (
        _box(4, 5, 20, 20),
        ((4, 10), (20, 10)),
        ((8, 3), (8, 6)),
        ((16, 3), (16, 6)),
        ((8, 15), (16, 15)),
    ),
    Glyph.REPORTS: (((4, 3), (4, 20), (21, 20)), ((9, 16), (9, 12)), ((14, 16), (14, 7)), ((19, 16), (19, 10))),
    Glyph.ERASE: (((9, 5), (21, 5), (21, 19), (9, 19), (3, 12), (9, 5)), ((12, 9), (18, 15)), ((18, 9), (12, 15))),
    Glyph.SHIFT: (((12, 3), (21, 12), (16, 12), (16, 20), (8, 20), (8, 12), (3, 12), (12, 3)),),
    Glyph.ENTER: (((20, 5), (20, 14), (4, 14)), ((9, 9), (4, 14), (9, 19))),
    Glyph.ATTEMPTS: (
        ((3, 8), (3, 3), (8, 3)),
        ((16, 3), (21, 3), (21, 8)),
        ((21, 16), (21, 21), (16, 21)),
        ((8, 21), (3, 21), (3, 16)),
        ((8.5, 14.5), (10, 15.8), (12, 16.2), (14, 15.8), (15.5, 14.5)),
    ),
    Glyph.SETTINGS: (((3, 7), (11, 7)), ((17, 7), (21, 7)), ((3, 17), (5, 17)), ((11, 17), (21, 17))),
    Glyph.HEALTH: (((2, 13), (7, 13), (10, 5), (14, 20), (17, 13), (22, 13)),),
    Glyph.LOCK: (_box(5, 11, 19, 21), ((8, 11), (8, 7.5), (9.2, 5), (12, 4), (14.8, 5), (16, 7.5), (16, 11))),
    Glyph.QUIT: (((11, 4), (4, 4), (4, 20), (11, 20)), ((9, 12), (21, 12)), ((16.5, 7.5), (21, 12), (16.5, 16.5))),
    Glyph.SEARCH: (((15.2, 15.2), (21, 21)),),
    Glyph.DOWN: (((6, 9), (12, 15), (18, 9)),),
    Glyph.CHOSEN: (_box(3, 3, 21, 21), ((7, 12.5), (10.5, 16), (17, 8))),
    Glyph.NOT_CHOSEN: (_box(3, 3, 21, 21),),
}
CIRCLES: Final[dict[Glyph, tuple[Circle, ...]]] = {
    Glyph.TODAY: ((12, 12, 9),),
    Glyph.PEOPLE: ((9, 8, 3.8),),
    Glyph.ATTEMPTS: ((9, 9.5, 0.6), (15, 9.5, 0.6)),
    Glyph.SETTINGS: ((14, 7, 3), (8, 17, 3)),
    Glyph.SEARCH: ((10, 10, 6.5),),
}


def paint_glyph(painter: QPainter, glyph: Glyph, where: QRectF, ink: str) -> None:
    """Stroke it in `ink` into the rectangle, which should be square."""
    path = QPainterPath()
    for line in LINES[glyph]:
        path.moveTo(QPointF(*line[0]))
        for x, y in line[1:]:
            path.lineTo(x, y)
    for x, y, radius in CIRCLES.get(glyph, ()):
        path.addEllipse(QPointF(x, y), radius, radius)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(where.topLeft())
    painter.scale(where.width() / 24, where.height() / 24)
    cap, join = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    painter.strokePath(path, QPen(QColor(ink), STROKE, Qt.PenStyle.SolidLine, cap, join))
    painter.restore()


def icon(glyph: Glyph, ink: str, size_px: int = 28, beside_px: int = 0) -> QIcon:
    """The same as an icon, sharp on screens of double density too. beside_px: empty room at its left and its right."""
    pixmap = QPixmap(2 * (size_px + 2 * beside_px), 2 * size_px)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    paint_glyph(painter, glyph, QRectF(2 * beside_px, 0, 2 * size_px, 2 * size_px), ink)
    painter.end()
    pixmap.setDevicePixelRatio(2)
    return QIcon(pixmap)
