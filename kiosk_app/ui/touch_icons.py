"""The icons of what is touched, and the quiet glyphs of the corner."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from kiosk_app.ui.strokes import Drawing, circle, figure, lines, merged
from kiosk_app.ui.tokens import Icon


def _rounded(left: float, top: float, width: float, height: float, radius: float) -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(QRectF(left, top, width, height), radius, radius)
    return path


def _keypad() -> Drawing:
    keys = [circle(x, y, 10) for y in (14, 38, 62) for x in (20, 50, 80)]
    return QPainterPath(), merged(*keys, circle(50, 86, 10))


def _badge() -> Drawing:
    """A card with a figure, hanging from a clip."""
    return merged(_rounded(18, 22, 64, 72, 10), lines([(40, 8), (60, 8)], [(50, 8), (50, 20)])), _small_figure()


def _small_figure() -> QPainterPath:
    path = QPainterPath()
    path.addPath(figure(50, 0.62).translated(0, -8))
    return path


def _shield() -> Drawing:
    shield = QPainterPath(QPointF(50, 6))
    shield.cubicTo(62, 16, 76, 20, 88, 20)
    shield.cubicTo(90, 56, 76, 82, 50, 94)
    shield.cubicTo(24, 82, 10, 56, 12, 20)
    shield.cubicTo(24, 20, 38, 16, 50, 6)
    shield.closeSubpath()
    return merged(shield, lines([(32, 50), (46, 64), (70, 38)])), QPainterPath()


def _globe() -> Drawing:
    meridian = QPainterPath()
    meridian.addEllipse(QRectF(32, 8, 36, 84))
    return merged(circle(50, 50, 42), meridian, lines([(8, 50), (92, 50)])), QPainterPath()


def _return() -> Drawing:
    return lines([(88, 50), (14, 50)], [(42, 20), (12, 50), (42, 80)]), QPainterPath()


def _onward() -> Drawing:
    return lines([(12, 50), (86, 50)], [(58, 20), (88, 50), (58, 80)]), QPainterPath()


def _erase() -> Drawing:
    """The key that takes the last digit back."""
    key = lines([(34, 20), (94, 20), (94, 80), (34, 80), (6, 50), (34, 20)])
    return merged(key, lines([(50, 38), (74, 62)], [(74, 38), (50, 62)])), QPainterPath()


def _no_server() -> Drawing:
    cloud = QPainterPath(QPointF(28, 76))
    cloud.cubicTo(2, 76, 2, 44, 26, 44)
    cloud.cubicTo(28, 14, 70, 14, 74, 42)
    cloud.cubicTo(98, 44, 98, 76, 74, 76)
    cloud.closeSubpath()
    return merged(cloud, lines([(16, 94), (86, 10)])), QPainterPath()


def _disk() -> Drawing:
    """A drum that is nearly full."""
    drum = merged(_rounded(14, 8, 72, 84, 14), lines([(14, 34), (86, 34)]))
    return drum, _rounded(24, 44, 52, 38, 4)


DRAWINGS: Final[dict[Icon, Callable[[], Drawing]]] = {
    Icon.KEYPAD: _keypad,
    Icon.BADGE: _badge,
    Icon.SHIELD: _shield,
    Icon.GLOBE: _globe,
    Icon.RETURN: _return,
    Icon.ONWARD: _onward,
    Icon.ERASE: _erase,
    Icon.NO_SERVER: _no_server,
    Icon.DISK: _disk,
}
