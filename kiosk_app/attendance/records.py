"""How an attendance record is spelt as the body of a ledger line, and how a lost one is."""

from __future__ import annotations

import dataclasses
import json
from typing import Any

from kiosk_app.attendance.ledger import canonical
from kiosk_app.domain import AttendanceRecord, Direction
from kiosk_app.errors import StorageError

FIELDS = tuple(field.name for field in dataclasses.fields(AttendanceRecord))[:12]  # those of version 0.1
COLUMNS = tuple(name for name in FIELDS if name != "sequence")  # the sequence stands in the line itself
_DIRECTION = FIELDS.index("direction")


def body_of(record: AttendanceRecord) -> bytes:
    """The canonical JSON of a record; its number stands in the line itself. ValueError for NaN or infinities."""
    return canonical({name: getattr(record, name) for name in COLUMNS})


def lost_body(reason: str) -> bytes:
    return canonical({"lost": reason})


def fields_of(body: bytes) -> dict[str, Any]:
    """The columns of a body; those of a lost record are None except `reason`."""
    fields: dict[str, Any] = json.loads(body.decode("ascii"))
    if "lost" in fields:
        return dict.fromkeys(COLUMNS) | {"reason": fields["lost"]}
    if fields.keys() != set(COLUMNS):
        raise StorageError("The attendance ledger was written by a newer Clockface: install that version again.")
    return fields


def body_from(fields: dict[str, Any]) -> bytes:
    """The body that `fields_of` was given: byte for byte."""
    return lost_body(fields["reason"]) if fields["event_id"] is None else canonical(fields)


def record_from(row: tuple[Any, ...]) -> AttendanceRecord:
    """The record of a row with the columns FIELDS."""
    values = list(row)
    values[_DIRECTION] = Direction(values[_DIRECTION])
    return AttendanceRecord(*values)
