"""How heads are turned, told from five landmarks: on points turned exactly, and on pictures of turning heads."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk_app.domain import U8, LandmarkLayout, Landmarks
from kiosk_app.recognition.alignment import frontal_points
from kiosk_app.recognition.cv import cv2
from kiosk_app.recognition.models import FaceModels
from kiosk_app.recognition.pose import FrontalFace, average_face
from tests.sample_people import SamplePeople
from tests.turned_heads import VIEWS, turned

DEPTHS = {  # before the eyes, in eye distances; the mouth is where it likes
    LandmarkLayout.EYES_NOSE_MOUTH: np.array([0, 0, 0.6, 0.1, 0.1]),
    LandmarkLayout.EYE_CORNERS_NOSE: np.array([-0.08, 0.06, -0.08, 0.06, 0.4]),
}
LAYOUTS = pytest.mark.parametrize("layout", list(LandmarkLayout))


def seen(layout: LandmarkLayout, yaw_deg: float = 0, pitch_deg: float = 0, roll_deg: float = 0) -> Landmarks:
    """The average face turned in space and seen from the front, then moved and scaled."""
    flat = Landmarks(frontal_points(layout), layout)
    eyes = flat.eye_centres_xy
    points = np.column_stack([flat.points_xy - eyes.mean(axis=0), DEPTHS[layout] * np.hypot(*(eyes[1] - eyes[0]))])
    yaw, pitch, roll = np.radians([yaw_deg, pitch_deg, roll_deg])
    left = np.array([[np.cos(yaw), 0, np.sin(yaw)], [0, 1, 0], [-np.sin(yaw), 0, np.cos(yaw)]])
    up = np.array([[1, 0, 0], [0, np.cos(pitch), -np.sin(pitch)], [0, np.sin(pitch), np.cos(pitch)]])
    tilt = np.array([[np.cos(roll), -np.sin(roll), 0], [np.sin(roll), np.cos(roll), 0], [0, 0, 1]])
    return Landmarks((points @ (tilt @ up @ left).T * 1.7 + [300, 200, 0])[:, :2].astype(np.float32), layout)


@LAYOUTS
@given(yaw=st.floats(-40, 40), pitch=st.floats(-30, 30), roll=st.floats(-30, 30))
def test_a_head_turned_by_so_much_is_said_to_be(layout: LandmarkLayout, yaw: float, pitch: float, roll: float) -> None:
    pose = average_face(layout).pose(seen(layout, yaw, pitch, roll))
    assert (pose.yaw_deg, pose.pitch_deg, pose.roll_deg) == pytest.approx((yaw, pitch, roll), abs=2.5)


@LAYOUTS
def test_a_pose_is_measured_against_this_persons_own_straight_look(layout: LandmarkLayout) -> None:
    lower_nose = seen(layout).points_xy.copy()
    lower_nose[4 if layout is LandmarkLayout.EYE_CORNERS_NOSE else 2] += [0, 12]
    own = FrontalFace([Landmarks(lower_nose, layout)])
    straight = own.pose(Landmarks(lower_nose, layout))
    assert (straight.yaw_deg, straight.pitch_deg) == pytest.approx((0, 0), abs=0.1)
    assert abs(average_face(layout).pose(Landmarks(lower_nose, layout)).pitch_deg) > 4


def test_an_open_mouth_does_not_lower_the_head() -> None:
    layout = LandmarkLayout.EYES_NOSE_MOUTH
    yawning = seen(layout).points_xy.copy()
    yawning[3:] += [0, 25]
    assert average_face(layout).pose(Landmarks(yawning, layout)).pitch_deg == pytest.approx(0, abs=0.1)


def test_landmarks_of_two_layouts_are_not_compared() -> None:
    with pytest.raises(ValueError, match="cannot be measured"):
        average_face(LandmarkLayout.EYES_NOSE_MOUTH).pose(seen(LandmarkLayout.EYE_CORNERS_NOSE))


@LAYOUTS
def test_points_of_no_face_give_a_pose_all_the_same(layout: LandmarkLayout) -> None:
    for points in (np.zeros((5, 2)), np.random.default_rng(0).normal(size=(5, 2)) * 100):
        pose = average_face(layout).pose(Landmarks(points.astype(np.float32), layout))
        assert np.isfinite([pose.yaw_deg, pose.pitch_deg, pose.roll_deg]).all()


def test_the_default_pack_tells_the_views_of_a_turning_head_apart(
    people: SamplePeople, open_models: FaceModels
) -> None:
    straight = people.standing(0)[-1]
    face = open_models.detector.scan(straight, 64)[0]
    own = FrontalFace([face.landmarks])
    poses = {
        name: own.pose(open_models.detector.scan(turned(straight, face, *angles), 64)[0].landmarks)
        for name, angles in VIEWS.items()
    }
    assert poses["left"].yaw_deg > 12
    assert poses["right"].yaw_deg < -12
    assert poses["up"].pitch_deg > 9
    assert poses["down"].pitch_deg < -9
    assert all(abs(poses[name].yaw_deg) < 10 for name in ("frontal", "up", "down"))


def frames(path: Path) -> list[U8]:
    capture, found = cv2.VideoCapture(str(path)), []
    while (read := capture.read())[0]:
        found.append(np.asarray(read[1], np.uint8))
    return found


def test_a_real_head_that_turns_away_is_followed(shared: Path, open_models: FaceModels) -> None:
    """In this video she looks straight into the camera at first and far to her right at the end."""
    video = frames(shared / "faces" / "videos" / "intel_head-pose-face-detection-female.gif")
    faces = [open_models.detector.scan(frame, 48) for frame in video]
    own = FrontalFace([faces[9][0].landmarks])
    yaws = [own.pose(found[0].landmarks).yaw_deg for found in faces if found]
    assert min(yaws) < -30
