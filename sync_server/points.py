"""Where kiosks were told to be. One that says it is somewhere else gets a snapshot, as changes would not lead it right:
it was moved to another site, or the groups of its site are others now, or the server was put back meanwhile.
"""

from __future__ import annotations

import threading

from sqlalchemy import ColumnElement, Connection, delete, insert, select

from sync_server.census import scope_digest
from sync_server.private_files import replaced
from sync_server.server import Server
from sync_server.tables import gallery_points
from sync_server.wire.codec import from_json, to_json
from sync_server.wire.signed import Cursor

FLOOR_FILE = "gallery.floor"
LIFE_US = 180 * 86_400_000_000
_floor_lock = threading.Lock()


def is_known(connection: Connection, cursor: Cursor, scope: frozenset[str]) -> bool:
    return connection.execute(select(gallery_points.c.epoch).where(_is(cursor, scope))).first() is not None


def note(server: Server, cursor: Cursor, scope: frozenset[str]) -> None:
    """Before a kiosk is told. Nothing happens when it is there."""
    with server.database.read() as connection:
        if is_known(connection, cursor, scope):
            return
    _raise_floor(server, cursor)
    with server.database.write() as connection:
        if is_known(connection, cursor, scope):
            return
        now = server.now_utc_us()
        row = {"epoch": cursor.epoch, "version": cursor.version, "digest": cursor.digest}
        connection.execute(insert(gallery_points).values(**row, scope=scope_digest(scope), made_utc_us=now))
        connection.execute(delete(gallery_points).where(gallery_points.c.made_utc_us < now - LIFE_US))


def floor(server: Server) -> Cursor:
    """The furthest that this data folder knows any kiosk was brought, whatever the database says."""
    path = server.folder / FLOOR_FILE
    return from_json(Cursor, path.read_bytes()) if path.exists() else Cursor()


def _raise_floor(server: Server, cursor: Cursor) -> None:
    with _floor_lock:
        known = floor(server)
        if (cursor.epoch, cursor.version) > (known.epoch, known.version):
            replaced(server.folder / FLOOR_FILE, to_json(cursor))


def _is(cursor: Cursor, scope: frozenset[str]) -> ColumnElement[bool]:
    p = gallery_points.c
    here = (p.epoch == cursor.epoch) & (p.version == cursor.version) & (p.digest == cursor.digest)
    return here & (p.scope == scope_digest(scope))
