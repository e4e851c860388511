"""What may be kept about somebody: texts in one spelling each, so that the same number is the same text, and no face
without consent.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from kiosk_app.domain import Consent, Embedding, Profile
from kiosk_app.errors import InputError

MAX_NAME = 200  # characters of a display name
MAX_WORDS = 100  # of a number, a department or a badge


def checked(profile: Profile) -> Profile:
    """The profile with single blanks, in one Unicode form. Raises InputError for what cannot be kept."""
    if profile.pin_hash and not profile.pin_hash.startswith("$argon2id$"):
        raise InputError("A PIN is kept as its argon2id hash only: hash it first.")
    return Profile(
        display_name=display_name(profile.display_name),
        employee_number=_words(profile.employee_number, "An employee number"),
        department=_words(profile.department, "A department"),
        badge=_words(profile.badge, "A badge"),
        pin_hash=profile.pin_hash,
    )


def display_name(text: str) -> str:
    """A name as people write it, in one Unicode form and with single blanks. Raises InputError for an empty one."""
    name = _spaced(text)
    if not name or len(name) > MAX_NAME or _has_unprintable(name):
        raise InputError(f"A name must have 1 to {MAX_NAME} printable characters, is {text[:210]!r}.")
    return name


def require_way(profile: Profile, embeddings: Sequence[Embedding]) -> None:
    """Raises InputError when nothing tells this person from others."""
    if not embeddings and not profile.badge and not (profile.employee_number and profile.pin_hash):
        raise InputError(
            "A person needs a face, a badge, or an employee number and a PIN: give at least one template or those."
        )


def require_some(embeddings: Sequence[Embedding]) -> None:
    """Raises InputError when there is no template."""
    if not embeddings:
        raise InputError("A person needs at least one template: give a picture in which the face is found.")


def require_consent(embeddings: Sequence[Embedding], consent: Consent | None) -> None:
    """Raises InputError for a face without consent."""
    if embeddings and consent is None:
        raise InputError("A face is kept only with consent: show the notice and ask first.")


def lookup(text: str) -> str:
    """What a number or a badge is found by: capital and small letters are the same."""
    return _spaced(text).casefold()


def _words(text: str, what: str) -> str:
    words = _spaced(text)
    if len(words) > MAX_WORDS or _has_unprintable(words):
        raise InputError(f"{what} must have at most {MAX_WORDS} printable characters, is {text[:110]!r}.")
    return words


def _spaced(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


def _has_unprintable(text: str) -> bool:
    return any(unicodedata.category(c) in {"Cc", "Cs"} for c in text)
