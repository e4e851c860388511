"""All pairs, against the same written with loops."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk_app.evaluation import one_to_one
from kiosk_app.evaluation.one_to_one import AllPairs


def unit(count: int, seed: int) -> np.ndarray:
    vectors = np.random.default_rng(seed).normal(size=(count, 8)).astype(np.float32)
    return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


@given(st.lists(st.integers(0, 5), min_size=3, max_size=30), st.integers(0, 1000), st.integers(1, 40))
def test_every_pair_is_compared_once_whatever_the_size_of_a_block(people: list[int], seed: int, block: int) -> None:
    vectors = unit(len(people), seed)
    pairs = [(i, j) for i in range(len(people)) for j in range(i)]
    mated = sorted(float(vectors[i] @ vectors[j]) for i, j in pairs if people[i] == people[j])
    others = sorted(float(vectors[i] @ vectors[j]) for i, j in pairs if people[i] != people[j])
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(one_to_one, "BLOCK", block)
        found = AllPairs(vectors, people, 0)
        if not mated or not others:
            with pytest.raises(ValueError, match="some"):
                found.comparisons()
            return
        comparisons, closest = found.comparisons(), found.closest(3)
    assert sorted(comparisons.mated) == pytest.approx(mated, abs=1e-6)
    assert sorted(comparisons.non_mated) == pytest.approx(others, abs=1e-6)
    assert [pair.similarity for pair in closest] == pytest.approx(others[::-1][:3], abs=1e-6)
    assert all(people[pair.first] != people[pair.second] for pair in closest)


def test_of_a_great_many_comparisons_some_are_drawn_and_always_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(one_to_one, "MOST_COMPARISONS", 2000)
    vectors, people = unit(300, 1), [number // 2 for number in range(300)]
    once, again, other = (AllPairs(vectors, people, seed).comparisons() for seed in (1, 1, 2))
    assert np.array_equal(once.non_mated, again.non_mated)
    assert not np.array_equal(once.non_mated[:50], other.non_mated[:50])
    assert 1700 < len(once.non_mated) < 2300
    assert len(once.mated) == 150


def test_bounds_are_wider_where_a_few_people_make_all_the_errors() -> None:
    """One pair of people who look the same and have many photos: their comparisons are not independent."""
    vectors = unit(400, 2)
    people = [number // 10 for number in range(400)]
    vectors[:20] = vectors[0]
    pairs = AllPairs(vectors, people, 1)
    at = pairs.comparisons().threshold_at(1e-3)
    assert at is not None
    low, high = pairs.bounds(at)
    assert low <= at.fmr.low
    assert high > at.fmr.high
