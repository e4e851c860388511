"""Who this kiosk is to its server: `sync.json` in the data folder, for the owner's eyes only (0600), replaced whole.

Honest limit: whoever is root on the machine, or has its whole disk, has the keys as well; then the kiosk is to be
revoked at the server. A copy of the folder is noticed where it is first used, and goes on under an epoch of its own.
"""

from __future__ import annotations

import hashlib
import platform
import secrets
import uuid
from dataclasses import dataclass, field, replace
from pathlib import Path

from kiosk_app.durable import reported, sync_folder, write_atomically
from kiosk_app.errors import StorageError
from kiosk_app.sync.trust import NOTHING_YET, Floor, Trust
from sync_server.wire.codec import Malformed, b64, from_json, hexadecimal, key_id, to_json, unb64
from sync_server.wire.seals import new_sign_key, sign_public
from sync_server.wire.signed import Envelope

FILE_NAME = "sync.json"
FORMAT = 1
KEY_LIFE_US = 90 * 86_400_000_000  # after which a kiosk has the server know it by another key
_MACHINE_ID = Path("/etc/machine-id")
_NO_HARDWARE_ADDRESS = 1 << 40  # `uuid.getnode` sets this bit when it has to invent one


@dataclass(frozen=True, slots=True)
class Identity:
    """address: https://host:port. fingerprint: as in `PairingText`. sign_key, next_sign_key, box_key: private, in
    base64url; next_sign_key is one the server may know already, "" mostly. key_since_utc_us: when sign_key was made.
    epoch: of the attendance ledger. place: see `place_of`. root, floor: see `Trust`.
    """

    address: str
    fingerprint: str
    kiosk: str
    name: str
    site: str
    server: str
    server_box_key: str
    root: Envelope
    epoch: str
    place: str
    sign_key: str = field(repr=False)
    box_key: str = field(repr=False)
    next_sign_key: str = field(default="", repr=False)
    key_since_utc_us: int = 0
    floor: Floor = NOTHING_YET
    format: int = FORMAT

    def __post_init__(self) -> None:
        hexadecimal(self.epoch, 16, "the epoch")
        for key in (self.sign_key, self.box_key, self.server_box_key, self.next_sign_key or self.sign_key):
            if len(unb64(key)) != 32:
                raise Malformed("a key is not 32 bytes long")

    @property
    def trust(self) -> Trust:
        """What it believes of its server."""
        return Trust(self.server, self.kiosk, self.root, self.floor)

    @property
    def key_id(self) -> str:
        """Names its public key to the server."""
        return key_id(sign_public(unb64(self.sign_key)))

    def with_trust(self, trust: Trust) -> Identity:
        return replace(self, root=trust.root, floor=trust.floor)

    def with_new_epoch(self) -> Identity:
        """From now on its lines count anew: the ledger was copied, or put back to an older state."""
        return replace(self, epoch=new_epoch())

    def with_next_key(self) -> Identity:
        """With a key that the server may be told; one that it was perhaps told before is kept."""
        return replace(self, next_sign_key=self.next_sign_key or b64(new_sign_key()))

    def with_key_changed(self, now_utc_us: int) -> Identity:
        """The server has confirmed the next key: the one before is forgotten."""
        key = self.next_sign_key or self.sign_key
        return replace(self, sign_key=key, next_sign_key="", key_since_utc_us=now_utc_us)

    def key_is_due(self, now_utc_us: int) -> bool:
        """Whether it is time for another key, or a change of keys was cut short."""
        return bool(self.next_sign_key) or now_utc_us - self.key_since_utc_us > KEY_LIFE_US


class IdentityFile:
    """The pairing as it is stored. One writer at a time: whoever owns the data folder."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / FILE_NAME

    def read(self) -> Identity | None:
        """None when this kiosk is not paired. Raises StorageError when the file is damaged."""
        with reported(self.path):
            try:
                content = self.path.read_bytes()
            except FileNotFoundError:
                return None
        try:
            identity = from_json(Identity, content)
        except Malformed as error:
            raise StorageError(
                f"{self.path} cannot be read as the pairing of this kiosk ({error}): put it back from a backup, or "
                f"remove it and pair this kiosk again."
            ) from error
        if identity.format != FORMAT:
            raise StorageError(f"{self.path} was written by a newer Clockface: update this one.")
        return identity

    def open(self) -> tuple[Identity, bool] | None:
        """As `read`, and whether the folder is a copy; that then has an epoch of its own, stored already."""
        identity = self.read()
        if identity is None:
            return None
        here = place_of(self.path.parent)
        if identity.place == here:
            return identity, False
        identity = replace(identity.with_new_epoch(), place=here)
        self.write(identity)
        return identity, True

    def write(self, identity: Identity) -> None:
        """Raises StorageError; the old file is then still there."""
        write_atomically(self.path, [to_json(identity)])

    def remove(self) -> None:
        """The kiosk is not paired any more."""
        with reported(self.path):
            self.path.unlink(missing_ok=True)
            sync_folder(self.path.parent)


def new_epoch() -> str:
    """32 random hexadecimal digits."""
    return secrets.token_hex(16)


def place_of(folder: Path) -> str:
    """Names this folder on this machine, and says nothing about either."""
    return hashlib.sha256(f"clockface place {_machine()} {folder.resolve()}".encode()).hexdigest()


def _machine() -> str:
    try:
        return _MACHINE_ID.read_text(encoding="ascii").strip()
    except (OSError, ValueError):
        address = uuid.getnode()
        return platform.node() if address & _NO_HARDWARE_ADDRESS else f"{address:x}"
