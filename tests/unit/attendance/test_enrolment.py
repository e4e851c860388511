"""Enrolling from photos: who is taken, who is refused and why. Embeddings are made by hand, so no model is needed."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from pathlib import Path, PurePath

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk_app.attendance import profiles
from kiosk_app.attendance.enrolment import (
    Alike,
    DuplicateRule,
    Enrolled,
    FolderEnrolment,
    KnownFaces,
    Subject,
    display_name,
    subjects,
)
from kiosk_app.domain import Embedding, Person, Profile, QualityIssue, QualityReport, Template
from kiosk_app.errors import ImageError, InputError, StorageError

PACK = "a" * 64
RULE = DuplicateRule(min_similarity=0.8, min_margin=0.1, slack=0.05)
GOOD = QualityReport((), 0.5, {})
POOR = QualityReport((QualityIssue.BLURRED, QualityIssue.TOO_DARK), 0.0, {})
Look = tuple[QualityReport | None, Embedding | None] | Exception


def towards(*parts: float) -> Embedding:
    """The direction with these coordinates, in 8 dimensions."""
    vector = np.zeros(8, np.float32)
    vector[: len(parts)] = parts
    return Embedding(vector / np.linalg.norm(vector), PACK)


ANN, BOB, CARL = towards(1), towards(0, 1), towards(0, 0, 1)


def near(embedding: Embedding, side: int = 7, by: float = 0.3) -> Embedding:
    """Another photo of the same person: cosine 0.96."""
    vector = embedding.vector.copy()
    vector[side] += by
    return Embedding((vector / np.linalg.norm(vector)).astype(np.float32), PACK)


class Office:
    """An enrolment whose photos are what the test says, and whose store is a list."""

    def __init__(self, looks: Mapping[str, Look], known: Mapping[str, Sequence[Embedding]] | None = None) -> None:
        self.looks = looks
        self.committed: list[tuple[str, list[Embedding]]] = []
        templates = [Template(f"{p}-{i}", p, e) for p, es in (known or {}).items() for i, e in enumerate(es)]
        faces = KnownFaces(templates, {p: p.title() for p in (known or {})})
        self.enrolment = FolderEnrolment(self.examine, self.commit, faces, RULE)

    def examine(self, photo: PurePath) -> tuple[QualityReport | None, Embedding | None]:
        look = self.looks[photo.name]
        if isinstance(look, Exception):
            raise look
        return look

    def commit(self, profile: Profile, embeddings: Sequence[Embedding]) -> Person:
        self.committed.append((profile.display_name, list(embeddings)))
        return Person(f"id-{len(self.committed)}", profile.display_name, 0)

    def enrol(self, name: str, *photos: str) -> Enrolled | None:
        return self.enrolment.enrol(Subject(Profile(name), tuple(map(Path, photos)), Path(name)))

    @property
    def rejected(self) -> dict[str, str]:
        return {rejection.file: rejection.reason for rejection in self.enrolment.rejected}


def test_all_photos_of_a_person_are_committed_at_once() -> None:
    photos = {f"{i}.jpg": (GOOD, near(ANN, side)) for i, side in enumerate((5, 6, 7))}
    office = Office(photos)
    done = office.enrol("Ann", *photos)
    assert done == Enrolled(Person("id-1", "Ann", 0), 3)
    assert office.committed == [("Ann", [embedding for _, embedding in photos.values()])]
    assert office.rejected == {}


def test_photos_that_are_no_use_are_left_out_each_with_its_reason() -> None:
    office = Office(
        {
            "good.jpg": (GOOD, ANN),
            "nobody.jpg": (None, None),
            "poor.jpg": (POOR, None),
            "broken.jpg": ImageError("broken.jpg is cut short."),
        }
    )
    done = office.enrol("Ann", "broken.jpg", "nobody.jpg", "good.jpg", "poor.jpg")
    assert done is not None
    assert done.templates == 1
    assert office.rejected == {
        "nobody.jpg": "no face found",
        "poor.jpg": "blurred, too_dark",
        "broken.jpg": "broken.jpg is cut short.",
    }


def test_a_person_without_any_usable_photo_is_not_enrolled() -> None:
    office = Office({"nobody.jpg": (None, None)})
    assert office.enrol("Ann", "nobody.jpg") is None
    assert office.enrol("Empty") is None
    assert office.rejected == {"nobody.jpg": "no face found", "Empty": "holds no photo"}
    assert office.committed == []


def test_somebody_already_enrolled_is_refused_under_another_name() -> None:
    office = Office({"1.jpg": (GOOD, near(ANN))}, known={"ann": [ANN], "bob": [BOB]})
    assert office.enrol("Anna", "1.jpg") is None
    assert office.rejected == {"1.jpg": "looks like Ann, who is already enrolled (similarity 0.958)"}
    assert office.committed == []


def test_somebody_whose_photos_only_together_look_like_another_is_refused_as_a_person() -> None:
    left, right = near(ANN, 6, 0.9), near(ANN, 6, -0.9)
    office = Office({"1.jpg": (GOOD, left), "2.jpg": (GOOD, right)}, known={"ann": [ANN], "bob": [BOB]})
    assert office.enrol("Anna", "1.jpg", "2.jpg") is None
    assert office.rejected == {"Anna": "looks like Ann, who is already enrolled (similarity 1.000)"}
    assert office.committed == []


def test_those_enrolled_a_moment_ago_are_known_too() -> None:
    office = Office({"1.jpg": (GOOD, ANN), "2.jpg": (GOOD, near(ANN)), "3.jpg": (GOOD, BOB)})
    assert office.enrol("Ann", "1.jpg") is not None
    assert office.enrol("Anna", "2.jpg") is None
    assert office.enrol("Bob", "3.jpg") is not None
    assert [name for name, _ in office.committed] == ["Ann", "Bob"]


def test_a_photo_of_somebody_else_in_a_folder_is_left_out_and_the_rest_enrolled() -> None:
    office = Office(
        {"own1.jpg": (GOOD, CARL), "own2.jpg": (GOOD, near(CARL)), "other.jpg": (GOOD, near(BOB))},
        known={"ann": [ANN], "bob": [BOB]},
    )
    done = office.enrol("Carl", "other.jpg", "own1.jpg", "own2.jpg")
    assert done is not None
    assert done.templates == 2
    assert list(office.rejected) == ["other.jpg"]
    assert "looks like Bob" in office.rejected["other.jpg"]


def test_a_photo_more_like_the_others_of_its_folder_than_like_anybody_is_kept() -> None:
    twin = near(BOB, 7, 0.7)  # cosine 0.82 to Bob: of a brother
    office = Office({"1.jpg": (GOOD, twin), "2.jpg": (GOOD, near(BOB, 7, 0.9))}, known={"ann": [ANN], "bob": [BOB]})
    done = office.enrol("Brother", "1.jpg", "2.jpg")
    assert done is not None or set(office.rejected) == {"Brother"}
    assert "1.jpg" not in office.rejected


def test_one_who_is_as_much_like_two_others_is_no_duplicate() -> None:
    between = towards(1, 1)
    office = Office({"1.jpg": (GOOD, between)}, known={"ann": [towards(1, 0.5)], "bob": [towards(0.5, 1)]})
    assert office.enrol("Child", "1.jpg") is not None


def test_when_the_store_refuses_nobody_is_known_and_the_error_is_passed_on() -> None:
    office = Office({"1.jpg": (GOOD, ANN)})

    def full(profile: Profile, embeddings: Sequence[Embedding]) -> Person:
        raise StorageError("The disk is full.")

    known = KnownFaces([], {})
    with pytest.raises(StorageError):
        FolderEnrolment(office.examine, full, known, RULE).enrol(Subject(Profile("Ann"), (Path("1.jpg"),), Path("Ann")))
    assert known.most_alike(ANN.vector) is None


def test_photos_more_like_one_another_than_like_a_known_person_are_of_somebody_else() -> None:
    sister = towards(1, 0.5)  # cosine 0.89 to Ann
    photos = {f"{i}.jpg": (GOOD, near(sister, side, 0.1)) for i, side in enumerate((5, 6, 7))}
    office = Office(photos, known={"ann": [ANN]})
    assert office.enrol("Sister", *photos) is not None
    alone = Office({"0.jpg": (GOOD, sister)}, known={"ann": [ANN]})
    assert alone.enrol("Sister", "0.jpg") is None  # one photo cannot show the difference


def test_look_alikes_are_enrolled_when_that_is_wanted() -> None:
    enrolment = FolderEnrolment(
        lambda _: (GOOD, ANN),
        lambda name, _: Person("id", name, 0),
        KnownFaces([Template("t", "ann", ANN)], {"ann": "Ann"}),
        None,
    )
    assert enrolment.enrol(Subject(Profile("Twin"), (Path("0.jpg"),), Path("Twin"))) is not None


@pytest.mark.parametrize(
    ("similarity", "margin", "applies"), [(0.8, 0.1, True), (0.79, 2.0, False), (0.99, 0.09, False)]
)
def test_a_duplicate_needs_similarity_and_margin(similarity: float, margin: float, applies: bool) -> None:
    assert RULE.applies(Alike("ann", "Ann", similarity, margin, ANN.vector)) is applies


VECTORS = st.integers(0, 10_000).map(lambda seed: towards(*np.random.default_rng(seed).normal(size=8).tolist()))


@given(st.lists(st.lists(VECTORS, min_size=1, max_size=4), max_size=150), VECTORS)
def test_the_most_alike_is_the_one_that_brute_force_finds(groups: list[list[Embedding]], probe: Embedding) -> None:
    known = KnownFaces([], {})
    for number, embeddings in enumerate(groups):
        known.add(str(number), str(number), embeddings)
    means = [np.mean([e.vector for e in group], axis=0) for group in groups]
    expected = sorted((float(m @ probe.vector / np.linalg.norm(m)) for m in means), reverse=True)
    found = known.most_alike(probe.vector)
    if not groups:
        assert found is None
        return
    assert found is not None
    assert found.similarity == pytest.approx(expected[0], abs=1e-5)
    assert found.margin == pytest.approx(expected[0] - expected[1] if len(expected) > 1 else 2.0, abs=1e-5)


def test_known_faces_are_one_mean_a_person_however_their_templates_are_ordered() -> None:
    templates = [Template(str(i), p, e) for i, (p, e) in enumerate([("a", ANN), ("b", BOB), ("a", CARL)])]
    found = KnownFaces(templates, {"a": "Ann"}).most_alike(towards(1, 0, 1).vector)
    assert found is not None
    assert found.display_name == "Ann"
    assert found.similarity == pytest.approx(1.0)
    found = KnownFaces(templates, {"a": "Ann"}).most_alike(BOB.vector)
    assert found is not None
    assert found.display_name == "somebody"


def test_folders_and_single_pictures_are_people_and_what_is_hidden_is_not(tmp_path: Path) -> None:
    for name in (
        "Zoë_Müller/b.jpg",
        "Zoë_Müller/a.PNG",
        "Zoë_Müller/.hidden.jpg",
        "Zoë_Müller/old/c.jpg",
        ".git/x.jpg",
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(b"")
    for name in ("Ben_Okoye.JPG", "李_小龍.png", ".DS_Store", "notes.txt"):
        (tmp_path / name).write_bytes(b"")
    (tmp_path / "Nobody").mkdir()
    found = {subject.profile.display_name: [photo.name for photo in subject.photos] for subject in subjects(tmp_path)}
    assert found == {
        "Ben Okoye": ["Ben_Okoye.JPG"],
        "Nobody": [],
        "Zoë Müller": ["a.PNG", "b.jpg"],
        "李 小龍": ["李_小龍.png"],
    }


@pytest.mark.parametrize("contents", [[], ["notes.txt", ".hidden.jpg"]])
def test_a_folder_with_nobody_in_it_is_one_sentence(tmp_path: Path, contents: list[str]) -> None:
    for name in contents:
        (tmp_path / name).write_bytes(b"")
    with pytest.raises(InputError, match="holds nobody to enrol"):
        list(subjects(tmp_path))


def test_what_is_no_folder_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    for path in (tmp_path / "missing", tmp_path / "file"):
        with pytest.raises(InputError, match="is not a folder"):
            list(subjects(path))


@pytest.mark.parametrize(
    ("file_name", "name"),
    [
        ("First_Last", "First Last"),
        ("__Ann___Lee__", "Ann Lee"),
        ("Jose\u0301", "José"),
        ("a\u0007b", "ab"),
        ("Ann\tLee\n", "Ann Lee"),
        ("e\u200b\u0301", "é"),
        ("_", "Unnamed"),
        ("\u202eevil", "evil"),
        ("x" * 255, "x" * 200),
    ],
)
def test_a_file_name_becomes_a_name_for_people(file_name: str, name: str) -> None:
    assert display_name(file_name) == name


@given(st.text(max_size=255))
def test_any_file_name_becomes_a_name_that_can_be_enrolled_and_stays_itself(file_name: str) -> None:
    name = display_name(file_name)
    assert name
    assert "_" not in name
    assert name == unicodedata.normalize("NFC", name)
    assert display_name(name) == name
    assert profiles.display_name(name) == name


def test_look_alikes_are_all_who_reach_the_similarity_the_most_alike_first() -> None:
    known = KnownFaces([Template(p, p, e) for p, e in (("ann", ANN), ("bob", BOB), ("sis", towards(1, 0.5)))], {})
    found = known.alike(towards(1, 0.1).vector, 0.8)
    assert [alike.person_id for alike in found] == ["ann", "sis"]
    assert found[0].margin == pytest.approx(found[0].similarity - found[1].similarity)
    assert found[1].margin == pytest.approx(-found[0].margin)
