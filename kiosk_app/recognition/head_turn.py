"""The head-turn challenge: look here, now turn left, look here again, lift your chin. Pure: frames and faces in.

Each turn begins with a frontal look, and counts once the face has moved as a head with a nose does and as no paper can
(`relief`), towards the side asked for: by the points of a mesh, which finds a head in laughing and bent faces alike,
and by the skin itself, pixel by pixel. Either of them is deceived by a few motions of paper; the same motion does not
deceive both. A recording of somebody who turns has a relief too: it is refused only because it turns without being
asked, and the first turn to another side ends the challenge. Whose face it is, and that it stays the same, is for the
caller to check.
"""

from __future__ import annotations

import math
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from kiosk_app.domain import F32, U8, Face, Frame, LandmarkLayout, Landmarks, View
from kiosk_app.recognition.face_mesh import FaceMesh
from kiosk_app.recognition.pose import FrontalFace, Pose, average_face
from kiosk_app.recognition.relief import Patch, Relief, ReliefTracker, on_skin, patch, reliefs_of

_SIGNS = {View.LEFT: (1, 0), View.RIGHT: (-1, 0), View.UP: (0, -1), View.DOWN: (0, 1)}  # of x and y in the picture
_ACROSS = {View.LEFT: View.UP, View.RIGHT: View.UP, View.UP: View.LEFT, View.DOWN: View.LEFT}
_FRONTAL_DEG = 10.0  # yaw and, as noses differ, nothing of pitch
_STEADY_DEG = 3.0  # from one frontal picture to the next


class Verdict(StrEnum):
    RUNNING = "running"
    PASSED = "passed"
    TIMED_OUT = "timed_out"
    INTERRUPTED = "interrupted"  # the face was out of sight
    WRONG_WAY = "wrong_way"


@dataclass(frozen=True, slots=True)
class Limits:
    """What makes a relief that of a turned head.

    min_relief: sine of the turn that it must show. min_share: of the motion that no plane has, as a head explains.
    max_lean: how much of the relief may lie across the turn.
    """

    min_relief: float
    min_share: float
    max_lean: float = 1.2


@dataclass(frozen=True, slots=True)
class HeadTurnConfig:
    """What counts as a turn.

    mesh, skin: of the two ways to see it. min_turn_deg: by landmarks of the mesh. max_excess: the relief over the sine
    of that. wrong_way_deg: so far to another side ends it. pictures: so many in a row must show a head. max_gap_s:
    between two pictures with the face. max_turn_s: for each turn, with the frontal look before.
    """

    mesh: Limits = Limits(min_relief=0.10, min_share=0.7)
    skin: Limits = Limits(min_relief=0.09, min_share=0.6)
    min_turn_deg: float = 8.0
    max_excess: float = 2.5
    wrong_way_deg: float = 16.0
    pictures: int = 3
    max_gap_s: float = 0.7
    max_turn_s: float = 8.0


def drawn_asks(rng: random.Random, turns: int) -> tuple[View, ...]:
    """So many turns, each of the four with the same chance. rng: random.SystemRandom() where it matters."""
    return tuple(rng.choice(list(_SIGNS)) for _ in range(turns))


@dataclass(frozen=True, slots=True, eq=False)
class Look:
    """A face in one picture. points: float32 (468, 2), of its mesh, upright, in eye distances."""

    landmarks: Landmarks
    points: F32
    skin: Patch


def look_at(bgr: U8, face: Face, mesh: FaceMesh) -> Look:
    """bgr: uint8 (height, width, 3). Raises InferenceError."""
    seen = mesh.look(bgr, face)
    return Look(seen.landmarks, seen.upright, patch(bgr, seen.landmarks))


class HeadTurn:
    """One challenge, asks: the turns that it wants, in this order."""

    def __init__(self, mesh: FaceMesh, asks: Sequence[View], config: HeadTurnConfig | None = None) -> None:
        self._config = config or HeadTurnConfig()
        self._mesh, self._asks = mesh, tuple(asks)
        self._average = average_face(LandmarkLayout.EYES_NOSE_MOUTH)
        self._done = 0
        self._turn: Turn | None = None
        self._last_pose: Pose | None = None
        self._began_s: float | None = None
        self._seen_s = 0.0
        self.verdict = Verdict.RUNNING

    @property
    def ask(self) -> View | None:
        """Where to turn now; None while a frontal look is needed first, and when it is over."""
        running = self._turn is not None and self.verdict is Verdict.RUNNING
        return self._asks[self._done] if running else None

    @property
    def progress(self) -> float:
        """0..1, over all turns."""
        return (self._done + (self._turn.progress if self._turn else 0.0)) / len(self._asks)

    def add(self, frame: Frame, face: Face) -> Verdict:
        """Take the next picture with the face of this person; frames without it are left out."""
        if self.verdict is Verdict.RUNNING:
            self.verdict = self._judge(frame, face)
        return self.verdict

    def _judge(self, frame: Frame, face: Face) -> Verdict:
        if self._began_s is None:
            self._began_s = self._seen_s = frame.t_s
        if frame.t_s - self._seen_s > self._config.max_gap_s:
            return Verdict.INTERRUPTED
        if frame.t_s - self._began_s > self._config.max_turn_s:
            return Verdict.TIMED_OUT
        self._seen_s = frame.t_s
        seen = look_at(frame.bgr, face, self._mesh)
        if self._turn is None:
            self._wait_for_frontal(seen)
            return Verdict.RUNNING
        verdict = self._turn.add(seen)
        return self._next(frame.t_s) if verdict is Verdict.PASSED else verdict

    def _wait_for_frontal(self, seen: Look) -> None:
        """A turn is measured from the second of two pictures that show the face straight and still."""
        pose, before = self._average.pose(seen.landmarks), self._last_pose
        self._last_pose = pose
        if before is None or abs(pose.yaw_deg) > _FRONTAL_DEG or pose.away_from(before) > _STEADY_DEG:
            return
        self._turn = Turn(self._asks[self._done], seen, self._config)

    def _next(self, t_s: float) -> Verdict:
        self._done += 1
        self._turn = self._last_pose = None
        self._began_s = t_s
        return Verdict.PASSED if self._done == len(self._asks) else Verdict.RUNNING


class Reliefs:
    """What a head's relief is, from a frontal look on, seen in both ways and against both kinds of paper."""

    def __init__(self, frontal: Look, config: HeadTurnConfig) -> None:
        self._is_skin = on_skin(frontal.points)
        self._points = frontal.points[self._is_skin]
        self._skin = ReliefTracker(frontal.skin)
        self._config = config

    def now(self, seen: Look) -> Iterator[tuple[Relief, Limits]]:
        """Each relief with its limits, cheapest first; the last one, of creased skin, takes 30 ms."""
        moved = seen.points[self._is_skin] - self._points
        for relief in reliefs_of(self._points, moved):
            yield relief, self._config.mesh
        yield self._skin.follow(seen.skin, self._points, moved), self._config.skin
        yield self._skin.beyond_creases(seen.skin), self._config.skin


class Turn:
    """One turn, from a frontal look on."""

    def __init__(self, ask: View, frontal: Look, config: HeadTurnConfig) -> None:
        self._ask, self._config = ask, config
        self._straight = FrontalFace([frontal.landmarks])
        self._reliefs = Reliefs(frontal, config)
        self._pictures = 0
        self.progress = 0.0

    def add(self, seen: Look) -> Verdict:
        """The next picture: PASSED, WRONG_WAY or RUNNING."""
        pose = self._straight.pose(seen.landmarks)
        towards = turned_deg(pose, self._ask)
        self.progress = min(max(self.progress, towards / self._config.min_turn_deg), 1.0)
        if self._is_wrong_way(pose, towards):
            return Verdict.WRONG_WAY
        self._pictures = self._pictures + 1 if self._shows_head(seen, towards) else 0
        return Verdict.PASSED if self._pictures >= self._config.pictures else Verdict.RUNNING

    def _shows_head(self, seen: Look, towards_deg: float) -> bool:
        most = self._config.max_excess * math.sin(math.radians(max(towards_deg, 0.0)))
        return towards_deg >= self._config.min_turn_deg and all(
            is_head(relief, self._ask, limits) and along(relief, self._ask) <= most
            for relief, limits in self._reliefs.now(seen)
        )

    def _is_wrong_way(self, pose: Pose, towards: float) -> bool:
        aside = abs(turned_deg(pose, _ACROSS[self._ask]))
        most = self._config.wrong_way_deg
        return towards < -most or (aside > most and aside > 2 * towards)


def along(relief: Relief, ask: View) -> float:
    """How much of a relief lies towards the side asked for."""
    right, down = _SIGNS[ask]
    return right * relief.right + down * relief.down


def is_head(relief: Relief, ask: View, limits: Limits) -> bool:
    """Whether it is that of a head turned to this side."""
    towards, across = along(relief, ask), abs(along(relief, _ACROSS[ask]))
    return towards >= limits.min_relief and across <= limits.max_lean * towards and relief.share >= limits.min_share


def turned_deg(pose: Pose, view: View) -> float:
    """How far a pose is turned towards a side."""
    yaw, pitch = {View.LEFT: (1, 0), View.RIGHT: (-1, 0), View.UP: (0, 1), View.DOWN: (0, -1)}[view]
    return yaw * pose.yaw_deg + pitch * pose.pitch_deg
