"""An update from its file to the return to the version before, which kills itself: the child of test_update.

What it acknowledges it writes to its standard output, a line each.
"""

from __future__ import annotations

import itertools
import json
import os
import signal
import sys
from collections.abc import Iterator
from multiprocessing.connection import Connection
from pathlib import Path

from kiosk_app.attendance.ledger import Ledger
from kiosk_app.config import Config, SyncConfig
from kiosk_app.domain import AttendanceRecord
from kiosk_app.fleet.program_updates import ProgramUpdates
from kiosk_app.releases.launch import settle
from kiosk_app.releases.shelf import Shelf
from kiosk_app.releases.state import MOST_ATTEMPTS
from tests.sample_first_version import IDS, record
from tests.sample_register import PACK, START_UTC_US, identified, striding_register
from tests.sample_release import INSTALLED, intake

FIRST = 1000  # numbers of the records that the version before makes
_TOUCHING = {"open", "os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.symlink", "os.chmod", "os.truncate"}


def update(told: Connection, data: Path, release: Path, stop_at: int) -> None:
    """stop_at: which touch of a file of the data folder is the last moment of this process; 0 for none."""
    touches = killed_at(told, data, stop_at)
    live(data, release)
    print("touches", next(touches) - 1, flush=True)


def fetch(told: Connection, data: Path, stop_at: int) -> None:
    """What the server has, fetched and taken in; the rest as in `update`."""
    touches = killed_at(told, data, stop_at)
    assert updates_of(data).fetch_now()
    print("touches", next(touches) - 1, flush=True)


def updates_of(data: Path) -> ProgramUpdates:
    """As a kiosk has it that is paired with a server on this machine; its program is `INSTALLED`."""
    config = Config(sync=SyncConfig(proxy="none"))
    updates = ProgramUpdates(data, lambda: config, intake(data))
    updates._program = INSTALLED
    return updates


def killed_at(told: Connection, data: Path, stop_at: int) -> Iterator[int]:
    """Counts what touches a file of the folder, and kills this process just before that one."""
    os.dup2(told.fileno(), sys.stdout.fileno())
    touches = itertools.count(1)

    def before(event: str, arguments: tuple[object, ...]) -> None:
        is_ours = event in _TOUCHING and any(str(argument).startswith(str(data)) for argument in arguments[:2])
        if is_ours and next(touches) == stop_at:
            os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(before)
    return touches


def live(data: Path, release: Path) -> None:
    shelf = Shelf(data)
    settle(shelf, INSTALLED, kiosk=True)
    first_version_records(data, FIRST)
    intake(data).take(release)
    for attempt in range(MOST_ATTEMPTS):
        assert settle(shelf, INSTALLED, kiosk=True)
        print("started", flush=True)
        if attempt == 0:  # the others crash before they get there
            new_version_records(data)
    assert settle(shelf, INSTALLED, kiosk=True) == ""
    print("returned", flush=True)
    first_version_records(data, FIRST + 1)


def first_version_records(data: Path, number: int) -> None:
    """As the version before does it: a line of the ledger. Its copy is completed at its next start."""
    ledger = Ledger(data / "attendance.ledger")
    ledger.open(ledger.check())
    ledger.append(json.dumps(record(number), sort_keys=True, separators=(",", ":")).encode("ascii"))
    ledger.close()
    print("recorded", f"event-{number}", flush=True)


def new_version_records(data: Path) -> None:
    """It migrates the copy, records, and is gone without a word."""
    register = striding_register(data, START_UTC_US + 10**12)
    register.open()
    made = register.record(identified(IDS[0]), PACK)
    assert isinstance(made, AttendanceRecord)
    print("recorded", made.event_id, flush=True)
    register.catch_up()
    register.close()
