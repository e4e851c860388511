"""How long the UI thread is ever away: a 640x480 picture at 30 a second, results coming and going, in software.

python -m tests.gui.heartbeat [SECONDS]
"""

from __future__ import annotations

import json
import sys
import time
from dataclasses import replace

import numpy as np

from kiosk_app.config import ScreenConfig
from kiosk_app.screen import Screen
from tests.gui.render_states import every_screen

STATE_S = 0.6
BEAT_MS = 5


def measure(seconds: float, width: int, height: int) -> dict[str, float | int | str]:
    """Beats come every 5 ms when nothing is in the way; what is longer, something held up the thread."""
    from PySide6.QtCore import Qt, QTimer

    from kiosk_app.ui.qt_app import make_application, run_window
    from kiosk_app.ui.window import KioskWindow

    application = make_application(headless=True)
    window = KioskWindow(ScreenConfig(), windowed=True)
    window.resize(width, height)
    states = [screen for _, screen in every_screen()]
    start = time.perf_counter()
    beats: list[float] = []
    pulse = QTimer(timerType=Qt.TimerType.PreciseTimer)
    pulse.timeout.connect(lambda: beats.append(time.perf_counter()))
    pulse.start(BEAT_MS)
    shown = 0

    def screens() -> Screen | None:
        nonlocal shown
        passed = time.perf_counter() - start
        if passed > seconds:
            return None
        shown += 1
        screen = states[int(passed / STATE_S) % len(states)]
        return screen if screen.frame_bgr is None else replace(screen, frame_bgr=screen.frame_bgr.copy())

    run_window(application, window, screens)
    gaps = np.diff(np.array(beats)) * 1e3
    return {
        "size": f"{width}x{height}",
        "screens_per_s": round(shown / seconds, 1),
        "beats": len(beats),
        "gap_p50_ms": round(float(np.percentile(gaps, 50)), 1),
        "gap_p99_ms": round(float(np.percentile(gaps, 99)), 1),
        "gap_max_ms": round(float(gaps.max()), 1),
        "gaps_over_50_ms": int((gaps > 50).sum()),
    }


if __name__ == "__main__":
    length = float(sys.argv[1]) if len(sys.argv) > 1 else 30.0
    for geometry in ((1920, 1080), (1080, 1920)):
        print(json.dumps(measure(length, *geometry)))
