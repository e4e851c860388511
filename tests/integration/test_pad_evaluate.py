"""`clockface pad-evaluate` on real people and real attacks."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.integration.conftest import Clockface


@pytest.mark.slow
def test_a_person_passes_and_their_picture_on_a_screen_does_not(
    clockface: Clockface, site: Path, shared: Path, tmp_path: Path
) -> None:
    spoof = shared / "faces" / "spoof"
    for file, folder in (("T1", "bona_fide"), ("F1", "attack/flat"), ("F2", "attack/flat")):
        (tmp_path / folder).mkdir(parents=True, exist_ok=True)
        shutil.copy(spoof / f"image_{file}.jpg", tmp_path / folder)
    (tmp_path / "attack/flat/empty.jpg").touch()
    models = shared / "models" / "pad_minifasnet"
    report = tmp_path / "report.html"
    said = clockface("pad-evaluate", tmp_path, "--models", models, "--json", "--report", report, "--data-dir", site)
    assert said.status == 0, said.err
    (told,) = said.objects
    rates = told["pad"]["rates"]
    assert (rates["bona_fide"]["error"]["errors"], rates["bona_fide"]["error"]["trials"]) == (0, 1)
    assert (rates["flat"]["error"]["errors"], rates["flat"]["error"]["trials"]) == (0, 2)
    assert rates["flat"]["fta"]["errors"] == len(told["unreadable"]) == 1
    assert "APCER" in report.read_text(encoding="utf-8")
    assert told["licence"].startswith("Apache-2.0")


def test_what_cannot_be_measured_is_said_in_one_sentence(clockface: Clockface, site: Path, tmp_path: Path) -> None:
    where = ("--models", tmp_path, "--data-dir", site)
    assert "neither bona_fide/" in clockface("pad-evaluate", tmp_path / "nowhere", *where).sentence
    (tmp_path / "bona_fide").mkdir()
    (tmp_path / "bona_fide" / "one.jpg").touch()
    assert "MiniFASNetV2.pth" in clockface("pad-evaluate", tmp_path, *where).sentence
    assert "clockface packs install minifasnet" in clockface("pad-evaluate", tmp_path, "--data-dir", site).sentence
    assert "--threshold must be" in clockface("pad-evaluate", tmp_path, "--threshold", "1.5", *where).sentence
