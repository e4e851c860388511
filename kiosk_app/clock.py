"""The wall clock of this machine, its time zone, and whether the clock can be relied on."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

import tzlocal

DAY_US = 86_400_000_000
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


class Odd(StrEnum):
    """What is odd about a wall clock that cannot be relied on."""

    BEFORE_RELEASE = "before_release"  # of this version: it is certainly wrong
    BEFORE_RECORDS = "before_records"  # the newest one; or that was made by a clock that ran ahead
    JUMPED = "jumped"


@dataclass(frozen=True, slots=True)
class ClockDoubt:
    """shown_utc_us: what the wall clock shows. expected_utc_us: what it should show, at least."""

    odd: Odd
    shown_utc_us: int
    expected_utc_us: int

    @property
    def can_be_right(self) -> bool:
        """Whether somebody may accept it."""
        return self.odd is not Odd.BEFORE_RELEASE


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
        """As `doubt`."""
        return self.doubt() is None

    def doubt(self) -> ClockDoubt | None:
        """Look at both clocks: why the wall clock cannot be relied on, None when it can.

        Small steps, as a time service makes them, are followed.
        """
        with self._lock:
            wall_us, steady_us = self._wall_us(), self._steady_us()
            if wall_us < self._not_before_us - TOLERANCE_US:
                self._lead_us = None  # the jump that sets it right is welcome
                if wall_us < RELEASED_UTC_US - TOLERANCE_US:
                    return ClockDoubt(Odd.BEFORE_RELEASE, wall_us, RELEASED_UTC_US)
                return ClockDoubt(Odd.BEFORE_RECORDS, wall_us, self._not_before_us)
            expected_us = wall_us if self._lead_us is None else steady_us + self._lead_us
            jump_us = abs(wall_us - expected_us)
            if jump_us <= CREEP_US:
                self._lead_us = wall_us - steady_us
            return ClockDoubt(Odd.JUMPED, wall_us, expected_us) if jump_us > TOLERANCE_US else None

    def accept(self) -> None:
        """An administrator says that the clock is right."""
        with self._lock:
            self._not_before_us, self._lead_us = RELEASED_UTC_US, None
