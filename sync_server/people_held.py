"""How far a kiosk's changes of people were taken in: up to which line of its people's ledger, and which line that is.

The number alone does not tell two copies of one kiosk apart, of which each went on by itself; the digest does, as
every line of a ledger names the one before.
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, select, update

from sync_server import alarms
from sync_server.ingest import CLONED
from sync_server.tables import kiosks
from sync_server.wire.limits import GENESIS_HEX
from sync_server.wire.messages import PeopleBatch

_HELD = select(kiosks.c.people_epoch, kiosks.c.people_held, kiosks.c.people_digest).where(
    kiosks.c.uid == bindparam("uid")
)


@dataclass(frozen=True, slots=True)
class PeopleHeld:
    """digest: of the line; zeros for line 0, "" where the kiosk did not state it."""

    line: int = 0
    digest: str = GENESIS_HEX

    def is_at(self, line: int, digest: str) -> bool:
        """Whether it is this line, as far as both sides say."""
        return line == self.line and (digest == self.digest or not digest or not self.digest)


def read(connection: Connection, kiosk: str, epoch: str) -> PeopleHeld:
    of, line, digest = connection.execute(_HELD, {"uid": kiosk}).one()
    return PeopleHeld(line, digest) if of == epoch and line else PeopleHeld()


def note(connection: Connection, kiosk: str, batch: PeopleBatch) -> PeopleHeld:
    """All of this batch was taken in."""
    values = {"people_epoch": batch.epoch, "people_held": batch.last, "people_digest": batch.digest}
    connection.execute(update(kiosks).where(kiosks.c.uid == kiosk).values(values))
    return PeopleHeld(batch.last, batch.digest)


def is_other(connection: Connection, kiosk: str, held: PeopleHeld, line: int, digest: str) -> bool:
    """Whether this kiosk has another line under the number that is held, which raises the alarm."""
    if line != held.line or held.is_at(line, digest):
        return False
    detail = f"line {line} of the people's ledger is another than the one held"
    alarms.raise_alarm(connection, kiosk, CLONED, detail)
    return True
