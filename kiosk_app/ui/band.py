"""The calm states: one icon, at most five words, at most one smaller line; no card."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kiosk_app.ui.icons import paint_icon
from kiosk_app.ui.layout import Layout
from kiosk_app.ui.text import FittingLabel, Line, stack
from kiosk_app.ui.tokens import BODY, GAP_PX, HEADLINE, Icon, Theme
from kiosk_app.ui.words import Words

ICON_PX: Final = 192


class Band(QWidget):
    """Under the picture in portrait, with the icon at the left; beside it in landscape, with the icon on top."""

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon = Icon.FACE
        self._icon_rect = QRectF()
        self._headline = FittingLabel(self, bold=True, max_lines=3)
        self._detail = FittingLabel(self, max_lines=3)
        self._headline.ink(theme.room.ink)
        self._detail.ink(theme.quiet)

    def write(self, icon: Icon, words: Words, layout: Layout) -> None:
        self.setGeometry(layout.band)
        self._icon = icon
        px, side, gap = layout.px, layout.px(ICON_PX), layout.px(GAP_PX)
        area = QRect(0, 0, layout.band.width(), layout.band.height())
        if layout.portrait:
            self._icon_rect = QRectF(px(16), (area.height() - side) / 2, side, side)
            area.setLeft(px(16) + side + px(48))
            align, most = Qt.AlignmentFlag.AlignVCenter, (216, 56)
        else:
            self._icon_rect = QRectF(0, gap, side, side)
            area.setTop(2 * gap + side)
            align, most = Qt.AlignmentFlag.AlignTop, (320, 168)
        headline = Line(self._headline, words.headline, HEADLINE, most[0])
        detail = Line(self._detail, words.detail, BODY, most[1], above_px=8)
        stack(area, (headline, detail), layout.unit, align)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        paint_icon(painter, self._icon, self._icon_rect, self._theme.room.ink)
        painter.end()
