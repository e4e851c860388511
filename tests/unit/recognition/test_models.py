"""The models of a pack, whichever it is, and that InsightFace's own program would give the same."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from kiosk_app.config import InferenceConfig
from kiosk_app.domain import F32, LandmarkLayout
from kiosk_app.errors import DigestError, LicenceError, PackError
from kiosk_app.packs.library import PackLibrary
from kiosk_app.packs.licence import RECORD
from kiosk_app.packs.manifest import Pack, read_pack
from kiosk_app.recognition.alignment import align
from kiosk_app.recognition.cv import cv2
from kiosk_app.recognition.models import FaceModels, load_models
from tests.tiny_models import write_insightface_folder

ON_CPU = InferenceConfig(provider="cpu")


@pytest.fixture
def tiny(tmp_path: Path) -> Pack:
    folder = write_insightface_folder(tmp_path / "tiny")
    return PackLibrary(tmp_path / "data").install(folder, lambda pack: True)


@pytest.fixture(scope="module")
def scrfd_mbf(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> FaceModels:
    library = PackLibrary(tmp_path_factory.mktemp("data"))
    return load_models(library.install(shared / "models" / "scrfd_mbf", lambda pack: True), ON_CPU)


def test_a_pack_in_insightface_format_is_loaded_and_warmed_up(tiny: Pack) -> None:
    models = load_models(tiny, ON_CPU)
    models.warm_up()
    assert models.pack == tiny


def test_the_default_pack_is_loaded_and_warmed_up(open_pack: Path) -> None:
    models = load_models(read_pack(open_pack), ON_CPU)
    models.warm_up()
    assert models.embedder.digest == models.pack.digest


def test_the_default_pack_finds_and_embeds_the_six_people_of_a_photo(open_pack: Path, six_people: Path) -> None:
    models = load_models(read_pack(open_pack), ON_CPU)
    bgr = cv2.imread(str(six_people))
    faces = models.detector.scan_still(bgr)
    assert len(faces) == 6
    embeddings = models.embedder.embed([align(bgr, face.landmarks) for face in faces])
    similarities = np.stack([one.vector for one in embeddings]) @ np.stack([one.vector for one in embeddings]).T
    assert similarities[~np.eye(6, dtype=bool)].max() < models.pack.recogniser.min_similarity


def test_a_pack_whose_licence_was_not_accepted_is_not_loaded(tiny: Pack) -> None:
    (tiny.folder / RECORD).unlink()
    with pytest.raises(LicenceError):
        load_models(tiny, ON_CPU)


def test_a_damaged_file_is_not_loaded(tiny: Pack) -> None:
    for part in tiny.parts:
        path = tiny.path(part)
        content = path.read_bytes()
        path.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))
        with pytest.raises(DigestError, match=path.name):
            load_models(tiny, ON_CPU)
        path.write_bytes(content)
    tiny.path(tiny.detector).unlink()
    with pytest.raises(PackError, match=r"det_tiny\.onnx cannot be read"):
        load_models(tiny, ON_CPU)


def test_a_model_in_the_place_of_another_is_refused(tiny: Pack) -> None:
    as_detector = replace(tiny.detector, file=tiny.recogniser.file, sha256=tiny.recogniser.sha256)
    with pytest.raises(PackError, match="no SCRFD with five landmarks"):
        load_models(replace(tiny, detector=as_detector), ON_CPU)
    as_recogniser = replace(tiny.recogniser, file=tiny.detector.file, sha256=tiny.detector.sha256)
    with pytest.raises(PackError, match="is not a recogniser"):
        load_models(replace(tiny, commercial_use="yes", recogniser=as_recogniser), ON_CPU)


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore::FutureWarning")  # InsightFace's own alignment calls what scikit-image will drop
def test_embeddings_equal_those_of_insightface_at_the_same_detection_size(scrfd_mbf: FaceModels, shared: Path) -> None:
    from insightface.app import FaceAnalysis

    plain = FaceAnalysis(name=str(shared / "models" / "scrfd_mbf"), providers=["CPUExecutionProvider"])
    plain.prepare(ctx_id=-1, det_size=(256, 256))
    for path in sorted((shared / "faces" / "lfw" / "people").glob("*/*.jpg"))[::10]:
        bgr = cv2.imread(str(path))
        ours = scrfd_mbf.detector.scan(bgr, min_face_px=24)
        theirs = sorted(plain.get(bgr), key=lambda face: -np.prod(face.bbox[2:] - face.bbox[:2]))
        assert len(ours) == len(theirs), path.name
        for our, their in zip(ours, theirs, strict=True):
            assert our.landmarks.layout is LandmarkLayout.EYES_NOSE_MOUTH
            np.testing.assert_allclose(our.box_xyxy, their.bbox, atol=1e-3)
            np.testing.assert_allclose(our.landmarks.points_xy, their.kps, atol=1e-3)
            (embedding,) = scrfd_mbf.embedder.embed([align(bgr, our.landmarks)])
            assert float(embedding.vector @ their.normed_embedding) > 0.999, path.name


@pytest.mark.slow
def test_mates_are_more_alike_than_strangers(scrfd_mbf: FaceModels, shared: Path) -> None:
    people = sorted((shared / "faces" / "lfw" / "people").iterdir())[:20]
    vectors = np.stack([first_embedding(scrfd_mbf, path) for person in people for path in sorted(person.glob("*"))[:2]])
    similarities = vectors[::2] @ vectors[1::2].T
    assert (similarities.argmax(axis=1) == np.arange(20)).all()


def first_embedding(models: FaceModels, path: Path) -> F32:
    bgr = cv2.imread(str(path))
    face = models.detector.scan_still(bgr)[0]
    return models.embedder.embed([align(bgr, face.landmarks)])[0].vector
