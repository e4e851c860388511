"""When a kiosk asks again: ever more rarely, never all at once, never sooner than it was told."""

from __future__ import annotations

import random
from datetime import UTC, datetime
from email.utils import format_datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk_app.sync.backoff import FIRST_S, LONGEST_RETRY_AFTER_S, LONGEST_S, Backoff, retry_after_s

NOW_US = 1_800_000_000_000_000


def waits(count: int, chance: float) -> list[float]:
    backoff, found = Backoff(), []
    for _ in range(count):
        backoff = backoff.failed(lambda: chance)
        found.append(backoff.wait_s)
    return found


def test_each_failure_waits_twice_as_long_up_to_five_minutes() -> None:
    assert waits(4, 0.0) == [0.5, 1.0, 2.0, 4.0]
    assert waits(2000, 1.0)[-1] == LONGEST_S


@given(st.integers(0, 3000), st.floats(0, 1), st.none() | st.floats(allow_nan=False))
def test_no_wait_is_ever_nothing_or_too_long(failures: int, chance: float, asked_s: float | None) -> None:
    backoff = Backoff(failures).failed(lambda: chance, asked_s)
    assert FIRST_S / 2 <= backoff.wait_s <= LONGEST_RETRY_AFTER_S * 1.25
    assert backoff.failures == failures + 1
    if asked_s is not None:
        assert backoff.wait_s >= min(asked_s, LONGEST_RETRY_AFTER_S)


def test_a_thousand_kiosks_that_fail_together_do_not_come_back_together() -> None:
    chance = random.Random(1).random
    times = sorted(Backoff(8).failed(chance, 60.0).wait_s for _ in range(1000))
    assert max(sum(start <= t < start + 1 for t in times) for start in range(60, 310)) < 50


@pytest.mark.parametrize(
    ("header", "expected_s"),
    [
        ("17", 17.0),
        (" 0 ", 0.0),
        ("9" * 4000, LONGEST_RETRY_AFTER_S),
        ("Fri, 15 Jan 2027 08:00:30 GMT", 30.0),
        ("Fri, 15 Jan 2027 08:00:30", 30.0),
        ("Fri, 15 Jan 2021 08:00:30 GMT", 0.0),
        ("Fri, 15 Jan 9999 08:00:30 GMT", LONGEST_RETRY_AFTER_S),
        ("-5", None),
        ("1.5", None),
        ("²", None),
        ("soon", None),
        ("", None),
        (None, None),
    ],
)
def test_retry_after_is_seconds_or_a_date(header: str | None, expected_s: float | None) -> None:
    assert retry_after_s(header, NOW_US) == expected_s


@given(st.text() | st.text(alphabet="0123456789 :,+-JanFrMonGMT"))
def test_no_header_does_anything_but_be_understood_or_not(header: str) -> None:
    found = retry_after_s(header, NOW_US)
    assert found is None or 0 <= found <= LONGEST_RETRY_AFTER_S


@given(st.integers(-5000, 5000))
def test_every_date_is_read_to_the_second(seconds: int) -> None:
    when = datetime.fromtimestamp(NOW_US // 10**6 + seconds, UTC)
    assert retry_after_s(format_datetime(when, usegmt=True), NOW_US) == min(max(seconds, 0), LONGEST_RETRY_AFTER_S)
