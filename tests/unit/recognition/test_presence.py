"""What live scores say together."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk_app.config import LivenessConfig
from kiosk_app.recognition.presence import DOUBT, LATEST, LiveEvidence, Presence, needed_to_refuse, needed_unasked

SCORES = st.lists(st.floats(0, 1), min_size=1, max_size=30)


def film(scores: list[float], every_s: float = 0.2) -> list[tuple[float, float]]:
    return [(number * every_s, score) for number, score in enumerate(scores)]


def verdicts(scores: list[float], min_score: float, every_s: float = 0.2, mode: str = "passive") -> list[Presence]:
    evidence = LiveEvidence(LivenessConfig(mode=mode, min_score=min_score))
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


@pytest.mark.parametrize(("score", "said"), [(0.2, "attack"), (0.3, "doubtful"), (0.5, "doubtful"), (0.6, "live")])
def test_near_the_threshold_a_challenge_decides(score: float, said: str) -> None:
    assert verdicts([score] * LATEST, 0.4, mode="step_up")[-1] is Presence(said)


@given(st.sampled_from(["passive", "step_up"]), st.floats(0.2, 0.8), st.floats(0, 1))
def test_the_score_that_is_named_as_needed_is_the_one_that_lets_through_unasked(
    mode: str, least: float, score: float
) -> None:
    site = LivenessConfig(mode=mode, min_score=least)
    evidence = LiveEvidence(site)
    said = [evidence.add(number / 10, score) for number in range(2 * LATEST)]
    mean = evidence.score
    assert mean is not None
    assert (said[-1] is Presence.LIVE) == (mean >= needed_unasked(site))


def test_somebody_who_is_clearly_there_is_asked_for_nothing() -> None:
    assert verdicts([0.9] * 20, 0.4, mode="step_up") == [Presence.UNCLEAR] + [Presence.LIVE] * 19


def test_what_looks_suspicious_is_asked_for_a_challenge_and_not_turned_away() -> None:
    evidence = LiveEvidence(LivenessConfig(mode="step_up"))
    assert evidence.add(0.0, None) is Presence.UNMEASURED
    assert evidence.add(0.1, None, suspicious=True) is Presence.DOUBTFUL
    evidence = LiveEvidence(LivenessConfig(mode="step_up"))
    assert [evidence.add(t_s, 0.9, suspicious=True) for t_s, _ in film([0.9] * 9)] == [Presence.DOUBTFUL] * 9


def test_without_networks_the_cues_are_waited_for_where_they_can_ask_for_a_challenge() -> None:
    for mode, said in (("step_up", Presence.UNCLEAR), ("passive", Presence.UNMEASURED)):
        evidence = LiveEvidence(LivenessConfig(mode=mode))
        assert evidence.add(1.0, None, cues_from_s=1.3) is said
        assert evidence.add(1.3, None, cues_from_s=1.3) is Presence.UNMEASURED


def test_the_cues_are_waited_for_also_where_networks_are_sure() -> None:
    for mode, said in (("step_up", Presence.UNCLEAR), ("passive", Presence.LIVE)):
        evidence = LiveEvidence(LivenessConfig(mode=mode))
        assert [evidence.add(t_s, 0.9, cues_from_s=9.0) for t_s, _ in film([0.9] * 3)][-1] is said
        assert evidence.add(9.0, 0.9, cues_from_s=9.0) is Presence.LIVE


def test_who_was_watched_on_the_way_waits_for_nothing() -> None:
    evidence = LiveEvidence(LivenessConfig(mode="step_up"))
    assert [evidence.add(t_s, 0.9, cues_from_s=0.0) for t_s, _ in film([0.9] * 2)][-1] is Presence.LIVE


@pytest.mark.parametrize("mode", ["off", "passive"])
def test_cues_ask_for_nothing_where_the_site_wants_no_challenge(mode: str) -> None:
    assert LiveEvidence(LivenessConfig(mode=mode)).add(0.0, None, suspicious=True) is Presence.UNMEASURED


def test_a_site_may_ask_everybody() -> None:
    assert set(verdicts([0.99] * 20, 0.4, mode="always")) == {Presence.DOUBTFUL}


@given(SCORES, st.booleans(), st.sampled_from(["step_up", "always"]))
def test_what_a_challenge_has_settled_stays_settled(scores: list[float], passed: bool, mode: str) -> None:
    evidence = LiveEvidence(LivenessConfig(mode=mode))
    settled = evidence.settle(passed=passed)
    assert settled is (Presence.LIVE if passed else Presence.ATTACK)
    assert {evidence.add(t_s, score, suspicious=score < 0.5) for t_s, score in film(scores)} == {settled}


@given(SCORES, st.floats(DOUBT, 1 - DOUBT))
def test_with_challenges_nobody_passes_unasked_who_would_not_pass_without(scores: list[float], least: float) -> None:
    unasked = verdicts(scores, least, mode="step_up")
    if Presence.LIVE in unasked and Presence.DOUBTFUL not in unasked:
        assert Presence.LIVE in verdicts(scores, least)
