"""Faces and their five landmarks with SCRFD, the detector of InsightFace's packs, through the `insightface` library.

How large a picture the network is given decides both what it costs and what it finds, so each method chooses it
for its purpose. InsightFace shrinks or enlarges the picture to that size and fills up the rest with black.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from kiosk_app.domain import F32, U8, Face, LandmarkLayout, Landmarks
from kiosk_app.errors import PackError
from kiosk_app.recognition import cv  # noqa: F401 - before insightface imports OpenCV without its limits
from kiosk_app.recognition.inference import checked

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

OUTPUTS = (9, 15)  # a score, a box and five points for each of three or five levels
MIN_SCORE = 0.5
SEEN_FACE_PX = 24  # how wide the narrowest face still is in the picture that the network is given: all 250 of 250 found
CELL_PX = 32  # sides of that picture are multiples of what the coarsest level sees as one
FOLLOW_PX = 160
FOLLOW_MARGIN = 0.5  # of the longer side of the known box, added on each side: the face becomes about 80 px wide
STILL_PX = 640
STILL_HALVINGS = (1.0, 0.5, 0.25)  # a face that nearly fills the picture is found in a smaller one only
MIN_SIDE_PX = 8  # of the picture within the network's; less shows no face

Size = tuple[int, int]  # width, height


class ScrfdDetector:
    """session: an SCRFD model that gives five landmarks with each face. Not thread-safe."""

    def __init__(self, session: InferenceSession) -> None:
        from insightface.model_zoo.scrfd import SCRFD  # takes half a second, and only these packs need it

        if len(session.get_outputs()) not in OUTPUTS:
            raise PackError("The face detector of the pack is no SCRFD with five landmarks: install another pack.")
        self._scrfd = SCRFD(session=session)
        self._scrfd.det_thresh = MIN_SCORE

    def scan(self, bgr: U8, min_face_px: float) -> list[Face]:
        """All faces at least so wide in a live picture, the largest first. bgr: uint8 (height, width, 3)."""
        return self._detect(bgr, [_size(bgr, min(1.0, SEEN_FACE_PX / min_face_px))])

    def follow(self, bgr: U8, box_xyxy: F32, *, quick: bool = False) -> list[Face]:
        """Faces around a box in which one was a moment ago; cheap because nothing else is looked at. quick: it is."""
        left, top, right, bottom = _surroundings(bgr, box_xyxy)
        found = self._detect(bgr[top:bottom, left:right], [(FOLLOW_PX, FOLLOW_PX)])
        return [_moved(face, left, top) for face in found]

    def scan_still(self, bgr: U8) -> list[Face]:
        """All faces in a photo, looked for thoroughly, the largest first."""
        scale = min(1.0, STILL_PX / max(bgr.shape[:2]))
        return self._detect(bgr, [_size(bgr, scale * halving) for halving in STILL_HALVINGS])

    def _detect(self, bgr: U8, sizes: list[Size]) -> list[Face]:
        height, width = bgr.shape[:2]
        if min(height, width) == 0 or min(height, width) * _shrinking(bgr, sizes) < MIN_SIDE_PX:
            return []
        boxes, points = self._scrfd.detect(bgr, input_size=sizes)
        faces = [_face(box, five) for box, five in zip(checked(boxes), checked(points), strict=True)]
        return sorted(faces, key=lambda face: face.area_px, reverse=True)


def _size(bgr: U8, scale: float) -> Size:
    """The size of a picture times `scale`, rounded up to whole cells."""
    height, width = (CELL_PX * max(1, math.ceil(side * scale / CELL_PX)) for side in bgr.shape[:2])
    return width, height


def _shrinking(bgr: U8, sizes: list[Size]) -> float:
    """The factor by which the picture is made to fit the smallest of the sizes."""
    height: int = bgr.shape[0]
    width: int = bgr.shape[1]
    return min(side / have for size in sizes for side, have in zip(size, (width, height), strict=True))


def _surroundings(bgr: U8, box_xyxy: F32) -> tuple[int, int, int, int]:
    left, top, right, bottom = (float(edge) for edge in box_xyxy)
    margin = FOLLOW_MARGIN * max(right - left, bottom - top)
    height, width = bgr.shape[:2]
    return (
        max(0, math.floor(left - margin)),
        max(0, math.floor(top - margin)),
        max(0, min(width, math.ceil(right + margin))),
        max(0, min(height, math.ceil(bottom + margin))),
    )


def _face(box: F32, points: F32) -> Face:
    """box: float32 (5,), the last value is the score. points: float32 (5, 2)."""
    landmarks = Landmarks(points.astype(np.float32), LandmarkLayout.EYES_NOSE_MOUTH)
    return Face(box[:4].astype(np.float32), float(box[4]), landmarks)


def _moved(face: Face, right_px: int, down_px: int) -> Face:
    by = np.array([right_px, down_px], np.float32)
    landmarks = Landmarks(face.landmarks.points_xy + by, face.landmarks.layout)
    return Face(face.box_xyxy + np.tile(by, 2), face.score, landmarks)
