"""The pack `sface`: known by its digests, installed from the network or from a stick, and then like any other.

OpenCV's own files are not here: networks with the same inputs and outputs stand in for them.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from kiosk_app import cli
from kiosk_app.config import InferenceConfig
from kiosk_app.errors import DigestError, PackError
from kiosk_app.packs import download, library
from kiosk_app.packs.files import sha256_of
from kiosk_app.packs.library import PackLibrary
from kiosk_app.packs.manifest import MANIFEST, Pack, read_pack, write_manifest
from kiosk_app.packs.published import PublishedFile, PublishedPack
from kiosk_app.packs.sface_pack import DETECTOR, RECOGNISER, SFACE
from kiosk_app.recognition.alignment import align
from kiosk_app.recognition.models import load_models
from kiosk_app.verbs import packs as verb
from tests.tiny_models import write_insightface_folder, write_recogniser, write_yunet
from tests.unit.packs.file_server import Answer, FileServer, serving


def never_asked(pack: Pack) -> bool:
    raise AssertionError("nobody should have been asked")


@pytest.fixture(scope="module")
def stick(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Both files as they are published, under their own names."""
    folder = tmp_path_factory.mktemp("stick")
    write_yunet(folder / DETECTOR.name, side=640)
    write_recogniser(folder / RECOGNISER.name, batch=1)
    return folder


@pytest.fixture
def known(stick: Path, monkeypatch: pytest.MonkeyPatch) -> PublishedPack:
    """The stand-ins in the place of the published files, wherever Clockface looks for these."""
    detector, recogniser = (_pinned(stick / file.name, file) for file in (DETECTOR, RECOGNISER))
    pack = replace(
        SFACE.pack,
        detector=replace(SFACE.pack.detector, sha256=detector.sha256),
        recogniser=replace(SFACE.pack.recogniser, sha256=recogniser.sha256),
    )
    stand_in = PublishedPack(pack, (detector, recogniser))
    for module in (library, verb):
        monkeypatch.setattr(module, "PUBLISHED", (stand_in,))
    return stand_in


def _pinned(path: Path, file: PublishedFile) -> PublishedFile:
    return replace(file, size_bytes=path.stat().st_size, sha256=sha256_of(path))


@pytest.fixture
def data(tmp_path: Path, open_pack: Path) -> Path:
    """A data folder with the default pack, which need not be converted again."""
    shutil.copytree(open_pack, tmp_path / "data" / "packs" / "open")
    return tmp_path / "data"


@pytest.fixture
def server(stick: Path, known: PublishedPack, monkeypatch: pytest.MonkeyPatch) -> Iterator[FileServer]:
    monkeypatch.setattr(download, "WAITS_S", (0.0,))
    monkeypatch.setenv("no_proxy", "*")
    with serving({f"/models/{file.name}": (stick / file.name).read_bytes() for file in known.files}) as server:
        yield server


def test_the_files_are_those_that_opencv_publishes() -> None:
    assert (DETECTOR.size_bytes, RECOGNISER.size_bytes) == (232_589, 38_696_353)
    assert [file.sha256[:8] for file in SFACE.files] == ["8f2383e4", "0ba9fbfa"]
    assert all(
        address.startswith("https://") and file.name in address for file in SFACE.files for address in file.addresses
    )


def test_the_definition_is_a_manifest_that_is_read_again(tmp_path: Path) -> None:
    pack = replace(SFACE.pack, folder=tmp_path)
    write_manifest(pack)
    assert read_pack(tmp_path) == pack
    assert [(part.file, part.sha256) for part in pack.parts] == [(file.name, file.sha256) for file in SFACE.files]
    assert pack.commercial_use == "yes"
    assert pack.recogniser.measurement.startswith("Not measured")


def test_it_is_installed_from_a_stick_by_name_and_by_folder(known: PublishedPack, data: Path, stick: Path) -> None:
    packs = PackLibrary(data)
    by_name = packs.install_published(known, stick, never_asked)
    assert by_name == replace(known.pack, folder=data / "packs" / "sface")
    assert packs.install(stick, never_asked) == packs.verify("sface") == by_name
    assert sorted(path.name for path in by_name.folder.iterdir()) == sorted([DETECTOR.name, RECOGNISER.name, MANIFEST])


def test_the_files_are_known_by_their_digests(known: PublishedPack, data: Path, stick: Path, tmp_path: Path) -> None:
    folder = write_insightface_folder(tmp_path / "downloads")
    shutil.copy(stick / DETECTOR.name, folder / "face detection (1).onnx")
    shutil.copy(stick / RECOGNISER.name, folder / "download")
    pack = PackLibrary(data).install(folder, never_asked)
    assert (pack.name, pack.detector.file, pack.recogniser.file) == ("sface", DETECTOR.name, RECOGNISER.name)


def test_once_installed_it_finds_and_embeds_faces(known: PublishedPack, data: Path, stick: Path) -> None:
    models = load_models(PackLibrary(data).install(stick, never_asked), InferenceConfig(provider="cpu"))
    models.warm_up()
    picture = np.zeros((256, 320, 3), np.uint8)
    picture[96:128, 160:192] = 255
    (face,) = models.detector.scan(picture, 24)
    (embedding,) = models.embedder.embed([align(picture, face.landmarks)])
    assert (embedding.vector.shape, embedding.pack_digest) == ((128,), known.pack.digest)


def test_a_damaged_detector_is_not_loaded(known: PublishedPack, data: Path, stick: Path) -> None:
    pack = PackLibrary(data).install(stick, never_asked)
    path = pack.path(pack.detector)
    path.write_bytes(path.read_bytes()[:-1] + b"?")
    with pytest.raises(DigestError, match=DETECTOR.name):
        load_models(pack, InferenceConfig(provider="cpu"))


@pytest.mark.parametrize("missing", [DETECTOR.name, RECOGNISER.name])
def test_what_is_missing_is_named(known: PublishedPack, data: Path, stick: Path, tmp_path: Path, missing: str) -> None:
    folder = shutil.copytree(stick, tmp_path / "half")
    (folder / missing).write_bytes(b"version https://git-lfs.github.com/spec/v1\n")
    packs = PackLibrary(data)
    for install in (packs.install, lambda *way: packs.install_published(known, *way)):
        with pytest.raises(PackError, match=rf"lacks {missing} .*there is another one, of 43 bytes instead") as refused:
            install(folder, never_asked)
        assert "\n" not in str(refused.value)
    assert not (data / "packs" / "sface").exists()


def test_a_folder_without_any_of_the_files_is_refused(known: PublishedPack, data: Path, tmp_path: Path) -> None:
    for folder, words in (
        (tmp_path, f"lacks {DETECTOR.name} .* and {RECOGNISER.name}"),
        (tmp_path / "x", "no folder|not a folder"),
    ):
        with pytest.raises(PackError, match=words):
            PackLibrary(data).install_published(known, folder, never_asked)


def test_a_link_that_leads_out_of_the_stick_is_refused(
    known: PublishedPack, data: Path, stick: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "links"
    folder.mkdir()
    for file in known.files:
        (folder / file.name).symlink_to(stick / file.name)
    with pytest.raises(PackError, match="a link that leads out of its folder"):
        PackLibrary(data).install(folder, never_asked)


def run(*arguments: object) -> int:
    return cli.main([str(argument) for argument in arguments])


def test_one_command_downloads_and_installs_it(
    server: FileServer, data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    server.script = [Answer(), Answer(cut_at=70_000)]
    address = f"{server.address}/models"
    assert run("packs", "install", "sface", "--address", address, "--json", "--data-dir", data) == 0
    said = capsys.readouterr()
    assert json.loads(said.out)["name"] == "sface"
    assert "Downloading" in said.err
    assert "MIT for the detector" in said.err
    assert sorted(path.name for path in (data / "packs").iterdir()) == ["open", "sface"]
    assert [begin for _, begin in server.asked] == [None, None, "bytes=65536-"]
    assert run("packs", "verify", "sface", "--data-dir", data) == run("packs", "use", "sface", "--data-dir", data) == 0


def test_a_download_that_fails_installs_nothing_and_says_how_to_bring_the_files(
    server: FileServer, known: PublishedPack, data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    server.script = [Answer(), Answer(cut_at=70_000), Answer(status=503)]
    install = ("packs", "install", "sface", "--address", f"{server.address}/models", "--data-dir", data)
    assert run(*install) == 1
    said = capsys.readouterr()
    sentence = said.err.splitlines()[-1]
    assert sentence.startswith(f"clockface: {RECOGNISER.name} cannot be downloaded")
    assert "503 Service Unavailable" in sentence
    for file in known.files:
        assert f"{file.name}  {file.size_bytes} bytes  SHA-256 {file.sha256}" in said.err
        assert all(address in said.err for address in file.addresses)
    assert "clockface packs install sface --from FOLDER" in said.err
    assert said.out == ""
    assert not (data / "packs" / "sface").exists()
    server.asked.clear()
    assert run(*install) == 0
    assert server.asked == [(f"/models/{RECOGNISER.name}", "bytes=65536-")]


def test_a_changed_file_is_refused_and_nothing_installed(
    server: FileServer, data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = f"/models/{RECOGNISER.name}"
    server.files[path] = server.files[path][:-1] + b"?"
    assert run("packs", "install", "sface", "--address", f"{server.address}/models", "--data-dir", data) == 1
    assert "another file (its SHA-256 differs)" in capsys.readouterr().err.splitlines()[-1]
    assert not (data / "packs" / "sface").exists()
    assert [path.name for path in (data / "packs" / ".downloads").iterdir()] == [DETECTOR.name]


def test_the_command_takes_files_brought_by_hand(
    known: PublishedPack, data: Path, stick: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("packs", "install", "sface", "--from", stick, "--data-dir", data) == 0
    assert "sface is installed" in capsys.readouterr().out


@pytest.mark.parametrize("option", ["--from", "--address", "--proxy", "--ca-file"])
def test_what_is_for_downloads_is_refused_for_other_packs(
    stick: Path, data: Path, option: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("packs", "install", stick, option, "x", "--data-dir", data) == 1
    assert "is no pack that can be downloaded" in capsys.readouterr().err


def test_the_list_says_that_it_can_be_had_until_it_is_there(
    known: PublishedPack, data: Path, stick: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("packs", "list", "--data-dir", data) == 0
    assert "not installed: 'clockface packs install sface'" in capsys.readouterr().out
    assert run("packs", "list", "--json", "--data-dir", data) == 0
    assert len(capsys.readouterr().out.splitlines()) == 2  # the default pack, and the place for liveness
    PackLibrary(data).install(stick, never_asked)
    assert run("packs", "list", "--data-dir", data) == 0
    assert "install sface'" not in capsys.readouterr().out
