"""Noticing that the database was put back from a backup, and what follows from it.

A kiosk that is further than the server knows more than the server: its database is an older one; and so does the data
folder, which notes how far kiosks were brought. A new epoch begins then, above everything seen, so that no cursor of
before means anything; erasures of the log are carried out again; every kiosk gets a snapshot. What kiosks sent since
then they send again, as the server states how much it has.
"""

from __future__ import annotations

from sqlalchemy import Connection

from sync_server import alarms, audit, erasure, points, position, signing
from sync_server.position import Position
from sync_server.problems import Refused
from sync_server.server import Server
from sync_server.wire.signed import Cursor

MOST_EPOCHS, MOST_VERSIONS = 1000, 10**9  # that a kiosk can be ahead and be believed


def is_ahead(here: Position, cursor: Cursor) -> bool:
    """Whether a kiosk has something that this server never gave out."""
    return cursor.epoch > here.epoch or (cursor.epoch == here.epoch and cursor.version > here.version)


def observe(server: Server, connection: Connection, kiosk: str, cursor: Cursor) -> bool:
    """Called with the cursor of every hello and gallery request, in a writing transaction; whether an epoch began.

    Raises Refused for a cursor beyond belief, which would use up the numbers there are (fast-forward).
    """
    here = position.read(connection)
    if not is_ahead(here, cursor):
        return False
    if cursor.epoch > here.epoch + MOST_EPOCHS or cursor.version > here.version + MOST_VERSIONS:
        raise Refused(409, "cursor", "This kiosk's gallery is further than can be: unpair it and pair it again.")
    _begin(server, connection, cursor, kiosk)
    return True


def at_start(server: Server) -> None:
    """Before the first request: what the data folder knows and the database does not (any more). Raises ServerError."""
    with server.database.write() as connection:
        signing.load(server, connection)
        here, floor = position.read(connection), points.floor(server)
        if is_ahead(here, floor):
            _begin(server, connection, floor, "")
        erasure.again(server, connection)
    if signing.renew_when_due(server):
        return
    with server.database.write() as connection:
        alarms.raise_alarm(connection, "", "root_expires", "Bring the root key: clockface-server keys renew.")


def _begin(server: Server, connection: Connection, cursor: Cursor, kiosk: str) -> None:
    now = position.read(connection)
    epoch, version = max(now.epoch, cursor.epoch) + 1, max(now.version, cursor.version) + 1
    position.move(connection, epoch=epoch, version=version)
    again = erasure.again(server, connection)
    detail = f"epoch {epoch} begins; erasures carried out again: {again}"
    audit.note(connection, kiosk or "server", "restore", "gallery", detail)
    alarms.raise_alarm(connection, "", "restored", f"The database was put back from a backup: {detail}.")
