"""Where releases lie: `releases/` in the data folder.

    state.json       which one is started; replaced as a whole, and the only thing that decides
    versions/DIGEST  release.json (what was signed) and program/ (its files)
    before/          data kept before the newest one was first started (`safekeeping`)
    incoming/        a release that is being taken in
    arriving/        what has come of one from the server so far (`arrival`)

A folder of a version appears under its name when all of it is on the disk.
"""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any

from kiosk_app.attendance.instance import DataFolderLock
from kiosk_app.durable import reported, write_atomically
from kiosk_app.errors import DataFolderBusy, StorageError
from kiosk_app.releases.program import Program
from kiosk_app.releases.state import State
from sync_server.wire.codec import Malformed, canonical, from_json_of_any_version
from sync_server.wire.release import Release, parse_envelope, parse_release

NAME, ENVELOPE, PROGRAM = "releases", "release.json", "program"
_WAIT_S = 5.0


class Shelf:
    """The releases of one data folder. Nothing is made before something is written."""

    def __init__(self, data: Path) -> None:
        self.data = data
        self.folder = data / NAME
        self.versions, self.incoming = self.folder / "versions", self.folder / "incoming"
        self.arriving = self.folder / "arriving"
        self._state_path = self.folder / "state.json"

    def state(self) -> State:
        """Raises StorageError where the file cannot be read. One that holds no state is as good as lost: the newest
        version that is there is then the current one, because it can read whatever the others wrote.
        """
        return self._read()[0]

    def _read(self) -> tuple[State, dict[str, Any]]:
        """And what a newer version noted beside it: the program that was installed by hand is often the older one, and
        decides all the same.
        """
        with reported(self._state_path):
            try:
                return from_json_of_any_version(State, self._state_path.read_bytes())
            except FileNotFoundError:
                return State(), {}
            except Malformed:
                return self._guessed(), {}

    def _guessed(self) -> State:
        found = [(release.release, digest) for digest in self._names() if (release := self.release(digest)) is not None]
        number, digest = max(found, default=(0, ""))
        return State(current=digest, newest=number, told="The notes about updates were damaged and made anew.")

    def change(self, step: Callable[[State], State]) -> State:
        """One step of the state, on the disk when this returns. Raises StorageError."""
        with self._locked():
            before, others = self._read()
            after = step(before)
            if after != before:
                write_atomically(self._state_path, [canonical(asdict(after) | others)])
            return after

    @contextmanager
    def _locked(self) -> Iterator[None]:
        with reported(self.folder):
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        lock, until = DataFolderLock(self.folder), time.monotonic() + _WAIT_S
        while True:
            try:
                lock.acquire()
                break
            except DataFolderBusy:
                if time.monotonic() > until:
                    raise
                time.sleep(0.02)
        try:
            yield
        finally:
            lock.release()

    def folder_of(self, digest: str) -> Path:
        return self.versions / digest

    def release(self, digest: str) -> Release | None:
        """What was signed of a version that is here; verified when it was taken in. None where it is not whole."""
        try:
            return parse_release(parse_envelope((self.folder_of(digest) / ENVELOPE).read_bytes()))
        except (OSError, Malformed):
            return None

    def start_of(self, digest: str) -> Path | None:
        """The file of a version that is run; None where it is not there."""
        release = self.release(digest)
        path = self.folder_of(digest) / PROGRAM / release.start if release else None
        return path if path and path.is_file() else None

    def is_there(self, digest: str) -> bool:
        return self.start_of(digest) is not None

    def version(self, digest: str) -> str:
        """As people call it."""
        release = self.release(digest)
        return release.version if release else digest[:12] or "as installed"

    def program(self, digest: str, installed: Program) -> Program:
        """The version of that digest; `installed` for the one that was installed by hand. Raises StorageError."""
        if not digest:
            return installed
        release = self.release(digest)
        if release is None:
            raise StorageError(f"{self.folder_of(digest)} is not whole: install Clockface by hand.")
        return Program(
            release.version, release.release, release.platform, release.flavour,
            release.settings_format, release.ledger_format,
        )  # fmt: skip

    def tidy(self, state: State) -> None:
        """Remove the versions that nobody goes back to."""
        for name in self._names():
            if name not in state.kept:
                shutil.rmtree(self.folder_of(name), ignore_errors=True)

    def clear_away(self) -> None:
        """What an update that was cut has left. Nobody else takes a release in meanwhile."""
        with reported(self.folder):
            for path in self.incoming.glob("payload*"):
                path.unlink(missing_ok=True)
            for folder in self.versions.glob(".*"):
                shutil.rmtree(folder, ignore_errors=True)

    def _names(self) -> list[str]:
        try:
            return [path.name for path in self.versions.iterdir() if not path.name.startswith(".")]
        except OSError:
            return []
