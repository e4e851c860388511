"""A kiosk in a history: its own register, worker and client, on a disk that keeps what was flushed and perhaps more."""

from __future__ import annotations

import contextlib
import itertools
import os
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from kiosk_app.attendance import projection
from kiosk_app.attendance.ledger import GENESIS, Line
from kiosk_app.attendance.register import Register
from kiosk_app.config import AttendanceConfig, SyncConfig
from kiosk_app.domain import Profile
from kiosk_app.errors import InputError, SyncUntrusted
from kiosk_app.fleet import usb, worker
from kiosk_app.fleet.canary import Trial
from kiosk_app.fleet.progress import read_progress
from kiosk_app.fleet.update import Updater
from kiosk_app.fleet.worker import FleetWorker
from kiosk_app.sync.identity import Identity, IdentityFile, place_of
from sync_server.wire.signed import set_digest
from tests.sample_register import CONSENT, PACK, embedding, identified
from tests.server.history_wire import Died

NOTHING = (0, 0, GENESIS.hex())
METERED = SyncConfig(metered=True)  # it never waits for news then


class ListedStore:
    """In the place of the DuckDB copy of the ledgers, which other tests are about: it takes 0.1 s to open."""

    def __init__(self, path: Path) -> None:
        self.is_open = False
        self._lines: dict[str, list[Line]] = {}

    def open(self) -> None:
        self.is_open, self._lines = True, {"attendance": [], "people": [], "audit": []}

    def close(self) -> None:
        self.is_open = False

    def head(self, table: str) -> tuple[int, bytes]:
        lines = self._lines[table]
        return (len(lines), lines[-1].digest) if lines else (0, GENESIS)

    def lines(self, table: str) -> Iterator[Line]:
        return iter(self._lines[table])

    def some(self, table: str, numbers: Sequence[int]) -> list[Line]:
        return [self._lines[table][number - 1] for number in sorted(numbers)]

    def following(self, table: str, first: int, limit: int) -> list[Line]:
        return self._lines[table][first - 1 : first - 1 + limit]

    def insert(self, lines: Mapping[str, Iterable[Line]]) -> None:
        for table, some in lines.items():
            self._lines[table].extend(some)

    def rebuild(self, lines: Mapping[str, Iterable[Line]]) -> None:
        self.open()
        self.insert(lines)

    def _numbered(self, source: str) -> list[Any]:
        """What the last records of people were, which decides about directions: none is remembered over a start."""
        return []


class Disk:
    """Flushes, until told that the power goes at one: then a part of what was written since the last is left."""

    def __init__(self) -> None:
        self._flushed: dict[int, int] = {}
        self.dies_at: int | None = None
        self.keeps = 0

    def sync(self, fd: int) -> None:
        status = os.fstat(fd)
        if self.dies_at == 0:
            self.dies_at = None
            before = min(self._flushed.get(status.st_ino, 0), status.st_size)
            os.ftruncate(fd, before + self.keeps % (status.st_size - before + 1))
            raise Died
        if self.dies_at is not None:
            self.dies_at -= 1
        self._flushed[status.st_ino] = status.st_size


@dataclass(frozen=True)
class Signed:
    """Galleries that the server has signed."""

    cursors: set[tuple[int, int, str]]


class HistoryKiosk:
    """clock_us: of everybody. signed: what may stand here. trial_reason: why the canary rolls the next update back."""

    def __init__(self, folder: Path, clock_us: Callable[[], int], signed: Signed) -> None:
        self.folder, self._clock_us, self._signed = folder, clock_us, signed
        self.trial_reason = ""
        self.was_put_back = False
        self._open()

    def _open(self) -> None:
        self.disk = Disk()
        strides = itertools.count(self._clock_us(), 10_000_000)
        config = AttendanceConfig(cooldown_s=1.0, turnaround_s=1.0)
        self.register = Register(self.folder, config, lambda: max(self._clock_us(), next(strides)), self.disk.sync)
        self.register.open()
        self._updater = Updater(self.folder, self.register, lambda _: Trial(self.trial_reason), lambda: None)
        self._worker = FleetWorker(
            self.folder, self.register, lambda: METERED, self._updater, own_clock_utc_us=self._clock_us,
            chance=lambda: 0.5,
        )  # fmt: skip
        self._worker._progress = read_progress(self.folder)  # as its thread does first
        self.check()

    def close(self) -> None:
        self.register.close()

    def restart(self) -> None:
        """As after the power was gone: only what is on the disk is there."""
        for ledger in self.register._projection._ledgers.values():
            ledger.close()
        self._open()

    def turn(self) -> None:
        """One round with the server."""
        try:
            self._worker._turn()
        except Died:
            self.restart()
        self.check()

    def alive(self, act: Callable[[], object]) -> None:
        """Do something at the kiosk, during which its power may go."""
        try:
            act()
        except Died:
            self.restart()
        self.disk.dies_at = None

    def write_stick(self, folder: Path) -> Path:
        return usb.write_stick(self.folder, folder, self.register, self._worker.hello, self._clock_us())

    def read_stick(self, file: Path) -> None:
        """It does not run meanwhile. What it does not follow changes nothing."""
        with contextlib.suppress(InputError, SyncUntrusted):
            self.alive(lambda: self.follow_stick(file))
        self.restart()

    def follow_stick(self, file: Path) -> None:
        usb.read_stick(self.folder, file, self.register, self._updater, self._clock_us())

    # What people do here.

    def record(self, number: int, count: int) -> None:
        everybody = sorted(person.person_id for person in self.register.people() if person.active)
        for at in range(number, number + count if everybody else number):
            self.register.record(identified(everybody[at % len(everybody)]), PACK)

    def enrol(self, number: int) -> None:
        self.register.enrol(Profile(f"Person {number}"), [embedding(number)], CONSENT)

    def change(self, number: int) -> None:
        if somebody := self.somebody(number):
            kinds: list[Callable[[], object]] = [
                lambda: self.register.update(somebody, Profile(f"Renamed {number}")),
                lambda: self.register.reenrol(somebody, [embedding(1000 + number)], CONSENT),
                lambda: self.register.set_active(somebody, bool(number // 3 % 2)),
            ]
            kinds[number % 3]()

    def remove(self, number: int) -> None:
        if somebody := self.somebody(number):
            self.register.remove(somebody)

    def somebody(self, number: int) -> str:
        everybody = sorted(person.person_id for person in self.register.people())
        return everybody[number % len(everybody)] if everybody else ""

    # Copies of the folder.

    def copied(self, to: Path) -> None:
        shutil.copytree(self.folder, to)

    def put_back(self, copy: Path) -> None:
        self.close()
        shutil.rmtree(self.folder)
        shutil.copytree(copy, self.folder)
        self.was_put_back = True
        self._open()

    # What is here.

    @property
    def events(self) -> dict[str, str]:
        lines = self.register._projection.lines("attendance")
        return {line_id(line.body.decode()): line.body.decode() for line in lines}

    @property
    def erased(self) -> set[str]:
        return set(self.register._roll.removed)

    @property
    def own(self) -> set[str]:
        """People whom an operator of this kiosk enrolled or changed and whom it still knows, also from the server."""
        changes = self.register.fleet.changes_since(0, 10**6)
        return {local.person.person_id for local in (*changes.people, *changes.kept)}

    def states(self) -> dict[str, object]:
        """Of everybody here: all that is the same at the server and at every kiosk."""
        fleet = self.register.fleet
        with self.register._lock:
            locals_ = [fleet._local(person.person_id) for person in self.register.people()]
        return {x.person.person_id: spelled(x.person, [t.template_id for t in x.templates]) for x in locals_}

    @property
    def identity(self) -> Identity:
        identity = IdentityFile(self.folder).read()
        assert identity is not None
        return identity

    @property
    def is_at_lab(self) -> bool:
        return self.identity.site == "lab"

    @property
    def cursor(self) -> object:
        return self.register.fleet.cursor()

    def check(self) -> None:
        """Whatever is in use here is a gallery that the server has signed, whole."""
        cursor, versions = self.register.fleet.cursor(), self.register.fleet.versions()
        if cursor is None:
            assert not versions, "people of the server are here without a cursor"
            return
        assert set_digest(versions) == cursor.digest, "a partial gallery is in use"
        position = cursor.epoch, cursor.version, cursor.digest
        assert position in self._signed.cursors | {NOTHING}, "nobody signed this gallery"
        here = {person.person_id for person in self.register.people()}
        assert versions.keys() - here <= self.erased, "somebody of the gallery is not known"


def line_id(body: str) -> str:
    return body.split('"event_id":"', 1)[1][:36]


def spelled(person: Any, template_ids: Iterable[str]) -> object:
    return person.display_name, person.active, tuple(sorted(template_ids))


def stand_at(folder: Path) -> None:
    """The folder was always here: what a disk image is on another machine with the same name."""
    file = IdentityFile(folder)
    identity = file.read()
    assert identity is not None
    file.write(replace(identity, place=place_of(folder)))


def patches(steady_s: Callable[[], float]) -> dict[Any, dict[str, Any]]:
    """What of the kiosk's code is replaced: the DuckDB copy, and the clock between two rounds."""
    return {projection: {"Store": ListedStore}, worker: {"time": SimpleNamespace(monotonic=steady_s)}}
