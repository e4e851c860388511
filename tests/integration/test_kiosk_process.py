"""The kiosk as a process: it ends with its video, is asked to stop, is killed, and keeps everybody else out."""

from __future__ import annotations

import contextlib
import io
import json
import os
import signal
import subprocess
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.integration.conftest import FROZEN, Clockface, Films, digests

Start = Callable[..., subprocess.Popen[str]]
POSIX = pytest.mark.skipif(os.name == "nt", reason="signals as POSIX has them")
PATIENCE_S = 150.0  # for what takes seconds where the machine is not busy


def until_identified(kiosk: subprocess.Popen[str]) -> str:
    """Read the kiosk's JSON lines until it has recorded somebody; their id."""
    assert kiosk.stdout is not None
    for line in kiosk.stdout:
        event = json.loads(line)
        if event["outcome"] == "identified":
            return str(event["person_id"])
    raise AssertionError(f"nobody was identified: {kiosk.communicate()}")


def sequences(clockface: Clockface, site: Path, target: Path) -> list[str]:
    """The person of every attendance row, in order."""
    assert clockface("export", "-o", target, "--data-dir", site).status == 0
    lines = target.read_text(encoding="utf-8").splitlines()[1:]
    return [line.split(",")[3] for line in lines if not line.startswith(("#", '"#'))]


def test_run_ends_with_its_video_and_has_recorded_everybody_in_it(
    start: Start, clockface: Clockface, enrolled_site: Path, films: Films, tmp_path: Path
) -> None:
    kiosk = start("run", "--source", films.visit, "--windowed", "--json", "--data-dir", enrolled_site)
    out, err = kiosk.communicate(timeout=PATIENCE_S)
    assert (kiosk.returncode, err) == (0, "")
    identified = [e["person_id"] for e in map(json.loads, out.splitlines()) if e["outcome"] == "identified"]
    assert len(identified) == 1
    assert sequences(clockface, enrolled_site, tmp_path / "x.csv") == identified


SECOND_STARTS: tuple[tuple[str, ...], ...] = (
    ("run", "--windowed"),
    ("people", "list"),
    ("people", "remove", "Ana Silva"),
    ("enrol", "."),
    ("identify", "0"),
    ("export", "-o", "never.csv"),
    ("packs", "list"),
    ("packs", "use", "open"),
)


def test_a_second_command_says_who_has_the_folder_and_changes_no_file(
    start: Start, clockface: Clockface, enrolled_site: Path, films: Films, tmp_path: Path
) -> None:
    (tmp_path / "Somebody").mkdir()
    kiosk = start("run", "--source", films.lasting, "--windowed", "--json", "--data-dir", enrolled_site)
    until_identified(kiosk)
    before = digests(enrolled_site)
    for command in SECOND_STARTS:
        words = [str(tmp_path) if word == "." else word for word in command]
        sentence = clockface(*words, "--data-dir", enrolled_site).sentence
        assert f"in use by a running Clockface (process {kiosk.pid})" in sentence
        assert "close that one first" in sentence
    findings = clockface("doctor", "--json", "--data-dir", enrolled_site).objects
    assert (findings[-1]["name"], findings[-1]["health"]) == ("data folder", "warning")
    assert str(kiosk.pid) in findings[-1]["detail"]
    assert kiosk.poll() is None
    assert digests(enrolled_site) == before


@POSIX
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGKILL])
def test_whatever_ends_the_kiosk_what_it_acknowledged_is_kept_and_it_starts_again(
    start: Start, clockface: Clockface, enrolled_site: Path, films: Films, tmp_path: Path, number: signal.Signals
) -> None:
    kiosk = start("run", "--source", films.lasting, "--windowed", "--json", "--data-dir", enrolled_site)
    somebody = until_identified(kiosk)
    kiosk.send_signal(number)
    rest, err = kiosk.communicate(timeout=PATIENCE_S)
    acknowledged = [json.loads(line)["person_id"] for line in rest.splitlines() if '"identified"' in line]
    assert kiosk.returncode == (-signal.SIGKILL if number is signal.SIGKILL else 0)
    assert err == ""
    assert sequences(clockface, enrolled_site, tmp_path / "x.csv") == [somebody, *acknowledged]
    again = clockface("identify", films.ana, "--record", "--json", "--data-dir", enrolled_site)
    assert (again.status, again.err) == (0, "")
    assert again.objects[0]["already_recorded"] is not None


@POSIX
def test_the_system_may_end_a_kiosk_that_lets_nobody_else_leave(
    start: Start, clockface: Clockface, enrolled_site: Path, films: Films, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("three words long\n"))
    assert clockface("operators", "add", "Olga", "--role", "administrator", "--data-dir", enrolled_site).status == 0
    kiosk = start("run", "--source", films.lasting, "--windowed", "--json", "--data-dir", enrolled_site)
    until_identified(kiosk)
    kiosk.send_signal(signal.SIGTERM)
    _, err = kiosk.communicate(timeout=PATIENCE_S)
    assert (kiosk.returncode, err) == (0, "")


@POSIX
def test_a_camera_that_is_not_there_ends_the_kiosk_only_when_the_command_named_it(
    start: Start, clockface: Clockface, enrolled_site: Path
) -> None:
    (enrolled_site / "clockface.toml").write_text('[camera]\nsource = "97"\n')
    kiosk = start("run", "--windowed", "--verbose", "--data-dir", enrolled_site)
    assert kiosk.stderr is not None
    assert any("was lost; opening it again" in line for line in kiosk.stderr)
    assert kiosk.poll() is None
    kiosk.send_signal(signal.SIGTERM)
    kiosk.communicate(timeout=PATIENCE_S)
    assert kiosk.returncode == 0
    said = clockface("run", "--source", "97", "--windowed", "--data-dir", enrolled_site)
    assert "camera 97" in said.sentence


@POSIX
def test_ctrl_c_ends_a_command_without_a_word(start: Start, enrolled_site: Path, films: Films) -> None:
    command = ("identify", films.long, films.long, "--single-frame", "--json", "--data-dir", enrolled_site)
    working = start(*command, start_new_session=True)
    assert working.stdout is not None
    working.stdout.readline()
    os.killpg(working.pid, signal.SIGINT)  # as a terminal does, to the capture process too
    _, err = working.communicate(timeout=PATIENCE_S)
    assert (working.returncode, err) == (130, "")


def is_before_our_first_line(traceback: str) -> bool:
    """Whether Python itself was still starting, up to the import that it takes to change what Ctrl-C does."""
    ours = [line for line in traceback.splitlines() if "kiosk_app" in line]
    return not ours or (len(ours) == 1 and ours[0].endswith('__main__.py", line 3, in <module>'))


@POSIX
@pytest.mark.slow
@pytest.mark.parametrize("delay_s", [0.1, 0.2, 0.3, 0.5, 0.7, 1.0, 1.5, 2.0, 3.0])
def test_ctrl_c_at_any_moment_of_a_start_ends_it_without_a_traceback(
    start: Start, enrolled_site: Path, films: Films, delay_s: float
) -> None:
    command = ("identify", *[films.long] * 3, "--single-frame", "--json", "--data-dir", enrolled_site)
    working = start(*command, start_new_session=True)
    threading.Event().wait(delay_s)
    os.killpg(working.pid, signal.SIGINT)
    _, err = working.communicate(timeout=PATIENCE_S)
    if err:  # Python was starting: whatever it makes of Ctrl-C then is its own
        assert is_before_our_first_line(err), err
    else:
        assert working.returncode in (130, -signal.SIGINT)  # a shell calls both 130


@POSIX
def test_a_reader_that_goes_away_is_no_accident(start: Start, enrolled_site: Path, films: Films) -> None:
    command = ("identify", films.ana, "--single-frame", "--json", "--data-dir", enrolled_site)
    working = start(*command)
    assert working.stdout is not None
    assert json.loads(working.stdout.readline())["outcome"] == "identified"
    working.stdout.close()
    assert working.wait(timeout=PATIENCE_S) == 1
    assert working.stderr is not None
    assert working.stderr.read() == ""


@POSIX
@pytest.mark.slow
def test_the_kiosk_goes_on_when_nobody_reads_its_output_any_more(
    start: Start, clockface: Clockface, enrolled_site: Path, films: Films, tmp_path: Path
) -> None:
    kiosk = start("run", "--source", films.long, "--windowed", "--json", "--data-dir", enrolled_site)
    ana = until_identified(kiosk)
    assert kiosk.stdout is not None
    kiosk.stdout.close()
    assert kiosk.wait(timeout=PATIENCE_S) == 0
    rows = sequences(clockface, enrolled_site, tmp_path / "x.csv")
    assert rows[0] == ana
    assert len(set(rows)) == 2


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_results_that_go_to_a_full_disk_are_one_sentence(start: Start, enrolled_site: Path) -> None:
    with Path("/dev/full").open("w") as full:
        working = start("people", "list", "--json", "--data-dir", enrolled_site, stdout=full)
        _, err = working.communicate(timeout=PATIENCE_S)
    assert working.returncode == 1
    assert err == "clockface: The results cannot be written to the standard output (No space left on device).\n"


@pytest.mark.skipif(FROZEN is not None, reason="a built program does not hear PYTHONIOENCODING")
@pytest.mark.parametrize(("option", "shown"), [("--json", "Emil Novák"), ("--verbose", "Emil Nov\\xe1k")])
def test_names_are_printed_whatever_the_terminal_can_show(
    start: Start, enrolled_site: Path, monkeypatch: pytest.MonkeyPatch, option: str, shown: str
) -> None:
    monkeypatch.setenv("PYTHONIOENCODING", "ascii")
    listing = start("people", "list", option, "--data-dir", enrolled_site)
    out, err = listing.communicate(timeout=PATIENCE_S)
    assert (listing.returncode, err) == (0, "")
    assert shown in out


def test_verbose_logs_to_stderr_and_names_nobody(
    start: Start, enrolled_site: Path, films: Films, tmp_path: Path
) -> None:
    (tmp_path / "text.avi").write_text("no video" * 100)
    sources = (films.ana, tmp_path / "text.avi")
    working = start("identify", *sources, "--record", "--verbose", "--json", "--data-dir", enrolled_site)
    out, err = working.communicate(timeout=PATIENCE_S)
    assert [json.loads(line)["outcome"] for line in out.splitlines()] == ["identified"]
    assert working.returncode == 1
    assert len([line for line in err.splitlines() if line.startswith("clockface: ")]) == 1
    assert "Ana" not in err
    assert "Traceback" not in err


@POSIX
@pytest.mark.parametrize(("typed", "status"), [("I accept\n", 0), ("no\n", 1), ("\x04", 1)])
def test_a_licence_is_accepted_by_typing_so(start: Start, site: Path, tmp_path: Path, typed: str, status: int) -> None:
    import pty

    from tests.tiny_models import write_insightface_folder

    source = write_insightface_folder(tmp_path / "tiny")
    ours, theirs = pty.openpty()
    working = start("packs", "install", source, "--data-dir", site, stdin=theirs)
    assert working.stderr is not None
    said = ""
    while "I accept" not in said:
        line = working.stderr.readline()
        assert line, said
        said += line
    os.write(ours, typed.encode())
    _, err = working.communicate(timeout=PATIENCE_S)
    with contextlib.suppress(OSError):
        os.close(ours)
        os.close(theirs)
    assert "Commercial use: ask" in said
    assert working.returncode == status, err
    assert (site / "packs" / "tiny").exists() == (status == 0)


@pytest.mark.slow
def test_the_demo_recognises_five_refuses_the_stranger_and_prints_only_json(start: Start, tmp_path: Path) -> None:
    from kiosk_app.recognition.images import read_image

    demo = start("demo", "--headless", "--json", "--out", tmp_path / "Demo des Cafés")
    out, err = demo.communicate(timeout=240)
    assert demo.returncode == 0, err
    objects: list[dict[str, Any]] = [json.loads(line) for line in out.splitlines()]
    summary = objects[-1]
    assert list(summary) == ["identified", "unknown", "false", "attendance_rows", "csv", "screenshot"]
    assert len(summary["identified"]) >= 5
    assert summary["unknown"] >= 1
    assert summary["false"] == 0
    assert summary["attendance_rows"] == 5
    assert len(Path(summary["csv"]).read_text(encoding="utf-8").splitlines()) == 7  # with the heading and the end
    screenshot = read_image(Path(summary["screenshot"]))
    assert min(screenshot.shape[:2]) >= 400
    assert screenshot.std() > 20
    assert "Traceback" not in err


@pytest.mark.slow
def test_the_demo_in_a_window_knows_who_walks_up(start: Start, tmp_path: Path) -> None:
    """Played like a camera: a busy machine may miss somebody, but whoever is named is who walks up."""
    out, err = start("demo", "--json", "--out", tmp_path / "demo").communicate(timeout=240)
    summary = json.loads(out.splitlines()[-1])
    assert summary["false"] == 0, err
    assert summary["identified"]
