"""The live check of a place: the real recognition path, where all is well and where something is wrong."""

from __future__ import annotations

from collections.abc import Callable
from itertools import cycle, islice

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk_app.administration.camera_check import LEAD_IN_S, LOOK_S, CameraCheck
from kiosk_app.administration.commissioning import Advice, Check, Measures, as_the_kiosk, backlight, checks, measure
from kiosk_app.config import Config, GalleryConfig
from kiosk_app.domain import U8, Frame, Observation
from kiosk_app.recognition.cv import cv2
from kiosk_app.recognition.gallery import Gallery
from kiosk_app.recognition.models import FaceModels
from kiosk_app.recognition.pipeline import Recogniser
from tests.sample_people import SamplePeople
from tests.scripted_station import ANA, ScriptedCamera

PICTURES = 6
Change = Callable[[U8], U8]


class Stay:
    """Somebody at the mark, as a camera sees it at a given pace, each picture dealt with after so long."""

    def __init__(self, models: FaceModels, people: SamplePeople) -> None:
        self._models, self._people = models, people

    def __call__(
        self, change: Change = lambda bgr: bgr, *, fps: float = 25.0, latency_s: float = 0.05, seconds: float = 60.0
    ) -> dict[str, Check]:
        recogniser = Recogniser(self._models, Gallery([], self._models.pack.digest, GalleryConfig()), Config())
        now_s = 100.0

        def look(frame: Frame) -> Observation:
            nonlocal now_s
            now_s = frame.t_s + latency_s
            return recogniser.process(frame)

        pictures = islice(cycle(self._people.standing(ANA)), PICTURES)
        frames = (Frame(change(bgr), 100.0 + number / fps, number) for number, bgr in enumerate(pictures))
        camera = ScriptedCamera(frames)
        camera.start()
        found = checks(measure(camera, look, seconds, lambda: now_s), Config())
        return {check.name: check for check in found}


@pytest.fixture
def stay(open_models: FaceModels, people: SamplePeople) -> Stay:
    return Stay(open_models, people)


def failures(found: dict[str, Check]) -> set[str]:
    return {name for name, check in found.items() if not check.passes}


def test_a_good_place_passes_everything_without_advice(stay: Stay) -> None:
    found = stay()
    assert failures(found) == set()
    assert all(check.advice is None for check in found.values())
    assert found["frame rate"].value == pytest.approx(25)
    assert found["face seen"].value == 100
    assert found["latency"].value == pytest.approx(50)
    assert found["face width"].value == pytest.approx(165, rel=0.15)


def dark(bgr: U8) -> U8:
    return (bgr * 0.2).astype(np.uint8)


def before_a_window(bgr: U8) -> U8:
    lit = (bgr * 0.4).astype(np.uint8)
    lit[:, :150] = lit[:, -150:] = 250
    return lit


def blurred(bgr: U8) -> U8:
    return np.asarray(cv2.GaussianBlur(bgr, (0, 0), 6), np.uint8)


def far_away(bgr: U8) -> U8:
    small, size = np.full_like(bgr, 120), (bgr.shape[1] * 45 // 100, bgr.shape[0] * 45 // 100)
    small[100 : 100 + size[1], 150 : 150 + size[0]] = cv2.resize(bgr, size)
    return small


def empty(bgr: U8) -> U8:
    return np.full_like(bgr, 120)


@pytest.mark.parametrize(
    ("change", "failing", "advice"),
    [
        (dark, "light", Advice.BRIGHTER),
        (before_a_window, "backlight", Advice.NO_WINDOW_BEHIND),
        (blurred, "sharpness", Advice.SHARPER),
        (far_away, "face width", Advice.CLOSER),
    ],
)
def test_what_is_wrong_is_named_with_what_to_do(stay: Stay, change: Change, failing: str, advice: Advice) -> None:
    found = stay(change)
    assert failing in failures(found)
    assert found[failing].advice is advice


def test_a_slow_camera_and_a_slow_machine_are_told_apart(stay: Stay) -> None:
    assert failures(stay(fps=6.0)) == {"frame rate"}
    assert failures(stay(latency_s=0.7)) == {"latency"}


def test_without_anybody_no_measure_of_a_face_passes(stay: Stay) -> None:
    found = stay(empty)
    assert failures(found) == set(found) - {"frame rate", "latency"}
    assert found["light"].value is None
    assert found["light"].advice is Advice.NOBODY


def test_a_running_kiosk_finds_the_same_picture_by_picture(open_models: FaceModels, people: SamplePeople) -> None:
    recogniser = Recogniser(open_models, Gallery([], open_models.pack.digest, GalleryConfig()), Config())
    now_s = 100.0
    check = CameraCheck(as_the_kiosk(recogniser, Config()), Config(), lambda: now_s)
    picture = people.standing(ANA)[0]
    assert check.offer(Frame(picture, 100.0, 1)).progress == 0
    check.begin()
    for number in range(60):
        if not check.is_looking:
            break
        frame = Frame(picture, 100.0 + 0.25 * number, number)
        now_s = frame.t_s + 0.05
        state = check.offer(frame)
        assert (state.starts_in_s > 0) == (frame.t_s < 100.0 + LEAD_IN_S)
    assert now_s == pytest.approx(100.05 + LEAD_IN_S + LOOK_S)
    assert {one.name for one in check.findings if not one.passes} == {"frame rate"}
    assert not check.passes
    check.begin()
    check.cancel()
    assert check.findings == ()


def test_the_time_that_is_given_ends_it(stay: Stay) -> None:
    assert stay(seconds=0.13)["frame rate"].passes  # of the three pictures in it
    nothing = {check.name: check for check in checks(Measures(), Config())}
    assert failures(nothing) == set(nothing)


@given(face=st.integers(5, 250), around=st.integers(5, 250))
def test_backlight_is_how_much_brighter_it_is_beside_the_face(face: int, around: int) -> None:
    bgr = np.full((100, 200, 3), around, np.uint8)
    bgr[20:80, 50:90] = face
    bgr[:20], bgr[80:] = 255, 0  # what is above and below does not count

    class Standing:
        box_xyxy = np.array([50.0, 20.0, 90.0, 80.0], np.float32)

    assert backlight(bgr, Standing()) == pytest.approx(around / face, rel=1e-3)  # type: ignore[arg-type]
