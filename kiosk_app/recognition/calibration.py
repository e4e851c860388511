"""A threshold with a meaning: how alike must a face be, so that strangers are taken for somebody no more often than so?

The gallery answers itself. Each template is a probe of somebody who is not enrolled, in the gallery without its person:
what scores they reach is known, and how many people they come from. Beyond the highest of these scores the rate is
extrapolated: above a high score `start`, exceedances are taken to be exponential. Similarities have an end, so their
tail falls faster than that, and the extrapolation errs to the safe side (Pickands, "Statistical inference using extreme
order statistics", Annals of Statistics 1975). Both numbers of the tail, how much of it there is and how long it is, are
taken at the unfavourable end of a 97.5% interval; together they hold with 95%.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from kiosk_app.domain import CandidateList, Template
from kiosk_app.errors import InputError
from kiosk_app.recognition.decision import Thresholds, score
from kiosk_app.recognition.gallery import Gallery, by_person

MIN_PEOPLE = 20  # of fewer, the tail says next to nothing
MOST_PEOPLE = 1000  # that are looked for; everybody is searched
TAIL = 0.15  # the share of the scores that makes the tail
EACH = 0.975  # confidence in each of the two numbers of the tail


@dataclass(frozen=True, slots=True)
class Tail:
    """Above `start` lie `share` of the scores of non-mated searches, and on average they exceed it by `length`.

    most_share, most_length: what both are at most.
    """

    start: float
    share: float
    length: float
    most_share: float
    most_length: float

    def expected(self, similarity: float) -> float:
        """The rate at this threshold, by the numbers as they are."""
        return self.share * math.exp(-max(0.0, similarity - self.start) / self.length)

    def at_most(self, similarity: float) -> float:
        """The bound of the rate at this threshold."""
        return self.most_share * math.exp(-max(0.0, similarity - self.start) / self.most_length)

    def similarity_for(self, rate: float) -> float:
        """The lowest threshold of which the bound is no more than this; never below the start of the tail."""
        return self.start + max(0.0, self.most_length * math.log(self.most_share / rate))


@dataclass(frozen=True, slots=True)
class Calibration:
    """min_similarity: for at most `bound` of the searches for people who are not enrolled; where even 1.0 would not do,
    that, and the bound is more than was asked for. expected: what the rate probably is. people, searches: what it rests
    on.
    """

    min_similarity: float
    bound: float
    expected: float
    people: int
    searches: int

    def keeps(self, rate: float) -> bool:
        """Whether the bound is what was asked for."""
        return self.bound <= rate * 1.01


def calibrate(gallery: Gallery, templates: Sequence[Template], thresholds: Thresholds, rate: float) -> Calibration:
    """The threshold at which no more than `rate` of the searches for somebody who is not enrolled give a name, with
    95% confidence. gallery: of these templates. Raises InputError for too few people.
    """
    people = {template.person_id for template in templates}
    if len(people) < MIN_PEOPLE:
        raise InputError(
            f"Only {len(people)} people are enrolled, and a threshold takes at least {MIN_PEOPLE}: until then the "
            f"measured one of the model pack stays in use."
        )
    found = non_mated_scores(gallery, templates, thresholds)
    tail = tail_of([value for _, value in found], [person for person, _ in found])
    similarity = min(1.0, math.ceil(tail.similarity_for(rate) * 10_000) / 10_000)
    return Calibration(similarity, tail.at_most(similarity), tail.expected(similarity), len(people), len(found))


def non_mated_scores(
    gallery: Gallery, templates: Sequence[Template], thresholds: Thresholds
) -> list[tuple[str, float]]:
    """What every template scores in the gallery without its person, by `decision.score`, and whose it is.

    Of a great many people some are looked for, always the same ones.
    """
    people = by_person(templates)
    step = math.ceil(len(people) / MOST_PEOPLE)
    found = []
    for person_id in sorted(people)[::step]:
        others = gallery.without(person_id)
        found += [
            (person_id, score(others.search(one.embedding, exactly=True), thresholds)) for one in people[person_id]
        ]
    return found


def tail_of(scores: Sequence[float], people: Sequence[str]) -> Tail:
    """The tail of these scores, each from one of these people. Scores of one person count as less than as many."""
    from scipy.special import betaincinv, gammaincinv  # takes a third of a second, which no start should wait for

    values = np.asarray(scores, np.float64)
    ranked = np.sort(values)[::-1]
    count = max(10, math.ceil(TAIL * len(ranked)))
    start = float(ranked[min(count, len(ranked) - 1)])
    above = [number for number, value in enumerate(values) if value > start]
    independent = len({people[number] for number in above})
    trials = max(independent, round(len(values) * independent / max(1, len(above))))
    length = max(float(np.mean(values[above] - start)) if above else 0.0, 1e-4)
    most_share = float(betaincinv(independent + 1, trials - independent, EACH)) if trials > independent else 1.0
    most_length = length * independent / float(gammaincinv(independent, 1 - EACH)) if independent else math.inf
    return Tail(start, len(above) / len(values), length, most_share, most_length)


def reached_by_the_others(
    gallery: Gallery, templates: Sequence[Template], thresholds: Thresholds, min_similarity: float
) -> float | None:
    """The share of templates that their person's other templates would recognise at this threshold."""
    reached = []
    for person_id, theirs in by_person(templates).items():
        without = gallery.without(person_id)
        total = np.sum([one.embedding.vector for one in theirs], axis=0)
        for probe in theirs if len(theirs) > 1 else ():
            rest = total - probe.embedding.vector
            (whole,) = gallery.compare(probe.embedding, person_id).candidates
            own = replace(whole, similarity=float(rest @ probe.embedding.vector / np.linalg.norm(rest)))
            others = without.search(probe.embedding, exactly=True).candidates
            ranked = sorted((own, *others), key=lambda candidate: -candidate.similarity)
            is_first = ranked[0] is own
            reached.append(is_first and score(CandidateList(tuple(ranked)), thresholds) >= min_similarity)
    return sum(reached) / len(reached) if reached else None
