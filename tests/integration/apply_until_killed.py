"""A kiosk that takes in one update after the other and enrols somebody in between: the child that is killed.

Arguments: the data folder. Every update puts other people in the place of all that were there: ten of its own, named
after its version. Prints "applied VERSION" and "enrolled ID" after the register said so.
"""

from __future__ import annotations

import itertools
import sys
from pathlib import Path
from uuid import uuid4

from kiosk_app.attendance import fleet_ledger
from kiosk_app.attendance.fleet_changes import FleetChange, FleetCursor, FleetErased, FleetGone, FleetPerson
from kiosk_app.domain import Person, Template
from tests.sample_register import CONSENT, START_UTC_US, embedding, enrolled, striding_register


def main(folder: Path) -> None:
    fleet_ledger.CHUNK = 3  # several writes to an update
    with striding_register(folder) as register:
        print("ready", flush=True)
        cursor = register.fleet.cursor()
        for version in itertools.count(cursor.version + 1 if cursor else 1):
            changes: list[FleetChange] = [
                FleetErased(one) if number % 2 else FleetGone(one)
                for number, one in enumerate(register.fleet.versions())
            ]
            changes += [somebody(version, number) for number in range(10)]
            head = register.fleet.people_head()
            register.fleet.apply(changes, FleetCursor(1, version, f"{version:064x}"), sent=head, known=head)
            print("applied", version, flush=True)
            if version % 5 == 0:
                print("enrolled", enrolled(register, "Local", [embedding(version)]).person_id, flush=True)


def somebody(version: int, number: int) -> FleetPerson:
    person = Person(str(uuid4()), f"Version {version}", START_UTC_US, consent=CONSENT)
    template = Template(str(uuid4()), person.person_id, embedding(version * 100 + number))
    return FleetPerson(person, version, (template,))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
