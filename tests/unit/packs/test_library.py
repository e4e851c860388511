"""Packs on disk: installed whole or not at all, used only when their licence was accepted."""

from __future__ import annotations

import hashlib
import json
import shutil
import signal
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import onnx
import pytest

from kiosk_app.errors import DigestError, LicenceError, PackError, StorageError
from kiosk_app.packs.insightface_format import MEASUREMENT, MIN_MARGIN, MIN_SIMILARITY
from kiosk_app.packs.library import PackLibrary
from kiosk_app.packs.licence import RECORD
from kiosk_app.packs.manifest import MANIFEST, Pack, read_pack, write_manifest
from tests.tiny_models import write_detector, write_insightface_folder, write_recogniser


def agree(pack: Pack) -> bool:
    return True


def never_asked(pack: Pack) -> bool:
    raise AssertionError("nobody should have been asked")


def everything(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def library(tmp_path: Path) -> PackLibrary:
    (tmp_path / "data").mkdir()
    return PackLibrary(tmp_path / "data")


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def buffalo(tmp_path: Path) -> Path:
    return write_insightface_folder(tmp_path / "Buffalo Tiny")


def test_a_folder_in_insightface_format_becomes_a_pack(library: PackLibrary, buffalo: Path) -> None:
    pack = library.install(buffalo, agree)
    assert (pack.name, pack.commercial_use, pack.landmarks) == ("buffalo_tiny", "ask", None)
    assert (pack.detector.file, pack.recogniser.file) == ("det_tiny.onnx", "w600k_tiny.onnx")
    assert (pack.recogniser.dimension, pack.recogniser.flip) == (128, False)
    assert (pack.recogniser.min_similarity, pack.recogniser.min_margin) == (MIN_SIMILARITY, MIN_MARGIN)
    assert pack.recogniser.measurement == MEASUREMENT
    assert pack.licence.startswith("ask")
    assert library.verify("buffalo_tiny") == pack
    assert library.installed() == [pack]


def test_models_for_other_purposes_are_left_behind(library: PackLibrary, buffalo: Path) -> None:
    pack = library.install(buffalo, agree)
    assert sorted(path.name for path in pack.folder.iterdir()) == [
        "det_tiny.onnx",
        RECORD,
        MANIFEST,
        "w600k_tiny.onnx",
    ]


def test_the_recogniser_is_known_by_its_graph_and_not_by_its_name(library: PackLibrary, buffalo: Path) -> None:
    (buffalo / "genderage.onnx").rename(buffalo / "w600k.onnx")
    (buffalo / "w600k_tiny.onnx").rename(buffalo / "1k3d68_.onnx")
    (buffalo / "det_tiny.onnx").rename(buffalo / "scrfd_bnkps.onnx")
    pack = library.install(buffalo, agree)
    assert (pack.detector.file, pack.recogniser.file) == ("scrfd_bnkps.onnx", "1k3d68_.onnx")


def test_weights_listed_among_the_inputs_as_old_exporters_do_are_no_inputs(library: PackLibrary, buffalo: Path) -> None:
    model = onnx.load(buffalo / "w600k_tiny.onnx")
    weights = model.graph.initializer[0]
    model.graph.input.append(onnx.helper.make_tensor_value_info(weights.name, weights.data_type, weights.dims))
    onnx.save(model, buffalo / "w600k_tiny.onnx")
    assert library.install(buffalo, agree).recogniser.file == "w600k_tiny.onnx"


def test_the_acknowledgement_is_recorded(library: PackLibrary, buffalo: Path) -> None:
    shown: list[Pack] = []
    pack = library.install(buffalo, lambda pack: not shown.append(pack))
    assert [one.licence for one in shown] == [pack.licence]
    record = json.loads((pack.folder / RECORD).read_text())
    accepted_at = datetime.fromisoformat(record["accepted_at_utc"])
    assert abs((datetime.now(UTC) - accepted_at).total_seconds()) < 60
    assert (record["licence"], record["pack_digest"]) == (pack.licence, pack.digest)
    assert record["os_user"]


def test_a_licence_that_is_not_accepted_installs_nothing(library: PackLibrary, data: Path, buffalo: Path) -> None:
    with pytest.raises(LicenceError, match="was not accepted: it was not installed"):
        library.install(buffalo, lambda pack: False)
    assert everything(data) == {}


def test_a_free_pack_asks_nobody(library: PackLibrary, buffalo: Path, tmp_path: Path) -> None:
    free = as_pack(buffalo, tmp_path / "free", commercial_use="yes")
    pack = library.install(free, never_asked)
    assert not (pack.folder / RECORD).exists()
    library.use("sample")
    assert library.active() == pack


@pytest.mark.parametrize("record", [None, b"", b"[]", b'{"licence": "another", "pack_digest": "another"}'])
def test_a_pack_without_its_acknowledgement_is_not_used(
    library: PackLibrary, buffalo: Path, record: bytes | None
) -> None:
    pack = library.install(buffalo, agree)
    library.use(pack.name)
    (pack.folder / RECORD).unlink()
    if record is not None:
        (pack.folder / RECORD).write_bytes(record)
    for use in (library.active, lambda: library.use(pack.name)):
        with pytest.raises(LicenceError, match="licence of the model pack 'buffalo_tiny' has not been accepted"):
            use()
    assert library.installed() == [pack]


def test_a_changed_licence_text_must_be_accepted_again(library: PackLibrary, buffalo: Path) -> None:
    pack = library.install(buffalo, agree)
    library.use(pack.name)
    write_manifest(replace(pack, licence="all rights and your soul"))
    with pytest.raises(LicenceError):
        library.active()


def as_pack(source: Path, target: Path, **changes: str) -> Path:
    """A folder with a pack.toml, made from one in InsightFace's format."""
    scratch = PackLibrary(target.parent / f"scratch-{target.name}")
    pack = scratch.install(source, agree)
    shutil.copytree(pack.folder, target, ignore=shutil.ignore_patterns(RECORD))
    write_manifest(replace(pack, folder=target, **({"name": "sample"} | changes)))
    return target


def test_a_folder_with_a_manifest_is_installed_as_it_says(library: PackLibrary, buffalo: Path, tmp_path: Path) -> None:
    source = as_pack(buffalo, tmp_path / "made", commercial_use="no", version="7")
    (source / "genderage.onnx").write_bytes(b"not named in the manifest")
    pack = library.install(source, agree)
    assert replace(pack, folder=source) == read_pack(source)
    assert not (pack.folder / "genderage.onnx").exists()


def test_a_file_that_is_not_the_one_of_the_manifest_is_refused(
    library: PackLibrary, data: Path, buffalo: Path, tmp_path: Path
) -> None:
    source = as_pack(buffalo, tmp_path / "made")
    write_recogniser(source / "w600k_tiny.onnx", seed=2)
    with pytest.raises(DigestError, match=r"w600k_tiny\.onnx is not the file its manifest names"):
        library.install(source, agree)
    assert everything(data) == {}
    assert list((data / "packs").iterdir()) == []


def test_another_pack_of_the_same_name_is_refused(library: PackLibrary, data: Path, buffalo: Path) -> None:
    library.install(buffalo, agree)
    before = everything(data)
    write_recogniser(buffalo / "w600k_tiny.onnx", seed=2)
    with pytest.raises(PackError, match="Another model pack named 'buffalo_tiny' is installed"):
        library.install(buffalo, agree)
    assert everything(data) == before


def test_the_same_pack_again_is_fine_and_repairs_its_files(library: PackLibrary, buffalo: Path) -> None:
    pack = library.install(buffalo, agree)
    pack.path(pack.recogniser).write_bytes(b"rotten")
    with pytest.raises(DigestError, match=r"w600k_tiny\.onnx"):
        library.verify(pack.name)
    assert library.install(buffalo, agree) == pack
    assert library.verify(pack.name) == pack


def test_the_name_of_the_default_pack_cannot_be_taken(library: PackLibrary, buffalo: Path, tmp_path: Path) -> None:
    source = as_pack(buffalo, tmp_path / "made", name="open", commercial_use="yes")
    with pytest.raises(PackError, match="'open' is that of the default pack"):
        library.install(source, agree)


def test_a_text_file_named_onnx_is_refused(library: PackLibrary, buffalo: Path) -> None:
    (buffalo / "w600k_tiny.onnx").write_text("This is not a model.\n" * 50)
    refuse(library, buffalo, r"w600k_tiny\.onnx is not an ONNX model, or is cut short")


@pytest.mark.parametrize("share", [0.0, 0.1, 0.5, 0.9, 0.999])
def test_a_truncated_model_is_refused(library: PackLibrary, buffalo: Path, share: float) -> None:
    content = (buffalo / "w600k_tiny.onnx").read_bytes()
    (buffalo / "w600k_tiny.onnx").write_bytes(content[: int(share * len(content))])
    refuse(library, buffalo, r"w600k_tiny\.onnx is not an ONNX model, or is cut short")


def test_an_empty_folder_or_a_file_is_no_pack(library: PackLibrary, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "file.txt").write_text("hello")
    refuse(library, tmp_path / "empty", r"neither a pack\.toml nor an \.onnx file in it")
    refuse(library, tmp_path / "file.txt", "is not a folder")
    refuse(library, tmp_path / "missing", "is not a folder")


def test_a_missing_or_ambiguous_model_is_refused(library: PackLibrary, buffalo: Path) -> None:
    write_recogniser(buffalo / "second.onnx", seed=2)
    refuse(library, buffalo, r"more than one ArcFace face recogniser \(second\.onnx, w600k_tiny\.onnx\)")
    (buffalo / "second.onnx").unlink()
    write_detector(buffalo / "det_tiny.onnx", landmarks=False)
    refuse(library, buffalo, "has no SCRFD face detector")
    write_detector(buffalo / "det_tiny.onnx")
    write_recogniser(buffalo / "w600k_tiny.onnx", dimension=2)
    refuse(library, buffalo, "has no ArcFace face recogniser")


def test_weights_in_a_second_file_are_refused(library: PackLibrary, buffalo: Path) -> None:
    model = onnx.load(buffalo / "w600k_tiny.onnx")
    onnx.save(model, buffalo / "w600k_tiny.onnx", save_as_external_data=True, location="w.bin", size_threshold=0)
    refuse(library, buffalo, "keeps its weights in another file")


def test_the_newer_format_of_insightface_is_refused_by_name(library: PackLibrary, buffalo: Path) -> None:
    (buffalo / "manifest.json").write_text("{}")
    refuse(library, buffalo, "newer format with a manifest.json")


def test_a_link_out_of_the_folder_is_refused(library: PackLibrary, buffalo: Path, tmp_path: Path) -> None:
    (buffalo / "w600k_tiny.onnx").rename(tmp_path / "elsewhere.onnx")
    (buffalo / "w600k_tiny.onnx").symlink_to(tmp_path / "elsewhere.onnx")
    refuse(library, buffalo, "is a link that leads out of its folder")


@pytest.mark.parametrize("name", ["missing", "", ".", "..", "../data", "/etc", "Buffalo"])
def test_a_name_that_is_not_installed_says_what_is(library: PackLibrary, buffalo: Path, name: str) -> None:
    library.install(buffalo, agree)
    for call in (library.get, library.use, library.verify):
        with pytest.raises(PackError, match=r"There is no model pack .*; installed: buffalo_tiny"):
            call(name)


def test_the_default_pack_is_active_until_another_is_chosen(library: PackLibrary, data: Path, buffalo: Path) -> None:
    assert library.active_name() == "open"
    with pytest.raises(PackError, match="There is no model pack 'open'; installed: none"):
        library.active()
    pack = library.install(buffalo, agree)
    library.use(pack.name)
    assert PackLibrary(data).active() == pack
    library.use("open")
    assert PackLibrary(data).active_name() == "open"


def test_a_damaged_choice_of_pack_says_what_to_do(library: PackLibrary, data: Path) -> None:
    library.use("open")
    (data / "packs" / "active").write_bytes(b"\xff\xfe")
    with pytest.raises(StorageError, match="clockface packs use NAME"):
        library.active()


def test_the_default_pack_is_made_once_and_again_when_damaged(library: PackLibrary) -> None:
    lines: list[str] = []
    pack = library.ensure_open(lines.append)
    assert lines
    made = everything(pack.folder)
    assert library.active() == pack
    lines.clear()
    assert library.ensure_open(lines.append) == pack
    assert lines == []
    pack.path(pack.detector).write_bytes(b"rotten")
    library.ensure_open(lines.append)
    assert "is made again" in lines[0]
    assert everything(pack.folder) == made


def test_the_default_pack_of_an_older_version_is_brought_up_to_date(library: PackLibrary) -> None:
    pack = library.ensure_open(lambda line: None)
    write_manifest(replace(pack, recogniser=replace(pack.recogniser, min_similarity=0.1)))
    assert library.active() != pack
    assert library.ensure_open(lambda line: None) == pack
    assert library.active() == pack


def test_a_default_pack_with_another_recogniser_is_kept_as_it_was_for_those_who_are_enrolled_with_it(
    library: PackLibrary,
) -> None:
    pack = library.ensure_open(lambda line: None)
    content = pack.path(pack.recogniser).read_bytes() + b"\0"
    pack.path(pack.recogniser).write_bytes(content)
    older = replace(pack, recogniser=replace(pack.recogniser, sha256=hashlib.sha256(content).hexdigest()))
    write_manifest(older)
    manifest = (pack.folder / MANIFEST).read_text()
    assert library.ensure_open(lambda line: None) == pack
    name = f"open-{older.digest[:8]}"
    kept = library.verify(name)
    assert replace(kept, name="open", folder=older.folder) == older
    assert (kept.folder / MANIFEST).read_text() == manifest.replace('name = "open"', f'name = "{name}"')
    assert library.older_default(lambda digest: digest == older.digest) == kept
    assert library.older_default(lambda digest: False) is None
    library.use("open")
    assert library.older_default(lambda digest: True) is None


def test_a_full_disk_leaves_the_library_as_it_was(library: PackLibrary, data: Path, buffalo: Path) -> None:
    free = library.install(buffalo, agree)
    before = everything(data)
    code = (
        "import resource, sys; from pathlib import Path; from kiosk_app.packs.library import PackLibrary\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000))\n"
        "PackLibrary(Path(sys.argv[1])).install(Path(sys.argv[2]), lambda pack: True)"
    )
    result = subprocess.run(
        [sys.executable, "-c", code, data, buffalo],
        capture_output=True,
        text=True,
        timeout=60,
        preexec_fn=lambda: signal.signal(signal.SIGXFSZ, signal.SIG_IGN),
    )
    assert "StorageError" in result.stderr.splitlines()[-1], result.stderr
    assert everything(data) == before
    assert library.verify(free.name) == free


def test_a_data_folder_that_cannot_be_written_is_one_clear_sentence(
    library: PackLibrary, data: Path, buffalo: Path
) -> None:
    (data / "packs").write_text("a file where a folder should be")
    for write in (lambda: library.install(buffalo, agree), lambda: library.use("open")):
        with pytest.raises(StorageError, match=r"cannot be (read or )?written"):
            write()


def test_what_a_kill_left_behind_is_no_pack_and_is_cleared_away(
    library: PackLibrary, data: Path, buffalo: Path
) -> None:
    leftover = data / "packs" / ".incoming-abc" / "new"
    leftover.mkdir(parents=True)
    (leftover / MANIFEST).write_text("half a mani")
    assert library.installed() == []
    library.install(buffalo, agree)
    assert not leftover.exists()


def refuse(library: PackLibrary, source: Path, message: str) -> None:
    with pytest.raises(PackError, match=message) as refused:
        library.install(source, never_asked)
    assert "\n" not in str(refused.value)
    assert library.installed() == []
