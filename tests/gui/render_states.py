"""Every state of the screen in three geometries and both themes, as PNGs with an index page, to be looked at.

    python -m tests.gui.render_states FOLDER

The face is one of the sample photo that ships inside the insightface package.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from importlib.util import find_spec
from pathlib import Path

import cv2
import numpy as np

from kiosk_app.config import ScreenConfig
from kiosk_app.domain import U8, Direction, QualityIssue
from kiosk_app.screen import Screen, ScreenState

SIZES = ((1280, 800), (1920, 1080), (1080, 1920))
NOW = datetime(2026, 3, 2, 6, 2, 41, tzinfo=UTC)
CAMERA_WH = (640, 480)
FACE_IN_SAMPLE = (462, 262, 580, 424)  # one of the six, as a detector would box him
BOX = (256.0, 150.0, 376.0, 318.0)  # where it stands in the camera's picture
REASONS = {
    ScreenState.CAMERA_LOST: "The camera 0 gives no picture any more.",
    ScreenState.STORAGE_TROUBLE: "The disk is full: free some space and start again.",
}


def camera_frame(size: float = 1.0, brightness: float = 1.0) -> tuple[U8, tuple[float, float, float, float]]:
    """A picture as the camera would give it, and the box of the face in it; size: 1 fills the usual box."""
    sample = cv2.imread(str(sample_photo()))
    assert sample is not None
    left, top, right, _ = FACE_IN_SAMPLE
    scale = (BOX[2] - BOX[0]) / (right - left) * size
    centre = ((BOX[0] + BOX[2]) / 2, (BOX[1] + BOX[3]) / 2)
    middle = ((left + right) / 2, (top + FACE_IN_SAMPLE[3]) / 2)
    move = np.array(
        [[scale, 0, centre[0] - scale * middle[0]], [0, scale, centre[1] - scale * middle[1]]], dtype=np.float32
    )
    frame = cv2.warpAffine(sample, move, CAMERA_WH, borderMode=cv2.BORDER_REFLECT)
    frame = np.clip(frame * brightness, 0, 255).astype(np.uint8)[:, ::-1]
    half_w, half_h = (BOX[2] - BOX[0]) / 2 * size, (BOX[3] - BOX[1]) / 2 * size
    x = CAMERA_WH[0] - centre[0]
    return np.ascontiguousarray(frame), (x - half_w, centre[1] - half_h, x + half_w, centre[1] + half_h)


def sample_photo() -> Path:
    spec = find_spec("insightface")
    assert spec is not None
    assert spec.origin is not None
    return Path(spec.origin).parent / "data" / "images" / "t1.jpg"


def every_screen() -> Iterator[tuple[str, Screen]]:
    """One named Screen for each thing the window can say."""
    frame, box = camera_frame()
    at = int(NOW.timestamp() * 1e6)
    empty = np.full((480, 640, 3), (92, 104, 112), np.uint8)
    yield "starting", Screen(ScreenState.IDLE)
    yield "idle", Screen(ScreenState.IDLE, empty)
    for progress in (0.0, 0.34, 0.67):
        yield f"looking_{progress}", Screen(ScreenState.LOOKING, frame, box, progress)
    yield from _guidance()
    for direction in Direction:
        recorded = Screen(ScreenState.RECORDED, frame, box, 1.0, name="Ben Okoye", direction=direction, at_utc_us=at)
        yield f"recorded_{direction}", recorded
        since = at - 3_600_000_000 * (1 if direction is Direction.IN else 9)
        yield (
            f"already_{direction}",
            Screen(
                ScreenState.ALREADY_RECORDED, frame, box, 1.0, name="Chloé Martin", direction=direction, at_utc_us=since
            ),
        )
    yield (
        "recorded_long_name",
        Screen(ScreenState.RECORDED, frame, box, 1.0, "Maria-Aleksandra Wolfeschlegelsteinhausen", Direction.IN, at),
    )
    yield "recorded_without_name", Screen(ScreenState.RECORDED, frame, box, 1.0, "", Direction.IN, at)
    for state in (ScreenState.UNKNOWN, ScreenState.AMBIGUOUS):
        yield str(state), Screen(state, frame, box)
    yield "camera_lost", Screen(ScreenState.CAMERA_LOST, reason=REASONS[ScreenState.CAMERA_LOST])
    yield (
        "storage_trouble",
        Screen(ScreenState.STORAGE_TROUBLE, frame, box, reason=REASONS[ScreenState.STORAGE_TROUBLE]),
    )


def _guidance() -> Iterator[tuple[str, Screen]]:
    for issue in QualityIssue:
        size = {QualityIssue.TOO_FAR: 0.45, QualityIssue.TOO_CLOSE: 1.9}.get(issue, 1.0)
        brightness = {QualityIssue.TOO_DARK: 0.25, QualityIssue.TOO_BRIGHT: 2.2}.get(issue, 1.0)
        frame, box = camera_frame(size, brightness)
        yield f"guidance_{issue}", Screen(ScreenState.GUIDANCE, frame, box, guidance=issue)


def render(folder: Path) -> None:
    """Write all pictures and index.html."""
    from PySide6.QtCore import QEventLoop, QTimer

    from kiosk_app.ui.qt_app import make_application, save_screenshot
    from kiosk_app.ui.tokens import MOTION_MS
    from kiosk_app.ui.window import KioskWindow

    make_application(headless=True)
    folder.mkdir(parents=True, exist_ok=True)
    names = []
    for theme in ("dark", "light"):
        for width, height in SIZES:
            window = KioskWindow(ScreenConfig(theme=theme, site_name="Harbour Works"), zone="UTC", now=lambda: NOW)
            window.resize(width, height)
            window.show()
            for name, screen in every_screen():
                window.show_screen(screen)
                rest = QEventLoop()
                QTimer.singleShot(MOTION_MS + 70, rest.quit)
                rest.exec()
                names.append(f"{name}-{width}x{height}-{theme}.png")
                save_screenshot(window, folder / names[-1])
            window.close()
    _write_index(folder, names)


def _write_index(folder: Path, names: list[str]) -> None:
    figures = "".join(
        f'<figure><img src="{n}" loading="lazy"><figcaption>{n[:-4]}</figcaption></figure>' for n in sorted(names)
    )
    style = "body{font:16px sans-serif;display:flex;flex-wrap:wrap;gap:16px}img{height:360px}figure{margin:0}"
    page = f"<!doctype html><meta charset=utf-8><title>Screens</title><style>{style}</style>{figures}"
    (folder / "index.html").write_text(page, encoding="utf-8")


if __name__ == "__main__":
    render(Path(sys.argv[1]))
