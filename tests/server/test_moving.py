"""A server moves from SQLite to PostgreSQL, and its kiosks notice nothing."""

from __future__ import annotations

import io
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import func, select

from sync_server import cli, people, position, restore, tables
from sync_server.app import make_app
from sync_server.server import Server, open_server
from sync_server.settings import Settings, sqlite_url
from sync_server.verbs.serve import alone
from tests.server.conftest import PostgresCluster
from tests.server.fleet_kiosk import FleetKiosk, person
from tests.server.paired import Ledger, PairedKiosk, record
from tests.server.scene import furnish


@pytest.fixture
def backend() -> str:
    return "sqlite"


def command(*arguments: str) -> tuple[int, str, str]:
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        status = cli.main(arguments)
    return status, out.getvalue(), err.getvalue()


def rows(server: Server) -> dict[str, list[tuple[object, ...]]]:
    with server.database.read() as connection:
        return {
            table.name: sorted((tuple(row) for row in connection.execute(select(table))), key=repr)
            for table in tables.metadata.sorted_tables
        }


def test_everything_is_there_afterwards_and_kiosks_go_on_where_they_were(
    server: Server, web: TestClient, kiosk: PairedKiosk, tmp_path: Path, postgres: PostgresCluster
) -> None:
    furnish(server)
    door, sent = FleetKiosk(server, "Door"), Ledger([record(n) for n in range(1, 30)])
    kiosk.up(sent.batch(1, 20))
    door.sync(server)
    before = rows(server)
    web.close()
    server.database.close()

    url = postgres.database()
    status, said, _ = command("move", url, "--data-dir", str(tmp_path))
    assert status == 0
    assert f"{len(before['events'])} events" in said
    assert not Path(sqlite_url(tmp_path).removeprefix("sqlite:///")).exists()

    moved = open_server(Settings(tmp_path, url), server.now_utc_us)
    assert rows(moved) == before
    assert (moved.uid, moved.box_private) == (server.uid, server.box_private)
    restore.at_start(moved)
    with moved.database.read() as connection:
        assert position.read(connection).epoch == 1
    with TestClient(make_app(moved), base_url="https://testserver") as there:
        kiosk.web = there
        assert kiosk.hello(sent).attendance.sequence == 20
        assert kiosk.up(sent.batch(21)).held.sequence == 29
        assert door.sync(moved) == []
        with moved.database.write() as connection:
            assert people.put(moved, connection, person("new"), "") == ""
        assert door.sync(moved) == ["changes"]
    with moved.database.read() as connection:
        assert connection.scalar(select(func.max(tables.events.c.serial))) > max(e[0] for e in before["events"])
    moved.database.close()


def test_a_database_with_a_server_in_it_is_not_written_over(
    server: Server, tmp_path: Path, postgres: PostgresCluster
) -> None:
    url = postgres.database()
    other = open_server(Settings(tmp_path / "other", url))
    before = rows(other)
    status, _, said = command("move", url, "--data-dir", str(tmp_path))
    assert (status, said) == (
        1,
        "clockface-server: There is a server's data in that database already: give one that is empty.\n",
    )
    assert rows(other) == before
    assert (tmp_path / "clockface-server.db").exists()
    other.database.close()


def test_a_server_that_runs_is_not_moved(server: Server, tmp_path: Path) -> None:
    with alone(tmp_path):
        status, _, said = command("move", "postgresql://u@127.0.0.1:1/d", "--data-dir", str(tmp_path))
    assert status == 1
    assert "Another server is running" in said


@pytest.mark.parametrize(
    ("url", "sentence"),
    [
        ("postgresql://u:secret@127.0.0.1:1/d", "The data cannot be moved"),
        ("sqlite:///other.db", "The target must be PostgreSQL"),
        ("nonsense", "must be given as postgresql://"),
    ],
)
def test_what_cannot_be_reached_changes_nothing(server: Server, tmp_path: Path, url: str, sentence: str) -> None:
    status, _, said = command("move", url, "--data-dir", str(tmp_path))
    assert status == 1
    assert sentence in said
    assert "secret" not in said
    assert said.count("\n") == 1
    assert (tmp_path / "clockface-server.db").exists()


def test_without_a_server_there_is_nothing_to_move(tmp_path: Path) -> None:
    status, _, said = command("move", "postgresql://u@h/d", "--data-dir", str(tmp_path / "none"))
    assert status == 1
    assert "nothing to move" in said
