"""A server and its kiosks in one process, to whom anything happens, and what must be true of them in the end."""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import shutil
import sqlite3
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from unittest.mock import patch

from anyio import to_thread
from fastapi import FastAPI
from sqlalchemy import Connection, event, select

from kiosk_app.fleet.status import Phase
from kiosk_app.sync import client, pairing
from sync_server import app, erasure, groups, kiosks, people, points, restore, routes_gallery, routes_kiosk, usb
from sync_server import server as server_module
from sync_server.gallery import gallery_of
from sync_server.problems import ServerError
from sync_server.server import Server, open_server
from sync_server.settings import DATABASE_FILE, Settings, sqlite_url
from sync_server.tables import events, quarantine
from sync_server.wire.bundle import DOWN_JSON, DownBundle
from sync_server.wire.codec import from_json
from sync_server.wire.messages import GalleryAnswer, PersonState
from sync_server.wire.signed import Envelope, Manifest
from tests.server.history_kiosk import METERED, HistoryKiosk, Signed, patches, spelled, stand_at
from tests.server.history_wire import Answer, Call, Died, Fault, Web, Wire, at_once

START_US = 1_800_000_000_000_000
LAB = "lab"  # a group, and the site that gets those of it and those without a group
KIOSKS = {"gate": "", "dock": "", "laboratory": LAB}


def template(folder: Path, loop: asyncio.AbstractEventLoop) -> None:
    """A server and the folders of kiosks that are paired with it, from which every history starts."""
    world = World(folder, loop)
    world.start_server()
    with world.patched(), world.server.database.write() as connection:
        groups.add_group(connection, LAB)
        groups.set_site_groups(connection, LAB, [LAB])
    for name, site in KIOSKS.items():
        with world.server.database.write() as connection:
            text = str(kiosks.invite(world.server, connection, name, site, "test"))
        (folder / name).mkdir(mode=0o700)
        with world.patched():
            pairing.pair(folder / name, text, name, METERED)
    world.server.database.close()


@dataclass
class World:
    """folder: a copy of the template's. erased: whom the server was told to erase, by whomever."""

    folder: Path
    loop: asyncio.AbstractEventLoop
    now_us: int = START_US
    steady_s: float = 0.0
    kiosks: list[HistoryKiosk] = field(default_factory=list)
    copies: list[tuple[int, Path]] = field(default_factory=list)
    backups: list[Path] = field(default_factory=list)
    up_sticks: list[Path] = field(default_factory=list)
    down_sticks: list[tuple[int, Path]] = field(default_factory=list)  # of kiosks
    recorded: dict[str, str] = field(default_factory=dict)
    signed: Signed = field(default_factory=lambda: Signed(set()))
    _names: Iterator[int] = field(default_factory=itertools.count)
    _dies_at: int | None = None

    def __post_init__(self) -> None:
        self.web = Web(self.loop)
        self.wire = Wire(self._ask, self._kill_server)

    # The server.

    @property
    def home(self) -> Path:
        return self.folder / "server"

    def start_server(self) -> None:
        self.server: Server = open_server(Settings(self.home, sqlite_url(self.home)), lambda: self.now_us)
        event.listen(self.server.database.engine, "commit", self._at_commit)
        restore.at_start(self.server)
        small = FastAPI(openapi_url=None)
        small.state.server = self.server
        for routes in (routes_kiosk.routes, routes_gallery.routes):
            small.include_router(routes(self.server))
        for kind, answer in app._ANSWERS.items():
            small.add_exception_handler(kind, answer)
        self.web.app = small

    def restart_server(self) -> None:
        self.server.database.close()
        self._dies_at = None
        self.start_server()

    def _kill_server(self, at_commit: int | None) -> None:
        if at_commit is None:
            self.restart_server()
        self._dies_at = at_commit

    def _at_commit(self, _connection: Connection) -> None:
        if self._dies_at == 0:
            raise Died
        if self._dies_at is not None:
            self._dies_at -= 1

    def _ask(self, call: Call, cut_at: int | None = None) -> Answer | None:
        try:
            answer = self.web.ask(call, cut_at)
        except Died:
            self.restart_server()
            return Answer(500, {}, b"")
        self._dies_at = None
        if answer is not None and answer.status == 200 and call.target.startswith("/v1/gallery?"):
            self._note_signed(from_json(GalleryAnswer, answer.body))
        assert answer is None or answer.status < 500 or answer.status == 503, answer
        return answer

    def _note_signed(self, answer: GalleryAnswer) -> None:
        if answer.manifest is not None:
            cursor = from_json(Manifest, answer.manifest.signed).cursor
            self.signed.cursors.add((cursor.epoch, cursor.version, cursor.digest))

    def back_up_server(self) -> None:
        path = self.folder / f"backup-{next(self._names)}"
        with contextlib.closing(sqlite3.connect(self.home / DATABASE_FILE)) as source:
            source.execute("VACUUM INTO ?", (str(path),))
        self.backups.append(path)

    def restore_server(self, number: int, keeps_floor: bool) -> None:
        """The database alone is put back, as erasures.log is kept apart from it; perhaps without what else is there."""
        self.server.database.close()
        file = self.home / DATABASE_FILE
        for name in (file.name + "-wal", file.name + "-shm"):
            file.with_name(name).unlink(missing_ok=True)
        shutil.copyfile(self.backups[number % len(self.backups)], file)
        if not keeps_floor:
            (self.home / points.FLOOR_FILE).unlink(missing_ok=True)
        self.start_server()

    def at_server(self, act: Callable[[Connection, PersonState], object], number: int) -> None:
        """An administrator does something with somebody."""
        with self.server.database.write() as connection:
            if everybody := list(people.everybody(self.server, connection)):
                act(connection, everybody[number % len(everybody)])

    # Kiosks.

    def start_kiosk(self, folder: Path) -> None:
        self.kiosks.append(HistoryKiosk(folder, lambda: self.now_us, self.signed))

    def kiosk(self, number: int) -> HistoryKiosk:
        return self.kiosks[number % len(self.kiosks)]

    def copy_kiosk(self, number: int) -> None:
        path = self.folder / f"copy-{next(self._names)}"
        self.kiosk(number).copied(path)
        self.copies.append((number % len(self.kiosks), path))

    def clone_kiosk(self, copy: Path, is_noticed: bool) -> None:
        """The folder goes on at a second machine, too."""
        folder = self.folder / f"clone-{next(self._names)}"
        shutil.copytree(copy, folder)
        if not is_noticed:
            stand_at(folder)
        self.start_kiosk(folder)

    def sync(self, kiosk: HistoryKiosk, faults: list[Fault]) -> None:
        self.note_records(kiosk)
        self.wire.faults = list(faults)
        kiosk.turn()
        self.wire.faults = []
        self._nobody_erased_is_known()

    def carry_up(self, number: int) -> None:
        """A kiosk's file is written, and arrives later or not at all."""
        folder = self.folder / f"stick-{next(self._names)}"
        folder.mkdir()
        self.note_records(self.kiosk(number))
        self.up_sticks.append(self.kiosk(number).write_stick(folder))

    def take_stick(self, number: int) -> None:
        """Perhaps once more, and after younger ones."""
        usb.take(self.server, self.up_sticks[number % len(self.up_sticks)])

    def carry_down(self, number: int) -> None:
        """The server writes a file for whoever has spoken to it."""
        path, kiosk = self.folder / f"stick-{next(self._names)}", self.kiosk(number)
        with contextlib.suppress(ServerError):
            usb.give(self.server, kiosk.identity.name, path)
            with zipfile.ZipFile(path) as file:
                envelope = from_json(Envelope, file.read(DOWN_JSON))
            self._note_signed(from_json(DownBundle, envelope.signed).gallery)
            self.down_sticks.append((number % len(self.kiosks), path))

    def read_stick(self, number: int) -> None:
        kiosk, path = self.down_sticks[number % len(self.down_sticks)]
        self.kiosks[kiosk].read_stick(path)

    def deliver(self, number: int) -> None:
        """What was on its way for long arrives; nobody waits for the answer any more."""
        if self.wire.delayed:
            self._ask(self.wire.delayed.pop(number % len(self.wire.delayed)))

    def note_records(self, kiosk: HistoryKiosk) -> None:
        self.recorded |= kiosk.events

    @contextlib.contextmanager
    def patched(self) -> Iterator[None]:
        wired = {module: {"Transport": lambda *_: self.wire} for module in (client, pairing)}
        with contextlib.ExitStack() as stack:
            for module, names in (wired | patches(lambda: self.steady_s) | {to_thread: {"run_sync": at_once}}).items():
                stack.enter_context(patch.multiple(module, **names))
            if (self.home / DATABASE_FILE).exists():  # made by the template with this schema
                stack.enter_context(patch.object(server_module, "migrate", lambda _: None))
            yield

    # In the end.

    def heal(self) -> None:
        """Everything works again for long enough; requests that were under way are gone."""
        self.wire.delayed.clear()
        before = None
        for _ in range(30):
            self.now_us += 60_000_000
            for kiosk in self.kiosks:
                self.steady_s += 4000.0
                kiosk.trial_reason = ""
                self.sync(kiosk, [])
            said = [kiosk._worker.status for kiosk in self.kiosks]
            now = [(kiosk.cursor, kiosk.identity.epoch) for kiosk in self.kiosks]
            is_done = all((s.phase, s.backlog, s.people_waiting) == (Phase.CONNECTED, 0, 0) for s in said)
            if is_done and now == before:
                return
            before = now
        raise AssertionError(f"it does not come to rest: {[kiosk._worker.status for kiosk in self.kiosks]}")

    def check(self) -> None:
        """Heal, then see that everything is everywhere it should be and nowhere else."""
        for kiosk in self.kiosks:
            self.note_records(kiosk)
        erased = self._ordered().union(*(kiosk.erased for kiosk in self.kiosks))
        own = set().union(*(kiosk.own for kiosk in self.kiosks)) - erased
        self.heal()
        self._events_are_the_same()
        known = self._known()
        assert not known.keys() & erased, "somebody who was erased is back at the server"
        assert own <= known.keys(), "somebody enrolled at a kiosk is lost"
        for kiosk in self.kiosks:
            assert kiosk.states() == self._meant_for(kiosk, known), "a kiosk has other people than the server"
            assert self._ordered() >= kiosk.erased

    def _events_are_the_same(self) -> None:
        here: dict[str, str] = {}
        for kiosk in self.kiosks:
            here |= kiosk.events
        with self.server.database.read() as connection:
            rows = connection.execute(select(events.c.event_id, events.c.body, events.c.flags)).all()
            lost = connection.execute(select(quarantine.c.sequence).where(quarantine.c.counts)).all()
        there = {event_id: body for event_id, body, _ in rows}
        assert len(there) == len(rows), "an event is there twice"
        assert here.items() <= there.items(), "an event is missing"
        assert there.items() <= self.recorded.items(), "there is an event that nobody recorded"
        assert there == here or any(kiosk.was_put_back for kiosk in self.kiosks)
        assert not lost
        assert not any(flags for *_, flags in rows)

    def _ordered(self) -> set[str]:
        return {order.person_id for order in erasure.read_log(self.home / erasure.LOG_FILE)}

    def _known(self) -> dict[str, object]:
        with self.server.database.read() as connection:
            everybody = people.everybody(self.server, connection)
            return {s.person_id: spelled(s, [t.template_id for t in s.templates]) for s in everybody}

    def _nobody_erased_is_known(self) -> None:
        with self.server.database.read() as connection:
            known = {state.person_id for state in people.everybody(self.server, connection)}
        assert not known & self._ordered()

    def _meant_for(self, kiosk: HistoryKiosk, known: dict[str, object]) -> dict[str, object]:
        if not kiosk.is_at_lab:
            return known
        with self.server.database.read() as connection:
            return {
                person_id: state
                for person_id, state in known.items()
                if not (names := groups.groups_of_person(connection, person_id)) or LAB in names
            }

    def close(self) -> None:
        for kiosk in self.kiosks:
            kiosk.close()
        gallery_of.cache_clear()
        self.server.database.close()
