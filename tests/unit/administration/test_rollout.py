"""`clockface setup`: all or nothing, then nothing more to do."""

from __future__ import annotations

import io
import json
import shutil
import sys
from pathlib import Path

import pytest

from kiosk_app.administration.first_start import Progress, ProgressFile, Step
from kiosk_app.administration.operators import Role, operators_of
from kiosk_app.attendance.instance import DataFolderLock
from kiosk_app.cli import main
from kiosk_app.config import FILE_NAME, load_config
from kiosk_app.packs.liveness_slot import LivenessSlot
from kiosk_app.passwords import matches
from tests.sample_register import striding_register

PASSWORD = "three calm words"
ANSWERS = """
[administrator]
name = "Olga"
password_env = "WORDS"
[server]
stand_alone = true
[screen]
language = "de"
site_name = "Werk 2"
[attendance]
kiosk_id = "door-7"
zone = "Europe/Berlin"
[administration]
keep_attempts_days = 7
[notices]
de = "notice.txt"
"""


class Rollout:
    """A folder with an answer file beside the data folder that it is for."""

    def __init__(self, top: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.top, self.folder, self._capsys = top, top / "site", capsys

    def __call__(self, text: str, *options: str) -> tuple[int, list[dict[str, str]], str]:
        """Its status, what it said as JSON, and its complaints."""
        file = self.top / "answers.toml"
        file.write_text(text, encoding="utf-8")
        file.chmod(0o600)
        arguments = ("setup", str(file), "--no-doctor", "--json", "--data-dir", str(self.folder), *options)
        status = main(arguments)
        captured = self._capsys.readouterr()
        return status, [json.loads(line) for line in captured.out.splitlines()], captured.err


@pytest.fixture
def rollout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Rollout:
    monkeypatch.setenv("WORDS", PASSWORD)
    (tmp_path / "notice.txt").write_text("Unser Hinweis\n", encoding="utf-8")
    return Rollout(tmp_path, capsys)


def files(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}


def test_an_empty_folder_becomes_a_kiosk_and_the_second_run_has_nothing_to_do(rollout: Rollout) -> None:
    status, said, err = rollout(ANSWERS)
    assert (status, err) == (0, "")
    assert len([one for one in said if "done" in one]) == 7
    assert said[-1] == {"left": "enrol"}
    config = load_config(rollout.folder)
    assert (config.screen.language, config.attendance.kiosk_id) == ("de", "door-7")
    assert (config.attendance.zone, config.administration.keep_attempts_days) == ("Europe/Berlin", 7)
    assert operators_of(rollout.folder).login("Olga", PASSWORD).role is Role.ADMINISTRATOR
    assert (rollout.folder / "notices" / "de.txt").read_text(encoding="utf-8") == "Unser Hinweis\n"
    with striding_register(rollout.folder) as register:
        entries = [(entry.action, entry.subject) for entry in register.audit_entries()][::-1]
    assert entries[0] == ("change_setting", "notices.de")
    assert ("change_setting", "attendance.kiosk_id") in entries
    assert entries[-1] == ("add_operator", "Olga")
    with DataFolderLock(rollout.folder):  # as a running kiosk holds it
        assert rollout(ANSWERS)[:2] == (0, [{"done": 0}])


def test_only_what_differs_is_changed_and_comments_stay(rollout: Rollout) -> None:
    rollout(ANSWERS)
    path = rollout.folder / FILE_NAME
    path.write_text(
        f"# by hand\n{path.read_text(encoding='utf-8')}\n[entry]\npin_digits = 8 # ours\n", encoding="utf-8"
    )
    status, said, _ = rollout(ANSWERS.replace("Werk 2", "Werk 3"))
    assert (status, [one["done"] for one in said if "done" in one]) == (0, ["Set [screen] site_name."])
    text = path.read_text(encoding="utf-8")
    assert text.startswith("# by hand\n")
    assert "pin_digits = 8 # ours" in text
    assert 'site_name = "Werk 3"' in text


def test_a_password_that_differs_is_changed_and_one_that_is_left_out_stays(
    rollout: Rollout, monkeypatch: pytest.MonkeyPatch
) -> None:
    rollout(ANSWERS)
    monkeypatch.setenv("WORDS", "another calm word")
    assert rollout(ANSWERS)[1][0] == {"done": "Changed the password of Olga."}
    assert operators_of(rollout.folder).login("Olga", "another calm word")
    assert rollout(ANSWERS.replace('password_env = "WORDS"', ""))[1] == [{"done": 0}]


def test_a_hash_is_made_and_used_without_the_password(
    rollout: Rollout, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"{PASSWORD}\n"))
    assert main(["setup", "--hash-password"]) == 0
    stored = capsys.readouterr().out.strip()
    assert matches(PASSWORD, stored)
    text = ANSWERS.replace('password_env = "WORDS"', f'password_hash = "{stored}"')
    assert rollout(text)[0] == 0
    assert operators_of(rollout.folder).login("Olga", PASSWORD)
    assert rollout(text)[1] == [{"done": 0}]


@pytest.mark.parametrize(
    ("more", "key"),
    [
        ('[packs]\ninstall = ["sface"]\n', "[packs] from"),
        ('[packs]\ninstall = ["sface"]\nfrom = "."\n', "face_detection_yunet_2023mar.onnx"),
        ('[packs]\ninstall = ["minifasnet"]\nfrom = "nowhere"\n', "[packs] install"),
        ('[packs]\nuse = "sface"\n', "[packs] use"),
        ('[camera]\nsource = "/no/such/film.avi"\n', "[camera] source"),
        ("[entry]\npin_digits = 99\n", "pin_digits"),
    ],
)
def test_anything_wrong_is_found_before_anything_is_changed(rollout: Rollout, more: str, key: str) -> None:
    status, said, err = rollout(ANSWERS + more)
    assert (status, said) == (1, [])
    assert key in err
    assert "Nothing was changed." in err
    assert PASSWORD not in err
    assert not rollout.folder.exists() or files(rollout.folder) == set()


def test_who_is_no_administrator_does_not_become_one_by_it(rollout: Rollout) -> None:
    rollout(ANSWERS)
    operators_of(rollout.folder).add("Ada", "several words", Role.AUDITOR)
    status, _, err = rollout(ANSWERS.replace("Olga", "Ada"))
    assert status == 1
    assert "Ada is here already, as auditor" in err
    status, _, err = rollout(ANSWERS.replace("Olga", "Emil").replace('password_env = "WORDS"', ""))
    assert (status, "[administrator] password_file is missing" in err) == (1, True)


def test_a_dry_run_says_what_would_be_done_and_does_nothing(rollout: Rollout) -> None:
    status, said, _ = rollout(ANSWERS, "--dry-run")
    assert (status, len(said)) == (0, 7)
    assert files(rollout.folder) == set()


def test_a_running_kiosk_is_left_alone(rollout: Rollout) -> None:
    rollout.folder.mkdir()
    with DataFolderLock(rollout.folder):
        status, said, err = rollout(ANSWERS)
    assert (status, said) == (1, [])
    assert "in use by a running Clockface" in err
    assert FILE_NAME not in files(rollout.folder)


def test_the_networks_for_liveness_are_installed_from_a_stick_and_mended(rollout: Rollout, shared: Path) -> None:
    text = f'{ANSWERS}[packs]\ninstall = ["minifasnet"]\nfrom = "{shared / "models" / "pad_minifasnet"}"\n'
    assert rollout(text)[1][0] == {"done": "Installed the model pack minifasnet."}
    slot = LivenessSlot(rollout.folder)
    slot.verify()
    assert rollout(text.replace(str(shared), "/gone"))[1] == [{"done": 0}]  # nobody needs the stick any more
    path = slot.parts()[0].path
    path.chmod(0o600)
    path.write_bytes(b"damaged")
    assert rollout(text)[1][0] == {"done": "Installed the model pack minifasnet."}
    slot.verify()


def test_a_pack_that_is_not_free_for_every_use_waits_for_its_licence(rollout: Rollout, shared: Path) -> None:
    stick = rollout.top / "stick"
    shutil.copytree(shared / "models" / "scrfd_mbf", stick / "scrfd_mbf")
    text = f'{ANSWERS}[packs]\ninstall = ["scrfd_mbf"]\nuse = "scrfd_mbf"\nfrom = "stick"\n'
    status, _, err = rollout(text)
    assert (status, "accept_licence" in err) == (1, True)
    said = rollout(f"{text}accept_licence = true\n")[1]
    assert [one["done"] for one in said[:2]] == [
        "Installed the model pack scrfd_mbf.",
        "Chose the model pack scrfd_mbf.",
    ]
    assert rollout(text)[1] == [{"done": 0}]


def test_a_set_up_that_was_begun_in_the_window_is_ended_by_an_answer_file_and_not_by_looking(rollout: Rollout) -> None:
    assert rollout(ANSWERS)[0] == 0
    kept = ProgressFile(rollout.folder)
    kept.write(Progress(Step.SERVER, "Olga"))
    _, said, _ = rollout(ANSWERS, "--dry-run")
    assert said == [{"would": "Ended the set-up in the window."}]
    assert kept.read() is not None
    _, said, _ = rollout(ANSWERS)
    assert {"done": "Ended the set-up in the window."} in said
    assert kept.read() is None
