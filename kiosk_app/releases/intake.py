"""A release taken in: verified, unpacked beside the version in use, and noted for the next start.

The payload is copied to the disk and its digest compared before the decompressor sees any of it: what it reads is what
was signed, also when it comes from a stick that does not give the same bytes twice.
"""

from __future__ import annotations

import hashlib
import lzma
import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from kiosk_app.attendance.instance import DataFolderLock
from kiosk_app.durable import open_private, replacing, replacing_folder, reported, sync, sync_folder, write_atomically
from kiosk_app.errors import InputError, ReleaseRefused, StorageError
from kiosk_app.releases.program import Program
from kiosk_app.releases.shelf import ENVELOPE, PROGRAM, Shelf
from kiosk_app.releases.state import State, waits
from kiosk_app.releases.trust import Floor, accept
from sync_server.wire.codec import Malformed, to_json
from sync_server.wire.release import SUFFIX, Release, ReleaseFile, read_envelope, release_digest
from sync_server.wire.signed import Envelope

RESERVE_BYTES = 200_000_000  # stays free: the attendance is on the same disk
_CHUNK = 1 << 20
_MOST_MEMORY = 256 * 1024**2  # of the decompressor
_PAYLOAD = "payload"


class Intake:
    """What a program takes from files. keys: the public ones that are believed. installed: the program installed by
    hand, which this one may have been replaced by.
    """

    def __init__(
        self, shelf: Shelf, installed: Program, keys: Sequence[str], own_clock_utc_us: Callable[[], int | None]
    ) -> None:
        self._shelf, self._installed, self._keys, self._own_clock_utc_us = shelf, installed, keys, own_clock_utc_us

    def check(self, path: Path) -> Release:
        """Whether a file would be taken: its signature, whether it fits, and each byte. Raises as `take`."""
        with _opened(path) as stream:
            release = self._accepted(stream)[1]
            for _ in _payload(stream, release):
                pass
        return release

    def take(self, path: Path) -> Release:
        """Raises ReleaseRefused, InputError for what cannot be read, StorageError. All is as before then."""
        with _opened(path) as stream:
            envelope, release = self._accepted(stream)
            with self._alone():
                self._has_room(release)
                staged = self._shelf.incoming / _PAYLOAD
                try:
                    with replacing(staged) as copy:
                        for chunk in _payload(stream, release):
                            copy.write(chunk)
                    self._unpack(staged, envelope, release)
                finally:
                    with reported(staged):
                        staged.unlink(missing_ok=True)
        return release

    def promised(self, path: Path) -> tuple[str, Release]:
        """Digest and contents of a release of which the envelope, at least, is here: whether it is worth having the
        rest. Raises as `take`, which looks at everything again.
        """
        with _opened(path) as stream:
            envelope, release = self._accepted(stream)
            self._has_room(release, release.payload_bytes)
        return release_digest(envelope), release

    def newest(self, folder: Path) -> Path:
        """The file in a folder, as of a stick, that this kiosk would take. Raises InputError, ReleaseRefused."""
        found: list[tuple[int, Path]] = []
        refusal: ReleaseRefused | None = None
        with reported(folder):
            paths = sorted(folder.glob(f"*{SUFFIX}"))
        for path in paths:
            try:
                with _opened(path) as stream:
                    found.append((self._accepted(stream)[1].release, path))
            except ReleaseRefused as error:
                refusal = error
        if found:
            return max(found)[1]
        raise refusal or InputError(f"In {folder} is no file that ends in {SUFFIX}.")

    def _accepted(self, stream: BinaryIO) -> tuple[Envelope, Release]:
        try:
            envelope, _ = read_envelope(stream)
        except Malformed as error:
            raise ReleaseRefused(f"This is no release of Clockface: {error}.", "arbitrary_data") from error
        state = self._shelf.state()
        if state.is_unproven:
            raise ReleaseRefused("The version before is still being tried: wait until it has proved itself.")
        current = self._shelf.program(state.current, self._installed)
        if current.release < self._installed.release:
            current = self._installed
        floor = Floor(state.newest, state.made_utc_us)
        return envelope, accept(envelope, self._keys, current, floor, self._own_clock_utc_us())

    def _has_room(self, release: Release, coming_bytes: int = 0) -> None:
        needed = release.unpacked_bytes + release.payload_bytes + coming_bytes + RESERVE_BYTES
        with reported(self._shelf.data):
            free = shutil.disk_usage(self._shelf.data).free
        if free < needed:
            raise StorageError(f"The update needs {needed // 10**6} MB on the disk, and {free // 10**6} MB are free.")

    @contextmanager
    def _alone(self) -> Iterator[None]:
        with reported(self._shelf.incoming):
            self._shelf.incoming.mkdir(mode=0o700, parents=True, exist_ok=True)
        with DataFolderLock(self._shelf.incoming):
            self._shelf.clear_away()
            yield

    def _unpack(self, staged: Path, envelope: Envelope, release: Release) -> None:
        digest = release_digest(envelope)
        with replacing_folder(self._shelf.folder_of(digest)) as fresh:
            with staged.open("rb") as payload:
                _unpack(payload, release.files, fresh / PROGRAM)
            write_atomically(fresh / ENVELOPE, [to_json(envelope)])
        self._shelf.tidy(self._shelf.change(lambda state: _noted(state, digest, release)))


def _noted(state: State, digest: str, release: Release) -> State:
    """Only beside a version that has proved itself: a trial may have begun since the release was accepted."""
    if state.is_unproven:
        raise ReleaseRefused("The version before is still being tried: wait until it has proved itself.")
    return waits(state, digest, release.version)


@contextmanager
def _opened(path: Path) -> Iterator[BinaryIO]:
    try:
        stream = path.open("rb")
    except OSError as error:
        raise InputError(f"The release {path} cannot be read ({error.strerror}): give another file.") from error
    with stream:
        yield stream


def _payload(stream: BinaryIO, release: Release) -> Iterator[bytes]:
    """What follows the envelope. Raises ReleaseRefused at its end unless it is what was signed, InputError."""
    digest, left = hashlib.sha256(), release.payload_bytes
    while chunk := _read(stream, min(_CHUNK, left + 1)):
        if len(chunk) > left:
            raise ReleaseRefused("The release is longer than what was signed.", "endless_data")
        digest.update(chunk)
        left -= len(chunk)
        yield chunk
    if left:
        raise ReleaseRefused("The release is cut short: copy it again.", "arbitrary_data")
    if digest.hexdigest() != release.payload_sha256:
        raise ReleaseRefused("The release is not the one that was signed: copy it again.", "arbitrary_data")


def _read(stream: BinaryIO, size: int) -> bytes:
    try:
        return stream.read(size)
    except OSError as error:
        raise InputError(f"The release cannot be read to its end ({error.strerror}): is the stick still in?") from error


def _unpack(payload: BinaryIO, files: Sequence[ReleaseFile], folder: Path) -> None:
    """Write the files into a new folder, each flushed to the disk. Raises ReleaseRefused for other contents."""
    contents = _Contents(payload)
    folder.mkdir()
    for file in files:
        path = folder / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        if not file.link_to:
            _write(path, file, contents)
    if contents.read(1):
        raise ReleaseRefused("The release holds more than what was signed.", "endless_data")
    for file in files:
        if file.link_to:
            path = folder / file.path
            path.symlink_to(os.path.relpath(folder / file.link_to, path.parent))
    for below in (folder, *(path for path in folder.rglob("*") if path.is_dir())):
        sync_folder(below)


def _write(path: Path, file: ReleaseFile, contents: _Contents) -> None:
    digest, left = hashlib.sha256(), file.size
    with os.fdopen(open_private(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL), "wb") as stream:
        while left and (chunk := contents.read(min(_CHUNK, left))):
            digest.update(chunk)
            left -= len(chunk)
            stream.write(chunk)
        stream.flush()
        sync(stream.fileno())
    if left or digest.hexdigest() != file.sha256:
        raise ReleaseRefused(f"{file.path} is not the file that was signed.", "arbitrary_data")
    if file.executable:
        path.chmod(0o700)


class _Contents:
    """An xz stream, read piece by piece and never more of it than is asked for."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._unxz = lzma.LZMADecompressor(lzma.FORMAT_XZ, memlimit=_MOST_MEMORY)

    def read(self, size: int) -> bytes:
        """At most so many bytes, and none only at the end."""
        try:
            while not self._unxz.eof:
                data = self._stream.read(_CHUNK) if self._unxz.needs_input else b""
                if not data and self._unxz.needs_input:
                    raise ReleaseRefused("The contents of the release are cut short.", "arbitrary_data")
                if found := self._unxz.decompress(data, size):
                    return found
        except lzma.LZMAError as error:
            raise ReleaseRefused(f"The contents of the release cannot be read: {error}.", "arbitrary_data") from error
        return b""
