"""Who was asked for challenges of late and met none: whoever tries until a guess is right must not be asked for ever.

Kept in memory: a restart forgets it, and takes longer than it gains.
"""

from __future__ import annotations

MOST_UNMET = 3  # step-ups, of up to three tries each
FORGOTTEN_S = 600.0
ASKED_TOO_OFTEN = "challenge_too_often"  # a reason for the receipt


class UnmetChallenges:
    """By person, failed and left ones alike. Times are those of the frames."""

    def __init__(self) -> None:
        self._unmet_s: dict[str, list[float]] = {}

    def are_too_many(self, person_id: str, now_s: float) -> bool:
        """Whether there were so many of late that a code has to do."""
        recent = [at_s for at_s in self._unmet_s.pop(person_id, ()) if now_s - at_s < FORGOTTEN_S]
        if recent:
            self._unmet_s[person_id] = recent
        return len(recent) >= MOST_UNMET

    def add(self, person_id: str, now_s: float) -> None:
        """One more was failed or left."""
        self._unmet_s.setdefault(person_id, []).append(now_s)

    def forget(self, person_id: str) -> None:
        """One was met, or a code has done instead."""
        self._unmet_s.pop(person_id, None)
