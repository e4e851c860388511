"""YuNet behind the detector's interface: decoded as OpenCV does it, and at the size that each kind of picture needs."""

from __future__ import annotations

import hashlib
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk_app.config import InferenceConfig
from kiosk_app.domain import F32, U8, Face, LandmarkLayout
from kiosk_app.errors import InferenceError, PackError
from kiosk_app.packs.onnx_graph import of_any_size
from kiosk_app.recognition.cv import cv2
from kiosk_app.recognition.inference import open_session
from kiosk_app.recognition.yunet import MAX_OVERLAP, MIN_SCORE, YunetDetector
from tests.tiny_models import write_detector, write_yunet

ON_CPU = InferenceConfig(provider="cpu")


def load(model: Path) -> YunetDetector:
    return YunetDetector(open_session(model, hashlib.sha256(model.read_bytes()).hexdigest(), ON_CPU, of_any_size))


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> YunetDetector:
    return load(write_yunet(tmp_path_factory.mktemp("yunet") / "det.onnx"))


@pytest.fixture(scope="module")
def model(shared: Path) -> Path:
    return shared / "models" / "yunet" / "yunet_n_dynamic.onnx"


@pytest.fixture(scope="module")
def yunet(model: Path) -> YunetDetector:
    return load(model)


@pytest.fixture(scope="module")
def fixed(model: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The model as OpenCV publishes it: for 640 x 640 pixels, with every size in between written down."""
    folder = tmp_path_factory.mktemp("fixed")
    network = onnx.load(model)
    for axis, size in zip(network.graph.input[0].type.tensor_type.shape.dim, (1, 3, 640, 640), strict=True):
        axis.dim_value = size
    onnx.save(network, folder / "dims.onnx")
    options = onnxruntime.SessionOptions()
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_BASIC
    options.optimized_model_filepath = str(folder / "folded.onnx")
    onnxruntime.InferenceSession(folder / "dims.onnx", options, providers=["CPUExecutionProvider"])
    network = onnx.shape_inference.infer_shapes(onnx.load(folder / "folded.onnx"))
    assert "Shape" not in {node.op_type for node in network.graph.node}
    onnx.save(network, folder / "fixed.onnx")
    return folder / "fixed.onnx"


def black(width: int = 320, height: int = 256) -> U8:
    return np.zeros((height, width, 3), np.uint8)


def with_face(bgr: U8, column: int, row: int, cells: int = 1) -> U8:
    """A white square where the tiny detector sees a face."""
    bgr[32 * row : 32 * (row + cells), 32 * column : 32 * (column + cells)] = 255
    return bgr


def as_opencv_finds_them(model: Path, bgr: U8) -> list[tuple[F32, F32, float]]:
    """Boxes, points and scores of OpenCV's own detector, the largest first."""
    height, width = bgr.shape[:2]
    found = cv2.FaceDetectorYN.create(str(model), "", (width, height), MIN_SCORE, MAX_OVERLAP).detect(bgr)[1]
    rows = [] if found is None else sorted(found, key=lambda row: -float(row[2] * row[3]))
    return [(np.append(row[:2], row[:2] + row[2:4]), row[4:14].reshape(5, 2), float(row[14])) for row in rows]


def assert_same(ours: list[Face], theirs: list[tuple[F32, F32, float]]) -> None:
    assert len(ours) == len(theirs)
    for face, (box, points, score) in zip(ours, theirs, strict=True):
        np.testing.assert_allclose(face.box_xyxy, box, atol=1e-2)
        np.testing.assert_allclose(face.landmarks.points_xy, points, atol=1e-2)
        assert face.score == pytest.approx(score, abs=1e-4)


def test_a_face_has_its_box_score_and_five_landmarks_in_the_picture(tiny: YunetDetector) -> None:
    (face,) = tiny.scan(with_face(black(), 5, 3), min_face_px=24)
    assert face.box_xyxy.tolist() == [128, 64, 192, 128]
    assert 0.9 < face.score < 1
    assert face.landmarks.layout is LandmarkLayout.EYES_NOSE_MOUTH
    assert face.landmarks.nose_xy.tolist() == [160, 96]


def test_the_picture_is_made_smaller_for_larger_faces(tiny: YunetDetector) -> None:
    (face,) = tiny.scan(with_face(black(640, 512), 10, 6, cells=2), min_face_px=48)
    assert face.box_xyxy.tolist() == [256, 128, 384, 256]


def test_the_tiny_network_is_decoded_as_opencv_decodes_it(tmp_path: Path, tiny: YunetDetector) -> None:
    model = write_yunet(tmp_path / "det.onnx")
    picture = with_face(with_face(black(), 2, 2), 7, 5)
    assert_same(tiny.scan(picture, 24), as_opencv_finds_them(model, picture))


@given(columns=st.sets(st.integers(0, 3), min_size=1), row=st.integers(0, 1))
def test_every_face_comes_once_however_often_it_is_seen(tiny: YunetDetector, columns: set[int], row: int) -> None:
    picture = black(640, 256)
    for column in columns:
        with_face(picture, 1 + 5 * column, 1 + 4 * row)
    boxes = sorted(tuple(face.box_xyxy.tolist()) for face in tiny.scan(picture, 24))
    left_top = sorted((160 * column, 128 * row) for column in columns)
    assert boxes == [(left, top, left + 64, top + 64) for left, top in left_top]


def test_a_network_published_for_one_size_takes_every_size(tmp_path: Path, tiny: YunetDetector) -> None:
    fixed = load(write_yunet(tmp_path / "det.onnx", side=640))
    picture = with_face(black(), 5, 3)
    (face,) = fixed.scan(picture, min_face_px=24)
    assert face.box_xyxy.tolist() == tiny.scan(picture, 24)[0].box_xyxy.tolist()
    assert len(fixed.scan_still(picture)) == len(tiny.scan_still(picture)) > 0


def test_another_detector_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PackError, match="is no YuNet"):
        load(write_detector(tmp_path / "det.onnx"))


def test_what_is_no_model_is_refused(tmp_path: Path) -> None:
    (tmp_path / "det.onnx").write_bytes(b"no model")
    with pytest.raises(PackError, match="cannot be loaded as a model"):
        load(tmp_path / "det.onnx")


def test_boxes_that_are_no_numbers_are_an_error_and_no_face(tmp_path: Path) -> None:
    broken = load(write_yunet(tmp_path / "det.onnx", reach=np.nan))
    with pytest.raises(InferenceError, match="not numbers"):
        broken.scan(with_face(black(), 5, 3), min_face_px=24)


def test_it_finds_what_opencv_finds(yunet: YunetDetector, model: Path, six_people: Path) -> None:
    for width in (1280, 640):
        bgr = cv2.resize(cv2.imread(str(six_people)), (width, width * 3 // 4))
        theirs = as_opencv_finds_them(model, bgr)
        assert len(theirs) >= 6
        assert_same(yunet.scan(bgr, min_face_px=yunet.seen_face_px), theirs)


def test_the_published_form_finds_the_same_at_every_size(
    yunet: YunetDetector, fixed: Path, shared: Path, six_people: Path
) -> None:
    free = load(fixed)
    paths = sorted((shared / "faces" / "lfw" / "people").glob("*/*.jpg"))[::50]
    for path in (six_people, *paths):
        bgr = cv2.imread(str(path))
        ours, theirs = yunet.scan_still(bgr), free.scan_still(bgr)
        assert [face.box_xyxy.tolist() for face in ours] == [face.box_xyxy.tolist() for face in theirs]
        box = ours[0].box_xyxy
        assert [face.score for face in yunet.follow(bgr, box)] == [face.score for face in free.follow(bgr, box)]


def test_faces_of_the_wild_are_found_and_followed(yunet: YunetDetector, shared: Path) -> None:
    for path in sorted((shared / "faces" / "lfw" / "people").glob("*/*.jpg"))[::10]:
        bgr = cv2.imread(str(path))
        still = [face for face in yunet.scan_still(bgr) if is_in_the_middle(face)]
        assert still, path.name
        assert any(is_in_the_middle(face) for face in yunet.scan(bgr, 64)), path.name
        box = still[0].box_xyxy + np.float32(0.15 * still[0].width_px)
        assert any(is_in_the_middle(face) for face in yunet.follow(bgr, box)), path.name


def is_in_the_middle(face: Face) -> bool:
    centre = (face.box_xyxy[:2] + face.box_xyxy[2:]) / 2
    return bool(np.abs(centre - 125).max() < 40)


def test_the_six_people_of_a_photo_come_largest_first(yunet: YunetDetector, six_people: Path) -> None:
    areas = [face.area_px for face in yunet.scan_still(cv2.imread(str(six_people)))]
    assert len(areas) == 6
    assert areas == sorted(areas, reverse=True)


def test_pictures_without_a_face_have_none(yunet: YunetDetector, shared: Path) -> None:
    pictures = [cv2.imread(str(path)) for path in sorted((shared / "faces" / "negatives").iterdir())]
    pictures = [bgr for bgr in pictures if bgr is not None]
    assert len(pictures) >= 50
    assert sum(bool(yunet.scan_still(bgr)) for bgr in pictures) <= 2
