"""What colour is the skin in one picture, and what colour the room beside it? Pure: a picture in, means out.

The mean is taken of linear light (sRGB decoded, IEC 61966-2-1): only there what the display adds is a sum. Of the
three channels the two log ratios to green are kept: exposure, shadow and flicker change all three alike and fall out.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from kiosk_app.domain import F32, U8, Face, Frame

F64 = npt.NDArray[np.float64]
Rectangle = tuple[int, int, int, int]  # left, top, right, bottom, in pixels of the picture

# Forehead and cheeks, clear of eyes, brows, nose and mouth: centre and size in a frame with the eyes at (-0.5, 0) and
# (0.5, 0) and y downwards.
_SKIN = (((0.0, -0.6), (0.9, 0.3)), ((-0.5, 0.55), (0.4, 0.4)), ((0.5, 0.55), (0.4, 0.4)))
_ROOM_FROM, _ROOM_TO = 0.35, 0.95  # face widths beside the box: beyond the ears, short of the next person
_FEWEST_PX = 64  # fewer are noise
_DARKEST, _BRIGHTEST = 8, 250  # means of the coded levels: beyond them a channel says nothing
_LINEAR = np.where(
    np.arange(256) <= 10.31, np.arange(256) / 255 / 12.92, ((np.arange(256) / 255 + 0.055) / 1.055) ** 2.4
).astype(np.float32)


def decoded(levels: U8) -> F32:
    """Linear light of 0..1, float32 of the same shape, from coded levels."""
    linear: F32 = _LINEAR[levels]
    return linear


@dataclass(frozen=True, slots=True, eq=False)
class ColourSample:
    """t_s: of the frame. skin, room: float64 (2,), log R/G and log B/G; None where they could not be measured.

    patch: the face from brows to mouth (veil.py); None where only colours are at hand.
    """

    t_s: float
    skin: F64 | None
    room: F64 | None
    patch: U8 | None = None


def sample_colour(frame: Frame, face: Face, room: tuple[Rectangle, ...], patch: U8 | None = None) -> ColourSample:
    """The colours of one picture. room: where the face leaves the room free, from `beside`."""
    return ColourSample(frame.t_s, _chroma(frame.bgr, _skin_of(face)), _chroma(frame.bgr, room), patch)


def beside(face: Face) -> tuple[Rectangle, ...]:
    """Left and right of the face, from above it down to its middle, where the shoulders do not reach.

    Taken once: the camera stands still, so the same pixels show the same wall.
    """
    left, top, right, bottom = (float(v) for v in face.box_xyxy)
    width, upper, lower = right - left, top - 0.2 * (bottom - top), (top + bottom) / 2
    return (
        _rectangle(left - _ROOM_TO * width, upper, left - _ROOM_FROM * width, lower),
        _rectangle(right + _ROOM_FROM * width, upper, right + _ROOM_TO * width, lower),
    )


def _skin_of(face: Face) -> tuple[Rectangle, ...]:
    """Upright rectangles around points that turn with the head."""
    eyes = face.landmarks.eye_centres_xy
    across = eyes[1] - eyes[0]
    down: F32 = np.array([-across[1], across[0]], np.float32)
    distance, centre = float(np.hypot(*across)), eyes.mean(axis=0)
    found = []
    for (x, y), (width, height) in _SKIN:
        middle = centre + x * across + y * down
        half = np.array([width, height]) * distance / 2
        found.append(_rectangle(*(middle - half), *(middle + half)))
    return tuple(found)


def _rectangle(left: float, top: float, right: float, bottom: float) -> Rectangle:
    return round(left), round(top), round(right), round(bottom)


def _chroma(bgr: U8, rectangles: tuple[Rectangle, ...]) -> F64 | None:
    """float64 (2,): log R/G and log B/G of the mean light of all the pixels there; None of too few, dark or blown."""
    height, width = bgr.shape[:2]
    parts = [
        bgr[max(0, top) : max(0, min(bottom, height)), max(0, left) : max(0, min(right, width))].reshape(-1, 3)
        for left, top, right, bottom in rectangles
    ]
    pixels = np.concatenate(parts) if parts else np.empty((0, 3), np.uint8)
    if len(pixels) < _FEWEST_PX:
        return None
    level = pixels.mean(axis=0)
    if level.min() < _DARKEST or level.max() > _BRIGHTEST:
        return None
    blue, green, red = np.log(decoded(pixels).mean(axis=0, dtype=np.float64))
    return np.array([red - green, blue - green])
