"""Traces of a screen or a printer in a picture of a face. Pure: pixels in, a number out."""

from __future__ import annotations

from functools import cache

import numpy as np
import numpy.typing as npt

from kiosk_app.domain import F32, U8
from kiosk_app.recognition.cv import cv2

SIDE_PX = 128  # of the picture as it came: a smaller one has lost the pattern
COARSEST, FINEST = 18, 62  # periods within that side: skin and hair have coarser patterns
BLOCKS = 16  # a JPEG picture or a video has peaks of its own at multiples of so many, from its blocks of 8 pixels
NEIGHBOURHOOD = 15


def raster_peak(bgr: U8, box_xyxy: F32) -> float | None:
    """How far the strongest regular pattern on a face stands out of the spectrum, in nepers of power.

    A pixel grid that is finer than those of the camera folds back as moire, the dots of a printer stay what they are;
    both are peaks, where a face has a smooth slope. bgr: uint8 (h, w, 3). None where the picture is too small.
    """
    left, top, right, bottom = (float(v) for v in box_xyxy)
    height, width = bgr.shape[:2]
    x, y = (round((low + high - SIDE_PX) / 2) for low, high in ((left, right), (top, bottom)))
    x, y = max(0, min(x, width - SIDE_PX)), max(0, min(y, height - SIDE_PX))
    if min(height, width) < SIDE_PX:
        return None
    grey = cv2.cvtColor(bgr[y : y + SIDE_PX, x : x + SIDE_PX], cv2.COLOR_BGR2GRAY).astype(np.float32)
    spectrum = cv2.dft(_window() * (grey - cv2.GaussianBlur(grey, (0, 0), 3.0)), flags=cv2.DFT_COMPLEX_OUTPUT)
    power = np.log1p(np.roll((spectrum**2).sum(axis=2), SIDE_PX // 2, (0, 1)))
    standing_out = cv2.blur(power, (3, 3)) - cv2.blur(power, (NEIGHBOURHOOD, NEIGHBOURHOOD))
    return float(standing_out[_looked_at()].max())


@cache
def _window() -> F32:
    hann = np.hanning(SIDE_PX).astype(np.float32)
    return np.outer(hann, hann)


@cache
def _looked_at() -> npt.NDArray[np.bool_]:
    """bool (SIDE_PX, SIDE_PX), the lowest frequency in the middle."""
    down, along = np.mgrid[:SIDE_PX, :SIDE_PX] - SIDE_PX // 2
    far = np.hypot(down, along)
    off_blocks = [np.abs((part + BLOCKS // 2) % BLOCKS - BLOCKS // 2) > 3 for part in (down, along)]
    return np.asarray((far > COARSEST) & (far < FINEST) & (off_blocks[0] | off_blocks[1]))
