"""What the desk says of a receipt: each reason by itself, and numbers with what they mean."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk_app.attendance.attempts import Receipt
from kiosk_app.domain import Outcome
from kiosk_app.recognition.cues import report_of
from kiosk_app.ui.desk.reasons import CUES, REASONS, explained, noticed


def test_each_try_of_a_challenge_is_a_point_of_its_own_in_their_order() -> None:
    reasons = ("challenge_not_met", "flash_failed", "turn_timed_out", "turn_timed_out")
    said = explained(Receipt(0, Outcome.ATTACK, reasons=reasons)).splitlines()
    assert said == [f"• {REASONS[reason]}" for reason in reasons]


def test_a_single_reason_is_a_plain_sentence_and_none_is_nothing() -> None:
    assert explained(Receipt(0, Outcome.POOR_QUALITY, reasons=("too_dark",))) == "The face was too dark."
    assert explained(Receipt(0, Outcome.NO_FACE)) == ""


@given(st.sampled_from(sorted(CUES)), st.floats(0, 20))
def test_a_cue_is_said_to_be_noticed_where_the_kiosk_asks_for_a_challenge_because_of_it(cue: str, value: float) -> None:
    report = report_of({cue: value})
    assert noticed(cue, report.scores[cue]).endswith("(noticed)") == report.suspicious


@pytest.mark.parametrize("cue", CUES)
def test_a_cue_that_was_not_looked_for_says_nothing(cue: str) -> None:
    assert noticed(cue, None) == ""
