"""Who is recognised with less and less to spare, from receipts alone."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from kiosk_app.attendance.attempts import Receipt
from kiosk_app.attendance.fading import LATEST, LITTLE_SPARE, MIN_SEEN, ONE_VISIT_US, fading
from kiosk_app.domain import Method, Outcome

DAY_US = 86_400_000_000
PACK = "a" * 64


def seen(person: str, day: float, similarity: float) -> Receipt:
    return Receipt(
        round(day * DAY_US), Outcome.IDENTIFIED, person, ((person, similarity),), similarity,
        min_similarity=0.9, pack_digest=PACK,
    )  # fmt: skip


def refused(nearest: str, day: float, before_us: int = 5_000_000) -> Receipt:
    return Receipt(
        round(day * DAY_US) - before_us, Outcome.UNKNOWN, None, ((nearest, 0.89),), 0.89,
        min_similarity=0.9, pack_digest=PACK,
    )  # fmt: skip


def test_whoever_is_recognised_with_enough_to_spare_is_not_named() -> None:
    assert fading([seen("ana", day, 0.95) for day in range(30)], PACK) == []


def test_whoever_has_little_to_spare_by_now_is_named_with_what_it_was_at_first() -> None:
    receipts = [seen("ana", day, 0.98 - 0.0025 * day) for day in range(30)]
    receipts += [seen("ben", day, 0.915 - 0.0002 * day) for day in range(30)]
    random.Random(1).shuffle(receipts)
    ben, ana = fading(receipts, PACK)
    assert (ana.person_id, ben.person_id) == ("ana", "ben")
    assert ana.first == pytest.approx(0.8 - 0.025 * (LATEST - 1) / 2)
    assert ana.spare == pytest.approx(0.8 - 0.025 * (29 - (LATEST - 1) / 2))
    assert ben.spare < ana.spare < LITTLE_SPARE < ana.first
    assert (ana.seen, ana.tries) == (30, 0.0)


def test_whoever_has_to_try_again_and_again_is_named_though_they_are_recognised_well_then() -> None:
    receipts = [one for day in range(10) for one in (refused("ana", day), seen("ana", day, 0.97))]
    (ana,) = fading(receipts, PACK)
    assert (ana.person_id, ana.tries, ana.seen) == ("ana", 1.0, 10)


def test_a_decision_on_nobody_counts_only_for_whom_it_was_nearly_and_who_came_soon_after() -> None:
    others = [one for day in range(10) for one in (refused("ben", day), seen("ana", day, 0.97))]
    long_before = [one for day in range(10) for one in (refused("eve", day, ONE_VISIT_US + 1), seen("eve", day, 0.97))]
    assert fading(others, PACK) == fading(long_before, PACK) == []


def test_a_few_visits_and_what_was_no_search_say_nothing() -> None:
    assert fading([seen("ana", day, 0.901) for day in range(MIN_SEEN - 1)], PACK) == []
    weak = [seen("ana", day, 0.901) for day in range(30)]
    assert len(fading(weak, PACK)) == 1
    assert fading(weak, "b" * 64) == []
    assert fading([replace(one, method=Method.FACE_AND_PIN) for one in weak], PACK) == []
    assert fading([replace(one, similarity=None) for one in weak], PACK) == []
    assert fading([], PACK) == []
