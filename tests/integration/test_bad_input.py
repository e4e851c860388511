"""What goes wrong at a site: each gives one clear sentence on stderr and a status that is not 0, and loses nothing."""

from __future__ import annotations

import os
import shutil
import struct
import tempfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kiosk_app.cli import build_parser
from tests.integration.conftest import FROZEN, Clockface, digests, kept


def huge_png(path: Path) -> Path:
    """A few bytes that ask for a picture of 60000 x 60000 pixels."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    image = chunk(b"IDAT", zlib.compress(bytes(1_000_000)))
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + image + chunk(b"IEND", b""))
    return path


def cut_jpeg(path: Path, photo: Path) -> Path:
    path.write_bytes(photo.read_bytes()[:20_000])
    return path


def text_as_video(path: Path) -> Path:
    path.write_text("this is no video\n" * 1000)
    return path


@contextmanager
def as_somebody_else() -> Iterator[None]:
    """Without the powers of root, whom no permission stops."""
    build_parser()  # imports every verb, while Python's own files can be read
    if os.geteuid() != 0:
        yield
        return
    if FROZEN and not Path(FROZEN).with_name("_internal").is_dir():
        pytest.skip("a single file is unpacked for each user: give the folder of the build as CLOCKFACE_FROZEN")
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


def test_no_camera(clockface: Clockface, enrolled_site: Path) -> None:
    (enrolled_site / "clockface.toml").write_text("[camera]\nopen_timeout_s = 1\n")
    before = kept(enrolled_site)
    said = clockface("identify", "99", "--record", "--data-dir", enrolled_site)
    assert "There is no camera 99" in said.sentence
    assert said.out == ""
    assert kept(enrolled_site) == before


def test_a_text_file_as_video(clockface: Clockface, enrolled_site: Path, tmp_path: Path) -> None:
    video = text_as_video(tmp_path / "text.avi")
    before = kept(enrolled_site)
    assert str(video) in clockface("identify", video, "--record", "--data-dir", enrolled_site).sentence
    assert kept(enrolled_site) == before


def test_a_truncated_jpeg(clockface: Clockface, enrolled_site: Path, six_people: Path, tmp_path: Path) -> None:
    photo = cut_jpeg(tmp_path / "cut.jpg", six_people)
    before = kept(enrolled_site)
    assert "cut short" in clockface("identify", photo, "--data-dir", enrolled_site).sentence
    assert kept(enrolled_site) == before


def test_a_png_of_60000_x_60000_pixels(clockface: Clockface, enrolled_site: Path, tmp_path: Path) -> None:
    photo = huge_png(tmp_path / "huge.png")
    before = kept(enrolled_site)
    assert "60000" in clockface("identify", photo, "--data-dir", enrolled_site).sentence
    assert kept(enrolled_site) == before


def test_pictures_that_cannot_be_used_are_not_enrolled(
    clockface: Clockface, enrolled_site: Path, six_people: Path, tmp_path: Path
) -> None:
    new = tmp_path / "new"
    new.mkdir()
    cut_jpeg(new / "Cut.jpg", six_people)
    huge_png(new / "Huge.png")
    text_as_video(new / "Text.jpg")
    before = kept(enrolled_site)
    said = clockface("enrol", new, "--json", "--data-dir", enrolled_site)
    assert said.sentence.startswith("nobody was enrolled")
    assert len(said.objects[0]["rejected"]) == 3
    assert kept(enrolled_site) == before


def test_an_empty_gallery(clockface: Clockface, site: Path, six_people: Path) -> None:
    sentence = clockface("identify", six_people, "--data-dir", site).sentence
    assert sentence.startswith("Nobody is enrolled yet")
    assert "clockface enrol" in sentence


def test_a_folder_that_holds_nobody_or_is_none(clockface: Clockface, site: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert "holds nobody to enrol" in clockface("enrol", tmp_path / "empty", "--data-dir", site).sentence
    assert "is not a folder" in clockface("enrol", tmp_path / "missing", "--data-dir", site).sentence
    assert "holds no JPEG or PNG" in clockface("identify", tmp_path / "empty", "--data-dir", site).sentence


@pytest.mark.skipif(os.name == "nt", reason="permissions as POSIX has them")
@pytest.mark.parametrize("command", [("people", "list"), ("run",), ("enrol", "."), ("packs", "list"), ("doctor",)])
def test_a_read_only_data_folder(clockface: Clockface, enrolled_site: Path, command: tuple[str, ...]) -> None:
    with tempfile.TemporaryDirectory() as top:  # pytest's own folders cannot even be seen by somebody else
        folder = Path(shutil.copytree(enrolled_site, Path(top, "data")))
        Path(top).chmod(0o755)
        folder.chmod(0o555)
        before = digests(folder)
        with as_somebody_else():
            said = clockface(*command, "--data-dir", folder)
        assert digests(folder) == before
        folder.chmod(0o755)
    told = said.out if command == ("doctor",) else said.sentence
    assert said.status == 1
    assert f"The data folder {folder} cannot be written (Permission denied)" in told


def test_a_data_folder_below_a_file(clockface: Clockface, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert "cannot be written" in clockface("people", "list", "--data-dir", tmp_path / "file" / "data").sentence
    assert "cannot be written" in clockface("packs", "list", "--data-dir", tmp_path / "file").sentence


@pytest.mark.skipif(os.name == "nt", reason="permissions as POSIX has them")
def test_photos_that_may_not_be_read(clockface: Clockface, enrolled_site: Path) -> None:
    with tempfile.TemporaryDirectory() as top:
        Path(top).chmod(0o755)
        closed = Path(top, "People", "Ana_Silva")
        closed.mkdir(parents=True)
        closed.parent.chmod(0o755)
        closed.chmod(0)
        with as_somebody_else():
            said = clockface("enrol", Path(top, "People"), "--data-dir", enrolled_site)
        closed.chmod(0o755)
    assert f"The folder {closed} cannot be read (Permission denied)" in said.sentence


SETTINGS = (
    ("[camera]\nsauce = 1\n", "[camera] has no setting 'sauce'"),
    ("[kitchen]\n", "there is no section [kitchen]"),
    ("[camera]\nwidth_px = '640'\n", "[camera] width_px must be a whole number"),
    ("[decision]\nmin_similarity = 2\n", "[decision] min_similarity must lie between -1 and 1"),
    ("[attendance]\nzone = 'Mars/Olympus'\n", "must be an IANA time zone"),
    ("[camera\n", "cannot be read as a settings file"),
    ("\xff\n", "cannot be read as a settings file"),
)


@pytest.mark.parametrize(("text", "words"), SETTINGS)
def test_wrong_settings_are_named(clockface: Clockface, enrolled_site: Path, text: str, words: str) -> None:
    (enrolled_site / "clockface.toml").write_bytes(text.encode("latin-1"))
    before = kept(enrolled_site)
    for command in (("people", "list"), ("run", "--source", "0")):
        sentence = clockface(*command, "--data-dir", enrolled_site).sentence
        assert words in sentence
        assert str(enrolled_site / "clockface.toml") in sentence
    findings = clockface("doctor", "--json", "--data-dir", enrolled_site)
    assert findings.status == 1
    assert words in findings.objects[-1]["detail"]
    assert kept(enrolled_site) == before


PACKS = (
    ("install", "nowhere", "is not a folder"),
    ("install", ".", "is not a model pack"),
    ("use", "../../etc", "There is no model pack"),
    ("verify", "absent", "There is no model pack 'absent'"),
    ("show", "", "There is no model pack ''"),
)


@pytest.mark.parametrize(("action", "name", "words"), PACKS)
def test_packs_that_are_none(
    clockface: Clockface, site: Path, tmp_path: Path, action: str, name: str, words: str
) -> None:
    (tmp_path / "empty").mkdir()
    before = kept(site)
    target = tmp_path / "empty" / name if action == "install" else name
    assert words in clockface("packs", action, target, "--data-dir", site).sentence
    assert kept(site) == before


def test_a_live_address_that_does_not_answer_keeps_its_password_to_itself(
    clockface: Clockface, enrolled_site: Path
) -> None:
    (enrolled_site / "clockface.toml").write_text("[camera]\nopen_timeout_s = 2\n")
    said = clockface("identify", "rtsp://user:secret@127.0.0.1:9/door", "--data-dir", enrolled_site)
    assert "127.0.0.1:9" in said.sentence
    assert "secret" not in said.out + said.err


def test_a_damaged_register_is_mended_and_says_so(clockface: Clockface, enrolled_site: Path) -> None:
    database = enrolled_site / "clockface.duckdb"
    database.write_bytes(database.read_bytes()[:5000])
    said = clockface("people", "list", "--json", "--data-dir", enrolled_site)
    assert said.status == 0
    assert len(said.objects) == 5
    assert said.err != ""
