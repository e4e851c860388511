"""Who is recognised with less and less to spare? Faces change, templates do not: an administrator decides who is
enrolled again. Nothing here changes a template, because one that follows whoever stands there can be led astray.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from statistics import median

from kiosk_app.attendance.attempts import Receipt
from kiosk_app.domain import Method, Outcome

MIN_SEEN = 5  # identifications before anything is said
LATEST = 10  # of them count as now
LITTLE_SPARE = 0.2  # a fifth of the way from the similarity that was needed to that of the very same picture
MANY_TRIES = 0.5  # for each identification
ONE_VISIT_US = 15_000_000  # a decision on nobody, and then an identification: the same person, trying again


@dataclass(frozen=True, slots=True)
class Fading:
    """spare: the latest median of how far a face lay above what it needed, 0..1 of what was possible; first: the same
    of the earliest ones. tries: decisions on nobody for each identification. seen: identifications.
    """

    person_id: str
    spare: float
    first: float
    tries: float
    seen: int


def fading(receipts: Iterable[Receipt], pack_digest: str) -> list[Fading]:
    """Who should be enrolled again, the most urgent first. receipts: of some weeks, in any order."""
    ranked = sorted((r for r in receipts if r.pack_digest == pack_digest), key=lambda receipt: receipt.at_utc_us)
    spare: dict[str, list[float]] = {}
    tries: dict[str, int] = {}
    failed: list[Receipt] = []
    for receipt in ranked:
        failed = [one for one in failed if receipt.at_utc_us - one.at_utc_us <= ONE_VISIT_US]
        if receipt.outcome in (Outcome.UNKNOWN, Outcome.AMBIGUOUS):
            failed.append(receipt)
        elif (share := _spare(receipt)) is not None and receipt.person_id is not None:
            spare.setdefault(receipt.person_id, []).append(share)
            nearly = [one for one in failed if one.candidates and one.candidates[0][0] == receipt.person_id]
            tries[receipt.person_id] = tries.get(receipt.person_id, 0) + len(nearly)
            failed = []
    found = [
        Fading(
            person_id, median(theirs[-LATEST:]), median(theirs[:LATEST]), tries[person_id] / len(theirs), len(theirs)
        )
        for person_id, theirs in spare.items()
        if len(theirs) >= MIN_SEEN
    ]
    return sorted(
        (one for one in found if one.spare < LITTLE_SPARE or one.tries >= MANY_TRIES), key=lambda one: one.spare
    )


def _spare(receipt: Receipt) -> float | None:
    """None where no face was looked for among everybody."""
    if receipt.outcome is not Outcome.IDENTIFIED or receipt.method is not Method.FACE:
        return None
    if receipt.similarity is None or receipt.min_similarity is None or receipt.min_similarity >= 1:
        return None
    return (receipt.similarity - receipt.min_similarity) / (1 - receipt.min_similarity)
