"""Attendance as rows for payroll and spreadsheets, and as CSV.

The columns are those of a kiosk's own export, in its order, with what only the server knows after them. A row is one
line of a log as it was written; `counts` says which lines hold. The file ends with what it is complete up to.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime, timedelta
from typing import Any, cast

from sync_server import words
from sync_server.attendance import Line
from sync_server.names import Known

COMPLETE = "# complete"  # first cell of the last row of a CSV file
Cell = str | int | float | bool | datetime | None

COLUMNS: dict[str, type] = {
    "event_id": str,
    "kiosk_id": str,
    "sequence": int,
    "person_id": str,
    "display_name": str,
    "direction": str,
    "time": datetime,  # as the clocks of the zone showed it
    "zone": str,
    "similarity": float,
    "margin": float,
    "quality": float,
    "pack_digest": str,
    "reason": str,
    "method": str,
    "min_similarity": float,
    "min_margin": float,
    "clock_trusted": bool,
    "corrects": str,
    "author": str,
    "correction_reason": str,
    "made_at": datetime,
    "corrected_by": str,
    "counts": bool,
    "employee_number": str,
    "department": str,
    "utc_offset_h": float,
    "kiosk": str,  # as the server calls it
    "site": str,
    "epoch": str,
    "received_at": datetime,
    "clock_offset_s": float,
    "flags": str,
}
_OF_BODY = ("similarity", "margin", "quality", "pack_digest", "min_similarity", "min_margin", "clock_trusted", "author")
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def rows(
    lines: Iterable[Line], names: Mapping[str, Known], kiosks: Mapping[str, tuple[str, str]]
) -> Iterator[tuple[Cell, ...]]:
    """Cells in the order of COLUMNS; None is an empty cell. kiosks: name and site by uid."""
    for line in lines:
        cells = _cells(line, names.get(line.person_id), *kiosks.get(line.kiosk, (line.kiosk, "")))
        yield tuple(_fitting(cells.get(name), kind) for name, kind in COLUMNS.items())


def _cells(line: Line, known: Known | None, kiosk: str, site: str) -> dict[str, Any]:
    time, is_correction = line.time, line.kind == "correction"
    reason = line.fields.get("reason")
    cells: dict[str, Any] = {name: line.fields.get(name) for name in _OF_BODY}
    for name in (
        "event_id",
        "sequence",
        "person_id",
        "direction",
        "zone",
        "corrects",
        "corrected_by",
        "epoch",
        "flags",
    ):
        cells[name] = getattr(line, name)
    cells |= {
        "kiosk_id": line.fields.get("kiosk_id"),
        "time": time,
        "reason": None if is_correction else reason,
        "correction_reason": reason if is_correction else None,
        "method": line.method,
        "made_at": _made_at(line) if is_correction else None,
        "counts": line.counts,
        "utc_offset_h": (time.utcoffset() or timedelta()) / timedelta(hours=1) if time else None,
        "kiosk": kiosk,
        "site": site,
        "received_at": words.moment(line.received_utc_us, line.zone),
        "clock_offset_s": line.offset_us / 1e6,
    }
    if known is not None and not known.erased:
        cells |= {n: getattr(known, n) for n in ("display_name", "employee_number", "department")}
    return cells


def _made_at(line: Line) -> datetime | None:
    at = line.fields.get("made_at_utc_us")
    return words.moment(at, line.zone) if isinstance(at, int) else None


def _fitting(cell: Any, kind: type) -> Cell:
    """A kiosk's own text under a number's heading is no number: left out rather than believed."""
    if cell is None or cell == "":
        return None
    if kind is float:
        is_number = isinstance(cell, (int, float)) and not isinstance(cell, bool)
        return float(cell) if is_number and abs(cell) < 1e300 else None  # NaN and infinity are none either
    return cast(Cell, cell) if isinstance(cell, kind) else None


def csv_lines(of: Iterable[tuple[Cell, ...]], complete: str) -> Iterator[bytes]:
    """RFC 4180 in UTF-8 without a byte order mark. A file without the row COMPLETE was cut short.

    Times are ISO 8601 with milliseconds and offset. Text that a spreadsheet would run as a formula gets a ' in front.
    """
    yield _line(COLUMNS)
    for row in of:
        yield _line(map(_spelt, row))
    yield _line([COMPLETE, harmless(complete), *[""] * (len(COLUMNS) - 2)])


def _spelt(cell: Cell) -> Cell:
    if isinstance(cell, datetime):
        return cell.isoformat(timespec="milliseconds")
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return harmless(cell) if isinstance(cell, str) else cell


def harmless(text: str) -> str:
    """The text with a ' in front where a spreadsheet would run it as a formula."""
    return f"'{text}" if text.lstrip(" ").startswith(_FORMULA_STARTS) else text


def _line(cells: Iterable[Cell]) -> bytes:
    text = io.StringIO()
    csv.writer(text, lineterminator="\r\n").writerow(cells)
    return text.getvalue().encode("utf-8", "replace")
