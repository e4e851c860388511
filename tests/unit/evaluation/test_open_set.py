"""Open-set identification: who is a probe, who is a stranger, and what is counted."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from kiosk_app.config import GalleryConfig
from kiosk_app.domain import Embedding, QualityIssue, QualityReport
from kiosk_app.evaluation.open_set import Enrolment, OpenSet, discarded, fused, measure
from kiosk_app.evaluation.photos import Photo
from kiosk_app.evaluation.samples import Sample
from kiosk_app.recognition.decision import Thresholds

DIGEST = "d" * 64
BAR = Thresholds(0.5, 0.05)


def sample(axis: int, tilt: float = 0.0, name: str = "", *, quality: float = 0.5, usable: bool = True) -> Sample:
    """A photo of the person on this axis, tilted towards the next one."""
    vector = np.zeros(16, np.float32)
    vector[axis], vector[axis + 1] = np.cos(tilt), np.sin(tilt)
    photo = Photo(Path(f"{name or axis}-{tilt}.jpg"), str(axis), False, "0" * 64)
    issues = () if usable else (QualityIssue.BLURRED,)
    return Sample(photo, QualityReport(issues, quality, {}), Embedding(vector, DIGEST))


def run(people: dict[str, list[Sample]], strangers: list[list[Sample]], how: Enrolment) -> OpenSet:
    found = measure(people, strangers, how, BAR, GalleryConfig())
    assert found is not None
    return found


def test_everybody_is_probed_and_once_more_against_the_gallery_without_them() -> None:
    people = {"a": [sample(0), sample(0, 0.1)], "b": [sample(2), sample(2, 0.1), sample(2, 0.2)]}
    found = run(people, [[sample(5)]], Enrolment(1))
    assert (found.people, found.templates) == (2, 2)
    assert (len(found.mated), len(found.strangers), len(found.left_out)) == (3, 1, 5)
    point = found.at(0.5)
    assert (point.fnir.errors, point.wrong.errors, point.fpir.errors) == (0, 0, 0)
    assert found.rank_one.errors == 3


def test_who_has_too_few_photos_is_a_stranger() -> None:
    people = {"a": [sample(0), sample(0, 0.1)], "b": [sample(2)], "c": [sample(4), sample(4, 0.1, usable=False)]}
    found = run(people, [], Enrolment(1))
    assert (found.people, len(found.strangers)) == (2, 1)


def test_a_photo_that_fails_a_gate_is_a_miss_and_is_never_enrolled() -> None:
    people = {"a": [sample(0, usable=False), sample(0, 0.1), sample(0, 0.2)]}
    found = run(people, [], Enrolment(1))
    assert (found.at(0.5).fnir.errors, found.at(0.5).fnir.trials) == (1, 2)


def test_a_stranger_who_looks_like_somebody_counts_and_one_like_two_does_not() -> None:
    people = {"a": [sample(0), sample(0)], "b": [sample(1), sample(1)]}
    found = run(people, [[sample(0, 0.3)], [sample(0, np.pi / 4)]], Enrolment(1))
    assert found.at(0.5).fpir.errors == 1


def test_who_is_taken_for_another_is_missed_and_wrong() -> None:
    people = {"a": [sample(0), sample(2, 0.05)], "b": [sample(2), sample(2, 0.1)]}
    point = run(people, [], Enrolment(1)).at(0.5)
    assert (point.fnir.errors, point.wrong.errors) == (1, 1)


def test_at_a_rate_of_strangers_no_more_of_them_are_named() -> None:
    rng = np.random.default_rng(1)
    people = {str(axis): [sample(axis, float(tilt)) for tilt in rng.uniform(0, 0.7, 8)] for axis in range(0, 14, 2)}
    strangers = [[sample(axis, float(rng.uniform(0.6, 0.7)))] for axis in range(1, 14)]
    found = run(people, strangers, Enrolment(2))
    for target in (0.0, 0.05, 0.2, 1.0):
        point = found.at_fpir(target)
        assert point.fpir.value <= target
        assert found.at(point.threshold).fnir == point.fnir
    assert found.at_fpir(1.0).fnir.errors <= found.at_fpir(0.0).fnir.errors
    assert not found.supports(0.002)


def test_the_same_seed_draws_the_same_photos_and_a_smaller_gallery_makes_strangers() -> None:
    people = {str(axis): [sample(axis, tilt / 20) for tilt in range(5)] for axis in range(0, 12, 2)}
    how = Enrolment(2, gallery_people=3, seed=5)
    found = run(people, [], how)
    assert found == run(people, [], how)
    assert (found.people, len(found.mated), len(found.strangers)) == (3, 9, 15)


def test_several_photos_are_one_probe() -> None:
    people = {"a": [sample(0), sample(0, 0.2), sample(0, 0.4), sample(0, 0.6)]}
    found = run(people, [], Enrolment(1, fused=2))
    assert (len(found.mated), len(found.left_out)) == (2, 2)
    between = fused([people["a"][1].embedding, people["a"][2].embedding])  # type: ignore[list-item]
    assert found.mated[0].score == pytest.approx(float(between.vector[0]), abs=1e-6)


def test_throwing_away_the_worst_probes_leaves_the_misses_of_the_others() -> None:
    people = {"a": [sample(0), *(sample(0, 0.1, quality=0.9) for _ in range(9)), sample(5, 0.1, quality=0.1)]}
    found = run(people, [], Enrolment(1))
    curve = dict(discarded(found.mated, 0.5, lambda search: search.headroom))
    assert (curve[0.0], curve[0.1]) == (0.1, 0.0)
    assert dict(discarded(found.mated, 0.5, lambda search: -search.headroom))[0.5] == 0.1


def test_nobody_who_could_be_probed_gives_nothing() -> None:
    assert measure({"a": [sample(0)]}, [], Enrolment(1), BAR, GalleryConfig()) is None
