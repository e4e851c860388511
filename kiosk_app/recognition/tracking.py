"""Is the face of this frame the one of the frame before? One person at a time stands at a kiosk."""

from __future__ import annotations

import numpy as np

from kiosk_app.domain import F32

MIN_OVERLAP = 0.3  # intersection over union: a walking person's face moves far less within one frame time
MAX_GAP_S = 0.6  # a face that was gone for longer may be somebody else
MAX_PAUSE_S = 3.0  # where no picture was looked at in between, it is still looked for first where it was


def overlap(first_xyxy: F32, second_xyxy: F32) -> float:
    """Intersection over union of two boxes, 0..1."""
    low = np.maximum(first_xyxy[:2], second_xyxy[:2])
    high = np.minimum(first_xyxy[2:], second_xyxy[2:])
    shared = float(np.prod(np.clip(high - low, 0, None)))
    areas = sum(float(np.prod(np.clip(box[2:] - box[:2], 0, None))) for box in (first_xyxy, second_xyxy))
    return shared / max(areas - shared, 1e-9)


class FaceTrack:
    """The face being followed: its number grows by one whenever it may be another face."""

    def __init__(self) -> None:
        self.track_id = 0
        self._box_xyxy: F32 | None = None
        self._seen_at_s = -np.inf
        self._missed = False

    def box_to_follow(self, t_s: float) -> F32 | None:
        """Where the face was, while that is recent enough to look there first.

        After a pause for longer than a track lasts: where a full scan alone takes that long, none would ever begin.
        """
        limit_s = MAX_GAP_S if self._missed else MAX_PAUSE_S
        return self._box_xyxy if 0 <= t_s - self._seen_at_s <= limit_s else None

    def miss(self) -> None:
        """There was no face in a frame."""
        self._missed = True

    def update(self, box_xyxy: F32, t_s: float) -> int:
        """Take the face of this frame; returns its track number."""
        before, gap_s = self._box_xyxy, t_s - self._seen_at_s
        if before is None or not 0 <= gap_s <= MAX_GAP_S or overlap(before, box_xyxy) < MIN_OVERLAP:
            self.track_id += 1
        self._box_xyxy, self._seen_at_s, self._missed = box_xyxy, t_s, False
        return self.track_id
