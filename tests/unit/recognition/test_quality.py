"""Gates of quality, each provoked on a real face: cut out of a photo, then spoilt in one way."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk_app.config import QualityConfig
from kiosk_app.domain import F32, U8, Face, LandmarkLayout, Landmarks, QualityIssue
from kiosk_app.recognition.cv import cv2
from kiosk_app.recognition.models import FaceModels
from kiosk_app.recognition.quality import assess, nearest
from tests.sample_people import SamplePeople

DEFAULTS = QualityConfig()
SIZE_PX = (480, 640)
BEST = 2  # the person who looks straight into the camera


def face_at(x: float, y: float, width: float) -> Face:
    half = width / 2
    points = np.array([[-0.2, -0.2], [0.2, -0.2], [0, 0], [-0.15, 0.2], [0.15, 0.2]]) * width + (x, y)
    return Face(
        np.array([x - half, y - half, x + half, y + half], np.float32),
        1.0,
        Landmarks(points.astype(np.float32), LandmarkLayout.EYES_NOSE_MOUTH),
    )


def moved(face: Face, matrix: np.ndarray) -> Face:
    """The face in a picture that was warped by a 2 x 3 matrix; the box turns with its centre only."""

    def warped(points: F32) -> F32:
        return np.asarray(points @ matrix[:, :2].T + matrix[:, 2], np.float32)

    scale = float(np.sqrt(abs(np.linalg.det(matrix[:, :2]))))
    corners = face.box_xyxy.reshape(2, 2)
    centre, half = corners.mean(axis=0, keepdims=True), (corners[1] - corners[0]) * scale / 2
    middle = warped(centre)[0]
    box = np.concatenate([middle - half, middle + half]).astype(np.float32)
    return replace(face, box_xyxy=box, landmarks=replace(face.landmarks, points_xy=warped(face.landmarks.points_xy)))


@pytest.fixture(scope="module")
def portrait(people: SamplePeople) -> U8:
    return people.portrait(BEST)


@pytest.fixture(scope="module")
def face(portrait: U8, open_models: FaceModels) -> Face:
    (found,) = open_models.detector.scan_still(portrait)
    return found


def issues(bgr: U8, face: Face, **options: Any) -> list[QualityIssue]:
    report = assess(bgr, face, DEFAULTS, **options)
    assert report.headroom == 0.0
    assert not report.passes
    return list(report.issues)


def bytes_of(picture: np.ndarray) -> U8:
    return np.asarray(np.clip(np.rint(picture), 0, 255), np.uint8)


def test_of_nobody_nobody_is_nearest() -> None:
    assert nearest([], SIZE_PX, DEFAULTS) == (None, False)


def test_the_only_face_is_nearest_wherever_it_is() -> None:
    edge = face_at(10, 10, 70)
    assert nearest([edge], SIZE_PX, DEFAULTS) == (edge, False)


def test_of_two_equally_large_faces_the_one_in_the_middle_is_nearest() -> None:
    middle, edge = face_at(320, 240, 100), face_at(600, 240, 100)
    for order in ([middle, edge], [edge, middle]):
        assert nearest(order, SIZE_PX, DEFAULTS) == (middle, False)


def test_a_much_larger_face_is_nearest_even_at_the_edge() -> None:
    middle, edge = face_at(320, 240, 60), face_at(560, 240, 180)
    assert nearest([middle, edge], SIZE_PX, DEFAULTS) == (edge, False)


def test_nobody_is_clearly_nearest_when_the_second_face_is_nearly_as_much_in_front() -> None:
    for width, several in ((100, True), (81, True), (79, False), (40, False)):
        first, second = face_at(320 - 110, 240, 100), face_at(320 + 110, 240, width)
        found = nearest([second, first], SIZE_PX, DEFAULTS)
        assert (found[0] in (first, second), found[1]) == (True, several), width


def test_how_nearly_is_a_setting() -> None:
    pair = [face_at(210, 240, 100), face_at(430, 240, 60)]
    assert nearest(pair, SIZE_PX, DEFAULTS)[1] is False
    assert nearest(pair, SIZE_PX, QualityConfig(second_face_ratio=0.5))[1] is True


def test_a_good_portrait_passes_with_headroom(portrait: U8, face: Face) -> None:
    report = assess(portrait, face, DEFAULTS)
    assert report.passes
    assert 0.5 < report.headroom <= 1.0


def test_a_dark_face_is_too_dark(portrait: U8, face: Face) -> None:
    assert issues(bytes_of(portrait * 0.15), face)[0] is QualityIssue.TOO_DARK
    centred = portrait - float(portrait[80:170, 80:170].mean())
    assert issues(bytes_of(centred * 0.4 + 26), face) == [QualityIssue.TOO_DARK]


def test_an_overexposed_face_is_too_bright(portrait: U8, face: Face) -> None:
    assert issues(bytes_of((portrait - portrait.mean()) * 0.5 + 245), face)[0] is QualityIssue.TOO_BRIGHT


def test_a_face_in_fog_has_too_little_contrast(portrait: U8, face: Face) -> None:
    assert issues(bytes_of((portrait - portrait.mean()) * 0.15 + 128), face) == [QualityIssue.LOW_CONTRAST]


def test_a_blurred_face_is_blurred_in_any_light(portrait: U8, face: Face) -> None:
    soft = np.asarray(cv2.GaussianBlur(portrait, (0, 0), 0.05 * face.width_px), np.uint8)
    for light in (1.3, 1.0, 0.8):
        assert issues(bytes_of(soft * light), face) == [QualityIssue.BLURRED]


def test_a_small_face_is_too_far(portrait: U8, open_models: FaceModels) -> None:
    height, width = (round(side * 50 / 136) for side in portrait.shape[:2])
    small = np.asarray(cv2.resize(portrait, (width, height), interpolation=cv2.INTER_AREA), np.uint8)
    (found,) = open_models.detector.scan_still(small)
    assert issues(small, found) == [QualityIssue.TOO_FAR]


def test_a_face_that_fills_the_picture_is_too_close_before_a_camera_and_fine_in_a_photo(
    portrait: U8, face: Face
) -> None:
    matrix = np.array([[5.4, 0, -300], [0, 5.4, -370]])
    large = np.asarray(cv2.warpAffine(portrait, matrix, (800, 600)), np.uint8)
    near = moved(face, matrix)
    assert issues(large, near) == [QualityIssue.TOO_CLOSE]
    assert assess(large, near, DEFAULTS, photo=True).passes


@pytest.mark.parametrize("degrees", [-30, 60, 170])
def test_a_tilted_head_is_turned_away(portrait: U8, face: Face, degrees: float) -> None:
    height, width = portrait.shape[:2]
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1.0)
    turned = np.asarray(cv2.warpAffine(portrait, matrix, (width, height), borderMode=cv2.BORDER_REPLICATE), np.uint8)
    assert issues(turned, moved(face, matrix)) == [QualityIssue.TURNED_AWAY]


def test_a_face_seen_from_the_side_is_turned_away(people: SamplePeople, open_models: FaceModels) -> None:
    strict = QualityConfig(max_yaw=0.3)
    for number, turned in ((1, True), (4, True), (BEST, False), (3, False)):
        (found,) = open_models.detector.scan_still(people.portrait(number))
        report = assess(people.portrait(number), found, strict)
        assert (QualityIssue.TURNED_AWAY in report.issues) is turned, number


def test_a_photo_may_be_cropped_to_the_face(portrait: U8, face: Face) -> None:
    left, top, right, bottom = (round(float(v)) for v in face.box_xyxy)
    inset = round(0.1 * (bottom - top))
    crop = portrait[top + inset : bottom - inset, left + inset : right - inset]
    shift = np.array([[1.0, 0, -left - inset], [0, 1.0, -top - inset]])
    assert assess(crop, moved(face, shift), DEFAULTS, photo=True).passes
    assert QualityIssue.CUT_OFF in issues(crop, moved(face, shift))


@pytest.mark.parametrize("side", ["left", "top", "right", "bottom"])
def test_a_face_of_which_a_third_is_outside_the_picture_is_cut_off(portrait: U8, face: Face, side: str) -> None:
    left, top, right, bottom = (round(float(v)) for v in face.box_xyxy)
    third = round(face.width_px / 3)
    x0, y0 = left + third if side == "left" else 0, top + third if side == "top" else 0
    rows = slice(y0, bottom - third if side == "bottom" else None)
    cut = portrait[rows, x0 : right - third if side == "right" else None]
    assert issues(cut, moved(face, np.array([[1.0, 0, -x0], [0, 1.0, -y0]])), photo=True) == [QualityIssue.CUT_OFF]


def test_a_face_outside_the_picture_fails_and_does_not_crash(portrait: U8, face: Face) -> None:
    assert QualityIssue.CUT_OFF in issues(portrait, moved(face, np.array([[1.0, 0, 5000], [0, 1.0, 0]])))


def test_several_faces_are_an_issue_of_an_otherwise_good_face(portrait: U8, face: Face) -> None:
    assert issues(portrait, face, several_faces=True) == [QualityIssue.SEVERAL_FACES]


def test_a_gate_at_the_end_of_its_range_lets_everything_pass(portrait: U8, face: Face) -> None:
    open_gates = QualityConfig(min_brightness=0, max_brightness=255, min_contrast=0, min_sharpness=0)
    for level in (0, 255):
        flat = np.full_like(portrait, level)
        assert assess(flat, face, open_gates).issues == ()


@given(
    gain=st.floats(0, 3),
    offset=st.floats(-200, 200),
    scale=st.floats(0.2, 4),
    shift=st.tuples(st.integers(-300, 300), st.integers(-300, 300)),
    degrees=st.floats(-180, 180),
    several=st.booleans(),
)
def test_headroom_is_0_exactly_when_a_gate_fails_and_never_above_1(
    gain: float, offset: float, scale: float, shift: tuple[int, int], degrees: float, several: bool
) -> None:
    matrix = np.asarray(cv2.getRotationMatrix2D((100, 100), degrees, scale), np.float64)
    matrix[:, 2] += shift
    pattern = np.random.default_rng(1).integers(60, 200, (200, 200, 3))
    report = assess(
        bytes_of(pattern * gain + offset), moved(face_at(100, 100, 90), matrix), DEFAULTS, several_faces=several
    )
    assert (report.headroom == 0.0) == bool(report.issues)
    assert 0.0 <= report.headroom <= 1.0
    assert several == (QualityIssue.SEVERAL_FACES in report.issues)
    assert all(np.isfinite(value) for value in report.measures.values())
