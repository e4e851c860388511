"""The six people of the sample photo: their portraits, and what a camera sees when they walk up."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from kiosk_app import walkup
from kiosk_app.config import Config, GalleryConfig
from kiosk_app.domain import U8, Embedding, Face
from kiosk_app.recognition.gallery import Gallery
from kiosk_app.recognition.images import read_image
from kiosk_app.recognition.models import FaceModels
from kiosk_app.recognition.pipeline import Recogniser


@dataclass(frozen=True, eq=False)
class SamplePeople:
    """photo: all six. faces: from left to right. room: the empty place in which they walk up, 640 x 480."""

    photo: U8
    faces: tuple[Face, ...]
    embeddings: tuple[Embedding, ...]
    room: U8 = field(repr=False)

    def portrait(self, number: int) -> U8:
        """One person alone, with a margin of 0.4 face widths."""
        left, top, right, bottom = (float(v) for v in self.faces[number].box_xyxy)
        margin = 0.4 * (right - left)
        rows = slice(max(0, round(top - margin)), round(bottom + margin))
        return self.photo[rows, max(0, round(left - margin)) : round(right + margin)].copy()

    @cache  # noqa: B019 - there is one such object for all tests
    def walk_up(self, number: int) -> tuple[U8, ...]:
        """25 pictures a second: 0.8 s nobody, 1.2 s of walking up, 1.6 s of standing there."""
        cutout = walkup.cut_out(self.photo, self.faces[number])
        return tuple(walkup.walk_up(self.room, cutout, number))

    def standing(self, number: int) -> tuple[U8, ...]:
        """The last 1.6 s of the walk-up: the face is 165 px wide."""
        return self.walk_up(number)[-40:]


def sample_people(path: Path, models: FaceModels) -> SamplePeople:
    """Find the six and embed each from the group photo."""
    photo = read_image(path)
    faces = tuple(sorted(models.detector.scan_still(photo), key=lambda face: float(face.box_xyxy[0])))
    people = SamplePeople(photo, faces, (), walkup.room(photo))
    recogniser = Recogniser(models, Gallery([], models.pack.digest, GalleryConfig()), Config())
    embeddings = tuple(recogniser.embed_still(people.portrait(i))[1] for i in range(len(faces)))
    return SamplePeople(photo, faces, tuple(e for e in embeddings if e is not None), people.room)
