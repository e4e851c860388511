"""What the kiosk would do with whoever is presented to it, by its own rules: let in, ask for a challenge, turn away."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from kiosk_app.config import DecisionConfig, LivenessConfig
from kiosk_app.domain import Observation, Outcome
from kiosk_app.recognition.cues import telling
from kiosk_app.recognition.decision import Agreement, Thresholds

NETWORKS, ALWAYS = "networks", "always"  # what a challenge is asked for because of, where it is no cue


class Reaction(StrEnum):
    """What becomes of a face that is recognised, before any challenge."""

    IDENTIFIED = "identified"
    ASKED = "asked"
    TURNED_AWAY = "turned_away"


@dataclass(frozen=True, slots=True)
class Visit:
    """What became of one face in front. because: of a challenge that was asked for: the cues, NETWORKS or ALWAYS."""

    reaction: Reaction
    because: tuple[str, ...] = ()


class Visits:
    """Judges one presentation as the station does, but nobody meets the challenges: `seen` grows."""

    def __init__(
        self, decision: DecisionConfig, thresholds: Thresholds, liveness: LivenessConfig, *, networks: bool
    ) -> None:
        """networks: their live scores count, unless the site asks nothing at all."""
        self.seen: list[Visit] = []
        self._agreement = Agreement(decision, thresholds, liveness)
        self._mode = liveness.mode
        self._networks = networks and liveness.mode != "off"

    def add(self, observation: Observation) -> None:
        """One observation, cues included."""
        heard = observation if self._networks else replace(observation, live_score=None)
        was_in_doubt = self._agreement.doubt is not None
        decision = self._agreement.add(heard)
        if decision is not None and decision.outcome is Outcome.IDENTIFIED:
            self.seen.append(Visit(Reaction.IDENTIFIED))
        elif decision is not None and decision.outcome is Outcome.ATTACK:
            self.seen.append(Visit(Reaction.TURNED_AWAY))
        if self._agreement.doubt is not None and not was_in_doubt:
            self.seen.append(Visit(Reaction.ASKED, self._why(heard)))

    def _why(self, observation: Observation) -> tuple[str, ...]:
        if self._mode == "always":
            return (ALWAYS,)
        return telling(observation.cues) if observation.is_suspicious else (NETWORKS,)


def worst(visits: Iterable[Visit], *, of_an_attack: bool) -> Visit | None:
    """One presentation can be several visits, as when a face is lost and found: the one that is least as it should be
    counts. None where nobody was named.
    """
    kinds = tuple(Reaction) if of_an_attack else tuple(reversed(Reaction))
    return min(visits, key=lambda visit: kinds.index(visit.reaction), default=None)
