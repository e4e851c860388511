"""The files of packs: known by their digest, and copied only when they have it."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import BinaryIO

from kiosk_app.durable import replacing
from kiosk_app.errors import DigestError, PackError

_CHUNK = 1 << 20


def sha256_of(path: Path) -> str:
    """Lower-case hexadecimal SHA-256 of a file. Raises PackError when it is missing or cannot be read."""
    try:
        with path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError as error:
        raise PackError(f"The model file {path} cannot be read ({error.strerror}): install its pack again.") from error


def copy_checked(source: Path, target: Path, sha256: str) -> None:
    """Copy a file that must have this digest; on any other one DigestError is raised and `target` left as it was."""
    digest = hashlib.sha256()
    with _reading(source) as origin, replacing(target) as stream:
        while chunk := _read(origin, source):
            digest.update(chunk)
            stream.write(chunk)
        if digest.hexdigest() != sha256:
            raise DigestError(f"{source} is not the file its manifest names (its SHA-256 differs): get the pack again.")


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
