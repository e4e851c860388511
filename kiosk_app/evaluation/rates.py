"""Error rates of comparisons, and how far they can be relied on (ISO/IEC 19795-1). Pure: scores in, numbers out.

A comparison says "same person" when its similarity is at least the threshold. FMR is the share of non-mated
comparisons (two people) that say so, FNMR the share of mated ones (one person) that do not.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

F64 = npt.NDArray[np.float64]

CONFIDENCE = 0.95
RULE_OF_THREE = 3.0  # no error in n trials says, with 95% confidence, that the rate is below 3/n


@dataclass(frozen=True, slots=True)
class Rate:
    """errors of trials, and its bounds by Clopper and Pearson, Biometrika 1934. They take trials for independent."""

    errors: int
    trials: int

    def __post_init__(self) -> None:
        if not 0 <= self.errors <= self.trials:
            raise ValueError(f"{self.errors} errors of {self.trials} trials")

    @property
    def value(self) -> float:
        """NaN without trials."""
        return self.errors / self.trials if self.trials else float("nan")

    @property
    def low(self) -> float:
        """The lower end of the 95% interval."""
        return self._quantile(self.errors, self.trials - self.errors + 1, (1 - CONFIDENCE) / 2, 0.0)

    @property
    def high(self) -> float:
        """The upper end of the 95% interval; 1 without trials."""
        return self._quantile(self.errors + 1, self.trials - self.errors, (1 + CONFIDENCE) / 2, 1.0)

    @staticmethod
    def _quantile(a: int, b: int, share: float, otherwise: float) -> float:
        from scipy.special import betaincinv  # takes a third of a second, which no other command should wait for

        return float(betaincinv(a, b, share)) if a and b else otherwise


def trials_for(rate: float) -> int:
    """How many trials it takes to state so small a rate: with fewer, not even none at fault would show it."""
    return int(np.ceil(RULE_OF_THREE / rate - 1e-9))


def supports(trials: int, rate: float) -> bool:
    """Whether so many trials can show that a rate is this small."""
    return trials >= trials_for(rate)


@dataclass(frozen=True, slots=True)
class Threshold:
    """The lowest similarity at which the FMR is no more than `target`, and its bounds: those of the quantile of the
    non-mated similarities (order statistics; no assumption on their distribution). fmr, fnmr: measured there.
    """

    target: float
    similarity: float
    low: float
    high: float
    fmr: Rate
    fnmr: Rate


@dataclass(frozen=True, eq=False)
class Comparisons:
    """mated, non_mated: similarities in any order, finite, at least one of each. Raises ValueError."""

    mated: npt.NDArray[np.floating]
    non_mated: npt.NDArray[np.floating]

    def __post_init__(self) -> None:
        for scores in (self.mated, self.non_mated):
            if not len(scores) or not np.isfinite(scores).all():
                raise ValueError("similarities must be finite, and there must be some")

    @cached_property
    def _mated(self) -> F64:
        return np.sort(self.mated.astype(np.float64))

    @cached_property
    def _non_mated(self) -> F64:
        return np.sort(self.non_mated.astype(np.float64))

    def fmr(self, threshold: float) -> Rate:
        """Non-mated comparisons that reach the threshold."""
        count = len(self._non_mated)
        return Rate(count - int(np.searchsorted(self._non_mated, threshold, side="left")), count)

    def fnmr(self, threshold: float) -> Rate:
        """Mated comparisons that do not."""
        return Rate(int(np.searchsorted(self._mated, threshold, side="left")), len(self._mated))

    def threshold_at(self, target: float) -> Threshold | None:
        """Where the FMR is at most `target`; None where there are too few comparisons to say."""
        count = len(self._non_mated)
        if not supports(count, target):
            return None
        similarity = self._reached_by(int(np.floor(target * count + 1e-9)))
        fewest, most = _binomial_interval(count, target)
        low, high = self._reached_by(most), self._reached_by(fewest - 1)
        return Threshold(target, similarity, low, high, self.fmr(similarity), self.fnmr(similarity))

    def _reached_by(self, most: int) -> float:
        """The lowest threshold that at most so many of the non-mated comparisons reach."""
        scores = self._non_mated
        if most >= len(scores):
            return float(scores[0])
        return float(np.nextafter(scores[len(scores) - 1 - max(0, most)], np.inf))

    def curve(self) -> tuple[F64, F64, F64]:
        """Thresholds rising, FMR and FNMR at each: every point at which one of the two changes, and both ends."""
        scores = np.unique(np.concatenate([self._mated, self._non_mated]))
        thresholds = np.append(scores, np.nextafter(scores[-1], np.inf))
        fmr = 1 - np.searchsorted(self._non_mated, thresholds, side="left") / len(self._non_mated)
        fnmr = np.searchsorted(self._mated, thresholds, side="left") / len(self._mated)
        return thresholds, fmr, fnmr

    @property
    def equal_error_rate(self) -> float:
        """Where FMR and FNMR cross, on the straight line between the two points of the curve around it."""
        _, fmr, fnmr = self.curve()
        after = int(np.argmax(fnmr >= fmr))  # never the first point, at which everything is taken for one person
        rise, fall = fnmr[after] - fnmr[after - 1], fmr[after - 1] - fmr[after]
        share = (fmr[after - 1] - fnmr[after - 1]) / (rise + fall)
        return float(fmr[after - 1] - share * fall)

    @property
    def roc_area(self) -> float:
        """How often a mated comparison is more alike than a non-mated one; ties count half (Mann and Whitney, 1947)."""
        below, upto = (np.searchsorted(self._non_mated, self._mated, side=side) for side in ("left", "right"))
        return float((below + upto).sum() / (2 * len(self._mated) * len(self._non_mated)))


def _binomial_interval(trials: int, rate: float) -> tuple[int, int]:
    """How many errors are expected with 95% confidence: the quantiles of the binomial distribution."""
    from scipy.special import bdtr  # see Rate

    spread = 8 * np.sqrt(trials * rate) + 8
    counts = np.arange(max(0, int(trials * rate - spread)), int(trials * rate + spread) + 1)
    below = bdtr(counts.astype(float), trials, rate)
    fewest, most = (
        int(counts[np.searchsorted(below, share)]) for share in ((1 - CONFIDENCE) / 2, (1 + CONFIDENCE) / 2)
    )
    return fewest, min(most, trials)


def thinned(curve: tuple[F64, F64, F64], points: int) -> tuple[F64, F64, F64]:
    """About so many points of a curve, evenly along both rates and dense where they are small: for a plot."""
    thresholds, fmr, fnmr = curve
    if len(thresholds) <= points:
        return curve
    steps = sum(np.abs(np.diff(np.log10(np.maximum(rate, 1e-7)))) for rate in (fmr, fnmr))
    way = np.concatenate([[0.0], np.cumsum(steps)])
    kept = np.unique(np.searchsorted(way, np.linspace(0, way[-1], points)))
    return thresholds[kept], fmr[kept], fnmr[kept]


def mean_and_standard_error(values: Sequence[float]) -> tuple[float, float]:
    """The mean, and the standard deviation of the mean with n - 1 in the denominator."""
    return float(np.mean(values)), float(np.std(values, ddof=1) / np.sqrt(len(values)))
