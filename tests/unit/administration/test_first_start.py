"""The set-up of a new kiosk in its window: its order, how it is saved, and where it goes on after a power cut."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk_app.administration import first_start
from kiosk_app.administration.answers import Answers, AnswersRefused
from kiosk_app.administration.first_start import (
    ORDER,
    Progress,
    ProgressFile,
    Step,
    left_to_set_up,
    resumed,
)
from kiosk_app.administration.operators import Role
from kiosk_app.config import Config, load_config
from kiosk_app.errors import InputError, StorageError
from tests.sample_first_start import PASSWORD, desk_of, started, take


def test_the_whole_set_up_leaves_what_was_answered_and_no_trace_of_itself(tmp_path: Path) -> None:
    with desk_of(tmp_path) as desk:
        setup, seen = started(desk), []
        while setup.step is not Step.READY:
            seen.append(setup.step)
            take(setup)
        assert tuple(seen) == ORDER[:-1]
        assert desk.config == load_config(tmp_path)
        assert not (tmp_path / first_start.FILE_NAME).exists()
        assert left_to_set_up(desk) is None
        acts = [(entry.operator, entry.action, entry.subject) for entry in desk.register.audit_entries()[::-1]]
    config = load_config(tmp_path)
    assert (config.screen.language, config.screen.site_name) == ("de", "Works 2")
    assert (config.attendance.zone, config.administration.keep_attempts_days) == ("Asia/Dubai", 7)
    assert acts == [
        ("Olga", "set_up", "Olga"),
        ("Olga", "change_setting", "screen.site_name"),
        ("Olga", "change_setting", "attendance.zone"),
        ("Olga", "change_setting", "administration.keep_attempts_days"),
    ]


def test_what_is_saved_holds_at_once_at_the_running_kiosk(tmp_path: Path) -> None:
    with desk_of(tmp_path) as desk:
        heard: list[Config] = []
        desk._config_changed = heard.append
        setup = started(desk)
        for _ in range(3):
            take(setup)
        assert (heard[-1].attendance.zone, heard[-1].screen.site_name) == ("Asia/Dubai", "Works 2")


def test_an_answer_that_is_refused_changes_nothing(tmp_path: Path) -> None:
    with desk_of(tmp_path) as desk:
        setup = started(desk)
        take(setup)
        take(setup)
        before = (tmp_path / "clockface.toml").read_bytes()
        with pytest.raises(AnswersRefused):
            setup.save(Answers({"screen": {"site_name": "Works 2"}, "attendance": {"zone": "Mars/Olympus"}}))
        with pytest.raises(InputError, match="not the text of a pairing"):
            setup.pair("hello")
        assert (tmp_path / "clockface.toml").read_bytes() == before
        assert setup.step is Step.SITE


@pytest.mark.parametrize(("name", "password"), [("", PASSWORD), ("Olga", "short"), ("Olga", "aaaaaaaaaa")])
def test_an_administrator_who_is_refused_leaves_the_kiosk_new(tmp_path: Path, name: str, password: str) -> None:
    with desk_of(tmp_path) as desk:
        setup = started(desk)
        take(setup)
        with pytest.raises(InputError):
            setup.make_administrator(name, password)
        assert desk.is_new
        assert left_to_set_up(desk) == Progress(Step.ADMINISTRATOR)


def test_nothing_is_saved_without_an_administrator(tmp_path: Path) -> None:
    with desk_of(tmp_path) as desk, pytest.raises(InputError, match="Nobody is the administrator"):
        started(desk).save(Answers({"screen": {"site_name": "Mine"}}))


def test_a_kiosk_with_operators_from_elsewhere_is_not_set_up_in_the_window(tmp_path: Path) -> None:
    with desk_of(tmp_path) as desk:
        take(started(desk))  # somebody chose a language, and then took the command line
        desk.operators.add("Noor", PASSWORD, Role.ADMINISTRATOR)
        assert left_to_set_up(desk) is None
        ProgressFile(tmp_path).write(Progress(Step.SERVER, "Somebody else"))
        assert left_to_set_up(desk) is None


def test_an_answer_file_ends_the_set_up(tmp_path: Path) -> None:
    assert first_start.ending(tmp_path) == []
    ProgressFile(tmp_path).write(Progress(Step.SERVER, "Olga"))
    (deed,) = first_start.ending(tmp_path)
    deed.do()
    assert ProgressFile(tmp_path).read() is None


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"step": "tea", "by": ""}', b'{"step": 3}', b"\xff", b"null"])
def test_a_damaged_progress_is_none_and_holds_nobody_up(tmp_path: Path, content: bytes) -> None:
    (tmp_path / first_start.FILE_NAME).write_bytes(content)
    assert ProgressFile(tmp_path).read() is None
    with desk_of(tmp_path) as desk:
        assert left_to_set_up(desk) == Progress()
        desk.operators.add("Noor", PASSWORD, Role.ADMINISTRATOR)
        assert left_to_set_up(desk) is None


def test_a_power_cut_while_the_administrator_is_made_leaves_a_kiosk_with_or_without_one_and_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class PowerCut(BaseException):
        pass

    def cut(*_: object, **__: object) -> None:
        raise PowerCut

    with desk_of(tmp_path) as desk:
        setup = started(desk)
        take(setup)
        monkeypatch.setattr(desk.operators, "add", cut)  # before it is written
        with pytest.raises(PowerCut):
            setup.make_administrator("Olga", PASSWORD)
    with desk_of(tmp_path) as desk:
        setup = started(desk)
        assert setup.step is Step.ADMINISTRATOR
        monkeypatch.setattr(desk.register, "audit", cut)  # after it is written
        with pytest.raises(PowerCut):
            setup.make_administrator("Olga", PASSWORD)
    with desk_of(tmp_path) as desk:
        assert left_to_set_up(desk) == Progress(Step.SITE, "Olga")


MOVES = st.lists(st.sampled_from(["on", "back", "kill", "skip"]), max_size=40)


@given(MOVES)
def test_whatever_is_pressed_and_whenever_the_power_goes_it_stands_at_one_step_and_goes_on_there(
    moves: list[str],
) -> None:
    """The rules alone: a file, and whether there is an administrator."""
    kept: Progress | None = None
    operators: set[str] = set()
    at: Progress | None = Progress()
    for move in moves:
        if at is None:  # everything is set up; a start shows the kiosk
            assert operators
            break
        if move == "kill":
            again = resumed(kept, is_new=not operators, is_operator=operators.__contains__)
            assert again == (None if at.step is Step.READY else at)
            at = again
        elif move == "back":
            before = at.back()
            assert (before is None) == (at.step is Step.LANGUAGE)
            at = before or at
        elif move == "skip" and operators:
            at = Progress(Step.READY, at.by)
        else:
            if at.step is Step.ADMINISTRATOR:
                assert not operators  # nobody is asked twice
                operators.add("Olga")
                at = Progress(at.step, "Olga")
            at = at.onward()
        if move != "kill":
            kept = None if at is None or at.step is Step.READY else at
        if at is not None:
            assert (ORDER.index(at.step) > ORDER.index(Step.ADMINISTRATOR)) <= bool(operators)
            assert at.step is not Step.ADMINISTRATOR or not operators


@settings(max_examples=4, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(moves=st.lists(st.sampled_from(["on", "on", "back", "kill"]), min_size=4, max_size=12))
def test_a_data_folder_goes_on_where_it_was_left(
    moves: list[str], tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk_app.administration.operators.hashed", lambda password: f"plain {password}")
    monkeypatch.setattr("kiosk_app.administration.operators.matches", lambda password, h: h == f"plain {password}")
    folder = tmp_path_factory.mktemp("site")
    at, is_over = Progress(), False
    for move in moves:
        with desk_of(folder) as desk:  # each move is a start of its own, so that everything comes from the disk
            if left_to_set_up(desk) is None:
                is_over = True
                assert at.step is Step.READY
                break
            setup = started(desk)
            assert setup.progress == at
            if move == "back":
                setup.go_back()
            elif move == "on":
                take(setup)
            at = setup.progress
    assert is_over or (at.by == "Olga") == (folder / "operators.json").exists()


def test_a_disk_that_cannot_be_written_keeps_the_step(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with desk_of(tmp_path) as desk:
        setup = started(desk)
        (tmp_path / first_start.FILE_NAME).mkdir()
        with pytest.raises(StorageError):
            setup.go_on()
        assert setup.step is Step.LANGUAGE
