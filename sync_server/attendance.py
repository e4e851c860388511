"""The attendance that kiosks have sent: who, when, where, filtered by day, kiosk, site and person.

A line stays as it was written; a later correction stands in its place, and `counts` says which lines hold.
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, select

from sync_server import tables, words

_AROUND = timedelta(hours=14)  # no clock on Earth is further from UTC
_MOST_IDS = 500  # more people than this are told apart here, not by the database
_BATCH = 2000
_t = tables.events
_COLUMNS = (
    _t.c.serial, _t.c.kiosk, _t.c.epoch, _t.c.sequence, _t.c.event_id, _t.c.kind, _t.c.person_id, _t.c.at_utc_us,
    _t.c.zone, _t.c.direction, _t.c.method, _t.c.corrects, _t.c.body, _t.c.received_utc_us, _t.c.offset_us, _t.c.flags,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Filter:
    """Days are those of the clocks that showed the events. people: None for everybody."""

    from_day: date | None = None
    to_day: date | None = None
    kiosks: Collection[str] | None = None
    people: Collection[str] | None = None

    def where(self) -> list[ColumnElement[bool]]:
        """What the database can tell; `keeps` does the rest."""
        found: list[ColumnElement[bool]] = [_t.c.kind != "lost"]
        if self.from_day is not None:
            found.append(_t.c.at_utc_us >= _midnight_us(self.from_day, -_AROUND))
        if self.to_day is not None:
            found.append(_t.c.at_utc_us < _midnight_us(self.to_day, timedelta(days=1) + _AROUND))
        if self.kiosks is not None:
            found.append(_t.c.kiosk.in_(self.kiosks))
        if self.people is not None and len(self.people) <= _MOST_IDS:
            found.append(_t.c.person_id.in_(self.people))
        return found

    def keeps(self, line: Line) -> bool:
        if self.people is not None and line.person_id not in self.people:
            return False
        if self.from_day is None and self.to_day is None:
            return True
        at = line.time
        day = at.date() if at else None
        return day is not None and (self.from_day or date.min) <= day <= (self.to_day or date.max)

    def spans(self, day: date) -> bool:
        return (self.from_day or date.min) <= day <= (self.to_day or date.max)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a kiosk's log. fields: its body. corrected_by: the event_id of what stands in its place."""

    serial: int
    kiosk: str
    epoch: str
    sequence: int
    event_id: str
    kind: str
    person_id: str
    at_utc_us: int
    zone: str
    direction: str | None
    method: str | None
    corrects: str | None
    fields: Mapping[str, Any] = field(repr=False)
    received_utc_us: int
    offset_us: int
    flags: str
    corrected_by: str | None = None

    @property
    def time(self) -> datetime | None:
        return words.moment(self.at_utc_us, self.zone)

    @property
    def counts(self) -> bool:
        return self.corrected_by is None and self.direction is not None and "same_id" not in self.flags.split()


def newest(connection: Connection, wanted: Filter, limit: int, before_us: int | None = None) -> list[Line]:
    """By the time of the event, the newest first."""
    query = select(*_COLUMNS).where(*wanted.where()).order_by(_t.c.at_utc_us.desc(), _t.c.serial.desc())
    if before_us is not None:
        query = query.where(_t.c.at_utc_us < before_us)
    return _with_corrections(connection, _take(connection, query, wanted, limit))


def arrived(connection: Connection, wanted: Filter, after_serial: int, limit: int) -> tuple[list[Line], int]:
    """What came after a serial, in order of arrival, and the last serial looked at."""
    query = select(*_COLUMNS).where(_t.c.serial > after_serial).order_by(_t.c.serial).limit(limit)
    rows = [_line(row) for row in connection.execute(query)]
    last = rows[-1].serial if rows else after_serial
    kept = [row for row in rows if row.kind != "lost" and wanted.keeps(row) and _at(wanted, row.kiosk)]
    return _with_corrections(connection, kept), last


def everything(connection: Connection, wanted: Filter) -> Iterator[Line]:
    """All lines, by kiosk and number, for an export. Reads as it goes."""
    corrections = select(_t.c.corrects, _t.c.event_id).where(_t.c.kind == "correction", _t.c.corrects.is_not(None))
    replaced = _replaced(connection, corrections)
    query = select(*_COLUMNS).where(*wanted.where()).order_by(_t.c.kiosk, _t.c.serial)
    with connection.execute(query, execution_options={"yield_per": _BATCH}) as rows:
        for row in rows:
            line = _line(row, replaced.get)
            if wanted.keeps(line):
                yield line


def last_serial(connection: Connection) -> int:
    return connection.execute(select(_t.c.serial).order_by(_t.c.serial.desc()).limit(1)).scalar() or 0


def _take(connection: Connection, query: Select[Any], wanted: Filter, limit: int) -> list[Line]:
    kept: list[Line] = []
    with connection.execute(query, execution_options={"yield_per": max(limit, 50)}) as rows:
        for row in rows:
            line = _line(row)
            if wanted.keeps(line):
                kept.append(line)
            if len(kept) == limit:
                break
    return kept


def _with_corrections(connection: Connection, lines: list[Line]) -> list[Line]:
    people = {line.person_id for line in lines}
    query = select(_t.c.corrects, _t.c.event_id).where(
        _t.c.kind == "correction", _t.c.corrects.is_not(None), _t.c.person_id.in_(people)
    )
    replaced = _replaced(connection, query) if people else {}
    return [dataclasses.replace(line, corrected_by=replaced.get(line.event_id)) for line in lines]


def _replaced(connection: Connection, query: Select[Any]) -> dict[str, str]:
    """What stands in whose place; of several that correct the same, the one that came last."""
    return dict(connection.execute(query.order_by(_t.c.serial)).all())


def _line(row: Any, corrected_by: Callable[[str], str | None] = lambda _: None) -> Line:
    values: dict[str, Any] = dict(row._mapping)
    fields = {name: _shown(value) for name, value in json.loads(values.pop("body")).items()}
    event_id = values.pop("event_id") or ""
    texts: dict[str, Any] = {name: values.pop(name) or "" for name in ("person_id", "zone")}
    at = values.pop("at_utc_us") or 0
    return Line(event_id=event_id, fields=fields, at_utc_us=at, corrected_by=corrected_by(event_id), **texts, **values)


def _shown(value: Any) -> Any:
    """Half of a surrogate pair, which JSON can smuggle in, has no bytes in UTF-8."""
    return value.encode("utf-8", "replace").decode() if isinstance(value, str) else value


def _at(wanted: Filter, kiosk: str) -> bool:
    return wanted.kiosks is None or kiosk in wanted.kiosks


def _midnight_us(day: date, shift: timedelta) -> int:
    since = datetime.combine(day, time(), UTC) - datetime(1970, 1, 1, tzinfo=UTC) + shift
    return since // timedelta(microseconds=1)
