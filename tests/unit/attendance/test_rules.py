from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kiosk_app.attendance.rules import next_event, stay_is_open
from kiosk_app.config import AttendanceConfig
from kiosk_app.domain import AlreadyRecorded, AttendanceRecord, Direction, DirectionNeeded

MINUTE_US = 60 * 10**6
HOUR_US = 60 * MINUTE_US
DAY_US = 24 * HOUR_US
CONFIG = AttendanceConfig()
ASKING = AttendanceConfig(direction="ask")
BERLIN = AttendanceConfig(zone="Europe/Berlin", stay_ends_at="04:00")
DIRECTIONS = ["alternate", "in", "out", "schedule", "ask"]

instants = st.integers(0, 2**52)
configs = st.builds(
    AttendanceConfig,
    cooldown_s=st.floats(1, 86400),
    turnaround_s=st.floats(0, 86400),
    open_stay_limit_s=st.floats(60, 7 * 86400),
    stay_ends_at=st.sampled_from(["never", "04:00", "02:30", "00:00"]),
    direction=st.sampled_from(DIRECTIONS),
    zone=st.sampled_from(["UTC", "Europe/Berlin", "Pacific/Apia", "Asia/Kolkata"]),
)
choices = st.none() | st.sampled_from(Direction)


def record(at_utc_us: int, direction: Direction = Direction.IN) -> AttendanceRecord:
    return AttendanceRecord("e", "kiosk", 1, "p", direction, at_utc_us, "UTC", 0.6, 0.2, 0.9, "d", "r")


def local_us(text: str, zone: str = "Europe/Berlin", fold: int = 0) -> int:
    """'2025-03-30 03:59' on the clocks of a zone as microseconds since 1970."""
    instant = datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone), fold=fold)
    return round(instant.timestamp()) * 10**6


def test_the_first_record_of_a_person_is_in() -> None:
    assert next_event(None, 0, CONFIG) is Direction.IN


@pytest.mark.parametrize("direction", ["in", "out"])
def test_a_fixed_direction_is_always_taken(direction: str) -> None:
    config = AttendanceConfig(direction=direction)
    assert next_event(None, 0, config) is Direction(direction)
    assert next_event(record(0, Direction.IN), 20 * HOUR_US, config) is Direction(direction)


def test_the_same_fixed_direction_within_the_cooldown_is_already_recorded() -> None:
    config = AttendanceConfig(direction="out", cooldown_s=4 * 3600.0)
    earlier = record(0, Direction.OUT)
    assert next_event(earlier, 4 * HOUR_US - 1, config) == AlreadyRecorded(earlier)
    assert next_event(earlier, 4 * HOUR_US, config) is Direction.OUT


@pytest.mark.parametrize("config", [AttendanceConfig(direction="in"), AttendanceConfig(direction="schedule")])
def test_an_in_within_the_same_minute_as_an_out_is_legal_where_the_direction_is_known(config: AttendanceConfig) -> None:
    assert next_event(record(8 * HOUR_US, Direction.OUT), 8 * HOUR_US + MINUTE_US // 2, config) is Direction.IN


@pytest.mark.parametrize("direction", DIRECTIONS)
def test_a_chosen_direction_is_legal_at_once_when_it_differs_and_stands_already_when_not(direction: str) -> None:
    config = AttendanceConfig(direction=direction)
    for last, chosen in itertools.product(Direction, Direction):
        earlier = record(0, last)
        expected = AlreadyRecorded(earlier) if last is chosen else chosen
        assert next_event(earlier, MINUTE_US // 2, config, chosen) == expected
    assert next_event(None, 0, config, Direction.OUT) is Direction.OUT


def test_out_follows_in_and_in_follows_out() -> None:
    assert next_event(record(0, Direction.IN), 9 * HOUR_US, CONFIG) is Direction.OUT
    assert next_event(record(0, Direction.OUT), HOUR_US, CONFIG) is Direction.IN


def test_somebody_who_stands_there_still_does_not_go_out_by_alternation() -> None:
    earlier = record(0)
    assert next_event(earlier, 5 * MINUTE_US - 1, CONFIG) == AlreadyRecorded(earlier)
    assert next_event(earlier, 5 * MINUTE_US, CONFIG) is Direction.OUT


def test_where_the_site_asks_nothing_is_guessed() -> None:
    earlier = record(0)
    assert next_event(earlier, 9 * HOUR_US, ASKING) == DirectionNeeded("p", earlier)
    assert next_event(None, 0, ASKING) == DirectionNeeded("", None)


def test_a_forgotten_out_does_not_turn_the_next_morning_into_an_out() -> None:
    assert next_event(record(0, Direction.IN), 16 * HOUR_US, CONFIG) is Direction.IN


def test_an_open_stay_ends_when_the_clock_of_the_site_shows_the_hour_and_a_new_one_begins() -> None:
    came = record(local_us("2025-06-02 22:00"))
    assert stay_is_open(came, local_us("2025-06-03 03:59"), BERLIN)
    assert next_event(came, local_us("2025-06-03 03:59"), BERLIN) is Direction.OUT
    assert not stay_is_open(came, local_us("2025-06-03 04:00"), BERLIN)
    assert next_event(came, local_us("2025-06-03 06:00"), BERLIN) is Direction.IN  # within the cooldown of 12 hours


def test_a_stay_that_begins_at_the_very_hour_lasts_until_the_next_day() -> None:
    came = record(local_us("2025-06-02 04:00"))
    assert stay_is_open(came, local_us("2025-06-02 19:59"), BERLIN)
    late = replace(BERLIN, open_stay_limit_s=30 * 3600.0)
    assert stay_is_open(came, local_us("2025-06-03 03:59"), late)
    assert not stay_is_open(came, local_us("2025-06-03 04:00"), late)


def test_an_in_just_before_the_hour_is_not_doubled_just_after_it() -> None:
    came = record(local_us("2025-06-03 03:58"))
    for chosen in (None, Direction.IN):
        assert next_event(came, local_us("2025-06-03 04:01"), BERLIN, chosen) == AlreadyRecorded(came)


@pytest.mark.parametrize(
    ("came", "before", "after", "hour"),
    [
        ("2025-03-29 22:00", "2025-03-30 01:59", "2025-03-30 03:30", "02:30"),  # 02:00 to 03:00 do not exist
        ("2025-10-25 22:00", "2025-10-26 02:29", "2025-10-26 02:30", "02:30"),  # 02:30 comes twice
        ("2025-10-25 22:00", "2025-10-26 03:59", "2025-10-26 04:00", "04:00"),
    ],
)
def test_a_stay_ends_once_in_the_nights_in_which_the_clocks_change(
    came: str, before: str, after: str, hour: str
) -> None:
    config = replace(BERLIN, stay_ends_at=hour)
    assert stay_is_open(record(local_us(came)), local_us(before), config)
    assert not stay_is_open(record(local_us(came)), local_us(after), config)


def test_an_out_opens_no_stay() -> None:
    assert not stay_is_open(record(0, Direction.OUT), 1, CONFIG)
    assert not stay_is_open(None, 1, CONFIG)


@pytest.mark.parametrize(
    ("at", "direction"), [("03:59", "out"), ("04:00", "in"), ("11:59", "in"), ("12:00", "out"), ("23:59", "out")]
)
def test_the_schedule_goes_by_the_clock_of_the_site_around_midnight(at: str, direction: str) -> None:
    config = AttendanceConfig(direction="schedule", schedule="12:00 out, 04:00 in", zone="Asia/Kolkata")
    assert next_event(None, local_us(f"2025-06-02 {at}", "Asia/Kolkata"), config) is Direction(direction)


def test_a_clock_set_back_a_little_stays_within_the_cooldown() -> None:
    earlier = record(10 * HOUR_US)
    assert next_event(earlier, 10 * HOUR_US - MINUTE_US, CONFIG) == AlreadyRecorded(earlier)
    for direction in ("in", "schedule"):
        assert next_event(earlier, 9 * HOUR_US, AttendanceConfig(direction=direction)) == AlreadyRecorded(earlier)


def test_a_record_from_a_clock_that_ran_years_ahead_does_not_lock_the_person_out() -> None:
    assert next_event(record(10**6 * HOUR_US, Direction.IN), 0, CONFIG) is Direction.IN


@given(last=st.none() | st.tuples(instants, st.sampled_from(Direction)), now=instants, config=configs, chosen=choices)
@example((0, Direction.IN), 2**52, AttendanceConfig(stay_ends_at="04:00"), None)
def test_whatever_happened_before_the_rules_answer_and_write_nothing_twice(
    last: tuple[int, Direction] | None, now: int, config: AttendanceConfig, chosen: Direction | None
) -> None:
    earlier = record(*last) if last else None
    result = next_event(earlier, now, config, chosen)
    if isinstance(result, DirectionNeeded):
        assert config.direction == "ask"
        assert chosen is None
    elif isinstance(result, AlreadyRecorded):
        assert result.earlier is earlier
        assert earlier is not None
        assert abs(now - earlier.at_utc_us) / 1e6 < max(config.cooldown_s, config.turnaround_s)
    else:
        assert chosen in (None, result)
        is_same = earlier is not None and earlier.direction is result
        if earlier is not None and is_same and abs(now - earlier.at_utc_us) / 1e6 < config.cooldown_s:
            assert result is Direction.IN
            assert not stay_is_open(earlier, now, config)
    if chosen is not None and earlier is not None and earlier.direction is not chosen:
        assert result is chosen


@given(came=instants, elapsed=st.integers(0, 8 * DAY_US), config=configs)
def test_a_stay_once_over_does_not_open_again(came: int, elapsed: int, config: AttendanceConfig) -> None:
    minutes = range(came, came + elapsed + 1, max(elapsed // 20, 1))
    states = [stay_is_open(record(came), now, config) for now in minutes]
    assert states == sorted(states, reverse=True)
    assert all(states) or elapsed > 0


@given(came=st.integers(0, 2**51), minutes=st.integers(0, 30 * 60), config=configs)
def test_a_stay_ends_at_the_hour_as_somebody_watching_the_wall_clock_would_say(
    came: int, minutes: int, config: AttendanceConfig
) -> None:
    came -= came % MINUTE_US
    zone = ZoneInfo(config.zone)
    start = datetime.fromtimestamp(came // 10**6, UTC)
    shown = [(start + timedelta(minutes=m)).astimezone(zone).strftime("%H:%M") for m in range(1, minutes + 1)]
    is_over = config.stay_ends_at in shown or minutes * 60 >= config.open_stay_limit_s
    config = replace(config, stay_ends_at="03:00" if config.stay_ends_at == "02:30" else config.stay_ends_at)
    if config.stay_ends_at != "03:00":  # an hour that the clocks of a zone may skip is told above
        assert stay_is_open(record(came), came + minutes * MINUTE_US, config) == (not is_over)


@given(times=st.lists(instants, max_size=30), config=configs)
def test_however_the_clock_jumps_alternate_never_records_two_outs_in_a_row(
    times: list[int], config: AttendanceConfig
) -> None:
    config = replace(config, direction="alternate")
    last: AttendanceRecord | None = None
    written: list[Direction] = []
    for now in times:
        result = next_event(last, now, config)
        if isinstance(result, Direction):
            last = record(now, result)
            written.append(result)
    assert (Direction.OUT, Direction.OUT) not in set(itertools.pairwise(written))
