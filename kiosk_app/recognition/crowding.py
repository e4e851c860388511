"""How crowded is it around each person? Whom their templates are most like, among everybody else, exactly.

Somebody who stands in a crowd of similar people is easily taken for one of them, so recognising them takes more.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from kiosk_app.domain import F32

BLOCK = 1024  # people compared with everybody at a time
Ints = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Crowding:
    """Of each row of the centres: the most similar other one, int64 (people,), and its cosine, float32 (people,).

    -1 is the cosine where there is nobody else. Rows of people who are gone mean nothing.
    """

    nearest: Ints
    similarity: F32

    @classmethod
    def among(cls, centres: F32) -> Crowding:
        """centres: float32 (people, dimension), rows of length 1."""
        nobody = cls(np.zeros(len(centres), np.int64), np.full(len(centres), -1, np.float32))
        everybody = np.arange(len(centres))
        return nobody._looked_for(everybody, centres, everybody)

    def after(self, centres: F32, gone: Collection[int]) -> Crowding:
        """With the rows of centres that were not there before, and without those in `gone`."""
        old, count = len(self.nearest), len(centres)
        there = np.setdiff1d(np.arange(count), list(gone))
        grown = Crowding(
            np.concatenate([self.nearest, np.zeros(count - old, np.int64)]),
            np.concatenate([self.similarity, np.full(count - old, -1, np.float32)]),
        )
        bereft = np.flatnonzero(np.isin(self.nearest, list(gone)))
        return grown._looked_for(np.concatenate([bereft, np.arange(old, count)]), centres, there)._met(old, centres)

    def _looked_for(self, rows: Ints, centres: F32, there: Ints) -> Crowding:
        """With the nearest of these rows among those that are there."""
        nearest, similarity = self.nearest.copy(), self.similarity.copy()
        for start in range(0, len(rows) if len(there) else 0, BLOCK):
            block = rows[start : start + BLOCK]
            alike = centres[block] @ centres[there].T
            alike[block[:, None] == there] = -1
            best = alike.argmax(axis=1)
            nearest[block], similarity[block] = there[best], alike[np.arange(len(block)), best]
        return Crowding(nearest, similarity)

    def _met(self, old: int, centres: F32) -> Crowding:
        """With the rows from `old` on as the nearest of those before, where they are."""
        if old == len(centres):
            return self
        alike = centres[:old] @ centres[old:].T
        best = alike.argmax(axis=1)
        most = alike[np.arange(old), best]
        closer = np.flatnonzero(most > self.similarity[:old])
        nearest, similarity = self.nearest.copy(), self.similarity.copy()
        nearest[closer], similarity[closer] = old + best[closer], most[closer]
        return Crowding(nearest, similarity)
