"""What is held up: prints, screens, a print with holes for the eyes. Each is a `scene.Thing` with a few named knobs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import cv2
import numpy as np

from kiosk_app.domain import F32, U8, Face
from tests.attacks.scene import Art


@dataclass(frozen=True, slots=True, eq=False)
class Picture:
    """A picture of a face, and where the face is: what an attacker has."""

    bgr: U8
    middle_xy: tuple[float, float]
    face_px: float
    eyes_xy: tuple[tuple[float, float], tuple[float, float]]

    @classmethod
    def around(cls, bgr: U8, face: Face, *, beside: float = 0.8, above: float = 0.9, below: float = 1.2) -> Picture:
        """What of a photo lies about a face, in widths of it; grey where the photo ends sooner."""
        left, top, right, bottom = (float(v) for v in face.box_xyxy)
        wide, x, y = right - left, (left + right) / 2, (top + bottom) / 2
        x0, x1 = max(0, round(x - (0.5 + beside) * wide)), min(bgr.shape[1], round(x + (0.5 + beside) * wide))
        y0, y1 = max(0, round(y - (0.5 + above) * wide)), min(bgr.shape[0], round(y + (0.5 + below) * wide))
        eyes = [(float(ex) - x0, float(ey) - y0) for ex, ey in face.landmarks.eye_centres_xy]
        large = max(1.0, 240 / wide)
        crop = cv2.resize(bgr[y0:y1, x0:x1], None, fx=large, fy=large, interpolation=cv2.INTER_CUBIC)
        first, second = ((ex * large, ey * large) for ex, ey in eyes)
        return cls(np.asarray(crop, np.uint8), ((x - x0) * large, (y - y0) * large), wide * large, (first, second))


def _framed(picture: Picture, edge: float, colour: float) -> Art:
    """An edge of so many face widths around a picture."""
    width = round(edge * picture.face_px)
    bgr = cv2.copyMakeBorder(picture.bgr, width, width, width, width, cv2.BORDER_CONSTANT, value=[colour] * 3)
    middle = (picture.middle_xy[0] + width, picture.middle_xy[1] + width)
    return Art(np.asarray(bgr, np.uint8), np.ones(bgr.shape[:2], np.float32), middle, picture.face_px)


def printed(bgr: U8, dot_px: float, ink: float = 0.8) -> U8:
    """Through a printer: less colour, no deep black, and a raster at 45 degrees with dots of `dot_px` art pixels."""
    grey = bgr.mean(axis=2, keepdims=True)
    gamut = 35 + (grey + ink * (bgr - grey)) * (215 / 255)
    rows, columns = np.mgrid[0 : bgr.shape[0], 0 : bgr.shape[1]].astype(np.float32)
    raster = np.cos(np.pi * (rows + columns) / dot_px) * np.cos(np.pi * (rows - columns) / dot_px)
    return np.clip(gamut + 14 * raster[:, :, None], 0, 255).astype(np.uint8)


class Print:
    """A sheet of paper. edge: white margin in face widths. curl: see `scene.surface_of`. hand: fingers on the edge."""

    def __init__(
        self, picture: Picture, *, edge: float = 0.12, curl: float = 0.0, dot_px: float = 3.0, hand: bool = False
    ) -> None:
        self.curl = curl
        self._art = _framed(replace(picture, bgr=printed(picture.bgr, dot_px)), edge, 235)
        if hand:
            self._art = _with_fingers(self._art)

    def art(self, t_s: float) -> Art:
        return self._art

    def seen(self, bgr: F32, surface_xy: F32, t_s: float) -> F32:
        return bgr


def _with_fingers(art: Art) -> Art:
    bgr = art.bgr.copy()
    height, width = bgr.shape[:2]
    for part in (0.55, 0.68, 0.81):
        size = (round(0.12 * width), round(0.05 * height))
        cv2.ellipse(bgr, (width, round(part * height)), size, 0, 0, 360, (120, 150, 205), -1)
    return replace(art, bgr=bgr)


class CutOut(Print):
    """A print cut along the head: an ellipse, so there is no edge and no background on it."""

    def __init__(self, picture: Picture, **knobs: float) -> None:
        super().__init__(picture, edge=0.0, **knobs)  # type: ignore[arg-type]
        alpha = np.zeros(self._art.alpha.shape, np.float32)
        x, y = (round(v) for v in picture.middle_xy)
        wide = picture.face_px
        cv2.ellipse(alpha, (x, round(y - 0.1 * wide)), (round(0.68 * wide), round(0.95 * wide)), 0, 0, 360, 1.0, -1)
        self._art = replace(self._art, alpha=alpha)


class EyeHoles(Print):
    """A print with holes for the eyes, through which somebody else's eyes look, move and blink."""

    def __init__(self, picture: Picture, eyes_of: Picture, seed: int = 0, **knobs: float) -> None:
        super().__init__(picture, **knobs)  # type: ignore[arg-type]
        self._rng_phase = float(np.random.default_rng(seed).uniform(0, 6))
        shift = np.subtract(self._art.middle_xy, picture.middle_xy)
        self._holes = [np.add(eye, shift) for eye in picture.eyes_xy]
        self._eyes, self._size = eyes_of, 0.11 * picture.face_px

    def art(self, t_s: float) -> Art:
        bgr = self._art.bgr.copy()
        half = round(2 * self._size)
        blinks = (t_s + self._rng_phase) % 2.5 < 0.15
        look = 0.25 * self._size * np.array([np.sin(2.3 * t_s + self._rng_phase), np.cos(1.7 * t_s)])
        scale = self._art.face_px / self._eyes.face_px
        for hole, eye in zip(self._holes, self._eyes.eyes_xy, strict=True):
            inside = np.zeros(bgr.shape[:2], np.uint8)
            size = (round(1.3 * self._size), round(self._size * 0.7))
            cv2.ellipse(inside, tuple(int(v) for v in hole), size, 0, 0, 360, 255, -1)
            patch = cv2.getRectSubPix(self._eyes.bgr, (round(2 * half / scale),) * 2, tuple(map(float, eye + look)))
            patch = cv2.resize(patch, (2 * half, 2 * half))
            if blinks:
                patch[:] = patch.mean(axis=(0, 1))
            top, left = int(hole[1]) - half, int(hole[0]) - half
            area = np.s_[max(0, top) : top + 2 * half, max(0, left) : left + 2 * half]
            patch = patch[-bgr[area].shape[0] :, -bgr[area].shape[1] :]
            bgr[area] = np.where(inside[area][:, :, None] > 0, patch, bgr[area])
        return replace(self._art, bgr=bgr)


@dataclass(frozen=True, slots=True)
class Panel:
    """What a screen adds. grid: depth of its pixel grid as the camera still sees it, 0..1. pitch_px: of that grid, art
    pixels. glare: 0..1. banding: depth of the dark bar that the refresh leaves, 0..1; bar_s: how long it takes to
    run down. black: grey levels of its black. warm: factor of red over blue. bezel: face widths.
    """

    grid: float = 0.12
    pitch_px: float = 1.7
    glare: float = 0.5
    banding: float = 0.05
    bar_s: float = 1.3
    black: float = 22.0
    warm: float = 0.93
    bezel: float = 0.1


class Screen:
    """A phone, tablet or monitor that shows pictures, one after the other, over and over."""

    curl = 0.0

    def __init__(self, pictures: Sequence[Picture], panel: Panel, *, fps: float = 15.0, seed: int = 0) -> None:
        self._art = [_framed(replace(p, bgr=self._lit(p.bgr, panel)), panel.bezel, 16) for p in pictures]
        self._panel, self._fps = panel, fps
        self._glare_at = np.random.default_rng(seed).uniform(-0.8, 0.8, 2)

    @staticmethod
    def _lit(bgr: U8, panel: Panel) -> U8:
        colour = np.float32([1 / panel.warm, 1.0, panel.warm])
        return np.clip(panel.black + bgr * colour * (1 - panel.black / 255), 0, 255).astype(np.uint8)

    def art(self, t_s: float) -> Art:
        return self._art[int(t_s * self._fps) % len(self._art)]

    def seen(self, bgr: F32, surface_xy: F32, t_s: float) -> F32:
        """The grid is sampled where the camera has its pixels, so it folds back as moire by itself."""
        panel, face_px = self._panel, self._art[0].face_px
        if panel.grid:
            phases = surface_xy / panel.pitch_px * 2 * np.pi
            down = np.cos(phases[:, :, 1])
            across = np.stack([np.cos(phases[:, :, 0] + k * 2 * np.pi / 3) for k in range(3)], -1)
            bgr = bgr * (1 + panel.grid * (0.5 * down[:, :, None] + 0.5 * across))
        if panel.banding:
            rows = np.arange(bgr.shape[0], dtype=np.float32) / bgr.shape[0]
            bar = np.sin(2 * np.pi * (2.5 * rows - t_s / panel.bar_s))
            bgr = bgr * (1 + panel.banding * bar)[:, None, None].astype(np.float32)
        if panel.glare:
            away = surface_xy / face_px - np.float32(self._glare_at)
            bgr = bgr + 200 * panel.glare * np.exp(-(away**2).sum(-1) / 0.06)[:, :, None]
        return np.asarray(bgr, np.float32)
