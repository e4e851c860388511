"""Signing (Ed25519), sealing to somebody (X25519, HKDF-SHA256, AES-256-GCM) and to whoever has a key (AES-256-GCM).

Keys are 32 raw bytes. What both sides must do alike stands here once; `cryptography` is all that is imported.
"""

from __future__ import annotations

import gzip
import hmac
import io
import secrets
import zlib
from collections.abc import Iterable

from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from sync_server.wire.codec import Malformed, b64, key_id, unb64
from sync_server.wire.signed import Envelope, Signature

_NONCE_BYTES, _KEY_BYTES = 12, 32
_BOX, _PART = b"clockface box", b"clockface part"


def new_sign_key() -> bytes:
    """A private Ed25519 key."""
    return Ed25519PrivateKey.generate().private_bytes_raw()


def sign_public(private: bytes) -> bytes:
    return Ed25519PrivateKey.from_private_bytes(private).public_key().public_bytes_raw()


def sign(private: bytes, data: bytes) -> bytes:
    return Ed25519PrivateKey.from_private_bytes(private).sign(data)


def verifies(public: bytes, data: bytes, signature: bytes) -> bool:
    """Whether this is a signature of the data by the owner of the key; False as well for what is no key at all."""
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, data)
    except (InvalidSignature, ValueError):
        return False
    return True


def signed(data: bytes, *keys: bytes) -> Envelope:
    """Signed by each of these private keys. data: canonical JSON."""
    signatures = tuple(Signature(key_id(sign_public(key)), b64(sign(key, data))) for key in keys)
    return Envelope(data.decode("ascii"), signatures)


def signer_of(envelope: Envelope, public_keys: Iterable[str]) -> str | None:
    """The id of the first of these keys (base64url) that has signed it; None when none has."""
    keys = {id_of(text): text for text in public_keys}
    data = envelope.signed.encode("utf-8", "surrogatepass")
    for signature in envelope.signatures:
        public = keys.pop(signature.key, None)  # each is tried once, however often it is named
        if public is not None and verifies(_bytes(public), data, _bytes(signature.signature)):
            return signature.key
    return None


def id_of(public_key: str) -> str:
    """The `key_id` of a key in base64url, whatever stands there."""
    return key_id(_bytes(public_key))


def _bytes(text: str) -> bytes:
    try:
        return unb64(text)
    except Malformed:
        return b""


def new_box_key() -> bytes:
    """A private X25519 key."""
    return X25519PrivateKey.generate().private_bytes_raw()


def box_public(private: bytes) -> bytes:
    return X25519PrivateKey.from_private_bytes(private).public_key().public_bytes_raw()


def seal_to(public: bytes, data: bytes) -> bytes:
    """Only the owner of the key opens it: ephemeral public key, nonce, ciphertext. Raises Malformed for no key."""
    ephemeral = X25519PrivateKey.generate()
    sender = ephemeral.public_key().public_bytes_raw()
    key = _shared(ephemeral, public, sender + public)
    return sender + seal(key, data, _BOX)


def open_box(private: bytes, sealed: bytes) -> bytes:
    """Raises Malformed for what was not sealed to this key."""
    owner = X25519PrivateKey.from_private_bytes(private)
    sender = sealed[:_KEY_BYTES]
    key = _shared(owner, sender, sender + owner.public_key().public_bytes_raw())
    return unseal(key, sealed[_KEY_BYTES:], _BOX)


def _shared(private: X25519PrivateKey, public: bytes, context: bytes) -> bytes:
    try:
        secret = private.exchange(X25519PublicKey.from_public_bytes(public))
    except ValueError as error:
        raise Malformed("no X25519 key") from error
    return HKDF(SHA256(), _KEY_BYTES, salt=None, info=_BOX + context).derive(secret)


def new_key() -> bytes:
    """A key for `seal`."""
    return secrets.token_bytes(_KEY_BYTES)


def seal(key: bytes, data: bytes, bound_to: bytes) -> bytes:
    """nonce + AES-256-GCM ciphertext. bound_to: what `unseal` must be told as well."""
    nonce = secrets.token_bytes(_NONCE_BYTES)
    return nonce + AESGCM(key).encrypt(nonce, data, bound_to)


def unseal(key: bytes, sealed: bytes, bound_to: bytes) -> bytes:
    """Raises Malformed for another key, other bytes or another use."""
    try:
        return AESGCM(key).decrypt(sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:], bound_to)
    except (InvalidTag, ValueError) as error:
        raise Malformed("sealed with another key, or changed since") from error


def seal_part(key: bytes, data: bytes) -> bytes:
    """A part of a gallery: gzipped, then sealed; the same data gives the same bytes, whichever process makes them.

    The nonce is made of the key and the data, so that none is ever used for two texts (as RFC 8452 argues).
    """
    packed = gzip.compress(data, 6, mtime=0)
    nonce = hmac.digest(key, _PART + packed, "sha256")[:_NONCE_BYTES]
    return nonce + AESGCM(key).encrypt(nonce, packed, _PART)


def open_part(key: bytes, sealed: bytes, most: int) -> bytes:
    """Raises Malformed."""
    return gunzip(unseal(key, sealed, _PART), most)


def gunzip(data: bytes, most: int) -> bytes:
    """At most so many bytes. Raises Malformed for more, or for what is not gzip."""
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(data)) as file:
            unpacked = file.read(most + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise Malformed("not gzip") from error
    if len(unpacked) > most:
        raise Malformed(f"unpacks to more than {most} bytes")
    return unpacked
