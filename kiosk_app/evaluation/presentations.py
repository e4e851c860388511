"""Presentation attack detection, measured in the terms of ISO/IEC 30107-3.

A presentation is one picture or video. `bona_fide/*` are people; `attack/SPECIES/*` are attacks, a folder for each kind
of instrument (paper, phone, mask), because a mean over kinds hides the one that gets through.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import numpy as np

from kiosk_app.errors import InputError
from kiosk_app.evaluation.rates import Rate
from kiosk_app.evaluation.study import Table, rate, shown

BONA_FIDE, ATTACK = "bona_fide", "attack"
BPCERS = (0.01, 0.05, 0.1)
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Presentation:
    """species: of the attack; "" for bona fide."""

    path: Path
    species: str = ""


def read_presentations(folder: Path) -> list[Presentation]:
    """All of a folder. Raises InputError where it has none of either kind."""
    found = [Presentation(path) for path in _files(folder / BONA_FIDE)]
    species = sorted(entry for entry in _entries(folder / ATTACK) if entry.is_dir())
    found += [Presentation(path, kind.name) for kind in species for path in _files(kind)]
    if not found:
        raise InputError(
            f"{folder} has neither {BONA_FIDE}/ with pictures or videos of people nor {ATTACK}/SPECIES/ with attacks."
        )
    return found


def _entries(folder: Path) -> list[Path]:
    try:
        return sorted(folder.iterdir()) if folder.is_dir() else []
    except OSError as error:
        raise InputError(f"The folder {folder} cannot be read ({error.strerror}).") from error


def _files(folder: Path) -> list[Path]:
    return [entry for entry in _entries(folder) if entry.is_file()]


Scores = Mapping[str, Sequence[float | str]]  # by species, "" for bona fide; why, where nothing could be measured


def tables(scores: Scores, threshold: float) -> list[Table]:
    """At one threshold, and what it would take: an attack is accepted that reaches the threshold."""
    return [_at(scores, threshold), *_needed(scores)]


def _at(scores: Scores, threshold: float) -> Table:
    rows, values = [], {}
    bpcer = _refused(scores.get("", ()), threshold)
    for species, every in sorted(scores.items()):
        acquired = _measured(every)
        fta = Rate(len(every) - len(acquired), len(every))
        reasons = Counter(why for why in every if isinstance(why, str))
        error = _accepted(acquired, threshold) if species else bpcer
        acer = f"{(error.value + bpcer.value) / 2:.3f}" if species and error.trials and bpcer.trials else ""
        told = ", ".join(f"{why} {count}" for why, count in reasons.most_common())
        rows.append([species or "bona fide", str(len(every)), shown(fta), told, shown(error), acer])
        values[species or BONA_FIDE] = {
            "presentations": len(every),
            "fta": rate(fta),
            "fta_reasons": dict(reasons),
            "error": rate(error),
        }
    heads = ["", "presentations", "not measured (FTA)", "because of", "error (APCER, BPCER)", "ACER"]
    note = (
        f"At a live score of {threshold:g}: BPCER is the share of people refused, APCER that of attacks accepted; in "
        f"brackets the 95% interval (Clopper-Pearson). The scores are passive: nobody is asked to do anything."
    )
    return Table("pad", "Presentation attacks", heads, rows, {"threshold": threshold, "rates": values}, note)


def _needed(scores: Scores) -> list[Table]:
    people = np.sort(_measured(scores.get("", ())))
    attacks = {species: _measured(every) for species, every in scores.items() if species}
    if not len(people) or not any(attacks.values()):
        return []
    rows, values = [], []
    for target in BPCERS:
        threshold = float(people[int(target * len(people))])  # at most so many people lie below
        errors = {species: _accepted(theirs, threshold) for species, theirs in sorted(attacks.items())}
        rows.append([f"{target:g}", f"{threshold:.3f}", *map(shown, errors.values())])
        values.append({"bpcer": target, "threshold": threshold} | {k: rate(v) for k, v in errors.items()})
    return [
        Table("det", "APCER where the threshold is set for a BPCER", ["BPCER", "live score", *errors], rows, values)
    ]


def _measured(scores: Sequence[float | str]) -> list[float]:
    return [score for score in scores if not isinstance(score, str)]


def _refused(scores: Sequence[float | str], threshold: float) -> Rate:
    acquired = _measured(scores)
    return Rate(sum(score < threshold for score in acquired), len(acquired))


def _accepted(scores: Sequence[float], threshold: float) -> Rate:
    return Rate(sum(score >= threshold for score in scores), len(scores))


def scored(presentations: Sequence[Presentation], score: Callable[[Path], T]) -> dict[str, list[T]]:
    """What `score` says of each file, by species."""
    found: dict[str, list[T]] = {}
    for presentation in presentations:
        found.setdefault(presentation.species, []).append(score(presentation.path))
    return found
