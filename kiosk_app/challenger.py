"""Asks whoever is in doubt for a challenge, and tells the judge what became of it."""

from __future__ import annotations

from kiosk_app.domain import Frame, Observation
from kiosk_app.recognition.decision import Agreement, Verification
from kiosk_app.recognition.step_up import Challenges, Rgb, StepUp, Verdict
from kiosk_app.screen import Prompt


class Challenger:
    """Used by the thread that recognises, but for `light` and `is_asking`, which any may ask."""

    def __init__(self, challenges: Challenges | None) -> None:
        """challenges: None where nobody can be asked for any."""
        self._challenges = challenges
        self._step_up: StepUp | None = None
        self._judge: Agreement | Verification | None = None

    @property
    def is_asking(self) -> bool:
        return self._step_up is not None

    @property
    def prompt(self) -> Prompt | None:
        """What the screen says; None while nothing is asked."""
        return self._step_up.prompt if self._step_up else None

    @property
    def progress(self) -> float:
        """0..1 of what is asked."""
        return self._step_up.progress if self._step_up else 0.0

    def light(self, now_s: float) -> Rgb | None:
        """The colour for the display now; None when it looks as ever."""
        step_up = self._step_up
        return step_up.light(now_s) if step_up else None

    def drop(self) -> None:
        """Nobody is asked for anything any more."""
        self._step_up = self._judge = None

    def follow(self, frame: Frame, observation: Observation, judge: Agreement | Verification, now_s: float) -> None:
        """One picture, and what it says, after the judge of it has taken it. now_s: on the clock of the frames."""
        step_up = self._step_up
        if (
            self._challenges is None
            or judge.doubt is None
            or (step_up is not None and step_up.track_id != observation.track_id)
        ):
            self.drop()
            return
        if step_up is None or self._judge is not judge:
            step_up = StepUp(self._challenges, observation.track_id, now_s)
            self._step_up, self._judge = step_up, judge
        verdict = step_up.add(frame, observation, now_s)
        if verdict is not Verdict.RUNNING:
            judge.settle(step_up.reasons, passed=verdict is Verdict.PASSED)
            self.drop()
