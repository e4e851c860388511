from __future__ import annotations

from datetime import date, datetime, time, timedelta
from itertools import count
from zoneinfo import ZoneInfo

import pytest

from kiosk_app.attendance.timesheet import (
    Punch,
    Stay,
    day_bounds,
    effective,
    instant_utc_us,
    stays,
    worked_s,
    worked_today,
)
from kiosk_app.config import AttendanceConfig
from kiosk_app.domain import AttendanceRecord, Correction, Direction, Method

BERLIN = "Europe/Berlin"
IN, OUT = Direction.IN, Direction.OUT
HOUR_S = 3600.0


def us(text: str, zone: str = BERLIN) -> int:
    """Microseconds of a wall clock such as '2026-11-02 08:00'."""
    return round(datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone)).timestamp()) * 1_000_000


class Log:
    """Writes records and corrections of one person, numbered as they are written."""

    def __init__(self) -> None:
        self.records: list[AttendanceRecord] = []
        self.corrections: list[Correction] = []
        self._numbers = count(1)

    def punch(self, direction: Direction, at: str, person_id: str = "p1") -> AttendanceRecord:
        number = next(self._numbers)
        self.records.append(
            AttendanceRecord(
                f"e{number}",
                "kiosk",
                number,
                person_id,
                direction,
                us(at),
                BERLIN,
                None,
                None,
                None,
                "",
                "",
                Method.PIN,
            )
        )
        return self.records[-1]

    def correct(self, corrects: str | None, direction: Direction | None, at: str) -> Correction:
        number = next(self._numbers)
        self.corrections.append(
            Correction(f"e{number}", "kiosk", number, "p1", corrects, direction, us(at), BERLIN, us(at), "hr", "forgot")
        )
        return self.corrections[-1]

    @property
    def punches(self) -> list[Punch]:
        return effective(self.records, self.corrections)

    def stays(
        self, now: str = "2026-12-01 00:00", limit_s: float = 16 * HOUR_S, ends_at: time | None = None
    ) -> list[Stay]:
        return stays(self.punches, open_stay_limit_s=limit_s, stay_ends_at=ends_at, now_utc_us=us(now))

    def told(self, now: str = "2026-12-01 00:00", **rules: float | time | None) -> list[str]:
        """Each stay as 'in-out' with '?' for what is missing and '…' for who is inside."""
        return [
            f"{_clock(stay.start)}-{'…' if stay.is_open else _clock(stay.end)}"
            for stay in self.stays(now, **rules)  # type: ignore[arg-type]
        ]


def _clock(punch: Punch | None) -> str:
    if punch is None:
        return "?"
    return datetime.fromtimestamp(punch.at_utc_us / 1e6, ZoneInfo(BERLIN)).strftime("%d/%H:%M:%S").replace(":00", "")


def test_an_in_and_its_out_are_a_stay() -> None:
    log = Log()
    record = log.punch(IN, "2026-11-02 08:00")
    log.punch(OUT, "2026-11-02 16:30")
    [stay] = log.stays()
    assert (stay.start.event_id, stay.start.method, stay.missing_in, stay.missing_out) == (  # type: ignore[union-attr]
        record.event_id, Method.PIN, False, False,
    )  # fmt: skip
    assert worked_s([stay], *day_bounds(date(2026, 11, 2), BERLIN)) == 8.5 * HOUR_S


def test_a_forgotten_out_does_not_turn_the_next_day_around() -> None:
    log = Log()
    log.punch(IN, "2026-11-02 08:00")
    log.punch(IN, "2026-11-03 08:05")
    log.punch(OUT, "2026-11-03 16:00")
    assert log.told() == ["02/08-?", "03/08:05-03/16"]
    assert worked_s(log.stays(), us("2026-11-01 00:00"), us("2026-11-09 00:00")) == 7 * HOUR_S + 55 * 60


def test_an_out_after_the_limit_ends_nothing() -> None:
    log = Log()
    log.punch(IN, "2026-11-02 08:00")
    log.punch(OUT, "2026-11-03 00:00")
    assert log.told() == ["02/08-?", "?-03/00"]
    assert log.told(limit_s=16 * HOUR_S + 1) == ["02/08-03/00"]


@pytest.mark.parametrize(
    ("came", "left", "expected"),
    [
        ("02 22:00", "03 03:59", ["02/22-03/03:59"]),
        ("02 22:00", "03 04:00", ["02/22-?", "?-03/04"]),
        ("03 04:00", "03 12:00", ["03/04-03/12"]),  # whoever comes at that time begins the next day
        ("03 03:59", "03 04:01", ["03/03:59-?", "?-03/04:01"]),
    ],
)
def test_an_open_stay_ends_at_the_time_of_day_that_the_site_names(came: str, left: str, expected: list[str]) -> None:
    log = Log()
    log.punch(IN, f"2026-11-{came}")
    log.punch(OUT, f"2026-11-{left}")
    assert log.told(ends_at=time(4)) == expected


def test_an_event_after_the_end_of_a_stay_is_no_repetition_of_its_beginning() -> None:
    log = Log()
    for direction, at in ((IN, "03:59:40"), (IN, "04:00:20"), (OUT, "12:00")):
        log.punch(direction, f"2026-11-03 {at}")
    assert log.told(ends_at=time(4)) == ["03/03:59:40-?", "03/04:20-03/12"]


def test_somebody_inside_has_an_open_stay_until_a_limit_passes() -> None:
    log = Log()
    log.punch(IN, "2026-11-02 08:00")
    assert log.told(now="2026-11-02 23:59") == ["02/08-…"]
    assert log.told(now="2026-11-03 00:00") == ["02/08-?"]
    assert log.told(now="2026-11-02 22:00", ends_at=time(22)) == ["02/08-?"]
    assert log.told(now="2026-11-02 07:59") == ["02/08-…"], "the clock was set back a little"
    assert log.told(now="2026-10-02 08:00") == ["02/08-?"], "the record is of a clock that ran far ahead"


def test_the_same_direction_again_within_a_minute_says_nothing_new() -> None:
    log = Log()
    for direction, at in ((IN, "08:00:00"), (IN, "08:00:59"), (OUT, "12:00:00"), (OUT, "12:01:00"), (OUT, "12:01:01")):
        log.punch(direction, f"2026-11-02 {at}")
    assert log.told() == ["02/08-02/12", "?-02/12:01:01"]


def test_out_and_in_at_the_same_second_are_two_stays() -> None:
    log = Log()
    for direction, at in ((IN, "08:00"), (OUT, "12:00"), (IN, "12:00"), (OUT, "12:00"), (IN, "12:00"), (OUT, "16:00")):
        log.punch(direction, f"2026-11-02 {at}")
    assert log.told() == ["02/08-02/12", "02/12-02/12", "02/12-02/16"]


def test_people_do_not_end_the_stays_of_others() -> None:
    log = Log()
    log.punch(IN, "2026-11-02 08:00", "p1")
    log.punch(OUT, "2026-11-02 09:00", "p2")
    assert [(stay.person_id, stay.missing_in, stay.missing_out) for stay in log.stays()] == [
        ("p1", False, True),
        ("p2", True, False),
    ]


def test_corrections_move_add_turn_and_strike_out() -> None:
    log = Log()
    came = log.punch(IN, "2026-11-02 08:10")
    turned = log.punch(IN, "2026-11-02 16:00")
    struck = log.punch(OUT, "2026-11-02 16:30")
    log.correct(came.event_id, IN, "2026-11-02 08:00")
    log.correct(turned.event_id, OUT, "2026-11-02 16:00")
    log.correct(struck.event_id, None, "2026-11-02 16:30")
    log.correct(None, OUT, "2026-11-02 12:00")
    added = log.correct(None, IN, "2026-11-02 12:30")
    assert log.told() == ["02/08-02/12", "02/12:30-02/16"]
    by_hand = next(punch for punch in log.punches if punch.event_id == added.event_id)
    assert (by_hand.method, by_hand.corrected) == (None, added)
    assert log.punches[0].method is Method.PIN


def test_the_newest_correction_of_a_chain_holds_also_after_a_strike() -> None:
    log = Log()
    came = log.punch(IN, "2026-11-02 08:00")
    log.punch(OUT, "2026-11-02 16:00")
    first = log.correct(came.event_id, IN, "2026-11-02 07:00")
    second = log.correct(first.event_id, None, "2026-11-02 07:00")
    assert log.told() == ["?-02/16"]
    third = log.correct(second.event_id, IN, "2026-11-02 09:00")
    assert log.told() == ["02/09-02/16"]
    assert log.punches[0].event_id == third.event_id


def test_a_correction_counts_without_the_record_that_it_corrects() -> None:
    log = Log()
    came = log.punch(IN, "2026-10-02 08:00")
    log.correct(came.event_id, IN, "2026-11-02 08:00")
    [punch] = effective([], log.corrections)
    assert (punch.at_utc_us, punch.method) == (us("2026-11-02 08:00"), None)


@pytest.mark.parametrize(
    ("zone", "day", "hours"),
    [
        (BERLIN, date(2026, 3, 29), 23),
        (BERLIN, date(2026, 10, 25), 25),
        (BERLIN, date(2026, 10, 26), 24),
        ("America/Havana", date(2026, 3, 8), 23),  # midnight is skipped
        ("America/Havana", date(2026, 11, 1), 25),  # midnight comes twice
        ("Australia/Lord_Howe", date(2026, 4, 5), 24.5),
        ("Pacific/Apia", date(2011, 12, 30), 0),  # the day that never was
    ],
)
def test_days_are_as_long_as_the_clocks_make_them(zone: str, day: date, hours: float) -> None:
    begin, end = day_bounds(day, zone)
    assert (end - begin) / 3.6e9 == hours
    assert begin == day_bounds(day - timedelta(days=1), zone)[1]


@pytest.mark.parametrize(("night", "hours"), [("2026-03-28", 7), ("2026-10-24", 9), ("2026-11-02", 8)])
def test_a_night_is_as_long_as_it_was(night: str, hours: float) -> None:
    log = Log()
    morning = date.fromisoformat(night) + timedelta(days=1)
    log.punch(IN, f"{night} 22:00")
    log.punch(OUT, f"{morning} 06:00")
    before, after = (worked_s(log.stays(), *day_bounds(day, BERLIN)) for day in (date.fromisoformat(night), morning))
    assert (before, before + after) == (2 * HOUR_S, hours * HOUR_S)


def test_a_time_that_the_clocks_skip_is_when_they_would_have_shown_it() -> None:
    assert instant_utc_us(date(2026, 3, 29), time(2, 30), BERLIN) == us("2026-03-29 03:30")
    assert instant_utc_us(date(2026, 10, 25), time(2, 30), BERLIN) == us("2026-10-25 00:30", "UTC")


def test_the_hours_of_today_include_the_running_stay_and_what_last_night_left_of_it() -> None:
    log = Log()
    for direction, at in ((IN, "02 22:00"), (OUT, "03 06:00"), (IN, "03 13:00")):
        log.punch(direction, f"2026-11-{at}")
    now = us("2026-11-03 14:15")
    assert worked_today(log.punches, now, BERLIN, AttendanceConfig(zone=BERLIN)) == 7.25 * HOUR_S
    assert worked_s(log.stays("2026-11-03 14:15"), *day_bounds(date(2026, 11, 3), BERLIN)) == 6 * HOUR_S
    assert worked_today([], now, BERLIN, AttendanceConfig()) == 0
