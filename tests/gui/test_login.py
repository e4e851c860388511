"""Logging in at the desk."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kiosk_app.administration.operators import Role
from kiosk_app.ui.desk.login import Login, Purpose
from kiosk_app.ui.desk.style import COLOURS
from tests.gui.sample_desk import PASSWORD, SampleSite

DARK = COLOURS["dark"]


@pytest.fixture
def site(tmp_path: Path) -> Iterator[SampleSite]:
    with SampleSite(tmp_path / "site", is_new=True) as site:
        site.operators.add("Ada", PASSWORD, Role.ADMINISTRATOR)
        yield site


def fault_of(card: Login, field: str) -> str:
    return str(getattr(card, field).fault)


def test_the_right_password_lets_in_by_keyboard_alone(qtbot: QtBot, site: SampleSite) -> None:
    card = Login(DARK, site.desk.login, Purpose.DESK)
    qtbot.addWidget(card)
    qtbot.keyClicks(card.name.line, "ada")
    qtbot.keyClick(card.name.line, Qt.Key.Key_Return)
    qtbot.keyClicks(card.password.line, PASSWORD)
    with qtbot.waitSignal(card.logged_in) as told:
        qtbot.keyClick(card.password.line, Qt.Key.Key_Return)
    assert told.args is not None
    assert (told.args[0].operator.name, told.args[1]) == ("Ada", Purpose.DESK)


def test_a_wrong_password_is_told_below_it_and_is_gone(qtbot: QtBot, site: SampleSite) -> None:
    card = Login(DARK, site.desk.login, Purpose.DESK)
    qtbot.addWidget(card)
    card.name.text, card.password.text = "Ada", "not this one"
    card.go.click()
    qtbot.waitUntil(lambda: fault_of(card, "password") != "")
    assert (card.password.text, card.go.isEnabled()) == ("", True)


def test_somebody_unknown_gets_the_same_answer_as_a_wrong_password(qtbot: QtBot, site: SampleSite) -> None:
    answers = []
    for name in ("Ada", "Nobody"):
        card = Login(DARK, site.desk.login, Purpose.DESK)
        qtbot.addWidget(card)
        card.name.text, card.password.text = name, "not this one"
        card.go.click()
        qtbot.waitUntil(lambda card=card: fault_of(card, "password") != "")
        answers.append(fault_of(card, "password"))
    assert answers[0] == answers[1]


def test_after_too_many_wrong_ones_the_wait_is_counted_down(qtbot: QtBot, site: SampleSite) -> None:
    card = Login(DARK, site.desk.login, Purpose.DESK)
    qtbot.addWidget(card)
    for _ in range(5):
        qtbot.waitUntil(card.go.isEnabled)
        card.name.text, card.password.text = "Ada", "not this one"
        card.password.blame("")
        card.go.click()
        qtbot.waitUntil(lambda: fault_of(card, "password") != "")
    assert "wrong too often" in fault_of(card, "password")
    assert not card.go.isEnabled()
    card.password.text = PASSWORD
    qtbot.keyClick(card.password.line, Qt.Key.Key_Return)
    assert not card.go.isEnabled()
    qtbot.waitUntil(card.go.isEnabled, timeout=10_000)
    assert fault_of(card, "password") == ""


def test_escape_leaves_the_login(qtbot: QtBot, site: SampleSite) -> None:
    card = Login(DARK, site.desk.login, Purpose.DESK)
    qtbot.addWidget(card)
    with qtbot.waitSignal(card.left):
        qtbot.keyClick(card.name.line, Qt.Key.Key_Escape)
