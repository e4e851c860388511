"""A claim (1:1): somebody gave a code, and their face has to confirm it in time."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kiosk_app.clerk import Case
from kiosk_app.config import Config
from kiosk_app.domain import Decision, Method, Observation, Outcome
from kiosk_app.presenter import NO_TRACK
from kiosk_app.recognition.decision import Thresholds, Verification

CLAIM_S = 15.0  # how long the face is awaited
_METHODS = {Method.PIN: Method.FACE_AND_PIN, Method.BADGE: Method.FACE_AND_BADGE}


@dataclass(frozen=True, slots=True, eq=False)
class Claim:
    """coded: whose code it was. until_s: on the clock of the source."""

    coded: Case
    person_id: str
    verification: Verification
    until_s: float

    def case(self, decision: Decision, observation: Observation, pack_digest: str) -> Case:
        """What the face made of it. It belongs to the code, not to a track: nobody is followed without a claim."""
        reasons = (*decision.reasons, *self.coded.decision.reasons)
        decided = replace(decision, track_id=NO_TRACK, reasons=reasons)
        return Case(decided, observation, _METHODS[self.coded.method], pack_digest)

    def late(self, now_s: float, pack_digest: str) -> Case:
        """No face has made it clear in time."""
        decision = Decision(Outcome.NOT_CONFIRMED, now_s, NO_TRACK, reasons=("no_face_in_time",))
        return self.case(decision, Observation(now_s, NO_TRACK), pack_digest)


def claim_of(coded: Case, person_id: str, config: Config, thresholds: Thresholds, now_s: float) -> Claim:
    """thresholds: those of the gallery in use, from which those for a claim follow."""
    own = thresholds.for_claim(config.decision.min_verify_similarity)
    return Claim(coded, person_id, Verification(config.decision, own, config.liveness), now_s + CLAIM_S)
