"""The mesh of a face: where its points lie, and that only the file that was measured is used."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest

from kiosk_app.domain import F32, Face, LandmarkLayout, Landmarks
from kiosk_app.errors import DigestError, PackError
from kiosk_app.recognition import face_mesh
from kiosk_app.recognition.face_mesh import FaceMesh, load_face_mesh
from kiosk_app.recognition.pose import average_face
from tests.sample_people import SamplePeople


@pytest.fixture(scope="module")
def mesh() -> FaceMesh:
    return load_face_mesh()


def test_its_landmarks_lie_where_another_model_sees_them(people: SamplePeople, mesh: FaceMesh) -> None:
    for face in people.faces:
        seen = mesh.look(people.photo, face).landmarks
        eyes = face.landmarks.eye_centres_xy
        off = np.linalg.norm(seen.eye_centres_xy - eyes, axis=1) / np.linalg.norm(eyes[1] - eyes[0])
        assert off.max() < 0.12
        assert seen.layout is LandmarkLayout.EYES_NOSE_MOUTH


def test_its_points_turn_with_the_picture(people: SamplePeople, mesh: FaceMesh) -> None:
    face = people.faces[2]
    turn = cv2.getRotationMatrix2D(tuple(map(float, face.landmarks.nose_xy)), 25.0, 1.0)
    turned = cv2.warpAffine(people.photo, turn, people.photo.shape[1::-1])
    points = _moved(face.landmarks.points_xy, turn)
    there = replace(face, landmarks=Landmarks(points, face.landmarks.layout))
    expected = _moved(mesh.look(people.photo, face).points_xy, turn)
    off = np.linalg.norm(mesh.look(turned, there).points_xy - expected, axis=1)
    assert np.percentile(off, 95) < 0.05 * face.width_px


def test_upright_points_are_in_eye_distances(people: SamplePeople, mesh: FaceMesh) -> None:
    seen = mesh.look(people.photo, people.faces[0])
    corners = seen.upright[[33, 133, 263, 362]]
    assert corners[:2].mean(axis=0) == pytest.approx([-0.5, 0.0], abs=1e-4)
    assert corners[2:].mean(axis=0) == pytest.approx([0.5, 0.0], abs=1e-4)


def test_a_face_at_the_edge_of_the_picture_is_no_error(people: SamplePeople, mesh: FaceMesh) -> None:
    face = people.faces[0]
    cropped = people.photo[:, : int(face.landmarks.nose_xy[0])].copy()
    assert np.isfinite(mesh.look(cropped, face).points_xy).all()


def test_most_faces_are_turned_as_far_as_another_model_sees_them(people: SamplePeople, mesh: FaceMesh) -> None:
    def yaws(faces: list[Landmarks]) -> list[float]:
        return [average_face(one.layout).pose(one).yaw_deg for one in faces]

    by_mesh = yaws([mesh.look(people.photo, face).landmarks for face in people.faces])
    by_pack = yaws([face.landmarks for face in people.faces])
    assert np.median(np.abs(np.array(by_mesh) - by_pack)) < 5


@pytest.mark.parametrize(("content", "error"), [(None, PackError), (b"damaged", DigestError)])
def test_another_file_in_its_place_is_refused_in_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: bytes | None, error: type[PackError]
) -> None:
    path = tmp_path / "face_landmark.tflite"
    if content is not None:
        path.write_bytes(content)
    monkeypatch.setattr(face_mesh, "resource", lambda *parts: path)
    with pytest.raises(error, match="install Clockface again"):
        load_face_mesh()


def _moved(points: F32, by: np.ndarray) -> F32:
    return (points @ by[:, :2].T + by[:, 2]).astype(np.float32)


def test_a_box_without_size_is_no_error(people: SamplePeople, mesh: FaceMesh) -> None:
    nowhere = Landmarks(np.zeros((5, 2), np.float32), LandmarkLayout.EYES_NOSE_MOUTH)
    face = Face(np.zeros(4, np.float32), 0.5, nowhere)
    assert np.isfinite(mesh.look(people.photo, face).points_xy).all()
