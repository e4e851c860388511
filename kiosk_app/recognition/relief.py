"""Has the face before the camera a relief, or is it a picture of one? Seen from how its skin moves when it is turned.

Whatever is turned under a camera moves by an affine map, plus its depth times one direction (weak perspective;
Koenderink and van Doorn, "Affine structure from motion", JOSA A 1991). So the motion from a frontal look to a turned
one is fitted as a map that paper can make, plus the depths of an average head times an unknown amount in x and y. That
amount is about the sine of the turn for a head, and nought for paper. Two kinds of paper are tried, and both must leave
the head something to explain: any motion of second degree (a sheet in perspective, gently bent in several directions,
another way in each picture), and paper sharply bent or creased along parallel lines in any direction. What paper does
it does along straight lines, and the nose does not.

The fit is direct (Lucas and Kanade; Baker and Matthews, IJCV 2004): grey levels, not corners, of which skin has few.
Lengths are eye distances from the middle between the eyes, x to the right, y down.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from kiosk_app.domain import F32, U8, Landmarks
from kiosk_app.recognition.alignment import similarity
from kiosk_app.recognition.cv import cv2

EYES_PX: Final = 48.0  # how far apart the eyes are in a patch; more costs more and tells no more
SIDE_PX: Final = 120
_MIDDLE = np.array([60.0, 45.6], np.float32)  # between the eyes
_EYES = _MIDDLE + np.array([[-EYES_PX / 2, 0], [EYES_PX / 2, 0]])
_BLURS_PX = (3.0, 1.2)  # from coarse to fine
_SURROUNDINGS_PX = 8.0  # light that changes more slowly does not count
_LEAST_CONTRAST = 3.0  # grey levels; what is flatter is noise
_EVERY = 2  # pixels: a quarter of them says as much
_WORST = 2.0  # a residual so many times the usual one counts a quarter
_FOLDS = 12  # directions in which paper is rolled or creased
_KNOTS = 4  # places at which it may be creased
_CREASE_STEPS = (3, 4)  # of Gauss and Newton, coarse and fine
_FOLLOW_STEPS = (3, 2)
_SETTLED = 5e-4  # eye distances
_MOST_OFF = 0.5  # of the contrast; how much further off something is says nothing more


def head_depth(points: F32) -> F32:
    """float32 (n,): how far an average head comes to the camera at points (n, 2); its plane is of no account.

    The nose is as wide as it looks after the blur of the fit. Chosen after the mean shape of 68 points in insightface
    and the reliefs of seven people in videos.
    """
    x, y = points.T
    nose = 0.3 * np.exp(-((x / 0.27) ** 2) - ((y - 0.45) / 0.33) ** 2) + 0.06 * np.exp(-((x / 0.25) ** 2))
    depth: F32 = (nose - 0.45 * x**2 - 0.1 * y**2).astype(np.float32)
    return depth


def on_skin(points: F32) -> npt.NDArray[np.bool_]:
    """bool (n,): brows, nose and cheeks; not the eyes, which look elsewhere, nor the mouth, which talks."""
    x, y = points.T
    is_face = (x / 0.95) ** 2 + ((y - 0.22) / 0.85) ** 2 < 1
    is_eye = ((np.abs(x) - 0.5) / 0.3) ** 2 + ((y + 0.02) / 0.16) ** 2 < 1
    is_mouth = (np.abs(x) < 0.5) & (y > 0.82)
    skin: npt.NDArray[np.bool_] = is_face & ~is_eye & ~is_mouth
    return skin


def _face_points() -> F32:
    """float32 (n, 2): a grid over the skin of a face."""
    at = np.mgrid[:SIDE_PX:_EVERY, :SIDE_PX:_EVERY].reshape(2, -1)[::-1].T
    points: F32 = ((at - _MIDDLE) / EYES_PX).astype(np.float32)
    return points[on_skin(points)]


def _powers(points: F32, degree: int) -> F32:
    """float32 (n, k): the polynomials in x and y."""
    x, y = points.T
    return np.stack([x**i * y**j for i in range(degree + 1) for j in range(degree + 1 - i)], 1)


def _sheet_and_head(points: F32) -> F32:
    """float32 (n, 7): what a gently bent sheet can do, and the depths of a head."""
    return np.column_stack([_powers(points, 2), head_depth(points)])


def _folds(points: F32) -> list[F32]:
    """float32 (n, k) each: what a sheet that is rolled or creased along parallel lines can do, by their direction."""
    return [_fold(points, np.pi * number / _FOLDS) for number in range(_FOLDS)]


def _fold(points: F32, across: float) -> F32:
    """across: radians, at right angles to the lines."""
    way = np.cos(across) * points[:, 0] + np.sin(across) * points[:, 1]
    knots = np.linspace(way.min(), way.max(), _KNOTS + 2)[1:-1]
    bent = np.column_stack([way**2, np.maximum(way[:, None] - knots, 0)])
    return np.column_stack([_powers(points, 1), bent]).astype(np.float32)


POINTS: Final = _face_points()
_HEAD = head_depth(POINTS)[:, None]
_SHEET_AND_HEAD = _sheet_and_head(POINTS)
_CREASED = _folds(POINTS)
_COLUMNS, _ROWS = (POINTS * EYES_PX + _MIDDLE).round().astype(int).T


@dataclass(frozen=True, slots=True, eq=False)
class Patch:
    """A face brought upright and to one size. levels: float32 (120, 120, 3) each, coarse to fine: grey level with its
    surroundings and contrast taken out, and its slopes in x and y per eye distance.
    """

    levels: tuple[F32, ...]


def patch(bgr: U8, landmarks: Landmarks) -> Patch:
    """bgr: uint8 (height, width, 3)."""
    eyes = landmarks.eye_centres_xy
    times = max(1, round(float(np.linalg.norm(eyes[1] - eyes[0])) / EYES_PX))
    into = similarity(eyes, _EYES * times + (times - 1) / 2)
    large = cv2.warpAffine(bgr, into, (SIDE_PX * times,) * 2, borderMode=cv2.BORDER_REPLICATE)
    grey = cv2.cvtColor(cv2.resize(large, (SIDE_PX,) * 2, interpolation=cv2.INTER_AREA), cv2.COLOR_BGR2GRAY)
    return Patch(tuple(_level(grey.astype(np.float32), blur_px) for blur_px in _BLURS_PX))


def _level(grey: F32, blur_px: float) -> F32:
    detail = cv2.GaussianBlur(grey, (0, 0), blur_px) - cv2.GaussianBlur(grey, (0, 0), _SURROUNDINGS_PX)
    detail /= np.sqrt(cv2.GaussianBlur(detail * detail, (0, 0), _SURROUNDINGS_PX)) + _LEAST_CONTRAST
    slopes = [cv2.Sobel(detail, cv2.CV_32F, *by, scale=EYES_PX / 8) for by in ((1, 0), (0, 1))]
    return np.stack([detail, *slopes], 2).astype(np.float32, copy=False)


@dataclass(frozen=True, slots=True)
class Relief:
    """right, down: how far the depths of a head moved against its plane, in eye distances for a depth of one.

    For a head about the sine of the turn to the viewer's right, and of the chin going down. share: 0..1, of all motion
    that is not a plane's (squared) as a head explains it.
    """

    right: float
    down: float
    share: float


def reliefs_of(points: F32, moved: F32) -> tuple[Relief, Relief]:
    """What a motion (n, 2) of points (n, 2) has beyond second degree, and beyond the creases that explain it best."""
    smooth = _sheet_and_head(points)
    folds = _folds(points)
    misfits = [np.square(moved - kinds @ _closest(kinds, moved)).sum() for kinds in folds]
    creased = np.column_stack([folds[int(np.argmin(misfits))], head_depth(points)])
    return _relief(_closest(smooth, moved), smooth, points), _relief(_closest(creased, moved), creased, points)


class ReliefTracker:
    """Follows one face from a frontal look on."""

    def __init__(self, frontal: Patch) -> None:
        self._frontal = frontal
        self._motion = np.zeros((_SHEET_AND_HEAD.shape[1], 2), np.float32)

    def follow(self, now: Patch, points: F32, moved: F32) -> Relief:
        """What is left for a head after any motion of second degree (2 ms).

        moved: (n, 2), how about these points of the face (n, 2) moved: the fit begins there, and finds turns that it
        would not find from nothing.
        """
        self._motion = _closest(_sheet_and_head(points), moved)
        self._motion = self._fitted(now, _SHEET_AND_HEAD, self._motion, _FOLLOW_STEPS)[0]
        return _relief(self._motion, _SHEET_AND_HEAD, POINTS)

    def beyond_creases(self, now: Patch) -> Relief:
        """What is left after the best that rolled or creased paper can do (30 ms), for the picture followed last."""
        moved = _SHEET_AND_HEAD @ self._motion
        tried = []
        for creased in _CREASED:
            motion, misfit = self._fitted(now, creased, _closest(creased, moved), _CREASE_STEPS)
            tried.append((misfit, creased, motion))
        _, creased, motion = min(tried, key=lambda one: one[0])
        with_head = np.column_stack([creased, _HEAD])
        motion, _ = self._fitted(now, with_head, np.vstack([motion, np.zeros((1, 2), np.float32)]), _CREASE_STEPS)
        return _relief(motion, with_head, POINTS)

    def _fitted(self, now: Patch, kinds: F32, motion: F32, steps: tuple[int, ...]) -> tuple[F32, float]:
        """The motion (k, 2) as a sum of kinds (n, k), by Gauss and Newton, and what it leaves unexplained."""
        misfit = 0.0
        for was, there, times in zip(self._frontal.levels, now.levels, steps, strict=True):
            for _ in range(times):
                change, misfit = _step(was[_ROWS, _COLUMNS], there, kinds, motion)
                motion = motion + change
                if np.abs(change).max() < _SETTLED:
                    break
        return motion, misfit


def _step(was: F32, there: F32, kinds: F32, motion: F32) -> tuple[F32, float]:
    """One step of Gauss and Newton with robust weights (Geman and McClure); was: (n, 3), there: (120, 120, 3)."""
    at = ((POINTS + kinds @ motion) * np.float32(EYES_PX) + _MIDDLE)[None].astype(np.float32)
    now = cv2.remap(there, at[..., 0], at[..., 1], cv2.INTER_LINEAR)[0]
    slopes, off = (now[:, 1:] + was[:, 1:]) / 2, now[:, 0] - was[:, 0]
    usual = 1.48 * float(np.median(np.abs(off))) + 1e-3
    share = (off / (_WORST * usual)) ** 2
    weights = 1 / (1 + share) ** 2
    ways = np.concatenate([kinds * slopes[:, :1], kinds * slopes[:, 1:]], 1)
    weighted = ways * weights[:, None]
    pull, stiffness = weighted.T @ off, weighted.T @ ways
    stiffness += np.diag(1e-4 * np.diag(stiffness) + 1e-6 * np.trace(stiffness) / len(stiffness) + 1e-6)
    change: F32 = -np.linalg.solve(stiffness, pull).reshape(2, -1).T.astype(np.float32)
    return change, float(np.mean(np.minimum(np.abs(off), _MOST_OFF)))


def _relief(motion: F32, kinds: F32, points: F32) -> Relief:
    """motion (k, 2) as a sum of kinds (n, k), the last of which is the head."""
    plane = _powers(points, 1)
    both = np.column_stack([kinds @ motion, kinds[:, -1:]])
    moved, head = np.split(both - plane @ _closest(plane, both), [2], axis=1)
    as_head = np.square(head.T @ moved).sum() / np.square(head).sum()
    return Relief(float(motion[-1, 0]), float(motion[-1, 1]), float(as_head / max(np.square(moved).sum(), 1e-12)))


def _closest(kinds: F32, moved: npt.NDArray[np.floating]) -> F32:
    """float32 (k, 2): the motion of these kinds that is closest to one of all points (n, 2)."""
    found: F32 = np.linalg.lstsq(kinds, moved, rcond=None)[0].astype(np.float32)
    return found
