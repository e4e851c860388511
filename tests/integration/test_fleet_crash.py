"""kill -9 while an update of the people is taken in: the old people or the new ones, never a mix."""

from __future__ import annotations

import os
import random
import threading
from pathlib import Path

import pytest

from tests.integration.test_crash import child
from tests.sample_register import PACK, START_UTC_US, striding_register

KILLS = 12


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")
def test_kill_9_leaves_the_people_of_one_update_and_everybody_who_was_enrolled_here(tmp_path: Path) -> None:
    chance, local = random.Random(4), set[str]()
    for kill in range(KILLS):
        applied, enrolled = run_and_kill(tmp_path, chance)
        local |= enrolled
        register = striding_register(tmp_path, START_UTC_US + kill * 10**12)
        recovery = register.open()
        assert recovery.lost == 0
        people = {person.person_id: person.display_name for person in register.people()}
        cursor, versions = register.fleet.cursor(), register.fleet.versions()
        version = cursor.version if cursor else 0
        assert version >= applied
        assert {name for name in people.values() if name != "Local"} == ({f"Version {version}"} if version else set())
        assert len(versions) == (10 if version else 0)
        assert local <= people.keys()
        assert versions.keys() <= people.keys()
        assert {template.person_id for template in register.templates(PACK)} == people.keys()
        ledger = (tmp_path / "people.ledger").read_text()
        assert not any(owner in ledger for owner in register._keys.owners() - people.keys())  # keys that seal nothing
        register.close()
    print(f"{KILLS} kills, {version} updates")


def run_and_kill(folder: Path, chance: random.Random) -> tuple[int, set[str]]:
    """The last version that was said to be applied, and who was said to be enrolled."""
    with child("apply_until_killed.py", folder) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        threading.Event().wait(chance.uniform(0.0, 0.25))
        process.kill()
        rest, _ = process.communicate()
    said = [line.split() for line in rest[: rest.rfind("\n") + 1].splitlines()]
    applied = [int(what) for word, what in said if word == "applied"]
    return max(applied, default=0), {what for word, what in said if word == "enrolled"}
