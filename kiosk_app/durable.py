"""Files that survive a power cut: what is written here is on the disk when the call returns.

Every OSError leaves as a StorageError with one sentence.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from kiosk_app.errors import StorageError

PRIVATE = 0o600
_INCOMING = ".incoming-"  # what was being written when the power went; removed at the next chance


def sync(fd: int) -> None:
    """Flush a file to the disk itself: fdatasync, F_FULLFSYNC on a Mac, where fsync stops at the drive's cache."""
    if sys.platform == "darwin":
        import fcntl

        fcntl.fcntl(fd, fcntl.F_FULLFSYNC)
    elif hasattr(os, "fdatasync"):
        os.fdatasync(fd)
    else:
        os.fsync(fd)


def sync_folder(folder: Path) -> None:
    """Flush the names in a folder, without which a new or renamed file can vanish in a power cut."""
    if os.name == "nt":  # Windows has no such call; NTFS journals its names
        return
    fd = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(fd)
    finally:
        os.close(fd)


def open_private(path: Path, flags: int) -> int:
    """os.open for the owner's eyes only, binary on every system."""
    return os.open(path, flags | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0), PRIVATE)


def write_fully(fd: int, data: bytes) -> None:
    """os.write until everything is written: a nearly full disk takes a part first and fails then."""
    view = memoryview(data)
    while view:
        view = view[os.write(fd, view) :]


@contextlib.contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """A stream to a sibling that takes the place of `path`, flushed, when the block ends without an error.

    After a crash at any moment `path` is the old file or the new one. One writer at a time.
    """
    unfinished = path.with_name(path.name + ".new")
    with reported(path):
        try:
            with os.fdopen(open_private(unfinished, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), "wb") as stream:
                yield stream
                stream.flush()
                os.fsync(stream.fileno())
            unfinished.replace(path)
        finally:
            unfinished.unlink(missing_ok=True)
        sync_folder(path.parent)


def write_atomically(path: Path, chunks: Iterable[bytes]) -> None:
    """Replace a file as a whole. Raises StorageError; the old file is then still there."""
    with replacing(path) as stream:
        for chunk in chunks:
            stream.write(chunk)


@contextlib.contextmanager
def replacing_folder(folder: Path) -> Iterator[Path]:
    """An empty folder that takes the place of `folder` when the block ends without an error. One writer at a time."""
    above = folder.parent
    try:
        above.mkdir(parents=True, exist_ok=True)
        for leftover in above.glob(f"{_INCOMING}*"):
            shutil.rmtree(leftover, ignore_errors=True)
        with tempfile.TemporaryDirectory(prefix=_INCOMING, dir=above, ignore_cleanup_errors=True) as space:
            fresh = Path(space, "new")
            fresh.mkdir()
            yield fresh
            if folder.exists():
                folder.rename(Path(space, "old"))
            fresh.rename(folder)
        sync_folder(above)
    except OSError as error:
        raise StorageError(
            f"The folder {above} cannot be written ({error.strerror}): check the disk and its permissions."
        ) from error


def aside(path: Path, word: str) -> Path:
    """A name beside `path` that is not taken, for a file that somebody may want to look at later."""
    now_ns = time.time_ns()
    stamp = time.strftime("%Y%m%dT%H%M%S", time.gmtime(now_ns // 10**9))
    return path.with_name(f"{path.name}.{word}-{stamp}.{now_ns % 10**9:09d}")


@contextlib.contextmanager
def reported(path: Path) -> Iterator[None]:
    """Turn an OSError about `path` into a StorageError that says what to do."""
    try:
        yield
    except OSError as error:
        raise StorageError(
            f"{path} cannot be read or written ({error.strerror or error}): "
            f"free some disk space, or make the folder readable and writable for this user."
        ) from error
