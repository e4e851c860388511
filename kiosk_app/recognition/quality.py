"""Is this face worth comparing? Each gate has a name that a person can act on.

The measures are taken on the face itself, scaled to 112 pixels, so that they mean the same for every camera:
brightness and contrast are the mean and the standard deviation of the grey level (0..255); sharpness is the
standard deviation of the Laplacian divided by the contrast, which does not change with the light; yaw is how far
the nose lies off the middle between the eyes, along the line of the eyes, in eye distances; roll is the angle of
that line in degrees.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from kiosk_app.config import QualityConfig
from kiosk_app.domain import U8, Face, QualityIssue, QualityReport
from kiosk_app.recognition.cv import cv2

MEASURED_SIZE_PX = 112
MAX_CUT_OFF_CROPPED = 0.5  # of the box of a face that is higher than its photo
INNER = slice(MEASURED_SIZE_PX // 6, MEASURED_SIZE_PX * 5 // 6)  # leaves out hair, collar and background


def nearest(faces: Sequence[Face], size_px: tuple[int, ...], config: QualityConfig) -> tuple[Face | None, bool]:
    """The face in front, and whether another one is so nearly in front that nobody clearly is.

    size_px: height and width of the picture. How much in front a face is: its width, which falls with the distance,
    less up to half of it for a face at the edge, where those stand who are passing by.
    """
    ranked = sorted(((_in_front(face, size_px), face) for face in faces), key=lambda pair: pair[0], reverse=True)
    if not ranked:
        return None, False
    several = len(ranked) > 1 and ranked[1][0] >= config.second_face_ratio * ranked[0][0]
    return ranked[0][1], several


def _in_front(face: Face, size_px: tuple[int, ...]) -> float:
    middle = np.array(size_px[::-1]) / 2
    away = (face.box_xyxy[:2] + face.box_xyxy[2:]) / 2 - middle
    return face.width_px * (1.0 - 0.5 * min(1.0, float(np.abs(away / middle).max())))


def assess(
    bgr: U8, face: Face, config: QualityConfig, *, several_faces: bool = False, photo: bool = False
) -> QualityReport:
    """Measure one face of a picture (uint8, height x width x 3) and name every gate that it fails.

    photo: a photo may be cropped tightly; before a camera the same means that somebody stands too close.
    """
    measures = _light(bgr, face) | _geometry(bgr, face)
    is_cropped = photo and measures["face_fraction"] > 1  # to the face: that leaves out hair and chin on purpose
    max_cut_off = max(MAX_CUT_OFF_CROPPED, config.max_cut_off) if is_cropped else config.max_cut_off
    headroom = {
        QualityIssue.TOO_DARK: _above(measures["brightness"], config.min_brightness),
        QualityIssue.TOO_BRIGHT: _above(255 - measures["brightness"], 255 - config.max_brightness),
        QualityIssue.LOW_CONTRAST: _above(measures["contrast"], config.min_contrast),
        QualityIssue.BLURRED: _above(measures["sharpness"], config.min_sharpness),
        QualityIssue.TOO_FAR: _above(measures["face_px"], config.min_face_px),
        QualityIssue.TOO_CLOSE: 1.0 if photo else _below(measures["face_fraction"], config.max_face_fraction),
        QualityIssue.TURNED_AWAY: min(
            _below(measures["yaw"], config.max_yaw), _below(measures["roll_deg"], config.max_roll_deg)
        ),
        QualityIssue.CUT_OFF: _below(measures["cut_off"], max_cut_off),
        QualityIssue.SEVERAL_FACES: -1.0 if several_faces else 1.0,
    }
    issues = tuple(issue for issue, room in headroom.items() if room < 0)
    return QualityReport(issues, 0.0 if issues else min(headroom.values()), measures)


def _above(value: float, gate: float) -> float:
    """0 at the gate, 1 at twice the gate and beyond, negative below it. A gate of 0 lets everything pass."""
    return min(value / gate - 1.0, 1.0) if gate > 0 else 1.0


def _below(value: float, gate: float) -> float:
    """0 at the gate, 1 at half the gate and below, negative above it."""
    return min(2.0 * (1.0 - value / max(gate, 1e-9)), 1.0)


def _light(bgr: U8, face: Face) -> dict[str, float]:
    height, width = bgr.shape[:2]
    left, top, right, bottom = np.rint(face.box_xyxy).astype(int)
    crop = bgr[max(top, 0) : min(bottom, height), max(left, 0) : min(right, width)]
    if crop.size == 0:
        return {"brightness": 0.0, "contrast": 0.0, "sharpness": 0.0}
    scaled = cv2.resize(crop, (MEASURED_SIZE_PX, MEASURED_SIZE_PX), interpolation=cv2.INTER_AREA)
    grey = cv2.cvtColor(scaled, cv2.COLOR_BGR2GRAY)
    edges = cv2.Laplacian(grey, cv2.CV_32F)[INNER, INNER]
    inner = grey[INNER, INNER]
    contrast = float(inner.std())
    return {
        "brightness": float(inner.mean()),
        "contrast": contrast,
        "sharpness": float(edges.std()) / max(contrast, 1.0),
    }


def _geometry(bgr: U8, face: Face) -> dict[str, float]:
    height, width = bgr.shape[:2]
    left, top, right, bottom = (float(v) for v in face.box_xyxy)
    area = max((right - left) * (bottom - top), 1e-6)
    inside = max(0.0, min(right, width) - max(left, 0)) * max(0.0, min(bottom, height) - max(top, 0))
    eyes = face.landmarks.eye_centres_xy
    across = eyes[1] - eyes[0]
    eye_distance = max(float(np.hypot(*across)), 1e-6)
    offset = float(np.dot(face.landmarks.nose_xy - eyes.mean(axis=0), across)) / eye_distance**2
    return {
        "face_px": right - left,
        "face_fraction": (bottom - top) / height,
        "yaw": abs(offset),
        "roll_deg": abs(float(np.degrees(np.arctan2(across[1], across[0])))),
        "cut_off": 1.0 - inside / area,
    }
