"""The default pack against dlib itself: the same faces, the same landmarks, the same embeddings.

The embedder is compared as it is converted, without the ceilings of the pack, and with them where they do nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import dlib
import numpy as np
import pytest
from onnxruntime import InferenceSession

from kiosk_app.config import InferenceConfig
from kiosk_app.domain import U8, LandmarkLayout, Landmarks
from kiosk_app.packs.dlib_format import read_net
from kiosk_app.packs.dlib_graphs import embedder_graph
from kiosk_app.packs.manifest import read_pack
from kiosk_app.packs.open_pack import DETECTOR, LANDMARKS, RECOGNISER, models_folder
from kiosk_app.recognition.alignment import align
from kiosk_app.recognition.cv import cv2
from kiosk_app.recognition.images import is_image, read_image
from kiosk_app.recognition.inference import open_session
from kiosk_app.recognition.mmod import MmodDetector

LONGEST_PX = 480  # dlib's detector needs seconds for more; the photo of six people is compared at its full size


class Ours(NamedTuple):
    detector: MmodDetector
    embed: Callable[[U8], Any]  # an RGB chip to its 128 values


class Theirs(NamedTuple):
    detect: Any
    landmarks: Any
    embed: Any


@pytest.fixture(scope="module")
def ours(open_pack: Path) -> Ours:
    pack = read_pack(open_pack)
    assert pack.landmarks is not None
    detector, landmarks, _ = (
        open_session(pack.path(part), part.sha256, InferenceConfig(provider="cpu")) for part in pack.parts
    )
    embedder = InferenceSession(
        embedder_graph(read_net((models_folder() / RECOGNISER.source).read_bytes())),
        providers=["CPUExecutionProvider"],
    )
    return Ours(MmodDetector(detector, landmarks), lambda chip: embedder.run(None, {"rgb": chip[None]})[0][0])


@pytest.fixture(scope="module")
def theirs() -> Theirs:
    files = {conversion: str(models_folder() / conversion.source) for conversion in (DETECTOR, LANDMARKS, RECOGNISER)}
    return Theirs(
        dlib.cnn_face_detection_model_v1(files[DETECTOR]),
        dlib.shape_predictor(files[LANDMARKS]),
        dlib.face_recognition_model_v1(files[RECOGNISER]),
    )


def _read(path: Path) -> U8:
    bgr = read_image(path)
    scale = LONGEST_PX / max(bgr.shape)
    if scale < 1:
        bgr = cv2.resize(bgr, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA).astype(np.uint8, copy=False)
    return bgr


def _compare(bgr: U8, ours: Ours, theirs: Theirs) -> int:
    """Assert that everything is equal on one picture; the number of its faces."""
    rgb = np.ascontiguousarray(bgr[:, :, ::-1])
    expected = list(theirs.detect(rgb, 0))
    found = ours.detector.detect(bgr)
    boxes = np.array([_edges(one.rect) for one in expected], np.int64).reshape(-1, 4)
    np.testing.assert_array_equal(found.boxes_xyxy, boxes)
    np.testing.assert_allclose(found.scores, [one.confidence for one in expected], atol=1e-4)
    points = ours.detector.points(bgr, boxes)
    for one, five in zip(expected, points, strict=True):
        shape = theirs.landmarks(rgb, one.rect)
        np.testing.assert_array_equal(five, [(part.x, part.y) for part in shape.parts()])
        chip = dlib.get_face_chip(rgb, shape, 150, 0.25)
        reference = np.array(theirs.embed.compute_face_descriptor(chip))
        assert np.abs(ours.embed(chip) - reference).max() < 1e-5
        own_chip = align(bgr, Landmarks(five, LandmarkLayout.EYE_CORNERS_NOSE))[:, :, ::-1]
        difference = np.linalg.norm(ours.embed(np.ascontiguousarray(own_chip)) - reference)
        assert difference < 0.06  # two people are 0.6 apart
    return len(expected)


def _edges(rect: Any) -> tuple[int, int, int, int]:
    return rect.left(), rect.top(), rect.right(), rect.bottom()


@pytest.mark.slow
def test_six_people_are_found_placed_and_embedded_as_by_dlib(six_people: Path, ours: Ours, theirs: Theirs) -> None:
    bgr = read_image(six_people)
    assert _compare(bgr, ours, theirs) == 6


@pytest.mark.slow
def test_the_ceilings_change_nothing_below_them(six_people: Path, open_pack: Path, ours: Ours) -> None:
    pack = read_pack(open_pack)
    shipped = open_session(pack.path(pack.recogniser), pack.recogniser.sha256, InferenceConfig(provider="cpu"))
    bgr = read_image(six_people)
    boxes = ours.detector.detect(bgr).boxes_xyxy.astype(np.int64)
    for five in ours.detector.points(bgr, boxes):
        chip = align(bgr, Landmarks(five, LandmarkLayout.EYE_CORNERS_NOSE))[:, :, ::-1]
        for view in (chip, chip[:, ::-1]):
            embedding = shipped.run(None, {"rgb": np.ascontiguousarray(view)[None]})[0][0]
            np.testing.assert_allclose(embedding, ours.embed(np.ascontiguousarray(view)), atol=1e-5)
    chequers = np.repeat(((np.indices((150, 150)) // 8).sum(axis=0) % 2 * 255).astype(np.uint8)[:, :, None], 3, 2)
    assert np.abs(shipped.run(None, {"rgb": chequers[None]})[0][0] - ours.embed(chequers)).max() > 1e-2


@pytest.mark.slow
@pytest.mark.timeout(900)
@pytest.mark.parametrize(
    ("folder", "photos"), [("lfw/people", 8), ("bbt8", 4), ("ms_family", 4), ("deepface_celeb", 4)]
)
def test_faces_of_a_public_set_are_found_placed_and_embedded_as_by_dlib(
    shared: Path, ours: Ours, theirs: Theirs, folder: str, photos: int
) -> None:
    files = sorted(path for path in (shared / "faces" / folder).rglob("*") if is_image(path))
    chosen = files[:: max(1, len(files) // photos)][:photos]
    assert sum(_compare(_read(path), ours, theirs) for path in chosen) >= 0.8 * photos


def test_landmarks_are_equal_for_boxes_anywhere_even_outside_the_picture(
    six_people: Path, ours: Ours, theirs: Theirs
) -> None:
    bgr = read_image(six_people)
    rgb = np.ascontiguousarray(bgr[:, :, ::-1])
    chance = np.random.default_rng(7)
    corners = chance.integers(-200, 1300, (200, 2))
    boxes = np.hstack([corners, corners + chance.integers(1, 500, (200, 2))])
    points = ours.detector.points(bgr, boxes)
    for box, five in zip(boxes, points, strict=True):
        shape = theirs.landmarks(rgb, dlib.rectangle(*map(int, box)))
        np.testing.assert_array_equal(five, [(part.x, part.y) for part in shape.parts()])
