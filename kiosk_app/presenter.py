"""What the screen shows, from what was observed, decided and recorded. Pure: no thread, no clock, no Qt.

A result stays while that person stands there and for `result_s` after they left, and gives way at once to the next
person. A result that comes late, from a slow disk, is not shown to somebody else. Guidance appears only when a reason
has held for a moment, so that words do not flicker.

The result of a code belongs to no face. It stays for its time, over a lost camera too, and a face that is not known
does not take it away: whoever types a PIN is often somebody whose face is not enrolled.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from kiosk_app.config import EntryConfig, ScreenConfig
from kiosk_app.domain import (
    AlreadyRecorded,
    AttendanceRecord,
    Correction,
    Decision,
    Direction,
    DirectionNeeded,
    Observation,
    Outcome,
    QualityIssue,
)
from kiosk_app.recognition.decision import UNSAID, box_of
from kiosk_app.screen import Notice, Prompt, Screen, ScreenState

GUIDANCE_AFTER_S = 0.4
CHOICE_S = 8.0  # how long buttons stay for somebody who is not seen
NO_TRACK = -1  # the track of a decision that rests on a code alone
SHOWN_OUTCOMES = {
    Outcome.UNKNOWN: ScreenState.UNKNOWN,
    Outcome.AMBIGUOUS: ScreenState.AMBIGUOUS,
    Outcome.NOT_CONFIRMED: ScreenState.NOT_CONFIRMED,
    Outcome.ATTACK: ScreenState.ATTACK,
}
_SLOW = {ScreenState.ASK_DIRECTION, ScreenState.CODE_REFUSED, ScreenState.CODE_LOCKED}
Settled = AttendanceRecord | AlreadyRecorded | DirectionNeeded


@dataclass(frozen=True, slots=True)
class _Card:
    """decision: whose card it is, None for a code that was refused. until_s: it stays so long after the face is gone.

    offers: the directions that may be chosen here. wait_until_s: when the next code may be tried. record: what was
    written because of this face just now, until it is denied.
    """

    screen: Screen
    decision: Decision | None
    until_s: float
    offers: tuple[Direction, ...] = ()
    wait_until_s: float = -math.inf
    record: AttendanceRecord | None = None

    @property
    def track_id(self) -> int:
        return NO_TRACK if self.decision is None else self.decision.track_id

    @property
    def is_of_code(self) -> bool:
        return self.track_id == NO_TRACK

    @property
    def stays_s(self) -> float:
        """At least so long: time to read and to press a button, which a face that stands there has anyway."""
        return CHOICE_S if self.screen.state in _SLOW or (self.is_of_code and self.offers) else 0.0


class Presenter:
    """Keeps the state between frames. Times are seconds of the source's clock."""

    def __init__(self, config: ScreenConfig, entry: EntryConfig) -> None:
        self.config, self.entry = config, entry  # may be replaced at any time
        self.notices: frozenset[Notice] = frozenset()
        self.admin_needed: str | None = None  # why nobody can be recognised before an administrator acts
        self._card: _Card | None = None
        self._trouble: Screen | None = None
        self._looking = Screen(ScreenState.IDLE)
        self._claimed: str | None = None  # the name of whose code was given, while their face is awaited
        self._track_id: int | None = None  # of the face in front, None when nobody is there
        self._done_with: int | None = None  # the track for which a result was put away, or a code given
        self._observed_at_s = -math.inf
        self._issue: QualityIssue | None = None
        self._issue_since_s = 0.0

    def observed(self, observation: Observation, progress: float, *, decided: bool, ask: Prompt | None = None) -> None:
        """A frame was looked at. decided: something has been concluded about the person now in front. ask: what a
        challenge wants of them.
        """
        self._trouble = None
        self._observed_at_s = observation.t_s
        self._track_id = None if observation.face is None else observation.track_id
        self._looking = self._state_of(observation, progress, ask)
        if self._card is not None:
            self._card = self._kept(self._card, decided=decided)

    def _kept(self, card: _Card, *, decided: bool) -> _Card | None:
        """The card with the face it belongs to; None when that person has gone and another one came, or for long."""
        if card.is_of_code:
            return card if self._observed_at_s <= card.until_s else None
        card = replace(card, screen=replace(card.screen, box_xyxy=self._looking.box_xyxy))
        if self._track_id is None:
            return card if self._observed_at_s <= card.until_s else None
        if self._track_id != card.track_id or not decided:
            return None
        return replace(card, until_s=self._until_s(card, self._observed_at_s))

    def _until_s(self, card: _Card, seen_at_s: float) -> float:
        return seen_at_s + max(self.config.result_s, card.stays_s)

    def decided(self, decision: Decision) -> None:
        """Nobody was identified, for the reason the decision gives; an identification waits to be recorded."""
        state = SHOWN_OUTCOMES.get(decision.outcome)
        if state is not None and decision.reasons not in UNSAID and self.admin_needed is None:
            self._show(Screen(state), decision)

    def recorded(
        self,
        decision: Decision,
        result: Settled,
        display_name: str,
        worked_s: float | None = None,
        next_direction: Direction | None = None,
    ) -> None:
        """The attendance is on the disk, or already was, or the person has to say which way they go.

        next_direction: after a record what the next one will be, else what may be chosen instead, or is likely.
        """
        screen = Screen(ScreenState.ASK_DIRECTION, name=self._shown_name(display_name), next_direction=next_direction)
        if isinstance(result, DirectionNeeded):
            self._show(screen, decision, tuple(Direction))
            return
        record = result.earlier if isinstance(result, AlreadyRecorded) else result
        screen = replace(
            screen,
            state=ScreenState.ALREADY_RECORDED if record is not result else ScreenState.RECORDED,
            progress=1.0,
            direction=record.direction,
            at_utc_us=record.at_utc_us,
            zone=record.zone,
            worked_s=worked_s,
        )
        self._show(screen, decision, (next_direction,) if record is not result and next_direction else ())
        if self.shows(decision) and self._card is not None and not self._card.is_of_code and record is result:
            self._card = replace(self._card, record=record)

    def storage_failed(self, decision: Decision, reason: str) -> None:
        """This person's attendance could not be written; they must know."""
        self._show(Screen(ScreenState.STORAGE_TROUBLE, reason=reason), decision)

    def trouble(self, state: ScreenState, reason: str) -> None:
        """The camera fails: shown until a frame is looked at again. No face is awaited any more."""
        self.unclaimed()
        self._trouble = Screen(state, reason=reason)

    def code_refused(self, now_s: float, wait_s: float, *, locked: bool) -> None:
        """The code is not that of anybody, or codes are locked; wait_s: for so long none is taken."""
        self.unclaimed()
        screen = Screen(ScreenState.CODE_LOCKED if locked else ScreenState.CODE_REFUSED)
        self._put(_Card(screen, None, now_s, wait_until_s=now_s + wait_s), now_s)

    def claimed(self, display_name: str) -> None:
        """A code was given and its owner's face is awaited."""
        self._card, self._claimed = None, self._shown_name(display_name)
        self._looking = Screen(ScreenState.LOOKING, name=self._claimed)

    def unclaimed(self) -> None:
        """No code is being entered, and no face awaited, any more."""
        if self._claimed is not None:
            self._claimed, self._looking = None, Screen(ScreenState.IDLE)
        if self._card is not None and self._card.decision is None:
            self._card = None

    def dismissed(self) -> None:
        """Somebody has read what stands there: it goes, and does not come back for whoever is in front now."""
        self._card, self._done_with = None, self._track_id

    def looks_at(self, track_id: int, now_s: float) -> bool:
        """Whether somebody on this track would see what a challenge asks for: no code was used, no card put away."""
        card = self._card_at(now_s)
        if card is not None and card.is_of_code:
            return False
        return self._claimed is not None or track_id != self._done_with

    def emptied(self) -> None:
        """Nobody is looked at any more: neither face nor card stays."""
        self._card, self._claimed, self._track_id = None, None, None
        self._looking = Screen(ScreenState.IDLE)

    def shows(self, decision: Decision) -> bool:
        """Whether the card that is up is that of this decision."""
        return self._card is not None and self._card.decision is decision

    def take_choice(self, direction: Direction, now_s: float) -> Decision | None:
        """The decision on whose card this direction was offered, once; None when it is offered no more."""
        card = self._card_at(now_s)
        if card is None or direction not in card.offers:
            return None
        self._card = replace(card, offers=())
        return card.decision

    def take_denial(self, now_s: float) -> AttendanceRecord | None:
        """The record on whose card somebody says that they are somebody else, once; None when there is none."""
        card = self._card_at(now_s)
        if card is None or card.record is None:
            return None
        self._card = replace(card, record=None)
        return card.record

    def taken_back(self, record: AttendanceRecord, correction: Correction) -> None:
        """The record counts no longer; whoever still stands there is told what does. correction: the newest of it."""
        card = self._card_of(record)
        if card is None:
            return
        if correction.direction is None:
            screen = Screen(ScreenState.TAKEN_BACK, box_xyxy=card.screen.box_xyxy)
        else:  # somebody has said meanwhile what is right
            screen = replace(
                card.screen,
                state=ScreenState.ALREADY_RECORDED,
                direction=correction.direction,
                at_utc_us=correction.at_utc_us,
                zone=correction.zone,
                next_direction=None,
            )
        self._card = replace(card, screen=screen, offers=())

    def denial_failed(self, record: AttendanceRecord, reason: str) -> None:
        """The record could not be struck out: whoever still stands there is told that it stands, and may try again."""
        card = self._card_of(record)
        if card is not None:
            screen = replace(card.screen, state=ScreenState.STORAGE_TROUBLE, reason=reason)
            self._card = replace(card, screen=screen, record=record)

    def _card_of(self, record: AttendanceRecord) -> _Card | None:
        card = self._card
        is_theirs = card is not None and card.decision is not None and card.decision.person_id == record.person_id
        return card if is_theirs else None

    def screen(self, now_s: float = -math.inf) -> Screen:
        """What to show now, without the live picture."""
        card = self._card_at(now_s)
        if card is not None and (self._trouble is None or card.is_of_code):
            shown = card.screen
            shown = replace(shown, deniable=card.record is not None)
            if card.wait_until_s > -math.inf:
                shown = replace(shown, wait_s=float(max(0, math.ceil(card.wait_until_s - now_s))))
        else:
            shown = self._trouble or self._without_card()
        mode = self.entry.mode
        needs_code = mode == "face_and_code" and self._claimed is None and shown.state is ScreenState.IDLE
        return replace(shown, codes=mode != "face", needs_code=needs_code, notices=self.notices)

    def _without_card(self) -> Screen:
        """The live state; what makes recognition impossible or doubtful takes the place of an idle screen."""
        if self.admin_needed is not None and self._claimed is None:
            return Screen(ScreenState.ADMIN_NEEDED, reason=self.admin_needed)
        if self._looking.state is ScreenState.IDLE and Notice.CLOCK_UNTRUSTED in self.notices:
            return Screen(ScreenState.CLOCK_UNTRUSTED)
        return self._looking

    def _card_at(self, now_s: float) -> _Card | None:
        """The card, unless it is of a code and its time is over; those of faces go with the frames."""
        card = self._card
        return None if card is not None and card.is_of_code and card.until_s < now_s else card

    def _show(self, screen: Screen, decision: Decision, offers: tuple[Direction, ...] = ()) -> None:
        """Put up a card, unless somebody else stands there by now."""
        card = _Card(screen, decision, decision.t_s, offers)
        if decision.track_id == NO_TRACK:
            self._put(card, decision.t_s)
        elif self._track_id in (None, decision.track_id) and not self._keeps_code(decision):
            self._put(replace(card, screen=replace(screen, box_xyxy=self._looking.box_xyxy)), self._observed_at_s)

    def _put(self, card: _Card, now_s: float) -> None:
        if card.is_of_code:
            self.unclaimed()
            self._done_with = self._track_id
        self._card = replace(card, until_s=self._until_s(card, max(card.until_s, now_s)))

    def _keeps_code(self, decision: Decision) -> bool:
        """Whether the card of a code stands, and this face says nothing new: it is nobody's, or the same person's."""
        card = self._card_at(decision.t_s)
        if card is None or not card.is_of_code:
            return False
        owner = card.decision.person_id if card.decision else None
        return decision.person_id in (None, owner)

    def _state_of(self, observation: Observation, progress: float, ask: Prompt | None) -> Screen:
        name = self._claimed or ""
        is_done_with = observation.track_id == self._done_with and ask is None
        if observation.face is None or is_done_with:
            self._issue = None
            return Screen(ScreenState.IDLE) if self._claimed is None else Screen(ScreenState.LOOKING, name=name)
        box = box_of(observation)
        issue = observation.quality.issues[0] if observation.quality and observation.quality.issues else None
        if ask is not None and issue is not QualityIssue.SEVERAL_FACES:
            return Screen(ScreenState.CHALLENGE, box_xyxy=box, name=name, progress=progress, ask=ask)
        if issue is not self._issue:
            self._issue, self._issue_since_s = issue, observation.t_s
        if issue is not None and observation.t_s - self._issue_since_s >= GUIDANCE_AFTER_S:
            return Screen(ScreenState.GUIDANCE, box_xyxy=box, name=name, guidance=issue)
        return Screen(ScreenState.LOOKING, box_xyxy=box, name=name, progress=progress)

    def _shown_name(self, name: str) -> str:
        if self.config.names == "none":
            return ""
        return name.split()[0] if self.config.names == "first" and name.split() else name
