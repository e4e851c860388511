"""Moving pictures of people walking up to a kiosk, made from one photo, as a webcam would show them.

Each person is cut out softly, set before the blurred photo, and moved, scaled, dimmed, blurred and made noisy. The
result is deterministic. It shows the path from frame to attendance on any machine; it says nothing about accuracy.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import numpy as np

from kiosk_app.domain import F32, U8, Face
from kiosk_app.errors import PackError, StorageError
from kiosk_app.recognition.cv import cv2

WIDTH_PX, HEIGHT_PX, FPS = 640, 480, 25
APPROACH_S, STAND_S, EMPTY_S = 1.2, 1.6, 0.8
FAR_FACE_PX, NEAR_FACE_PX = 70.0, 165.0
CUT_WIDTH, CUT_ABOVE, CUT_BELOW = 1.35, 1.35, 1.75  # of the face's width, from its centre


def sample_photo() -> Path:
    """The group photo that ships inside the insightface package (found without importing it)."""
    spec = find_spec("insightface")
    photo = Path(spec.origin).parent / "data" / "images" / "t1.jpg" if spec and spec.origin else None
    if photo is None or not photo.is_file():
        raise PackError("The sample photo of the insightface package is missing: install insightface again.")
    return photo


@dataclass(frozen=True, slots=True, eq=False)
class Cutout:
    """One person out of the photo: bgr uint8 (h, w, 3), alpha float32 (h, w, 1), where the face is, how wide."""

    bgr: U8
    alpha: F32
    centre_xy: tuple[float, float]
    face_px: float


def cut_out(photo: U8, face: Face) -> Cutout:
    """The person around one face: GrabCut from a sketch of head and shoulders, with a soft edge."""
    left, top, right, bottom = (float(v) for v in face.box_xyxy)
    width, x, y = right - left, (left + right) / 2, (top + bottom) / 2
    x0, x1 = max(0, round(x - CUT_WIDTH * width)), min(photo.shape[1], round(x + CUT_WIDTH * width))
    y0, y1 = max(0, round(y - CUT_ABOVE * width)), min(photo.shape[0], round(y + CUT_BELOW * width))
    crop = photo[y0:y1, x0:x1]
    centre = (x - x0, y - y0)
    # Half the size takes a quarter of the time, and gives as soft an edge.
    small = cv2.resize(crop, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)
    mask = _sketch(small.shape[:2], (centre[0] / 2, centre[1] / 2), width / 2)
    cv2.setRNGSeed(1)
    cv2.grabCut(small, mask, (0, 0, 1, 1), np.zeros((1, 65)), np.zeros((1, 65)), 4, cv2.GC_INIT_WITH_MASK)
    person = np.isin(mask, (cv2.GC_FGD, cv2.GC_PR_FGD)).astype(np.float32)
    large = cv2.resize(person, (crop.shape[1], crop.shape[0]), interpolation=cv2.INTER_LINEAR)
    soft = cv2.GaussianBlur(large, (0, 0), 0.02 * width)
    fade = np.clip((len(crop) - np.arange(len(crop), dtype=np.float32)) / (0.5 * width), 0, 1)
    return Cutout(crop, (soft * fade[:, None])[..., None], centre, width)


def _sketch(size: tuple[int, ...], centre_xy: tuple[float, float], width: float) -> U8:
    """Where the person surely, probably and surely not is: an ellipse for the head, one for the shoulders."""
    x, y = centre_xy
    mask = np.full(size, cv2.GC_BGD, np.uint8)

    def ellipse(down: float, across: float, tall: float, value: int) -> None:
        middle = (round(x), round(y + down * width))
        cv2.ellipse(mask, middle, (round(across * width), round(tall * width)), 0, 0, 360, value, -1)

    ellipse(-0.1, 0.95, 1.15, cv2.GC_PR_BGD)
    ellipse(1.9, 1.5, 1.1, cv2.GC_PR_FGD)
    ellipse(-0.1, 0.62, 0.95, cv2.GC_PR_FGD)
    ellipse(0.05, 0.42, 0.62, cv2.GC_FGD)
    ellipse(1.5, 0.3, 0.6, cv2.GC_FGD)
    return mask


def walk_up(background: U8, person: Cutout, seed: int, every: int = 1) -> Iterator[U8]:
    """The frames of one person, or only each `every`-th: an empty room, the approach, standing there."""
    sensor = _Sensor(seed)
    for _ in range(0, round(EMPTY_S * FPS), every):
        yield sensor.picture(background, 1.0)
    for number in range(0, round((APPROACH_S + STAND_S) * FPS), every):
        near = min(1.0, number / (APPROACH_S * FPS))
        face_px = FAR_FACE_PX + (NEAR_FACE_PX - FAR_FACE_PX) * near
        x = WIDTH_PX / 2 + 12 * np.sin(number / 9 + seed) + (1 - near) * 60 * (-1) ** seed
        y = HEIGHT_PX * 0.46 + 4 * np.sin(number / 5)
        picture = _compose(background, person, face_px / person.face_px, x, y, 3 * np.sin(number / 11))
        walking = _blurred(picture, 0.4 + 0.8 * (1 - near)) if near < 1.0 else picture
        yield sensor.picture(walking, 0.8 + 0.15 * np.sin(number / 17))


def _compose(background: U8, person: Cutout, scale: float, x: float, y: float, degrees: float) -> U8:
    matrix = cv2.getRotationMatrix2D(person.centre_xy, float(degrees), float(scale))
    matrix[:, 2] += np.array([x, y]) - np.array(person.centre_xy)
    size = (WIDTH_PX, HEIGHT_PX)
    moved = cv2.warpAffine(person.bgr, matrix, size, flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    alpha = cv2.warpAffine(person.alpha, matrix, size, flags=cv2.INTER_LINEAR)
    return np.asarray(cv2.blendLinear(moved, background, alpha, 1 - alpha), np.uint8)


def _blurred(bgr: U8, sigma_px: float) -> U8:
    return np.asarray(cv2.GaussianBlur(bgr, (0, 0), sigma_px), np.uint8)


class _Sensor:
    """A webcam's noise and exposure; a few noise pictures, shifted about, look as random as fresh ones."""

    def __init__(self, seed: int) -> None:
        self._rng = np.random.default_rng(seed)
        self._noise = self._rng.normal(0, 2.5, (HEIGHT_PX, WIDTH_PX, 3)).astype(np.float32)

    def picture(self, bgr: U8, light: float) -> U8:
        shift = tuple(self._rng.integers(0, 400, 2))
        noise = np.roll(self._noise, shift, (0, 1))
        return np.asarray(cv2.addWeighted(bgr, float(light), noise, 1.0, 0.0, dtype=cv2.CV_8U), np.uint8)


def room(photo: U8) -> U8:
    """The photo as an out-of-focus background, darker, without any face left in it."""
    small = cv2.resize(photo, (WIDTH_PX, HEIGHT_PX), interpolation=cv2.INTER_AREA)
    return np.asarray(np.rint(cv2.GaussianBlur(small, (0, 0), 38) * 0.7), np.uint8)


def write_video(path: Path, photo: U8, faces: Sequence[Face], every: int = 1) -> None:
    """Everybody of `faces`, one after the other, as a motion-JPEG video. Raises StorageError when it cannot be made.

    every: 2 makes half as many pictures in a second, for whom nobody watches.
    """
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), FPS / every, (WIDTH_PX, HEIGHT_PX))
    if not writer.isOpened():
        raise StorageError(f"The video {path} cannot be written: check that its folder can be, or give another --out.")
    background = room(photo)
    for seed, face in enumerate(faces):
        for frame in walk_up(background, cut_out(photo, face), seed, every):
            writer.write(frame)
    for _ in range(0, round(EMPTY_S * FPS), every):
        writer.write(background)
    writer.release()
