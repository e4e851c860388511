"""In, out or not now: what a person's last event makes of the next one. Pure.

`last` is the last *effective* event of the person: with corrections counted. What counts is the distance in time,
whichever way it lies. So a clock set back a little stays within the cooldown, and a record from a clock that once ran
far ahead (a year 2100, say) does not lock a person out.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from kiosk_app.config import AttendanceConfig, parse_schedule, parse_time_of_day
from kiosk_app.domain import AlreadyRecorded, AttendanceRecord, Direction, DirectionNeeded

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def next_event(
    last: AttendanceRecord | None, now_utc_us: int, config: AttendanceConfig, chosen: Direction | None = None
) -> Direction | AlreadyRecorded | DirectionNeeded:
    """The direction to record now, or the earlier event that still stands, or that the person has to say.

    chosen: what the person said. Another direction than that of `last` is legal at once, except where "alternate" has
    to guess it: then `turnaround_s` must have passed. The same direction is legal again after `cooldown_s`, or when
    the stay it opened has ended. DirectionNeeded has no person_id when there was no event before.
    """
    if chosen is None and config.direction == "ask":
        return DirectionNeeded(last.person_id if last else "", last)
    if last is None:
        return chosen or _expected(None, now_utc_us, config)
    elapsed_s = _distance_s(last.at_utc_us, now_utc_us)
    is_guess = chosen is None and config.direction == "alternate"
    if is_guess and elapsed_s < config.turnaround_s:
        return AlreadyRecorded(last)
    direction = chosen or _expected(last, now_utc_us, config)
    if direction is last.direction and _still_stands(last, now_utc_us, config):
        return AlreadyRecorded(last)
    return direction


def stay_is_open(last: AttendanceRecord | None, now_utc_us: int, config: AttendanceConfig) -> bool:
    """Whether somebody whose last event this is counts as present.

    A stay that nobody ended stops to be open after `open_stay_limit_s`, or once the site's clock has shown
    `stay_ends_at`: then its "out" is missing, and none is made up.
    """
    if last is None or last.direction is not Direction.IN:
        return False
    if _distance_s(last.at_utc_us, now_utc_us) >= config.open_stay_limit_s:
        return False
    return config.stay_ends_at == "never" or not _has_struck(
        config.stay_ends_at, ZoneInfo(config.zone), *sorted((last.at_utc_us, now_utc_us))
    )


def _still_stands(last: AttendanceRecord, now_utc_us: int, config: AttendanceConfig) -> bool:
    """Whether the same direction again would only say what `last` says already."""
    elapsed_s = _distance_s(last.at_utc_us, now_utc_us)
    has_ended = last.direction is Direction.IN and not stay_is_open(last, now_utc_us, config)
    return elapsed_s < config.cooldown_s and (elapsed_s < config.turnaround_s or not has_ended)


def _expected(last: AttendanceRecord | None, now_utc_us: int, config: AttendanceConfig) -> Direction:
    if config.direction == "schedule":
        return _scheduled(now_utc_us, config)
    if config.direction != "alternate":
        return Direction(config.direction)
    return Direction.OUT if stay_is_open(last, now_utc_us, config) else Direction.IN


def _scheduled(now_utc_us: int, config: AttendanceConfig) -> Direction:
    """The direction of the time of day; before the first step of the day that of the last one holds."""
    now = (_EPOCH + timedelta(microseconds=now_utc_us)).astimezone(ZoneInfo(config.zone)).time()
    steps = parse_schedule(config.schedule)
    return Direction(next((direction for start, direction in reversed(steps) if start <= now), steps[-1][1]))


def _has_struck(time_of_day: str, zone: ZoneInfo, after_utc_us: int, until_utc_us: int) -> bool:
    """Whether the clocks of a zone showed a time of day in the span (after, until].

    A time that a change to summer time skips counts as shown when the clocks are put forward; one that the change
    back shows twice counts the first time.
    """
    after, until = (_EPOCH + timedelta(microseconds=us) for us in (after_utc_us, until_utc_us))
    day = after.astimezone(zone).date()
    struck = datetime.combine(day, parse_time_of_day(time_of_day), zone).astimezone(UTC)
    if struck <= after:
        next_day = day + timedelta(days=1)
        struck = datetime.combine(next_day, parse_time_of_day(time_of_day), zone).astimezone(UTC)
    return struck <= until


def _distance_s(one_utc_us: int, other_utc_us: int) -> float:
    return abs(one_utc_us - other_utc_us) / 1e6
