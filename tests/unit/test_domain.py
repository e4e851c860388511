"""The values that travel: wrong shapes fail where they are made."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk_app.domain import (
    Candidate,
    CandidateList,
    Decision,
    Embedding,
    Face,
    Frame,
    LandmarkLayout,
    Landmarks,
    Outcome,
    QualityIssue,
    QualityReport,
)

POINTS = np.arange(10, dtype=np.float32).reshape(5, 2)
SCRFD, DLIB = LandmarkLayout.EYES_NOSE_MOUTH, LandmarkLayout.EYE_CORNERS_NOSE


@pytest.mark.parametrize(
    "bgr",
    [
        np.zeros((4, 4), np.uint8),
        np.zeros((4, 4, 4), np.uint8),
        np.zeros((1, 4, 4, 3), np.uint8),
        np.zeros((4, 4, 3), np.float32),
    ],
)
def test_a_frame_is_a_colour_picture_of_bytes(bgr: np.ndarray) -> None:
    with pytest.raises(ValueError, match=r"Frame\.bgr must be uint8"):
        Frame(bgr, 0.0)
    assert Frame(np.zeros((4, 6, 3), np.uint8), 0.0).number == 0


@pytest.mark.parametrize("points", [POINTS[:4], POINTS.astype(np.float64), POINTS.ravel(), POINTS.T])
def test_landmarks_are_five_points(points: np.ndarray) -> None:
    with pytest.raises(ValueError, match=r"Landmarks\.points_xy must be float32\(5, 2\)"):
        Landmarks(points, SCRFD)


@pytest.mark.parametrize("box", [np.zeros(3, np.float32), np.zeros(4), np.zeros((1, 4), np.float32)])
def test_a_box_is_four_numbers(box: np.ndarray) -> None:
    with pytest.raises(ValueError, match=r"Face\.box_xyxy must be float32\(4,\)"):
        Face(box, 1.0, Landmarks(POINTS, SCRFD))


def test_a_face_knows_its_width_and_area() -> None:
    face = Face(np.array([10, 20, 40, 60], np.float32), 0.9, Landmarks(POINTS, SCRFD))
    assert (face.width_px, face.area_px) == (30.0, 1200.0)


def test_eyes_and_nose_are_found_in_both_layouts() -> None:
    eyes = Landmarks(POINTS, SCRFD).eye_centres_xy
    assert eyes.tolist() == [[0, 1], [2, 3]]
    assert Landmarks(POINTS, SCRFD).nose_xy.tolist() == [4, 5]
    assert Landmarks(POINTS, DLIB).eye_centres_xy.tolist() == [[5, 6], [1, 2]]
    assert Landmarks(POINTS, DLIB).nose_xy.tolist() == [8, 9]


@pytest.mark.parametrize("vector", [np.zeros(3, np.float32), np.full(3, np.nan, np.float32), np.ones(3, np.float32)])
def test_an_embedding_has_length_one(vector: np.ndarray) -> None:
    with pytest.raises(ValueError, match="length 1"):
        Embedding(vector, "a")
    with pytest.raises(ValueError, match=r"Embedding\.vector must be float32"):
        Embedding(np.eye(3, dtype=np.float32), "a")


@given(st.lists(st.floats(-1, 1), max_size=5))
def test_the_margin_is_the_lead_over_the_best_other_person(similarities: list[float]) -> None:
    ranked = sorted(similarities, reverse=True)
    found = CandidateList(tuple(Candidate(str(i), s) for i, s in enumerate(ranked)))
    assert found.best == (Candidate("0", ranked[0]) if ranked else None)
    assert found.margin == (ranked[0] - ranked[1] if len(ranked) > 1 else 2.0)
    assert found.margin >= 0


@pytest.mark.parametrize("outcome", list(Outcome))
def test_exactly_an_identified_decision_names_a_person(outcome: Outcome) -> None:
    named = outcome is Outcome.IDENTIFIED
    assert Decision(outcome, 0.0, 1, person_id="p" if named else None).outcome is outcome
    with pytest.raises(ValueError, match="names a person"):
        Decision(outcome, 0.0, 1, person_id=None if named else "p")


def test_a_report_passes_when_it_names_no_issue() -> None:
    assert QualityReport((), 0.5, {}).passes
    assert not QualityReport((QualityIssue.BLURRED,), 0.0, {}).passes
