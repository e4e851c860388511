"""Which frames are looked at when a decision is near: the one that may decide shall wait for no other."""

from __future__ import annotations

import math

from kiosk_app.domain import Frame
from kiosk_app.recognition.decision import Pending

CAUTION = 1.5  # a frame may take so many times as long as the one before
LEAD_S = 0.04  # around the time from which a frame may decide: a picture that is painted then would be in its way


class Pace:
    """Of a live source, whose frames carry the time of their capture. is_deciding: the frame in hand may decide."""

    def __init__(self) -> None:
        self.is_deciding = False
        self.took_s = 0.0  # to look at the frame before
        self._decides_from_s = math.inf

    def expects(self, pending: Pending | None) -> None:
        """What the next frames may decide."""
        self._decides_from_s = math.inf if pending is None else pending.from_s

    def wants_quiet(self, now_s: float) -> bool:
        """Whether the frame that may decide is looked at, or about to come."""
        return self.is_deciding or abs(now_s - self._decides_from_s) < LEAD_S

    def passes_over(self, frame: Frame, pending: Pending | None, now_s: float) -> bool:
        """Whether the frame that may decide would wait for this one, which cannot."""
        self.expects(pending)
        self.is_deciding = pending is not None and frame.t_s >= pending.from_s
        return pending is not None and not self.is_deciding and now_s + CAUTION * self.took_s > pending.from_s
