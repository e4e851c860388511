"""The detector and the landmarks of the default pack: dlib's MMOD network and five-point predictor.

The network sees faces that fill its window of 80 pixels, at every position. So how much the picture is shrunk decides
how large a face is found, and each method looks at as few sizes as its purpose allows: every pixel costs.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import numpy.typing as npt

from kiosk_app.domain import F32, U8, Face, LandmarkLayout, Landmarks
from kiosk_app.recognition import pyramid
from kiosk_app.recognition.cv import cv2
from kiosk_app.recognition.inference import checked

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

F64 = npt.NDArray[np.float64]

WINDOW_PX = 80
MEAN_BGR: F32 = np.array([104.298, 117.001, 122.782], np.float32)  # the network reads it as "nothing there"
MAX_OVERLAP = 0.33827614  # intersection over union, from the file of the network
MAX_FACES = 8  # so many are given landmarks, the largest first

_CELL_PX = 8  # from one score to the next
_FIRST_CENTRE_PX = 14
_SMALLEST_PX = 29  # narrower or lower pictures give no score at all
_FRAME_PX = 24  # of mean colour around a live picture, for faces that it cuts

SEEN_FACE_PX = 68  # narrowest face that the window finds reliably (109 of 110); it does so up to 84
STEP = 0.7  # from one size of the picture to the next; larger steps lose faces
FOLLOW_PX = 160  # side of the surroundings that are looked at when a face is followed
FOLLOW_FACE_PX = (66.0, 84.0)  # how wide the known face is made in them, so that it is found if it grew or shrank

DOUBLE_BELOW_PX = 600  # longest side of a photo that is enlarged first
REDUCE_ABOVE_PX = 1600  # and of one that is reduced first


class Detections(NamedTuple):
    """boxes_xyxy: float64 (n, 4). scores: float32 (n,), above 0. Highest score first."""

    boxes_xyxy: F64
    scores: F32


class MmodDetector:
    """detector, landmarks: the sessions of the default pack, which may be used by several threads at once."""

    def __init__(self, detector: InferenceSession, landmarks: InferenceSession) -> None:
        self._detector = detector
        self._landmarks = landmarks

    def scan(self, bgr: U8, min_face_px: float) -> list[Face]:
        """All faces at least so wide in a live picture, the largest first. bgr: uint8 (height, width, 3).

        The picture is never enlarged: of faces narrower than SEEN_FACE_PX some are missed.
        """
        found = [self._at_scale(bgr, scale) for scale in _scales(bgr, min_face_px)]
        return self._faces(bgr, found)

    def follow(self, bgr: U8, box_xyxy: F32, *, quick: bool = False) -> list[Face]:
        """Faces around a box in which one was a moment ago; cheap because nothing else is looked at.

        quick: first in that very size, and in others only if there is none: half as long, but such boxes do not grow.
        """
        width = max(float(box_xyxy[2] - box_xyxy[0]), 1.0)
        centre = (box_xyxy[:2] + box_xyxy[2:]).astype(np.float64) / 2
        if quick and len((found := self._around(bgr, centre, WINDOW_PX / width)).scores):
            return self._faces(bgr, [found])
        return self._faces(bgr, [self._around(bgr, centre, face_px / width) for face_px in FOLLOW_FACE_PX])

    def scan_still(self, bgr: U8) -> list[Face]:
        """All faces in a photo, looked for thoroughly, the largest first."""
        scale = _still_scale(bgr)
        boxes, scores = self.detect(_resized(bgr, scale))
        return self._faces(bgr, [Detections(_scaled_back(boxes, scale), scores)])

    def detect(self, bgr: U8) -> Detections:
        """What dlib's cnn_face_detection_model_v1 gives for this picture; boxes in whole pixels."""
        tiled, tiles = pyramid.draw(bgr, MEAN_BGR)
        boxes, scores = self._run(tiled)
        return _merged([Detections(pyramid.to_picture(boxes, tiles), scores)])

    def points(self, bgr: U8, boxes_xyxy: npt.NDArray[np.int64]) -> F32:
        """dlib's five points for each box: float32 (n, 5, 2). boxes_xyxy: int64 (n, 4)."""
        if not len(boxes_xyxy):
            return np.empty((0, 5, 2), np.float32)
        picture = np.ascontiguousarray(bgr)
        points: F32 = checked(self._landmarks.run(None, {"picture": picture, "boxes": boxes_xyxy})[0])
        return points

    def _faces(self, bgr: U8, found: Iterable[Detections]) -> list[Face]:
        boxes, scores = _merged(found)
        areas = (boxes[:, 2] - boxes[:, 0]) * (boxes[:, 3] - boxes[:, 1])
        largest = np.argsort(-areas, kind="stable")[:MAX_FACES]
        points = self.points(bgr, boxes[largest].astype(np.int64))
        return [
            Face(box.astype(np.float32), float(score), Landmarks(five, LandmarkLayout.EYE_CORNERS_NOSE))
            for box, score, five in zip(boxes[largest], scores[largest], points, strict=True)
        ]

    def _at_scale(self, bgr: U8, scale: float) -> Detections:
        small = _resized(bgr, scale)
        height, width = small.shape[:2]
        canvas = _canvas(height + 2 * _FRAME_PX, width + 2 * _FRAME_PX)
        canvas[:, _FRAME_PX : _FRAME_PX + height, _FRAME_PX : _FRAME_PX + width] = small.transpose(2, 0, 1)
        boxes, scores = self._run(canvas[None])
        return Detections(_scaled_back(boxes - _FRAME_PX, scale), scores)

    def _around(self, bgr: U8, centre_xy: F64, scale: float) -> Detections:
        """The square of FOLLOW_PX / scale pixels around a point, shrunk or enlarged by `scale`."""
        corner = np.floor(centre_xy - FOLLOW_PX / scale / 2).astype(int)
        left, top = np.maximum(corner, 0)
        right, bottom = np.ceil(centre_xy + FOLLOW_PX / scale / 2).astype(int)
        part = bgr[top : max(bottom, top), left : max(right, left)]
        if not part.size:
            return Detections(np.empty((0, 4)), np.empty(0, np.float32))
        small = _resized(part, scale)[:FOLLOW_PX, :FOLLOW_PX]
        canvas = _canvas(FOLLOW_PX, FOLLOW_PX)
        canvas[:, : small.shape[0], : small.shape[1]] = small.transpose(2, 0, 1)
        boxes, scores = self._run(canvas[None])
        return Detections(_scaled_back(boxes, scale) + np.array([left, top, left, top]), scores)

    def _run(self, pictures: F32) -> Detections:
        """Every window with a score above 0 in float32 (1, 3, height, width); overlapping ones included."""
        if min(pictures.shape[2:]) < _SMALLEST_PX:
            return Detections(np.empty((0, 4)), np.empty(0, np.float32))
        scores: F32 = checked(self._detector.run(None, {"bgr": pictures})[0])[0, 0]
        rows, columns = np.nonzero(scores > 0)
        centres = np.stack([columns, rows], axis=1) * float(_CELL_PX) + _FIRST_CENTRE_PX
        half = (WINDOW_PX - 1) / 2
        return Detections(np.hstack([centres - half, centres + half]), scores[rows, columns])


def _merged(found: Iterable[Detections]) -> Detections:
    """Boxes in whole pixels, halves away from zero; of overlapping ones the one with the highest score.

    So done in dlib's to_label; the windows on its unreduced picture all end at halves.
    """
    parts = list(found)
    boxes = np.concatenate([part.boxes_xyxy for part in parts])
    boxes = np.trunc(boxes + np.copysign(0.5, boxes))
    scores = np.concatenate([part.scores for part in parts])
    order = np.argsort(-scores, kind="stable")
    kept: list[int] = []
    for i in order:
        if not kept or _overlap(boxes[i], boxes[kept]).max() <= MAX_OVERLAP:
            kept.append(int(i))
    return Detections(boxes[kept], scores[kept])


def _overlap(box: F64, others: F64) -> F64:
    """float64 (n,): intersection over union, with the last row and column counted in as dlib does."""
    shared = np.minimum(box[2:], others[:, 2:]) - np.maximum(box[:2], others[:, :2]) + 1
    intersection = np.maximum(shared, 0).prod(axis=1)
    areas = (others[:, 2:] - others[:, :2] + 1).prod(axis=1)
    overlap: F64 = intersection / (areas + (box[2:] - box[:2] + 1).prod() - intersection)
    return overlap


def _scales(bgr: U8, min_face_px: float) -> list[float]:
    """Sizes of the picture in which the window finds faces from `min_face_px` wide up to the whole picture."""
    scales = [min(1.0, SEEN_FACE_PX / min_face_px)]
    while scales[-1] * STEP * min(bgr.shape[:2]) > WINDOW_PX:
        scales.append(scales[-1] * STEP)
    return scales


def _still_scale(bgr: U8) -> float:
    longest = max(bgr.shape[:2])
    if longest < DOUBLE_BELOW_PX:
        return 2.0
    return float(min(1.0, REDUCE_ABOVE_PX / longest))


def _resized(bgr: U8, scale: float) -> U8:
    """Halved as often as it goes, then interpolated: as smooth as averaging areas, and several times as fast."""
    if scale == 1.0:
        return bgr
    size = tuple(max(1, round(side * scale)) for side in bgr.shape[1::-1])
    while scale <= 0.5 and min(bgr.shape[:2]) > 1:
        bgr = cv2.resize(bgr, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA).astype(np.uint8, copy=False)
        scale *= 2
    return cv2.resize(bgr, size, interpolation=cv2.INTER_LINEAR).astype(np.uint8, copy=False)


def _scaled_back(boxes_xyxy: F64, scale: float) -> F64:
    """Pixels of a resized picture in the original one; a pixel is a square and its place the centre of that."""
    return (boxes_xyxy + 0.5) / scale - 0.5


def _canvas(height: int, width: int) -> F32:
    """float32 (3, height, width) of the mean colour."""
    return np.broadcast_to(MEAN_BGR[:, None, None], (3, height, width)).copy()
