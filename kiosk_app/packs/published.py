"""Packs that others publish file by file, without a manifest: known by the size and the digest of each file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from kiosk_app.errors import PackError
from kiosk_app.packs.files import sha256_of
from kiosk_app.packs.manifest import Pack


@dataclass(frozen=True, slots=True)
class PublishedFile:
    """addresses: where it can be fetched from, the first choice first."""

    name: str
    size_bytes: int
    sha256: str
    addresses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PublishedPack:
    """pack: as it will be once installed; its folder is not known before. files: those of all its parts."""

    pack: Pack
    files: tuple[PublishedFile, ...]

    def is_begun_in(self, folder: Path) -> bool:
        """Whether any file of it lies in a folder."""
        return bool(_found(folder, self.files))

    def files_in(self, folder: Path) -> dict[str, Path]:
        """See `files_in`."""
        return files_in(folder, self.files, f"the model pack {self.pack.name!r}")


def by_hand(name: str, files: Sequence[PublishedFile]) -> str:
    """What to do where nothing can be downloaded, in lines. name: as it is installed by."""
    lines = [
        f"Without a connection: on another machine, download these into one folder (of a USB stick, say), then run "
        f"`clockface packs install {name} --from FOLDER` here."
    ]
    for file in files:
        lines.append(f"  {file.name}  {file.size_bytes} bytes  SHA-256 {file.sha256}")
        lines += [f"    {address}" for address in file.addresses]
    return "\n".join(lines)


def files_in(folder: Path, files: Sequence[PublishedFile], purpose: str) -> dict[str, Path]:
    """Where each file lies in a folder, whatever it is called there. Raises PackError naming those that do not."""
    found = _found(folder, files)
    missing = [file for file in files if file.name not in found]
    if missing:
        names = " and ".join(f"{file.name} ({_instead(folder, file)}{file.addresses[0]} has it)" for file in missing)
        raise PackError(f"{folder} lacks {names} for {purpose}: put there what is missing.")
    return found


def _found(folder: Path, files: Sequence[PublishedFile]) -> dict[str, Path]:
    try:
        paths = [path for path in sorted(folder.iterdir()) if path.is_file()]
    except OSError as error:
        raise PackError(f"The folder {folder} cannot be read ({error.strerror}).") from error
    found: dict[str, Path] = {}
    for path in paths:
        for file in files:
            if path.stat().st_size == file.size_bytes and sha256_of(path) == file.sha256:
                found.setdefault(file.name, path)
    return found


def _instead(folder: Path, file: PublishedFile) -> str:
    """What to add when a file of that name is there and is another one, as a Git LFS pointer would be."""
    path = folder / file.name
    if not path.is_file():
        return f"{file.size_bytes} bytes; "
    return f"the file of that name there is another one, of {path.stat().st_size} bytes instead of {file.size_bytes}; "
