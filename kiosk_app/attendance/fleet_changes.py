"""What comes from the server, as records of the people's ledger, and what goes there.

A batch of changes is all or nothing: its records "synced", "erased" and "gone" count from the moment at which the
record "cursor" that closes it is on the disk, and never without it. A crash in between leaves records that nobody
reads. Nothing of it is sent back, because only what an operator of this kiosk did is news to the server.
"""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from kiosk_app.attendance.ledger import canonical
from kiosk_app.attendance.people import consent_of, opened_profile, synced
from kiosk_app.domain import Person, Template
from kiosk_app.errors import ClockfaceError

SYNCED, ERASED, GONE, CURSOR = FLEET_KINDS = ("synced", "erased", "gone", "cursor")
RELEASED = "released"


@dataclass(frozen=True, slots=True)
class FleetPerson:
    """Somebody as the server has them. version: of the server; a later change of the same person has a higher one."""

    person: Person
    version: int
    templates: tuple[Template, ...] = field(default=(), repr=False)

    @property
    def person_id(self) -> str:
        return self.person.person_id


@dataclass(frozen=True, slots=True)
class FleetErased:
    """Somebody who is erased everywhere and for ever. keeps_version: the cursor stays, so they still count in it."""

    person_id: str
    keeps_version: bool = False


@dataclass(frozen=True, slots=True)
class FleetGone:
    """Somebody who does not belong to this site any more; they may come back."""

    person_id: str


class NotYetSent(ClockfaceError):  # noqa: N818 - reads as the state it reports
    """The server sends somebody away whom an operator of this kiosk has changed; it has to hear of that first."""


FleetChange = FleetPerson | FleetErased | FleetGone


@dataclass(frozen=True, slots=True)
class FleetCursor:
    """How far this kiosk has the people of a server. digest: over the ids and versions of all of them. server: its id,
    "" where none was written down.
    """

    epoch: int
    version: int
    digest: str
    server: str = ""


@dataclass(frozen=True, slots=True)
class LocalPerson:
    """Somebody whom an operator of this kiosk enrolled or changed, as they are now, with templates of every pack.

    version: of the server, which has sent them since; 0 when it has not.
    """

    person: Person
    templates: tuple[Template, ...] = field(default=(), repr=False)
    version: int = 0


@dataclass(frozen=True, slots=True)
class LocalChanges:
    """What an operator of this kiosk did up to line `last` of the people's ledger, whose digest comes with it.

    kept: whom the server has sent since, so that this is news only where it was put back. erased: person ids.
    """

    last: int
    digest: bytes
    people: tuple[LocalPerson, ...] = ()
    kept: tuple[LocalPerson, ...] = ()
    erased: tuple[str, ...] = ()


def body_of(batch: int, change: FleetChange, at_utc_us: int, key: bytes | None) -> bytes:
    """Ledger body of one change. key: of the person; None writes the version down and nothing about them."""
    if isinstance(change, FleetPerson) and key is not None:
        return synced(batch, change.version, change.person, change.templates, key)
    fields: dict[str, Any] = {"batch": batch, "person_id": change.person_id, "at_utc_us": at_utc_us}
    if isinstance(change, FleetPerson):
        return canonical(fields | {"kind": SYNCED, "version": change.version})
    if isinstance(change, FleetErased):
        return canonical(fields | {"kind": ERASED, "keeps_version": change.keeps_version})
    return canonical(fields | {"kind": GONE})


def released_body(person_id: str, at_utc_us: int) -> bytes:
    """Ledger body: from here on somebody counts as enrolled at this kiosk, whatever server they came from."""
    return canonical({"kind": RELEASED, "person_id": person_id, "at_utc_us": at_utc_us})


def cursor_body(batch: int, lines: int, cursor: FleetCursor, known: int, at_utc_us: int) -> bytes:
    """Ledger body that closes a batch of so many records. known: last line of this ledger that the server had seen
    when it made the batch; whatever an operator did to somebody after that stays.
    """
    fields = {"batch": batch, "lines": lines, "known": known, "at_utc_us": at_utc_us}
    return canonical({"kind": CURSOR, "person_id": "", "cursor": dataclasses.asdict(cursor)} | fields)


@dataclass(frozen=True, slots=True)
class Staged:
    """One record of a batch that is not closed yet. person: None where nothing but the version was written down."""

    kind: str
    person_id: str
    sequence: int
    version: int = 0
    person: Person | None = None
    lookalikes: frozenset[str] = frozenset()
    packs: Counter[str] = field(default_factory=Counter)
    has_content: bool = False
    keeps_version: bool = False


@dataclass(slots=True)
class Stage:
    """The batch that is being written or read. orphans: ids in batches that a crash or a full disk left unfinished."""

    batch: int = 0
    records: list[Staged] = field(default_factory=list)
    orphans: set[str] = field(default_factory=set)

    def add(self, event: Mapping[str, Any], sequence: int, key_of: Callable[[str], bytes | None]) -> None:
        if event["batch"] != self.batch:
            self.drop()
            self.batch = event["batch"]
        self.records.append(_staged(event, sequence, key_of))

    def close(self, event: Mapping[str, Any]) -> list[Staged]:
        """The records of the batch that this one closes."""
        if event["batch"] != self.batch:
            self.drop()
        records, self.records, self.batch = self.records, [], 0
        return records

    def drop(self) -> None:
        """Forget a batch that nothing will close."""
        self.orphans |= {record.person_id for record in self.records}
        self.records, self.batch = [], 0


def _staged(event: Mapping[str, Any], sequence: int, key_of: Callable[[str], bytes | None]) -> Staged:
    kind, person_id = event["kind"], event["person_id"]
    if kind != SYNCED:
        return Staged(kind, person_id, sequence, keeps_version=event.get("keeps_version", False))
    profile = opened_profile(dict(event), key_of(person_id)) if "profile" in event else None
    person = None
    if profile is not None:
        person = Person(
            person_id,
            enrolled_at_utc_us=event["at_utc_us"],
            active=event["active"],
            consent=consent_of(dict(event)),
            **dataclasses.asdict(profile),
        )
    return Staged(
        kind,
        person_id,
        sequence,
        event["version"],
        person,
        frozenset(event.get("lookalikes", ())),
        Counter(template["pack_digest"] for template in event.get("templates", ())),
        has_content="profile" in event,
    )


def cursor_of(event: Mapping[str, Any]) -> FleetCursor:
    return FleetCursor(**event["cursor"])
