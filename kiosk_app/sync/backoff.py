"""When to try again. Pure: whoever calls it brings the clock and the random numbers."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

FIRST_S, LONGEST_S = 1.0, 300.0
LONGEST_RETRY_AFTER_S = 3600.0  # whoever sends more could silence a kiosk for years
_LATER = 0.25  # share of what the server asks for that is added by chance, so that kiosks do not come back all at once


@dataclass(frozen=True, slots=True)
class Backoff:
    """How often in a row it failed, and how long to wait now. Twice the range for each failure, and anywhere in its
    upper half: kiosks that lost their server together come back one by one ("equal jitter", Brooker, AWS, 2015).
    """

    failures: int = 0
    wait_s: float = 0.0

    def failed(self, chance: Callable[[], float], retry_after_s: float | None = None) -> Backoff:
        """chance: random numbers in [0, 1). retry_after_s: never sooner than the server said."""
        longest_s = min(LONGEST_S, FIRST_S * 2.0 ** min(self.failures, 60))
        wait_s = longest_s / 2 + chance() * longest_s / 2
        if retry_after_s is not None:
            asked_s = min(max(retry_after_s, 0.0), LONGEST_RETRY_AFTER_S)
            wait_s = max(wait_s, asked_s * (1 + _LATER * chance()))
        return Backoff(self.failures + 1, wait_s)


def retry_after_s(header: str | None, now_utc_us: int) -> float | None:
    """The header Retry-After, which is a number of seconds or a date (RFC 9110, 10.2.3); None for anything else."""
    text = (header or "").strip()
    if text.isascii() and text.isdigit():
        return min(float(text[:12]), LONGEST_RETRY_AFTER_S)
    try:
        when = parsedate_to_datetime(text)
        if when.tzinfo is None:
            when = when.replace(tzinfo=UTC)
        wait_s = (when - datetime(1970, 1, 1, tzinfo=UTC)).total_seconds() - now_utc_us / 1e6
    except (ValueError, TypeError, IndexError, OverflowError):  # what the parser of e-mail dates lets through
        return None
    return min(max(wait_s, 0.0), LONGEST_RETRY_AFTER_S) if math.isfinite(wait_s) else None
