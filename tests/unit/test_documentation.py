"""What can be set, called or refused is documented, and what the documentation names is there."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import pytest

import kiosk_app.__main__
import sync_server.__main__
from kiosk_app.cli import EVERYWHERE, FAILED, VERBS, build_parser
from kiosk_app.domain import Outcome, QualityIssue
from kiosk_app.recognition.decision import Vote
from sync_server import cli as server_cli
from sync_server.notify import Targets
from tests import settings_page
from tests.documented import CHECKOUT, DOCS, PAGES, Quoted, broken_links, fault, quoted, rows_of

COMMANDS = DOCS / "commands.md"
# What programs tell each other, and what is only an example of a name in the answer file.
NOT_FOR_PEOPLE = {
    "CLOCKFACE_BINARY",
    "CLOCKFACE_INSTALLED",
    "CLOCKFACE_RELEASE",
    "CLOCKFACE_PAIR",
    "CLOCKFACE_PASSWORD",
    "CLOCKFACE_CODESIGN_IDENTITY",  # of the builder, in building.md
}


def actions_of(parser: argparse.ArgumentParser) -> dict[str, argparse.ArgumentParser]:
    """The parsers below this one, by name."""
    groups = [action for action in parser._actions if isinstance(action, argparse._SubParsersAction)]
    return {name: below for group in groups for name, below in group.choices.items()}


def options_of(parser: argparse.ArgumentParser) -> Iterator[argparse.Action]:
    """Those with a long name, of this parser and all below it."""
    yield from (action for action in parser._actions if any(name.startswith("--") for name in action.option_strings))
    for below in actions_of(parser).values():
        yield from options_of(below)


def undocumented(program: str, verb: str, parser: argparse.ArgumentParser, of_all: set[str]) -> list[str]:
    """Options, choices and actions of a verb that its lines in the table do not name."""
    rows = rows_of(COMMANDS, f"{program} {verb}")
    said = set(re.findall(r"--[a-z-]+", rows))
    known = {name for option in options_of(parser) for name in option.option_strings} | of_all
    missing = [f"{name} is documented and unknown" for name in said - known]
    for option in options_of(parser):
        missing += [] if said & set(option.option_strings) else [" ".join(option.option_strings)]
        missing += [f"{choice}" for choice in option.choices or () if not re.search(rf"\b{choice}\b", rows)]
    return missing + [name for name in actions_of(parser) if not re.search(rf"(?<=[ `]){name}(?=[ `])", rows)]


def test_the_page_of_settings_is_what_the_settings_say() -> None:
    assert settings_page.PAGE.read_text(encoding="utf-8") == settings_page.page(), "run: python -m tests.settings_page"


@pytest.mark.parametrize(("program", "parser", "verbs"), [
    ("clockface", build_parser, VERBS), ("clockface-server", server_cli.build_parser, server_cli.VERBS)
])  # fmt: skip
def test_every_command_with_its_actions_options_and_choices_is_documented_and_nothing_else(
    program: str, parser: object, verbs: tuple[str, ...]
) -> None:
    assert callable(parser)
    found = actions_of(parser())
    assert set(found) == set(verbs)
    of_all = {"--help", "--output", "--database", *(f"--{name.replace('_', '-')}" for name in EVERYWHERE)}
    missing = {}
    for verb, below in found.items():
        lacks = undocumented(program, verb, below, of_all)
        missing[verb] = [name for name in lacks if not set(name.split()) & of_all]
    assert {verb: lacks for verb, lacks in missing.items() if lacks} == {}
    named = set(re.findall(rf"^\| `{program} ([\w-]+)", COMMANDS.read_text(encoding="utf-8"), re.MULTILINE))
    assert named == set(verbs)


def test_the_options_of_all_commands_are_documented() -> None:
    text = COMMANDS.read_text(encoding="utf-8")
    for name in (*EVERYWHERE, "database", "version"):
        assert f"`--{name.replace('_', '-')}" in text or f"clockface --{name}`" in text


def test_every_exit_status_is_documented() -> None:
    statuses = {
        int(status) for status in re.findall(r"^\| (\d+) \|", COMMANDS.read_text(encoding="utf-8"), re.MULTILINE)
    }
    assert kiosk_app.__main__.INTERRUPTED == sync_server.__main__.INTERRUPTED
    assert server_cli.FAILED == FAILED
    with pytest.raises(SystemExit) as usage:
        build_parser().parse_args(["no-such-command"])
    assert statuses == {0, FAILED, usage.value.code, kiosk_app.__main__.INTERRUPTED}
    given = re.compile(r"^    +return (\d+)(?: if .* else (\d+))?$", re.MULTILINE)
    for package in ("kiosk_app", "sync_server"):
        for path in (CHECKOUT / package / "verbs").glob("*.py"):
            for found in given.findall(path.read_text(encoding="utf-8")):
                assert {int(number) for number in found if number} <= {0, FAILED}, path


def test_every_variable_of_the_environment_is_documented() -> None:
    text = COMMANDS.read_text(encoding="utf-8")
    sources = [path for package in ("kiosk_app", "sync_server") for path in (CHECKOUT / package).rglob("*.[pc]*")]
    used = {name for path in sources if path.suffix in (".py", ".c") for name in _variables(path)}
    assert {"CLOCKFACE_DATA_DIR", "CLOCKFACE_DATABASE"} <= used
    assert {name for name in used - NOT_FOR_PEOPLE if f"`{name}`" not in text} == set()


def _variables(path: Path) -> list[str]:
    return re.findall(r"\bCLOCKFACE_[A-Z_]+\b", path.read_text(encoding="utf-8"))


def test_every_setting_of_the_server_is_documented() -> None:
    text = (DOCS / "server.md").read_text(encoding="utf-8")
    assert [field.name for field in fields(Targets) if f"`{field.name}`" not in text] == []


def test_every_outcome_and_reason_is_documented() -> None:
    text = COMMANDS.read_text(encoding="utf-8")
    for word in [*Outcome, *QualityIssue]:
        assert f"`{word.value}`" in text
    for kind in Vote:
        assert kind is Vote.PERSON or f"`{kind.value}`" in text


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_every_link_and_picture_of_a_page_leads_somewhere(page: Path) -> None:
    assert broken_links(page) == []


def test_every_page_and_every_picture_is_linked_from_another_page() -> None:
    linked = {
        (page.parent / target.partition("#")[0]).resolve()
        for page in PAGES
        for target in re.findall(r"\]\((?!https?:)([^)\s]+)\)", page.read_text(encoding="utf-8"))
        if (page.parent / target.partition("#")[0]).resolve() != page.resolve()
    }
    assert {path.name for path in DOCS.iterdir() if path.resolve() not in linked} == set()


def test_every_command_in_the_pages_is_one_that_the_programs_take() -> None:
    commands = list(quoted())
    assert len(commands) > 150
    assert len([command for command in commands if command.whole]) > 20
    assert {(command.page, command.text): said for command in commands if (said := fault(command))} == {}


@pytest.mark.parametrize(("text", "whole"), [
    ("clockface enroll DIR", False), ("clockface enrol DIR --no-such", False), ("clockface people", True),
    ("sudo -u door /usr/bin/clockface run [--wide]", False),
    ("clockface operators add NAME --role operator|boss", False),
    ("clockface-server user add NAME --role boss", False), ("python -m tests.no_such_module", True),
    ("clockface-build --flavour rocm", True), ("python -m kiosk_app.releases.sign make x", True),
])  # fmt: skip
def test_a_command_that_no_program_takes_would_be_noticed(text: str, whole: bool) -> None:
    assert fault(Quoted("page.md", text, whole)) != ""
