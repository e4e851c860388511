"""`clockface operators` and `clockface backup`, as somebody types them."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from kiosk_app.administration.operators import Role, operators_of
from kiosk_app.attendance.instance import DataFolderLock
from kiosk_app.cli import main
from tests.sample_register import filled, striding_register

PASSWORD = "three calm words"


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):  # type: ignore[no-untyped-def]
    """Runs a command on a data folder; its status, output and complaints."""

    def call(*arguments: str, typed: str = PASSWORD + "\n", folder: str = "site") -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
        status = main(["--data-dir", str(tmp_path / folder), *arguments])
        captured = capsys.readouterr()
        return status, captured.out, captured.err

    return call


def test_operators_are_added_listed_given_a_password_and_removed(run, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    assert "Nobody is set up yet" in run("operators", "list")[1]
    assert run("operators", "add", "Ada", "--role", "administrator")[0] == 0
    assert run("operators", "add", "Bob")[0] == 0
    status, out, _ = run("operators", "list", "--json")
    assert [json.loads(line) for line in out.splitlines()] == [
        {"name": "Ada", "role": "administrator"},
        {"name": "Bob", "role": "operator"},
    ]
    assert run("operators", "reset", "Bob", typed="another calm word\n")[0] == 0
    assert operators_of(tmp_path / "site").login("bob", "another calm word").role is Role.OPERATOR
    assert run("operators", "remove", "Bob")[0] == 0
    status, _, err = run("operators", "remove", "Ada")
    assert status == 1
    assert "the last administrator" in err
    with striding_register(tmp_path / "site") as register:
        actions = [(entry.operator, entry.action, entry.subject) for entry in register.audit_entries()][::-1]
    assert actions == [
        ("command line", "add_operator", "Ada"),
        ("command line", "add_operator", "Bob"),
        ("command line", "set_password", "Bob"),
        ("command line", "remove_operator", "Bob"),
    ]


@pytest.mark.parametrize("typed", ["", "\n", "short\n"])
def test_a_password_that_protects_nothing_sets_nobody_up(run, tmp_path: Path, typed: str) -> None:  # type: ignore[no-untyped-def]
    status, _, err = run("operators", "add", "Ada", "--role", "administrator", typed=typed)
    assert status == 1
    assert "at least 8 characters" in err
    assert not operators_of(tmp_path / "site").exist


def test_a_backup_is_made_and_restored_into_a_new_folder_only(run, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "site").mkdir()
    filled(tmp_path / "site")
    archive = str(tmp_path / "kiosk.tar")
    status, out, _ = run("backup", "create", archive, "--json")
    assert status == 0
    assert json.loads(out)["kiosk_id"] == "kiosk"
    assert run("backup", "restore", archive, folder="new")[0] == 0
    assert (tmp_path / "new" / "people.ledger").read_bytes() == (tmp_path / "site" / "people.ledger").read_bytes()
    status, _, err = run("backup", "restore", archive, folder="new")
    assert status == 1
    assert "is not empty" in err
    assert len(run("people", "list", folder="new")[1].splitlines()) == 5


def test_while_a_kiosk_runs_its_folder_is_left_to_it(run, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "site").mkdir()
    with DataFolderLock(tmp_path / "site"):
        for command in (("operators", "add", "Ada"), ("backup", "create", str(tmp_path / "kiosk.tar"))):
            status, _, err = run(*command)
            assert status == 1
            assert "is in use" in err
    assert not (tmp_path / "kiosk.tar").exists()
