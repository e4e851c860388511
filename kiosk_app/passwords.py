"""Passwords and PINs as argon2id (RFC 9106). Verifying takes tens of milliseconds by design: never in the UI thread."""

from __future__ import annotations

import unicodedata

from argon2 import PasswordHasher, Type, extract_parameters
from argon2.exceptions import InvalidHashError, VerificationError

_HASHER = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)  # the least that OWASP asks for
_NOBODY = _HASHER.hash("nobody has this password")


def hashed(secret: str) -> str:
    """The secret as a salted argon2id hash in PHC form."""
    return _HASHER.hash(_spelt(secret))


def matches(secret: str, stored: str | None) -> bool:
    """Whether the secret is the hashed one. Without a stored one (None, "") it takes just as long, and is False."""
    try:
        return _HASHER.verify(stored or _NOBODY, _spelt(secret)) and bool(stored)
    except (VerificationError, InvalidHashError):
        return False


def is_hash(text: str) -> bool:
    """Whether this is an argon2id hash in PHC form, of at least the cost that is asked for here."""
    try:
        given = extract_parameters(text)
    except InvalidHashError:
        return False
    work = given.memory_cost * given.time_cost
    return given.type is Type.ID and work >= _HASHER.memory_cost * _HASHER.time_cost


def _spelt(secret: str) -> bytes:
    """The same bytes from every keyboard: an é may come as one character or as two."""
    return unicodedata.normalize("NFC", secret).encode("utf-8", "surrogatepass")
