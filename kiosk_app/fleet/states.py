"""People as they travel, and as the register has them."""

from __future__ import annotations

import uuid

import numpy as np

from kiosk_app.attendance.fleet_changes import FleetCursor, FleetErased, FleetPerson, LocalPerson
from kiosk_app.domain import Consent, Embedding, Person, Template
from kiosk_app.errors import SyncUntrusted
from sync_server.wire.codec import Malformed, b64, unb64
from sync_server.wire.messages import PersonState, VersionedPerson, WireConsent, WireTemplate
from sync_server.wire.signed import Cursor


def state_of(local: LocalPerson) -> PersonState:
    """Somebody of this kiosk, for the server."""
    person, consent = local.person, local.person.consent
    return PersonState(
        person_id=person.person_id,
        display_name=person.display_name,
        employee_number=person.employee_number,
        department=person.department,
        badge=person.badge,
        pin_hash=person.pin_hash,
        active=person.active,
        enrolled_at_utc_us=person.enrolled_at_utc_us,
        lookalikes=tuple(sorted(person.lookalikes)),
        consent=None if consent is None else _wire_consent(consent),
        templates=tuple(_wire_template(template) for template in local.templates),
    )


def _wire_consent(consent: Consent) -> WireConsent:
    return WireConsent(
        consent.notice_sha256, consent.language, consent.at_utc_us, consent.operator, declared=consent.declared
    )


def _wire_template(template: Template) -> WireTemplate:
    vector = b64(template.embedding.vector.astype("<f4").tobytes())
    return WireTemplate(template.template_id, template.embedding.pack_digest, vector)


def change_of(entry: VersionedPerson, *, keeps_version: bool = False) -> FleetPerson | FleetErased:
    """Somebody of the server, for the register. Raises SyncUntrusted for what cannot be a person."""
    state = entry.person
    try:
        if str(uuid.UUID(state.person_id)) != state.person_id:
            raise ValueError("not the canonical spelling")
        if state.erased:
            return FleetErased(state.person_id, keeps_version)
        templates = tuple(_template(state.person_id, template) for template in state.templates)
    except (ValueError, Malformed) as error:
        raise SyncUntrusted("The news holds somebody who cannot be read.", "arbitrary_data") from error
    return FleetPerson(_person(state), entry.version, templates)


def _person(state: PersonState) -> Person:
    return Person(
        person_id=state.person_id,
        display_name=state.display_name,
        enrolled_at_utc_us=state.enrolled_at_utc_us,
        employee_number=state.employee_number,
        department=state.department,
        badge=state.badge,
        pin_hash=state.pin_hash,
        active=state.active,
        lookalikes=frozenset(state.lookalikes),
        consent=None if state.consent is None else _consent(state.consent),
    )


def _consent(sent: WireConsent) -> Consent:
    return Consent(sent.notice_sha256, sent.language, sent.at_utc_us, sent.operator, declared=sent.declared)


def _template(person_id: str, sent: WireTemplate) -> Template:
    vector = np.frombuffer(unb64(sent.vector), "<f4").astype(np.float32)
    return Template(sent.template_id, person_id, Embedding(vector, sent.pack_digest))


def wire_cursor(cursor: FleetCursor | None) -> Cursor:
    """What the kiosk has; the beginning where it has nothing that it can go on from."""
    return Cursor() if cursor is None else Cursor(cursor.epoch, cursor.version, cursor.digest)


def register_cursor(cursor: Cursor, server: str) -> FleetCursor:
    """server: the id of the one it is of."""
    return FleetCursor(cursor.epoch, cursor.version, cursor.digest, server)
