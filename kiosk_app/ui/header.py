"""The time of day, large and calm, with the date and the name of the site; and the light that says the camera is on."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from kiosk_app.ui.layout import Layout
from kiosk_app.ui.text import FittingLabel
from kiosk_app.ui.tokens import BODY, CAMERA_LIGHT, GRID_PX, HERO, NOTE, SMALL, Theme
from kiosk_app.ui.words import CAMERA_OFF, CAMERA_ON, long_date


class Header(QWidget):
    """Clock, date and site; below one another in landscape, date and site at the right of the clock in portrait."""

    def __init__(self, parent: QWidget, theme: Theme, site_name: str) -> None:
        super().__init__(parent)
        self._site_name = site_name
        self._clock, self._date, self._site = (FittingLabel(self) for _ in range(3))
        self._clock.ink(theme.room.ink)
        self._date.ink(theme.quiet)
        self._site.ink(theme.quiet)

    def place(self, layout: Layout, now: datetime) -> None:
        px, width = layout.px, layout.header.width()
        self.setGeometry(layout.header)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if layout.portrait:
            self._clock.setGeometry(0, 0, px(400), px(160))
            beside = px(424)
            self._site.setGeometry(beside, px(32), width - beside, px(56))
            self._date.setGeometry(beside, px(88), width - beside, px(56))
        else:
            self._clock.setGeometry(0, 0, width, px(160))
            self._date.setGeometry(0, px(176), width, px(56))
            self._site.setGeometry(0, px(232), width, px(56))
        for label in (self._date, self._site):
            label.setAlignment(right if layout.portrait else left)
        self.tell(now, layout)

    def tell(self, now: datetime, layout: Layout) -> None:
        """Write what changes with the time."""
        self._clock.write(f"{now:%H:%M}", HERO, layout.unit)
        self._date.write(long_date(now), NOTE, layout.unit)
        self._site.write(self._site_name, BODY if layout.portrait else NOTE, layout.unit)


class CameraLight(QWidget):
    """On the picture's corner: a dot that is filled while the camera is in use, and the words for it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._is_on = False
        self._label = FittingLabel(self)
        self._label.ink("#F4F6F8")

    def place(self, layout: Layout) -> None:
        px = layout.px
        corner = layout.preview.topLeft()
        self.setGeometry(corner.x() + px(24), corner.y() + px(24), px(208), px(56))
        self._label.setGeometry(px(56), 0, px(208 - 56 - 16), px(56))
        self.tell(self._is_on, layout)

    def tell(self, is_on: bool, layout: Layout) -> None:
        self._is_on = is_on
        self._label.write(CAMERA_ON if is_on else CAMERA_OFF, SMALL, layout.unit)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        height = self.height()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(14, 20, 27, 200))
        painter.drawRoundedRect(QRectF(self.rect()), height / 2, height / 2)
        radius = height * GRID_PX / 56
        ink = QColor(CAMERA_LIGHT if self._is_on else "#A9B6C4")
        painter.setPen(QPen(ink, radius / 3))
        painter.setBrush(ink if self._is_on else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QPointF(height * 0.54, height / 2), radius, radius)
        painter.end()
