"""Everybody enrolled, as the records of the people's ledger leave them, found by id, number or badge."""

from __future__ import annotations

import json
import logging
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from cryptography.exceptions import InvalidTag

from kiosk_app.attendance.fleet_changes import (
    CURSOR,
    ERASED,
    FLEET_KINDS,
    RELEASED,
    SYNCED,
    FleetCursor,
    Stage,
    Staged,
    cursor_of,
)
from kiosk_app.attendance.ledger import Line
from kiosk_app.attendance.people import consent_of, opened_profile, templates
from kiosk_app.attendance.profiles import lookup
from kiosk_app.domain import Person, Profile, Template
from kiosk_app.errors import InputError, StorageError

log = logging.getLogger(__name__)

# Gives the key of a person, None when there is none (any more).
KeyOf = Callable[[str], bytes | None]


@dataclass(slots=True)
class Enrolled:
    """Somebody as the ledger has them.

    packs: how many templates there are by pack digest. lines: numbers of the records that hold them.
    """

    person: Person
    packs: Counter[str] = field(default_factory=Counter)
    lines: list[int] = field(default_factory=list)


class Roll:
    """Built by `apply` from the records of the ledger in their order.

    unreadable: those whose key is gone although nobody removed them. removed: those who were erased. changed: last
    record of what operators of this kiosk did, by person_id. touched: as changed, also of whom the server has sent
    since, as one that was put back needs to hear of them again. versions: of the server, of everybody who came from
    there or is known there. cursor: None as well where the people of the server are not all here. server: its id, ""
    before the first one.
    """

    def __init__(self, key_of: KeyOf) -> None:
        self.enrolled: dict[str, Enrolled] = {}
        self.unreadable: set[str] = set()
        self.removed: set[str] = set()
        self.changed: dict[str, int] = {}
        self.touched: dict[str, int] = {}
        self.versions: dict[str, int] = {}
        self.cursor: FleetCursor | None = None
        self.server = ""
        self.stage = Stage()
        self._gone: set[str] = set()
        self._key_of = key_of
        self._ids: dict[str, dict[str, str]] = {"employee_number": {}, "badge": {}}
        self._changes: dict[str, Callable[[Enrolled, dict[str, Any], int], None]] = {
            "templates": lambda *_: None,
            "reenrolled": self._reenrol,
            "updated": self._update,
            "activated": self._activate,
            "lookalikes": self._mark,
            RELEASED: lambda *_: None,
        }

    @classmethod
    def read(cls, lines: Iterable[Line], key_of: KeyOf) -> Roll:
        """What a whole ledger says. Raises as `apply`."""
        roll = cls(key_of)
        for line in lines:
            roll.apply(line)
        roll.stage.drop()
        return roll

    def apply(self, line: Line) -> None:
        """Take the next record in. Raises StorageError for one that only a newer Clockface can have written."""
        event = json.loads(line.body)
        if "lost" in event:
            return
        if event["kind"] == CURSOR:
            self._take_in(event)
        elif event["kind"] in FLEET_KINDS:
            self.stage.add(event, line.sequence, self._key_of)
        else:
            self._take_local(event, line.sequence)

    def _take_local(self, event: dict[str, Any], sequence: int) -> None:
        kind, person_id = event["kind"], event["person_id"]
        if kind == "removed":
            self._remove(person_id)
        elif kind == "enrolled":
            self._enrol(event, sequence)
        elif kind not in self._changes:
            raise StorageError("The people's ledger was written by a newer Clockface: install that version again.")
        enrolled = self.enrolled.get(person_id)
        if enrolled is not None:
            if kind in self._changes:
                self._changes[kind](enrolled, event, sequence)
            if event.get("templates"):
                enrolled.packs.update(t["pack_digest"] for t in event["templates"])
                enrolled.lines.append(sequence)
        self.touched[person_id] = sequence
        self.changed[person_id] = sequence  # look-alikes need not be: they are such of each other wherever one comes

    def _take_in(self, event: dict[str, Any]) -> None:
        """Close a batch of the server: from here on it counts."""
        records, known, cursor = self.stage.close(event), event["known"], cursor_of(event)
        if cursor.server != self.server:
            self.server = cursor.server
            self.versions.clear()  # they were of another one
        taken: list[Staged] = []
        for record in records:
            if record.kind == SYNCED:
                self.versions[record.person_id] = record.version
                taken += [record] if self._sync(record, known) else []
            elif record.kind == ERASED:
                self._remove(record.person_id)
                self._settle(record.person_id)
                if not record.keeps_version:
                    self.versions.pop(record.person_id, None)
            else:
                self._go(record.person_id)
        for record in taken:  # once everybody is there
            self._mark(self.enrolled[record.person_id], {"lookalikes": record.lookalikes}, record.sequence)
        self.cursor = cursor if len(records) == event["lines"] else None

    def _sync(self, record: Staged, known: int) -> bool:
        """Put what the server says in the place of all that was known, unless an operator said something since."""
        person_id = record.person_id
        if person_id in self.removed or self.changed.get(person_id, 0) > known or not record.has_content:
            return False
        before, person = self.enrolled.get(person_id), record.person
        if person is None:
            if before is None:
                self.unreadable.add(person_id)
            return False
        self.unreadable.discard(person_id)
        self._gone.discard(person_id)
        self.changed.pop(person_id, None)
        if before is not None:
            self._unindex(before.person)
            person = replace(person, lookalikes=before.person.lookalikes)
        self.enrolled[person_id] = Enrolled(person, record.packs, [record.sequence])
        self._index(person)
        return True

    def _go(self, person_id: str) -> None:
        """Not of this site any more, without being erased elsewhere."""
        enrolled = self.enrolled.pop(person_id, None)
        if enrolled is not None:
            self._forget(enrolled.person)
        self.unreadable.discard(person_id)
        self._gone.add(person_id)
        self._settle(person_id)
        self.versions.pop(person_id, None)

    def _settle(self, person_id: str) -> None:
        """What operators did to them is of no more concern."""
        self.changed.pop(person_id, None)
        self.touched.pop(person_id, None)

    @property
    def keyless(self) -> set[str]:
        """Whose keys must not exist: erased, gone, or in a batch that was never closed, and not enrolled."""
        return (self.removed | self._gone | self.stage.orphans) - self.enrolled.keys() - self.unreadable

    def known(self, person_id: str) -> Enrolled:
        """Somebody enrolled. Raises InputError for anybody else."""
        enrolled = self.enrolled.get(person_id)
        if enrolled is None:
            raise InputError(f"There is nobody enrolled with the id {person_id!r}: list the people to see the ids.")
        return enrolled

    def person(self, person_id: str) -> Person | None:
        enrolled = self.enrolled.get(person_id)
        return enrolled.person if enrolled else None

    def people(self) -> list[Person]:
        return [enrolled.person for enrolled in self.enrolled.values()]

    def other_pack_templates(self, pack_digest: str) -> int:
        """How many templates of active people were made with other packs."""
        packs = [enrolled.packs for enrolled in self.enrolled.values() if enrolled.person.active]
        return sum(p.total() - p[pack_digest] for p in packs)

    def templates(self, line: Line, pack_digest: str | None, *, inactive: bool = False) -> list[Template]:
        """The templates of a record that count and were made with this pack (None: any); `inactive`: also of people
        who are not active.
        """
        event = json.loads(line.body)
        person_id = event.get("person_id", "")
        enrolled = self.enrolled.get(person_id)
        key = self._key_of(person_id)
        if enrolled is None or key is None or line.sequence not in enrolled.lines:
            return []
        if not (enrolled.person.active or inactive):
            return []
        try:
            return list(templates(event, key, pack_digest))
        except InvalidTag:
            log.error("Record %d of the people's ledger does not open with its key: it is left out.", line.sequence)
            return []

    def found(self, attribute: str, text: str) -> Person | None:
        """Who has this "employee_number" or "badge"."""
        person_id = self._ids[attribute].get(lookup(text))
        return None if person_id is None else self.enrolled[person_id].person

    def check_free(self, profile: Profile, person_id: str = "") -> None:
        """Raises InputError, naming who has it, when a number or badge belongs to somebody else than this person."""
        for attribute, what in (("employee_number", "employee number"), ("badge", "badge")):
            text = getattr(profile, attribute)
            owner = self.found(attribute, text) if text else None
            if owner is not None and owner.person_id != person_id:
                raise InputError(f"The {what} {text!r} belongs to {owner.display_name} already: give another one.")

    def _enrol(self, event: dict[str, Any], sequence: int) -> None:
        person_id = event["person_id"]
        profile = opened_profile(event, self._key_of(person_id))
        if profile is None:
            self.unreadable.add(person_id)
            return
        person = Person(
            person_id,
            profile.display_name,
            event["at_utc_us"],
            profile.employee_number,
            profile.department,
            profile.badge,
            profile.pin_hash,
            consent=consent_of(event),
        )
        self.enrolled[person_id] = Enrolled(person)
        self._index(person)
        self._mark(self.enrolled[person_id], event, sequence)

    def _reenrol(self, enrolled: Enrolled, event: dict[str, Any], sequence: int) -> None:
        enrolled.packs.clear()
        enrolled.lines.clear()
        enrolled.person = replace(enrolled.person, consent=consent_of(event))

    def _update(self, enrolled: Enrolled, event: dict[str, Any], sequence: int) -> None:
        profile = opened_profile(event, self._key_of(event["person_id"]))
        if profile is None:
            log.error("Record %d of the people's ledger does not open with its key: it is left out.", sequence)
            return
        self._unindex(enrolled.person)
        enrolled.person = replace(enrolled.person, **asdict(profile))
        self._index(enrolled.person)

    def _activate(self, enrolled: Enrolled, event: dict[str, Any], sequence: int) -> None:
        enrolled.person = replace(enrolled.person, active=event["active"])

    def _mark(self, enrolled: Enrolled, event: dict[str, Any], sequence: int) -> None:
        """Look-alikes are such of each other."""
        person_id = enrolled.person.person_id
        others = self.enrolled.keys() & set(event.get("lookalikes", ())) - {person_id}
        if others:
            enrolled.person = replace(enrolled.person, lookalikes=enrolled.person.lookalikes | others)
        for other in (self.enrolled[other_id] for other_id in others):
            other.person = replace(other.person, lookalikes=other.person.lookalikes | {person_id})

    def _remove(self, person_id: str) -> None:
        self.removed.add(person_id)
        self.unreadable.discard(person_id)
        enrolled = self.enrolled.pop(person_id, None)
        if enrolled is not None:
            self._forget(enrolled.person)

    def _forget(self, person: Person) -> None:
        """Somebody is not found any more, nor a look-alike of anybody."""
        person_id = person.person_id
        self._unindex(person)
        for other in (self.enrolled[other_id] for other_id in person.lookalikes if other_id in self.enrolled):
            other.person = replace(other.person, lookalikes=other.person.lookalikes - {person_id})

    def _index(self, person: Person) -> None:
        for attribute, ids in self._ids.items():
            if text := getattr(person, attribute):
                ids[lookup(text)] = person.person_id

    def _unindex(self, person: Person) -> None:
        for attribute, ids in self._ids.items():
            text = lookup(getattr(person, attribute))
            if ids.get(text) == person.person_id:
                del ids[text]
