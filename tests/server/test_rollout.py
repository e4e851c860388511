"""Staging: some kiosks first, the others when IT says so, erasures always."""

from __future__ import annotations

import pytest

from sync_server import erasure, people, rollout
from sync_server.problems import ServerError
from sync_server.server import Server
from sync_server.wire.signed import Cursor
from tests.server.fleet_kiosk import FleetKiosk, person


def put(server: Server, *ids: str, seed: int = 1) -> None:
    with server.database.write() as connection:
        for person_id in ids:
            people.put(server, connection, person(person_id, seed=seed), "")


def hold(server: Server) -> int:
    with server.database.write() as connection:
        return rollout.hold(server, connection, "ada")


def promote(server: Server) -> None:
    with server.database.write() as connection:
        rollout.promote(server, connection, "ada")


def test_held_changes_reach_early_kiosks_and_all_when_promoted(server: Server) -> None:
    put(server, "p1")
    early, late = FleetKiosk(server, "Early", ring="early"), FleetKiosk(server, "Late")
    early.sync(server), late.sync(server)
    hold(server)
    put(server, "p1", seed=2)
    put(server, "p2")
    assert early.sync(server) == ["changes"]
    assert late.sync(server) == []
    assert late.people["p1"][1].templates[0].template_id == "t-p1-1"
    promote(server)
    assert late.sync(server) == ["changes"]
    assert late.people == early.people


def test_erasures_reach_held_kiosks_once_and_leave_the_rest_as_it_is(server: Server) -> None:
    put(server, "p1", "p2")
    late = FleetKiosk(server, "Late")
    late.sync(server)
    hold(server)
    put(server, "p2", seed=2)
    with server.database.write() as connection:
        erasure.erase(server, connection, "p1", "ada")
    assert late.sync(server) == ["erasures"]
    assert late.names == {"p2"}
    assert late.people["p2"][1].templates[0].template_id == "t-p2-1"
    assert late.sync(server) == []
    promote(server)
    assert late.sync(server) == ["changes"]
    assert late.people["p2"][1].templates[0].template_id == "t-p2-2"


def test_erasures_do_not_make_a_cursor_known_that_the_server_never_gave(server: Server) -> None:
    put(server, "p1", "p2")
    late = FleetKiosk(server, "Late")
    late.sync(server)
    hold(server)
    with server.database.write() as connection:
        erasure.erase(server, connection, "p1", "ada")
    late.cursor = Cursor(late.cursor.epoch, late.cursor.version, "ff" * 32)
    assert late.sync(server) == ["erasures"]
    promote(server)
    assert late.sync(server) == ["snapshot"]


def test_a_new_kiosk_gets_whoever_has_not_changed_since_the_hold(server: Server) -> None:
    put(server, "p1", "p2")
    hold(server)
    put(server, "p2", seed=2)
    put(server, "p3")
    new = FleetKiosk(server, "New")
    assert new.sync(server) == ["snapshot"]
    assert new.names == {"p1"}
    promote(server)
    assert new.sync(server) == ["changes"]
    assert new.names == {"p1", "p2", "p3"}


def test_a_kiosk_that_joins_the_early_ring_gets_everything(server: Server) -> None:
    late = FleetKiosk(server, "Late")
    late.sync(server)
    hold(server)
    put(server, "p1")
    assert late.sync(server) == []
    with server.database.write() as connection:
        rollout.set_ring(connection, late.uid, "early")
    assert late.sync(server) == ["changes"]


def test_holding_twice_or_promoting_nothing_is_refused(server: Server) -> None:
    with pytest.raises(ServerError, match="Nothing is held"):
        promote(server)
    hold(server)
    with pytest.raises(ServerError, match="held already"):
        hold(server)


def test_progress_says_where_each_kiosk_is(server: Server) -> None:
    FleetKiosk(server, "B")
    FleetKiosk(server, "A", ring="early")
    put(server, "p1")
    hold(server)
    with server.database.read() as connection:
        progress = rollout.progress(connection)
    assert [kiosk.name for kiosk in progress.kiosks] == ["A", "B"]
    assert (progress.version, progress.held_at) == (1, 1)
