"""The moment at which a version that waits may be started: in hours that the site allows, while nobody is there."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import datetime
from datetime import time as time_of_day

from kiosk_app.config import parse_hours
from kiosk_app.errors import StorageError
from kiosk_app.releases.shelf import Shelf
from kiosk_app.screen import Screen, ScreenState

QUIET_S = 120.0  # without anybody in the picture, and without an administrator
LOOK_S = 10.0  # between two looks at the disk


class QuietMoment:
    """hours: as the setting says. now: by the clock of the site; None while that is not to be relied on."""

    def __init__(
        self,
        shelf: Shelf,
        hours: Callable[[], str],
        now: Callable[[], datetime | None],
        now_s: Callable[[], float] = time.monotonic,
    ) -> None:
        self._shelf, self._hours, self._now, self._now_s = shelf, hours, now, now_s
        self._since_s = self._looked_at_s = now_s()

    def has_come(self, screen: Screen, is_shown: bool) -> bool:
        """Asked all the time. is_shown: whether people see the kiosk, and not the administration."""
        now_s = self._now_s()
        if screen.state is not ScreenState.IDLE or not is_shown:
            self._since_s = now_s
        if now_s - self._since_s < QUIET_S or now_s - self._looked_at_s < LOOK_S:
            return False
        self._looked_at_s = now_s
        return self._is_allowed() and self._something_waits()

    def _is_allowed(self) -> bool:
        hours, now = parse_hours(self._hours()), self._now()
        return hours is not None and now is not None and _lies_in(now.time(), *hours)

    def _something_waits(self) -> bool:
        try:
            state = self._shelf.state()
        except StorageError:
            return False
        return bool(state.waiting) and not state.is_unproven


def _lies_in(now: time_of_day, begins: time_of_day, ends: time_of_day) -> bool:
    """The end may be of the next day."""
    return begins <= now < ends if begins < ends else now >= begins or now < ends
