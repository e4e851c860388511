"""What a camera sees of a flat thing that a hand holds before a room that stands still.

Geometry: a pinhole camera. A thing is a plane of art pixels whose origin is the middle of the face on it; a pose turns
it (pan, tilt, roll) and puts it where the face has a width and a place in the picture.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Protocol

import cv2
import numpy as np
import numpy.typing as npt

from kiosk_app.domain import F32, U8, Face, Frame, LandmarkLayout, Landmarks

WIDTH_PX, HEIGHT_PX, FPS = 640, 480, 10.0  # what a small machine looks at
FOCAL_PX = 620.0  # 55 degrees across


@dataclass(frozen=True, slots=True)
class Pose:
    """x, y: of the face's middle, px. face_px: its width. pan, tilt, roll: degrees."""

    x: float
    y: float
    face_px: float
    pan: float = 0.0
    tilt: float = 0.0
    roll: float = 0.0

    @property
    def face(self) -> Face:
        """As a detector would find it; its landmarks mean nothing."""
        half = self.face_px / 2
        box = np.array([self.x - half, self.y - half, self.x + half, self.y + half], np.float32)
        return Face(box, 1.0, Landmarks(np.zeros((5, 2), np.float32), LandmarkLayout.EYES_NOSE_MOUTH))


@dataclass(frozen=True, slots=True, eq=False)
class Art:
    """bgr: uint8 (h, w, 3). alpha: float32 (h, w), 0 where one looks past it. middle_xy, face_px: of its face."""

    bgr: U8
    alpha: F32
    middle_xy: tuple[float, float]
    face_px: float


class Thing(Protocol):
    """Something held up: its art at a time, and what its surface does to the picture that the camera takes of it."""

    curl: float

    def art(self, t_s: float) -> Art: ...

    def seen(self, bgr: F32, surface_xy: F32, t_s: float) -> F32:
        """bgr: float32 (h, w, 3), 0..255. surface_xy: float32 (h, w, 2), art pixels from the middle of the face."""


def hand(seed: int, seconds: float, face_px: float = 150.0, shake: float = 1.0, brought: float = 0.6) -> list[Pose]:
    """A hand brings something up within `brought` seconds and tries to hold it still: sway, slow turns and tremor."""
    rng = np.random.default_rng(seed)
    t = np.arange(0, seconds, 1 / FPS)

    def wander(size: float, slow: float = 0.25, fast: float = 1.1) -> npt.NDArray[np.float64]:
        rates, phases, parts = rng.uniform(slow, fast, 3), rng.uniform(0, 2 * np.pi, 3), rng.dirichlet(np.ones(3))
        return shake * size * np.sum(parts * np.sin(2 * np.pi * t[:, None] * rates + phases), axis=1)

    tremor = rng.normal(0, 0.25 * shake, (2, len(t)))
    come = np.clip(1 - t / max(brought, 1e-6), 0, 1) ** 2
    aside = rng.uniform(-60, 60)
    x = WIDTH_PX / 2 + rng.uniform(-40, 40) + wander(0.16 * face_px) + tremor[0] + come * aside
    y = HEIGHT_PX * 0.5 + rng.uniform(-20, 20) + wander(0.10 * face_px) + tremor[1] + come * 40
    size = face_px * (1 + wander(0.08)) * (1 - 0.3 * come)
    turns = wander(9.0), wander(7.0), wander(4.0) + rng.uniform(-4, 4)
    return [Pose(*map(float, values)) for values in zip(x, y, size, *turns, strict=True)]


def homography(pose: Pose, face_px: float) -> npt.NDArray[np.float64]:
    """From art pixels about the middle of the face to the picture: K [r1 r2 t]."""
    pan, tilt, roll = np.radians([pose.pan, pose.tilt, pose.roll])
    about_y = np.array([[np.cos(pan), 0, np.sin(pan)], [0, 1, 0], [-np.sin(pan), 0, np.cos(pan)]])
    about_x = np.array([[1, 0, 0], [0, np.cos(tilt), -np.sin(tilt)], [0, np.sin(tilt), np.cos(tilt)]])
    about_z = np.array([[np.cos(roll), -np.sin(roll), 0], [np.sin(roll), np.cos(roll), 0], [0, 0, 1]])
    turned = about_z @ about_x @ about_y
    away = FOCAL_PX * face_px / pose.face_px
    at = np.array([(pose.x - WIDTH_PX / 2) * away / FOCAL_PX, (pose.y - HEIGHT_PX / 2) * away / FOCAL_PX, away])
    camera = np.array([[FOCAL_PX, 0, WIDTH_PX / 2], [0, FOCAL_PX, HEIGHT_PX / 2], [0, 0, 1]])
    matrix: npt.NDArray[np.float64] = camera @ np.column_stack([turned[:, 0], turned[:, 1], at])
    return matrix


def surface_of(pose: Pose, face_px: float, curl: float = 0.0) -> F32:
    """Which art pixel, from the middle of the face, each pixel of the picture shows: float32 (h, w, 2).

    curl: how far a paper one face wide away from its middle bends to the camera, in face widths (to first order).
    """
    back = np.linalg.inv(homography(pose, face_px))
    rows, columns = np.mgrid[0:HEIGHT_PX, 0:WIDTH_PX].astype(np.float32)
    below = back[2, 0] * columns + back[2, 1] * rows + back[2, 2]
    u = (back[0, 0] * columns + back[0, 1] * rows + back[0, 2]) / below
    v = (back[1, 0] * columns + back[1, 1] * rows + back[1, 2]) / below
    if curl:
        depth = curl * u**2 / face_px
        nearer = 1 - depth * pose.face_px / (FOCAL_PX * face_px)
        u, v = u * nearer - depth * np.tan(np.radians(pose.pan)), v * nearer + depth * np.tan(np.radians(pose.tilt))
    return np.stack([u, v], -1).astype(np.float32)


@dataclass(frozen=True, slots=True)
class Webcam:
    """noise: grey levels. blur_px: sigma. jpeg: quality, 0 for none. light: factor."""

    noise: float = 2.5
    blur_px: float = 0.6
    jpeg: int = 85
    light: float = 1.0

    def picture(self, bgr: F32, rng: np.random.Generator) -> U8:
        seen = cv2.GaussianBlur(bgr, (0, 0), self.blur_px) if self.blur_px else bgr
        noise = np.roll(_grain(), tuple(rng.integers(0, 400, 2)), (0, 1))  # looks as random as fresh noise
        taken = np.clip(np.rint(seen * self.light + self.noise * noise), 0, 255).astype(np.uint8)
        if not self.jpeg:
            return taken
        coded = cv2.imencode(".jpg", taken, [cv2.IMWRITE_JPEG_QUALITY, self.jpeg])[1]
        return np.asarray(cv2.imdecode(coded, cv2.IMREAD_COLOR), np.uint8)


@cache
def _grain() -> F32:
    return np.random.default_rng(0).standard_normal((HEIGHT_PX, WIDTH_PX, 3), np.float32)


def shown(thing: Thing, room: U8, path: Sequence[Pose], webcam: Webcam, seed: int) -> Iterator[Frame]:
    """The frames of a webcam at FPS: `thing` held along a path before a room (uint8, HEIGHT_PX x WIDTH_PX x 3)."""
    rng = np.random.default_rng(seed)
    for number, pose in enumerate(path):
        t_s = number / FPS
        picture = held_up(thing, room, pose, t_s)
        yield Frame(webcam.picture(picture, rng), t_s, number)


def held_up(thing: Thing, room: U8, pose: Pose, t_s: float) -> F32:
    """One picture without the camera's faults."""
    art = thing.art(t_s)
    surface = surface_of(pose, art.face_px, thing.curl)
    shrunk = max(1.0, art.face_px / pose.face_px)
    source = cv2.GaussianBlur(art.bgr, (0, 0), 0.4 * shrunk) if shrunk > 1.2 else art.bgr  # a pixel sees an area
    at = surface + np.float32(art.middle_xy)
    bgr = cv2.remap(source, at, None, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE).astype(np.float32)
    alpha = cv2.remap(art.alpha, at, None, cv2.INTER_LINEAR, borderMode=cv2.BORDER_CONSTANT, borderValue=0)
    bgr = thing.seen(bgr, surface, t_s)
    cover = cv2.GaussianBlur(alpha, (0, 0), 0.7)[:, :, None]
    return np.asarray(bgr * cover + room.astype(np.float32) * (1 - cover), np.float32)


def office(seed: int) -> U8:
    """A room that stands still: a wall with a door, shelves, and things on them, slightly out of focus."""
    rng = np.random.default_rng(seed)
    wall = rng.integers(90, 200)
    room = np.full((HEIGHT_PX, WIDTH_PX, 3), wall, np.float32) + rng.normal(0, 6, 3).astype(np.float32)
    room *= np.linspace(1.1, 0.8, WIDTH_PX, dtype=np.float32)[None, :, None]
    for _ in range(14):
        x, y = int(rng.integers(-40, WIDTH_PX)), int(rng.integers(-40, HEIGHT_PX))
        width, height = (int(rng.integers(15, 170)) for _ in range(2))
        cv2.rectangle(room, (x, y), (x + width, y + height), rng.uniform(20, 235, 3).tolist(), -1)
    for _ in range(10):
        at = tuple(int(v) for v in rng.integers(0, (WIDTH_PX, HEIGHT_PX)))
        cv2.circle(room, at, int(rng.integers(4, 25)), rng.uniform(20, 235, 3).tolist(), -1)
    grain = cv2.GaussianBlur(rng.normal(0, 25, room.shape).astype(np.float32), (0, 0), 2.0)
    return np.clip(cv2.GaussianBlur(room, (0, 0), 1.5) + grain, 0, 255).astype(np.uint8)
