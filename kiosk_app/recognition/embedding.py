"""From aligned faces to embeddings of length 1, in the same way for both kinds of recogniser."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from kiosk_app.config import InferenceConfig
from kiosk_app.domain import F32, U8, Embedding
from kiosk_app.errors import InferenceError, PackError
from kiosk_app.packs.manifest import Pack
from kiosk_app.recognition.cv import cv2
from kiosk_app.recognition.inference import checked, open_session

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

MIN_LENGTH = 1e-6  # of a vector before it is normalised; a shorter one has no direction
CHIP_PX = {"rgb_u8_nhwc_150": 150, "rgb_112": 112, "rgb_f32_nchw_112": 112}
GRAPH_INPUTS = {
    "rgb_u8_nhwc_150": ("tensor(uint8)", [150, 150, 3]),
    "rgb_112": ("tensor(float)", [3, 112, 112]),
    "rgb_f32_nchw_112": ("tensor(float)", [3, 112, 112]),
}

Network = Callable[[list[U8]], F32]  # BGR chips in, float32 (chips, dimension) out


@dataclass(frozen=True, slots=True)
class Embedder:
    """network: the recogniser. flip: whether the mirrored chip is embedded as well. digest: of the recogniser."""

    network: Network
    chip_px: int
    flip: bool
    digest: str

    def embed(self, chips: Sequence[U8]) -> list[Embedding]:
        """One embedding per chip; all go through the network together. chips: uint8 (chip_px, chip_px, 3), BGR.

        Raises InferenceError for what is no embedding: not finite, or of length 0.
        """
        if not chips:
            return []
        for chip in chips:
            if chip.shape != (self.chip_px, self.chip_px, 3) or chip.dtype != np.uint8:
                raise ValueError(
                    f"a chip must be uint8 {self.chip_px} x {self.chip_px} x 3, is {chip.dtype}{chip.shape}"
                )
        vectors, lengths = _normalised(self._vectors(list(chips)))
        return [Embedding(one, self.digest, float(length)) for one, length in zip(vectors, lengths, strict=True)]

    def _vectors(self, chips: list[U8]) -> F32:
        if not self.flip:
            return self.network(chips)
        vectors = self.network(chips + [cv2.flip(chip, 1).astype(np.uint8, copy=False) for chip in chips])
        return (vectors[: len(chips)] + vectors[len(chips) :]) / np.float32(2)


def load_embedder(
    pack: Pack,
    inference: InferenceConfig,
    opener: Callable[[Path, str, InferenceConfig], InferenceSession] = open_session,
) -> Embedder:
    """Open the recogniser of a pack and run it once. Raises PackError when it is not what the manifest says."""
    part = pack.recogniser
    session = opener(pack.path(part), part.sha256, inference)
    _check_graph(session, pack)
    batch = session.get_inputs()[0].shape[0]
    network = _network(session, pack)
    if isinstance(batch, int):
        network = _in_batches_of(batch, network)
    embedder = Embedder(network, CHIP_PX[part.input], part.flip, pack.digest)
    _check_dimension(embedder, pack)
    return embedder


def _network(session: InferenceSession, pack: Pack) -> Network:
    match pack.recogniser.kind:
        case "arcface":
            return _arcface(session, pack.path(pack.recogniser))
        case "sface":
            return _sface(session)
        case "dlib_resnet":
            return _dlib_resnet(session)


def _arcface(session: InferenceSession, model: Path) -> Network:
    """InsightFace's own class, which knows how its models want their pixels scaled."""
    from insightface.model_zoo.arcface_onnx import ArcFaceONNX  # takes half a second, and only these packs need it

    network: Network = ArcFaceONNX(model_file=str(model), session=session).get_feat
    return network


def _sface(session: InferenceSession) -> Network:
    """RGB, 0..255, not divided: the network scales by itself (OpenCV, FaceRecognizerSF::feature)."""
    name = session.get_inputs()[0].name

    def network(chips: list[U8]) -> F32:
        vectors: F32 = session.run(None, {name: cv2.dnn.blobFromImages(chips, swapRB=True)})[0]
        return vectors

    return network


def _dlib_resnet(session: InferenceSession) -> Network:
    name = session.get_inputs()[0].name

    def network(chips: list[U8]) -> F32:
        rgb = np.stack(chips)[..., ::-1]
        vectors: F32 = session.run(None, {name: np.ascontiguousarray(rgb)})[0]
        return vectors

    return network


def _in_batches_of(size: int, network: Network) -> Network:
    """For models that take exactly so many chips at a time: the last batch is filled up with repetitions."""

    def batched(chips: list[U8]) -> F32:
        filled = chips + [chips[-1]] * (-len(chips) % size)
        batches = [network(filled[start : start + size]) for start in range(0, len(filled), size)]
        return np.concatenate(batches)[: len(chips)]

    return batched


def _check_graph(session: InferenceSession, pack: Pack) -> None:
    inputs, outputs = session.get_inputs(), session.get_outputs()
    found = [(one.type, list(one.shape[1:])) for one in inputs]
    if found != [GRAPH_INPUTS[pack.recogniser.input]] or len(outputs) != 1:
        raise PackError(
            f"{pack.path(pack.recogniser)} is not a recogniser with input {pack.recogniser.input!r}: "
            f"get a pack whose manifest describes its models."
        )


def _check_dimension(embedder: Embedder, pack: Pack) -> None:
    grey = np.full((embedder.chip_px, embedder.chip_px, 3), 127, np.uint8)
    shape = embedder.network([grey]).shape
    if shape != (1, pack.recogniser.dimension):
        raise PackError(
            f"{pack.path(pack.recogniser)} gives an output of shape {shape}, but its manifest says that the embedding "
            f"has {pack.recogniser.dimension} values: get a pack whose manifest describes its models."
        )


def _normalised(vectors: F32) -> tuple[F32, F32]:
    """Each brought to length 1, and the lengths they had: float32 (n, dimension) and (n,)."""
    lengths: F32 = np.linalg.norm(checked(vectors), axis=1)
    if not (lengths > MIN_LENGTH).all():
        raise InferenceError("The recogniser gave an empty embedding, so this picture is not compared.")
    unit: F32 = vectors / lengths[:, None]
    return unit, lengths
