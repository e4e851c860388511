"""The way without a face: an employee number with a PIN, or a badge.

Whoever guesses learns nothing: an unknown number, a wrong PIN and an inactive person get the same answer after the
same time, and are counted alike.
"""

from __future__ import annotations

import hashlib
import threading
from typing import Protocol

from kiosk_app.config import EntryConfig
from kiosk_app.domain import Person
from kiosk_app.errors import CodeLocked, CodeRefused
from kiosk_app.lockout import Lockout
from kiosk_app.passwords import matches

_KIOSK = "kiosk"
# Wrong codes of all people together: many people mistype, and locking everybody out is worse than slow guessing.
_KIOSK_PATIENCE, _KIOSK_LOCK_S = 5, 60.0
MAX_PIN = 64  # characters that are looked at; argon2id takes any number


class Directory(Protocol):
    """Who has which number and badge."""

    def by_number(self, employee_number: str) -> Person | None: ...
    def by_badge(self, badge: str) -> Person | None: ...


class Codes:
    """Tells who somebody is by what they type. One claim at a time; each takes tens of milliseconds by design.

    lockout: counts wrong codes by person; beside its file stands another, for the kiosk as a whole.
    """

    def __init__(self, register: Directory, lockout: Lockout, config: EntryConfig) -> None:
        self._register = register
        self._lockout = lockout
        kiosk_path = lockout.path.with_name(f"kiosk-{lockout.path.name}")
        self._everybody = Lockout(kiosk_path, 0, 0, 0.0, lockout.monotonic)
        self._turn = threading.Lock()
        self.apply(config)

    def apply(self, config: EntryConfig) -> None:
        """Use these settings from now on."""
        self._config = config
        self._lockout.limit(config.slow_after, config.lock_after, config.lock_s)
        self._everybody.limit(
            config.slow_after * _KIOSK_PATIENCE, config.lock_after * _KIOSK_PATIENCE, min(_KIOSK_LOCK_S, config.lock_s)
        )

    def needs_pin(self, badge: str) -> bool:
        """Whether this badge is not enough by itself; the same for a badge that nobody has."""
        return self._config.badge_needs_pin

    def claim(self, number: str, pin: str) -> Person:
        """Whose number and PIN these are.

        Raises CodeRefused (they do not fit), CodeLocked (too many did not), StorageError (failures cannot be counted).
        """
        with self._turn:
            return self._claimed(number, self._register.by_number(number.strip()), pin)

    def claim_badge(self, badge: str, pin: str = "") -> Person:
        """Whose badge this is, and PIN where the site asks for one. Raises as `claim`."""
        with self._turn:
            person = self._register.by_badge(badge.strip())
            return self._claimed(badge, person, pin if pin or self.needs_pin(badge) else None)

    def _claimed(self, typed: str, person: Person | None, pin: str | None) -> Person:
        # Wrong PINs do not lock the badge that is enough by itself: a prankster would keep its owner out.
        key = person.person_id if person and pin is not None else _pseudonym(typed)
        self._refuse_while_waiting(key)
        fits = pin is None or (matches(pin[:MAX_PIN], person.pin_hash if person else None) and len(pin) <= MAX_PIN)
        if person is None or not fits or not person.active:
            self._refuse(key)
            raise self._refusal(key)
        self._lockout.succeeded(key)
        self._everybody.eased(_KIOSK)
        return person

    def _refuse_while_waiting(self, key: str) -> None:
        wait_s = max(self._lockout.wait_s(key), self._everybody.wait_s(_KIOSK))
        if wait_s > 0:
            raise CodeLocked(f"There were too many wrong codes: wait {wait_s:.0f} seconds.", wait_s)

    def _refuse(self, key: str) -> None:
        try:
            self._lockout.failed(key)
        finally:
            self._everybody.failed(_KIOSK)

    def _refusal(self, key: str) -> CodeRefused:
        wait_s = max(self._lockout.wait_s(key), self._everybody.wait_s(_KIOSK))
        if self._lockout.is_locked(key):
            return CodeLocked(f"There were too many wrong codes: wait {wait_s:.0f} seconds.", wait_s)
        return CodeRefused("This number and PIN or this badge do not belong together: try again.", wait_s)


def _pseudonym(typed: str) -> str:
    """What stands for an unknown number or badge in the file of failures: somebody's real badge may be mistyped."""
    return hashlib.sha256(typed.strip().encode("utf-8", "replace")).hexdigest()[:36]
