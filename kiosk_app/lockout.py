"""Too many wrong codes: each further one has to wait longer, and then none is taken for a while.

The counts are on the disk before anybody learns that a code was wrong, so that neither a restart nor a power cut
gives new tries. Waiting is counted on the monotonic clock: setting the wall clock shortens nothing, and after a
restart a wait begins anew, in full.
"""

from __future__ import annotations

import json
import logging
import threading
import time
from collections.abc import Callable
from pathlib import Path

from kiosk_app.durable import aside, reported, write_atomically

log = logging.getLogger(__name__)

MAX_KEYS = 1000  # whoever tries made-up numbers must not fill the disk; the least suspicious are forgotten first


class Lockout:
    """Failures by key; a key is whatever is guessed at. Every method may be called from any thread.

    From the `slow_after`-th failure on a key waits 2, 4, 8 ... seconds, from the `lock_after`-th on `lock_s` seconds
    after each; only a success ends that. The file is read at the first use. Each method raises StorageError when it
    cannot be read or written; a failure counts all the same until the program ends.
    """

    def __init__(
        self,
        path: Path,
        slow_after: int,
        lock_after: int,
        lock_s: float,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self.path = path
        self.monotonic = monotonic
        self._lock = threading.RLock()
        self._failures: dict[str, int] | None = None
        self._until_s: dict[str, float] = {}
        self.limit(slow_after, lock_after, lock_s)

    def limit(self, slow_after: int, lock_after: int, lock_s: float) -> None:
        """Other limits, from the next failure on."""
        self._slow_after, self._lock_after, self._lock_s = slow_after, lock_after, lock_s

    def wait_s(self, key: str) -> float:
        """Seconds until the next code of this key may be looked at; 0 for at once."""
        with self._lock:
            self._counts()
            return max(0.0, self._until_s.get(key, 0.0) - self.monotonic())

    def is_locked(self, key: str) -> bool:
        """Whether there were so many failures that the wait is the long one."""
        with self._lock:
            return self._counts().get(key, 0) >= self._lock_after and self.wait_s(key) > 0

    def failed(self, key: str) -> None:
        """One more wrong code. When this returns, the count is on the disk."""
        with self._lock:
            counts = self._counts()
            count = counts.pop(key, 0) + 1
            if len(counts) >= MAX_KEYS:
                self._forget(min(counts, key=lambda other: counts[other]))
            counts[key] = count
            self._hold(key, count)
            self._write()

    def succeeded(self, key: str) -> None:
        """A right code: the failures before it are forgotten."""
        with self._lock:
            if key in self._counts():
                self._forget(key)
                self._write()

    def eased(self, key: str) -> None:
        """Something that speaks for the key without clearing it: one failure fewer."""
        with self._lock:
            counts = self._counts()
            if counts.get(key, 0) > 1:
                counts[key] -= 1
                self._write()
            else:
                self.succeeded(key)

    def _forget(self, key: str) -> None:
        self._counts().pop(key)
        self._until_s.pop(key, None)

    def _hold(self, key: str, count: int) -> None:
        if count >= self._lock_after:
            self._until_s[key] = self.monotonic() + self._lock_s
        elif count >= self._slow_after:
            self._until_s[key] = self.monotonic() + min(2.0 ** (count - self._slow_after + 1), self._lock_s)

    def _counts(self) -> dict[str, int]:
        if self._failures is None:
            self._failures = self._read()
            for key, count in self._failures.items():
                self._hold(key, count)
        return self._failures

    def _read(self) -> dict[str, int]:
        with reported(self.path):
            if not self.path.exists():
                return {}
            content = self.path.read_bytes()
        try:
            return {str(key): int(count) for key, count in json.loads(content)["failures"].items()}
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
            # It is replaced as a whole, so that a crash cannot do this; refusing everybody for ever would help nobody.
            with reported(self.path):
                self.path.rename(aside(self.path, "damaged"))
            log.error("%s was damaged and is put aside: the counts of wrong codes start anew.", self.path.name)
            return {}

    def _write(self) -> None:
        write_atomically(self.path, [json.dumps({"failures": self._failures}).encode("utf-8")])
