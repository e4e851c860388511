"""1:N, open set: some people are enrolled, and everybody is looked for, strangers too (ISO/IEC 19795-1, 9.4).

FNIR: probes of enrolled people that do not give their name, those of which nothing usable was captured included.
FPIR: probes of people who are not enrolled that give any name. Strangers are those of whom there are too few photos
to be enrolled and probed, and each enrolled person once more, against the gallery without them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from kiosk_app.attendance.enrolment import mean_embedding
from kiosk_app.config import GalleryConfig
from kiosk_app.domain import Embedding, Template
from kiosk_app.evaluation.rates import Rate, supports
from kiosk_app.evaluation.samples import Sample
from kiosk_app.recognition.decision import Thresholds, score
from kiosk_app.recognition.gallery import Gallery

FPIRS = (0.01, 0.002)
NOT_NAMED = -2.0  # less than any score: nobody was named, or nothing captured


@dataclass(frozen=True, slots=True)
class Search:
    """One probe and who it is taken for: named, when its score (`decision.score`) reaches the threshold.

    headroom, length: of the quality report and of the embedding, means over the photos of the probe.
    """

    person: str
    named: str | None
    score: float
    headroom: float
    length: float

    @property
    def is_right(self) -> bool:
        return self.named == self.person


@dataclass(frozen=True, slots=True)
class OperatingPoint:
    """What happens at one threshold. wrong: enrolled people taken for others, among those missed."""

    threshold: float
    fnir: Rate
    wrong: Rate
    fpir: Rate


@dataclass(frozen=True, slots=True)
class OpenSet:
    """mated: of enrolled people. strangers: of people who never were. left_out: of enrolled people without them."""

    people: int
    templates: int
    mated: tuple[Search, ...]
    strangers: tuple[Search, ...]
    left_out: tuple[Search, ...]

    @property
    def non_mated(self) -> tuple[Search, ...]:
        return self.strangers + self.left_out

    @property
    def rank_one(self) -> Rate:
        """Mated probes whose person is the most similar one, whatever the threshold."""
        return Rate(sum(search.is_right for search in self.mated), len(self.mated))

    def at(self, threshold: float) -> OperatingPoint:
        """Rates at this threshold of the score."""
        named = [search for search in self.mated if search.score >= threshold]
        right = sum(search.is_right for search in named)
        false = sum(search.score >= threshold for search in self.non_mated)
        mated = len(self.mated)
        fpir = Rate(false, len(self.non_mated))
        return OperatingPoint(threshold, Rate(mated - right, mated), Rate(len(named) - right, mated), fpir)

    def at_fpir(self, fpir: float) -> OperatingPoint:
        """Where no more than this share of strangers is named."""
        scores = sorted((search.score for search in self.non_mated), reverse=True)
        allowed = int(fpir * len(scores) + 1e-9)
        above = scores[allowed] if allowed < len(scores) else -1.0
        return self.at(float(np.nextafter(max(above, -1.0), np.inf)))

    def supports(self, fpir: float) -> bool:
        """Whether there are strangers enough to state so small a rate."""
        return supports(len(self.non_mated), fpir)

    def misses_by_person(self, threshold: float) -> dict[str, Rate]:
        """FNIR of each enrolled person."""
        missed: dict[str, list[bool]] = {}
        for search in self.mated:
            missed.setdefault(search.person, []).append(not (search.is_right and search.score >= threshold))
        return {person: Rate(sum(misses), len(misses)) for person, misses in missed.items()}


@dataclass(frozen=True, slots=True)
class Enrolment:
    """templates: how many photos of each are enrolled. fused: how many photos make one probe."""

    templates: int
    fused: int = 1
    gallery_people: int | None = None  # as many of them are drawn
    seed: int | None = None  # draws which photos; None takes the first


def measure(
    samples: Mapping[str, Sequence[Sample]],
    strangers: Sequence[Sequence[Sample]],
    how: Enrolment,
    thresholds: Thresholds,
    config: GalleryConfig,
) -> OpenSet | None:
    """samples: of each person. strangers: of each one. None where nobody has photos enough to be enrolled and probed.

    Only photos good enough for enrolment are enrolled, all others are probes.
    """
    rng = np.random.default_rng(how.seed)
    enrolled, probes, beyond = {}, {}, [list(photos) for photos in strangers]
    for person, photos in samples.items():
        ordered = list(photos) if how.seed is None else [photos[at] for at in rng.permutation(len(photos))]
        usable = [sample for sample in ordered if sample.usable is not None][: how.templates]
        if len(usable) == how.templates and len(ordered) > len(usable):
            enrolled[person], probes[person] = usable, [sample for sample in ordered if sample not in usable]
        else:
            beyond.append(ordered)
    if how.gallery_people is not None and how.gallery_people < len(enrolled):
        kept = {list(enrolled)[at] for at in rng.permutation(len(enrolled))[: how.gallery_people]}
        beyond += [enrolled[person] + probes[person] for person in enrolled if person not in kept]
        enrolled = {person: theirs for person, theirs in enrolled.items() if person in kept}
    if not enrolled:
        return None
    templates = [
        Template(f"{person}/{number}", person, sample.usable)
        for person, theirs in enrolled.items()
        for number, sample in enumerate(theirs)
        if sample.usable is not None
    ]
    gallery = Gallery(templates, templates[0].embedding.pack_digest, config)
    search = _Searching(gallery, replace(thresholds, lookalikes={}), how.fused)
    return OpenSet(
        len(enrolled),
        len(templates),
        tuple(s for person in enrolled for s in search.each(person, probes[person])),
        tuple(s for photos in beyond for s in search.each("", photos)),
        tuple(s for person in enrolled for s in search.without(person).each("", enrolled[person] + probes[person])),
    )


@dataclass(frozen=True, slots=True)
class _Searching:
    gallery: Gallery
    thresholds: Thresholds
    fused: int

    def without(self, person: str) -> _Searching:
        return replace(self, gallery=self.gallery.without(person))

    def each(self, person: str, samples: Sequence[Sample]) -> Iterator[Search]:
        """One search for every `fused` photos of somebody; what is left over makes a probe of fewer."""
        for start in range(0, len(samples), self.fused):
            yield self._search(person, samples[start : start + self.fused])

    def _search(self, person: str, samples: Sequence[Sample]) -> Search:
        usable = [(sample.usable, sample.report.headroom) for sample in samples if sample.usable and sample.report]
        if not usable:
            return Search(person, None, NOT_NAMED, -1.0, -1.0)
        found = self.gallery.search(fused([embedding for embedding, _ in usable]))
        headroom, length = (float(np.mean(values)) for values in zip(*((h, e.length) for e, h in usable), strict=True))
        name = found.best.person_id if found.best else None
        return Search(person, name, score(found, self.thresholds), headroom, length)


def fused(embeddings: Sequence[Embedding]) -> Embedding:
    """The mean direction of some embeddings of one person."""
    if len(embeddings) == 1:
        return embeddings[0]
    return Embedding(mean_embedding(embeddings), embeddings[0].pack_digest)


def discarded(
    searches: Sequence[Search], threshold: float, quality: Callable[[Search], float], steps: int = 20
) -> list[tuple[float, float]]:
    """The error-versus-discard curve: what of the misses is left, as a share of all probes, when so much of the probes,
    those of lowest quality, is thrown away; up to half of them.

    Probes of which nothing usable was captured are thrown away first. Source: Grother, Tabassi, "Performance of
    biometric quality measures", PAMI 2007.
    """
    ranked = sorted(searches, key=quality)
    missed = np.array([not (search.is_right and search.score >= threshold) for search in ranked])
    starts = [round(len(ranked) * step / steps / 2) for step in range(steps)]
    return [(start / len(ranked), float(missed[start:].sum() / len(ranked))) for start in starts]
