"""Whether a picture of a face was held before the camera of late: all that a server is told of it."""

from __future__ import annotations

import time
from collections.abc import Callable

from kiosk_app.domain import Outcome
from sync_server.wire.limits import SUSPICION_S


class Suspicion:
    """Hears of each decision, in any thread; it keeps nothing but the moment of the last attack."""

    def __init__(self, now_s: Callable[[], float] = time.monotonic) -> None:
        self._now_s, self._last_s = now_s, float("-inf")

    def hear(self, outcome: Outcome) -> None:
        if outcome is Outcome.ATTACK:
            self._last_s = self._now_s()

    @property
    def stands(self) -> bool:
        """From an attack on, for as long as whoever looks after the kiosks may need to go there."""
        return self._now_s() - self._last_s < SUSPICION_S
