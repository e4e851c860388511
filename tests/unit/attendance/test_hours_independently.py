"""The hours report against a computation that shares no idea with it: a guard who looks at the clock every minute.

The guard walks through the minutes of the whole time. Each minute he does what the events of that minute say, crosses
somebody off when their time is up, and puts a pebble into the bowl of the calendar day on the wall for everybody who is
inside; a stay that turns out to have no end has its pebbles taken out again. Corrections he writes over the old entry.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from hypothesis import example, given, settings
from hypothesis import strategies as st

from kiosk_app.attendance.reports import hours, month_sheet
from kiosk_app.config import AttendanceConfig
from kiosk_app.domain import AttendanceRecord, Correction, Direction, Person

MINUTE_US = 60_000_000
DAYS = 6  # of a history; the report is about the days between
STARTS = [  # zone, first day
    ("Europe/Berlin", date(2026, 3, 27)),  # 23 hours on the 29th
    ("Europe/Berlin", date(2026, 10, 23)),  # 25 hours on the 25th
    ("America/Havana", date(2026, 3, 6)),  # 8 March begins at one o'clock
    ("America/Havana", date(2026, 10, 30)),  # 1 November has midnight twice
    ("Australia/Lord_Howe", date(2026, 4, 3)),  # half an hour
    ("Asia/Kolkata", date(2026, 2, 26)),
]
IN, OUT = Direction.IN, Direction.OUT
SPELT = {"in": IN, "out": OUT, "strike": None}


@dataclass(frozen=True)
class Step:
    """A record (`corrects` None) or a correction of an earlier step (its index) or an added event (-1)."""

    person_id: str
    minute: int
    direction: str
    corrects: int | None = None


@dataclass
class History:
    zone: str
    first_day: date
    steps: list[Step]
    records: list[AttendanceRecord] = field(default_factory=list)
    log: list[Correction] = field(default_factory=list)

    def __post_init__(self) -> None:
        for number, step in enumerate(self.steps, 1):
            at_utc_us, event_id = self.begin_us + step.minute * MINUTE_US, f"e{number}"
            if step.corrects is None:
                direction = SPELT[step.direction] or IN
                self.records.append(
                    AttendanceRecord(
                        event_id, "k", number, step.person_id, direction, at_utc_us, self.zone, None, None, None, "", ""
                    )
                )
            else:
                corrects = None if step.corrects < 0 else f"e{step.corrects + 1}"
                direction = SPELT[step.direction] if corrects else SPELT[step.direction] or OUT
                self.log.append(
                    Correction(
                        event_id, "k", number, step.person_id, corrects, direction, at_utc_us, self.zone, 0, "hr", "why"
                    )
                )

    @property
    def begin_us(self) -> int:
        return round(datetime.combine(self.first_day, datetime.min.time(), ZoneInfo(self.zone)).timestamp() * 1e6)

    def punches(self, from_utc_us: int, to_utc_us: int) -> list[AttendanceRecord]:
        return [record for record in self.records if from_utc_us <= record.at_utc_us < to_utc_us]

    def corrections(self) -> list[Correction]:
        return self.log

    def events_of(self, person_id: str, from_utc_us: int) -> list[AttendanceRecord | Correction]:
        records = [record for record in self.records if record.at_utc_us >= from_utc_us]
        return [event for event in [*records, *self.log] if event.person_id == person_id]


@st.composite
def histories(draw: st.DrawFn) -> History:
    """Mostly in and out in turn, at moments that lie on an edge more often than they do in life."""
    zone, first_day = draw(st.sampled_from(STARTS))
    steps: list[Step] = []
    minute, inside = draw(st.integers(0, 2 * 1440)), False
    for _ in range(draw(st.integers(2, 14))):
        if draw(st.integers(0, 3)):
            minute += draw(st.sampled_from([0, 1, 2, 30, 240, 480, 600, 959, 960, 961]))
        else:  # on to the next time of day at which a stay or a day may end
            edge = draw(st.sampled_from([0, 240, 1320])) + draw(st.sampled_from([-1, 0, 1]))
            minute += (edge - minute) % 1440
        inside = inside if draw(st.integers(0, 4)) == 0 else not inside
        who = "ben" if draw(st.integers(0, 4)) == 0 else "ada"
        steps.append(Step(who, min(minute, DAYS * 1440 - 1), "in" if inside else "out"))
    if draw(st.integers(0, 4)) == 0:  # not every log was written in the order of the time in it
        steps = draw(st.permutations(steps))
    for _ in range(draw(st.integers(0, 4))):
        corrects = draw(st.integers(-1, len(steps) - 1))
        old = steps[corrects]
        moved = min(max(old.minute + draw(st.sampled_from([0, 0, -720, -60, -1, 1, 60, 720])), 0), DAYS * 1440 - 1)
        direction = draw(st.sampled_from(["in", "out", "strike", "strike"]))
        steps.append(Step(old.person_id, moved, direction, corrects))
    return History(zone, first_day, steps)


@cache
def wall(zone: str, minute: int) -> tuple[date, str]:
    """What calendar and clock on the wall show; minutes since 1970."""
    shown = datetime.fromtimestamp(minute * 60, UTC).astimezone(ZoneInfo(zone))
    return shown.date(), f"{shown:%H:%M}"


def entries(history: History) -> dict[str, list[tuple[int, Direction]]]:
    """Minute and direction of what counts, person by person: each correction written over what it corrects."""
    paper: dict[int, tuple[int, int, str, Direction | None]] = {}
    line_of: dict[int, int] = {}
    lines: dict[str, AttendanceRecord | Correction] = {e.event_id: e for e in [*history.records, *history.log]}
    for index, step in enumerate(history.steps):
        line_of[index] = index if step.corrects is None or step.corrects < 0 else line_of[step.corrects]
        direction = lines[f"e{index + 1}"].direction
        paper[line_of[index]] = (history.begin_us // MINUTE_US + step.minute, index, step.person_id, direction)
    found: dict[str, list[tuple[int, Direction]]] = defaultdict(list)
    for minute, _, person_id, direction in sorted(paper.values(), key=lambda line: line[:2]):
        if direction is not None:
            found[person_id].append((minute, direction))
    return found


@dataclass
class Told:
    minutes: Counter[date] = field(default_factory=Counter)
    missing_ins: Counter[date] = field(default_factory=Counter)
    missing_outs: Counter[date] = field(default_factory=Counter)


def watched(events: list[tuple[int, Direction]], zone: str, limit_min: int, ends_at: str, now_min: int) -> Told:
    told = Told()
    pebbles: Counter[date] | None = None  # of the stay that goes on
    since = 0
    last: tuple[int, Direction] | None = None
    happens: dict[int, list[Direction]] = defaultdict(list)
    for minute, direction in events:
        happens[minute].append(direction)
    for minute in range(events[0][0], now_min + 1):
        day, time_of_day = wall(zone, minute)
        if pebbles is not None and minute > since and (minute - since == limit_min or time_of_day == ends_at):
            told.missing_outs[wall(zone, since)[0]] += 1
            pebbles = last = None
        for direction in happens.get(minute, ()):
            if last is not None and last[1] is direction and minute - last[0] <= 1:
                continue
            last = (minute, direction)
            if direction is OUT and pebbles is None:
                told.missing_ins[day] += 1
            elif direction is OUT and pebbles is not None:
                told.minutes += pebbles
                pebbles = None
            else:
                if pebbles is not None:
                    told.missing_outs[wall(zone, since)[0]] += 1
                pebbles, since = Counter(), minute
        if pebbles is not None:
            pebbles[day] += 1
    return told


@settings(max_examples=250, deadline=None)
@given(histories(), st.sampled_from([960, 600]), st.sampled_from(["never", "04:00", "22:00"]), st.integers(0, 1500))
@example(
    History("Europe/Berlin", date(2026, 10, 23), [Step("ada", 2820, "in"), Step("ada", 3420, "out")]), 960, "never", 0
)
def test_the_hours_report_agrees_with_the_guard(history: History, limit_min: int, ends_at: str, later_min: int) -> None:
    config = AttendanceConfig(zone=history.zone, open_stay_limit_s=limit_min * 60, stay_ends_at=ends_at)
    now_min = history.begin_us // MINUTE_US + DAYS * 1440 + later_min
    first, last = history.first_day + timedelta(days=1), history.first_day + timedelta(days=DAYS - 2)
    people = [Person("ada", "Ada", 0), Person("ben", "Ben", 0)]
    rows = hours(history, people, first, last, now_min * MINUTE_US, config)  # type: ignore[arg-type]
    counted = entries(history)
    assert [row.person.person_id for row in rows] == ["ada", "ben"]
    for row in rows:
        events = counted[row.person.person_id]
        told = watched(events, history.zone, limit_min, ends_at, now_min) if events else Told()

        def inside(days: Counter[date]) -> dict[date, int]:
            return {day: n for day, n in days.items() if first <= day <= last}

        assert row.days == {day: n * 60.0 for day, n in inside(told.minutes).items()}
        assert row.total_s == sum(row.days.values())
        assert row.missing_ins == sum(inside(told.missing_ins).values())
        assert row.missing_outs == sum(inside(told.missing_outs).values())


@settings(max_examples=40, deadline=None)
@given(histories())
def test_the_month_sheet_adds_up_to_the_hours_report(history: History) -> None:
    config = AttendanceConfig(zone=history.zone)
    now_us = history.begin_us + (DAYS + 2) * 1440 * MINUTE_US
    ada = Person("ada", "Ada", 0)
    day = history.first_day + timedelta(days=3)
    sheet = month_sheet(history, ada, day.year, day.month, now_us, config)  # type: ignore[arg-type]
    row = hours(history, [ada], sheet[0].day, sheet[-1].day, now_us, config)[0]  # type: ignore[arg-type]
    assert row.days == {day.day: day.worked_s for day in sheet if day.worked_s}
    assert row.missing_outs == sum(day.missing_outs for day in sheet)
    assert row.corrections == sum(day.corrections for day in sheet)
