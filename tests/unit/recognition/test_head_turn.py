"""The head-turn challenge, from asking to the verdict."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from kiosk_app.domain import Face, Frame, View
from kiosk_app.recognition.face_mesh import FaceMesh, load_face_mesh
from kiosk_app.recognition.head_turn import HeadTurn, Verdict, drawn_asks
from kiosk_app.recognition.pose import average_face
from tests.attacks.flat_photo import Bend, Path, Place, Surface, filmed, head
from tests.sample_people import SamplePeople

Film = list[tuple[Frame, Face]]
SHARES = np.array([0, 0, 0, 0.2, 0.4, 0.6, 0.8, 1, 1, 1, 1])


@pytest.fixture(scope="module")
def film(people: SamplePeople) -> Callable[..., Film]:
    """Somebody, or a photo of them, who looks straight and then turns; eleven pictures in 0.4 s."""
    average = average_face(people.faces[0].landmarks.layout)
    face = min(people.faces, key=lambda one: abs(average.pose(one.landmarks).yaw_deg))

    def filmed_from(place: Place, surface: Surface = head, start_s: float = 0.0) -> Film:
        path = Path(Place(), place, surface, surface)
        pictures = filmed(people.photo, face, path, SHARES, np.random.default_rng(2), jitter_px=0.3)
        return [(replace(frame, t_s=frame.t_s + start_s), seen) for frame, seen in pictures]

    return filmed_from


@pytest.fixture(scope="module")
def mesh() -> FaceMesh:
    return load_face_mesh()


@pytest.fixture(scope="module")
def verdict(mesh: FaceMesh) -> Callable[..., Verdict]:
    def after(film: Film, *asks: View) -> Verdict:
        challenge = HeadTurn(mesh, asks)
        for frame, face in film:
            challenge.add(frame, face)
        return challenge.verdict

    return after


def test_a_head_that_turns_as_asked_passes_and_the_screen_is_told_what_to_ask(
    film: Callable[..., Film], mesh: FaceMesh
) -> None:
    pictures = film(Place(yaw=0.35))
    challenge = HeadTurn(mesh, [View.LEFT])
    asked, progress = [], []
    for frame, face in pictures:
        asked.append(challenge.ask)
        challenge.add(frame, face)
        progress.append(challenge.progress)
    assert challenge.verdict is Verdict.PASSED
    assert asked[0] is None
    assert View.LEFT in asked
    assert challenge.ask is None
    assert progress == sorted(progress)
    assert (progress[0], progress[-1]) == (0.0, 1.0)


def test_each_of_several_turns_begins_with_a_frontal_look(
    film: Callable[..., Film], verdict: Callable[..., Verdict]
) -> None:
    left, right = film(Place(yaw=0.35)), film(Place(yaw=-0.35), start_s=0.4)
    assert verdict(left, View.LEFT, View.RIGHT) is Verdict.RUNNING
    assert verdict(left + right, View.LEFT, View.RIGHT) is Verdict.PASSED


@pytest.mark.parametrize("ask", [View.RIGHT, View.UP, View.DOWN])
def test_a_head_that_turns_to_another_side_than_asked_ends_the_challenge(
    film: Callable[..., Film], verdict: Callable[..., Verdict], ask: View
) -> None:
    assert verdict(film(Place(yaw=0.45)), ask) is Verdict.WRONG_WAY


@pytest.mark.parametrize(
    "sheet",
    [Bend(), Bend(curvature=-0.5), Bend(crease=-1.0), Bend(across=1.2, snake=0.4), Bend(across=0.5, crease=1.0)],
)
def test_a_photo_turned_as_asked_does_not_pass(
    film: Callable[..., Film], verdict: Callable[..., Verdict], sheet: Bend
) -> None:
    for place, ask in ((Place(yaw=0.5), View.LEFT), (Place(pitch=-0.4, roll=0.1), View.DOWN)):
        assert verdict(film(place, sheet), ask) is not Verdict.PASSED


def test_a_face_that_was_out_of_sight_ends_the_challenge(
    film: Callable[..., Film], verdict: Callable[..., Verdict]
) -> None:
    pictures = film(Place(yaw=0.35))
    later = [(replace(frame, t_s=frame.t_s + 0.8), face) for frame, face in pictures[5:]]
    assert verdict(pictures[:5] + later, View.LEFT) is Verdict.INTERRUPTED


def test_who_does_not_turn_is_not_waited_for_for_ever(
    film: Callable[..., Film], verdict: Callable[..., Verdict]
) -> None:
    frame, face = film(Place())[0]
    standing = [(replace(frame, t_s=number / 4), face) for number in range(40)]
    assert verdict(standing[:32], View.LEFT) is Verdict.RUNNING
    assert verdict(standing, View.LEFT) is Verdict.TIMED_OUT


def test_a_verdict_stays(film: Callable[..., Film], verdict: Callable[..., Verdict]) -> None:
    pictures = film(Place(yaw=0.45))
    assert verdict(pictures + film(Place(yaw=-0.35), start_s=0.4), View.RIGHT) is Verdict.WRONG_WAY


def test_the_asks_cannot_be_foreseen() -> None:
    drawn = Counter(drawn_asks(random.Random(seed), 2) for seed in range(1600))
    assert len(drawn) == 16
    assert min(drawn.values()) > 60
