"""Files for the owner's eyes that are made once, whoever comes first."""

from __future__ import annotations

import contextlib
import os
import secrets
from collections.abc import Callable
from pathlib import Path

from sync_server.problems import ServerError


def private_folder(folder: Path) -> None:
    """Make it, 0700. Raises ServerError."""
    try:
        folder.mkdir(0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise ServerError(f"The data folder {folder} cannot be made: {error.strerror}.") from error


def made_once(path: Path, make: Callable[[], bytes]) -> bytes:
    """What stands in the file; when there is none it is made first, as a whole, also with several processes at it.

    Raises ServerError.
    """
    try:
        if not path.exists():
            _place(path, make())
        return path.read_bytes()
    except OSError as error:
        raise ServerError(f"The file {path} cannot be read or made: {error.strerror}.") from error


def replaced(path: Path, data: bytes) -> None:
    """The file holds this from now on, as a whole or not at all. Raises ServerError."""
    try:
        _written_beside(path, data).replace(path)
        _flush_names(path.parent)
    except OSError as error:
        raise ServerError(f"The file {path} cannot be written: {error.strerror}.") from error


def _written_beside(path: Path, data: bytes) -> Path:
    unfinished = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
    descriptor = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    with os.fdopen(descriptor, "wb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())
    return unfinished


def _place(path: Path, data: bytes) -> None:
    unfinished = _written_beside(path, data)
    try:
        with contextlib.suppress(FileExistsError):  # another process was first: its file holds
            os.link(unfinished, path)
    finally:
        unfinished.unlink()
    _flush_names(path.parent)


def _flush_names(folder: Path) -> None:
    if os.name == "nt":  # Windows has no such call; NTFS journals its names
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
