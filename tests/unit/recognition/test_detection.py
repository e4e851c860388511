"""What detectors of any size of picture do with pictures that show no face, or are hardly any."""

from __future__ import annotations

import hashlib

import numpy as np
import pytest

from kiosk_app.config import InferenceConfig
from kiosk_app.domain import U8
from kiosk_app.recognition.detection import SizedDetector
from kiosk_app.recognition.inference import open_session
from kiosk_app.recognition.scrfd import ScrfdDetector
from kiosk_app.recognition.yunet import YunetDetector
from tests.tiny_models import write_detector, write_yunet


@pytest.fixture(scope="module", params=[(ScrfdDetector, write_detector), (YunetDetector, write_yunet)])
def tiny(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> SizedDetector:
    kind, write = request.param
    model = write(tmp_path_factory.mktemp("detector") / "det.onnx")
    session = open_session(model, hashlib.sha256(model.read_bytes()).hexdigest(), InferenceConfig(provider="cpu"))
    detector: SizedDetector = kind(session)
    return detector


def black(width: int = 320, height: int = 256) -> U8:
    return np.zeros((height, width, 3), np.uint8)


def test_no_face_in_a_picture_is_an_empty_list(tiny: SizedDetector) -> None:
    picture = black()
    assert tiny.scan(picture, 64) == []
    assert tiny.scan_still(picture) == []
    assert tiny.follow(picture, np.array([100, 100, 160, 160], np.float32)) == []


@pytest.mark.parametrize(("width", "height"), [(1, 1), (1, 5000), (20000, 9), (7, 3), (33, 31), (5000, 64)])
def test_pictures_of_any_shape_are_looked_at(tiny: SizedDetector, width: int, height: int) -> None:
    picture = black(width, height)
    assert tiny.scan(picture, 64) == tiny.scan_still(picture) == []


@pytest.mark.parametrize(
    "box",
    [(-500, -500, -400, -400), (5000, 5000, 5100, 5100), (50, 50, 50, 50), (90, 90, 10, 10), (-1e5, -1e5, 1e5, 1e5)],
)
def test_a_box_beside_the_picture_or_without_an_area_finds_nobody(tiny: SizedDetector, box: tuple[float, ...]) -> None:
    assert tiny.follow(black(), np.array(box, np.float32)) == []
