"""The templates of everybody enrolled, searched with a FAISS HNSW graph.

The graph finds templates; the result is people. Every person it brings up is then scored exactly against the mean of
their templates (which beat the best one and the average score on photos), so the graph can miss a person but never
misstate a similarity. HNSW cannot delete and takes long to build: a removed person is filtered at once, those who are
new stand beside the graph until there are many, and then a new gallery is built beside the old one and swapped in.
"""

from __future__ import annotations

import copy
import logging
from collections.abc import Iterator, Mapping, Sequence

import faiss
import numpy as np
import numpy.typing as npt

from kiosk_app.config import GalleryConfig
from kiosk_app.domain import F32, Calibrated, Candidate, CandidateList, Embedding, Template
from kiosk_app.errors import PackMismatchError
from kiosk_app.recognition.crowding import Crowding

log = logging.getLogger(__name__)

FIRST_NEIGHBOURS = 32  # templates asked of the graph at first; more when they all belong to one person
RECALL_SAMPLE = 256
MIN_RECALL = 0.999
MAX_EF_SEARCH = 2048
MAX_CHANGED = 256  # people beside the graph, or gone from it, before it is built anew


class Gallery:
    """Everybody who can be identified, for one recogniser. Searching is thread-safe.

    lookalikes: by person_id, the others whom that person is marked as looking like.
    """

    def __init__(
        self,
        templates: Sequence[Template],
        pack_digest: str,
        config: GalleryConfig,
        lookalikes: Mapping[str, frozenset[str]] | None = None,
    ) -> None:
        """Build the graph. Raises PackMismatchError when a template was made with another recogniser."""
        foreign = sum(template.embedding.pack_digest != pack_digest for template in templates)
        if foreign:
            raise PackMismatchError(
                f"{foreign} of {len(templates)} templates were made with another model pack and cannot be compared: "
                f"switch back with 'clockface packs use', or enrol these people again."
            )
        self.pack_digest = pack_digest
        self.lookalikes = lookalikes or {}
        self.calibrated: Calibrated | None = None  # set by whoever knows the site, for these people
        self._config = config
        self._ids = _ids(by_person(templates))
        self._removed: set[int] = set()
        self._people = sorted(self._ids)
        self._in_graph = len(self._people)
        self._number = {person_id: index for index, person_id in enumerate(self._people)}
        ordered = sorted(templates, key=lambda template: self._number[template.person_id])
        self._owner = np.array([self._number[template.person_id] for template in ordered], dtype=np.int64)
        self._vectors: F32 = (
            np.stack([template.embedding.vector for template in ordered]) if ordered else np.zeros((0, 1), np.float32)
        )
        self._centres = self._mean_templates()
        self._crowding = Crowding.among(self._centres)
        self._index = self._build(config)

    def updated(self, templates: Sequence[Template], lookalikes: Mapping[str, frozenset[str]] | None = None) -> Gallery:
        """The gallery of these templates, made quickly out of this one, which stays as it is.

        Whoever is new or has other templates stands beside the graph and is compared with every probe. Raises
        PackMismatchError.
        """
        people = by_person(templates)
        ids = _ids(people)
        changed = [person_id for person_id in ids if person_id not in self or ids[person_id] != self._ids[person_id]]
        gone = {number for person_id, number in self._number.items() if person_id not in ids}
        gone |= {self._number[person_id] for person_id in changed if person_id in self._number}
        beside = len(self._people) - self._in_graph + len(changed)
        foreign = any(template.embedding.pack_digest != self.pack_digest for template in templates)
        if foreign or not self._in_graph or beside + len(self._removed | gone) > MAX_CHANGED:
            return Gallery(templates, self.pack_digest, self._config, lookalikes)
        other = copy.copy(self)
        other.lookalikes = lookalikes or {}
        other._ids, other._removed = ids, self._removed | gone
        other._people = [*self._people, *changed]
        other._number = {p: number for number, p in enumerate(other._people) if number not in other._removed}
        other._centres = np.vstack([self._centres, *(_mean(people[p]) for p in changed)])
        other._crowding = self._crowding.after(other._centres, other._removed)
        return other

    def __len__(self) -> int:
        """How many people can be found."""
        return len(self._people) - len(self._removed)

    @property
    def template_count(self) -> int:
        """Of everybody who can be found."""
        return sum(len(self._ids[person_id]) for person_id in self._number if person_id in self)

    def remove(self, person_id: str) -> None:
        """From now on this person is not found; the vectors go with the next gallery that is built."""
        if person_id in self._number:
            self._removed.add(self._number[person_id])
            self._crowding = self._crowding.after(self._centres, self._removed)

    def without(self, person_id: str) -> Gallery:
        """This gallery as if that person had never been enrolled; this one stays as it is."""
        other = copy.copy(self)
        other._removed = set(self._removed)
        other.remove(person_id)
        return other

    def search(self, probe: Embedding, count: int = 5, *, exactly: bool = False) -> CandidateList:
        """The `count` people most like the probe, by falling similarity (cosine to their mean template).

        exactly: compared with everybody, as long as that takes.
        """
        if probe.pack_digest != self.pack_digest:
            raise PackMismatchError("The probe was made with another model pack than the gallery.")
        if not len(self):
            return CandidateList()
        near = range(len(self._people)) if exactly or self._is_torn else self._nearest_people(probe.vector, count)
        numbers = [number for number in near if number not in self._removed]
        similarities = self._centres[numbers] @ probe.vector
        ranked = np.argsort(-similarities, kind="stable")[:count]
        return CandidateList(tuple(self._candidate(numbers[i], similarities[i]) for i in ranked))

    def _candidate(self, number: int, similarity: np.float32) -> Candidate:
        return Candidate(self._people[number], float(similarity), float(self._crowding.similarity[number]))

    def __contains__(self, person_id: str) -> bool:
        return person_id in self._number and self._number[person_id] not in self._removed

    def compare(self, probe: Embedding, person_id: str) -> CandidateList:
        """That one person as the only candidate (1:1); empty when they are not in the gallery."""
        if probe.pack_digest != self.pack_digest:
            raise PackMismatchError("The probe was made with another model pack than the gallery.")
        if person_id not in self:
            return CandidateList()
        number = self._number[person_id]
        return CandidateList((self._candidate(number, self._centres[number] @ probe.vector),))

    def most_alike_pairs(self) -> Iterator[tuple[str, str, float]]:
        """For each person who can be found whose templates are most like theirs, and how much. Nobody when alone."""
        for person_id, number in self._number.items():
            alike = float(self._crowding.similarity[number])
            if number not in self._removed and len(self) > 1:
                yield person_id, self._people[self._crowding.nearest[number]], alike

    def _mean_templates(self) -> F32:
        """float32 (people, dimension), each of length 1."""
        if not self._people:
            return np.zeros((0, 1), np.float32)
        starts = np.searchsorted(self._owner, np.arange(len(self._people)))
        sums = np.add.reduceat(self._vectors, starts, axis=0)
        return _unit(sums)

    def _nearest_people(self, vector: F32, count: int) -> list[int]:
        """People owning the nearest templates, removed ones too, and all beside the graph.

        Asks for more templates until `count` remaining people of the graph turn up.
        """
        beside = range(self._in_graph, len(self._people))
        in_graph = len(self._owner)
        wanted = min(count, len(self)) + len(self._removed)
        neighbours = min(max(FIRST_NEIGHBOURS, 4 * wanted), in_graph)
        while neighbours:
            owners = self._owner[self._neighbours(vector[None], neighbours)[0]]
            people = list(dict.fromkeys(owners.tolist()))
            if len(people) >= wanted or neighbours == in_graph:
                return [*people, *beside]
            neighbours = min(neighbours * 4, in_graph)
        return [*beside]

    def _neighbours(self, vectors: F32, count: int) -> npt.NDArray[np.int64]:
        parameters = faiss.SearchParametersHNSW(efSearch=max(self._ef_search, count))  # type: ignore[attr-defined]
        _, found = self._index.search(vectors, count, params=parameters)
        rows: npt.NDArray[np.int64] = found
        return rows

    def _build(self, config: GalleryConfig) -> faiss.IndexHNSWFlat:
        """The graph, with efSearch raised until templates find themselves (recall is checked, never assumed).

        Where nothing helps, part of the graph cannot be reached from the rest: then everybody is compared.
        """
        faiss.omp_set_num_threads(1)
        index = faiss.IndexHNSWFlat(self._vectors.shape[1], config.links, faiss.METRIC_INNER_PRODUCT)
        index.hnsw.efConstruction = config.ef_construction
        self._index, self._ef_search, self._is_torn = index, config.ef_search, False
        if not len(self._vectors):
            return index
        index.add(self._vectors)
        while self.recall() < MIN_RECALL and self._ef_search < MAX_EF_SEARCH:
            self._ef_search *= 2
            log.warning("gallery recall too low, searching wider: efSearch=%d", self._ef_search)
        if self.recall() < MIN_RECALL:
            log.warning("gallery recall too low, searching everybody")
            self._is_torn = True
        return index

    def recall(self) -> float:
        """The share of a sample of templates whose nearest neighbour in the graph is as near as themselves."""
        if not len(self._vectors):
            return 1.0
        step = max(1, len(self._vectors) // RECALL_SAMPLE)
        sample = self._vectors[::step]
        nearest = self._vectors[self._neighbours(sample, 1)[:, 0]]
        return float(np.mean(np.sum(sample * nearest, axis=1) > 1.0 - 1e-4))


def by_person(templates: Sequence[Template]) -> dict[str, list[Template]]:
    """The templates of each person, in the order in which they come."""
    people: dict[str, list[Template]] = {}
    for template in templates:
        people.setdefault(template.person_id, []).append(template)
    return people


def _ids(people: Mapping[str, Sequence[Template]]) -> dict[str, tuple[str, ...]]:
    """The template_ids of each person: whoever has the same ones is unchanged."""
    return {person_id: tuple(sorted(t.template_id for t in theirs)) for person_id, theirs in people.items()}


def _mean(templates: Sequence[Template]) -> F32:
    return _unit(np.sum([template.embedding.vector for template in templates], axis=0))


def _unit(sums: F32) -> F32:
    """Each row, or the only one, brought to length 1."""
    unit: F32 = sums / np.linalg.norm(sums, axis=-1, keepdims=True)
    return unit
