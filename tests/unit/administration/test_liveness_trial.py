"""The steps of trying liveness out, and that the answer is what the kiosk would have done."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk_app.administration.capture import CaptureIssue
from kiosk_app.administration.liveness_trial import (
    GIVE_UP_S,
    LEAD_IN_S,
    LOOK_S,
    PICTURES,
    TRIED,
    Finding,
    LivenessTrial,
    Reaction,
    Step,
    Summary,
    TrialState,
    summed_up,
)
from kiosk_app.config import Config, DecisionConfig, GalleryConfig, InferenceConfig, LivenessConfig
from kiosk_app.domain import (
    U8,
    Embedding,
    Frame,
    Observation,
    QualityIssue,
)
from kiosk_app.errors import InputError
from kiosk_app.packs.liveness_slot import LivenessState
from kiosk_app.packs.minifasnet import parts_in
from kiosk_app.recognition.decision import Thresholds
from kiosk_app.recognition.gallery import Gallery
from kiosk_app.recognition.images import read_image
from kiosk_app.recognition.models import FaceModels
from kiosk_app.recognition.pipeline import Recogniser
from tests.scripted_liveness import Look, nobody, shows, too_dark

STEP_S = 0.1
PICTURE = np.zeros((4, 4, 3), np.uint8)


@dataclass
class Scene:
    """In the place of a recogniser: what is there to see, and how often it was looked at."""

    look: Look = nobody
    looked: int = 0
    thresholds: Thresholds = field(default_factory=lambda: Thresholds(0.4, 0.03))

    def embed_frame(self, frame: Frame, *, watched: bool = False) -> tuple[Observation, Embedding | None]:
        self.looked += 1
        return self.look(frame)


class Trial:
    """A trial with its scene, its clock and what it noted."""

    def __init__(self, mode: str = "passive", networks: LivenessState = LivenessState.ON) -> None:
        self.scene, self.noted = Scene(), list[Mapping[str, str]]()
        config = LivenessConfig(mode=mode)
        self.flow = LivenessTrial(self.scene, DecisionConfig(), config, networks, self.noted.append)  # type: ignore[arg-type]
        self._frames: Iterator[Frame] = (Frame(PICTURE, 100.0 + n * STEP_S, n) for n in itertools.count())

    def pass_s(self, seconds: float) -> list[TrialState]:
        return [self.flow.offer(next(self._frames)) for _ in range(round(seconds / STEP_S))]

    def to(self, step: Step) -> None:
        while self.flow.step is not step:
            self.flow.go_on() if self.flow.step is Step.EXPLAIN else self.flow.skip()

    def found(self, look: Look, step: Step = Step.PAPER) -> Finding:
        """What one step finds when this is shown in it."""
        self.to(step)
        self.scene.look = look
        self.flow.go_on()
        self.pass_s(LEAD_IN_S + GIVE_UP_S + 1)
        assert self.flow.step is not step
        return self.flow.findings[step]


def test_from_the_explanation_over_each_step_to_the_result() -> None:
    trial = Trial()
    steps = [trial.flow.step]
    trial.flow.go_on()
    for look in (shows(0.9), shows(0.05), shows(0.1)):
        steps.append(trial.flow.step)
        trial.scene.look = look
        trial.flow.go_on()
        trial.pass_s(LEAD_IN_S + LOOK_S + 2 * STEP_S)
    assert [*steps, trial.flow.step] == list(Step)
    assert {step: found.reaction for step, found in trial.flow.findings.items()} == {
        Step.FACE: Reaction.LETS_THROUGH,
        Step.PAPER: Reaction.TURNS_AWAY,
        Step.PHONE: Reaction.TURNS_AWAY,
    }
    assert summed_up(trial.flow.findings) is Summary.AS_IT_SHOULD_BE
    with pytest.raises(InputError):
        trial.flow.go_on()


def test_nothing_is_looked_at_before_the_button_and_while_the_photo_is_taken_up() -> None:
    trial = Trial()
    trial.scene.look = shows(0.9)
    trial.pass_s(1)
    trial.to(Step.PAPER)
    trial.pass_s(1)
    trial.flow.go_on()
    states = trial.pass_s(LEAD_IN_S)
    assert trial.scene.looked == 0
    left_s = [state.starts_in_s for state in states]
    assert left_s == sorted(left_s, reverse=True)
    assert 0 < left_s[-1] < left_s[0] <= LEAD_IN_S


def test_a_step_ends_once_enough_usable_pictures_were_seen_and_unusable_ones_say_why() -> None:
    trial = Trial()
    trial.to(Step.FACE)
    trial.flow.go_on()
    trial.pass_s(LEAD_IN_S)
    assert {state.issue for state in trial.pass_s(2)} == {CaptureIssue.NO_FACE}
    trial.scene.look = too_dark
    assert {(state.issue, state.progress) for state in trial.pass_s(2)} == {(QualityIssue.TOO_DARK, 0.0)}
    trial.scene.look = shows(0.9)
    states = trial.pass_s(LOOK_S - 2 * STEP_S)
    assert trial.flow.is_looking
    assert states[-1].box_xyxy == (20, 20, 80, 80)
    assert [state.progress for state in states] == sorted(state.progress for state in states)
    trial.pass_s(3 * STEP_S)
    assert trial.flow.step is Step.PAPER


@pytest.mark.parametrize(
    ("mode", "look", "reaction", "score"),
    [
        ("passive", shows(0.9), Reaction.LETS_THROUGH, 0.9),
        ("passive", shows(0.41), Reaction.LETS_THROUGH, 0.41),
        ("passive", shows(0.39), Reaction.TURNS_AWAY, 0.39),
        ("step_up", shows(0.41), Reaction.ASKS, 0.41),  # so near to what is needed, a challenge decides
        ("step_up", shows(0.05), Reaction.TURNS_AWAY, 0.05),
        ("step_up", shows(0.9, suspicious=True), Reaction.ASKS, 0.9),
        ("always", shows(0.9), Reaction.ASKS, 0.9),
        ("passive", shows(None), Reaction.LETS_THROUGH, None),
        ("off", shows(None), Reaction.LETS_THROUGH, None),
        ("always", shows(None), Reaction.ASKS, None),
        ("passive", nobody, Reaction.SEES_NOBODY, None),
        ("passive", too_dark, Reaction.SEES_NOBODY, None),
    ],
)
def test_the_answer_is_what_the_settings_of_the_kiosk_make_of_it(
    mode: str, look: Look, reaction: Reaction, score: float | None
) -> None:
    found = Trial(mode).found(look)
    assert found.reaction is reaction
    assert found.live_score == (None if score is None else pytest.approx(score))


def test_a_picture_that_passes_once_has_passed_although_it_was_turned_away_before() -> None:
    """Held up anew, it is judged anew."""
    low, high = shows(0.05), shows(0.9)

    def tilted(frame: Frame) -> tuple[Observation, Embedding | None]:
        is_early = frame.t_s < 100.0 + LEAD_IN_S + 2.5
        seen, embedding = (low if is_early else high)(frame)
        return replace(seen, track_id=1 if is_early else 2), embedding

    assert Trial().found(tilted).reaction is Reaction.LETS_THROUGH


def test_cues_are_told_by_their_means() -> None:
    values = itertools.cycle([0.2, 0.4])

    def look(frame: Frame) -> tuple[Observation, Embedding | None]:
        return shows(0.9, raster=next(values))(frame)

    assert Trial().found(look).cues == {"raster": pytest.approx(0.3, abs=0.01)}


def test_a_step_can_be_left_out_and_tried_again() -> None:
    trial = Trial()
    assert trial.found(shows(0.05), Step.FACE).reaction is Reaction.TURNS_AWAY
    trial.flow.back()
    assert trial.found(shows(0.9), Step.FACE).reaction is Reaction.LETS_THROUGH
    trial.flow.back()
    trial.flow.go_on()
    trial.flow.skip()
    assert (trial.flow.step, trial.flow.findings) == (Step.PAPER, {})
    assert not trial.flow.is_looking


def test_what_is_left_in_the_middle_leaves_nothing_behind() -> None:
    trial = Trial()
    trial.found(shows(0.9), Step.FACE)
    trial.flow.go_on()
    trial.pass_s(LEAD_IN_S + 1)
    trial.flow.cancel()
    assert (trial.flow.step, trial.flow.findings, trial.flow.is_looking) == (Step.EXPLAIN, {}, False)
    trial.flow.note()
    assert trial.noted == []


def test_the_audit_log_is_told_outcomes_alone() -> None:
    trial = Trial()
    trial.found(shows(0.9), Step.FACE)
    trial.found(shows(0.05), Step.PHONE)
    trial.flow.note()
    assert trial.noted == [{"face": "lets_through", "phone": "turns_away"}]


FINDINGS = st.dictionaries(st.sampled_from(TRIED), st.sampled_from(list(Reaction)).map(Finding))


@given(FINDINGS)
def test_a_picture_that_passes_is_always_the_first_thing_said(findings: dict[Step, Finding]) -> None:
    passes = any(findings[step].reaction is Reaction.LETS_THROUGH for step in PICTURES if step in findings)
    assert (summed_up(findings) is Summary.PICTURE_PASSES) is passes


@given(FINDINGS)
def test_only_what_was_seen_in_all_three_steps_is_called_as_it_should_be(findings: dict[Step, Finding]) -> None:
    if summed_up(findings) is Summary.AS_IT_SHOULD_BE:
        assert set(findings) == set(TRIED)
        assert Reaction.SEES_NOBODY not in {found.reaction for found in findings.values()}
    if all(found.reaction is Reaction.SEES_NOBODY for found in findings.values()):
        assert summed_up(findings) is Summary.NOTHING_TRIED


def test_a_person_passes_and_their_picture_on_a_screen_is_turned_away(open_models: FaceModels, shared: Path) -> None:
    """With the real networks and real pictures."""
    models = open_models.with_liveness(parts_in(shared / "models" / "pad_minifasnet"), InferenceConfig())
    path = Recogniser(models, Gallery([], models.pack.digest, GalleryConfig()), Config())
    trial = LivenessTrial(path, DecisionConfig(), LivenessConfig(mode="passive"), LivenessState.ON, lambda _: None)
    trial.go_on()
    clock = itertools.count(1)
    found: dict[str, Any] = {}
    for name in ("T1", "F1", "F2"):
        step, picture = trial.step, read_image(shared / "faces" / "spoof" / f"image_{name}.jpg")
        trial.go_on()
        while trial.step is step:
            trial.offer(Frame(_sensed(picture, next(clock)), next(clock) * 0.25))
        found[name] = trial.findings[step].reaction
    assert found == {"T1": Reaction.LETS_THROUGH, "F1": Reaction.TURNS_AWAY, "F2": Reaction.TURNS_AWAY}


def _sensed(picture: U8, seed: int) -> U8:
    noise = np.random.default_rng(seed).integers(0, 2, picture.shape, np.uint8)
    return np.asarray(np.clip(picture, 0, 254) + noise, np.uint8)
