"""Is it the face of the frame before? Boxes and times in, numbers out."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk_app.domain import F32
from kiosk_app.recognition.tracking import MAX_GAP_S, MAX_PAUSE_S, FaceTrack, overlap


def box(left: float, top: float, width: float = 100.0, height: float = 100.0) -> F32:
    return np.array([left, top, left + width, top + height], np.float32)


SIDES = st.floats(1, 500, width=32)
PLACES = st.floats(-500, 500, width=32)
BOXES = st.builds(box, PLACES, PLACES, SIDES, SIDES)


@given(BOXES, BOXES)
def test_overlap_lies_between_0_and_1_and_knows_no_order(first: F32, second: F32) -> None:
    assert 0.0 <= overlap(first, second) <= 1.0 + 1e-6
    assert overlap(first, second) == pytest.approx(overlap(second, first), abs=1e-6)


@given(BOXES)
def test_a_box_overlaps_itself_wholly_and_one_beside_it_not_at_all(one: F32) -> None:
    assert overlap(one, one) == pytest.approx(1.0, abs=1e-3)
    beside = one + np.array([one[2] - one[0] + 1, 0] * 2, np.float32)
    assert overlap(one, beside) == 0.0


def test_half_a_box_overlaps_by_half_and_an_empty_one_not_at_all() -> None:
    assert overlap(box(0, 0), box(0, 0, 50)) == pytest.approx(0.5)
    assert overlap(box(0, 0), box(50, 0)) == pytest.approx(1 / 3)
    assert overlap(box(0, 0, 0, 0), box(0, 0, 0, 0)) == 0.0
    assert overlap(box(0, 0), box(100, 100, -100, -100)) == 0.0


def test_the_first_face_is_number_1() -> None:
    track = FaceTrack()
    assert track.box_to_follow(0.0) is None
    assert track.update(box(0, 0), 0.0) == 1


@given(st.lists(st.floats(-45, 45), max_size=50))
def test_a_face_that_moves_keeps_its_number(steps: list[float]) -> None:
    track, left = FaceTrack(), 0.0
    for i, step in enumerate(steps):
        left += step
        assert track.update(box(left, 0), i * 0.04) == 1


@given(st.lists(st.floats(0.85, 1.15), max_size=50))
def test_a_face_that_comes_nearer_keeps_its_number(factors: list[float]) -> None:
    track, width = FaceTrack(), 100.0
    for i, factor in enumerate(factors):
        width *= factor
        assert track.update(box(-width / 2, -width / 2, width, width), i * 0.04) == 1


def test_a_jump_makes_a_new_number() -> None:
    track = FaceTrack()
    track.update(box(0, 0), 0.0)
    assert track.update(box(80, 0), 0.04) == 2
    assert track.update(box(80, 0), 0.08) == 2


def test_a_face_that_was_gone_for_longer_is_another_and_for_a_moment_the_same() -> None:
    track = FaceTrack()
    track.update(box(0, 0), 10.0)
    assert track.update(box(0, 0), 10.0 + MAX_GAP_S - 0.01) == 1
    assert track.update(box(0, 0), 10.0 + 2 * MAX_GAP_S + 0.01) == 2


def test_it_is_looked_for_where_it_was_only_while_that_is_a_moment_ago() -> None:
    track = FaceTrack()
    track.update(box(0, 0), 10.0)
    np.testing.assert_array_equal(track.box_to_follow(10.3), box(0, 0))
    assert track.box_to_follow(10.0 + MAX_PAUSE_S + 0.01) is None
    assert track.box_to_follow(9.9) is None
    track.miss()
    np.testing.assert_array_equal(track.box_to_follow(10.3), box(0, 0))
    assert track.box_to_follow(10.0 + MAX_GAP_S + 0.01) is None


def test_a_clock_that_goes_back_makes_a_new_number_and_then_it_is_followed_again() -> None:
    track = FaceTrack()
    track.update(box(0, 0), 10.0)
    assert track.update(box(0, 0), 2.0) == 2
    assert track.update(box(0, 0), 2.1) == 2
