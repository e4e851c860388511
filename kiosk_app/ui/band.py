"""The calm states: one icon, at most five words, at most one smaller line; no card."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kiosk_app.ui.icons import paint_icon
from kiosk_app.ui.layout import Layout
from kiosk_app.ui.text import FittingLabel
from kiosk_app.ui.tokens import BODY, HEADLINE, Icon, Theme
from kiosk_app.ui.words import Words

ICON_PX = 176


class Band(QWidget):
    """Under the picture in portrait, beside it in landscape."""

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon = Icon.FACE
        self._icon_rect = QRectF()
        self._headline = FittingLabel(self, bold=True, max_lines=3)
        self._detail = FittingLabel(self, max_lines=2)
        self._headline.ink(theme.room.ink)
        self._detail.ink(theme.quiet)

    def place(self, layout: Layout) -> None:
        px, width, height = layout.px, layout.band.width(), layout.band.height()
        self.setGeometry(layout.band)
        bottom, top = Qt.AlignmentFlag.AlignBottom, Qt.AlignmentFlag.AlignTop
        if layout.portrait:
            self._icon_rect = QRectF(px(16), (height - px(ICON_PX)) / 2, px(ICON_PX), px(ICON_PX))
            left = px(ICON_PX + 64)
            self._headline.max_lines, self._detail.max_lines = 2, 1
            self._headline.setGeometry(left, 0, width - left, px(208))
            self._detail.setGeometry(left, px(216), width - left, px(56))
            self._headline.setAlignment(bottom)
        else:
            self._icon_rect = QRectF(0, px(24), px(ICON_PX), px(ICON_PX))
            self._headline.setGeometry(0, px(ICON_PX + 56), width, px(312))
            self._detail.setGeometry(0, height - px(112), width, px(112))
            self._headline.setAlignment(top)
        self._detail.setAlignment(top)

    def write(self, icon: Icon, words: Words, layout: Layout) -> None:
        self._icon = icon
        self._headline.write(words.headline, HEADLINE, layout.unit)
        self._detail.write(words.detail, BODY, layout.unit)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        paint_icon(painter, self._icon, self._icon_rect, self._theme.room.ink)
        painter.end()
