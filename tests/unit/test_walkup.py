"""Moving pictures made from one photo."""

from __future__ import annotations

import hashlib
from itertools import islice
from pathlib import Path

import numpy as np
import pytest

from kiosk_app import walkup
from kiosk_app.errors import PackError, StorageError
from kiosk_app.recognition.cv import cv2
from kiosk_app.recognition.models import FaceModels
from tests.sample_people import SamplePeople

FRAMES = round((walkup.EMPTY_S + walkup.APPROACH_S + walkup.STAND_S) * walkup.FPS)


def test_the_sample_photo_is_found(six_people: Path) -> None:
    assert walkup.sample_photo() == six_people


def test_without_the_sample_photo_there_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(walkup, "find_spec", lambda name: None)
    with pytest.raises(PackError, match="install insightface again"):
        walkup.sample_photo()


def test_the_same_photo_gives_the_same_pictures(people: SamplePeople) -> None:
    cutout = walkup.cut_out(people.photo, people.faces[0])
    again = list(islice(walkup.walk_up(walkup.room(people.photo), cutout, 0), 30))
    for first, second in zip(people.walk_up(0), again, strict=False):
        np.testing.assert_array_equal(first, second)


def test_a_walk_up_is_as_long_and_as_large_as_a_webcam_would_give_it(people: SamplePeople) -> None:
    pictures = people.walk_up(0)
    assert len(pictures) == FRAMES
    assert {(p.shape, p.dtype) for p in pictures} == {((walkup.HEIGHT_PX, walkup.WIDTH_PX, 3), np.dtype(np.uint8))}
    assert len({hashlib.sha256(p.tobytes()).digest() for p in pictures}) == FRAMES


def test_a_cutout_shows_the_person_and_not_what_is_around(people: SamplePeople) -> None:
    cutout = walkup.cut_out(people.photo, people.faces[2])
    assert cutout.alpha.shape == (*cutout.bgr.shape[:2], 1)
    assert 0.0 <= cutout.alpha.min() <= cutout.alpha.max() <= 1.0
    x, y = (round(v) for v in cutout.centre_xy)
    assert cutout.alpha[y, x] == pytest.approx(1.0)
    assert cutout.alpha[0, 0] == pytest.approx(0.0)


def test_no_face_is_left_in_the_room_and_somebody_comes_nearer(people: SamplePeople, open_models: FaceModels) -> None:
    assert open_models.detector.scan_still(people.room) == []
    widths = [open_models.detector.scan(people.walk_up(3)[i], 64)[0].width_px for i in (30, -1)]
    assert widths[0] < widths[1] < 1.3 * walkup.NEAR_FACE_PX


def test_the_video_holds_everybody_and_then_nobody(people: SamplePeople, tmp_path: Path) -> None:
    walkup.write_video(tmp_path / "walk.avi", people.photo, people.faces[:1])
    video = cv2.VideoCapture(str(tmp_path / "walk.avi"))
    assert int(video.get(cv2.CAP_PROP_FRAME_COUNT)) == FRAMES + round(walkup.EMPTY_S * walkup.FPS)
    video.release()


def test_a_video_that_cannot_be_written_is_one_sentence(people: SamplePeople, tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="cannot be written"):
        walkup.write_video(tmp_path / "missing" / "walk.avi", people.photo, [])
