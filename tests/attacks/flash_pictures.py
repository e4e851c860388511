"""Pictures of a real face whose light changes as simulated: what the measuring code itself has to cope with."""

from __future__ import annotations

from collections.abc import Iterator

import cv2
import numpy as np
import numpy.typing as npt

from kiosk_app.domain import F32, U8, Face, Frame, Landmarks
from tests.attacks.flash_simulation import Recording, coded, decoded

SWAY_PX = 3.0  # of a head that stands still, at a face of 100 px
JITTER_PX = 0.7  # of a detector, on each landmark, at a face of 100 px
GRAIN = 0.02  # of each pixel, relative to its light; a little more in the dark


def pictures(
    bgr: U8, face: Face, recording: Recording, *, seed: int = 0, jpeg_quality: int | None = 85, side_light: float = 0.0
) -> Iterator[tuple[Frame, Face]]:
    """The photo, lit anew for each moment of the recording, and where a detector would find the face.

    The face, as an ellipse with a soft edge, follows the skin of the recording and sways; all the rest follows the
    room. What a glass mirrors lies over the face evenly. jpeg_quality: of the camera's motion-JPEG, which halves the
    resolution of colour; None for a raw camera. side_light: how much more of the other light comes from the right than
    from ahead, 0..1; the display is always ahead.
    """
    rng = np.random.default_rng(seed)
    near = near_face(bgr.shape[:2], face)
    texture = decoded(bgr)
    texture = texture / texture[near > 0.9].mean(axis=0)
    scale = face.width_px / 100
    veil = np.broadcast_to(recording.veil, recording.skin.shape)[:, ::-1]
    skin, room = recording.skin[:, ::-1] - veil, recording.room[:, ::-1]
    sides = np.linspace(1 - side_light, 1 + side_light, bgr.shape[1])[None, :, None]
    steady = skin.mean(axis=0)
    for number, t_s in enumerate(recording.t_s):
        shift = SWAY_PX * scale * np.array([np.sin(2.1 * t_s + seed), 0.5 * np.sin(3.7 * t_s)])
        share = _moved(near, shift)[:, :, None]
        on_face = steady * sides + (skin[number] - steady)
        lit = (_moved(texture, shift) * on_face + veil[number]) * share + texture * room[number] * (1 - share)
        grain = rng.standard_normal(lit.shape, dtype=np.float32) * GRAIN * np.sqrt(lit + 0.002)
        picture = coded(lit + grain)
        if jpeg_quality is not None:
            picture = _through_jpeg(picture, jpeg_quality)
        yield Frame(picture, float(t_s), number), _found(face, shift + rng.normal(0, JITTER_PX * scale, (5, 2)))


def near_face(size_px: tuple[int, ...], face: Face) -> F32:
    """float32 (height, width): 1 on the face and its hair, 0 in the room."""
    left, top, right, bottom = (float(v) for v in face.box_xyxy)
    y, x = np.mgrid[: size_px[0], : size_px[1]]
    away = np.hypot(
        (x - (left + right) / 2) / (0.65 * (right - left)), (y - (top + bottom) / 2) / (0.75 * (bottom - top))
    )
    return np.clip((1.1 - away) / 0.2, 0, 1).astype(np.float32)


def _moved(picture: npt.NDArray[np.float32], shift: npt.NDArray[np.float64]) -> npt.NDArray[np.float32]:
    move = np.array([[1, 0, shift[0]], [0, 1, shift[1]]])
    size = picture.shape[1::-1]
    moved = cv2.warpAffine(picture, move, size, flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    return moved.astype(np.float32, copy=False)


def _through_jpeg(picture: U8, quality: int) -> U8:
    done, data = cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, quality])
    assert done
    return np.asarray(cv2.imdecode(data, cv2.IMREAD_COLOR), np.uint8)


def _found(face: Face, moved: npt.NDArray[np.float64]) -> Face:
    points = (face.landmarks.points_xy + moved).astype(np.float32)
    box = face.box_xyxy + np.tile(moved.mean(axis=0), 2).astype(np.float32)
    return Face(box, face.score, Landmarks(points, face.landmarks.layout))
