"""Cues say so of pictures of faces and not of people, by rule and on moving pictures."""

from __future__ import annotations

from itertools import islice
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk_app import walkup
from kiosk_app.config import CameraConfig
from kiosk_app.domain import F32, Face, Frame, LandmarkLayout, Landmarks
from kiosk_app.recognition.camera import frames
from kiosk_app.recognition.cues import (
    CALIBRATION,
    LOOK_BACK_S,
    SETTLED_S,
    SUSPICIOUS,
    TIMES,
    CueReport,
    Cues,
    report_of,
)
from kiosk_app.recognition.models import FaceModels
from kiosk_app.recognition.sources import parse_source
from tests.attacks.instruments import Panel, Picture, Print, Screen
from tests.attacks.scene import HEIGHT_PX, WIDTH_PX, Thing, Webcam, hand, office, shown
from tests.sample_people import SamplePeople

MEASURES = st.fixed_dictionaries({}, optional={name: st.floats(0, 20) for name in CALIBRATION})


@given(MEASURES)
def test_scores_are_shares_and_one_cue_is_enough(measures: dict[str, float]) -> None:
    report = report_of(measures)
    assert report.scores.keys() == measures.keys()
    assert all(0 <= score <= 1 for score in report.scores.values())
    assert report.suspicious == any(report_of({name: value}).suspicious for name, value in measures.items())


@given(MEASURES, st.sampled_from(sorted(CALIBRATION)), st.floats(0, 5))
def test_more_of_a_sign_never_calms(measures: dict[str, float], name: str, more: float) -> None:
    worse = measures | {name: measures.get(name, 0.0) + more}
    assert set(report_of(measures).reasons) <= set(report_of(worse).reasons)


def test_every_calibration_rises_to_where_it_is_suspicious() -> None:
    for name, knots in CALIBRATION.items():
        values, shares = zip(*knots, strict=True)
        assert list(values) == sorted(values)
        assert list(shares) == sorted(shares)
        assert shares[0] < SUSPICIOUS[name] <= shares[-1]
    assert not CueReport().suspicious


def face_at(box_xyxy: F32) -> Face:
    points = Landmarks(np.zeros((5, 2), np.float32), LandmarkLayout.EYES_NOSE_MOUTH)
    return Face(box_xyxy.astype(np.float32), 1.0, points)


def watched(thing: Thing, seed: int, face_px: float = 150.0, seconds: float = 1.6) -> CueReport:
    path, cues = hand(seed, seconds, face_px), Cues()
    for frame, pose in zip(shown(thing, office(seed), path, Webcam(), seed), path, strict=True):
        report = cues.add(frame, pose.face, 1)
    return report


@pytest.fixture(scope="module")
def picture(people: SamplePeople) -> Picture:
    return Picture.around(people.photo, people.faces[1])


@pytest.mark.parametrize("seed", [1, 2])
def test_paper_in_a_hand_is_seen_by_its_edges(picture: Picture, seed: int) -> None:
    assert "edges" in watched(Print(picture, curl=0.1 * (seed - 1)), seed).reasons


def test_a_phone_is_seen_by_its_edges_and_a_pixel_grid_by_its_pattern(picture: Picture) -> None:
    dull = Panel(grid=0.0, glare=0.3)
    assert "edges" in watched(Screen([picture], dull), 3).reasons
    assert "raster" in watched(Screen([picture], Panel(grid=0.15, pitch_px=1.9)), 3).reasons


def test_a_picture_that_fills_the_view_is_seen_by_what_moves_with_it(people: SamplePeople) -> None:
    wide = Picture.around(people.photo, people.faces[2], beside=2, above=2, below=2)
    assert "surroundings" in watched(Print(wide), 4, face_px=260.0).reasons


@pytest.mark.parametrize("number", [0, 2, 5])
def test_people_who_walk_up_in_a_room_full_of_edges_are_not_asked_for_more(people: SamplePeople, number: int) -> None:
    cutout, cues = walkup.cut_out(people.photo, people.faces[number]), Cues()
    film = islice(walkup.walk_up(office(50 + number), cutout, number, 2), round(0.8 * walkup.FPS / 2), 34)
    asked = set[str]()
    for at, bgr in enumerate(film):
        near = min(1.0, 2 * at / (walkup.APPROACH_S * walkup.FPS))
        half = (walkup.FAR_FACE_PX + (walkup.NEAR_FACE_PX - walkup.FAR_FACE_PX) * near) / 2
        x = WIDTH_PX / 2 + 12 * np.sin(2 * at / 9 + number) + (1 - near) * 60 * (-1) ** number
        y = HEIGHT_PX * 0.46 + 4 * np.sin(2 * at / 5)
        face = face_at(np.array([x - half, y - half, x + half, y + half]))
        asked |= set(cues.add(Frame(bgr, 2 * at / walkup.FPS), face, 1).reasons)
    assert not asked


def test_somebody_else_starts_anew_and_without_a_face_nothing_changes(picture: Picture) -> None:
    path, cues = hand(1, 1.6), Cues()
    film = list(zip(shown(Print(picture), office(1), path, Webcam(), 1), path, strict=True))
    for frame, pose in film:
        before = cues.add(frame, pose.face, 1)
    assert before.suspicious
    last = film[-1][0]
    assert cues.add(Frame(last.bgr, last.t_s + 0.1), None, 1) is before
    assert not cues.add(Frame(last.bgr, last.t_s + 0.2), film[-1][1].face, 2).suspicious


def test_what_was_seen_long_ago_counts_no_more(picture: Picture) -> None:
    path, cues = hand(1, 1.6), Cues()
    for frame, pose in zip(shown(Print(picture), office(1), path, Webcam(), 1), path, strict=True):
        cues.add(frame, pose.face, 1)
    empty, face = np.full((HEIGHT_PX, WIDTH_PX, 3), 127, np.uint8), path[0].face
    for number in range(round(LOOK_BACK_S / 0.5) + TIMES):
        report = cues.add(Frame(empty, 1.6 + 0.5 * number), face, 1)
    assert report.settled, "they have not begun anew"
    assert "edges" not in report.reasons


@pytest.mark.parametrize("there_s", [(), (0.5, 1.0)], ids=["away", "left out in between"])
def test_after_a_while_without_a_good_face_the_cues_begin_anew(there_s: tuple[float, ...]) -> None:
    cues, grey = Cues(), np.full((HEIGHT_PX, WIDTH_PX, 3), 127, np.uint8)
    face = face_at(np.array([250, 170, 390, 310]))
    cues.add(Frame(grey, 0.0), face, 1)
    for at_s in there_s:
        cues.leave_out(at_s)
    for number in range(1, 13):
        cues.add(Frame(grey, 0.1 * number), None, 1)
    cues.add(Frame(grey, 1.3), face, 1)
    assert cues.settles_at_s == SETTLED_S + (0.0 if there_s else 1.3)


def test_a_good_face_that_is_left_out_after_a_while_without_one_begins_anew_as_well() -> None:
    cues, grey = Cues(), np.full((HEIGHT_PX, WIDTH_PX, 3), 127, np.uint8)
    cues.add(Frame(grey, 0.0), face_at(np.array([250, 170, 390, 310])), 1)
    cues.leave_out(1.3)
    assert cues.settles_at_s == 1.3 + SETTLED_S


@pytest.mark.parametrize("size", [(1, 1), (20, 30), (480, 640)])
def test_pictures_of_any_size_and_faces_beyond_the_edge_are_taken(size: tuple[int, int]) -> None:
    cues = Cues()
    rng = np.random.default_rng(1)
    for number in range(8):
        frame = Frame(rng.integers(0, 255, (*size, 3)).astype(np.uint8), number / 10)
        half = np.float32(size[1] if number % 2 else 1)
        report = cues.add(frame, face_at(np.array([-half, -half, half, half])), 1)
    assert not report.reasons or report.suspicious


@pytest.mark.parametrize("name", ["liveportrait_d0.mp4", "liveportrait_d9.mp4"])
def test_people_in_real_videos_are_not_asked_for_more(shared: Path, open_models: FaceModels, name: str) -> None:
    cues = Cues()
    film = islice(frames(parse_source(str(shared / "faces" / "videos" / name)), CameraConfig()), 0, 60, 3)
    box = None
    for frame in film:
        found = (
            open_models.detector.scan(frame.bgr, 120) if box is None else open_models.detector.follow(frame.bgr, box)
        )
        assert found
        box = found[0].box_xyxy
        assert not cues.add(frame, found[0], 1).reasons
