"""Everything that is kept about one person, for them to have (GDPR Art. 15 and 20)."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import Any

from kiosk_app.attendance.attempts import AttemptLog
from kiosk_app.attendance.audit import AuditEntry
from kiosk_app.attendance.export import local_time
from kiosk_app.attendance.register import BEGINNING_OF_TIME_US, END_OF_TIME_US, Register
from kiosk_app.domain import Person

_PAGE = 5000


def person_data(register: Register, attempts: AttemptLog, person: Person) -> dict[str, Any]:
    """Plain values for JSON: profile, consent, attendance, receipts of attempts, and who did what about them.

    Times are ISO 8601 in the zone of the site. Not in it: the PIN, which is kept as a hash only, and the numbers of the
    templates, which are as sensitive as a photo; it says how many there are.
    """
    zone, person_id = register.config.zone, person.person_id
    kept = {
        "person": dataclasses.asdict(person) | {"pin_hash": None, "has_pin": bool(person.pin_hash)},
        "templates_by_pack": register.template_counts(person_id),
        "attendance": [dataclasses.asdict(event) for event in register.events_of(person_id)],
        "attempts": [
            dataclasses.asdict(receipt)
            for receipt in attempts.read(BEGINNING_OF_TIME_US, END_OF_TIME_US, limit=END_OF_TIME_US)
            if person_id in (receipt.person_id, *(candidate for candidate, _ in receipt.candidates))
        ],
        "audit": [dataclasses.asdict(entry) for entry in audit_about(register, person_id)],
    }
    plain: dict[str, Any] = _plain(kept, zone)
    return plain


def audit_about(register: Register, person_id: str) -> Iterator[AuditEntry]:
    """The entries of the audit log about one person, newest first."""
    before: int | None = None
    while page := register.audit_entries(_PAGE, before):
        yield from (entry for entry in page if person_id in (entry.subject, *entry.detail.values()))
        before = page[-1].sequence


def _plain(value: Any, zone: str) -> Any:
    if isinstance(value, dict):
        return dict(_named(key, inner, zone) for key, inner in value.items())
    if isinstance(value, (list, tuple, frozenset)):
        return [_plain(inner, zone) for inner in (sorted(value) if isinstance(value, frozenset) else value)]
    return value


def _named(key: str, value: Any, zone: str) -> tuple[str, Any]:
    """Instants by a name without their unit, and as people write them."""
    if key.endswith("_utc_us") and value is not None:
        return key.removesuffix("_utc_us"), local_time(value, zone)
    return key, _plain(value, zone)
