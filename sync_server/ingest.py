"""Attendance as it comes up from the kiosks: each line once, in whatever pieces and order they arrive.

The kiosk's ledger is the truth. A stream is one kiosk's ledger of one epoch; its lines are numbered without a gap and
chained. What does not fit is kept and named, never dropped and never put right: a break of the chain is a flag, a line
that cannot be read goes to quarantine and counts as held, and so do other lines under numbers that are taken, which
do not count: there the kiosk was cloned or put back, and is told to go on under a new epoch.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, Table, bindparam, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

from sync_server import alarms
from sync_server.lines import Line, lines_of, raw
from sync_server.server import Server
from sync_server.tables import events, quarantine, streams
from sync_server.wire.limits import GENESIS_HEX
from sync_server.wire.messages import EventBatch, EventsTaken, Held, Hello

NEW_EPOCH = "new_epoch"
CHAIN_BREAK, GAP, SAME_ID = "chain_break", "gap", "same_id"  # flags of an event, and the first two of alarms
CLONED, POISON = "cloned", "poison"
_FRESH_IN_ONE = 500  # ids asked for in one statement


def _held_lines(table: Table) -> Any:
    """Number and digest of lines of a stream."""
    of = (table.c.kiosk == bindparam("kiosk")) & (table.c.epoch == bindparam("epoch"))
    between = table.c.sequence.between(bindparam("first"), bindparam("last"))
    return select(table.c.sequence, table.c.digest).where(of & between)


# Statements are built once: that costs several times as much as running them.
_STREAM = select(streams.c.anchor, streams.c.held, streams.c.digest).where(
    streams.c.kiosk == bindparam("kiosk"), streams.c.epoch == bindparam("epoch")
)
_NEW_STREAM, _NEW_EVENTS = insert(streams), insert(events)
_MOVE_STREAM = update(streams).where(streams.c.kiosk == bindparam("of_kiosk"), streams.c.epoch == bindparam("of_epoch"))
_DIGESTS = (_held_lines(events), _held_lines(quarantine).where(quarantine.c.counts))
_BODIES = select(events.c.event_id, events.c.body).where(events.c.event_id.in_(bindparam("some", expanding=True)))


@dataclass(slots=True)
class _Stream:
    """What the server has of one ledger. is_new: nothing yet."""

    kiosk: str
    epoch: str
    anchor: int
    held: int
    digest: str
    is_new: bool

    def as_held(self, order: str = "") -> Held:
        return Held(self.epoch, self.held, self.digest, order)


@dataclass(slots=True)
class _Sorted:
    """The lines of a batch by what becomes of them. flags: of lines, by number."""

    fresh: list[Line] = field(default_factory=list)
    poison: list[Line] = field(default_factory=list)
    others: list[Line] = field(default_factory=list)
    flags: dict[int, str] = field(default_factory=dict)


def held(connection: Connection, kiosk: str, hello: Hello) -> Held:
    """How much there is of the ledger that a kiosk tells of, and whether it is still the same ledger."""
    stream = _stream(connection, kiosk, hello.epoch)
    if hello.lines > stream.held or stream.is_new:
        return stream.as_held()
    known = _digests(connection, stream, hello.lines, hello.lines)
    if known.get(hello.lines, hello.head) != hello.head:
        alarms.raise_alarm(connection, kiosk, CLONED, f"line {hello.lines} is another than the one held")
        return stream.as_held(NEW_EPOCH)
    return stream.as_held(NEW_EPOCH if hello.lines < stream.held else "")


def take(server: Server, connection: Connection, kiosk: str, batch: EventBatch) -> EventsTaken:
    """connection: of a writing transaction in the lane of this kiosk."""
    stream = _stream(connection, kiosk, batch.epoch)
    is_start = batch.first == batch.oldest and batch.first > stream.held + 1
    if batch.first > stream.held + 1 and not is_start:
        return EventsTaken(stream.as_held())
    lines = lines_of(batch)
    found = _sort(connection, stream, batch, lines)
    now = server.now_utc_us()
    received = {"received_utc_us": now, "offset_us": batch.now_utc_us - now}
    _advance(connection, stream, lines, found, now)
    _tell(connection, kiosk, found)
    server.database.order_arrivals(connection)  # as late as can be: all other kiosks wait from here to the commit
    _store(connection, stream, found, received)
    order = NEW_EPOCH if found.others else ""
    return EventsTaken(stream.as_held(order), tuple(line.sequence for line in found.poison))


def _stream(connection: Connection, kiosk: str, epoch: str) -> _Stream:
    row = connection.execute(_STREAM, {"kiosk": kiosk, "epoch": epoch}).one_or_none()
    return _Stream(kiosk, epoch, *row, False) if row else _Stream(kiosk, epoch, 0, 0, GENESIS_HEX, True)


def _sort(connection: Connection, stream: _Stream, batch: EventBatch, lines: Sequence[Line]) -> _Sorted:
    """Which lines are here already, which are others under the same number, and where the chain does not go on."""
    found = _Sorted()
    known = _digests(connection, stream, batch.first - 1, min(lines[-1].sequence, stream.held))
    if batch.first == stream.held + 1 and not stream.is_new:
        known[stream.held] = stream.digest
    for at, line in enumerate(lines):
        digest = known.get(line.sequence) if line.sequence <= stream.held else None
        if digest is not None and digest != line.digest:
            found.others = list(lines[at:])
            break
        if digest is None:
            (found.poison if line.fault else found.fresh).append(line)
    if any(lines[0] in new for new in (found.fresh[:1], found.poison[:1])):
        _flag_joint(stream, batch, known, found)
    return found


def _flag_joint(stream: _Stream, batch: EventBatch, known: Mapping[int, str], found: _Sorted) -> None:
    """Whether the first line goes on from what is held."""
    if batch.first > stream.held + 1 and not stream.is_new:
        found.flags[batch.first] = GAP
    before = GENESIS_HEX if batch.first == 1 else known.get(batch.first - 1, batch.previous)
    if before != batch.previous:
        found.flags[batch.first] = CHAIN_BREAK


def _digests(connection: Connection, stream: _Stream, first: int, last: int) -> dict[int, str]:
    """Of the lines of a stream that are held, by number; the end of it included, which needs no asking."""
    digests: dict[int, str] = {}
    if first <= min(last, stream.held - 1):
        span = {"kiosk": stream.kiosk, "epoch": stream.epoch, "first": first, "last": last}
        for query in _DIGESTS:
            digests.update((number, digest) for number, digest in connection.execute(query, span))
    if first <= stream.held <= last and not stream.is_new:
        digests[stream.held] = stream.digest
    return digests


def _store(connection: Connection, stream: _Stream, found: _Sorted, received: dict[str, Any]) -> None:
    fresh = _without_repeated(connection, found)
    common = {"kiosk": stream.kiosk, "epoch": stream.epoch} | received
    rows = [
        _EMPTY | common | line.columns | _own(line) | {"body": line.body, "flags": found.flags.get(line.sequence, "")}
        for line in fresh
    ]
    if rows:
        connection.execute(_NEW_EVENTS, rows)
    del common["offset_us"]
    aside = [(line, line.fault, True) for line in found.poison]
    aside += [(line, "another line stands under this number", False) for line in found.others]
    _set_aside(connection, [common | _own(x) | {"reason": w, "body": raw(x.body), "counts": c} for x, w, c in aside])


_EMPTY = dict.fromkeys(("event_id", "person_id", "at_utc_us", "direction", "method", "corrects")) | {"zone": ""}


def _own(line: Line) -> dict[str, Any]:
    return {"sequence": line.sequence, "digest": line.digest}


def _set_aside(connection: Connection, rows: list[dict[str, Any]]) -> None:
    """Once each, however often they are sent."""
    dialect = postgresql if connection.dialect.name == "postgresql" else sqlite
    if rows:
        connection.execute(dialect.insert(quarantine).on_conflict_do_nothing(), rows)


def _without_repeated(connection: Connection, found: _Sorted) -> Sequence[Line]:
    """The lines whose event is not here yet: a new epoch may begin before the old one ends.

    Another body under an id that is taken stays, and is flagged.
    """
    bodies = _bodies(connection, [line.columns["event_id"] for line in found.fresh if "event_id" in line.columns])
    kept = []
    for line in found.fresh:
        event_id = line.columns.get("event_id")
        if event_id is not None and event_id in bodies:
            if line.body in bodies[event_id]:
                continue
            found.flags[line.sequence] = f"{found.flags.get(line.sequence, '')} {SAME_ID}".strip()
        if event_id is not None:
            bodies.setdefault(event_id, set()).add(line.body)
        kept.append(line)
    return kept


def _bodies(connection: Connection, event_ids: Sequence[str]) -> dict[str, set[str]]:
    bodies: dict[str, set[str]] = {}
    for start in range(0, len(event_ids), _FRESH_IN_ONE):
        some = event_ids[start : start + _FRESH_IN_ONE]
        for event_id, body in connection.execute(_BODIES, {"some": some}):
            bodies.setdefault(event_id, set()).add(body)
    return bodies


def _advance(connection: Connection, stream: _Stream, lines: Sequence[Line], found: _Sorted, now_utc_us: int) -> None:
    """The stream is held to the last line of the batch, unless other lines were in it."""
    if found.others:
        return
    if stream.is_new:
        stream.anchor = lines[0].sequence - 1
    if stream.is_new or lines[-1].sequence > stream.held:
        stream.held, stream.digest = lines[-1].sequence, lines[-1].digest
        columns = {"held": stream.held, "digest": stream.digest}
        if stream.is_new:
            start = {"anchor": stream.anchor, "started_utc_us": now_utc_us}
            connection.execute(_NEW_STREAM, columns | start | {"kiosk": stream.kiosk, "epoch": stream.epoch})
        else:
            connection.execute(_MOVE_STREAM, columns | {"of_kiosk": stream.kiosk, "of_epoch": stream.epoch})


def _tell(connection: Connection, kiosk: str, found: _Sorted) -> None:
    for sequence, flags in found.flags.items():
        for kind in flags.split():
            if kind != SAME_ID:
                alarms.raise_alarm(connection, kiosk, kind, f"line {sequence}")
    if found.others:
        alarms.raise_alarm(connection, kiosk, CLONED, f"line {found.others[0].sequence} is another than the one held")
    if found.poison:
        alarms.raise_alarm(connection, kiosk, POISON, f"line {found.poison[0].sequence}: {found.poison[0].fault}")
