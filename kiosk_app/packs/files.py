"""Files that are either whole or not there, whatever interrupts the writing."""

from __future__ import annotations

import contextlib
import hashlib
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from kiosk_app.errors import DigestError, PackError, StorageError

_CHUNK = 1 << 20


def sha256_of(path: Path) -> str:
    """Lower-case hexadecimal SHA-256 of a file. Raises PackError when it is missing or cannot be read."""
    try:
        with path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError as error:
        raise PackError(f"The model file {path} cannot be read ({error.strerror}): install its pack again.") from error


def write_atomically(path: Path, content: bytes) -> None:
    """Replace a file by `content` and flush it to disk. Raises StorageError when the disk does not take it."""
    with replacing(path) as stream:
        stream.write(content)


def copy_checked(source: Path, target: Path, sha256: str) -> None:
    """Copy a file that must have this digest; on any other one DigestError is raised and `target` left as it was."""
    digest = hashlib.sha256()
    with _reading(source) as origin, replacing(target) as stream:
        while chunk := _read(origin, source):
            digest.update(chunk)
            stream.write(chunk)
        if digest.hexdigest() != sha256:
            raise DigestError(f"{source} is not the file its manifest names (its SHA-256 differs): get the pack again.")


@contextlib.contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """A stream to a temporary sibling that becomes `path` when the block ends without an error."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, sibling = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}-")
        try:
            with os.fdopen(handle, "wb") as stream:
                yield stream
                stream.flush()
                os.fsync(stream.fileno())
            os.replace(sibling, path)  # noqa: PTH105 - the names come from the os module
        finally:
            Path(sibling).unlink(missing_ok=True)
        flush_folder(path.parent)
    except OSError as error:
        raise StorageError(
            f"{path} cannot be written ({error.strerror}): check the disk and its permissions."
        ) from error


def flush_folder(folder: Path) -> None:
    """Make renames in a folder survive a power cut; Windows has no such call and needs none."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _reading(source: Path) -> BinaryIO:
    try:
        return source.open("rb")
    except OSError as error:
        raise PackError(f"The model file {source} cannot be read ({error.strerror}).") from error


def _read(stream: BinaryIO, source: Path) -> bytes:
    try:
        return stream.read(_CHUNK)
    except OSError as error:
        raise PackError(f"The model file {source} cannot be read ({error.strerror}).") from error
