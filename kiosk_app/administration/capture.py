"""Samples of one person before the camera, taken by themselves: straight on, and turned a little to each side.

Nobody presses anything. A view is taken when the quality is good and the head has been held in it for a moment; what is
missing is said at once. All samples must be of the person of the first one, so nobody can step in half-way. A view that
somebody cannot reach is given up after a while, and another straight picture takes its place.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from kiosk_app.attendance.enrolment import mean_embedding
from kiosk_app.domain import U8, Embedding, Face, Frame, Observation, QualityIssue, View
from kiosk_app.recognition.cv import cv2
from kiosk_app.recognition.pipeline import Recogniser
from kiosk_app.recognition.pose import FrontalFace, Pose, average_face

MIN_SAMPLES = 5
HOLD_S = 0.35  # how long a view is held before it is taken
MIN_HELD = 3  # pictures in that time
GIVE_UP_S = 10.0  # of a usable face, not of an empty room
THUMBNAIL_PX = 160


class CaptureIssue(StrEnum):
    """Why nothing is taken at the moment, beside what `QualityIssue` says."""

    NO_FACE = "no_face"
    ANOTHER_PERSON = "another_person"
    HOLD_STILL = "hold_still"


@dataclass(frozen=True, slots=True)
class _Range:
    """The poses that count as a view, in degrees."""

    yaw: tuple[float, float]
    pitch: tuple[float, float]

    def holds(self, pose: Pose) -> bool:
        (left, right), (low, high) = self.yaw, self.pitch
        return left <= pose.yaw_deg <= right and low <= pose.pitch_deg <= high and abs(pose.roll_deg) <= MAX_ROLL_DEG


MAX_ROLL_DEG = 32.0
# As measured, which is a sixth to a fifth less than true: some 12 to 15 degrees to a side, 9 to 12 up and down.
_VIEWS = {
    View.FRONTAL: _Range((-8, 8), (-8, 8)),
    View.LEFT: _Range((10, 45), (-25, 25)),
    View.RIGHT: _Range((-45, -10), (-25, 25)),
    View.UP: _Range((-20, 20), (7, 40)),
    View.DOWN: _Range((-20, 20), (-40, -7)),
}
_FIRST = _Range((-15, 15), (-30, 30))  # pitch against an average face says little
_FIRST_AT_LAST = _Range((-35, 35), (-45, 45))  # after GIVE_UP_S: the camera hangs beside the screen, or a neck is stiff
_TURN_DEG = 6.0  # from one view to the next, so that no two are of the same moment
_STEADY_DEG = 8.0  # how much a pose may change while it is held
_STEADY_SHIFT = 0.35  # and how far the eyes may move, in eye distances


@dataclass(frozen=True, slots=True, eq=False)
class Sample:
    """One picture's worth of a person. view: None when it comes from a photo file.

    quality: 0..1, headroom of the quality gates. thumbnail_bgr: uint8 (160, width, 3), for review, in memory only.
    """

    view: View | None
    embedding: Embedding
    quality: float
    thumbnail_bgr: U8


@dataclass(frozen=True, slots=True)
class CaptureState:
    """What to show after a frame.

    view_wanted: what to ask for, None when all is done. taken: the views there are. given_up: those out of reach.
    issue: why this picture does not count, None when only the view is missing. progress: 0..1 of the holding.
    pose: how the head is turned, None without a usable face. just_taken: the view that this frame completed.
    """

    view_wanted: View | None
    taken: tuple[View, ...] = ()
    given_up: tuple[View, ...] = ()
    issue: QualityIssue | CaptureIssue | None = None
    box_xyxy: tuple[float, float, float, float] | None = None
    progress: float = 0.0
    pose: Pose | None = None
    just_taken: View | None = None

    @property
    def done(self) -> bool:
        return self.view_wanted is None


@dataclass(frozen=True, slots=True, eq=False)
class _Look:
    """One usable picture."""

    t_s: float
    face: Face
    pose: Pose
    sample: Sample

    def steady_with(self, first: _Look) -> bool:
        eyes, eyes_then = self.face.landmarks.eye_centres_xy, first.face.landmarks.eye_centres_xy
        distance = max(float(np.hypot(*(eyes_then[1] - eyes_then[0]))), 1.0)
        shift = float(np.hypot(*(eyes.mean(axis=0) - eyes_then.mean(axis=0)))) / distance
        return shift <= _STEADY_SHIFT and self.pose.away_from(first.pose) <= _STEADY_DEG


class GuidedCapture:
    """Offer it every frame; when the state says done, `samples` are what to enrol. One thread at a time."""

    def __init__(self, recogniser: Recogniser) -> None:
        """recogniser: a recognition path of its own; its gallery is not searched."""
        self._recogniser = recogniser
        self._samples: list[Sample] = []
        self._frontal: FrontalFace | None = None
        self._taken_at: Pose | None = None
        self._held: list[_Look] = []
        self._given_up: set[View] = set()
        self._waited_s = 0.0
        self._state = CaptureState(View.FRONTAL)
        self._last_t_s: float | None = None

    @property
    def samples(self) -> Sequence[Sample]:
        return tuple(self._samples)

    @property
    def state(self) -> CaptureState:
        """As after the last frame, and what was dropped since."""
        return self._state

    @property
    def done(self) -> bool:
        """Whether the samples suffice: every view that could be had, or else photos."""
        return self._wanted() is None or any(sample.view is None for sample in self._samples)

    def offer(self, frame: Frame) -> CaptureState:
        """Look at one frame of the live camera. A frame that was offered before changes nothing."""
        if frame.t_s == self._last_t_s:
            return self._state
        elapsed_s = min(frame.t_s - self._last_t_s, 0.5) if self._last_t_s is not None else 0.0
        self._last_t_s = frame.t_s
        seen, embedding = self._recogniser.embed_frame(frame)
        issue = self._issue(seen, embedding)
        if issue is not None or embedding is None or seen.face is None:
            self._held = []
            return self._show(seen, issue)
        self._give_up(max(elapsed_s, 0.0))
        return self._look(frame, seen, seen.face, embedding)

    def offer_photo(self, bgr: U8) -> QualityIssue | CaptureIssue | None:
        """Take a sample from a photo, uint8 (height, width, 3); says why not, None when it was taken."""
        seen, embedding = self._recogniser.look_at_still(bgr)
        issue = self._issue(seen, embedding)
        if issue is None and seen.face and seen.quality and embedding:
            self._samples.append(Sample(None, embedding, seen.quality.headroom, thumbnail(bgr, seen.face)))
            self._show_again()
        return issue

    def drop(self, number: int) -> None:
        """Forget one sample; its view is wanted again."""
        del self._samples[number]
        self._forget_hold()

    def retake(self, view: View) -> None:
        """Forget the samples of a view, and want it again even if it was given up."""
        self._samples = [sample for sample in self._samples if sample.view is not view]
        self._given_up.discard(view)
        self._forget_hold()

    def is_same_person(self, embedding: Embedding) -> bool:
        """Whether a face is that of the samples; true before the first one."""
        if not self._samples:
            return True
        mean = mean_embedding([sample.embedding for sample in self._samples])
        return float(mean @ embedding.vector) >= self._min_similarity

    @property
    def _min_similarity(self) -> float:
        """What a turned head still reaches, and hardly anybody else: one against one needs less than one of many."""
        bar = self._recogniser.thresholds.min_similarity
        return bar - 0.2 * (1 - bar)

    def _forget_hold(self) -> None:
        if not self._samples:
            self._frontal = None  # the next one may be somebody else
        self._taken_at = None
        self._held, self._waited_s = [], 0.0
        self._show_again()

    def _issue(self, seen: Observation, embedding: Embedding | None) -> QualityIssue | CaptureIssue | None:
        if seen.face is None:
            return CaptureIssue.NO_FACE
        if seen.quality is not None and seen.quality.issues:
            return seen.quality.issues[0]
        if embedding is not None and not self.is_same_person(embedding):
            return CaptureIssue.ANOTHER_PERSON
        return None

    def _look(self, frame: Frame, seen: Observation, face: Face, embedding: Embedding) -> CaptureState:
        pose = (self._frontal or average_face(face.landmarks.layout)).pose(face.landmarks)
        view = self._view(pose)
        if view is None:
            self._held = []
            return self._show(seen, None, pose)
        quality = seen.quality.headroom if seen.quality else 0.0
        look = _Look(frame.t_s, face, pose, Sample(view, embedding, quality, thumbnail(frame.bgr, face)))
        if not self._continues(look):
            moved = bool(self._held)
            self._held = [look]
            return self._show(seen, CaptureIssue.HOLD_STILL if moved else None, pose)
        self._held.append(look)
        if self._hold_progress() < 1.0:
            return self._show(seen, None, pose)
        self._take()
        return self._show(seen, None, pose, just_taken=view)

    def _view(self, pose: Pose) -> View | None:
        """The missing view that this pose is. Any will do: who turns the other way first is not sent back."""
        if self._frontal is None:
            first = _FIRST if self._waited_s < GIVE_UP_S else _FIRST_AT_LAST
            return View.FRONTAL if first.holds(pose) else None
        wanted = self._wanted()
        missing = [view for view in View if view is wanted or view not in self._taken() + tuple(self._given_up)]
        found = next((view for view in missing if _VIEWS[view].holds(pose)), None)
        moved = self._taken_at is None or pose.away_from(self._taken_at) >= _TURN_DEG
        return found if moved or found is View.FRONTAL else None

    def _continues(self, look: _Look) -> bool:
        if not self._held:
            return False
        first, now = self._held[0], look.sample
        same = float(first.sample.embedding.vector @ now.embedding.vector) >= self._min_similarity
        return first.sample.view is now.view and same and look.steady_with(first)

    def _hold_progress(self) -> float:
        if not self._held:
            return 0.0
        lasted_s = self._held[-1].t_s - self._held[0].t_s
        return min(1.0, lasted_s / HOLD_S, len(self._held) / MIN_HELD)

    def _take(self) -> None:
        """Keep the best picture of those held."""
        best = max(self._held, key=lambda look: look.sample.quality)
        if self._frontal is None:
            self._frontal = FrontalFace([look.face.landmarks for look in self._held])
        self._samples.append(best.sample)
        self._taken_at = best.pose
        self._held, self._waited_s = [], 0.0

    def _give_up(self, elapsed_s: float) -> None:
        wanted = self._wanted()
        self._waited_s += elapsed_s
        if wanted not in (None, View.FRONTAL) and self._waited_s >= GIVE_UP_S:
            self._given_up.add(wanted)
            self._waited_s = 0.0

    def _taken(self) -> tuple[View, ...]:
        return tuple(view for view in View if any(sample.view is view for sample in self._samples))

    def _wanted(self) -> View | None:
        """The next view in order; straight ahead again where views were given up, until there are enough samples."""
        taken = self._taken()
        missing = [view for view in View if view not in taken and view not in self._given_up]
        if missing:
            return missing[0]
        return View.FRONTAL if len(self._samples) < MIN_SAMPLES else None

    def _show_again(self) -> None:
        self._state = CaptureState(self._wanted(), self._taken(), tuple(v for v in View if v in self._given_up))

    def _show(
        self,
        seen: Observation,
        issue: QualityIssue | CaptureIssue | None,
        pose: Pose | None = None,
        just_taken: View | None = None,
    ) -> CaptureState:
        left, top, right, bottom = (float(v) for v in seen.face.box_xyxy) if seen.face else (0.0,) * 4
        self._state = CaptureState(
            self._wanted(),
            self._taken(),
            tuple(view for view in View if view in self._given_up),
            issue,
            (left, top, right, bottom) if seen.face else None,
            1.0 if just_taken else self._hold_progress(),
            pose,
            just_taken,
        )
        return self._state


def thumbnail(bgr: U8, face: Face) -> U8:
    """The face with a margin, uint8 (THUMBNAIL_PX, width, 3): a copy, so that the frame can go."""
    height, width = bgr.shape[:2]
    left, top, right, bottom = (float(v) for v in face.box_xyxy)
    margin = 0.25 * (right - left)
    rows = slice(max(0, round(top - margin)), min(height, round(bottom + margin)))
    columns = slice(max(0, round(left - margin)), min(width, round(right + margin)))
    part = bgr[rows, columns]
    scale = THUMBNAIL_PX / max(part.shape[0], 1)
    size = (max(1, round(part.shape[1] * scale)), THUMBNAIL_PX)
    return cv2.resize(part, size, interpolation=cv2.INTER_AREA).astype(np.uint8, copy=False)
