from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk_app.attendance.rules import next_event
from kiosk_app.config import AttendanceConfig
from kiosk_app.domain import AlreadyRecorded, AttendanceRecord, Direction

HOUR_US = 3600 * 10**6
CONFIG = AttendanceConfig(cooldown_s=4 * 3600.0, open_stay_limit_s=16 * 3600.0)

instants = st.integers(0, 2**52)
configs = st.builds(
    AttendanceConfig,
    cooldown_s=st.floats(1, 86400),
    open_stay_limit_s=st.floats(60, 7 * 86400),
    direction=st.sampled_from(["alternate", "in", "out"]),
)


def record(at_utc_us: int, direction: Direction = Direction.IN) -> AttendanceRecord:
    return AttendanceRecord("e", "kiosk", 1, "p", direction, at_utc_us, "UTC", 0.6, 0.2, 0.9, "d", "r")


def test_the_first_record_of_a_person_is_in() -> None:
    assert next_event(None, 0, CONFIG) is Direction.IN


@pytest.mark.parametrize("direction", ["in", "out"])
def test_a_fixed_direction_is_always_taken(direction: str) -> None:
    config = AttendanceConfig(direction=direction)
    assert next_event(None, 0, config) is Direction(direction)
    assert next_event(record(0, Direction.IN), 20 * HOUR_US, config) is Direction(direction)


def test_within_the_cooldown_the_earlier_record_stands() -> None:
    earlier = record(0)
    assert next_event(earlier, 4 * HOUR_US - 1, CONFIG) == AlreadyRecorded(earlier)
    assert next_event(earlier, 4 * HOUR_US, CONFIG) is Direction.OUT


def test_out_follows_in_and_in_follows_out() -> None:
    assert next_event(record(0, Direction.IN), 9 * HOUR_US, CONFIG) is Direction.OUT
    assert next_event(record(0, Direction.OUT), 9 * HOUR_US, CONFIG) is Direction.IN


def test_a_forgotten_out_does_not_turn_the_next_morning_into_an_out() -> None:
    assert next_event(record(0, Direction.IN), 16 * HOUR_US, CONFIG) is Direction.IN


def test_a_clock_set_back_a_little_stays_within_the_cooldown() -> None:
    earlier = record(10 * HOUR_US)
    assert next_event(earlier, 9 * HOUR_US, CONFIG) == AlreadyRecorded(earlier)


def test_a_record_from_a_clock_that_ran_years_ahead_does_not_lock_the_person_out() -> None:
    assert next_event(record(10**6 * HOUR_US, Direction.IN), 0, CONFIG) is Direction.IN


@given(last=instants, now=instants, config=configs, direction=st.sampled_from(Direction))
def test_any_two_instants_give_the_cooldown_or_a_direction(
    last: int, now: int, config: AttendanceConfig, direction: Direction
) -> None:
    result = next_event(record(last, direction), now, config)
    is_near = abs(now - last) / 1e6 < config.cooldown_s
    assert isinstance(result, AlreadyRecorded) == is_near
    if config.direction == "alternate" and result is Direction.OUT:
        assert direction is Direction.IN
        assert abs(now - last) / 1e6 < config.open_stay_limit_s


@given(times=st.lists(instants, max_size=30), config=configs)
def test_however_the_clock_jumps_alternate_never_records_two_outs_in_a_row(
    times: list[int], config: AttendanceConfig
) -> None:
    last: AttendanceRecord | None = None
    written: list[Direction] = []
    for now in times:
        result = next_event(last, now, config)
        if isinstance(result, Direction):
            last = record(now, result)
            written.append(result)
    if config.direction == "alternate":
        assert (Direction.OUT, Direction.OUT) not in set(itertools.pairwise(written))
