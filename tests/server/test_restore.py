"""A database put back from an old backup: noticed, healed, and nobody who was erased comes back."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator

import pytest
from sqlalchemy import select

from sync_server import erasure, people, points, position, restore, tables
from sync_server.problems import Refused
from sync_server.server import Server, open_server
from sync_server.settings import Settings
from sync_server.wire.messages import PersonState
from sync_server.wire.signed import Cursor
from tests.server.conftest import ScriptedClock
from tests.server.fleet_kiosk import Backup, FleetKiosk, back_up, person, put_back


@pytest.fixture
def again(server: Server, clock: ScriptedClock) -> Iterator[Callable[[Backup], Server]]:
    """Put a backup back while the server is down, then start it: `again(backup)`."""
    opened: list[Server] = []

    def restart(backup: Backup) -> Server:
        put_back(server, backup)
        opened.append(open_server(Settings(server.folder, server.settings.database), clock))
        restore.at_start(opened[-1])
        return opened[-1]

    yield restart
    for other in opened:
        other.database.close()


def erase(server: Server, person_id: str) -> None:
    with server.database.write() as connection:
        erasure.erase(server, connection, person_id, "ada")


def known(server: Server) -> set[str]:
    with server.database.read() as connection:
        return {state.person_id for state in people.everybody(server, connection)}


def epoch(server: Server) -> int:
    with server.database.read() as connection:
        return position.read(connection).epoch


def test_a_kiosk_that_is_ahead_begins_an_epoch_and_every_kiosk_gets_a_snapshot(
    server: Server, again: Callable[[Backup], Server]
) -> None:
    a, b = FleetKiosk(server, "A"), FleetKiosk(server, "B")
    a.send(server, person("p1"))
    b.sync(server)
    backup = back_up(server)
    a.send(server, person("p2"))
    a.sync(server)
    server = again(backup)
    assert known(server) == {"p1"}
    assert a.sync(server) == ["snapshot"]
    assert b.sync(server) == ["snapshot"]
    assert a.cursor == b.cursor
    assert a.cursor.epoch == 2
    with server.database.read() as connection:
        kinds = set(connection.execute(select(tables.alarms.c.kind)).scalars())
    assert "restored" in kinds


def test_what_kiosks_sent_since_the_backup_is_asked_for_again(
    server: Server, again: Callable[[Backup], Server]
) -> None:
    a, b = FleetKiosk(server, "A"), FleetKiosk(server, "B")
    backup = back_up(server)
    a.send(server, person("p1"))
    b.sync(server)
    server = again(backup)
    with server.database.read() as connection:
        held = connection.execute(select(tables.kiosks.c.people_held).where(tables.kiosks.c.uid == a.uid)).scalar()
    assert held == 0
    a.sent = 0
    a.send(server, person("p1"))
    assert b.sync(server) == ["snapshot"]
    assert b.names == {"p1"}


@pytest.mark.parametrize("order", list(itertools.permutations(["A syncs", "B syncs", "A sends"])))
def test_nobody_who_was_erased_is_revived_in_whatever_order_kiosks_come_back(
    server: Server, again: Callable[[Backup], Server], order: tuple[str, ...]
) -> None:
    a, b = FleetKiosk(server, "A"), FleetKiosk(server, "B")
    a.send(server, person("leaver"), person("stays"))
    a.sync(server), b.sync(server)
    backup = back_up(server)
    erase(server, "leaver")
    a.send(server, person("new"))
    a.sync(server)
    server = again(backup)
    assert known(server) == {"stays"}
    steps = {
        "A syncs": lambda: a.sync(server),
        "B syncs": lambda: b.sync(server),
        "A sends": lambda: resend(server, a, person("leaver"), person("stays"), person("new")),
    }
    for step in order:
        steps[step]()
    a.sync(server), b.sync(server)
    assert known(server) == a.names == b.names == {"stays", "new"}
    assert a.cursor == b.cursor


def resend(server: Server, kiosk: FleetKiosk, *states: PersonState) -> None:
    """Everything from the start, with another epoch of its people's ledger counted from what the server holds."""
    kiosk.sent = 10
    refused = kiosk.send(server, *states)
    assert refused in ({}, {"leaver": "erased"})


def test_erasures_that_the_backup_lacks_are_carried_out_before_the_first_request(
    server: Server, again: Callable[[Backup], Server]
) -> None:
    kiosk = FleetKiosk(server, "A")
    kiosk.send(server, person("leaver"))
    backup = back_up(server)
    erase(server, "leaver")
    kiosk.sync(server)
    server = again(backup)
    assert known(server) == set()
    assert epoch(server) == 2
    assert kiosk.sync(server) == ["snapshot"]


def test_an_erasure_that_the_log_has_lost_is_learned_from_a_kiosk(
    server: Server, again: Callable[[Backup], Server]
) -> None:
    a, b = FleetKiosk(server, "A"), FleetKiosk(server, "B")
    a.send(server, person("leaver"))
    a.sync(server), b.sync(server)
    backup = back_up(server)
    erase(server, "leaver")
    a.sync(server)
    (server.folder / erasure.LOG_FILE).unlink()
    server = again(backup)
    assert known(server) == {"leaver"}
    a.confirm(server)
    assert known(server) == set()
    b.sync(server)
    assert b.names == set()


@pytest.fixture
def no_floor(server: Server) -> Callable[[], None]:
    """The data folder was put back as well: only kiosks know better."""
    return lambda: (server.folder / points.FLOOR_FILE).unlink(missing_ok=True)


def test_a_restored_server_that_went_on_meanwhile_heals_too(
    server: Server, again: Callable[[Backup], Server], no_floor: Callable[[], None]
) -> None:
    """Same epoch, a lower or the same version, another history: the three cases of LiteFS."""
    a, b = FleetKiosk(server, "A"), FleetKiosk(server, "B")
    backup = back_up(server)
    a.send(server, person("lost"))
    a.sync(server)
    no_floor()
    server = again(backup)
    b.send(server, person("p1"))  # now at the same version as A
    assert a.sync(server) == ["snapshot"]
    assert b.sync(server) == ["snapshot"]
    assert a.names == b.names == {"p1"}


def test_a_kiosk_behind_on_another_history_heals_too(
    server: Server, again: Callable[[Backup], Server], no_floor: Callable[[], None]
) -> None:
    a, b = FleetKiosk(server, "A"), FleetKiosk(server, "B")
    backup = back_up(server)
    a.send(server, person("lost"))
    a.sync(server)
    no_floor()
    server = again(backup)
    b.send(server, person("p1"), person("p2"), person("p3"))
    assert a.sync(server) == ["snapshot"]
    assert a.names == {"p1", "p2", "p3"}


def test_without_the_data_folder_a_kiosk_that_is_ahead_begins_an_epoch(
    server: Server, again: Callable[[Backup], Server], no_floor: Callable[[], None]
) -> None:
    a = FleetKiosk(server, "A")
    a.send(server, person("p1"))
    backup = back_up(server)
    a.send(server, person("p2"))
    a.sync(server)
    for begun in (2, 3):
        no_floor()
        server = again(backup)
        assert epoch(server) == 1
        assert a.sync(server) == ["snapshot"]
        assert a.cursor.epoch == begun


def test_somebody_changed_otherwise_after_a_restore_is_changed_at_kiosks_that_saw_the_lost_change(
    server: Server, again: Callable[[Backup], Server]
) -> None:
    """The same id under the same version, but another person: the digest alone would not tell."""
    a = FleetKiosk(server, "A")
    a.send(server, person("p1"))
    backup = back_up(server)
    a.send(server, person("p1", seed=2))
    a.sync(server)
    server = again(backup)
    with server.database.write() as connection:
        people.put(server, connection, person("p1", seed=3), "ada")
    a.sync(server)
    assert a.people["p1"][1].templates[0].template_id == "t-p1-3"


@pytest.mark.parametrize("cursor", [Cursor(2**40, 1), Cursor(1, 2**50)])
def test_a_cursor_beyond_belief_is_refused(server: Server, cursor: Cursor) -> None:
    kiosk = FleetKiosk(server, "Mad")
    kiosk.cursor = cursor
    with pytest.raises(Refused, match="further than can be"):
        kiosk.sync(server)
    assert epoch(server) == 1
