"""The kiosk as a service manager sees it, which is this test."""

from __future__ import annotations

import os
import socket
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.integration.conftest import Films

PATIENCE_S = 150.0


@pytest.mark.skipif(os.name == "nt", reason="sockets as systemd has them")
def test_a_running_kiosk_says_that_it_is_ready_that_it_lives_and_that_it_ends(
    start: Callable[..., subprocess.Popen[str]],
    site: Path,
    films: Films,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("NOTIFY_SOCKET", str(tmp_path / "notify"))
    monkeypatch.setenv("WATCHDOG_USEC", "4000000")
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as manager:
        manager.bind(str(tmp_path / "notify"))
        manager.settimeout(PATIENCE_S)
        kiosk = start("run", "--source", films.visit, "--windowed", "--json", "--data-dir", site)
        said = [manager.recv(100)]
        while said[-1] != b"STOPPING=1":
            said.append(manager.recv(100))
        kiosk.communicate(timeout=PATIENCE_S)
    assert kiosk.returncode == 0
    assert said[0] == b"READY=1"
    assert set(said[1:-1]) == {b"WATCHDOG=1"}
    assert len(said) >= 4  # of a film of six seconds
