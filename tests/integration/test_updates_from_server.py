"""Releases from a real server, over real sockets, to kiosks that are cut, killed, early, late or told to wait."""

from __future__ import annotations

import json
import multiprocessing
import os
import random
import shutil
from collections.abc import Iterator
from multiprocessing.context import BaseContext
from pathlib import Path

import pytest

from kiosk_app.clock import now_utc_us
from kiosk_app.config import SyncConfig
from kiosk_app.errors import SyncUnreachable
from kiosk_app.releases.arrival import Arrival
from kiosk_app.releases.launch import settle
from kiosk_app.releases.program import this_program
from kiosk_app.releases.shelf import Shelf
from kiosk_app.sync import pairing
from kiosk_app.sync.client import Client
from kiosk_app.sync.identity import IdentityFile
from sync_server.wire.limits import RELEASE_PIECE_BYTES
from tests.integration import update_until_killed
from tests.integration.fleet_processes import ServerProcess, until
from tests.integration.test_updating_itself import VERSION, clockface, is_whole, said_until_killed
from tests.integration.update_until_killed import updates_of
from tests.sample_release import INSTALLED, built, intake, released
from tests.server.conftest import clockface_server_here

POINTS = int(os.environ.get("CLOCKFACE_UPDATE_POINTS", "6"))
POSIX = pytest.mark.skipif(os.name == "nt", reason="the version is a shell script; Windows has no SIGKILL")
NETWORK = SyncConfig(proxy="none")


@pytest.fixture(scope="module")
def nursery() -> BaseContext:
    """As in test_crash."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([update_until_killed.__name__])
    return context


@pytest.fixture(scope="module")
def serving(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ServerProcess]:
    server = ServerProcess(tmp_path_factory.mktemp("sync") / "server")
    server.start()
    until(lambda: "To pair a kiosk" in (server.folder / "said").read_text())  # what the text of a pairing says is noted
    yield server
    server.stop()


@pytest.fixture
def server(serving: ServerProcess) -> Iterator[ServerProcess]:
    """One for all tests; none finds what another has given."""
    yield serving
    for row in map(json.loads, clockface_server_here(serving.folder, "release", "list", "--json").stdout.splitlines()):
        if "digest" in row:
            assert clockface_server_here(serving.folder, "release", "remove", row["digest"]).returncode == 0


@pytest.fixture(scope="module")
def large_release(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Of some pieces."""
    folder = tmp_path_factory.mktemp("large")
    source = built(folder / "built", 3, VERSION)
    (source / "model.onnx").write_bytes(random.Random(3).randbytes(3 * RELEASE_PIECE_BYTES // 2))
    return released(folder, 3, source=source, made_utc_us=now_utc_us())


def given(server: ServerProcess, path: Path, whom: str) -> str:
    """The release at the server; its name there."""
    added = clockface_server_here(server.folder, "release", "add", str(path))
    assert added.returncode == 0, added.stderr
    name = added.stdout.split()[0]
    give(server, name, whom)
    return name


def give(server: ServerProcess, name: str, whom: str) -> None:
    assert clockface_server_here(server.folder, "release", "give", name, whom).returncode == 0


def paired(server: ServerProcess, folder: Path) -> Path:
    folder.mkdir()
    name = f"{folder.name} {folder.stat().st_ino}"
    said = clockface_server_here(server.folder, "kiosk", "add", name).stdout
    pairing.pair(folder, said.rsplit("clockface sync pair '", 1)[1].split("'")[0], "kiosk", NETWORK)
    return folder


def told(server: ServerProcess) -> dict[str, tuple[str, str, str]]:
    """Version, state and the version that this is about, by the name of the kiosk, as the server has it."""
    listed = clockface_server_here(server.folder, "release", "list", "--json").stdout
    rows = [row for row in map(json.loads, listed.splitlines()) if "kiosk" in row]
    return {
        row["name"].split()[0]: (row["report"]["version"], row["report"]["state"], row["about"])
        for row in rows
        if row["report"]
    }


@POSIX
@pytest.mark.slow
def test_the_first_group_gets_it_first_then_all_and_nobody_while_it_is_paused(
    server: ServerProcess, large_release: Path, tmp_path: Path
) -> None:
    one, two, late = (paired(server, tmp_path / name) for name in ("one", "two", "late"))
    name = f"one {one.stat().st_ino}"
    assert clockface_server_here(server.folder, "gallery", "ring", name, "early").returncode == 0
    name = given(server, large_release, "early")
    assert updates_of(two).fetch_now() is None
    assert updates_of(one).fetch_now() is not None
    assert told(server) == {"one": ("2.0", "waiting", "3.0"), "two": ("2.0", "", "")}
    give(server, name, "all")
    assert updates_of(two).fetch_now() is not None
    give(server, name, "nobody")
    assert updates_of(late).fetch_now() is None
    assert not Shelf(late).folder.exists()
    digest = Shelf(one).state().waiting
    assert is_whole(Shelf(one), digest)
    assert settle(Shelf(one), INSTALLED, kiosk=True) == digest == settle(Shelf(two), INSTALLED, kiosk=True)
    assert updates_of(one).fetch_now() is None
    assert told(server)["one"] == ("2.0", "on_trial", "3.0")


@POSIX
def test_one_command_fetches_it_and_the_next_start_tries_it(server: ServerProcess, tmp_path: Path) -> None:
    data, own = paired(server, tmp_path / "door"), this_program()
    (data / "clockface.toml").write_text('[sync]\nproxy = "none"\n[updates]\nfrom_server = false\n')
    path = released(
        tmp_path, own.release + 1, source=built(tmp_path / "built", text=VERSION), made_utc_us=now_utc_us(),
        platform=own.platform, flavour=own.flavour,
        settings_format=own.settings_format, ledger_format=own.ledger_format,
    )  # fmt: skip
    given(server, path, "all")
    said = clockface(data, "update", "--from-server")
    assert said.stdout == "Version 3.0 is installed: the next start of the kiosk tries it.\n", said.stderr
    assert clockface(data, "run").stdout.startswith("version 3 ")


@POSIX
@pytest.mark.slow
def test_a_server_that_is_killed_in_the_middle_goes_on_where_it_was(
    server: ServerProcess, large_release: Path, tmp_path: Path
) -> None:
    data = paired(server, tmp_path / "door")
    given(server, large_release, "all")
    identity = IdentityFile(data).read()
    assert identity is not None
    with Client(identity, NETWORK) as client:
        digest = client.tell_program(updates_of(data)._report(updates_of(data)._way())).digest
        arrival = Arrival(Shelf(data), intake(data), digest)
        with pytest.raises(SyncUnreachable):
            arrival.fetch(lambda file: client.fetch_release(digest, file), server.stop)
    here = Shelf(data).arriving / digest
    assert here.read_bytes() == large_release.read_bytes()[:RELEASE_PIECE_BYTES]
    server.start()
    assert updates_of(data).fetch_now() is not None
    assert is_whole(Shelf(data), digest)
    assert not here.exists()


@POSIX
@pytest.mark.slow
def test_a_download_that_is_killed_at_any_point_leaves_what_works_and_goes_on(
    server: ServerProcess, large_release: Path, nursery: BaseContext, tmp_path: Path
) -> None:
    before = paired(server, tmp_path / "before")
    given(server, large_release, "all")
    data = tmp_path / "whole"
    shutil.copytree(before, data)
    ((word, touches),) = said_until_killed(nursery, update_until_killed.fetch, data, 0)
    assert word == "touches"
    digest = Shelf(data).state().waiting
    assert is_whole(Shelf(data), digest)
    chance = random.Random(11)
    for stop_at in sorted(chance.sample(range(1, int(touches) + 1), min(POINTS, int(touches)))):
        data = tmp_path / "killed"
        shutil.copytree(before, data)
        said_until_killed(nursery, update_until_killed.fetch, data, stop_at)
        shelf = Shelf(data)
        assert shelf.state().waiting in ("", digest)
        if not shelf.state().waiting:
            assert updates_of(data).fetch_now() is not None
        assert is_whole(shelf, digest)
        assert settle(shelf, INSTALLED, kiosk=True) == digest
        shutil.rmtree(data)
    print(f"{min(POINTS, int(touches))} of {touches} points")
