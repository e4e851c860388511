"""Erasing: in the log before the database, for ever, with receipts."""

from __future__ import annotations

import pytest
from sqlalchemy import insert, select

from sync_server import erasure, people, tables
from sync_server.problems import Refused
from sync_server.server import Server
from tests.server.fleet_kiosk import FleetKiosk, person


def put(server: Server, *ids: str) -> None:
    with server.database.write() as connection:
        for person_id in ids:
            people.put(server, connection, person(person_id), "")


def erase(server: Server, person_id: str) -> bool:
    with server.database.write() as connection:
        return erasure.erase(server, connection, person_id, "ada", "left")


def erase_and_crash(server: Server) -> None:
    with server.database.write() as connection:
        erasure.erase(server, connection, "p1", "ada")
        raise ZeroDivisionError


def waiting(server: Server) -> dict[str, tuple[str, ...]]:
    with server.database.read() as connection:
        return {one.person_id: one.kiosks for one in erasure.unconfirmed(connection)}


def logged(server: Server) -> list[str]:
    return [order.person_id for order in erasure.read_log(server.folder / erasure.LOG_FILE)]


def test_nothing_but_the_id_stays(server: Server) -> None:
    put(server, "p1")
    assert erase(server, "p1")
    assert not erase(server, "p1")
    with server.database.read() as connection:
        row = connection.execute(select(tables.people)).mappings().one()
        assert (row["state"], row["number_hash"], row["packs"], row["templates"]) == (None, None, "", 0)
    assert logged(server) == ["p1"]


def test_an_order_is_on_the_disk_before_the_database_knows(server: Server) -> None:
    put(server, "p1")
    with pytest.raises(ZeroDivisionError):
        erase_and_crash(server)
    assert logged(server) == ["p1"]
    with server.database.write() as connection:
        assert not erasure.is_erased(connection, "p1")
        assert erasure.again(server, connection) == 1
        assert erasure.is_erased(connection, "p1")


def test_nothing_is_erased_while_the_order_cannot_be_written(server: Server) -> None:
    put(server, "p1")
    (server.folder / erasure.LOG_FILE).mkdir()
    with pytest.raises(Refused, match="list of erasures"):
        erase(server, "p1")
    with server.database.read() as connection:
        assert not erasure.is_erased(connection, "p1")


@pytest.mark.parametrize("cut", [1, 10, 40])
def test_a_line_cut_short_spoils_no_other(server: Server, cut: int) -> None:
    erase(server, "p1")
    erase(server, "p2")
    path = server.folder / erasure.LOG_FILE
    path.write_bytes(path.read_bytes()[:-cut])
    erase(server, "p3")
    assert logged(server) in (["p1", "p3"], ["p1", "p2", "p3"])


def test_each_kiosk_has_to_confirm(server: Server) -> None:
    put(server, "p1")
    a, b = FleetKiosk(server, "A"), FleetKiosk(server, "B")
    a.sync(server), b.sync(server)
    erase(server, "p1")
    assert waiting(server) == {"p1": tuple(sorted((a.uid, b.uid)))}
    a.sync(server)
    a.confirm(server)
    assert a.erased == set()
    assert waiting(server) == {"p1": (b.uid,)}


def test_a_kiosk_whose_gallery_is_newer_has_confirmed_by_that(server: Server) -> None:
    put(server, "p1")
    kiosk = FleetKiosk(server, "A")
    erase(server, "p1")
    assert waiting(server) == {"p1": (kiosk.uid,)}
    kiosk.sync(server)
    values = {"cursor_epoch": kiosk.cursor.epoch, "cursor_version": kiosk.cursor.version}
    with server.database.write() as connection:
        connection.execute(tables.kiosks.update().values(**values))
    assert waiting(server) == {}


def test_receipts_of_many_are_taken_once(server: Server) -> None:
    """More than one question to the database may name; of some the server has never heard."""
    kiosk = FleetKiosk(server, "A")
    ids = [f"p{i:04}" for i in range(1500)]
    known = [{"person_id": person_id, "version": 1, "erased": True, "changed_utc_us": 0} for person_id in ids[:1450]]
    with server.database.write() as connection:
        connection.execute(insert(tables.people), known)
        for _ in range(2):
            assert erasure.take_receipts(server, connection, kiosk.uid, [*ids, ""]) == tuple(sorted(ids))
        assert len(connection.execute(select(tables.erasure_receipts)).all()) == 1500
        assert erasure.is_erased(connection, "p0007")
        assert erasure.is_erased(connection, "p1499")
