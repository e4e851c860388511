"""What a camera sees when somebody in a photo turns their head: the picture bent over a head-shaped surface.

Good for some 20 degrees; beyond that the far side would have to be invented.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from kiosk_app.domain import U8, Face
from kiosk_app.recognition.cv import cv2

F32 = npt.NDArray[np.float32]

HALF_WIDTH, HALF_HEIGHT, DEPTH = 1.2, 1.7, 1.3  # of the head, in eye distances
COARSE = 2  # pixels from one point of the surface to the next
NOSE_DEPTH, NOSE_BELOW_EYES = 0.5, 0.6
VIEWS = {"frontal": (0, 0), "left": (24, 0), "right": (-24, 0), "up": (0, 20), "down": (0, -20)}


def turned(bgr: U8, face: Face, yaw_deg: float, pitch_deg: float) -> U8:
    """The picture with the head turned: yaw to the person's own left, pitch upwards."""
    if not (yaw_deg or pitch_deg):
        return bgr
    eyes = face.landmarks.eye_centres_xy
    right, down = _axes(eyes)
    middle = eyes.mean(axis=0)
    height, width = bgr.shape[:2]
    rows, columns = np.mgrid[:height:COARSE, :width:COARSE].astype(np.float32)
    wanted_x, wanted_y = _turned_axes(columns - middle[0], rows - middle[1], np.linalg.inv(np.stack([right, down], 1)))
    x, y = wanted_x.copy(), wanted_y.copy()
    for _ in range(12):  # where was the point that is now here?
        now_x, now_y = _seen(x, y, np.radians(yaw_deg), np.radians(pitch_deg))
        x += 0.6 * (wanted_x - now_x)
        y += 0.6 * (wanted_y - now_y)
    map_x, map_y = _turned_axes(x, y, np.stack([right, down], 1))
    full_x, full_y = (cv2.resize(part.astype(np.float32), (width, height)) for part in (map_x, map_y))
    return cv2.remap(
        bgr, full_x + middle[0], full_y + middle[1], cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE
    ).astype(np.uint8, copy=False)


def _axes(eyes: F32) -> tuple[F32, F32]:
    """One eye distance to the right and down, as the head is tilted, in pixels."""
    right = eyes[1] - eyes[0]
    return right, np.array([-right[1], right[0]], np.float32)


def _turned_axes(x: F32, y: F32, matrix: F32) -> tuple[F32, F32]:
    return (matrix[0, 0] * x + matrix[0, 1] * y), (matrix[1, 0] * x + matrix[1, 1] * y)


def _seen(x: F32, y: F32, yaw: float, pitch: float) -> tuple[F32, F32]:
    z = _depth(x, y)
    forward = z * np.cos(yaw) - x * np.sin(yaw)
    return x * np.cos(yaw) + z * np.sin(yaw), y * np.cos(pitch) - forward * np.sin(pitch)


def _depth(x: F32, y: F32) -> F32:
    """How far the surface lies before the eyes; fades out around the head, where the room is."""
    off_centre = (x / HALF_WIDTH) ** 2 + ((y - 0.4) / HALF_HEIGHT) ** 2
    head = DEPTH * (np.sqrt(1 - np.minimum(off_centre, 0.9)) - np.sqrt(1 - (0.5 / HALF_WIDTH) ** 2))
    nose = NOSE_DEPTH * np.exp(-((x / 0.2) ** 2) - ((y - NOSE_BELOW_EYES) / 0.3) ** 2)
    depth: F32 = ((head + nose) * np.exp(-np.maximum(off_centre - 0.9, 0) * 4)).astype(np.float32)
    return depth


def turning(bgr: U8, face: Face, hold: int = 7) -> list[U8]:
    """Somebody who is told to: straight ahead, left, right, up and down, so many pictures each."""
    views = (turned(bgr, face, yaw, pitch) for yaw, pitch in VIEWS.values())
    return [picture for view in views for picture in [view] * hold]
