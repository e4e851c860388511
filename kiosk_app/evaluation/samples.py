"""From photos to embeddings, on all cores, and kept: the same photo is looked at once for each pack.

What is kept are templates, as sensitive as the photos: in the data folder, for its owner only, for 30 days.
"""

from __future__ import annotations

import base64
import hashlib
import json
import os
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from kiosk_app import __version__, recognition
from kiosk_app.config import Config
from kiosk_app.domain import Embedding, QualityIssue, QualityReport
from kiosk_app.durable import open_private, reported
from kiosk_app.errors import ImageError, InferenceError
from kiosk_app.evaluation.photos import Photo
from kiosk_app.packs.manifest import Pack
from kiosk_app.recognition.gallery import Gallery
from kiosk_app.recognition.images import read_image
from kiosk_app.recognition.models import load_models
from kiosk_app.recognition.pipeline import Recogniser

KEPT_S = 30 * 86400
NOT_LOOKING = frozenset(  # modules of what comes before a picture and after an embedding
    {
        *("artefacts", "calibration", "camera", "camera_child", "crowding", "cues", "decision", "gallery"),
        *("plane_motion", "qr", "sources", "straight_edges", "tracking"),
    }
)
NO_FACE, UNREADABLE = "no_face", "unreadable"


@dataclass(frozen=True, slots=True, eq=False)
class Sample:
    """What became of a photo. report: of the face in front, if there is one. embedding: even of a face that fails a
    quality gate. ms: what looking at it took; None where that was done before.
    """

    photo: Photo
    report: QualityReport | None
    embedding: Embedding | None
    ms: float | None = None
    unreadable: bool = False

    @property
    def usable(self) -> Embedding | None:
        """Its embedding, if the kiosk would compare it."""
        return self.embedding if self.report is not None and self.report.passes else None

    @property
    def why_not(self) -> str:
        """Why it is not usable; empty where it is."""
        if self.unreadable:
            return UNREADABLE
        if self.report is None or self.embedding is None:
            return NO_FACE
        return self.report.issues[0].value if self.report.issues else ""


class SampleCache:
    """folder: where samples are kept, made when it is needed; None keeps nothing."""

    def __init__(self, folder: Path | None, pack: Pack, config: Config) -> None:
        self._folder = folder
        made_by = [part.sha256 for part in pack.parts] + [repr(pack.recogniser), repr(config.quality), _code_digest()]
        self._made_by = hashlib.sha256("\n".join(made_by).encode()).digest()

    def open(self) -> None:
        """Make the folder, and forget what is old. Raises StorageError."""
        if self._folder is None:
            return
        with reported(self._folder):
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            for path in self._folder.iterdir():
                if path.stat().st_mtime < time.time() - KEPT_S:
                    path.unlink(missing_ok=True)

    def get(self, photo: Photo, digest: str) -> Sample | None:
        """None where it is not there, or not whole."""
        if self._folder is None:
            return None
        try:
            return _sample(photo, json.loads(self._path(photo).read_bytes()), digest)
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def put(self, sample: Sample) -> None:
        """Raises StorageError."""
        if self._folder is None or sample.unreadable:
            return
        path = self._path(sample.photo)
        with reported(path):
            half = path.with_suffix(".half")
            with os.fdopen(open_private(half, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), "w") as file:
                json.dump(_spelled(sample), file)
            half.replace(path)

    def _path(self, photo: Photo) -> Path:
        assert self._folder is not None
        key = hashlib.sha256(self._made_by + bytes.fromhex(photo.sha256)).hexdigest()
        return self._folder / f"{key}.json"


def extract(
    photos: Iterable[Photo], pack: Pack, config: Config, cache: SampleCache, seen: Callable[[Sample], None]
) -> dict[str, Sample]:
    """The sample of every photo, by its SHA-256. seen: told of each as it is ready, for a bar of progress.

    Looks at as many photos at a time as there are cores, each with models of its own. Raises PackError and its like,
    StorageError.
    """
    waiting = {photo.sha256: photo for photo in photos}
    samples = {}
    for digest, photo in list(waiting.items()):
        if (kept := cache.get(photo, pack.digest)) is not None:
            samples[digest] = kept
            seen(kept)
            del waiting[digest]
    for sample in _looked_at(list(waiting.values()), pack, config):
        cache.put(sample)
        samples[sample.photo.sha256] = sample
        seen(sample)
    return samples


def _looked_at(photos: Sequence[Photo], pack: Pack, config: Config) -> Iterator[Sample]:
    if not photos:
        return
    own = threading.local()
    alone = replace(config.inference, threads=1)

    def look(photo: Photo) -> Sample:
        if not hasattr(own, "path"):
            own.path = Recogniser(load_models(pack, alone), Gallery([], pack.digest, config.gallery), config)
        return _look(own.path, photo)

    with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
        tasks = [pool.submit(look, photo) for photo in photos]
        try:
            yield from (task.result() for task in as_completed(tasks))
        finally:
            for task in tasks:
                task.cancel()


def _look(path: Recogniser, photo: Photo) -> Sample:
    start_s = time.perf_counter()
    try:
        seen, embedding = path.look_at_still(read_image(photo.path), gated=False)
    except (ImageError, InferenceError):
        return Sample(photo, None, None, unreadable=True)
    return Sample(photo, seen.quality, embedding, (time.perf_counter() - start_s) * 1000)


def _spelled(sample: Sample) -> dict[str, Any]:
    report, embedding = sample.report, sample.embedding
    return {
        "issues": None if report is None else list(report.issues),
        "headroom": 0.0 if report is None else report.headroom,
        "measures": {} if report is None else dict(report.measures),
        "length": None if embedding is None else embedding.length,
        "vector": None if embedding is None else base64.b64encode(embedding.vector.tobytes()).decode(),
    }


def _sample(photo: Photo, told: dict[str, Any], digest: str) -> Sample:
    """Raises ValueError, KeyError and TypeError for what `_spelled` did not write."""
    report = embedding = None
    if told["issues"] is not None:
        report = QualityReport(tuple(map(QualityIssue, told["issues"])), told["headroom"], told["measures"])
    if told["vector"] is not None:
        vector = np.frombuffer(base64.b64decode(told["vector"]), np.float32)
        embedding = Embedding(vector, digest, told["length"])
    return Sample(photo, report, embedding)


def _code_digest() -> str:
    """Of the code that looks at photos: a change of it makes what was kept worthless."""
    source = [path for path in sorted(Path(recognition.__file__).parent.glob("*.py")) if path.stem not in NOT_LOOKING]
    return hashlib.sha256(b"".join([__version__.encode(), *(path.read_bytes() for path in source)])).hexdigest()
