"""What a server is told of attacks: that there was one, for a while."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kiosk_app.domain import Outcome
from kiosk_app.fleet.suspicion import Suspicion
from sync_server.wire.limits import SUSPICION_S


class Watch:
    def __init__(self) -> None:
        self.now_s = 5_000.0

    def __call__(self) -> float:
        return self.now_s


def test_an_attack_is_suspected_for_a_quarter_of_an_hour_after_the_last_one() -> None:
    watch = Watch()
    suspicion = Suspicion(watch)
    assert not suspicion.stands
    suspicion.hear(Outcome.ATTACK)
    watch.now_s += SUSPICION_S - 1
    assert suspicion.stands
    suspicion.hear(Outcome.ATTACK)
    watch.now_s += SUSPICION_S - 1
    assert suspicion.stands
    watch.now_s += 1
    assert not suspicion.stands


@given(st.lists(st.sampled_from([outcome for outcome in Outcome if outcome is not Outcome.ATTACK])))
def test_nothing_else_that_is_decided_makes_or_prolongs_it(outcomes: list[Outcome]) -> None:
    watch = Watch()
    suspicion = Suspicion(watch)
    for outcome in outcomes:
        suspicion.hear(outcome)
        assert not suspicion.stands
    suspicion.hear(Outcome.ATTACK)
    watch.now_s += SUSPICION_S
    for outcome in outcomes:
        suspicion.hear(outcome)
    assert not suspicion.stands
