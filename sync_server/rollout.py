"""Staging: changes go to the kiosks of the early ring first, and to all when IT says so.

While changes are held, kiosks of the other ring keep the gallery they have; erasures alone reach them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, and_, func, insert, select, update

from sync_server import position
from sync_server.problems import ServerError
from sync_server.server import Server
from sync_server.tables import gallery_results, kiosks, rollout

EARLY, ALL = "early", "all"
_NEWEST = select(rollout.c.held, rollout.c.all_version).order_by(rollout.c.id.desc()).limit(1)


@dataclass(frozen=True, slots=True)
class KioskProgress:
    """outcome, reason: of its last manifest ("applied", "refused", "rolled_back"; "" when it never said)."""

    kiosk: str
    name: str
    site: str
    ring: str
    epoch: int
    version: int
    outcome: str
    reason: str


@dataclass(frozen=True, slots=True)
class Progress:
    """held_at: the version that kiosks of the other ring stay at, None when nothing is held."""

    epoch: int
    version: int
    held_at: int | None
    kiosks: Sequence[KioskProgress]


def held_at(connection: Connection) -> int | None:
    row = connection.execute(_NEWEST).first()
    return row.all_version if row and row.held else None


def hold(server: Server, connection: Connection, by: str) -> int:
    """From here on changes go to the early ring only; the version the others stay at. Raises ServerError if held."""
    if held_at(connection) is not None:
        raise ServerError("Changes are held already: promote them first.")
    version = position.read(connection).version
    _note(server, connection, True, version, by)
    return version


def promote(server: Server, connection: Connection, by: str) -> None:
    """All kiosks get what the early ring has. Raises ServerError when nothing is held."""
    if held_at(connection) is None:
        raise ServerError("Nothing is held: all kiosks get each change.")
    _note(server, connection, False, position.read(connection).version, by)


def set_ring(connection: Connection, kiosk: str, ring: str) -> None:
    """Raises ServerError for an unknown kiosk."""
    if ring not in (EARLY, ALL):
        raise ServerError("A kiosk is in the ring early or all.")
    if not connection.execute(update(kiosks).where(kiosks.c.uid == kiosk).values(ring=ring)).rowcount:
        raise ServerError("There is no such kiosk.")
    position.move(connection)


def progress(connection: Connection) -> Progress:
    """How far each active kiosk has come."""
    last = select(gallery_results.c.kiosk, func.max(gallery_results.c.id).label("id")).group_by(gallery_results.c.kiosk)
    newest, k, r = last.subquery(), kiosks.c, gallery_results.c
    joined = kiosks.outerjoin(newest, newest.c.kiosk == k.uid).outerjoin(gallery_results, r.id == newest.c.id)
    columns = (k.uid, k.name, k.site, k.ring, k.cursor_epoch, k.cursor_version)
    query = select(*columns, func.coalesce(r.outcome, ""), func.coalesce(r.reason, "")).select_from(joined)
    rows = connection.execute(query.where(and_(k.state == "active")).order_by(k.name))
    now = position.read(connection)
    return Progress(now.epoch, now.version, held_at(connection), [KioskProgress(*row) for row in rows])


def _note(server: Server, connection: Connection, held: bool, version: int, by: str) -> None:
    now = server.now_utc_us()
    row = {"held": held, "all_version": version, "early_version": version, "changed_utc_us": now, "by": by[:100]}
    connection.execute(insert(rollout).values(**row))
    position.move(connection)
