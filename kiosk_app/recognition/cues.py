"""Signs that a face is a picture of one, without any network: a reason to ask for more, never to turn somebody away.

Three cues, each measured by itself on the pictures of the last seconds. What is measured becomes a score by what people
before a camera measure: the score is the share of them who stay below. Any one cue is enough, as each sees another
kind of picture.

edges         phone or sheet of paper: straight edges beside the face that move along with it (`plane_motion`)
surroundings  a picture larger than the view: all around the face moves along with it (`plane_motion`)
raster        a screen or a coarse print: a regular pattern on the face (`artefacts`)
"""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from kiosk_app.domain import Face, Frame
from kiosk_app.recognition.artefacts import raster_peak
from kiosk_app.recognition.plane_motion import FaceWindow
from kiosk_app.recognition.tracking import MAX_GAP_S

WINDOW_S = 1.0  # points are chosen anew after so long: people turn, and points get lost
MAX_GROWTH = 1.33  # or when the face has become so much larger or smaller
LOOK_BACK_S = 3.0  # whoever stands there for long is not judged by the worst moment of it all
TIMES = 3  # a cue counts for what it reached so often: once may be a slip of the points
RASTER_EVERY = 3  # frames
SETTLED_S = 1.3  # of a face: by then nine of ten simulated prints and screens have given themselves away, by 1.0 seven
# What is measured, and the share of two seconds of people before a standing camera that stay below (51 of them; 185 for
# the raster, which light, blur and size may change as well); straight lines between.
CALIBRATION: Mapping[str, tuple[tuple[float, float], ...]] = {
    "edges": ((0.0, 0.5), (0.65, 0.8), (1.3, 0.94), (2.4, 0.96), (4.3, 1.0)),  # face widths
    "surroundings": ((0.0, 0.4), (0.3, 0.9), (0.5, 0.95), (0.75, 0.96), (0.9, 1.0)),  # share
    "raster": ((1.6, 0.05), (1.75, 0.5), (1.92, 0.9), (2.05, 0.97), (2.25, 0.99), (3.5, 1.0)),  # nepers
}
# The score from which a cue says so. Nearly all who reach the first two do so in the same seconds, so that about one in
# twenty-five is asked for more than a look.
SUSPICIOUS: Mapping[str, float] = {"edges": 0.96, "surroundings": 0.96, "raster": 0.99}


@dataclass(frozen=True, slots=True)
class CueReport:
    """scores: 0..1 by cue, the share of people who look less like a picture; without those that could not be measured.

    measures: what they come from, see CALIBRATION for the units. settled: the face was watched for SETTLED_S; before
    that, nothing suspicious means little.
    """

    scores: Mapping[str, float] = field(default_factory=dict)
    measures: Mapping[str, float] = field(default_factory=dict)
    settled: bool = False

    @property
    def reasons(self) -> tuple[str, ...]:
        """The cues that say so."""
        return telling(self.scores)

    @property
    def suspicious(self) -> bool:
        return bool(self.reasons)


def telling(scores: Mapping[str, float]) -> tuple[str, ...]:
    """The cues that say so, of their scores by name."""
    return tuple(name for name, score in scores.items() if score >= SUSPICIOUS[name])


def report_of(measures: Mapping[str, float], *, settled: bool = False) -> CueReport:
    """The rule by itself, pure."""
    return CueReport({name: _share_below(value, name) for name, value in measures.items()}, measures, settled)


def _share_below(value: float, name: str) -> float:
    knots = np.array(CALIBRATION[name])
    return float(np.interp(value, knots[:, 0], knots[:, 1]))


class Cues:
    """Watches the face in front of one source. Not thread-safe: it belongs to the thread of the recogniser.

    Only faces good enough to be compared are watched: of others nobody can tell whose they are, so what they show
    counts neither for nor against whoever is compared afterwards.
    """

    def __init__(self) -> None:
        self._track_id: int | None = None
        self.forget()

    def forget(self) -> None:
        """What comes next is another face, although perhaps on the same track."""
        self._window: FaceWindow | None = None
        self._since_s, self._frames = 0.0, 0
        self._seen_s = -np.inf
        self._began_s: float | None = None
        self._measured: dict[str, deque[tuple[float, float]]] = {name: deque() for name in CALIBRATION}
        self.report = CueReport()

    @property
    def settles_at_s(self) -> float:
        """From when on the report of the face that is watched is settled."""
        return np.inf if self._began_s is None else self._began_s + SETTLED_S

    def watches(self, track_id: int) -> bool:
        """Whether the report is about this track."""
        return track_id == self._track_id

    def leave_out(self, t_s: float) -> None:
        """The face that is watched was there and good enough, but there is no time to look at it."""
        self._goes_on(t_s)

    def _goes_on(self, t_s: float) -> None:
        """After longer without a good face than a track lasts without any it may be another one: they begin anew."""
        if not 0 <= t_s - self._seen_s <= MAX_GAP_S:
            self.forget()
        self._seen_s = t_s
        if self._began_s is None:
            self._began_s = t_s

    def add(self, frame: Frame, face: Face | None, track_id: int) -> CueReport:
        """Take the face of a frame, None where none is good enough; all that its track has said by now."""
        if track_id != self._track_id:
            self._track_id = track_id
            self.forget()
        if face is None:
            self._window = None  # whatever comes back need not be where it was
            return self.report
        self._goes_on(frame.t_s)
        is_anew = self._is_due(frame, face)
        if is_anew or self._window is None:
            self._window, self._since_s = FaceWindow(frame.bgr, face.box_xyxy), frame.t_s
        else:
            carried = self._window.add(frame.bgr)
            self._keep("edges", frame.t_s, carried.edges)
            self._keep("surroundings", frame.t_s, carried.surroundings)
        self._frames += 1
        if self._frames % RASTER_EVERY == 0:
            self._keep("raster", frame.t_s, raster_peak(frame.bgr, face.box_xyxy))
        self.report = report_of(self._measures(frame.t_s), settled=frame.t_s >= self.settles_at_s)
        return self.report

    def _is_due(self, frame: Frame, face: Face) -> bool:
        window = self._window
        if window is None or not window.fits(frame.bgr) or frame.t_s - self._since_s >= WINDOW_S:
            return True
        growth = face.width_px / window.face_px
        return not 1 / MAX_GROWTH < growth < MAX_GROWTH

    def _keep(self, name: str, t_s: float, value: float | None) -> None:
        if value is not None:
            self._measured[name].append((t_s, value))

    def _measures(self, t_s: float) -> dict[str, float]:
        """Of the raster, which is always there, the median; of the others what they reached TIMES."""
        found = {}
        for name, kept in self._measured.items():
            while kept and kept[0][0] < t_s - LOOK_BACK_S:
                kept.popleft()
            values = sorted((value for _, value in kept), reverse=True)
            if len(values) >= TIMES:
                found[name] = values[len(values) // 2 if name == "raster" else TIMES - 1]
        return found
