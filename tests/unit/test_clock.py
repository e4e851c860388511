"""The site's time zone is the machine's unless the settings name one; a clock that cannot be right is noticed."""

from __future__ import annotations

import time
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from kiosk_app.clock import RELEASED_UTC_US, ClockDoubt, ClockWatch, Odd, now_utc_us, steady_us, system_zone
from kiosk_app.config import FILE_NAME, load_config


def test_the_zone_of_the_machine_is_one_that_exists() -> None:
    assert ZoneInfo(system_zone()).key == system_zone()


def test_a_site_without_settings_has_the_zone_of_the_machine(tmp_path: Path) -> None:
    assert load_config(tmp_path, "Asia/Kathmandu").attendance.zone == "Asia/Kathmandu"


def test_other_settings_do_not_change_the_zone_and_its_own_does(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_text('[attendance]\ncooldown_s = 60\n[screen]\nsite_name = "Gate"\n')
    assert load_config(tmp_path, "Asia/Kathmandu").attendance.zone == "Asia/Kathmandu"
    (tmp_path / FILE_NAME).write_text('[attendance]\nzone = "UTC"\n')
    assert load_config(tmp_path, "Asia/Kathmandu").attendance.zone == "UTC"


def test_now_is_in_microseconds() -> None:
    assert abs(now_utc_us() / 1e6 - time.time()) < 5


class Clocks:
    """A wall clock that can be set and a steady one that cannot, in seconds."""

    def __init__(self, wall_s: float) -> None:
        self.wall_s, self.steady_s = wall_s, 0.0

    def watch(self, not_before_s: float = 0.0) -> ClockWatch:
        return ClockWatch(int(not_before_s * 1e6), lambda: int(self.wall_s * 1e6), lambda: int(self.steady_s * 1e6))

    def passes(self, seconds: float) -> None:
        self.wall_s += seconds
        self.steady_s += seconds


RELEASED_S = RELEASED_UTC_US / 1e6


def test_the_clock_of_this_machine_runs_with_the_steady_one() -> None:
    watch = ClockWatch(0)
    assert watch.is_trusted() == (now_utc_us() > RELEASED_UTC_US)
    assert steady_us() <= steady_us()


def test_a_clock_that_runs_on_is_trusted() -> None:
    clocks = Clocks(RELEASED_S + 100)
    watch = clocks.watch()
    for _ in range(50):
        assert watch.is_trusted()
        clocks.passes(3600)


@pytest.mark.parametrize("year_1970", [0.0, RELEASED_S - 301])
def test_a_clock_before_the_release_is_not_trusted_until_it_is_set(year_1970: float) -> None:
    clocks = Clocks(year_1970)
    watch = clocks.watch()
    assert not watch.is_trusted()
    clocks.wall_s = RELEASED_S + 86400
    assert watch.is_trusted()
    clocks.passes(60)
    assert watch.is_trusted()


def test_a_clock_before_the_newest_record_is_not_trusted() -> None:
    clocks = Clocks(RELEASED_S + 1000)
    assert not clocks.watch(RELEASED_S + 1400).is_trusted()
    assert clocks.watch(RELEASED_S + 1200).is_trusted()


@pytest.mark.parametrize("jump_s", [-301.0, 301.0, -3600.0, 86400.0])
def test_a_clock_that_jumped_is_not_trusted_until_it_is_back(jump_s: float) -> None:
    clocks = Clocks(RELEASED_S + 1e6)
    watch = clocks.watch()
    assert watch.is_trusted()
    clocks.passes(10)
    clocks.wall_s += jump_s
    assert not watch.is_trusted()
    clocks.passes(3600)
    assert not watch.is_trusted()
    clocks.wall_s -= jump_s
    assert watch.is_trusted()


def test_the_small_steps_of_a_time_service_are_followed_for_ever() -> None:
    clocks = Clocks(RELEASED_S + 1e6)
    watch = clocks.watch()
    for _ in range(1000):
        assert watch.is_trusted()
        clocks.passes(1)
        clocks.wall_s += 0.9


def test_an_administrator_can_accept_a_clock_that_was_set_right() -> None:
    clocks = Clocks(RELEASED_S + 1e6)
    watch = clocks.watch(RELEASED_S + 1e9)  # a record from a clock that once ran far ahead
    assert not watch.is_trusted()
    watch.accept()
    assert watch.is_trusted()
    clocks.wall_s += 3600
    assert not watch.is_trusted()
    watch.accept()
    assert watch.is_trusted()


def test_a_doubt_says_what_is_odd_and_both_times() -> None:
    clocks = Clocks(RELEASED_S - 400)
    watch = clocks.watch(RELEASED_S + 5000)
    assert watch.doubt() == ClockDoubt(Odd.BEFORE_RELEASE, RELEASED_UTC_US - 400_000_000, RELEASED_UTC_US)
    clocks.wall_s = RELEASED_S + 100
    records = ClockDoubt(Odd.BEFORE_RECORDS, RELEASED_UTC_US + 100_000_000, RELEASED_UTC_US + 5_000_000_000)
    assert watch.doubt() == records
    watch.accept()
    assert watch.doubt() is None
    clocks.passes(10)
    clocks.wall_s += 3600
    shown_us = RELEASED_UTC_US + 3_710_000_000
    assert watch.doubt() == ClockDoubt(Odd.JUMPED, shown_us, shown_us - 3_600_000_000)


def test_a_clock_from_before_the_release_stays_in_doubt_when_it_is_accepted() -> None:
    clocks = Clocks(RELEASED_S - 400)
    watch = clocks.watch()
    watch.accept()
    doubt = watch.doubt()
    assert doubt is not None
    assert not doubt.can_be_right
