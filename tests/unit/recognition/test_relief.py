"""The relief of a head, and that paper has none: known motions of points, and rendered pictures."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk_app.domain import Face, View
from kiosk_app.recognition.face_mesh import FaceMesh, load_face_mesh
from kiosk_app.recognition.head_turn import HeadTurnConfig, Limits, Reliefs, along, is_head, look_at
from kiosk_app.recognition.pose import average_face
from kiosk_app.recognition.relief import POINTS, Relief, reliefs_of
from tests.attacks.flat_photo import Bend, Path, Place, filmed, head
from tests.attacks.flat_photo_paths import SIDES, random_path, shown
from tests.sample_people import SamplePeople

LIMITS = Limits(min_relief=0.10, min_share=0.5, max_lean=0.8)  # of motions that are known exactly
TURNS = {
    View.LEFT: Place(yaw=0.3),
    View.RIGHT: Place(yaw=-0.3),
    View.UP: Place(pitch=0.3),
    View.DOWN: Place(pitch=-0.3),
}
angles = st.floats(-0.5, 0.5)
sizes = st.floats(-0.5, 0.5)
sheets = st.builds(
    Bend, across=st.floats(0, 3.14), curvature=sizes, snake=sizes, crease=st.floats(-1, 1), crease_at=sizes
)
places = st.builds(Place, yaw=angles, pitch=angles, roll=angles, distance=st.floats(6, 14))


@pytest.fixture(scope="module")
def straight_faces(people: SamplePeople) -> list[Face]:
    """Those of the sample photo that look into the camera."""
    average = average_face(people.faces[0].landmarks.layout)
    return [face for face in people.faces if abs(average.pose(face.landmarks).yaw_deg) < 12]


@settings(max_examples=60)
@given(sheet=sheets, place=places)
def test_a_bent_sheet_that_is_turned_has_less_relief_than_a_head_that_is_turned_by_six_degrees(
    sheet: Bend, place: Place
) -> None:
    smooth, creased = shown(Path(Place(), place, sheet, sheet))
    for side in SIDES:
        assert not (is_head(smooth, side, LIMITS) and is_head(creased, side, LIMITS))


@pytest.mark.parametrize("side", TURNS)
@pytest.mark.parametrize("noise_px", [0.0, 1.5])
def test_a_head_has_about_the_sine_of_its_turn(side: View, noise_px: float) -> None:
    smooth, creased = shown(Path(Place(), TURNS[side], head, head), noise=noise_px / 72, seed=3)
    assert is_head(smooth, side, LIMITS)
    assert is_head(creased, side, LIMITS)
    assert along(smooth, side) == pytest.approx(np.sin(0.3), rel=0.35)


def test_a_hollow_mask_seems_to_turn_the_other_way() -> None:
    def hollow(points: np.ndarray) -> np.ndarray:
        return head(points) * (1, 1, -1)

    smooth, creased = shown(Path(Place(), TURNS[View.LEFT], hollow, hollow))
    assert along(smooth, View.LEFT) < 0
    assert is_head(smooth, View.RIGHT, LIMITS) == is_head(creased, View.RIGHT, LIMITS) == True  # noqa: E712


def test_points_that_do_not_move_have_no_relief() -> None:
    for relief in reliefs_of(POINTS, np.zeros_like(POINTS)):
        assert (relief.right, relief.down, relief.share) == (0.0, 0.0, 0.0)


@pytest.fixture(scope="module")
def mesh() -> FaceMesh:
    return load_face_mesh()


def test_pictures_of_a_turned_head_show_it(people: SamplePeople, straight_faces: list[Face], mesh: FaceMesh) -> None:
    for side, face in zip(TURNS, straight_faces * 4, strict=False):
        path = Path(Place(), TURNS[side], head, head)
        for relief, limits in _last_reliefs(people, face, path, 5, mesh):
            assert along(relief, side) > limits.min_relief / 2
            assert max(SIDES, key=lambda other: along(relief, other)) is side


def test_pictures_of_a_photo_on_random_paths_show_none(
    people: SamplePeople, straight_faces: list[Face], mesh: FaceMesh
) -> None:
    for seed in range(16):
        path = random_path(np.random.default_rng(seed))
        seen = _last_reliefs(people, straight_faces[seed % len(straight_faces)], path, seed, mesh)
        for side in SIDES:
            assert not all(is_head(relief, side, limits) for relief, limits in seen)


def _last_reliefs(
    people: SamplePeople, face: Face, path: Path, seed: int, mesh: FaceMesh
) -> list[tuple[Relief, Limits]]:
    """What is seen at the end of a path."""
    ends = filmed(people.photo, face, path, np.array([0.0, 1.0]), np.random.default_rng(seed))
    first, last = (look_at(frame.bgr, seen, mesh) for frame, seen in ends)
    return list(Reliefs(first, HeadTurnConfig()).now(last))
