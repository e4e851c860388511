"""A kiosk's half of the gallery protocol, as strict as a real one, and fleets of made-up people."""

from __future__ import annotations

import hashlib
import math
import random
import secrets
import struct
from collections.abc import Sequence
from typing import Any

from sqlalchemy import delete, insert, select

from sync_server import people, tables
from sync_server.gallery import gallery_of
from sync_server.parts import Parts
from sync_server.server import Server
from sync_server.wire.codec import b64, from_json, key_id, to_json, unb64
from sync_server.wire.limits import MAX_PART_BYTES
from sync_server.wire.messages import Claims, GalleryPart, PeopleBatch, PersonState, WireConsent, WireTemplate, token
from sync_server.wire.seals import (
    box_public,
    new_box_key,
    new_sign_key,
    open_box,
    open_part,
    sign,
    sign_public,
    verifies,
)
from sync_server.wire.signed import Cursor, Envelope, Manifest, Root, set_digest

PACK = "ab" * 32
EPOCH = "0" * 32


def vector(seed: int, dimensions: int = 8) -> str:
    values = [random.Random(f"{seed}/{i}").gauss(0, 1) for i in range(dimensions)]
    length = math.sqrt(sum(value * value for value in values))
    return b64(struct.pack(f"<{dimensions}f", *(value / length for value in values)))


def person(person_id: str, name: str = "", number: str = "", seed: int = 1, **more: Any) -> PersonState:
    consent = WireConsent("cd" * 32, "en", 1_800_000_000_000_000, "ada")
    template = WireTemplate(f"t-{person_id}-{seed}", PACK, vector(seed))
    return PersonState(
        person_id, name or f"Name of {person_id}", number, consent=consent, templates=(template,), **more
    )


class FleetKiosk:
    """Pairs by itself; `sync` brings it to where the server wants it and checks everything on the way."""

    def __init__(self, server: Server, name: str, site: str = "", ring: str = "all") -> None:
        self.uid, self.box, self.key = secrets.token_hex(8), new_box_key(), new_sign_key()
        self.cursor = Cursor()
        self.root: Root | None = None
        self.people: dict[str, tuple[int, PersonState]] = {}
        self.erased: set[str] = set()
        self.sent = 0
        row = {"uid": self.uid, "name": name, "site": site, "ring": ring, "paired_utc_us": server.now_utc_us()}
        public = sign_public(self.key)
        key_row = {"key": key_id(public), "kiosk": self.uid, "public": b64(public)}
        with server.database.write() as connection:
            connection.execute(insert(tables.kiosks).values(**row, box_key=b64(box_public(self.box))))
            connection.execute(insert(tables.kiosk_keys).values(**key_row, added_utc_us=server.now_utc_us()))

    @property
    def names(self) -> set[str]:
        return set(self.people)

    def send(self, server: Server, *states: PersonState) -> dict[str, str]:
        """What was refused."""
        self.sent += len(states)
        return people.take(server, self.uid, PeopleBatch(EPOCH, self.sent, states)).refused

    def sync(self, server: Server) -> list[str]:
        """The kinds of the manifests that came; never the same one twice."""
        kinds = []
        for _ in range(10):
            answer = gallery_of(server).answer(self.uid, self.cursor)
            if answer.manifest is None:
                return kinds
            self._follow(answer.roots)
            manifest = self._checked(server, answer.manifest)
            key = open_box(self.box, unb64(answer.key))
            self._apply(
                server, manifest, [self._part(server, part.sha256, part.length, key) for part in manifest.parts]
            )
            kinds.append(manifest.kind)
        raise AssertionError(f"the server does not come to an end: {kinds}")

    def confirm(self, server: Server) -> None:
        """As a hello does."""
        from sync_server.erasure import take_receipts

        with server.database.write() as connection:
            self.erased -= set(take_receipts(server, connection, self.uid, tuple(self.erased)))

    def authorization(self, server: Server, method: str, target: str, body: bytes = b"") -> str:
        now = server.now_utc_us() // 1_000_000
        digest = hashlib.sha256(body).hexdigest()
        claims = Claims(
            self.uid, key_id(sign_public(self.key)), server.uid, now, method, target, digest, secrets.token_hex(8)
        )
        return token(claims, sign(self.key, to_json(claims)))

    def _follow(self, roots: Sequence[Envelope]) -> None:
        for envelope in roots:
            root = from_json(Root, envelope.signed)
            if self.root is not None and root.version <= self.root.version:
                continue
            believed = [self.root] if self.root else []
            for judge in (*believed, root):
                assert _signed_by(envelope, judge.root_keys)
            assert self.root is None or root.version == self.root.version + 1
            self.root = root

    def _checked(self, server: Server, envelope: Envelope) -> Manifest:
        assert self.root is not None
        assert _signed_by(envelope, self.root.gallery_keys)
        manifest = from_json(Manifest, envelope.signed)
        assert (manifest.server, manifest.kiosk) == (server.uid, self.uid)
        assert manifest.made_utc_us <= server.now_utc_us() < manifest.expires_utc_us
        old, new = self.cursor, manifest.cursor
        if manifest.kind == "erasures":
            assert manifest.base == new == old
        else:
            assert manifest.kind == "snapshot" or manifest.base == old
            assert (new.epoch, new.version) > (old.epoch, old.version)
        return manifest

    def _part(self, server: Server, sha256: str, length: int, key: bytes) -> GalleryPart:
        data = Parts(server).read(sha256)
        assert data is not None
        assert len(data) == length <= MAX_PART_BYTES
        assert hashlib.sha256(data).hexdigest() == sha256
        return from_json(GalleryPart, open_part(key, data, 32 * 1024**2))

    def _apply(self, server: Server, manifest: Manifest, parts: list[GalleryPart]) -> None:
        if manifest.kind == "snapshot":
            self.people.clear()
        for part in parts:
            for item in part.people:
                if item.person.erased:
                    self.people.pop(item.person.person_id, None)
                    self.erased.add(item.person.person_id)
                else:
                    self.people[item.person.person_id] = (item.version, item.person)
            for person_id in part.gone:
                self.people.pop(person_id, None)
        if manifest.kind == "erasures":
            self.confirm(server)
            return
        assert len(self.people) == manifest.people
        versions = {person_id: version for person_id, (version, _) in self.people.items()}
        assert set_digest(versions) == manifest.cursor.digest
        assert {t.pack_digest for _, state in self.people.values() for t in state.templates} == set(manifest.packs)
        self.cursor = manifest.cursor


def _signed_by(envelope: Envelope, keys: Sequence[str]) -> bool:
    publics = {key_id(unb64(key)): unb64(key) for key in keys}
    data = envelope.signed.encode()
    return any(s.key in publics and verifies(publics[s.key], data, unb64(s.signature)) for s in envelope.signatures)


Backup = dict[str, list[dict[str, Any]]]


def back_up(server: Server) -> Backup:
    """Every row there is."""
    with server.database.read() as connection:
        every = tables.metadata.sorted_tables
        return {table.name: [dict(row) for row in connection.execute(select(table)).mappings()] for table in every}


def put_back(server: Server, backup: Backup) -> None:
    """As from a backup: the database alone, with the data folder as it is now."""
    with server.database.write() as connection:
        for table in reversed(tables.metadata.sorted_tables):
            connection.execute(delete(table))
        for table in tables.metadata.sorted_tables:
            if backup[table.name]:
                connection.execute(insert(table), backup[table.name])
