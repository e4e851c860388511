"""Asks whoever is in doubt for a challenge, and tells the judge what became of it."""

from __future__ import annotations

import math
from collections import deque

from kiosk_app.domain import Frame, Observation
from kiosk_app.recognition.decision import Agreement, Verification
from kiosk_app.recognition.step_up import Challenges, Rgb, StepUp, Verdict
from kiosk_app.recognition.unmet import ASKED_TOO_OFTEN, UnmetChallenges
from kiosk_app.screen import Prompt

GONE_S = 1.0  # without a face, longer than a track lasts
AFTERWARDS_S = 3.0  # to agree once more on who it is


class Challenger:
    """Used by the thread that recognises, but for `light`, `is_asking` and `forgive`, which any may use."""

    def __init__(self, challenges: Challenges | None) -> None:
        """challenges: None where nobody can be asked for any."""
        self._challenges = challenges
        self._step_up: StepUp | None = None
        self._judge: Agreement | Verification | None = None
        self._doubt: str | None = None  # who is asked
        self._unmet = UnmetChallenges()
        self._forgiven = deque[str]()
        self._face_s = self._over_at_s = self._asked_s = -math.inf

    @property
    def is_asking(self) -> bool:
        return self._step_up is not None

    def holds_up(self, now_s: float) -> bool:
        """Whether what somebody has a limited time for has to wait for a challenge, or for what comes right after."""
        return self.is_asking or now_s < self._over_at_s + AFTERWARDS_S

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

    def forgive(self, person_id: str) -> None:
        """A code alone has done for this person: what they left unmet for it was no guess."""
        self._forgiven.append(person_id)

    def drop(self) -> None:
        """Nobody is asked for anything any more; what was asked for was not met."""
        self._take_forgiven()
        if self._doubt is not None:
            self._unmet.add(self._doubt, self._asked_s)
        self._step_up = self._judge = self._doubt = None

    def _take_forgiven(self) -> None:
        while self._forgiven:
            person_id = self._forgiven.popleft()
            self._unmet.forget(person_id)
            if self._doubt == person_id:
                self._doubt = None

    def follow(self, frame: Frame, observation: Observation, judge: Agreement | Verification, now_s: float) -> None:
        """One picture, and what it says, after the judge of it has taken it. now_s: on the clock of the frames."""
        step_up, doubt = self._step_up, judge.doubt
        if observation.face is not None:
            self._face_s = frame.t_s
        is_gone = frame.t_s - self._face_s > GONE_S  # nobody is asked who is not there
        is_another = step_up is not None and step_up.track_id != observation.track_id
        if self._challenges is None or doubt is None or is_gone or is_another:
            self.drop()
            return
        self._asked_s = now_s
        if step_up is None or (self._judge, self._doubt) != (judge, doubt):
            self.drop()
            if self._unmet.are_too_many(doubt, now_s):
                judge.settle((ASKED_TOO_OFTEN,), passed=False)
                return
            step_up = StepUp(self._challenges, observation.track_id, now_s)
            self._step_up, self._judge, self._doubt = step_up, judge, doubt
        verdict = step_up.add(frame, observation, now_s, doubt)
        if verdict is not Verdict.RUNNING:
            judge.settle(step_up.reasons, passed=verdict is Verdict.PASSED)
            self._over_at_s = now_s
            if verdict is Verdict.PASSED:
                self._unmet.forget(doubt)
                self._doubt = None  # so that nothing is counted against them
            self.drop()
