"""Whether two builds are the same: every file of two folders, or every byte of two single files."""

from __future__ import annotations

from pathlib import Path

from kiosk_app.program_files import manifest_of


def differences(one: Path, other: Path) -> list[str]:
    """A line for each difference, none when they are the same; two folders or two files."""
    if one.is_file() and other.is_file():
        return _of_files(one, other)
    mine, theirs = _by_name(one), _by_name(other)
    lines = [f"only in {one}: {name}" for name in sorted(mine.keys() - theirs.keys())]
    lines += [f"only in {other}: {name}" for name in sorted(theirs.keys() - mine.keys())]
    return lines + [f"differs: {name}" for name in sorted(mine.keys() & theirs.keys()) if mine[name] != theirs[name]]


def _by_name(folder: Path) -> dict[str, str]:
    return {line.rsplit("\t", 1)[1]: line for line in manifest_of(folder).splitlines()}


def _of_files(one: Path, other: Path) -> list[str]:
    with one.open("rb") as mine, other.open("rb") as theirs:
        at = 0
        while True:
            a, b = mine.read(1 << 20), theirs.read(1 << 20)
            if a != b:
                first = next((i for i, pair in enumerate(zip(a, b, strict=False)) if pair[0] != pair[1]), None)
                return [f"differ from byte {at + (min(len(a), len(b)) if first is None else first)} on"]
            if not a:
                return []
            at += len(a)
