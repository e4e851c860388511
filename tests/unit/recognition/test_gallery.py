"""The gallery returns people, agrees with exact search, and forgets at once."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk_app.config import GalleryConfig
from kiosk_app.domain import F32, Embedding, Template
from kiosk_app.errors import PackMismatchError
from kiosk_app.recognition.gallery import Gallery

PACK = "a" * 64


def unit(vectors: F32) -> F32:
    scaled: F32 = (vectors / np.linalg.norm(vectors, axis=-1, keepdims=True)).astype(np.float32)
    return scaled


def people(count: int, each: int, seed: int = 0, dimension: int = 64) -> tuple[list[Template], F32]:
    """Templates in clusters, as embeddings are, and the centres they were drawn around."""
    rng = np.random.default_rng(seed)
    centres = unit(rng.normal(size=(count, dimension)))
    templates = []
    for number, centre in enumerate(centres):
        for turn in range(each):
            vector = unit(centre + 0.05 * rng.normal(size=dimension))
            templates.append(Template(f"t{number}-{turn}", f"p{number}", Embedding(vector, PACK)))
    return templates, centres


def probe(vector: F32) -> Embedding:
    return Embedding(unit(vector), PACK)


def test_an_empty_gallery_finds_nobody() -> None:
    assert Gallery([], PACK, GalleryConfig()).search(probe(np.ones(64))).best is None


def test_results_are_people_not_templates() -> None:
    templates, centres = people(20, 5)
    found = Gallery(templates, PACK, GalleryConfig()).search(probe(centres[3]))
    ids = [candidate.person_id for candidate in found.candidates]
    assert ids[0] == "p3"
    assert len(ids) == len(set(ids)) == 5
    assert found.margin == found.candidates[0].similarity - found.candidates[1].similarity


def test_the_runner_up_is_found_behind_a_person_with_very_many_templates() -> None:
    many, centres = people(1, 300)
    other = Template("o", "other", probe(-centres[0] + 0.1))
    found = Gallery([*many, other], PACK, GalleryConfig()).search(probe(centres[0]))
    assert [c.person_id for c in found.candidates] == ["p0", "other"]


def test_a_removed_person_is_not_found_any_more() -> None:
    templates, centres = people(20, 3)
    gallery = Gallery(templates, PACK, GalleryConfig())
    gallery.remove("p3")
    assert "p3" not in [c.person_id for c in gallery.search(probe(centres[3])).candidates]
    assert len(gallery) == 19


def test_a_candidate_says_how_crowded_it_is_around_them_whoever_comes_and_goes() -> None:
    templates, centres = people(20, 3)
    gallery = Gallery(templates, PACK, GalleryConfig())
    alone = gallery.search(probe(centres[3])).candidates[0].crowding
    double = Template("d", "double", probe(centres[3] + 0.01))
    crowded = gallery.updated([*templates, double])
    assert crowded.search(probe(centres[3])).candidates[0].crowding > 0.9 > alone
    anew = Gallery([*templates, double], PACK, GalleryConfig()).search(probe(centres[3])).candidates
    updated = crowded.search(probe(centres[3])).candidates
    assert [c.person_id for c in updated] == [c.person_id for c in anew]
    assert [c.crowding for c in updated] == pytest.approx([c.crowding for c in anew], abs=1e-6)
    without = crowded.without("double")
    assert without.search(probe(centres[3])).candidates[0].crowding == pytest.approx(alone)
    assert (len(without), len(crowded), "double" in crowded) == (20, 21, True)


def test_a_graph_that_is_torn_makes_nobody_unknown(monkeypatch: pytest.MonkeyPatch) -> None:
    templates, centres = people(40, 2)
    whole = Gallery(templates, PACK, GalleryConfig())
    monkeypatch.setattr(Gallery, "recall", lambda self: 0.99)
    torn = Gallery(templates, PACK, GalleryConfig())
    monkeypatch.setattr(Gallery, "_nearest_people", lambda *_: pytest.fail("the graph was asked"))
    for centre in centres:
        best = torn.search(probe(centre)).best
        assert best is not None
        assert best.person_id == whole.search(probe(centre), exactly=True).candidates[0].person_id
    assert torn.updated(templates[:-2]).search(probe(centres[-1])).best is not None


def test_a_claim_is_compared_with_that_person_alone() -> None:
    templates, centres = people(20, 3)
    gallery = Gallery(templates, PACK, GalleryConfig())
    (mated,) = gallery.compare(probe(centres[3]), "p3").candidates
    assert mated == gallery.search(probe(centres[3])).best
    (other,) = gallery.compare(probe(centres[3]), "p4").candidates
    assert (other.person_id, other.similarity < mated.similarity) == ("p4", True)
    gallery.remove("p3")
    assert ("p3" in gallery, "p4" in gallery, "nobody" in gallery) == (False, True, False)
    assert gallery.compare(probe(centres[3]), "p3").best is None


def test_templates_of_another_pack_are_refused_with_a_sentence() -> None:
    templates, _ = people(2, 1)
    with pytest.raises(PackMismatchError, match="2 of 2 templates were made with another model pack"):
        Gallery(templates, "b" * 64, GalleryConfig())
    with pytest.raises(PackMismatchError):
        Gallery(templates, PACK, GalleryConfig()).search(Embedding(templates[0].embedding.vector, "b" * 64))


def test_the_graph_agrees_with_exact_search() -> None:
    templates, centres = people(500, 4)
    gallery = Gallery(templates, PACK, GalleryConfig())
    rng = np.random.default_rng(1)
    means = {}
    for number in range(500):
        rows = np.stack([t.embedding.vector for t in templates[4 * number : 4 * number + 4]])
        means[f"p{number}"] = unit(rows.mean(axis=0))
    for centre in centres[::10]:
        wanted = probe(centre + 0.05 * rng.normal(size=64))
        exact = max(means, key=lambda p: float(means[p] @ wanted.vector))
        best = gallery.search(wanted).best
        assert best is not None
        assert best.person_id == exact
        assert abs(best.similarity - float(means[exact] @ wanted.vector)) < 1e-5
    assert gallery.recall() == 1.0


@settings(max_examples=30, deadline=None)
@given(st.integers(1, 30), st.integers(1, 4), st.integers(0, 1000), st.data())
def test_small_galleries_return_everybody_in_order(count: int, each: int, seed: int, data: st.DataObject) -> None:
    templates, centres = people(count, each, seed)
    gallery = Gallery(templates, PACK, GalleryConfig())
    gone = {f"p{n}" for n in data.draw(st.sets(st.integers(0, count - 1)))}
    for person_id in gone:
        gallery.remove(person_id)
    found = gallery.search(probe(centres[0]), count=count).candidates
    assert {c.person_id for c in found} == {f"p{n}" for n in range(count)} - gone
    assert [c.similarity for c in found] == sorted((c.similarity for c in found), reverse=True)


@given(st.integers(0, 10**6))
@settings(max_examples=40, deadline=None)
def test_an_updated_gallery_finds_what_one_built_anew_finds(seed: int) -> None:
    """People come, go, are enrolled again and come back."""
    random = np.random.default_rng(seed)
    templates, centres = people(20, 3, seed=seed % 7)
    gallery = Gallery(templates[:30], PACK, GalleryConfig())
    for _ in range(4):
        kept = {t.person_id for t in templates if random.random() < 0.8}
        again = {t.person_id for t in templates if random.random() < 0.2}
        now = [
            Template(f"{t.template_id}'", t.person_id, t.embedding) if t.person_id in again else t
            for t in templates
            if t.person_id in kept
        ]
        gallery = gallery.updated(now)
        anew = Gallery(now, PACK, GalleryConfig())
        assert (len(gallery), gallery.template_count) == (len(anew), anew.template_count)
        for centre in centres[:6]:
            found, expected = gallery.search(probe(centre), 3), anew.search(probe(centre), 3)
            assert [c.person_id for c in found.candidates] == [c.person_id for c in expected.candidates]
            assert found.margin == pytest.approx(expected.margin, abs=1e-5)


def test_the_gallery_that_was_updated_stays_as_it_was() -> None:
    templates, centres = people(20, 3)
    gallery = Gallery([t for t in templates if t.person_id != "p3"], PACK, GalleryConfig())
    updated = gallery.updated(templates, {"p3": frozenset({"p4"})})
    assert ("p3" in gallery, "p3" in updated) == (False, True)
    assert (gallery.lookalikes, updated.lookalikes) == ({}, {"p3": frozenset({"p4"})})
    best = updated.search(probe(centres[3])).best
    assert best is not None
    assert best.person_id == "p3"


def test_somebody_removed_who_comes_back_is_found_again() -> None:
    templates, _ = people(20, 3)
    gallery = Gallery(templates, PACK, GalleryConfig())
    gallery.remove("p3")
    assert "p3" in gallery.updated(templates)


def test_many_changes_build_the_graph_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kiosk_app.recognition.gallery.MAX_CHANGED", 3)
    templates, _ = people(20, 3)
    updated = Gallery(templates[:3], PACK, GalleryConfig()).updated(templates)
    assert len(updated) == 20
    assert updated.recall() == 1.0
