"""A threshold from a gallery: what its bound says holds, and few people give none."""

from __future__ import annotations

import math

import numpy as np
import pytest

from kiosk_app.config import GalleryConfig
from kiosk_app.domain import F32, Embedding, Template
from kiosk_app.errors import InputError
from kiosk_app.recognition.calibration import (
    MIN_PEOPLE,
    calibrate,
    non_mated_scores,
    reached_by_the_others,
    tail_of,
)
from kiosk_app.recognition.decision import Thresholds, score
from kiosk_app.recognition.gallery import Gallery

PACK = "c" * 64
BAR = Thresholds(0.3, 0.0, rival_weight=0.3, crowding_weight=0.2, alike_from=0.2)


def people(count: int, each: int, seed: int, dimension: int = 64) -> list[Template]:
    rng = np.random.default_rng(seed)
    found = []
    for number in range(count):
        centre = rng.normal(size=dimension)
        for turn in range(each):
            vector: F32 = (centre + 0.3 * rng.normal(size=dimension)).astype(np.float32)
            embedding = Embedding(vector / np.linalg.norm(vector), PACK)
            found.append(Template(f"{seed}-{number}-{turn}", f"p{seed}-{number}", embedding))
    return found


def gallery(templates: list[Template]) -> Gallery:
    return Gallery(templates, PACK, GalleryConfig())


def test_every_template_is_looked_for_where_its_person_is_not() -> None:
    templates = people(30, 2, 1)
    found = non_mated_scores(gallery(templates), templates, BAR)
    assert len(found) == 60
    ordered = sorted(templates, key=lambda template: template.person_id)
    for (person, value), template in zip(found[:6], ordered[:6], strict=True):
        without = gallery([other for other in templates if other.person_id != person])
        assert value == pytest.approx(score(without.search(template.embedding), BAR), abs=1e-6)


@pytest.mark.parametrize("rate", [0.05, 0.01])
def test_the_rate_measured_on_strangers_stays_within_the_bound_nearly_always(rate: float) -> None:
    strangers = [template.embedding for template in people(3000, 1, 99)]
    within = []
    for seed in range(25):
        templates = people(40, 2, seed)
        searched = gallery(templates)
        found = calibrate(searched, templates, BAR, rate)
        named = [score(searched.search(stranger), BAR) >= found.min_similarity for stranger in strangers[seed::25]]
        within.append(np.mean(named) <= found.bound + 3 * math.sqrt(found.bound / len(named)))
        assert found.expected <= found.bound <= rate * 1.001
    assert sum(within) >= 24


def test_a_rarer_error_takes_more_similarity() -> None:
    templates = people(60, 3, 5)
    searched = gallery(templates)
    found = [calibrate(searched, templates, BAR, rate) for rate in (1e-1, 1e-2, 1e-4, 1e-6)]
    reached = [reached_by_the_others(searched, templates, BAR, one.min_similarity) for one in found]
    assert sorted(one.min_similarity for one in found) == [one.min_similarity for one in found]
    assert found[-1].min_similarity <= 1.0
    assert reached == sorted(reached, reverse=True)  # type: ignore[type-var]
    assert reached[0] == 1.0
    assert reached_by_the_others(searched, templates[::3], BAR, 0.0) is None


def test_a_small_gallery_has_wide_bounds_and_a_smaller_one_none() -> None:
    few, many = people(MIN_PEOPLE, 2, 3), people(400, 2, 3)
    small, large = (calibrate(gallery(templates), templates, BAR, 1e-3) for templates in (few, many))
    assert small.bound / small.expected > 2 * large.bound / large.expected
    fewer = people(MIN_PEOPLE - 1, 2, 3)
    with pytest.raises(InputError, match=f"Only {MIN_PEOPLE - 1} people"):
        calibrate(gallery(fewer), fewer, BAR, 1e-3)


def test_photos_of_few_people_say_less_than_as_many_of_many() -> None:
    scores = list(np.random.default_rng(1).exponential(size=600))
    alone = tail_of(scores, [str(number) for number in range(600)])
    shared = tail_of(scores, [str(number // 20) for number in range(600)])
    assert (alone.start, alone.length, alone.share) == (shared.start, shared.length, shared.share)
    assert shared.most_length > alone.most_length > alone.length == pytest.approx(1, rel=0.25)
    assert shared.most_share > alone.most_share > alone.share
    assert alone.similarity_for(alone.at_most(alone.start + 2)) == pytest.approx(alone.start + 2)


def test_scores_that_are_all_the_same_are_no_reason_to_fail() -> None:
    tail = tail_of([-1.0] * 50, [str(number) for number in range(50)])
    assert tail.similarity_for(1e-3) >= -1.0
