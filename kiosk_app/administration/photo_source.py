"""A folder or a ZIP file full of photos, read without trusting it.

Nothing is ever unpacked to the disk: a file of an archive is read into memory when it is its turn, up to the size that
a photo may have. An archive that tries a trick is refused as a whole, before any of it is read.
"""

from __future__ import annotations

import os
import stat
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePath, PurePosixPath
from typing import Protocol

from kiosk_app.errors import ImageError, InputError
from kiosk_app.recognition.images import MAX_FILE_BYTES

MAX_FILES = 20_000
MAX_TOTAL_BYTES = 8 * 1024**3
MAX_RATIO = 200  # photos hardly shrink and a roster shrinks to a tenth; what shrinks more is made to burst
_NESTED = frozenset({".zip", ".7z", ".rar", ".tar", ".gz", ".bz2", ".xz", ".tgz", ".zst"})


class PhotoSource(Protocol):
    """files: every visible file, relative to the root, sorted."""

    @property
    def files(self) -> tuple[PurePath, ...]: ...

    def read(self, file: PurePath) -> bytes:
        """The content of one of the files. Raises ImageError when it cannot be read."""


@contextmanager
def opened(path: Path) -> Iterator[PhotoSource]:
    """A folder or a ZIP file. Raises InputError when it is neither, or is not to be trusted."""
    if path.is_dir():
        yield FolderSource(path)
        return
    try:
        archive = zipfile.ZipFile(path)
    except (OSError, zipfile.BadZipFile, NotImplementedError, ValueError) as error:
        raise InputError(f"{path} is neither a folder nor an intact ZIP file: give one with photos in it.") from error
    with archive:
        yield ZipSource(archive, path.stem)


class FolderSource:
    """The files of a folder and of those in it; links are passed over, because they lead anywhere."""

    def __init__(self, root: Path) -> None:
        self._root = root
        found: list[PurePath] = []
        for folder, folders, names in os.walk(root):
            folders[:] = [name for name in folders if not name.startswith(".")]
            paths = (Path(folder, name) for name in names if not name.startswith("."))
            found += [path.relative_to(root) for path in paths if path.is_file() and not path.is_symlink()]
            if len(found) > MAX_FILES:
                raise InputError(f"{root} holds more than {MAX_FILES} files: import them in several parts.")
        self.files: tuple[PurePath, ...] = tuple(sorted(found))

    def read(self, file: PurePath) -> bytes:
        try:
            with (self._root / file).open("rb") as stream:
                return stream.read(MAX_FILE_BYTES + 1)
        except OSError as error:
            raise ImageError(f"{file} cannot be read ({error.strerror}).") from error


class ZipSource:
    """The files of a ZIP archive. Raises InputError for one that is not to be trusted."""

    def __init__(self, archive: zipfile.ZipFile, name: str) -> None:
        """name: of the archive without its ending; a folder of that name around everything is looked through."""
        self._archive = archive
        self._bytes_left = MAX_TOTAL_BYTES
        entries = [entry for entry in archive.infolist() if not entry.is_dir()]
        _check(entries)
        by_path = {_path(entry): entry for entry in entries if not _hidden(_path(entry))}
        around = all(len(path.parts) > 1 and path.parts[0] == name for path in by_path)
        self._entries: dict[PurePath, zipfile.ZipInfo] = {
            PurePosixPath(*path.parts[around:]): entry for path, entry in by_path.items()
        }
        self.files: tuple[PurePath, ...] = tuple(sorted(self._entries))

    def read(self, file: PurePath) -> bytes:
        try:
            with self._archive.open(self._entries[file]) as stream:
                data = stream.read(MAX_FILE_BYTES + 1)  # whatever the header says
        except (OSError, zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError) as error:
            raise ImageError(f"{file} is damaged: it cannot be read from the ZIP file.") from error
        self._bytes_left -= len(data)
        if self._bytes_left < 0:
            raise InputError(f"The ZIP file holds more than {MAX_TOTAL_BYTES >> 30} GB: import it in several parts.")
        return data


def _path(entry: zipfile.ZipInfo) -> PurePosixPath:
    return PurePosixPath(entry.filename.replace("\\", "/"))  # some programs on Windows write those


def _hidden(path: PurePosixPath) -> bool:
    """Also what a Mac puts beside each file."""
    return any(part.startswith(".") or part == "__MACOSX" for part in path.parts)


def _check(entries: list[zipfile.ZipInfo]) -> None:
    """Refuse what no honest archive of photos does."""
    if len(entries) > MAX_FILES:
        raise InputError(f"The ZIP file holds more than {MAX_FILES} files: import them in several parts.")
    if sum(entry.file_size for entry in entries) > MAX_TOTAL_BYTES:
        raise InputError(f"The ZIP file holds more than {MAX_TOTAL_BYTES >> 30} GB: import it in several parts.")
    if len({_path(entry) for entry in entries}) < len(entries):
        raise InputError("The ZIP file holds two files of one name: make it anew.")
    for entry in entries:
        trick = _trick(entry)
        if trick:
            raise InputError(f"The ZIP file is refused, because {entry.filename[:100]!r} in it {trick}.")


def _trick(entry: zipfile.ZipInfo) -> str:
    path = _path(entry)
    kind = stat.S_IFMT(entry.external_attr >> 16)
    if path.is_absolute() or ".." in path.parts or ":" in entry.filename:
        return "leads out of it"
    if kind not in (0, stat.S_IFREG):
        return "is a link or a device"
    if entry.flag_bits & 0x1:
        return "is encrypted"
    if path.suffix.lower() in _NESTED:
        return "is an archive itself"
    if entry.file_size > MAX_RATIO * max(entry.compress_size, 1024):
        return "would burst when it is unpacked"
    return ""
