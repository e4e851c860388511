"""The worker outlives whatever is wrong with its folder."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from kiosk_app.config import SyncConfig
from kiosk_app.fleet.canary import Trial
from kiosk_app.fleet.status import Phase
from kiosk_app.fleet.update import Updater
from kiosk_app.fleet.worker import FleetWorker
from tests.sample_register import striding_register


def wait_until(holds: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 60
    while not holds():
        assert time.monotonic() < deadline, "it never happened"
        time.sleep(0.01)


def test_a_folder_that_cannot_be_read_is_told_and_once_it_can_the_sync_goes_on(tmp_path: Path) -> None:
    with striding_register(tmp_path) as register:
        updater = Updater(tmp_path, register, lambda _: Trial(), lambda: None)
        worker = FleetWorker(tmp_path, register, SyncConfig, updater, chance=lambda: 0.0)
        (tmp_path / "sync.json").mkdir()
        worker.start()
        try:
            wait_until(lambda: worker.status.phase is Phase.UNREACHABLE)
            assert "sync.json" in worker.status.problem
            (tmp_path / "sync.json").rmdir()
            wait_until(lambda: worker.status.phase is Phase.UNPAIRED)
        finally:
            worker.stop()
