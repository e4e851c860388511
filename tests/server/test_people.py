"""People: the newest state holds, numbers and badges are nobody else's, and nothing of them is readable on the disk."""

from __future__ import annotations

import dataclasses

import pytest
from sqlalchemy import select

from sync_server import groups, people, position, tables
from sync_server.problems import ServerError
from sync_server.server import Server
from sync_server.wire.messages import PersonState, WireTemplate
from tests.server.fleet_kiosk import PACK, FleetKiosk, person, vector


def put(server: Server, state: PersonState) -> str:
    with server.database.write() as connection:
        return people.put(server, connection, state, "ada")


def version(server: Server) -> int:
    with server.database.read() as connection:
        return position.read(connection).version


def load(server: Server, person_id: str) -> PersonState | None:
    with server.database.read() as connection:
        return people.load(server, connection, person_id)


def test_a_state_takes_the_place_of_the_one_before(server: Server) -> None:
    put(server, person("p1", "Ada"))
    put(server, person("p1", "Ada L.", seed=2))
    state = load(server, "p1")
    assert state == person("p1", "Ada L.", seed=2)
    assert version(server) == 2


def test_the_same_state_again_is_no_news(server: Server) -> None:
    put(server, person("p1"))
    put(server, person("p1"))
    assert version(server) == 1


def test_a_number_or_badge_of_somebody_else_is_refused_in_a_sentence(server: Server) -> None:
    put(server, person("p1", number="7", badge="B"))
    assert "employee number" in put(server, person("p2", number=" 7 "))
    assert "badge" in put(server, person("p2", badge="B"))
    assert load(server, "p2") is None
    assert put(server, person("p1", number="8", badge="B")) == ""
    assert put(server, person("p2", number="7")) == ""


def test_the_number_of_somebody_erased_is_free(server: Server) -> None:
    put(server, person("p1", number="7"))
    put(server, PersonState("p1", erased=True))
    assert put(server, person("p2", number="7")) == ""


def test_a_tombstone_is_never_revived(server: Server) -> None:
    put(server, person("p1"))
    put(server, PersonState("p1", erased=True))
    assert put(server, person("p1")) == people.ERASED
    assert load(server, "p1") is None


@pytest.mark.parametrize("vector_text", ["", "AAAA", "!!!", vector(1)[:-8], vector(1) * 2, "AAAAAAAAAAA"], ids=range(6))
def test_a_template_that_is_no_vector_of_length_one_is_refused(server: Server, vector_text: str) -> None:
    state = dataclasses.replace(person("p1"), templates=(WireTemplate("t", PACK, vector_text),))
    assert "cannot be read" in put(server, state)


def test_a_kiosk_that_sends_a_batch_twice_does_not_undo_what_came_between(server: Server) -> None:
    a, b = FleetKiosk(server, "A"), FleetKiosk(server, "B")
    a.send(server, person("p1"))
    b.send(server, person("p1", seed=2))
    a.sent = 0
    a.send(server, person("p1"))
    assert load(server, "p1") == person("p1", seed=2)


def test_a_refused_person_does_not_hold_up_the_rest_and_raises_an_alarm(server: Server) -> None:
    kiosk = FleetKiosk(server, "A")
    put(server, person("p1", number="7"))
    put(server, PersonState("gone", erased=True))
    refused = kiosk.send(server, person("p2", number="7"), person("gone"), person("p3"))
    assert refused.keys() == {"p2", "gone"}
    assert refused["gone"] == "erased"
    assert load(server, "p3") is not None
    with server.database.read() as connection:
        alarm = connection.execute(select(tables.alarms.c.kind, tables.alarms.c.detail)).one()
    assert alarm.kind == "conflict"
    assert "Name" not in alarm.detail


def test_nothing_of_a_person_stands_readable_in_the_database(server: Server) -> None:
    put(server, person("p1", "Zacharias Unmistakable", number="N-4711", badge="B-0815"))
    with server.database.read() as connection:
        row = repr(connection.execute(select(tables.people)).mappings().one())
    for secret in ("Zacharias", "4711", "0815", vector(1)[:12]):
        assert secret not in row


def test_a_state_sealed_for_somebody_else_is_not_opened(server: Server) -> None:
    put(server, person("p1"))
    with server.database.read() as connection:
        sealed = connection.execute(select(tables.people.c.state)).scalar_one()
    with pytest.raises(ValueError, match="sealed"):
        people.opened(server, "p2", sealed)


def test_groups_and_sites_in_use_are_not_removed(server: Server) -> None:
    put(server, person("p1"))
    with server.database.write() as connection:
        groups.add_group(connection, "night")
        groups.set_person_groups(connection, "p1", ["night"])
        groups.set_site_groups(connection, "Cellar", ["night"])
        with pytest.raises(ServerError, match="1 people are still in the group night"):
            groups.remove_group(connection, "night")
        groups.set_person_groups(connection, "p1", [])
        with pytest.raises(ServerError, match="sites"):
            groups.remove_group(connection, "night")
        groups.remove_site(connection, "Cellar")
        groups.remove_group(connection, "night")
        with pytest.raises(ServerError, match="no group"):
            groups.set_person_groups(connection, "p1", ["night"])
        groups.add_group(connection, "day")
        with pytest.raises(ServerError, match="Nobody"):
            groups.set_person_groups(connection, "nobody", ["day"])
