"""The card of a record, and what becomes of "That's not me": a real register, on a disk that is sometimes full."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kiosk_app.attendance.register import Register
from kiosk_app.clerk import AUTHOR, Case, Clerk
from kiosk_app.config import EntryConfig, ScreenConfig
from kiosk_app.domain import AttendanceRecord, Correction, Direction, Observation
from kiosk_app.presenter import Presenter
from kiosk_app.screen import Screen, ScreenState
from tests.sample_register import START_UTC_US, embedding, enrolled, identified, striding_register

NOW_S = 1.0
NOW_US = START_UTC_US + 10**8


class Door:
    """A clerk, and the card of the record that it has just made of Ben."""

    def __init__(self, register: Register) -> None:
        self.register, self.presenter = register, Presenter(ScreenConfig(), EntryConfig())
        self.clerk = Clerk(register, self._tell, None, lambda receipt: None, lambda: True, lambda: NOW_US)
        ben = enrolled(register, "Ben Okoye", [embedding(1)])
        event = self.clerk.settle(Case(identified(ben.person_id), Observation(NOW_S, 1)))
        assert isinstance(event.result, AttendanceRecord)
        self.record = event.result

    def _tell(self, what: Callable[[Presenter], None]) -> None:
        what(self.presenter)

    def denies(self) -> Screen:
        """Somebody touches the button on the card."""
        record = self.presenter.take_denial(NOW_S)
        assert record == self.record
        self.clerk.take_back(record)
        return self.presenter.screen(NOW_S)

    def corrects(self, direction: Direction | None) -> None:
        """Somebody else is faster."""
        self.register.correct(
            self.record.person_id, corrects=self.record.event_id, direction=direction,
            at_utc_us=self.record.at_utc_us - 1, author="Olga", reason="She says so.",
        )  # fmt: skip


@pytest.fixture
def door(tmp_path: Path) -> Iterator[Door]:
    with striding_register(tmp_path) as register:
        yield Door(register)


@contextmanager
def full_disk(ledger: Path) -> Iterator[None]:
    """No file takes a byte more than this one has."""
    import resource

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (ledger.stat().st_size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.parametrize("corrected_meanwhile", [False, True])
def test_the_hours_on_a_card_are_true_also_when_something_was_written_after_they_were_read_ahead(
    door: Door, corrected_meanwhile: bool
) -> None:
    ben = door.record.person_id
    door.clerk.foresee(ben)
    if corrected_meanwhile:
        door.corrects(None)
    door.clerk.settle(Case(identified(ben), Observation(NOW_S, 1)))
    written = door.register.events()[-1]
    assert isinstance(written, AttendanceRecord)
    # what was struck out is the beginning of no stay
    from_us, to_us = (written.at_utc_us, NOW_US) if corrected_meanwhile else (door.record.at_utc_us, written.at_utc_us)
    assert written.direction is (Direction.IN if corrected_meanwhile else Direction.OUT)
    assert door.presenter.screen(NOW_S).worked_s == pytest.approx((to_us - from_us) / 1e6)


def test_a_record_that_is_denied_is_struck_out_and_both_lines_stay(door: Door) -> None:
    assert door.denies().state is ScreenState.TAKEN_BACK
    record, correction = door.register.events()
    assert record == door.record
    assert isinstance(correction, Correction)
    assert (correction.corrects, correction.direction, correction.author) == (record.event_id, None, AUTHOR)


@pytest.mark.skipif(os.name == "nt", reason="Windows cannot limit the size of files")
def test_on_a_full_disk_they_are_told_that_the_record_stands_and_with_space_they_can_try_again(
    door: Door, tmp_path: Path
) -> None:
    with full_disk(tmp_path / "attendance.ledger"):
        screen = door.denies()
    assert (screen.state, screen.name, screen.deniable) == (ScreenState.STORAGE_TROUBLE, "Ben Okoye", True)
    assert "free some disk space" in screen.reason
    assert door.register.events() == [door.record]
    assert door.register.last_effective(door.record.person_id) == door.record
    assert door.denies().state is ScreenState.TAKEN_BACK
    assert door.register.last_effective(door.record.person_id) is None


@pytest.mark.parametrize(
    ("said", "shown"), [(None, ScreenState.TAKEN_BACK), (Direction.OUT, ScreenState.ALREADY_RECORDED)]
)
def test_a_record_that_somebody_corrected_meanwhile_shows_what_holds(
    door: Door, said: Direction | None, shown: ScreenState
) -> None:
    door.corrects(said)
    screen = door.denies()
    assert (screen.state, screen.direction, screen.deniable) == (shown, said, False)
    assert len(door.register.events()) == 2
