"""What HR asks the attendance log: who is in, how long everybody worked, who was late, what is missing, and a month.

Every report is told who people are, so that names are those of now; somebody erased is a person without a name.
`now_utc_us` is microseconds since 1970 in UTC, days are those of the zone in `config`. All raise StorageError when the
log cannot be read, and InputError when the last day is before the first one.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from operator import attrgetter
from typing import Generic, NamedTuple, TypeVar

from kiosk_app.attendance.daysheet import DayRow, Sheet, by_person, sheets, span_us
from kiosk_app.attendance.register import Register
from kiosk_app.attendance.timesheet import (
    Punch,
    Stay,
    day_bounds,
    effective,
    instant_utc_us,
    local,
    stays_under,
    worked_s,
)
from kiosk_app.config import AttendanceConfig, parse_time_of_day
from kiosk_app.domain import AttendanceRecord, Correction, Person
from kiosk_app.errors import InputError

E = TypeVar("E", bound=AttendanceRecord | Punch | Correction)


class PresenceRow(NamedTuple):  # this and the next are tuples, because the page of a day makes thousands of them
    """stay: what the row is about. worked_s: of that person today, an open stay included."""

    person: Person
    stay: Stay
    worked_s: float


class EventRow(NamedTuple, Generic[E]):
    """One line of the attendance log as it was written. corrected_by: the line that stands in its place, if any."""

    person: Person
    event: E
    corrected_by: Correction | None


@dataclass(frozen=True, slots=True)
class Today:
    """inside: the longest first. left: whose last stay ended today. missing_out: stays that began today or yesterday
    and that nobody ended. events: those of today, newest first, records in short.
    """

    inside: list[PresenceRow]
    left: list[PresenceRow]
    missing_out: list[PresenceRow]
    events: list[EventRow[Punch | Correction]]


@dataclass(frozen=True, slots=True)
class HoursRow:
    """days: seconds worked, only of days with some. The counts are those of `DayRow`, over the period."""

    person: Person
    days: Mapping[date, float]
    total_s: float
    missing_ins: int
    missing_outs: int
    corrections: int


class Remark(StrEnum):
    """What HR may want to look at on somebody's day."""

    LATE = "late"
    ABSENT = "absent"
    MISSING_IN = "missing_in"
    MISSING_OUT = "missing_out"


@dataclass(frozen=True, slots=True)
class RemarkRow:
    """at_utc_us: of the punch that it is about, None for ABSENT. late_s: 0 except for LATE."""

    person: Person
    day: date
    remark: Remark
    at_utc_us: int | None = None
    late_s: float = 0.0


class Known(dict[str, Person]):
    """People by id, each asked for once; somebody erased is a person without a name."""

    def __init__(self, person: Callable[[str], Person | None]) -> None:
        super().__init__()
        self._person = person

    def __missing__(self, person_id: str) -> Person:
        self[person_id] = person = self._person(person_id) or Person(person_id, "", 0, active=False)
        return person


def today(register: Register, known: Known, now_utc_us: int, config: AttendanceConfig) -> Today:
    """Who is in, who has left, whose out is missing, and every line of the log of this local day."""
    day = local(now_utc_us, config.zone).date()
    midnight_us, end_us = day_bounds(day, config.zone)
    yesterday_us = day_bounds(day - timedelta(days=1), config.zone)[0]
    begin_us = min(span_us(day, day, config)[0], yesterday_us)
    records, corrections = register.punches(begin_us, end_us), register.corrections()
    written: list[Punch | Correction] = [*records, *corrections]
    lines = [line for line in written if midnight_us <= line.at_utc_us < end_us]
    punches = (p for p in effective(records, corrections) if begin_us <= p.at_utc_us < end_us)
    rows = [
        PresenceRow(known[person_id], stay, worked_s(own, midnight_us, end_us, now_utc_us))
        for person_id, own in by_person(stays_under(config, punches, now_utc_us))
        for stay in own
        if stay is own[-1] or stay.missing_out
    ]
    return Today(
        inside=sorted((row for row in rows if row.stay.is_open), key=lambda row: row.stay.first_utc_us),
        left=[row for row in rows if row.stay.end is not None and row.stay.end.at_utc_us >= midnight_us],
        missing_out=[row for row in rows if row.stay.missing_out and row.stay.first_utc_us >= yesterday_us],
        events=event_rows(lines, corrections, known),
    )


def event_rows(events: Iterable[E], corrections: Iterable[Correction], known: Known) -> list[EventRow[E]]:
    """Lines of the log as they were written, newest event first, each with the correction that replaces it."""
    replaced = {correction.corrects: correction for correction in corrections}
    newest_first = sorted(events, key=attrgetter("at_utc_us", "sequence"), reverse=True)
    return [EventRow(known[event.person_id], event, replaced.get(event.event_id)) for event in newest_first]


def hours(
    register: Register,
    people: Iterable[Person],
    from_day: date,
    to_day: date,
    now_utc_us: int,
    config: AttendanceConfig,
) -> list[HoursRow]:
    """How long everybody worked from one day to another, both included. A stay across midnight counts on both days.

    Everybody active has a row, others only when there is something to tell. Stays that have not ended do not count.
    """
    found = _sheets(register, from_day, to_day, now_utc_us, config)
    return [_hours_row(person, found.get(person.person_id, {})) for person in _active_or_in(people, found)]


def late_and_missing(
    register: Register,
    people: Iterable[Person],
    from_day: date,
    to_day: date,
    now_utc_us: int,
    config: AttendanceConfig,
) -> list[RemarkRow]:
    """Whose in or out is missing and, where `expected_start` is set, who came late or not at all; day by day.

    Late is who was not inside at that time and came later. Absent is who was active and did not come on a day on
    which somebody did: nobody is absent while the site is closed.
    """
    found = _sheets(register, from_day, to_day, now_utc_us, config)
    starts = {
        day: _expected_us(day, config)
        for day in sorted({day for sheet in found.values() for day, row in sheet.items() if row.stays})
    }
    rows = [
        row
        for person in _active_or_in(people, found)
        for day, start_us in starts.items()
        for row in _remarks(person, found.get(person.person_id, {}).get(day) or DayRow(day), start_us, now_utc_us)
    ]
    return sorted(rows, key=lambda row: (row.day, row.person.display_name, row.at_utc_us or 0))


def month_sheet(
    register: Register, person: Person, year: int, month: int, now_utc_us: int, config: AttendanceConfig
) -> list[DayRow]:
    """Every day of a month of one person."""
    days = [date(year, month, 1) + timedelta(days=i) for i in range(monthrange(year, month)[1])]
    events = register.events_of(person.person_id, span_us(days[0], days[-1], config)[0])
    records = [event for event in events if isinstance(event, AttendanceRecord)]
    corrections = [event for event in events if isinstance(event, Correction)]
    sheet = sheets(records, corrections, days[0], days[-1], now_utc_us, config).get(person.person_id, {})
    return [sheet.get(day) or DayRow(day) for day in days]


def _sheets(
    register: Register, from_day: date, to_day: date, now_utc_us: int, config: AttendanceConfig
) -> dict[str, Sheet]:
    if to_day < from_day:
        raise InputError(f"The last day, {to_day}, is before the first one, {from_day}: swap them.")
    punches = register.punches(*span_us(from_day, to_day, config))
    found = sheets(punches, register.corrections(), from_day, to_day, now_utc_us, config)
    return {person_id: sheet for person_id, sheet in found.items() if sheet}


def _active_or_in(people: Iterable[Person], ids: Iterable[str]) -> list[Person]:
    """Everybody active, then those others whose ids are given."""
    everybody = {person.person_id: person for person in people}
    active = {person_id: person for person_id, person in everybody.items() if person.active}
    known = Known(everybody.get)
    return [*active.values(), *(known[person_id] for person_id in ids if person_id not in active)]


def _hours_row(person: Person, sheet: Sheet) -> HoursRow:
    days = {day: row.worked_s for day, row in sheet.items() if row.worked_s}
    return HoursRow(
        person,
        days,
        total_s=sum(days.values()),
        missing_ins=sum(row.missing_ins for row in sheet.values()),
        missing_outs=sum(row.missing_outs for row in sheet.values()),
        corrections=sum(row.corrections for row in sheet.values()),
    )


def _expected_us(day: date, config: AttendanceConfig) -> int | None:
    if config.expected_start == "never":
        return None
    return instant_utc_us(day, parse_time_of_day(config.expected_start), config.zone)


def _remarks(person: Person, row: DayRow, expected_us: int | None, now_utc_us: int) -> Iterator[RemarkRow]:
    for stay in row.stays:
        if stay.missing_in or stay.missing_out:
            remark = Remark.MISSING_IN if stay.missing_in else Remark.MISSING_OUT
            yield RemarkRow(person, row.day, remark, stay.first_utc_us)
    if expected_us is None or now_utc_us < expected_us:
        return
    if not row.stays:
        if person.active and person.enrolled_at_utc_us <= expected_us:
            yield RemarkRow(person, row.day, Remark.ABSENT)
        return
    came = row.stays[0].start
    if came is not None and came.at_utc_us > expected_us:
        late_s = (came.at_utc_us - expected_us) / 1e6
        yield RemarkRow(person, row.day, Remark.LATE, came.at_utc_us, late_s)
