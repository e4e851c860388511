"""Photos to embeddings: looked at once, kept for the owner only, and looked at again where something changed."""

from __future__ import annotations

import os
import shutil
import time
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from kiosk_app.config import Config, QualityConfig
from kiosk_app.evaluation.photos import Photo, read_photos
from kiosk_app.evaluation.samples import KEPT_S, Sample, SampleCache, extract
from kiosk_app.packs.manifest import read_pack
from kiosk_app.recognition.cv import cv2
from tests.sample_people import SamplePeople


@pytest.fixture
def folder(people: SamplePeople, tmp_path: Path) -> Path:
    """Two people, a picture without a face, and a file that is none."""
    for number in range(2):
        target = tmp_path / "photos" / f"person{number}" / "1.png"
        target.parent.mkdir(parents=True)
        cv2.imwrite(str(target), people.portrait(number))
    cv2.imwrite(str(tmp_path / "photos" / "person0" / "2.png"), np.full((200, 200, 3), 127, np.uint8))
    (tmp_path / "photos" / "person1" / "2.png").write_bytes(b"no picture")
    return tmp_path / "photos"


def looked_at(folder: Path, pack: Path, kept: Path | None, config: Config) -> tuple[dict[str, Sample], list[Sample]]:
    seen: list[Sample] = []
    one = read_pack(pack)
    cache = SampleCache(kept, one, config)
    cache.open()
    return extract(read_photos([folder]).distinct, one, config, cache, seen.append), seen


def test_what_was_looked_at_is_not_looked_at_again(folder: Path, open_pack: Path, tmp_path: Path) -> None:
    config, kept = Config(), tmp_path / "kept"
    first, seen = looked_at(folder, open_pack, kept, config)
    assert len(seen) == 4
    assert sorted(sample.why_not for sample in seen) == ["", "", "no_face", "unreadable"]
    again, _ = looked_at(folder, open_pack, kept, config)
    for digest, sample in first.items():
        assert again[digest].report == sample.report
        if sample.embedding is not None:
            assert sample.ms is not None
            assert again[digest].ms is None
            assert np.array_equal(again[digest].usable.vector, sample.usable.vector)  # type: ignore[union-attr]
    stricter = replace(config, quality=QualityConfig(min_face_px=5000 / 3))
    assert all(sample.usable is None for sample in looked_at(folder, open_pack, kept, stricter)[0].values())


def test_templates_are_kept_for_the_owner_only_and_not_for_ever(folder: Path, open_pack: Path, tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    looked_at(folder, open_pack, kept, Config())
    files = list(kept.iterdir())
    assert len(files) == 3
    if os.name == "posix":
        assert {file.stat().st_mode & 0o777 for file in files} == {0o600}
        assert kept.stat().st_mode & 0o777 == 0o700
    old = time.time() - KEPT_S - 10
    os.utime(files[0], (old, old))
    SampleCache(kept, read_pack(open_pack), Config()).open()
    assert set(kept.iterdir()) == set(files[1:])
    looked_at(folder, open_pack, None, Config())
    assert set(kept.iterdir()) == set(files[1:])


@pytest.mark.parametrize("damage", [b"", b"{}", b'{"issues": null, "headroom": 0', b'{"issues": ["odd"], "vector": 3}'])
def test_what_is_damaged_is_looked_at_again(folder: Path, open_pack: Path, tmp_path: Path, damage: bytes) -> None:
    kept = tmp_path / "kept"
    shutil.rmtree(folder / "person1")
    (folder / "person0" / "2.png").unlink()
    looked_at(folder, open_pack, kept, Config())
    (file,) = kept.iterdir()
    whole = file.read_bytes()
    file.write_bytes(damage)
    _, (sample,) = looked_at(folder, open_pack, kept, Config())
    assert sample.ms is not None
    assert file.read_bytes() == whole


def test_a_photo_that_only_fails_a_gate_has_an_embedding_all_the_same(folder: Path, open_pack: Path) -> None:
    strict = replace(Config(), quality=QualityConfig(min_face_px=5000 / 3))
    samples = looked_at(folder, open_pack, None, strict)[0].values()
    assert sorted(sample.why_not for sample in samples) == ["no_face", "too_far", "too_far", "unreadable"]
    assert sum(sample.embedding is not None for sample in samples) == 2


def test_a_photo_stands_for_its_bytes() -> None:
    photo = Photo(Path("a.jpg"), "a", False, "0" * 64)
    assert Sample(photo, None, None).why_not == "no_face"
