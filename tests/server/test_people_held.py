"""Which line of a kiosk's people's ledger the server has: two copies of one kiosk number their lines alike."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from alembic import command
from fastapi.testclient import TestClient
from sqlalchemy import inspect, select, update

from sync_server import groups, people, tables
from sync_server import server as server_module
from sync_server.app import make_app
from sync_server.database import Database
from sync_server.migrate import configuration
from sync_server.server import Server, open_server
from sync_server.settings import Settings, sqlite_url
from sync_server.wire.limits import GENESIS_HEX
from sync_server.wire.messages import Held, PeopleBatch, PeopleTaken, PersonState, VersionedPerson
from tests.server.conftest import ScriptedClock
from tests.server.fleet_kiosk import person
from tests.server.paired import FIRST_EPOCH, Ledger, PairedKiosk, paired, record

EARLIER, OURS, OTHERS = "a" * 64, "b" * 64, "c" * 64


def batch(last: int, digest: str, held: int, held_digest: str, *states: PersonState) -> PeopleBatch:
    return PeopleBatch(FIRST_EPOCH, last, states, digest, held, held_digest)


def up(kiosk: PairedKiosk, sent: PeopleBatch) -> PeopleTaken:
    return kiosk.ask(PeopleTaken, "/v1/people", sent)


def known(server: Server) -> set[str]:
    with server.database.read() as connection:
        return {state.person_id for state in people.everybody(server, connection)}


def is_called_a_clone(server: Server) -> bool:
    with server.database.read() as connection:
        return "cloned" in connection.execute(select(tables.alarms.c.kind)).scalars().all()


@pytest.fixture
def begun(kiosk: PairedKiosk) -> PairedKiosk:
    """The server has its lines up to 4."""
    taken = up(kiosk, batch(4, EARLIER, 0, GENESIS_HEX, person("p1")))
    assert (taken.held, taken.digest, taken.refused) == (4, EARLIER, {})
    return kiosk


def test_a_copy_with_another_line_under_the_number_that_is_held_learns_which_is_held(
    begun: PairedKiosk, server: Server
) -> None:
    up(begun, batch(5, OURS, 4, EARLIER, person("p2")))
    taken = up(begun, batch(5, OTHERS, 4, EARLIER, person("p3")))
    assert (taken.held, taken.digest) == (5, OURS)
    assert known(server) == {"p1", "p2"}
    assert is_called_a_clone(server)


def test_a_copy_that_went_further_from_where_both_began_has_nothing_taken(begun: PairedKiosk, server: Server) -> None:
    up(begun, batch(5, OURS, 4, EARLIER, person("p2")))
    taken = up(begun, batch(6, OTHERS, 4, EARLIER, person("p3")))
    assert (taken.held, taken.digest) == (5, OURS)
    assert known(server) == {"p1", "p2"}


def test_the_other_copy_under_a_new_epoch_brings_its_people(begun: PairedKiosk, server: Server) -> None:
    up(begun, batch(5, OURS, 4, EARLIER, person("p2")))
    again = replace(batch(5, OTHERS, 0, GENESIS_HEX, person("p1"), person("p3")), epoch="f" * 32)
    taken = up(begun, again)
    assert (taken.held, taken.digest, taken.refused) == (5, OTHERS, {})
    assert known(server) == {"p1", "p2", "p3"}
    assert not is_called_a_clone(server)


def test_a_batch_whose_answer_was_lost_is_no_copy_and_tells_again_who_is_erased(
    begun: PairedKiosk, server: Server
) -> None:
    up(begun, batch(5, OURS, 4, EARLIER, PersonState("p1", erased=True)))
    sent = batch(6, OTHERS, 5, OURS, person("p1"), person("p2"))
    first, again = up(begun, sent), up(begun, sent)
    assert first == again
    assert (again.held, again.digest, again.refused) == (6, OTHERS, {"p1": "erased"})
    assert not is_called_a_clone(server)


def test_a_server_put_back_takes_nothing_that_begins_after_what_it_has(begun: PairedKiosk, server: Server) -> None:
    taken = up(begun, batch(9, OTHERS, 7, OURS, person("p3")))
    assert (taken.held, taken.digest, taken.refused) == (4, EARLIER, {})
    assert known(server) == {"p1"}
    assert up(begun, batch(9, OTHERS, 4, EARLIER, person("p2"), person("p3"))).held == 9
    assert known(server) == {"p1", "p2", "p3"}


def test_a_hello_says_which_line_is_held_and_orders_a_new_epoch_where_another_stands(
    begun: PairedKiosk, server: Server
) -> None:
    welcome = begun.hello(people_lines=4, people_digest=EARLIER)
    assert (welcome.people_held, welcome.people_digest, welcome.attendance.order) == (4, EARLIER, "")
    assert begun.hello(people_lines=7, people_digest=OURS).attendance.order == ""
    assert not is_called_a_clone(server)
    assert begun.hello(people_lines=3, people_digest=OURS).attendance.order == "new_epoch"
    assert begun.hello(people_lines=4, people_digest=OURS).attendance.order == "new_epoch"
    assert is_called_a_clone(server)


def test_a_kiosk_that_states_no_digests_is_served_as_ever(begun: PairedKiosk, server: Server) -> None:
    assert up(begun, PeopleBatch(FIRST_EPOCH, 6, (person("p2"),))).held == 6
    assert up(begun, PeopleBatch(FIRST_EPOCH, 5, (person("p3"),))).held == 6
    assert begun.hello(people_lines=6).attendance.order == ""
    assert begun.hello(people_lines=6, people_digest=OURS).people_digest == ""
    assert up(begun, batch(8, OURS, 6, EARLIER, person("p3"))).digest == OURS
    assert known(server) == {"p1", "p2", "p3"}
    assert not is_called_a_clone(server)


def kept(last: int, digest: str, held: int, held_digest: str, *entries: VersionedPerson) -> PeopleBatch:
    return replace(batch(last, digest, held, held_digest), kept=entries)


def test_who_came_back_from_the_server_is_news_to_it_only_where_it_knows_less(
    begun: PairedKiosk, server: Server
) -> None:
    up(begun, batch(5, OURS, 4, EARLIER, person("p1", "Newer")))  # version 2
    older, lost = VersionedPerson(1, person("p1", "Older")), VersionedPerson(7, person("p2"))
    assert up(begun, kept(6, OTHERS, 5, OURS, older, lost)).refused == {}
    with server.database.read() as connection:
        names = {state.person_id: state.display_name for state in people.everybody(server, connection)}
    assert names == {"p1": "Newer", "p2": "Name of p2"}
    up(begun, kept(7, OURS, 6, OTHERS, VersionedPerson(9, person("p1", "From after the backup"))))
    with server.database.read() as connection:
        state = people.load(server, connection, "p1")
    assert state is not None
    assert state.display_name == "From after the backup"


def test_nobody_erased_comes_back_by_a_kiosk_that_knew_them(begun: PairedKiosk, server: Server) -> None:
    up(begun, batch(5, OURS, 4, EARLIER, PersonState("p1", erased=True)))
    taken = up(begun, kept(6, OTHERS, 5, OURS, VersionedPerson(10**6, person("p1"))))
    assert taken.refused == {"p1": "erased"}
    assert known(server) == set()


def test_a_kiosk_that_asks_again_learns_who_was_moved_and_who_is_refused_still(
    begun: PairedKiosk, server: Server
) -> None:
    sent = batch(5, OURS, 4, EARLIER, person("p2", number="7"), person("p3", number="7"))
    first = up(begun, sent)
    assert first.refused.keys() == {"p3"}
    assert up(begun, sent).refused == first.refused
    with server.database.write() as connection:
        for name in ("here", "elsewhere"):
            groups.add_group(connection, name)
        groups.set_site_groups(connection, "hall", ["here"])
        groups.move_kiosk(connection, begun.uid, "hall")
        groups.set_person_groups(connection, "p2", ["elsewhere"])
    assert up(begun, sent).refused == first.refused | {"p2": "gone"}
    with server.database.write() as connection:
        people.put(server, connection, person("p2", number="8"), "ada")
    assert up(begun, sent).refused == {"p2": "gone"}
    assert known(server) == {"p1", "p2", "p3"}


@pytest.fixture
def empty_url(request: pytest.FixtureRequest, database_url: str, tmp_path: Path) -> str:
    """A database without a schema, of each kind."""
    if not database_url.startswith("postgresql"):
        return sqlite_url(tmp_path / "empty")
    return str(request.getfixturevalue("postgres").database())


@pytest.fixture
def first_schema(empty_url: str, tmp_path: Path, clock: ScriptedClock, monkeypatch: pytest.MonkeyPatch) -> Server:
    """A server of the first release, which knew the number of a kiosk's line alone."""
    (tmp_path / "empty").mkdir(exist_ok=True)

    def as_it_was(database: Database) -> None:
        with database.write() as connection:
            command.upgrade(configuration(connection), "0001")

    with monkeypatch.context() as then:
        then.setattr(server_module, "migrate", as_it_was)
        return open_server(Settings(tmp_path / "empty", empty_url), clock)


def test_a_database_of_the_first_release_is_upgraded_and_serves_on(first_schema: Server, clock: ScriptedClock) -> None:
    ledger, old = Ledger([record(number) for number in range(1, 4)]), first_schema
    with TestClient(make_app(old), base_url="https://testserver") as web:
        kiosk = paired(web, old)
        kiosk.up(ledger.batch())
    with old.database.write() as connection:
        people.put(old, connection, person("p1"), kiosk.uid)
        ours = {"people_epoch": FIRST_EPOCH, "people_held": 4}
        connection.execute(update(tables.kiosks).values(ours))
        assert "people_digest" not in {column["name"] for column in inspect(connection).get_columns("kiosks")}
    old.database.close()
    server = open_server(old.settings, clock)
    with TestClient(make_app(server), base_url="https://testserver") as web:
        kiosk.web = web
        welcome = kiosk.hello(ledger, people_lines=5, people_digest=OURS)
        assert welcome.attendance == Held(FIRST_EPOCH, 3, ledger.digest(3).hex())
        assert (welcome.people_held, welcome.people_digest) == (4, "")
        assert up(kiosk, batch(5, OURS, 4, EARLIER, person("p2"))).digest == OURS
        ledger.bodies.append(record(4))
        assert kiosk.up(ledger.batch(first=4)).held.sequence == 4
    assert known(server) == {"p1", "p2"}
    server.database.close()
