"""A manifest is read strictly: whatever is not as described is refused by file and key."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk_app.errors import DigestError, PackError
from kiosk_app.packs.files import sha256_of
from kiosk_app.packs.manifest import (
    MANIFEST,
    DetectorPart,
    LandmarksPart,
    Pack,
    RecogniserPart,
    read_pack,
    verify,
    write_manifest,
)

ZEROS = "0" * 64


def scrfd_pack(folder: Path) -> Pack:
    return Pack(
        folder=folder,
        name="sample",
        version="1",
        licence="for tests",
        commercial_use="no",
        sources=("here", "there"),
        detector=DetectorPart("scrfd", "det.onnx", ZEROS),
        landmarks=None,
        recogniser=RecogniserPart("arcface", "rec.onnx", ZEROS, "rgb_112", 128, False, 0.35, 0.05, "guessed"),
    )


def dlib_pack(folder: Path) -> Pack:
    return replace(
        scrfd_pack(folder),
        commercial_use="yes",
        detector=DetectorPart("dlib_mmod", "det.onnx", ZEROS),
        landmarks=LandmarksPart("dlib_5_point", "five.onnx", ZEROS),
        recogniser=RecogniserPart("dlib_resnet", "rec.onnx", "a" * 64, "rgb_u8_nhwc_150", 128, True, 1, 0, "guessed"),
    )


def yunet_pack(folder: Path) -> Pack:
    recogniser = RecogniserPart("sface", "rec.onnx", ZEROS, "rgb_f32_nchw_112", 128, False, 0.45, 0.05, "guessed")
    return replace(scrfd_pack(folder), detector=DetectorPart("yunet", "det.onnx", ZEROS), recogniser=recogniser)


@pytest.mark.parametrize("make", [scrfd_pack, dlib_pack, yunet_pack])
def test_what_was_written_is_read_again(tmp_path: Path, make: object) -> None:
    assert callable(make)
    pack = make(tmp_path)
    write_manifest(pack)
    assert read_pack(tmp_path) == pack
    first = (tmp_path / MANIFEST).read_bytes()
    write_manifest(read_pack(tmp_path))
    assert (tmp_path / MANIFEST).read_bytes() == first


@given(text=st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(str.strip))
def test_any_licence_text_survives_the_file(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    folder = tmp_path_factory.mktemp("pack")
    write_manifest(replace(scrfd_pack(folder), licence=text, sources=(text,)))
    pack = read_pack(folder)
    assert (pack.licence, pack.sources) == (text, (text,))


def test_the_digest_of_the_recogniser_is_the_identity_of_the_pack(tmp_path: Path) -> None:
    assert dlib_pack(tmp_path).digest == "a" * 64


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('version = "1"', "", "the key 'version' is missing"),
        ('version = "1"', "version = 1", "'version' must be a text in quotes, is 1"),
        ('version = "1"', 'version = "1"\ncolour = "red"', "there is no key 'colour'"),
        ('name = "sample"', 'name = "../sample"', "'name' must be a name of small letters"),
        ('name = "sample"', 'name = ""', "'name' must be a name of small letters"),
        ('commercial_use = "no"', 'commercial_use = "maybe"', "must be one of 'yes', 'no', 'ask', is 'maybe'"),
        ('commercial_use = "no"', "commercial_use = [1]", "must be one of 'yes', 'no', 'ask'"),
        ('"here", "there"', '"here", 3', "'sources' must be a list of texts"),
        ('sources = ["here", "there"]', 'sources = "here"', "'sources' must be a list of texts"),
        ("[detector]", "[finder]", "there is no key 'finder'"),
        ('kind = "scrfd"', 'kind = "yolo"', r"\[detector\]: 'kind' must be one of"),
        ('kind = "scrfd"', 'kind = "scrfd"\nkind = "scrfd"', "not a valid manifest"),
        ('file = "det.onnx"', 'file = "../det.onnx"', "'file' must be the plain name"),
        ('file = "det.onnx"', 'file = "/etc/det.onnx"', "'file' must be the plain name"),
        ('file = "det.onnx"', 'file = "a\\\\det.onnx"', "'file' must be the plain name"),
        ('file = "det.onnx"', 'file = "pack.toml"', "'file' must be the plain name"),
        ("000", "00x", "'sha256' must be 64 lower-case hexadecimal digits"),
        ("0000", "000", "'sha256' must be 64 lower-case hexadecimal digits"),
        ('input = "rgb_112"', 'input = "rgb_224"', "'input' must be one of"),
        ("dimension = 128", "dimension = 128.5", "'dimension' must be a whole number from 1"),
        ("dimension = 128", "dimension = 0", "'dimension' must be a whole number from 1"),
        ("dimension = 128", "dimension = true", "'dimension' must be a whole number from 1"),
        ("flip = false", "flip = 0", "'flip' must be true or false"),
        ("min_similarity = 0.35", "min_similarity = 1.5", "'min_similarity' must be a number from -1"),
        ("min_similarity = 0.35", "min_similarity = nan", "'min_similarity' must be a number from -1"),
        ("min_similarity = 0.35", 'min_similarity = "0.35"', "'min_similarity' must be a number from -1"),
        ("min_margin = 0.05", "", "the key 'min_margin' is missing"),
        ('measurement = "guessed"', 'measurement = " "', "'measurement' must be a text"),
        ('kind = "arcface"', 'kind = "dlib_resnet"', "'scrfd' detector needs a recogniser"),
        ('kind = "scrfd"', 'kind = "yunet"', "'yunet' detector needs a recogniser"),
        ('kind = "scrfd"', 'kind = "dlib_mmod"', r"needs a section \[landmarks\]"),
    ],
)
def test_what_is_not_as_described_is_refused(tmp_path: Path, old: str, new: str, message: str) -> None:
    write_manifest(scrfd_pack(tmp_path))
    text = (tmp_path / MANIFEST).read_text()
    assert old in text
    (tmp_path / MANIFEST).write_text(text.replace(old, new, 1))
    with pytest.raises(PackError, match=message) as refused:
        read_pack(tmp_path)
    assert str(tmp_path / MANIFEST) in str(refused.value)
    assert "\n" not in str(refused.value)


def test_a_missing_section_is_refused(tmp_path: Path) -> None:
    write_manifest(scrfd_pack(tmp_path))
    text = (tmp_path / MANIFEST).read_text()
    (tmp_path / MANIFEST).write_text(text[: text.index("[recogniser]")])
    with pytest.raises(PackError, match=r"the section \[recogniser\] is missing"):
        read_pack(tmp_path)


def test_a_folder_without_a_manifest_is_no_pack(tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "missing"):
        with pytest.raises(PackError, match=r"is not a model pack: there is no pack\.toml in it"):
            read_pack(folder)


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"name = ", b"\x00" * 100])
def test_garbage_as_a_manifest_is_one_clear_sentence(tmp_path: Path, content: bytes) -> None:
    (tmp_path / MANIFEST).write_bytes(content)
    with pytest.raises(PackError, match="is not a valid manifest"):
        read_pack(tmp_path)


def test_verify_names_the_file_that_was_changed_or_is_missing(tmp_path: Path) -> None:
    pack = scrfd_pack(tmp_path)
    for name in ("det.onnx", "rec.onnx"):
        (tmp_path / name).write_bytes(name.encode() * 1000)
    pack = replace(
        pack,
        detector=replace(pack.detector, sha256=sha256_of(tmp_path / "det.onnx")),
        recogniser=replace(pack.recogniser, sha256=sha256_of(tmp_path / "rec.onnx")),
    )
    verify(pack)
    content = bytearray((tmp_path / "rec.onnx").read_bytes())
    content[500] ^= 1
    (tmp_path / "rec.onnx").write_bytes(content)
    with pytest.raises(DigestError, match=r"rec\.onnx is not the file that the model pack 'sample' names"):
        verify(pack)
    (tmp_path / "det.onnx").unlink()
    with pytest.raises(PackError, match=r"det\.onnx cannot be read"):
        verify(pack)
