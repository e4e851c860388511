"""A mesh of 468 points on a face, by the network of MediaPipe Face Mesh that ships in resources/models.

It knows what faces look like: its points follow a head that laughs and turns better than pixels alone do, and better
than five landmarks. For the same reason it gives a photo that is bent some of a head's relief, so it never decides
alone (`head_turn`). Source: Kartynnik et al., "Real-time facial surface geometry from monocular video on mobile GPUs",
2019; points and their numbers as in MediaPipe's canonical face model.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Final

import numpy as np

from kiosk_app.domain import F32, U8, Face, LandmarkLayout, Landmarks
from kiosk_app.errors import DigestError, PackError
from kiosk_app.paths import resource
from kiosk_app.recognition.alignment import in_eye_distances
from kiosk_app.recognition.cv import cv2
from kiosk_app.recognition.inference import checked

MODEL: Final = ("models", "face_landmark.tflite")
SHA256: Final = "2efcb4f4de43c7614b80a3cc3e8a37354b3b3b40f75cce20f6f38f0f25d65493"
POINTS: Final = 468
_SIDE_PX = 192  # of the picture that the network wants, RGB, 0..1
_AROUND = 1.5  # times the face, for its hair and chin
_EYE_CORNERS = ((33, 133), (263, 362))  # the viewer's left eye, then the right one
_NOSE_AND_MOUTH = (4, 61, 291)


@dataclass(frozen=True, slots=True, eq=False)
class Mesh:
    """points_xy: float32 (468, 2), where they are in the picture."""

    points_xy: F32

    @property
    def landmarks(self) -> Landmarks:
        """The five of its points that other models give too."""
        eyes = [self.points_xy[list(corners)].mean(axis=0) for corners in _EYE_CORNERS]
        five = np.stack([*eyes, *self.points_xy[list(_NOSE_AND_MOUTH)]]).astype(np.float32)
        return Landmarks(five, LandmarkLayout.EYES_NOSE_MOUTH)

    @property
    def upright(self) -> F32:
        """float32 (468, 2): in eye distances from the middle between the eyes, x along the eyes, y down."""
        points: F32 = in_eye_distances(self.points_xy, self.landmarks.eye_centres_xy).astype(np.float32)
        return points


class FaceMesh:
    """Not for several threads at once."""

    def __init__(self, network: cv2.dnn.Net) -> None:
        self._network = network

    def look(self, bgr: U8, face: Face) -> Mesh:
        """The mesh of one face: looked at once as it was found, and once more where the points then lie.

        bgr: uint8 (height, width, 3). Raises InferenceError.
        """
        left, right = face.landmarks.eye_centres_xy
        first = self._look(bgr, *_square(np.stack([face.box_xyxy[:2], face.box_xyxy[2:]]), right - left))
        eyes = Mesh(first).landmarks.eye_centres_xy
        return Mesh(self._look(bgr, *_square(first, eyes[1] - eyes[0], is_upright=False)))

    def _look(self, bgr: U8, middle: F32, side_px: float, along: F32) -> F32:
        """float32 (468, 2). middle, side_px: of the square that is looked at; along: unit vector of its upper edge."""
        right = along * side_px / _SIDE_PX
        axes = np.array([[right[0], -right[1]], [right[1], right[0]]])
        into = np.column_stack([axes, middle - axes @ np.full(2, (_SIDE_PX - 1) / 2)])
        crop = cv2.warpAffine(bgr, into, (_SIDE_PX,) * 2, flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP)
        self._network.setInput(cv2.dnn.blobFromImage(crop, 1 / 255, swapRB=True))
        found = checked(self._network.forward()).reshape(POINTS, 3)
        points: F32 = (found[:, :2] @ axes.T + into[:, 2]).astype(np.float32)
        return points


def _square(points: F32, along: F32, *, is_upright: bool = True) -> tuple[F32, float, F32]:
    """Around some points (n, 2): middle, side and unit vector along. is_upright: they are corners of an upright box."""
    way = along / max(float(np.linalg.norm(along)), 1e-6)
    axes = np.eye(2) if is_upright else np.array([way, [-way[1], way[0]]])
    turned = points @ axes.T
    low, high = turned.min(axis=0), turned.max(axis=0)
    middle: F32 = ((low + high) / 2 @ axes).astype(np.float32)
    return middle, _AROUND * float((high - low).max()), way


def load_face_mesh() -> FaceMesh:
    """Raises PackError when the file is missing or cannot be used, DigestError when it is another one."""
    path = resource(*MODEL)
    try:
        content = path.read_bytes()
    except OSError as error:
        raise PackError(f"{path} cannot be read ({error.strerror}): install Clockface again.") from error
    if hashlib.sha256(content).hexdigest() != SHA256:
        raise DigestError(f"{path} is not the file that Clockface came with: install Clockface again.")
    try:
        return FaceMesh(cv2.dnn.readNetFromTFLite(np.frombuffer(content, np.uint8)))
    except cv2.error as error:
        raise PackError(f"{path} cannot be used by this OpenCV: install Clockface again.") from error
