"""The register: who is enrolled and who was here when. What the rest of Clockface uses of this package.

Truth is two append-only ledgers in the data folder, `attendance.ledger` and `people.ledger`; `clockface.duckdb`
is a copy of them for queries, made anew whenever it differs or cannot be used. When a method that writes returns,
what it wrote is on the disk.
"""

from __future__ import annotations

import logging
import secrets
import threading
import uuid
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType

from cryptography.exceptions import InvalidTag

from kiosk_app.attendance import people as events
from kiosk_app.attendance.keys import KeyRing
from kiosk_app.attendance.ledger import Line
from kiosk_app.attendance.people import Enrolled, People
from kiosk_app.attendance.projection import Projection
from kiosk_app.attendance.records import body_of
from kiosk_app.attendance.recovery import Recovery
from kiosk_app.attendance.rules import next_event
from kiosk_app.attendance.store import ATTENDANCE, PEOPLE
from kiosk_app.clock import now_utc_us
from kiosk_app.config import AttendanceConfig
from kiosk_app.domain import AlreadyRecorded, AttendanceRecord, Decision, Embedding, Person, Template
from kiosk_app.durable import sync
from kiosk_app.errors import InputError, StorageError

log = logging.getLogger(__name__)

BEGINNING_OF_TIME_US, END_OF_TIME_US = -(2**62), 2**62


class Register:
    """The attendance and the people of one data folder. Every method may be called from any thread.

    now_utc_us: the wall clock, microseconds since 1970 in UTC. sync: flushes a file descriptor to the disk.
    One process at a time: hold an `instance.DataFolderLock` first. Opening sets the umask of the process to 077.
    """

    def __init__(
        self,
        data_dir: Path,
        config: AttendanceConfig,
        now_utc_us: Callable[[], int] = now_utc_us,
        sync: Callable[[int], None] = sync,
    ) -> None:
        self._config = config
        self._now_utc_us = now_utc_us
        self._lock = threading.RLock()
        self._keys = KeyRing(data_dir)
        self._projection = Projection(data_dir, sync)
        self._people = People()
        self._last: dict[str, AttendanceRecord] = {}

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
            self._last = {record.person_id: record for record in self._projection.last_records()}
            return recovery

    def close(self) -> None:
        with self._lock:
            self._projection.close()

    def __enter__(self) -> Register:
        self.open()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _read_people(self, recovery: Recovery) -> None:
        people = People()
        for line in self._projection.lines(PEOPLE):
            people.apply(line.body, self._key_of(line.body))
        for person_id in people.removed:  # a crash may have come between the removal and the end of the key
            self._keys.destroy(person_id)
        if people.unreadable:
            recovery.note(f"People who must be enrolled again, because their keys are lost: {len(people.unreadable)}.")
        self._people = people

    def _key_of(self, body: bytes) -> bytes | None:
        person_id = events.owner(body)
        return None if person_id is None else self._keys.get(person_id)

    def record(self, decision: Decision, pack_digest: str) -> AttendanceRecord | AlreadyRecorded:
        """Record an identified person's attendance; when this returns an AttendanceRecord, it is on the disk.

        pack_digest: the recogniser that decided. Raises InputError when the person is no longer enrolled (or the
        decision names nobody), StorageError when the disk does not take the record; nothing is recorded then.
        """
        with self._lock:
            person_id = self._enrolled(decision.person_id or "").person.person_id
            now_utc_us = self._now_utc_us()
            direction = next_event(self._last.get(person_id), now_utc_us, self._config)
            if isinstance(direction, AlreadyRecorded):
                return direction
            record = AttendanceRecord(
                event_id=event_id(now_utc_us),
                kiosk_id=self._config.kiosk_id,
                sequence=self._projection.next_sequence(ATTENDANCE),
                person_id=person_id,
                direction=direction,
                at_utc_us=now_utc_us,
                zone=self._config.zone,
                similarity=float(decision.similarity or 0.0),
                margin=float(decision.margin or 0.0),
                quality=float(decision.quality or 0.0),
                pack_digest=pack_digest,
                reason=" ".join(decision.reasons),
            )
            self._projection.append(ATTENDANCE, body_of(record))
            self._last[person_id] = record
            self._projection.catch_up()
            return record

    def enrol(self, display_name: str, embeddings: Sequence[Embedding]) -> Person:
        """Add a person with all their templates, or nothing at all. Raises InputError and StorageError."""
        name = events.display_name(display_name)
        _require_some(embeddings)
        with self._lock:
            person = Person(str(uuid.uuid4()), name, self._now_utc_us())
            key = self._keys.add(person.person_id)
            try:
                self._append(events.enrolled(person, embeddings, key), key)
            except StorageError:
                self._keys.destroy(person.person_id)
                raise
            return person

    def _append(self, body: bytes, key: bytes | None) -> None:
        self._projection.append(PEOPLE, body)
        self._people.apply(body, key)
        self._projection.catch_up()

    def add_templates(self, person_id: str, embeddings: Sequence[Embedding]) -> None:
        """Add templates to somebody enrolled, all or none. Raises InputError and StorageError."""
        _require_some(embeddings)
        with self._lock:
            self._enrolled(person_id)
            key = self._keys.get(person_id)
            if key is None:
                raise StorageError(f"The key of person {person_id} cannot be read: remove the person and enrol again.")
            self._append(events.templates_added(person_id, self._now_utc_us(), embeddings, key), key)

    def remove(self, person_id: str) -> None:
        """Erase a person: their key is destroyed, so that name and templates cannot be read again by anybody.

        Their attendance stays, under the person_id alone. Raises InputError for somebody not enrolled.
        """
        with self._lock:
            if person_id not in self._people.unreadable:
                self._enrolled(person_id)
            self._append(events.removed(person_id, self._now_utc_us()), None)
            self._keys.destroy(person_id)

    def people(self) -> list[Person]:
        """Everybody enrolled, in the order of their enrolment."""
        with self._lock:
            return [enrolled.person for enrolled in self._people.enrolled.values()]

    def person(self, person_id: str) -> Person | None:
        """Somebody enrolled, None when there is nobody with that id."""
        with self._lock:
            enrolled = self._people.enrolled.get(person_id)
            return enrolled.person if enrolled else None

    def template_counts(self, person_id: str) -> dict[str, int]:
        """How many templates somebody enrolled has, by the digest of the pack. Raises InputError for nobody."""
        with self._lock:
            return dict(self._enrolled(person_id).packs)

    def templates(self, pack_digest: str) -> list[Template]:
        """Everybody's templates that were made with this pack."""
        with self._lock:
            found: list[Template] = []
            for line in self._projection.lines(PEOPLE):
                person_id = events.owner(line.body)
                key = self._keys.get(person_id) if person_id in self._people.enrolled else None
                if key is not None:
                    found += _unsealed(line, key, pack_digest)
            return found

    def other_pack_templates(self, pack_digest: str) -> int:
        """How many templates of people enrolled were made with other packs, and so cannot be compared."""
        with self._lock:
            packs = [enrolled.packs for enrolled in self._people.enrolled.values()]
            return sum(p.total() - p[pack_digest] for p in packs)

    def attendance(
        self, from_utc_us: int = BEGINNING_OF_TIME_US, to_utc_us: int = END_OF_TIME_US
    ) -> list[AttendanceRecord]:
        """The records with from <= time < to, in the order in which they were made."""
        with self._lock:
            return self._projection.attendance(from_utc_us, to_utc_us)

    def last_record(self, person_id: str) -> AttendanceRecord | None:
        """The newest record of a person, removed or not."""
        with self._lock:
            return self._last.get(person_id)

    def _enrolled(self, person_id: str) -> Enrolled:
        enrolled = self._people.enrolled.get(person_id)
        if enrolled is None:
            raise InputError(f"There is nobody enrolled with the id {person_id!r}: list the people to see the ids.")
        return enrolled


def event_id(now_utc_us: int) -> str:
    """A UUIDv7 (RFC 9562, 5.7): 48 bits of milliseconds, then 12 of the fraction (6.2, method 3), then random."""
    milliseconds, fraction_us = divmod(max(now_utc_us, 0), 1000)
    bits = (milliseconds & (2**48 - 1)) << 80 | 7 << 76 | (fraction_us * 4096 // 1000) << 64
    return str(uuid.UUID(int=bits | 0b10 << 62 | secrets.randbits(62)))


def _require_some(embeddings: Sequence[Embedding]) -> None:
    if not embeddings:
        raise InputError("A person needs at least one template: give a picture in which the face is found.")


def _unsealed(line: Line, key: bytes, pack_digest: str) -> list[Template]:
    try:
        return list(events.templates(line.body, key, pack_digest))
    except InvalidTag:
        log.error(
            "Record %d of the people's ledger does not open with its key: its templates are left out.", line.sequence
        )
        return []
