"""Enrolling people from photos, without a screen: look at every photo, refuse look-alikes, commit all or nothing.

The flow is handed what it needs as functions, so it knows neither models nor windows. The duplicate check is exact
(every template of every other person), because an approximate one could let somebody be enrolled as two people.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from kiosk_app.domain import F32, Embedding, Person, QualityReport, Template
from kiosk_app.errors import ImageError, InputError

PHOTO_SUFFIXES = {".jpg", ".jpeg", ".png"}

# Looks at one photo: the quality of the nearest face (None: no face) and its embedding when it is good enough.
Examine = Callable[[Path], tuple[QualityReport | None, Embedding | None]]
# Stores a new person with all templates at once.
Commit = Callable[[str, Sequence[Embedding]], Person]


@dataclass(frozen=True, slots=True)
class Rejection:
    """A photo (or a person's folder) that was not enrolled, and the reason in plain words."""

    file: str
    reason: str


@dataclass(frozen=True, slots=True)
class Enrolled:
    """A person who is now in the gallery, with how many templates."""

    person: Person
    templates: int


@dataclass(frozen=True, slots=True)
class Subject:
    """Somebody to enrol: the name for people to read and the photos."""

    display_name: str
    photos: tuple[Path, ...]
    origin: Path


class KnownFaces:
    """Every template of everybody, searched exactly."""

    def __init__(self, templates: Sequence[Template], names: dict[str, str]) -> None:
        self._names = dict(names)
        self._owners = [template.person_id for template in templates]
        self._count = len(templates)
        self._vectors: F32 = (
            np.stack([t.embedding.vector for t in templates]) if templates else np.zeros((0, 0), np.float32)
        )

    def add(self, person: Person, embeddings: Sequence[Embedding]) -> None:
        """Somebody new; later photos are compared with them too."""
        self._names[person.person_id] = person.display_name
        self._owners += [person.person_id] * len(embeddings)
        fresh = np.stack([embedding.vector for embedding in embeddings])
        needed = self._count + len(fresh)
        if needed > len(self._vectors):  # grown by doubling: a bulk import adds people one by one
            grown = np.zeros((max(2 * needed, 64), fresh.shape[1]), np.float32)
            grown[: self._count] = self._vectors[: self._count]
            self._vectors = grown
        self._vectors[self._count : needed] = fresh
        self._count = needed

    def most_alike(self, embedding: Embedding) -> tuple[str, float] | None:
        """The display name of the person most like this face, and the similarity (cosine)."""
        if not self._count:
            return None
        similarities = self._vectors[: self._count] @ embedding.vector
        best = int(np.argmax(similarities))
        return self._names.get(self._owners[best], "somebody"), float(similarities[best])


class FolderEnrolment:
    """Enrols the people of a folder one after the other; `rejected` collects what was not taken."""

    def __init__(self, examine: Examine, commit: Commit, known: KnownFaces, duplicate_similarity: float) -> None:
        self._examine = examine
        self._commit = commit
        self._known = known
        self._duplicate_similarity = duplicate_similarity
        self.rejected: list[Rejection] = []

    def enrol(self, subject: Subject) -> Enrolled | None:
        """Take every usable photo of one person; None when none is left or the person is somebody already known."""
        embeddings = [e for photo in subject.photos if (e := self._template(photo)) is not None]
        duplicate = self._duplicate(embeddings)
        if duplicate is not None:
            name, similarity = duplicate
            reason = f"looks like {name}, who is already enrolled (similarity {similarity:.3f})"
            self.rejected.append(Rejection(str(subject.origin), reason))
            return None
        if not embeddings:
            if not subject.photos:
                self.rejected.append(Rejection(str(subject.origin), "holds no JPEG or PNG photo"))
            return None
        person = self._commit(subject.display_name, embeddings)
        self._known.add(person, embeddings)
        return Enrolled(person, len(embeddings))

    def _template(self, photo: Path) -> Embedding | None:
        try:
            report, embedding = self._examine(photo)
        except ImageError as error:
            self.rejected.append(Rejection(str(photo), str(error)))
            return None
        if embedding is None:
            reason = "no face found" if report is None else ", ".join(issue.value for issue in report.issues)
            self.rejected.append(Rejection(str(photo), reason))
        return embedding

    def _duplicate(self, embeddings: Sequence[Embedding]) -> tuple[str, float] | None:
        """Who of those already enrolled this person cannot be told from, judged by the mean of the photos."""
        alike = [found for e in embeddings if (found := self._known.most_alike(e)) is not None]
        worst = max(alike, key=lambda found: found[1], default=None)
        return worst if worst is not None and worst[1] >= self._duplicate_similarity else None


def subjects(folder: Path) -> Iterator[Subject]:
    """The people of a folder: one sub-folder each, or one picture each named after them.

    Raises InputError when the folder is missing or holds neither.
    """
    if not folder.is_dir():
        raise InputError(f"{folder} is not a folder: give one with a sub-folder or a 'Name.jpg' for each person.")
    found = False
    for entry in sorted(folder.iterdir()):
        if entry.name.startswith("."):
            continue
        if entry.is_dir():
            found = True
            photos = (p for p in sorted(entry.iterdir()) if p.is_file() and not p.name.startswith("."))
            yield Subject(display_name(entry.name), tuple(photos), entry)
        elif entry.suffix.lower() in PHOTO_SUFFIXES:
            found = True
            yield Subject(display_name(entry.stem), (entry,), entry)
    if not found:
        raise InputError(f"{folder} holds nobody to enrol: it needs a sub-folder or a 'Name.jpg' for each person.")


def display_name(file_name: str) -> str:
    """'First_Last' becomes 'First Last'; composed Unicode, no control characters."""
    spaced = unicodedata.normalize("NFC", file_name.replace("_", " "))
    printable = "".join(c for c in spaced if unicodedata.category(c)[0] != "C")
    return " ".join(printable.split()) or "Unnamed"
