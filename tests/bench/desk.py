"""How fast the desk answers with 50,000 people, and a day of 5,000 events: `python -m tests.bench.desk`."""

from __future__ import annotations

import gc
import random
import statistics
import tempfile
import time
import uuid
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from itertools import count
from pathlib import Path

from kiosk_app.administration.directory import SORTS, Directory
from kiosk_app.attendance.ledger import GENESIS, Ledger, Line
from kiosk_app.attendance.records import body_of
from kiosk_app.attendance.register import Register
from kiosk_app.attendance.reports import Known, Today, today
from kiosk_app.config import AttendanceConfig
from kiosk_app.domain import AttendanceRecord, Direction, Method, Person
from tests.bench.desk_window import in_the_window

PEOPLE, SEARCHES = 50_000, 400
WORKERS, DAYS = 1_250, 10  # who come and go twice a day: 5,000 events each day
NOON_UTC_US = 1_793_620_800_000_000  # 2026-11-02 12:00:00
HOUR_US = 3_600_000_000
NAMES = """Ana Björn Chloé Dmitri Elif Fátima Görkem Hồng Ingrid Jürgen Łukasz Mohammed Nguyễn Øyvind Priya 小明
राहुल | Silva Müller Şahin O'Brien Kowalski García-López Žižek Nguyen Андреев 王 शर्मा Søndergaard
de-la-Cruz"""
FIRST, LAST = (part.split() for part in NAMES.split("|"))
DEPARTMENTS = ["Warehouse North", "Büro", "Night shift", "Produktion 3", "الاستقبال", ""]


def made_up_people(size: int = PEOPLE, seed: int = 1) -> list[Person]:
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
        for number in range(size)
    ]


def people_search(people: list[Person]) -> dict[str, float]:
    """Milliseconds of searches as somebody types them, p50, p95 and the longest; and after somebody changed."""
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
        "people": len(people),
        "made_ms": made_ms,
        "p50_ms": statistics.median(searches_ms),
        "p95_ms": statistics.quantiles(searches_ms, n=20)[-1],
        "max_ms": max(searches_ms),
        "after_a_change_p95_ms": statistics.quantiles(changed_ms, n=20)[-1],
    }


@contextmanager
def a_day_of_5000_events(folder: Path, people: list[Person]) -> Iterator[Register]:
    """The register of a site where some of these people come and go, with the days before as well."""
    Ledger(folder / "attendance.ledger").replace(chained(body_of(record) for record in _days(people[:WORKERS])))
    with Register(folder, AttendanceConfig()) as register:
        yield register


def todays_page(people: list[Person], register: Register, runs: int = 20) -> dict[str, float]:
    """Milliseconds until who is in and the events of the day are known: at first, and then."""
    person = {person.person_id: person for person in people}.get

    def read() -> Today:
        return today(register, Known(person), NOON_UTC_US, register.config)

    first_ms, times_ms = _ms(read), [_ms(read) for _ in range(runs)]
    return {
        "events": len(read().events),
        "first_ms": first_ms,
        "p50_ms": statistics.median(times_ms),
        "p95_ms": statistics.quantiles(times_ms, n=20)[-1],
        "max_ms": max(times_ms),
    }


def _days(people: list[Person]) -> Iterator[AttendanceRecord]:
    """Everybody comes and goes twice a day, a second after one another."""
    numbers = count(1)
    for noon in range(NOON_UTC_US - (DAYS - 1) * 24 * HOUR_US, NOON_UTC_US + 1, 24 * HOUR_US):
        for hour, direction in enumerate((Direction.IN, Direction.OUT) * 2, -4):
            for second, person in enumerate(people):
                at_utc_us = noon + hour * HOUR_US + second * 1_000_000
                yield AttendanceRecord(
                    str(uuid.UUID(int=random.getrandbits(128))), "kiosk", next(numbers), person.person_id, direction,
                    at_utc_us, "UTC", random.random(), random.random(), random.random(), "d" * 64, "agreement_3_of_3",
                    Method.FACE, 0.5, 0.05,
                )  # fmt: skip


def chained(bodies: Iterable[bytes]) -> Iterator[Line]:
    """The lines of a ledger."""
    previous = GENESIS
    for sequence, body in enumerate(bodies, 1):
        line = Line.make(sequence, previous, body)
        previous = line.digest
        yield line


def _ms(act: Callable[[], object]) -> float:
    started = time.perf_counter()
    act()
    return (time.perf_counter() - started) * 1e3


if __name__ == "__main__":
    everybody = made_up_people()
    with tempfile.TemporaryDirectory() as top, a_day_of_5000_events(Path(top), everybody) as open_register:
        gc.collect()
        gc.freeze()  # as `clockface run` does
        for part, measured in {
            "people search": people_search(everybody),
            "today's page": todays_page(everybody, open_register),
            "in the window": in_the_window(everybody, open_register, NOON_UTC_US),
        }.items():
            for name, value in measured.items():
                print(f"{part:14} {name:40} {value:10.1f}")
        gc.unfreeze()  # what is still frozen when the process ends is left over, and DuckDB complains of that
