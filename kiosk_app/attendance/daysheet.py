"""Stays laid out over the days of a site: what each report counts. Pure."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from operator import attrgetter

from kiosk_app.attendance.timesheet import (
    Punch,
    Stay,
    day_bounds,
    effective,
    local,
    newest_corrections,
    stays_under,
    worked_s,
)
from kiosk_app.config import AttendanceConfig
from kiosk_app.domain import AttendanceRecord, Correction


@dataclass(frozen=True, slots=True)
class DayRow:
    """One day of one person. stays: that touch it, in the order of time. worked_s: only of stays that have ended.

    first_in_utc_us, last_out_utc_us: of the stays that begin or end on this day, None without one. corrections: how
    many of its events were corrected, added or struck out.
    """

    day: date
    stays: tuple[Stay, ...] = ()
    worked_s: float = 0.0
    first_in_utc_us: int | None = None
    last_out_utc_us: int | None = None
    missing_ins: int = 0
    missing_outs: int = 0
    corrections: int = 0


Sheet = dict[date, DayRow]  # days with something to tell, in their order


def span_us(from_day: date, to_day: date, config: AttendanceConfig) -> tuple[int, int]:
    """[from, to) of the events that can matter to these days: a stay may begin before them and end after them."""
    lead_us = round((config.open_stay_limit_s + 3600) * 1e6)  # an hour more, for what repeats an event before it
    return day_bounds(from_day, config.zone)[0] - lead_us, day_bounds(to_day, config.zone)[1] + lead_us


def sheets(
    events: Iterable[AttendanceRecord | Punch],
    corrections: Sequence[Correction],
    from_day: date,
    to_day: date,
    now_utc_us: int,
    config: AttendanceConfig,
) -> dict[str, Sheet]:
    """The sheet of everybody of whom something is known, by person_id.

    events: those of `span_us`. corrections: all there are. from_day, to_day: of the zone in `config`, both included.
    """
    begin_us, end_us = span_us(from_day, to_day, config)
    punches = (p for p in effective(events, corrections) if begin_us <= p.at_utc_us < end_us)
    by_hand: dict[str, Counter[date]] = defaultdict(Counter)
    for correction in newest_corrections(corrections).values():
        by_hand[correction.person_id][local(correction.at_utc_us, config.zone).date()] += 1
    of_person = dict(by_person(stays_under(config, punches, now_utc_us)))
    return {
        person_id: _sheet(of_person.get(person_id, []), by_hand[person_id], (from_day, to_day), now_utc_us, config.zone)
        for person_id in dict.fromkeys([*of_person, *by_hand])
    }


def by_person(stays: Iterable[Stay]) -> Iterable[tuple[str, list[Stay]]]:
    """Stays as `timesheet.stays` gives them, person by person."""
    return ((person_id, list(own)) for person_id, own in groupby(stays, key=attrgetter("person_id")))


def _sheet(stays: list[Stay], by_hand: Counter[date], span: tuple[date, date], now_utc_us: int, zone: str) -> Sheet:
    of_day: dict[date, list[Stay]] = defaultdict(list)
    for stay in stays:
        for day in _days(stay, now_utc_us, zone):
            of_day[day].append(stay)
    first, last = span
    days = sorted(day for day in of_day.keys() | by_hand.keys() if first <= day <= last)
    return {day: _day_row(day, tuple(of_day.get(day, ())), by_hand[day], zone) for day in days}


def _days(stay: Stay, now_utc_us: int, zone: str) -> list[date]:
    """The days that a stay touches; the one of its only punch when the other is missing."""
    first_us = stay.first_utc_us
    last_us = stay.end.at_utc_us if stay.end is not None else max(first_us, now_utc_us) if stay.is_open else first_us
    first, last = local(first_us, zone).date(), local(last_us, zone).date()
    return [first + timedelta(days=i) for i in range((last - first).days + 1)]


def _day_row(day: date, stays: tuple[Stay, ...], corrections: int, zone: str) -> DayRow:
    from_us, to_us = day_bounds(day, zone)
    starts = (stay.start.at_utc_us for stay in stays if stay.start is not None)
    ends = (stay.end.at_utc_us for stay in stays if stay.end is not None)
    return DayRow(
        day,
        stays,
        worked_s(stays, from_us, to_us),
        first_in_utc_us=min((at for at in starts if from_us <= at < to_us), default=None),
        last_out_utc_us=max((at for at in ends if from_us <= at < to_us), default=None),
        missing_ins=sum(stay.missing_in for stay in stays),
        missing_outs=sum(stay.missing_out for stay in stays),
        corrections=corrections,
    )
