"""When a new version has proved itself, and when it is ended."""

from __future__ import annotations

import os
import signal
from pathlib import Path
from threading import Event

import pytest

from kiosk_app.releases.launch import RUNNING, settle
from kiosk_app.releases.probation import (
    HANGS_AFTER_S,
    HEALTHY_AFTER_S,
    HEALTHY_WITHIN_S,
    START_WITHIN_S,
    Probation,
)
from kiosk_app.releases.shelf import Shelf
from kiosk_app.releases.state import State
from tests.sample_release import INSTALLED, MADE_UTC_US, released, taken


class Kiosk:
    """A version on trial with a clock of its own."""

    def __init__(self, folder: Path) -> None:
        self.shelf, self.now_s = Shelf(folder / "data"), 1000.0
        self.shelf.data.mkdir()
        self.digest = taken(self.shelf.data, released(folder))[1]
        self.start()

    def start(self) -> None:
        assert settle(self.shelf, INSTALLED, kiosk=True) == self.digest

    def probation(self) -> Probation:
        return Probation(self.shelf.data, {RUNNING: self.digest}, lambda: self.now_s, lambda status: None)

    @property
    def state(self) -> State:
        return self.shelf.state()


@pytest.fixture
def kiosk(tmp_path: Path) -> Kiosk:
    return Kiosk(tmp_path)


def lives(kiosk: Kiosk, probation: Probation, seconds: float, *, works: bool = True) -> None:
    for _ in range(int(seconds)):
        kiosk.now_s += 1
        probation.alive(works)


def test_a_minute_in_which_people_can_use_it_proves_a_version(kiosk: Kiosk) -> None:
    with kiosk.probation() as probation:
        lives(kiosk, probation, HEALTHY_AFTER_S)
        assert kiosk.state.attempts == 1
        lives(kiosk, probation, 2)
        assert kiosk.state.attempts is None
    assert (kiosk.state.current, kiosk.state.newest, kiosk.state.made_utc_us) == (kiosk.digest, 3, MADE_UTC_US)
    assert kiosk.state.told == "Version 3.0 is in use."
    assert kiosk.state.previous == ""


def test_a_minute_with_a_gap_or_without_a_camera_proves_nothing(kiosk: Kiosk) -> None:
    with kiosk.probation() as probation:
        lives(kiosk, probation, 50)
        lives(kiosk, probation, 1, works=False)
        lives(kiosk, probation, 50)
        kiosk.now_s += HANGS_AFTER_S + 1
        lives(kiosk, probation, 50)
        assert kiosk.state.attempts == 1


def test_a_version_that_hangs_never_shows_or_is_of_no_use_is_ended(kiosk: Kiosk) -> None:
    with kiosk.probation() as probation:
        kiosk.now_s += START_WITHIN_S
        assert not probation.fails()
        kiosk.now_s += 1
        assert probation.fails()
    with kiosk.probation() as probation:
        lives(kiosk, probation, 3)
        kiosk.now_s += HANGS_AFTER_S
        assert not probation.fails()
        kiosk.now_s += 1
        assert probation.fails()
    with kiosk.probation() as probation:
        lives(kiosk, probation, HEALTHY_WITHIN_S, works=False)
        assert not probation.fails()
        lives(kiosk, probation, 2, works=False)
        assert probation.fails()


def test_the_watch_ends_the_process_by_itself(kiosk: Kiosk) -> None:
    ended = Event()
    probation = Probation(kiosk.shelf.data, {RUNNING: kiosk.digest}, lambda: kiosk.now_s, lambda status: ended.set())
    with probation:
        kiosk.now_s += START_WITHIN_S + 1
        assert ended.wait(30)


def test_closing_it_on_purpose_does_not_count_and_a_crash_does(kiosk: Kiosk) -> None:
    for _ in range(5):
        with kiosk.probation() as probation:
            lives(kiosk, probation, 3)
        assert kiosk.state.attempts == 0
        kiosk.start()
    with pytest.raises(ZeroDivisionError), kiosk.probation():
        raise ZeroDivisionError
    assert kiosk.state.attempts == 1


class Ended:
    """What the watch ends the process with."""

    def __init__(self) -> None:
        self.status: int | None = None
        self.has_come = Event()

    def __call__(self, status: int) -> None:
        self.status = status
        self.has_come.set()


@pytest.mark.skipif(os.name == "nt", reason="signals as POSIX has them")
def test_to_be_told_to_end_while_it_loads_does_not_count_unless_it_had_long_enough(kiosk: Kiosk) -> None:
    for loads_s, attempts in ((100.0, 0), (START_WITHIN_S - 5, 1)):
        ended = Ended()
        with Probation(kiosk.shelf.data, {RUNNING: kiosk.digest}, lambda: kiosk.now_s, ended):
            kiosk.now_s += loads_s
            signal.raise_signal(signal.SIGTERM)
            assert ended.has_come.wait(30)
        assert (ended.status, kiosk.state.attempts) == (0, attempts)
        assert signal.getsignal(signal.SIGTERM) == signal.SIG_DFL
        kiosk.start()
    with pytest.raises(KeyboardInterrupt), kiosk.probation():
        raise KeyboardInterrupt
    assert kiosk.state.attempts == 1


@pytest.mark.skipif(os.name == "nt", reason="signals as POSIX has them")
def test_to_be_told_while_python_frees_an_object_is_not_lost(kiosk: Kiosk) -> None:
    class Freed:
        def __del__(self) -> None:
            signal.raise_signal(signal.SIGTERM)

    ended = Ended()
    with Probation(kiosk.shelf.data, {RUNNING: kiosk.digest}, lambda: kiosk.now_s, ended):
        Freed()
        assert ended.has_come.wait(30)
    assert (ended.status, kiosk.state.attempts) == (0, 0)


@pytest.mark.skipif(os.name == "nt", reason="signals as POSIX has them")
def test_what_fails_because_it_was_told_to_end_does_not_count_twice(kiosk: Kiosk) -> None:
    kiosk.start()
    assert kiosk.state.attempts == 2
    ended = Ended()

    def fails_when_told() -> None:
        with Probation(kiosk.shelf.data, {RUNNING: kiosk.digest}, lambda: kiosk.now_s, ended):
            signal.raise_signal(signal.SIGTERM)
            assert ended.has_come.wait(30)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fails_when_told()
    assert kiosk.state.attempts == 1


def test_a_version_that_fails_to_load_has_used_up_an_attempt(kiosk: Kiosk) -> None:
    with pytest.raises(ZeroDivisionError), kiosk.probation():
        raise ZeroDivisionError
    with kiosk.probation():
        pass  # it ended without a word
    assert kiosk.state.attempts == 1


def test_a_version_that_is_not_on_trial_is_left_alone(kiosk: Kiosk) -> None:
    before = kiosk.state
    for environment in ({}, {RUNNING: "another"}):
        with Probation(kiosk.shelf.data, environment, lambda: kiosk.now_s) as probation:
            lives(kiosk, probation, 100)
            assert kiosk.state == before
