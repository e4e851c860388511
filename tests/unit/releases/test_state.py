"""Which version is started, whatever happens and in whatever order."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kiosk_app.releases.state import (
    INSTALLED,
    MOST_ATTEMPTS,
    State,
    Step,
    attempted,
    cannot_return,
    choose_version,
    ended_well,
    next_step,
    proved,
    replaced_by_hand,
    returned,
    tried,
    waits,
)

EVENTS = ("takes", "starts", "starts a command", "proves itself", "is ended", "is returned by hand", "cannot return")


def started(state: State, *, kiosk: bool) -> State:
    """As `launch.settle` does it, with data that can always be put back."""
    while (step := next_step(state, kiosk=kiosk)) is not Step.START:
        state = tried(state, "new") if step is Step.TRY else returned(state, "gave up")
    return attempted(state) if kiosk else state


@given(st.lists(st.sampled_from(EVENTS), max_size=60))
def test_a_version_that_never_proves_itself_is_started_three_times_and_then_the_one_before(events: list[str]) -> None:
    state, number, good, starts = State(), 0, INSTALLED, 0
    for event in events:
        if event == "takes" and state.attempts is None:
            number += 1
            state = waits(state, f"{number}", "new")
        elif event == "starts":
            before, state = state, started(state, kiosk=True)
            starts = starts + 1 if state.current == before.current else 1
            assert state.current == good or (state.attempts is not None and starts <= MOST_ATTEMPTS)
            assert choose_version(state, lambda digest: True) == state.current
        elif event == "starts a command":
            assert started(state, kiosk=False) == state
        elif event == "proves itself" and state.attempts:
            state, good = proved(state, number, number, "new"), state.current
        elif event == "is ended":
            state, starts = ended_well(state), max(0, starts - 1)
        elif event == "is returned by hand" and state.previous is not None:
            state = returned(state, "by hand")
            good = state.current
        elif event == "cannot return" and state.attempts is not None:
            state, good = cannot_return(state, "it has written"), state.current
        assert good in state.kept | {INSTALLED}
        assert state.newest <= number


def test_a_return_that_was_cut_is_finished_by_whatever_is_started_next() -> None:
    state = State(current="new", previous=INSTALLED, attempts=1, returning=True)
    assert next_step(state, kiosk=False) is Step.GO_BACK
    assert next_step(state, kiosk=True) is Step.GO_BACK


def test_what_is_left_is_started_when_somebody_has_deleted_a_version() -> None:
    state = State(current="new", previous="old")
    assert choose_version(state, {"new", "old"}.__contains__) == "new"
    assert choose_version(state, {"old"}.__contains__) == "old"
    assert choose_version(state, set[str]().__contains__) == INSTALLED


def test_a_program_installed_by_hand_begins_anew_and_forgets_no_floor() -> None:
    state = State(current="new", previous="old", attempts=2, newest=7, made_utc_us=9)
    after = replaced_by_hand(state, "8.0")
    assert (after.current, after.previous, after.attempts, after.kept) == (INSTALLED, None, None, frozenset())
    assert (after.newest, after.made_utc_us) == (7, 9)
