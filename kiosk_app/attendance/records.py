"""How the lines of the attendance log are spelt as bodies of the ledger: records, corrections, lost ones.

The bodies of version 0.1 have no "kind" and lack the fields that came later; they are read as they are, and stay in
the ledger byte for byte.
"""

from __future__ import annotations

import dataclasses
import json
import secrets
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import Any, NamedTuple

from kiosk_app.attendance.ledger import canonical
from kiosk_app.domain import AttendanceRecord, Correction, Decision, Direction, Method
from kiosk_app.errors import StorageError

Event = AttendanceRecord | Correction
Numbered = tuple[int, str]  # number and body of a line
RECORD, CORRECTION, LOST = "record", "correction", "lost"
_BATCH = 1000  # bodies read in one go: for JSON half the time that they take one by one
_DIRECTIONS, _METHODS = {None: None} | {d.value: d for d in Direction}, {m.value: m for m in Method}


def _names(kind: type) -> frozenset[str]:
    """The fields of a body: all but the number, which stands in the line itself."""
    return frozenset(field.name for field in dataclasses.fields(kind)) - {"sequence"}


def _values(kind: type) -> itemgetter[Any]:
    """Picks the values of all fields in their order: keywords that come from JSON take three times as long."""
    return itemgetter(*(field.name for field in dataclasses.fields(kind)))


_record_values, _correction_values = _values(AttendanceRecord), _values(Correction)
_RECORD_FIELDS, _CORRECTION_FIELDS = _names(AttendanceRecord), _names(Correction)
_FIRST_DEFAULTS = {"method": "face", "min_similarity": None, "min_margin": None, "clock_trusted": True}
_FIRST_FIELDS = _RECORD_FIELDS - _FIRST_DEFAULTS.keys()  # those of version 0.1


@dataclass(frozen=True, slots=True)
class Completeness:
    """What the log of one kiosk spans: the numbers first..last without a gap, `lost` of them without content.

    last_at_utc_us: when the newest line was written, None (and first = last = 0) while there is none.
    """

    kiosk_id: str
    first: int
    last: int
    lost: int
    last_at_utc_us: int | None

    @classmethod
    def of(cls, kiosk_id: str, count: int, lost: int, newest: Sequence[Event]) -> Completeness:
        """newest: the last line that has content, if there is one."""
        made_at = [event.made_at_utc_us if isinstance(event, Correction) else event.at_utc_us for event in newest]
        return cls(kiosk_id, min(count, 1), count, lost, made_at[0] if made_at else None)


class Keys(NamedTuple):  # a tuple, because a rebuild makes hundreds of thousands of them
    """What the copy is searched by and reports are made of; all None but the kind for a lost line.

    direction: None for a line that strikes out. method: None for a correction, and in version 0.1.
    """

    kind: str
    event_id: str | None = None
    person_id: str | None = None
    at_utc_us: int | None = None
    direction: str | None = None
    zone: str | None = None
    method: str | None = None


_key_values = itemgetter(*Keys._fields[1:-1])


def body_of(event: Event) -> bytes:
    """The canonical JSON of a line; its number stands in the line itself. ValueError for NaN or infinities."""
    kind, names = (RECORD, _RECORD_FIELDS) if isinstance(event, AttendanceRecord) else (CORRECTION, _CORRECTION_FIELDS)
    return canonical({name: getattr(event, name) for name in names} | {"kind": kind})


def lost_body(reason: str) -> bytes:
    return canonical({"lost": reason})


def keys_of(body: str) -> Keys:
    """Raises StorageError for a body that only a newer Clockface can have written."""
    fields: dict[str, Any] = json.loads(body)
    if "lost" in fields:
        return Keys(LOST)
    return Keys._make((_kind(fields), *_key_values(fields), fields.get("method")))


def _kind(fields: dict[str, Any]) -> str:
    names = fields.keys() - {"kind"}
    kind = fields.get("kind")
    if (kind is None and names == _FIRST_FIELDS) or (kind == RECORD and names == _RECORD_FIELDS):
        return RECORD
    if kind == CORRECTION and names == _CORRECTION_FIELDS:
        return CORRECTION
    raise StorageError("The attendance ledger was written by a newer Clockface: install that version again.")


def events_from(rows: Sequence[Numbered]) -> list[Event]:
    """The lines that bodies spell."""
    events: list[Event] = []
    for start in range(0, len(rows), _BATCH):
        batch = rows[start : start + _BATCH]
        bodies = json.loads(f"[{','.join(body for _, body in batch)}]")
        events += [_event(sequence, fields) for (sequence, _), fields in zip(batch, bodies, strict=True)]
    return events


def _event(sequence: int, fields: dict[str, Any]) -> Event:
    fields["sequence"] = sequence
    fields["direction"] = _DIRECTIONS[fields["direction"]]
    if fields.get("kind") == CORRECTION:
        return Correction(*_correction_values(fields))
    if "kind" not in fields:
        fields |= _FIRST_DEFAULTS
    fields["method"] = _METHODS[fields["method"]]
    return AttendanceRecord(*_record_values(fields))


def records_from(rows: Sequence[Numbered]) -> list[AttendanceRecord]:
    return [event for event in events_from(rows) if isinstance(event, AttendanceRecord)]


def measured(decision: Decision) -> dict[str, Any]:
    """The fields of a record that say why somebody was taken for this person."""
    scores = {
        "similarity": decision.similarity,
        "margin": decision.margin,
        "quality": decision.quality,
        "min_similarity": decision.min_similarity,
        "min_margin": decision.min_margin,
    }
    plain = {name: None if score is None else float(score) for name, score in scores.items()}  # NumPy's have no JSON
    return plain | {"reason": " ".join(decision.reasons)}


def event_id(now_utc_us: int) -> str:
    """A UUIDv7 (RFC 9562, 5.7): 48 bits of milliseconds, then 12 of the fraction (6.2, method 3), then random."""
    milliseconds, fraction_us = divmod(max(now_utc_us, 0), 1000)
    bits = (milliseconds & (2**48 - 1)) << 80 | 7 << 76 | (fraction_us * 4096 // 1000) << 64
    return str(uuid.UUID(int=bits | 0b10 << 62 | secrets.randbits(62)))
