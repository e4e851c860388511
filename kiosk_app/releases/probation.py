"""A new version proves itself: for a minute the window asks what to show, and people can be recognised or use codes.

One that hangs, or that nobody can use for a quarter of an hour, is ended by itself, so that whatever starts the kiosk
starts it again; that was an attempt then.
"""

from __future__ import annotations

import logging
import os
import signal
import threading
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from types import TracebackType

from kiosk_app.errors import StorageError
from kiosk_app.releases.launch import RUNNING
from kiosk_app.releases.shelf import Shelf
from kiosk_app.releases.state import ended_well, proved

HEALTHY_AFTER_S = 60.0
HANGS_AFTER_S = 30.0  # without a sign of life, once there was one; a longer gap begins the minute anew
HEALTHY_WITHIN_S = 900.0  # from the first sign of life; a camera that is not plugged in yet has so long
START_WITHIN_S = 300.0  # to the first one: a slow disk, a pack that is made at the first start
CLOSED_WITHIN_S = START_WITHIN_S / 2  # told to end later than that, it was whoever started it who lost patience
HUNG = 70  # the status it ends with
_AGAIN_S = 10.0
_LOOK_S = 0.5

log = logging.getLogger(__name__)


class Probation:
    """`with Probation(...)` around a kiosk's life; does nothing for a version that is not on trial. `alive` is called
    all the time by the thread that shows the window.
    """

    def __init__(
        self,
        data: Path,
        environment: Mapping[str, str] = os.environ,
        now_s: Callable[[], float] = time.monotonic,
        end: Callable[[int], object] = os._exit,
    ) -> None:
        self._shelf, self._digest = Shelf(data), environment.get(RUNNING, "")
        self._now_s, self._end = now_s, end
        self._first_s: float | None = None  # sign of life
        self._since_s = 0.0  # when it began to work without a gap
        self._last_s = self._next_s = 0.0
        self._stopped = threading.Event()
        self._told_s: float | None = None  # to end, while it was loading
        self._not_counted = threading.Lock()  # taken once this start is known to be no attempt
        self._is_on = False

    def __enter__(self) -> Probation:
        state = self._shelf.state() if self._digest else None
        self._is_on = state is not None and state.current == self._digest and state.attempts is not None
        self._last_s = self._now_s()
        if self._is_on:
            threading.Thread(target=self._watch, name="probation", daemon=True).start()
            signal.signal(signal.SIGTERM, self._tell)  # until the kiosk has a window that it can close
        return self

    def _tell(self, *_: object) -> None:
        """Raises nothing: what a handler raises while Python frees an object is lost, and the kiosk would run on."""
        self._told_s = self._now_s()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stopped.set()
        if signal.getsignal(signal.SIGTERM) == self._tell:
            signal.signal(signal.SIGTERM, signal.SIG_DFL)
        if self._is_on and self._is_on_purpose(kind):
            self._does_not_count()

    def _is_on_purpose(self, kind: type[BaseException] | None) -> bool:
        """kind: of what ended it. Somebody closed it, or told it to end while it was still loading."""
        if self._first_s is not None:
            return kind is None
        told_s = self._now_s() if kind is KeyboardInterrupt else self._told_s
        return told_s is not None and told_s - self._last_s <= CLOSED_WITHIN_S

    def _does_not_count(self) -> None:
        if self._not_counted.acquire(blocking=False):
            self._shelf.change(ended_well)

    def alive(self, works: bool) -> None:
        """works: whether people can be recognised or use codes at this moment."""
        if not self._is_on:
            return
        now_s = self._now_s()
        if self._first_s is None:
            self._first_s = self._since_s = now_s
        if not works or now_s - self._last_s > HANGS_AFTER_S:
            self._since_s = now_s
        self._last_s = now_s
        if now_s - self._since_s >= HEALTHY_AFTER_S and now_s >= self._next_s:
            self._prove(now_s)

    def _prove(self, now_s: float) -> None:
        release = self._shelf.release(self._digest)
        if release is None:
            return
        try:
            self._shelf.change(lambda now: proved(now, release.release, release.made_utc_us, release.version))
        except StorageError as error:
            log.warning("%s", error)
            self._next_s = now_s + _AGAIN_S
            return
        self._is_on = False
        self._stopped.set()

    def fails(self) -> bool:
        """Whether there was no sign of life for too long, or nobody can use it."""
        now_s = self._now_s()
        if self._first_s is None:
            return now_s - self._last_s > START_WITHIN_S
        return now_s - self._last_s > HANGS_AFTER_S or now_s - self._first_s > HEALTHY_WITHIN_S

    def _watch(self) -> None:
        while not self._stopped.wait(_LOOK_S):
            if self._told_s is not None:
                self._obey(self._told_s)
                return
            if self.fails():
                log.error("the new version hangs or is of no use, and is ended")
                self._end(HUNG)
                return

    def _obey(self, told_s: float) -> None:
        """End it as the signal ends any other process: whatever it holds is made to be left at any moment."""
        try:
            if told_s - self._last_s <= CLOSED_WITHIN_S:
                self._does_not_count()
        except StorageError as error:
            log.warning("%s", error)
        self._end(0)
