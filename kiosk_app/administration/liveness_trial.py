"""Trying out whether this kiosk tells a face from a picture of one, step by step, without widgets.

Whoever is before the camera is judged by the kiosk's own rules, as if they were enrolled and everything agreed on that:
what it would then do is the answer. Nothing is kept, neither pictures nor scores; the audit log notes what it did.
"""

from __future__ import annotations

import threading
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Final

from kiosk_app.administration.capture import CaptureIssue
from kiosk_app.config import DecisionConfig, LivenessConfig
from kiosk_app.domain import Candidate, CandidateList, Decision, Frame, Observation, Outcome, QualityIssue
from kiosk_app.errors import InputError
from kiosk_app.packs.liveness_slot import LivenessState
from kiosk_app.recognition.decision import Agreement, Thresholds, box_of
from kiosk_app.recognition.pipeline import Recogniser

LEAD_IN_S: Final = 3.0  # from the button to the first picture that counts: time to hold up what is to be shown
LOOK_S: Final = 5.0  # of usable pictures
GIVE_UP_S: Final = 20.0  # then what was seen until then has to do
_LONGEST_STEP_S: Final = 0.5  # from one picture to the next; more than that nobody has looked
_ENROLLED: Final = CandidateList((Candidate("whoever is there", 1.0),))


class Step(StrEnum):
    EXPLAIN = "explain"
    FACE = "face"
    PAPER = "paper"
    PHONE = "phone"
    RESULT = "result"


_ORDER: Final = tuple(Step)
PICTURES: Final = (Step.PAPER, Step.PHONE)
TRIED: Final = (Step.FACE, *PICTURES)


class Reaction(StrEnum):
    """What the kiosk would do with what was shown to it."""

    LETS_THROUGH = "lets_through"
    ASKS = "asks_for_a_challenge"
    TURNS_AWAY = "turns_away"
    CANNOT_TELL = "cannot_tell"  # it would go on looking
    SEES_NOBODY = "sees_nobody"  # no usable picture in the time there was


@dataclass(frozen=True, slots=True)
class Finding:
    """live_score: 0..1, the mean that was judged, None where nothing measures it. cues: their means, by name, 0..1."""

    reaction: Reaction
    live_score: float | None = None
    cues: Mapping[str, float] = field(default_factory=dict)


class Summary(StrEnum):
    """What all findings say together; the worst first."""

    PICTURE_PASSES = "picture_passes"
    FACE_DOES_NOT = "face_does_not"
    NOTHING_TRIED = "nothing_tried"
    PARTLY_TRIED = "partly_tried"  # and that as it should be
    AS_IT_SHOULD_BE = "as_it_should_be"


def summed_up(findings: Mapping[Step, Finding]) -> Summary:
    """findings: of the steps that were not left out. What was never seen was not tried."""
    did = {step: found.reaction for step, found in findings.items() if found.reaction is not Reaction.SEES_NOBODY}
    if any(did.get(picture) is Reaction.LETS_THROUGH for picture in PICTURES):
        return Summary.PICTURE_PASSES
    if did.get(Step.FACE) in (Reaction.TURNS_AWAY, Reaction.CANNOT_TELL):
        return Summary.FACE_DOES_NOT
    if not did:
        return Summary.NOTHING_TRIED
    return Summary.AS_IT_SHOULD_BE if set(did) == set(TRIED) else Summary.PARTLY_TRIED


@dataclass(frozen=True, slots=True)
class TrialState:
    """What to show after a frame. starts_in_s: until pictures count. progress: 0..1 of the looking. issue: why this
    picture does not count. box_xyxy: of the face in front.
    """

    starts_in_s: float = 0.0
    progress: float = 0.0
    issue: QualityIssue | CaptureIssue | None = None
    box_xyxy: tuple[float, float, float, float] | None = None


class LivenessTrial:
    """One trial. Everything is quick, except `offer` and `note`, which belong into a background thread."""

    def __init__(
        self,
        recogniser: Recogniser,
        decision: DecisionConfig,
        liveness: LivenessConfig,
        networks: LivenessState,
        note: Callable[[Mapping[str, str]], None],
    ) -> None:
        """recogniser: a path of its own; its gallery is not searched. decision, liveness: as they are in force at this
        kiosk. networks: what measures liveness there. note: writes into the audit log what was done with what.
        """
        self._recogniser, self._decision, self.liveness, self.networks = recogniser, decision, liveness, networks
        self._note = note
        self._moving = threading.Lock()  # from step to step, which the operator and `offer` do
        self.cancel()

    def cancel(self) -> None:
        """Forget everything and begin again."""
        with self._moving:
            self.step = Step.EXPLAIN
            self.findings: dict[Step, Finding] = {}
            self._look: _Look | None = None

    @property
    def is_looking(self) -> bool:
        return self._look is not None

    @property
    def can_go_back(self) -> bool:
        return self.step is not Step.EXPLAIN

    def go_on(self) -> None:
        """From the explanation to the first step; there and at each other one, begin to look."""
        if self.step is Step.EXPLAIN:
            self.step = Step.FACE
        elif self.step is Step.RESULT:
            raise InputError("The trial is over: go back to a step to try it again.")
        else:
            thresholds = self._recogniser.thresholds.for_claim(None)
            self._look = _Look(self._decision, thresholds, self.liveness)

    def skip(self) -> None:
        """Leave this step out, and forget what it found before."""
        with self._moving:
            if self.step in TRIED:
                self.findings.pop(self.step, None)
                self._leave_step(+1)

    def back(self) -> None:
        """One step back, to try it again; on the first one nothing happens."""
        with self._moving:
            if self.can_go_back:
                self._leave_step(-1)

    def offer(self, frame: Frame) -> TrialState:
        """One frame of the live camera; nothing is looked at before `go_on`. Goes on by itself when it has seen enough.

        A frame that was offered before changes nothing. Raises InferenceError.
        """
        look = self._look
        if look is None:
            return TrialState()
        state = look.lead_in(frame.t_s) or look.take(self._recogniser, frame)
        with self._moving:
            if look is self._look and look.is_over:  # nobody went elsewhere meanwhile
                self.findings[self.step] = look.finding()
                self._leave_step(+1)
        return state

    def note(self) -> None:
        """Write down, once the result is there, what was done with what. Raises StorageError."""
        if self.findings:
            self._note({step.value: found.reaction.value for step, found in self.findings.items()})

    def _leave_step(self, by: int) -> None:
        self._look = None
        self.step = _ORDER[_ORDER.index(self.step) + by]


class _Look:
    """What is shown in one step, judged as at the kiosk."""

    def __init__(self, decision: DecisionConfig, thresholds: Thresholds, liveness: LivenessConfig) -> None:
        self._judge = Agreement(decision, thresholds, liveness)
        self._decided: dict[Outcome, Decision] = {}  # the first of each
        self._was_asked = False
        self._scores: list[float] = []
        self._cues: defaultdict[str, list[float]] = defaultdict(list)
        self._starts_s: float | None = None
        self._last_s: float | None = None
        self._lasted_s, self._usable_s, self._usable = 0.0, 0.0, 0
        self._state = TrialState()

    @property
    def is_over(self) -> bool:
        return self._usable_s >= LOOK_S or self._lasted_s >= GIVE_UP_S

    def lead_in(self, t_s: float) -> TrialState | None:
        """While pictures do not count yet."""
        if self._starts_s is None:
            self._starts_s = t_s + LEAD_IN_S
        left_s = self._starts_s - t_s
        return TrialState(starts_in_s=left_s) if left_s > 0 else None

    def take(self, recogniser: Recogniser, frame: Frame) -> TrialState:
        if frame.t_s == self._last_s:
            return self._state
        elapsed_s = min(max(frame.t_s - self._last_s, 0.0), _LONGEST_STEP_S) if self._last_s is not None else 0.0
        self._last_s = frame.t_s
        self._lasted_s += elapsed_s
        seen, embedding = recogniser.embed_frame(frame, watched=True)
        if embedding is not None:
            self._usable_s += elapsed_s
            self._usable += 1
            seen = replace(seen, candidates=_ENROLLED)
        self._judged(seen)
        progress = min(1.0, self._usable_s / LOOK_S)
        self._state = TrialState(progress=progress, issue=_issue(seen), box_xyxy=box_of(seen))
        return self._state

    def _judged(self, seen: Observation) -> None:
        decision = self._judge.add(seen)
        if decision is not None:
            self._decided.setdefault(decision.outcome, decision)
        self._was_asked = self._was_asked or self._judge.doubt is not None
        if seen.live_score is not None:
            self._scores.append(seen.live_score)
        for name, value in seen.cues.items():
            self._cues[name].append(value)

    def finding(self) -> Finding:
        """A picture that passes once has passed, whatever was said of it before."""
        cues = {name: _mean(values) for name, values in self._cues.items()}
        for outcome, reaction in (
            (Outcome.IDENTIFIED, Reaction.LETS_THROUGH),
            (Outcome.ATTACK, Reaction.TURNS_AWAY),
        ):
            if outcome in self._decided:
                return Finding(reaction, self._decided[outcome].live_score, cues)
        score = _mean(self._scores) if self._scores else None
        if self._was_asked:
            return Finding(Reaction.ASKS, score, cues)
        return Finding(Reaction.CANNOT_TELL if self._usable else Reaction.SEES_NOBODY, score, cues)


def _mean(values: list[float]) -> float:
    return sum(values) / len(values)


def _issue(seen: Observation) -> QualityIssue | CaptureIssue | None:
    if seen.face is None:
        return CaptureIssue.NO_FACE
    return seen.quality.issues[0] if seen.quality is not None and seen.quality.issues else None
