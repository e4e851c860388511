"""What the kiosk would do with a presentation, by the settings of the site, and how that is counted: by hand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import binomtest

from kiosk_app.config import DecisionConfig, LivenessConfig
from kiosk_app.domain import Observation
from kiosk_app.evaluation.presented import Presented
from kiosk_app.evaluation.visits import ALWAYS, NETWORKS, Reaction, Visit, Visits, worst
from kiosk_app.evaluation.whole_system import MODES, system_table
from tests.unit.recognition.test_decision import THRESHOLDS, seen

IN, AWAY = Visit(Reaction.IDENTIFIED), Visit(Reaction.TURNED_AWAY)
BY_NETWORKS = Visit(Reaction.ASKED, (NETWORKS,))
BY_EDGES = Visit(Reaction.ASKED, ("edges",))
SETTLED_S = 1.3


def looks(
    live_score: float | None, *, edges_from_s: float = 99.0, track_id: int = 1, who: str = "ann"
) -> list[Observation]:
    """Three seconds of somebody, in whom from a time on the edges of a sheet are seen."""
    observations = []
    for number in range(30):
        t_s = 100 * track_id + number / 10
        is_suspicious = number / 10 >= edges_from_s
        one = replace(seen(t_s, [("ann", 0.7)], track_id), live_score=live_score, is_suspicious=is_suspicious)
        cues = {"edges": 0.97 if is_suspicious else 0.5, "raster": 0.1}
        observations.append(replace(one, cues=cues, cues_from_s=100 * track_id + SETTLED_S))
    return observations


def told(mode: str, observations: Sequence[Observation], *, networks: bool = True) -> list[Visit]:
    visits = Visits(DecisionConfig(), THRESHOLDS, LivenessConfig(mode=mode, min_score=0.4), networks=networks)
    for each in observations:
        visits.add(each)
    return visits.seen


@pytest.mark.parametrize(
    ("live_score", "by_mode"),
    [
        (0.9, {"off": IN, "passive": IN, "step_up": IN, "always": Visit(Reaction.ASKED, (ALWAYS,))}),
        (0.5, {"off": IN, "passive": IN, "step_up": BY_NETWORKS, "always": Visit(Reaction.ASKED, (ALWAYS,))}),
        (0.3, {"off": IN, "passive": AWAY, "step_up": BY_NETWORKS, "always": Visit(Reaction.ASKED, (ALWAYS,))}),
        (0.1, {"off": IN, "passive": AWAY, "step_up": AWAY}),
    ],
)
def test_whom_the_networks_doubt_is_asked_for_a_challenge_where_the_site_asks_for_any(
    live_score: float, by_mode: dict[str, Visit]
) -> None:
    assert {mode: told(mode, looks(live_score)) for mode in by_mode} == {mode: [it] for mode, it in by_mode.items()}


def test_the_cues_are_why_where_they_say_so_and_count_in_step_up_alone() -> None:
    sheet = looks(0.5, edges_from_s=0.2)
    assert told("step_up", sheet) == [BY_EDGES]
    assert told("passive", sheet) == told("off", sheet) == [IN]


def test_without_networks_live_scores_say_nothing_and_the_cues_are_waited_for() -> None:
    late_sheet = looks(0.05, edges_from_s=1.2)
    assert told("step_up", late_sheet, networks=False) == [BY_EDGES]
    assert told("passive", late_sheet, networks=False) == [IN]
    assert told("step_up", looks(0.05), networks=False) == [IN]


def test_the_cues_are_waited_for_also_where_networks_are_sure() -> None:
    assert told("step_up", looks(0.9, edges_from_s=1.2)) == [BY_EDGES]
    assert told("passive", looks(0.9, edges_from_s=1.2)) == [IN]


def test_each_face_in_front_is_a_visit_and_who_is_unknown_is_none() -> None:
    then = [*looks(0.9), *looks(0.1, track_id=2), *looks(0.5, track_id=3)]
    assert told("step_up", then) == [IN, AWAY, BY_NETWORKS]
    strangers = [replace(one, candidates=seen(0, [("ann", 0.1)]).candidates) for one in looks(0.9)]
    assert told("step_up", strangers) == []


@given(st.lists(st.sampled_from([IN, AWAY, BY_NETWORKS, BY_EDGES])))
def test_of_an_attack_any_visit_that_got_in_counts_and_of_people_any_that_was_turned_away(visits: list[Visit]) -> None:
    attack, person = worst(visits, of_an_attack=True), worst(visits, of_an_attack=False)
    assert (attack is None, person is None) == (not visits, not visits)
    assert (attack == IN) == (IN in visits)
    assert (person == AWAY) == (AWAY in visits)


FOUND = {
    "": [Presented(0.9, with_networks=(IN, AWAY)), Presented(0.5, with_networks=(BY_NETWORKS, IN))],
    "paper": [
        Presented(0.1, without_networks=(BY_EDGES,), with_networks=(AWAY,)),
        Presented(0.5, without_networks=(IN,), with_networks=(BY_NETWORKS,)),
        Presented(0.7, without_networks=(IN,), with_networks=(BY_EDGES, IN)),
        Presented(0.7),
        Presented("no_face", "no_face"),
    ],
}
KINDS = ("identified", "asked", "turned_away", "nobody_named", "not_measured")


@pytest.mark.parametrize(("networks", "counts"), [(False, (2, 1, 0, 1, 1)), (True, (1, 1, 1, 1, 1))])
def test_every_presentation_is_counted_once(networks: bool, counts: tuple[int, ...]) -> None:
    table = system_table(FOUND, "step_up", networks=networks, gallery=True)
    paper = table.values["rates"]["paper"]
    assert tuple(paper[kind]["errors"] for kind in KINDS) == counts
    assert {paper[kind]["trials"] for kind in KINDS} == {5}
    exact = binomtest(counts[0], 5).proportion_ci(0.95, method="exact")
    assert (paper["identified"]["low"], paper["identified"]["high"]) == pytest.approx((exact.low, exact.high))
    assert paper["not_measured_because"] == {"no_face": 1}
    assert paper["asked_because"] == ({"networks": 1} if networks else {"edges": 1})
    assert table.rows[1][2] == f"{counts[0]} ({exact.low:.3f}-{exact.high:.3f})"
    assert table.rows[1][-1] == "no_face 1"


def test_of_people_the_hardest_treatment_counts() -> None:
    people = system_table(FOUND, "step_up", networks=True, gallery=True).values["rates"]["bona_fide"]
    assert [people[kind]["errors"] for kind in KINDS] == [0, 1, 1, 0, 0]


@pytest.mark.parametrize("mode", list(MODES))
def test_a_table_says_whose_settings_it_was_judged_by_and_who_was_enrolled(mode: str) -> None:
    with_gallery = system_table(FOUND, mode, networks=True, gallery=True)
    without = system_table(FOUND, mode, networks=False, gallery=False)
    assert (with_gallery.key, without.key) == ("system_with_networks", "system_without_networks")
    assert with_gallery.values["mode"] == mode
    assert f"“{mode}”" in with_gallery.title
    assert f"“{mode}”" in without.note
    assert "IAPAR" in with_gallery.note
    assert "taken for that of somebody enrolled" in without.note
