"""What can be set, called or refused is documented."""

from __future__ import annotations

import argparse
import re
from pathlib import Path

from kiosk_app.cli import VERBS, build_parser
from kiosk_app.domain import Outcome, QualityIssue
from kiosk_app.recognition.decision import Vote
from tests import settings_page

CHECKOUT = Path(__file__).resolve().parents[2]
DOCS = CHECKOUT / "resources" / "docs"


def test_the_page_of_settings_is_what_the_settings_say() -> None:
    assert settings_page.PAGE.read_text(encoding="utf-8") == settings_page.page(), "run: python -m tests.settings_page"


def test_every_command_and_option_is_documented() -> None:
    text = (DOCS / "commands.md").read_text(encoding="utf-8")
    verbs = next(a for a in build_parser()._actions if isinstance(a, argparse._SubParsersAction)).choices
    assert len(verbs) == len(VERBS)
    for name, parser in verbs.items():
        assert f"`clockface {name}" in text
        nested = [a for a in parser._actions if isinstance(a, argparse._SubParsersAction)]
        parsers = [parser, *(p for group in nested for p in group.choices.values())]
        options = {
            option for p in parsers for a in p._actions for option in a.option_strings if option.startswith("--")
        }
        for option in options - {"--help", "--output"}:
            assert option in text, f"{option} of {name}"
        for group in nested:
            assert all(f"{action}" in text for action in group.choices)


def test_every_outcome_and_reason_is_documented() -> None:
    text = (DOCS / "commands.md").read_text(encoding="utf-8")
    for word in [*Outcome, *QualityIssue]:
        assert f"`{word.value}`" in text
    for kind in Vote:
        assert kind is Vote.PERSON or f"`{kind.value}`" in text


def test_the_links_of_the_readme_lead_somewhere() -> None:
    text = (CHECKOUT / "README.md").read_text(encoding="utf-8")
    for target in re.findall(r"\]\((?!https?:)([^)#]+)\)", text):
        assert (CHECKOUT / target).is_file(), target
