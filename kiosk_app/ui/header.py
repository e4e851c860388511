"""The time of day, large and calm, with the date and the name of the site; and the light that says the camera is on."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from kiosk_app.ui.fonts import font
from kiosk_app.ui.language import tr
from kiosk_app.ui.layout import Layout
from kiosk_app.ui.text import FittingLabel, needed_px
from kiosk_app.ui.tokens import BODY, CAMERA_LIGHT, GRID_PX, HERO, NOTE, SMALL, Theme
from kiosk_app.ui.words import clock, long_date

LIGHT_PX: Final = 56
LIGHT_FILL: Final = "#0E141B"
LIGHT_INK: Final = "#F4F6F8"


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
        if layout.portrait:
            beside = px(424)
            places = (QRect(0, 0, px(400), px(160)), *(QRect(beside, px(y), width - beside, px(56)) for y in (88, 32)))
        else:
            places = (QRect(0, 0, width, px(160)), *(QRect(0, px(y), width, px(56)) for y in (168, 224)))
        end = Qt.AlignmentFlag.AlignRight if layout.portrait else Qt.AlignmentFlag.AlignLeft
        for label, place in zip((self._clock, self._date, self._site), places, strict=True):
            label.setGeometry(layout.turned(place, width))
            start = Qt.AlignmentFlag.AlignLeft if label is self._clock else end
            label.setAlignment(start | Qt.AlignmentFlag.AlignVCenter)
        self.tell(now, layout)

    def tell(self, now: datetime, layout: Layout) -> None:
        """Write what changes with the time."""
        self._clock.write(clock(now), HERO, layout.unit)
        self._date.write(long_date(now), NOTE, layout.unit)
        self._site.write(self._site_name, BODY if layout.portrait else NOTE, layout.unit)


class CameraLight(QWidget):
    """On the picture's corner: a dot that is filled while the camera is in use, and the words for it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._is_on = False
        self._corner = QRect()
        self._dot = QPointF()
        self._label = FittingLabel(self)
        self._label.ink(LIGHT_INK)

    def place(self, layout: Layout, *, above_panel: bool) -> None:
        """On the picture; or above what is there instead of it."""
        inset = 0 if above_panel else layout.px(24)
        self._corner = (layout.panel if above_panel else layout.preview).adjusted(inset, inset, -inset, -inset)
        self.tell(self._is_on, layout)

    def tell(self, is_on: bool, layout: Layout) -> None:
        """As wide as the words for it are."""
        self._is_on = is_on
        text = tr("Camera on") if is_on else tr("Camera off")
        height, pad = layout.px(LIGHT_PX), layout.px(16)
        words = needed_px(text, font(SMALL * layout.unit), self._corner.width()).width()
        width = height + words + pad
        at = layout.turned(QRect(0, 0, width, height), self._corner.width())
        self.setGeometry(at.translated(self._corner.topLeft()))
        self._label.setGeometry(layout.turned(QRect(height, 0, words, height), width))
        self._label.write(text, SMALL, layout.unit)
        self._dot = QPointF(width - height * 0.54 if layout.mirrored else height * 0.54, height / 2)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        height = self.height()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(LIGHT_FILL))
        painter.drawRoundedRect(QRectF(self.rect()), height / 2, height / 2)
        radius = height * GRID_PX / LIGHT_PX
        ink = QColor(CAMERA_LIGHT if self._is_on else LIGHT_INK)
        painter.setPen(QPen(ink, radius / 3))
        painter.setBrush(ink if self._is_on else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(self._dot, radius, radius)
        painter.end()
