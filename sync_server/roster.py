"""The list of employees from another system: a CSV file whose first line names the columns.

`employee_number` says who is who, so the same file again changes nothing. `name` is required for people who are new;
`department`, `badge` and `groups` (several with | between) are taken where the file has the column. A file is read as a
whole and applied as a whole, after somebody has looked at what it would change.
"""

from __future__ import annotations

import csv
import dataclasses
import hashlib
import io
import secrets
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, select

from sync_server import audit, groups, people, tables
from sync_server.names import Known, names_of
from sync_server.problems import Refused
from sync_server.server import Server
from sync_server.wire.codec import canonical
from sync_server.wire.messages import PersonState

MAX_BYTES = 4 * 1024**2
MAX_LINES = 50_000
_MOST_FAULTS = 50
_LONGEST = {"display_name": 200, "employee_number": 100, "department": 100, "badge": 100, "groups": 1000}
_COLUMNS = {
    "name": "display_name",
    "display_name": "display_name",
    "employee_number": "employee_number",
    "number": "employee_number",
    "department": "department",
    "badge": "badge",
    "groups": "groups",
    "group": "groups",
}
_FIELDS = ("display_name", "employee_number", "department", "badge")


@dataclass(frozen=True, slots=True)
class RosterLine:
    """number: of the line in the file, from 1. fields: of the columns that the file has."""

    number: int
    fields: Mapping[str, str]

    @property
    def employee_number(self) -> str:
        return self.fields["employee_number"]

    @property
    def groups(self) -> list[str] | None:
        """None when the file says nothing about groups."""
        names = self.fields.get("groups")
        return None if names is None else sorted({name.strip() for name in names.split("|") if name.strip()})


@dataclass(frozen=True, slots=True)
class Change:
    """One person. was: "" for somebody new. changes: field, before, after."""

    line: int
    person_id: str
    display_name: str
    employee_number: str
    changes: tuple[tuple[str, str, str], ...]
    new: bool


@dataclass(frozen=True, slots=True)
class Plan:
    """What a file would do. faults: line and sentence; with one of them nothing is applied. gone: people with a number
    who are not in the file. digest: of all this, so that what is applied is what was looked at.
    """

    changes: Sequence[Change]
    unchanged: int
    gone: Sequence[Known]
    new_groups: Sequence[str]
    faults: Sequence[tuple[int, str]] = field(default=())

    @property
    def digest(self) -> str:
        said = [dataclasses.astuple(change)[3:] for change in self.changes]
        return hashlib.sha256(canonical([said, sorted(known.person_id for known in self.gone)])).hexdigest()


def read(data: bytes) -> tuple[list[RosterLine], list[tuple[int, str]]]:
    """The lines of a file, and what is wrong with it by line; line 0 is the file itself."""
    if len(data) > MAX_BYTES:
        return [], [(0, f"The file is larger than {MAX_BYTES >> 20} MB: import it in several parts.")]
    if b"\0" in data or data.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        return [], [(0, "This is no CSV file: save the sheet as CSV (UTF-8) and choose that.")]
    text = _decoded(data)
    delimiter = max(";,\t", key=text.split("\n", 1)[0].count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        return _lines(reader, _columns(next(reader, [])))
    except csv.Error as error:
        return [], [(reader.line_num, f"This line cannot be read as CSV ({error}).")]
    except Refused as refused:
        return [], [(1, refused.detail)]


def plan(server: Server, connection: Connection, data: bytes) -> Plan:
    """What the file would change now. Nothing is written."""
    lines, faults = read(data)
    known = names_of(server).refresh(connection)
    by_number = {k.employee_number: k for k in list(known.values()) if k.employee_number and not k.erased}
    here = set(connection.execute(select(tables.groups.c.name)).scalars())
    given_up = {line.employee_number for line in lines if "badge" in line.fields}
    holders = [k for k in list(known.values()) if k.badge and not k.erased and k.employee_number not in given_up]
    badges = {k.badge: k.person_id for k in holders}
    in_groups = _groups_by_person(connection)
    changes: list[Change] = []
    for line in lines:
        before = by_number.get(line.employee_number)
        if line.fields.get("badge") in badges:
            faults.append((line.number, "This badge belongs to somebody else already."))
        elif before is None and not line.fields.get("display_name"):
            faults.append((line.number, "This person is new and has no name."))
        else:
            changes.append(_change(line, before, in_groups.get(before.person_id, []) if before else []))
    wanted = {name for line in lines for name in line.groups or ()}
    numbers = {line.employee_number for line in lines}
    gone = [k for number, k in sorted(by_number.items()) if number not in numbers and k.active] if lines else []
    effective = [change for change in changes if change.changes]
    return Plan(effective, len(changes) - len(effective), gone, sorted(wanted - here), sorted(faults)[:_MOST_FAULTS])


def apply(server: Server, connection: Connection, data: bytes, digest: str, leave: bool, who: str) -> Plan:
    """In a writing transaction: all of it, or nothing. leave: people who are no longer in the file become inactive.

    Raises Refused when the file has faults, or when it would do something else than what was looked at.
    """
    planned = plan(server, connection, data)
    if planned.faults:
        raise Refused(422, "roster", f"Line {planned.faults[0][0]}: {planned.faults[0][1]}")
    if not secrets.compare_digest(planned.digest, digest):
        raise Refused(409, "roster", "People were changed meanwhile: look at what the file would change now.")
    lines = {line.employee_number: line for line in read(data)[0]}
    for name in planned.new_groups:
        groups.add_group(connection, name)
    for change in planned.changes:
        _give_up_badge(server, connection, change, who)
    for change in planned.changes:
        _put(server, connection, change, lines[change.employee_number], who)
    for known in planned.gone if leave else ():
        _deactivate(server, connection, known.person_id, who)
    added = sum(change.new for change in planned.changes)
    counted = f"{added} added, {len(planned.changes) - added} changed, {len(planned.gone) if leave else 0} inactive"
    audit.note(connection, who, "roster_imported", hashlib.sha256(data).hexdigest()[:16], counted)
    return planned


def _give_up_badge(server: Server, connection: Connection, change: Change, who: str) -> None:
    """Badges change hands within a file: they are free before they are given out."""
    if any(name == "badge" and before for name, before, _ in change.changes):
        old = people.load(server, connection, change.person_id)
        if old is not None:
            people.put(server, connection, dataclasses.replace(old, badge=""), who)


def _put(server: Server, connection: Connection, change: Change, line: RosterLine, who: str) -> None:
    said = line.fields.items()
    fields: dict[str, Any] = {name: text for name, text in said if name in _FIELDS and (text or name != "display_name")}
    old = people.load(server, connection, change.person_id)
    if old is None:
        state = PersonState(change.person_id, enrolled_at_utc_us=server.now_utc_us(), **fields)
    else:
        state = dataclasses.replace(old, active=True, **fields)
    if reason := people.put(server, connection, state, who):
        raise Refused(422, "roster", f"Line {change.line}: {reason}")
    if line.groups is not None:
        groups.set_person_groups(connection, change.person_id, line.groups)


def _deactivate(server: Server, connection: Connection, person_id: str, who: str) -> None:
    old = people.load(server, connection, person_id)
    if old is not None and old.active:
        people.put(server, connection, dataclasses.replace(old, active=False), who)


def _change(line: RosterLine, before: Known | None, in_groups: Sequence[str]) -> Change:
    if before is None:
        said = [(name, "", text) for name, text in line.fields.items() if text]
        person_id = f"p{secrets.token_hex(12)}"
        return Change(line.number, person_id, line.fields["display_name"], line.employee_number, tuple(said), True)
    said = [(n, getattr(before, n), line.fields[n]) for n in _FIELDS if n in line.fields]
    said = [(name, old, new) for name, old, new in said if old != new and (new or name != "display_name")]
    if line.groups is not None and line.groups != sorted(in_groups):
        said.append(("groups", " | ".join(sorted(in_groups)), " | ".join(line.groups)))
    if not before.active:
        said.append(("active", "no", "yes"))
    name = line.fields.get("display_name") or before.display_name
    return Change(line.number, before.person_id, name, line.employee_number, tuple(said), False)


def _groups_by_person(connection: Connection) -> dict[str, list[str]]:
    t, found = tables.person_groups, dict[str, list[str]]()
    for person_id, name in connection.execute(select(t.c.person_id, t.c.group)):
        found.setdefault(person_id, []).append(name)
    return found


def _columns(titles: Sequence[str]) -> list[str | None]:
    columns = [_COLUMNS.get(title.strip().casefold().replace(" ", "_")) for title in titles]
    named = [column for column in columns if column]
    if "employee_number" not in named:
        raise Refused(422, "roster", "There is no column employee_number: the first line must name the columns.")
    if len(set(named)) < len(named):
        raise Refused(422, "roster", "A column is there twice: leave one of them out.")
    return columns


def _lines(rows: Iterator[list[str]], columns: Sequence[str | None]) -> tuple[list[RosterLine], list[tuple[int, str]]]:
    lines: list[RosterLine] = []
    faults: list[tuple[int, str]] = []
    seen: dict[tuple[str, str], int] = {}
    for row in rows:
        number: int = rows.line_num  # type: ignore[attr-defined]
        if not any(cell.strip() for cell in row):
            continue
        if len(lines) >= MAX_LINES or len(faults) >= _MOST_FAULTS:
            faults.append(
                (number, f"There are more than {MAX_LINES} people or {_MOST_FAULTS} faults: import in parts.")
            )
            break
        cells = zip(columns, row, strict=False)
        line = RosterLine(number, {c: unicodedata.normalize("NFC", cell.strip()) for c, cell in cells if c})
        if fault := _fault(line, len(row), len(columns), seen):
            faults.append((number, fault))
        else:
            lines.append(line)
    return lines, faults


def _fault(line: RosterLine, cells: int, columns: int, seen: dict[tuple[str, str], int]) -> str:
    if cells != columns:
        return f"This line has {cells} cells, the first line has {columns}."
    if not line.employee_number:
        return "There is no employee number."
    for name, text in line.fields.items():
        if len(text) > _LONGEST[name]:
            return f"The {name} has more than {_LONGEST[name]} characters."
        if any(unicodedata.category(letter) == "Cc" for letter in text):
            return f"The {name} has a control character in it."
    if any(len(name) > 100 for name in line.groups or ()):
        return "The name of a group has more than 100 characters."
    for what in ("employee_number", "badge"):
        text = line.fields.get(what, "")
        if text and (first := seen.setdefault((what, text), line.number)) != line.number:
            return f"This {what.replace('_', ' ')} is in line {first} too."
    return ""


def _decoded(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")  # what Excel saves in Western Europe and America
