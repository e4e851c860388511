"""Root and gallery keys: who vouches for whom, and what happens when one is lost, moved or old."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import Connection

from sync_server import meta, people, signing
from sync_server.cli import main
from sync_server.problems import ServerError
from sync_server.server import Server, open_server
from sync_server.settings import Settings, sqlite_url
from sync_server.signing import ROOT_KEY_FILE, ROOT_LIFE_US, SIGNING_FILE, Signing
from tests.server.conftest import ScriptedClock
from tests.server.fleet_kiosk import FleetKiosk, person


def change(server: Server, make: Callable[[Signing, bytes], Signing]) -> None:
    with server.database.write() as connection:
        key = signing.read_root_key(server.folder / ROOT_KEY_FILE)
        signing.store(server, connection, make(signing.load(server, connection), key))


def put(server: Server, person_id: str) -> None:
    with server.database.write() as connection:
        people.put(server, connection, person(person_id), "")


def new_root(server: Server) -> Callable[[Signing, bytes], Signing]:
    def make(old: Signing, key: bytes) -> Signing:
        new, private = signing.new_root_key(server, old, key)
        signing.destroy_root_key(server.folder / ROOT_KEY_FILE)
        signing.write_root_key(server.folder / ROOT_KEY_FILE, private)
        return new

    return make


def test_kiosks_follow_new_gallery_and_root_keys(server: Server) -> None:
    kiosk, late = FleetKiosk(server, "A"), FleetKiosk(server, "Late")
    put(server, "p1")
    kiosk.sync(server), late.sync(server)
    assert kiosk.root is not None
    for number, make in enumerate(
        [lambda s, k: signing.new_gallery_key(server, s, k), new_root(server),
         lambda s, k: signing.renewed(server, s, k), lambda s, k: signing.new_gallery_key(server, s, k)]
    ):  # fmt: skip
        change(server, make)
        put(server, f"q{number}")
        assert kiosk.sync(server) == ["changes"]
        assert kiosk.root.version == number + 2
    assert late.sync(server) == ["changes"]
    assert late.root == kiosk.root
    assert FleetKiosk(server, "New").sync(server) == ["snapshot"]


def test_only_the_newest_root_key_makes_the_next_root(server: Server, tmp_path: Path) -> None:
    signing.current(server)
    old = signing.read_root_key(server.folder / ROOT_KEY_FILE)
    change(server, new_root(server))
    with pytest.raises(ServerError, match="not the root key that kiosks believe"):
        signing.renewed(server, signing.current(server), old)


def test_a_database_put_back_brings_no_withdrawn_key_back(server: Server) -> None:
    signing.current(server)

    def old(connection: Connection) -> str:
        return meta.value(connection, "signing") or ""

    with server.database.read() as connection:
        backup = old(connection)
    change(server, lambda s, k: signing.new_gallery_key(server, s, k))
    newest = signing.current(server)
    with server.database.write() as connection:
        meta.put(connection, "signing", backup)
        assert signing.load(server, connection) == newest
    assert signing.current(server) == newest


def test_a_second_process_with_a_folder_of_its_own_finds_the_keys_in_the_database(server: Server) -> None:
    first = signing.current(server)
    (server.folder / SIGNING_FILE).unlink()
    with server.database.write() as connection:
        assert signing.load(server, connection) == first
    assert (server.folder / SIGNING_FILE).exists()


def test_a_root_is_renewed_a_year_before_it_ends_if_its_key_is_here(server: Server, clock: ScriptedClock) -> None:
    assert signing.renew_when_due(server)
    assert signing.current(server).root.version == 1
    clock.now += ROOT_LIFE_US - 300 * 86_400_000_000
    assert signing.renew_when_due(server)
    assert signing.current(server).root.version == 2
    clock.now += ROOT_LIFE_US - 300 * 86_400_000_000
    signing.destroy_root_key(server.folder / ROOT_KEY_FILE)
    assert not signing.renew_when_due(server)


def test_no_private_key_stands_readable_beside_the_root_key(server: Server) -> None:
    current = signing.current(server)
    with server.database.read() as connection:
        text = meta.value(connection, "signing") or ""
    assert current.gallery_key not in text + (server.folder / SIGNING_FILE).read_text()
    assert current.gallery_key not in repr(current)
    assert (server.folder / ROOT_KEY_FILE).stat().st_mode & 0o077 == 0


def test_the_commands_move_and_replace_keys(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder, safe, second = tmp_path / "data", tmp_path / "safe.pem", tmp_path / "second.pem"
    server = open_server(Settings(folder, sqlite_url(folder)))
    signing.current(server)
    server.database.close()

    def run(*words: object) -> int:
        return main(["keys", *map(str, words), "--data-dir", str(folder)])

    assert run("move-root", safe) == 0
    assert run("renew") == 1
    assert "--root-key" in capsys.readouterr().err
    assert run("new-gallery", "--root-key", safe) == 0
    assert run("new-root", "--root-key", safe, "--to", second) == 0
    assert not safe.exists()
    assert run("renew", "--root-key", second) == 0
    assert run("show") == 0
    shown = capsys.readouterr().out
    assert "version 4" in shown
    assert "not on this machine" in shown
    assert run("move-root", tmp_path / "none.pem") == 1
