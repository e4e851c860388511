"""The single file unpacks once, beside others that start too, and survives cleaners, cuts, full and foreign disks."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest

from kiosk_app.packaging import image
from kiosk_app.program_files import manifest_of

fcntl = pytest.importorskip("fcntl", reason="the single file is made for Linux")
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the single file is made for Linux")
PROGRAM = """#!/bin/sh
folder=$(dirname "$0")
case $1 in
  wait) echo started; while [ ! -e "$2" ]; do sleep 0.05; done; cat "$folder/_internal/data" ;;
  status) exit 7 ;;
  *) echo "$CLOCKFACE_BINARY $# $(cat "$folder/_internal/data" "$folder/link")" ;;
esac
"""


def _folder(top: Path, data: str) -> Path:
    folder = top / "program"
    (folder / "_internal" / "deep").mkdir(parents=True)
    (folder / "clockface").write_text(PROGRAM)
    (folder / "clockface").chmod(0o755)
    (folder / "_internal" / "data").write_text(data)
    (folder / "_internal" / "empty").write_bytes(b"")
    (folder / "_internal" / "deep" / "noise").write_bytes(os.urandom(300_000))
    (folder / "link").symlink_to("_internal/deep/../data".replace("deep/../", ""))
    return folder


@pytest.fixture(scope="session")
def launcher(tmp_path_factory: pytest.TempPathFactory) -> Path:
    pytest.importorskip("zstandard", reason="needs zstandard, of clockface[build]")
    target = tmp_path_factory.mktemp("launcher") / "launcher"
    try:
        image.compile_launcher(target)
    except RuntimeError as error:
        pytest.skip(f"needs gcc and libzstd-dev: {error}")
    return target


@pytest.fixture
def single(launcher: Path, tmp_path: Path) -> Path:
    target = tmp_path / "Clockface file"
    image.write(_folder(tmp_path, "first"), launcher, target, level=1)
    return target


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "cache"
    monkeypatch.setenv("CLOCKFACE_CACHE_DIR", str(folder))
    return folder


def _run(single: Path, *arguments: str, **more: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run([single, *arguments], capture_output=True, text=True, timeout=60, check=False, **more)  # type: ignore[call-overload,no-any-return]


def _unpacked(cache: Path) -> Path:
    (folder,) = [path for path in cache.iterdir() if path.is_dir()]
    return folder


def _on_disk(folder: Path) -> bool:
    mark = folder / ".unpacked"
    return mark.exists() and mark.read_text() == "on disk\n"


@contextmanager
def _locked(path: Path) -> Iterator[None]:
    """As another launcher holds a lock, or the folder it removes."""
    flags = os.O_RDONLY | (os.O_DIRECTORY if path.is_dir() else os.O_CREAT)
    fd = os.open(path, flags, 0o600)
    try:
        fcntl.flock(fd, fcntl.LOCK_EX)
        yield
    finally:
        os.close(fd)


def _until(condition: object) -> None:
    end = time.monotonic() + 120  # a whole disk is flushed, and others may be writing to it
    while not condition():  # type: ignore[operator]
        assert time.monotonic() < end
        time.sleep(0.05)


def test_it_becomes_the_program_and_unpacks_only_once(single: Path, cache: Path) -> None:
    first, second = _run(single, "a", "b"), _run(single, "a", "b")
    assert first.stdout == second.stdout == f"{single} 2 firstfirst\n"
    assert "unpacking" in first.stderr
    assert second.stderr == ""
    assert _run(single, "status").returncode == 7
    assert _unpacked(cache).stat().st_mode & 0o077 == 0


def test_the_folder_unpacked_is_what_was_packed(single: Path, cache: Path, tmp_path: Path) -> None:
    _run(single)
    (_unpacked(cache) / ".unpacked").unlink()
    assert manifest_of(_unpacked(cache)) == manifest_of(tmp_path / "program")


@pytest.mark.parametrize("damage", ["missing", "short", "link", "folder", "mark"])
def test_what_a_cleaner_takes_away_is_back_at_the_next_start(single: Path, cache: Path, damage: str) -> None:
    _run(single)
    folder = _unpacked(cache)
    _until(partial(_on_disk, folder))
    match damage:
        case "missing":
            (folder / "_internal" / "data").unlink()
        case "short":
            (folder / "_internal" / "data").write_text("fir")
        case "link":
            (folder / "link").unlink()
        case "folder":
            shutil.rmtree(folder)
        case "mark":
            (folder / "_internal" / "data").write_text("wrong")  # as long as it was: a power cut left other bytes
            (folder / ".unpacked").write_text("another boot\n")
    assert "firstfirst" in _run(single).stdout


def test_many_starts_at_once_all_find_a_whole_program(single: Path, cache: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        done = list(pool.map(lambda _: _run(single), range(8)))
    assert [one.returncode for one in done] == [0] * 8
    assert all("firstfirst" in one.stdout for one in done)
    assert len([one for one in done if "unpacking" in one.stderr]) == 1


def test_a_start_that_is_killed_at_any_moment_does_no_harm(single: Path, cache: Path) -> None:
    for number in range(12):
        environment = dict(os.environ, CLOCKFACE_CACHE_DIR=str(cache / str(number // 3)))
        process = subprocess.Popen([single], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment)
        time.sleep(0.0005 * number)
        process.kill()
        process.wait()
        if number % 3 == 2:
            assert "firstfirst" in _run(single, env=environment).stdout


@pytest.fixture
def running(single: Path, cache: Path, tmp_path: Path) -> Iterator[tuple[subprocess.Popen[str], Path]]:
    end = tmp_path / "end"
    process = subprocess.Popen([single, "wait", str(end)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "started\n"
    yield process, end
    process.kill()
    process.communicate()


def test_what_is_deleted_while_it_runs_comes_back(
    running: tuple[subprocess.Popen[str], Path], cache: Path, single: Path
) -> None:
    process, end = running
    folder = _unpacked(cache)
    _until(partial(_on_disk, folder))
    shutil.rmtree(cache)
    _until(partial(_on_disk, folder))
    end.touch()
    out, _ = process.communicate(timeout=30)
    assert (process.returncode, out) == (0, "first")
    assert _run(single).stderr == ""


def test_the_watch_ends_with_a_program_that_is_killed(running: tuple[subprocess.Popen[str], Path]) -> None:
    process, _ = running
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children")
    if not children.exists():
        pytest.skip("needs a kernel that lists the children of a process")

    def watch() -> list[int]:
        found = [int(pid) for pid in children.read_text().split()]
        return [pid for pid in found if Path(f"/proc/{pid}/comm").read_text() == "clockface-watch\n"]

    _until(watch)
    (pid,) = watch()
    time.sleep(0.5)  # the mark of a first start is made first
    os.kill(pid, signal.SIGTERM)
    assert watch() == [pid]
    process.kill()
    process.wait()
    _until(lambda: not Path(f"/proc/{pid}").exists() or "\nState:\tZ" in Path(f"/proc/{pid}/status").read_text())


def test_another_version_takes_its_own_folder_and_removes_those_that_nobody_runs(
    running: tuple[subprocess.Popen[str], Path], cache: Path, launcher: Path, tmp_path: Path
) -> None:
    process, end = running
    first = _unpacked(cache)
    _until(partial(_on_disk, first))  # after that its watch looks for others, this once
    (tmp_path / "other").mkdir()
    second = tmp_path / "second"
    digest = image.write(_folder(tmp_path / "other", "second"), launcher, second, level=1)
    assert "secondsecond" in _run(second).stdout
    _until(partial(_on_disk, cache / digest))
    assert first.exists(), "it is in use"
    end.touch()
    process.communicate(timeout=30)
    shutil.rmtree(cache / digest)
    _run(second)
    _until(lambda: not first.exists())


def test_a_version_that_is_being_unpacked_is_not_removed_by_another_one(
    single: Path, cache: Path, launcher: Path, tmp_path: Path
) -> None:
    unpacking, left = cache / ("0" * 64), cache / ("f" * 64)
    for folder in (unpacking, left):
        (folder / "_internal").mkdir(parents=True, mode=0o700)
    cache.chmod(0o700)
    with _locked(cache / f"{unpacking.name}.lock"):
        end = tmp_path / "end"
        process = subprocess.Popen([single, "wait", str(end)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _until(lambda: not left.exists())
        time.sleep(0.2)  # whichever of the two it came to first
        assert (unpacking / "_internal").exists()
        end.touch()
        assert process.wait(timeout=30) == 0


def test_versions_that_start_at_the_same_time_all_run(launcher: Path, tmp_path: Path) -> None:
    files = []
    for number in range(3):
        (tmp_path / f"{number}").mkdir()
        files.append(tmp_path / f"version{number}")
        image.write(_folder(tmp_path / f"{number}", f"v{number}"), launcher, files[-1], level=1)
    for number in range(10):
        environment = dict(os.environ, CLOCKFACE_CACHE_DIR=str(tmp_path / f"cache{number}"))
        with ThreadPoolExecutor(3) as pool:
            done = list(pool.map(partial(_run, env=environment), files))
        assert [one.stdout.split()[-1:] for one in done] == [["v0v0"], ["v1v1"], ["v2v2"]], [one.stderr for one in done]


def test_a_start_waits_for_whoever_removes_its_folder_and_unpacks_it_again(single: Path, cache: Path) -> None:
    _run(single)
    folder = _unpacked(cache)
    _until(partial(_on_disk, folder))
    with _locked(cache / f"{folder.name}.lock"), _locked(folder):
        process = subprocess.Popen([single], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        time.sleep(0.3)
        assert process.poll() is None
        shutil.rmtree(folder)
    out, err = process.communicate(timeout=30)
    assert out.endswith("firstfirst\n")
    assert "unpacking" in err


def test_a_file_that_was_cut_or_changed_says_so(single: Path, cache: Path) -> None:
    content = single.read_bytes()
    manifest_at = int(content[-80:-64], 16)

    def flipped(at: int) -> bytes:
        return content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :]

    among_the_noise, of_the_checksum = flipped(manifest_at - 100_000), flipped(manifest_at - 1)
    cut, no_trailer = content[: len(content) - 100_000], content[:-112] + b"x" * 112
    for number, bad in enumerate((content[:-1], cut, no_trailer, among_the_noise, of_the_checksum)):
        single.with_name(f"bad{number}").write_bytes(bad)
        single.with_name(f"bad{number}").chmod(0o755)
        done = _run(single.with_name(f"bad{number}"))
        assert done.returncode == 1
        assert done.stderr.splitlines()[-1].startswith("clockface: ")
        assert "copy it again" in done.stderr
        assert not cache.exists() or not [path for path in cache.iterdir() if path.is_dir()]


def test_a_folder_that_others_can_write_to_is_refused(single: Path, cache: Path) -> None:
    cache.mkdir()
    cache.chmod(0o777)
    done = _run(single)
    assert done.returncode == 1
    assert "only you can write to" in done.stderr


def test_without_room_it_says_so_and_leaves_nothing(single: Path, cache: Path) -> None:
    done = subprocess.run(
        ["sh", "-c", 'ulimit -f 100; trap "" XFSZ; exec "$0"', single], capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1].startswith("clockface: cannot unpack into ")
    assert "CLOCKFACE_CACHE_DIR" in done.stderr
    assert not [path for path in cache.iterdir() if path.is_dir()]


def test_a_cache_that_cannot_be_made_is_told(single: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    done = _run(single, env={"HOME": "/", "CLOCKFACE_CACHE_DIR": str(tmp_path / "file" / "cache")})
    assert done.returncode == 1
    assert "cannot unpack into" in done.stderr
    assert "set CLOCKFACE_CACHE_DIR" in _run(single, env={}).stderr
