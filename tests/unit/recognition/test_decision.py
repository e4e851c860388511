"""The rules of deciding, without models: observations in, decisions out."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk_app.config import DecisionConfig, LivenessConfig
from kiosk_app.domain import (
    Candidate,
    CandidateList,
    Decision,
    Face,
    LandmarkLayout,
    Landmarks,
    Observation,
    Outcome,
    QualityIssue,
    QualityReport,
)
from kiosk_app.recognition.decision import Agreement, Pending, Thresholds, Verification, decide_single, score

THRESHOLDS = Thresholds(min_similarity=0.5, min_margin=0.05)
FACE = Face(
    np.array([10, 10, 110, 110], np.float32),
    1.0,
    Landmarks(np.zeros((5, 2), np.float32), LandmarkLayout.EYES_NOSE_MOUTH),
)
GOOD = QualityReport((), 0.8, {})
BLURRED = QualityReport((QualityIssue.BLURRED,), 0.0, {})


def seen(
    t_s: float, ranked: list[tuple[str, float]], track_id: int = 1, same_person: float | None = 0.9
) -> Observation:
    candidates = CandidateList(tuple(Candidate(p, s) for p, s in ranked))
    return Observation(t_s, track_id, FACE, GOOD, candidates, same_person)


def nobody(t_s: float, track_id: int = 1) -> Observation:
    return Observation(t_s, track_id)


def refused(t_s: float, track_id: int = 1) -> Observation:
    return Observation(t_s, track_id, FACE, BLURRED)


def decide(observations: list[Observation], config: DecisionConfig | None = None) -> list[Decision]:
    agreement = Agreement(config or DecisionConfig(), THRESHOLDS)
    decisions = [d for o in observations if (d := agreement.add(o))]
    last = agreement.finish()
    return decisions + ([last] if last else [])


def test_three_agreeing_observations_identify_once() -> None:
    decisions = decide([seen(i * 0.1, [("ann", 0.7), ("bob", 0.2)]) for i in range(20)])
    assert [d.outcome for d in decisions] == [Outcome.IDENTIFIED]
    assert decisions[0].person_id == "ann"
    assert decisions[0].t_s == 0.2
    assert decisions[0].similarity is not None
    assert abs(decisions[0].similarity - 0.7) < 1e-9


def test_it_is_known_from_when_on_one_more_frame_can_identify() -> None:
    agreement = Agreement(DecisionConfig(min_agreeing=3, min_agreeing_s=0.2), THRESHOLDS)
    foreseen = []
    for t_s in (1.0, 1.05, 1.1, 1.3):
        foreseen.append(agreement.pending)
        agreement.add(seen(t_s, [("ann", 0.7)]))
    assert foreseen == [None, None, Pending("ann", 1.2), Pending("ann", 1.2)]
    assert agreement.pending is None  # it has been said
    agreement.add(seen(1.4, [("bob", 0.7)], track_id=2))
    assert agreement.pending is None  # somebody else starts from nothing


def live(observations: list[Observation], *scores: float) -> list[Observation]:
    """The scores one after the other, the last one again and again."""
    every = [*scores, *[scores[-1]] * len(observations)]
    return [replace(o, live_score=score) for o, score in zip(observations, every, strict=False)]


def test_who_is_really_there_is_identified_as_soon_as_without_live_scores() -> None:
    (decision,) = decide(live([seen(i * 0.1, [("ann", 0.7)]) for i in range(20)], 0.9))
    assert (decision.outcome, decision.t_s, decision.live_score) == (Outcome.IDENTIFIED, 0.2, pytest.approx(0.9))


def test_a_picture_of_somebody_is_an_attack_once_and_stays_one_until_it_is_gone() -> None:
    held = live([seen(i * 0.2, [("ann", 0.7)]) for i in range(60)], *[0.1] * 12, 0.95)  # tilted until it passes
    again = live([seen(20 + i * 0.1, [("ann", 0.7)], track_id=2) for i in range(9)], 0.9)
    first, second = decide([*held, *again])
    assert (first.outcome, first.person_id, first.reasons) == (Outcome.ATTACK, None, ("below_min_live_score",))
    assert first.live_score == pytest.approx(0.1)
    assert first.similarity == pytest.approx(0.7)
    assert (second.outcome, second.person_id) == (Outcome.IDENTIFIED, "ann")


def test_who_was_only_badly_lit_at_first_is_identified_after_all() -> None:
    lit = live([seen(i * 0.1, [("ann", 0.7)]) for i in range(20)], 0.3, 0.3, 0.3, 0.8)
    assert [d.outcome for d in decide(lit)] == [Outcome.IDENTIFIED]


def test_a_picture_of_a_stranger_is_only_somebody_unknown() -> None:
    assert [d.outcome for d in decide(live([seen(i * 0.2, [("ann", 0.2)]) for i in range(20)], 0.1))] == [
        Outcome.UNKNOWN
    ]


def test_another_face_on_the_same_track_starts_without_the_live_scores_of_the_first() -> None:
    agreement = Agreement(DecisionConfig(), THRESHOLDS)
    for each in live([seen(i * 0.1, [("bob", 0.2)]) for i in range(6)], 0.95):
        assert agreement.add(each) is None
    swapped = [seen(0.6 + i * 0.1, [("ann", 0.9)], same_person=0.9 if i else 0.1) for i in range(8)]
    said = [d.outcome for each in live(swapped, 0.1) if (d := agreement.add(each))]
    assert Outcome.IDENTIFIED not in said


def test_a_code_does_not_make_a_picture_a_face() -> None:
    verification = Verification(DecisionConfig(), THRESHOLDS.for_claim(0.5))
    said = [d for o in live([seen(i * 0.2, [("ann", 0.7)]) for i in range(20)], 0.1) if (d := verification.add(o))]
    assert [d.outcome for d in said] == [Outcome.ATTACK]


def doubted(*people: str) -> Agreement:
    """At a site that asks everybody for a challenge; the people as they are seen, ten times a second."""
    agreement = Agreement(DecisionConfig(), THRESHOLDS, LivenessConfig(mode="always"))
    for i, person_id in enumerate(people):
        assert agreement.add(seen(i * 0.1, [(person_id, 0.7)])) is None
    return agreement


def goes_on(agreement: Agreement, person_id: str, start_s: float, **more: float) -> list[Decision]:
    return [d for i in range(20) if (d := agreement.add(seen(start_s + i * 0.1, [(person_id, 0.7)], **more)))]


def test_a_challenge_is_wanted_once_everything_agrees_and_nothing_is_said_before_it_is_over() -> None:
    assert doubted("ann", "ann").doubt is None
    agreement = doubted(*["ann"] * 40)
    assert agreement.doubt == "ann"
    assert (agreement.said, agreement.pending) == (None, None)


def test_after_a_challenge_everything_must_agree_once_more() -> None:
    agreement = doubted(*["ann"] * 3)
    agreement.settle(("turn_made",), passed=True)
    (decision,) = goes_on(agreement, "ann", 3.0)
    assert (decision.outcome, decision.person_id) == (Outcome.IDENTIFIED, "ann")
    assert decision.t_s == pytest.approx(3.2)
    assert decision.reasons[-1] == "turn_made"


def test_a_challenge_that_is_not_met_is_an_attack_until_the_face_is_gone() -> None:
    agreement = doubted(*["ann"] * 3)
    agreement.settle(("turn_flat",) * 3, passed=False)
    (decision,) = goes_on(agreement, "ann", 0.3)
    assert (decision.outcome, decision.person_id) == (Outcome.ATTACK, None)
    assert decision.reasons == ("challenge_not_met", *["turn_flat"] * 3)
    assert goes_on(agreement, "ann", 3.0) == []
    assert goes_on(agreement, "ann", 30.0, track_id=2) == []  # who comes next is asked as well
    assert agreement.doubt == "ann"


def test_a_doubt_stays_one_whatever_the_pictures_look_like_meanwhile() -> None:
    """A print held still shows no edge that moves, and a live score may be a little better for a while."""
    agreement = Agreement(DecisionConfig(), THRESHOLDS, LivenessConfig(mode="step_up"))
    said = []
    for i in range(80):
        looks = {"live_score": 0.5 if i < 12 else 0.9, "is_suspicious": i < 3}
        said.append(agreement.add(replace(seen(i * 0.1, [("ann", 0.7)]), **looks)))
    assert set(said) == {None}
    assert agreement.doubt == "ann"


def test_somebody_who_leaves_amid_a_challenge_leaves_a_receipt() -> None:
    agreement = doubted(*["ann"] * 3)
    left = agreement.add(seen(9.0, [("bob", 0.7)], track_id=2))
    assert left is not None
    assert (left.outcome, left.reasons, left.track_id) == (Outcome.AMBIGUOUS, ("challenge_left",), 1)


def test_who_is_named_after_a_challenge_must_be_who_was_named_before() -> None:
    agreement = doubted(*["ann"] * 3)
    agreement.settle((), passed=True)
    (decision,) = goes_on(agreement, "bob", 3.0)
    assert (decision.outcome, decision.reasons[0]) == (Outcome.ATTACK, "another_person_after_the_challenge")


@pytest.mark.parametrize("swapped", [{"track_id": 2}, {"same_person": 0.1}], ids=["another track", "another face"])
def test_another_face_in_the_middle_of_a_challenge_gets_nothing_of_it(swapped: dict[str, float]) -> None:
    agreement = doubted(*["ann"] * 3)
    agreement.add(seen(0.4, [("ann", 0.7)], **swapped))
    assert agreement.doubt is None
    agreement.settle((), passed=True)  # too late: it was about the first
    track_id = int(swapped.get("track_id", 1))
    assert goes_on(agreement, "ann", 0.5, track_id=track_id) == []
    assert agreement.doubt == "ann"


def test_somebody_who_turns_away_in_a_challenge_is_not_said_to_be_unknown() -> None:
    agreement = doubted(*["ann"] * 3)
    assert [agreement.add(seen(0.3 + i * 0.1, [("ann", 0.2)])) for i in range(30)] == [None] * 30


@pytest.mark.parametrize("live", [None, 0.95], ids=["without networks", "with networks that are sure"])
def test_nobody_is_identified_before_the_cues_have_watched(live: float | None) -> None:
    agreement = Agreement(DecisionConfig(), THRESHOLDS, LivenessConfig(mode="step_up"))
    watched = [replace(seen(i * 0.1, [("ann", 0.7)]), cues_from_s=1.25, live_score=live) for i in range(20)]
    (decision,) = [d for each in watched if (d := agreement.add(each))]
    assert (decision.outcome, decision.t_s) == (Outcome.IDENTIFIED, pytest.approx(1.3))
    agreement.finish()
    for each in watched[:5]:
        agreement.add(each)
    assert agreement.pending == Pending("ann", 1.25)  # the frames before it are looked at in peace


def test_a_code_and_a_face_need_the_challenge_as_well() -> None:
    verification = Verification(DecisionConfig(), THRESHOLDS.for_claim(0.5), LivenessConfig(mode="always"))
    for i in range(10):
        assert verification.add(seen(i * 0.1, [("ann", 0.7)])) is None
    assert verification.doubt == "ann"
    verification.settle(("flash_followed",), passed=True)
    said = [d for i in range(9) if (d := verification.add(seen(3 + i * 0.1, [("ann", 0.7)])))]
    assert [d.outcome for d in said] == [Outcome.IDENTIFIED]


def test_two_observations_are_not_enough() -> None:
    decisions = decide([seen(0.0, [("ann", 0.9)]), seen(0.1, [("ann", 0.9)])])
    assert [(d.outcome, d.reasons) for d in decisions] == [(Outcome.AMBIGUOUS, ("too_few_observations",))]


def test_a_stranger_who_passes_by_is_unknown() -> None:
    decisions = decide([seen(0.0, [("ann", 0.2)]), seen(0.1, [("ann", 0.2)])])
    assert [(d.outcome, d.reasons) for d in decisions] == [(Outcome.UNKNOWN, ("too_few_observations",))]


def test_observations_of_one_instant_are_not_enough() -> None:
    agreement = Agreement(DecisionConfig(), THRESHOLDS)
    assert all(agreement.add(seen(i * 0.01, [("ann", 0.9)])) is None for i in range(20))
    assert agreement.progress < 1.0
    decision = agreement.add(seen(0.2, [("ann", 0.9)]))
    assert decision is not None
    assert decision.person_id == "ann"


def test_observations_too_far_apart_do_not_add_up() -> None:
    decisions = decide([seen(i * 1.0, [("ann", 0.9)]) for i in range(6)])
    assert all(d.outcome is not Outcome.IDENTIFIED for d in decisions)


def test_a_stranger_is_unknown_only_after_a_while() -> None:
    agreement = Agreement(DecisionConfig(), THRESHOLDS)
    times = [t for t in np.arange(0, 2, 0.1) if agreement.add(seen(float(t), [("ann", 0.3)]))]
    assert len(times) == 1
    assert times[0] >= 0.8


def test_someone_unknown_at_first_can_still_be_identified() -> None:
    weak = [seen(i * 0.1, [("ann", 0.3)]) for i in range(12)]
    strong = [seen(1.2 + i * 0.1, [("ann", 0.8)]) for i in range(4)]
    assert [d.outcome for d in decide(weak + strong)] == [Outcome.UNKNOWN, Outcome.IDENTIFIED]


def test_lookalikes_are_ambiguous() -> None:
    decisions = decide([seen(i * 0.1, [("ann", 0.70), ("eve", 0.68)]) for i in range(12)])
    assert [d.outcome for d in decisions] == [Outcome.AMBIGUOUS]


TWINS = Thresholds(0.5, 0.05, {"ann": frozenset({"eve"}), "eve": frozenset({"ann"})}, lookalike_factor=3.0)


CROWD = Thresholds(0.5, 0.05, rival_weight=0.5, crowding_weight=0.25, alike_from=0.4)


@pytest.mark.parametrize(
    ("best", "crowding", "rival", "needed"),
    [(0.7, 0.3, 0.2, 0.5), (0.7, 0.3, 0.6, 0.6), (0.7, 0.8, 0.2, 0.6), (0.701, 0.8, 0.6, 0.7), (0.699, 0.8, 0.6, 0.7)],
)
def test_where_people_are_alike_more_similarity_is_needed(
    best: float, crowding: float, rival: float, needed: float
) -> None:
    candidates = CandidateList((Candidate("ann", best, crowding), Candidate("eve", rival)))
    assert CROWD.needed(candidates) == pytest.approx((needed, 0.05))
    decision = decide_single(replace(seen(0.0, []), candidates=candidates), CROWD)
    assert decision.min_similarity == pytest.approx(needed)
    assert (decision.outcome is Outcome.IDENTIFIED) == (best > needed)
    assert score(candidates, CROWD) == pytest.approx(best - needed + 0.5)


def test_a_decision_names_the_calibration_that_its_threshold_comes_from() -> None:
    calibrated = replace(THRESHOLDS, calibration="spring")
    assert decide_single(seen(0.0, [("ann", 0.7), ("bob", 0.2)]), calibrated).calibration == "spring"
    assert decide_single(refused(0.0), calibrated).calibration == ""


def test_nobody_else_in_the_gallery_is_no_crowd() -> None:
    assert CROWD.needed(CandidateList((Candidate("ann", 0.7, 0.9),))) == (0.5, 0.05)


def test_people_marked_as_lookalikes_need_a_larger_margin_before_each_other() -> None:
    close = seen(0, [("ann", 0.80), ("eve", 0.70)])
    assert decide_single(close, THRESHOLDS).person_id == "ann"
    assert decide_single(close, TWINS).outcome is Outcome.AMBIGUOUS
    assert decide_single(seen(0, [("ann", 0.80), ("eve", 0.64)]), TWINS).person_id == "ann"


def test_the_larger_margin_holds_wherever_the_lookalike_is_ranked_and_for_nobody_else() -> None:
    assert decide_single(seen(0, [("ann", 0.80), ("bob", 0.72), ("eve", 0.71)]), TWINS).outcome is Outcome.AMBIGUOUS
    assert decide_single(seen(0, [("ann", 0.80), ("bob", 0.72)]), TWINS).person_id == "ann"
    assert decide_single(seen(0, [("bob", 0.80), ("ann", 0.72), ("eve", 0.71)]), TWINS).person_id == "bob"


def verify(observations: list[Observation], min_similarity: float | None = None) -> list[Decision]:
    verification = Verification(DecisionConfig(), THRESHOLDS.for_claim(min_similarity))
    return [d for o in observations if (d := verification.add(o))]


def test_the_face_of_the_owner_of_the_code_is_confirmed_by_agreement_over_time() -> None:
    decisions = verify([seen(i * 0.1, [("ann", 0.6)]) for i in range(12)])
    assert [(d.outcome, d.person_id, d.t_s) for d in decisions] == [(Outcome.IDENTIFIED, "ann", 0.2)]


def test_another_face_than_that_of_the_owner_of_the_code_is_not_confirmed_after_a_while() -> None:
    decisions = verify([seen(i * 0.1, [("ann", 0.3)]) for i in range(12)])
    assert [(d.outcome, d.person_id, d.reasons) for d in decisions] == [
        (Outcome.NOT_CONFIRMED, None, ("below_min_similarity",))
    ]
    assert decisions[0].t_s >= 0.8


def test_verification_has_a_threshold_of_its_own() -> None:
    face = [seen(i * 0.1, [("ann", 0.45)]) for i in range(12)]
    assert [d.outcome for d in verify(face)] == [Outcome.NOT_CONFIRMED]
    assert [d.outcome for d in verify(face, min_similarity=0.4)] == [Outcome.IDENTIFIED]


def test_whoever_only_passes_through_the_picture_neither_confirms_nor_refutes_a_claim() -> None:
    passing = [seen(0.0, [("ann", 0.1)], track_id=1), refused(0.1, track_id=2), nobody(0.2, track_id=3)]
    owner = [seen(0.3 + i * 0.1, [("ann", 0.7)], track_id=4) for i in range(4)]
    assert [d.outcome for d in verify(passing + owner)] == [Outcome.IDENTIFIED]


def test_observations_naming_different_people_are_ambiguous_and_name_nobody() -> None:
    decisions = decide([seen(i * 0.1, [("ann" if i % 2 else "eve", 0.8)]) for i in range(12)])
    assert [d.outcome for d in decisions] == [Outcome.AMBIGUOUS]


def test_another_track_starts_from_nothing() -> None:
    observations = [seen(i * 0.1, [("ann", 0.8)], track_id=1 + i // 2) for i in range(8)]
    assert all(d.outcome is not Outcome.IDENTIFIED for d in decide(observations))


def test_a_face_that_changes_within_a_track_starts_from_nothing() -> None:
    observations = [seen(i * 0.1, [("ann", 0.8)], same_person=0.2 if i == 2 else 0.9) for i in range(4)]
    assert all(d.outcome is not Outcome.IDENTIFIED for d in decide(observations))


def test_the_next_person_is_decided_anew_after_an_identification() -> None:
    first = [seen(i * 0.1, [("ann", 0.8)]) for i in range(5)]
    second = [seen(0.5 + i * 0.1, [("bob", 0.8)], track_id=2) for i in range(5)]
    assert [d.person_id for d in decide(first + second)] == ["ann", "bob"]


def test_a_person_never_good_enough_ends_as_poor_quality_with_the_reason() -> None:
    decisions = decide([refused(i * 0.1) for i in range(5)] + [nobody(2.0, track_id=2)])
    assert [(d.outcome, d.reasons) for d in decisions] == [(Outcome.POOR_QUALITY, ("blurred",))]


def test_an_empty_gallery_makes_everybody_unknown_and_says_why() -> None:
    decisions = decide([seen(i * 0.1, []) for i in range(12)])
    assert [(d.outcome, d.reasons) for d in decisions] == [(Outcome.UNKNOWN, ("nobody_enrolled",))]


def test_one_picture_decides_by_itself() -> None:
    assert decide_single(nobody(0), THRESHOLDS).outcome is Outcome.NO_FACE
    assert decide_single(refused(0), THRESHOLDS).outcome is Outcome.POOR_QUALITY
    assert decide_single(seen(0, [("ann", 0.4)]), THRESHOLDS).outcome is Outcome.UNKNOWN
    assert decide_single(seen(0, [("ann", 0.6), ("eve", 0.59)]), THRESHOLDS).outcome is Outcome.AMBIGUOUS
    assert decide_single(seen(0, [("ann", 0.6), ("eve", 0.4)]), THRESHOLDS).person_id == "ann"


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["ann", "bob", "eve"]),
            st.floats(-1, 1),
            st.floats(0, 0.4),
            st.integers(0, 1),
            st.floats(0.01, 0.6),
        ),
        max_size=40,
    )
)
def test_nobody_is_identified_without_agreeing_observations(steps: list[tuple[str, float, float, int, float]]) -> None:
    """Whatever is seen: an identification rests on the last `min_agreeing` votes of one track naming that person."""
    agreement, t_s, history = Agreement(DecisionConfig(), THRESHOLDS), 0.0, []
    for person, similarity, margin, hop, gap in steps:
        t_s += gap
        track = (history[-1][1] if history else 1) + hop
        ranked = [(person, similarity), ("other", similarity - margin)]
        history.append((person, track, similarity >= 0.5 and similarity - (similarity - margin) >= 0.05, t_s))
        decision = agreement.add(seen(t_s, ranked, track_id=track))
        if decision and decision.outcome is Outcome.IDENTIFIED:
            last = history[-3:]
            assert len(last) == 3
            assert all(entry[:3] == (decision.person_id, track, True) for entry in last)
            assert last[-1][3] - last[0][3] <= 1.5 + 1e-9
