"""A challenge, in up to three tries: what no picture and no recording can do when it is asked for at random.

Each try is made of the challenges of the site, one after the other. It must be one face all the while: the caller ends
a step-up when another one is followed, or when the pictures are no longer of one person.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum
from typing import Protocol, TypeAlias

from kiosk_app.domain import Face, Frame, Observation, QualityIssue, View
from kiosk_app.screen import Prompt

TRIES = 3  # then there is the PIN
ANOTHER_FACE = "challenge_another_face"  # a reason for the receipt
PAUSE_S = 1.0  # between two tries: time to see that it begins again
Rgb: TypeAlias = tuple[int, int, int]


class Verdict(Enum):
    RUNNING = "running"
    PASSED = "passed"
    FAILED = "failed"
    UNTOLD = "untold"  # here nobody can tell: another challenge has to


class Challenge(Protocol):
    """One thing that is asked of one face, begun when it is made."""

    @property
    def prompt(self) -> Prompt:
        """What the screen says meanwhile."""
        ...

    @property
    def progress(self) -> float:
        """0..1."""
        ...

    @property
    def reason(self) -> str:
        """What became of it, as one short stable word for the receipt."""
        ...

    def light(self, now_s: float) -> Rgb | None:
        """The colour that the display has to shine in, if it is part of the challenge. Called from any thread."""
        ...

    def add(self, frame: Frame, face: Face) -> Verdict:
        """One picture of the face, in order."""
        ...


Begin: TypeAlias = Callable[[float], Challenge]  # given the time at which it begins, on the clock of the source


@dataclass(frozen=True, slots=True)
class Challenges:
    """begin: of each challenge in a try, at least one. instead: of the one that is added where another cannot tell."""

    begin: tuple[Begin, ...]
    instead: Begin | None = None


class StepUp:
    """The tries of one person. Times are those of the frames."""

    def __init__(self, challenges: Challenges, track_id: int, now_s: float) -> None:
        self._challenges, self.track_id = challenges, track_id
        self._tries_left, self._resumes_at_s = TRIES, now_s
        self._failed: list[str] = []
        self._start_try(now_s)

    @property
    def prompt(self) -> Prompt:
        """What the screen says now."""
        return replace(self._current.prompt, again=bool(self._failed))

    @property
    def progress(self) -> float:
        """0..1 of this try."""
        return (len(self._over) + self._current.progress) / (len(self._over) + 1 + len(self._ahead))

    @property
    def reasons(self) -> tuple[str, ...]:
        """What became of each try, and of each challenge of the last one."""
        return (*self._failed, *self._over)

    def light(self, now_s: float) -> Rgb | None:
        """The colour for the display now, None while it looks as ever. Called from any thread."""
        return self._current.light(now_s)

    def add(self, frame: Frame, observation: Observation, now_s: float, person_id: str) -> Verdict:
        """now_s: what is asked next is shown from then on. person_id: who is asked. While they are to look straight
        here, only pictures that are most like them count, so that nobody else can meet it in their place.
        """
        if observation.face is None:
            return Verdict.RUNNING
        if observation.quality and QualityIssue.SEVERAL_FACES in observation.quality.issues:
            return self._begin_again(now_s)
        is_straight = self._current.prompt.view is View.FRONTAL
        if frame.t_s < self._resumes_at_s or (is_straight and not _names(observation, person_id)):
            return Verdict.RUNNING
        verdict = self._current.add(frame, observation.face)
        if verdict is Verdict.RUNNING:
            return verdict
        if verdict is Verdict.FAILED:
            return self._try_again(self._current.reason, now_s)
        return self._go_on(now_s, is_told=verdict is Verdict.PASSED)

    def _start_try(self, at_s: float) -> None:
        first, *self._ahead = self._challenges.begin
        self._over: list[str] = []  # what became of the challenges of this try
        self._current: Challenge = first(at_s)

    def _go_on(self, now_s: float, *, is_told: bool) -> Verdict:
        self._over.append(self._current.reason)
        if not is_told:
            if self._challenges.instead is None:
                return self._try_again(self._over.pop(), now_s)
            self._ahead.append(self._challenges.instead)
        if not self._ahead:
            return Verdict.PASSED
        self._current = self._ahead.pop(0)(now_s)
        return Verdict.RUNNING

    def _begin_again(self, now_s: float) -> Verdict:
        """Somebody else came into view: that is no try, but nothing of it counts."""
        if ANOTHER_FACE not in self._failed:
            self._failed.append(ANOTHER_FACE)
        self._resumes_at_s = now_s + PAUSE_S
        self._start_try(self._resumes_at_s)
        return Verdict.RUNNING

    def _try_again(self, reason: str, now_s: float) -> Verdict:
        self._failed.append(reason)
        self._tries_left -= 1
        if not self._tries_left:
            self._over = []
            return Verdict.FAILED
        self._resumes_at_s = now_s + PAUSE_S
        self._start_try(self._resumes_at_s)
        return Verdict.RUNNING


def _names(observation: Observation, person_id: str) -> bool:
    """Whether this face was compared, and is most like this person."""
    best = observation.candidates.best if observation.candidates else None
    return best is not None and best.person_id == person_id
