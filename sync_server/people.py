"""The fleet's people: one sealed state each, which the newest change replaces as a whole.

Names, numbers and templates are in the state alone, sealed with the master key; beside it stand counts and keyed hashes
of number and badge, so that nobody gets one that somebody else has.
"""

from __future__ import annotations

import hmac
import math
import struct
from collections.abc import Iterator, Sequence

from sqlalchemy import Connection, bindparam, insert, select, update

from sync_server import alarms, audit, groups, people_held, position
from sync_server.erasure import erase, is_erased
from sync_server.server import Server
from sync_server.tables import people
from sync_server.wire.codec import Malformed, from_json, to_json, unb64
from sync_server.wire.messages import PeopleBatch, PeopleTaken, PersonState, VersionedPerson, WireTemplate
from sync_server.wire.seals import seal, unseal

ERASED, GONE = "erased", "gone"
_BATCH = 500
_MOST_DIMENSIONS = 4096
# Statements of which many people need one each are built once: that costs several times as much as running them.
_OLD = select(people.c.erased, people.c.state).where(people.c.person_id == bindparam("person_id"))
_NEW, _CHANGED = insert(people), update(people).where(people.c.person_id == bindparam("of_person"))
_TAKEN = {
    name: select(people.c.person_id).where(
        people.c[name] == bindparam("hash"), people.c.person_id != bindparam("other")
    )
    for name in ("number_hash", "badge_hash")
}


def take(server: Server, kiosk: str, batch: PeopleBatch) -> PeopleTaken:
    """What a kiosk sent: all of it in one transaction, or nothing. A batch that came before changes nothing; but whom
    it is to erase the kiosk learns again, as the answer may have been lost. Nor does one that goes on from another line
    than the last that is held: the answer says which that is, and a kiosk that has another there was copied.
    """
    with server.database.write() as connection:
        held = people_held.read(connection, kiosk, batch.epoch)
        if held.line and batch.last <= held.line:
            is_other = people_held.is_other(connection, kiosk, held, batch.last, batch.digest)
            refused = {} if is_other else _again(server, connection, kiosk, batch)
            return PeopleTaken(held.line, refused, position.read(connection).version, held.digest)
        if batch.held > held.line or (batch.held_digest and not held.is_at(batch.held, batch.held_digest)):
            people_held.is_other(connection, kiosk, held, batch.held, batch.held_digest)
            return PeopleTaken(held.line, {}, position.read(connection).version, held.digest)
        refused = _put_all(server, connection, kiosk, [*batch.people, *_lost(connection, batch.kept)])
        refused = _gone(connection, kiosk, batch) | refused
        held = people_held.note(connection, kiosk, batch)
        return PeopleTaken(held.line, refused, position.read(connection).version, held.digest)


def take_late(server: Server, kiosk: str, batch: PeopleBatch) -> PeopleTaken:
    """Of a ledger that the kiosk has given up since: only who was never heard of is new; others have changed since.
    Whom it erases is erased.
    """
    with server.database.write() as connection:
        _put_all(server, connection, kiosk, [state for state in batch.people if state.erased])
        refused = _again(server, connection, kiosk, batch)
        return PeopleTaken(0, refused, position.read(connection).version)


def _put_all(server: Server, connection: Connection, kiosk: str, some: Sequence[PersonState]) -> dict[str, str]:
    """Who was refused, and why."""
    refused = {}
    for state in some:
        if reason := put(server, connection, state, kiosk):
            refused[state.person_id] = reason
            if reason != ERASED:
                alarms.raise_alarm(connection, kiosk, "conflict", f"{state.person_id}: {reason}")
    return refused


def _lost(connection: Connection, kept: Sequence[VersionedPerson]) -> list[PersonState]:
    """Of whom the server knows nothing, or less than it told once: it was put back to an older state."""
    versions = _versions(connection, [entry.person.person_id for entry in kept])
    return [entry.person for entry in kept if versions.get(entry.person.person_id, 0) < entry.version]


def _again(server: Server, connection: Connection, kiosk: str, batch: PeopleBatch) -> dict[str, str]:
    """Who of a batch that came before is not to be at the kiosk, and who was refused and still is."""
    states = [state for state in (*batch.people, *(entry.person for entry in batch.kept)) if not state.erased]
    known = _versions(connection, [state.person_id for state in states])
    refused = _put_all(server, connection, kiosk, [state for state in states if state.person_id not in known])
    erased = {person_id: ERASED for person_id in known if is_erased(connection, person_id)}
    return _gone(connection, kiosk, batch) | refused | erased


def _gone(connection: Connection, kiosk: str, batch: PeopleBatch) -> dict[str, str]:
    """Who was moved to where this kiosk is not."""
    person_ids = [state.person_id for state in batch.people]
    return dict.fromkeys(groups.not_meant_for(connection, person_ids, kiosk), GONE)


def _versions(connection: Connection, person_ids: Sequence[str]) -> dict[str, int]:
    query = select(people.c.person_id, people.c.version).where(people.c.person_id.in_(person_ids))
    return {row.person_id: row.version for row in connection.execute(query)}


def put(server: Server, connection: Connection, state: PersonState, origin: str) -> str:
    """Take somebody's new state in a writing transaction; why not, or "". origin: a kiosk's uid or a user's name.

    The same state again changes nothing. A state that says `erased` erases.
    """
    if state.erased:
        if erase(server, connection, state.person_id, origin):
            audit.note(connection, origin, "person_erased", state.person_id)
        return ""
    old = connection.execute(_OLD, {"person_id": state.person_id}).first()
    if old and old.erased:
        return ERASED
    row = _row(server, state)
    if reason := _fault(state) or _taken(connection, state, row):
        return reason
    if old and from_json(PersonState, opened(server, state.person_id, old.state)) == state:
        return ""
    row |= {
        "version": position.next_version(connection),
        "origin": origin[:32],
        "changed_utc_us": server.now_utc_us(),
    }
    if old:
        connection.execute(_CHANGED, row | {"of_person": state.person_id})
    else:
        connection.execute(_NEW, row | {"person_id": state.person_id})
    return ""


def load(server: Server, connection: Connection, person_id: str) -> PersonState | None:
    """None for somebody unknown or erased."""
    sealed = connection.execute(select(people.c.state).where(people.c.person_id == person_id)).scalar()
    return None if sealed is None else from_json(PersonState, opened(server, person_id, sealed))


def everybody(server: Server, connection: Connection) -> Iterator[PersonState]:
    """Whoever is not erased, by id."""
    query = select(people.c.person_id, people.c.state).where(people.c.erased.is_(False)).order_by(people.c.person_id)
    for person_id, sealed in connection.execution_options(yield_per=_BATCH).execute(query):
        yield from_json(PersonState, opened(server, person_id, sealed))


def states(server: Server, connection: Connection, wanted: Sequence[tuple[str, int]]) -> list[bytes] | None:
    """The canonical JSON of these people in these versions, in this order; None when one has changed since."""
    found: dict[str, tuple[int, bytes | None]] = {}
    ids = [person_id for person_id, _ in wanted]
    columns = (people.c.person_id, people.c.version, people.c.state)
    for start in range(0, len(ids), _BATCH):
        query = select(*columns).where(people.c.person_id.in_(ids[start : start + _BATCH]))
        found |= {person_id: (version, sealed) for person_id, version, sealed in connection.execute(query)}
    if any(found.get(person_id, (None,))[0] != version for person_id, version in wanted):
        return None
    return [_json(server, person_id, found[person_id][1]) for person_id in ids]


def opened(server: Server, person_id: str, sealed: bytes) -> bytes:
    """The JSON of a PersonState. Raises Malformed when it was not sealed for this person."""
    return unseal(server.master_key, sealed, _bound(person_id))


def _json(server: Server, person_id: str, sealed: bytes | None) -> bytes:
    return to_json(PersonState(person_id, erased=True)) if sealed is None else opened(server, person_id, sealed)


def _bound(person_id: str) -> bytes:
    return b"clockface person " + person_id.encode()


def _row(server: Server, state: PersonState) -> dict[str, object]:
    packs = sorted({template.pack_digest for template in state.templates})
    return {
        "state": seal(server.master_key, to_json(state), _bound(state.person_id)),
        "number_hash": _hash(server, "number", state.employee_number),
        "badge_hash": _hash(server, "badge", state.badge),
        "active": state.active,
        "templates": len(state.templates),
        "packs": " ".join(packs),
    }


def _hash(server: Server, what: str, text: str) -> str | None:
    """Keyed, so that the database by itself does not tell whose number it is."""
    plain = text.strip()
    return hmac.digest(server.master_key, f"clockface {what} {plain}".encode(), "sha256").hex() if plain else None


def _taken(connection: Connection, state: PersonState, row: dict[str, object]) -> str:
    for name, what in (("number_hash", "employee number"), ("badge_hash", "badge")):
        if row[name] is None:
            continue
        if connection.execute(_TAKEN[name], {"hash": row[name], "other": state.person_id}).first():
            return f"Somebody else in the fleet has this {what}: give one of the two another one."
    return ""


def _fault(state: PersonState) -> str:
    """What about the templates cannot be right. "" when nothing."""
    if len({template.template_id for template in state.templates}) < len(state.templates):
        return "Two templates of this person have the same id: enrol them again."
    if not all(_is_sound(template) for template in state.templates):
        return "A template of this person cannot be read: enrol them again."
    return ""


def _is_sound(template: WireTemplate) -> bool:
    """A vector of length 1, of a pack."""
    if not 0 < len(template.template_id) <= 100 or not 0 < len(template.pack_digest) <= 100:
        return False
    if " " in template.pack_digest or len(template.vector) > 6 * _MOST_DIMENSIONS:
        return False
    try:
        data = unb64(template.vector)
    except Malformed:
        return False
    if not data or len(data) % 4:
        return False
    length = math.sqrt(sum(value * value for (value,) in struct.iter_unpack("<f", data)))
    return abs(length - 1) < 0.01  # NaN is not
