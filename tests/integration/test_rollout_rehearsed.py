"""Mass roll-out: an empty folder, an answer file and the code of a pairing; nobody touches the kiosk."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk_app.config import load_config
from kiosk_app.sync.identity import IdentityFile
from tests.integration.conftest import Clockface, Films
from tests.integration.fleet_processes import ServerProcess, until

COMMON = """
[administrator]
name = "Olga"
password_env = "ROLL_OUT_WORDS"
[screen]
language = "de"
site_name = "Werk 2"
[attendance]
zone = "Europe/Berlin"
[administration]
keep_attempts_days = 7
"""
PATIENCE_S = 150.0


@pytest.fixture
def answers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], tuple[Path, Path]]:
    """What all kiosks share, and what this one is told."""
    monkeypatch.setenv("ROLL_OUT_WORDS", "three calm words")

    def write(pairing: str) -> tuple[Path, Path]:
        common, own = tmp_path / "common.toml", tmp_path / "door-7.toml"
        common.write_text(COMMON)
        own.write_text(f'[attendance]\nkiosk_id = "door-7"\n[server]\npair = "{pairing}"\n')
        for file in (common, own):
            file.chmod(0o600)
        return common, own

    return write


@pytest.mark.slow
def test_from_an_empty_folder_to_attendance_at_the_server_without_a_key_press(
    clockface: Clockface,
    start: Callable[..., subprocess.Popen[str]],
    server: ServerProcess,
    answers: Callable[[str], tuple[Path, Path]],
    open_pack: Path,
    portraits: Path,
    films: Films,
    tmp_path: Path,
) -> None:
    folder = tmp_path / "kiosk"
    files = answers(server.pairing("Door 7", "Werk 2"))
    done = clockface("setup", *files, "--no-doctor", "--json", "--data-dir", folder)
    assert done.status == 0, done.err
    assert done.objects[0]["done"].startswith("Paired with https://127.0.0.1:")
    assert load_config(folder).attendance.kiosk_id == "door-7"
    again = clockface("setup", *files, "--no-doctor", "--json", "--data-dir", folder)
    assert again.objects == [{"done": 0}]  # although the code is used up

    shutil.copytree(open_pack, folder / "packs" / "open", copy_function=os.link)  # not converted once more
    assert clockface("enrol", portraits / "people", "--data-dir", folder).status == 0
    kiosk = start("run", "--source", films.lasting, "--windowed", "--json", "--data-dir", folder)
    try:
        until(lambda: server.ask("SELECT 1 FROM events"), PATIENCE_S)
        until(lambda: server.ask("SELECT count(*) FROM people")[0][0] == 5, PATIENCE_S)
    finally:
        kiosk.send_signal(signal.SIGTERM)
        kiosk.communicate(timeout=PATIENCE_S)
    assert kiosk.returncode == 0
    assert server.ask("SELECT name, site FROM kiosks") == [("Door 7", "Werk 2")]


@pytest.mark.slow
def test_a_code_that_the_server_refuses_leaves_everything_as_it_was(
    clockface: Clockface, server: ServerProcess, answers: Callable[[str], tuple[Path, Path]], tmp_path: Path
) -> None:
    folder, text = tmp_path / "kiosk", server.pairing("Door 7")
    files = answers(f"{text.rsplit(' ', 1)[0]} AAAA-BBBB-CCCC-DDDD")
    refused = clockface("setup", *files, "--no-doctor", "--data-dir", folder)
    assert refused.sentence
    assert IdentityFile(folder).read() is None
    assert not (folder / "clockface.toml").exists()
    assert not (folder / "operators.json").exists()
    assert clockface("setup", *answers(text), "--no-doctor", "--data-dir", folder).status == 0

    elsewhere = clockface(
        "setup", *answers(text.replace("127.0.0.1", "other.example")), "--no-doctor", "--data-dir", folder
    )
    assert elsewhere.status == 1
    assert "[server] pair" in elsewhere.err
    assert "unpair" in elsewhere.err
    server.stop()
    assert clockface("setup", *answers(text), "--no-doctor", "--json", "--data-dir", folder).objects == [{"done": 0}]


def test_a_server_that_cannot_be_reached_leaves_everything_as_it_was(
    clockface: Clockface, answers: Callable[[str], tuple[Path, Path]], tmp_path: Path
) -> None:
    folder = tmp_path / "kiosk"
    files = answers(f"clockface-pair:https://127.0.0.1:9 {'ab' * 32} AAAA-BBBB")
    assert clockface("setup", *files, "--no-doctor", "--data-dir", folder).sentence
    assert not (folder / "clockface.toml").exists()
    assert not (folder / "operators.json").exists()


def test_commissioning_says_what_is_wrong_with_a_place_and_fails(
    clockface: Clockface, site: Path, films: Films
) -> None:
    """The film has five pictures a second, and somebody who walks up well."""
    done = clockface("commission", "--camera", films.visit, "--seconds", 4, "--json", "--data-dir", site)
    assert done.status == 1
    checks = {check["check"]: check for check in done.objects}
    assert "frame rate" in {name for name, check in checks.items() if not check["passes"]}
    assert all(bool(check["advice"]) != check["passes"] for check in checks.values())
    assert checks["face seen"]["passes"]
    shown = clockface("commission", "--camera", films.visit, "--seconds", 1, "--data-dir", site)
    assert "FAIL" in shown.out
    assert "frame rate: Use another USB port" in shown.out
    assert "between 1 and 600" in clockface("commission", "--seconds", 0, "--data-dir", site).sentence
