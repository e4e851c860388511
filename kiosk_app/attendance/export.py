"""The attendance log as a file for spreadsheets and payroll."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from kiosk_app.domain import AttendanceRecord, Person
from kiosk_app.durable import write_atomically

COLUMNS = (
    "event_id", "kiosk_id", "sequence", "person_id", "display_name", "direction", "time", "zone",
    "similarity", "margin", "quality", "pack_digest", "reason",
)  # fmt: skip
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def write_csv(records: Iterable[AttendanceRecord], people: Iterable[Person], path: Path) -> None:
    """Write records as CSV: RFC 4180, UTF-8, the whole file or none of it.

    There is no byte order mark: programs would take it for a part of the first column's name. Excel reads the file
    rightly through "Data, From Text/CSV".

    time is ISO 8601 with milliseconds, in the zone of the record, with its offset. display_name is empty for people
    who were removed. Text that a spreadsheet would run as a formula gets a ' in front; numbers stay numbers.
    Raises StorageError when the file cannot be written.
    """
    names = {person.person_id: person.display_name for person in people}
    write_atomically(path, _chunks(records, names))


def _chunks(records: Iterable[AttendanceRecord], names: dict[str, str]) -> Iterator[bytes]:
    yield _line(COLUMNS)
    for record in records:
        yield _line([_harmless(cell) for cell in _cells(record, names.get(record.person_id, ""))])


def _cells(record: AttendanceRecord, display_name: str) -> list[str | int | float | None]:
    return [
        record.event_id, record.kiosk_id, record.sequence, record.person_id, display_name, record.direction.value,
        local_time(record.at_utc_us, record.zone), record.zone, record.similarity, record.margin, record.quality,
        record.pack_digest, record.reason,
    ]  # fmt: skip


def local_time(at_utc_us: int, zone: str) -> str:
    """An instant as ISO 8601 with milliseconds and offset, as the clocks of the zone showed it."""
    instant = _EPOCH + timedelta(microseconds=at_utc_us)
    return instant.astimezone(ZoneInfo(zone)).isoformat(timespec="milliseconds")


def _harmless(cell: str | int | float | None) -> str | int | float | None:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA_STARTS) else cell


def _line(cells: Iterable[str | int | float | None]) -> bytes:
    text = io.StringIO()
    csv.writer(text, lineterminator="\r\n").writerow(cells)
    return text.getvalue().encode("utf-8")
