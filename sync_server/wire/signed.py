"""What is signed: whom to believe (`Root`) and what a kiosk is to have (`Manifest`)."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sync_server.wire.codec import Malformed, hexadecimal
from sync_server.wire.limits import GENESIS_HEX, MAX_GALLERY_BYTES, MAX_PART_BYTES, MAX_PARTS


@dataclass(frozen=True, slots=True)
class Cursor:
    """How far a kiosk has the gallery. digest: see `set_digest`. (0, 0, zeros) is a kiosk that has nothing."""

    epoch: int = 0
    version: int = 0
    digest: str = GENESIS_HEX

    def __post_init__(self) -> None:
        hexadecimal(self.digest, 32, "Cursor.digest")


@dataclass(frozen=True, slots=True)
class Signature:
    key: str  # key_id
    signature: str  # base64url, Ed25519 over the bytes of `signed`


@dataclass(frozen=True, slots=True)
class Envelope:
    """signed: canonical JSON of a Root or a Manifest, as text, so that both sides hash the same bytes."""

    signed: str
    signatures: tuple[Signature, ...]


@dataclass(frozen=True, slots=True)
class Root:
    """Whom to believe. root_keys, gallery_keys: public keys in base64url. The next version of it must be signed by a
    root key of this one and by one of its own (TUF 5.3).
    """

    version: int
    server: str
    expires_utc_us: int
    root_keys: tuple[str, ...]
    gallery_keys: tuple[str, ...]
    type: str = "root"


@dataclass(frozen=True, slots=True)
class Part:
    """sha256, length: of the sealed bytes. people: how many are in it."""

    sha256: str
    length: int
    people: int

    def __post_init__(self) -> None:
        hexadecimal(self.sha256, 32, "Part.sha256")
        if not 0 < self.length <= MAX_PART_BYTES or self.people < 0:
            raise Malformed("a part has a wrong length")


@dataclass(frozen=True, slots=True)
class Manifest:
    """What brings one kiosk from `base` to `cursor`.

    kind: "changes" (base -> cursor), "snapshot" (whoever is not in it is no longer here) or "erasures" (removals only;
    base equals cursor and stays). The order of freshness is (cursor.epoch, cursor.version). made_utc_us: also
    moves the kiosk's idea of the earliest possible time. packs: digests of the packs of the templates.
    """

    server: str
    kiosk: str
    kind: str
    base: Cursor
    cursor: Cursor
    made_utc_us: int
    expires_utc_us: int
    people: int  # in the gallery of this kiosk after it
    packs: tuple[str, ...]
    parts: tuple[Part, ...]
    type: str = "gallery"

    def __post_init__(self) -> None:
        if self.kind not in ("changes", "snapshot", "erasures"):
            raise Malformed(f"there is no kind {self.kind[:20]!r} of manifest")
        if len(self.parts) > MAX_PARTS or sum(part.length for part in self.parts) > MAX_GALLERY_BYTES:
            raise Malformed("a gallery is too large")


def set_digest(people: Mapping[str, int] | Sequence[tuple[str, int]]) -> str:
    """Of who is in a gallery, by person_id and version, whatever the order: the sum of SHA-256 of each, modulo 2^256.

    Both sides keep it up to date by adding and taking away `member` of who changed.
    """
    pairs = people.items() if isinstance(people, Mapping) else people
    return f"{sum(member(person_id, version) for person_id, version in pairs) % 2**256:064x}"


def member(person_id: str, version: int) -> int:
    """One term of `set_digest`."""
    return int.from_bytes(hashlib.sha256(f"{version} {person_id}".encode()).digest())
