"""The register: who is enrolled and who was here when. What the rest of Clockface uses of this package.

Truth is three append-only ledgers in the data folder, `attendance.ledger`, `people.ledger` and `audit.ledger`;
`clockface.duckdb` is a copy of them for queries, made anew whenever it differs or cannot be used. When a method that
writes returns, what it wrote is on the disk.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, TypeVar

from kiosk_app.attendance import audit, corrections, people, profiles, records
from kiosk_app.attendance.audit import NO_DETAIL, AuditEntry
from kiosk_app.attendance.corrections import LastEvents
from kiosk_app.attendance.fleet_ledger import FleetLedger
from kiosk_app.attendance.keys import KeyRing
from kiosk_app.attendance.projection import Projection
from kiosk_app.attendance.records import CORRECTION, RECORD, Completeness, Event
from kiosk_app.attendance.recovery import Recovery
from kiosk_app.attendance.roll import Roll
from kiosk_app.attendance.rules import next_event
from kiosk_app.attendance.store import ATTENDANCE, AUDIT, PEOPLE, TABLES, Store
from kiosk_app.attendance.timesheet import Punch, punches_from
from kiosk_app.clock import now_utc_us
from kiosk_app.config import AttendanceConfig
from kiosk_app.domain import (
    AlreadyRecorded,
    AttendanceRecord,
    Consent,
    Correction,
    Decision,
    Direction,
    DirectionNeeded,
    Embedding,
    Method,
    Person,
    Profile,
    Template,
)
from kiosk_app.durable import sync
from kiosk_app.errors import InputError, StorageError

T = TypeVar("T")
BEGINNING_OF_TIME_US, END_OF_TIME_US = -(2**62), 2**62


class Register:
    """The attendance and the people of one data folder. Every method may be called from any thread.

    now_utc_us: the wall clock, microseconds since 1970 in UTC. sync: flushes a file descriptor to the disk.
    fleet: what goes to a server and comes from it.
    One process at a time: hold an `instance.DataFolderLock` first. Opening sets the umask of the process to 077.
    Every method that writes raises StorageError when the disk does not take it; nothing has happened then.
    """

    def __init__(
        self,
        data_dir: Path,
        config: AttendanceConfig,
        now_utc_us: Callable[[], int] = now_utc_us,
        sync: Callable[[int], None] = sync,
    ) -> None:
        self.config = config  # may be replaced while it runs: the next record goes by the new one
        self._now_utc_us = now_utc_us
        self._lock = threading.RLock()
        self._keys = KeyRing(data_dir)
        self._projection = Projection(data_dir, sync)
        self._roll = Roll(self._keys.get)
        self._last = LastEvents()
        self.fleet = FleetLedger(self._lock, self._keys, self._projection, lambda: self._roll, now_utc_us)

    def open(self) -> Recovery:
        """Check everything, mend what can be mended, and be ready. Returns what had to be done.

        Raises StorageError when the folder cannot be read and written, or was written by a newer Clockface.
        """
        with self._lock:
            recovery = Recovery()
            for sentence in self._keys.open():
                recovery.note(sentence)
            self._projection.open(recovery)
            self._read_people(recovery)
            corrected = records.events_from(self._projection.ask(Store.events_of_corrected))
            self._last = LastEvents(records.records_from(self._projection.ask(Store.last_records)), corrected)
            return recovery

    def close(self) -> None:
        with self._lock:
            self._projection.close()

    @contextmanager
    def still(self) -> Iterator[None]:
        """Nothing is written inside the block, so that the files of the folder fit one another. Keep it short."""
        with self._lock:
            yield

    def __enter__(self) -> Register:
        self.open()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _read_people(self, recovery: Recovery) -> None:
        roll = Roll.read(self._projection.lines(PEOPLE), self._keys.get)
        self._keys.destroy(*roll.keyless)  # a crash may have come between the removal and the end of the key
        if roll.unreadable:
            recovery.note(f"People who must be enrolled again, because their keys are lost: {len(roll.unreadable)}.")
        self._roll = roll

    @property
    def is_empty(self) -> bool:
        """Whether nothing was ever written: nobody enrolled, nothing recorded, nothing done at the desk."""
        with self._lock:
            return all(self._projection.next_sequence(table) == 1 for table in TABLES)

    @property
    def next_sequence(self) -> int:
        """The number that the next line of the attendance log gets."""
        with self._lock:
            return self._projection.next_sequence(ATTENDANCE)

    def record(
        self,
        decision: Decision,
        pack_digest: str,
        *,
        method: Method = Method.FACE,
        chosen: Direction | None = None,
        clock_trusted: bool = True,
    ) -> AttendanceRecord | AlreadyRecorded | DirectionNeeded:
        """Record an identified person's attendance; when this returns an AttendanceRecord, it is on the disk.

        pack_digest: the recogniser, "" without a face. chosen: the direction that the person said. Raises InputError
        unless it names somebody enrolled and active.
        """
        with self._lock:
            person = self._roll.known(decision.person_id or "").person
            if not person.active:
                raise InputError(f"The person {person.person_id} is not active: activate them first.")
            now_utc_us = self._now_utc_us()
            direction = next_event(self._last.effective(person.person_id), now_utc_us, self.config, chosen)
            if isinstance(direction, AlreadyRecorded):
                return direction
            if isinstance(direction, DirectionNeeded):
                return DirectionNeeded(person.person_id, direction.last)
            record = AttendanceRecord(
                **self._stamp(now_utc_us),
                **records.measured(decision),
                person_id=person.person_id,
                direction=direction,
                at_utc_us=now_utc_us,
                pack_digest=pack_digest,
                method=method,
                clock_trusted=clock_trusted,
            )
            self._projection.append(ATTENDANCE, records.body_of(record))
            self._last.recorded(record)
            return record

    def catch_up(self) -> None:
        """Copy for queries what was recorded: once the person has been told, because it takes longer than recording.

        Without it the next query does.
        """
        with self._lock:
            self._projection.catch_up()

    def correct(
        self,
        person_id: str,
        *,
        corrects: str | None,
        direction: Direction | None,
        at_utc_us: int,
        author: str,
        reason: str,
    ) -> Correction:
        """Say what an event of a person, removed or not, should have been; or add one that is missing.

        corrects: the event_id of the record or of its newest correction, None adds. direction: None strikes out.
        at_utc_us: when the event truly was. Raises InputError for anything else than that, and as `corrections.moment`.
        """
        stated = corrections.reason(reason)
        with self._lock:
            if corrects is None:
                self._roll.known(person_id)
            events = self.events_of(person_id)
            corrections.check(events, corrects, direction)
            now_utc_us = self._now_utc_us()
            correction = Correction(
                **self._stamp(now_utc_us),
                person_id=person_id,
                corrects=corrects,
                direction=direction,
                at_utc_us=corrections.moment(events, corrects, direction, at_utc_us, now_utc_us),
                made_at_utc_us=now_utc_us,
                author=author,
                reason=stated,
            )
            self._projection.append(ATTENDANCE, records.body_of(correction))
            self._last.corrected(person_id, [*events, correction])
            self._projection.catch_up()
            return correction

    def attendance(
        self, from_utc_us: int = BEGINNING_OF_TIME_US, to_utc_us: int = END_OF_TIME_US
    ) -> list[AttendanceRecord]:
        """The records with from <= time < to as they were made, in that order."""
        return records.records_from(self._ask(lambda store: store.events(from_utc_us, to_utc_us, RECORD)))

    def punches(self, from_utc_us: int, to_utc_us: int) -> list[Punch]:
        """`attendance` in short and so in less time: for reports, which go over many days."""
        return punches_from(self._ask(lambda store: store.punches(from_utc_us, to_utc_us)))

    def corrections(self) -> list[Correction]:
        """All corrections, in the order in which they were made."""
        rows = self._ask(lambda store: store.events(BEGINNING_OF_TIME_US, END_OF_TIME_US, CORRECTION))
        return [event for event in records.events_from(rows) if isinstance(event, Correction)]

    def events(self, from_utc_us: int = BEGINNING_OF_TIME_US, to_utc_us: int = END_OF_TIME_US) -> list[Event]:
        """Records and corrections whose event lies in from <= time < to, in the order in which they were made."""
        return records.events_from(self._ask(lambda store: store.events(from_utc_us, to_utc_us)))

    def last_record(self, person_id: str) -> AttendanceRecord | None:
        """The newest record of a person, removed or not, as it was made."""
        with self._lock:
            return self._last.as_made(person_id)

    def last_effective(self, person_id: str) -> AttendanceRecord | None:
        """The last event of a person with corrections counted; a correction as the record that it stands for."""
        with self._lock:
            return self._last.effective(person_id)

    def completeness(self) -> Completeness:
        """What the attendance log spans."""
        with self._lock:
            count, lost = self._projection.next_sequence(ATTENDANCE) - 1, self._projection.ask(Store.lost)
            newest = records.events_from(self._projection.ask(Store.last_event))
        return Completeness.of(self.config.kiosk_id, count, lost, newest)

    def events_of(self, person_id: str, from_utc_us: int = BEGINNING_OF_TIME_US) -> list[Event]:
        """Records of one person from that time on, in the order they were made in; of whom something was corrected all
        events, because one may have been moved into that time.
        """
        with self._lock:
            since_utc_us = BEGINNING_OF_TIME_US if self._last.was_corrected(person_id) else from_utc_us
            return records.events_from(self._projection.ask(lambda store: store.events_of(person_id, since_utc_us)))

    def _stamp(self, now_utc_us: int) -> dict[str, Any]:
        """What records and corrections alike say about where they were made."""
        return {
            "event_id": records.event_id(now_utc_us),
            "kiosk_id": self.config.kiosk_id,
            "sequence": self._projection.next_sequence(ATTENDANCE),
            "zone": self.config.zone,
        }

    def _ask(self, query: Callable[[Store], list[T]]) -> list[T]:
        with self._lock:  # the rows are read out of it, so that a long export does not hold up the door
            return self._projection.ask(query)

    def enrol(
        self,
        profile: Profile,
        embeddings: Sequence[Embedding] = (),
        consent: Consent | None = None,
        lookalikes: frozenset[str] = frozenset(),
    ) -> Person:
        """Add a person with all their templates, or nothing at all.

        lookalikes: ids of people enrolled who are told apart only with more margin. Raises InputError without a way to
        be told from others (a face, a badge, or a number and a PIN), for a face without consent, and for a number or
        badge that somebody has.
        """
        checked = profiles.checked(profile)
        profiles.require_way(checked, embeddings)
        profiles.require_consent(embeddings, consent)
        with self._lock:
            self._roll.check_free(checked)
            for other in lookalikes:
                self._roll.known(other)
            person = people.new(checked, self._now_utc_us(), lookalikes, consent)
            key = self._keys.add(person.person_id)
            try:
                self._append(people.enrolled(person, embeddings, key))
            except StorageError:
                self._keys.destroy(person.person_id)
                raise
            return person

    def reenrol(self, person_id: str, embeddings: Sequence[Embedding], consent: Consent) -> None:
        """Put templates in the place of all that somebody has. Raises InputError."""
        profiles.require_some(embeddings)
        with self._lock:
            key = self._key(person_id)
            self._append(people.reenrolled(person_id, self._now_utc_us(), embeddings, consent, key))

    def add_templates(self, person_id: str, embeddings: Sequence[Embedding]) -> None:
        """Add templates to somebody enrolled with a face, all or none. Raises InputError."""
        profiles.require_some(embeddings)
        with self._lock:
            key = self._key(person_id)
            enrolled = self._roll.known(person_id)
            if not enrolled.packs.total():  # people of version 0.1 have a face, and no consent on record
                profiles.require_consent(embeddings, enrolled.person.consent)
            self._append(people.templates_added(person_id, self._now_utc_us(), embeddings, key))

    def update(self, person_id: str, profile: Profile) -> Person:
        """Put a profile in the place of the one somebody has. Raises InputError; the old one stays then."""
        checked = profiles.checked(profile)
        with self._lock:
            key = self._key(person_id)
            self._roll.check_free(checked, person_id)
            self._append(people.updated(person_id, self._now_utc_us(), checked, key))
            return self._roll.known(person_id).person

    def set_active(self, person_id: str, active: bool) -> Person:
        """Say whether somebody is recognised and may use a code from here on. Raises InputError."""
        with self._lock:
            if self._roll.known(person_id).person.active != active:
                self._append(people.activated(person_id, self._now_utc_us(), active))
            return self._roll.known(person_id).person

    def mark_lookalikes(self, person_id: str, others: frozenset[str]) -> None:
        """Mark people as look-alikes of this one, besides those who are, and this one as theirs. Raises InputError."""
        with self._lock:
            for somebody in (person_id, *others):
                self._roll.known(somebody)
            if others - self._roll.known(person_id).person.lookalikes - {person_id}:
                self._append(people.lookalikes_marked(person_id, self._now_utc_us(), others))

    def remove(self, person_id: str) -> None:
        """Erase a person: their key is destroyed, so that name and templates cannot be read again by anybody.

        Their attendance stays, under the person_id alone. Raises InputError for somebody not enrolled.
        """
        with self._lock:
            if person_id not in self._roll.unreadable:
                self._roll.known(person_id)
            self._append(people.removed(person_id, self._now_utc_us()))
            self._keys.destroy(person_id)

    def people(self) -> list[Person]:
        """Everybody enrolled, active or not, in the order of their enrolment."""
        with self._lock:
            return self._roll.people()

    def person(self, person_id: str) -> Person | None:
        """Somebody enrolled, None when there is nobody with that id."""
        with self._lock:
            return self._roll.person(person_id)

    def by_number(self, employee_number: str) -> Person | None:
        """Who has this employee number, active or not."""
        with self._lock:
            return self._roll.found("employee_number", employee_number)

    def by_badge(self, badge: str) -> Person | None:
        """Who has this badge, active or not."""
        with self._lock:
            return self._roll.found("badge", badge)

    def template_counts(self, person_id: str) -> dict[str, int]:
        """How many templates somebody enrolled has, by the digest of the pack. Raises InputError for nobody."""
        with self._lock:
            return dict(self._roll.known(person_id).packs)

    def templates(self, pack_digest: str, *, inactive: bool = False) -> list[Template]:
        """The templates of everybody active that were made with this pack; with `inactive`, of the others too.

        Others may record meanwhile, so that the door is not held up; who changes meanwhile may be in it as before.
        """
        found: list[Template] = []
        for line in self._projection.lines(PEOPLE):
            with self._lock:
                found += self._roll.templates(line, pack_digest, inactive=inactive)
        return found

    def other_pack_templates(self, pack_digest: str) -> int:
        """How many templates of active people were made with other packs, and so cannot be compared."""
        with self._lock:
            return self._roll.other_pack_templates(pack_digest)

    def _append(self, body: bytes) -> None:
        self._roll.apply(self._projection.append(PEOPLE, body))
        self._projection.catch_up()

    def _key(self, person_id: str) -> bytes:
        self._roll.known(person_id)
        key = self._keys.get(person_id)
        if key is None:
            raise StorageError(f"The key of person {person_id} cannot be read: remove the person and enrol again.")
        return key

    def audit(self, operator: str, action: str, subject: str = "", detail: Mapping[str, str] = NO_DETAIL) -> None:
        """Write down what an operator did. No names of employees: `subject` and `detail` take person ids."""
        with self._lock:
            self._projection.append(AUDIT, audit.body_of(self._now_utc_us(), operator, action, subject, detail))
            self._projection.catch_up()

    def audit_entries(self, limit: int = 500, before: int | None = None) -> list[AuditEntry]:
        """The newest entries, newest first; those with numbers below `before`, to read on."""
        rows = self._ask(lambda store: store.audit(END_OF_TIME_US if before is None else before, limit))
        return [audit.entry_from(sequence, body) for sequence, body in rows]
