"""The camera's picture while a QR code is held to it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk_app.domain import Frame
from kiosk_app.recognition.qr import qr_text
from kiosk_app.ui import background
from kiosk_app.ui.desk.controls import Label
from kiosk_app.ui.desk.style import GAP_PX
from kiosk_app.ui.language import mark
from sync_server.wire.pairing import PAIR_PREFIX

SHOW_MS: Final = 50
PICTURE_PX: Final = 320  # its height

Camera = Callable[[], Frame | None]  # the newest picture, None when there is none


class QrView(QWidget):
    """Emits `found` with the text of a pairing, and then stops; `switched` with whether it is on."""

    found = Signal(str)
    switched = Signal(bool)

    def __init__(self, camera: Camera) -> None:
        super().__init__()
        self._camera, self._is_reading, self._number = camera, False, -1
        self._says, self._picture = Label(""), _Picture()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_PX)
        column.addWidget(self._says)
        column.addWidget(self._picture)
        self._time = QTimer(self, interval=SHOW_MS)
        self._time.timeout.connect(self._look)
        self.hide()

    def start(self) -> None:
        self.show()
        self._time.start()
        self._look()
        self.switched.emit(True)

    def stop(self) -> bool:
        """Whether it was on."""
        was_on = self._time.isActive()
        self._time.stop()
        self._picture.show_frame(None)
        self.hide()
        if was_on:
            self.switched.emit(False)
        return was_on

    def _look(self) -> None:
        frame = self._camera()
        self._says.say(
            mark("The camera gives no picture: paste the text instead.")
            if frame is None
            else mark("Hold the QR code so that it fills half of the picture.")
        )
        self._picture.show_frame(frame)
        if frame is not None and not self._is_reading and frame.number != self._number:
            self._is_reading, self._number = True, frame.number
            background.run(self, lambda: qr_text(frame.bgr), self._read, lambda _: self._read(""))

    def _read(self, text: str) -> None:
        self._is_reading = False
        if self._time.isActive() and text.startswith(PAIR_PREFIX):
            self.stop()
            self.found.emit(text)


class _Picture(QWidget):
    """Mirrored, as people know themselves."""

    def __init__(self) -> None:
        super().__init__()
        self._image = QImage()
        self.setFixedHeight(PICTURE_PX)

    def show_frame(self, frame: Frame | None) -> None:
        if frame is None:
            self._image = QImage()
        else:
            height, width = frame.bgr.shape[:2]
            shared = QImage(frame.bgr.data, width, height, 3 * width, QImage.Format.Format_BGR888)
            size = self.size() * self.devicePixelRatioF()
            self._image = shared.scaled(size, Qt.AspectRatioMode.KeepAspectRatio).copy()  # of its own memory
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        size = self._image.size() / self.devicePixelRatioF()
        painter.translate(self.width(), 0)
        painter.scale(-1, 1)
        painter.drawImage(QRectF((self.width() - size.width()) / 2, 0, size.width(), size.height()), self._image)
        painter.end()
