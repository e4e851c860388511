"""What of a camera's pictures counts, and why none does."""

from __future__ import annotations

import logging

from kiosk_app.domain import Frame
from kiosk_app.recognition.camera import Camera, Phase
from kiosk_app.recognition.freshness import REASONS, Freshness, Verdict

log = logging.getLogger(__name__)


class Watch:
    """Keeps back what a live source has shown before. Used by one thread, but for `trouble`, which any may read.

    trouble: a sentence while the camera gives nothing, or nothing that counts; else empty.
    """

    def __init__(self, camera: Camera) -> None:
        self._camera = camera
        self._freshness = Freshness() if camera.is_live else None
        self.trouble = ""

    def latest(self, timeout_s: float) -> Frame | None:
        """The next picture that counts; None when none comes in time, and when the next one does not count."""
        frame, state = self._camera.latest(timeout_s), self._camera.state
        if frame is not None:
            return frame if self._counts(frame) else None
        if state.phase is Phase.LOST:
            self.trouble = state.reason
        return None

    def _counts(self, frame: Frame) -> bool:
        verdict = self._freshness.judge(frame.bgr, frame.t_s) if self._freshness else Verdict.FRESH
        if verdict is Verdict.FRESH:
            self.trouble = ""
        elif verdict in REASONS and self.trouble != REASONS[verdict]:
            log.warning("the pictures of the camera are %s: nobody is recognised on them", verdict)
            self.trouble = REASONS[verdict]
        return verdict is Verdict.FRESH
