"""What somebody should look at: opened once a kiosk and kind, counted while it lasts, settled when it is over."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from sqlalchemy import Connection, exists, insert, select, update

from sync_server import clock
from sync_server.tables import alarms
from sync_server.wire.limits import SUSPICION_S
from sync_server.wire.messages import ATTACK_SUSPECTED

SAID_FOR_US: Final = {ATTACK_SUSPECTED: (SUSPICION_S + 60) * 1_000_000}  # after each time, and until the next hello


def raise_alarm(connection: Connection, kiosk: str, kind: str, detail: str) -> None:
    """kiosk: "" for the server itself."""
    open_one = (alarms.c.kiosk == kiosk) & (alarms.c.kind == kind) & alarms.c.closed_utc_us.is_(None)
    counted = connection.execute(update(alarms).where(open_one).values(count=alarms.c.count + 1, detail=detail))
    if not counted.rowcount:
        row = {"kiosk": kiosk, "kind": kind, "opened_utc_us": clock.now_utc_us(), "detail": detail}
        connection.execute(insert(alarms).values(**row))


def settle(connection: Connection, kiosk: str, kind: str) -> None:
    """It is over."""
    open_one = (alarms.c.kiosk == kiosk) & (alarms.c.kind == kind) & alarms.c.closed_utc_us.is_(None)
    connection.execute(update(alarms).where(open_one).values(closed_utc_us=clock.now_utc_us()))


def follow(connection: Connection, kiosk: str, before: Collection[str], said: Collection[str], now_utc_us: int) -> None:
    """Open and settle what a kiosk says of itself. before, said: the words of its last hello and of this one.

    It says so in every hello for a while after each time. Somebody who has looked and closed the alarm has not to close
    it again for that; only when the word stands there longer than that can account for, it has happened once more.
    """
    for kind, said_for_us in SAID_FOR_US.items():
        if kind not in said:
            settle(connection, kiosk, kind)
        elif kind not in before or not _is_known(connection, kiosk, kind, now_utc_us - said_for_us):
            raise_alarm(connection, kiosk, kind, "")


def _is_known(connection: Connection, kiosk: str, kind: str, since_utc_us: int) -> bool:
    """Whether such an alarm is open, or was closed since then."""
    is_fresh = alarms.c.closed_utc_us.is_(None) | (alarms.c.closed_utc_us >= since_utc_us)
    found = exists().where((alarms.c.kiosk == kiosk) & (alarms.c.kind == kind) & is_fresh)
    return bool(connection.execute(select(found)).scalar())
