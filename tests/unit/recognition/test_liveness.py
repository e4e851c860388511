"""What the networks of passive liveness are shown of a picture."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk_app.recognition.liveness import surroundings

SIZES = st.integers(1, 60)
EDGES = st.floats(-80, 120, width=32)


@given(SIZES, SIZES, EDGES, EDGES, st.floats(0.1, 90), st.floats(0.1, 90), st.sampled_from((2.7, 4.0)))
def test_it_lies_within_the_picture_and_is_never_empty(
    width: int, height: int, left: float, top: float, box_width: float, box_height: float, enlarged: float
) -> None:
    picture = np.zeros((height, width, 3), np.uint8)
    crop = surroundings(picture, np.array([left, top, left + box_width, top + box_height], np.float32), enlarged)
    assert 1 <= crop.shape[0] <= height
    assert 1 <= crop.shape[1] <= width


def test_it_is_the_box_enlarged_about_its_centre() -> None:
    picture = np.mgrid[:200, :300].transpose(1, 2, 0).astype(np.uint8)
    crop = surroundings(picture, np.array([140, 90, 160, 110], np.float32), 4.0)
    assert crop.shape[:2] == (81, 81)
    assert tuple(crop[40, 40]) == (100, 150)


@pytest.mark.parametrize(("left", "first"), [(0.0, 0), (280.0, 219)])
def test_at_an_edge_it_is_moved_and_keeps_its_size(left: float, first: int) -> None:
    picture = np.tile(np.arange(300).clip(0, 255).astype(np.uint8)[None, :, None], (200, 1, 3))
    crop = surroundings(picture, np.array([left, 90, left + 20, 110], np.float32), 4.0)
    assert crop.shape[:2] == (81, 81)
    assert crop[0, 0, 0] == min(first, 255)


def test_where_the_picture_is_too_small_for_it_it_is_smaller_and_keeps_its_proportions() -> None:
    crop = surroundings(np.zeros((100, 300, 3), np.uint8), np.array([140, 40, 160, 80], np.float32), 4.0)
    assert crop.shape[0] == 100
    assert crop.shape[1] == pytest.approx(50, abs=1)
