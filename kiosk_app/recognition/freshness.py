"""Do the frames of a camera show something new? Pure: pictures and times in, a verdict out.

A sensor has noise, so it never gives the same picture twice; a driver that hangs, a still fed in and a recording played
over and over do. What was shown before is no evidence of anybody standing there, however short the repeat is; only one
that lasts is trouble, because cheap cameras hand out each picture twice. Measured as the share of samples that differ
from the last new picture: 1.2 % at least between frames of 17 compressed videos of people, 4 % in simulated
motion-JPEG of a dark, still room; below MIN_CHANGED for 0.12 s at most in MPEG-4 of such a room. A clock that the
camera writes into its picture changes less. A noise-free picture of an empty room counts as frozen, until somebody
comes. What this cannot see: a first showing, and repeats to which new noise was added.
"""

from __future__ import annotations

import math
from collections import OrderedDict
from enum import StrEnum
from hashlib import blake2b

import numpy as np

from kiosk_app.domain import U8

STEP_PX = 8  # every eighth pixel of every eighth row: 14,400 samples of 1280 x 720, 0.2 ms
MIN_CHANGED = 0.002  # share of samples; a picture that differs less is the same picture
FROZEN_AFTER_S = 3.0  # as a camera may give nothing; a video codec sends nothing new of an empty room for a while
LOOP_FRAMES = 5  # so many known pictures in a row, each another one
LOOP_CALM_S = 1.0  # a loop is over when no known picture came for so long; some of its first round may be unknown
KEPT = 9000  # five minutes at 30 frames a second
STANDING_TIMES = 5  # a coarse clock may give two or three frames one time


class Verdict(StrEnum):
    FRESH = "fresh"
    REPEATED = "repeated"  # was shown before: decides nothing, and is no trouble yet
    FROZEN = "frozen"
    LOOPED = "looped"
    MISTIMED = "mistimed"


REASONS = {
    Verdict.FROZEN: "The picture of the camera does not change at all: uncover the camera, or plug it in again.",
    Verdict.LOOPED: "The camera shows the same pictures over again: check that it is a real one, or plug it in again.",
    Verdict.MISTIMED: "The pictures of the camera come with times that cannot be: plug it in again.",
}  # for whoever looks after the kiosk; the other verdicts are no trouble


class Freshness:
    """Judges the frames of one live source, in the order in which they come."""

    def __init__(self) -> None:
        self._known: OrderedDict[bytes, None] = OrderedDict()  # what was shown, the latest at the end
        self._last_new: U8 | None = None
        self._run: set[bytes] = set()  # known pictures since the last new one
        self._t_s = self._new_at_s = self._looped_until_s = -math.inf
        self._standing = 0

    def judge(self, bgr: U8, t_s: float) -> Verdict:
        """bgr: uint8 (height, width, 3). t_s: when it was captured, in seconds of a clock that never goes back."""
        if t_s <= self._t_s:
            return self._without_time(t_s)
        self._t_s, self._standing = t_s, 0
        samples = bgr[STEP_PX // 2 :: STEP_PX, STEP_PX // 2 :: STEP_PX, 1].copy()
        is_same = self._is_last_new(samples)
        is_known = self._knows(blake2b(samples.tobytes(), digest_size=8).digest(), counts=not is_same)
        if not is_same:
            self._last_new = samples
        if is_known and not is_same and (len(self._run) >= LOOP_FRAMES or t_s < self._looped_until_s):
            self._looped_until_s = t_s + LOOP_CALM_S
        if not (is_same or is_known):
            self._new_at_s = t_s
            self._run.clear()
        return self._verdict(t_s)

    def _verdict(self, t_s: float) -> Verdict:
        if t_s < self._looped_until_s:
            return Verdict.LOOPED
        if t_s == self._new_at_s:
            return Verdict.FRESH
        return Verdict.FROZEN if t_s - self._new_at_s >= FROZEN_AFTER_S else Verdict.REPEATED

    def _is_last_new(self, samples: U8) -> bool:
        if self._last_new is None or samples.shape != self._last_new.shape:
            return False
        return int(np.count_nonzero(samples != self._last_new)) <= MIN_CHANGED * samples.size

    def _knows(self, digest: bytes, *, counts: bool) -> bool:
        """Whether it was shown before; counts: as one of a loop."""
        is_known = digest in self._known
        self._known[digest] = None
        self._known.move_to_end(digest)
        if len(self._known) > KEPT:
            self._known.popitem(last=False)
        if is_known and counts:
            self._run.add(digest)
        return is_known

    def _without_time(self, t_s: float) -> Verdict:
        """Of a time that stands or goes back; the clock is taken to be right from there on."""
        if t_s < self._t_s:
            self._t_s = self._new_at_s = self._looped_until_s = t_s
            return Verdict.MISTIMED
        self._standing += 1
        return Verdict.MISTIMED if self._standing >= STANDING_TIMES else Verdict.REPEATED
