"""The text of a pairing: typed, pasted, or read from a QR code that is held to the camera."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk_app.ui.desk.controls import Button, Field, Label
from kiosk_app.ui.desk.qr_view import Camera, QrView
from kiosk_app.ui.desk.style import GAP_PX
from kiosk_app.ui.language import mark

READ: Final = mark("Read a QR code")
HOW: Final = mark(
    "At the server, add a kiosk: it shows a text and a QR code that hold for a short time. Paste the text here, or "
    "hold the QR code to the camera."
)


class PairingPanel(QWidget):
    """Emits `given` with the text when the button is pressed, unless it is disabled."""

    given = Signal(str)

    def __init__(self, camera: Camera) -> None:
        super().__init__()
        self.text = Field(mark("Text of the pairing"))
        self.pair, self.scan = Button(mark("Pair"), "primary"), Button(READ)
        self.qr = QrView(camera)
        column, row = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_PX)
        row.addWidget(self.pair)
        row.addWidget(self.scan)
        row.addStretch(1)
        self._how = Label(HOW, "quiet")
        column.addWidget(self._how)
        column.addWidget(self.text)
        column.addLayout(row)
        column.addWidget(self.qr)
        self.pair.clicked.connect(self.give)
        self.text.entered.connect(self.give)
        self.scan.clicked.connect(self._toggle_scan)
        self.qr.found.connect(self._take_scanned)
        self.qr.switched.connect(self._switched)

    def give(self) -> None:
        if self.pair.isEnabled():
            self.text.blame("")
            self.stop()
            self.given.emit(self.text.text)

    def stop(self) -> bool:
        """Look at nothing any more. Whether it did."""
        return self.qr.stop()

    def _toggle_scan(self) -> None:
        if not self.stop():
            self.qr.start()

    def _switched(self, is_on: bool) -> None:
        """The picture takes the place of what would be typed."""
        self.scan.say(mark("Stop") if is_on else READ)
        self._how.setHidden(is_on)
        self.text.setHidden(is_on)

    def _take_scanned(self, text: str) -> None:
        self.text.blame("")
        self.text.text = text
        self.pair.setFocus()
