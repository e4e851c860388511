"""Bulk import into a real register: who is planned, who is enrolled, and what an archive is refused for."""

from __future__ import annotations

import contextlib
import csv
import io
import stat
import tempfile
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path, PurePath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk_app.administration import photo_source
from kiosk_app.administration.bulk import BulkImport, Plan
from kiosk_app.administration.notice import Notices
from kiosk_app.administration.photo_source import opened
from kiosk_app.administration.roster import PhotoFinder, read_roster
from kiosk_app.attendance.enrolment import Why
from kiosk_app.attendance.register import Register
from kiosk_app.config import AttendanceConfig, Config, GalleryConfig
from kiosk_app.domain import Profile
from kiosk_app.errors import ClockfaceError, InputError, StorageError
from kiosk_app.recognition.cv import cv2
from kiosk_app.recognition.gallery import Gallery
from kiosk_app.recognition.models import FaceModels
from kiosk_app.recognition.pipeline import Recogniser
from tests.sample_people import SamplePeople

ROSTER = """name;employee_number;department;badge;photo
Ann Lee;101;Office;;ann.jpg
Ben Okoye;102;Workshop;B-7;faces/ben.jpg
Cem Çelik;103;Workshop;B-8;
Dora;104;;;
Eve;102;;;ann.jpg
"""


@pytest.fixture(scope="module")
def photos(people: SamplePeople) -> dict[str, bytes]:
    names = ("ann", "ben", "cem", "dora", "eve", "fay")
    return {name: cv2.imencode(".jpg", people.portrait(i))[1].tobytes() for i, name in enumerate(names)}


@pytest.fixture
def register(tmp_path: Path) -> Register:
    (tmp_path / "data").mkdir()
    register = Register(tmp_path / "data", AttendanceConfig())
    register.open()
    return register


@pytest.fixture
def imported(
    tmp_path: Path, register: Register, open_models: FaceModels
) -> Callable[[Path], tuple[BulkImport, list[str]]]:
    """A bulk import of a source, and the list into which it says that people changed."""

    def make(source: Path) -> tuple[BulkImport, list[str]]:
        path = Recogniser(open_models, Gallery([], open_models.pack.digest, GalleryConfig()), Config())
        changes: list[str] = []
        notices = Notices(tmp_path / "data")
        return BulkImport(source, register, path, notices, "Olga", lambda: changes.append("changed")), changes

    return make


def put(folder: Path, files: Mapping[str, bytes]) -> Path:
    for name, data in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    return folder


def zipped(path: Path, files: Mapping[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return path


def test_a_roster_enrols_with_everything_it_says_and_tells_who_cannot_be(
    tmp_path: Path, register: Register, photos: dict[str, bytes], imported: Callable[..., tuple[BulkImport, list[str]]]
) -> None:
    source = zipped(
        tmp_path / "staff.zip",
        {
            "roster.csv": ROSTER.encode("cp1252"),
            "ann.jpg": photos["ann"],
            "faces/ben.jpg": photos["ben"],
            "nobody.jpg": photos["fay"],
        },
    )
    bulk, changes = imported(source)
    progress: list[tuple[int, int]] = []
    report = bulk.run(lambda done, total: progress.append((done, total)))
    people = {person.display_name: person for person in register.people()}
    assert sorted(people) == ["Ann Lee", "Ben Okoye", "Cem Çelik"]
    assert people["Ben Okoye"].employee_number == "102"
    assert people["Ben Okoye"].badge == "B-7"
    assert people["Cem Çelik"].consent is None  # a badge and no photo
    consent = people["Ann Lee"].consent
    assert consent is not None
    assert (consent.declared, consent.operator) == (True, "Olga")
    assert {failure.who: failure.rejection.why for failure in report.failed} == {
        "Dora": Why.NO_PHOTO,
        "Eve": Why.DATA,
        "nobody.jpg": Why.DATA,
    }
    assert changes == ["changed"]
    assert progress == [(0, 3), (1, 3), (2, 3), (3, 3)]
    assert register.audit_entries()[0].detail == {"enrolled": "3", "failed": "3"}


def test_without_a_roster_folders_and_pictures_are_people(
    tmp_path: Path, register: Register, photos: dict[str, bytes], imported: Callable[..., tuple[BulkImport, list[str]]]
) -> None:
    files = {"staff/Ann_Lee/1.jpg": photos["ann"], "staff/Ann_Lee/2.jpg": photos["ann"], "staff/Ben.jpg": photos["ben"]}
    files |= {"__MACOSX/staff/._Ben.jpg": b"x", "staff/.DS_Store": b"x", "staff/notes.txt": b"x"}
    bulk, _ = imported(zipped(tmp_path / "staff.zip", files))
    plan = bulk.plan()
    assert {s.profile.display_name: len(s.photos) for s in plan.subjects} == {"Ann Lee": 2, "Ben": 1}
    assert len(bulk.run().enrolled) == 2


def test_the_same_person_twice_and_pictures_of_no_use_are_reported_with_the_reason(
    tmp_path: Path,
    register: Register,
    photos: dict[str, bytes],
    people: SamplePeople,
    imported: Callable[..., tuple[BulkImport, list[str]]],
) -> None:
    folder = put(
        tmp_path / "in",
        {
            "Ann.jpg": photos["ann"],
            "Anna.jpg": photos["ann"],
            "Cut.jpg": photos["ben"][:2000],
            "Room.jpg": cv2.imencode(".jpg", people.room)[1].tobytes(),
            "Gif.jpg": b"GIF89a",
        },
    )
    bulk, _ = imported(folder)
    report = bulk.run()
    assert [person.display_name for person in report.enrolled] == ["Ann"]
    assert {failure.who: failure.rejection.why for failure in report.failed} == {
        "Anna": Why.ALREADY_ENROLLED,
        "Cut": Why.UNREADABLE,
        "Room": Why.NO_FACE,
        "Gif": Why.UNREADABLE,
    }
    report.write_csv(tmp_path / "report.csv")
    rows = list(csv.reader(io.StringIO((tmp_path / "report.csv").read_text("utf-8"), newline="")))
    assert rows[0] == ["result", "name", "file", "reason"]
    assert [row[:2] for row in rows[1:]] == [
        ["enrolled", "Ann"],
        ["not enrolled", "Anna"],
        ["not enrolled", "Cut"],
        ["not enrolled", "Gif"],
        ["not enrolled", "Room"],
    ]


def test_who_cancels_keeps_those_enrolled_and_learns_who_was_not_tried(
    tmp_path: Path, register: Register, photos: dict[str, bytes], imported: Callable[..., tuple[BulkImport, list[str]]]
) -> None:
    bulk, changes = imported(put(tmp_path / "in", {f"{name}.jpg": data for name, data in photos.items()}))
    report = bulk.run(cancelled=lambda: len(register.people()) == 2)
    assert len(report.enrolled) == len(register.people()) == 2
    assert report.untried == ["cem", "dora", "eve", "fay"]
    assert changes == ["changed"]


def test_a_full_disk_stops_the_import_with_its_sentence(
    tmp_path: Path,
    register: Register,
    photos: dict[str, bytes],
    imported: Callable[..., tuple[BulkImport, list[str]]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    bulk, changes = imported(put(tmp_path / "in", {"ann.jpg": photos["ann"], "ben.jpg": photos["ben"]}))

    def full(*_: object) -> None:
        raise StorageError("The disk is full.")

    monkeypatch.setattr(register, "enrol", full)
    report = bulk.run()
    assert report.stopped == "The disk is full."
    assert report.untried == ["ann", "ben"]
    assert changes == []


def with_entry(path: Path, name: str, data: bytes = b"x", *, mode: int = 0, flags: int = 0) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        entry = zipfile.ZipInfo(name)
        entry.external_attr = mode << 16
        entry.compress_type = zipfile.ZIP_DEFLATED
        archive.writestr(entry, data)
    if flags:
        raw = bytearray(path.read_bytes())
        at = raw.index(b"PK\x01\x02")
        raw[at + 8] |= flags
        path.write_bytes(raw)
    return path


@pytest.mark.parametrize(
    ("name", "more", "says"),
    [
        ("../evil.jpg", {}, "leads out of it"),
        ("a/../../evil.jpg", {}, "leads out of it"),
        ("/etc/evil.jpg", {}, "leads out of it"),
        ("C:\\evil.jpg", {}, "leads out of it"),
        ("..\\evil.jpg", {}, "leads out of it"),
        ("link.jpg", {"mode": stat.S_IFLNK | 0o777}, "is a link"),
        ("pipe.jpg", {"mode": stat.S_IFIFO | 0o600}, "is a link or a device"),
        ("secret.jpg", {"flags": 1}, "is encrypted"),
        ("more.ZIP", {}, "is an archive itself"),
        ("bomb.jpg", {"data": bytes(40_000_000)}, "would burst"),
    ],
)
def test_an_archive_that_tries_a_trick_is_refused_as_a_whole(
    tmp_path: Path,
    register: Register,
    imported: Callable[..., tuple[BulkImport, list[str]]],
    name: str,
    more: dict[str, object],
    says: str,
) -> None:
    bulk, _ = imported(with_entry(tmp_path / "in.zip", name, **more))  # type: ignore[arg-type]
    with pytest.raises(InputError, match=says):
        bulk.plan()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["data", "in.zip"]


def test_a_header_that_lies_about_a_size_lets_no_more_than_a_photo_into_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(photo_source, "MAX_FILE_BYTES", 1000)
    path = zipped(tmp_path / "in.zip", {"a.jpg": bytes(range(256)) * 40})
    with opened(path) as source:
        assert len(source.read(source.files[0])) == 1001


def test_the_whole_of_an_archive_is_limited_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = zipped(tmp_path / "in.zip", {f"{i}.jpg": b"x" * 100 for i in range(4)})
    monkeypatch.setattr(photo_source, "MAX_TOTAL_BYTES", 399)
    with pytest.raises(InputError, match="in several parts"), opened(path):
        pass
    monkeypatch.setattr(photo_source, "MAX_FILES", 3)
    with pytest.raises(InputError, match="more than 3 files"), opened(path):
        pass


@given(st.binary(max_size=400), st.integers(0, 400))
def test_whatever_bytes_an_archive_has_it_is_read_or_refused_in_one_sentence(junk: bytes, at: int) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.jpg", b"picture" * 20)
        archive.writestr("b/c.jpg", b"another" * 20)
    raw = bytearray(buffer.getvalue())
    raw[at % len(raw) : at % len(raw) + len(junk)] = junk
    path = Path(tempfile.mkdtemp(), "in.zip")
    path.write_bytes(raw)
    with contextlib.suppress(ClockfaceError), opened(path) as source:
        for file in source.files:
            with contextlib.suppress(ClockfaceError):
                source.read(file)
    assert [entry.name for entry in path.parent.iterdir()] == ["in.zip"]


def test_links_of_a_folder_are_passed_over(tmp_path: Path) -> None:
    outside = put(tmp_path / "outside", {"secret.jpg": b"x"})
    folder = put(tmp_path / "in", {"ann.jpg": b"x"})
    (folder / "link.jpg").symlink_to(outside / "secret.jpg")
    (folder / "linked").symlink_to(outside)
    with opened(folder) as source:
        assert source.files == (PurePath("ann.jpg"),)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_roster_is_read_as_excel_and_others_save_it(encoding: str, delimiter: str) -> None:
    text = 'Badge,Name,Employee Number,other\r\n"7",Zoë,"00,12",x\r\n\r\n,Ben,,\r\n'.replace(",", delimiter)
    lines = read_roster(text.encode(encoding))
    assert [line.profile for line in lines] == [Profile("Zoë", f"00{delimiter}12", "", "7"), Profile("Ben")]
    assert [line.number for line in lines] == [2, 4]


@pytest.mark.parametrize(
    ("text", "says"), [("", "no column 'name'"), ("a;b\n1;2\n", "no column 'name'"), ('name\n"Ann\n', "no CSV file")]
)
def test_what_is_no_roster_is_one_sentence(text: str, says: str) -> None:
    with pytest.raises(InputError, match=says):
        read_roster(text.encode())


@given(st.binary(max_size=300))
def test_any_bytes_are_a_roster_or_refused(data: bytes) -> None:
    with contextlib.suppress(InputError):
        assert isinstance(read_roster(b"name,photo\n" + data), list)


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("name,photo\nAnn,faces\\Ann Lee.JPG", ["faces/ann_lee.jpg"]),
        ("name,photo\nAnn,team", ["team/1.jpg", "team/2.jpg"]),
        ("name,photo\nAnn,team/1|faces/ann_lee", ["team/1.jpg", "faces/ann_lee.jpg"]),
        ("name,employee_number\nX,0042", ["0042.png"]),
        ("name,employee_number\nAnn Lee,7", ["faces/ann_lee.jpg"]),
        ("name,employee_number\nBen,1", ["team/1.jpg"]),
        ("name,photo\nAnn,../../etc/passwd", []),
        ("name,photo\nAnn,/etc/passwd", []),
        ("name\nNobody", []),
    ],
)
def test_photos_are_chosen_among_the_files_by_name_number_or_folder(line: str, found: list[str]) -> None:
    files = [PurePath(name) for name in ("faces/ann_lee.jpg", "team/1.jpg", "team/2.jpg", "0042.png")]
    lines = read_roster(line.encode())
    assert [file.as_posix() for file in PhotoFinder(files, lines).photos(lines[0])] == found


def test_a_photo_in_somebodys_folder_is_nobody_elses_whatever_its_name() -> None:
    files = [PurePath(name) for name in ("ann/1.jpg", "ben/1.jpg", "ben/ann.jpg")]
    lines = read_roster(b"name,employee_number\nAnn,\nBen,\nCem,1\nDora,")
    found = [[file.as_posix() for file in PhotoFinder(files, lines).photos(line)] for line in lines]
    assert found == [["ann/1.jpg"], ["ben/1.jpg", "ben/ann.jpg"], [], []]
    lines = read_roster(b"name,photo\nCem,1.jpg")
    assert PhotoFinder(files, lines).photos(lines[0]) == ()


def test_nothing_to_import_is_said(tmp_path: Path, imported: Callable[..., tuple[BulkImport, list[str]]]) -> None:
    for source in (
        put(tmp_path / "in", {"notes.txt": b"x"}),
        tmp_path / "missing",
        put(tmp_path / "f", {"x": b"x"}) / "x",
    ):
        bulk, _ = imported(source)
        with pytest.raises(InputError):
            bulk.plan()


def test_a_roster_given_by_itself_takes_the_photos_beside_it(
    tmp_path: Path, photos: dict[str, bytes], imported: Callable[..., tuple[BulkImport, list[str]]]
) -> None:
    folder = put(tmp_path / "in", {"a.csv": b"x", "list.csv": b"name\nAnn\n", "ann.jpg": photos["ann"]})
    plan: Plan = imported(folder / "list.csv")[0].plan()
    assert [subject.photos for subject in plan.subjects] == [(PurePath("ann.jpg"),)]
    with pytest.raises(InputError, match="several CSV files"):
        imported(folder)[0].plan()
