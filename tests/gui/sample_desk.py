"""A site with made-up people and two weeks of attendance, for the tests and pictures of the desk. Nobody has a face:
the embeddings are random directions.
"""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final, Self
from zoneinfo import ZoneInfo

from kiosk_app.administration.desk import Desk
from kiosk_app.administration.operators import Operator, Operators, Role
from kiosk_app.administration.session import Session
from kiosk_app.attendance.attempts import AttemptLog, Receipt
from kiosk_app.attendance.register import Register
from kiosk_app.clock import RELEASED_UTC_US, ClockWatch
from kiosk_app.config import AttendanceConfig, Config
from kiosk_app.domain import Consent, Decision, Direction, Method, Outcome, Person, Profile
from kiosk_app.lockout import Lockout
from kiosk_app.packs.library import PackLibrary
from kiosk_app.passwords import hashed
from tests.sample_register import PACK, embedding

ZONE: Final = ZoneInfo("Europe/Berlin")
NOW: Final = datetime(2026, 3, 3, 14, 3, 20, tzinfo=UTC)
PASSWORD: Final = "three words long"
PIN: Final = "135790"
NAMES: Final = (
    "Ada Lovelace", "Ben Okoye", "Chloé Martin", "Dmitri Sokolov", "Elif Yıldız", "Fatima Al-Hassan", "Grace Hopper",
    "Hiro Tanaka", "Ines Álvarez", "Jonas Bäcker", "Kavya Raman", "Liam O’Connor", "Maria-Aleksandra Wolfenstein-Hoch",
    "Nia Boateng", "Omar Haddad", "Priya Nair", "Quentin Dubois", "Rosa Nuñez", "Søren Lindqvist", "Tomás Ferreira",
    "Uma Patel", "Viktor Novák", "Wei Zhang", "Ximena Rojas", "Yusuf Demir", "Zoë van den Berg", "李小龙", "मीरा शर्मा",
    "ليلى منصور", "Amara Diallo",
)  # fmt: skip
DEPARTMENTS: Final = ("Assembly", "Harbour logistics", "Quality", "Office")


class Clock:
    """The time that everything in the sample goes by; it stands still until it is set."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> int:
        return round(self.now.timestamp() * 1e6)


class SampleSite:
    """An open register with its desk, and the session of an administrator.

    is_new: nobody is added to who is in the folder. days: of attendance before today.
    """

    def __init__(self, folder: Path, *, is_new: bool = False, days: int = 14) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.wall_us = RELEASED_UTC_US + 3600 * 10**6  # of the watch over the clock
        self.clock, self.config = Clock(), Config(attendance=AttendanceConfig(zone=ZONE.key))
        self.register = Register(folder, self.config.attendance, self.clock, sync=lambda _: None)
        self.register.open()
        self.operators = Operators(folder, Lockout(folder / "lockout.json", 5, 10, 900))
        if not is_new:
            _fill(self.register, self.clock, days)
            self.operators.add("Ada", PASSWORD, Role.ADMINISTRATOR)
            self.operators.add("Olu", PASSWORD, Role.OPERATOR)
            self.operators.add("Noor", PASSWORD, Role.AUDITOR)
        self.enrolments = 0
        attempts = AttemptLog(folder, 30, self.clock)
        for receipt in () if is_new else attempted(self.register.people()):
            attempts.append(receipt)
        self.desk = Desk(
            folder,
            self.config,
            self.register,
            self.operators,
            attempts,
            PackLibrary(folder),
            ClockWatch(wall_us=lambda: self.wall_us, steady_us=lambda: 0),
            self.clock,
            self._enrolled,
            lambda config: None,
        )

    def _enrolled(self) -> None:
        self.enrolments += 1

    @property
    def session(self) -> Session:
        """As Ada, without the time that a login takes."""
        if not self.operators.exist:
            self.operators.add("Ada", PASSWORD, Role.ADMINISTRATOR)
        self.desk.directory.follow(self.register.people())
        return Session(self.desk, Operator("Ada", Role.ADMINISTRATOR))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.register.close()


def _fill(register: Register, clock: Clock, days: int) -> None:
    chance = random.Random(7)
    clock.now = NOW - timedelta(days=20)
    consent = Consent("c" * 64, "en", clock(), "Ada")
    pin_hash = hashed(PIN)
    people = [
        register.enrol(_profile(place, name, pin_hash), *_face(place, consent)) for place, name in enumerate(NAMES)
    ]
    register.set_active(people[-1].person_id, False)
    for back in range(days, -1, -1):
        day = (NOW - timedelta(days=back)).replace(hour=0, minute=0, second=0)
        if day.weekday() < 5:
            _one_day(register, clock, people[:-1], day, chance)
    clock.now = NOW


def _profile(place: int, name: str, pin_hash: str) -> Profile:
    badge = f"04A{place:05}" if place % 3 == 0 else ""
    return Profile(name, str(1000 + 7 * place), DEPARTMENTS[place % 4], badge, pin_hash if place % 4 == 1 else "")


def _face(place: int, consent: Consent) -> tuple[list[object], Consent | None]:
    return ([], None) if place % 4 == 1 else ([embedding(place)], consent)


def _one_day(register: Register, clock: Clock, people: list[Person], day: datetime, chance: random.Random) -> None:
    """Most come around seven and stay for eight to nine hours; one forgets to clock out."""
    events = []
    for place, person in enumerate(people):
        if chance.random() < 0.15:
            continue
        came = day + timedelta(minutes=400 + chance.gauss(30, 25))
        events.append((came, person, Direction.IN, place))
        left = came + timedelta(minutes=chance.gauss(505 if place % 5 else 380, 25))
        if place != day.day % len(people):
            events.append((left, person, Direction.OUT, place))
    for when, person, direction, place in sorted(events, key=lambda event: event[0]):
        if when <= NOW:
            clock.now = when
            _record(register, person, direction, by_code=place % 4 == 1)


def _record(register: Register, person: Person, direction: Direction, *, by_code: bool) -> None:
    if by_code:
        decision = Decision(Outcome.IDENTIFIED, 1.0, 1, person.person_id, reasons=("pin",))
        register.record(decision, "", method=Method.PIN, chosen=direction)
    else:
        decision = Decision(Outcome.IDENTIFIED, 1.0, 1, person.person_id, 0.62, 0.31, 0.8, ("agreement_3_of_3",))
        needed = replace(decision, min_similarity=0.42, min_margin=0.05)
        register.record(needed, PACK, chosen=direction)


def attempted(people: list[Person]) -> list[Receipt]:
    """What the kiosk concluded in the last minutes, the newest last; everybody had to meet a challenge."""
    one, other, long = people[0].person_id, people[2].person_id, people[12].person_id
    agreed = Receipt(
        0,
        Outcome.IDENTIFIED,
        one,
        ((one, 0.962), (other, 0.871)),
        0.962,
        0.091,
        0.83,
        {"brightness": 121.4, "contrast": 48.2, "sharpness": 0.31, "face_px": 164.0, "yaw": 0.04, "roll_deg": 3.1},
        0.938,
        0.012,
        PACK,
        ("agreement_3_of_4", "flash_passed", "turn_passed"),
        attendance="e" * 32,
        sequence=1042,
        calibration="spring",
        live_score=0.47,
        cues={"edges": 0.62, "surroundings": 0.55, "raster": 0.31},
    )
    nobody = replace(agreed, outcome=Outcome.ATTACK, person_id=None, attendance=None, sequence=None)
    unmet = ("challenge_not_met", "flash_failed", "turn_timed_out", "challenge_another_face", "turn_wrong_way")
    picture = {"edges": 0.99, "surroundings": 0.97, "raster": 0.995}
    receipts = (
        replace(
            nobody,
            outcome=Outcome.POOR_QUALITY,
            candidates=(),
            reasons=("too_dark", "blurred"),
            similarity=None,
            margin=None,
        ),
        replace(nobody, outcome=Outcome.AMBIGUOUS, reasons=("challenge_left",)),
        replace(nobody, reasons=("below_min_live_score",), live_score=0.12, cues={}),
        replace(nobody, reasons=("challenge_not_met", "challenge_too_often")),
        replace(nobody, reasons=unmet, cues=picture, candidates=((long, 0.957), (other, 0.902))),
        agreed,
    )
    last_us = round(NOW.timestamp() * 1e6)
    return [
        replace(receipt, at_utc_us=last_us - (len(receipts) - number) * 60 * 10**6)
        for number, receipt in enumerate(receipts)
    ]
