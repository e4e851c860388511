"""When the frame that may decide is near, nothing else is done."""

from __future__ import annotations

import numpy as np
import pytest

from kiosk_app.domain import Frame
from kiosk_app.pace import LEAD_S, Pace
from kiosk_app.recognition.decision import Pending

SOON = Pending("ana", 10.0)


def frame(t_s: float) -> Frame:
    return Frame(np.zeros((1, 1, 3), np.uint8), t_s, 0)


def test_a_frame_that_cannot_decide_is_passed_over_when_it_would_keep_the_one_that_may_waiting() -> None:
    pace = Pace()
    pace.took_s = 0.1
    assert not pace.passes_over(frame(9.7), SOON, 9.7)
    assert pace.passes_over(frame(9.9), SOON, 9.9)
    assert not pace.passes_over(frame(10.0), SOON, 10.01)
    assert pace.is_deciding


def test_without_anybody_who_is_nearly_identified_every_frame_is_looked_at() -> None:
    pace = Pace()
    pace.took_s = 5.0
    assert not pace.passes_over(frame(9.9), None, 9.9)
    assert not pace.is_deciding
    assert not pace.wants_quiet(10.0)


@pytest.mark.parametrize(("now_s", "quiet"), [(9.0, False), (10 - LEAD_S / 2, True), (10.0, True), (10.5, False)])
def test_the_picture_stands_only_around_the_frame_that_may_decide(now_s: float, quiet: bool) -> None:
    pace = Pace()
    pace.expects(SOON)
    assert pace.wants_quiet(now_s) is quiet


def test_the_picture_stands_while_that_frame_is_looked_at() -> None:
    pace = Pace()
    pace.passes_over(frame(10.2), SOON, 10.2)
    assert pace.wants_quiet(20.0)
    pace.is_deciding = False
    assert not pace.wants_quiet(20.0)
