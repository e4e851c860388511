"""Everybody enrolled, as the records of the people's ledger leave them, found by id, number or badge."""

from __future__ import annotations

import json
import logging
from collections import Counter
from collections.abc import Callable
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from cryptography.exceptions import InvalidTag

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

    since: number of the record from which on their templates count. packs: how many there are by pack digest.
    """

    person: Person
    since: int
    packs: Counter[str] = field(default_factory=Counter)


class Roll:
    """Built by `apply` from the records of the ledger in their order.

    unreadable: those whose key is gone although nobody removed them. removed: those who were erased.
    """

    def __init__(self, key_of: KeyOf) -> None:
        self.enrolled: dict[str, Enrolled] = {}
        self.unreadable: set[str] = set()
        self.removed: set[str] = set()
        self._key_of = key_of
        self._ids: dict[str, dict[str, str]] = {"employee_number": {}, "badge": {}}
        self._changes: dict[str, Callable[[Enrolled, dict[str, Any], int], None]] = {
            "templates": lambda *_: None,
            "reenrolled": self._reenrol,
            "updated": self._update,
            "activated": self._activate,
            "lookalikes": self._mark,
        }

    def apply(self, line: Line) -> None:
        """Take the next record in. Raises StorageError for one that only a newer Clockface can have written."""
        event = json.loads(line.body)
        if "lost" in event:
            return
        kind, person_id = event["kind"], event["person_id"]
        if kind == "removed":
            self._remove(person_id)
        elif kind == "enrolled":
            self._enrol(event, line.sequence)
        elif kind not in self._changes:
            raise StorageError("The people's ledger was written by a newer Clockface: install that version again.")
        enrolled = self.enrolled.get(person_id)
        if enrolled is not None:
            if kind in self._changes:
                self._changes[kind](enrolled, event, line.sequence)
            enrolled.packs.update(t["pack_digest"] for t in event.get("templates", ()))

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

    def templates(self, line: Line, pack_digest: str, *, inactive: bool = False) -> list[Template]:
        """The templates of a record that count and were made with this pack; `inactive`: also of people who are not."""
        event = json.loads(line.body)
        person_id = event.get("person_id", "")
        enrolled = self.enrolled.get(person_id)
        key = self._key_of(person_id)
        if enrolled is None or key is None or line.sequence < enrolled.since:
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
        self.enrolled[person_id] = Enrolled(person, sequence)
        self._index(person)
        self._mark(self.enrolled[person_id], event, sequence)

    def _reenrol(self, enrolled: Enrolled, event: dict[str, Any], sequence: int) -> None:
        enrolled.since = sequence
        enrolled.packs.clear()
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
        if enrolled is None:
            return
        self._unindex(enrolled.person)
        for other in (self.enrolled[other_id] for other_id in enrolled.person.lookalikes):
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
