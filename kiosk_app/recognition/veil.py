"""Do colours belong to the face, or do they lie over it? Pure: patches of a face and the light shown, a number out.

Light that falls on a face comes back as the face lets it: less from brows, lips and pupils than from skin. What a
glass mirrors lies evenly over the picture behind it. So the picture of how much each point follows the light has the
fine features of the face in one case and none in the other. Only fine ones count: shadows and light from the side
are wide.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from kiosk_app.domain import U8, Landmarks
from kiosk_app.recognition.alignment import similarity
from kiosk_app.recognition.cv import cv2
from kiosk_app.recognition.skin_colour import decoded

F32 = npt.NDArray[np.float32]

_EYE_DISTANCE_PX = 24  # of a patch
_LEFT, _TOP, _RIGHT, _BOTTOM = (
    -0.9,
    -0.55,
    0.9,
    1.35,
)  # of a patch, in eye distances from between the eyes: no hair, no room
_OVERSAMPLED = 2  # a patch is warped at twice its size, then averaged
_FINE_PX = 6.0  # wider features than about so much are not looked at
_GLINT = 4.0  # times what is usual: glasses that mirror the display
_LUMINANCE_OF_BGR = np.array([0.0722, 0.7152, 0.2126], np.float32)


class FacePatches:
    """Cuts the same part of a face out of picture after picture, from brows to mouth, as the first one shows it."""

    def __init__(self, first: Landmarks) -> None:
        eyes = np.array([[-0.5, 0.0], [0.5, 0.0]]) - (_LEFT, _TOP)
        fit = similarity(first.eye_centres_xy, eyes * _EYE_DISTANCE_PX * _OVERSAMPLED)
        self._points = first.points_xy @ fit[:, :2].T + fit[:, 2]
        width, height = (round(_EYE_DISTANCE_PX * side) for side in (_RIGHT - _LEFT, _BOTTOM - _TOP))
        self._size = width, height

    def cut(self, bgr: U8, landmarks: Landmarks) -> U8:
        """uint8 (46, 43, 3)"""
        fit = similarity(landmarks.points_xy, self._points)
        width, height = self._size
        large = cv2.warpAffine(bgr, fit, (width * _OVERSAMPLED, height * _OVERSAMPLED))
        return cv2.resize(large, self._size, interpolation=cv2.INTER_AREA).astype(np.uint8, copy=False)


def belonging(patches: U8, light: npt.NDArray[np.floating]) -> float:
    """How far the colours follow the features of the face: about 1 on a face or a print, 0 on a glass before one.

    patches: uint8 (n, height, width, 3), BGR. light: (2, n), red and blue that were shown, without drift.
    """
    linear = decoded(patches)
    linear /= (linear @ _LUMINANCE_OF_BGR).mean(axis=(1, 2), keepdims=True)[..., None]  # exposure and flicker
    along = against = 0.0
    for shown, channel in zip(light, (2, 0), strict=True):
        seen = linear[..., channel]
        still = seen.mean(axis=0)
        follows = np.tensordot(shown / max(float(shown @ shown), 1e-9), seen, axes=1).astype(np.float32)
        gain = float(follows.mean() / still.mean())
        usual = np.abs(follows) < _GLINT * abs(gain) * still
        features = _fine(still)[usual]
        along += gain * float((_fine(follows)[usual] * features).sum())
        against += gain**2 * float((features**2).sum())
    return along / max(against, 1e-12)


def _fine(picture: F32) -> F32:
    wide = cv2.GaussianBlur(picture, (0, 0), _FINE_PX)
    fine: F32 = picture - wide
    return fine
