"""From punches to stays to hours. Pure: what counts, what belongs together, and how long it was. Nothing is made up:
a stay whose beginning or end nobody recorded is worth no time, and says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from operator import attrgetter
from typing import NamedTuple
from zoneinfo import ZoneInfo

from kiosk_app.config import AttendanceConfig, parse_time_of_day
from kiosk_app.domain import AttendanceRecord, Correction, Direction, Method

REPEAT_US = 60_000_000  # the same direction again so soon says nothing new: somebody looked, or badged, twice

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
_DIRECTIONS: dict[str, Direction] = {direction.value: direction for direction in Direction}
_METHODS: dict[str | None, Method] = {None: Method.FACE} | {method.value: method for method in Method}


class Punch(NamedTuple):  # these two are tuples, because a report makes tens of thousands of them
    """Somebody came or went, all corrections counted.

    event_id and sequence: of the line that holds, so the newest correction where there is one (`corrected`).
    zone: IANA name of the site's time zone then. method: None where no record of a kiosk is behind it.
    """

    person_id: str
    direction: Direction
    at_utc_us: int
    zone: str
    event_id: str
    sequence: int
    method: Method | None = None
    corrected: Correction | None = None


class Stay(NamedTuple):
    """From an in to the out that ended it. start or end is None where nobody recorded it, never both.

    is_open: the person is inside now.
    """

    person_id: str
    start: Punch | None
    end: Punch | None
    is_open: bool = False

    @property
    def missing_in(self) -> bool:
        return self.start is None

    @property
    def missing_out(self) -> bool:
        return self.end is None and not self.is_open

    @property
    def first_utc_us(self) -> int:
        """The first moment that is known of it."""
        return min(punch.at_utc_us for punch in (self.start, self.end) if punch is not None)


PunchRow = tuple[str, str, int, str, str, int, str | None]  # the fields of a Punch; method None in version 0.1


def punches_from(rows: Iterable[PunchRow]) -> list[Punch]:
    """Records as punches, no corrections counted."""
    return [
        Punch(person_id, _DIRECTIONS[direction], at_utc_us, zone, event_id, sequence, _METHODS[method])
        for person_id, direction, at_utc_us, zone, event_id, sequence, method in rows
    ]


def effective(events: Iterable[AttendanceRecord | Punch], corrections: Iterable[Correction]) -> list[Punch]:
    """What counts, by time (then by number): records as corrected, without those struck out, with those added.

    A correction counts even when the record it corrects is not among `events`. Give all corrections there are: one may
    have moved an event into the time you look at.
    """
    holding = newest_corrections(corrections)
    punches = [
        _corrected(holding.pop(event.event_id), event.method) if event.event_id in holding else _punch(event)
        for event in events
    ]
    punches += [_corrected(correction, None) for correction in holding.values()]
    standing = [punch for punch in punches if punch is not None]
    standing.sort(key=attrgetter("sequence"))
    standing.sort(key=attrgetter("at_utc_us"))  # twice by a number: by pairs of them takes three times as long
    return standing


def newest_corrections(corrections: Iterable[Correction]) -> dict[str, Correction]:
    """The correction that holds of each event, by the event_id of the line that its chain began with."""
    roots: dict[str, str] = {}
    newest: dict[str, Correction] = {}
    for correction in sorted(corrections, key=attrgetter("sequence")):
        corrects = correction.corrects or correction.event_id
        roots[correction.event_id] = root = roots.get(corrects, corrects)
        newest[root] = correction
    return newest


def _punch(event: AttendanceRecord | Punch) -> Punch:
    if isinstance(event, Punch):
        return event
    return Punch(
        event.person_id, event.direction, event.at_utc_us, event.zone, event.event_id, event.sequence, event.method
    )


def _corrected(correction: Correction, method: Method | None) -> Punch | None:
    if correction.direction is None:
        return None
    return Punch(
        correction.person_id, correction.direction, correction.at_utc_us, correction.zone, correction.event_id,
        correction.sequence, method, correction,
    )  # fmt: skip


def stays(
    punches: Iterable[Punch], *, open_stay_limit_s: float, stay_ends_at: time | None, now_utc_us: int
) -> list[Stay]:
    """The stays of everybody, those of one person together and in the order of time.

    punches: as `effective` gives them. An in that is followed by another one, or by no out within `open_stay_limit_s`
    and before the local time `stay_ends_at`, is a missing out; an out without its in is a missing in. The same
    direction again within REPEAT_US is not counted. A stay is open while neither limit has passed at `now_utc_us`.
    """
    of_person: dict[str, list[Punch]] = {}
    for punch in punches:
        of_person.setdefault(punch.person_id, []).append(punch)
    limit_us = round(open_stay_limit_s * 1e6)
    return [stay for own in of_person.values() for stay in _stays_of_one(own, limit_us, stay_ends_at, now_utc_us)]


def _stays_of_one(punches: list[Punch], limit_us: int, stay_ends_at: time | None, now_utc_us: int) -> Iterator[Stay]:
    start: Punch | None = None
    ends_utc_us = 0  # of the stay that began then
    last: Punch | None = None  # that counted, and still says something about the next one
    for punch in punches:
        if start is not None and punch.at_utc_us >= ends_utc_us:
            yield Stay(punch.person_id, start, None)
            start = last = None
        if last is not None and punch.direction is last.direction and punch.at_utc_us - last.at_utc_us <= REPEAT_US:
            continue
        last = punch
        if punch.direction is Direction.OUT:
            yield Stay(punch.person_id, start, punch)
            start = None
            continue
        if start is not None:
            yield Stay(punch.person_id, start, None)
        start, ends_utc_us = punch, _ends_utc_us(punch, limit_us, stay_ends_at)
    if start is not None:
        yield Stay(start.person_id, start, None, is_open=_is_open(start, limit_us, ends_utc_us, now_utc_us))


def _is_open(start: Punch, limit_us: int, ends_utc_us: int, now_utc_us: int) -> bool:
    """A clock set back a little leaves somebody inside; one that once ran far ahead does not put them there."""
    return start.at_utc_us - limit_us < now_utc_us < ends_utc_us


def _ends_utc_us(start: Punch, limit_us: int, stay_ends_at: time | None) -> int:
    """When an open stay becomes a missing out."""
    limit_utc_us = start.at_utc_us + limit_us
    if stay_ends_at is None:
        return limit_utc_us
    day = local(start.at_utc_us, start.zone).date()
    ends_utc_us = instant_utc_us(day, stay_ends_at, start.zone)
    if ends_utc_us <= start.at_utc_us:
        ends_utc_us = instant_utc_us(day + timedelta(days=1), stay_ends_at, start.zone)
    return min(limit_utc_us, ends_utc_us)


def stays_under(config: AttendanceConfig, punches: Iterable[Punch], now_utc_us: int) -> list[Stay]:
    """`stays` with the limits of a site."""
    ends_at = None if config.stay_ends_at == "never" else parse_time_of_day(config.stay_ends_at)
    return stays(punches, open_stay_limit_s=config.open_stay_limit_s, stay_ends_at=ends_at, now_utc_us=now_utc_us)


def worked_s(stays: Iterable[Stay], from_utc_us: int, to_utc_us: int, now_utc_us: int | None = None) -> float:
    """Seconds of the stays that lie in [from, to). Of open stays the time up to `now_utc_us`, none without it.

    What passes is counted, not what the clocks on the wall show: a night in which they are put back is an hour longer.
    """
    total_us = 0
    for stay in stays:
        end_utc_us = stay.end.at_utc_us if stay.end is not None else now_utc_us if stay.is_open else None
        if stay.start is None or end_utc_us is None or end_utc_us <= from_utc_us:
            continue  # most stays of a report are of other days, and are left here
        total_us += max(0, min(end_utc_us, to_utc_us) - max(stay.start.at_utc_us, from_utc_us))
    return total_us / 1e6


def worked_today(punches: Iterable[Punch], now_utc_us: int, zone: str, config: AttendanceConfig) -> float:
    """Seconds that one person worked on the local day of now, so far.

    punches: as `effective` gives them, from `config.open_stay_limit_s` before the beginning of the day on.
    """
    from_utc_us, to_utc_us = day_bounds(local(now_utc_us, zone).date(), zone)
    return worked_s(stays_under(config, punches, now_utc_us), from_utc_us, to_utc_us, now_utc_us)


def day_bounds(day: date, zone: str) -> tuple[int, int]:
    """A local day as [from, to), microseconds since 1970 in UTC: 23 or 25 hours apart when the clocks change."""
    return instant_utc_us(day, time(), zone), instant_utc_us(day + timedelta(days=1), time(), zone)


def local(at_utc_us: int, zone: str) -> datetime:
    """An instant as the clocks of a zone showed it."""
    return (_EPOCH + timedelta(microseconds=at_utc_us)).astimezone(ZoneInfo(zone))


@lru_cache(maxsize=1024)  # of thousands of events on the same few days
def instant_utc_us(day: date, at: time, zone: str) -> int:
    """When the clocks of a zone show a time of day: the first time where they show it twice. Where a change of clocks
    skips it, when they would have shown it without the change (PEP 495).
    """
    return (datetime.combine(day, at, ZoneInfo(zone)) - _EPOCH) // _MICROSECOND
