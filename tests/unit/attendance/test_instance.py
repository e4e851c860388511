from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kiosk_app.attendance.instance import DataFolderLock
from kiosk_app.errors import DataFolderBusy, StorageError
from tests.conftest import CHECKOUT

HOLD = """
import pathlib, sys
from kiosk_app.attendance.instance import DataFolderLock
with DataFolderLock(pathlib.Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


@contextmanager
def held_by_another_process(folder: Path) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-c", HOLD, str(folder)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=CHECKOUT) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        yield process
        process.kill()


def test_a_second_process_is_told_who_has_the_folder(tmp_path: Path) -> None:
    with held_by_another_process(tmp_path) as owner:
        with pytest.raises(DataFolderBusy, match=f"process {owner.pid}") as refused:
            DataFolderLock(tmp_path).acquire()
        assert refused.value.pid == owner.pid


def test_the_folder_is_free_again_after_kill_9(tmp_path: Path) -> None:
    with held_by_another_process(tmp_path) as owner:
        owner.kill()
        owner.wait()
        with DataFolderLock(tmp_path):
            assert (tmp_path / "clockface.pid").read_text() == f"{os.getpid()}\n"
    assert not (tmp_path / "clockface.pid").exists()


def test_a_second_lock_in_the_same_process_is_refused_and_a_released_one_can_be_taken(tmp_path: Path) -> None:
    with DataFolderLock(tmp_path), pytest.raises(DataFolderBusy):
        DataFolderLock(tmp_path).acquire()
    with DataFolderLock(tmp_path):
        pass


def test_it_may_be_released_by_another_thread(tmp_path: Path) -> None:
    lock = DataFolderLock(tmp_path)
    lock.acquire()
    thread = threading.Thread(target=lock.release)
    thread.start()
    thread.join()
    with DataFolderLock(tmp_path):
        pass


def test_a_refused_attempt_leaves_the_owner_s_pid_alone(tmp_path: Path) -> None:
    with DataFolderLock(tmp_path):
        second = DataFolderLock(tmp_path)
        with pytest.raises(DataFolderBusy):
            second.acquire()
        second.release()
        assert (tmp_path / "clockface.pid").read_text() == f"{os.getpid()}\n"
        with pytest.raises(DataFolderBusy):
            DataFolderLock(tmp_path).acquire()


def test_a_pid_file_with_garbage_still_gives_a_sentence(tmp_path: Path) -> None:
    with DataFolderLock(tmp_path):
        (tmp_path / "clockface.pid").write_bytes(b"\xff\xfe")
        with pytest.raises(DataFolderBusy, match="another process"):
            DataFolderLock(tmp_path).acquire()


def test_a_folder_that_does_not_exist_is_a_storage_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(StorageError) as refused:
        DataFolderLock(tmp_path / "file").acquire()
    assert not isinstance(refused.value, DataFolderBusy)
