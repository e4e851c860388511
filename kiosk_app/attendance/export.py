"""The attendance log as rows for payroll and spreadsheets, and as CSV.

A row is one line of the log, as it was written: a record or a correction, in the order of their numbers. Nothing is
left out because it was corrected; `counts` says which lines hold. The file ends with what it is complete up to, so that
"nothing happened" and "something is missing" cannot be mistaken for each other.
"""

from __future__ import annotations

import csv
import dataclasses
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from kiosk_app.attendance.records import Completeness
from kiosk_app.attendance.register import BEGINNING_OF_TIME_US, END_OF_TIME_US
from kiosk_app.attendance.timesheet import local
from kiosk_app.domain import AttendanceRecord, Correction, Person
from kiosk_app.durable import write_atomically

COMPLETE = "# complete"  # first cell of the last row of a CSV file
Cell = str | int | float | bool | datetime | None

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class ExportRow:
    """One line of the log, with the columns of every format in their order; None is an empty cell.

    time: when the event was, in the zone of the site. direction: None for a correction that strikes an event out. The
    scores, `reason` and `method` are those of a record; `corrects`, `author`, `correction_reason` and `made_at` those of
    a correction. corrected_by: the event_id of the correction that stands in its place. counts: the line holds.
    display_name, employee_number and department are of now, and empty for people who were erased.
    """

    event_id: str
    kiosk_id: str
    sequence: int
    person_id: str
    display_name: str
    direction: str | None
    time: datetime
    zone: str
    similarity: float | None = None
    margin: float | None = None
    quality: float | None = None
    pack_digest: str | None = None
    reason: str | None = None
    method: str | None = None
    min_similarity: float | None = None
    min_margin: float | None = None
    clock_trusted: bool | None = None
    corrects: str | None = None
    author: str | None = None
    correction_reason: str | None = None
    made_at: datetime | None = None
    corrected_by: str | None = None
    counts: bool = True
    employee_number: str = ""
    department: str = ""
    utc_offset: str = ""


COLUMNS = tuple(field.name for field in dataclasses.fields(ExportRow))


def export_rows(
    events: Iterable[AttendanceRecord | Correction], corrections: Iterable[Correction], people: Iterable[Person]
) -> Iterator[ExportRow]:
    """The rows of some lines of the log. corrections: all there are, because a later one may replace any line."""
    known = {person.person_id: person for person in people}
    replaced = {c.corrects: c.event_id for c in corrections if c.corrects is not None}
    for event in events:
        person = known.get(event.person_id) or Person(event.person_id, "", 0)
        row = _record_row(event, person) if isinstance(event, AttendanceRecord) else _correction_row(event, person)
        corrected_by = replaced.get(event.event_id)
        yield dataclasses.replace(
            row,
            corrected_by=corrected_by,
            counts=corrected_by is None and row.direction is not None,
            employee_number=person.employee_number,
            department=person.department,
            utc_offset=row.time.strftime("%:z"),
        )
