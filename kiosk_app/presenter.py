"""What the screen shows, from what was observed, decided and recorded. Pure: no thread, no clock, no Qt.

A result stays while that person stands there and for `result_s` after they left, and gives way at once to the next
person. A result that comes late, from a slow disk, is not shown to somebody else. Guidance appears only when a reason
has held for a moment, so that words do not flicker.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from kiosk_app.config import ScreenConfig
from kiosk_app.domain import AlreadyRecorded, AttendanceRecord, Decision, Observation, Outcome, QualityIssue
from kiosk_app.recognition.decision import TOO_FEW
from kiosk_app.screen import Screen, ScreenState

GUIDANCE_AFTER_S = 0.4
SHOWN_OUTCOMES = {Outcome.UNKNOWN: ScreenState.UNKNOWN, Outcome.AMBIGUOUS: ScreenState.AMBIGUOUS}


@dataclass(frozen=True, slots=True)
class _Result:
    """A card on the screen: for which face, until when it stays after that face is gone."""

    screen: Screen
    track_id: int
    until_s: float


class Presenter:
    """Keeps the state between frames. Times are seconds of the source's clock."""

    def __init__(self, config: ScreenConfig) -> None:
        self._config = config
        self._result: _Result | None = None
        self._trouble: Screen | None = None
        self._looking = Screen(ScreenState.IDLE)
        self._track_id: int | None = None  # of the face in front, None when nobody is there
        self._observed_at_s = float("-inf")
        self._issue: QualityIssue | None = None
        self._issue_since_s = 0.0

    def observed(self, observation: Observation, progress: float, *, decided: bool) -> None:
        """A frame was looked at. decided: something has been concluded about the person now in front."""
        self._trouble = None
        self._observed_at_s = observation.t_s
        self._track_id = None if observation.face is None else observation.track_id
        self._looking = self._state_of(observation, progress)
        if self._result is not None:
            self._result = self._kept(self._result, decided=decided)

    def _kept(self, result: _Result, *, decided: bool) -> _Result | None:
        """The card with the face it belongs to; None when that person has gone and another one came, or for long."""
        screen = replace(result.screen, box_xyxy=self._looking.box_xyxy)
        if self._track_id is None:
            return replace(result, screen=screen) if self._observed_at_s <= result.until_s else None
        if self._track_id != result.track_id or not decided:
            return None
        return replace(result, screen=screen, until_s=self._observed_at_s + self._config.result_s)

    def decided(self, decision: Decision) -> None:
        """Nobody was identified, for the reason the decision gives; an identification waits to be recorded."""
        state = SHOWN_OUTCOMES.get(decision.outcome)
        if state is not None and decision.reasons != (TOO_FEW,):
            self._show(Screen(state), decision)

    def recorded(self, decision: Decision, result: AttendanceRecord | AlreadyRecorded, display_name: str) -> None:
        """The attendance is on the disk, or already was."""
        earlier = isinstance(result, AlreadyRecorded)
        record = result.earlier if isinstance(result, AlreadyRecorded) else result
        screen = Screen(
            ScreenState.ALREADY_RECORDED if earlier else ScreenState.RECORDED,
            progress=1.0,
            name=self._shown_name(display_name),
            direction=record.direction,
            at_utc_us=record.at_utc_us,
            zone=record.zone,
        )
        self._show(screen, decision)

    def trouble(self, state: ScreenState, reason: str) -> None:
        """The camera fails: shown until a frame is looked at again."""
        self._trouble = Screen(state, reason=reason)

    def storage_failed(self, decision: Decision, reason: str) -> None:
        """This person's attendance could not be written; they must know."""
        self._show(Screen(ScreenState.STORAGE_TROUBLE, reason=reason), decision)

    def screen(self) -> Screen:
        """What to show now, without the live picture."""
        if self._trouble is not None:
            return self._trouble
        return self._result.screen if self._result is not None else self._looking

    def _show(self, screen: Screen, decision: Decision) -> None:
        """Put up a card, unless somebody else stands there by now."""
        if self._track_id in (None, decision.track_id):
            until_s = max(decision.t_s, self._observed_at_s) + self._config.result_s
            box_xyxy = self._looking.box_xyxy
            self._result = _Result(replace(screen, box_xyxy=box_xyxy), decision.track_id, until_s)

    def _state_of(self, observation: Observation, progress: float) -> Screen:
        if observation.face is None:
            self._issue = None
            return Screen(ScreenState.IDLE)
        left, top, right, bottom = (float(v) for v in observation.face.box_xyxy)
        box = (left, top, right, bottom)
        issue = observation.quality.issues[0] if observation.quality and observation.quality.issues else None
        if issue is not self._issue:
            self._issue, self._issue_since_s = issue, observation.t_s
        if issue is not None and observation.t_s - self._issue_since_s >= GUIDANCE_AFTER_S:
            return Screen(ScreenState.GUIDANCE, box_xyxy=box, guidance=issue)
        return Screen(ScreenState.LOOKING, box_xyxy=box, progress=progress)

    def _shown_name(self, name: str) -> str:
        if self._config.names == "none":
            return ""
        return name.split()[0] if self._config.names == "first" and name.split() else name
