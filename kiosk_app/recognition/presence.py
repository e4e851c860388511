"""Is somebody really there? What the live scores of one face, the cues and a challenge say together: a pure rule.

One score says little: a paper held still may reach 0.9 in one picture out of ten, a person in the dusk falls to 0.2. So
the mean over the latest pictures counts. It may let somebody through as soon as there are two; it turns somebody away
only after more pictures, over a longer time. Where a challenge can settle a doubt, a mean near the threshold is one:
neither an honest person in bad light is turned away by it, nor a good print let through. There the cues are waited for
as well, with and without networks: networks are sure of a print that fills the view within 0.3 s, and wrong; by then
the cues have seen little of it.
"""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Iterable
from enum import Enum

from kiosk_app.config import LivenessConfig

FEWEST = 2  # scores that may let somebody through
LATEST = 8  # scores that count, and that turn somebody away
TURNED_AWAY_S = 1.0  # nor is anybody turned away sooner
DOUBT = 0.15  # so near to the threshold, a challenge decides: of people measured, the lowest mean was 0.42


class Presence(Enum):
    UNMEASURED = "unmeasured"  # without networks for it, nothing is asked
    UNCLEAR = "unclear"
    DOUBTFUL = "doubtful"  # a challenge has to settle it
    LIVE = "live"
    ATTACK = "attack"


def needed_unasked(config: LivenessConfig) -> float:
    """The mean live score, 0..1, from which somebody passes without a challenge."""
    return config.min_score + (DOUBT if _may_ask(config) else 0.0)


def _may_ask(config: LivenessConfig) -> bool:
    return config.mode in ("step_up", "always")


class LiveEvidence:
    """What speaks for and against one face that is followed."""

    def __init__(self, config: LivenessConfig) -> None:
        self._config = config
        self._scores: deque[float] = deque(maxlen=LATEST)
        self._since_s = 0.0
        self._settled: Presence | None = None  # by a challenge

    @property
    def score(self) -> float | None:
        """0..1, the mean that is judged; None when nothing was measured."""
        return sum(self._scores) / len(self._scores) if self._scores else None

    @property
    def speaks_for(self) -> bool:
        """Whether nothing but the cues may still speak against somebody."""
        mean = self.score
        return mean is None or (len(self._scores) >= FEWEST and mean >= needed_unasked(self._config))

    def settle(self, *, passed: bool) -> Presence:
        """A challenge has shown that somebody is there, or has not."""
        self._settled = Presence.LIVE if passed else Presence.ATTACK
        return self._settled

    def add(
        self, t_s: float, score: float | None, *, suspicious: bool = False, cues_from_s: float = -math.inf
    ) -> Presence:
        """Take what one picture says (None: it was not measured), and what all say by now.

        suspicious: the cues of the latest pictures ask for a challenge. cues_from_s: when they will have watched for
        long enough.
        """
        if score is not None:
            if not self._scores:
                self._since_s = t_s
            self._scores.append(score)
        if self._settled is not None:
            return self._settled
        return self._judged(t_s, suspicious=suspicious, waits=t_s < cues_from_s)

    def _judged(self, t_s: float, *, suspicious: bool, waits: bool) -> Presence:
        mode, mean = self._config.mode, self.score
        may_ask = _may_ask(self._config)
        doubt = DOUBT if may_ask else 0.0
        enough = len(self._scores) == LATEST and t_s - self._since_s >= TURNED_AWAY_S
        if mean is not None and enough and mean < self._config.min_score - doubt:
            return Presence.ATTACK
        if mode == "always" or (may_ask and suspicious):
            return Presence.DOUBTFUL
        if self.speaks_for:
            if may_ask and waits:
                return Presence.UNCLEAR
            return Presence.UNMEASURED if mean is None else Presence.LIVE
        return Presence.DOUBTFUL if may_ask and enough else Presence.UNCLEAR


def needed_to_refuse(scores: Iterable[tuple[float, float]]) -> float | None:
    """The lowest `min_score` at which a face with these scores (t_s, 0..1) is never let through; None without any.

    Whoever is measured for a report is asked as the kiosk asks without challenges: the best mean before they would have
    been turned away.
    """
    strictest = LiveEvidence(LivenessConfig(mode="passive", min_score=1.1))  # nobody passes, so it looks on to the end
    best = None
    for number, (t_s, score) in enumerate(scores, 1):
        verdict, mean = strictest.add(t_s, score), strictest.score
        if number >= FEWEST and mean is not None:
            best = mean if best is None else max(best, mean)
        if verdict is Presence.ATTACK:
            break
    return best
