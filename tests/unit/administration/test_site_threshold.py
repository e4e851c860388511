"""A calibration is kept, named, and done again when the people are others; it never stands in the way."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from kiosk_app.administration import site_threshold
from kiosk_app.administration.site_threshold import Aim, SiteCalibration, made
from kiosk_app.config import GalleryConfig
from kiosk_app.domain import Embedding, Template
from kiosk_app.errors import StorageError
from kiosk_app.recognition.calibration import calibrate
from kiosk_app.recognition.decision import Thresholds
from kiosk_app.recognition.gallery import Gallery

PACK = "d" * 64
SHIPPED = Thresholds(0.3, 0.0)
AIM = Aim(years=0.1, strangers_a_day=1.0)


def people(numbers: range) -> list[Template]:
    found = []
    for number in numbers:
        centre = np.random.default_rng(number).normal(size=64)
        for turn in range(2):
            vector = centre + 0.2 * np.random.default_rng([number, turn]).normal(size=64)
            unit = (vector / np.linalg.norm(vector)).astype(np.float32)
            found.append(Template(f"{number}/{turn}", f"p{number}", Embedding(unit, PACK)))
    return found


def kept_up(folder: Path, templates: list[Template]) -> str:
    """What the calibration is called that holds now; "" for none."""
    gallery = Gallery(templates, PACK, GalleryConfig())
    holds = site_threshold.kept_up(folder, gallery, templates, SHIPPED)
    return holds.name if holds else ""


@pytest.fixture
def kept(tmp_path: Path) -> SiteCalibration:
    templates = people(range(100))
    found = calibrate(Gallery(templates, PACK, GalleryConfig()), templates, SHIPPED, AIM.rate)
    calibration = made(found, AIM, templates, PACK)
    site_threshold.write(tmp_path, calibration)
    return calibration


def test_nobody_who_did_not_ask_for_it_is_calibrated(tmp_path: Path) -> None:
    assert kept_up(tmp_path, people(range(100))) == ""
    assert list(tmp_path.iterdir()) == []


def test_it_holds_while_the_people_are_nearly_the_same(tmp_path: Path, kept: SiteCalibration) -> None:
    assert site_threshold.read(tmp_path) == kept
    assert kept_up(tmp_path, people(range(2, 102))) == kept.name


def test_it_is_done_again_with_the_same_aim_when_people_came_and_went(tmp_path: Path, kept: SiteCalibration) -> None:
    again = kept_up(tmp_path, people(range(40, 180)))
    assert again not in ("", kept.name)
    now = site_threshold.read(tmp_path)
    assert now is not None
    assert (now.name, now.aim, len(now.people)) == (again, AIM, 140)
    assert kept_up(tmp_path, people(range(40, 180))) == again


def test_the_last_threshold_stays_where_the_people_allow_none(tmp_path: Path, kept: SiteCalibration) -> None:
    assert kept_up(tmp_path, people(range(5))) == kept.name
    site_threshold.write(tmp_path, made_for(kept, Aim(1000.0, 100_000.0)))
    assert kept_up(tmp_path, people(range(25))) == kept.name


def made_for(kept: SiteCalibration, aim: Aim) -> SiteCalibration:
    return SiteCalibration(kept.name, PACK, aim, kept.min_similarity, kept.bound, kept.expected, kept.people)


def test_another_recogniser_has_none(tmp_path: Path, kept: SiteCalibration) -> None:
    templates = [
        Template(t.template_id, t.person_id, Embedding(t.embedding.vector, "e" * 64)) for t in people(range(30))
    ]
    gallery = Gallery(templates, "e" * 64, GalleryConfig())
    assert site_threshold.kept_up(tmp_path, gallery, templates, SHIPPED) is None
    assert site_threshold.read(tmp_path) == kept


@pytest.mark.parametrize("damage", [b"", b"[]", b"{}", b'{"aim": 3}', b"\xff"])
def test_a_file_that_is_damaged_is_none(tmp_path: Path, damage: bytes) -> None:
    (tmp_path / site_threshold.FILE_NAME).write_bytes(damage)
    assert kept_up(tmp_path, people(range(30))) == ""


def test_a_full_disk_does_not_keep_anybody_from_being_recognised(
    tmp_path: Path, kept: SiteCalibration, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise StorageError("The disk is full.")

    monkeypatch.setattr(site_threshold, "write", full)
    assert kept_up(tmp_path, people(range(40, 180))) not in ("", kept.name)
    assert site_threshold.read(tmp_path) == kept


def test_names_of_people_are_not_in_the_file(tmp_path: Path, kept: SiteCalibration) -> None:
    assert kept.people
    assert b'"p1' not in (tmp_path / site_threshold.FILE_NAME).read_bytes()
