"""The tries of a challenge, with challenges that do as they are told."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk_app.domain import (
    Candidate,
    CandidateList,
    Face,
    Frame,
    LandmarkLayout,
    Landmarks,
    Observation,
    QualityIssue,
    QualityReport,
    View,
)
from kiosk_app.recognition.step_up import PAUSE_S, TRIES, Begin, Challenges, Rgb, StepUp, Verdict
from kiosk_app.screen import Prompt

POINTS = np.array([[30, 40], [60, 40], [45, 60], [33, 75], [57, 75]], np.float32)
FACE = Face(np.array([10, 10, 80, 90], np.float32), 1.0, Landmarks(POINTS, LandmarkLayout.EYES_NOSE_MOUTH))
PICTURE = np.zeros((100, 100, 3), np.uint8)
STEP_S = 0.1


@dataclass
class Told:
    """Ends as it is told at its third picture."""

    name: str
    verdict: Verdict
    begun_at_s: float
    seen: list[float] = field(default_factory=list)
    prompt: Prompt = field(default_factory=lambda: Prompt(View.LEFT))

    @property
    def progress(self) -> float:
        return len(self.seen) / 3

    @property
    def reason(self) -> str:
        return f"{self.name}_{self.verdict.value}"

    def light(self, now_s: float) -> Rgb | None:
        return (1, 2, 3) if now_s >= self.begun_at_s else None

    def add(self, frame: Frame, face: Face) -> Verdict:
        assert face is FACE
        self.seen.append(frame.t_s)
        return self.verdict if len(self.seen) == 3 else Verdict.RUNNING


class Site:
    """Begins challenges that end as in the list, over and over."""

    def __init__(self, *ends: tuple[str, Verdict]) -> None:
        self.begun: list[Told] = []
        self._ends = list(ends)

    def begin(self, now_s: float) -> Told:
        name, verdict = self._ends[len(self.begun) % len(self._ends)]
        self.begun.append(Told(name, verdict, now_s))
        return self.begun[-1]

    def kinds(self, number: int, instead: Begin | None = None) -> Challenges:
        return Challenges((self.begin,) * number, instead)


def picture(t_s: float, *issues: QualityIssue, face: Face | None = FACE) -> tuple[Frame, Observation]:
    return Frame(PICTURE, t_s, 0), Observation(t_s, 1, face, QualityReport(issues, 0.5, {}))


def watch(step_up: StepUp, seconds: float = 20.0) -> list[Verdict]:
    """Until a verdict."""
    said = []
    for number in range(1, round(seconds / STEP_S)):
        said.append(step_up.add(*picture(number * STEP_S), number * STEP_S, "ann"))
        if said[-1] is not Verdict.RUNNING:
            break
    return said


def test_a_try_is_passed_when_each_of_its_challenges_is_met_in_turn() -> None:
    site = Site(("flash", Verdict.PASSED), ("turn", Verdict.PASSED))
    step_up = StepUp(site.kinds(2), 1, 0.0)
    assert watch(step_up) == [Verdict.RUNNING] * 5 + [Verdict.PASSED]
    assert step_up.reasons == ("flash_passed", "turn_passed")


def test_after_a_challenge_that_was_not_met_the_whole_try_begins_again_after_a_pause() -> None:
    passed, failed = Verdict.PASSED, Verdict.FAILED
    site = Site(("flash", passed), ("turn", failed), ("flash", passed), ("turn", passed))
    step_up = StepUp(site.kinds(2), 1, 0.0)
    assert watch(step_up)[-1] is passed
    assert [told.name for told in site.begun] == ["flash", "turn", "flash", "turn"]
    assert step_up.prompt == Prompt(View.LEFT, again=True)
    assert site.begun[2].begun_at_s == pytest.approx(site.begun[1].seen[-1] + PAUSE_S)
    assert site.begun[2].seen[0] >= site.begun[2].begun_at_s
    assert step_up.reasons == ("turn_failed", "flash_passed", "turn_passed")


def test_three_failures_are_the_end() -> None:
    site = Site(("turn", Verdict.FAILED))
    step_up = StepUp(site.kinds(1), 1, 0.0)
    assert watch(step_up)[-1] is Verdict.FAILED
    assert len(site.begun) == TRIES
    assert step_up.reasons == ("turn_failed",) * TRIES


def test_a_second_face_in_the_middle_begins_the_try_again_and_is_none() -> None:
    site = Site(("turn", Verdict.PASSED))
    step_up = StepUp(site.kinds(1), 1, 0.0)
    step_up.add(*picture(0.1), 0.1, "ann")
    for number in range(2, 60):  # somebody stands about
        t_s = number * STEP_S
        assert step_up.add(*picture(t_s, QualityIssue.SEVERAL_FACES), t_s, "ann") is Verdict.RUNNING
    assert step_up.reasons == ("challenge_another_face",)
    assert not site.begun[-1].seen
    said = [step_up.add(*picture(6 + n * STEP_S), 6 + n * STEP_S, "ann") for n in range(20)]
    assert Verdict.PASSED in said


def test_while_they_shall_look_straight_only_pictures_of_the_person_asked_count() -> None:
    site = Site(("turn", Verdict.PASSED))
    step_up = StepUp(site.kinds(1), 1, 0.0)
    site.begun[0].prompt = Prompt(View.FRONTAL)
    for number, named in enumerate(["", "bob", "ann", "bob", "ann", "ann"], 1):
        frame, seen = picture(number * STEP_S)
        candidates = CandidateList((Candidate(named, 0.8),)) if named else None  # "": it failed a quality gate
        verdict = step_up.add(frame, replace(seen, candidates=candidates), number * STEP_S, "ann")
    assert verdict is Verdict.PASSED
    assert site.begun[0].seen == pytest.approx([0.3, 0.5, 0.6])


def test_where_one_challenge_cannot_tell_another_is_asked_in_its_place() -> None:
    site, other = Site(("flash", Verdict.UNTOLD)), Site(("turn", Verdict.PASSED))
    step_up = StepUp(site.kinds(1, other.begin), 1, 0.0)
    assert watch(step_up)[-1] is Verdict.PASSED
    assert step_up.reasons == ("flash_untold", "turn_passed")
    assert watch(StepUp(site.kinds(1), 1, 0.0))[-1] is Verdict.FAILED  # nothing else to ask for


def test_where_one_of_two_challenges_cannot_tell_there_is_a_third() -> None:
    site, other = Site(("flash", Verdict.UNTOLD), ("turn", Verdict.PASSED)), Site(("turn", Verdict.PASSED))
    step_up = StepUp(site.kinds(2, other.begin), 1, 0.0)
    assert watch(step_up)[-1] is Verdict.PASSED
    assert step_up.reasons == ("flash_untold", "turn_passed", "turn_passed")


def test_pictures_without_a_face_say_nothing() -> None:
    site = Site(("turn", Verdict.PASSED))
    step_up = StepUp(site.kinds(1), 1, 0.0)
    assert {step_up.add(*picture(n * STEP_S, face=None), n * STEP_S, "ann") for n in range(20)} == {Verdict.RUNNING}
    assert not site.begun[0].seen


def test_the_light_is_that_of_what_is_asked_now() -> None:
    step_up = StepUp(Site(("flash", Verdict.FAILED)).kinds(1), 1, 0.0)
    assert step_up.light(0.0) == (1, 2, 3)
    for number in range(1, 4):
        step_up.add(*picture(number * STEP_S), number * STEP_S, "ann")
    assert step_up.light(0.5) is None  # in the pause


@given(st.lists(st.sampled_from([Verdict.PASSED, Verdict.FAILED]), min_size=1, max_size=9), st.integers(1, 3))
def test_nobody_passes_without_meeting_every_challenge_of_one_try(ends: list[Verdict], kinds: int) -> None:
    site = Site(*((str(number), end) for number, end in enumerate(ends)))
    step_up = StepUp(site.kinds(kinds), 1, 0.0)
    said = watch(step_up, 60.0)
    last = [told.verdict for told in site.begun[-kinds:]]
    if said[-1] is Verdict.PASSED:
        assert last == [Verdict.PASSED] * kinds
    else:
        assert said[-1] is Verdict.FAILED
        assert [told.verdict for told in site.begun].count(Verdict.FAILED) == TRIES
