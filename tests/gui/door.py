"""The whole kiosk as `run` puts it together, before a camera that shows what a test wants."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import cv2
import numpy as np
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest

from kiosk_app.administration.first_start import Step
from kiosk_app.administration.session import Session
from kiosk_app.app import Site, open_site
from kiosk_app.domain import U8, Frame
from kiosk_app.kiosk import Kiosk
from kiosk_app.recognition.camera import CameraState, Phase
from kiosk_app.recognition.models import FaceModels
from kiosk_app.screen import ScreenState
from kiosk_app.ui import background
from kiosk_app.ui.bell import Bell
from kiosk_app.ui.desk.controls import Button
from kiosk_app.ui.desk.frame import Frame as DeskFrame
from kiosk_app.ui.desk.setup_flow import SetupFlow
from kiosk_app.ui.desk.wizard import EnrolmentFlow
from kiosk_app.ui.shell import Shell
from kiosk_app.ui.window import KioskWindow
from kiosk_app.verbs.run import put_together
from tests.sample_people import SamplePeople
from tests.scripted_station import sensed, without_challenges

ANA, BEN = 0, 3  # from left to right in the sample photo
FRAME_S = 0.05
PATIENCE_S = 120.0  # for what takes a second where the machine is not busy
NAME, PASSWORD = "Ada", "three words long"


class Scene:
    """A live camera. `frames` is who stands there, over and over, with noise; it may be changed at any time."""

    is_live = True

    def __init__(self, frames: Sequence[U8]) -> None:
        self.frames = frames
        self._number, self._stopped, self._noise = 0, threading.Event(), np.random.default_rng(0)
        self.state, self.dropped = CameraState(Phase.CLOSED), 0

    def start(self) -> None:
        self.state = CameraState(Phase.RUNNING)

    def wait_open(self) -> None:
        """It is open at once."""

    def latest(self, timeout_s: float) -> Frame | None:
        if self._stopped.wait(FRAME_S):
            return None
        self._number += 1
        picture = sensed(self.frames[self._number % len(self.frames)], self._noise)
        return Frame(picture, time.monotonic(), self._number)

    def stop(self) -> None:
        self._stopped.set()
        self.state = CameraState(Phase.CLOSED)


class Door:
    """What a test has in hand."""

    def __init__(self, site: Site, kiosk: Kiosk, scene: Scene, window: KioskWindow, shell: Shell) -> None:
        self.site, self.kiosk, self.scene, self.window, self.shell = site, kiosk, scene, window, shell

    def wait(self, until: Callable[[], bool], what: str = "", patience_s: float = PATIENCE_S) -> None:
        """Let the window live until something holds."""
        end = time.monotonic() + patience_s
        while not until():
            assert time.monotonic() < end, what or "it did not come"
            QTest.qWait(20)

    def wait_for(self, *states: ScreenState) -> None:
        self.wait(lambda: self.kiosk.station.screen().state in states, f"none of {states}")

    def stands(self, people: SamplePeople, number: int) -> None:
        """One of the six stands before the camera, head upright."""
        self.scene.frames = (
            [_upright(frame) for frame in people.standing(number)] if number == ANA else list(people.standing(number))
        )

    def leaves(self, people: SamplePeople) -> None:
        self.scene.frames = [people.room]

    def press(self, text: str) -> None:
        """Click the button of this English text, once it is there and can be pressed."""
        found: list[Button] = []

        def is_there() -> bool:
            buttons = self.shell.shown.findChildren(Button)
            found[:] = [b for b in buttons if b.english == text and b.isVisible() and b.isEnabled()]
            return bool(found)

        self.wait(is_there, f"{text!r} cannot be pressed")
        QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)

    def settle(self) -> None:
        background.finish()
        QTest.qWait(50)

    def first_start(self) -> DeskFrame:
        """Set the first administrator up, and nothing else; the desk is open then."""
        self.window.admin_wanted.emit()
        flow = self.become_administrator()
        self.press("Skip the rest")
        self.wait(lambda: flow.step is Step.READY, "the set-up did not end")
        self.press("Administration")
        return self.desk()

    def become_administrator(self) -> SetupFlow:
        """From the first page of the first start to the one after the administrator."""
        flow = self.shell.shown
        assert isinstance(flow, SetupFlow)
        self.press("Continue")
        self.wait(lambda: flow.step is Step.ADMINISTRATOR, "the language was not saved")
        page = flow.administrator
        page.name.text, page.password.text, page.again.text = NAME, PASSWORD, PASSWORD
        QTest.keyClick(page.again.line, Qt.Key.Key_Return)
        self.wait(lambda: flow.step is Step.SITE, "there is no administrator")
        self.settle()
        return flow

    def log_in(self) -> DeskFrame:
        self.window.admin_wanted.emit()
        card = self.shell.shown
        card.name.text, card.password.text = NAME, PASSWORD  # type: ignore[attr-defined]
        QTest.keyClick(card.password.line, Qt.Key.Key_Return)  # type: ignore[attr-defined]
        return self.desk()

    def desk(self) -> DeskFrame:
        self.wait(lambda: isinstance(self.shell.shown, DeskFrame), "the desk did not open")
        self.settle()
        shown = self.shell.shown
        assert isinstance(shown, DeskFrame)
        return shown

    def wizard(self) -> EnrolmentFlow:
        """Open the enrolment of somebody new from the page of people."""
        frame = self.desk()
        frame.go(1)
        self.settle()
        frame.page.enrol_wanted.emit(None)
        shown = self.shell.shown
        assert isinstance(shown, EnrolmentFlow)
        return shown

    @property
    def session(self) -> Session:
        return self.desk().page.session


@contextmanager
def open_door(folder: Path, models: FaceModels, people: SamplePeople) -> Iterator[Door]:
    """The kiosk of a data folder, running and shown; stopped and closed at the end."""
    with open_site(folder, lambda _: None) as opened:
        site = without_challenges(opened)
        bell, scene = Bell(), Scene([people.room])
        kiosk = Kiosk(site, models, scene, on_change=bell.rung.emit, on_config=bell.settled.emit)
        window, shell = put_together(kiosk, bell, windowed=True)
        shell.resize(1280, 800)
        kiosk.start()
        timer = QTimer(interval=33)
        timer.timeout.connect(lambda: window.show_screen(kiosk.station.screen()))
        timer.start()
        shell.show()
        try:
            yield Door(site, kiosk, scene, window, shell)
            assert kiosk.station.failure is None
        finally:
            timer.stop()
            background.finish()
            kiosk.stop()
            shell.finish()


def _upright(frame: U8) -> U8:
    """She holds her head to the side in the photo."""
    height, width = frame.shape[:2]
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), -24.0, 1.0)
    return cv2.warpAffine(frame, turn, (width, height), borderMode=cv2.BORDER_REFLECT).astype(frame.dtype, copy=False)
