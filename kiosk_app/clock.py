"""The wall clock of this machine and its time zone."""

from __future__ import annotations

import time

import tzlocal


def now_utc_us() -> int:
    """Microseconds since 1970 in UTC."""
    return time.time_ns() // 1000


def system_zone() -> str:
    """The IANA name of the machine's time zone, "UTC" where it has none."""
    return tzlocal.get_localzone_name() or "UTC"
