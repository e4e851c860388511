"""The records of the people's ledger: who was enrolled, with what, and who was removed.

Names and embeddings stand in it only sealed with the person's own key (AES-256-GCM); the associated data bind
each seal to the person, the template and the pack it belongs to, so that none can be moved to another.
"""

from __future__ import annotations

import base64
import json
import secrets
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

import numpy as np
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from kiosk_app.attendance.keys import NONCE_BYTES
from kiosk_app.attendance.ledger import canonical
from kiosk_app.domain import Embedding, Person, Template
from kiosk_app.errors import InputError, StorageError

MAX_NAME = 200  # characters of a display name

_FORMAT = "clockface 1"


def display_name(text: str) -> str:
    """A name as people write it, in one Unicode form and with single blanks. Raises InputError for an empty one."""
    name = " ".join(unicodedata.normalize("NFC", text).split())
    if not name or len(name) > MAX_NAME or any(unicodedata.category(c) in {"Cc", "Cs"} for c in name):
        raise InputError(f"A name must have 1 to {MAX_NAME} printable characters, is {text[:210]!r}.")
    return name


def enrolled(person: Person, embeddings: Sequence[Embedding], key: bytes) -> bytes:
    """Ledger body: a person and all their first templates, in one record so that it is all or nothing."""
    name = _seal(key, person.display_name.encode(), person.person_id, "name")
    return _body("enrolled", person.person_id, person.enrolled_at_utc_us, embeddings, key, name=name)


def templates_added(person_id: str, at_utc_us: int, embeddings: Sequence[Embedding], key: bytes) -> bytes:
    """Ledger body: more templates of somebody enrolled."""
    return _body("templates", person_id, at_utc_us, embeddings, key)


def removed(person_id: str, at_utc_us: int) -> bytes:
    """Ledger body: from here on the person is erased."""
    return canonical({"kind": "removed", "person_id": person_id, "at_utc_us": at_utc_us})


def _body(kind: str, person_id: str, at_utc_us: int, embeddings: Sequence[Embedding], key: bytes, **more: str) -> bytes:
    templates = [_sealed_template(person_id, embedding, key) for embedding in embeddings]
    return canonical({"kind": kind, "person_id": person_id, "at_utc_us": at_utc_us, "templates": templates} | more)


def _sealed_template(person_id: str, embedding: Embedding, key: bytes) -> dict[str, str]:
    template_id = str(uuid4())
    sealed = _seal(key, embedding.vector.astype("<f4").tobytes(), person_id, template_id, embedding.pack_digest)
    return {"template_id": template_id, "pack_digest": embedding.pack_digest, "sealed": sealed}


def _seal(key: bytes, data: bytes, *bound_to: str) -> str:
    nonce = secrets.token_bytes(NONCE_BYTES)
    sealed = AESGCM(key).encrypt(nonce, data, "|".join((_FORMAT, *bound_to)).encode())
    return base64.b64encode(nonce + sealed).decode("ascii")


def _unseal(key: bytes, sealed: str, *bound_to: str) -> bytes:
    data = base64.b64decode(sealed, validate=True)
    return AESGCM(key).decrypt(data[:NONCE_BYTES], data[NONCE_BYTES:], "|".join((_FORMAT, *bound_to)).encode())


@dataclass(slots=True)
class Enrolled:
    """Somebody as the ledger has them: the person, and how many templates were made with which pack."""

    person: Person
    packs: Counter[str] = field(default_factory=Counter)


class People:
    """Everybody enrolled, from the records of the ledger in their order.

    unreadable: those whose key is gone although nobody removed them. removed: those who were erased.
    """

    def __init__(self) -> None:
        self.enrolled: dict[str, Enrolled] = {}
        self.unreadable: set[str] = set()
        self.removed: set[str] = set()

    def apply(self, body: bytes, key: bytes | None) -> None:
        """Take the next record in; `key` is that of the person it is about."""
        event = json.loads(body)
        if "lost" in event:
            return
        person_id = event["person_id"]
        if event["kind"] == "removed":
            self.enrolled.pop(person_id, None)
            self.unreadable.discard(person_id)
            self.removed.add(person_id)
        elif event["kind"] == "enrolled":
            self._enrol(event, key)
        elif event["kind"] != "templates":
            raise StorageError("The people's ledger was written by a newer Clockface: install that version again.")
        if person_id in self.enrolled:
            self.enrolled[person_id].packs.update(t["pack_digest"] for t in event.get("templates", ()))

    def _enrol(self, event: dict[str, Any], key: bytes | None) -> None:
        person_id = event["person_id"]
        try:
            name = None if key is None else _unseal(key, event["name"], person_id, "name").decode()
        except (InvalidTag, ValueError):
            name = None
        if name is None:
            self.unreadable.add(person_id)
        else:
            self.enrolled[person_id] = Enrolled(Person(person_id, name, event["at_utc_us"]))


def owner(body: bytes) -> str | None:
    """Whom a record is about; None for a lost one."""
    person_id: str | None = json.loads(body).get("person_id")
    return person_id


def templates(body: bytes, key: bytes, pack_digest: str) -> Iterator[Template]:
    """The templates of one record that were made with one pack. Raises InvalidTag for a record tampered with."""
    event = json.loads(body)
    for sealed in event.get("templates", ()):
        if sealed["pack_digest"] == pack_digest:
            template_id = sealed["template_id"]
            data = _unseal(key, sealed["sealed"], event["person_id"], template_id, pack_digest)
            vector = np.frombuffer(data, "<f4").astype(np.float32)
            yield Template(template_id, event["person_id"], Embedding(vector, pack_digest))
