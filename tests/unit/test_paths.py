"""Where resources and data are."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

import pytest

from kiosk_app import paths
from kiosk_app.errors import StorageError
from kiosk_app.paths import ENVIRONMENT_VARIABLE, data_dir, resource


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
