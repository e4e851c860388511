"""What goes up: lines of the attendance log as they stand, and people as operators of this kiosk left them."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from kiosk_app.attendance.fleet_ledger import FleetLedger
from kiosk_app.errors import SyncRefused, SyncUnreachable
from kiosk_app.fleet.states import state_of
from kiosk_app.sync.client import Client
from sync_server.wire.limits import MAX_BATCH_EVENTS
from sync_server.wire.messages import EventBatch, Held, PeopleBatch, PersonState, VersionedPerson

FIRST_SIZE, SMALLEST_SIZE = 250, 1
BRISK_S, TOO_LONG_S = 1.0, 5.0  # an answer: below the one the next batch is larger, above the other smaller
PEOPLE_AT_ONCE = 25  # with ten templates of 512 values each this is less than a megabyte
_TOO_LARGE = 413


@dataclass(slots=True)
class Seen:
    """Which of this kiosk's changes of people the server has, and which version of its gallery knows of them first.

    sent: up to which line of the people's ledger its answer came. held: up to which line it has them, as it last said.
    """

    sent: int = 0
    held: int = 0
    _steps: list[tuple[int, int]] = field(default_factory=list)  # line of the people's ledger, version

    def stated(self, people_held: int) -> None:
        """The server says how far it has them. One that was put back to an older state has less than before."""
        if people_held < self.sent:
            self._steps = []
        if people_held != self.sent:
            self._steps.append((people_held, 0))
        self.sent = people_held

    def taken(self, line: int, version: int) -> None:
        """It took them in up to this line; from this version on its gallery knows."""
        self.sent = line
        self._steps.append((line, version))

    def known(self, version: int) -> int:
        """Up to which line a gallery of this version knows of them."""
        return max((line for line, first in self._steps if first <= version), default=0)


class Uplink:
    """Sends to one server under one epoch; raises what the client raises, and StorageError."""

    def __init__(self, ledger: FleetLedger, epoch: str, clock_s: Callable[[], float] = time.monotonic) -> None:
        self._ledger, self._epoch, self._clock_s = ledger, epoch, clock_s
        self._size = FIRST_SIZE

    def is_ours(self, held: Held) -> bool:
        """Whether what the server has is what stands here; else this folder was copied or put back."""
        lines, _ = self._ledger.attendance_head()
        if held.order == "new_epoch" or held.epoch != self._epoch or held.sequence > lines:
            return False
        digest = self._ledger.attendance_digest(held.sequence)
        return digest is not None and digest.hex() == held.digest

    def has_people(self, held: int, digest: str) -> bool:
        """As `is_ours`, of the people's ledger. digest: of line `held`, "" when the server does not know it."""
        own = self._ledger.people_digest(held)
        return own is not None and digest in ("", own.hex())

    def batch_after(self, sequence: int, limit: int, now_utc_us: int) -> EventBatch | None:
        """The next lines of the attendance; None when there are no more."""
        lines = self._ledger.attendance_lines(sequence + 1, limit)
        if not lines:
            return None
        bodies = tuple(line.body.decode("ascii") for line in lines)
        return EventBatch(self._epoch, lines[0].sequence, lines[0].previous.hex(), bodies, now_utc_us)

    def send_attendance(self, client: Client, held: Held, now_utc_us: int) -> Held:
        """Send one batch; what the server has then. Batches are as large as it takes them in briskly."""
        batch = self.batch_after(held.sequence, self._size, now_utc_us)
        if batch is None:
            return held
        started_s = self._clock_s()
        try:
            answer = client.send_attendance(batch).held
        except (SyncUnreachable, SyncRefused) as error:
            if isinstance(error, SyncRefused) and error.status != _TOO_LARGE:
                raise
            self._size = max(SMALLEST_SIZE, self._size // 2)
            if isinstance(error, SyncRefused) and len(batch.bodies) > SMALLEST_SIZE:
                return held
            raise
        took_s = self._clock_s() - started_s
        if took_s < BRISK_S:
            self._size = min(MAX_BATCH_EVENTS, self._size * 2)
        elif took_s > TOO_LONG_S:
            self._size = max(FIRST_SIZE // 10, self._size // 2)
        return answer

    def people_after(self, line: int, held: int | None = None) -> PeopleBatch | None:
        """The next changes of people; None when there are no more. held: what the server has, None where it will have
        something else by the time.
        """
        changes = self._ledger.changes_since(line, PEOPLE_AT_ONCE, held or 0)
        states = [state_of(local) for local in changes.people]
        states += [PersonState(person_id, erased=True) for person_id in changes.erased]
        kept = tuple(VersionedPerson(local.version, state_of(local)) for local in changes.kept)
        if not states and not kept:
            return None
        batch = PeopleBatch(self._epoch, changes.last, tuple(states), changes.digest.hex(), kept=kept)
        own = None if held is None else self._ledger.people_digest(held)
        return batch if held is None or own is None else replace(batch, held=held, held_digest=own.hex())

    def send_people(self, client: Client, seen: Seen) -> dict[str, str] | None:
        """Send the next changes of people; whom the server refused, and why, by person_id. None: it has other lines of
        this kiosk, as in `has_people`.
        """
        batch = self.people_after(seen.sent, seen.held)
        if batch is None:
            return {}
        taken = client.send_people(batch)
        if not self.has_people(taken.held, taken.digest):
            return None
        seen.held = taken.held
        if taken.held < batch.last:  # it was put back to an older state: from there all is sent again
            seen.stated(min(seen.sent, taken.held))
            return {}
        seen.taken(batch.last, taken.version)
        return taken.refused

    def everything(self, lines: int, people_lines: int, now_utc_us: int) -> tuple[list[EventBatch], list[PeopleBatch]]:
        """All that the server does not have, for a stick."""
        return list(self._attendance(lines, now_utc_us)), list(self._people(people_lines))

    def _attendance(self, sequence: int, now_utc_us: int) -> Iterator[EventBatch]:
        while batch := self.batch_after(sequence, MAX_BATCH_EVENTS, now_utc_us):
            yield batch
            sequence += len(batch.bodies)

    def _people(self, line: int) -> Iterator[PeopleBatch]:
        while batch := self.people_after(line):
            yield replace(batch, held=line)  # or more: of that line the server has said that it has it
            line = batch.last
