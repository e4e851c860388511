"""Whom and what a kiosk believes. Pure: bytes in, a verified state or SyncUntrusted out, and nothing changed then.

The rules are those of The Update Framework (specification 1.0, 5.3 and 5.4) for two roles: an offline root delegates
the online gallery key. `attack` of a SyncUntrusted names the case of its list (1.5.2) that a refusal is about.

Not older than what the kiosk *has*: the floor moves when something was applied (`Accepted.applied`), not when it was
seen. A download that was cut, from a server that is then restored from a backup, would leave a floor that nothing
reaches any more.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TypeVar

from kiosk_app.clock import RELEASED_UTC_US
from kiosk_app.errors import SyncUntrusted
from sync_server.wire.bundle import DownBundle
from sync_server.wire.codec import Malformed, from_json
from sync_server.wire.limits import MAX_MANIFEST_BYTES, MAX_UNPACKED_BYTES
from sync_server.wire.messages import GalleryPart
from sync_server.wire.seals import id_of, open_part, signer_of
from sync_server.wire.signed import Cursor, Envelope, Manifest, Part, Root

T = TypeVar("T", Root, Manifest, DownBundle)
MAX_ROOT_BYTES = 64 * 1024
MAX_NEW_ROOTS = 1000
MAX_STICK_BYTES = 8 * 1024**2  # a manifest and the roots, quoted twice within JSON; the parts lie beside it
LARGEST_NUMBER = 2**53
MOST_EPOCHS, MOST_VERSIONS = 1000, 10**9  # that one manifest may go on: a server believes no kiosk that is further


@dataclass(frozen=True, slots=True)
class Floor:
    """What the newest applied manifest said, and the key that signed it. It ends with the delegation of that key: what
    a stolen key pushed ahead (fast-forward) does not bind those that follow it (TUF 5.3.11).
    """

    key: str = ""
    epoch: int = 0
    version: int = 0
    made_utc_us: int = 0


NOTHING_YET = Floor()


@dataclass(frozen=True, slots=True)
class Trust:
    """What a kiosk believes. root: as it was signed; `Trust.first` and `with_roots` have verified it."""

    server: str
    kiosk: str
    root: Envelope
    floor: Floor = NOTHING_YET

    @classmethod
    def first(cls, server: str, kiosk: str, root: Envelope) -> Trust:
        """The root that came with the pairing, which vouches for itself."""
        parsed = _root(root)
        _signed_by_one_of(root, parsed.root_keys, "root")
        if parsed.server != server:
            raise SyncUntrusted("The root of trust belongs to another server.", "mix_and_match")
        return cls(server, kiosk, root)

    @property
    def delegation(self) -> Root:
        """Who may sign what, until when."""
        return _root(self.root)

    def has(self, cursor: Cursor) -> Cursor:
        """What of the register's cursor counts: nothing, where it came from another server or a key since withdrawn."""
        return cursor if self.floor.key else Cursor()

    def earliest_utc_us(self, own_clock_utc_us: int | None) -> int:
        """It is this late at least. own_clock_utc_us: None where it cannot be relied on."""
        return max(RELEASED_UTC_US, self.floor.made_utc_us, own_clock_utc_us or 0)

    def with_roots(self, roots: Iterable[Envelope]) -> Trust:
        """After the newer roots, each signed by the one before and by itself; those already known are passed over."""
        trust = self
        for count, envelope in enumerate(roots):
            if count >= MAX_NEW_ROOTS:
                raise SyncUntrusted(f"The server sends more than {MAX_NEW_ROOTS} roots of trust.", "endless_data")
            trust = trust._with_root(envelope)
        return trust

    def _with_root(self, envelope: Envelope) -> Trust:
        known, new = self.delegation, _root(envelope)
        if new.version <= known.version:
            return self
        if new.version != known.version + 1:
            raise SyncUntrusted(
                f"A root of trust between versions {known.version} and {new.version} is missing.", "mix_and_match"
            )
        if new.server != self.server:
            raise SyncUntrusted("A root of trust belongs to another server.", "mix_and_match")
        _signed_by_one_of(envelope, known.root_keys, "root")
        _signed_by_one_of(envelope, new.root_keys, "root")
        keeps = self.floor.key in map(id_of, new.gallery_keys)
        return replace(self, root=envelope, floor=self.floor if keeps else NOTHING_YET)

    def accept(self, envelope: Envelope, own: Cursor, own_clock_utc_us: int | None) -> Accepted:
        """own: what this kiosk has now. Its parts are then to be read with `Accepted.part`."""
        _small(envelope, MAX_MANIFEST_BYTES)
        delegation = self.delegation
        key = _signed_by_one_of(envelope, delegation.gallery_keys, "gallery")
        manifest = _parsed(Manifest, envelope, "gallery")
        now_utc_us = max(self.earliest_utc_us(own_clock_utc_us), manifest.made_utc_us)
        self._is_fresh(manifest, delegation, now_utc_us)
        self._is_ours(manifest, own)
        self._is_not_older(manifest, own)
        return Accepted(manifest, replace(self, floor=self._moved(manifest, key)))

    def stick(self, data: bytes, newest_utc_us: int, own_clock_utc_us: int | None) -> tuple[Trust, DownBundle]:
        """What a server wrote on a stick for this kiosk, and the roots that came with it. data: an Envelope as JSON.
        newest_utc_us: when the newest stick that was taken had been made. Its manifest is still to be accepted.
        """
        if len(data) > MAX_STICK_BYTES:
            raise SyncUntrusted("What the server signed is too large.", "endless_data")
        try:
            envelope = from_json(Envelope, data)
        except Malformed as error:
            raise SyncUntrusted(f"What is on the stick cannot be read: {error}.", "arbitrary_data") from error
        bundle = _parsed(DownBundle, envelope, "stick")
        trust = self.with_roots(bundle.gallery.roots)  # they prove themselves, and delegate the key of the rest
        delegation = trust.delegation
        _signed_by_one_of(envelope, delegation.gallery_keys, "gallery")
        if bundle.server != self.server or bundle.kiosk != self.kiosk:
            raise SyncUntrusted("The stick was made for another kiosk or by another server.", "mix_and_match")
        if bundle.made_utc_us < newest_utc_us:
            raise SyncUntrusted("The stick is older than one that was read before.", "rollback")
        now_utc_us = max(trust.earliest_utc_us(own_clock_utc_us), bundle.made_utc_us)
        trust._is_fresh(bundle, delegation, now_utc_us)
        return trust, bundle

    def _is_fresh(self, manifest: Manifest | DownBundle, delegation: Root, now_utc_us: int) -> None:
        if delegation.expires_utc_us <= now_utc_us:
            raise SyncUntrusted(
                "The root of trust of the server has expired: an administrator must sign a new one.", "freeze"
            )
        if manifest.expires_utc_us <= now_utc_us:
            raise SyncUntrusted(
                "The news from the server has expired: either somebody holds back newer ones, or the server "
                "or this kiosk has a wrong clock.",
                "freeze",
            )

    def _is_ours(self, manifest: Manifest, own: Cursor) -> None:
        if manifest.server != self.server or manifest.kiosk != self.kiosk:
            raise SyncUntrusted("The news was made for another kiosk or by another server.", "mix_and_match")
        base, cursor = manifest.base, manifest.cursor
        if manifest.kind != "snapshot" and base != own:
            raise SyncUntrusted("The news does not go on from what this kiosk has.", "mix_and_match")
        if manifest.kind == "erasures" and cursor != base:
            raise SyncUntrusted("The news says erasures only, and yet more.", "mix_and_match")
        if manifest.kind == "changes" and (cursor.epoch != base.epoch or cursor.version <= base.version):
            raise SyncUntrusted("The news leads back instead of on.", "rollback")
        if len({part.sha256 for part in manifest.parts}) != len(manifest.parts):
            raise SyncUntrusted("The news names a part twice.", "mix_and_match")

    def _is_not_older(self, manifest: Manifest, own: Cursor) -> None:
        epoch, version = manifest.cursor.epoch, manifest.cursor.version
        if not (0 <= epoch < LARGEST_NUMBER and 0 <= version < LARGEST_NUMBER):
            raise SyncUntrusted("The news has a number that no server gives.", "fast_forward")
        if not self.floor.key:  # nothing yet, or nothing from a key that is still believed
            return
        floor = max((self.floor.epoch, self.floor.version), (own.epoch, own.version))
        if (epoch, version) < floor:
            raise SyncUntrusted("The news is older than what this kiosk has.", "rollback")
        if epoch > floor[0] + MOST_EPOCHS or version > floor[1] + MOST_VERSIONS:
            raise SyncUntrusted("The news is numbered further ahead than a server ever gets.", "fast_forward")

    def _moved(self, manifest: Manifest, key: str) -> Floor:
        made_utc_us = max(self.floor.made_utc_us, manifest.made_utc_us)
        return Floor(key, manifest.cursor.epoch, manifest.cursor.version, made_utc_us)


@dataclass(frozen=True, slots=True)
class Accepted:
    """A manifest that may be followed. applied: what the kiosk believes once it has done so, to be stored then."""

    manifest: Manifest
    applied: Trust

    def part(self, part: Part, sealed: bytes, key: bytes) -> GalleryPart:
        """What is in one of its parts. key: the content key, as `seals.open_box` gave it."""
        is_whole = len(sealed) == part.length and hashlib.sha256(sealed).hexdigest() == part.sha256
        if part not in self.manifest.parts or not is_whole:
            raise SyncUntrusted("A part of the news is not the one that was announced.", "mix_and_match")
        try:
            content = from_json(GalleryPart, open_part(key, sealed, MAX_UNPACKED_BYTES))
        except Malformed as error:
            raise SyncUntrusted(f"A part of the news cannot be read: {error}.", "arbitrary_data") from error
        self._holds_what_was_announced(part, content)
        return content

    def _holds_what_was_announced(self, part: Part, content: GalleryPart) -> None:
        if len(content.people) != part.people:
            raise SyncUntrusted("A part of the news holds another number of people than announced.", "mix_and_match")
        if self.manifest.kind == "erasures" and (content.gone or any(not p.person.erased for p in content.people)):
            raise SyncUntrusted("The news says erasures only, and yet more.", "mix_and_match")


def _root(envelope: Envelope) -> Root:
    _small(envelope, MAX_ROOT_BYTES)
    return _parsed(Root, envelope, "root")


def _small(envelope: Envelope, most: int) -> None:
    if len(envelope.signed) + sum(len(s.key) + len(s.signature) for s in envelope.signatures) > most:
        raise SyncUntrusted("What the server signed is too large.", "endless_data")


def _parsed(kind: type[T], envelope: Envelope, type_word: str) -> T:
    try:
        message = from_json(kind, envelope.signed)
    except Malformed as error:
        raise SyncUntrusted(f"What the server signed cannot be read: {error}.", "arbitrary_data") from error
    if message.type != type_word:
        raise SyncUntrusted(f"The server signed something else in place of “{type_word}”.", "mix_and_match")
    return message


def _signed_by_one_of(envelope: Envelope, public_keys: Iterable[str], role: str) -> str:
    """The id of the key."""
    key = signer_of(envelope, public_keys)
    if key is None:
        raise SyncUntrusted(f"No {role} key that this kiosk trusts has signed what the server sends.", "wrong_key")
    return key
