"""Where resources and data are."""

from __future__ import annotations

import ast
import os
import stat
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk_app import paths
from kiosk_app.cli import main
from kiosk_app.errors import StorageError
from kiosk_app.paths import ENVIRONMENT_VARIABLE, data_dir, other_owner, outside_environment, resource, user_name
from kiosk_app.releases.launch import hand_over
from tests.conftest import CHECKOUT

STARTING = {f"subprocess.{name}" for name in ("run", "call", "Popen", "check_call", "check_output")}
BARE = {"os.system", "os.popen", "os.execv", "os.spawnv", "QProcess", "QProcess.startDetached"}  # take none


def test_a_resource_of_the_checkout_is_found() -> None:
    assert resource("fonts", "NotoSans-Regular.ttf").is_file()


def test_a_frozen_binary_finds_its_resources_beside_itself(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert resource("fonts", "a.ttf") == tmp_path / "resources" / "fonts" / "a.ttf"


def test_an_installed_package_finds_its_resources_inside(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "_resources").mkdir()
    monkeypatch.setattr(paths, "__file__", str(tmp_path / "paths.py"))
    assert resource("icon.svg") == tmp_path / "_resources" / "icon.svg"


def test_the_folder_given_comes_before_the_environment_and_that_before_the_system(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("platformdirs.user_data_dir", lambda *_: str(tmp_path / "system"))
    monkeypatch.setenv(ENVIRONMENT_VARIABLE, str(tmp_path / "environment"))
    assert data_dir(tmp_path / "given") == (tmp_path / "given").resolve()
    assert data_dir() == (tmp_path / "environment").resolve()
    monkeypatch.setenv(ENVIRONMENT_VARIABLE, "")
    assert data_dir() == (tmp_path / "system").resolve()


def test_the_folder_is_made_with_its_parents_and_holds_nothing(tmp_path: Path) -> None:
    folder = data_dir(tmp_path / "a" / "b")
    assert list(folder.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps its access rights elsewhere")
def test_only_the_owner_may_read_a_new_folder(tmp_path: Path) -> None:
    assert stat.S_IMODE(data_dir(tmp_path / "new").stat().st_mode) == 0o700


def test_a_relative_folder_comes_back_absolute(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    assert data_dir("here") == (tmp_path / "here").resolve()


def test_a_folder_that_cannot_be_made_or_written_is_one_sentence(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"")
    for folder in (file, file / "below", tmp_path / ("x" * 300)):
        with pytest.raises(StorageError, match=r"^The data folder .* cannot be written \(.*--data-dir") as caught:
            data_dir(folder)
        assert str(folder) in str(caught.value)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="an administrator may write anywhere")
def test_a_read_only_folder_is_refused(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(StorageError, match="cannot be written"):
        data_dir(tmp_path)


def test_two_commands_may_look_at_the_folder_at_the_same_moment(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    write_bytes = Path.write_bytes

    def write_and_lose(path: Path, content: bytes) -> int:
        written = write_bytes(path, content)
        path.unlink()  # the other command has finished its own look
        return written

    monkeypatch.setattr(Path, "write_bytes", write_and_lose)
    assert data_dir(tmp_path) == tmp_path.resolve()


@pytest.fixture
def of_somebody_else(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A data folder of another user, and root who asks."""
    if os.name == "nt":
        pytest.skip("Windows has neither root nor sudo")
    folder = tmp_path / "of the kiosk"
    folder.mkdir()
    if os.geteuid() == 0:
        os.chown(folder, 65534, -1)
    else:
        monkeypatch.setattr("kiosk_app.paths.os.geteuid", lambda: 0)
    return folder


def test_root_changes_nothing_in_the_folder_of_somebody_else_and_is_told_what_to_type(
    of_somebody_else: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    owner = user_name(of_somebody_else.stat().st_uid)
    for verb in ("people list", f"setup --dry-run {os.devnull}", "packs list", "run", "doctor"):
        assert main([*verb.split(), "--data-dir", str(of_somebody_else)]) != 0
        captured = capsys.readouterr()
        assert f"sudo -u {owner} clockface --data-dir '{of_somebody_else}'" in captured.err + captured.out
    assert list(of_somebody_else.iterdir()) == []
    with pytest.raises(
        StorageError, match="belongs to"
    ):  # made by root, it would be closed to whoever owns what is around
        data_dir(of_somebody_else / "new" / "site")
    assert list(of_somebody_else.iterdir()) == []


def test_root_runs_no_version_of_the_program_that_lies_in_the_folder_of_somebody_else(of_somebody_else: Path) -> None:
    (of_somebody_else / "releases").mkdir()
    (of_somebody_else / "releases" / "state.json").write_text("not even read")
    assert hand_over(["licences"], of_somebody_else, lambda: False) is None


def test_everybody_else_uses_whatever_folder_they_may(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if os.name != "nt":
        monkeypatch.setattr("kiosk_app.paths.os.geteuid", lambda: 1000)
    assert other_owner(tmp_path) == ""


@given(
    st.dictionaries(st.sampled_from(["LD_LIBRARY_PATH", "LD_LIBRARY_PATH_ORIG", "DYLD_LIBRARY_PATH"]), st.text("/a"))
)
def test_other_programs_see_the_libraries_of_the_system_and_not_those_of_the_bundle(
    set_by_loader: dict[str, str],
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "environ", {"HOME": "/", **set_by_loader})
        assert outside_environment() == {"HOME": "/", **set_by_loader}  # Python runs us: they are what the user wants
        patch.setattr(sys, "frozen", True, raising=False)
        before = set_by_loader.get("LD_LIBRARY_PATH_ORIG")
        assert outside_environment() == {"HOME": "/"} | ({} if before is None else {"LD_LIBRARY_PATH": before})


def test_nothing_in_the_kiosk_starts_a_program_without_saying_with_which_environment() -> None:
    called = 0
    for path in (CHECKOUT / "kiosk_app").rglob("*.py"):
        if "packaging" in path.parts:
            continue  # runs where the program is built
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) in STARTING:
                called += 1
                assert "env" in {keyword.arg for keyword in node.keywords}, f"{path}:{node.lineno}"
            assert not isinstance(node, ast.Call) or ast.unparse(node.func) not in BARE, f"{path}:{node.lineno}"
    assert called >= 2
