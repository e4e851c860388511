"""Wrong codes slow down and then lock, whatever happens to the program and to the wall clock."""

from __future__ import annotations

import json
import threading
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk_app import lockout as lockout_module
from kiosk_app.errors import StorageError
from kiosk_app.lockout import Lockout


class Uptime:
    """A monotonic clock that goes when it is told to."""

    def __init__(self) -> None:
        self.now_s = 1000.0

    def __call__(self) -> float:
        return self.now_s


def lockout(folder: Path, uptime: Uptime | None = None) -> Lockout:
    return Lockout(folder / "codes.json", 5, 10, 900.0, uptime or Uptime())


def fail(lock: Lockout, times: int, key: str = "ana") -> None:
    for _ in range(times):
        lock.failed(key)


def test_the_first_failures_cost_no_time_and_the_next_ones_more_each(tmp_path: Path) -> None:
    lock = lockout(tmp_path)
    waits = []
    for _ in range(11):
        lock.failed("ana")
        waits.append(lock.wait_s("ana"))
    assert waits == [0, 0, 0, 0, 2, 4, 8, 16, 32, 900, 900]
    assert lock.wait_s("ben") == 0


def test_a_wait_ends_by_itself_and_a_success_forgets_all(tmp_path: Path) -> None:
    uptime = Uptime()
    lock = lockout(tmp_path, uptime)
    fail(lock, 10)
    assert lock.is_locked("ana")
    uptime.now_s += 899.5
    assert lock.wait_s("ana") == 0.5
    uptime.now_s += 0.5
    assert not lock.is_locked("ana")
    lock.failed("ana")
    assert lock.wait_s("ana") == 900
    lock.succeeded("ana")
    fail(lock, 4)
    assert lock.wait_s("ana") == 0


def test_a_restart_begins_the_wait_anew_in_full(tmp_path: Path) -> None:
    uptime = Uptime()
    fail(lockout(tmp_path, uptime), 10)
    uptime.now_s = 3.0  # the machine was started again, and with it the monotonic clock
    again = lockout(tmp_path, uptime)
    assert again.wait_s("ana") == 900
    uptime.now_s += 100
    assert again.wait_s("ana") == 800


def test_the_count_is_in_the_file_when_a_failure_is_answered(tmp_path: Path) -> None:
    for number in range(1, 12):
        lockout(tmp_path).failed("ana")  # a new program each time, as after a power cut
        assert lockout(tmp_path).is_locked("ana") == (number >= 10)
    assert (tmp_path / "codes.json").stat().st_mode & 0o777 == 0o600


def test_a_disk_that_takes_nothing_is_told_and_the_failure_counts_all_the_same(tmp_path: Path) -> None:
    folder = tmp_path / "gone"
    folder.mkdir()
    lock = lockout(folder)
    folder.rmdir()
    for _ in range(10):
        with pytest.raises(StorageError, match=r"codes\.json"):
            lock.failed("ana")
    assert lock.is_locked("ana")


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"failures": 3}', b'{"failures": {"a": "x"}}', b"\xff" * 99])
def test_a_damaged_file_is_put_aside_and_counting_goes_on(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "codes.json").write_bytes(content)
    lock = lockout(tmp_path)
    fail(lock, 10)
    assert lockout(tmp_path).is_locked("ana")
    assert [path.read_bytes() for path in tmp_path.glob("*.damaged-*")] == [content]


def test_whoever_tries_made_up_keys_does_not_make_the_kiosk_forget_a_lock(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lockout_module, "MAX_KEYS", 40)
    lock = lockout(tmp_path)
    fail(lock, 10)
    for number in range(60):
        lock.failed(f"made up {number}")
    assert lock.is_locked("ana")
    assert len(json.loads((tmp_path / "codes.json").read_bytes())["failures"]) == 40


def test_easing_takes_one_failure_off(tmp_path: Path) -> None:
    lock = lockout(tmp_path)
    fail(lock, 9)
    lock.eased("ana")
    lock.eased("nobody")
    lock.failed("ana")
    assert not lock.is_locked("ana")
    lock.failed("ana")
    assert lock.is_locked("ana")
    fail(lock, 1, "ben")
    lock.eased("ben")
    fail(lock, 4, "ben")
    assert lock.wait_s("ben") == 0


def test_threads_that_fail_at_the_same_time_are_all_counted(tmp_path: Path) -> None:
    lock = lockout(tmp_path)
    threads = [threading.Thread(target=fail, args=(lock, 1)) for _ in range(10)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert lock.is_locked("ana")


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(st.sampled_from(["failed", "succeeded", "restart", "minutes"]), max_size=40))
def test_no_history_lets_an_eleventh_wrong_code_through_without_a_wait(tmp_path: Path, steps: list[str]) -> None:
    (tmp_path / "codes.json").unlink(missing_ok=True)
    uptime, failures = Uptime(), 0
    lock = lockout(tmp_path, uptime)
    for step in steps:
        if step == "restart":
            uptime.now_s = 1.0
            lock = lockout(tmp_path, uptime)
        elif step == "minutes":
            uptime.now_s += 600
        else:
            getattr(lock, step)("ana")
            failures = failures + 1 if step == "failed" else 0
            assert lock.wait_s("ana") == (0 if failures < 5 else 900 if failures >= 10 else 2 ** (failures - 4))
