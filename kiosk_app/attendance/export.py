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
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

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

    time: when the event was, in the zone of the site. direction: None for a correction that strikes an event out. Only
    a record has scores, `reason` and `method`; only a correction has `corrects`, `author`, `correction_reason` and
    `made_at`. corrected_by: the event_id of the correction that stands in its place. counts: the line holds.
    utc_offset_h: how far the clocks that showed `time` were ahead of UTC, in hours. display_name, employee_number and
    department are of now, and empty for people who were erased.
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
    utc_offset_h: float = 0.0


COLUMNS = tuple(field.name for field in dataclasses.fields(ExportRow))


def export_rows(
    events: Iterable[AttendanceRecord | Correction], corrections: Iterable[Correction], people: Iterable[Person]
) -> Iterator[ExportRow]:
    """The rows of some lines of the log. corrections: all there are, because a later one may replace any line."""
    known = {person.person_id: person for person in people}
    replaced = {c.corrects: c.event_id for c in corrections if c.corrects is not None}
    for event in events:
        person = known.get(event.person_id) or Person(event.person_id, "", 0)
        time = local(event.at_utc_us, event.zone)
        corrected_by = replaced.get(event.event_id)
        yield ExportRow(
            event_id=event.event_id,
            kiosk_id=event.kiosk_id,
            sequence=event.sequence,
            person_id=event.person_id,
            display_name=person.display_name,
            direction=event.direction.value if event.direction else None,
            time=time,
            zone=event.zone,
            **(_of_record(event) if isinstance(event, AttendanceRecord) else _of_correction(event)),
            corrected_by=corrected_by,
            counts=corrected_by is None and event.direction is not None,
            employee_number=person.employee_number,
            department=person.department,
            utc_offset_h=(time.utcoffset() or timedelta()) / timedelta(hours=1),
        )


def _of_record(record: AttendanceRecord) -> dict[str, Any]:
    return {
        "similarity": record.similarity,
        "margin": record.margin,
        "quality": record.quality,
        "pack_digest": record.pack_digest,
        "reason": record.reason,
        "method": record.method.value,
        "min_similarity": record.min_similarity,
        "min_margin": record.min_margin,
        "clock_trusted": record.clock_trusted,
    }


def _of_correction(correction: Correction) -> dict[str, Any]:
    return {
        "corrects": correction.corrects,
        "author": correction.author,
        "correction_reason": correction.reason,
        "made_at": local(correction.made_at_utc_us, correction.zone),
    }


def completeness_sentence(
    span: Completeness,
    zone: str,
    from_utc_us: int = BEGINNING_OF_TIME_US,
    to_utc_us: int = END_OF_TIME_US,
) -> str:
    """What a file with all lines of [from, to) is complete up to; times in `zone`."""
    kiosk = f'this kiosk ("{span.kiosk_id}")'
    if span.last_at_utc_us is None:
        return f"No events of {kiosk}: it has recorded none yet."
    numbers = f"sequence {span.first} to {span.last} without gaps"
    if span.lost:
        numbers += f", {span.lost} of them lost to damage and without a row"
    last = local_time(span.last_at_utc_us, zone)
    begins = "" if from_utc_us == BEGINNING_OF_TIME_US else f" from {local_time(from_utc_us, zone)}"
    ends = "" if to_utc_us == END_OF_TIME_US else f" before {local_time(to_utc_us, zone)}"
    if begins or ends:
        return f"All events of {kiosk}{begins}{ends}, as its log has them up to {last}, {numbers}."
    return f"All events of {kiosk} to {last}, {numbers}."


def local_time(at_utc_us: int, zone: str) -> str:
    """An instant as ISO 8601 with milliseconds and offset, as the clocks of the zone showed it."""
    return local(at_utc_us, zone).isoformat(timespec="milliseconds")


def write_csv(rows: Iterable[ExportRow], complete: str, path: Path) -> None:
    """Write rows as CSV: RFC 4180, UTF-8, the whole file or none of it.

    There is no byte order mark: programs would take it for a part of the first column's name. Excel reads the file
    rightly through "Data, From Text/CSV".

    Times are ISO 8601 with milliseconds, in the zone of the row, with their offset. Text that a spreadsheet would run
    as a formula gets a ' in front; numbers stay numbers. The last row has COMPLETE in its first cell and the sentence
    `complete` in its second. Raises StorageError when the file cannot be written.
    """
    write_atomically(path, _csv_lines(rows, complete))


def _csv_lines(rows: Iterable[ExportRow], complete: str) -> Iterator[bytes]:
    yield _line(COLUMNS)
    for row in rows:
        yield _line([_spelt(getattr(row, name)) for name in COLUMNS])
    yield _line([COMPLETE, complete, *[""] * (len(COLUMNS) - 2)])


def _spelt(cell: Cell) -> Cell:
    if isinstance(cell, datetime):
        return cell.isoformat(timespec="milliseconds")
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return harmless(cell) if isinstance(cell, str) else cell


def harmless(text: str) -> str:
    """The text with a ' in front where a spreadsheet would run it as a formula."""
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text


def _line(cells: Iterable[Cell]) -> bytes:
    text = io.StringIO()
    csv.writer(text, lineterminator="\r\n").writerow(cells)
    return text.getvalue().encode("utf-8")
