"""The list of people that comes with photos: a CSV file as Excel and others save it.

Columns by their names in the first line, in any order: `name`, and where wanted `employee_number`, `department`,
`badge` and `photo`. The photo is a file or a folder, several with | between; without it, files and folders named like
the number or the name are taken.
"""

from __future__ import annotations

import csv
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePath

from kiosk_app.domain import Profile
from kiosk_app.errors import InputError

MAX_LINES = 50_000
MAX_BYTES = 32 * 1024 * 1024
_COLUMNS = {
    "name": "display_name",
    "display_name": "display_name",
    "employee_number": "employee_number",
    "number": "employee_number",
    "department": "department",
    "badge": "badge",
    "photo": "photo",
    "photos": "photo",
}


@dataclass(frozen=True, slots=True)
class RosterLine:
    """number: of the line in the file, from 1. photos: as they are written."""

    number: int
    profile: Profile
    photos: tuple[str, ...]


def read_roster(data: bytes) -> list[RosterLine]:
    """The people of a CSV file: UTF-8 or Windows-1252, with commas, semicolons or tabs. Raises InputError."""
    if len(data) > MAX_BYTES:
        raise InputError(f"The roster is larger than {MAX_BYTES >> 20} MB: import it in several parts.")
    try:
        return _lines(_decoded(data))
    except csv.Error as error:
        raise InputError(f"The roster is no CSV file that can be read ({error}).") from error


def _decoded(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")  # what Excel saves in Western Europe and America


def _lines(text: str) -> list[RosterLine]:
    head = text.split("\n", 1)[0]
    delimiter = max(";,\t", key=head.count)
    rows = csv.reader(text.splitlines(keepends=True), delimiter=delimiter, strict=True)
    columns = [_COLUMNS.get(title.strip().casefold().replace(" ", "_")) for title in next(rows, [])]
    if "display_name" not in columns:
        raise InputError("The roster has no column 'name': its first line must name the columns.")
    lines: list[RosterLine] = []
    for row in rows:
        if not any(cell.strip() for cell in row):
            continue
        if len(lines) == MAX_LINES:
            raise InputError(f"The roster has more than {MAX_LINES} people: import it in several parts.")
        lines.append(_line(rows.line_num, dict(zip(columns, row, strict=False))))
    return lines


def _line(number: int, cells: dict[str | None, str]) -> RosterLine:
    def cell(column: str) -> str:
        return cells.get(column, "").strip()

    profile = Profile(cell("display_name"), cell("employee_number"), cell("department"), cell("badge"))
    return RosterLine(number, profile, tuple(name.strip() for name in cell("photo").split("|") if name.strip()))


class PhotoFinder:
    """Which of the files belong to somebody. Paths of a roster only choose among them; they open nothing.

    A name that stands for files in several places stands for none: `1.jpg` is in everybody's folder.
    """

    def __init__(self, files: Sequence[PurePath], lines: Sequence[RosterLine]) -> None:
        self._exact: dict[str, list[PurePath]] = {}
        self._short: dict[str, dict[PurePath, list[PurePath]]] = {}  # by the place where the name was found
        people = {_key(name) for line in lines for name in _names(line)}
        for file in files:
            folders = list(file.parents)[:-1]
            for path in (file, file.with_suffix(""), *folders):
                self._exact.setdefault(_key(path.as_posix()), []).append(file)
            for folder in folders:
                self._short.setdefault(_key(folder.name), {}).setdefault(folder, []).append(file)
            if not people & {_key(folder.name) for folder in folders}:  # else it is theirs, whatever its own name
                for name in {_key(file.name), _key(file.stem)}:
                    self._short.setdefault(name, {}).setdefault(file.parent, []).append(file)

    def photos(self, line: RosterLine) -> tuple[PurePath, ...]:
        """Those named in the roster, else those named like the employee number, else like the name."""
        if line.photos:
            return tuple(dict.fromkeys(file for name in line.photos for file in self._exactly(name)))
        return next((found for name in _names(line) if (found := self._unambiguous(name))), ())

    def _exactly(self, name: str) -> Sequence[PurePath]:
        return self._exact.get(_key(name)) or self._unambiguous(name)

    def _unambiguous(self, name: str) -> tuple[PurePath, ...]:
        places = self._short.get(_key(name), {})
        return tuple(*places.values()) if len(places) == 1 else ()


def _names(line: RosterLine) -> list[str]:
    return [name for name in (line.profile.employee_number, line.profile.display_name) if name]


def _key(name: str) -> str:
    """Spelling aside: case, blanks or underscores, composed or not, which slash."""
    plain = unicodedata.normalize("NFC", name).casefold().replace("\\", "/").replace("_", " ")
    return " ".join(plain.split()).removeprefix("./").strip("/")
