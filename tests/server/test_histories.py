"""Whatever happens to kiosks, their server and what is between them: in the end they agree, and nobody is lost.

    python -m tests.bench.histories --count 10000

runs as many histories as told; here there are sixty. CLOCKFACE_HISTORIES sets another number.
"""

from __future__ import annotations

import asyncio
import atexit
import contextlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule, run_state_machine_as_test
from sqlalchemy import Connection

from sync_server import erasure, groups, people
from sync_server.wire.messages import PersonState
from tests.server.history_kiosk import stand_at
from tests.server.history_wire import FAULTS, Fault
from tests.server.history_world import KIOSKS, LAB, World, template

COUNT = int(os.environ.get("CLOCKFACE_HISTORIES", "30"))
WHICH = st.integers(0, 59)
FAULT = st.builds(Fault, st.sampled_from(FAULTS), st.integers(0, 5000))


@cache
def scene() -> tuple[Path, asyncio.AbstractEventLoop]:
    """Where histories happen, in memory where there is such a place; and the template they start from."""
    memory = Path("/dev/shm")
    folder = Path(tempfile.mkdtemp(prefix="clockface-histories-", dir=memory if memory.is_dir() else None))
    loop = asyncio.new_event_loop()
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    (folder / "template").mkdir()
    template(folder / "template", loop)
    return folder, loop


@contextlib.contextmanager
def begun() -> Iterator[World]:
    """Before anything has happened."""
    above, loop = scene()
    folder = Path(tempfile.mkdtemp(dir=above))
    shutil.copytree(above / "template", folder, dirs_exist_ok=True)
    world = World(folder, loop)
    try:
        with world.patched():
            world.start_server()
            for name in KIOSKS:
                stand_at(folder / name)
                world.start_kiosk(folder / name)
            yield world
            world.close()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


class Histories(RuleBasedStateMachine):
    """Kiosks are named by number, and so are people, backups and copies."""

    @initialize()
    def begin(self) -> None:
        self.begun = begun()
        self.world = self.begun.__enter__()

    # At kiosks.

    @rule(kiosk=WHICH, number=WHICH, count=st.integers(1, 6))
    def people_come_and_go(self, kiosk: int, number: int, count: int) -> None:
        here = self.world.kiosk(kiosk)
        here.alive(lambda: here.record(number, count))
        self.world.note_records(here)

    @rule(kiosk=WHICH, number=WHICH)
    def somebody_is_enrolled(self, kiosk: int, number: int) -> None:
        here = self.world.kiosk(kiosk)
        here.alive(lambda: here.enrol(number))

    @rule(kiosk=WHICH, number=WHICH)
    def somebody_is_changed(self, kiosk: int, number: int) -> None:
        here = self.world.kiosk(kiosk)
        here.alive(lambda: here.change(number))

    @rule(kiosk=WHICH, number=WHICH)
    def somebody_is_removed(self, kiosk: int, number: int) -> None:
        here = self.world.kiosk(kiosk)
        here.alive(lambda: here.remove(number))

    @rule(kiosk=WHICH, flushes=st.integers(0, 4), keeps=st.integers(0, 5000))
    def the_power_goes_soon_at_a_kiosk(self, kiosk: int, flushes: int, keeps: int) -> None:
        disk = self.world.kiosk(kiosk).disk
        disk.dies_at, disk.keeps = flushes, keeps

    @rule(kiosk=WHICH)
    def a_kiosk_starts_again(self, kiosk: int) -> None:
        self.world.kiosk(kiosk).restart()

    @rule(kiosk=WHICH)
    def a_kiosk_is_copied(self, kiosk: int) -> None:
        self.world.copy_kiosk(kiosk)

    @precondition(lambda self: self.world.copies)
    @rule(number=WHICH)
    def a_kiosk_is_put_back(self, number: int) -> None:
        owner, copy = self.world.copies[number % len(self.world.copies)]
        self.world.note_records(self.world.kiosks[owner])
        self.world.kiosks[owner].put_back(copy)

    @precondition(lambda self: self.world.copies and len(self.world.kiosks) < 5)
    @rule(number=WHICH, is_noticed=st.booleans())
    def a_kiosk_is_cloned(self, number: int, is_noticed: bool) -> None:
        _, copy = self.world.copies[number % len(self.world.copies)]
        self.world.clone_kiosk(copy, is_noticed)

    # Between.

    @rule(kiosk=WHICH, faults=st.lists(FAULT, max_size=5), is_refused=st.booleans())
    def a_kiosk_syncs_as_far_as_it_can(self, kiosk: int, faults: list[Fault], is_refused: bool) -> None:
        here = self.world.kiosk(kiosk)
        here.trial_reason = "made up" if is_refused and faults else ""
        self.world.sync(here, faults)
        here.disk.dies_at = None

    @rule(kiosk=WHICH)
    def a_kiosk_syncs(self, kiosk: int) -> None:
        here = self.world.kiosk(kiosk)
        here.trial_reason = ""
        self.world.sync(here, [])
        here.disk.dies_at = None

    @precondition(lambda self: self.world.wire.delayed)
    @rule(number=WHICH)
    def what_was_delayed_arrives(self, number: int) -> None:
        self.world.deliver(number)

    @rule(kiosk=WHICH)
    def a_kiosk_writes_a_stick(self, kiosk: int) -> None:
        self.world.carry_up(kiosk)

    @precondition(lambda self: self.world.up_sticks)
    @rule(number=WHICH)
    def a_stick_comes_to_the_server(self, number: int) -> None:
        self.world.take_stick(number)

    @rule(kiosk=WHICH)
    def the_server_writes_a_stick(self, kiosk: int) -> None:
        self.world.carry_down(kiosk)

    @precondition(lambda self: self.world.down_sticks)
    @rule(number=WHICH)
    def a_stick_comes_to_a_kiosk(self, number: int) -> None:
        self.world.read_stick(number)

    @rule(seconds=st.sampled_from((1, 30, 100, 3600, 86_400, 40 * 86_400)))
    def time_passes(self, seconds: int) -> None:
        self.world.now_us += seconds * 1_000_000
        self.world.steady_s += seconds

    # At the server.

    @rule(number=WHICH)
    def the_server_changes_somebody(self, number: int) -> None:
        def rename(connection: Connection, state: PersonState) -> None:
            changed = replace(state, display_name=f"Of the server {number}")
            assert people.put(self.world.server, connection, changed, "ada") == ""

        self.world.at_server(rename, number)

    @rule(number=WHICH)
    def the_server_erases_somebody(self, number: int) -> None:
        server = self.world.server
        self.world.at_server(lambda c, state: erasure.erase(server, c, state.person_id, "ada"), number)

    @rule(number=WHICH, names=st.sampled_from(((), (LAB,), ("other",))))
    def somebody_gets_other_groups(self, number: int, names: tuple[str, ...]) -> None:
        def move(connection: Connection, state: PersonState) -> None:
            groups.add_group(connection, "other")
            groups.set_person_groups(connection, state.person_id, names)

        self.world.at_server(move, number)

    @rule()
    def the_server_is_backed_up(self) -> None:
        self.world.back_up_server()

    @precondition(lambda self: self.world.backups)
    @rule(number=WHICH, keeps_floor=st.booleans())
    def the_server_is_put_back(self, number: int, keeps_floor: bool) -> None:
        self.world.restore_server(number, keeps_floor)

    @rule()
    def the_server_starts_again(self) -> None:
        self.world.restart_server()

    def teardown(self) -> None:
        if not hasattr(self, "world"):
            return
        try:
            for kiosk in self.world.kiosks:
                kiosk.disk.dies_at = None
            self.world.check()
        finally:
            self.begun.__exit__(None, None, None)


def run(count: int, machine: type[Histories] = Histories, *, shrinks: bool = True) -> None:
    """So many histories of up to 30 steps."""
    phases = (Phase.generate, Phase.shrink) if shrinks else (Phase.generate,)
    chosen = settings(
        max_examples=count, stateful_step_count=30, deadline=None, database=None, phases=phases,
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    run_state_machine_as_test(machine, settings=chosen)


@pytest.mark.slow
def test_after_any_history_server_and_kiosks_have_the_same_and_nobody_erased_is_back() -> None:
    run(COUNT)
