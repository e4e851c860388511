"""What detectors whose network takes pictures of any size have in common: at which size each kind of picture is shown.

How large a picture the network is given decides both what it costs and what it finds, so each method chooses it for
its purpose.
"""

from __future__ import annotations

import math
from abc import ABC, abstractmethod

import numpy as np

from kiosk_app.domain import F32, U8, Face, Landmarks

CELL_PX = 32  # sides of the network's picture are multiples of what its coarsest level sees as one
FOLLOW_PX = 160
FOLLOW_MARGIN = 0.5  # of the longer side of the known box, added on each side: the face becomes about 80 px wide
STILL_PX = 640
STILL_HALVINGS = (1.0, 0.5, 0.25)  # a face that nearly fills the picture is found in a smaller one only
MIN_SIDE_PX = 8  # of the picture within the network's; less shows no face

Size = tuple[int, int]  # width, height


class SizedDetector(ABC):
    """A detector that finds faces and their five landmarks at once. Not thread-safe.

    seen_face_px: how wide the narrowest face still is in the picture that the network is given.
    """

    seen_face_px: float

    def scan(self, bgr: U8, min_face_px: float) -> list[Face]:
        """All faces at least so wide in a live picture, the largest first. bgr: uint8 (height, width, 3)."""
        return self._largest_first(bgr, [_size(bgr, min(1.0, self.seen_face_px / min_face_px))])

    def follow(self, bgr: U8, box_xyxy: F32, *, quick: bool = False) -> list[Face]:
        """Faces around a box in which one was a moment ago; cheap because nothing else is looked at. quick: it is."""
        left, top, right, bottom = _surroundings(bgr, box_xyxy)
        found = self._largest_first(bgr[top:bottom, left:right], [(FOLLOW_PX, FOLLOW_PX)])
        return [_moved(face, left, top) for face in found]

    def scan_still(self, bgr: U8) -> list[Face]:
        """All faces in a photo, looked for thoroughly, the largest first."""
        scale = min(1.0, STILL_PX / max(bgr.shape[:2]))
        return self._largest_first(bgr, [_size(bgr, scale * halving) for halving in STILL_HALVINGS])

    @abstractmethod
    def _find(self, bgr: U8, sizes: list[Size]) -> list[Face]:
        """Each face once, in whatever order; shown to the network at each of the sizes, the rest of them black."""

    def _largest_first(self, bgr: U8, sizes: list[Size]) -> list[Face]:
        height, width = bgr.shape[:2]
        if min(height, width) == 0 or min(height, width) * min(fit(bgr, size) for size in sizes) < MIN_SIDE_PX:
            return []
        return sorted(self._find(bgr, sizes), key=lambda face: face.area_px, reverse=True)


def fit(bgr: U8, size: Size) -> float:
    """The factor by which the picture is shrunk or enlarged to just fit into a size."""
    height: int = bgr.shape[0]
    width: int = bgr.shape[1]
    return min(size[0] / width, size[1] / height)


def _size(bgr: U8, scale: float) -> Size:
    """The size of a picture times `scale`, rounded up to whole cells."""
    height, width = (CELL_PX * max(1, math.ceil(side * scale / CELL_PX)) for side in bgr.shape[:2])
    return width, height


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


def _moved(face: Face, right_px: int, down_px: int) -> Face:
    by = np.array([right_px, down_px], np.float32)
    landmarks = Landmarks(face.landmarks.points_xy + by, face.landmarks.layout)
    return Face(face.box_xyxy + np.tile(by, 2), face.score, landmarks)
