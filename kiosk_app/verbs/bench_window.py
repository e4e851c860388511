"""The window's part of `clockface bench`: does recognition ever hold up the UI thread, and how soon is a result there?

People of the sample photo stand before a 30 fps source, one after the other, and are recorded; capture process,
station, register and window are those of `clockface run`.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path
from typing import Any

import numpy as np

from kiosk_app import walkup
from kiosk_app.attendance.register import Register
from kiosk_app.clock import now_utc_us
from kiosk_app.config import AttendanceConfig, Config
from kiosk_app.domain import U8, AttendanceRecord, Consent, Face, Frame, Observation, Profile
from kiosk_app.errors import StorageError
from kiosk_app.recognition.camera import CaptureProcess
from kiosk_app.recognition.cv import cv2
from kiosk_app.recognition.gallery import Gallery
from kiosk_app.recognition.images import read_image
from kiosk_app.recognition.models import FaceModels
from kiosk_app.recognition.pipeline import Recogniser
from kiosk_app.recognition.sources import parse_source
from kiosk_app.screen import Screen, ScreenState
from kiosk_app.station import Event, Station

FPS = 30
STAND_S, GAP_S = 1.0, 0.7
SIZE_PX = (1920, 1080)
BLOCKED_MS = 50.0


class TimedRecogniser(Recogniser):
    """Remembers when it was done with which frame, on the clock of the camera."""

    def __init__(self, models: FaceModels, gallery: Gallery, config: Config) -> None:
        super().__init__(models, gallery, config)
        self.done_s: dict[float, float] = {}

    def process(
        self, frame: Frame, claimed: str | None = None, *, decisive: bool = False, watched: bool = False
    ) -> Observation:
        observation = super().process(frame, claimed, decisive=decisive, watched=watched)
        self.done_s[frame.t_s] = time.monotonic()
        return observation


def measure_window(models: FaceModels, config: Config, folder: Path, seconds: float) -> dict[str, Any]:
    """Milliseconds. Raises InputError where no window can be made.

    folder: an empty one. Times to the painted result are told twice: from the capture of the last frame that the
    decision needed, and from the moment at which that frame had been looked at.
    """
    from kiosk_app.ui.bell import Bell
    from kiosk_app.ui.heartbeat import Heartbeat
    from kiosk_app.ui.qt_app import make_application, run_window
    from kiosk_app.ui.window import KioskWindow

    application = make_application(headless=True)
    video, faces = _film(models, folder / "people.avi", seconds)
    attendance = AttendanceConfig(cooldown_s=1.0, turnaround_s=0.0)  # everybody is recorded each time
    window = KioskWindow(config.screen, config.entry, windowed=True)
    window.resize(*SIZE_PX)
    heart, bell, recorded = Heartbeat(window), Bell(), dict[int, Event]()

    def note(event: Event) -> None:
        if isinstance(event.result, AttendanceRecord):
            recorded[event.result.at_utc_us] = event

    with Register(folder, attendance) as register:
        recogniser = _recogniser(models, config, register, faces)
        camera = CaptureProcess(parse_source(str(video)), config.camera)
        station = Station(camera, recogniser, register, config, on_event=note, on_change=bell.rung.emit)

        def screens() -> Screen | None:
            screen = station.screen()
            if screen.state is ScreenState.RECORDED:
                heart.expect(screen.at_utc_us)
            elif screen.frame_bgr is not None and not heart.beats_s:
                heart.start()
            return None if station.finished.is_set() else screen

        try:
            run_window(application, window, screens, bell=bell, start=station.start)
        finally:
            station.stop()
        if station.failure is not None:
            raise station.failure
    seen = [(event.decision.t_s, heart.painted_s[at]) for at, event in recorded.items() if at in heart.painted_s]
    return _summary(heart.gaps_ms(), [(t_s, recogniser.done_s[t_s], painted_s) for t_s, painted_s in seen])


def _summary(gaps_ms: list[float], shown: list[tuple[float, float, float]]) -> dict[str, Any]:
    """shown: of each result when its frame was captured, when that had been looked at, and when it was painted."""
    return {
        "window": f"{SIZE_PX[0]}x{SIZE_PX[1]}, {FPS} fps source",
        "ui_thread_away_ms": _spread(gaps_ms),
        "ui_thread_away_over_50_ms": sum(gap > BLOCKED_MS for gap in gaps_ms),
        "captured_to_painted_ms": _spread([1000 * (painted_s - t_s) for t_s, _, painted_s in shown]),
        "recognised_to_painted_ms": _spread([1000 * (painted_s - done_s) for _, done_s, painted_s in shown]),
        "results": len(shown),
    }


def lines(measured: dict[str, Any]) -> list[str]:
    """What was measured, to read."""
    spreads = [f"{name} {_read(measured[name])}" for name in measured if name.endswith("_ms") and "over" not in name]
    return [
        f"\nthe window ({measured['window']}, {measured['results']} results)",
        *spreads,
        f"times that the UI thread was away for more than 50 ms: {measured['ui_thread_away_over_50_ms']}",
    ]


def _read(spread: dict[str, float]) -> str:
    return ", ".join(f"{name} {ms:.1f}" for name, ms in spread.items())


def _spread(ms: list[float]) -> dict[str, float]:
    if not ms:
        return {}
    p50, p95, p99 = np.percentile(ms, (50, 95, 99))
    return {name: round(float(v), 1) for name, v in (("p50", p50), ("p95", p95), ("p99", p99), ("max", max(ms)))}


def _film(models: FaceModels, path: Path, seconds: float) -> tuple[Path, list[Face]]:
    """A video of the people of the sample photo in turn, and their faces in the photo."""
    photo = read_image(walkup.sample_photo())
    faces = sorted(models.detector.scan_still(photo), key=lambda face: float(face.box_xyxy[0]))
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), FPS, (walkup.WIDTH_PX, walkup.HEIGHT_PX))
    if not writer.isOpened():
        raise StorageError(f"The video {path} cannot be written: check the space on the disk.")
    for picture in islice(cycle(_visits(photo, faces)), round(seconds * FPS)):
        writer.write(picture)
    writer.release()
    return path, faces


def _visits(photo: U8, faces: list[Face]) -> Iterator[U8]:
    room = walkup.room(photo)
    for seed, face in enumerate(faces):
        approach = list(walkup.walk_up(room, walkup.cut_out(photo, face), seed))
        yield from approach[-round(STAND_S * FPS) :]
        yield from [room] * round(GAP_S * FPS)


def _recogniser(models: FaceModels, config: Config, register: Register, faces: list[Face]) -> TimedRecogniser:
    """Everybody in the photo is enrolled from it."""
    photo, digest = read_image(walkup.sample_photo()), models.pack.digest
    empty = Recogniser(models, Gallery([], digest, config.gallery), config)
    consent = Consent("0" * 64, "en", now_utc_us(), "bench", declared=True)
    for number, face in enumerate(faces):
        embedding = empty.embed_still(_portrait(photo, face))[1]
        if embedding is not None:
            register.enrol(Profile(f"Person {number}"), [embedding], consent)
    return TimedRecogniser(models, Gallery(register.templates(digest), digest, config.gallery), config)


def _portrait(photo: U8, face: Face) -> U8:
    left, top, right, bottom = (float(v) for v in face.box_xyxy)
    margin = 0.6 * (right - left)
    rows = slice(max(0, round(top - margin)), round(bottom + margin))
    return photo[rows, max(0, round(left - margin)) : round(right + margin)]
