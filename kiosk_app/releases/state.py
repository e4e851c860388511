"""Which version is started next, and what becomes of it. Pure: each step is a new state; `shelf` writes them down.

A version is on trial until it has proved itself. Before each start on trial the attempt is counted, so that a version
that crashes, hangs or takes the machine down with it is given up after a few: the one before comes back, with its data.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum

INSTALLED = ""  # stands for the program that was installed by hand
MOST_ATTEMPTS = 3


@dataclass(frozen=True, slots=True)
class State:
    """current, previous, waiting: digests of releases. previous: None where there is none to go back to. waiting: what
    the next start of the kiosk tries. attempts: starts of the current one on trial, None when it is not. returning: the
    data of the one before is being put back. newest, made_utc_us: see `trust.Floor`. told: what happened
    last, a sentence. given_up: the release that was left last, which a server must not bring again by itself.
    """

    current: str = INSTALLED
    previous: str | None = None
    waiting: str = ""
    attempts: int | None = None
    returning: bool = False
    newest: int = 0
    made_utc_us: int = 0
    told: str = ""
    given_up: str = ""

    @property
    def kept(self) -> frozenset[str]:
        """The releases that are still needed."""
        return frozenset({self.current, self.previous or "", self.waiting} - {""})

    @property
    def is_unproven(self) -> bool:
        """Whether the current one has still to prove itself, or is being left."""
        return self.attempts is not None or self.returning


class Step(StrEnum):
    START = "start"  # the current one
    TRY = "try"  # keep the data, then `tried`
    GO_BACK = "go_back"  # put the data back, then `returned`


def next_step(state: State, *, kiosk: bool) -> Step:
    """kiosk: whether the kiosk itself is started, and not a command beside it, which neither tries nor judges."""
    if state.returning:
        return Step.GO_BACK
    if not kiosk:
        return Step.START
    if state.attempts is not None:
        return Step.GO_BACK if state.attempts >= MOST_ATTEMPTS and state.previous is not None else Step.START
    return Step.TRY if state.waiting else Step.START


def is_due(state: State, *, kiosk: bool) -> bool:
    """Whether anything is to be done or written down before the start."""
    return next_step(state, kiosk=kiosk) is not Step.START or (kiosk and state.attempts is not None)


def choose_version(state: State, is_there: Callable[[str], bool]) -> str:
    """What is started: the current one, or what is left of them where somebody has deleted it."""
    wanted = (state.current, state.previous or INSTALLED)
    return next((digest for digest in wanted if digest == INSTALLED or is_there(digest)), INSTALLED)


def waits(state: State, digest: str, version: str) -> State:
    told = f"Version {version} is installed and waits for the next start."
    return replace(state, waiting=digest, told=told, given_up="" if state.given_up == digest else state.given_up)


def tried(state: State, version: str) -> State:
    """The waiting one becomes the current one, on trial."""
    told = f"Version {version} is being tried."
    return replace(state, current=state.waiting, previous=state.current, waiting="", attempts=0, told=told)


def attempted(state: State) -> State:
    """Written down before each start on trial."""
    return state if state.attempts is None else replace(state, attempts=state.attempts + 1)


def ended_well(state: State) -> State:
    """It was ended on purpose before it had proved itself: that start does not count."""
    return replace(state, attempts=max(0, state.attempts - 1)) if state.attempts else state


def proved(state: State, release: int, made_utc_us: int, version: str) -> State:
    """The current one keeps its place."""
    newest, newest_made_utc_us = max(state.newest, release), max(state.made_utc_us, made_utc_us)
    told = f"Version {version} is in use."
    return replace(state, attempts=None, newest=newest, made_utc_us=newest_made_utc_us, told=told)


def cannot_return(state: State, why: str) -> State:
    """What it has written can be read by no older version, so it stays, whatever is wrong with it."""
    return replace(state, attempts=None, returning=False, told=why)


def returned(state: State, why: str) -> State:
    """The one before is the current one again."""
    given_up, older = state.current, state.previous or INSTALLED
    return replace(state, current=older, previous=None, attempts=None, returning=False, told=why, given_up=given_up)


def called_off(state: State, why: str) -> State:
    """The waiting one is not tried."""
    return replace(state, waiting="", told=why, given_up=state.waiting)


def replaced_by_hand(state: State, version: str) -> State:
    """Somebody has installed a newer program than all of these."""
    told = f"Version {version} was installed by hand."
    return State(newest=state.newest, made_utc_us=state.made_utc_us, told=told, given_up=state.given_up)
