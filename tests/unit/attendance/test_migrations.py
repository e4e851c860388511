"""A data folder of version 0.1 goes on as it is, whatever happens while it is taken over."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import duckdb
import numpy as np
import pytest

from kiosk_app.attendance.ledger import Ledger
from kiosk_app.attendance.register import Register
from kiosk_app.attendance.store import ATTENDANCE, PEOPLE, Store
from kiosk_app.attendance.timesheet import effective
from kiosk_app.config import AttendanceConfig
from kiosk_app.domain import AttendanceRecord, Direction, Method, Profile
from tests.conftest import CHECKOUT
from tests.sample_first_version import IDS, NAMES, first_version
from tests.sample_register import CONSENT, PACK, START_UTC_US, embedding, identified, striding_register

OPEN = """
import pathlib, sys
from tests.sample_register import striding_register
print("opening", flush=True)
striding_register(pathlib.Path(sys.argv[1])).open()
"""
LEDGERS = ("attendance.ledger", "people.ledger")


def as_read(records: list[dict[str, Any]]) -> list[AttendanceRecord]:
    """The records as this version reads them; the fifth is lost."""
    return [
        AttendanceRecord(sequence=number, **fields | {"direction": Direction(fields["direction"])})
        for number, fields in enumerate(records, 1)
        if number != 5
    ]


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {name: (folder / name).read_bytes() for name in LEDGERS}


def test_everybody_and_everything_of_a_folder_of_version_0_1_is_there_and_no_byte_of_it_changes(tmp_path: Path) -> None:
    records = first_version(tmp_path)
    before = bytes_of(tmp_path)
    for _ in range(2):
        register = Register(tmp_path, AttendanceConfig())
        assert register.open().notes == []
        assert register.attendance() == as_read(records)
        assert register.punches(0, 2**62) == effective(as_read(records), [])
        assert [person.display_name for person in register.people()] == NAMES
        assert all(person.consent is None and person.active for person in register.people())
        templates = register.templates(PACK)
        assert [t.person_id for t in templates] == [IDS[0], IDS[0], IDS[1], IDS[1], IDS[2], IDS[2], IDS[0]]
        for template, seed in zip(templates, (0, 10, 1, 11, 2, 12, 50), strict=True):
            assert np.array_equal(template.embedding.vector, embedding(seed).vector)
        assert register.completeness().lost == 1
        register.close()
        assert bytes_of(tmp_path) == before
    first = as_read(records)[0]
    assert (first.method, first.min_similarity, first.min_margin) == (Method.FACE, None, None)
    assert first.clock_trusted


def test_the_migrated_copy_proves_every_line_exact(tmp_path: Path) -> None:
    first_version(tmp_path, records=130)
    store = Store(tmp_path / "clockface.duckdb")
    store.open()
    for table in (ATTENDANCE, PEOPLE):
        assert list(store.lines(table)) == list(Ledger(tmp_path / f"{table}.ledger").lines())
    store.close()


def test_a_ledger_lost_before_the_upgrade_comes_back_from_the_migrated_copy(tmp_path: Path) -> None:
    records = first_version(tmp_path)
    before = bytes_of(tmp_path)
    for name in LEDGERS:
        (tmp_path / name).unlink()
    register = Register(tmp_path, AttendanceConfig())
    assert register.open().lost == 0
    assert register.attendance() == as_read(records)
    register.close()
    assert bytes_of(tmp_path) == before


def test_old_and_new_lines_stand_in_one_chain(tmp_path: Path) -> None:
    records = as_read(first_version(tmp_path))
    with striding_register(tmp_path, START_UTC_US * 2) as register:
        new = register.record(identified(IDS[0]), PACK)
        correction = register.correct(
            IDS[1], corrects=records[0].event_id, direction=None, at_utc_us=0, author="Grace", reason="wrong person"
        )
        register.add_templates(IDS[2], [embedding(70)])  # enrolled when no consent was asked for
        register.reenrol(IDS[0], [embedding(60)], CONSENT)
        person = register.update(IDS[1], Profile(NAMES[1], "0013"))
    with striding_register(tmp_path, START_UTC_US * 3) as register:
        assert register.attendance() == [*records, new]
        assert register.corrections() == [correction]
        assert register.people()[0].consent == CONSENT
        assert register.people()[1] == person
        assert register.template_counts(IDS[0]) == {PACK: 1}
        assert register.template_counts(IDS[2]) == {PACK: 3}
    (tmp_path / "clockface.duckdb").unlink()
    with striding_register(tmp_path, START_UTC_US * 4) as register:
        assert register.attendance() == [*records, new]


def test_a_migration_that_fails_half_way_leaves_the_old_copy_and_the_next_start_does_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first_version(tmp_path)

    def full(*_: object) -> None:
        raise duckdb.IOException("No space left on device")

    monkeypatch.setattr("kiosk_app.attendance.migrations._insert_bodies", full)
    with pytest.raises(Exception, match="No space left"):
        Store(tmp_path / "clockface.duckdb").open()
    monkeypatch.undo()
    with duckdb.connect(str(tmp_path / "clockface.duckdb")) as connection:
        assert connection.execute("SELECT max(version) FROM migration").fetchone() == (1,)
        assert connection.execute("SELECT count(*) FROM attendance").fetchone() == (30,)
    register = Register(tmp_path, AttendanceConfig())
    assert register.open().notes == []
    register.close()


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")
def test_kill_9_while_a_folder_is_taken_over_loses_nothing(tmp_path: Path) -> None:
    (tmp_path / "first").mkdir()
    records = as_read(first_version(tmp_path / "first", records=600))
    before = bytes_of(tmp_path / "first")
    chance = random.Random(4)
    for kill in range(10):
        folder = tmp_path / str(kill)
        shutil.copytree(tmp_path / "first", folder)
        command = [sys.executable, "-c", OPEN, str(folder)]
        with subprocess.Popen(command, cwd=CHECKOUT, stdout=subprocess.PIPE) as process:
            assert process.stdout is not None
            assert process.stdout.readline() == b"opening\n"
            threading.Event().wait(chance.uniform(0.0, 0.2))
            process.send_signal(signal.SIGKILL)
        register = Register(folder, AttendanceConfig())
        assert register.open().lost == 0
        assert register.attendance() == records
        register.close()
        assert bytes_of(folder) == before
