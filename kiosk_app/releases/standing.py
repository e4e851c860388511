"""What a server is told of the program here, and which of its releases are fetched by themselves. Pure."""

from __future__ import annotations

from kiosk_app.releases.program import Program
from kiosk_app.releases.state import State
from sync_server.wire.program import ProgramReport, ReleaseOffer, UpdateState, UpdateWay

_MOST_TOLD = 500


def report_of(program: Program, state: State, way: UpdateWay, doing: ProgramReport | None = None) -> ProgramReport:
    """program: the one that runs. doing: what is under way, or was refused, beside what the state says."""
    standing, about = _standing(state)
    told = state.told if about else ""
    is_settled = standing in (UpdateState.WAITING, UpdateState.ON_TRIAL)
    if doing is not None and not (is_settled or doing.about == about):
        standing, about, told = UpdateState(doing.state), doing.about, doing.told
    return ProgramReport(
        program.version, program.release, program.platform, program.flavour, way, standing, about, told[:_MOST_TOLD]
    )


def _standing(state: State) -> tuple[UpdateState, str]:
    if state.waiting:
        return UpdateState.WAITING, state.waiting
    if state.is_unproven:
        return UpdateState.ON_TRIAL, state.current
    if state.given_up:
        return UpdateState.RETURNED, state.given_up
    return (UpdateState.IN_USE, state.current) if state.current else (UpdateState.NONE, "")


def wants(offer: ReleaseOffer, state: State) -> bool:
    """Whether to fetch it without being told to: not one that is here, nor one that was given up, and none beside a
    version that still has to prove itself.
    """
    here = {state.current, state.waiting, state.given_up, ""}
    return offer.digest not in here and not state.is_unproven
