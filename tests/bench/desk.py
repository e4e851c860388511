"""How fast the desk answers: people search over 50,000, today's page with 5,000 events: `python -m tests.bench.desk`."""

from __future__ import annotations

import random
import statistics
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from kiosk_app.administration.directory import SORTS, Directory
from kiosk_app.attendance.register import Register
from kiosk_app.attendance.reports import today
from kiosk_app.config import AttendanceConfig
from kiosk_app.domain import Decision, Direction, Method, Outcome, Person, Profile

PEOPLE, SEARCHES = 50_000, 400
WORKERS = 1_250  # who come and go twice a day: 5,000 events
NOON_UTC_US = 1_793_620_800_000_000  # 2026-11-02 12:00:00
HOUR_US = 3_600_000_000
NAMES = """Ana Björn Chloé Dmitri Elif Fátima Görkem Hồng Ingrid Jürgen Łukasz Mohammed Nguyễn Øyvind Priya 小明
राहुल | Silva Müller Şahin O'Brien Kowalski García-López Žižek Nguyen Андреев 王 शर्मा Søndergaard
de-la-Cruz"""
FIRST, LAST = (part.split() for part in NAMES.split("|"))
DEPARTMENTS = ["Warehouse North", "Büro", "Night shift", "Produktion 3", "الاستقبال", ""]


def made_up_people(count: int = PEOPLE, seed: int = 1) -> list[Person]:
    """People with names of several scripts, numbers and departments."""
    random.seed(seed)
    return [
        Person(
            person_id=f"{number:036d}",
            display_name=f"{random.choice(FIRST)} {random.choice(LAST)} {random.choice(LAST)}",
            enrolled_at_utc_us=random.randrange(10**15),
            employee_number=f"A-{random.randrange(10**6)}" if number % 7 else "",
            department=random.choice(DEPARTMENTS),
            active=number % 11 > 0,
        )
        for number in range(count)
    ]


def people_search() -> dict[str, float]:
    """Milliseconds of searches as somebody types them, p50, p95 and the longest; and after somebody changed."""
    people = made_up_people()
    started = time.perf_counter()
    directory = Directory(people)
    made_ms = (time.perf_counter() - started) * 1e3
    texts = ["", "a", "an", "ana", "ana s", "ana silva", "muller", "A-12", "nig", "小", "шт", "nobody here", "a b c d"]
    searches_ms = [
        _ms(lambda i=i: directory.search(texts[i % len(texts)], sort=SORTS[i % len(SORTS)], descending=i % 2 == 0))
        for i in range(SEARCHES)
    ]
    changed_ms = []
    for person in people[:30]:
        directory.replace(replace(person, display_name="Somebody Else"))
        changed_ms.append(_ms(lambda: directory.search("some", sort="name")))
    return {
        "people": PEOPLE,
        "made_ms": made_ms,
        "p50_ms": statistics.median(searches_ms),
        "p95_ms": statistics.quantiles(searches_ms, n=20)[-1],
        "max_ms": max(searches_ms),
        "after_a_change_p95_ms": statistics.quantiles(changed_ms, n=20)[-1],
    }


def todays_page(runs: int = 20) -> dict[str, float]:
    """Milliseconds until who is in and the events of a day are known, of a log that has the day before as well."""
    clock = [NOON_UTC_US - 48 * HOUR_US]
    config = AttendanceConfig(direction="ask", cooldown_s=1, turnaround_s=0)
    with (
        tempfile.TemporaryDirectory() as folder,
        Register(Path(folder), config, lambda: clock[0], sync=lambda fd: None) as register,
    ):
        ids = [register.enrol(Profile(f"Person {n}", badge=f"{n}")).person_id for n in range(WORKERS)]
        for days_ago in (1, 0):
            for hour, direction in enumerate((Direction.IN, Direction.OUT) * 2):
                for number, person_id in enumerate(ids):
                    clock[0] = NOON_UTC_US - days_ago * 24 * HOUR_US + (hour - 4) * HOUR_US + number * 1_000_000
                    _record(register, person_id, direction)
        people = register.people()
        times_ms = [_ms(lambda: today(register, people, NOON_UTC_US, config)) for _ in range(runs)]
        page = today(register, people, NOON_UTC_US, config)
    return {
        "events": len(page.events),
        "p50_ms": statistics.median(times_ms),
        "p95_ms": statistics.quantiles(times_ms, n=20)[-1],
        "max_ms": max(times_ms),
    }


def _record(register: Register, person_id: str, direction: Direction) -> None:
    register.record(Decision(Outcome.IDENTIFIED, 0.0, 0, person_id), "", method=Method.BADGE, chosen=direction)


def _ms(act: Callable[[], object]) -> float:
    started = time.perf_counter()
    act()
    return (time.perf_counter() - started) * 1e3


if __name__ == "__main__":
    for name, value in people_search().items():
        print(f"people search  {name:24} {value:10.1f}")
    for name, value in todays_page().items():
        print(f"today's page   {name:24} {value:10.1f}")
