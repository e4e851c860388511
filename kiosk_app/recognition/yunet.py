"""Faces and their five landmarks with YuNet, OpenCV's small face detector, run by ONNX Runtime.

ONNX Runtime needs less than half the time of OpenCV's own FaceDetectorYN for the same picture. Source of the decoding:
OpenCV, modules/objdetect/src/face_detect.cpp; Wu et al., "YuNet: A Tiny Millisecond-level Face Detector", 2023.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from kiosk_app.domain import F32, U8, Face, LandmarkLayout, Landmarks
from kiosk_app.errors import PackError
from kiosk_app.recognition.cv import cv2
from kiosk_app.recognition.detection import Size, SizedDetector, fit
from kiosk_app.recognition.inference import checked

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

STRIDES = (8, 16, 32)
KINDS = {"cls": 1, "obj": 1, "bbox": 4, "kps": 10}  # what each level gives per cell, and how many values that is
OUTPUTS = [f"{kind}_{stride}" for stride in STRIDES for kind in KINDS]
MIN_SCORE = (
    0.7  # finds every face of 650 photos and 2 in 50 pictures without one; 0.6 finds 3, and 0.8 fewer turned heads
)
MAX_OVERLAP = 0.3  # intersection over union from which two boxes are of one face; OpenCV's default


class YunetDetector(SizedDetector):
    """session: a YuNet model that takes pictures of any size. Not thread-safe."""

    seen_face_px = 24

    def __init__(self, session: InferenceSession) -> None:
        self._session = session
        if not set(OUTPUTS) <= {output.name for output in session.get_outputs()}:
            raise PackError("The face detector of the pack is no YuNet of 2023 or later: install another pack.")
        self._input = session.get_inputs()[0].name

    def _find(self, bgr: U8, sizes: list[Size]) -> list[Face]:
        """A row of `rows`: box, points, score."""
        rows = np.concatenate([self._rows(bgr, size) for size in sizes])
        return [_face(row) for row in _each_once(rows)]

    def _rows(self, bgr: U8, size: Size) -> F32:
        """float32 (n, 15) in pixels of the picture: left, top, right, bottom, five points, score."""
        shown = _fitted(bgr, size)
        outputs = self._session.run(OUTPUTS, {self._input: cv2.dnn.blobFromImage(_filled_up(shown, size))})
        levels = [outputs[at : at + len(KINDS)] for at in range(0, len(outputs), len(KINDS))]
        rows = [_decoded(level, size, stride) for level, stride in zip(levels, STRIDES, strict=True)]
        back = np.array([have / seen for have, seen in zip(bgr.shape[1::-1], shown.shape[1::-1], strict=True)])
        return np.concatenate(rows) * np.append(np.tile(back, 7), 1).astype(np.float32)


def _fitted(bgr: U8, size: Size) -> U8:
    factor = fit(bgr, size)
    width, height = (max(1, round(side * factor)) for side in bgr.shape[1::-1])
    if (height, width) == bgr.shape[:2]:
        return bgr
    return cv2.resize(bgr, (width, height)).astype(np.uint8, copy=False)


def _filled_up(bgr: U8, size: Size) -> U8:
    below, beside = size[1] - bgr.shape[0], size[0] - bgr.shape[1]
    return cv2.copyMakeBorder(bgr, 0, below, 0, beside, cv2.BORDER_CONSTANT).astype(np.uint8, copy=False)


def _decoded(level: list[F32], size: Size, stride: int) -> F32:
    """level: float32 (1, cells, values) of each of `KINDS`, cell by cell, row by row."""
    is_face, is_object, boxes, points = level
    scores = np.sqrt(np.clip(checked(is_face[0, :, 0]), 0, 1) * np.clip(checked(is_object[0, :, 0]), 0, 1))
    (cells,) = np.nonzero(scores >= MIN_SCORE)
    corners = np.stack([cells % (size[0] // stride), cells // (size[0] // stride)], axis=1)
    box, five = checked(boxes[0, cells]), checked(points[0, cells])
    centres, halves = box[:, :2] + corners, np.exp(box[:, 2:]) / 2
    places = np.concatenate([centres - halves, centres + halves, five + np.tile(corners, 5)], axis=1) * stride
    return np.concatenate([places, scores[cells, None]], axis=1).astype(np.float32)


def _each_once(rows: F32) -> F32:
    """Of boxes that overlap, the one with the best score (non-maximum suppression)."""
    boxes = np.concatenate([rows[:, :2], rows[:, 2:4] - rows[:, :2]], axis=1)
    kept = cv2.dnn.NMSBoxes(boxes.tolist(), rows[:, 14].tolist(), MIN_SCORE, MAX_OVERLAP)
    once: F32 = rows[np.asarray(kept, np.intp)]
    return once


def _face(row: F32) -> Face:
    """YuNet's right eye is the person's own, on the viewer's left."""
    return Face(row[:4], float(row[14]), Landmarks(row[4:14].reshape(5, 2), LandmarkLayout.EYES_NOSE_MOUTH))
