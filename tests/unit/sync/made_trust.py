"""Roots, manifests and parts as a server makes them, for the tests of what a kiosk believes."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field, replace

from kiosk_app.clock import RELEASED_UTC_US
from sync_server.wire.codec import b64, key_id, to_json
from sync_server.wire.messages import GalleryPart, PersonState, VersionedPerson
from sync_server.wire.seals import new_key, new_sign_key, seal_part, sign, sign_public
from sync_server.wire.signed import Cursor, Envelope, Manifest, Part, Root, Signature

DAY_US = 86_400_000_000
NOW = RELEASED_UTC_US + 100 * DAY_US
SERVER, KIOSK = "server-1", "kiosk-1"


def signed_by(message: object, *private_keys: bytes) -> Envelope:
    data = to_json(message)
    signatures = (Signature(key_id(sign_public(key)), b64(sign(key, data))) for key in private_keys)
    return Envelope(data.decode("ascii"), tuple(signatures))


def cursor(epoch: int, version: int) -> Cursor:
    return Cursor(epoch, version, hashlib.sha256(f"{epoch} {version}".encode()).hexdigest())


@dataclass
class Signers:
    """The keys of a server: the root key offline, the gallery key online, and the content key of the parts."""

    root_key: bytes = field(default_factory=new_sign_key)
    gallery_key: bytes = field(default_factory=new_sign_key)
    content_key: bytes = field(default_factory=new_key)

    def root(self, version: int = 1, *, by: tuple[bytes, ...] = (), **other: object) -> Envelope:
        root = Root(
            version=version,
            server=SERVER,
            expires_utc_us=NOW + 1000 * DAY_US,
            root_keys=(b64(sign_public(self.root_key)),),
            gallery_keys=(b64(sign_public(self.gallery_key)),),
        )
        return signed_by(replace(root, **other), *(by or (self.root_key,)))  # type: ignore[arg-type]

    def manifest(self, base: Cursor, to: Cursor, kind: str = "changes", **other: object) -> Manifest:
        manifest = Manifest(
            server=SERVER,
            kiosk=KIOSK,
            kind=kind,
            base=base,
            cursor=to,
            made_utc_us=NOW,
            expires_utc_us=NOW + 7 * DAY_US,
            people=1,
            packs=(),
            parts=(),
        )
        return replace(manifest, **other)  # type: ignore[arg-type]

    def signed(self, base: Cursor, to: Cursor, kind: str = "changes", **other: object) -> Envelope:
        return signed_by(self.manifest(base, to, kind, **other), self.gallery_key)

    def part(self, *people: PersonState, gone: tuple[str, ...] = ()) -> tuple[Part, bytes]:
        """As announced, and its sealed bytes."""
        content = GalleryPart(tuple(VersionedPerson(1, person) for person in people), gone)
        sealed = seal_part(self.content_key, to_json(content))
        return Part(hashlib.sha256(sealed).hexdigest(), len(sealed), len(people)), sealed
