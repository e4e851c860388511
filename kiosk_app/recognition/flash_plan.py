"""Which colours does the display flash, and when? Pure: random numbers in, a plan out.

Nobody may be harmed by it. By WCAG 2.2, success criterion 2.3.1, and ITU-R BT.1702 a general flash is a pair of
opposing changes in relative luminance of 10 % or more (BT.1702: of 20 cd/m2 or more), a red flash is one to or from a
saturated red (R / (R + G + B) of 0.8 or more, linear); more than three of either within a second can cause seizures.
Here all colours have one and the same luminance, fades included, and none is a saturated red: a plan has no flash at
all in the sense of either rule. Its colours change four times in a second at most, besides.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from random import Random, SystemRandom

import numpy as np
import numpy.typing as npt

F64 = npt.NDArray[np.float64]

LUMINANCE_OF_RGB = np.array([0.2126, 0.7152, 0.0722])  # of linear sRGB, IEC 61966-2-1
LUMINANCE = 0.28  # of white; the more, the less green can do; the less, the less red and blue may be on
LEAD_IN_S = 0.3  # of grey: what a camera shows later by its delay must belong to the plan already
FADE_S = 0.08
SEGMENTS = 7
SHORTEST_S, LONGEST_S = 0.25, 0.31  # so that there are at most four changes in any second
FEWEST_COLOURS = 4  # of a plan: red, green and blue must each have something to do
CANDIDATES = 20  # of which the one least like earlier plans is taken
_STEP_S = 0.02


def _of_equal_luminance(red: float, blue: float) -> tuple[float, float, float]:
    """Linear sRGB; green is what is left for the luminance."""
    red_part, green_part, blue_part = LUMINANCE_OF_RGB.tolist()
    return red, (LUMINANCE - red_part * red - blue_part * blue) / green_part, blue


GREY = (LUMINANCE, LUMINANCE, LUMINANCE)
PALETTE = tuple(  # the corners of what a display can show at this luminance, less the saturated reds
    _of_equal_luminance(red, blue) for red, blue in ((0.0, 0.0), (0.0, 1.0), (0.95, 1.0), (0.95, 0.45), (0.6, 0.0))
)


@dataclass(frozen=True)
class FlashPlan:
    """numbers: of the colours of PALETTE, one after the other. durations_s: how long each is shown, fade included."""

    numbers: tuple[int, ...]
    durations_s: tuple[float, ...]

    def __post_init__(self) -> None:
        if not self.numbers or len(self.numbers) != len(self.durations_s):
            raise ValueError(f"{len(self.numbers)} colours with {len(self.durations_s)} durations")

    @property
    def length_s(self) -> float:
        """With the grey before the first colour; after it the display is grey again."""
        return LEAD_IN_S + math.fsum(self.durations_s)

    def light_at(self, t_s: F64) -> F64:
        """float64 (n, 3): linear RGB of 0..1 that the display gives at times (n,), in seconds from its beginning."""
        at_s, light = self._knots
        return np.stack([np.interp(t_s, at_s, light[:, channel]) for channel in range(3)], axis=1)

    def colour_at(self, t_s: float) -> tuple[int, int, int]:
        """sRGB of 0..255, to be shown at that time; grey before the plan begins and after its end."""
        light = self.light_at(np.array([t_s]))[0]
        coded = np.where(light <= 0.0031308, 12.92 * light, 1.055 * np.maximum(light, 1e-9) ** (1 / 2.4) - 0.055)
        red, green, blue = np.rint(255 * coded).astype(int).tolist()
        return red, green, blue

    @cached_property
    def _knots(self) -> tuple[F64, F64]:
        """Times, float64 (n,), and linear RGB there, float64 (n, 3): straight lines lie between them."""
        colours = [GREY, *(PALETTE[number] for number in self.numbers), GREY]
        changes_s = LEAD_IN_S + np.concatenate([[0.0], np.cumsum(self.durations_s)])
        at_s = np.stack([changes_s, changes_s + FADE_S], axis=1).ravel()
        light = np.array([pair for before, after in pairwise(colours) for pair in (before, after)])
        return at_s, light

    def likeness(self, other: FlashPlan, most_s: float = 0.3) -> float:
        """How far this can be taken for the other one, shown up to so much sooner or later: correlation, -1..1."""
        t_s = np.arange(0.0, max(self.length_s, other.length_s) + most_s, _STEP_S)
        own = _centred(self.light_at(t_s))
        shifts = np.arange(-most_s, most_s + _STEP_S / 2, _STEP_S)
        return max(float((own * _centred(other.light_at(t_s - shift))).sum()) for shift in shifts)


def _centred(light: F64) -> F64:
    """Red and blue without their means, of length 1; green follows from them."""
    chroma = light[:, ::2] - light[:, ::2].mean(axis=0)
    scaled: F64 = chroma / np.linalg.norm(chroma)
    return scaled


def draw_plan(random: Random | None = None, earlier: Sequence[FlashPlan] = ()) -> FlashPlan:
    """A plan that nobody can foresee, unlike the earlier ones.

    random: SystemRandom without. earlier: what was shown lately: a recording of that is what an attacker may have.
    """
    source = random or SystemRandom()
    if not earlier:
        return _draw(source)
    candidates = [_draw(source) for _ in range(CANDIDATES)]
    return min(candidates, key=lambda plan: max(plan.likeness(one) for one in earlier))


def _draw(random: Random) -> FlashPlan:
    while True:
        numbers = [random.randrange(len(PALETTE))]
        while len(numbers) < SEGMENTS:
            numbers.append((numbers[-1] + random.randrange(1, len(PALETTE))) % len(PALETTE))  # any but the same again
        if len(set(numbers)) >= FEWEST_COLOURS:
            return FlashPlan(tuple(numbers), tuple(random.uniform(SHORTEST_S, LONGEST_S) for _ in range(SEGMENTS)))
