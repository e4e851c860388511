"""Does the skin follow the colours that the display flashes? Pure: pictures and times in, a verdict out.

What the display adds to the light on a face at arm's length shows in the colour of its skin, a little later and in the
order of the plan. A recording of an earlier flash shows another order, a recording without one none at all. The idea is
that of Tang et al., "Face Flashing: a secure liveness detection protocol based on light reflections", NDSS 2018.

How sure that is needs no model of noise. If what the camera saw owes nothing to this plan, then this plan is one of
the many that might have been drawn, and explains what was seen no better than they do: the chance that it comes out
among the best n of N + 1 is n / (N + 1). That holds for noise, other light, and every recording made before the plan
was drawn. It does not hold for what reflects the display itself: the glass of a phone does, but evenly (veil.py); paper
does as skin does, and is not told from it here.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from random import Random

import numpy as np
import numpy.typing as npt

from kiosk_app.domain import Face, Frame
from kiosk_app.recognition.flash_plan import LEAD_IN_S, LUMINANCE_OF_RGB, FlashPlan, draw_plan
from kiosk_app.recognition.skin_colour import ColourSample, Rectangle, beside, sample_colour
from kiosk_app.recognition.veil import FacePatches, belonging

F64 = npt.NDArray[np.float64]
Floats = npt.NDArray[np.floating]  # float32 where there is much of it

MAX_DELAY_S = LEAD_IN_S  # of display and camera together; all that is seen that late belongs to the plan
DELAY_STEP_S = 0.025
MAX_GAP_S = 0.3
FEWEST_SAMPLES = 15
STRANGERS = 249  # plans that were not shown
MAX_P = 0.004  # none of them explains as much: the best of 250
MIN_EXPLAINED = 0.5  # of the changes of colour of the skin, where they are no more than noise may be,
MIN_EXPLAINED_CLEAR = 0.84  # and where they are more
NOISE = 0.012  # of the colour of the skin, rms, at most: a swaying head, motion-JPEG, a small face
MIN_CHANGE = 0.008  # of the colour of the skin, rms
MIN_BELONGING = 0.65  # between a glass and a face
_ROUNDS = 12  # of coordinate descent over three gains: enough for three digits
_TABLE_STEP_S = 0.005


class FlashOutcome(StrEnum):
    PASSED = "passed"
    FAILED = "failed"  # other colours than those of the plan, or they lie over the face, or it was out of sight
    TOO_BRIGHT = "too_bright"  # too weak to tell: much other light, or a recording without a flash


@dataclass(frozen=True, slots=True)
class Response:
    """How the skin followed the plan.

    explained: 0..1, the share of its changes of colour (drift taken off) that the plan explains, best delay. p_value:
    the chance that a plan which was not shown explains as much. change: what followed the plan, rms of log ratios.
    whole_change: all of the changes, likewise.
    """

    explained: float
    p_value: float
    change: float
    whole_change: float
    delay_s: float
    belonging: float | None = None

    @property
    def outcome(self) -> FlashOutcome:
        if self.whole_change < MIN_CHANGE:
            return FlashOutcome.TOO_BRIGHT
        if self.p_value > MAX_P or self.shows_other_colours:
            return FlashOutcome.FAILED
        if self.change < MIN_CHANGE or self.explained < MIN_EXPLAINED:
            return FlashOutcome.TOO_BRIGHT
        is_veil = self.belonging is not None and self.belonging < MIN_BELONGING
        return FlashOutcome.FAILED if is_veil else FlashOutcome.PASSED

    @property
    def shows_other_colours(self) -> bool:
        """Whether there is more on the skin than the plan and noise."""
        rest = self.whole_change * math.sqrt(1 - min(self.explained, 1.0))
        return rest > NOISE and self.explained < MIN_EXPLAINED_CLEAR


@dataclass(frozen=True, slots=True)
class FlashResult:
    """response: None where the face was not seen without a gap."""

    outcome: FlashOutcome
    response: Response | None = None


class FlashChallenge:
    """One showing of one plan to one face. Whether it stays the same face is for the caller to say."""

    def __init__(self, plan: FlashPlan, shown_at_s: float) -> None:
        """shown_at_s: when the display began, on the clock of Frame.t_s; later by up to MAX_DELAY_S is found out."""
        self.plan = plan
        self.shown_at_s = shown_at_s
        self.ends_at_s = shown_at_s + plan.length_s + MAX_DELAY_S
        self._room: tuple[Rectangle, ...] = ()
        self._patches: FacePatches | None = None
        self._samples: list[ColourSample] = []  # whose skin was neither too dark nor blown out
        self._seen_s: list[float] = []  # when the face was seen at all

    def colour(self, now_s: float) -> tuple[int, int, int]:
        """sRGB of 0..255 that the display has to show now; until the verdict."""
        return self.plan.colour_at(now_s - self.shown_at_s)

    def add(self, frame: Frame, face: Face) -> None:
        """One picture and the face in it."""
        if self._patches is None:
            self._room, self._patches = beside(face), FacePatches(face.landmarks)
        patch = self._patches.cut(frame.bgr, face.landmarks)
        self.add_sample(sample_colour(frame, face, self._room, patch))

    def add_sample(self, sample: ColourSample) -> None:
        """What was measured in one picture. One that is no later than the one before says nothing new."""
        if self._seen_s and sample.t_s <= self._seen_s[-1]:
            return
        self._seen_s.append(sample.t_s)
        if sample.skin is not None:
            self._samples.append(sample)

    def verdict(self, now_s: float) -> FlashResult | None:
        """None while there is more to be seen. now_s: the time of the latest frame that was looked at, not of the
        clock: a recogniser that is behind has not lost sight of anybody.
        """
        if self._has_gap(min(now_s, self.ends_at_s)):
            return FlashResult(FlashOutcome.FAILED)
        if now_s < self.ends_at_s:
            return None
        samples = [s for s in self._samples if self.shown_at_s + LEAD_IN_S <= s.t_s <= self.ends_at_s]
        if len(samples) < FEWEST_SAMPLES:
            return FlashResult(FlashOutcome.TOO_BRIGHT)  # or too dark, or the machine too slow: nobody can tell
        t_s = np.array([sample.t_s - self.shown_at_s for sample in samples])
        response = measure(self.plan, t_s, _colours(samples))
        patches = [sample.patch for sample in samples if sample.patch is not None]
        if len(patches) == len(samples):
            light = self.plan.light_at(t_s - response.delay_s)[:, ::2].T
            response = replace(response, belonging=belonging(np.stack(patches), _without(_drift(t_s), light)))
        return FlashResult(response.outcome, response)

    def _has_gap(self, now_s: float) -> bool:
        """Whether the face was out of sight for too long, from the beginning until now."""
        seen = [t_s for t_s in self._seen_s if self.shown_at_s < t_s < now_s]
        return bool(np.diff([self.shown_at_s, *seen, max(now_s, self.shown_at_s)]).max() > MAX_GAP_S)


def _colours(samples: list[ColourSample]) -> F64:
    """float64 (n, 2): of the skin; less that of the room if this is steadier, because both share it.

    Daylight that drifts and a camera that balances its white change both alike; who walks past behind changes one.
    Neither looks at the plan, so the choice favours none.
    """
    t_s = np.array([sample.t_s for sample in samples])
    skin = np.array([sample.skin for sample in samples])
    rooms = [sample.room for sample in samples if sample.room is not None]
    if len(rooms) < len(samples):
        return skin
    difference: F64 = skin - np.array(rooms)
    drift = _drift(t_s)
    return min(skin, difference, key=lambda colours: float((_without(drift, colours.T) ** 2).sum()))


def measure(plan: FlashPlan, t_s: F64, colours: F64) -> Response:
    """t_s: float64 (n,), from the beginning of the plan. colours: float64 (n, 2), log R/G and log B/G."""
    drift = _drift(t_s)
    seen = _without(drift, colours.T.astype(np.float32))
    whole = max(float((seen**2).sum()), 1e-12)
    shown = (_without(drift, _sampled(table, t_s)) for table in (_table([plan]), _strangers()))
    explained = np.concatenate([_explained(lights, seen) for lights in shown]) / whole  # (1 + STRANGERS, delays)
    best = explained.max(axis=1)
    return Response(
        explained=float(best[0]),
        p_value=float((best >= best[0]).mean()),
        change=float(np.sqrt(best[0] * whole / seen.size)),
        whole_change=float(np.sqrt(whole / seen.size)),
        delay_s=float(_delays()[explained[0].argmax()]),
    )


def _explained(lights: Floats, seen: Floats) -> Floats:
    """float32 (plans, delays): how much of the sum of squares of `seen`, (2, n), each of the lights explains.

    lights: float32 (2, plans, delays, n), red and blue. Each channel of the skin rises with its own colour of light, by
    a gain that is nought or more: log R/G = r red - g green, log B/G = b blue - g green; green is what keeps the
    luminance of the display constant. Least squares by coordinate descent; at its end the explained part is
    gains * wanted.
    """
    red, blue = lights
    green = -(LUMINANCE_OF_RGB[0] * red + LUMINANCE_OF_RGB[2] * blue) / LUMINANCE_OF_RGB[1]
    red_green, blue_green = _products(red, green), _products(blue, green)
    squares = _products(red, red), 2 * _products(green, green), _products(blue, blue)
    wanted = red @ seen[0], -green @ seen.sum(axis=0), blue @ seen[1]
    r, g, b = (np.zeros_like(part) for part in wanted)
    for _ in range(_ROUNDS):
        r = _gain(wanted[0] + red_green * g, squares[0])
        b = _gain(wanted[2] + blue_green * g, squares[2])
        g = _gain(wanted[1] + red_green * r + blue_green * b, squares[1])
    explained: Floats = r * wanted[0] + g * wanted[1] + b * wanted[2]
    return explained


def _products(a: Floats, b: Floats) -> Floats:
    products: Floats = np.einsum("...n,...n->...", a, b)
    return products


def _gain(wanted: Floats, square: Floats) -> Floats:
    gain: Floats = np.maximum(0.0, wanted) / np.maximum(square, 1e-12)
    return gain


def _drift(t_s: F64) -> F64:
    """float64 (n, 3): an orthonormal basis of what changes slowly: constant, slope and bend."""
    basis: F64 = np.linalg.qr(np.vander(t_s - t_s.mean(), 3))[0]
    return basis


def _without(drift: F64, values: Floats) -> Floats:
    """values: (..., n); what remains of them without drift."""
    flat = values.reshape(-1, values.shape[-1])
    basis = drift.astype(flat.dtype)
    # not `@`: it would wake a thread for each core, and the recogniser needs them
    remains: Floats = flat - np.einsum("pk,nk->pn", np.einsum("pn,nk->pk", flat, basis), basis)
    return remains.reshape(values.shape)


def _delays() -> F64:
    return np.arange(0.0, MAX_DELAY_S + DELAY_STEP_S / 2, DELAY_STEP_S)


def _sampled(table: Floats, t_s: F64) -> Floats:
    """float32 (2, plans, delays, n): red and blue of each plan at these times, shown later by each of the delays."""
    steps = np.rint((t_s - _delays()[:, None]) / _TABLE_STEP_S).astype(int)
    return table[:, :, np.clip(steps, 0, table.shape[2] - 1)]


def _table(plans: list[FlashPlan]) -> Floats:
    """float32 (2, plans, times): red and blue of each plan, every _TABLE_STEP_S; beyond its end it is grey."""
    length_s = max(plan.length_s for plan in plans) + MAX_DELAY_S
    t_s = np.arange(0.0, length_s, _TABLE_STEP_S)
    return np.stack([plan.light_at(t_s)[:, ::2].T for plan in plans], axis=1).astype(np.float32)


@cache
def _strangers() -> Floats:
    """Plans drawn as the one that is shown is drawn; always the same, so that a verdict can be repeated."""
    random = Random("strangers")
    return _table([draw_plan(random) for _ in range(STRANGERS)])
