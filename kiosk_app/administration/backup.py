"""One file with everything that a kiosk cannot make again: ledgers, keys, settings, operators, the site's notices.

A plain tar, so that it can be looked into with any tool; `backup.json` at its end holds the digest of each file, so
that a cut or changed one is refused as a whole. Whoever has a backup can read all of it, people erased later too: it is
to be kept as safe as the kiosk, and no longer than needed. The DuckDB copy is made anew from the ledgers; models are
installed again; receipts of attempts are kept for days only, and so not here.
"""

from __future__ import annotations

import hashlib
import io
import json
import shutil
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, BinaryIO

from kiosk_app.administration.operators import FILE_NAME as OPERATORS
from kiosk_app.attendance.register import Register
from kiosk_app.config import FILE_NAME as SETTINGS
from kiosk_app.config import LANGUAGES
from kiosk_app.durable import PRIVATE, replacing, reported, sync_folder, write_atomically
from kiosk_app.errors import InputError

LEDGERS = ("attendance.ledger", "people.ledger", "audit.ledger")
_SMALL = (
    "people.keys", "people.keys.mirror", "master.key", "master.key.mirror", SETTINGS, OPERATORS,
    *(f"notices/{language}.txt" for language in LANGUAGES),
)  # fmt: skip
_CONTENTS, _LAST = "backup.json", "last-backup"
_FORMAT = 1
_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class Backup:
    """What a backup file holds. files: SHA-256 (hex) by name."""

    made_at_utc_us: int
    kiosk_id: str
    files: dict[str, str]


def backup(folder: Path, register: Register, target: Path, now_utc_us: int) -> Backup:
    """Write everything into one file, as it was at one moment; the kiosk goes on recording meanwhile.

    Raises StorageError; a file that was there before is then still there.
    """
    with register.still():  # ledgers only ever grow, so their length is enough to know what belongs to the moment
        lengths = {name: _size(folder / name) for name in LEDGERS}
        small = {name: content for name in _SMALL if (content := _content(folder / name)) is not None}
    digests: dict[str, str] = {}
    with replacing(target) as stream, tarfile.open(fileobj=stream, mode="w", format=tarfile.USTAR_FORMAT) as archive:
        for name, content in small.items():
            digests[name] = _add(archive, name, len(content), io.BytesIO(content))
        for name, length in lengths.items():
            with (folder / name).open("rb") as file:
                digests[name] = _add(archive, name, length, file)
        made = Backup(now_utc_us, register.config.kiosk_id, digests)
        contents = json.dumps({"format": _FORMAT, **_fields(made)}, indent=1).encode()
        _add(archive, _CONTENTS, len(contents), io.BytesIO(contents))
    write_atomically(folder / _LAST, [f"{now_utc_us}\n".encode()])
    return made


def last_backup_utc_us(folder: Path) -> int | None:
    """When the last backup of this folder was made, None for never."""
    content = _content(folder / _LAST) or b""
    return int(content) if content.strip().isdigit() else None


def restore(archive: Path, folder: Path) -> Backup:
    """Make a data folder from a backup: all of it or nothing. `folder` must be missing or empty.

    Nothing in the archive decides where anything is written: a file is taken by its name from a short list, or the
    backup is refused. Raises InputError for what is no sound backup and for a folder in use, StorageError.
    """
    with reported(folder):
        if folder.exists() and any(folder.iterdir()):
            raise InputError(f"{folder} is not empty: give a new folder with --data-dir, nothing is ever overwritten.")
        folder.parent.mkdir(parents=True, exist_ok=True)
    unfinished = folder.with_name(folder.name + ".restoring")
    try:
        with reported(unfinished):
            shutil.rmtree(unfinished, ignore_errors=True)
            unfinished.mkdir(mode=0o700)
        made = _unpack(archive, unfinished)
        with reported(folder):
            if folder.exists():
                folder.rmdir()  # empty; where somebody else filled it meanwhile this fails
            unfinished.rename(folder)
            sync_folder(folder.parent)
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)
    return made


def _unpack(archive: Path, folder: Path) -> Backup:
    digests: dict[str, str] = {}
    made: Backup | None = None
    with _readable(archive) as file, tarfile.open(fileobj=file, mode="r:") as members:
        for member in members:
            content = members.extractfile(member) if _is_plain(member) else None
            if content is None or made is not None or member.name in digests:
                raise InputError(f"{archive} holds {member.name!r}, which no backup has: give another file.")
            if member.name == _CONTENTS:
                made = _made(content.read(_CHUNK), archive)
            else:
                digests[member.name] = _copy(content, folder / member.name)
    if made is None or digests != made.files:
        raise InputError(f"{archive} is not as it was written, it was cut or changed: give another backup.")
    sync_folder(folder)
    return made


def _is_plain(member: tarfile.TarInfo) -> bool:
    return member.name in (*LEDGERS, *_SMALL, _CONTENTS) and member.type == tarfile.REGTYPE and not member.issparse()


def _made(content: bytes, archive: Path) -> Backup:
    try:
        fields: dict[str, Any] = json.loads(content)
        if fields["format"] != _FORMAT:
            raise InputError(f"{archive} was made by a newer Clockface: install that version.")
        files = {str(name): str(digest) for name, digest in fields["files"].items()}
        return Backup(int(fields["made_at_utc_us"]), str(fields["kiosk_id"]), files)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise InputError(f"{archive} is not a backup of Clockface: give another file.") from error


def _fields(made: Backup) -> dict[str, Any]:
    return {"made_at_utc_us": made.made_at_utc_us, "kiosk_id": made.kiosk_id, "files": made.files}


@contextmanager
def _readable(archive: Path) -> Iterator[BinaryIO]:
    try:
        with archive.open("rb") as file:
            yield file
    except OSError as error:
        raise InputError(f"The backup {archive} cannot be read ({error.strerror}): give another file.") from error
    except (tarfile.TarError, ValueError) as error:  # what is cut or changed inside headers
        raise InputError(f"{archive} is not a backup of Clockface, or it was cut: give another file.") from error


def _add(archive: tarfile.TarFile, name: str, length: int, file: IO[bytes]) -> str:
    """Put the first `length` bytes of a file into the archive; their SHA-256 (hex)."""
    member = tarfile.TarInfo(name)
    member.size, member.mode = length, PRIVATE
    hashed = _Hashed(file)
    archive.addfile(member, hashed)
    return hashed.hexdigest


def _copy(content: IO[bytes], path: Path) -> str:
    """Write a file to the disk; its SHA-256 (hex)."""
    hashed = _Hashed(content)
    with reported(path):
        path.parent.mkdir(mode=0o700, exist_ok=True)
    write_atomically(path, iter(lambda: hashed.read(_CHUNK), b""))
    return hashed.hexdigest


class _Hashed(io.RawIOBase):
    """Reads a file and hashes what is read."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file, self._hash = file, hashlib.sha256()

    def read(self, size: int = -1) -> bytes:
        content = self._file.read(size)
        self._hash.update(content)
        return content

    @property
    def hexdigest(self) -> str:
        return self._hash.hexdigest()


def _size(path: Path) -> int:
    with reported(path):
        return path.stat().st_size


def _content(path: Path) -> bytes | None:
    with reported(path):
        return path.read_bytes() if path.exists() else None
