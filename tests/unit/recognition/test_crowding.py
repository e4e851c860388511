"""Who is most like whom, against loops, whoever comes and goes."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk_app.recognition import crowding
from kiosk_app.recognition.crowding import Crowding


def unit(count: int, seed: int) -> np.ndarray:
    vectors = np.random.default_rng(seed).normal(size=(count, 6)).astype(np.float32)
    return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


def most_alike(centres: np.ndarray, row: int, gone: set[int]) -> float:
    return max((float(centres[row] @ c) for n, c in enumerate(centres) if n != row and n not in gone), default=-1.0)


@given(st.integers(0, 1000), st.integers(0, 12), st.lists(st.tuples(st.integers(0, 4), st.sets(st.integers(0, 20)))))
def test_the_nearest_other_is_always_the_one_that_is_there(
    seed: int, first: int, changes: list[tuple[int, set[int]]]
) -> None:
    centres, gone = unit(first, seed), set[int]()
    found = Crowding.among(centres)
    for number, (more, leave) in enumerate([(0, set[int]()), *changes]):
        gone |= {row for row in leave if row < len(centres)}
        centres = np.vstack([centres, unit(more, seed + number + 1)])
        found = found.after(centres, gone)
        for row in set(range(len(centres))) - gone:
            assert found.similarity[row] == pytest.approx(most_alike(centres, row, gone), abs=1e-6)


def test_a_great_many_are_compared_some_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    centres = unit(50, 1)
    whole = Crowding.among(centres)
    monkeypatch.setattr(crowding, "BLOCK", 7)
    parts = Crowding.among(centres)
    assert np.array_equal(whole.nearest, parts.nearest)
    assert parts.similarity == pytest.approx(whole.similarity, abs=1e-6)
