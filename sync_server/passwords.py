"""Passwords of the web page's users as argon2id (RFC 9106)."""

from __future__ import annotations

import threading
import unicodedata
from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

SHORTEST = 10
LONGEST = 200

_HASHER = PasswordHasher(time_cost=3, memory_cost=64 * 1024, parallelism=1)
_AT_ONCE = threading.BoundedSemaphore(2)  # 64 MB each: a crowd of logins waits instead of taking all memory


def objection(password: str, name: str) -> str:
    """What is wrong with a new password, as a sentence; "" when nothing is."""
    if len(password) < SHORTEST:
        return f"A password has at least {SHORTEST} characters: a few words in a row are good."
    if len(password) > LONGEST:
        return f"A password has at most {LONGEST} characters."
    if (len(name) > 2 and name.casefold() in password.casefold()) or len(set(password)) < 4:
        return "This password is easy to guess: choose one that neither repeats itself nor has your name in it."
    return ""


def hashed(password: str) -> str:
    """The password as a salted argon2id hash in PHC form."""
    with _AT_ONCE:
        return _HASHER.hash(_spelt(password))


def matches(password: str, stored: str | None) -> bool:
    """Whether the password is the hashed one. Without a stored one it takes just as long, and is False."""
    if len(password) > LONGEST:
        return False
    try:
        with _AT_ONCE:
            return _HASHER.verify(stored or _nobody(), _spelt(password)) and bool(stored)
    except (VerificationError, InvalidHashError):
        return False


@cache
def _nobody() -> str:
    return _HASHER.hash(_spelt("nobody has this password"))


def _spelt(password: str) -> bytes:
    """The same bytes from every keyboard: an é may come as one character or as two."""
    return unicodedata.normalize("NFC", password).encode("utf-8", "surrogatepass")
