"""The models of one pack, ready to run: what the recognition path works with, whichever pack it is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np

from kiosk_app.config import InferenceConfig
from kiosk_app.domain import F32, U8, Face
from kiosk_app.packs.licence import require_accepted
from kiosk_app.packs.manifest import Pack
from kiosk_app.packs.minifasnet import LivenessPart
from kiosk_app.packs.onnx_graph import of_any_size
from kiosk_app.recognition.embedding import Embedder, load_embedder
from kiosk_app.recognition.inference import open_session
from kiosk_app.recognition.liveness import PassiveLiveness
from kiosk_app.recognition.mmod import MmodDetector
from kiosk_app.recognition.scrfd import ScrfdDetector
from kiosk_app.recognition.yunet import YunetDetector

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

SessionOpener = Callable[..., "InferenceSession"]  # called as `open_session` is


class Detector(Protocol):
    """Finds faces with their five landmarks, the largest first. bgr: uint8 (height, width, 3)."""

    def scan(self, bgr: U8, min_face_px: float) -> list[Face]:
        """All faces at least so wide in a live picture."""

    def follow(self, bgr: U8, box_xyxy: F32, *, quick: bool = False) -> list[Face]:
        """Faces around a box in which one was a moment ago; cheap because nothing else is looked at.

        quick: somebody waits for it; the box may be as large as it was although the face has grown a little.
        """

    def scan_still(self, bgr: U8) -> list[Face]:
        """All faces in a photo, looked for thoroughly."""


@dataclass(frozen=True, slots=True)
class FaceModels:
    """The loaded models of a pack. One thread uses them at a time. providers: what they run on.

    liveness: the networks that tell a face from a picture of one, None where none are to be asked.
    """

    pack: Pack
    detector: Detector
    embedder: Embedder
    providers: tuple[str, ...]
    liveness: PassiveLiveness | None = None

    def with_liveness(self, parts: Sequence[LivenessPart], inference: InferenceConfig) -> FaceModels:
        """These models with networks for liveness beside them. Raises as `PassiveLiveness` does."""
        return replace(self, liveness=PassiveLiveness(parts, inference))

    def warm_up(self) -> None:
        """Run every model once, at the sizes of a live picture, so that the first person does not wait for it."""
        grey = np.full((480, 640, 3), 127, np.uint8)
        box = np.array([260, 160, 380, 320], np.float32)
        self.detector.scan(grey, 64)
        self.detector.follow(grey, box)
        if self.liveness is not None:
            self.liveness.score(grey, box)
        self.embedder.embed([np.full((self.embedder.chip_px, self.embedder.chip_px, 3), 127, np.uint8)])


def load_models(pack: Pack, inference: InferenceConfig, opener: SessionOpener = open_session) -> FaceModels:
    """Open the models of a pack, each checked against its digest.

    opener: opens every session; a benchmark puts its own around them. Raises LicenceError (not accepted), DigestError
    (a file is not the one named), PackError (missing, or no model of that kind) and InferenceError (CUDA was asked for
    by name and cannot be had).
    """
    require_accepted(pack)
    providers: dict[str, None] = {}

    def opened(*what: Any) -> InferenceSession:
        session = opener(*what)
        providers[session.get_providers()[0]] = None
        return session

    detector = _load_detector(pack, inference, opened)
    embedder = load_embedder(pack, inference, opened)
    return FaceModels(pack, detector, embedder, tuple(providers))


def _load_detector(pack: Pack, inference: InferenceConfig, opener: SessionOpener) -> Detector:
    model = (pack.path(pack.detector), pack.detector.sha256, inference)
    if pack.detector.kind == "yunet":
        return YunetDetector(opener(*model, of_any_size))  # the official file is of 640 x 640 pixels
    session = opener(*model)
    if pack.landmarks is None:
        return ScrfdDetector(session)
    on_cpu = replace(inference, provider="cpu")  # many small look-ups, which a GPU only delays
    return MmodDetector(session, opener(pack.path(pack.landmarks), pack.landmarks.sha256, on_cpu))
