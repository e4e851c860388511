"""What a recogniser says of faces with a live score, without one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from kiosk_app.domain import Embedding, Face, Frame, LandmarkLayout, Landmarks, Observation, QualityIssue, QualityReport

POINTS = np.array([[40, 40], [60, 40], [50, 50], [44, 60], [56, 60]], np.float32)
FACE = Face(np.array([20, 20, 80, 80], np.float32), 0.9, Landmarks(POINTS, LandmarkLayout.EYES_NOSE_MOUTH))
EMBEDDING = Embedding(np.array([1.0, 0.0], np.float32), "ab" * 32)
GOOD, DARK = QualityReport((), 1.0, {}), QualityReport((QualityIssue.TOO_DARK,), 0.0, {})
Look = Callable[[Frame], tuple[Observation, Embedding | None]]


def shows(score: float | None, *, suspicious: bool = False, **cues: float) -> Look:
    """A face of which each picture has this live score."""

    def look(frame: Frame) -> tuple[Observation, Embedding | None]:
        seen = Observation(frame.t_s, 1, FACE, GOOD, same_person=1.0, live_score=score, cues=cues)
        return replace(seen, is_suspicious=suspicious), EMBEDDING

    return look


def too_dark(frame: Frame) -> tuple[Observation, Embedding | None]:
    return Observation(frame.t_s, 1, FACE, DARK), None


def nobody(frame: Frame) -> tuple[Observation, Embedding | None]:
    return Observation(frame.t_s, 1), None
