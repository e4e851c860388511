"""The check of the camera at any time: whether it sees people well where it stands, as the first start asks."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from kiosk_app.administration.camera_check import CameraCheck
from kiosk_app.errors import ClockfaceError
from kiosk_app.ui.desk.controls import Button, Label
from kiosk_app.ui.desk.page import Flow, dress
from kiosk_app.ui.desk.qr_view import Camera
from kiosk_app.ui.desk.setup_places import CameraPage
from kiosk_app.ui.desk.steps import lay_out_steps
from kiosk_app.ui.desk.style import STANDING, Colours
from kiosk_app.ui.language import mark
from kiosk_app.ui.tokens import Theme


class CameraFlow(Flow):
    """camera: the newest picture."""

    def __init__(self, check: CameraCheck, camera: Camera, colours: Colours, theme: Theme) -> None:
        super().__init__()
        dress(self, colours, STANDING)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.page, self._fault = CameraPage(theme, camera), Label("", "fault")
        self.back, self.go = Button(mark("Back to the desk")), Button(mark("Begin"), "primary")
        lay_out_steps(self, [], self.page, self._fault, (self.back,), (self.go,))
        self.back.clicked.connect(self.left)
        self.go.clicked.connect(self._begin)
        self.page.changed.connect(self._show_buttons)
        self.page.failed.connect(self._tell)
        self.page.open(lambda: check)

    def stop(self) -> None:
        self.page.stop()

    def _begin(self) -> None:
        self._fault.write("")
        self.page.begin()
        self.setFocus()  # or the next button would take it, and the Enter of a badge reader press that

    def _show_buttons(self) -> None:
        has_findings = self.page.check is not None and bool(self.page.check.findings)
        self.go.say(mark("Check again") if has_findings else mark("Begin"))
        self.go.setEnabled(self.page.has_camera and not self.page.is_looking)

    def _tell(self, error: ClockfaceError) -> None:
        self._fault.write(str(error))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
