"""How somebody moves a photo before the camera: at random, or so as to look as much like a turned head as paper can."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from kiosk_app.domain import F32, View
from kiosk_app.recognition.alignment import in_eye_distances
from kiosk_app.recognition.relief import POINTS, Relief, reliefs_of
from tests.attacks.flat_photo import Bend, Path, Place, Surface, seen

SIDES = {View.LEFT: (1, 0), View.RIGHT: (-1, 0), View.UP: (0, -1), View.DOWN: (0, 1)}
_EYES = np.array([[-0.5, 0.0], [0.5, 0.0]])
_FEW = POINTS[::8].astype(np.float64)


def random_bend(rng: np.random.Generator) -> Bend:
    """Flat, rolled, wavy, creased once or twice, or several of these, along any direction."""
    kind = rng.integers(0, 6)
    bend = Bend(across=float(rng.uniform(0, np.pi)))
    if kind in (1, 4):
        bend = replace(bend, curvature=float(rng.uniform(-0.6, 0.6)))
    if kind in (2, 4):
        bend = replace(bend, snake=float(rng.uniform(-0.6, 0.6)))
    if kind in (3, 4, 5):
        bend = replace(bend, crease=float(rng.uniform(-1.2, 1.2)), crease_at=float(rng.uniform(-0.6, 0.6)))
    if kind == 5:
        bend = replace(bend, second_crease=float(rng.uniform(-1.2, 1.2)), second_at=float(rng.uniform(-0.6, 0.6)))
    return bend


def random_place(rng: np.random.Generator, most_rad: float) -> Place:
    """Turned by so much at most, and somewhere before the camera."""
    yaw, pitch = rng.uniform(-most_rad, most_rad, 2)
    right, down = rng.uniform(-0.3, 0.3, 2)
    roll, distance = rng.uniform(-0.3, 0.3), rng.uniform(7, 13)
    return Place(*(float(part) for part in (yaw, pitch, roll, right, down, distance)))


def random_path(rng: np.random.Generator) -> Path:
    """From nearly straight to anyhow; the paper stays as bent as it is, is bent on the way, or bent another way."""
    last = random_bend(rng)
    first = (last, Bend(last.across), random_bend(rng))[rng.integers(0, 3)]
    return Path(random_place(rng, 0.15), random_place(rng, 0.6), first, last)


def directed_path(rng: np.random.Generator, ask: View, tries: int = 400) -> Path:
    """The best of a search, for one ask: the path whose motion, known exactly, has most of a head's relief."""
    best = max((random_path(rng) for _ in range(tries // 4)), key=lambda path: gained(path, ask))
    for number in range(tries):
        other = _varied(best, rng, 0.5 * (1 - number / tries) + 0.02)
        best = max(best, other, key=lambda path: gained(path, ask))
    return best


def gained(path: Path, ask: View) -> float:
    """The relief towards the side asked for that would be seen without noise, as far as it looks like a head's."""
    right, down = SIDES[ask]
    reliefs = shown(path)
    share = min(relief.share for relief in reliefs)
    return min(right * relief.right + down * relief.down for relief in reliefs) * min(1.0, share / 0.5)


def shown(path: Path, noise: float = 0.0, seed: int = 0) -> tuple[Relief, Relief]:
    """From the first to the last picture, from motions known exactly or but for so much noise, in eye distances."""
    first, last = (_upright(path.at(share)) for share in (0.0, 1.0))
    off = np.random.default_rng(seed).normal(0, noise, first.shape).astype(np.float32)
    return reliefs_of(first, last - first + off)


def _upright(held: tuple[Surface, Place]) -> F32:
    surface, place = held
    eyes, points = (seen(part, surface, place) for part in (_EYES, _FEW))
    return in_eye_distances(points, eyes).astype(np.float32)


_MOST = {"curvature": 0.6, "snake": 0.6, "crease": 1.2, "crease_at": 0.6, "second_crease": 1.2, "second_at": 0.6}


def _varied(path: Path, rng: np.random.Generator, step: float) -> Path:
    def bend(one: Bend) -> Bend:
        moved = {
            name: float(np.clip(getattr(one, name) + step * most * rng.normal() * (rng.random() < 0.5), -most, most))
            for name, most in _MOST.items()
        }
        return Bend(across=one.across + step * rng.normal(), **moved)

    def place(one: Place, most: float) -> Place:
        yaw, pitch, roll = np.clip(
            np.array([one.yaw, one.pitch, one.roll]) + step * 0.4 * rng.normal(size=3), -most, most
        )
        distance = float(np.clip(one.distance + step * 3 * rng.normal(), 5, 14))
        return replace(one, yaw=float(yaw), pitch=float(pitch), roll=float(roll), distance=distance)

    assert isinstance(path.first_bend, Bend)
    assert isinstance(path.last_bend, Bend)
    return Path(place(path.first, 0.2), place(path.last, 0.7), bend(path.first_bend), bend(path.last_bend))
