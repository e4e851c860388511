"""SCRFD behind the detector's interface: what it finds, at which size of the picture it looks."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from kiosk_app.config import InferenceConfig
from kiosk_app.domain import F32, U8, Face, LandmarkLayout
from kiosk_app.errors import InferenceError, PackError
from kiosk_app.recognition.cv import cv2
from kiosk_app.recognition.inference import open_session
from kiosk_app.recognition.scrfd import ScrfdDetector
from tests.tiny_models import write_detector

ON_CPU = InferenceConfig(provider="cpu")


def load(model: Path) -> ScrfdDetector:
    return ScrfdDetector(open_session(model, hashlib.sha256(model.read_bytes()).hexdigest(), ON_CPU))


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> ScrfdDetector:
    return load(write_detector(tmp_path_factory.mktemp("scrfd") / "det.onnx"))


@pytest.fixture(scope="module")
def scrfd(shared: Path) -> ScrfdDetector:
    return load(shared / "models" / "scrfd_mbf" / "det_2.5g.onnx")


def black(width: int = 320, height: int = 256) -> U8:
    return np.zeros((height, width, 3), np.uint8)


def with_face(bgr: U8, column: int, row: int, cells: int = 1) -> U8:
    """A white square where the tiny detector sees a face."""
    bgr[32 * row : 32 * (row + cells), 32 * column : 32 * (column + cells)] = 255
    return bgr


def overlap(first: F32, second: F32) -> float:
    low, high = np.maximum(first[:2], second[:2]), np.minimum(first[2:], second[2:])
    shared = float(np.prod(np.clip(high - low, 0, None)))
    areas = sum(float(np.prod(box[2:] - box[:2])) for box in (first, second))
    return shared / (areas - shared)


def test_a_face_has_its_box_score_and_five_landmarks_in_the_picture(tiny: ScrfdDetector) -> None:
    (face,) = tiny.scan(with_face(black(), 5, 3), min_face_px=24)
    assert face.box_xyxy.tolist() == [128, 64, 192, 128]
    assert 0.9 < face.score < 1
    assert face.landmarks.layout is LandmarkLayout.EYES_NOSE_MOUTH
    assert face.landmarks.nose_xy.tolist() == [160, 96]


def test_the_picture_is_made_smaller_for_larger_faces(tiny: ScrfdDetector) -> None:
    picture = with_face(black(640, 512), 10, 6, cells=2)
    (face,) = tiny.scan(picture, min_face_px=48)
    assert face.box_xyxy.tolist() == [256, 128, 384, 256]


def test_a_detector_of_a_fixed_size_works_at_that_size(tmp_path: Path) -> None:
    fixed = load(write_detector(tmp_path / "det.onnx", side=320))
    (face,) = fixed.scan(with_face(black(320, 320), 5, 3), min_face_px=24)
    assert face.box_xyxy.tolist() == [128, 64, 192, 128]
    assert len(fixed.scan_still(with_face(black(320, 320), 5, 3))) == 1
    assert fixed.follow(black(), face.box_xyxy) == []


def test_a_detector_without_landmarks_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PackError, match="no SCRFD with five landmarks"):
        load(write_detector(tmp_path / "det.onnx", landmarks=False))


def test_boxes_that_are_no_numbers_are_an_error_and_no_face(tmp_path: Path) -> None:
    broken = load(write_detector(tmp_path / "det.onnx", reach=np.nan))
    with pytest.raises(InferenceError, match="not numbers"):
        broken.scan(with_face(black(), 5, 3), min_face_px=24)


def test_insightface_is_imported_only_when_one_of_its_packs_is_loaded() -> None:
    code = "import sys, kiosk_app.recognition.models; print([m for m in sys.modules if m.startswith('insightface')])"
    result = subprocess.run([sys.executable, "-W", "error", "-c", code], capture_output=True, text=True, timeout=120)
    assert (result.stdout.strip(), result.stderr) == ("[]", "")


@pytest.mark.slow
def test_every_face_of_the_wild_is_found_in_a_photo_and_in_a_live_picture(scrfd: ScrfdDetector, shared: Path) -> None:
    photos = sorted((shared / "faces" / "lfw" / "people").glob("*/*.jpg"))
    assert len(photos) == 500
    for path in photos[::2]:
        bgr = cv2.imread(str(path))
        assert any(is_in_the_middle(face) for face in scrfd.scan_still(bgr)), path.name
        assert any(is_in_the_middle(face) for face in scrfd.scan(bgr, 64)), path.name


def is_in_the_middle(face: Face) -> bool:
    centre = (face.box_xyxy[:2] + face.box_xyxy[2:]) / 2
    return bool(np.abs(centre - 125).max() < 40)


def test_a_followed_face_is_found_where_a_scan_finds_it(scrfd: ScrfdDetector, shared: Path) -> None:
    for path in sorted((shared / "faces" / "lfw" / "people").glob("*/*.jpg"))[::25]:
        bgr = cv2.copyMakeBorder(cv2.imread(str(path)), 100, 130, 150, 240, cv2.BORDER_REFLECT)
        face = scrfd.scan(bgr, 48)[0]
        moved = face.box_xyxy + np.float32(0.15 * face.width_px)
        followed = scrfd.follow(bgr, moved)[0]
        assert overlap(followed.box_xyxy, face.box_xyxy) > 0.7, path.name
        off = np.linalg.norm(followed.landmarks.points_xy - face.landmarks.points_xy, axis=1)
        assert off.max() < 0.12 * face.width_px, path.name


@pytest.mark.parametrize("margin", [0.3, 0.0])
def test_a_face_that_fills_a_large_photo_is_found(scrfd: ScrfdDetector, shared: Path, margin: float) -> None:
    for path in sorted((shared / "faces" / "lfw" / "people").glob("*/*.jpg"))[::50]:
        bgr = cv2.imread(str(path))
        left, top, right, bottom = scrfd.scan_still(bgr)[0].box_xyxy
        beyond = margin * (right - left)
        low, high = np.clip([[left - beyond, top - beyond], [right + beyond, bottom + beyond]], 0, 250).astype(int)
        close = cv2.resize(bgr[low[1] : high[1], low[0] : high[0]], None, fx=8, fy=8)
        assert scrfd.scan_still(close), path.name


def test_faces_come_largest_first(scrfd: ScrfdDetector, six_people: Path) -> None:
    faces = scrfd.scan_still(cv2.imread(str(six_people)))
    assert len(faces) == 6
    areas = [face.area_px for face in faces]
    assert areas == sorted(areas, reverse=True)


def test_pictures_without_a_face_have_none(scrfd: ScrfdDetector, shared: Path) -> None:
    pictures = [cv2.imread(str(path)) for path in sorted((shared / "faces" / "negatives").iterdir())]
    pictures = [bgr for bgr in pictures if bgr is not None]
    assert len(pictures) >= 50
    assert sum(bool(scrfd.scan_still(bgr)) for bgr in pictures) <= 1  # one terrier looks like somebody
