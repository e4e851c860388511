"""What somebody should look at: opened once a kiosk and kind, counted while it lasts, settled when it is over."""

from __future__ import annotations

from sqlalchemy import Connection, insert, update

from sync_server import clock
from sync_server.tables import alarms


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
