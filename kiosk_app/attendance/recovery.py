"""Bringing a ledger and its DuckDB copy together at start, whatever state a crash or damage left them in."""

from __future__ import annotations

import logging
import shutil
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from kiosk_app.attendance.ledger import GENESIS, Check, Ledger, Line
from kiosk_app.attendance.records import lost_body
from kiosk_app.durable import PRIVATE, aside, reported

log = logging.getLogger(__name__)


@dataclass(slots=True)
class Recovery:
    """What opening the data folder had to mend. notes: plain sentences. lost: records that are gone for good."""

    notes: list[str] = field(default_factory=list)
    lost: int = 0

    def note(self, sentence: str) -> None:
        log.warning("%s", sentence)
        self.notes.append(sentence)


@dataclass(frozen=True, slots=True)
class Copy:
    """What the DuckDB copy knows of one ledger. head: digest of its last record. lines: those it proves exact."""

    count: int = 0
    head: bytes = GENESIS
    lines: Iterable[Line] = ()


def reconcile(ledger: Ledger, copy: Copy, recovery: Recovery) -> list[Line] | None:
    """Check a ledger, mend it from the copy where it must be, and open it for appending.

    Returns the records that the copy lacks, or None when the copy has to be made anew.
    """
    check = ledger.check(copy.count)
    agrees = check.marked == copy.head
    if agrees and check.rest and not check.complete_rest and not _holds_a_record(ledger, check):
        aside = _keep_aside(ledger.path, "torn", check.length)
        recovery.note(f"{ledger.path.name}: a record cut short by a crash ({check.rest} bytes) was moved to {aside}.")
    elif check.rest or not agrees:
        _heal(ledger, copy, recovery)
        check = ledger.check(copy.count)
    ledger.open(check)
    has_all_to_copy = copy.count == 0 and check.count > 0
    return None if check.marked != copy.head or has_all_to_copy else check.tail


def _holds_a_record(ledger: Ledger, check: Check) -> bool:
    """Whether an intact record stands after the intact run, as when only its line feed is missing."""
    return sum(1 for _ in ledger.lines()) > check.count


def _heal(ledger: Ledger, copy: Copy, recovery: Recovery) -> None:
    """Put together what the file and the copy still hold, and write it as a sound chain."""
    aside = _keep_aside(ledger.path, "damaged", 0)
    in_file: dict[int, list[Line]] = {}
    for line in ledger.lines():
        in_file.setdefault(line.sequence, []).append(line)
    in_copy = _related(in_file, copy)
    chosen = _choose(in_file, in_copy)
    mended, lost, misfits = _chain(chosen)
    ledger.replace(mended)
    restored = sum(line is not None and line not in in_file.get(line.sequence, ()) for line in chosen)
    recovery.lost += lost
    name = ledger.path.name
    recovery.note(f"{name} was damaged or changed; it was written anew with {len(mended)} records (old file: {aside}).")
    if restored:
        recovery.note(f"{name}: records restored exactly from the DuckDB copy: {restored}.")
    if lost:
        recovery.note(f"{name}: records lost for good, readable neither there nor in the copy: {lost}.")
    if misfits:
        recovery.note(
            f"{name}: places where the records do not fit one another: {misfits}; somebody may have changed, removed "
            f"or reordered them, compare with the old file."
        )


def _related(in_file: dict[int, list[Line]], copy: Copy) -> dict[int, Line]:
    """The copy's records, unless it is the copy of another ledger, which must not take the place of this one."""
    in_copy = {line.sequence: line for line in copy.lines}
    is_same = any(line in in_file.get(line.sequence, ()) for line in in_copy.values())
    return in_copy if is_same or not in_file else {}


def _choose(in_file: dict[int, list[Line]], in_copy: dict[int, Line]) -> list[Line | None]:
    """For each number the record that fits its neighbours best, the copy's where several fit equally."""
    chosen: list[Line | None] = []
    previous = GENESIS
    for sequence in range(1, max(in_file.keys() | in_copy.keys(), default=0) + 1):
        options = _options(sequence, in_file, in_copy)
        successors = {line.previous for line in _options(sequence + 1, in_file, in_copy)}
        best = max(options, key=lambda o: (o.previous == previous, o.digest in successors), default=None)
        chosen.append(best)
        previous = best.digest if best else GENESIS
    return chosen


def _options(sequence: int, in_file: dict[int, list[Line]], in_copy: dict[int, Line]) -> list[Line]:
    copied = [in_copy[sequence]] if sequence in in_copy else []
    return copied + in_file.get(sequence, [])


def _chain(chosen: list[Line | None]) -> tuple[list[Line], int, int]:
    """A sound chain of the chosen records; with the number of lost ones and of places where they did not fit."""
    mended: list[Line] = []
    previous, original, lost, misfits = GENESIS, GENESIS, 0, 0
    for sequence, line in enumerate(chosen, 1):
        if line is None:
            lost += 1
            mended.append(Line.make(sequence, previous, lost_body("unreadable")))
        else:
            misfits += original not in (line.previous, b"")
            mended.append(line if line.previous == previous else Line.make(sequence, previous, line.body))
        previous, original = mended[-1].digest, line.digest if line else b""
    return mended, lost, misfits


def _keep_aside(path: Path, word: str, start: int) -> str:
    """Copy a file from byte `start` on beside itself; the name of the copy."""
    if not path.exists():
        return "none"
    kept = aside(path, word)
    with reported(kept):
        kept.touch(PRIVATE)
    with reported(kept), path.open("rb") as source, kept.open("wb") as target:
        source.seek(start)
        shutil.copyfileobj(source, target)
    return kept.name
