"""What the settings make a challenge of, and that nobody can foresee it."""

from __future__ import annotations

import random

import pytest

from kiosk_app.config import LivenessConfig
from kiosk_app.domain import View
from kiosk_app.recognition.challenges import challenges_of
from kiosk_app.recognition.head_turn import drawn_asks


@pytest.mark.parametrize(
    ("wanted", "lit"), [("flash_and_turn", [True, False]), ("flash", [True]), ("turn", [False])], ids=lambda v: str(v)
)
def test_a_challenge_is_what_the_site_wants(wanted: str, lit: list[bool]) -> None:
    challenges = challenges_of(LivenessConfig(challenges=wanted))
    begun = [begin(10.0) for begin in challenges.begin]
    assert [step.prompt.is_lit for step in begun] == lit
    assert [step.light(10.5) is not None for step in begun] == lit
    assert {step.progress for step in begun} == {0.0}


@pytest.mark.parametrize("wanted", ["flash_and_turn", "flash"])
def test_where_light_cannot_tell_a_turn_of_the_head_is_asked_for(wanted: str) -> None:
    instead = challenges_of(LivenessConfig(challenges=wanted)).instead
    assert instead is not None
    assert not instead(0.0).prompt.is_lit


def test_two_challenges_shine_in_different_colours() -> None:
    begin = challenges_of(LivenessConfig(challenges="flash")).begin[0]
    shown = {tuple(begin(0.0).light(at / 10) for at in range(25)) for _ in range(20)}
    assert len(shown) == 20


def test_every_side_is_asked_for_alike() -> None:
    asked = [drawn_asks(random.Random(seed), 1)[0] for seed in range(400)]
    assert {View.LEFT, View.RIGHT, View.UP, View.DOWN} == set(asked)
    assert max(asked.count(side) for side in set(asked)) < 150
