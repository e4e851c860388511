"""Embeddings: of length 1, the same one by one or together, and never something that no model should give."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
import pytest

from kiosk_app.config import InferenceConfig
from kiosk_app.domain import U8, LandmarkLayout, Landmarks
from kiosk_app.errors import DigestError, InferenceError, PackError
from kiosk_app.packs.manifest import DetectorPart, Pack, RecogniserPart, read_pack
from kiosk_app.recognition.alignment import align, frontal_points
from kiosk_app.recognition.cv import cv2
from kiosk_app.recognition.embedding import Embedder, load_embedder
from tests.tiny_models import write_other, write_recogniser

ON_CPU = InferenceConfig(provider="cpu")


def pack_with(model: Path, **changes: Any) -> Pack:
    digest = hashlib.sha256(model.read_bytes()).hexdigest()
    part = RecogniserPart("arcface", model.name, digest, "rgb_112", 128, False, 0.35, 0.05, "none")
    return Pack(
        folder=model.parent,
        name="tiny",
        version="1",
        licence="for tests",
        commercial_use="yes",
        sources=(),
        detector=DetectorPart("scrfd", "det.onnx", "0" * 64),
        landmarks=None,
        recogniser=replace(part, **changes),
    )


def chips(count: int, side: int = 112) -> list[U8]:
    noise = np.random.default_rng(count)
    return list(noise.integers(0, 256, (count, side, side, 3), np.uint8))


def raw(model: Path, chip: U8) -> Any:
    """What InsightFace's recipe gives, written out: RGB, (x - 127.5) / 127.5, channels first."""
    session = onnxruntime.InferenceSession(model, providers=["CPUExecutionProvider"])
    blob = ((chip[..., ::-1].astype(np.float32) - 127.5) / 127.5).transpose(2, 0, 1)[None]
    return session.run(None, {"data": blob})[0][0]


def test_an_embedding_is_what_the_model_gives_brought_to_length_1(tmp_path: Path) -> None:
    model = write_recogniser(tmp_path / "rec.onnx")
    (chip,) = chips(1)
    (embedding,) = load_embedder(pack_with(model), ON_CPU).embed([chip])
    expected = raw(model, chip)
    np.testing.assert_allclose(embedding.vector, expected / np.linalg.norm(expected), atol=1e-6)
    assert np.linalg.norm(embedding.vector) == pytest.approx(1, abs=1e-6)
    assert embedding.pack_digest == pack_with(model).digest


def test_with_flip_the_mirrored_chip_is_averaged_in_before_normalising(tmp_path: Path) -> None:
    model = write_recogniser(tmp_path / "rec.onnx")
    two = chips(2)
    embeddings = load_embedder(pack_with(model, flip=True), ON_CPU).embed(two)
    for chip, embedding in zip(two, embeddings, strict=True):
        mean = (raw(model, chip) + raw(model, chip[:, ::-1])) / 2
        np.testing.assert_allclose(embedding.vector, mean / np.linalg.norm(mean), atol=1e-6)


def test_with_flip_a_chip_and_its_mirror_image_are_the_same(tmp_path: Path) -> None:
    embedder = load_embedder(pack_with(write_recogniser(tmp_path / "rec.onnx"), flip=True), ON_CPU)
    (chip,) = chips(1)
    first, second = embedder.embed([chip, np.ascontiguousarray(chip[:, ::-1])])
    np.testing.assert_allclose(first.vector, second.vector, atol=1e-6)


@pytest.mark.parametrize("batch", ["n", 1, 4])
@pytest.mark.parametrize("flip", [False, True])
def test_models_of_a_fixed_batch_give_the_same_as_those_of_any(tmp_path: Path, batch: int | str, flip: bool) -> None:
    free = load_embedder(pack_with(write_recogniser(tmp_path / "free.onnx"), flip=flip), ON_CPU)
    fixed = load_embedder(pack_with(write_recogniser(tmp_path / "fixed.onnx", batch=batch), flip=flip), ON_CPU)
    for count in (1, 4, 5):
        both = zip(free.embed(chips(count)), fixed.embed(chips(count)), strict=True)
        for one, other in both:
            np.testing.assert_allclose(one.vector, other.vector, atol=1e-6)


def test_no_chips_give_no_embeddings(tmp_path: Path) -> None:
    assert load_embedder(pack_with(write_recogniser(tmp_path / "rec.onnx")), ON_CPU).embed([]) == []


def test_a_chip_of_the_wrong_size_is_a_bug_and_says_so(tmp_path: Path) -> None:
    embedder = load_embedder(pack_with(write_recogniser(tmp_path / "rec.onnx")), ON_CPU)
    with pytest.raises(ValueError, match="a chip must be uint8 112 x 112 x 3"):
        embedder.embed(chips(1, side=150))


@pytest.mark.parametrize(("factor", "message"), [(0.0, "empty embedding"), (np.inf, "not numbers")])
def test_what_is_no_embedding_is_never_compared(tmp_path: Path, factor: float, message: str) -> None:
    embedder = load_embedder(pack_with(write_recogniser(tmp_path / "rec.onnx", factor=factor)), ON_CPU)
    with pytest.raises(InferenceError, match=message):
        embedder.embed(chips(1))


def test_an_embedding_longer_or_shorter_than_the_manifest_says_is_refused(tmp_path: Path) -> None:
    model = write_recogniser(tmp_path / "rec.onnx", dimension=96)
    with pytest.raises(PackError, match="the embedding has 128 values"):
        load_embedder(pack_with(model), ON_CPU)


def test_a_model_for_something_else_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PackError, match="is not a recogniser with input 'rgb_112'"):
        load_embedder(pack_with(write_other(tmp_path / "landmarks.onnx"), dimension=212), ON_CPU)
    model = write_recogniser(tmp_path / "rec.onnx")
    with pytest.raises(PackError, match="is not a recogniser with input 'rgb_u8_nhwc_150'"):
        load_embedder(pack_with(model, kind="dlib_resnet", input="rgb_u8_nhwc_150"), ON_CPU)


def test_another_file_than_the_manifest_names_is_refused(tmp_path: Path) -> None:
    pack = pack_with(write_recogniser(tmp_path / "rec.onnx"))
    write_recogniser(tmp_path / "rec.onnx", seed=2)
    with pytest.raises(DigestError):
        load_embedder(pack, ON_CPU)


def test_the_default_pack_averages_the_raw_vectors_of_chip_and_mirror_image(open_pack: Path) -> None:
    pack = read_pack(open_pack)
    embedder = load_embedder(pack, ON_CPU)
    assert isinstance(embedder, Embedder)
    smooth = [cv2.GaussianBlur(chip, (0, 0), 5) for chip in chips(3, side=150)]
    session = onnxruntime.InferenceSession(pack.path(pack.recogniser), providers=["CPUExecutionProvider"])
    name = session.get_inputs()[0].name
    for chip, embedding in zip(smooth, embedder.embed(smooth), strict=True):
        both = np.stack([chip[..., ::-1], chip[:, ::-1, ::-1]])
        mean = session.run(None, {name: both})[0].mean(axis=0)
        np.testing.assert_allclose(embedding.vector, mean / np.linalg.norm(mean), atol=1e-5)


def sface_pack_with(model: Path) -> Pack:
    pack = pack_with(model, kind="sface", input="rgb_f32_nchw_112")
    return replace(pack, detector=DetectorPart("yunet", "det.onnx", "0" * 64))


@pytest.mark.parametrize("count", [1, 3])
def test_an_sface_embedding_is_the_feature_that_opencv_gives(tmp_path: Path, count: int) -> None:
    model = write_recogniser(tmp_path / "rec.onnx", batch=1)
    opencv = cv2.FaceRecognizerSF.create(str(model), "")
    some = chips(count)
    for chip, embedding in zip(some, load_embedder(sface_pack_with(model), ON_CPU).embed(some), strict=True):
        feature = opencv.feature(chip)[0]
        np.testing.assert_allclose(embedding.vector, feature / np.linalg.norm(feature), atol=1e-5)


def test_opencv_aligns_faces_as_we_do(tmp_path: Path) -> None:
    opencv = cv2.FaceRecognizerSF.create(str(write_recogniser(tmp_path / "rec.onnx", batch=1)), "")
    noise = np.random.default_rng(5)
    picture = cv2.resize(noise.integers(0, 256, (40, 60, 3), np.uint8), (480, 320))
    for _ in range(20):
        turned = np.exp(1j * noise.uniform(-1, 1)) * noise.uniform(0.5, 2)
        points = frontal_points(LandmarkLayout.EYES_NOSE_MOUTH).astype(np.float64) @ (1, 1j) * turned
        points += noise.normal(0, 2, 5) + 1j * noise.normal(0, 2, 5) + 150 + 80j
        five = np.stack([points.real, points.imag], axis=1).astype(np.float32)
        row = np.concatenate([[0, 0, 10, 10], five.ravel(), [1]]).astype(np.float32)
        theirs = opencv.alignCrop(picture, row[None]).astype(int)
        ours = align(picture, Landmarks(five, LandmarkLayout.EYES_NOSE_MOUTH)).astype(int)
        assert np.abs(ours - theirs).max() <= 2
