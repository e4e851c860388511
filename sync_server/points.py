"""Where kiosks were told to be. One that says it is somewhere else gets a snapshot, as changes would not lead it right:
it was moved to another site, or the groups of its site are others now, or the server was put back meanwhile.
"""

from __future__ import annotations

from sqlalchemy import ColumnElement, Connection, delete, insert, select

from sync_server.census import scope_digest
from sync_server.server import Server
from sync_server.tables import gallery_points
from sync_server.wire.signed import Cursor

LIFE_US = 180 * 86_400_000_000


def is_known(connection: Connection, cursor: Cursor, scope: frozenset[str]) -> bool:
    return connection.execute(select(gallery_points.c.epoch).where(_is(cursor, scope))).first() is not None


def note(server: Server, cursor: Cursor, scope: frozenset[str]) -> None:
    """Nothing happens when it is there."""
    with server.database.read() as connection:
        if is_known(connection, cursor, scope):
            return
    with server.database.write() as connection:
        if is_known(connection, cursor, scope):
            return
        now = server.now_utc_us()
        row = {"epoch": cursor.epoch, "version": cursor.version, "digest": cursor.digest}
        connection.execute(insert(gallery_points).values(**row, scope=scope_digest(scope), made_utc_us=now))
        connection.execute(delete(gallery_points).where(gallery_points.c.made_utc_us < now - LIFE_US))


def _is(cursor: Cursor, scope: frozenset[str]) -> ColumnElement[bool]:
    p = gallery_points.c
    here = (p.epoch == cursor.epoch) & (p.version == cursor.version) & (p.digest == cursor.digest)
    return here & (p.scope == scope_digest(scope))
