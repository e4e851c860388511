"""Two machines with one kiosk's folder, or a kiosk or server that was put back: nobody is lost, nobody erased stays.

As histories (see test_histories), but told step by step.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from sqlalchemy import Connection, select

from kiosk_app.errors import InputError
from kiosk_app.fleet.progress import read_progress
from sync_server import erasure, groups, tables
from sync_server.wire.messages import PersonState
from tests.server.history_wire import Fault
from tests.server.history_world import KIOSKS, World
from tests.server.test_histories import begun

GATE, TWIN = 0, len(KIOSKS)


@pytest.fixture
def world() -> Iterator[World]:
    with begun() as world:
        yield world


def twins(world: World) -> World:
    """The gate has spoken to the server; from there on its folder is at two machines, under one epoch."""
    gate = world.kiosk(GATE)
    gate.enrol(1)
    world.sync(gate, [])
    world.copy_kiosk(GATE)
    world.clone_kiosk(world.copies[0][1], is_noticed=False)
    assert world.kiosk(TWIN).identity.epoch == gate.identity.epoch
    return world


def is_called_a_clone(world: World) -> bool:
    with world.server.database.read() as connection:
        return "cloned" in connection.execute(select(tables.alarms.c.kind)).scalars().all()


@pytest.mark.parametrize("more", [0, 1, 3])  # that the second has done before it speaks
def test_both_copies_enrol_somebody_and_the_server_has_both(world: World, more: int) -> None:
    gate, twin = twins(world).kiosk(GATE), world.kiosk(TWIN)
    gate.enrol(2)
    for number in range(more + 1):
        twin.enrol(10 + number)
    world.sync(gate, [])
    world.sync(twin, [])
    assert gate.identity.epoch != twin.identity.epoch
    assert is_called_a_clone(world) == (more == 0)
    world.check()
    assert len(gate.states()) == more + 3


def test_copies_that_take_turns_without_a_hello_lose_nobody(world: World) -> None:
    gate, twin = twins(world).kiosk(GATE), world.kiosk(TWIN)
    for number in range(2, 8):
        (gate if number % 2 else twin).enrol(number)
        world.sync(gate if number % 2 else twin, [])
    world.check()
    assert len(gate.states()) == 7


def test_a_kiosk_put_back_that_has_as_many_lines_again_sends_them(world: World) -> None:
    gate = world.kiosk(GATE)
    gate.enrol(1)
    world.sync(gate, [])
    world.copy_kiosk(GATE)
    gate.enrol(2)
    world.sync(gate, [])
    epoch, lines = gate.identity.epoch, gate.register.fleet.people_head()
    gate.put_back(world.copies[0][1])
    while gate.register.fleet.people_head() < lines:
        gate.enrol(20 + gate.register.fleet.people_head())
    world.sync(gate, [])
    assert gate.identity.epoch != epoch
    world.check()


def test_a_server_put_back_between_two_batches_asks_for_what_it_lacks(world: World) -> None:
    gate = world.kiosk(GATE)
    world.sync(gate, [])
    world.back_up_server()
    gate.enrol(1)
    world.sync(gate, [])
    world.restore_server(0, keeps_floor=True)
    gate.enrol(2)
    world.sync(gate, [])
    assert len(world._known()) == 2
    world.check()


def test_a_copy_that_sends_a_stick_brings_its_people(world: World) -> None:
    gate, twin = twins(world).kiosk(GATE), world.kiosk(TWIN)
    gate.enrol(2)
    twin.enrol(3)
    world.sync(gate, [])
    epoch = twin.identity.epoch
    for _ in range(2):  # it learns from what comes back that others' lines stand under its numbers
        world.carry_up(TWIN)
        world.take_stick(-1)
        world.carry_down(TWIN)
        world.read_stick(-1)
    assert twin.identity.epoch != epoch
    assert is_called_a_clone(world)
    assert len(world._known()) == len(twin.states()) == 3
    world.check()


def test_a_stick_that_cannot_be_followed_yet_says_all_the_same_what_the_server_has(world: World) -> None:
    gate = world.kiosk(GATE)
    gate.enrol(1)
    world.sync(gate, [])
    world.back_up_server()
    gate.enrol(2)
    world.sync(gate, [])
    before = read_progress(gate.folder)
    world.restore_server(0, keeps_floor=True)
    gate.enrol(3)
    world.carry_down(GATE)
    with pytest.raises(InputError, match="export-usb"):
        gate.follow_stick(world.down_sticks[-1][1])
    after = read_progress(gate.folder)
    assert (after.epoch, after.stick_utc_us) == (before.epoch, before.stick_utc_us)
    assert 0 < after.people_lines < before.people_lines
    world.carry_up(GATE)
    world.take_stick(-1)
    assert len(world._known()) == len(gate.states()) == 3
    world.check()


def test_who_came_back_from_the_server_is_known_to_it_again_when_it_is_put_back(world: World) -> None:
    gate, dock = world.kiosk(GATE), world.kiosk(1)
    for kiosk in (gate, dock):
        world.sync(kiosk, [])
    world.back_up_server()
    gate.enrol(1)
    for kiosk in (gate, dock):
        world.sync(kiosk, [])
    (person_id,) = dock.states()
    dock.register.set_active(person_id, False)
    for kiosk in (dock, gate):
        world.sync(kiosk, [])
    world.restore_server(0, keeps_floor=True)
    world.sync(gate, [])  # it does not know yet, and is not due to say hello
    assert gate.states().keys() == {person_id}
    world.check()
    assert dock.states() == gate.states()
    assert not gate.register.people()[0].active


def test_who_was_erased_before_a_first_snapshot_is_forgotten_where_they_were_enrolled(world: World) -> None:
    gate = world.kiosk(GATE)
    gate.enrol(1)
    gate.enrol(2)
    world.sync(gate, [Fault(), Fault(), Fault(), Fault("lost")])  # time, hello, people; the gallery does not come
    assert gate.cursor is None
    world.at_server(lambda c, state: erasure.erase(world.server, c, state.person_id, "ada"), 0)
    world.check()
    assert len(gate.states()) == 1


def test_who_was_moved_before_a_first_snapshot_is_gone_where_they_were_enrolled(world: World) -> None:
    laboratory = world.kiosk(2)
    laboratory.enrol(1)
    world.sync(laboratory, [Fault(), Fault(), Fault(), Fault("lost")])

    def move(connection: Connection, state: PersonState) -> None:
        groups.add_group(connection, "other")
        groups.set_person_groups(connection, state.person_id, ("other",))

    world.at_server(move, 0)
    world.check()
    assert laboratory.states() == {}
    assert len(world._known()) == 1
