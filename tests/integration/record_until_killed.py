"""A kiosk that records, corrects, enrols and removes without end: the child that test_crash kills.

Arguments: the data folder, and where its clock starts. Prints "opening", then "ready" when the register is open, then
"recorded ID", "corrected ID", "enrolled ID", "renamed ID", "removed ID" and "audited ACTION", each after the register
said so.
"""

from __future__ import annotations

import itertools
import os
import sys
from multiprocessing.connection import Connection
from pathlib import Path

from kiosk_app.attendance.register import Register
from kiosk_app.domain import AttendanceRecord, Profile
from tests.sample_register import PACK, embedding, enrolled, identified, striding_register


def main(folder: Path, start_utc_us: int) -> None:
    print("opening", flush=True)
    with striding_register(folder, start_utc_us) as register:
        print("ready", flush=True)
        for turn in itertools.count():
            if turn % 8 == 0:
                person = enrolled(register, f"Passer-by {turn}", [embedding(turn)])
                print("enrolled", person.person_id, flush=True)
            people = register.people()
            if len(people) > 6:
                register.remove(people[turn % 6].person_id)
                print("removed", people[turn % 6].person_id, flush=True)
            record = register.record(identified(register.people()[turn % 5 % len(register.people())].person_id), PACK)
            if isinstance(record, AttendanceRecord):
                print("recorded", record.event_id, flush=True)
                if turn % 3 == 0:
                    correct(register, record)
            if turn % 4 == 0:
                action = f"act-{start_utc_us}-{turn}"
                register.audit("Grace", action, person.person_id)
                print("audited", action, flush=True)


def speak(told: Connection, folder: Path, start_utc_us: int) -> None:
    """The same in a process that was forked for it, with a pipe as its standard output."""
    os.dup2(told.fileno(), sys.stdout.fileno())
    main(folder, start_utc_us)


def correct(register: Register, record: AttendanceRecord) -> None:
    correction = register.correct(
        record.person_id, corrects=record.event_id, direction=None, at_utc_us=0, author="Grace", reason="not them"
    )
    print("corrected", correction.event_id, flush=True)
    register.update(record.person_id, Profile(f"Known {record.sequence}"))
    print("renamed", record.person_id, flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
