"""The calm states: one icon, at most five words, at most one smaller line; no card."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kiosk_app.ui.icons import paint_icon
from kiosk_app.ui.layout import Layout
from kiosk_app.ui.text import FittingLabel, Line, stack
from kiosk_app.ui.tokens import BODY, HEADLINE, TOUCH_GAP_PX, Icon, Pair, Shape, Theme
from kiosk_app.ui.words import Words

ICON_PX: Final = (160, 192)  # landscape, portrait


class Band(QWidget):
    """Under the picture in portrait, the icon where reading starts; beside it in landscape, the icon on top."""

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon, self._shape = Icon.FACE, Shape.NONE
        self._colours = Pair(theme.room.ink, theme.room.fill)
        self._icon_rect = QRectF()
        self._headline = FittingLabel(self, bold=True, max_lines=3)
        self._detail = FittingLabel(self, max_lines=3)
        self._headline.ink(theme.room.ink)
        self._detail.ink(theme.quiet)

    def write(
        self,
        icon: Icon,
        words: Words,
        layout: Layout,
        place: QRect,
        *,
        shape: Shape = Shape.NONE,
        plate: Pair | None = None,
    ) -> None:
        """shape, plate: what is behind the icon, and its colours."""
        self.setGeometry(place)
        self._icon, self._shape = icon, shape
        self._colours = plate or Pair(self._theme.room.ink, self._theme.room.fill)
        px, gap = layout.px, layout.px(TOUCH_GAP_PX)
        area = QRect(0, 0, place.width(), place.height())
        side = px(ICON_PX[layout.portrait])
        if layout.portrait:
            symbol = QRect(px(16), (area.height() - side) // 2, side, side)
            area.setLeft(px(16) + side + px(48))
            align, most = Qt.AlignmentFlag.AlignVCenter, (168.0, 84.0)
        else:
            symbol = QRect(0, 0, side, side)
            area.setTop(side + gap)
            spare = area.height() / layout.unit
            align, most = Qt.AlignmentFlag.AlignTop, (spare * 0.66, spare * 0.34 - 8)
        self._icon_rect = QRectF(layout.turned(symbol, place.width()))
        headline = Line(self._headline, words.headline, HEADLINE, most[0])
        detail = Line(self._detail, words.detail, BODY, most[1], above_px=8)
        stack(layout.turned(area, place.width()), (headline, detail), layout.unit, align)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        paint_icon(painter, self._icon, self._icon_rect, self._colours.fill, self._shape, self._colours.ink)
        painter.end()
