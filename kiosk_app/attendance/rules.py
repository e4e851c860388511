"""In, out or too soon: what a recognised person's last record makes of the next one. Pure."""

from __future__ import annotations

from kiosk_app.config import AttendanceConfig
from kiosk_app.domain import AlreadyRecorded, AttendanceRecord, Direction


def next_event(last: AttendanceRecord | None, now_utc_us: int, config: AttendanceConfig) -> Direction | AlreadyRecorded:
    """The direction to record now, or the earlier record that still stands.

    What counts is the distance in time, whichever way it lies. So a clock set back a little stays within the
    cooldown, and a record from a clock that once ran far ahead (a year 2100, say) does not lock a person out.
    """
    if last is None:
        return Direction.OUT if config.direction == "out" else Direction.IN
    elapsed_s = abs(now_utc_us - last.at_utc_us) / 1e6
    if elapsed_s < config.cooldown_s:
        return AlreadyRecorded(last)
    if config.direction != "alternate":
        return Direction(config.direction)
    is_inside = last.direction is Direction.IN and elapsed_s < config.open_stay_limit_s
    return Direction.OUT if is_inside else Direction.IN
