"""What the renderer brings about by hand: the wizard, the import and the trial of liveness at each step, without camera
and models.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from PySide6.QtWidgets import QWidget

from kiosk_app.administration.bulk import Failure, Plan, Report
from kiosk_app.administration.capture import CaptureState, Sample
from kiosk_app.administration.liveness_trial import (
    TRIED,
    Finding,
    LivenessTrial,
    Reaction,
    TrialState,
)
from kiosk_app.administration.liveness_trial import (
    Step as TrialStep,
)
from kiosk_app.administration.notice import Notices
from kiosk_app.administration.wizard import Duplicate, EnrolmentWizard, Step
from kiosk_app.attendance.enrolment import Rejection, Subject, Why
from kiosk_app.config import DecisionConfig, LivenessConfig
from kiosk_app.domain import Frame, Profile, QualityIssue, View
from kiosk_app.packs.liveness_slot import LivenessState
from kiosk_app.recognition.decision import Thresholds
from kiosk_app.ui.desk.import_flow import ImportFlow
from kiosk_app.ui.desk.liveness_flow import LivenessFlow
from kiosk_app.ui.desk.wizard import EnrolmentFlow
from kiosk_app.ui.tokens import DARK
from tests.gui.render_states import camera_frame
from tests.sample_register import PACK, embedding

PROFILE = Profile("Maria-Aleksandra Wolfenstein-Hoch", "2042", "Harbour logistics", "04A00042")


def wizard(stage: Any) -> QWidget:
    """The flow of somebody new; nothing is recognised in it."""
    site = stage.site
    no_models = SimpleNamespace(thresholds=Thresholds(0.4, 0.03), gallery=SimpleNamespace(pack_digest=PACK))

    def make(person: Any) -> EnrolmentWizard:
        notices = Notices(site.desk.folder)
        entry = site.config.entry
        return EnrolmentWizard(site.register, no_models, entry, notices, "Ada", lambda: None, person=person)

    return EnrolmentFlow(make, lambda: None, stage.place.colours, DARK, 6)


def blamed(flow: EnrolmentFlow) -> None:
    flow.person.pin.text = "111111"
    flow.onward.click()


def notice(flow: EnrolmentFlow) -> None:
    flow.wizard.give_person(PROFILE)
    flow._show_step()


def capture(flow: EnrolmentFlow) -> None:
    notice(flow)
    flow.wizard.consent()
    flow._show_step()
    flow._clock.stop()
    frame, box = camera_frame()
    state = CaptureState(View.LEFT, (View.FRONTAL,), box_xyxy=box, progress=0.5)
    flow.capture.show_state(Frame(frame, 0.0), state, _samples(1))


def capture_too_dark(flow: EnrolmentFlow) -> None:
    capture(flow)
    frame, box = camera_frame(brightness=0.3)
    state = CaptureState(View.UP, (View.FRONTAL, View.LEFT), (View.RIGHT,), QualityIssue.TOO_DARK, box)
    flow.capture.show_state(Frame(frame, 0.0), state, _samples(2))


def alike(flow: EnrolmentFlow) -> None:
    capture(flow)
    people = flow.wizard._register.people()
    flow.wizard.duplicates = (Duplicate(people[2], 0.81, True), Duplicate(people[5], 0.55, False))
    flow.wizard.step = Step.DUPLICATES
    flow._show_step()


def review(flow: EnrolmentFlow) -> None:
    capture(flow)
    flow.wizard._capture._samples = list(_samples(5))
    flow.wizard.step = Step.REVIEW
    flow._show_step()


def done(flow: EnrolmentFlow) -> None:
    capture(flow)
    flow.wizard.person, flow.wizard.step = flow.wizard._register.people()[12], Step.DONE
    flow._show_step()


def _samples(count: int) -> tuple[Sample, ...]:
    frame, (left, top, right, bottom) = camera_frame()
    face = frame[round(top) - 20 : round(bottom) + 20, round(left) - 20 : round(right) + 20]
    return tuple(Sample(view, embedding(1), 0.8, face) for view in list(View)[:count])


def importing(stage: Any) -> QWidget:
    return ImportFlow(lambda path: None, stage.place.colours)


def planned(flow: ImportFlow) -> None:
    flow._planned(Plan((Subject(PROFILE, (Path("a.jpg"),), Path("a")),), tuple(_failures())))


def running(flow: ImportFlow) -> None:
    flow._show(flow._waiting)
    flow._show_progress(37, 200)


def reported(flow: ImportFlow) -> None:
    flow._done(Report(failed=_failures(), untried=["Somebody Else"]))


def _failures() -> list[Failure]:
    return [
        Failure("Ana Silva", Rejection("Ana_Silva/1.jpg", Why.NO_FACE, "no face found")),
        Failure("Ben Okoye", Rejection("Ben_Okoye/2.jpg", Why.POOR_QUALITY, "blurred", (QualityIssue.BLURRED,))),
        Failure("Cem Kaya", Rejection("line 4", Why.ALREADY_ENROLLED, "", alike="Chloé Martin")),
        Failure("Dua Lima", Rejection("line 5", Why.NO_PHOTO, "has no photo")),
    ]


def trial(networks: LivenessState = LivenessState.ON) -> Callable[[Any], QWidget]:
    """Nothing is looked at in it."""

    def make(stage: Any) -> QWidget:
        no_models = SimpleNamespace(thresholds=Thresholds(0.4, 0.03))
        trial = LivenessTrial(no_models, DecisionConfig(), LivenessConfig(), networks, lambda _: None)
        return LivenessFlow(trial, lambda: None, stage.place.colours, DARK)

    return make


def trial_step(
    step: TrialStep, state: TrialState | None = None, brightness: float = 1.0
) -> Callable[[LivenessFlow], None]:
    """Before anything has begun, or in this state, but for the box, which is around the face in the picture."""

    def bring(flow: LivenessFlow) -> None:
        while flow.trial.step is not step:
            flow.trial.skip() if flow.trial.step in TRIED else flow.trial.go_on()
        flow._show_step()
        flow._clock.stop()
        frame, box = camera_frame(brightness=brightness)
        if state is not None:
            flow.trial.go_on()
            flow._show_buttons()
        shown = TrialState() if state is None else replace(state, box_xyxy=box)
        flow.look.show_state(Frame(frame, 0.0), shown, is_looking=state is not None)

    return bring


def trial_result(face: Finding | None, paper: Finding | None, phone: Finding | None) -> Callable[[LivenessFlow], None]:
    def bring(flow: LivenessFlow) -> None:
        found = zip(TRIED, (face, paper, phone), strict=True)
        flow.trial.findings = {step: finding for step, finding in found if finding is not None}
        flow.trial.step = TrialStep.RESULT
        flow._show_step()

    return bring


WELL = trial_result(
    Finding(Reaction.LETS_THROUGH, 0.87), Finding(Reaction.TURNS_AWAY, 0.04), Finding(Reaction.TURNS_AWAY, 0.12)
)
BADLY = trial_result(
    Finding(Reaction.TURNS_AWAY, 0.21), Finding(Reaction.LETS_THROUGH, 0.58), Finding(Reaction.CANNOT_TELL, 0.39)
)
ASKED = trial_result(
    Finding(Reaction.ASKS, 0.44, {"raster": 0.02}), Finding(Reaction.ASKS, 0.47, {"raster": 0.61}), None
)
UNMEASURED = trial_result(Finding(Reaction.LETS_THROUGH), Finding(Reaction.LETS_THROUGH), Finding(Reaction.SEES_NOBODY))
