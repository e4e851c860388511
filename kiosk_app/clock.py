"""The wall clock of this machine, its time zone, and whether the clock can be relied on."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime

import tzlocal

RELEASED_UTC_US = int(datetime(2026, 11, 21, tzinfo=UTC).timestamp()) * 1_000_000  # no clock that is right shows less
TOLERANCE_US = 300 * 1_000_000
CREEP_US = 1_000_000  # how far a time service moves the clock between two looks at it


def now_utc_us() -> int:
    """Microseconds since 1970 in UTC."""
    return time.time_ns() // 1000


def steady_us() -> int:
    """Microseconds that nobody can set; where the system counts them, those of a sleeping machine too."""
    if hasattr(time, "CLOCK_BOOTTIME"):
        return time.clock_gettime_ns(time.CLOCK_BOOTTIME) // 1000
    return time.monotonic_ns() // 1000


def system_zone() -> str:
    """The IANA name of the machine's time zone, "UTC" where it has none."""
    return tzlocal.get_localzone_name() or "UTC"


class ClockWatch:
    """Tells whether the wall clock can be relied on. May be used from any thread.

    It cannot while it shows less than `not_before_utc_us` (the newest record, the release of this version), as after
    a dead battery; nor once it has jumped by more than five minutes, until it is back or somebody accepts it.
    """

    def __init__(
        self,
        not_before_utc_us: int = RELEASED_UTC_US,
        wall_us: Callable[[], int] = now_utc_us,
        steady_us: Callable[[], int] = steady_us,
    ) -> None:
        self._not_before_us = max(not_before_utc_us, RELEASED_UTC_US)
        self._wall_us, self._steady_us = wall_us, steady_us
        self._lead_us: int | None = None  # of the wall clock before the steady one, while all was well
        self._lock = threading.Lock()

    def is_trusted(self) -> bool:
        """Look at both clocks. Small steps, as a time service makes them, are followed."""
        with self._lock:
            wall_us = self._wall_us()
            lead_us = wall_us - self._steady_us()
            if wall_us < self._not_before_us - TOLERANCE_US:
                self._lead_us = None  # the jump that sets it right is welcome
                return False
            jump_us = 0 if self._lead_us is None else abs(lead_us - self._lead_us)
            if self._lead_us is None or jump_us <= CREEP_US:
                self._lead_us = lead_us
            return jump_us <= TOLERANCE_US

    def accept(self) -> None:
        """An administrator says that the clock is right."""
        with self._lock:
            self._not_before_us, self._lead_us = RELEASED_UTC_US, None
