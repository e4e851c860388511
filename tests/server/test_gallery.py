"""What each kiosk is given: changes, snapshots, who is gone, and parts that all share."""

from __future__ import annotations

import pytest
from sqlalchemy import func, select, update

from sync_server import erasure, groups, parts, people, position, tables
from sync_server.gallery import TOMBSTONE_LIFE_US, gallery_of
from sync_server.problems import Refused
from sync_server.server import Server
from sync_server.wire.codec import from_json
from sync_server.wire.signed import Cursor, Manifest
from tests.server.conftest import ScriptedClock
from tests.server.fleet_kiosk import FleetKiosk, person


def put(server: Server, *ids: str, seed: int = 1) -> None:
    with server.database.write() as connection:
        for person_id in ids:
            assert people.put(server, connection, person(person_id, seed=seed), "") == ""


def site(server: Server, name: str, *names: str) -> None:
    with server.database.write() as connection:
        for group in names:
            groups.add_group(connection, group)
        groups.set_site_groups(connection, name, names)


def give_groups(server: Server, person_id: str, *names: str) -> None:
    with server.database.write() as connection:
        groups.set_person_groups(connection, person_id, names)


def manifest(server: Server, kiosk: FleetKiosk) -> Manifest | None:
    answer = gallery_of(server).answer(kiosk.uid, kiosk.cursor)
    return None if answer.manifest is None else from_json(Manifest, answer.manifest.signed)


def count_parts(server: Server) -> int:
    with server.database.read() as connection:
        return connection.execute(select(func.count()).select_from(tables.parts)).scalar_one()


def test_a_new_kiosk_gets_a_snapshot_and_then_changes_only(server: Server) -> None:
    put(server, "p1", "p2")
    kiosk = FleetKiosk(server, "Door")
    assert kiosk.sync(server) == ["snapshot"]
    assert kiosk.names == {"p1", "p2"}
    assert kiosk.sync(server) == []
    put(server, "p2", seed=2)
    put(server, "p3")
    assert kiosk.sync(server) == ["changes"]
    assert kiosk.people["p2"][1].templates[0].template_id == "t-p2-2"
    assert kiosk.names == {"p1", "p2", "p3"}


def test_a_kiosk_of_an_empty_server_learns_that_it_is_empty(server: Server) -> None:
    kiosk = FleetKiosk(server, "Door")
    assert kiosk.sync(server) == ["snapshot"]
    assert kiosk.cursor.epoch == 1
    put(server, "p1")
    assert kiosk.sync(server) == ["changes"]


def test_what_one_kiosk_sends_the_others_get_and_it_gets_the_version(server: Server) -> None:
    a, b = FleetKiosk(server, "A"), FleetKiosk(server, "B")
    a.sync(server), b.sync(server)
    assert a.send(server, person("p1")) == {}
    assert a.sync(server) == b.sync(server) == ["changes"]
    assert a.people == b.people
    assert a.cursor == b.cursor


def test_kiosks_at_the_same_place_are_sent_the_same_parts(server: Server) -> None:
    put(server, "p1", "p2")
    kiosks = [FleetKiosk(server, f"Door {i}") for i in range(5)]
    first = {part.sha256 for part in (manifest(server, kiosks[0]) or pytest.fail("nothing new")).parts}
    for kiosk in kiosks:
        assert {part.sha256 for part in (manifest(server, kiosk) or pytest.fail("nothing new")).parts} == first
        kiosk.sync(server)
    before = count_parts(server)
    put(server, "p2", seed=2)
    for kiosk in kiosks:
        kiosk.sync(server)
    assert count_parts(server) == before + 1


def test_two_processes_make_the_same_parts(server: Server) -> None:
    from sync_server.gallery import Gallery

    put(server, "p1", "p2")
    kiosk = FleetKiosk(server, "Door")
    one = Gallery(server).answer(kiosk.uid, Cursor()).manifest
    with server.database.write() as connection:
        connection.execute(tables.parts.delete())
    other = Gallery(server).answer(kiosk.uid, Cursor()).manifest
    assert one is not None
    assert other is not None
    assert from_json(Manifest, one.signed).parts == from_json(Manifest, other.signed).parts


def test_a_site_with_groups_gets_those_people_and_whoever_has_none(server: Server) -> None:
    put(server, "everywhere", "north", "south")
    site(server, "North", "n")
    site(server, "South", "s")
    give_groups(server, "north", "n")
    give_groups(server, "south", "s")
    north, south, all_ = (FleetKiosk(server, name, name) for name in ("North", "South", "Nowhere"))
    for kiosk in (north, south, all_):
        kiosk.sync(server)
    assert north.names == {"everywhere", "north"}
    assert south.names == {"everywhere", "south"}
    assert all_.names == {"everywhere", "north", "south"}


def test_somebody_moved_to_another_group_is_gone_at_the_old_site_and_comes_to_the_new_one(server: Server) -> None:
    put(server, "p1", "p2")
    site(server, "North", "n")
    site(server, "South", "s")
    give_groups(server, "p1", "n")
    north, south = FleetKiosk(server, "N", "North"), FleetKiosk(server, "S", "South")
    north.sync(server), south.sync(server)
    give_groups(server, "p1", "s")
    assert north.sync(server) == ["changes"]
    assert south.sync(server) == ["changes"]
    assert north.names == {"p2"}
    assert south.names == {"p1", "p2"}


def test_changes_at_another_site_wake_no_kiosk(server: Server) -> None:
    site(server, "North", "n")
    site(server, "South", "s")
    put(server, "p1")
    give_groups(server, "p1", "n")
    south = FleetKiosk(server, "S", "South")
    south.sync(server)
    put(server, "p1", seed=2)
    assert south.sync(server) == []


def test_a_kiosk_moved_to_another_site_gets_a_snapshot(server: Server) -> None:
    site(server, "North", "n")
    put(server, "p1", "p2")
    site(server, "South", "s")
    give_groups(server, "p1", "n")
    kiosk = FleetKiosk(server, "Moves", "North")
    kiosk.sync(server)
    with server.database.write() as connection:
        groups.move_kiosk(connection, kiosk.uid, "South")
    assert kiosk.sync(server) == ["snapshot"]
    assert kiosk.names == {"p2"}


def test_other_groups_of_a_site_give_its_kiosks_a_snapshot(server: Server) -> None:
    site(server, "North", "n")
    put(server, "p1")
    give_groups(server, "p1", "n")
    kiosk = FleetKiosk(server, "N", "North")
    kiosk.sync(server)
    site(server, "North", "other")
    assert kiosk.sync(server) == ["snapshot"]
    assert kiosk.names == set()


def test_an_erased_person_leaves_every_kiosk_whatever_its_site(server: Server) -> None:
    put(server, "p1", "p2")
    site(server, "North", "n")
    give_groups(server, "p1", "n")
    kiosks = [FleetKiosk(server, "N", "North"), FleetKiosk(server, "E")]
    for kiosk in kiosks:
        kiosk.sync(server)
    with server.database.write() as connection:
        erasure.erase(server, connection, "p1", "ada")
    for kiosk in kiosks:
        assert kiosk.sync(server) == ["changes"]
        assert kiosk.names == {"p2"}
        assert kiosk.erased == {"p1"}


def test_no_part_with_somebody_who_was_erased_is_kept(server: Server) -> None:
    put(server, *(f"p{i}" for i in range(20)))
    kiosk = FleetKiosk(server, "Door")
    kiosk.sync(server)
    put(server, "p1", seed=2)
    kiosk.sync(server)
    with server.database.write() as connection:
        erasure.erase(server, connection, "p1", "ada")
    assert count_parts(server) == 0
    assert kiosk.sync(server) == ["changes"]
    assert FleetKiosk(server, "New").sync(server) == ["snapshot"]


def test_a_gallery_that_nobody_asked_for_in_weeks_is_still_there(server: Server, clock: ScriptedClock) -> None:
    site(server, "Lab", "lab")
    put(server, "p1", "p2")
    give_groups(server, "p2", "lab")
    assert FleetKiosk(server, "Door").sync(server) == ["snapshot"]
    clock.now += parts.KEPT_US + 1_000_000
    assert FleetKiosk(server, "Bench", "Lab").sync(server) == ["snapshot"]  # older parts go when new ones are made
    late = FleetKiosk(server, "Gate")
    assert late.sync(server) == ["snapshot"]
    assert late.names == {"p1", "p2"}


def test_a_kiosk_further_behind_than_tombstones_live_gets_a_snapshot(server: Server, clock: ScriptedClock) -> None:
    put(server, "p1", "p2")
    kiosk = FleetKiosk(server, "Cellar")
    kiosk.sync(server)
    with server.database.write() as connection:
        erasure.erase(server, connection, "p1", "ada")
    clock.now += TOMBSTONE_LIFE_US - 1_000_000
    assert (manifest(server, kiosk) or pytest.fail("nothing new")).kind == "changes"
    clock.now += 2_000_000
    assert kiosk.sync(server) == ["snapshot"]
    assert kiosk.names == {"p2"}


def test_a_kiosk_that_states_another_digest_is_brought_right_by_a_snapshot(server: Server) -> None:
    put(server, "p1")
    kiosk = FleetKiosk(server, "Odd")
    kiosk.sync(server)
    kiosk.cursor = Cursor(kiosk.cursor.epoch, kiosk.cursor.version, "ff" * 32)
    assert kiosk.sync(server) == ["snapshot"]


def test_many_people_come_in_several_parts_and_one_change_makes_one_of_them_anew(server: Server) -> None:
    with server.database.write() as connection:
        for i in range(120):
            state = person(f"p{i}", seed=i, lookalikes=tuple(f"x{j:060}" for j in range(700)))
            assert people.put(server, connection, state, "") == ""
    kiosk = FleetKiosk(server, "Door")
    first = {part.sha256 for part in (manifest(server, kiosk) or pytest.fail("nothing new")).parts}
    assert len(first) >= 4
    put(server, "p1", seed=500)
    second = {part.sha256 for part in (manifest(server, kiosk) or pytest.fail("nothing new")).parts}
    assert len(second - first) == 1
    kiosk.sync(server)
    assert len(kiosk.people) == 120


def test_many_changes_come_as_a_snapshot(server: Server) -> None:
    kiosk = FleetKiosk(server, "Door")
    put(server, "p")
    kiosk.sync(server)
    with server.database.write() as connection:
        for i in range(120):
            state = person(f"p{i}", seed=i, lookalikes=tuple(f"x{j:060}" for j in range(700)))
            people.put(server, connection, state, "")
    assert kiosk.sync(server) == ["snapshot"]


def test_a_revoked_kiosk_is_refused_also_while_it_waits(server: Server) -> None:
    kiosk = FleetKiosk(server, "Stolen")
    with server.database.write() as connection:
        mine = tables.kiosks.c.uid == kiosk.uid
        connection.execute(update(tables.kiosks).where(mine).values(state="revoked"))
    with pytest.raises(Refused, match="revoked"):
        kiosk.sync(server)


def test_a_hello_is_told_what_the_kiosk_should_have(server: Server) -> None:
    kiosk = FleetKiosk(server, "Door")
    put(server, "p1")
    with server.database.read() as connection:
        latest = gallery_of(server).latest(connection, kiosk.uid, kiosk.cursor)
    kiosk.sync(server)
    assert latest == kiosk.cursor
    with server.database.read() as connection:
        assert gallery_of(server).latest(connection, kiosk.uid, kiosk.cursor) == kiosk.cursor
        assert position.read(connection).version == 1


def test_the_changes_of_one_kiosk_may_be_the_snapshot_of_another(server: Server) -> None:
    old = FleetKiosk(server, "Old")
    put(server, "leaver")
    old.sync(server)
    with server.database.write() as connection:
        erasure.erase(server, connection, "leaver", "ada")
    old.sync(server)
    put(server, "p1")
    assert old.sync(server) == ["changes"]
    new = FleetKiosk(server, "New")
    assert new.sync(server) == ["snapshot"]
    assert old.names == new.names == {"p1"}
    with server.database.write() as connection:
        erasure.erase(server, connection, "p1", "ada")
    assert count_parts(server) == 0
