"""How far is a head turned against how this person looked straight into the camera?

Five landmarks hold too little to tell the pose of an unknown face: a long nose and a lowered head look the same.
Against a frontal picture of the same person they are enough, because then only the turning is unknown. Its points,
given the depths of an average face, are turned until they lie where the landmarks are now: weak perspective, fitted
by least squares.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from kiosk_app.domain import LandmarkLayout, Landmarks
from kiosk_app.recognition.alignment import frontal_points, in_eye_distances, similarity

F64 = npt.NDArray[np.float64]

# The landmarks that move with the skull, and how far each lies before the plane of the eyes, in eye distances. Fitted
# to dense face meshes over 2,000 frames of turning heads; a mouth opens, which looks as if the head were lowered.
_RIGID = {LandmarkLayout.EYES_NOSE_MOUTH: slice(0, 3), LandmarkLayout.EYE_CORNERS_NOSE: slice(0, 5)}
_DEPTHS = {
    LandmarkLayout.EYES_NOSE_MOUTH: np.array([0.0, 0.0, 0.6]),
    LandmarkLayout.EYE_CORNERS_NOSE: np.array([-0.08, 0.06, -0.08, 0.06, 0.4]),
}
_ITERATIONS = 6
_MOST = math.radians(60)  # beyond it the landmarks of the far side are guessed
_STEP = 1e-4
_SMALL_STEPS = np.eye(2) * _STEP


@dataclass(frozen=True, slots=True)
class Pose:
    """yaw_deg: positive to the person's own left. pitch_deg: positive upwards. roll_deg: of the eyes, clockwise."""

    yaw_deg: float
    pitch_deg: float
    roll_deg: float

    def away_from(self, other: Pose) -> float:
        """How many degrees the head was turned in between, to a side or up and down."""
        return max(abs(self.yaw_deg - other.yaw_deg), abs(self.pitch_deg - other.pitch_deg))


class FrontalFace:
    """The landmarks of somebody who looks straight ahead: what later poses are measured against."""

    def __init__(self, seen: Sequence[Landmarks]) -> None:
        """seen: from one or more pictures, which are averaged."""
        self.layout = seen[0].layout
        plane = np.mean([in_eye_distances(_rigid(landmarks), landmarks.eye_centres_xy) for landmarks in seen], axis=0)
        self._points = np.column_stack([plane, _DEPTHS[self.layout]])  # (n, 3), z to the viewer

    def pose(self, landmarks: Landmarks) -> Pose:
        """How the head is turned now. Raises ValueError for landmarks of the other layout."""
        if landmarks.layout is not self.layout:
            raise ValueError(f"{landmarks.layout} landmarks cannot be measured against {self.layout}")
        turn = np.zeros(2)
        for _ in range(_ITERATIONS):
            now = self._misfit(turn, landmarks)
            slopes = np.column_stack([self._misfit(turn + step, landmarks) - now for step in _SMALL_STEPS]) / _STEP
            turn = np.clip(turn - np.linalg.lstsq(slopes, now)[0], -_MOST, _MOST)
        fit = similarity(self._turned(turn), _rigid(landmarks))
        yaw, pitch = np.degrees(turn)
        return Pose(float(yaw), float(pitch), math.degrees(math.atan2(fit[1, 0], fit[0, 0])))

    def _turned(self, turn: F64) -> F64:
        """float64 (n, 2): the points as they are seen when the head is turned by (yaw, pitch) radians."""
        (cos_yaw, cos_pitch), (sin_yaw, sin_pitch) = np.cos(turn), np.sin(turn)
        x, y, z = self._points.T
        forward = z * cos_yaw - x * sin_yaw
        return np.column_stack([x * cos_yaw + z * sin_yaw, y * cos_pitch - forward * sin_pitch])

    def _misfit(self, turn: F64, landmarks: Landmarks) -> F64:
        """float64 (2n,): how far the landmarks, brought as close as a similarity can, are from the turned points."""
        points, turned = _rigid(landmarks), self._turned(turn)
        fit = similarity(points, turned)
        misfit: F64 = (points @ fit[:, :2].T + fit[:, 2] - turned).ravel()
        return misfit


def average_face(layout: LandmarkLayout) -> FrontalFace:
    """For the first picture of somebody: yaw and roll are good by symmetry, pitch is off by what their nose differs."""
    return FrontalFace([Landmarks(frontal_points(layout), layout)])


def _rigid(landmarks: Landmarks) -> F64:
    """float64 (n, 2): the points that turn with the head."""
    return landmarks.points_xy[_RIGID[landmarks.layout]].astype(np.float64)
