"""Enrolling people from photos, without a screen: look at every photo, refuse look-alikes, commit all or nothing.

The flow is handed what it needs as functions, so it knows neither models nor windows. The duplicate check looks at
every other person, because an approximate search could let somebody be enrolled as two people.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path, PurePath

import numpy as np

from kiosk_app.attendance.profiles import MAX_NAME
from kiosk_app.domain import F32, Embedding, Person, Profile, QualityIssue, QualityReport, Template
from kiosk_app.errors import ImageError, InputError

PHOTO_SUFFIXES = {".jpg", ".jpeg", ".png"}

# Looks at one photo: the quality of the nearest face (None: no face) and its embedding when it is good enough.
Examine = Callable[[PurePath], tuple[QualityReport | None, Embedding | None]]
# Stores a new person with all templates at once.
Commit = Callable[[Profile, Sequence[Embedding]], Person]


class Why(StrEnum):
    """The kinds of reason for which a photo or a person is not taken."""

    NO_PHOTO = "no_photo"
    UNREADABLE = "unreadable"
    NO_FACE = "no_face"
    POOR_QUALITY = "poor_quality"
    ALREADY_ENROLLED = "already_enrolled"
    DATA = "data"  # what is written down about the person cannot be used


@dataclass(frozen=True, slots=True)
class Rejection:
    """A photo, or a person with all their photos, that was not enrolled; the reason in plain words.

    issues: of a photo of poor quality. alike: the name of who is enrolled already.
    """

    file: str
    why: Why
    reason: str
    issues: tuple[QualityIssue, ...] = ()
    alike: str = ""


@dataclass(frozen=True, slots=True)
class Enrolled:
    """A person who is now in the gallery, with how many templates."""

    person: Person
    templates: int


@dataclass(frozen=True, slots=True)
class Subject:
    """Somebody to enrol: what is written down about them, their photos, and where both come from."""

    profile: Profile
    photos: tuple[PurePath, ...]
    origin: PurePath


@dataclass(frozen=True, slots=True)
class DuplicateRule:
    """Somebody is taken for a person already enrolled who is this similar, and nobody else nearly as much.

    With several photos these must also be about as like that person as like one another: only so are people who merely
    resemble each other told from one person enrolled twice. slack: how much less like is still "about".
    """

    min_similarity: float
    min_margin: float
    slack: float

    @classmethod
    def measured(cls, min_similarity: float, min_margin: float) -> DuplicateRule:
        """By the thresholds of identification; the factors were chosen on LFW, enrolling 100 people one by one."""
        return cls(min_similarity, 1.5 * min_margin, 0.18 * (1 - min_similarity))

    def applies(self, alike: Alike) -> bool:
        return alike.similarity >= self.min_similarity and alike.margin >= self.min_margin

    def same_person(self, embeddings: Sequence[Embedding], alike: Alike) -> bool:
        """Whether these photos are of the person they are most alike to."""
        if not self.applies(alike):
            return False
        if len(embeddings) < 2:
            return True
        to_known = np.mean([embedding.vector @ alike.centre for embedding in embeddings])
        return bool(to_known >= _likeness(embeddings) - self.slack)


@dataclass(frozen=True, slots=True)
class Alike:
    """An enrolled person like a face: cosine to their mean template, and how far the best other person is behind.

    centre: the mean template, float32 (dimension,) of length 1.
    """

    person_id: str
    display_name: str
    similarity: float
    margin: float
    centre: F32


class KnownFaces:
    """The mean template of everybody, searched exactly."""

    def __init__(self, templates: Sequence[Template], names: Mapping[str, str]) -> None:
        """names: display names by person_id."""
        self._people: list[tuple[str, str]] = []
        self._means: F32 = np.zeros((0, 0), np.float32)  # grown by doubling: a bulk import adds people one by one
        by_person: dict[str, list[Embedding]] = {}
        for template in templates:
            by_person.setdefault(template.person_id, []).append(template.embedding)
        for person_id, embeddings in by_person.items():
            self.add(person_id, names.get(person_id, "somebody"), embeddings)

    def add(self, person_id: str, display_name: str, embeddings: Sequence[Embedding]) -> None:
        """Somebody enrolled; those who come later are compared with them too."""
        mean = mean_embedding(embeddings)
        count = len(self._people)
        if count == len(self._means):
            grown = np.zeros((max(2 * count, 64), len(mean)), np.float32)
            if count:
                grown[:count] = self._means
            self._means = grown
        self._means[count] = mean
        self._people.append((person_id, display_name))

    def most_alike(self, vector: F32) -> Alike | None:
        """vector: float32 (dimension,) of length 1. None when nobody is enrolled."""
        return next(iter(self.alike(vector, min_similarity=-2.0, count=1)), None)

    def alike(self, vector: F32, min_similarity: float, count: int = 10) -> list[Alike]:
        """The `count` people most like a face who reach the similarity, by falling similarity."""
        if not self._people:
            return []
        similarities = self._means[: len(self._people)] @ vector
        ranked = np.argsort(-similarities, kind="stable")[: max(count, 2)]
        best, second = ranked[0], (ranked[1] if len(ranked) > 1 else None)
        found = []
        for row in ranked[:count]:
            other = second if row == best else best
            margin = 2.0 if other is None else float(similarities[row] - similarities[other])
            if similarities[row] >= min_similarity:
                person_id, name = self._people[row]
                found.append(Alike(person_id, name, float(similarities[row]), margin, self._means[row]))
        return found


class FolderEnrolment:
    """Enrols people one after the other; `rejected` collects what was not taken."""

    def __init__(self, examine: Examine, commit: Commit, known: KnownFaces, rule: DuplicateRule | None) -> None:
        """rule: None enrols look-alikes as well."""
        self._examine = examine
        self._commit = commit
        self._known = known
        self._rule = rule
        self.rejected: list[Rejection] = []

    def enrol(self, subject: Subject) -> Enrolled | None:
        """Take every usable photo of one person; None when none is left or the person is somebody already known."""
        if not subject.photos:
            self._reject(subject.origin, Why.NO_PHOTO, "holds no photo")
        usable = {photo: e for photo in subject.photos if (e := self._template(photo)) is not None}
        own = [embedding for photo, embedding in usable.items() if not self._shows_another(photo, usable)]
        if not own:
            return None
        alike = self._known.most_alike(mean_embedding(own))
        if alike is not None and self._rule is not None and self._rule.same_person(own, alike):
            self._reject_known(subject.origin, alike)
            return None
        person = self._commit(subject.profile, own)
        self._known.add(person.person_id, person.display_name, own)
        return Enrolled(person, len(own))

    def _template(self, photo: PurePath) -> Embedding | None:
        try:
            report, embedding = self._examine(photo)
        except ImageError as error:
            self._reject(photo, Why.UNREADABLE, str(error))
            return None
        if report is None:
            self._reject(photo, Why.NO_FACE, "no face found")
        elif embedding is None:
            words = ", ".join(issue.value for issue in report.issues)
            self.rejected.append(Rejection(str(photo), Why.POOR_QUALITY, words, issues=report.issues))
        return embedding

    def _shows_another(self, photo: PurePath, usable: Mapping[PurePath, Embedding]) -> bool:
        """Whether this photo is of somebody already enrolled rather than of the person of the other photos."""
        alike = self._known.most_alike(usable[photo].vector)
        if alike is None or self._rule is None or not self._rule.applies(alike):
            return False
        others = [embedding for other, embedding in usable.items() if other != photo]
        if others and float(mean_embedding(others) @ usable[photo].vector) >= alike.similarity:
            return False
        self._reject_known(photo, alike)
        return True

    def _reject(self, file: PurePath, why: Why, reason: str) -> None:
        self.rejected.append(Rejection(str(file), why, reason))

    def _reject_known(self, file: PurePath, alike: Alike) -> None:
        words = f"looks like {alike.display_name}, who is already enrolled (similarity {alike.similarity:.3f})"
        self.rejected.append(Rejection(str(file), Why.ALREADY_ENROLLED, words, alike=alike.display_name))


def _likeness(embeddings: Sequence[Embedding]) -> float:
    """How like each photo of a person is to the mean of the others, on average (cosine)."""
    each = (
        float(embedding.vector @ mean_embedding([*embeddings[:number], *embeddings[number + 1 :]]))
        for number, embedding in enumerate(embeddings)
    )
    return sum(each) / len(embeddings)


def mean_embedding(embeddings: Sequence[Embedding]) -> F32:
    """float32 (dimension,) of length 1: what a person with these templates is compared by."""
    mean = np.mean([embedding.vector for embedding in embeddings], axis=0)
    unit: F32 = (mean / np.linalg.norm(mean)).astype(np.float32)
    return unit


def subjects(folder: Path) -> Iterator[Subject]:
    """The people of a folder: one sub-folder each, or one picture each named after them.

    Raises InputError when the folder is missing or holds neither.
    """
    if not folder.is_dir():
        raise InputError(f"{folder} is not a folder: give one with a sub-folder or a 'Name.jpg' for each person.")
    found = False
    for entry in _visible(folder):
        if entry.is_dir():
            found = True
            yield Subject(Profile(display_name(entry.name)), tuple(p for p in _visible(entry) if p.is_file()), entry)
        elif entry.suffix.lower() in PHOTO_SUFFIXES:
            found = True
            yield Subject(Profile(display_name(entry.stem)), (entry,), entry)
    if not found:
        raise InputError(f"{folder} holds nobody to enrol: it needs a sub-folder or a 'Name.jpg' for each person.")


def _visible(folder: Path) -> list[Path]:
    try:
        return sorted(entry for entry in folder.iterdir() if not entry.name.startswith("."))
    except OSError as error:
        raise InputError(f"The folder {folder} cannot be read ({error.strerror}): make it readable.") from error


def display_name(file_name: str) -> str:
    """'First_Last' becomes 'First Last'; composed Unicode, no control characters, at most MAX_NAME characters."""
    spaced = " ".join(file_name.replace("_", " ").split())
    printable = "".join(c for c in spaced if unicodedata.category(c)[0] != "C")
    composed = " ".join(unicodedata.normalize("NFC", printable).split())
    return composed[:MAX_NAME].rstrip() or "Unnamed"
