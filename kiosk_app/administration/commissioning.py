"""Is this place good enough? Somebody stands at the mark and looks at the kiosk for a while; this measures the rest.

Every measure is one of the kiosk's own (see `quality`), taken on the pictures it would decide on, and each bar is the
gate of a decision with some room, so that a face is not refused on the first dull day. What is measured is told as the
median over the pictures, or as the share of them.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import StrEnum

import numpy as np

from kiosk_app.config import Config
from kiosk_app.domain import U8, Face, Frame, Observation, QualityReport
from kiosk_app.recognition.camera import Camera, Phase
from kiosk_app.recognition.decision import Agreement
from kiosk_app.recognition.pipeline import Recogniser

ROOM = 1.25  # times the gate, for days that are duller and people who stand further away
MIN_FACE_SHARE = 0.8  # of the pictures, somebody stands at the mark all the time
MAX_BLURRED_SHARE = 0.2
MAX_BACKLIGHT = 2.5  # brightness beside the face over that of the face; the most in 211 everyday photos is 2.4
MIN_FPS = 10.0  # three agreeing pictures within the 0.3 s that somebody walking up stands still
MAX_LATENCY_MS = 500.0  # half of what a picture may be old by default; a longer wait is felt
SLOWEST_SHARE = 0.95
WAIT_S = 0.5


class Advice(StrEnum):
    """What to do about a check that does not pass, in the words of the command line."""

    NOBODY = "Nobody was seen: stand at the mark and try again."
    MORE_FRAMES = (
        "Use another USB port, more light, or a smaller picture in [camera]: many cameras give few pictures in the "
        "dark."
    )
    INTO_VIEW = (
        "Stand at the mark and look at the camera; if you did, raise or tilt it until your face is in the middle of "
        "the picture."
    )
    FASTER = "The machine is too slow for this: close other programs, use another model pack, or a faster machine."
    BRIGHTER = "Put a lamp in front of the people, above the kiosk."
    DIMMER = "Dim the lamp before the people."
    CONTRAST = "Clean the lens, and let the light come from one side more than from the other."
    NO_WINDOW_BEHIND = "Turn the kiosk away from the window or lamp behind the people, or cover that."
    CLOSER = "Move the mark closer, or ask the camera for a larger picture in [camera]."
    FURTHER = "Move the mark further away."
    SHARPER = "Clean the lens and its film, focus it on the mark, and give it more light."
    STEADIER = "More light makes for shorter exposures; mount the camera so that it does not shake."


@dataclass(frozen=True, slots=True)
class Check:
    """One measure. value: None when nothing could be measured. wanted: in words. advice: None when it passes."""

    name: str
    value: float | None
    unit: str
    wanted: str
    passes: bool
    advice: Advice | None = None


@dataclass(slots=True)
class Measures:
    """What is known of one stay at the mark. latency_ms: from the capture of a picture until what is made of it."""

    captured_s: list[float] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)
    latency_ms: list[float] = field(default_factory=list)
    reports: list[QualityReport] = field(default_factory=list)
    backlight: list[float] = field(default_factory=list)

    def add(self, frame: Frame, seen: Observation, done_s: float) -> None:
        """One picture, and when it was dealt with, on the clock of the camera."""
        self.captured_s.append(frame.t_s)
        self.numbers.append(frame.number)
        self.latency_ms.append((done_s - frame.t_s) * 1000)
        if seen.face is not None and seen.quality is not None:
            self.reports.append(seen.quality)
            self.backlight.append(backlight(frame.bgr, seen.face))

    def median(self, measure: str) -> float | None:
        """Over the pictures with a face."""
        values = [report.measures[measure] for report in self.reports]
        return float(np.median(values)) if values else None

    @property
    def fps(self) -> float:
        """Pictures that the camera gave in a second, those included that nobody had time for."""
        if len(self.numbers) < 2 or self.captured_s[-1] <= self.captured_s[0]:
            return 0.0
        return (self.numbers[-1] - self.numbers[0]) / (self.captured_s[-1] - self.captured_s[0])


def backlight(bgr: U8, face: Face) -> float:
    """Mean brightness beside the face, in the rows it stands in, over that of the face; 1 is even light.

    bgr: uint8, height x width x 3. Only the rows of the face count: a lamp on the ceiling dazzles nobody.
    """
    height, width = bgr.shape[:2]
    left, top, right, bottom = (int(v) for v in face.box_xyxy)
    rows = bgr[max(top, 0) : min(bottom, height)].astype(np.float32).mean(axis=2)
    across = np.arange(width)
    inside = (across >= left) & (across < right)
    if rows.size == 0 or not inside.any() or inside.all():
        return 1.0
    return float(rows[:, ~inside].mean() / max(float(rows[:, inside].mean()), 1.0))


def measure(
    camera: Camera,
    look: Callable[[Frame], Observation],
    seconds: float,
    now_s: Callable[[], float] = time.monotonic,
) -> Measures:
    """Look at the pictures of a started camera for so long, or until a film ends. look: decides, as the kiosk would.

    The first picture does not count: it waits for models that have never run. Raises SourceError.
    """
    measures, first, until_s = Measures(), True, now_s() + seconds
    while now_s() < until_s and camera.state.phase is not Phase.ENDED:
        frame = camera.latest(WAIT_S)
        if frame is None:
            continue
        seen = look(frame)
        if not first:
            measures.add(frame, seen, now_s())
        first = False
    return measures


def as_the_kiosk(recogniser: Recogniser, config: Config) -> Callable[[Frame], Observation]:
    """Looks at a picture and decides on it, with all that the kiosk takes the time for."""
    agreement = Agreement(config.decision, recogniser.thresholds, config.liveness.without_challenges())

    def look(frame: Frame) -> Observation:
        seen = recogniser.process(frame)
        agreement.add(seen)
        return seen

    return look


def checks(measures: Measures, config: Config) -> list[Check]:
    """What passes and what does not, in the order in which it is best seen to."""
    seen = len(measures.reports) / len(measures.latency_ms) if measures.latency_ms else 0.0
    slowest = float(np.quantile(measures.latency_ms, SLOWEST_SHARE)) if measures.latency_ms else None
    return [
        _at_least("frame rate", measures.fps, "fps", MIN_FPS, Advice.MORE_FRAMES),
        _at_least("face seen", 100 * seen, "%", 100 * MIN_FACE_SHARE, Advice.INTO_VIEW),
        *_light(measures, config),
        *_size(measures, config),
        *_sharpness(measures, config),
        _at_most("latency", slowest, "ms", MAX_LATENCY_MS, Advice.FASTER),
    ]


def _light(measures: Measures, config: Config) -> Iterable[Check]:
    quality, brightness = config.quality, measures.median("brightness")
    low, high = ROOM * quality.min_brightness, 255 - (255 - quality.max_brightness) * ROOM
    wanted, passes = f"{low:.0f} to {high:.0f}", brightness is not None and low <= brightness <= high
    too_dark = brightness is not None and brightness < low
    advice = None if passes else _or_nobody(brightness, Advice.BRIGHTER if too_dark else Advice.DIMMER)
    yield Check("light", brightness, "grey level", wanted, passes, advice)
    contrast = measures.median("contrast")
    yield _at_least("contrast", contrast, "grey levels", ROOM * quality.min_contrast, Advice.CONTRAST)
    behind = float(np.median(measures.backlight)) if measures.backlight else None
    yield _at_most("backlight", behind, "x", MAX_BACKLIGHT, Advice.NO_WINDOW_BEHIND)


def _size(measures: Measures, config: Config) -> Iterable[Check]:
    least = ROOM * max(config.quality.min_face_px, config.detection.min_face_px)
    yield _at_least("face width", measures.median("face_px"), "px", least, Advice.CLOSER)
    fraction = measures.median("face_fraction")
    height, most = None if fraction is None else 100 * fraction, 100 * config.quality.max_face_fraction / ROOM
    yield _at_most("face height", height, "% of the picture", most, Advice.FURTHER)


def _sharpness(measures: Measures, config: Config) -> Iterable[Check]:
    least = config.quality.min_sharpness
    yield _at_least("sharpness", measures.median("sharpness"), "", ROOM * least, Advice.SHARPER)
    blurred = [report.measures["sharpness"] < least for report in measures.reports]
    share = 100 * float(np.mean(blurred)) if blurred else None
    yield _at_most("blurred pictures", share, "%", 100 * MAX_BLURRED_SHARE, Advice.STEADIER)


def _at_least(name: str, value: float | None, unit: str, bar: float, advice: Advice) -> Check:
    passes = value is not None and value >= bar
    return Check(name, value, unit, f"at least {bar:.4g}", passes, None if passes else _or_nobody(value, advice))


def _at_most(name: str, value: float | None, unit: str, bar: float, advice: Advice) -> Check:
    passes = value is not None and value <= bar
    return Check(name, value, unit, f"at most {bar:.4g}", passes, None if passes else _or_nobody(value, advice))


def _or_nobody(value: float | None, advice: Advice) -> Advice:
    return Advice.NOBODY if value is None else advice
