"""Which frames are looked at when a decision is near: the one that may decide shall wait for no other."""

from __future__ import annotations

from kiosk_app.domain import Frame
from kiosk_app.recognition.decision import Pending

CAUTION = 1.5  # a frame may take so many times as long as the one before


class Pace:
    """Of a live source, whose frames carry the time of their capture. is_deciding: the frame in hand may decide."""

    def __init__(self) -> None:
        self.is_deciding = False
        self.took_s = 0.0  # to look at the frame before

    def passes_over(self, frame: Frame, pending: Pending | None, now_s: float) -> bool:
        """Whether the frame that may decide would wait for this one, which cannot."""
        self.is_deciding = pending is not None and frame.t_s >= pending.from_s
        return pending is not None and not self.is_deciding and now_s + CAUTION * self.took_s > pending.from_s
