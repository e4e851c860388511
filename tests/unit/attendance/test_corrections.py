from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk_app.attendance.corrections import LastEvents, last_effective
from kiosk_app.attendance.ledger import Ledger
from kiosk_app.attendance.register import Register
from kiosk_app.config import AttendanceConfig
from kiosk_app.domain import AttendanceRecord, Correction, Direction, DirectionNeeded
from kiosk_app.errors import InputError
from tests.sample_register import (
    PACK,
    START_UTC_US,
    embedding,
    enrolled,
    filled,
    identified,
    striding_register,
)

HOUR_US = 3600 * 10**6
Event = AttendanceRecord | Correction


class Site:
    """A register with one person, Ada, and a clock that is set by hand."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.now_us = START_UTC_US
        self.config = AttendanceConfig()
        self.register = self.opened()
        self.ada = enrolled(self.register, "Ada", [embedding(1)]).person_id

    def opened(self) -> Register:
        register = Register(self.folder, self.config, lambda: self.now_us)
        register.open()
        return register

    def restart(self) -> None:
        self.register.close()
        self.register = self.opened()

    def passes(self, hours: float) -> AttendanceRecord:
        """Ada stands before the kiosk some hours later and is recorded."""
        self.now_us += round(hours * HOUR_US)
        record = self.register.record(identified(self.ada), PACK)
        assert isinstance(record, AttendanceRecord)
        return record

    def correct(
        self, corrects: Event | None, direction: Direction | None, at_utc_us: int, reason: str = "forgot"
    ) -> Correction:
        return self.register.correct(
            self.ada,
            corrects=corrects.event_id if corrects else None,
            direction=direction,
            at_utc_us=at_utc_us,
            author="Grace",
            reason=reason,
        )


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    site = Site(tmp_path)
    yield site
    site.register.close()


def test_a_correction_is_a_new_line_and_the_record_stays_as_it_was(site: Site) -> None:
    came = site.passes(0)
    site.now_us += HOUR_US
    correction = site.correct(came, Direction.IN, START_UTC_US - HOUR_US, " the  door\nwas locked ")
    assert correction == Correction(
        event_id=correction.event_id,
        kiosk_id="kiosk",
        sequence=2,
        person_id=site.ada,
        corrects=came.event_id,
        direction=Direction.IN,
        at_utc_us=START_UTC_US - HOUR_US,
        zone="UTC",
        made_at_utc_us=START_UTC_US + HOUR_US,
        author="Grace",
        reason="the door was locked",
    )
    for _ in range(2):
        assert site.register.attendance() == [came]
        assert site.register.corrections() == [correction]
        assert site.register.events() == [came, correction]
        assert site.register.events(START_UTC_US - HOUR_US, START_UTC_US) == [correction]
        assert site.register.last_record(site.ada) == came
        last = site.register.last_effective(site.ada)
        assert last is not None
        assert (last.event_id, last.at_utc_us, last.similarity) == (correction.event_id, START_UTC_US - HOUR_US, None)
        site.restart()


def test_the_next_passage_goes_by_what_was_corrected(site: Site) -> None:
    came = site.passes(0)
    went = site.passes(8)
    assert went.direction is Direction.OUT
    site.correct(went, None, went.at_utc_us)  # it was not her, or she only looked in
    assert site.register.last_effective(site.ada) == came
    site.restart()
    assert site.passes(1).direction is Direction.OUT


def test_a_missing_out_added_for_yesterday_evening_lets_the_next_be_an_in(site: Site) -> None:
    site.passes(0)
    site.now_us += 10 * HOUR_US
    site.correct(None, Direction.OUT, START_UTC_US + 8 * HOUR_US)
    site.restart()
    assert site.passes(1).direction is Direction.IN


def test_an_event_added_for_last_week_is_not_the_last_one(site: Site) -> None:
    came = site.passes(0)
    site.correct(None, Direction.OUT, START_UTC_US - 100 * HOUR_US)
    assert site.register.last_effective(site.ada) == came
    site.restart()
    assert site.register.last_effective(site.ada) == came


def test_a_correction_of_a_correction_holds_and_a_strike_can_be_taken_back(site: Site) -> None:
    came = site.passes(0)
    site.now_us += HOUR_US
    struck = site.correct(came, None, came.at_utc_us)
    assert site.register.last_effective(site.ada) is None
    site.restart()
    assert site.register.last_effective(site.ada) is None
    back = site.correct(struck, Direction.OUT, came.at_utc_us + 5)
    site.restart()
    last = site.register.last_effective(site.ada)
    assert last is not None
    assert (last.event_id, last.direction) == (back.event_id, Direction.OUT)


def test_a_record_that_a_clock_far_ahead_made_can_be_struck_out(site: Site) -> None:
    wrong = site.passes(24 * 365 * 75)
    site.now_us = START_UTC_US
    site.correct(wrong, None, wrong.at_utc_us)
    assert site.register.last_effective(site.ada) is None


def wrong_calls() -> dict[str, tuple[str, Callable[[Site, AttendanceRecord], object]]]:
    return {
        "without reason": ("reason of 1 to 500", lambda s, r: s.correct(r, Direction.IN, 0, " \n")),
        "reason too long": ("reason of 1 to 500", lambda s, r: s.correct(r, Direction.IN, 0, "x" * 501)),
        "in the future": ("not come yet", lambda s, r: s.correct(r, Direction.OUT, s.now_us + 1)),
        "strike nothing": ("struck out", lambda s, r: s.correct(None, None, 0)),
        "unknown event": ("has no event", lambda s, r: s.correct(replace(r, event_id="x"), Direction.IN, 0)),
        "not the newest": (
            "corrected already",
            lambda s, r: [s.correct(r, Direction.IN, 1), s.correct(r, Direction.IN, 2)],
        ),
        "somebody else's": (
            "has no event",
            lambda s, r: s.register.correct(
                enrolled(s.register, "Eve", [embedding(2)]).person_id,
                corrects=r.event_id,
                direction=None,
                at_utc_us=0,
                author="Grace",
                reason="x",
            ),
        ),
        "nobody": (
            "nobody enrolled",
            lambda s, r: s.register.correct(
                "nobody", corrects=None, direction=Direction.IN, at_utc_us=0, author="Grace", reason="x"
            ),
        ),
    }


@pytest.mark.parametrize("name", wrong_calls())
def test_what_cannot_be_a_correction_is_refused_and_nothing_is_written(site: Site, name: str) -> None:
    came = site.passes(0)
    sentence, call = wrong_calls()[name]
    with pytest.raises(InputError, match=sentence):
        call(site, came)
    assert len(site.register.corrections()) == (name == "not the newest")
    assert site.register.attendance() == [came]


def test_events_of_a_removed_person_can_be_corrected_and_none_added(site: Site) -> None:
    came = site.passes(0)
    site.register.remove(site.ada)
    site.correct(came, None, 0)
    with pytest.raises(InputError, match="nobody enrolled"):
        site.correct(None, Direction.IN, 0)


def test_where_the_site_asks_a_record_waits_for_the_choice(site: Site) -> None:
    site.register.config = replace(site.config, direction="ask")
    assert site.register.record(identified(site.ada), PACK) == DirectionNeeded(site.ada, None)
    record = site.register.record(identified(site.ada), PACK, chosen=Direction.OUT)
    assert isinstance(record, AttendanceRecord)
    assert record.direction is Direction.OUT
    assert site.register.record(identified(site.ada), PACK) == DirectionNeeded(site.ada, record)


def test_completeness_counts_corrections_and_says_what_is_lost(site: Site) -> None:
    empty = site.register.completeness()
    assert (empty.first, empty.last, empty.lost, empty.last_at_utc_us) == (0, 0, 0, None)
    came = site.passes(0)
    site.now_us += HOUR_US
    site.correct(came, Direction.IN, 5)
    now = site.register.completeness()
    assert (now.kiosk_id, now.first, now.last, now.lost) == ("kiosk", 1, 2, 0)
    assert now.last_at_utc_us == START_UTC_US + HOUR_US


def test_a_lost_record_keeps_its_number_and_is_told_as_lost(tmp_path: Path) -> None:
    filled(tmp_path, records=9)
    (tmp_path / "clockface.duckdb").unlink()
    path = tmp_path / "attendance.ledger"
    lines = path.read_bytes().splitlines(keepends=True)
    lines[4] = bytes(len(lines[4]) - 1) + b"\n"
    path.write_bytes(b"".join(lines))
    with striding_register(tmp_path, START_UTC_US * 2) as register:
        completeness = register.completeness()
        assert (completeness.first, completeness.last, completeness.lost) == (1, 9, 1)
        assert [record.sequence for record in register.attendance()] == [1, 2, 3, 4, 6, 7, 8, 9]
        ids = [record.event_id for record in register.attendance()]
        correction = register.correct(
            register.attendance()[0].person_id,
            corrects=ids[0],
            direction=None,
            at_utc_us=0,
            author="Grace",
            reason="x",
        )
    with striding_register(tmp_path) as register:
        assert register.completeness().lost == 1
        assert register.corrections() == [correction]
    assert Ledger(path).check().count == 10


@st.composite
def histories(draw: st.DrawFn) -> list[Event]:
    """One person's events as they can come about while the clock goes forward."""
    events: list[Event] = []
    open_ends: list[str] = []  # events that nothing was said about since
    for sequence in range(1, draw(st.integers(1, 12)) + 1):
        now = sequence * 1000
        event_id = f"e{sequence}"
        if not open_ends or draw(st.booleans()):
            events.append(record(event_id, sequence, now, draw(st.sampled_from(Direction))))
        else:
            corrects = draw(st.none() | st.sampled_from(open_ends))
            direction = draw(st.sampled_from(Direction) if corrects is None else st.none() | st.sampled_from(Direction))
            at = 1000 * draw(st.integers(0, sequence - 1)) + sequence  # no two at the same time, none to come
            events.append(correction(event_id, sequence, corrects, direction, at))
            open_ends = [known for known in open_ends if known != corrects]
        open_ends.append(event_id)
    return events


def record(event_id: str, sequence: int, at_utc_us: int, direction: Direction) -> AttendanceRecord:
    return AttendanceRecord(event_id, "k", sequence, "p", direction, at_utc_us, "UTC", 0.5, 0.2, 1.0, "d", "r")


def correction(
    event_id: str, sequence: int, corrects: str | None, direction: Direction | None, at_utc_us: int
) -> Correction:
    return Correction(event_id, "k", sequence, "p", corrects, direction, at_utc_us, "UTC", sequence * 1000, "a", "r")


@given(histories())
def test_while_the_clock_goes_forward_the_last_event_is_the_latest_of_those_that_hold(events: list[Event]) -> None:
    standing: dict[str, tuple[int, Direction]] = {}
    for event in events:
        if isinstance(event, Correction) and event.corrects is not None:
            standing.pop(event.corrects, None)
        if event.direction is not None:
            standing[event.event_id] = (event.at_utc_us, event.direction)
    last = last_effective(events)
    latest = max(standing.items(), key=lambda item: item[1][0], default=None)
    assert (None if last is None else (last.event_id, (last.at_utc_us, last.direction))) == latest


@given(histories())
def test_what_is_kept_while_it_runs_is_what_a_restart_finds(events: list[Event]) -> None:
    running = LastEvents()
    for count, event in enumerate(events, 1):
        if isinstance(event, AttendanceRecord):
            running.recorded(event)
        else:
            running.corrected("p", events[:count])
        made = [e for e in events[:count] if isinstance(e, AttendanceRecord)]
        is_corrected = len(made) < count
        restarted = LastEvents(made[-1:], events[:count] if is_corrected else ())
        assert restarted.effective("p") == running.effective("p")
        assert restarted.as_made("p") == running.as_made("p")
