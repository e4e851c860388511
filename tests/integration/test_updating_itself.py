"""An update that is cut anywhere leaves a version that works, and every record; and processes become new versions."""

from __future__ import annotations

import hashlib
import json
import multiprocessing
import os
import random
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from multiprocessing.context import BaseContext
from pathlib import Path

import duckdb
import pytest

from kiosk_app import walkup
from kiosk_app.attendance.ledger import Ledger
from kiosk_app.clock import now_utc_us
from kiosk_app.paths import INSTALLED_VARIABLE
from kiosk_app.recognition.images import read_image
from kiosk_app.releases.launch import RUNNING, return_by_hand, settle
from kiosk_app.releases.program import this_program
from kiosk_app.releases.shelf import Shelf
from kiosk_app.releases.state import MOST_ATTEMPTS
from tests.conftest import CHECKOUT
from tests.integration import update_until_killed
from tests.integration.conftest import Films, _film
from tests.integration.fleet_processes import until
from tests.sample_first_version import first_version
from tests.sample_register import START_UTC_US, striding_register
from tests.sample_release import INSTALLED, KEYS, built, intake, released, taken

POINTS = int(os.environ.get("CLOCKFACE_UPDATE_POINTS", "14"))  # of some 200; more of them take three seconds for four
GIVEN_UP = "Version 3.0 was given up; the one before (as installed) is back, with all records."
RECORDS = 30  # of which the fifth is lost since version 0.1


@pytest.fixture(scope="module")
def nursery() -> BaseContext:
    """As in test_crash."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([update_until_killed.__name__])
    return context


def update_and_kill(nursery: BaseContext, data: Path, release: Path, stop_at: int) -> list[list[str]]:
    """What the update said before it was killed at that touch of a file."""
    return said_until_killed(nursery, update_until_killed.update, data, release, stop_at)


def said_until_killed(nursery: BaseContext, target: Callable[..., None], *args: object) -> list[list[str]]:
    """The last of the arguments: at which touch of a file it is killed, 0 for none."""
    heard, told = nursery.Pipe(duplex=False)
    process, stop_at = nursery.Process(target=target, args=(told, *args)), args[-1]
    process.start()
    told.close()
    with heard, open(heard.fileno(), encoding="utf-8", closefd=False) as stdout:
        said = stdout.read()
    process.join()
    assert process.exitcode == (-signal.SIGKILL if stop_at else 0), said
    process.close()
    return [line.split() for line in said.splitlines()]


def is_whole(shelf: Shelf, digest: str) -> bool:
    """Whether all files of a version are those that were signed."""
    release = shelf.release(digest)
    folder = shelf.folder_of(digest) / "program"
    return release is not None and all(
        file.link_to or hashlib.sha256((folder / file.path).read_bytes()).hexdigest() == file.sha256
        for file in release.files
    )


def check_that_all_is_well(data: Path, acknowledged: set[str]) -> str:
    """The next start: which version it is, that it can read its data, and that nothing is missing."""
    shelf = Shelf(data)
    digest = settle(shelf, INSTALLED, kiosk=True)
    assert not shelf.state().returning
    if digest:
        assert is_whole(shelf, digest)
    else:
        with duckdb.connect(str(data / "clockface.duckdb"), read_only=True) as connection:
            assert connection.execute("SELECT max(version) FROM migration").fetchone() == (1,)  # or it would refuse
    register = striding_register(data, START_UTC_US + 10**14)
    recovery = register.open()
    stored = [event.event_id for event in register.events()]
    assert len(register.people()) == 3
    register.close()
    assert recovery.lost == 0
    assert len(set(stored)) == len(stored)
    assert acknowledged <= set(stored)
    assert len(stored) - (RECORDS - 1) - len(acknowledged) <= 1  # on the disk, and killed before it said so
    assert Ledger(data / "attendance.ledger").check().rest == 0
    return digest


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")
def test_an_update_that_is_killed_at_any_point_leaves_a_version_that_works_and_every_record(
    nursery: BaseContext, tmp_path: Path
) -> None:
    release, before = released(tmp_path), tmp_path / "before"
    before.mkdir()
    first_version(before, RECORDS)
    data = tmp_path / "whole"
    shutil.copytree(before, data)
    *said, (word, touches) = update_and_kill(nursery, data, release, 0)
    assert word == "touches"
    assert [line[0] for line in said].count("recorded") == 3
    assert check_that_all_is_well(data, {line[1] for line in said if line[0] == "recorded"}) == ""
    chance, found = random.Random(7), dict[str, int]()
    for stop_at in sorted(chance.sample(range(1, int(touches) + 1), POINTS)):
        data = tmp_path / "killed"
        shutil.copytree(before, data)
        said = update_and_kill(nursery, data, release, stop_at)
        digest = check_that_all_is_well(data, {line[1] for line in said if line[0] == "recorded"})
        kind = ("the new" if digest else "the old") + (
            " after its first start" if ["started"] in said else " before it"
        )
        found[kind] = found.get(kind, 0) + 1
        if not digest and not Shelf(data).state().previous and ["started"] not in said:
            intake(data).take(release)  # and an update that was cut can be done again
        shutil.rmtree(data)
    print(f"{POINTS} of {touches} points: {found}")
    assert len(found) == 4


PROGRAM = f"""
import sys
sys.frozen = True
from kiosk_app import cli
from kiosk_app.verbs import update
update.trusted_keys = lambda: {KEYS!r}
sys.exit(cli.main())
"""
VERSION = """#!/bin/sh
echo "version 3 $CLOCKFACE_RELEASE $CLOCKFACE_INSTALLED $LD_LIBRARY_PATH $*"
exit 7
"""


def clockface(data: Path, *arguments: str, frozen: bool = True) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"PYTHONPATH": str(CHECKOUT), "LD_LIBRARY_PATH": "/ours", "LD_LIBRARY_PATH_ORIG": "/own"}
    environment.pop(RUNNING, None)
    start = ["-c", PROGRAM] if frozen else ["-m", "kiosk_app"]
    command = [sys.executable, *start, "--data-dir", str(data), *arguments]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=120)


@pytest.mark.skipif(os.name == "nt", reason="the version is a shell script")
def test_the_installed_program_becomes_the_version_on_trial_three_times_and_then_goes_on_itself(tmp_path: Path) -> None:
    data = tmp_path / "data"
    data.mkdir()
    _, digest = taken(data, released(tmp_path, source=built(tmp_path / "built", text=VERSION)))
    for _ in range(MOST_ATTEMPTS):
        said = clockface(data, "run", "--windowed")
        assert said.stdout == f"version 3 {digest} {sys.executable} /own --data-dir {data} run --windowed\n"
        assert (said.returncode, said.stderr) == (7, "")
    for beside in (["update", "--status"], ["run", "--help"], ["run", "--unheard-of"]):
        said = clockface(data, *beside)  # a command neither tries nor judges, and to be asked for help is no start
        assert said.stdout.startswith("version 3 ")
    assert Shelf(data).state().attempts == MOST_ATTEMPTS
    said = clockface(data, "run", "--source", "no such film.avi")
    assert said.stderr.startswith("clockface: There is no source ")
    status = clockface(data, "--json", "update", "--status")
    assert json.loads(status.stdout)["told"] == GIVEN_UP


@pytest.mark.skipif(os.name == "nt", reason="the version is a shell script")
def test_a_stick_is_all_that_an_update_needs_and_the_way_back_is_one_command(tmp_path: Path) -> None:
    stick, data, own = tmp_path / "stick", tmp_path / "data", this_program()
    stick.mkdir()
    source = built(tmp_path / "built", text=VERSION)
    path = released(
        stick, own.release + 1, source=source, platform=own.platform, flavour=own.flavour,
        settings_format=own.settings_format, ledger_format=own.ledger_format, made_utc_us=now_utc_us(),
    )  # fmt: skip
    said = clockface(data, "update", str(stick), "--check")
    assert said.stdout == f"{path} holds version 3.0, which would be taken.\n"
    said = clockface(data, "update", str(stick))
    assert said.stdout == "Version 3.0 is installed: the next start of the kiosk tries it.\n", said.stderr
    waits = json.loads(clockface(data, "--json", "update", "--status").stdout)
    assert (waits["version"], waits["waiting"], waits["attempts"]) == (own.version, "3.0", None)
    assert clockface(data, "run").stdout.startswith("version 3 ")
    back = return_by_hand(Shelf(data), own)
    assert (back.current, back.told) == (
        "",
        "Version 3.0 was given up; the one before (as installed) is back, with all records.",
    )


@pytest.mark.skipif(os.name == "nt", reason="the version is a shell script")
def test_a_version_that_cannot_even_be_run_is_given_up_at_once(tmp_path: Path) -> None:
    data = tmp_path / "data"
    data.mkdir()
    taken(data, released(tmp_path, source=built(tmp_path / "built", text="\x7fELF of another machine")))
    said = clockface(data, "run", "--source", "no such film.avi")
    assert "\nclockface: There is no source " in said.stderr
    assert Shelf(data).state().told.startswith("Version 3.0 was given up")


@pytest.mark.skipif(os.name == "nt", reason="the version is a shell script")
def test_to_ask_for_help_tries_no_version_that_waits(tmp_path: Path) -> None:
    data = tmp_path / "data"
    data.mkdir()
    taken(data, released(tmp_path, source=built(tmp_path / "built", text=VERSION)))
    before = Shelf(data).state()
    for words in (["--help"], ["--unheard-of"], ["--windowed", "--source"]):
        said = clockface(data, "run", *words)
        assert "usage: clockface" in said.stdout + said.stderr
    assert Shelf(data).state() == before


def test_an_update_of_what_pip_installed_is_refused_with_how_to_do_it(tmp_path: Path) -> None:
    said = clockface(tmp_path, "update", "any.clockface-release", frozen=False)
    assert said.returncode == 1
    assert said.stdout == ""
    assert said.stderr == (
        "clockface: This Clockface was installed with pip: close it and run 'pip install --upgrade clockface' "
        "to update it.\n"
    )


def test_a_release_that_is_not_signed_for_us_is_one_sentence_and_nothing_changes(tmp_path: Path) -> None:
    path = released(tmp_path)
    data = tmp_path / "data"
    said = clockface(data, "update", str(path))
    assert said.returncode == 1
    assert said.stderr.startswith("clockface: This ")
    assert not (data / "releases").exists()


@pytest.mark.skipif(os.name == "nt", reason="signals as POSIX has them")
def test_a_kiosk_on_trial_that_is_ended_on_purpose_has_used_up_no_attempt(
    start: Callable[..., subprocess.Popen[str]], enrolled_site: Path, films: Films, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    _, digest = taken(enrolled_site, released(tmp_path))
    assert settle(Shelf(enrolled_site), INSTALLED, kiosk=True) == digest
    monkeypatch.setenv(RUNNING, digest)
    kiosk = start("run", "--source", films.lasting, "--windowed", "--json", "--data-dir", enrolled_site)
    assert kiosk.stdout is not None
    assert kiosk.stdout.readline()  # it sees somebody
    assert Shelf(enrolled_site).state().attempts == 1
    kiosk.send_signal(signal.SIGTERM)
    kiosk.communicate(timeout=150)
    assert Shelf(enrolled_site).state().attempts == 0


@pytest.mark.skipif(os.name == "nt", reason="signals as POSIX has them")
def test_a_kiosk_on_trial_that_is_told_to_end_while_it_loads_has_used_up_no_attempt(
    start: Callable[..., subprocess.Popen[str]], site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, digest = taken(site, released(tmp_path))
    assert settle(Shelf(site), INSTALLED, kiosk=True) == digest
    monkeypatch.setenv(RUNNING, digest)
    kiosk = start("run", "--windowed", "--data-dir", site)
    until(lambda: (site / "clockface.pid").exists() or kiosk.poll() is not None)
    assert Shelf(site).state().attempts == 1
    kiosk.send_signal(signal.SIGTERM)
    assert kiosk.communicate(timeout=150)[1] == ""
    assert (kiosk.returncode, Shelf(site).state().attempts) == (0, 0)


AT_NIGHT = """
import sys
from kiosk_app import paths
paths.is_frozen = lambda: True  # but not for multiprocessing, which would start the capture as a built program does
from kiosk_app import cli, quiet
quiet.QUIET_S = quiet.LOOK_S = 1.0
sys.exit(cli.main())
"""


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="Windows cannot become another program")
def test_in_a_quiet_hour_a_running_kiosk_becomes_the_version_that_waits(
    enrolled_site: Path, six_people: Path, tmp_path: Path
) -> None:
    room = walkup.room(read_image(six_people))
    film = _film(tmp_path / "nobody.avi", [room] * 240, fps=2.0)
    (enrolled_site / "clockface.toml").write_text('[updates]\nrestart_between = "00:00-23:59"\n')
    _, digest = taken(enrolled_site, released(tmp_path, source=built(tmp_path / "built", text=VERSION)))
    installed = tmp_path / "clockface"
    installed.write_text(f'#!/bin/sh\nexec "{sys.executable}" -c "$AT_NIGHT" "$@"\n')
    installed.chmod(0o755)
    environment = os.environ | {"PYTHONPATH": str(CHECKOUT), "QT_QPA_PLATFORM": "offscreen", "AT_NIGHT": AT_NIGHT}
    environment |= {INSTALLED_VARIABLE: str(installed)}
    asked = ["run", "--source", str(film), "--windowed", "--data-dir", str(enrolled_site)]
    shelf = Shelf(enrolled_site)
    waiting = shelf.state()
    shelf.change(lambda state: replace(state, waiting=""))  # it comes while the kiosk runs
    with subprocess.Popen([installed, *asked], env=environment, stdout=subprocess.PIPE, text=True) as kiosk:
        until(lambda: (enrolled_site / "clockface.pid").exists() or kiosk.poll() is not None)
        shelf.change(lambda _: waiting)
        said, _ = kiosk.communicate(timeout=150)
    assert said.splitlines()[-1] == f"version 3 {digest} {installed}  {' '.join(asked)}"
    assert (kiosk.returncode, shelf.state().attempts) == (7, 1)
