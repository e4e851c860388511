from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from kiosk_app.attendance.register import Register
from kiosk_app.attendance.reports import Known, Remark, event_rows, hours, late_and_missing, month_sheet, today
from kiosk_app.attendance.timesheet import Punch, effective
from kiosk_app.config import AttendanceConfig
from kiosk_app.domain import AttendanceRecord, Decision, Direction, Method, Outcome, Person, Profile
from kiosk_app.errors import InputError

IN, OUT = Direction.IN, Direction.OUT
ZONE = "Europe/Berlin"
CONFIG = AttendanceConfig(zone=ZONE, direction="ask", turnaround_s=0, cooldown_s=1, expected_start="08:00")
MONDAY, TUESDAY = date(2026, 11, 2), date(2026, 11, 3)


def us(text: str) -> int:
    """Microseconds of a wall clock of November 2026 such as '02 08:00'."""
    return round(datetime.fromisoformat(f"2026-11-{text}").replace(tzinfo=ZoneInfo(ZONE)).timestamp()) * 1_000_000


class Site:
    """A register whose clock is set by hand, and its people by name."""

    def __init__(self, folder: Path) -> None:
        self.now_utc_us = us("01 12:00")
        self.register = Register(folder, CONFIG, lambda: self.now_utc_us)
        self.ids: dict[str, str] = {}

    @property
    def people(self) -> list[Person]:
        return self.register.people()

    def punch(self, name: str, *events: tuple[Direction, str]) -> list[AttendanceRecord]:
        if name not in self.ids:
            self.now_utc_us = us("01 12:00")
            self.ids[name] = self.register.enrol(Profile(name, badge=name)).person_id
        made = []
        for direction, at in events:
            self.now_utc_us = us(at)
            decision = Decision(Outcome.IDENTIFIED, 0.0, 0, self.ids[name])
            record = self.register.record(decision, "", method=Method.BADGE, chosen=direction)
            assert isinstance(record, AttendanceRecord)
            made.append(record)
        return made

    def correct(self, name: str, corrects: str | None, direction: Direction | None, at: str) -> str:
        self.now_utc_us = us("20 12:00")
        return self.register.correct(
            self.ids[name], corrects=corrects, direction=direction, at_utc_us=us(at), author="hr", reason="asked"
        ).event_id


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    site = Site(tmp_path)
    with site.register:
        yield site


def test_today_knows_who_is_in_who_left_and_whose_out_is_missing(site: Site) -> None:
    site.punch("Night", (IN, "02 22:00"))
    site.punch("Forgot", (IN, "02 08:00"))
    site.punch("Forgot", (IN, "03 08:00"))
    site.punch("Left", (IN, "03 07:00"), (OUT, "03 09:30"))
    site.punch("Yesterday", (IN, "02 08:00"), (OUT, "02 16:00"))
    site.punch("LongAgo", (IN, "01 08:00"))
    told = today(site.register, Known(site.register.person), us("03 10:00"), CONFIG)
    assert [(row.person.display_name, row.worked_s / 3600) for row in told.inside] == [("Night", 10), ("Forgot", 2)]
    assert [(row.person.display_name, row.worked_s / 3600) for row in told.left] == [("Left", 2.5)]
    assert [(row.person.display_name, row.stay.first_utc_us) for row in told.missing_out] == [
        ("Forgot", us("02 08:00"))
    ]
    assert [(row.person.display_name, row.event.direction) for row in told.events] == [
        ("Left", OUT), ("Forgot", IN), ("Left", IN),
    ]  # fmt: skip


def test_today_has_every_line_of_the_day_as_it_was_written_and_counts_what_holds(site: Site) -> None:
    [came, left] = site.punch("Ada", (IN, "03 08:00"), (OUT, "03 09:00"))
    [late] = site.punch("Ben", (IN, "04 00:30"))
    moved = site.correct("Ada", left.event_id, OUT, "02 23:00")
    early = site.correct("Ben", late.event_id, IN, "03 07:00")
    told = today(site.register, Known(site.register.person), us("03 10:00"), CONFIG)
    assert [(row.event.event_id, row.corrected_by and row.corrected_by.event_id) for row in told.events] == [
        (left.event_id, moved), (came.event_id, None), (early, None),
    ]  # fmt: skip
    assert [row.event.method for row in told.events if isinstance(row.event, Punch)] == [Method.BADGE, Method.BADGE]
    assert [(row.person.display_name, row.worked_s / 3600) for row in told.inside] == [("Ben", 3), ("Ada", 2)]


def test_people_are_asked_for_once_and_those_erased_have_no_name() -> None:
    asked = []
    known = Known(lambda person_id: asked.append(person_id))
    assert known["gone"] == known["gone"] == Person("gone", "", 0, active=False)
    assert asked == ["gone"]


def test_the_stay_of_somebody_erased_has_no_name_and_still_counts(site: Site) -> None:
    site.punch("Gone", (IN, "03 08:00"), (OUT, "03 12:00"))
    site.register.remove(site.ids["Gone"])
    [row] = hours(site.register, site.people, TUESDAY, TUESDAY, us("04 00:00"), CONFIG)
    assert (row.person.person_id, row.person.display_name, row.total_s) == (site.ids["Gone"], "", 4 * 3600)
    assert [
        row.person.display_name
        for row in today(site.register, Known(site.register.person), us("03 13:00"), CONFIG).left
    ] == [""]


def test_a_corrected_line_is_shown_beside_its_correction(site: Site) -> None:
    [came, left] = site.punch("Ada", (IN, "03 08:00"), (OUT, "03 12:00"))
    first = site.correct("Ada", left.event_id, OUT, "03 17:00")
    second = site.correct("Ada", first, None, "03 17:00")
    rows = event_rows(site.register.events(), site.register.corrections(), Known(site.register.person))
    assert [(row.event.event_id, row.corrected_by and row.corrected_by.event_id) for row in rows] == [
        (second, None), (first, second), (left.event_id, first), (came.event_id, None),
    ]  # fmt: skip


def test_hours_list_everybody_active_and_others_only_with_something_to_tell(site: Site) -> None:
    site.punch("Ada")
    site.punch("Idle")
    site.punch("Was", (IN, "02 08:00"), (OUT, "02 10:00"))
    site.register.set_active(site.ids["Idle"], False)
    site.register.set_active(site.ids["Was"], False)
    rows = hours(site.register, site.people, MONDAY, TUESDAY, us("20 00:00"), CONFIG)
    assert [(row.person.display_name, dict(row.days)) for row in rows] == [("Ada", {}), ("Was", {MONDAY: 7200.0})]
    rows = hours(site.register, site.people, TUESDAY, TUESDAY, us("20 00:00"), CONFIG)
    assert [row.person.display_name for row in rows] == ["Ada"]


def test_a_period_that_ends_before_it_begins_is_one_sentence(site: Site) -> None:
    with pytest.raises(InputError, match="swap them"):
        hours(site.register, site.people, TUESDAY, MONDAY, 0, CONFIG)


def test_late_missing_and_absent_are_told_day_by_day(site: Site) -> None:
    site.punch("Late", (IN, "02 08:10"), (OUT, "02 16:00"))
    site.punch("Punctual", (IN, "02 08:00"), (OUT, "02 16:00"))
    site.punch("Night", (IN, "02 22:00"), (OUT, "03 06:00"), (IN, "03 22:00"), (OUT, "04 06:00"))
    site.punch("Forgot", (IN, "03 07:00"))
    site.punch("Jumped", (OUT, "03 16:00"))
    told = late_and_missing(site.register, site.people, MONDAY, TUESDAY, us("20 00:00"), CONFIG)
    assert [(row.day.day, row.person.display_name, row.remark, row.late_s / 60) for row in told] == [
        (2, "Forgot", Remark.ABSENT, 0), (2, "Jumped", Remark.ABSENT, 0), (2, "Late", Remark.LATE, 10),
        (2, "Night", Remark.LATE, 840), (3, "Forgot", Remark.MISSING_OUT, 0), (3, "Jumped", Remark.MISSING_IN, 0),
        (3, "Late", Remark.ABSENT, 0), (3, "Punctual", Remark.ABSENT, 0),
    ]  # fmt: skip


def test_nobody_is_late_or_absent_before_the_time_or_where_none_is_set(site: Site) -> None:
    site.punch("Ada", (IN, "03 07:00"))
    site.punch("Ben")
    early = late_and_missing(site.register, site.people, MONDAY, TUESDAY, us("03 07:59"), CONFIG)
    assert early == []
    never = AttendanceConfig(zone=ZONE)
    assert late_and_missing(site.register, site.people, MONDAY, TUESDAY, us("03 09:00"), never) == []
    later = late_and_missing(site.register, site.people, MONDAY, TUESDAY, us("03 08:00"), CONFIG)
    assert [(row.day, row.person.display_name, row.remark) for row in later] == [(TUESDAY, "Ben", Remark.ABSENT)]


def test_a_month_sheet_has_every_day_and_what_was_corrected(site: Site) -> None:
    site.punch("Ben", (IN, "03 08:00"))
    [came, _] = site.punch("Ada", (IN, "02 22:00"), (OUT, "03 06:00"))
    site.correct("Ada", None, IN, "05 08:00")
    site.correct("Ada", site.correct("Ada", None, OUT, "05 16:00"), OUT, "05 17:00")
    site.correct("Ada", came.event_id, IN, "02 21:00")
    ada = site.register.person(site.ids["Ada"])
    assert ada is not None
    sheet = month_sheet(site.register, ada, 2026, 11, us("30 00:00"), CONFIG)
    assert [row.day.day for row in sheet] == list(range(1, 31))
    monday, tuesday, thursday = sheet[1], sheet[2], sheet[4]
    assert (monday.first_in_utc_us, monday.last_out_utc_us, monday.worked_s / 3600) == (us("02 21:00"), None, 3)
    assert (tuesday.first_in_utc_us, tuesday.last_out_utc_us, tuesday.worked_s / 3600) == (None, us("03 06:00"), 6)
    assert (thursday.worked_s / 3600, thursday.corrections, monday.corrections, tuesday.corrections) == (9, 2, 1, 0)
    assert tuesday.stays == monday.stays


def test_punches_are_the_records_in_short(site: Site) -> None:
    [came, left] = site.punch("Ada", (IN, "02 08:00"), (OUT, "02 16:00"))
    site.correct("Ada", came.event_id, IN, "02 07:00")
    assert effective(site.register.punches(0, us("30 00:00")), []) == effective([came, left], [])
    assert [punch.event_id for punch in site.register.punches(came.at_utc_us, left.at_utc_us)] == [came.event_id]
    assert {punch.method for punch in site.register.punches(0, us("30 00:00"))} == {Method.BADGE}


def test_a_correction_cannot_give_a_time_that_no_report_could_show(site: Site) -> None:
    [came] = site.punch("Ada", (IN, "02 08:00"))
    for at_utc_us in (-1, -(2**62), 2**62):
        with pytest.raises(InputError, match="This time"):
            site.register.correct(
                came.person_id, corrects=None, direction=OUT, at_utc_us=at_utc_us, author="hr", reason="typed wrongly"
            )
    struck = site.register.correct(
        came.person_id, corrects=came.event_id, direction=None, at_utc_us=2**62, author="hr", reason="was not here"
    )
    assert struck.at_utc_us == came.at_utc_us
