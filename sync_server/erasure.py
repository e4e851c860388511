"""Erasing somebody for ever, and knowing which kiosks have done so too.

The order goes to `erasures.log` in the data folder first, which no restore of the database takes back: from there it is
carried out again (`again`). What stays of somebody is their id: the tombstone that kiosks get and that nothing revives.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    Table,
    and_,
    bindparam,
    delete,
    exists,
    insert,
    select,
    true,
    update,
)

from sync_server import audit, position
from sync_server.census import labels_of
from sync_server.private_files import made_once
from sync_server.problems import Refused
from sync_server.server import Server
from sync_server.tables import erasure_receipts, erasures, kiosks, parts, people, person_groups
from sync_server.wire.codec import Malformed, from_json, to_json

LOG_FILE = "erasures.log"
_AT_ONCE = 1000  # values in a statement


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
    return bool(_erase_all(server, connection, [person_id], by, reason))


def _erase_all(
    server: Server, connection: Connection, person_ids: Collection[str], by: str, reason: str = ""
) -> list[str]:
    """Those who were not erased before."""
    erased = set(_in(connection, people.c.person_id, person_ids, people.c.erased.is_(True)))
    orders = [Order(person_id, server.now_utc_us(), by[:100]) for person_id in sorted({*person_ids} - erased)]
    if orders:
        _append(server.folder / LOG_FILE, orders)
        _bury(server, connection, orders, reason[:300])
    return [order.person_id for order in orders]


def again(server: Server, connection: Connection) -> int:
    """Carry out every order of the log that the database does not know (any more); how many there were."""
    orders = {order.person_id: order for order in read_log(server.folder / LOG_FILE)}
    known = set(connection.execute(select(people.c.person_id).where(people.c.erased.is_(True))).scalars())
    missing = [order for person_id, order in orders.items() if person_id not in known]
    if missing:
        _bury(server, connection, missing)
    return len(missing)


def erase_as_told(server: Server, connection: Connection, kiosk: str, person_ids: Collection[str]) -> set[str]:
    """Whom a kiosk has erased, at some time, is erased here; the ids that can be such."""
    asked = {person_id for person_id in person_ids if 0 < len(person_id) <= 100}
    audit.note_each(connection, kiosk, "person_erased", _erase_all(server, connection, asked, kiosk))
    return asked


def take_receipts(server: Server, connection: Connection, kiosk: str, person_ids: Collection[str]) -> tuple[str, ...]:
    """A kiosk says whom it has erased; the ids whose receipts are stored now.

    Somebody it names who is not erased here was before a restore, or was erased at the kiosk: erased here as well.
    """
    asked = erase_as_told(server, connection, kiosk, person_ids)
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


_TOMBSTONE = {"erased": True, "state": None, "number_hash": None, "badge_hash": None, "active": False,
              "templates": 0, "packs": ""}  # fmt: skip


def _bury(server: Server, connection: Connection, orders: Sequence[Order], reason: str = "") -> None:
    """What is left of these, none of whom is erased yet."""
    person_ids, now = [order.person_id for order in orders], server.now_utc_us()
    first = position.read(connection).version + 1
    rows = {
        person_id: _TOMBSTONE | {"version": version, "changed_utc_us": now}
        for version, person_id in enumerate(person_ids, first)
    }
    here = set(_in(connection, people.c.person_id, person_ids, true()))
    changed = [row | {"of_person": person_id} for person_id, row in rows.items() if person_id in here]
    new = [row | {"person_id": person_id} for person_id, row in rows.items() if person_id not in here]
    if changed:
        connection.execute(update(people).where(people.c.person_id == bindparam("of_person")), changed)
    if new:
        connection.execute(insert(people), new)
    position.move(connection, version=first + len(orders) - 1)
    _delete(connection, person_groups, person_groups.c.person_id, person_ids)
    _delete(connection, parts, parts.c.bucket, {label for person_id in person_ids for label in labels_of(person_id)})
    ordered = [{"person_id": o.person_id, "ordered_utc_us": o.at_utc_us, "by": o.by, "reason": reason} for o in orders]
    connection.execute(insert(erasures), ordered)


def _may_know(epoch: int) -> ColumnElement[bool]:
    confirmed = exists().where(
        (erasure_receipts.c.person_id == erasures.c.person_id) & (erasure_receipts.c.kiosk == kiosks.c.uid)
    )
    lacks = (kiosks.c.cursor_epoch == epoch) & (kiosks.c.cursor_version >= people.c.version)
    return and_(kiosks.c.state == "active", ~lacks, ~confirmed)


def _in(connection: Connection, column: Column[str], values: Collection[str], also: ColumnElement[bool]) -> list[str]:
    """In slices, as SQLite takes a limited number of parameters."""
    every, found = sorted(values), list[str]()
    for start in range(0, len(every), _AT_ONCE):
        query = select(column).where(column.in_(every[start : start + _AT_ONCE]), also)
        found += connection.execute(query).scalars()
    return found


def _delete(connection: Connection, table: Table, column: Column[str], values: Collection[str]) -> None:
    every = sorted(values)
    for start in range(0, len(every), _AT_ONCE):
        connection.execute(delete(table).where(column.in_(every[start : start + _AT_ONCE])))


def _append(path: Path, orders: Sequence[Order]) -> None:
    try:
        if not path.exists():
            made_once(path, bytes)  # its name is on the disk as well then
        descriptor = os.open(path, os.O_RDWR | os.O_APPEND | getattr(os, "O_BINARY", 0))
        with os.fdopen(descriptor, "ab") as stream:  # buffered: it writes all of it or fails
            lines = b"".join(to_json(order) + b"\n" for order in orders)
            stream.write(b"\n" * _cut_short(descriptor) + lines)
            stream.flush()
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
