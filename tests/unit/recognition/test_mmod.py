"""The detector of the default pack on moving pictures and photos, and on pictures that hold nothing."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from kiosk_app.config import InferenceConfig
from kiosk_app.domain import U8, Face, LandmarkLayout
from kiosk_app.packs.manifest import read_pack
from kiosk_app.recognition import pyramid
from kiosk_app.recognition.cv import cv2
from kiosk_app.recognition.images import read_image
from kiosk_app.recognition.inference import open_session
from kiosk_app.recognition.mmod import F64, MAX_FACES, WINDOW_PX, Detections, MmodDetector

CPU_ONLY = InferenceConfig(provider="cpu")


@pytest.fixture(scope="module")
def detector(open_pack: Path) -> MmodDetector:
    pack = read_pack(open_pack)
    assert pack.landmarks is not None
    sessions = (open_session(pack.path(part), part.sha256, CPU_ONLY) for part in (pack.detector, pack.landmarks))
    return MmodDetector(*sessions)


@pytest.fixture(scope="module")
def photo(six_people: Path) -> U8:
    return read_image(six_people)


@pytest.fixture(scope="module")
def frame(photo: U8, detector: MmodDetector) -> U8:
    """One of the six in a camera's picture, about 160 pixels wide, on grey."""
    left, top, right, bottom = detector.scan_still(photo)[0].box_xyxy.astype(int)
    person = photo[max(top - 60, 0) : bottom + 60, max(left - 60, 0) : right + 60]
    scale = 160 / (right - left)
    person = _resized(person, scale)
    canvas = np.full((480, 640, 3), 128, np.uint8)
    height, width = min(person.shape[0], 460), min(person.shape[1], 560)
    canvas[10 : 10 + height, 70 : 70 + width] = person[:height, :width]
    return canvas


def _resized(bgr: U8, scale: float) -> U8:
    return cv2.resize(bgr, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA).astype(np.uint8, copy=False)


def _overlap(one: Face, other: Face) -> float:
    low = np.maximum(one.box_xyxy[:2], other.box_xyxy[:2])
    high = np.minimum(one.box_xyxy[2:], other.box_xyxy[2:])
    shared = float(np.maximum(high - low, 0).prod())
    return shared / (one.area_px + other.area_px - shared)


def test_a_photo_of_six_people_has_six_faces_the_largest_first(detector: MmodDetector, photo: U8) -> None:
    faces = detector.scan_still(photo)
    assert len(faces) == 6
    areas = [face.area_px for face in faces]
    assert areas == sorted(areas, reverse=True)


def test_landmarks_lie_in_the_face_with_the_eyes_above_the_nose(detector: MmodDetector, photo: U8) -> None:
    for face in detector.scan_still(photo):
        assert face.landmarks.layout is LandmarkLayout.EYE_CORNERS_NOSE
        left_eye, right_eye = face.landmarks.eye_centres_xy
        nose = face.landmarks.nose_xy
        assert left_eye[0] < nose[0] < right_eye[0]
        assert nose[1] > max(left_eye[1], right_eye[1])
        assert (face.landmarks.points_xy > face.box_xyxy[:2]).all()
        assert (face.landmarks.points_xy < face.box_xyxy[2:]).all()


@pytest.mark.parametrize("scale", [0.4, 1.6])
def test_small_photos_are_enlarged_and_large_ones_reduced_and_the_boxes_fit_the_photo_given(
    detector: MmodDetector, photo: U8, scale: float
) -> None:
    resized = _resized(photo, scale)
    expected = [Face(face.box_xyxy * np.float32(scale), 1.0, face.landmarks) for face in detector.scan_still(photo)]
    found = detector.scan_still(resized)
    assert len(found) == 6
    for face in found:
        assert max(_overlap(face, other) for other in expected) > 0.5


@pytest.mark.parametrize("min_face_px", [64.0, 120.0, 160.0])
def test_a_scan_finds_the_face_in_a_camera_picture(detector: MmodDetector, frame: U8, min_face_px: float) -> None:
    (face,) = detector.scan(frame, min_face_px)
    assert 100 < face.width_px < 240


@pytest.mark.parametrize("face_px", [76, 100, 160, 240, 330])
def test_a_face_is_found_from_the_smallest_size_asked_for_to_nearly_the_whole_picture(
    detector: MmodDetector, frame: U8, face_px: int
) -> None:
    (seen,) = detector.scan(frame, 100)
    scale = face_px / seen.width_px
    centre = (seen.box_xyxy[:2] + seen.box_xyxy[2:]) / 2
    to_middle = np.hstack([np.eye(2) * scale, ((320, 240) - scale * centre)[:, None]])
    moved = cv2.warpAffine(frame, to_middle, (640, 480), borderValue=(128, 128, 128)).astype(np.uint8, copy=False)
    (face,) = detector.scan(moved, 64)
    assert face_px / 1.5 < face.width_px < face_px * 1.5  # the window has one size, the picture a few


@pytest.mark.parametrize("shift", [(0, 0), (25, -15), (-30, 20)])
@pytest.mark.parametrize("growth", [0.85, 1.0, 1.15])
@pytest.mark.parametrize("quick", [False, True])
def test_a_followed_face_is_found_again_after_it_moved(
    detector: MmodDetector, frame: U8, shift: tuple[int, int], growth: float, quick: bool
) -> None:
    (seen,) = detector.scan(frame, 100)
    moved = np.array([[growth, 0, shift[0]], [0, growth, shift[1]]], np.float64)
    moved[:, 2] += (1 - growth) * (seen.box_xyxy[:2] + seen.box_xyxy[2:]) / 2
    later = cv2.warpAffine(frame, moved, (640, 480), borderValue=(128, 128, 128)).astype(np.uint8, copy=False)
    (scanned,) = detector.scan(later, 100)
    followed = detector.follow(later, seen.box_xyxy, quick=quick)
    assert len(followed) == 1
    assert np.abs(followed[0].landmarks.points_xy - scanned.landmarks.points_xy).max() < 0.05 * scanned.width_px
    assert quick or _overlap(followed[0], scanned) > 0.6  # such boxes keep their size


@pytest.mark.parametrize(("growth", "runs"), [(1.0, 1), (1.6, 3)])
def test_a_face_that_is_waited_for_is_looked_for_in_its_size_first(
    detector: MmodDetector, frame: U8, growth: float, runs: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    (seen,) = detector.scan(frame, 100)
    middle = (seen.box_xyxy[:2] + seen.box_xyxy[2:]) / 2
    before = np.concatenate([middle, middle]) + (seen.box_xyxy - np.concatenate([middle, middle])) * growth
    looked_at: list[float] = []
    around = MmodDetector._around

    def counted(self: MmodDetector, bgr: U8, centre_xy: F64, scale: float) -> Detections:
        looked_at.append(scale)
        return around(self, bgr, centre_xy, scale)

    monkeypatch.setattr(MmodDetector, "_around", counted)
    detector.follow(frame, before.astype(np.float32), quick=True)
    assert len(looked_at) == runs
    assert looked_at[0] == pytest.approx(WINDOW_PX / (growth * seen.width_px))


def test_following_looks_nowhere_else(detector: MmodDetector, photo: U8) -> None:
    everybody = detector.scan_still(photo)
    followed = detector.follow(photo, everybody[-1].box_xyxy)
    assert max(_overlap(face, everybody[-1]) for face in followed) > 0.6
    assert len(followed) < len(everybody)


@pytest.mark.parametrize(
    "box",
    [
        (-500, -500, -400, -400),
        (630, 470, 900, 900),
        (1e6, 1e6, 2e6, 2e6),
        (0, 0, 0, 0),
        (100, 100, 50, 50),
        (-1e4, -1e4, 1e4, 1e4),
        (0, 0, 640, 480),
    ],
)
def test_following_a_box_without_a_face_finds_none_and_breaks_nothing(
    detector: MmodDetector, box: tuple[float, float, float, float]
) -> None:
    grey = np.full((480, 640, 3), 128, np.uint8)
    assert detector.follow(grey, np.array(box, np.float32)) == []


@pytest.mark.parametrize("size", [(1, 1), (1, 700), (700, 1), (5, 5), (28, 28), (29, 31), (3, 4000), (480, 640)])
def test_a_picture_of_any_size_that_shows_nothing_has_no_face(detector: MmodDetector, size: tuple[int, int]) -> None:
    noise = np.random.default_rng(5).integers(0, 256, (*size, 3), np.uint8)
    for empty in (np.zeros((*size, 3), np.uint8), noise):
        assert detector.scan(empty, 64) == []
        assert detector.scan(empty, 16) == []
        assert detector.scan_still(empty) == []


def test_no_more_than_eight_faces_get_landmarks(detector: MmodDetector, photo: U8) -> None:
    assert len(detector.scan_still(np.vstack([photo, photo]))) == MAX_FACES


def test_a_picture_that_is_a_view_of_another_is_read_right(detector: MmodDetector, frame: U8) -> None:
    wide = np.zeros((480, 1280, 3), np.uint8)
    wide[:, ::2] = frame
    (view,), (copy,) = detector.scan(wide[:, ::2], 100), detector.scan(frame, 100)
    np.testing.assert_array_equal(view.box_xyxy, copy.box_xyxy)
    np.testing.assert_array_equal(view.landmarks.points_xy, copy.landmarks.points_xy)


@pytest.mark.parametrize(("width", "height"), [(640, 480), (480, 640), (100, 900), (900, 100), (37, 41), (1, 5)])
def test_the_tiles_of_a_pyramid_lie_apart_and_inside(width: int, height: int) -> None:
    tiles, total_width, total_height = pyramid.layout(width, height)
    taken = np.zeros((total_height, total_width), int)
    for tile in tiles:
        assert tile.left >= pyramid.BORDER_PX
        assert tile.top >= pyramid.BORDER_PX
        taken[tile.top : tile.top + tile.height, tile.left : tile.left + tile.width] += 1
    assert taken.max() == 1
    assert taken.sum() == sum(tile.width * tile.height for tile in tiles)
