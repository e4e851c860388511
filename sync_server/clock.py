"""The server's clock."""

from __future__ import annotations

import time


def now_utc_us() -> int:
    """Microseconds since 1970 in UTC."""
    return time.time_ns() // 1000
