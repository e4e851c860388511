"""A register with a clock that strides, so that no cooldown holds, and made-up faces."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from kiosk_app.attendance.register import Register
from kiosk_app.config import AttendanceConfig
from kiosk_app.domain import AttendanceRecord, Consent, Decision, Embedding, Outcome, Person, Profile

PACK, OTHER_PACK = "a" * 64, "b" * 64
START_UTC_US = 1_760_000_000_000_000
STRIDE_US = 10_000_000
CONSENT = Consent("c" * 64, "en", START_UTC_US - STRIDE_US, "admin")


def embedding(seed: int, pack_digest: str = PACK) -> Embedding:
    """A random direction in 128 dimensions."""
    vector = np.random.default_rng(seed).normal(size=128)
    return Embedding((vector / np.linalg.norm(vector)).astype(np.float32), pack_digest)


def identified(person_id: str) -> Decision:
    """A decision that names somebody."""
    return Decision(Outcome.IDENTIFIED, 1.0, 1, person_id, 0.625, 0.25, 0.875, ("agreement_3_of_3",))


def enrolled(register: Register, name: str, embeddings: Sequence[Embedding]) -> Person:
    """Enrol somebody with a face, and with consent."""
    return register.enrol(Profile(name), embeddings, CONSENT)


def striding_register(folder: Path, start_utc_us: int = START_UTC_US, cooldown_s: float = 1.0) -> Register:
    """A register, not yet opened, whose clock goes ten seconds further at each look."""
    clock = itertools.count(start_utc_us, STRIDE_US)
    return Register(folder, AttendanceConfig(cooldown_s=cooldown_s, turnaround_s=cooldown_s), lambda: next(clock))


def filled(folder: Path, people: int = 3, records: int = 30) -> list[AttendanceRecord]:
    """Enrol people with two templates each and record their attendance in turn."""
    with striding_register(folder) as register:
        present = [enrolled(register, f"Person {i}", [embedding(i), embedding(100 + i)]) for i in range(people)]
        for i in range(records):
            register.record(identified(present[i % people].person_id), PACK)
        return register.attendance()
