"""Passive liveness: does one picture show a face, or a picture of a face? Networks that see more than the face."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from kiosk_app.config import InferenceConfig
from kiosk_app.domain import F32, U8
from kiosk_app.packs.minifasnet import LivenessPart, graph_of
from kiosk_app.packs.minifasnet_graph import SIDE_PX
from kiosk_app.recognition.cv import cv2
from kiosk_app.recognition.inference import checked, open_session

BONA_FIDE = 1  # of the three classes


class PassiveLiveness:
    """Not thread-safe."""

    def __init__(self, parts: Sequence[LivenessPart], inference: InferenceConfig) -> None:
        """Raises DigestError, PackError and InferenceError, see `inference.open_session`."""
        self._sessions = [(part.enlarged, open_session(part.path, part.sha256, inference, graph_of)) for part in parts]

    def score(self, bgr: U8, box_xyxy: F32) -> float:
        """0..1, higher for a face that is really there: the mean of the networks. bgr: uint8 (height, width, 3)."""
        scores = []
        for enlarged, session in self._sessions:
            crop = surroundings(bgr, box_xyxy, enlarged)
            chip = cv2.resize(crop, (SIDE_PX, SIDE_PX)).astype(np.float32)  # 0..255: they were trained without scaling
            logits = checked(session.run(None, {"input": chip.transpose(2, 0, 1)[None]})[0])[0]
            scores.append(float(_softmax(logits)[BONA_FIDE]))
        return float(np.mean(scores))


def surroundings(bgr: U8, box_xyxy: F32, enlarged: float) -> U8:
    """The box enlarged so many times about its centre; moved, and where that is not enough made smaller, to lie within
    the picture. Of at least one pixel.
    """
    height, width = bgr.shape[:2]
    left, top, right, bottom = (float(v) for v in box_xyxy)
    box_width, box_height = max(right - left, 1.0), max(bottom - top, 1.0)
    times = min(enlarged, (width - 1) / box_width, (height - 1) / box_height)
    columns = _within((left + right) / 2, times * box_width, width)
    rows = _within((top + bottom) / 2, times * box_height, height)
    return bgr[rows, columns]


def _within(centre: float, length: float, most: int) -> slice:
    """So long about a centre, moved so that it lies within 0 and `most`."""
    start = min(max(centre - length / 2, 0.0), max(most - 1 - length, 0.0))
    return slice(int(start), max(int(start), int(start + length)) + 1)


def _softmax(logits: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    raised = np.exp(logits - logits.max())
    return np.asarray(raised / raised.sum(), np.float32)
