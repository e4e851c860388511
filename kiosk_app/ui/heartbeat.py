"""Measures a window at work: how long the UI thread is ever away, and when a result stands on the screen."""

from __future__ import annotations

import time
from collections.abc import Hashable
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QWidget

BEAT_MS: Final = 5


class Heartbeat(QObject):
    """Beats come every 5 ms when nothing is in the way. painted_s: when what was expected had been painted.

    Times are seconds on `time.monotonic`, which is the clock of the camera.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.beats_s: list[float] = []
        self.painted_s: dict[Hashable, float] = {}
        self._expected: Hashable | None = None
        self._pulse = QTimer(self, interval=BEAT_MS, timerType=Qt.TimerType.PreciseTimer)
        self._pulse.timeout.connect(lambda: self.beats_s.append(time.monotonic()))
        window.installEventFilter(self)

    def start(self) -> None:
        self._pulse.start()

    def expect(self, result: Hashable) -> None:
        """The window is given this result now; the next time it paints, it is there."""
        if result not in self.painted_s:
            self._expected = result

    def gaps_ms(self) -> list[float]:
        """Milliseconds from one beat to the next."""
        return [1000 * (after - before) for before, after in zip(self.beats_s, self.beats_s[1:], strict=False)]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() is QEvent.Type.UpdateRequest and self._expected is not None:
            expected, self._expected = self._expected, None
            QTimer.singleShot(0, self, lambda: self.painted_s.setdefault(expected, time.monotonic()))
        return super().eventFilter(watched, event)
