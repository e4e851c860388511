"""The records of the people's ledger: who was enrolled, with what, what changed, and who was removed.

Names, numbers, PINs and embeddings stand in it only sealed with the person's own key (AES-256-GCM); the associated
data bind each seal to the person, the template and the pack it belongs to, so that none can be moved to another.
Consent stands in the open: that somebody agreed can be shown after they are erased, and says nothing about who.
"""

from __future__ import annotations

import base64
import dataclasses
import json
import secrets
from collections.abc import Iterator, Sequence
from typing import Any
from uuid import uuid4

import numpy as np
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from kiosk_app.attendance.keys import NONCE_BYTES
from kiosk_app.attendance.ledger import canonical
from kiosk_app.domain import Consent, Embedding, Person, Profile, Template

_FORMAT = "clockface 1"
_PROFILE_FIELDS = tuple(field.name for field in dataclasses.fields(Profile))


def new(profile: Profile, at_utc_us: int, lookalikes: frozenset[str], consent: Consent | None) -> Person:
    """A person with an id of their own."""
    more: dict[str, Any] = dataclasses.asdict(profile)
    return Person(str(uuid4()), enrolled_at_utc_us=at_utc_us, lookalikes=lookalikes, consent=consent, **more)


def enrolled(person: Person, embeddings: Sequence[Embedding], key: bytes) -> bytes:
    """Ledger body: a person and all their first templates, in one record so that it is all or nothing."""
    return _body(
        "enrolled",
        person.person_id,
        person.enrolled_at_utc_us,
        templates=_sealed_templates(person.person_id, embeddings, key),
        profile=_sealed_profile(person.person_id, profile_of(person), key),
        consent=_consent_fields(person.consent),
        lookalikes=sorted(person.lookalikes),
    )


def reenrolled(person_id: str, at_utc_us: int, embeddings: Sequence[Embedding], consent: Consent, key: bytes) -> bytes:
    """Ledger body: templates in the place of all earlier ones."""
    templates = _sealed_templates(person_id, embeddings, key)
    return _body("reenrolled", person_id, at_utc_us, templates=templates, consent=_consent_fields(consent))


def templates_added(person_id: str, at_utc_us: int, embeddings: Sequence[Embedding], key: bytes) -> bytes:
    """Ledger body: more templates of somebody enrolled."""
    return _body("templates", person_id, at_utc_us, templates=_sealed_templates(person_id, embeddings, key))


def updated(person_id: str, at_utc_us: int, profile: Profile, key: bytes) -> bytes:
    """Ledger body: what is written down about somebody, in the place of what was."""
    return _body("updated", person_id, at_utc_us, profile=_sealed_profile(person_id, profile, key))


def activated(person_id: str, at_utc_us: int, active: bool) -> bytes:
    """Ledger body: whether somebody is recognised from here on."""
    return _body("activated", person_id, at_utc_us, active=active)


def lookalikes_marked(person_id: str, at_utc_us: int, others: frozenset[str]) -> bytes:
    """Ledger body: people who are told apart from this one only with more margin, and this one from them."""
    return _body("lookalikes", person_id, at_utc_us, lookalikes=sorted(others))


def removed(person_id: str, at_utc_us: int) -> bytes:
    """Ledger body: from here on the person is erased."""
    return _body("removed", person_id, at_utc_us)


def synced(batch: int, version: int, person: Person, templates: Sequence[Template], key: bytes) -> bytes:
    """Ledger body: everything about a person as the server has them, in a batch (see `fleet_changes`)."""
    person_id = person.person_id
    return _body(
        "synced",
        person_id,
        person.enrolled_at_utc_us,
        batch=batch,
        version=version,
        active=person.active,
        templates=[_sealed_template(person_id, t.embedding, key, t.template_id) for t in templates],
        profile=_sealed_profile(person_id, profile_of(person), key),
        consent=_consent_fields(person.consent),
        lookalikes=sorted(person.lookalikes),
    )


def _body(kind: str, person_id: str, at_utc_us: int, **more: Any) -> bytes:
    return canonical({"kind": kind, "person_id": person_id, "at_utc_us": at_utc_us} | more)


def profile_of(person: Person) -> Profile:
    return Profile(**{name: getattr(person, name) for name in _PROFILE_FIELDS})


def _consent_fields(consent: Consent | None) -> dict[str, Any] | None:
    return dataclasses.asdict(consent) if consent else None


def consent_of(event: dict[str, Any]) -> Consent | None:
    """The consent of an event; None as well for one of version 0.1, which asked for none."""
    fields = event.get("consent")
    return Consent(**fields) if fields else None


def opened_profile(event: dict[str, Any], key: bytes | None) -> Profile | None:
    """The profile sealed in an event, None when the key does not open it. Version 0.1 sealed the name alone."""
    if key is None:
        return None
    try:
        if "name" in event:
            return Profile(_unseal(key, event["name"], event["person_id"], "name").decode())
        return Profile(**json.loads(_unseal(key, event["profile"], event["person_id"], "profile")))
    except (InvalidTag, ValueError):
        return None


def templates(event: dict[str, Any], key: bytes, pack_digest: str | None = None) -> Iterator[Template]:
    """The templates of one event that were made with one pack, or all. Raises InvalidTag for a record tampered with."""
    for sealed in event.get("templates", ()):
        made_with = sealed["pack_digest"]
        if pack_digest in (None, made_with):
            template_id = sealed["template_id"]
            data = _unseal(key, sealed["sealed"], event["person_id"], template_id, made_with)
            vector = np.frombuffer(data, "<f4").astype(np.float32)
            yield Template(template_id, event["person_id"], Embedding(vector, made_with))


def _sealed_profile(person_id: str, profile: Profile, key: bytes) -> str:
    return _seal(key, canonical(dataclasses.asdict(profile)), person_id, "profile")


def _sealed_templates(person_id: str, embeddings: Sequence[Embedding], key: bytes) -> list[dict[str, str]]:
    return [_sealed_template(person_id, embedding, key, str(uuid4())) for embedding in embeddings]


def _sealed_template(person_id: str, embedding: Embedding, key: bytes, template_id: str) -> dict[str, str]:
    sealed = _seal(key, embedding.vector.astype("<f4").tobytes(), person_id, template_id, embedding.pack_digest)
    return {"template_id": template_id, "pack_digest": embedding.pack_digest, "sealed": sealed}


def _seal(key: bytes, data: bytes, *bound_to: str) -> str:
    nonce = secrets.token_bytes(NONCE_BYTES)
    sealed = AESGCM(key).encrypt(nonce, data, "|".join((_FORMAT, *bound_to)).encode())
    return base64.b64encode(nonce + sealed).decode("ascii")


def _unseal(key: bytes, sealed: str, *bound_to: str) -> bytes:
    data = base64.b64decode(sealed, validate=True)
    return AESGCM(key).decrypt(data[:NONCE_BYTES], data[NONCE_BYTES:], "|".join((_FORMAT, *bound_to)).encode())
