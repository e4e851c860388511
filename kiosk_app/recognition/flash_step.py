"""The reflection of the screen as one of the challenges of a step-up: FlashChallenge behind the Challenge protocol."""

from __future__ import annotations

from kiosk_app.domain import Face, Frame
from kiosk_app.recognition.flash import FlashChallenge, FlashOutcome
from kiosk_app.recognition.flash_plan import FlashPlan
from kiosk_app.recognition.step_up import Rgb, Verdict
from kiosk_app.screen import Prompt

_VERDICTS = {
    FlashOutcome.PASSED: Verdict.PASSED,
    FlashOutcome.FAILED: Verdict.FAILED,
    FlashOutcome.TOO_BRIGHT: Verdict.UNTOLD,
}


class FlashStep:
    """One plan, shown once. It begins when it is made; a camera's delay is found out."""

    def __init__(self, plan: FlashPlan, begins_at_s: float) -> None:
        """plan: from `draw_plan`, a new one each time."""
        self._challenge = FlashChallenge(plan, begins_at_s)
        self._latest_s = begins_at_s
        self._outcome: FlashOutcome | None = None

    @property
    def prompt(self) -> Prompt:
        return Prompt(is_lit=True)

    @property
    def progress(self) -> float:
        """0..1 of its time."""
        begins_at_s, ends_at_s = self._challenge.shown_at_s, self._challenge.ends_at_s
        return min(1.0, max(0.0, (self._latest_s - begins_at_s) / (ends_at_s - begins_at_s)))

    @property
    def reason(self) -> str:
        return f"flash_{self._outcome or 'running'}"

    def light(self, now_s: float) -> Rgb | None:
        return self._challenge.colour(now_s)

    def add(self, frame: Frame, face: Face) -> Verdict:
        """One picture of the face, in order."""
        self._latest_s = frame.t_s
        self._challenge.add(frame, face)
        result = self._challenge.verdict(frame.t_s)
        if result is None:
            return Verdict.RUNNING
        self._outcome = result.outcome
        return _VERDICTS[result.outcome]
