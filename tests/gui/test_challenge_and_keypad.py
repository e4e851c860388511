"""A challenge and the keypad want the same place: whoever types a code is not judged by what they cannot see."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk_app.attendance.register import Register
from kiosk_app.config import AttendanceConfig, EntryConfig, LivenessConfig, ScreenConfig
from kiosk_app.domain import Face, Frame, Outcome
from kiosk_app.kiosk import Kiosk
from kiosk_app.recognition.models import FaceModels
from kiosk_app.recognition.step_up import Challenges, Verdict
from kiosk_app.screen import ScreenState
from kiosk_app.station import Station
from kiosk_app.ui.window import KioskWindow
from kiosk_app.verbs.run import _connect
from tests.gui.render_states import stage_of, touch
from tests.integration.test_station_challenge import Held
from tests.sample_people import SamplePeople
from tests.scripted_station import ANA, PATIENCE_S, PIN, Disk, Site, live, station_threads


class Unseen(Held):
    """A challenge that fails as soon as it goes on without being seen."""

    def __init__(self) -> None:
        super().__init__()
        self.fails: Callable[[], bool] = lambda: False

    def add(self, _frame: Frame, _face: Face) -> Verdict:
        return Verdict.FAILED if self.fails() else Verdict.RUNNING

    def begin(self) -> Challenges:
        return Challenges((lambda _now_s: self,))


class Place:
    """Somebody enrolled stands before a kiosk with a window, which asks everybody for a challenge."""

    def __init__(self, site: Site, station: Station, window: KioskWindow) -> None:
        self.site, self.station, self.window = site, station, window
        self.panels = stage_of(window).panels

    def wait(self, until: Callable[[], bool]) -> None:
        for _ in range(round(PATIENCE_S / 0.02)):
            self.window.show_screen(self.station.screen())
            if until():
                return
            QTest.qWait(20)
        raise AssertionError("it never happened")

    def wait_for(self, state: ScreenState) -> None:
        self.wait(lambda: self.station.screen().state is state)

    def stays(self, seconds: float) -> None:
        """Let so much time go by."""
        for _ in range(round(seconds / 0.02)):
            self.window.show_screen(self.station.screen())
            QTest.qWait(20)

    def types(self, text: str) -> None:
        for key in text:
            touch(self.panels.keypad, key)
        touch(self.panels.keypad, "OK")


@pytest.fixture
def place(tmp_path: Path, qtbot: QtBot, open_models: FaceModels, people: SamplePeople) -> Iterator[Place]:
    with Register(tmp_path, AttendanceConfig()) as register:
        site = Site(open_models, people, register, Disk(), tmp_path)
        site.enrol(ANA, "Ana")
        unseen = Unseen()
        station = site.live_station(
            live(site.stands(ANA, 300.0)), challenges=unseen.begin(), liveness=LivenessConfig(mode="always")
        )
        window = KioskWindow(ScreenConfig(reduced_motion=True), EntryConfig(), zone="UTC")
        qtbot.addWidget(window)
        _connect(window, cast(Kiosk, SimpleNamespace(station=station, notices=None)))
        window.show()
        place = Place(site, station, window)
        unseen.fails = lambda: place.panels.shown is not None
        station.start()
        yield place
        station.stop()
        assert station.failure is None
    assert station_threads() == []


def test_who_opens_the_keypad_in_a_challenge_is_not_turned_away_while_they_type(place: Place) -> None:
    place.wait_for(ScreenState.CHALLENGE)
    touch(stage_of(place.window), "PIN or badge")
    place.stays(3.5)
    assert place.panels.shown is place.panels.keypad, "what was typed would be lost"
    place.types(str(1000 + ANA))
    place.types(PIN)
    place.wait_for(ScreenState.RECORDED)
    assert Outcome.ATTACK not in {receipt.outcome for receipt in place.site.receipts()}


@pytest.mark.parametrize("cover", ["keypad", "languages", "notice"])
def test_who_comes_back_to_the_picture_is_asked_again(place: Place, cover: str) -> None:
    place.wait_for(ScreenState.CHALLENGE)
    place.panels.open(getattr(place.panels, cover))
    place.wait_for(ScreenState.LOOKING)
    place.stays(0.5)
    place.panels.close()
    place.wait_for(ScreenState.CHALLENGE)
    assert place.site.recorded() == []


def test_settings_that_put_a_new_window_up_take_the_keypad_away_and_ask_again(place: Place) -> None:
    place.wait_for(ScreenState.CHALLENGE)
    place.panels.open(place.panels.keypad)
    place.wait_for(ScreenState.LOOKING)
    place.window.use_config(ScreenConfig(reduced_motion=True), EntryConfig(), "UTC")
    place.wait_for(ScreenState.CHALLENGE)
