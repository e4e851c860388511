"""The files of a built program, and whether they are still what was built: a line of its manifest for each, by path.

`F`, mode, size, SHA-256, path for a file; `L`, target, path for a link; parted by tabs. The launcher of the single file
reads the same lines (packaging/launcher.c).
"""

from __future__ import annotations

import hashlib
from pathlib import Path

MANIFEST = "MANIFEST"  # in the folder of the program, of all other files
_OF_THE_LAUNCHER = (MANIFEST, ".unpacked")


def manifest_of(folder: Path) -> str:
    """The manifest of a folder as it is. Raises ValueError for a name that no manifest can hold."""
    lines = []
    for path in sorted(folder.rglob("*"), key=lambda path: path.relative_to(folder).as_posix()):
        name = path.relative_to(folder).as_posix()
        if any(character in name for character in "\t\n") or ".." in name:
            raise ValueError(f"{name!r} cannot be in a program")
        if path.is_symlink():
            lines.append(f"L\t{path.readlink().as_posix()}\t{name}\n")
        elif path.is_file():
            mode = 0o755 if path.stat().st_mode & 0o100 else 0o644
            lines.append(f"F\t{mode:o}\t{path.stat().st_size}\t{_sha256(path)}\t{name}\n")
    return "".join(lines)


def damaged(folder: Path) -> list[str]:
    """The files that are missing, changed or were added; none where all is as built.

    Raises OSError when a file, the manifest included, cannot be read.
    """
    built = set((folder / MANIFEST).read_text(encoding="utf-8").splitlines())
    found = {line for line in manifest_of(folder).splitlines() if line.rsplit("\t", 1)[1] not in _OF_THE_LAUNCHER}
    return sorted({line.rsplit("\t", 1)[1] for line in built ^ found})


def count(folder: Path) -> int:
    """How many files the manifest names. Raises OSError."""
    return len((folder / MANIFEST).read_text(encoding="utf-8").splitlines())


def _sha256(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
