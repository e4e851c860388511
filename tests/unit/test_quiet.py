"""When a version that waits is started by itself."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from kiosk_app.config import parse_config, parse_hours
from kiosk_app.errors import ConfigError
from kiosk_app.quiet import QUIET_S, QuietMoment, _lies_in
from kiosk_app.releases.shelf import Shelf
from kiosk_app.releases.state import State
from kiosk_app.screen import Screen, ScreenState

NIGHT = datetime(2026, 11, 24, 2, 30, tzinfo=UTC)
IDLE, SOMEBODY = Screen(ScreenState.IDLE), Screen(ScreenState.LOOKING)


class Door:
    """A kiosk with a version that waits, at night."""

    def __init__(self, folder: Path) -> None:
        self.shelf, self.hours, self.now, self.now_s = Shelf(folder), "02:00-04:00", NIGHT, 1000.0
        self.trusted = True
        self.shelf.change(lambda _: State(waiting="new"))
        self.moment = QuietMoment(
            self.shelf, lambda: self.hours, lambda: self.now if self.trusted else None, lambda: self.now_s
        )

    def has_come(self, seconds: float, screen: Screen = IDLE, *, is_shown: bool = True) -> bool:
        """Whether it comes within so long."""
        for _ in range(int(seconds)):
            self.now_s += 1
            if self.moment.has_come(screen, is_shown):
                return True
        return False


@pytest.fixture
def door(tmp_path: Path) -> Door:
    return Door(tmp_path)


def test_the_moment_comes_when_nobody_was_there_for_two_minutes(door: Door) -> None:
    assert not door.has_come(QUIET_S - 1)
    assert door.has_come(20)


def test_whoever_steps_up_or_uses_the_administration_puts_it_off(door: Door) -> None:
    assert not door.has_come(QUIET_S - 1)
    assert not door.has_come(1, SOMEBODY)
    assert not door.has_come(QUIET_S - 1)
    assert not door.has_come(1, is_shown=False)
    assert not door.has_come(QUIET_S - 1)
    assert door.has_come(20)


@pytest.mark.parametrize("state", [ScreenState.CAMERA_LOST, ScreenState.RECORDED, ScreenState.CLOCK_UNTRUSTED])
def test_it_never_comes_while_something_is_the_matter(door: Door, state: ScreenState) -> None:
    assert not door.has_come(QUIET_S * 5, Screen(state))


@pytest.mark.parametrize(
    "state", [State(), State(waiting="new", attempts=1), State(current="new", attempts=0), State(returning=True)]
)
def test_it_never_comes_without_a_version_that_may_be_tried(door: Door, state: State) -> None:
    door.shelf.change(lambda _: state)
    assert not door.has_come(QUIET_S * 5)


def test_it_comes_in_the_hours_that_the_site_allows_and_by_a_clock_that_is_right(door: Door) -> None:
    for hours in ("never", "03:00-04:00", "22:00-02:00"):
        door.hours = hours
        assert not door.has_come(QUIET_S * 2)
    door.hours, door.trusted = "22:00-05:00", False
    assert not door.has_come(QUIET_S * 2)
    door.trusted = True
    assert door.has_come(20)


@given(st.times(), st.times(), st.times())
def test_hours_and_the_hours_between_them_are_the_whole_day(now: time, begins: time, ends: time) -> None:
    assume(begins != ends)
    assert _lies_in(now, begins, ends) != _lies_in(now, ends, begins)
    last = (datetime.combine(NIGHT, ends) - timedelta(microseconds=1)).time()
    assert _lies_in(begins, begins, ends)
    assert _lies_in(last, begins, ends)


def test_hours_are_read_or_refused_with_what_they_should_be() -> None:
    assert parse_hours("never") is None
    assert parse_hours("22:30 - 04:00") == (time(22, 30), time(4))
    for wrong in ("02:00", "2-4", "02:00-02:00", "02:00-25:00", "02:00-04:00-06:00"):
        with pytest.raises(ConfigError, match="restart_between must be hours of the day"):
            parse_config({"updates": {"restart_between": wrong}})
