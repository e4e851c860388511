"""`clockface uninstall`: the data folder stays unless somebody says otherwise, knowing what is lost."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk_app.attendance.instance import DataFolderLock
from kiosk_app.cli import main
from kiosk_app.fleet.progress import Progress, write_progress
from kiosk_app.sync.identity import IdentityFile
from tests.sample_register import filled
from tests.unit.sync.conftest import made_identity

Uninstall = Callable[..., tuple[int, list[dict[str, object]], str]]


@pytest.fixture
def uninstall(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Uninstall:
    """Runs it on `site`, with something typed; its status, what it said as JSON, and its complaints."""
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)

    def run(*options: str, typed: str = "") -> tuple[int, list[dict[str, object]], str]:
        monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
        status = main(["uninstall", "--json", "--data-dir", str(tmp_path / "site"), *options])
        captured = capsys.readouterr()
        return status, [json.loads(line) for line in captured.out.splitlines()], captured.err

    return run


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Three people, and their attendance."""
    folder = tmp_path / "site"
    folder.mkdir()
    filled(folder)
    return folder


def test_by_itself_it_keeps_the_data(uninstall: Uninstall, site: Path) -> None:
    before = {path.name for path in site.iterdir()}
    assert uninstall()[1] == [{"kept": str(site)}]
    assert uninstall("--yes")[0] == 0
    assert uninstall("--purge", "--dry-run", "--yes")[0] == 0
    assert before <= {path.name for path in site.iterdir()}


@pytest.mark.parametrize("typed", ["", "\n", "kiosk 2\n", "y\n", "yes\n"])
def test_only_the_name_of_the_kiosk_deletes_its_data(uninstall: Uninstall, site: Path, typed: str) -> None:
    status, _, err = uninstall("--purge", typed=typed)
    assert status == 1
    assert "nothing was removed" in err
    assert (site / "attendance.ledger").exists()


def test_before_anything_is_deleted_it_says_how_many_records_nobody_else_has(uninstall: Uninstall, site: Path) -> None:
    (site / "sync-parts").mkdir()
    (site / "sync-parts" / "x").write_bytes(b"x")
    (site / "letter.txt").write_text("of somebody else")
    status, said, err = uninstall("--purge", typed="kiosk\n")
    assert status == 0
    lines = said[0]["records"]
    assert isinstance(lines, int)
    assert lines > 0
    assert said[0] == {"records": lines, "not_at_server": lines, "people": 3}
    assert "(kiosk)" in err
    assert {"left": str(site / "letter.txt")} in said
    assert [path.name for path in site.iterdir()] == ["letter.txt"]


def test_what_the_server_has_confirmed_counts_as_sent_while_it_is_of_the_same_pairing(
    uninstall: Uninstall, site: Path
) -> None:
    paired = made_identity(site)
    IdentityFile(site).write(paired)
    write_progress(site, Progress(epoch=paired.epoch, lines=3))
    lines = uninstall("--purge", "--dry-run")[1][-1]["records"]
    assert isinstance(lines, int)
    assert uninstall("--purge", "--dry-run")[1][-1]["not_at_server"] == lines - 3
    write_progress(site, Progress(epoch="f" * 32, lines=3))
    assert uninstall("--purge", "--dry-run")[1][-1]["not_at_server"] == lines
    write_progress(site, Progress(epoch=paired.epoch, lines=10**6))
    assert uninstall("--purge", "--yes")[1][0]["not_at_server"] == 0
    assert not site.exists()


def test_a_running_kiosk_keeps_its_data(uninstall: Uninstall, site: Path) -> None:
    with DataFolderLock(site):
        status, _, err = uninstall("--purge", "--yes")
        assert status == 1
        assert "in use by a running Clockface" in err
        assert uninstall("--yes")[0] == 0
    assert (site / "attendance.ledger").exists()


def test_where_no_kiosk_ever_ran_there_is_nothing_to_lose_and_a_purge_says_so(
    uninstall: Uninstall, tmp_path: Path
) -> None:
    assert uninstall()[0] == 0
    status, _, err = uninstall("--purge", "--yes")
    assert status != 0
    assert "There is no kiosk in" in err
    assert not (tmp_path / "site").exists()


def test_root_leaves_the_data_of_somebody_else_alone_and_says_who_may_delete_it(
    uninstall: Uninstall, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk_app.verbs.uninstall.other_owner", lambda folder: "door" if folder == site else "")
    before = {path: path.stat().st_mtime_ns for path in (site, *site.iterdir())}
    status, _, err = uninstall("--purge", "--yes")
    assert status == 1
    assert f"sudo -u door clockface --data-dir {site} uninstall --purge" in err
    assert uninstall(typed="kiosk\n")[1] == [{"kept": str(site)}]
    assert {path: path.stat().st_mtime_ns for path in (site, *site.iterdir())} == before


def test_who_may_not_change_the_folder_above_leaves_an_empty_one(
    uninstall: Uninstall, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def forbidden(path: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "rmdir", forbidden)
    assert uninstall("--purge", "--yes")[0] == 0
    assert list(site.iterdir()) == []
