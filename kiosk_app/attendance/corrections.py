"""What corrections make of a person's events. Pure. Nothing is ever changed: a later line says what an earlier one
should have been, and the newest of such a chain holds.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence

from kiosk_app.attendance.records import Event
from kiosk_app.domain import AttendanceRecord, Correction, Direction
from kiosk_app.errors import InputError

MAX_REASON = 500  # characters


def reason(text: str) -> str:
    """Why something was corrected, with single blanks. Raises InputError when it says nothing or too much."""
    stated = " ".join(unicodedata.normalize("NFC", text).split())
    if not 0 < len(stated) <= MAX_REASON or any(unicodedata.category(c) in {"Cc", "Cs"} for c in stated):
        raise InputError(f"A correction needs a reason of 1 to {MAX_REASON} characters: say what was wrong.")
    return stated


def check(events: Sequence[Event], corrects: str | None, direction: Direction | None) -> None:
    """Raises InputError unless `corrects` is an event of these, and the newest that was said about it.

    events: all of one person. corrects: None adds an event, which must have a direction.
    """
    if corrects is None:
        if direction is None:
            raise InputError("Say which event is to be struck out: choose one in the list.")
        return
    if corrects not in {event.event_id for event in events}:
        raise InputError(f"This person has no event {corrects!r}: choose one in the list.")
    if corrects in _superseded(events):
        raise InputError("This event has been corrected already: correct the newest correction of it.")


def moment(
    events: Sequence[Event], corrects: str | None, direction: Direction | None, at_utc_us: int, now_utc_us: int
) -> int:
    """When a checked correction says that the event was; one that strikes out keeps the time of what it strikes.

    Raises InputError for a time to come, and before 1970, which no clock of a kiosk has shown.
    """
    if direction is None:
        return next(event.at_utc_us for event in events if event.event_id == corrects)
    if at_utc_us > now_utc_us:
        raise InputError("This time has not come yet: give one in the past.")
    if at_utc_us < 0:
        raise InputError("This time is before 1970: look at the year.")
    return at_utc_us


def last_effective(events: Iterable[Event]) -> AttendanceRecord | None:
    """The event that counts as a person's last one; a correction is given as the record that it stands for.

    events: all of one person, in the order of their numbers. That order decides between records, so that a clock which
    once ran ahead does no harm. A correction counts by the time it gives: one about last week is not the last event.
    """
    events = list(events)
    gone = _superseded(events)
    last: AttendanceRecord | None = None
    for event in events:
        if event.event_id in gone:
            continue
        if isinstance(event, AttendanceRecord):
            last = event
        elif event.direction is not None and (last is None or event.at_utc_us > last.at_utc_us):
            last = _as_record(event, event.direction)
    return last


class LastEvents:
    """Everybody's last event: as it was made, and with corrections counted. The caller serialises all calls."""

    def __init__(self, last: Iterable[AttendanceRecord] = (), events: Iterable[Event] = ()) -> None:
        """last: everybody's newest record. events: all of those of whom something was ever corrected, in order."""
        self._made = {record.person_id: record for record in last}
        self._effective: dict[str, AttendanceRecord | None] = {}  # only of those people
        by_person: dict[str, list[Event]] = {}
        for event in events:
            by_person.setdefault(event.person_id, []).append(event)
        for person_id, own in by_person.items():
            self.corrected(person_id, own)

    def as_made(self, person_id: str) -> AttendanceRecord | None:
        return self._made.get(person_id)

    def effective(self, person_id: str) -> AttendanceRecord | None:
        return self._effective[person_id] if person_id in self._effective else self._made.get(person_id)

    def was_corrected(self, person_id: str) -> bool:
        return person_id in self._effective

    def recorded(self, record: AttendanceRecord) -> None:
        self._made[record.person_id] = record
        if record.person_id in self._effective:
            self._effective[record.person_id] = record

    def corrected(self, person_id: str, events: Sequence[Event]) -> None:
        """events: all of this person, in the order of their numbers."""
        self._effective[person_id] = last_effective(events)


def _superseded(events: Iterable[Event]) -> set[str]:
    return {event.corrects for event in events if isinstance(event, Correction) and event.corrects is not None}


def _as_record(correction: Correction, direction: Direction) -> AttendanceRecord:
    return AttendanceRecord(
        event_id=correction.event_id,
        kiosk_id=correction.kiosk_id,
        sequence=correction.sequence,
        person_id=correction.person_id,
        direction=direction,
        at_utc_us=correction.at_utc_us,
        zone=correction.zone,
        similarity=None,
        margin=None,
        quality=None,
        pack_digest="",
        reason="corrected",
    )
