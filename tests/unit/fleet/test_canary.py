"""An update is tried out before it is used."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import replace
from uuid import uuid4

import numpy as np
import pytest

from kiosk_app.attendance.fleet_changes import FleetChange, FleetErased, FleetGone, FleetPerson
from kiosk_app.config import GalleryConfig
from kiosk_app.domain import Embedding, Person, Template
from kiosk_app.fleet.canary import Trial, after, try_out
from kiosk_app.recognition.gallery import Gallery
from tests.sample_register import OTHER_PACK, PACK, embedding


def somebody(seed: int, pack: str = PACK, active: bool = True) -> FleetPerson:
    person = Person(str(uuid4()), f"Person {seed}", 0, active=active)
    return FleetPerson(person, 1, (Template(str(uuid4()), person.person_id, embedding(seed, pack)),))


PEOPLE = [somebody(seed) for seed in range(60)]
TEMPLATES = [template for person in PEOPLE for template in person.templates]


def gallery(templates: Sequence[Template] = TEMPLATES) -> Gallery:
    return Gallery(templates, PACK, GalleryConfig())


def tried(changes: Sequence[FleetChange], max_lost_share: float = 0.3, now: Gallery | None = None) -> Trial:
    return try_out(TEMPLATES, changes, now or gallery(), GalleryConfig(), max_lost_share)


def test_whoever_comes_and_whoever_changes_is_found_after_an_update_that_is_right() -> None:
    trial = tried([somebody(1000), replace(PEOPLE[3], templates=somebody(1001).templates[:0])])
    assert trial.reason == ""
    assert trial.found == 1.0
    assert trial.lost == 1


def test_the_first_people_of_a_new_kiosk_are_tried_out_too() -> None:
    empty = gallery([])
    assert try_out([], PEOPLE, empty, GalleryConfig(), 0.3).reason == ""
    assert try_out([], [], empty, GalleryConfig(), 0.3) == Trial()


def test_an_update_after_which_many_would_not_be_recognised_is_not_used() -> None:
    assert "20 people" in tried([FleetGone(person.person_id) for person in PEOPLE[:20]]).reason
    inactive = [replace(person, person=replace(person.person, active=False)) for person in PEOPLE[:20]]
    assert "20 people" in tried(inactive).reason
    of_other_pack = [replace(person, templates=somebody(1, OTHER_PACK).templates) for person in PEOPLE]
    assert "60 people" in tried(of_other_pack).reason


def test_a_few_and_as_many_as_the_site_allows_may_go() -> None:
    assert tried([FleetGone(person.person_id) for person in PEOPLE[:10]], 0.0).reason == ""
    assert tried([FleetGone(person.person_id) for person in PEOPLE[:20]], 0.5).reason == ""


def test_whoever_is_erased_does_not_count_as_lost() -> None:
    assert tried([FleetErased(person.person_id) for person in PEOPLE], 0.0) == Trial()


def test_templates_that_do_not_find_their_owners_are_not_used() -> None:
    mixed = [
        replace(one, templates=(*one.templates, *(replace(t, person_id=one.person_id) for t in other.templates)))
        for one, other in zip(PEOPLE, [*PEOPLE[1:], PEOPLE[0]], strict=True)
    ]
    assert "would be found" in tried(mixed).reason


def test_a_site_whose_people_are_all_enrolled_twice_with_one_picture_is_not_left_without_anybody_told_apart() -> None:
    assert "would be found" in tried([somebody(seed) for seed in range(60)]).reason


def test_templates_of_another_length_are_not_used() -> None:
    short = np.zeros(64, np.float32)
    short[0] = 1
    person = somebody(1)
    odd = replace(person, templates=(Template("t", person.person_id, Embedding(short, PACK)),))
    assert "same length" in tried([odd]).reason


def test_an_update_that_makes_searching_slow_is_not_used() -> None:
    now = gallery()
    sizes = itertools.count()
    clock = itertools.accumulate(0.2 if next(sizes) < 122 else 0.001 for _ in itertools.count())
    trial = try_out(TEMPLATES, [somebody(1)], now, GalleryConfig(), 0.3, lambda: next(clock))
    assert "200 ms" in trial.reason


def test_what_a_register_would_hold_after_changes() -> None:
    new, gone = somebody(200), PEOPLE[0]
    left = after(TEMPLATES, [new, FleetGone(gone.person_id), somebody(5, OTHER_PACK)], PACK)
    assert {t.person_id for t in left} == {p.person_id for p in PEOPLE[1:]} | {new.person_id}


@pytest.mark.parametrize("count", [1, 3])
def test_a_small_gallery_is_sampled_whole(count: int) -> None:
    few = TEMPLATES[:count]
    assert try_out(few, [somebody(99)], gallery(few), GalleryConfig(), 0.3).found == 1.0
