"""Long straight edges beside a face, as a phone or a sheet of paper has them: on which side, how long, and where."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from kiosk_app.domain import F32, U8
from kiosk_app.recognition.cv import cv2

MIN_LENGTH = 0.6  # in widths of the face, as all lengths here
NEAREST, FARTHEST = 0.55, 1.6  # from the middle of the face: an edge nearer than that is of the face itself
UPRIGHT = 0.8  # cosine to the axis of its side: held up to 37 degrees askew
STEP_PX, MARGIN_PX = 5.0, 8
MOST = 12  # the longest ones; a bookcase has hundreds
_find = cv2.createLineSegmentDetector(cv2.LSD_REFINE_NONE)

F64 = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Edge:
    """side: "left", "right", "above" or "below". length: in face widths. points_xy: float32 (n, 2), along it.

    normal_xy: of length 1, across it; along it nothing can be seen to move.
    """

    side: str
    length: float
    points_xy: F32
    normal_xy: F64


def edges_beside(grey: U8, middle_xy: F64, face_px: float) -> list[Edge]:
    """The longest first. grey: uint8 (h, w). middle_xy, face_px: of the face in it.

    Found by von Gioi's line segment detector, IPOL 2012.
    """
    found = _find.detect(cv2.GaussianBlur(grey, (0, 0), 0.8))[0]
    segments = np.zeros((0, 4)) if found is None else found.reshape(-1, 4).astype(np.float64)
    lengths = np.hypot(segments[:, 2] - segments[:, 0], segments[:, 3] - segments[:, 1]) / face_px
    longest = [at for at in np.argsort(-lengths) if lengths[at] >= MIN_LENGTH]
    edges = _beside(segments[longest], lengths[longest], middle_xy, face_px, grey.shape)
    return [edge for edge, _ in zip(edges, range(MOST), strict=False)]


def _beside(segments: F64, lengths: F64, middle: F64, face_px: float, shape: tuple[int, ...]) -> Iterator[Edge]:
    for segment, length in zip(segments, lengths, strict=True):
        start, along = segment[:2], (segment[2:] - segment[:2]) / (length * face_px)
        normal = np.array([-along[1], along[0]])
        nearest = start + along * float(along @ (middle - start)) - middle  # of the line, seen from the face
        passes = 0.0 <= float(along @ (middle - start)) / (length * face_px) + 0.2 <= 1.4
        away = float(np.hypot(*nearest)) / face_px
        side = _side(along, nearest)
        if side and passes and NEAREST < away < FARTHEST:
            steps = np.arange(MARGIN_PX / 2, length * face_px - MARGIN_PX / 2, STEP_PX)
            points = (start + steps[:, None] * along).astype(np.float32)
            inside = ((points > MARGIN_PX) & (points < np.array(shape[1::-1]) - MARGIN_PX)).all(axis=1)
            yield Edge(side, float(length), points[inside], normal)


def _side(along: F64, nearest: F64) -> str:
    if abs(along[1]) > UPRIGHT:
        return "left" if nearest[0] < 0 else "right"
    if abs(along[0]) > UPRIGHT:
        return "above" if nearest[1] < 0 else ""  # the body is below: collars and tables
    return ""
