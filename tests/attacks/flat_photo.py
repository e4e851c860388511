"""A photo of a face as a physical sheet: bent, creased, turned and moved before a camera, rendered in pixels.

Lengths are eye distances of the face on the photo, its origin is between the eyes, x to the viewer's right, y down, z
to the camera. Paper does not stretch: it is rolled about parallel lines, and what is drawn along those stays straight.
The same camera looks at a head with a nose, so that both are told apart by their shape and by nothing else.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields
from typing import TypeVar

import numpy as np
import numpy.typing as npt

from kiosk_app.domain import U8, Face, Frame, Landmarks
from kiosk_app.recognition.cv import cv2

F64 = npt.NDArray[np.float64]
Surface = Callable[[F64], F64]  # points on the photo (n, 2) to where they are in space (n, 3)

SIDE_PX = 256
EYES_PX = 72.0  # how far apart the eyes are in the picture at the usual distance
USUAL_DISTANCE = 9.0  # half a metre for a photo of life size
COARSE = 8  # pixels from one point whose place on the photo is worked out to the next


@dataclass(frozen=True, slots=True)
class Bend:
    """How paper is bent. Angles in radians.

    across: direction in which the slope changes (0: the paper is rolled about a vertical line). curvature: radians per
    eye distance. snake: how fast that changes, which makes an S. crease: change of the slope at `crease_at`.
    """

    across: float = 0.0
    curvature: float = 0.0
    snake: float = 0.0
    crease: float = 0.0
    crease_at: float = 0.0
    second_crease: float = 0.0
    second_at: float = 0.0

    def __call__(self, points: F64) -> F64:
        turn = np.array([[np.cos(self.across), np.sin(self.across)], [-np.sin(self.across), np.cos(self.across)]])
        along, line = points @ turn.T[:, 0], points @ turn.T[:, 1]
        way = np.linspace(-8, 8, 1601)
        slope = self.curvature * way + self.snake * way**2 / 2
        for size, place in ((self.crease, self.crease_at), (self.second_crease, self.second_at)):
            slope = slope + size * np.clip((way - place) / 0.06 + 0.5, 0, 1)
        slope -= np.interp(0.0, way, slope)
        slope = np.clip(slope, -1.4, 1.4)
        step = way[1] - way[0]
        forth, up = (np.cumsum(part) * step for part in (np.cos(slope), np.sin(slope)))
        forth, up = (np.interp(along, way, part - np.interp(0.0, way, part)) for part in (forth, up))
        flat = np.stack([forth, line], 1) @ turn
        return np.column_stack([flat, up])


@dataclass(frozen=True, slots=True)
class Place:
    """Where the sheet is and how it is held: radians, eye distances. yaw: to the own left of the face, as `Pose`."""

    yaw: float = 0.0
    pitch: float = 0.0
    roll: float = 0.0
    right: float = 0.0
    down: float = 0.0
    distance: float = USUAL_DISTANCE


Held = TypeVar("Held", Bend, Place)


def head(points: F64) -> F64:
    """A head of average depths instead of a sheet."""
    x, y = points.T
    skull = 1.25 * np.sqrt(np.maximum(0.08, 1 - (x / 1.25) ** 2 - ((y - 0.35) / 2.0) ** 2)) - 1.13
    height = np.interp(y, [-0.35, -0.1, 0.45, 0.62, 0.75, 1.1], [0.0, 0.1, 0.38, 0.2, 0.06, 0.0])
    nose = height * np.exp(-((x / np.interp(y, [-0.1, 0.6], [0.14, 0.24])) ** 2))
    return np.column_stack([points, skull + nose])


def between(first: Held, last: Held, share: float) -> Held:
    """On the way from one to the other; share 0..1."""
    way = {f.name: (1 - share) * getattr(first, f.name) + share * getattr(last, f.name) for f in fields(first)}
    return type(first)(**way)


def seen(points: F64, surface: Surface, place: Place) -> F64:
    """float64 (n, 2), pixels: where points of the photo are in the picture."""
    x, y, z = surface(points).T
    (cos_yaw, cos_pitch, cos_roll), (sin_yaw, sin_pitch, sin_roll) = (
        part(np.array([place.yaw, place.pitch, place.roll])) for part in (np.cos, np.sin)
    )
    x, z = x * cos_yaw + z * sin_yaw, z * cos_yaw - x * sin_yaw
    y, z = y * cos_pitch - z * sin_pitch, z * cos_pitch + y * sin_pitch
    x, y = x * cos_roll - y * sin_roll, x * sin_roll + y * cos_roll
    nearer = EYES_PX * USUAL_DISTANCE / np.maximum(place.distance - z, 1.0)
    middle = np.array([SIDE_PX / 2, SIDE_PX * 0.42])
    found: F64 = np.stack([(x + place.right), (y + place.down)], 1) * nearer[:, None] + middle
    return found


def picture(photo: U8, eyes_xy: F64, surface: Surface, place: Place) -> U8:
    """uint8 (SIDE_PX, SIDE_PX, 3): what the camera sees, black beside the photo. eyes_xy: where they are on it."""
    rows, columns = np.mgrid[: SIDE_PX + COARSE : COARSE, : SIDE_PX + COARSE : COARSE]
    wanted = np.stack([columns.ravel(), rows.ravel()], 1).astype(np.float64)
    points = _places_on_photo(wanted, surface, place)
    xy = _photo_pixels(points, eyes_xy)
    side = rows.shape[0]
    maps = [
        cv2.resize(part.reshape(side, side).astype(np.float32), (side * COARSE,) * 2, interpolation=cv2.INTER_LINEAR)
        for part in xy.T
    ]
    # cv2.resize puts the middle of a coarse pixel between fine ones
    off = (COARSE - 1) / 2
    grid_x, grid_y = np.meshgrid(*[np.arange(SIDE_PX, dtype=np.float32) + np.float32(off)] * 2)
    map_x, map_y = (cv2.remap(part, grid_x, grid_y, cv2.INTER_LINEAR) for part in maps)
    return cv2.remap(photo, map_x, map_y, cv2.INTER_LINEAR).astype(np.uint8, copy=False)


def _places_on_photo(wanted: F64, surface: Surface, place: Place) -> F64:
    """Newton's method, from where they would be on a sheet held straight."""
    scale = EYES_PX * USUAL_DISTANCE / place.distance
    points = (wanted - seen(np.zeros((1, 2)), surface, place)) / scale
    step = 1e-3
    for _ in range(7):
        now = seen(points, surface, place)
        right, down = ((seen(points + np.array(by), surface, place) - now) / step for by in ((step, 0.0), (0.0, step)))
        miss = wanted - now
        area = right[:, 0] * down[:, 1] - right[:, 1] * down[:, 0]
        area = np.where(np.abs(area) < 100, 100, area)
        move = np.stack(
            [
                (miss[:, 0] * down[:, 1] - miss[:, 1] * down[:, 0]) / area,
                (right[:, 0] * miss[:, 1] - right[:, 1] * miss[:, 0]) / area,
            ],
            1,
        )
        points = np.clip(points + np.clip(move, -0.5, 0.5), -6, 6)
    return points


def _photo_pixels(points: F64, eyes_xy: F64) -> F64:
    right = eyes_xy[1] - eyes_xy[0]
    down = np.array([-right[1], right[0]])
    pixels: F64 = eyes_xy.mean(axis=0) + points @ np.stack([right, down])
    return pixels


def on_photo(pixels: F64, eyes_xy: F64) -> F64:
    """Pixels of the photo in eye distances."""
    right = eyes_xy[1] - eyes_xy[0]
    axes = np.stack([right, np.array([-right[1], right[0]])])
    points: F64 = (pixels - eyes_xy.mean(axis=0)) @ np.linalg.inv(axes)
    return points


@dataclass(frozen=True, slots=True)
class Path:
    """From one pose and bend to another; the bends may differ, as paper held in hands does."""

    first: Place
    last: Place
    first_bend: Surface
    last_bend: Surface

    def at(self, share: float) -> tuple[Surface, Place]:
        """share 0..1 of the way."""
        if isinstance(self.first_bend, Bend) and isinstance(self.last_bend, Bend):
            return between(self.first_bend, self.last_bend, share), between(self.first, self.last, share)
        return self.last_bend, between(self.first, self.last, share)


def filmed(
    photo: U8, face: Face, path: Path, shares: F64, rng: np.random.Generator, noise: float = 3.0, jitter_px: float = 0.6
) -> Iterator[tuple[Frame, Face]]:
    """What a camera sees on the path, with the noise of a sensor, and the landmarks with that of a detector."""
    eyes = face.landmarks.eye_centres_xy.astype(np.float64)
    marks = on_photo(face.landmarks.points_xy.astype(np.float64), eyes)
    for number, share in enumerate(shares):
        surface, place = path.at(float(share))
        bgr = picture(photo, eyes, surface, place).astype(np.float32)
        light = 1 + 0.06 * np.sin(3 * place.yaw + 2 * place.pitch)
        bgr = cv2.GaussianBlur(bgr, (0, 0), 0.7) * light + rng.normal(0, noise, bgr.shape)
        points = seen(marks, surface, place) + rng.normal(0, jitter_px, (5, 2))
        low, high = points.min(axis=0), points.max(axis=0)
        box = np.array([*(low - 0.5 * (high - low)), *(high + 0.5 * (high - low))], np.float32)
        frame = Frame(np.clip(bgr, 0, 255).astype(np.uint8), number / 25, number)
        yield frame, Face(box, 0.9, Landmarks(points.astype(np.float32), face.landmarks.layout))
