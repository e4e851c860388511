"""Erasing somebody for ever, and knowing which kiosks have done so too.

The order goes to `erasures.log` in the data folder first, which no restore of the database takes back: from there it is
carried out again (`again`). What stays of somebody is their id: the tombstone that kiosks get and that nothing revives.
"""

from __future__ import annotations

import os
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Column, ColumnElement, Connection, and_, delete, exists, insert, select, update

from sync_server import audit, position
from sync_server.census import labels_of
from sync_server.private_files import made_once
from sync_server.problems import Refused
from sync_server.server import Server
from sync_server.tables import erasure_receipts, erasures, kiosks, parts, people, person_groups
from sync_server.wire.codec import Malformed, from_json, to_json

LOG_FILE = "erasures.log"


@dataclass(frozen=True, slots=True)
class Order:
    """A line of the log."""

    person_id: str
    at_utc_us: int
    by: str


@dataclass(frozen=True, slots=True)
class Unconfirmed:
    """kiosks: uids of those that may still know this person."""

    person_id: str
    ordered_utc_us: int
    kiosks: tuple[str, ...]


def erase(server: Server, connection: Connection, person_id: str, by: str, reason: str = "") -> bool:
    """In a writing transaction. by: a user's name or a kiosk's uid. False when it was done before.

    Also for an id that is not known here: whoever comes with it later is refused. Raises Refused when the log cannot be
    written, with nothing changed.
    """
    if is_erased(connection, person_id):
        return False
    now = server.now_utc_us()
    _append(server.folder / LOG_FILE, Order(person_id, now, by[:100]))
    _bury(connection, person_id, now)
    row = {"person_id": person_id, "ordered_utc_us": now, "by": by[:100], "reason": reason[:300]}
    connection.execute(insert(erasures).values(**row))
    return True


def again(server: Server, connection: Connection) -> int:
    """Carry out every order of the log that the database does not know (any more); how many there were."""
    orders = {order.person_id: order for order in read_log(server.folder / LOG_FILE)}
    known = set(connection.execute(select(people.c.person_id).where(people.c.erased.is_(True))).scalars())
    missing = [order for person_id, order in orders.items() if person_id not in known]
    for order in missing:
        _bury(connection, order.person_id, server.now_utc_us())
        row = {"person_id": order.person_id, "ordered_utc_us": order.at_utc_us, "by": order.by, "reason": ""}
        connection.execute(insert(erasures).values(**row))
    return len(missing)


def take_receipts(server: Server, connection: Connection, kiosk: str, person_ids: Collection[str]) -> tuple[str, ...]:
    """A kiosk says whom it has erased; the ids whose receipts are stored now.

    Somebody it names who is not erased here was before a restore, or was erased at the kiosk: erased here as well.
    """
    asked = {person_id for person_id in person_ids if 0 < len(person_id) <= 100}
    known = set(_in(connection, people.c.person_id, asked, people.c.erased.is_(True)))
    for person_id in sorted(asked - known):
        erase(server, connection, person_id, kiosk)
        audit.note(connection, kiosk, "person_erased", person_id)
    mine = erasure_receipts.c.kiosk == kiosk
    new = asked - set(_in(connection, erasure_receipts.c.person_id, asked, mine))
    now = server.now_utc_us()
    rows = [{"person_id": person_id, "kiosk": kiosk, "confirmed_utc_us": now} for person_id in sorted(new)]
    if rows:
        connection.execute(insert(erasure_receipts), rows)
    return tuple(sorted(asked))


def unconfirmed(connection: Connection, limit: int = 1000) -> list[Unconfirmed]:
    """The oldest first. A kiosk whose gallery is at a version that lacks this person has confirmed it by that."""
    rows = connection.execute(
        select(erasures.c.person_id, erasures.c.ordered_utc_us, kiosks.c.uid)
        .join(people, people.c.person_id == erasures.c.person_id)
        .join(kiosks, _may_know(position.read(connection).epoch))
        .order_by(erasures.c.ordered_utc_us, erasures.c.person_id, kiosks.c.uid)
        .limit(limit)
    )
    found: dict[tuple[str, int], list[str]] = {}
    for person_id, ordered, uid in rows:
        found.setdefault((person_id, ordered), []).append(uid)
    return [Unconfirmed(person_id, ordered, tuple(uids)) for (person_id, ordered), uids in found.items()]


def pending(connection: Connection, kiosk: str, after_version: int) -> list[tuple[str, int]]:
    """Whom a kiosk at this version has to erase and has not said it has: (person_id, version)."""
    confirmed = exists().where(
        (erasure_receipts.c.person_id == people.c.person_id) & (erasure_receipts.c.kiosk == kiosk)
    )
    query = select(people.c.person_id, people.c.version).where(people.c.erased.is_(True))
    rows = connection.execute(query.where(people.c.version > after_version, ~confirmed).order_by(people.c.version))
    return [(person_id, version) for person_id, version in rows]


def is_erased(connection: Connection, person_id: str) -> bool:
    query = select(people.c.erased).where(people.c.person_id == person_id)
    return bool(connection.execute(query).scalar())


def read_log(path: Path) -> list[Order]:
    """A line that a crash cut short is left out: its transaction was not committed, and the caller was told nothing."""
    orders = []
    for line in path.read_bytes().split(b"\n") if path.exists() else ():
        try:
            orders.append(from_json(Order, line))
        except Malformed:
            continue
    return orders


def _bury(connection: Connection, person_id: str, now: int) -> None:
    row = {
        "version": position.next_version(connection),
        "erased": True,
        "state": None,
        "number_hash": None,
        "badge_hash": None,
        "active": False,
        "templates": 0,
        "packs": "",
        "changed_utc_us": now,
    }
    if not connection.execute(update(people).where(people.c.person_id == person_id).values(**row)).rowcount:
        connection.execute(insert(people).values(person_id=person_id, **row))
    connection.execute(delete(person_groups).where(person_groups.c.person_id == person_id))
    connection.execute(delete(parts).where(parts.c.bucket.in_(labels_of(person_id))))


def _may_know(epoch: int) -> ColumnElement[bool]:
    confirmed = exists().where(
        (erasure_receipts.c.person_id == erasures.c.person_id) & (erasure_receipts.c.kiosk == kiosks.c.uid)
    )
    lacks = (kiosks.c.cursor_epoch == epoch) & (kiosks.c.cursor_version >= people.c.version)
    return and_(kiosks.c.state == "active", ~lacks, ~confirmed)


def _in(connection: Connection, column: Column[str], values: Collection[str], also: ColumnElement[bool]) -> list[str]:
    """In slices, as SQLite takes a limited number of parameters."""
    every, found = sorted(values), list[str]()
    for start in range(0, len(every), 1000):
        query = select(column).where(column.in_(every[start : start + 1000]), also)
        found += connection.execute(query).scalars()
    return found


def _append(path: Path, order: Order) -> None:
    try:
        if not path.exists():
            made_once(path, bytes)  # its name is on the disk as well then
        descriptor = os.open(path, os.O_RDWR | os.O_APPEND | getattr(os, "O_BINARY", 0))
        with os.fdopen(descriptor, "r+b", buffering=0) as stream:
            stream.write(b"\n" * _cut_short(stream.fileno()) + to_json(order) + b"\n")
            os.fsync(descriptor)
    except OSError as error:
        detail = "The server cannot write its list of erasures: make room on its disk, then try again."
        raise Refused(503, "no_room", detail, {"Retry-After": "60"}) from error


def _cut_short(descriptor: int) -> bool:
    """Whether the last line has no end, as after a crash."""
    size = os.lseek(descriptor, 0, os.SEEK_END)
    if not size:
        return False
    os.lseek(descriptor, -1, os.SEEK_END)
    return os.read(descriptor, 1) != b"\n"
