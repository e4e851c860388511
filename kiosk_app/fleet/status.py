"""How the kiosk and its server get on: for the corner of the screen, the desk and `clockface sync status`."""

from __future__ import annotations

import logging
import time
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from kiosk_app.clock import now_utc_us
from kiosk_app.durable import reported, write_atomically
from kiosk_app.errors import StorageError
from sync_server.wire.codec import Malformed, from_json, to_json

log = logging.getLogger(__name__)
FILE_NAME = "sync-status.json"
WRITE_EVERY_S = 5.0


class Phase(StrEnum):
    """off: switched off. unpaired: with no server. connected: the last try went well. unreachable: it did not.
    refused: the server will not have this kiosk. waiting: before the first try.
    """

    OFF = "off"
    UNPAIRED = "unpaired"
    WAITING = "waiting"
    CONNECTED = "connected"
    UNREACHABLE = "unreachable"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class SyncStatus:
    """problem: a sentence, "" without one. news: a sentence about the last update that was not used, "" when all were.

    lines, held: attendance here, and at the server. people_waiting: changes of people that are still to be sent.
    epoch, version: of the people from the server. last_contact_utc_us, updated_utc_us: 0 for never.
    """

    phase: str = Phase.WAITING
    problem: str = ""
    news: str = ""
    address: str = ""
    name: str = ""
    site: str = ""
    lines: int = 0
    held: int = 0
    people_waiting: int = 0
    epoch: int = 0
    version: int = 0
    people: int = 0
    last_contact_utc_us: int = 0
    updated_utc_us: int = 0

    @property
    def backlog(self) -> int:
        """Lines of attendance that the server does not have."""
        return max(0, self.lines - self.held)


def write_status(folder: Path, status: SyncStatus) -> None:
    """Raises StorageError."""
    write_atomically(folder / FILE_NAME, [to_json(status)])


def read_status(folder: Path) -> SyncStatus | None:
    """As the running kiosk wrote it last; None when none has. Raises StorageError."""
    path = folder / FILE_NAME
    with reported(path):
        try:
            return from_json(SyncStatus, path.read_bytes())
        except (FileNotFoundError, Malformed):
            return None


class StatusTeller:
    """status: for the screen, at once; the file gets it at once only when its words have changed."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._written_at_s = float("-inf")
        self.status = SyncStatus()

    def tell(self, status: SyncStatus, *, at_once: bool = False) -> None:
        """Nobody is paired: that is not written down."""
        now = now_utc_us()
        if status.phase == Phase.CONNECTED:
            status = replace(status, last_contact_utc_us=now)
        before, self.status = self.status, replace(status, updated_utc_us=now)
        is_other = (before.phase, before.problem, before.news) != (status.phase, status.problem, status.news)
        is_due = at_once or is_other or time.monotonic() - self._written_at_s >= WRITE_EVERY_S
        if status.phase == Phase.UNPAIRED or not is_due:
            return
        self._written_at_s = time.monotonic()
        try:
            write_status(self._folder, self.status)
        except StorageError as error:
            log.warning("the state of the sync cannot be written down: %s", error)
