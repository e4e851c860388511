"""The recogniser before the frames of one source: what it is given to look at, and what of its failures is forgiven."""

from __future__ import annotations

import logging
import time

from kiosk_app.domain import Frame, Observation
from kiosk_app.errors import InferenceError
from kiosk_app.pace import Pace
from kiosk_app.recognition.decision import Agreement, Verification
from kiosk_app.recognition.pipeline import Recogniser

log = logging.getLogger(__name__)

MAX_NONSENSE = 10  # frames in a row on which a model fails, before the kiosk gives up


class Sight:
    """Used by one thread, but for `pace`, which the window asks."""

    def __init__(self, recogniser: Recogniser, *, live: bool) -> None:
        self.recogniser, self.pace = recogniser, Pace()
        self._live = live
        self._nonsense = 0  # frames in a row on which a model failed

    def passes_over(self, frame: Frame, judge: Agreement | Verification) -> bool:
        """Whether this frame is left out, so that the one that may decide does not wait for it."""
        return self._live and self.pace.passes_over(frame, judge.pending, time.monotonic())

    def look(self, frame: Frame, claimed: str | None = None) -> Observation | None:
        """None when a model gave nonsense: nobody is matched on that. Raises InferenceError after many such frames."""
        began_s = time.monotonic()
        try:
            observation = self.recogniser.process(frame, claimed, decisive=self.pace.is_deciding, watched=self._live)
        except InferenceError as error:
            self._nonsense += 1
            log.error("a frame could not be looked at: %s", error)
            if self._nonsense >= MAX_NONSENSE:
                raise
            return None
        self._nonsense, self.pace.took_s = 0, time.monotonic() - began_s
        return observation
