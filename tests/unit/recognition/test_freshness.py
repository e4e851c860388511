"""What a camera showed before is no evidence, and a while of it is trouble; a sensor is never suspected."""

from __future__ import annotations

import itertools
from functools import cache

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk_app.domain import U8
from kiosk_app.recognition import freshness
from kiosk_app.recognition.cv import cv2
from kiosk_app.recognition.freshness import FROZEN_AFTER_S, LOOP_FRAMES, REASONS, Freshness, Verdict

STEP_S = 1 / 25
SHAPE = (64, 80, 3)


@cache
def shot(seed: int, shape: tuple[int, int, int] = SHAPE) -> U8:
    """A grey wall through a sensor's noise; the seed tells one picture from another."""
    return np.random.default_rng(seed).integers(86, 94, shape, dtype=np.uint8)


def judged(pictures: list[U8], step_s: float = STEP_S, rule: Freshness | None = None) -> list[Verdict]:
    rule = rule or Freshness()
    return [rule.judge(bgr, 10 + number * step_s) for number, bgr in enumerate(pictures)]


@given(st.integers(1, 60), st.sampled_from([0.01, 1 / 30, 0.5, 3.0]))
def test_every_new_picture_is_fresh_however_seldom_they_come(count: int, step_s: float) -> None:
    assert set(judged([shot(seed) for seed in range(count)], step_s)) == {Verdict.FRESH}


@given(st.integers(2, 4))
def test_a_sensor_slower_than_its_driver_is_fresh_and_each_picture_counts_once(times: int) -> None:
    pictures = [shot(seed) for seed in range(40) for _ in range(times)]
    assert judged(pictures) == [Verdict.FRESH, *[Verdict.REPEATED] * (times - 1)] * 40


@given(st.integers(1, 20), st.integers(1, 120))
def test_a_frozen_picture_never_counts_again_and_is_told_after_a_while(before: int, frozen: int) -> None:
    verdicts = judged([shot(seed) for seed in range(before)] + [shot(before - 1)] * frozen)
    assert verdicts[:before] == [Verdict.FRESH] * before
    for number, verdict in enumerate(verdicts[before:], 1):
        lasted_s = number * STEP_S
        if abs(lasted_s - FROZEN_AFTER_S) > STEP_S / 2:
            assert verdict is (Verdict.FROZEN if lasted_s > FROZEN_AFTER_S else Verdict.REPEATED)


def test_a_frozen_source_that_moves_again_is_fresh_at_once() -> None:
    assert judged([shot(1)] * 100 + [shot(2)])[-2:] == [Verdict.FROZEN, Verdict.FRESH]


def test_a_clock_written_into_a_frozen_picture_does_not_make_it_new() -> None:
    def with_clock(second: int) -> U8:
        bgr = shot(1, (480, 640, 3)).copy()
        cv2.putText(bgr, f"2026-10-01 12:00:{second:02}", (10, 20), cv2.FONT_HERSHEY_SIMPLEX, 0.5, (255, 255, 255))
        return bgr

    assert judged([with_clock(number // 25) for number in range(125)])[-1] is Verdict.FROZEN


def test_two_pictures_in_turn_count_once_each_and_are_told_after_a_while() -> None:
    verdicts = judged([shot(seed % 2) for seed in range(100)])
    assert verdicts.count(Verdict.FRESH) == 2
    assert verdicts[-1] is Verdict.FROZEN


@given(st.integers(LOOP_FRAMES, 80), st.integers(1, 3))
def test_of_a_loop_only_the_first_round_counts(length: int, rounds: int) -> None:
    verdicts = judged([shot(seed) for seed in range(length)] * (1 + rounds))
    assert verdicts[:length] == [Verdict.FRESH] * length
    assert verdicts[length : length + LOOP_FRAMES - 1] == [Verdict.REPEATED] * (LOOP_FRAMES - 1)
    assert set(verdicts[length + LOOP_FRAMES - 1 :]) == {Verdict.LOOPED}


@given(st.randoms(use_true_random=False))
def test_a_loop_of_which_other_frames_are_dropped_each_time_is_told_all_the_same(random: object) -> None:
    kept = np.random.default_rng(random.getrandbits(32)).random((4, 200)) > 0.15  # type: ignore[attr-defined]
    pictures = [shot(seed) for seed in range(200)]
    first, *later = ([bgr for bgr, keeps in zip(pictures, row, strict=True) if keeps] for row in kept)
    verdicts = judged([*first, *itertools.chain(*later)])[len(first) :]
    told = verdicts.index(Verdict.LOOPED)
    assert told < 100
    assert Verdict.FRESH not in verdicts[told:]


def test_after_a_loop_the_source_is_fresh_again_once_new_pictures_have_come_for_a_while() -> None:
    verdicts = judged([shot(seed % 10) for seed in range(40)] + [shot(seed) for seed in range(100, 140)])
    calm = verdicts[40:]
    assert calm[:20] == [Verdict.LOOPED] * 20
    assert calm[-10:] == [Verdict.FRESH] * 10


def test_a_loop_longer_than_what_is_kept_is_not_seen_and_little_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(freshness, "KEPT", 20)
    rule = Freshness()
    assert set(judged([shot(seed) for seed in range(30)] * 3, rule=rule)) == {Verdict.FRESH}
    assert len(rule._known) == 20


def test_a_time_that_goes_back_is_implausible_once_and_then_the_clock_holds() -> None:
    rule = Freshness()
    times = [10.0, 10.1, 9.0, 9.1, 9.2]
    verdicts = [rule.judge(shot(number), t_s) for number, t_s in enumerate(times)]
    assert verdicts == [Verdict.FRESH, Verdict.FRESH, Verdict.MISTIMED, Verdict.FRESH, Verdict.FRESH]


def test_a_time_that_stands_decides_nothing_and_is_implausible_when_it_goes_on() -> None:
    rule = Freshness()
    verdicts = [rule.judge(shot(number), 10.0) for number in range(1 + freshness.STANDING_TIMES)]
    repeated = [Verdict.REPEATED] * (freshness.STANDING_TIMES - 1)
    assert verdicts == [Verdict.FRESH, *repeated, Verdict.MISTIMED]
    assert rule.judge(shot(99), 10.1) is Verdict.FRESH


@given(st.lists(st.tuples(st.integers(0, 8), st.floats(-1, 2, width=32)), max_size=60))
def test_no_picture_counts_twice_whatever_comes_when(steps: list[tuple[int, float]]) -> None:
    rule, t_s, counted = Freshness(), 100.0, []
    for seed, later_s in steps:
        t_s += later_s
        if rule.judge(shot(seed), t_s) is Verdict.FRESH:
            counted.append(seed)
    assert len(counted) == len(set(counted))


@pytest.mark.parametrize("sigma", [0.5, 2.0])
def test_a_dark_still_room_through_motion_jpeg_is_fresh(sigma: float) -> None:
    random = np.random.default_rng(3)
    room = np.full((480, 640, 3), 6.0) + np.linspace(0, 6, 640)[:, None]
    pictures = [np.clip(room + random.normal(0, sigma, room.shape), 0, 255).astype(np.uint8) for _ in range(30)]
    jpegs = [cv2.imencode(".jpg", bgr, [cv2.IMWRITE_JPEG_QUALITY, 50])[1] for bgr in pictures]
    decoded = [np.asarray(cv2.imdecode(jpeg, cv2.IMREAD_COLOR), np.uint8) for jpeg in jpegs]
    assert set(judged(decoded)) == {Verdict.FRESH}


def test_another_size_of_picture_is_a_new_picture_and_tiny_ones_do_no_harm() -> None:
    wide, tall = np.zeros((120, 160, 3), np.uint8), np.ones((160, 120, 3), np.uint8)
    assert judged([wide, tall]) == [Verdict.FRESH, Verdict.FRESH]
    assert judged([shot(1, (1, 1, 3))] * 2) == [Verdict.FRESH, Verdict.REPEATED]


def test_every_trouble_has_its_sentence() -> None:
    assert set(REASONS) == set(Verdict) - {Verdict.FRESH, Verdict.REPEATED}
    assert all(reason.count(".") == 1 and reason.endswith(".") for reason in REASONS.values())
