"""Error rates against scikit-learn and SciPy, and what is refused."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.optimize import brentq
from scipy.stats import binomtest
from sklearn.metrics import roc_auc_score, roc_curve

from kiosk_app.evaluation.rates import Comparisons, Rate, mean_and_standard_error, supports, thinned, trials_for

SCORES = st.lists(st.integers(-20, 20).map(lambda n: n / 20), min_size=1, max_size=40).map(np.array)


def labelled(comparisons: Comparisons) -> tuple[np.ndarray, np.ndarray]:
    truth = np.repeat([1, 0], [len(comparisons.mated), len(comparisons.non_mated)])
    return truth, np.concatenate([comparisons.mated, comparisons.non_mated])


@given(SCORES, SCORES)
def test_the_curve_and_its_area_are_those_of_scikit_learn(mated: np.ndarray, non_mated: np.ndarray) -> None:
    comparisons = Comparisons(mated, non_mated)
    truth, scores = labelled(comparisons)
    fpr, tpr, thresholds = roc_curve(truth, scores, drop_intermediate=False)
    for false, true, threshold in zip(fpr[1:], tpr[1:], thresholds[1:], strict=True):
        assert comparisons.fmr(threshold).value == pytest.approx(false, abs=1e-12)
        assert comparisons.fnmr(threshold).value == pytest.approx(1 - true, abs=1e-12)
    assert comparisons.roc_area == pytest.approx(roc_auc_score(truth, scores), abs=1e-12)


@given(SCORES, SCORES)
def test_the_equal_error_rate_lies_where_the_two_rates_of_scikit_learn_cross(
    mated: np.ndarray, non_mated: np.ndarray
) -> None:
    comparisons = Comparisons(mated, non_mated)
    fpr, tpr, _ = roc_curve(*labelled(comparisons), drop_intermediate=False)
    way = np.arange(len(fpr), dtype=float)
    crossing = brentq(lambda at: np.interp(at, way, fpr) - np.interp(at, way, 1 - tpr), 0, len(fpr) - 1, xtol=1e-13)
    assert comparisons.equal_error_rate == pytest.approx(np.interp(crossing, way, fpr), abs=1e-9)


@given(st.integers(0, 500), st.integers(0, 500))
def test_bounds_are_those_of_an_exact_binomial_test(errors: int, others: int) -> None:
    rate = Rate(errors, errors + others)
    if rate.trials == 0:
        assert (rate.low, rate.high) == (0.0, 1.0)
        return
    exact = binomtest(errors, rate.trials).proportion_ci(0.95, method="exact")
    assert (rate.low, rate.high) == pytest.approx((exact.low, exact.high), abs=1e-9)


def test_a_rate_is_not_stated_on_too_few_comparisons() -> None:
    rng = np.random.default_rng(1)
    comparisons = Comparisons(rng.normal(0.7, 0.1, 500), rng.normal(0, 0.1, 2999))
    assert trials_for(1e-3) == 3000
    assert not supports(2999, 1e-3)
    assert comparisons.threshold_at(1e-3) is None
    assert comparisons.threshold_at(1e-2) is not None


@given(SCORES.filter(lambda scores: len(scores) >= 6), st.sampled_from([0.5, 0.6, 0.9]))
def test_the_threshold_at_a_rate_is_the_lowest_that_keeps_it(non_mated: np.ndarray, target: float) -> None:
    at = Comparisons(np.array([0.5]), non_mated).threshold_at(target)
    assert at is not None
    assert np.mean(non_mated >= at.similarity) <= target
    lower = non_mated[non_mated < at.similarity]
    assert not len(lower) or np.mean(non_mated >= lower.max()) > target
    assert at.low <= at.similarity <= at.high


def test_the_bounds_of_a_threshold_hold_the_true_one_as_often_as_they_say() -> None:
    rng, held = np.random.default_rng(7), 0
    for _ in range(400):
        at = Comparisons(np.array([0.9]), rng.normal(size=3000)).threshold_at(0.01)
        assert at is not None
        held += at.low <= 2.3263478740 <= at.high  # the quantile of the normal distribution
    assert 0.93 <= held / 400 <= 0.995


def test_what_is_no_number_is_refused() -> None:
    for mated, non_mated in (([], [0.1]), ([0.1], []), ([np.nan], [0.1]), ([0.1], [np.inf])):
        with pytest.raises(ValueError, match="finite"):
            Comparisons(np.array(mated), np.array(non_mated))


def test_a_thinned_curve_keeps_its_ends() -> None:
    rng = np.random.default_rng(3)
    curve = Comparisons(rng.normal(0.7, 0.1, 3000), rng.normal(0, 0.1, 3000)).curve()
    thin = thinned(curve, 100)
    assert 25 <= len(thin[0]) <= 100
    assert (thin[0][0], thin[1][0], thin[2][-1]) == (curve[0][0], 1.0, 1.0)


def test_the_standard_error_is_that_of_the_mean() -> None:
    assert mean_and_standard_error([0.9, 1.0]) == pytest.approx((0.95, 0.05))
