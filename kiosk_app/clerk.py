"""What becomes of a decision, a code or a choice: it is recorded, shown, and kept as a receipt. One thread uses it.

Green is shown only after `Register.record` returned, so after the disk has it.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from kiosk_app.attendance import records
from kiosk_app.attendance.attempts import MAX_CANDIDATES, Receipt
from kiosk_app.attendance.codes import Codes
from kiosk_app.attendance.register import Register
from kiosk_app.attendance.rules import stay_is_open
from kiosk_app.attendance.timesheet import day_bounds, effective, local, newest_corrections, worked_today
from kiosk_app.clock import now_utc_us
from kiosk_app.domain import (
    AlreadyRecorded,
    AttendanceRecord,
    Correction,
    Decision,
    Direction,
    DirectionNeeded,
    Method,
    Observation,
    Outcome,
    Person,
)
from kiosk_app.errors import CodeLocked, CodeRefused, InputError, StorageError
from kiosk_app.presenter import NO_TRACK, Presenter, Settled

log = logging.getLogger(__name__)
AUTHOR = "kiosk"  # of corrections that nobody logged in made
DENIED = "The person in front of the kiosk said that this was somebody else."


Ahead: TypeAlias = tuple[str, int, list[records.Event] | None]  # whose events, and the number of the line to come
NOTHING_AHEAD: Ahead = ("", 0, None)


@dataclass(frozen=True, slots=True)
class PinEntry:
    """An employee number and a PIN, as typed."""

    number: str
    pin: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class BadgeEntry:
    """What a badge reader typed, and a PIN where the site asks for one."""

    badge: str = field(repr=False)
    pin: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Choice:
    """The direction that was touched on the card of a decision."""

    decision: Decision
    direction: Direction


@dataclass(frozen=True, slots=True, eq=False)
class Case:
    """One decision and what it rests on."""

    decision: Decision
    observation: Observation
    method: Method = Method.FACE
    pack_digest: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Event:
    """One decision and what became of it. result is None unless somebody was identified and it could be written."""

    decision: Decision
    observation: Observation
    result: Settled | None
    method: Method = Method.FACE


class Clerk:
    """tell: hands the presenter over, under its lock. codes: None where no codes are used. keep: takes receipts.

    clock_trusted: whether the wall clock can be relied on now. now_utc_us: that clock, as the register has it. rest:
    leaves the processor to the window for a moment.
    """

    def __init__(
        self,
        register: Register,
        tell: Callable[[Callable[[Presenter], None]], None],
        codes: Codes | None,
        keep: Callable[[Receipt], None],
        clock_trusted: Callable[[], bool],
        now_utc_us: Callable[[], int] = now_utc_us,
        rest: Callable[[], None] = lambda: None,
    ) -> None:
        self._register, self._tell, self._codes = register, tell, codes
        self._keep, self._clock_trusted, self._now_utc_us, self._rest = keep, clock_trusted, now_utc_us, rest
        self._ahead: Ahead = NOTHING_AHEAD
        self._open: Case | None = None  # whose card was put up last
        self.unsaved: Decision | None = None  # an identification that the disk did not take

    def claim(self, entry: PinEntry | BadgeEntry, now_s: float) -> Case | None:
        """Whoever the code belongs to, as a case to settle; None when it is refused, which is shown."""
        if self._codes is None:
            return None
        method = Method.PIN if isinstance(entry, PinEntry) else Method.BADGE
        try:
            person = self._owner(self._codes, entry)
        except CodeRefused as refusal:
            locked, wait_s = isinstance(refusal, CodeLocked), refusal.wait_s
            self._tell(lambda presenter: presenter.code_refused(now_s, wait_s, locked=locked))
            refused = _coded(Outcome.UNKNOWN, now_s, method, "code_locked" if locked else "code_refused")
            self._keep(_receipt(refused, None, self._now_utc_us()))
            return None
        except StorageError as error:
            log.error("a code could not be checked: %s", error)
            failed, reason = _coded(Outcome.UNKNOWN, now_s, method, "storage"), str(error)
            self._tell(lambda presenter: presenter.storage_failed(failed.decision, reason))
            return None
        return _coded(Outcome.IDENTIFIED, now_s, method, method.value, person.person_id)

    def _owner(self, codes: Codes, entry: PinEntry | BadgeEntry) -> Person:
        if isinstance(entry, PinEntry):
            return codes.claim(entry.number, entry.pin)
        return codes.claim_badge(entry.badge, entry.pin)

    def choose(self, decision: Decision, direction: Direction) -> Event | None:
        """Record the direction that was chosen on the card of a decision; None when another card is up by now."""
        case = self._open
        if case is None or case.decision is not decision:
            return None
        reasons = (*decision.reasons, f"chosen_{direction.value}")
        return self.settle(replace(case, decision=replace(decision, reasons=reasons)), direction)

    def take_back(self, record: AttendanceRecord) -> None:
        """Strike out a record that the person in front says is somebody else's; both lines stay in the log."""
        try:
            correction = self._strike(record)
        except StorageError as error:
            log.error("a record could not be taken back: %s", error)
            reason = str(error)
            self._tell(lambda presenter: presenter.denial_failed(record, reason))
            return
        self._tell(lambda presenter: presenter.taken_back(record, correction))

    def _strike(self, record: AttendanceRecord) -> Correction:
        """The newest correction of the record: it strikes out, unless somebody was faster and said something else."""
        try:
            return self._register.correct(
                record.person_id,
                corrects=record.event_id,
                direction=None,
                at_utc_us=record.at_utc_us,
                author=AUTHOR,
                reason=DENIED,
            )
        except InputError as error:
            log.warning("a record was corrected before it could be taken back: %s", error)
            events = self._register.events_of(record.person_id)
            return newest_corrections(e for e in events if isinstance(e, Correction))[record.event_id]

    def settle(self, case: Case, chosen: Direction | None = None) -> Event:
        """Record whom the decision names and tell them; then, while they read, keep a receipt."""
        if case.decision.outcome is Outcome.IDENTIFIED:
            result = self._record(case, chosen)
        else:
            result = None
            self._tell(lambda presenter: presenter.decided(case.decision))
        self._rest()
        self._register.catch_up()
        self._keep(_receipt(case, result, self._now_utc_us()))
        return Event(case.decision, case.observation, result, case.method)

    def _record(self, case: Case, chosen: Direction | None) -> Settled | None:
        decision, earlier = case.decision, self._earlier(case.decision.person_id or "")
        try:
            result = self._register.record(
                decision,
                case.pack_digest,
                method=case.method,
                chosen=chosen,
                clock_trusted=self._clock_trusted(),
            )
        except StorageError as error:
            log.error("an attendance could not be written: %s", error)
            self.unsaved, reason = decision, str(error)
            self._tell(lambda presenter: presenter.storage_failed(decision, reason))
            return None
        except InputError as error:  # removed or put out of use between the frame and the record
            log.warning("an attendance was not written: %s", error)
            self._tell(Presenter.unclaimed)
            return None
        self._show(case, result, earlier)
        return result

    def _show(self, case: Case, result: Settled, earlier: list[records.Event] | None) -> None:
        person = self._register.person(case.decision.person_id or "")  # asked before the lock: the disk may hold it up
        name, offered = person.display_name if person else "", self._offered(result)
        now = [result] if isinstance(result, AttendanceRecord) else []
        is_unknown = earlier is None or isinstance(result, DirectionNeeded)
        worked_s = None if is_unknown else self._worked_s([*(earlier or ()), *now])

        def show(presenter: Presenter) -> None:
            presenter.recorded(case.decision, result, name, worked_s, offered)
            if presenter.shows(case.decision):  # or else an earlier card stays, and what it offers
                self._open = case

        self._tell(show)

    def _offered(self, result: Settled) -> Direction | None:
        """After a record the next one, as far as it is known; else what may be chosen instead, or is likely."""
        config = self._register.config
        if isinstance(result, DirectionNeeded):
            return Direction.OUT if stay_is_open(result.last, self._now_utc_us(), config) else Direction.IN
        if isinstance(result, AlreadyRecorded):
            return None if config.direction in tuple(Direction) else _opposite(result.earlier.direction)
        return _opposite(result.direction) if config.direction == "alternate" else None

    def foresee(self, person_id: str) -> None:
        """Read already what the card of somebody will say who is probably about to be recorded."""
        self._ahead = (person_id, self._register.next_sequence, self._recent(person_id))

    def _earlier(self, person_id: str) -> list[records.Event] | None:
        """As `_recent`, out of what was read ahead while nothing has been written since."""
        (*known, events), self._ahead = self._ahead, NOTHING_AHEAD
        return events if known == [person_id, self._register.next_sequence] else self._recent(person_id)

    def _recent(self, person_id: str) -> list[records.Event] | None:
        """What somebody's hours of today rest on; None when it cannot be read, which keeps nobody from being recorded.

        It is read before the record is written: afterwards the copy that is asked has to be completed first.
        """
        config = self._register.config
        day_start_us, _ = day_bounds(local(self._now_utc_us(), config.zone).date(), config.zone)
        try:
            return self._register.events_of(person_id, day_start_us - round(config.open_stay_limit_s * 1e6))
        except StorageError as error:
            log.warning("the hours of today cannot be told: %s", error)
            return None

    def _worked_s(self, events: list[records.Event]) -> float:
        config = self._register.config
        punches = effective(
            (event for event in events if isinstance(event, AttendanceRecord)),
            (event for event in events if isinstance(event, Correction)),
        )
        return worked_today(punches, self._now_utc_us(), config.zone, config)


def _opposite(direction: Direction) -> Direction:
    return Direction.IN if direction is Direction.OUT else Direction.OUT


def _coded(outcome: Outcome, now_s: float, method: Method, reason: str, person_id: str | None = None) -> Case:
    """What a code says by itself."""
    decision = Decision(outcome, now_s, NO_TRACK, person_id, reasons=(reason,))
    return Case(decision, Observation(now_s, NO_TRACK), method)


def _receipt(case: Case, result: Settled | None, now_us: int) -> Receipt:
    decision, seen = case.decision, case.observation
    written = result if isinstance(result, AttendanceRecord) else None
    ranked = seen.candidates.candidates if seen.candidates else ()
    return Receipt(
        at_utc_us=written.at_utc_us if written else now_us,
        outcome=decision.outcome,
        person_id=decision.person_id,
        candidates=tuple((candidate.person_id, candidate.similarity) for candidate in ranked[:MAX_CANDIDATES]),
        similarity=decision.similarity,
        margin=decision.margin,
        quality=decision.quality,
        measures=dict(seen.quality.measures) if seen.quality else {},
        min_similarity=decision.min_similarity,
        min_margin=decision.min_margin,
        pack_digest=case.pack_digest,
        reasons=decision.reasons,
        method=case.method,
        attendance=written.event_id if written else None,
        sequence=written.sequence if written else None,
        calibration=decision.calibration,
        live_score=decision.live_score,
        cues=dict(seen.cues),
    )
