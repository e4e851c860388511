"""kill -9, damaged files, a full disk: no acknowledged record is lost or doubled, and nobody has to help."""

from __future__ import annotations

import contextlib
import json
import multiprocessing
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from multiprocessing.context import BaseContext
from pathlib import Path

import pytest

from kiosk_app.attendance.ledger import Ledger
from kiosk_app.errors import StorageError
from tests.conftest import CHECKOUT
from tests.integration import record_until_killed
from tests.sample_register import PACK, START_UTC_US, embedding, enrolled, filled, striding_register

KILLS = 200  # of two folders together
DAMAGES = 20
HERE = Path(__file__).parent
LEDGERS = ("attendance.ledger", "people.ledger", "audit.ledger")


def child(program: str, *arguments: object) -> subprocess.Popen[str]:
    """Start one of the programs beside this file (never a fork of this process: DuckDB would lose rows in it)."""
    environment = os.environ | {"PYTHONPATH": str(CHECKOUT)}
    command = [sys.executable, str(HERE / program), *map(str, arguments)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment)


@pytest.fixture(scope="module")
def nursery() -> BaseContext:
    """Gives birth to kiosks that need not load their code again, which is most of what a short life costs.

    What it forks from has loaded DuckDB and never opened it, so there is nothing in it that a fork could spoil.
    """
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([record_until_killed.__name__])
    return context


def run_and_kill(nursery: BaseContext, folder: Path, start_utc_us: int, chance: random.Random) -> list[str]:
    """Let a kiosk work on the folder and kill it at a random moment, sometimes while it still opens; what it said."""
    heard, told = nursery.Pipe(duplex=False)
    process = nursery.Process(target=record_until_killed.speak, args=(told, folder, start_utc_us))
    process.start()
    told.close()
    with heard, open(heard.fileno(), encoding="utf-8", closefd=False) as stdout:
        said = stdout.readline()
        assert said == "opening\n"
        if chance.random() < 0.2:
            threading.Event().wait(chance.uniform(0.0, 0.2))
        else:
            for _ in range(chance.randrange(1, 12)):  # so much is done however busy the machine is
                said += stdout.readline()
            threading.Event().wait(chance.uniform(0.0, 0.05))
        process.kill()
        said += stdout.read()
    process.join()
    assert process.exitcode == -signal.SIGKILL
    process.close()
    return said[: said.rfind("\n") + 1].splitlines()


@pytest.mark.slow
@pytest.mark.timeout(1200)
@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")
@pytest.mark.parametrize("seed", [20251103, 20251104])
def test_kill_9_loses_and_doubles_nothing_and_the_register_is_ready_again_by_itself(
    nursery: BaseContext, tmp_path: Path, seed: int
) -> None:
    chance, kills = random.Random(seed), KILLS // 2
    words = ("recorded", "corrected", "enrolled", "renamed", "removed", "audited")
    said: dict[str, list[str]] = {word: [] for word in words}
    for kill in range(kills):
        for line in run_and_kill(nursery, tmp_path, START_UTC_US + kill * 10**12, chance):
            if line not in ("opening", "ready"):
                word, what = line.split()
                said[word].append(what)
    register = striding_register(tmp_path, START_UTC_US + kills * 10**12)
    recovery = register.open()
    stored = [event.event_id for event in register.events()]
    corrected = [correction.event_id for correction in register.corrections()]
    names = {person.person_id: person.display_name for person in register.people()}
    audited = [entry.action for entry in register.audit_entries(limit=10**6)]
    people = {person.person_id for person in register.people()}
    templates = {template.person_id for template in register.templates(PACK)}
    register.close()
    in_ledger = [json.loads(line.body)["event_id"] for line in Ledger(tmp_path / "attendance.ledger").lines()]
    print(f"{kills} kills, {len(stored)} events stored; acknowledged:", {word: len(said[word]) for word in words})
    assert recovery.lost == 0
    assert len(said["recorded"]) > kills
    assert stored == in_ledger
    assert len(set(stored)) == len(stored)
    assert set(said["recorded"]) <= set(stored)
    assert set(said["corrected"]) <= set(corrected)
    assert len(stored) - len(said["recorded"]) - len(said["corrected"]) <= kills
    assert set(said["audited"]) <= set(audited)
    assert len(set(audited)) == len(audited)
    assert all(names[person_id].startswith("Known") for person_id in set(said["renamed"]) & people)
    assert not people & set(said["removed"])
    assert len(set(said["enrolled"]) - set(said["removed"]) - people) <= kills  # removed, and killed before it said so
    assert templates == people
    for name in LEDGERS:
        assert Ledger(tmp_path / name).check().rest == 0


def damaged(content: bytes, chance: random.Random) -> bytes:
    """The content with one bit flipped, cut short, or a page of it zeroed or overwritten."""
    start = chance.randrange(len(content))
    kind = chance.choice(["flip", "cut", "zero", "garbage", "zero tail"])
    if kind == "flip":
        return content[:start] + bytes([content[start] ^ 1 << chance.randrange(8)]) + content[start + 1 :]
    if kind == "cut":
        return content[:start]
    if kind == "zero tail":
        return content[:start] + bytes(len(content) - start)
    end = min(start + chance.choice([16, 512, 4096]), len(content))
    new = bytes(end - start) if kind == "zero" else chance.randbytes(end - start)
    return content[:start] + new + content[end:]


@pytest.fixture(scope="module")
def killed_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder as a killed kiosk leaves it: part of the copy in the database file, part in its WAL."""
    folder = tmp_path_factory.mktemp("killed")
    filled(folder, people=5, records=200)
    with child("record_until_killed.py", folder, START_UTC_US + 10**12) as process:
        assert process.stdout is not None
        while len((folder / "attendance.ledger").read_bytes().splitlines()) < 260:
            assert process.stdout.readline()
        process.kill()
        process.communicate()
    assert (folder / "clockface.duckdb.wal").stat().st_size > 10_000
    return folder


def states(folder: Path, names: tuple[str, ...], work: Path) -> Iterator[tuple[Path, bool]]:
    """DAMAGES copies of a folder, each with one of the named files damaged."""
    chance = random.Random(names[0])
    for _ in range(DAMAGES):
        shutil.rmtree(work, ignore_errors=True)
        shutil.copytree(folder, work)
        path = work / chance.choice(names)
        before = path.read_bytes()
        path.write_bytes(damaged(before, chance))
        yield work, path.read_bytes() != before


def everything(folder: Path) -> tuple[list[str], object, object, object, object]:
    """Open a folder and read all there is; the notes of the opening first."""
    register = striding_register(folder, START_UTC_US + 2 * 10**12)
    recovery = register.open()
    assert recovery.lost == 0
    templates = [(t.template_id, t.person_id, t.embedding.vector.tobytes()) for t in register.templates(PACK)]
    found = (recovery.notes, register.events(), register.people(), templates, register.audit_entries())
    register.close()
    return found


@pytest.mark.slow
def test_every_row_and_person_comes_back_when_the_database_files_are_damaged(
    killed_folder: Path, tmp_path: Path
) -> None:
    shutil.copytree(killed_folder, tmp_path / "intact")
    expected = everything(tmp_path / "intact")[1:]
    for folder, _ in states(killed_folder, ("clockface.duckdb", "clockface.duckdb.wal"), tmp_path / "work"):
        assert everything(folder)[1:] == expected
        with striding_register(folder, START_UTC_US + 3 * 10**12) as register:  # and it can be written again
            enrolled(register, "Somebody new", [embedding(1)])
        assert everything(folder)[0] == []


@pytest.mark.slow
def test_every_row_and_person_comes_back_when_a_ledger_is_damaged_and_it_is_told(
    killed_folder: Path, tmp_path: Path
) -> None:
    shutil.copytree(killed_folder, tmp_path / "intact")
    expected = everything(tmp_path / "intact")[1:]
    intact = {name: (tmp_path / "intact" / name).read_bytes() for name in LEDGERS}
    for folder, is_changed in states(tmp_path / "intact", tuple(intact), tmp_path / "work"):
        notes, *found = everything(folder)
        assert tuple(found) == expected
        assert bool(notes) == is_changed
        assert {name: (folder / name).read_bytes() for name in intact} == intact
        assert everything(folder)[0] == []


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="Windows cannot limit the size of files")
@pytest.mark.parametrize("limit", [20_000, 60_000])
def test_a_full_disk_is_told_loses_nothing_and_is_over_when_there_is_space(tmp_path: Path, limit: int) -> None:
    with child("record_on_a_full_disk.py", tmp_path, limit) as process:
        output, errors = process.communicate(timeout=120)
    assert process.returncode == 0, errors
    said = json.loads(output)
    assert said["while_full"] > 10
    assert said["same"]
    assert all("free some disk space" in sentence for sentence in said["sentences"])
    notes, attendance, people, *_ = everything(tmp_path)
    assert notes == []
    assert isinstance(attendance, list)
    assert len(attendance) == said["while_full"] + 5
    assert isinstance(people, list)
    assert len(people) == 1


OPEN_AS_NOBODY = """
import os, pathlib, sys
from kiosk_app.errors import StorageError
from tests.sample_register import striding_register
if os.getuid() == 0:  # nothing is forbidden to root
    os.setuid(65534)
try:
    striding_register(pathlib.Path(sys.argv[1])).open()
except StorageError as error:
    print(error)
"""


@pytest.mark.skipif(os.name == "nt", reason="needs the permissions of POSIX")
def test_a_folder_that_may_not_be_written_is_one_clear_sentence_and_stays_as_it_is() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        filled(folder)
        before = {path.name: path.read_bytes() for path in folder.iterdir()}
        folder.chmod(0o555)
        command = [sys.executable, "-c", OPEN_AS_NOBODY, name]
        said = subprocess.run(command, capture_output=True, text=True, cwd=CHECKOUT, check=False)
        folder.chmod(0o755)
        assert "make the folder readable and writable" in said.stdout, said.stderr
        assert said.stdout.count("\n") == 1
        assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


@pytest.mark.slow
def test_a_folder_of_garbage_is_refused_or_mended_but_never_a_traceback(tmp_path: Path) -> None:
    chance = random.Random(3)
    for attempt in range(30):
        folder = tmp_path / str(attempt)
        folder.mkdir()
        for name in (*LEDGERS, "clockface.duckdb", "clockface.duckdb.wal", "people.keys"):
            if chance.random() < 0.6:
                (folder / name).write_bytes(chance.randbytes(chance.choice([0, 1, 100, 5000])))
        register = striding_register(folder)
        with contextlib.suppress(StorageError):
            register.open()
            assert register.attendance() == []
        register.close()
