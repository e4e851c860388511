"""The page of health asks about a clock that the kiosk does not rely on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kiosk_app.administration.operators import Operator, Role
from kiosk_app.administration.session import Session
from kiosk_app.clock import RELEASED_UTC_US
from kiosk_app.ui import language
from kiosk_app.ui.desk.clock_question import ClockQuestion
from kiosk_app.ui.desk.controls import Label
from kiosk_app.ui.desk.health import Health
from kiosk_app.ui.desk.page import Place
from kiosk_app.ui.desk.style import COLOURS
from tests.gui.render_desk import DAY_US, settle
from tests.gui.sample_desk import NOW, PASSWORD, ZONE, SampleSite


@pytest.fixture
def site(tmp_path: Path) -> Iterator[SampleSite]:
    with SampleSite(tmp_path, is_new=True) as site:
        site.operators.add("Ada", PASSWORD, Role.ADMINISTRATOR)
        site.operators.add("Noor", PASSWORD, Role.AUDITOR)
        assert site.desk.clock.is_trusted()
        yield site


def asked(qtbot: QtBot, site: SampleSite, session: Session | None = None) -> ClockQuestion:
    page = Health(session or site.session, Place(COLOURS["dark"], ZONE, lambda: NOW))
    qtbot.addWidget(page)
    page.show()
    page.open()
    settle()
    return page.clock


def sentence(question: ClockQuestion) -> str:
    return question.findChildren(Label)[0].text()


def test_a_clock_that_is_relied_on_is_not_asked_about(qtbot: QtBot, site: SampleSite) -> None:
    assert not asked(qtbot, site).isVisible()


def test_a_clock_that_jumped_is_shown_with_both_times_and_accepted_once_the_word_is_typed(
    qtbot: QtBot, site: SampleSite
) -> None:
    site.wall_us += 2 * DAY_US
    question = asked(qtbot, site)
    assert "shows Monday, 23 November 2026 02:00" in sentence(question)
    assert "it is Saturday, 21 November 2026 02:00" in sentence(question)
    question.accept.click()
    assert not question.sure.go.isEnabled()
    qtbot.keyClicks(question.sure.field.line, "accept")
    qtbot.keyClick(question.sure.field.line, Qt.Key.Key_Return)
    settle()
    assert not question.isVisible()
    assert site.desk.clock.is_trusted()
    (entry,) = site.register.audit_entries()
    assert (entry.operator, entry.action, entry.subject) == ("Ada", "accept_clock", "jumped")


def test_who_thinks_better_of_it_accepts_nothing(qtbot: QtBot, site: SampleSite) -> None:
    site.wall_us += DAY_US
    question = asked(qtbot, site)
    assert not question.back()
    question.accept.click()
    assert question.back()
    assert question.accept.isVisible()
    assert not site.desk.clock.is_trusted()
    assert site.register.audit_entries() == []


def test_an_auditor_reads_it_and_accepts_nothing(qtbot: QtBot, site: SampleSite) -> None:
    site.wall_us += DAY_US
    question = asked(qtbot, site, Session(site.desk, Operator("Noor", Role.AUDITOR)))
    assert question.isVisible()
    assert not question.accept.isVisible()


def test_a_clock_from_before_this_version_can_only_be_set(qtbot: QtBot, site: SampleSite) -> None:
    site.wall_us = RELEASED_UTC_US - 365 * DAY_US
    question = asked(qtbot, site)
    assert "this version was made on" in sentence(question)
    assert not question.accept.isVisible()


def test_both_times_follow_the_language(qtbot: QtBot, site: SampleSite) -> None:
    site.wall_us += 2 * DAY_US
    question = asked(qtbot, site)
    language.use("de")
    try:
        settle()
        assert "23. November 2026" in sentence(question)
    finally:
        language.use("en")
