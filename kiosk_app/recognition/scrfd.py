"""Faces and their five landmarks with SCRFD, the detector of InsightFace's packs, through the `insightface` library.

InsightFace shrinks or enlarges the picture to the size that is asked for and fills up the rest with black.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from kiosk_app.domain import F32, U8, Face, LandmarkLayout, Landmarks
from kiosk_app.errors import PackError
from kiosk_app.recognition import cv  # noqa: F401 - before insightface imports OpenCV without its limits
from kiosk_app.recognition.detection import Size, SizedDetector
from kiosk_app.recognition.inference import checked

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

OUTPUTS = (9, 15)  # a score, a box and five points for each of three or five levels
MIN_SCORE = 0.5


class ScrfdDetector(SizedDetector):
    """session: an SCRFD model that gives five landmarks with each face. Not thread-safe."""

    seen_face_px = 24  # all 250 of 250 found

    def __init__(self, session: InferenceSession) -> None:
        from insightface.model_zoo.scrfd import SCRFD  # takes half a second, and only these packs need it

        if len(session.get_outputs()) not in OUTPUTS:
            raise PackError("The face detector of the pack is no SCRFD with five landmarks: install another pack.")
        self._scrfd = SCRFD(session=session)
        self._scrfd.det_thresh = MIN_SCORE

    def _find(self, bgr: U8, sizes: list[Size]) -> list[Face]:
        boxes, points = self._scrfd.detect(bgr, input_size=sizes)
        return [_face(box, five) for box, five in zip(checked(boxes), checked(points), strict=True)]


def _face(box: F32, points: F32) -> Face:
    """box: float32 (5,), the last value is the score. points: float32 (5, 2)."""
    landmarks = Landmarks(points.astype(np.float32), LandmarkLayout.EYES_NOSE_MOUTH)
    return Face(box[:4].astype(np.float32), float(box[4]), landmarks)
