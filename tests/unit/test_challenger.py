"""Between the judge, who doubts, and the challenge that settles it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk_app.challenger import Challenger
from kiosk_app.config import DecisionConfig, LivenessConfig
from kiosk_app.domain import Candidate, CandidateList, Decision, Observation, Outcome
from kiosk_app.recognition.decision import Agreement, Thresholds
from kiosk_app.recognition.step_up import Verdict
from kiosk_app.recognition.unmet import ASKED_TOO_OFTEN, FORGOTTEN_S, MOST_UNMET
from tests.unit.recognition.test_step_up import STEP_S, Site, picture


class Door:
    """One agreement that asks everybody, and the challenger beside it."""

    def __init__(self, *ends: Verdict) -> None:
        self.site = Site(*(("turn", end) for end in ends))
        self.challenger = Challenger(self.site.kinds(1))
        self.agreement = Agreement(DecisionConfig(), Thresholds(0.5, 0.05), LivenessConfig(mode="always"))
        self.decisions: list[Decision] = []
        self.t_s = 0.0

    def sees(self, person_id: str, pictures: int, **more: float) -> None:
        for _ in range(pictures):
            self.t_s += STEP_S
            frame, seen = picture(self.t_s)
            named = CandidateList((Candidate(person_id, 0.8),))
            observation: Observation = replace(seen, candidates=named, same_person=0.9, **more)
            decision = self.agreement.add(observation)
            self.challenger.follow(frame, observation, self.agreement, self.t_s)
            self.decisions += [decision] if decision else []

    def comes(self, person_id: str, leaves_after: int) -> None:
        """Somebody new before the camera, for so many pictures, and then nobody."""
        self.agreement = Agreement(DecisionConfig(), Thresholds(0.5, 0.05), LivenessConfig(mode="always"))
        self.sees(person_id, leaves_after)
        for _ in range(12):
            self.t_s += STEP_S
            frame, seen = picture(self.t_s, face=None)
            self.agreement.add(seen)
            self.challenger.follow(frame, seen, self.agreement, self.t_s)


def test_nobody_is_asked_before_it_is_clear_who_stands_there() -> None:
    door = Door(Verdict.PASSED)
    door.sees("ann", 2)
    assert not door.challenger.is_asking
    assert door.challenger.prompt is None
    door.sees("ann", 1)
    assert door.challenger.is_asking
    assert door.challenger.prompt is not None


@pytest.mark.parametrize(("end", "outcome"), [(Verdict.PASSED, Outcome.IDENTIFIED), (Verdict.FAILED, Outcome.ATTACK)])
def test_what_becomes_of_the_challenge_decides(end: Verdict, outcome: Outcome) -> None:
    door = Door(end)
    door.sees("ann", 80)
    assert [decision.outcome for decision in door.decisions] == [outcome]
    assert not door.challenger.is_asking
    assert door.challenger.light(door.t_s) is None


def test_who_takes_the_place_of_another_is_asked_anew() -> None:
    door = Door(Verdict.PASSED)
    door.sees("ann", 5)
    begun = len(door.site.begun)
    door.sees("ann", 4, track_id=2)
    assert len(door.site.begun) == begun + 1
    door.sees("bob", 1, track_id=2)
    door.sees("bob", 30, track_id=2)
    assert Outcome.IDENTIFIED not in [decision.outcome for decision in door.decisions]


def test_nothing_is_asked_any_more_when_the_kiosk_looks_away() -> None:
    door = Door(Verdict.PASSED)
    door.sees("ann", 4)
    door.challenger.drop()
    assert not door.challenger.is_asking
    assert door.challenger.progress == 0.0


def test_a_challenge_ends_when_nobody_is_there_any_more() -> None:
    door = Door(Verdict.RUNNING)
    door.sees("ann", 4)
    assert door.challenger.is_asking
    for _ in range(12):
        door.t_s += STEP_S
        frame, seen = picture(door.t_s, face=None)
        door.agreement.add(seen)
        door.challenger.follow(frame, seen, door.agreement, door.t_s)
    assert not door.challenger.is_asking


def test_what_has_a_limited_time_waits_for_the_challenge_and_a_moment_after() -> None:
    door = Door(Verdict.PASSED)
    assert not door.challenger.holds_up(0.0)
    door.sees("ann", 6)
    assert [door.challenger.holds_up(door.t_s + after_s) for after_s in (0.0, 2.0, 4.0)] == [True, True, False]


@pytest.mark.parametrize("left", [False, True])
def test_who_fails_or_leaves_again_and_again_is_asked_no_more_for_a_while(left: bool) -> None:
    door = Door(*[Verdict.RUNNING if left else Verdict.FAILED] * 40)
    for _ in range(MOST_UNMET):
        door.comes("ann", leaves_after=5 if left else 80)
    begun = len(door.site.begun)
    door.comes("ann", leaves_after=80)
    assert len(door.site.begun) == begun
    assert (door.decisions[-1].outcome, ASKED_TOO_OFTEN in door.decisions[-1].reasons) == (Outcome.ATTACK, True)
    door.comes("bob", leaves_after=5)
    assert len(door.site.begun) > begun, "others are asked as ever"
    begun = len(door.site.begun)
    door.t_s += FORGOTTEN_S
    door.comes("ann", leaves_after=5)
    assert len(door.site.begun) > begun


@pytest.mark.parametrize("still_asked", [False, True], ids=["after it was left", "in the middle of it"])
def test_what_is_left_for_a_code_does_not_count(still_asked: bool) -> None:
    door = Door(*[Verdict.RUNNING] * 40)
    for _ in range(MOST_UNMET + 2):
        door.comes("ann", leaves_after=5)
        if still_asked:
            door.sees("ann", 5, track_id=2)
            assert door.challenger.is_asking
        door.challenger.forgive("ann")
        door.challenger.drop()  # their card is up
    for _ in range(MOST_UNMET - 1):
        door.comes("ann", leaves_after=5)
    begun = len(door.site.begun)
    door.comes("ann", leaves_after=5)
    assert len(door.site.begun) > begun


def test_the_code_of_one_person_forgives_nobody_else() -> None:
    door = Door(*[Verdict.RUNNING] * 40)
    for _ in range(MOST_UNMET):
        door.comes("ann", leaves_after=5)
        door.challenger.forgive("bob")
    begun = len(door.site.begun)
    door.comes("ann", leaves_after=5)
    assert len(door.site.begun) == begun


def test_who_meets_a_challenge_starts_anew() -> None:
    door = Door(Verdict.RUNNING, Verdict.RUNNING, Verdict.PASSED, *[Verdict.RUNNING] * 3)
    for leaves_after in (5, 5, 20, 5, 5, 5):
        door.comes("ann", leaves_after=leaves_after)
    assert len(door.site.begun) == 6
