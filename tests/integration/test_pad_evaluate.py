"""`clockface pad-evaluate` on real people and real attacks."""

from __future__ import annotations

import shutil
from pathlib import Path

import cv2
import pytest

from tests.attacks.instruments import Picture, Print
from tests.attacks.scene import FPS, HEIGHT_PX, WIDTH_PX, Webcam, hand, office, shown
from tests.integration.conftest import Clockface
from tests.sample_people import SamplePeople


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
    alone, helped = (told[f"system_{how}_networks"]["rates"] for how in ("without", "with"))
    assert alone["bona_fide"]["identified"]["errors"] == helped["bona_fide"]["identified"]["errors"] == 1
    assert alone["flat"]["identified"]["errors"] == 2  # a still shows the cues nothing
    assert helped["flat"]["turned_away"]["errors"] == 2
    assert alone["flat"]["not_measured_because"] == helped["flat"]["not_measured_because"] == {"unreadable": 1}
    written = report.read_text(encoding="utf-8")
    assert "APCER" in written
    assert "The whole system with networks, with mode “step_up” of this site" in written
    assert told["licence"].startswith("Apache-2.0")


def test_what_cannot_be_measured_is_said_in_one_sentence(clockface: Clockface, site: Path, tmp_path: Path) -> None:
    where = ("--models", tmp_path, "--data-dir", site)
    assert "neither bona_fide/" in clockface("pad-evaluate", tmp_path / "nowhere", *where).sentence
    (tmp_path / "bona_fide").mkdir()
    (tmp_path / "bona_fide" / "one.jpg").touch()
    assert "MiniFASNetV2.pth" in clockface("pad-evaluate", tmp_path, *where).sentence
    empty = tmp_path / "nobody"
    empty.mkdir()
    assert "There are no people" in clockface("pad-evaluate", tmp_path, "--gallery", empty, "--data-dir", site).sentence
    assert "Nobody is enrolled" in clockface("pad-evaluate", tmp_path, "--enrolled", "--data-dir", site).sentence
    assert "--threshold must be" in clockface("pad-evaluate", tmp_path, "--threshold", "1.5", *where).sentence


def test_without_networks_the_cues_and_the_whole_system_are_measured(
    clockface: Clockface, enrolled_site: Path, people: SamplePeople, tmp_path: Path
) -> None:
    for folder in ("bona_fide", "attack/paper"):
        (tmp_path / folder).mkdir(parents=True)
    cv2.imwrite(str(tmp_path / "bona_fide" / "stranger.png"), people.portrait(5))
    paper = Print(Picture.around(people.photo, people.faces[0]))
    writer = cv2.VideoWriter(
        str(tmp_path / "attack/paper/held.avi"), cv2.VideoWriter.fourcc(*"MJPG"), FPS, (WIDTH_PX, HEIGHT_PX)
    )
    for frame in shown(paper, office(1), hand(1, 1.6), Webcam(jpeg=0), 1):
        writer.write(frame.bgr)
    writer.release()
    report = tmp_path / "report.html"
    said = clockface("pad-evaluate", tmp_path, "--enrolled", "--json", "--report", report, "--data-dir", enrolled_site)
    assert said.status == 0, said.err
    assert "minifasnet is not installed, so only the cues are measured" in said.err
    (told,) = said.objects
    assert "pad" not in told
    assert told["cues"]["bona_fide"]["asked"]["errors"] == 0
    assert told["cues"]["paper"]["cues"]["edges"] == 1
    assert "system_with_networks" not in told
    system = told["system_without_networks"]
    assert (system["mode"], system["gallery"]) == ("step_up", True)
    assert system["rates"]["paper"]["asked"]["errors"] == 1
    assert "edges" in system["rates"]["paper"]["asked_because"]
    assert system["rates"]["bona_fide"]["nobody_named"]["errors"] == 1
    assert "IAPAR" in report.read_text(encoding="utf-8")
