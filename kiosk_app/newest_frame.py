"""Between capture and recognition: the newest frame wins, so that nobody is recognised on an old picture."""

from __future__ import annotations

import threading

from kiosk_app.domain import Frame

WAIT_S = 0.25  # how long a thread waits before it looks whether it should stop


class NewestFrame:
    """A place for one frame. With `every`, putting waits until the frame before was taken (files, at our own pace)."""

    def __init__(self, *, every: bool) -> None:
        self._every = every
        self._changed = threading.Condition()
        self._frame: Frame | None = None
        self.replaced = 0

    def put(self, frame: Frame, stop: threading.Event) -> None:
        with self._changed:
            while self._every and self._frame is not None and not stop.is_set():
                self._changed.wait(WAIT_S)
            self.replaced += self._frame is not None
            self._frame = frame
            self._changed.notify_all()

    def take(self) -> Frame | None:
        """The frame that waits, or None when none comes within WAIT_S."""
        with self._changed:
            if self._frame is None:
                self._changed.wait(WAIT_S)
            frame, self._frame = self._frame, None
            self._changed.notify_all()
            return frame

    @property
    def is_empty(self) -> bool:
        return self._frame is None
