"""Units, desktop entries and tasks as text, and where they go. Nothing of this machine is changed."""

from __future__ import annotations

import configparser
import os
import plistlib
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk_app.administration import service_install
from kiosk_app.administration.service_install import (
    Changes,
    Command,
    Places,
    apply,
    call,
    folder_in_use,
    installation,
    obstacle,
    own_command,
    removal,
)
from kiosk_app.administration.service_units import (
    Launch,
    Session,
    autostart_entry,
    awake_unit,
    command_line,
    desktop_unit,
    launch_agent,
    scheduled_task,
    system_unit,
)
from kiosk_app.administration.service_user import hindrance
from kiosk_app.cli import main
from kiosk_app.errors import InputError
from tests.sample_register import filled

LAUNCH = Launch((sys.executable, "-m", "kiosk_app"), '/srv/50% of "our" $HOME \\ data')
TRUE = shutil.which("true") or "/bin/true"


def unescaped(line: str) -> list[str]:
    """The words of a command line, by the rules of systemd.service(5) and systemd.syntax(7)."""
    words, position = [], 0
    while position < len(line):
        assert line[position] == '"'
        word, position = "", position + 1
        while line[position] != '"':
            pair = line[position : position + 2]
            if pair[0] == "\\":
                word += {"\\\\": "\\", '\\"': '"', "\\n": "\n", "\\t": "\t"}[pair]
            elif pair in ("%%", "$$"):
                word += pair[0]
            else:
                assert pair[0] not in "%$"
                word, position = word + pair[0], position - 1
            position += 2
        words, position = [*words, word], position + 2
    return words


@given(st.lists(st.text(st.characters(min_codepoint=9, exclude_characters="\r\x0b\x0c"), max_size=12), min_size=1))
def test_whatever_a_folder_is_called_systemd_reads_the_command_as_it_was(words: list[str]) -> None:
    line = command_line(words)
    assert "\n" not in line
    assert unescaped(line) == words


def sections(text: str) -> configparser.ConfigParser:
    parser = configparser.ConfigParser(interpolation=None, strict=False, comment_prefixes="#")
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read_string(text)
    return parser


def test_a_kiosk_that_ends_or_hangs_is_started_again_for_ever_and_leaves_no_memory_behind() -> None:
    for text in (desktop_unit(LAUNCH), *(system_unit(s, LAUNCH, TRUE) for s in (Session.CAGE, Session.X))):
        unit = sections(text)
        assert unit["Unit"]["StartLimitIntervalSec"] == "0"
        service = unit["Service"]
        assert (service["Type"], service["Restart"], service["LimitCORE"]) == ("notify", "always", "0")
        assert int(service["WatchdogSec"]) >= 30
        assert LAUNCH.folder in unescaped(service["ExecStart"])
        assert unit["Install"]["WantedBy"].endswith(".target")
    assert sections(desktop_unit(LAUNCH))["Service"]["NotifyAccess"] == "main"
    assert sections(system_unit(Session.CAGE, LAUNCH, TRUE))["Service"]["NotifyAccess"] == "all"


def test_a_session_of_the_system_keeps_its_data_with_the_system() -> None:
    service = sections(system_unit(Session.CAGE, Launch((TRUE,), user="door"), TRUE))["Service"]
    assert (service["User"], service["StateDirectory"]) == ("door", "clockface")
    assert service["Environment"] == "CLOCKFACE_DATA_DIR=/var/lib/clockface"
    assert "\nEnvironment=CLOCKFACE_CACHE_DIR=/var/cache/clockface\n" in system_unit(Session.X, LAUNCH, TRUE)
    assert (service["CacheDirectory"], service["CacheDirectoryMode"]) == ("clockface", "0700")
    assert "StateDirectory" not in system_unit(Session.X, LAUNCH, TRUE)
    words = unescaped(sections(system_unit(Session.X, LAUNCH, "/usr/bin/xinit"))["Service"]["ExecStart"])
    client = words[1 : words.index("--")]
    shown = subprocess.run(
        [client[0], *client[1:3], "sh", "printf", "%s|", *LAUNCH.arguments], capture_output=True, text=True, check=True
    )
    assert shown.stdout.split("|")[:-1] == list(LAUNCH.arguments)  # as the shell in between hands them on


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="needs systemd-analyze")
def test_systemd_itself_finds_nothing_wrong_with_the_units(tmp_path: Path) -> None:
    texts = {
        "user": {"clockface.service": desktop_unit(LAUNCH), "clockface-awake.service": awake_unit(TRUE)},
        "cage": {"clockface.service": system_unit(Session.CAGE, LAUNCH, TRUE)},
        "x": {"clockface.service": system_unit(Session.X, LAUNCH, TRUE)},
    }
    for name, units in texts.items():
        folder = tmp_path / name
        folder.mkdir()
        for file, text in units.items():
            (folder / file).write_text(text)
        command = ["systemd-analyze", "verify", "--man=no", *(["--user"] if name == "user" else [])]
        environment = os.environ | {"XDG_RUNTIME_DIR": str(tmp_path)}
        done = subprocess.run(
            [*command, *(str(folder / file) for file in units)],
            capture_output=True,
            text=True,
            env=environment,
            check=False,
        )
        newer = ("RestartSteps", "RestartMaxDelaySec")  # which an older systemd says that it leaves out
        said = [line for line in done.stderr.splitlines() if line and not any(key in line for key in newer)]
        assert (done.returncode, said) == (0, []), name


def test_the_texts_for_other_systems_hold_the_command_as_it_was() -> None:
    assert plistlib.loads(launch_agent(LAUNCH).encode())["ProgramArguments"][2:] == list(LAUNCH.arguments)
    task = ET.fromstring(scheduled_task(LAUNCH).split("?>", 1)[1])
    space = "{http://schemas.microsoft.com/windows/2004/02/mit/task}"
    assert task.findtext(f".//{space}Command") == sys.executable
    assert task.findtext(f".//{space}Arguments") == subprocess.list2cmdline(LAUNCH.arguments[1:])
    entry = sections(autostart_entry(Launch(("/opt/a b/clockface",), "/srv/50%")))["Desktop Entry"]
    assert entry["Exec"] == '"/opt/a b/clockface" "--data-dir" "/srv/50%%" "run"'
    assert sections(autostart_entry(Launch(("/x",), "a$b")))["Desktop Entry"]["Exec"].split()[2] == r'"a\\$b"'


@pytest.fixture
def places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Places:
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    return Places(home=tmp_path / "home", system=tmp_path / "etc", platform="linux")


@pytest.mark.parametrize("session", list(Session))
def test_what_is_installed_is_taken_away_again_and_nothing_of_others(places: Places, session: Session) -> None:
    assert removal(places) == Changes()
    called: list[Command] = []
    changes = installation(session, LAUNCH, places)
    apply(changes, called.append)
    assert called == list(changes.commands)
    assert all(path.read_text() == text for path, text in changes.write.items())
    apply(removal(places), called.append)
    assert not any(path.exists() for path in changes.write)
    assert [command[-2:] for command in called if "disable" in command] == (
        [] if session is Session.AUTOSTART else [("--now", "clockface.service")]
    )
    for path in changes.write:
        path.write_text("# somebody else's\n")
    assert removal(places) == Changes()


# Whatever XML can hold, too.
LETTERS = st.characters(codec="utf-8", min_codepoint=33, exclude_characters='\x7f"\ufffe\uffff')


@settings(max_examples=50)
@given(st.text(LETTERS, min_size=1, max_size=12).map("/srv/{} x".format))
def test_the_data_folder_of_a_service_is_read_from_the_file_that_was_written(folder: str) -> None:
    for platform, session in (*product(["linux"], Session), ("darwin", Session.DESKTOP), ("win32", Session.DESKTOP)):
        with TemporaryDirectory() as top, pytest.MonkeyPatch.context() as patch:
            patch.delenv("XDG_CONFIG_HOME", raising=False)
            places = Places(home=Path(top, "home"), system=Path(top, "etc"), platform=platform)
            for named in (folder, ""):
                apply(installation(session, Launch((TRUE,), named), places), lambda command: None)
                of_system = platform == "linux" and session.is_of_system
                assert folder_in_use(removal(places)) == (named or ("/var/lib/clockface" if of_system else ""))


def test_the_data_folder_of_a_service_is_what_somebody_made_of_it(places: Places) -> None:
    apply(installation(Session.CAGE, Launch((TRUE,)), places), lambda command: None)
    (unit,) = removal(places).remove
    written = unit.read_text()
    unit.write_text(written.replace("CLOCKFACE_DATA_DIR=/var/lib/clockface", '"A=b" "CLOCKFACE_DATA_DIR=/srv/by hand"'))
    assert folder_in_use(removal(places)) == "/srv/by hand"
    unit.write_text(written.replace('"run"', "--data-dir=/srv/door run"))
    assert folder_in_use(removal(places)) == "/srv/door"
    unit.write_bytes(written.encode() + b"\xff")
    assert folder_in_use(removal(places)) == ""


def test_uninstalling_keeps_and_names_the_folder_that_the_service_used(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    monkeypatch.delenv("CLOCKFACE_DATA_DIR", raising=False)
    folder = tmp_path / "of the service"
    folder.mkdir()
    filled(folder)
    assert main(["install-service", "--session", "autostart", "--data-dir", str(folder)]) == 0
    assert main(["uninstall", "--yes", "--purge"]) == 0
    assert f"{folder} is deleted." in capsys.readouterr().out
    assert not folder.exists()


@pytest.mark.parametrize("platform", ["darwin", "win32"])
def test_other_systems_have_their_own_way(tmp_path: Path, platform: str) -> None:
    places = Places(home=tmp_path, platform=platform)
    changes = installation(Session.DESKTOP, LAUNCH, places)
    assert obstacle(Session.DESKTOP, LAUNCH, places) == ""
    apply(changes, lambda command: None)
    assert removal(places).remove == tuple(changes.write)
    assert len(removal(places).commands) == 1


@pytest.mark.skipif(Path("/run/systemd/system").is_dir(), reason="there is a systemd here")
def test_without_systemd_it_is_refused_in_a_sentence_that_names_the_other_way(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    assert main(["install-service"]) == 1
    assert "--session autostart" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []
    assert main(["install-service", "--session", "autostart", "--data-dir", str(tmp_path / "data")]) == 0
    entry = (tmp_path / ".config" / "autostart" / "clockface.desktop").read_text()
    assert f'"{tmp_path / "data"}" "run"' in entry
    assert main(["uninstall", "--yes", "--data-dir", str(tmp_path / "data")]) == 0
    assert not (tmp_path / ".config" / "autostart" / "clockface.desktop").exists()


def test_a_session_of_the_system_says_what_it_lacks(places: Places, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "is_dir", lambda path: True)
    monkeypatch.setattr(service_install.os, "geteuid", lambda: 1000)
    assert obstacle(Session.DESKTOP, LAUNCH, places) == ""
    assert "sudo" in obstacle(Session.CAGE, LAUNCH, places)
    monkeypatch.setattr(service_install.os, "geteuid", lambda: 0)
    monkeypatch.setenv("SUDO_USER", "olga")
    assert "without sudo" in obstacle(Session.DESKTOP, LAUNCH, places)
    monkeypatch.setattr(service_install.shutil, "which", lambda name: None)
    assert "apt install cage" in obstacle(Session.CAGE, LAUNCH, places)
    monkeypatch.setattr(service_install.shutil, "which", lambda name: TRUE)
    assert "no user 'nobody-at-all'" in obstacle(Session.X, Launch((TRUE,), user="nobody-at-all"), places)


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """That everybody can reach, which the tests' own ones are not."""
    with TemporaryDirectory() as top:
        Path(top).chmod(0o755)
        yield Path(top)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() != 0, reason="only root can ask as somebody else")
def test_a_program_or_a_folder_that_the_user_cannot_reach_is_refused_in_a_sentence(
    open_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    program, data = open_folder / "bin" / "clockface", open_folder / "data"
    for folder in (program.parent, data):
        folder.mkdir()
    shutil.copy(TRUE, program)
    for path in (program.parent, program, data):
        path.chmod(0o755)

    def why(folder: Path | str = "") -> str:
        return hindrance(Launch((str(program),), str(folder), "nobody"))

    assert why() == ""
    assert f"'nobody' cannot write to the data folder {data}" in why(data)
    assert "cannot write to the data folder" in why(open_folder / "missing")
    shutil.chown(data, "nobody")
    assert why(data) == ""
    program.chmod(0o744)
    assert f"'nobody' cannot run {program}: put it where" in why()
    program.chmod(0o755)
    program.parent.chmod(0o700)
    assert f"'nobody' cannot run {program}: put it where" in why()


@pytest.mark.skipif(os.name == "nt" or os.geteuid() != 0, reason="only root can ask as somebody else")
def test_where_python_runs_it_the_user_must_reach_python_and_the_package_too(
    open_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", TRUE)
    monkeypatch.setattr("kiosk_app.administration.service_user.paths.__file__", str(open_folder / "app" / "paths.py"))
    (open_folder / "app").mkdir(mode=0o700)
    assert f"cannot run {open_folder / 'app'}" in hindrance(Launch((TRUE, "-m", "kiosk_app"), user="nobody"))
    (open_folder / "app").chmod(0o755)
    assert hindrance(Launch((TRUE, "-m", "kiosk_app"), user="nobody")) == ""


def test_the_user_of_a_session_of_the_system_owns_its_folders_before_the_first_start(places: Places) -> None:
    made = ("install", "-d", "-o", "door", "-m", "0700", "/var/cache/clockface")
    with_data = installation(Session.CAGE, Launch((TRUE,), user="door"), places)
    assert with_data.commands[0] == (*made, "/var/lib/clockface")
    assert installation(Session.CAGE, Launch((TRUE,), "/srv/own", "door"), places).commands[0] == made


def test_a_dry_run_shows_everything_and_does_nothing(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    assert main(["install-service", "--dry-run"]) == 0
    out = capsys.readouterr().out
    assert "WatchdogSec=60" in out
    assert "would run: systemctl --user enable clockface.service" in out
    assert list(tmp_path.iterdir()) == []


def test_what_starts_the_kiosk_is_the_program_itself_not_what_it_was_unpacked_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "argv", ["/somewhere/kiosk_app/__main__.py"])
    assert own_command() == (sys.executable, "-m", "kiosk_app")
    program = tmp_path / "clockface"
    program.write_text("")
    program.chmod(0o755)
    monkeypatch.setattr(sys, "argv", [str(program)])
    assert own_command() == (str(program),)
    monkeypatch.setattr(sys, "argv", ["/cache/abc/clockface"])
    monkeypatch.setattr("kiosk_app.paths.program", lambda: Path("/opt/clockface"))
    assert own_command() == ("/opt/clockface",)


def test_a_command_that_fails_is_told_with_what_it_said() -> None:
    with pytest.raises(InputError, match="failed: not today"):
        call(("/bin/sh", "-c", "echo not today. >&2; exit 3"))
    with pytest.raises(InputError, match="cannot be run"):
        call(("/no/such/program",))
