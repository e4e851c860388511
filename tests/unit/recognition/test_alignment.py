"""Chips: as dlib and InsightFace cut them, and never an error for landmarks that make no sense."""

from __future__ import annotations

import math
from pathlib import Path

import dlib
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk_app.domain import U8, LandmarkLayout, Landmarks
from kiosk_app.recognition.alignment import ARCFACE_CHIP_PX, DLIB_CHIP_PX, align, similarity
from kiosk_app.recognition.cv import cv2
from kiosk_app.recognition.images import read_image

CORNERS, MOUTH = LandmarkLayout.EYE_CORNERS_NOSE, LandmarkLayout.EYES_NOSE_MOUTH
FACE = np.array([(300, 200), (250, 205), (130, 200), (180, 205), (215, 290)], np.float32)


def _picture(height: int = 600, width: int = 800) -> U8:
    """Smooth random colours, so that a wrong place or scale shows and rounding does not."""
    coarse = np.random.default_rng(3).integers(0, 256, (height // 20, width // 20, 3), np.uint8)
    return cv2.resize(coarse, (width, height), interpolation=cv2.INTER_CUBIC).astype(np.uint8)


def _dlib_chip(bgr: U8, points_xy: np.ndarray) -> U8:
    parts = dlib.points([dlib.point(int(x), int(y)) for x, y in points_xy])
    shape = dlib.full_object_detection(dlib.rectangle(0, 0, 100, 100), parts)
    chip: U8 = dlib.get_face_chip(np.ascontiguousarray(bgr[:, :, ::-1]), shape, DLIB_CHIP_PX, 0.25)[:, :, ::-1]
    return chip


@pytest.mark.parametrize("scale", [0.3, 0.6, 1.0, 1.5, 2.0, 2.6, 4.1, 6.5])
@pytest.mark.parametrize("turn_deg", [0, 17, -75])
def test_a_chip_for_dlib_is_dlibs_own_up_to_rounding(scale: float, turn_deg: float) -> None:
    turn = scale * np.exp(1j * math.radians(turn_deg))
    moved = (FACE - FACE.mean(axis=0)) @ (1, 1j) * turn / 1.5
    points = np.round(np.stack([moved.real + 1510, moved.imag + 1405], axis=1)).astype(np.float32)
    bgr = _picture(2800, 3000)
    ours = align(bgr, Landmarks(points, CORNERS)).astype(int)
    difference = np.abs(ours - _dlib_chip(bgr, points))
    assert ours.shape == (150, 150, 3)
    assert difference.max() <= 4  # dlib cuts fractions off after each halving, OpenCV rounds


@pytest.mark.parametrize("corner", [(-60, -40), (500, -30), (480, 330), (-80, 350)])
def test_what_lies_outside_the_picture_is_black_as_in_dlib(corner: tuple[int, int]) -> None:
    bgr = np.full((480, 640, 3), 200, np.uint8)
    points = FACE + np.array(corner, np.float32)
    ours = align(bgr, Landmarks(points, CORNERS)).astype(int)
    assert (ours == 0).any()
    assert np.mean(np.abs(ours - _dlib_chip(bgr, points)) > 4) < 0.02  # the one blended row along the edge


def test_a_chip_for_arcface_leaves_a_face_that_is_in_place_alone() -> None:
    template = np.array(
        [(38.2946, 51.6963), (73.5318, 51.5014), (56.0252, 71.7366), (41.5493, 92.3655), (70.7299, 92.2041)], np.float32
    )
    bgr = _picture(120, 120)
    np.testing.assert_allclose(align(bgr, Landmarks(template, MOUTH)), bgr[:112, :112], atol=1)


@pytest.mark.filterwarnings("ignore::FutureWarning")  # scikit-image to insightface
def test_a_chip_for_arcface_is_insightfaces_own(six_people: Path) -> None:
    from insightface.utils.face_align import norm_crop

    bgr = read_image(six_people)
    points = np.array([(215.5, 262.25), (262.0, 258.5), (243.0, 290.0), (220.0, 312.0), (262.0, 309.0)], np.float32)
    ours = align(bgr, Landmarks(points, MOUTH)).astype(int)
    assert ours.shape == (ARCFACE_CHIP_PX, ARCFACE_CHIP_PX, 3)
    assert np.abs(ours - norm_crop(bgr, points)).max() <= 1


@given(st.floats(0.05, 20), st.floats(-math.pi, math.pi), st.floats(-500, 500), st.floats(-500, 500))
def test_the_fit_recovers_any_similarity(scale: float, turn: float, right: float, down: float) -> None:
    a, b = scale * math.cos(turn), scale * math.sin(turn)
    matrix = np.array([[a, -b, right], [b, a, down]])
    moved = FACE @ matrix[:, :2].T + matrix[:, 2]
    np.testing.assert_allclose(similarity(FACE, moved), matrix, atol=1e-6 * max(1, scale))


def test_a_mirrored_face_is_turned_and_never_mirrored() -> None:
    fit = similarity(FACE, FACE * (-1, 1))
    assert np.linalg.det(fit[:, :2]) >= 0


@pytest.mark.parametrize("layout", [CORNERS, MOUTH])
@pytest.mark.parametrize(
    "points",
    [
        np.zeros((5, 2)),
        np.full((5, 2), 320.0),
        np.full((5, 2), -1e6),
        FACE * 1e4,
        FACE + 1e5,
        FACE / 1e4,
        np.tile([(0.0, 0.0)], (5, 1)) + np.arange(5)[:, None],
    ],
)
def test_landmarks_that_make_no_sense_still_give_a_chip(points: np.ndarray, layout: LandmarkLayout) -> None:
    for bgr in (_picture(480, 640), np.zeros((1, 1, 3), np.uint8)):
        chip = align(bgr, Landmarks(points.astype(np.float32), layout))
        assert chip.dtype == np.uint8
        assert chip.shape in ((150, 150, 3), (112, 112, 3))
