"""What the renderer brings about of the first start: each step, without camera and models."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import nullcontext
from typing import Any, Final

from PySide6.QtWidgets import QWidget

from kiosk_app.administration.camera_check import CameraCheck
from kiosk_app.administration.commissioning import Measures, checks
from kiosk_app.administration.desk import Desk
from kiosk_app.administration.first_start import FirstStart, Progress, Step
from kiosk_app.administration.liveness_trial import TrialState
from kiosk_app.administration.notice import Notices
from kiosk_app.administration.session import Session
from kiosk_app.config import Config
from kiosk_app.domain import Frame, Observation, QualityReport
from kiosk_app.ui.desk.page import Flow
from kiosk_app.ui.desk.setup_flow import Means, SetupFlow
from kiosk_app.ui.desk.style import Colours
from kiosk_app.ui.tokens import DARK, LIGHT
from tests.gui.render_states import camera_frame
from tests.gui.sample_desk import NOW

GOOD: Final = {"brightness": 120.0, "contrast": 40.0, "face_px": 160.0, "face_fraction": 0.4, "sharpness": 0.4}


def nobody(frame: Frame) -> Observation:
    return Observation(frame.t_s, 0)


def means(
    desk: Desk,
    colours: Colours,
    camera: Callable[[], Frame | None] = lambda: None,
    enrol: Callable[[Session], Flow] = lambda _: Flow(),
    look: Callable[[Frame], Observation] = nobody,
) -> Means:
    theme = LIGHT if colours.page == LIGHT.room.fill else DARK
    config = Config()
    check = lambda _: CameraCheck(look, config)  # noqa: E731
    return Means(colours, theme, camera, check, enrol, Notices(desk.folder), lambda: desk.config, lambda: NOW)


def at(step: Step, *, sees: bool = True) -> Callable[[Any], QWidget]:
    """The flow at a step. sees: there is a camera."""

    def make(stage: Any) -> QWidget:
        site = stage.new_site if step in (Step.LANGUAGE, Step.ADMINISTRATOR) else stage.site
        session = None if site is stage.new_site else site.session
        progress = Progress(step, "" if session is None else "Ada")
        frame = Frame(camera_frame()[0], 0.0) if sees else None
        setup = FirstStart(site.desk, progress, nullcontext, session)
        return SetupFlow(setup, means(site.desk, stage.place.colours, lambda: frame))

    return make


def blamed(flow: SetupFlow) -> None:
    page = flow.administrator
    page.name.text, page.password.text = "Ada", "short"
    flow.onward.click()


def checking(flow: SetupFlow) -> None:
    flow.onward.click()
    flow.camera._clock.stop()
    frame, box = camera_frame()
    flow.camera.look.show_state(Frame(frame, 0.0), TrialState(progress=0.4, box_xyxy=box), is_looking=True)


def checked(**wrong: float) -> Callable[[SetupFlow], None]:
    """wrong: measures that differ from those of a good place."""

    def bring(flow: SetupFlow) -> None:
        measures = Measures()
        for number in range(50):
            measures.captured_s.append(number / 25)
            measures.numbers.append(number)
            measures.latency_ms.append(wrong.get("latency", 80.0))
            measures.reports.append(QualityReport((), 0.8, GOOD | {k: v for k, v in wrong.items() if k in GOOD}))
            measures.backlight.append(wrong.get("backlight", 1.1))
        assert flow.camera.check is not None
        flow.camera.check.findings = checks(measures, Config())
        flow.camera._show()

    return bring


def refused(flow: SetupFlow) -> None:
    flow.server.panel.text.text = "https://clockface.example.org"
    flow.onward.click()


def scanning(flow: SetupFlow) -> None:
    flow.server.panel.scan.click()


def without_camera(flow: SetupFlow) -> None:
    flow.camera._missed_ms = 1_999
    flow.camera._tick()
