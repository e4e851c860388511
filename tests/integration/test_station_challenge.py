"""A running kiosk that asks for challenges: what the screen says, and what becomes of whoever meets them or not."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from kiosk_app.attendance.register import Register
from kiosk_app.challenger import Challenger
from kiosk_app.config import AttendanceConfig, Config, LivenessConfig
from kiosk_app.domain import Decision, Face, Frame, Outcome, View
from kiosk_app.recognition.decision import Agreement
from kiosk_app.recognition.flash_plan import draw_plan
from kiosk_app.recognition.flash_step import FlashStep
from kiosk_app.recognition.models import FaceModels
from kiosk_app.recognition.pipeline import Recogniser
from kiosk_app.recognition.step_up import Challenges, Rgb, Verdict
from kiosk_app.screen import Prompt, ScreenState
from kiosk_app.station import PinEntry
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
    station = site.live_station(live(site.stands(ANA, 120.0)), challenges=held.begin(), liveness=ALWAYS)
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
    receipt = site.receipts()[0]
    assert receipt.reasons[-1] == "turn_told"
    # Which of them had pictures enough depends on how busy the machine is.
    assert receipt.cues
    assert receipt.cues.keys() <= {"edges", "surroundings", "raster"}


def test_a_challenge_that_is_not_met_three_times_leaves_the_pin(site: Site) -> None:
    held = Held()
    held.verdict = Verdict.FAILED
    station = site.live_station(live(site.stands(ANA, 120.0)), challenges=held.begin(), liveness=ALWAYS)
    station.start()
    try:
        assert wait_for_state(station, ScreenState.ATTACK).codes
        station.submit(PinEntry(str(1000 + ANA), PIN))
        wait_for_state(station, ScreenState.RECORDED)
    finally:
        station.stop()
    assert site.recorded() == [site.ids[ANA]]
    attack, by_pin = site.receipts()[:2]
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
        live(site.stands(ANA, 120.0)), mode="face_and_code", challenges=held.begin(), liveness=ALWAYS
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
    """Somebody who stands before the display, 15 pictures a second; it lights their face, and what is behind them not.

    The clock is that of the pictures, so that a busy machine misses none.
    """

    def __init__(self, site: Site, number: int, *, reflects: bool) -> None:
        config = Config(liveness=ALWAYS)
        self.recogniser = Recogniser(site.models, site.gallery(), config)
        self.agreement = Agreement(config.decision, self.recogniser.thresholds, ALWAYS)
        self.challenger = Challenger(Challenges((lambda begins_at_s: FlashStep(draw_plan(), begins_at_s),)))
        self._standing = [decoded(bgr) * 0.6 for bgr in site.people.standing(number)[:8]]
        face = site.models.detector.scan(site.people.standing(number)[0], 48)[0]
        self._reach = 0.2 * near_face(site.people.room.shape[:2], face)[:, :, None] * reflects

    def decide(self, seconds: float) -> Decision | None:
        """What becomes of them."""
        random = np.random.default_rng(1)
        for number in range(round(seconds * 15)):
            t_s = number / 15
            rgb = self.challenger.light(t_s - 0.06) or (110, 110, 110)  # a display and a camera take their time
            light = decoded(np.array(rgb[::-1], np.uint8))
            lit = coded(self._standing[number % 8] * (1 + self._reach * light))
            frame = Frame(sensed(lit, random), t_s, number)
            observation = self.recogniser.process(frame)
            decision = self.agreement.add(observation)
            self.challenger.follow(frame, observation, self.agreement, t_s)
            if decision is not None:
                return decision
        return None


def test_whoever_reflects_the_light_of_the_display_is_identified(site: Site) -> None:
    decision = LitPlace(site, ANA, reflects=True).decide(8.0)
    assert decision is not None
    assert (decision.outcome, decision.person_id) == (Outcome.IDENTIFIED, site.ids[ANA])
    assert "flash_passed" in decision.reasons


def test_a_recording_that_does_not_reflect_it_is_not(site: Site) -> None:
    place = LitPlace(site, ANA, reflects=False)
    assert place.decide(4.5) is None
    assert place.challenger.prompt == Prompt(is_lit=True, again=True)


def test_nobody_is_asked_for_anything_in_a_recording(site: Site) -> None:
    held = Held()
    frames = [Frame(picture, 100.0 + n * 0.1, n) for n, picture in enumerate(site.stands(ANA, 3.0))]
    screens = play(site.station(frames, challenges=held.begin()))
    assert ScreenState.CHALLENGE not in states(screens)
    assert site.recorded() == [site.ids[ANA]]
