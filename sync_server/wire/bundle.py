"""What goes by USB stick between a kiosk and its server where there is no network.

From the kiosk: one file, `UP_MAGIC`, a line of JSON (`Signature` of the rest by the kiosk's key, and who it is) and the
gzipped JSON of an `UpBundle`, sealed to the server's box key. From the server: a ZIP, stored and not compressed, that
holds `bundle.json` (an `Envelope` of a `DownBundle`, signed by the gallery key) and `parts/<sha256>`, which are the
parts that its gallery's manifest names.
"""

from __future__ import annotations

import gzip
from dataclasses import dataclass

from sync_server.wire.codec import Malformed, b64, canonical, from_json, key_id, limit, to_json, unb64
from sync_server.wire.messages import EventBatch, GalleryAnswer, GalleryResult, Hello, PeopleBatch, Welcome
from sync_server.wire.seals import gunzip, open_box, seal_to, sign, sign_public, verifies

UP_MAGIC = b"clockface stick 1\n"
MAX_UP_BYTES = 256 * 1024**2
MAX_UP_UNPACKED = 1024**3
DOWN_JSON, DOWN_PARTS = "bundle.json", "parts/"


@dataclass(frozen=True, slots=True)
class UpBundle:
    """Everything a kiosk has to say: what it would send over the network, in that order."""

    hello: Hello
    attendance: tuple[EventBatch, ...] = ()
    people: tuple[PeopleBatch, ...] = ()
    results: tuple[GalleryResult, ...] = ()


@dataclass(frozen=True, slots=True)
class DownBundle:
    """For one kiosk. welcome: the server's answer to the last hello. gallery: as GET /v1/gallery answers; its manifest
    is signed by itself. A kiosk takes none that is older (made_utc_us) than the one before, nor one that has expired.
    """

    server: str
    kiosk: str
    made_utc_us: int
    expires_utc_us: int
    welcome: Welcome
    gallery: GalleryAnswer
    type: str = "stick"


@dataclass(frozen=True, slots=True)
class UpHeader:
    """key: key_id of the kiosk's key. signature: over `canonical([server, kiosk])` + the sealed bytes."""

    server: str
    kiosk: str
    key: str
    signature: str

    def __post_init__(self) -> None:
        limit(self.server + self.kiosk, 200, "a name")


def pack_up(bundle: UpBundle, server: str, kiosk: str, sign_private: bytes, box_key: bytes) -> bytes:
    """The bytes of the file. box_key: the server's public X25519 key."""
    sealed = seal_to(box_key, gzip.compress(to_json(bundle), 6, mtime=0))
    signature = sign(sign_private, canonical([server, kiosk]) + sealed)
    header = UpHeader(server, kiosk, key_id(sign_public(sign_private)), b64(signature))
    return UP_MAGIC + to_json(header) + b"\n" + sealed


def read_header(data: bytes) -> tuple[UpHeader, bytes]:
    """The header and the sealed bytes. Raises Malformed."""
    if not data.startswith(UP_MAGIC):
        raise Malformed("this is no file of a Clockface kiosk")
    line, _, sealed = data[len(UP_MAGIC) :].partition(b"\n")
    if len(line) > 4096:
        raise Malformed("the header is too long")
    return from_json(UpHeader, line), sealed


def unpack_up(header: UpHeader, sealed: bytes, public: bytes, box_private: bytes) -> UpBundle:
    """public: the kiosk's key that the header names. Raises Malformed for a wrong signature or another server."""
    if not verifies(public, canonical([header.server, header.kiosk]) + sealed, unb64(header.signature)):
        raise Malformed("the file was not signed by this kiosk, or was changed since")
    return from_json(UpBundle, gunzip(open_box(box_private, sealed), MAX_UP_UNPACKED))
