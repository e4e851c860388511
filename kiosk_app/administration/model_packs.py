"""The installed model packs as the desk shows them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from kiosk_app.attendance.register import Register
from kiosk_app.packs.library import PackLibrary
from kiosk_app.packs.licence import is_accepted
from kiosk_app.packs.manifest import CommercialUse


@dataclass(frozen=True, slots=True)
class PackRow:
    """One pack. active: used after the next start. templates: of people enrolled that were made with it."""

    name: str
    version: str
    licence: str
    commercial_use: CommercialUse
    accepted: bool
    active: bool
    digest: str
    min_similarity: float
    min_margin: float
    measurement: str
    templates: int


def pack_rows(packs: PackLibrary, register: Register) -> list[PackRow]:
    """Every installed pack, by name. Raises PackError and StorageError."""
    templates: Counter[str] = Counter()
    for person in register.people():
        templates.update(register.template_counts(person.person_id))
    active = packs.active_name()
    return [
        PackRow(
            name=pack.name,
            version=pack.version,
            licence=pack.licence,
            commercial_use=pack.commercial_use,
            accepted=is_accepted(pack),
            active=pack.name == active,
            digest=pack.digest,
            min_similarity=pack.recogniser.min_similarity,
            min_margin=pack.recogniser.min_margin,
            measurement=pack.recogniser.measurement,
            templates=templates[pack.digest],
        )
        for pack in packs.installed()
    ]
