"""Icons as paths on a 100 x 100 square: nothing to download, sharp at every size, in the ink of where they stand."""

from __future__ import annotations

import math
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from kiosk_app.ui import state_icons, touch_icons
from kiosk_app.ui.strokes import rounded_polygon, turn
from kiosk_app.ui.tokens import Icon, Shape

DRAWINGS: Final = state_icons.DRAWINGS | touch_icons.DRAWINGS
STROKE: Final = 9.0
PLATE_STROKE: Final = 11.0  # heavier, because what stands on a plate is smaller
PLATE_SHARE: Final = {Shape.DIAMOND: 0.54, Shape.ARCH: 0.58}  # of the plate's width that the icon on it takes
USUAL_PLATE_SHARE: Final = 0.64
DIRECTED: Final = {Icon.GO_IN, Icon.GO_OUT, Icon.RETURN, Icon.ONWARD}
"""Icons that follow the direction of reading."""


def paint_icon(
    painter: QPainter,
    icon: Icon,
    where: QRectF,
    ink: str,
    shape: Shape = Shape.NONE,
    on: str = "",
) -> None:
    """Paint an icon in `ink`; on a plate of that colour, the icon itself takes the colour `on`.

    Arrows that follow the reading are turned round where the painter's layout direction is right to left.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(where.topLeft())
    painter.scale(where.width() / 100, where.height() / 100)
    if icon in DIRECTED and painter.layoutDirection() is Qt.LayoutDirection.RightToLeft:
        painter.translate(100, 0)
        painter.scale(-1, 1)
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
        path = _regular(6, 52, 14, turned=0.0)
    elif shape is Shape.OCTAGON:
        path = _regular(8, 53, 8, turned=math.pi / 8)
    elif shape is Shape.ARCH:
        path.moveTo(4, 96)
        path.lineTo(4, 46)
        path.arcTo(QRectF(4, 0, 92, 92), 180, -180)
        path.lineTo(96, 96)
        path.closeSubpath()
    else:
        path = rounded_polygon([(50, -6), (106, 50), (50, 106), (-6, 50)], 22)
    return path


def _regular(corners: int, radius: float, rounding: float, turned: float) -> QPainterPath:
    points = [(50 + radius * math.sin(a + turned), 50 - radius * math.cos(a + turned)) for a in turn(corners)]
    return rounded_polygon(points, rounding)
