"""One file for payroll out of the register: what is asked for, in the format that is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from kiosk_app.attendance.export import ExportRow, completeness_sentence, export_rows, write_csv
from kiosk_app.attendance.export_parquet import write_parquet
from kiosk_app.attendance.export_xlsx import write_xlsx
from kiosk_app.attendance.register import BEGINNING_OF_TIME_US, END_OF_TIME_US, Register
from kiosk_app.errors import InputError


class Format(StrEnum):
    CSV = "csv"
    XLSX = "xlsx"
    PARQUET = "parquet"


@dataclass(frozen=True, slots=True)
class Exported:
    """rows: lines of the log that were written. complete: the sentence that the file ends with."""

    rows: int
    complete: str


_WRITERS: dict[Format, Callable[[Iterable[ExportRow], str, Path], None]] = {
    Format.CSV: write_csv,
    Format.XLSX: write_xlsx,
    Format.PARQUET: write_parquet,
}


def format_of(path: Path) -> Format:
    """The format that the name of a file asks for: CSV unless it ends in .xlsx or .parquet."""
    suffix = path.suffix.lower().removeprefix(".")
    return Format(suffix) if suffix in set(Format) else Format.CSV


def export(
    register: Register,
    path: Path,
    format: Format,
    from_utc_us: int = BEGINNING_OF_TIME_US,
    to_utc_us: int = END_OF_TIME_US,
) -> Exported:
    """Write the lines of the log of events with from <= time < to, the whole file or none of it.

    What is recorded meanwhile is left for the next export, so that the file has all that its sentence says. Raises
    InputError for a place that is no file, StorageError when the file cannot be written.
    """
    if path.exists() and not path.is_file():  # a device would be replaced by a file
        raise InputError(f"{path} is there already and no file: give the name of a file to write.")
    span = register.completeness()
    events = [e for e in register.events(from_utc_us, to_utc_us) if e.sequence <= span.last]
    corrections = [c for c in register.corrections() if c.sequence <= span.last]
    complete = completeness_sentence(span, register.config.zone, from_utc_us, to_utc_us)
    _WRITERS[format](export_rows(events, corrections, register.people()), complete, path)
    return Exported(len(events), complete)
