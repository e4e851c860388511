"""Pictures fed in behind the camera: a still with noise over it, and a recording that runs over and over."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np

from kiosk_app.domain import U8, Frame
from tests.attacks.scene import FPS


def noisy_still(bgr: U8, seconds: float, noise: float, seed: int) -> Iterator[Frame]:
    """The same picture all the time, with fresh noise of so many grey levels, as if a sensor had taken it."""
    rng = np.random.default_rng(seed)
    for number in range(round(seconds * FPS)):
        grain = rng.normal(0, noise, bgr.shape)
        yield Frame(np.clip(np.rint(bgr + grain), 0, 255).astype(np.uint8), number / FPS, number)


def looped(frames: Sequence[Frame], rounds: int) -> Iterator[Frame]:
    """A recording shown again and again, the times going on. Each round is the same to the last bit."""
    lasts = frames[-1].t_s - frames[0].t_s + 1 / FPS
    for turn in range(rounds):
        for at, frame in enumerate(frames):
            t_s = frame.t_s - frames[0].t_s + turn * lasts
            yield replace(frame, t_s=t_s, number=turn * len(frames) + at)
