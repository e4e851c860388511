"""Whatever is done with a register: what it keeps in memory while it runs is what a restart reads from its ledgers."""

from __future__ import annotations

import contextlib
import itertools
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk_app.attendance.register import Register
from kiosk_app.config import AttendanceConfig
from kiosk_app.domain import Direction, Profile
from kiosk_app.errors import InputError
from tests.sample_register import CONSENT, PACK, START_UTC_US, STRIDE_US, embedding, identified

NUMBERS = st.sampled_from(["", "1", "2", "x", "X"])
profiles = st.builds(Profile, st.sampled_from(["Ada", "Bob", "李"]), NUMBERS, badge=NUMBERS)
directions = st.none() | st.sampled_from(Direction)
who = st.integers(0, 3)
steps = st.one_of(
    st.tuples(st.just("enrol"), profiles, st.integers(0, 3), who),
    st.tuples(st.just("update"), who, profiles),
    st.tuples(st.just("set_active"), who, st.booleans()),
    st.tuples(st.just("reenrol"), who, st.integers(1, 3)),
    st.tuples(st.just("mark"), who, who),
    st.tuples(st.just("remove"), who),
    st.tuples(st.just("record"), who, directions),
    st.tuples(st.just("correct"), who, st.integers(0, 5), directions, st.integers(0, 200)),
    st.tuples(st.just("audit"), who),
)


@dataclass
class Office:
    """Does what a step says, to whoever is there; what the register refuses is not done."""

    register: Register

    def does(self, step: tuple[Any, ...]) -> None:
        action: Callable[..., None] = getattr(self, step[0])
        with contextlib.suppress(InputError):
            action(*step[1:])

    def enrol(self, profile: Profile, templates: int, alike: int) -> None:
        self.register.enrol(profile, [embedding(n) for n in range(templates)], CONSENT, frozenset(self.ids(alike)))

    def update(self, person: int, profile: Profile) -> None:
        self.register.update(self.id(person), profile)

    def set_active(self, person: int, active: bool) -> None:
        self.register.set_active(self.id(person), active)

    def reenrol(self, person: int, templates: int) -> None:
        self.register.reenrol(self.id(person), [embedding(90 + n) for n in range(templates)], CONSENT)

    def mark(self, person: int, other: int) -> None:
        self.register.mark_lookalikes(self.id(person), frozenset(self.ids(other)))

    def remove(self, person: int) -> None:
        self.register.remove(self.id(person))

    def record(self, person: int, chosen: Direction | None) -> None:
        self.register.record(identified(self.id(person)), PACK, chosen=chosen)

    def correct(self, person: int, back: int, direction: Direction | None, strides: int) -> None:
        events = self.register.events_of(self.id(person))
        corrects = events[-back].event_id if 0 < back <= len(events) else None
        at_utc_us = START_UTC_US + strides * STRIDE_US
        self.register.correct(
            self.id(person), corrects=corrects, direction=direction, at_utc_us=at_utc_us, author="Grace", reason="x"
        )

    def audit(self, person: int) -> None:
        self.register.audit("Grace", "view", self.id(person), {"page": "people"})

    def id(self, person: int) -> str:
        return next(iter(self.ids(person)), "nobody")

    def ids(self, person: int) -> list[str]:
        return [p.person_id for p in self.register.people()[person : person + 1]]


def state(register: Register, ids: set[str]) -> dict[str, Any]:
    numbers = ["1", "2", "x", "X"]
    return {
        "people": register.people(),
        "by number": [register.by_number(number) for number in numbers],
        "by badge": [register.by_badge(number) for number in numbers],
        "templates": [(t.template_id, t.person_id, t.embedding.vector.tolist()) for t in register.templates(PACK)],
        "counts": {person.person_id: register.template_counts(person.person_id) for person in register.people()},
        "events": register.events(),
        "attendance": register.attendance(),
        "corrections": register.corrections(),
        "last": {person_id: register.last_record(person_id) for person_id in ids},
        "effective": {person_id: register.last_effective(person_id) for person_id in ids},
        "audit": register.audit_entries(),
        "completeness": register.completeness(),
    }


@pytest.mark.slow
@settings(max_examples=12, deadline=None)
@given(st.lists(steps, min_size=5, max_size=40))
def test_a_restart_finds_what_was_there_with_and_without_the_copy(done: list[tuple[Any, ...]]) -> None:
    with tempfile.TemporaryDirectory() as name:
        clock = itertools.count(START_UTC_US, STRIDE_US)
        config = AttendanceConfig(cooldown_s=1, turnaround_s=1, direction="alternate")
        register = Register(Path(name), config, lambda: next(clock), sync=lambda fd: None)
        register.open()
        office, ids = Office(register), {"nobody"}
        for step in [("enrol", Profile("Eve"), 2, 0), *done]:
            office.does(step)
            ids |= {person.person_id for person in register.people()}
        before = state(register, ids)
        register.close()
        for copy in (True, False):
            if not copy:
                Path(name, "clockface.duckdb").unlink()
            assert register.open().notes == []
            assert state(register, ids) == before
            register.close()
        people = before["people"]
        for attribute in ("employee_number", "badge"):
            taken = [value.casefold() for person in people if (value := getattr(person, attribute))]
            assert len(taken) == len(set(taken))
        assert all(p in other.lookalikes for p, other in pairs(people))


def pairs(people: list[Any]) -> list[tuple[str, Any]]:
    by_id = {person.person_id: person for person in people}
    return [(person.person_id, by_id[other]) for person in people for other in person.lookalikes]
