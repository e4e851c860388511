"""The check of the place at a running kiosk: as `commissioning`, frame by frame, for whoever stands at the mark."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import Final

from kiosk_app.administration.commissioning import Check, Measures, checks
from kiosk_app.administration.liveness_trial import TrialState
from kiosk_app.config import Config
from kiosk_app.domain import Frame, Observation
from kiosk_app.recognition.decision import box_of

LEAD_IN_S: Final = 5.0  # from the button to the first picture that counts: time to step back to the mark
LOOK_S: Final = 5.0


class CameraCheck:
    """One check after the other, of pictures whose time is that of `now_s`. look: decides, as the kiosk would.

    findings: of the last one that came to its end, empty before. `offer` belongs into a background thread.
    """

    def __init__(
        self, look: Callable[[Frame], Observation], config: Config, now_s: Callable[[], float] = time.monotonic
    ) -> None:
        self._look, self._config, self._now_s = look, config, now_s
        self._measures: Measures | None = None
        self._starts_s: float | None = None
        self.findings: Sequence[Check] = ()

    @property
    def is_looking(self) -> bool:
        return self._measures is not None

    @property
    def passes(self) -> bool:
        """Whether the last check found nothing wrong."""
        return bool(self.findings) and all(check.passes for check in self.findings)

    def begin(self) -> None:
        self._measures, self._starts_s, self.findings = Measures(), None, ()

    def cancel(self) -> None:
        """Look no more; what was found before stays."""
        self._measures = None

    def offer(self, frame: Frame) -> TrialState:
        """One frame; nothing is looked at before `begin`. Raises InferenceError."""
        measures = self._measures
        if measures is None:
            return TrialState()
        if self._starts_s is None:
            self._starts_s = frame.t_s + LEAD_IN_S
        seen = self._look(frame)  # while it waits, too: the first picture waits for models that have never run
        passed_s = frame.t_s - self._starts_s
        if passed_s >= 0:
            measures.add(frame, seen, self._now_s())
        if passed_s >= LOOK_S and measures is self._measures:
            self._measures, self.findings = None, checks(measures, self._config)
        return TrialState(max(0.0, -passed_s), min(1.0, max(0.0, passed_s / LOOK_S)), box_xyxy=box_of(seen))
