"""The register's side towards a server: lines and local changes that go up, people who come down."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Sequence

from kiosk_app.attendance import fleet_changes
from kiosk_app.attendance.fleet_changes import (
    FleetChange,
    FleetCursor,
    FleetGone,
    FleetPerson,
    LocalChanges,
    LocalPerson,
    NotYetSent,
)
from kiosk_app.attendance.keys import KeyRing
from kiosk_app.attendance.ledger import GENESIS, Line
from kiosk_app.attendance.projection import Projection
from kiosk_app.attendance.roll import Roll
from kiosk_app.attendance.store import ATTENDANCE, PEOPLE
from kiosk_app.errors import StorageError

log = logging.getLogger(__name__)
CHUNK = 200  # changes written at once: a few milliseconds, in which nobody can be recorded


class FleetLedger:
    """Part of a `Register`, which makes it and whose lock it shares. Every method may be called from any thread.

    The lock is held for a few milliseconds at a time, so that the door is not held up.
    """

    def __init__(
        self,
        lock: threading.RLock,
        keys: KeyRing,
        projection: Projection,
        roll: Callable[[], Roll],
        now_utc_us: Callable[[], int],
    ) -> None:
        """roll: who is enrolled, which is read anew when the register is opened."""
        self._lock, self._keys, self._projection = lock, keys, projection
        self._roll, self._now_utc_us = roll, now_utc_us
        self._is_applying = False  # keys are made for people who are not enrolled yet

    # What goes up.

    def attendance_head(self) -> tuple[int, bytes]:
        """Number and digest of the last line of the attendance log; 0 and zeros when there is none."""
        with self._lock:
            return self._projection.next_sequence(ATTENDANCE) - 1, self._projection.head(ATTENDANCE)

    def people_digest(self, sequence: int) -> bytes | None:
        """The digest of a line of the people's ledger, zeros for number 0; None when there is no such line."""
        with self._lock:
            if sequence == self.people_head():
                return self._projection.head(PEOPLE)
            if not 0 < sequence < self.people_head():
                return GENESIS if sequence == 0 else None
            return self._projection.ask(lambda store: store.some(PEOPLE, [sequence]))[0].digest

    def people_end(self) -> tuple[int, bytes]:
        """As `attendance_head`, of the people's ledger."""
        with self._lock:
            return self.people_head(), self._projection.head(PEOPLE)

    def people_head(self) -> int:
        """Number of the last line of the people's ledger."""
        with self._lock:
            return self._projection.next_sequence(PEOPLE) - 1

    def attendance_lines(self, first: int, limit: int) -> list[Line]:
        """At most so many lines of the attendance log from number `first` on. Raises StorageError."""
        with self._lock:
            return self._projection.ask(lambda store: store.following(ATTENDANCE, first, limit))

    def attendance_digest(self, sequence: int) -> bytes | None:
        """The digest of a line of the attendance log, zeros for number 0; None when there is no such line."""
        if sequence == 0:
            return GENESIS
        lines = self.attendance_lines(sequence, 1)
        return lines[0].digest if lines else None

    def changes_since(self, line: int, limit: int, held: int = 0) -> LocalChanges:
        """Whom operators of this kiosk changed after that line of the people's ledger, as they are now.

        held: up to which line the server has everything, so that it need not be told whom it has sent since. At most
        `limit` people, so that `last` may come before the end: ask again from there. Raises StorageError.
        """
        with self._lock:
            roll = self._roll()
            later = self._later(line, held)
            last = later[limit - 1][0] if len(later) > limit else self.people_head()
            chosen = [person_id for _, person_id in later[:limit]]
            here = [self._local(person_id) for person_id in chosen if person_id in roll.enrolled]
            digest = self.people_digest(last)
            assert digest is not None  # the lock is held: the line is there
            return LocalChanges(
                last,
                digest,
                tuple(local for local in here if not local.version),
                tuple(local for local in here if local.version),
                tuple(person_id for person_id in chosen if person_id in roll.removed),
            )

    def first_unconfirmed(self) -> int | None:
        """The first line of the people's ledger about somebody whom the server does not count among the people of this
        kiosk; None when there is none.
        """
        with self._lock:
            roll = self._roll()
            unnamed = [person_id for person_id in roll.touched if person_id not in roll.versions]
            return min((roll.touched[person_id] for person_id in unnamed if person_id in roll.enrolled), default=None)

    def people_waiting(self, line: int, held: int = 0) -> int:
        """How many people `changes_since` has."""
        with self._lock:
            return len(self._later(line, held))

    def _later(self, line: int, held: int) -> list[tuple[int, str]]:
        """Last lines about people, in their order."""
        roll = self._roll()

        def after(person_id: str) -> int:
            came_back = person_id in roll.versions and person_id not in roll.changed
            return max(line, held) if came_back else line

        return sorted((last, person_id) for person_id, last in roll.touched.items() if last > after(person_id))

    def _local(self, person_id: str) -> LocalPerson:
        roll = self._roll()
        enrolled = roll.enrolled[person_id]
        lines = self._projection.ask(lambda store: store.some(PEOPLE, enrolled.lines)) if enrolled.lines else []
        templates = [template for line in lines for template in roll.templates(line, None, inactive=True)]
        version = 0 if person_id in roll.changed else roll.versions.get(person_id, 0)
        return LocalPerson(enrolled.person, tuple(templates), version)

    def erased(self) -> frozenset[str]:
        """Everybody who was ever erased here and whose key is destroyed."""
        with self._lock:
            self._destroy_keys()
            return frozenset(self._roll().removed - self._keys.owners())

    # What comes down.

    def cursor(self) -> FleetCursor | None:
        """How far the people of the server are here; None when they are not, or not all can be read."""
        with self._lock:
            roll = self._roll()
            return None if roll.unreadable & roll.versions.keys() else roll.cursor

    def versions(self) -> dict[str, int]:
        """The version of everybody whom the server counts among the people of this kiosk."""
        with self._lock:
            return dict(self._roll().versions)

    def belong_to(self, server: str) -> None:
        """From another server than before nobody here came: it is to hear of everybody, as if enrolled at this kiosk.

        Raises StorageError; the next call does it again then.
        """
        with self._lock:
            roll, now_utc_us = self._roll(), self._now_utc_us()
            if roll.server in ("", server):
                return
            bodies = [fleet_changes.released_body(person_id, now_utc_us) for person_id in roll.enrolled]
        for start in range(0, len(bodies), CHUNK):
            with self._lock:
                self._append(bodies[start : start + CHUNK])
        with self._lock:
            nothing = FleetCursor(0, 0, GENESIS.hex(), server)
            batch = self._projection.next_sequence(PEOPLE)
            self._append([fleet_changes.cursor_body(batch, 0, nothing, 0, now_utc_us)])

    def apply(self, changes: Sequence[FleetChange], cursor: FleetCursor, *, sent: int, known: int) -> None:
        """Take changes of the server in, all or none, also when the power fails; erased people's keys are destroyed.

        sent: last line of the people's ledger that the server has. known: that it had when it made these changes: what
        an operator did to somebody since then stays. Raises StorageError, and NotYetSent when somebody is to go of
        whom the server does not have everything.
        """
        with self._lock:
            batch, self._is_applying = self._projection.next_sequence(PEOPLE), True
        try:
            for start in range(0, len(changes), CHUNK):
                self._write(batch, changes[start : start + CHUNK], known)
            with self._lock:
                self._require_sent(changes, sent)
                body = fleet_changes.cursor_body(batch, len(changes), cursor, known, self._now_utc_us())
                self._append([body])
        finally:
            with self._lock:
                self._roll().stage.drop()
                self._is_applying = False
                self._destroy_keys()

    def _write(self, batch: int, changes: Sequence[FleetChange], known: int) -> None:
        with self._lock:
            keys = self._keys_for([c.person_id for c in changes if isinstance(c, FleetPerson)], known)
        now_utc_us = self._now_utc_us()
        bodies = [fleet_changes.body_of(batch, change, now_utc_us, keys.get(change.person_id)) for change in changes]
        with self._lock:
            self._append(bodies)

    def _keys_for(self, person_ids: Sequence[str], known: int) -> dict[str, bytes]:
        """The keys of those of whom something is to be written down, new where they have none."""
        roll = self._roll()
        wanted = [p for p in person_ids if p not in roll.removed and roll.changed.get(p, 0) <= known]
        have = {person_id: key for person_id in wanted if (key := self._keys.get(person_id)) is not None}
        new = [person_id for person_id in wanted if person_id not in have]
        roll.stage.orphans.update(new)  # until they are enrolled
        return have | self._keys.add_many(new)

    def _append(self, bodies: Sequence[bytes]) -> None:
        for line in self._projection.append_many(PEOPLE, bodies):
            self._roll().apply(line)
        self._projection.catch_up()

    def _require_sent(self, changes: Sequence[FleetChange], sent: int) -> None:
        touched = self._roll().touched
        if any(isinstance(c, FleetGone) and touched.get(c.person_id, 0) > sent for c in changes):
            raise NotYetSent("Somebody who is to go was changed here: the server has to hear of it first.")

    def _destroy_keys(self) -> None:
        try:
            if not self._is_applying:
                self._keys.destroy(*self._roll().keyless)
        except StorageError as error:
            log.warning("The keys of people who are gone are not destroyed yet: %s", error)
