"""Attendance as an Excel workbook. Every text is a text: none becomes a formula, a link or a number."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from sync_server.export import COLUMNS, Cell
from sync_server.problems import Refused

MAX_ROWS = 1_048_575  # of a sheet, without the headings
MAX_TEXT = 32_767  # characters of a cell
_FIRST_DATE = datetime(1900, 1, 1)  # earlier ones have no number in Excel
_WIDE = {"display_name": 28, "time": 20, "made_at": 20, "received_at": 20, "correction_reason": 40, "event_id": 38}


def write_xlsx(rows: Iterable[tuple[Cell, ...]], complete: str, path: Path) -> None:
    """A sheet "Attendance", and the sentence `complete` as a sheet "Complete". Raises Refused for too many rows."""
    with tempfile.TemporaryDirectory(prefix="clockface-") as scratch:
        options = {"constant_memory": True, "tmpdir": scratch}  # a sheet held in memory takes 3 KB a row
        with Workbook(path, options) as book:
            _fill(book, book.add_worksheet("Attendance"), rows)
            book.add_worksheet("Complete").write_string(0, 0, complete)


def _fill(book: Workbook, sheet: Worksheet, rows: Iterable[tuple[Cell, ...]]) -> None:
    heading = book.add_format({"bold": True})
    moment = book.add_format({"num_format": "yyyy-mm-dd hh:mm:ss"})
    sheet.freeze_panes(1, 0)
    for column, name in enumerate(COLUMNS):
        sheet.set_column(column, column, _WIDE.get(name, 14))
        sheet.write_string(0, column, name, heading)
    count = 0
    for count, row in enumerate(rows, 1):
        if count > MAX_ROWS:
            sentence = f"A sheet has room for {MAX_ROWS} rows: export fewer days, or as CSV or Parquet."
            raise Refused(422, "too_many_rows", sentence)
        for column, cell in enumerate(row):
            _write(sheet, count, column, cell, moment)
    sheet.autofilter(0, 0, count, len(COLUMNS) - 1)


def _write(sheet: Worksheet, row: int, column: int, cell: Cell, moment: Format) -> None:
    if isinstance(cell, datetime):
        shown = cell.replace(tzinfo=None)
        if shown >= _FIRST_DATE:
            sheet.write_datetime(row, column, shown, moment)
        else:
            sheet.write_string(row, column, cell.isoformat(timespec="milliseconds"))
    elif isinstance(cell, bool):
        sheet.write_boolean(row, column, cell)
    elif isinstance(cell, (int, float)):
        sheet.write_number(row, column, cell)
    elif cell:
        sheet.write_string(row, column, cell[:MAX_TEXT])
