"""Who did what at the server: a chain in which each entry names the digest of the one before.

Whoever changes or removes an entry breaks the chain at that place, and `verify` says where. Person ids only, no names
of people.
"""

from __future__ import annotations

import hashlib
import time
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, insert, select, text

from sync_server import tables
from sync_server.wire.codec import canonical
from sync_server.wire.limits import GENESIS_HEX

_LOCK = 7_305_010  # of PostgreSQL: one entry after the other
_BATCH = 1000


@dataclass(frozen=True, slots=True)
class Entry:
    """who: the name of a user, a kiosk's uid, or "" before a login. subject: a person_id, kiosk, user or setting."""

    id: int
    at_utc_us: int
    who: str
    action: str
    subject: str
    detail: str


def note(connection: Connection, who: str, action: str, subject: str = "", detail: str = "") -> None:
    """Add an entry in the transaction of what it tells of."""
    note_each(connection, who, action, [subject], detail)


def note_each(connection: Connection, who: str, action: str, subjects: Sequence[str], detail: str = "") -> None:
    """The same of several: an entry each."""
    if not subjects:
        return
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:n)"), {"n": _LOCK})
    newest = select(tables.audit.c.digest).order_by(tables.audit.c.id.desc()).limit(1)
    previous = connection.execute(newest).scalar() or GENESIS_HEX
    names, rows = ("at_utc_us", "who", "action", "subject", "detail"), []
    for subject in subjects:
        fields = (time.time_ns() // 1000, who[:150], action[:50], subject[:200], detail)
        rows.append(dict(zip(names, fields, strict=True)) | {"previous": previous, "digest": _digest(fields, previous)})
        previous = rows[-1]["digest"]
    connection.execute(insert(tables.audit), rows)


def entries(connection: Connection, before: int | None = None, words: str = "", limit: int = 100) -> Sequence[Entry]:
    """The newest first. before: an id. words: found in who, action, subject or detail."""
    t = tables.audit
    query = select(t.c.id, t.c.at_utc_us, t.c.who, t.c.action, t.c.subject, t.c.detail).order_by(t.c.id.desc())
    if before is not None:
        query = query.where(t.c.id < before)
    for word in words.split():
        columns = (t.c.who, t.c.action, t.c.subject, t.c.detail)
        found = columns[0].icontains(word, autoescape=True)
        for column in columns[1:]:
            found = found | column.icontains(word, autoescape=True)
        query = query.where(found)
    return [Entry(*row) for row in connection.execute(query.limit(limit))]


def verify(connection: Connection) -> int | None:
    """The id of the first entry that was changed or that follows a removed one; None when the chain holds."""
    t = tables.audit
    previous = GENESIS_HEX
    with connection.execute(select(t).order_by(t.c.id), execution_options={"yield_per": _BATCH}) as rows:
        for row in rows.mappings():
            fields = (row["at_utc_us"], row["who"], row["action"], row["subject"], row["detail"])
            if row["previous"] != previous or row["digest"] != _digest(fields, previous):
                return int(row["id"])
            previous = row["digest"]
    return None


def _digest(fields: tuple[int, str, str, str, str], previous: str) -> str:
    return hashlib.sha256(canonical([previous, *fields])).hexdigest()
