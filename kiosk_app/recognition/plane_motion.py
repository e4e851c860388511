"""Do the surroundings of a face move along with it, as those on a held photo or phone do?

Before a person there is a room, and it stands still while they come nearer, sway and nod. Points on the face say how it
moves (a shift, a turn and a growth: Umeyama's similarity with RANSAC), points around it whether they do the same. Of a
point on an edge only the movement across that edge can be seen, so only that is compared. Nothing can be said of a face
that does not move.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from kiosk_app.domain import F32, U8
from kiosk_app.recognition.cv import cv2
from kiosk_app.recognition.straight_edges import Edge, edges_beside

FACE_PX = 64.0  # the width at which a face and its surroundings are followed; a large picture costs no more
BESIDE, ABOVE, BELOW = 2.0, 1.7, 1.7  # what is looked at, from the middle of the face, in widths of it
CELL_PX, MIN_GRADIENT = 7, 6.0  # one point in each cell at most; grey levels a pixel
MARGIN_PX = 8
MIN_FACE_POINTS = 15
RING = 0.95, 0.7  # from so far beside or above the middle on; hair is nearer, the body is below
MOST_RING_POINTS = 60
MIN_MOVED_PX = 1.5  # a point says nothing when the face would have moved it by less
ALIKE = 0.3  # of that movement: how far from it counts as the same
MIN_VOTES = 12
STOP = (cv2.TERM_CRITERIA_COUNT | cv2.TERM_CRITERIA_EPS, 10, 0.03)
MAX_ERROR = 25.0  # mean grey levels between a point's two neighbourhoods

F64 = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Carried:
    """What moved along with the face; None where nothing could be said.

    edges: lengths, in face widths, of the longest straight edge of each side that did, added up. surroundings: the
    share of the points about the face that did.
    """

    edges: float | None = None
    surroundings: float | None = None


class FaceWindow:
    """Follows one face and what is around it from a first picture on, for a second or so."""

    def __init__(self, bgr: U8, box_xyxy: F32) -> None:
        left, top, right, bottom = (float(v) for v in box_xyxy)
        self.face_px = max(right - left, 1.0)
        middle = np.array([left + right, top + bottom]) / 2
        self._area = _area(middle, self.face_px, bgr.shape)
        self._scale = min(1.0, FACE_PX / self.face_px)
        self._step = max(1, int(0.5 / self._scale))  # of a large face every second pixel is more than enough
        self._width = self.face_px * self._scale
        self._shape = bgr.shape
        self._seen = self._look(bgr)
        self._place(middle)

    def fits(self, bgr: U8) -> bool:
        """Whether a picture is of the size of the first."""
        return bgr.shape == self._shape

    def _place(self, middle: F64) -> None:
        """Choose what is followed: points on the face, points around it, and points on edges beside it."""
        rows, columns = self._area
        here = (middle - (columns.start, rows.start)) * self._scale
        face, ring, normals = _points(self._seen, here, self._width)
        self._edges: Sequence[Edge] = edges_beside(self._seen, here, self._width)
        groups = [face, ring, *(edge.points_xy for edge in self._edges)]
        across: list[F32] = [np.zeros_like(face), normals]
        across += [np.tile(edge.normal_xy, (len(edge.points_xy), 1)).astype(np.float32) for edge in self._edges]
        self._start: F32 = np.concatenate(groups).astype(np.float32)
        self._across = np.concatenate(across)
        self._group = np.repeat(np.arange(len(groups)), [len(points) for points in groups])
        self._now, self._alive = self._start.copy(), np.ones(len(self._start), bool)

    def add(self, bgr: U8) -> Carried:
        """The next picture, of the same size."""
        if len(self._start) < MIN_FACE_POINTS:
            return Carried()
        seen = self._look(bgr)
        before = self._now[:, None]
        now, found, error = cv2.calcOpticalFlowPyrLK(
            self._seen, seen, before, before.copy(), winSize=(11, 11), maxLevel=2, criteria=STOP
        )
        self._seen, self._now = seen, np.asarray(now[:, 0], np.float32)
        self._alive &= (found[:, 0] == 1) & (error[:, 0] < MAX_ERROR)
        on_face = self._alive & (self._group == 0)
        if int(on_face.sum()) < MIN_FACE_POINTS:
            return Carried()
        motion = cv2.estimateAffinePartial2D(self._start[on_face], self._now[on_face], ransacReprojThreshold=1.0)[0]
        return Carried() if motion is None else self._compare(motion)

    def _compare(self, motion: F64) -> Carried:
        """motion: float64 (2, 3), what the face did."""
        along = self._start @ motion[:, :2].T + motion[:, 2] - self._start
        expected, happened = (np.sum(moved * self._across, axis=1) for moved in (along, self._now - self._start))
        says = self._alive & (np.abs(expected) >= MIN_MOVED_PX)
        same = says & (np.abs(happened - expected) < ALIKE * np.abs(expected))
        votes = int(says[self._group == 1].sum())
        share = float(same[self._group == 1].sum() / votes) if votes >= MIN_VOTES else None
        return Carried(self._carried_edges(says, same), share)

    def _carried_edges(self, says: Flags, same: Flags) -> float | None:
        longest: dict[str, float] = {}
        is_clear = False
        for number, edge in enumerate(self._edges, 2):
            mine = self._group == number
            votes, agreeing, size = int(says[mine].sum()), int(same[mine].sum()), int(mine.sum())
            if votes < max(4, size / 2):
                continue
            is_clear = True
            if agreeing > 0.7 * votes:
                longest[edge.side] = max(longest.get(edge.side, 0.0), edge.length)
        return sum(longest.values()) if is_clear else None

    def _look(self, bgr: U8) -> U8:
        grey = cv2.cvtColor(bgr[self._area][:: self._step, :: self._step], cv2.COLOR_BGR2GRAY)
        scale = self._scale * self._step
        if scale < 1:
            grey = cv2.resize(grey, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
        return np.asarray(grey, np.uint8)


def _area(middle: F64, face_px: float, shape: tuple[int, ...]) -> tuple[slice, slice]:
    (x, y), (height, width) = middle, shape[:2]
    rows = slice(int(max(0, y - ABOVE * face_px)), int(min(height, y + BELOW * face_px)))
    return rows, slice(int(max(0, x - BESIDE * face_px)), int(min(width, x + BESIDE * face_px)))


def _points(grey: U8, middle: F64, face_px: float) -> tuple[F32, F32, F32]:
    """Points on the face, points around it, and the direction across the latter: float32 (n, 2) each."""
    across, down = (cv2.Sobel(grey, cv2.CV_32F, *order, scale=0.25) for order in ((1, 0), (0, 1)))
    strength = np.asarray(cv2.magnitude(across, down), np.float32)
    xy = _strongest(strength)
    away = (xy + 0.5 - middle) / face_px
    strong = strength[xy[:, 1], xy[:, 0]]
    on_face = np.hypot(away[:, 0] / 0.42, away[:, 1] / 0.52) < 1
    beside = np.maximum(np.abs(away[:, 0]), -away[:, 1]) > RING[0]
    ring = np.flatnonzero(beside & (away[:, 1] < RING[1]))
    ring = ring[np.argsort(-strong[ring])[:MOST_RING_POINTS]]
    x, y = xy[ring].T
    normals = np.column_stack([across[y, x], down[y, x]]) / strong[ring][:, None]
    return xy[on_face].astype(np.float32), xy[ring].astype(np.float32), normals.astype(np.float32)


def _strongest(strength: F32) -> npt.NDArray[np.intp]:
    """x and y, (n, 2), of the strongest pixel of each cell, if it is strong enough."""
    inner = strength[MARGIN_PX:-MARGIN_PX, MARGIN_PX:-MARGIN_PX]
    down, along = (side // CELL_PX for side in inner.shape)
    if not (down and along):
        return np.zeros((0, 2), np.intp)
    blocks = inner[: down * CELL_PX, : along * CELL_PX].reshape(down, CELL_PX, along, CELL_PX)
    cells = blocks.swapaxes(1, 2).reshape(down * along, CELL_PX**2)
    best = cells.argmax(axis=1)
    kept = np.flatnonzero(cells.max(axis=1) >= MIN_GRADIENT)
    y = kept // along * CELL_PX + best[kept] // CELL_PX + MARGIN_PX
    x = kept % along * CELL_PX + best[kept] % CELL_PX + MARGIN_PX
    return np.column_stack([x, y])
