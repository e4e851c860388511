"""Tells the service manager that the kiosk runs, and that it still does: sd_notify(3), without its library.

systemd starts a kiosk again that ends. One that hangs does not end, so it is to say every few seconds that it works;
when it no longer does, systemd ends and starts it. The message is sent by the UI thread itself, and only while the
threads of the station come round, so that whichever of them hangs, the message stays out.
"""

from __future__ import annotations

import logging
import os
import socket
import threading
import time
from collections.abc import Callable, Mapping

log = logging.getLogger(__name__)
MICROSECONDS = 1_000_000
READY, ALIVE, STOPPING = "READY=1", "WATCHDOG=1", "STOPPING=1"


def notify(words: str, environment: Mapping[str, str] = os.environ) -> bool:
    """Send words to the service manager that started this process; False where none did, or it does not listen."""
    address = environment.get("NOTIFY_SOCKET", "")
    if not address.startswith(("/", "@")):
        return False
    try:
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as sender:
            sender.settimeout(1.0)
            sender.connect("\0" + address[1:] if address[0] == "@" else address)
            sender.sendall(words.encode())
    except OSError as error:
        log.warning("the service manager cannot be told %s: %s", words, error)
        return False
    return True


class Rounds:
    """When each thread of the station last came round its loop. Any thread may mark and ask."""

    def __init__(self, now_s: Callable[[], float] = time.monotonic) -> None:
        self._now_s = now_s
        self._at_s: dict[str, float] = {}

    def mark(self) -> None:
        """The thread that calls this comes round now."""
        self._at_s[threading.current_thread().name] = self._now_s()

    def longest_s(self) -> float:
        """Seconds since that thread came round which did so least lately; 0 before the first."""
        return self._now_s() - min(list(self._at_s.values()), default=self._now_s())


class Watchdog:
    """What the UI thread tells the service manager. Does nothing where none asked for it.

    timeout_s: after so long without a word the service manager ends the process; None when it does not watch.
    """

    def __init__(
        self,
        timeout_s: float | None,
        tell: Callable[[str], object] = notify,
        now_s: Callable[[], float] = time.monotonic,
    ) -> None:
        self._timeout_s, self._tell, self._now_s = timeout_s, tell, now_s
        self._due_s: float | None = None

    @property
    def is_watched(self) -> bool:
        """Whether whoever started this process starts it again when it ends."""
        return self._timeout_s is not None

    def ready(self) -> None:
        """The kiosk is on the screen; from now on it is watched."""
        self._tell(READY)
        self._due_s = self._now_s()

    def beat(self, longest_s: float) -> None:
        """Called often. longest_s: of the threads' rounds; one away for half the time allowed counts as hanging."""
        if self._timeout_s is None or self._due_s is None or self._now_s() < self._due_s:
            return
        self._due_s = self._now_s() + self._timeout_s / 4
        if longest_s < self._timeout_s / 2:
            self._tell(ALIVE)
        else:
            log.error("a thread of the station has hung for %.0f s", longest_s)

    def stopping(self) -> None:
        """It ends on purpose, and is watched no longer."""
        self._due_s = None
        self._tell(STOPPING)


def watchdog_of(environment: Mapping[str, str] = os.environ) -> Watchdog:
    """As the service manager asked for it. WATCHDOG_PID is not looked at: under a display server of its own, that
    server is the main process of the service and the kiosk its child.
    """
    asked = environment.get("WATCHDOG_USEC", "")
    timeout_s = int(asked) / MICROSECONDS if asked.isascii() and asked.isdigit() and int(asked) else None
    return Watchdog(timeout_s, lambda words: notify(words, environment))
