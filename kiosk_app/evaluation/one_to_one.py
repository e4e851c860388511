"""1:1: every usable photo compared with every other, and how far the rates can be trusted.

A person's photos take part in many comparisons, so these are not independent, and the bounds of Clopper and Pearson are
too narrow. Those given are the wider of theirs and of what drawing the people anew gives (a bootstrap over people:
Bolle, Ratha, Pankanti, "Error analysis of pattern recognition systems", CVIU 2004).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from kiosk_app.domain import F32
from kiosk_app.evaluation.rates import CONFIDENCE, Comparisons, Threshold

TARGETS = (1e-2, 1e-3, 1e-4, 1e-5, 1e-6)
MOST_COMPARISONS = 50_000_000  # kept, about; of more, as many are drawn
DRAWS = 1000
BLOCK = 1024
Ints = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Close:
    """Two photos of different people, as numbers of photos, and how alike they are."""

    first: int
    second: int
    similarity: float


class AllPairs:
    """vectors: float32 (photos, dimension) of length 1. people: whose each is, numbered from 0."""

    def __init__(self, vectors: F32, people: Sequence[int], seed: int) -> None:
        self._vectors, self._people, self._seed = vectors, np.asarray(people, np.int64), seed

    def comparisons(self) -> Comparisons:
        """All similarities; of a great many, some that are drawn. Raises ValueError where a kind is missing."""
        count = len(self._people)
        rng, share = np.random.default_rng(self._seed), MOST_COMPARISONS / max(1, count * (count - 1) // 2)
        mated, others = [np.zeros(0, np.float32)], [np.zeros(0, np.float32)]
        for first, second, scores in self._blocks():
            same = self._people[first] == self._people[second]
            mated.append(scores[same])
            rest = scores[~same]
            others.append(rest if share >= 1 else rest[rng.random(len(rest)) < share])
        return Comparisons(np.concatenate(mated), np.concatenate(others))

    def closest(self, count: int) -> list[Close]:
        """The photos of different people that are most alike: look-alikes, or one person under two names."""
        best: list[Close] = []
        for first, second, scores in self._blocks():
            other = np.flatnonzero(self._people[first] != self._people[second])
            top = other[np.argsort(-scores[other], kind="stable")[:count]]
            best += [Close(int(first[at]), int(second[at]), float(scores[at])) for at in top]
            best = sorted(best, key=lambda pair: -pair.similarity)[:count]
        return best

    def bounds(self, threshold: Threshold) -> tuple[float, float]:
        """Of the FMR at a threshold."""
        drawn = self._drawn_fmr(threshold.similarity)
        tail = (1 - CONFIDENCE) / 2
        low, high = (float(np.quantile(drawn, share)) for share in (tail, 1 - tail))
        return min(threshold.fmr.low, low), max(threshold.fmr.high, high)

    def _drawn_fmr(self, similarity: float) -> npt.NDArray[np.float64]:
        """The FMR among as many people, drawn with replacement, many times over."""
        pairs = [
            (self._people[first[above]], self._people[second[above]])
            for first, second, scores in self._blocks()
            if (above := (scores >= similarity) & (self._people[first] != self._people[second])).any()
        ]
        one, other = (np.concatenate([pair[side] for pair in pairs] or [np.zeros(0, np.int64)]) for side in (0, 1))
        photos = np.bincount(self._people)
        rng, rates = np.random.default_rng(self._seed), []
        for _ in range(DRAWS):
            times = np.bincount(rng.integers(0, len(photos), len(photos)), minlength=len(photos))
            have = times * photos
            comparisons = (have.sum() ** 2 - (have**2).sum()) / 2
            rates.append((times[one] * times[other]).sum() / max(1.0, comparisons))
        return np.array(rates)

    def _blocks(self) -> Iterator[tuple[Ints, Ints, F32]]:
        """Every pair once, some at a time: the numbers of both photos, and their similarity."""
        count = len(self._people)
        for start in range(0, count, BLOCK):
            rows = np.arange(start, min(start + BLOCK, count))
            row, column = np.nonzero(np.arange(count)[None] > rows[:, None])
            scores: F32 = (self._vectors[rows] @ self._vectors.T)[row, column]
            yield rows[row], column, scores
