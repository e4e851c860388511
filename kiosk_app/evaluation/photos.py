"""Whose photos are there? A folder with a folder for each person; strangers, if any, in a folder of their own."""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from kiosk_app.errors import InputError
from kiosk_app.recognition.images import SUFFIXES

PEOPLE, STRANGERS = "people", "strangers"


@dataclass(frozen=True, slots=True)
class Photo:
    """person: the name of their folder. is_stranger: never enrolled. sha256: of the file."""

    path: Path
    person: str
    is_stranger: bool
    sha256: str


@dataclass(frozen=True, slots=True)
class Photos:
    """In the order of their names."""

    photos: tuple[Photo, ...]

    @property
    def distinct(self) -> list[Photo]:
        """Without those whose very bytes came before: compared with each other they would prove nothing."""
        kept: dict[str, Photo] = {}
        for photo in self.photos:
            kept.setdefault(photo.sha256, photo)
        return list(kept.values())

    @property
    def people(self) -> set[str]:
        """Those who may be enrolled."""
        return {photo.person for photo in self.photos if not photo.is_stranger}

    @property
    def numbered(self) -> dict[tuple[str, int], Photo]:
        """Photos as LFW's lists name them: the person, and the number at the end of the file's name."""
        found = {}
        for photo in self.photos:
            stem = photo.path.stem
            digits = stem[len(stem.rstrip("0123456789")) :]
            if digits:
                found[photo.person, int(digits)] = photo
        return found


def read_photos(folders: Sequence[Path], strangers: Sequence[Path] = ()) -> Photos:
    """All photos of some folders: `people/NAME/*` with `strangers/`, or NAME/* alone. strangers: further such folders.

    Folders of one name are one person; a stranger may be a single file. Raises InputError where there is nobody, or
    a folder cannot be read.
    """
    found: list[Photo] = []
    beyond = list(strangers)
    for folder in folders:
        is_parted = (folder / PEOPLE).is_dir()
        for person in _folders(folder / PEOPLE if is_parted else folder):
            found += [_photo(path, person.name, is_stranger=False) for path in _pictures(person)]
        if is_parted and (folder / STRANGERS).is_dir():
            beyond.append(folder / STRANGERS)
    if not found:
        raise InputError(
            f"There are no people in {', '.join(map(str, folders))}: make a folder for each person, with their photos "
            f"(JPEG or PNG) in it."
        )
    for folder in beyond:
        for path in _pictures(folder):
            who = path.parent if path.parent != folder else path.with_suffix("")
            found.append(_photo(path, str(who), is_stranger=True))
    return Photos(tuple(found))


def read_groups(path: Path, people: Iterable[str]) -> dict[str, str]:
    """The group of each person from a CSV with the columns 'person' and 'group'. Raises InputError."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise InputError(f"{path} cannot be read as a CSV file ({error}).") from error
    groups = {row["person"]: row["group"] for row in rows if row.get("person") and row.get("group")}
    if not groups:
        raise InputError(f"{path} names no groups: its columns must be 'person' and 'group', with a row for each.")
    known = set(people)
    if not known & groups.keys():
        raise InputError(f"None of the people in {path} has a folder: their names must be those of the folders.")
    return {person: group for person, group in groups.items() if person in known}


def _folders(folder: Path) -> list[Path]:
    try:
        return sorted(entry for entry in folder.iterdir() if entry.is_dir())
    except OSError as error:
        raise InputError(f"The folder {folder} cannot be read ({error.strerror}): give a folder of people.") from error


def _pictures(folder: Path) -> list[Path]:
    if not folder.is_dir():
        raise InputError(f"There is no folder {folder}.")
    return sorted(path for path in folder.rglob("*") if path.suffix.lower() in SUFFIXES and path.is_file())


def _photo(path: Path, person: str, *, is_stranger: bool) -> Photo:
    try:
        return Photo(path, person, is_stranger, hashlib.sha256(path.read_bytes()).hexdigest())
    except OSError as error:
        raise InputError(f"The picture {path} cannot be read ({error.strerror}).") from error
