"""The LFW protocol against the same protocol written with scikit-learn."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.metrics import accuracy_score
from sklearn.model_selection import LeaveOneGroupOut

from kiosk_app.errors import InputError
from kiosk_app.evaluation.lfw import Pair, accuracy, read_pairs


def by_scikit_learn(similarities: np.ndarray, mated: np.ndarray, folds: np.ndarray) -> tuple[float, float]:
    shares = []
    for train, test in LeaveOneGroupOut().split(similarities, mated, folds):
        candidates = sorted(set(similarities[train]))
        scored = [accuracy_score(mated[train], similarities[train] >= t, normalize=False) for t in candidates]
        best = [t for t, score in zip(candidates, scored, strict=True) if score == max(scored)]
        shares.append(accuracy_score(mated[test], similarities[test] >= best[len(best) // 2]))
    return float(np.mean(shares)), float(np.std(shares, ddof=1) / len(shares) ** 0.5)


@given(st.integers(0, 2**32 - 1), st.integers(2, 10), st.integers(1, 6), st.booleans())
def test_accuracy_and_standard_error_agree_to_the_last_digit(seed: int, folds: int, of_each: int, ties: bool) -> None:
    rng = np.random.default_rng(seed)
    mated = np.tile(np.repeat([True, False], of_each), folds)
    similarities = np.where(mated, 0.6, 0.2) + rng.normal(0, 0.2, len(mated))
    if ties:
        similarities = similarities.round(1)
    of = np.repeat(np.arange(folds), 2 * of_each)
    found = accuracy(similarities, mated, of)
    assert (found.mean, found.standard_error) == by_scikit_learn(similarities, mated, of)


def written(path: Path, text: str) -> Path:
    path.write_text(text)
    return path


def test_pairs_are_read_as_lfw_writes_them(tmp_path: Path) -> None:
    file = written(tmp_path / "pairs.txt", "2\t1\nAda\t1\t2\nAda\t1\tBob\t4\nCy\t3\t1\nCy\t1\tDi\t1\n")
    assert read_pairs(file) == [
        Pair(0, ("Ada", 1), ("Ada", 2)),
        Pair(0, ("Ada", 1), ("Bob", 4)),
        Pair(1, ("Cy", 3), ("Cy", 1)),
        Pair(1, ("Cy", 1), ("Di", 1)),
    ]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "first line"),
        ("1\t1\nAda\t1\t2\nAda\t1\tBob\t4\n", "first line"),
        ("2\tx\n", "first line"),
        ("2\t1\nAda\t1\t2\n", "has 1 pairs"),
        ("2\t1\nAda\t1\t2\nAda\t1\tBob\t4\nCy\t3\nCy\t1\tDi\t1\n", "line 4"),
        ("2\t1\nAda\t1\tBob\t4\nAda\t1\t2\nCy\t3\t1\nCy\t1\tDi\t1\n", "line 2"),
    ],
)
def test_a_list_that_is_none_is_refused_and_the_line_named(tmp_path: Path, text: str, says: str) -> None:
    with pytest.raises(InputError, match=says):
        read_pairs(written(tmp_path / "pairs.txt", text))


def test_a_list_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        read_pairs(tmp_path / "pairs.txt")
