"""The templates of everybody enrolled, searched with a FAISS HNSW graph.

The graph finds templates; the result is people. Every person it brings up is then scored exactly against the mean of
their templates (which beat the best one and the average score on photos), so the graph can miss a person but never
misstate a similarity. HNSW cannot delete: a gallery is built once, a removed person is filtered at once, and a new
gallery is built beside the old one and swapped in.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from itertools import islice

import faiss
import numpy as np
import numpy.typing as npt

from kiosk_app.config import GalleryConfig
from kiosk_app.domain import F32, Candidate, CandidateList, Embedding, Template
from kiosk_app.errors import PackMismatchError

log = logging.getLogger(__name__)

FIRST_NEIGHBOURS = 32  # templates asked of the graph at first; more when they all belong to one person
RECALL_SAMPLE = 256
MIN_RECALL = 0.999
MAX_EF_SEARCH = 2048


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
        self._removed: set[str] = set()
        self._people = sorted({template.person_id for template in templates})
        self._number = {person_id: index for index, person_id in enumerate(self._people)}
        ordered = sorted(templates, key=lambda template: self._number[template.person_id])
        self._owner = np.array([self._number[template.person_id] for template in ordered], dtype=np.int64)
        self._vectors: F32 = (
            np.stack([template.embedding.vector for template in ordered]) if ordered else np.zeros((0, 1), np.float32)
        )
        self._centres = self._mean_templates()
        self._index = self._build(config)

    def __len__(self) -> int:
        """How many people can be found."""
        return len(self._people) - len(self._removed)

    @property
    def template_count(self) -> int:
        return len(self._owner)

    def remove(self, person_id: str) -> None:
        """From now on this person is not found; the vectors go with the next gallery that is built."""
        if person_id in self._number:
            self._removed.add(person_id)

    def search(self, probe: Embedding, count: int = 5) -> CandidateList:
        """The `count` people most like the probe, by falling similarity (cosine to their mean template)."""
        if probe.pack_digest != self.pack_digest:
            raise PackMismatchError("The probe was made with another model pack than the gallery.")
        if not len(self):
            return CandidateList()
        numbers = self._nearest_people(probe.vector, count)
        similarities = self._centres[numbers] @ probe.vector
        ranked = (
            Candidate(self._people[numbers[i]], float(similarities[i]))
            for i in np.argsort(-similarities, kind="stable")
        )
        present = (candidate for candidate in ranked if candidate.person_id not in self._removed)
        return CandidateList(tuple(islice(present, count)))

    def __contains__(self, person_id: str) -> bool:
        return person_id in self._number and person_id not in self._removed

    def compare(self, probe: Embedding, person_id: str) -> CandidateList:
        """That one person as the only candidate (1:1); empty when they are not in the gallery."""
        if probe.pack_digest != self.pack_digest:
            raise PackMismatchError("The probe was made with another model pack than the gallery.")
        if person_id not in self:
            return CandidateList()
        return CandidateList((Candidate(person_id, float(self._centres[self._number[person_id]] @ probe.vector)),))

    def _mean_templates(self) -> F32:
        """float32 (people, dimension), each of length 1."""
        if not self._people:
            return np.zeros((0, 1), np.float32)
        starts = np.searchsorted(self._owner, np.arange(len(self._people)))
        sums = np.add.reduceat(self._vectors, starts, axis=0)
        centres: F32 = sums / np.linalg.norm(sums, axis=1, keepdims=True)
        return centres

    def _nearest_people(self, vector: F32, count: int) -> list[int]:
        """People owning the nearest templates; asks for more until `count` remaining people turn up."""
        wanted = min(count, len(self)) + len(self._removed)
        neighbours = min(max(FIRST_NEIGHBOURS, 4 * wanted), self.template_count)
        while True:
            owners = self._owner[self._neighbours(vector[None], neighbours)[0]]
            people = list(dict.fromkeys(owners.tolist()))
            if len(people) >= wanted or neighbours == self.template_count:
                return people
            neighbours = min(neighbours * 4, self.template_count)

    def _neighbours(self, vectors: F32, count: int) -> npt.NDArray[np.int64]:
        parameters = faiss.SearchParametersHNSW(efSearch=max(self._ef_search, count))  # type: ignore[attr-defined]
        _, found = self._index.search(vectors, count, params=parameters)
        rows: npt.NDArray[np.int64] = found
        return rows

    def _build(self, config: GalleryConfig) -> faiss.IndexHNSWFlat:
        """The graph, with efSearch raised until templates find themselves (recall is checked, never assumed)."""
        faiss.omp_set_num_threads(1)
        index = faiss.IndexHNSWFlat(self._vectors.shape[1], config.links, faiss.METRIC_INNER_PRODUCT)
        index.hnsw.efConstruction = config.ef_construction
        self._index, self._ef_search = index, config.ef_search
        if not self.template_count:
            return index
        index.add(self._vectors)
        while self.recall() < MIN_RECALL and self._ef_search < MAX_EF_SEARCH:
            self._ef_search *= 2
            log.warning("gallery recall too low, searching wider: efSearch=%d", self._ef_search)
        return index

    def recall(self) -> float:
        """The share of a sample of templates whose nearest neighbour in the graph is as near as themselves."""
        if not self.template_count:
            return 1.0
        step = max(1, self.template_count // RECALL_SAMPLE)
        sample = self._vectors[::step]
        nearest = self._vectors[self._neighbours(sample, 1)[:, 0]]
        return float(np.mean(np.sum(sample * nearest, axis=1) > 1.0 - 1e-4))
