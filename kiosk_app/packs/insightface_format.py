"""A folder of ONNX files as InsightFace ships its models (buffalo_*, antelopev2), described as a pack.

Which file is which is read from the graphs, not from the names. Whatever is neither the face detector nor the
face recogniser (age and sex, dense landmarks) is for purposes that this program does not have: it is left where
it is. Only graphs are looked at here; nothing is run.
"""

from __future__ import annotations

import re
from pathlib import Path

import onnx
from google.protobuf.message import DecodeError  # type: ignore[import-untyped]

from kiosk_app.errors import PackError
from kiosk_app.packs.files import sha256_of
from kiosk_app.packs.manifest import DetectorPart, Pack, RecogniserPart

MIN_SIMILARITY = 0.40
MIN_MARGIN = 0.03
MEASUREMENT = (
    "Measured with a MobileFaceNet ArcFace of 128 dimensions, not with this pack: six public sets, single photos, one "
    "template each of 138 people: 1.6% of 548 probes of enrolled people missed, 0.4% of 837 strangers identified. "
    "Measure with photos of your own (clockface evaluate) before you rely on it."
)
LICENCE = (
    "ask: the folder that this pack was made from states no licence. InsightFace's own models (buffalo_*, antelopev2, "
    "SCRFD) are for non-commercial research only unless InsightFace has licensed them to you."
)
MIN_DIMENSION = 64  # shorter outputs of a 112 x 112 network are classes or attributes, not embeddings

_Shape = tuple[int | None, ...]
_CHIP: _Shape = (3, 112, 112)


def describe(folder: Path) -> Pack:
    """The pack that a folder in InsightFace's format makes. Raises PackError when it is not exactly one."""
    if (folder / "manifest.json").exists():
        raise PackError(
            f"{folder} is in InsightFace's newer format with a manifest.json, which Clockface does not read: "
            f"use a pack such as buffalo_l or antelopev2."
        )
    graphs = {path: _graph(path) for path in sorted(folder.glob("*.onnx"))}
    if not graphs:
        raise PackError(f"{folder} is not a model pack: there is neither a pack.toml nor an .onnx file in it.")
    detector = _only([path for path, graph in graphs.items() if _is_detector(graph)], folder, "SCRFD face detector")
    recogniser = _only(
        [path for path, graph in graphs.items() if _embedding_dimension(graph)], folder, "ArcFace face recogniser"
    )
    return _pack(folder, detector, recogniser, _embedding_dimension(graphs[recogniser]) or 0)


def check_model(path: Path) -> None:
    """Raises PackError unless the file is one whole ONNX model that needs no other file."""
    _graph(path)


def _pack(folder: Path, detector: Path, recogniser: Path, dimension: int) -> Pack:
    return Pack(
        folder=folder,
        name=_name(folder),
        version="unstated",
        licence=LICENCE,
        commercial_use="ask",
        sources=(f"a folder named {folder.resolve().name} in InsightFace's format",),
        detector=DetectorPart("scrfd", detector.name, sha256_of(detector)),
        landmarks=None,
        recogniser=RecogniserPart(
            kind="arcface",
            file=recogniser.name,
            sha256=sha256_of(recogniser),
            input="rgb_112",
            dimension=dimension,
            flip=False,
            min_similarity=MIN_SIMILARITY,
            min_margin=MIN_MARGIN,
            measurement=MEASUREMENT,
        ),
    )


def _name(folder: Path) -> str:
    plain = re.sub(r"[^a-z0-9_.-]+", "_", folder.resolve().name.lower()).strip("_.-")[:64]
    if not plain:
        raise PackError(f"{folder} needs a name with a letter or a digit in it, because the pack is named after it.")
    return plain


def _only(found: list[Path], folder: Path, what: str) -> Path:
    if not found:
        raise PackError(f"{folder} has no {what} among its .onnx files.")
    if len(found) > 1:
        names = ", ".join(path.name for path in found)
        raise PackError(f"{folder} has more than one {what} ({names}): leave only the one to be used.")
    return found[0]


def _graph(path: Path) -> onnx.GraphProto:
    try:
        model = onnx.load(path, load_external_data=False)
    except (OSError, DecodeError) as error:
        raise PackError(f"{path} is not an ONNX model, or is cut short: get the pack again.") from error
    if not model.opset_import or not model.graph.node:
        raise PackError(f"{path} is not an ONNX model, or is cut short: get the pack again.")
    if any(weights.data_location == onnx.TensorProto.EXTERNAL for weights in model.graph.initializer):
        raise PackError(f"{path} keeps its weights in another file, which no digest guards: save it as a single file.")
    return model.graph


def _inputs(graph: onnx.GraphProto) -> list[onnx.ValueInfoProto]:
    """Old exporters list the weights among the inputs."""
    weights = {one.name for one in graph.initializer}
    return [one for one in graph.input if one.name not in weights]


def _shape(value: onnx.ValueInfoProto) -> _Shape:
    return tuple(axis.dim_value or None for axis in value.type.tensor_type.shape.dim)


def _takes_pictures(graph: onnx.GraphProto) -> bool:
    inputs = _inputs(graph)
    return (
        len(inputs) == 1
        and len(_shape(inputs[0])) == 4
        and _shape(inputs[0])[1] == 3
        and inputs[0].type.tensor_type.elem_type == onnx.TensorProto.FLOAT
    )


def _is_detector(graph: onnx.GraphProto) -> bool:
    """SCRFD: per level a score, then a box, then five points, for three or five levels."""
    levels, rest = divmod(len(graph.output), 3)
    if not _takes_pictures(graph) or rest or levels not in (3, 5):
        return False
    widths = [(_shape(one) or (None,))[-1] for one in graph.output]
    return widths == [1] * levels + [4] * levels + [10] * levels


def _embedding_dimension(graph: onnx.GraphProto) -> int | None:
    """The length of the embedding when the graph is a face recogniser, else None."""
    if not _takes_pictures(graph) or _shape(_inputs(graph)[0])[1:] != _CHIP or len(graph.output) != 1:
        return None
    shape = _shape(graph.output[0])
    if len(shape) != 2 or shape[1] is None or shape[1] < MIN_DIMENSION:
        return None
    return shape[1]
