"""The window of the trial of liveness: who may open it, where its buttons lead, and what it notes."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kiosk_app.administration import liveness_trial
from kiosk_app.administration.liveness_trial import TRIED, Finding, LivenessTrial, Reaction, Step
from kiosk_app.administration.operators import Operator, Role
from kiosk_app.administration.session import Session
from kiosk_app.config import DecisionConfig, LivenessConfig
from kiosk_app.domain import Embedding, Frame, Observation
from kiosk_app.packs.liveness_slot import LivenessState
from kiosk_app.recognition.decision import Thresholds
from kiosk_app.ui.desk.health import PACKS, Health
from kiosk_app.ui.desk.liveness_flow import LivenessFlow
from kiosk_app.ui.desk.liveness_words import CHIPS, MEANS, NETWORKS, SUMMARIES, UNMEASURED, chip, meaning
from kiosk_app.ui.desk.model_packs import ModelPacks
from kiosk_app.ui.desk.page import Place
from kiosk_app.ui.desk.style import COLOURS
from kiosk_app.ui.tokens import DARK
from tests.gui.render_desk import settle
from tests.gui.sample_desk import NOW, PASSWORD, ZONE, SampleSite
from tests.scripted_liveness import shows

PICTURE = np.zeros((48, 64, 3), np.uint8)


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody has to be waited for."""
    monkeypatch.setattr(liveness_trial, "LEAD_IN_S", 0.2)
    monkeypatch.setattr(liveness_trial, "LOOK_S", 1.0)


class Opened:
    """The flow before a camera that shows a face."""

    def __init__(self, qtbot: QtBot) -> None:
        self.noted: list[Mapping[str, str]] = []
        self.look: Callable[[Frame], tuple[Observation, Embedding | None]] = shows(0.9)
        recogniser = SimpleNamespace(thresholds=Thresholds(0.4, 0.03), embed_frame=lambda frame, **_: self.look(frame))
        config = LivenessConfig(mode="passive")
        self.trial = LivenessTrial(recogniser, DecisionConfig(), config, LivenessState.ON, self.noted.append)  # type: ignore[arg-type]
        frames = (Frame(PICTURE, n * 0.1, n) for n in itertools.count())
        self.flow = LivenessFlow(self.trial, lambda: next(frames), COLOURS["dark"], DARK)
        self.left: list[bool] = []
        self.flow.left.connect(lambda: self.left.append(True))
        qtbot.addWidget(self.flow)
        self.flow.show()


@pytest.fixture
def opened(qtbot: QtBot, quick: None) -> Iterator[Opened]:
    opened = Opened(qtbot)
    yield opened
    opened.flow.stop()
    settle()


def test_each_thing_is_shown_after_a_button_and_the_result_is_noted_once(opened: Opened, qtbot: QtBot) -> None:
    flow, trial = opened.flow, opened.trial
    flow.onward.click()
    for step, score in zip(TRIED, (0.9, 0.05, 0.05), strict=True):
        assert trial.step is step
        assert flow.onward.isEnabled()
        opened.look = shows(score)
        flow.onward.click()
        assert not flow.onward.isEnabled()
        qtbot.waitUntil(lambda step=step: trial.step is not step, timeout=60_000)
        qtbot.waitUntil(flow.onward.isEnabled, timeout=60_000)
    settle()
    assert trial.step is Step.RESULT
    assert flow.result.isVisible()
    assert opened.noted == [{"face": "lets_through", "paper": "turns_away", "phone": "turns_away"}]
    flow.onward.click()
    assert opened.left == [True]
    assert trial.findings == {}


def test_a_step_that_is_left_out_while_it_looks_finds_nothing(opened: Opened, qtbot: QtBot) -> None:
    flow, trial = opened.flow, opened.trial
    flow.onward.click()
    flow.onward.click()
    qtbot.wait(100)
    for _ in TRIED:
        flow.skip.click()
    settle()
    assert (trial.step, trial.findings, opened.noted) == (Step.RESULT, {}, [])


def test_the_enter_of_a_badge_reader_does_not_end_what_is_looked_at(opened: Opened, qtbot: QtBot) -> None:
    opened.flow.onward.click()
    opened.flow.onward.click()
    assert opened.trial.is_looking
    qtbot.keyClick(opened.flow.focusWidget() or opened.flow, Qt.Key.Key_Return)
    assert opened.left == []
    assert opened.trial.step is Step.FACE


def test_escape_goes_one_step_back_and_at_either_end_to_the_desk(opened: Opened, qtbot: QtBot) -> None:
    flow, trial = opened.flow, opened.trial
    flow.onward.click()
    flow.skip.click()
    qtbot.keyClick(flow, Qt.Key.Key_Escape)
    assert trial.step is Step.FACE
    qtbot.keyClick(flow, Qt.Key.Key_Escape)
    assert (trial.step, opened.left) == (Step.EXPLAIN, [])
    qtbot.keyClick(flow, Qt.Key.Key_Escape)
    assert opened.left == [True]
    for _ in range(4):
        flow.onward.click() if trial.step is Step.EXPLAIN else flow.skip.click()
    assert trial.step is Step.RESULT
    qtbot.keyClick(flow, Qt.Key.Key_Escape)
    assert opened.left == [True, True]


@pytest.mark.parametrize(("role", "may"), [(Role.ADMINISTRATOR, True), (Role.AUDITOR, False)])
def test_only_who_may_change_settings_is_offered_the_trial(qtbot: QtBot, tmp_path: Path, role: Role, may: bool) -> None:
    with SampleSite(tmp_path, is_new=True) as site:
        site.operators.add("Ada", PASSWORD, Role.ADMINISTRATOR)
        site.operators.add("Noor", PASSWORD, Role.AUDITOR)
        name = "Ada" if role is Role.ADMINISTRATOR else "Noor"
        page = Health(Session(site.desk, Operator(name, role)), Place(COLOURS["dark"], ZONE, lambda: NOW))
        qtbot.addWidget(page)
        page.show()
        page.show_section(PACKS)
        settle()
        packs = page.sections[PACKS]
        assert isinstance(packs, ModelPacks)
        assert packs.trial.isVisible() is may
        wanted: list[bool] = []
        page.trial_wanted.connect(lambda: wanted.append(True))
        packs.trial.click()
        assert wanted == [True]
        page.close()


def test_everything_that_can_come_of_it_is_told_in_words() -> None:
    assert set(SUMMARIES) == set(liveness_trial.Summary)
    assert set(CHIPS) == {(picture, reaction) for picture in (True, False) for reaction in Reaction}
    silent = set(CHIPS) - set(MEANS)
    assert silent == {(False, Reaction.LETS_THROUGH), (True, Reaction.TURNS_AWAY)}  # where all is well


@pytest.mark.parametrize("networks", NETWORKS)
def test_where_nothing_measures_it_nothing_is_claimed(networks: LivenessState) -> None:
    passed = Finding(Reaction.LETS_THROUGH)
    for step in TRIED:
        assert meaning(step, passed, LivenessConfig(), networks) == UNMEASURED
    assert chip(Step.PAPER, passed)[1] == "danger"
