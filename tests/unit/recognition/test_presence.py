"""What live scores say together."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk_app.config import LivenessConfig
from kiosk_app.recognition.presence import LATEST, LiveEvidence, Presence, needed_to_refuse

SCORES = st.lists(st.floats(0, 1), min_size=1, max_size=30)


def film(scores: list[float], every_s: float = 0.2) -> list[tuple[float, float]]:
    return [(number * every_s, score) for number, score in enumerate(scores)]


def verdicts(scores: list[float], min_score: float, every_s: float = 0.2) -> list[Presence]:
    evidence = LiveEvidence(LivenessConfig(min_score=min_score))
    return [evidence.add(t_s, score) for t_s, score in film(scores, every_s)]


def test_a_clear_face_is_let_through_by_the_second_picture() -> None:
    assert verdicts([0.9, 0.9], 0.4) == [Presence.UNCLEAR, Presence.LIVE]


def test_a_picture_of_a_face_is_turned_away_only_after_a_while() -> None:
    said = verdicts([0.1] * 10, 0.4)
    assert said == [Presence.UNCLEAR] * (LATEST - 1) + [Presence.ATTACK] * 3


def test_many_pictures_of_one_instant_turn_nobody_away() -> None:
    assert set(verdicts([0.1] * 40, 0.4, every_s=0.02)) == {Presence.UNCLEAR}


def test_one_lucky_picture_among_bad_ones_lets_nobody_through() -> None:
    assert Presence.LIVE not in verdicts([0.1, 0.1, 0.95, 0.1, 0.1, 0.1, 0.95, 0.1, 0.1, 0.1], 0.4)


def test_where_nothing_is_measured_nothing_is_asked() -> None:
    evidence = LiveEvidence(LivenessConfig())
    assert evidence.add(0.0, None) is Presence.UNMEASURED
    evidence.add(0.1, 0.9)
    assert evidence.add(0.2, 0.9) is Presence.LIVE
    assert evidence.add(0.3, None) is Presence.LIVE  # a picture that was left out changes nothing


@given(SCORES, st.floats(0.05, 0.95))
def test_a_face_passes_exactly_where_the_report_says_so(scores: list[float], threshold: float) -> None:
    passes_up_to = needed_to_refuse(film(scores))
    said = verdicts(scores, threshold)
    if Presence.ATTACK in said:
        said = said[: said.index(Presence.ATTACK)]
    passed = Presence.LIVE in said
    assert passed == (passes_up_to is not None and passes_up_to >= threshold)


@given(SCORES)
def test_a_stricter_site_lets_nobody_through_whom_a_milder_one_refuses(scores: list[float]) -> None:
    passed = [Presence.LIVE in verdicts(scores, threshold) for threshold in (0.1, 0.3, 0.5, 0.7, 0.9)]
    assert all(milder or not stricter for milder, stricter in pairwise(passed))


def test_nobody_is_measured_by_a_single_picture() -> None:
    assert needed_to_refuse([]) is None
    assert needed_to_refuse([(0.0, 0.9)]) is None
    assert needed_to_refuse(film([0.9, 0.5])) == pytest.approx(0.7)
