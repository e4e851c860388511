"""The watchdog: over a real socket, with a clock that the test turns."""

from __future__ import annotations

import os
import socket
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk_app.watchdog import ALIVE, READY, STOPPING, Rounds, Watchdog, notify, watchdog_of

pytestmark = pytest.mark.skipif(os.name == "nt", reason="sockets as systemd has them")


@pytest.fixture
def manager(tmp_path: Path) -> Iterator[socket.socket]:
    """What systemd listens on."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listener:
        listener.bind(str(tmp_path / "notify"))
        listener.settimeout(5.0)
        yield listener


def test_words_arrive_at_a_path_and_at_an_abstract_name(manager: socket.socket, tmp_path: Path) -> None:
    assert notify(READY, {"NOTIFY_SOCKET": str(tmp_path / "notify")})
    assert manager.recv(100) == b"READY=1"
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listener:
        listener.bind(f"\0{tmp_path.name}-{os.getpid()}")
        assert notify(ALIVE, {"NOTIFY_SOCKET": f"@{tmp_path.name}-{os.getpid()}"})
        assert listener.recv(100) == b"WATCHDOG=1"


@pytest.mark.parametrize("address", [None, "", "relative", "vsock:2:1234", "/no/such/socket"])
def test_without_a_service_manager_nothing_is_told_and_nothing_breaks(address: str | None) -> None:
    assert not notify(READY, {} if address is None else {"NOTIFY_SOCKET": address})
    watchdog = watchdog_of({} if address is None else {"NOTIFY_SOCKET": address, "WATCHDOG_USEC": "abc"})
    watchdog.ready()
    watchdog.beat(0.0)
    watchdog.stopping()


def test_a_kiosk_says_when_it_is_ready_that_it_lives_and_that_it_ends(manager: socket.socket, tmp_path: Path) -> None:
    environment = {"NOTIFY_SOCKET": str(tmp_path / "notify"), "WATCHDOG_USEC": "60000000", "WATCHDOG_PID": "1"}
    watchdog = watchdog_of(environment)
    watchdog.beat(0.0)  # not ready yet: the models load
    watchdog.ready()
    watchdog.beat(0.0)
    watchdog.stopping()
    assert [manager.recv(100).decode() for _ in range(3)] == [READY, ALIVE, STOPPING]


class Clock:
    now_s = 100.0

    def __call__(self) -> float:
        return self.now_s


@given(steps=st.lists(st.tuples(st.floats(0.01, 5.0), st.booleans()), max_size=80))
def test_it_lives_for_the_manager_just_as_long_as_every_thread_comes_round(steps: list[tuple[float, bool]]) -> None:
    clock, told = Clock(), list[tuple[float, str]]()
    watchdog = Watchdog(20.0, lambda words: told.append((clock.now_s, words)), clock)
    watchdog.ready()
    came_round_s = clock.now_s
    for seconds, comes_round in steps:
        clock.now_s += seconds
        came_round_s = clock.now_s if comes_round else came_round_s
        before = len(told)
        watchdog.beat(clock.now_s - came_round_s)
        if len(told) > before:
            assert clock.now_s - came_round_s < 10.0  # never for a thread that hangs
    beats = [at_s for at_s, words in told if words == ALIVE]
    if all(comes_round for _, comes_round in steps):
        gaps = [after - before for before, after in zip([100.0, *beats], [*beats, clock.now_s], strict=True)]
        assert max(gaps) < 10.0 + 1e-6  # at least twice in the time allowed


def test_the_thread_that_came_round_least_lately_counts() -> None:
    clock = Clock()
    rounds = Rounds(clock)
    assert rounds.longest_s() == 0.0
    rounds.mark()
    clock.now_s += 3
    other = threading.Thread(target=rounds.mark)
    other.start()
    other.join()
    clock.now_s += 1
    assert rounds.longest_s() == 4.0
    rounds.mark()
    assert rounds.longest_s() == 1.0


def test_only_who_is_watched_is_started_again_by_somebody_else() -> None:
    assert watchdog_of({"NOTIFY_SOCKET": "/run/nobody", "WATCHDOG_USEC": "60000000"}).is_watched
    assert not watchdog_of({"NOTIFY_SOCKET": "/run/nobody"}).is_watched
