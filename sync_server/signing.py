"""The keys that kiosks believe: root keys, of which the private one may lie in a safe, delegate the gallery key.

What is signed with lives twice, sealed with the master key: in the database, where all processes find it, and in a file
of the data folder, so that a database put back from an old backup does not bring a withdrawn key back. The higher
version of the root holds. The private root key is a file of its own (PEM) that nobody needs to serve kiosks.
"""

from __future__ import annotations

import contextlib
import os
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import Connection

from sync_server import meta
from sync_server.private_files import replaced
from sync_server.problems import ServerError
from sync_server.server import Server
from sync_server.wire.codec import b64, from_json, to_json, unb64
from sync_server.wire.seals import new_sign_key, seal, sign_public, signed, unseal
from sync_server.wire.signed import Envelope, Root

ROOT_KEY_FILE, SIGNING_FILE = "root.key", "signing.sealed"
_YEAR_US = 365 * 86_400 * 1_000_000
ROOT_LIFE_US, ROOT_RENEWED_BEFORE_US = 3 * _YEAR_US, _YEAR_US
_META, _BOUND = "signing", b"clockface signing"


@dataclass(frozen=True, slots=True)
class Signing:
    """roots: every Root in order, each signed by a root key of the one before and by its own. gallery_key: private."""

    roots: tuple[Envelope, ...]
    gallery_key: str = field(repr=False)  # base64url

    @property
    def root(self) -> Root:
        return from_json(Root, self.roots[-1].signed)

    def signed(self, data: bytes) -> Envelope:
        """By the gallery key."""
        return signed(data, unb64(self.gallery_key))


def load(server: Server, connection: Connection) -> Signing:
    """The newest of what the database and the file hold, in both afterwards; made when there is neither.

    connection: of a writing transaction. Raises ServerError.
    """
    found = [_opened(server, text) for text in (meta.value(connection, _META), _file_text(server)) if text]
    newest = max(found, key=lambda signing: signing.root.version) if found else _first(server)
    if len(found) < 2 or found[0] != found[1]:
        store(server, connection, newest)
    return newest


def current(server: Server) -> Signing:
    """What to sign with now."""
    with server.database.read() as connection:
        text = meta.value(connection, _META)
    if text is None:
        with server.database.write() as connection:
            return load(server, connection)
    return _opened_once(server, text)


def store(server: Server, connection: Connection, signing: Signing) -> None:
    """The file first: a crash between both leaves the newer root there, from where `load` takes it."""
    text = b64(seal(server.master_key, to_json(signing), _BOUND))
    replaced(server.folder / SIGNING_FILE, text.encode())
    meta.put(connection, _META, text)


def new_gallery_key(server: Server, signing: Signing, root_key: bytes) -> Signing:
    """Another gallery key, and a root that names it alone: what the old one signs is refused from then on."""
    private = new_sign_key()
    keys = (b64(sign_public(private)),)
    return Signing(_next(server, signing, root_key, (root_key,), keys), b64(private))


def new_root_key(server: Server, signing: Signing, root_key: bytes) -> tuple[Signing, bytes]:
    """Another root key, which the old one vouches for, and its private bytes."""
    private = new_sign_key()
    roots = _next(server, signing, root_key, (private,), signing.root.gallery_keys)
    return Signing(roots, signing.gallery_key), private


def renewed(server: Server, signing: Signing, root_key: bytes) -> Signing:
    """The same keys for longer."""
    return Signing(_next(server, signing, root_key, (root_key,), signing.root.gallery_keys), signing.gallery_key)


def renew_when_due(server: Server) -> bool:
    """At start: make a root that lasts when this one runs out within a year. False when its key is elsewhere."""
    with server.database.write() as connection:
        signing = load(server, connection)
        if signing.root.expires_utc_us - server.now_utc_us() > ROOT_RENEWED_BEFORE_US:
            return True
        if not (server.folder / ROOT_KEY_FILE).exists():
            return False
        store(server, connection, renewed(server, signing, read_root_key(server.folder / ROOT_KEY_FILE)))
        return True


def latest_root(server: Server, connection: Connection) -> Envelope:
    """What a kiosk is given when it pairs. connection: of a writing transaction."""
    return load(server, connection).roots[-1]


def read_root_key(path: Path) -> bytes:
    """Raises ServerError."""
    try:
        key = serialization.load_pem_private_key(path.read_bytes(), None)
    except FileNotFoundError as error:
        raise ServerError(f"The root key is not at {path}: say where with --root-key FILE.") from error
    except (OSError, ValueError, TypeError) as error:
        raise ServerError(f"{path} holds no root key that can be read.") from error
    if not isinstance(key, Ed25519PrivateKey):
        raise ServerError(f"{path} holds no Ed25519 key.")
    return key.private_bytes_raw()


def write_root_key(path: Path, private: bytes) -> None:
    """Refuses to write over a file. Raises ServerError."""
    pem = Ed25519PrivateKey.from_private_bytes(private).private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(pem)
            stream.flush()
            os.fsync(stream.fileno())
    except OSError as error:
        raise ServerError(f"The root key cannot be written to {path}: {error.strerror}.") from error


def destroy_root_key(path: Path) -> None:
    """Overwritten before it is removed, for what that is worth on this disk."""
    with contextlib.suppress(FileNotFoundError):
        with path.open("r+b") as stream:
            stream.write(bytes(path.stat().st_size))
            stream.flush()
            os.fsync(stream.fileno())
        path.unlink()


def _first(server: Server) -> Signing:
    root_path = server.folder / ROOT_KEY_FILE
    if not root_path.exists():
        write_root_key(root_path, new_sign_key())
    root_key, gallery_key = read_root_key(root_path), new_sign_key()
    root = _root(server, 1, (root_key,), (b64(sign_public(gallery_key)),))
    return Signing((signed(to_json(root), root_key),), b64(gallery_key))


def _next(
    server: Server, signing: Signing, signer: bytes, root_keys: tuple[bytes, ...], gallery_keys: tuple[str, ...]
) -> tuple[Envelope, ...]:
    old = signing.root
    if b64(sign_public(signer)) not in old.root_keys:
        raise ServerError("This is not the root key that kiosks believe: give the file of the newest one.")
    root = _root(server, old.version + 1, root_keys, gallery_keys)
    signers = dict.fromkeys((signer, *root_keys))
    return (*signing.roots, signed(to_json(root), *signers))


def _root(server: Server, version: int, root_keys: tuple[bytes, ...], gallery_keys: tuple[str, ...]) -> Root:
    expires = server.now_utc_us() + ROOT_LIFE_US
    return Root(version, server.uid, expires, tuple(b64(sign_public(key)) for key in root_keys), gallery_keys)


def _opened(server: Server, text: str) -> Signing:
    return from_json(Signing, unseal(server.master_key, unb64(text), _BOUND))


_opened_once = lru_cache(maxsize=8)(_opened)  # asked for with every manifest


def _file_text(server: Server) -> str:
    path = server.folder / SIGNING_FILE
    return path.read_text("ascii") if path.exists() else ""
