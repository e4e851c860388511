"""A running kiosk that asks for challenges: what the screen says, and what becomes of whoever meets them or not."""

from __future__ import annotations

import itertools
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from kiosk_app.attendance.register import Register
from kiosk_app.config import AttendanceConfig, LivenessConfig
from kiosk_app.domain import Face, Frame, Outcome, View
from kiosk_app.recognition.flash_plan import draw_plan
from kiosk_app.recognition.flash_step import FlashStep
from kiosk_app.recognition.models import FaceModels
from kiosk_app.recognition.step_up import Challenges, Rgb, Verdict
from kiosk_app.screen import Prompt, ScreenState
from kiosk_app.station import PinEntry, Station
from tests.attacks.flash_pictures import near_face
from tests.attacks.flash_simulation import coded, decoded
from tests.sample_people import SamplePeople
from tests.scripted_station import (
    ANA,
    BEN,
    PIN,
    Disk,
    Site,
    live,
    play,
    sensed,
    states,
    station_threads,
    wait_for_state,
)

ALWAYS = LivenessConfig(mode="always")


class Held:
    """A challenge that ends as it is told, when it is told."""

    prompt = Prompt(View.LEFT)
    progress = 0.5
    reason = "turn_told"

    def __init__(self) -> None:
        self.verdict = Verdict.RUNNING

    def light(self, _now_s: float) -> Rgb | None:
        return 10, 20, 30

    def add(self, _frame: Frame, _face: Face) -> Verdict:
        return self.verdict

    def begin(self) -> Challenges:
        return Challenges((lambda _now_s: self,))


@pytest.fixture
def site(tmp_path: Path, open_models: FaceModels, people: SamplePeople) -> Iterator[Site]:
    with Register(tmp_path, AttendanceConfig()) as register:
        site = Site(open_models, people, register, Disk(), tmp_path)
        site.enrol(ANA, "Ana")
        site.enrol(BEN, "Ben")
        yield site
    assert station_threads() == []


def test_nobody_is_recorded_before_the_challenge_is_met(site: Site) -> None:
    held = Held()
    station = site.live_station(live(site.stands(ANA, 30.0)), challenges=held.begin(), liveness=ALWAYS)
    station.start()
    try:
        screen = wait_for_state(station, ScreenState.CHALLENGE)
        assert (screen.ask, screen.light_rgb, screen.progress) == (Prompt(View.LEFT), (10, 20, 30), 0.5)
        threading.Event().wait(0.5)
        assert site.recorded() == []
        held.verdict = Verdict.PASSED
        assert wait_for_state(station, ScreenState.RECORDED).light_rgb is None
    finally:
        station.stop()
    assert site.recorded() == [site.ids[ANA]]
    (receipt,) = site.receipts()
    assert receipt.reasons[-1] == "turn_told"


def test_a_challenge_that_is_not_met_three_times_leaves_the_pin(site: Site) -> None:
    held = Held()
    held.verdict = Verdict.FAILED
    station = site.live_station(live(site.stands(ANA, 30.0)), challenges=held.begin(), liveness=ALWAYS)
    station.start()
    try:
        assert wait_for_state(station, ScreenState.ATTACK).codes
        station.submit(PinEntry(str(1000 + ANA), PIN))
        wait_for_state(station, ScreenState.RECORDED)
    finally:
        station.stop()
    assert site.recorded() == [site.ids[ANA]]
    attack, by_pin = site.receipts()
    assert (attack.outcome, attack.reasons) == (Outcome.ATTACK, ("challenge_not_met", *["turn_told"] * 3))
    assert by_pin.outcome is Outcome.IDENTIFIED


def test_who_steps_in_for_whoever_met_the_challenge_is_not_recorded_by_it(site: Site) -> None:
    held = Held()
    script = [*site.stands(ANA, 3.0), *site.stands(BEN, 3.0)]
    station = site.live_station(live(script), challenges=held.begin(), liveness=ALWAYS)
    screens = play(station)
    assert ScreenState.CHALLENGE in states(screens)
    assert site.recorded() == []


def test_the_face_of_whoever_gave_a_code_meets_a_challenge_as_well(site: Site) -> None:
    held = Held()
    station = site.live_station(
        live(site.stands(ANA, 60.0)), mode="face_and_code", challenges=held.begin(), liveness=ALWAYS
    )
    station.start()
    try:
        wait_for_state(station, ScreenState.IDLE)
        station.submit(PinEntry(str(1000 + ANA), PIN))
        assert wait_for_state(station, ScreenState.CHALLENGE).name == "Ana"
        held.verdict = Verdict.PASSED
        wait_for_state(station, ScreenState.RECORDED)
    finally:
        station.stop()


class LitPlace:
    """Somebody who stands before the display; it lights their face, and what hangs behind them less."""

    def __init__(self, site: Site, number: int) -> None:
        self._pictures = itertools.cycle([decoded(bgr) * 0.6 for bgr in site.people.standing(number)[:8]])
        face = site.models.detector.scan(site.people.standing(number)[0], 48)[0]
        self._near = 0.2 * near_face(site.people.room.shape[:2], face)[:, :, None]
        self.station: Station | None = None
        self.reflects = True

    def frames(self, seconds: float) -> Iterator[Frame]:
        random, begun_s = np.random.default_rng(1), time.monotonic()
        for number in itertools.count():
            time.sleep(0.03)
            now_s = time.monotonic()
            if now_s > begun_s + seconds:
                return
            rgb = self.station.screen().light_rgb if self.station and self.reflects else None
            light = decoded(np.array((rgb or (110, 110, 110))[::-1], np.uint8))
            lit = next(self._pictures) * (1 + self._near * light)
            yield Frame(sensed(coded(lit), random), now_s, number)


@pytest.mark.slow
@pytest.mark.parametrize("reflects", [True, False], ids=["a face", "a recording"])
def test_whoever_reflects_the_light_of_the_display_is_recorded_and_a_recording_is_not(
    site: Site, reflects: bool
) -> None:
    place = LitPlace(site, ANA)
    place.reflects = reflects
    challenges = Challenges((lambda begins_at_s: FlashStep(draw_plan(), begins_at_s),))
    place.station = site.live_station(place.frames(25.0), challenges=challenges, liveness=ALWAYS)
    place.station.start()
    try:
        wait_for_state(place.station, ScreenState.RECORDED if reflects else ScreenState.ATTACK)
    finally:
        place.station.stop()
    assert site.recorded() == ([site.ids[ANA]] if reflects else [])
    told = site.receipts()[0].reasons
    assert "flash_passed" in told if reflects else told[0] == "challenge_not_met"


def test_nobody_is_asked_for_anything_in_a_recording(site: Site) -> None:
    held = Held()
    frames = [Frame(picture, 100.0 + n * 0.1, n) for n, picture in enumerate(site.stands(ANA, 3.0))]
    screens = play(site.station(frames, challenges=held.begin()))
    assert ScreenState.CHALLENGE not in states(screens)
    assert site.recorded() == [site.ids[ANA]]
