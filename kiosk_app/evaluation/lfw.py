"""The protocol of Labeled Faces in the Wild: are the two photos of a pair of one person? Pure but for `read_pairs`.

In each fold the threshold is the one that does best on the other folds; what is reported is the mean of the folds'
accuracies and its standard error. Source: Huang, Ramesh, Berg, Learned-Miller, "Labeled Faces in the Wild", University
of Massachusetts, Technical Report 07-49, 2007, section III ("view 2", image-restricted).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from kiosk_app.errors import InputError
from kiosk_app.evaluation.rates import mean_and_standard_error

Which = tuple[str, int]  # the name of a person, and which of their photos, from 1


@dataclass(frozen=True, slots=True)
class Pair:
    fold: int
    first: Which
    second: Which

    @property
    def mated(self) -> bool:
        return self.first[0] == self.second[0]


@dataclass(frozen=True, slots=True)
class Accuracy:
    """mean of the folds, with the standard error of that mean. thresholds: of each fold."""

    mean: float
    standard_error: float
    folds: tuple[float, ...]
    thresholds: tuple[float, ...]


def read_pairs(path: Path) -> list[Pair]:
    """The pairs of a file in the format of LFW's `pairs.txt`. Raises InputError, naming the line."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path} cannot be read as a list of pairs ({error}).") from error
    folds, of_each = _header(path, lines[0] if lines else "")
    rows = [row for row in lines[1:] if row.strip()]
    if len(rows) != folds * of_each * 2:
        raise InputError(
            f"{path} has {len(rows)} pairs, but its first line says {folds} folds of {of_each} mated and {of_each} "
            f"non-mated pairs: get the file again."
        )
    pairs = [_pair(path, number, row, number // (2 * of_each)) for number, row in enumerate(rows)]
    for number, pair in enumerate(pairs):
        if pair.mated != (number % (2 * of_each) < of_each):
            raise InputError(f"{path}, line {number + 2}: in each fold the {of_each} mated pairs come first.")
    return pairs


def _header(path: Path, line: str) -> tuple[int, int]:
    numbers = line.split()
    if len(numbers) != 2 or not all(number.isdecimal() and int(number) for number in numbers) or numbers[0] == "1":
        raise InputError(
            f"{path} is no list of pairs: its first line must give the number of folds, two or more, and of pairs."
        )
    return int(numbers[0]), int(numbers[1])


def _pair(path: Path, number: int, row: str, fold: int) -> Pair:
    cells = row.split("\t") if "\t" in row else row.split()
    if len(cells) == 3:
        cells = [cells[0], cells[1], cells[0], cells[2]]
    if len(cells) != 4 or not (cells[1].isdecimal() and cells[3].isdecimal()):
        raise InputError(f"{path}, line {number + 2}: a pair is 'NAME N M' or 'NAME N OTHER M', not {row!r}.")
    return Pair(fold, (cells[0], int(cells[1])), (cells[2], int(cells[3])))


def accuracy(
    similarities: npt.NDArray[np.floating], mated: npt.NDArray[np.bool_], folds: Sequence[int] | npt.NDArray[np.int64]
) -> Accuracy:
    """What the protocol reports of pairs, each with its similarity, whether it is of one person, and its fold."""
    of = np.asarray(folds)
    thresholds, shares = [], []
    for fold in np.unique(of):
        here = of == fold
        threshold = best_threshold(similarities[~here], mated[~here])
        thresholds.append(threshold)
        shares.append(float(np.mean((similarities[here] >= threshold) == mated[here])))
    return Accuracy(*mean_and_standard_error(shares), tuple(shares), tuple(thresholds))


def best_threshold(similarities: npt.NDArray[np.floating], mated: npt.NDArray[np.bool_]) -> float:
    """The similarity of a pair from which on "one person" is most often right; where several are, the middle one."""
    candidates = np.unique(similarities)
    rejected = np.searchsorted(np.sort(similarities[mated]), candidates, side="left")
    accepted = len(similarities[~mated]) - np.searchsorted(np.sort(similarities[~mated]), candidates, side="left")
    errors = rejected + accepted
    best = candidates[errors == errors.min()]
    return float(best[len(best) // 2])
