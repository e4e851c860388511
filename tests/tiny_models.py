"""Models of a few kilobytes with the inputs and outputs of real ones, so that packs can be tested everywhere.

The detector takes a white cell of 32 x 32 pixels for a face of 64 x 64 pixels, half a cell up and to the left.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, Literal

import numpy as np
from onnx import TensorProto, helper, numpy_helper, save

Dimension = int | str
POINTS = np.array([[-0.4, -0.3], [0.4, -0.3], [0, 0], [-0.3, 0.4], [0.3, 0.4]]).ravel()  # from the middle of a face


def write_recogniser(
    path: Path, *, dimension: int = 128, batch: Dimension = "n", side: int = 112, seed: int = 1, factor: float = 1.0
) -> Path:
    """An ArcFace-shaped network: 7 x 7 mean colours times a random matrix. factor 0 or inf makes it a broken one."""
    cells = side // 16
    matrix = np.random.default_rng(seed).normal(size=(3 * cells * cells, dimension)).astype(np.float32)
    with np.errstate(invalid="ignore"):
        weights = numpy_helper.from_array((matrix * np.float32(factor)).astype(np.float32), "weights")
    nodes = [
        helper.make_node("AveragePool", ["data"], ["cells"], kernel_shape=[16, 16], strides=[16, 16]),
        helper.make_node("Flatten", ["cells"], ["flat"]),
        helper.make_node("MatMul", ["flat", "weights"], ["embedding"]),
    ]
    return _write(path, nodes, (batch, 3, side, side), {"embedding": (batch, dimension)}, [weights])


def write_detector(path: Path, *, landmarks: bool = True, side: Dimension = "?", reach: float = 1.0) -> Path:
    """An SCRFD-shaped network; without landmarks it has the six outputs of those that find boxes only.

    reach: from the middle of a face to the edges of its box, in cells; nan makes it a broken one.
    """
    nodes: list[Any] = []
    weights: list[Any] = []
    outputs: dict[str, tuple[Dimension, ...]] = {}
    kinds = {"score": np.zeros(1), "box": np.full(4, reach), "points": POINTS}
    for kind in kinds if landmarks else ("score", "box"):
        for stride in (8, 16, 32):
            name = f"{kind}_{stride}"
            _head(name, stride, kinds[kind], nodes, weights)
            outputs[name] = ("n", len(kinds[kind]))
    return _write(path, nodes, (1, 3, side, side), outputs, weights)


def write_yunet(path: Path, *, side: Dimension = "?", reach: float = 1.0) -> Path:
    """A YuNet-shaped network that sees the same faces as `write_detector`'s. side: of the picture, when it is fixed."""
    nodes: list[Any] = []
    weights: list[Any] = []
    outputs: dict[str, tuple[Dimension, ...]] = {}
    kinds = {"cls": np.zeros(1), "obj": np.zeros(1), "bbox": np.log([1, 1, 2 * reach, 2 * reach]), "kps": POINTS}
    for kind, values in kinds.items():
        for stride in (8, 16, 32):
            _head(f"{kind}_{stride}", stride, values, nodes, weights, anchors=1)
            cells = "cells" if isinstance(side, str) else (side // stride) ** 2
            outputs[f"{kind}_{stride}"] = (1, cells, len(values))
    return _write(path, nodes, (1, 3, side, side), outputs, weights)


def write_other(path: Path, *, side: int = 192, values: int = 212) -> Path:
    """What InsightFace's packs also hold: dense landmarks (192 pixels) or age and sex (96 pixels)."""
    return write_recogniser(path, dimension=values, side=side)


def _head(
    name: str, stride: int, constant: Any, nodes: list[Any], weights: list[Any], anchors: Literal[1, 2] = 2
) -> None:
    """Each anchor of a cell with these values; a score depends on the light in the cell, at the last level only.

    anchors: two in SCRFD, whose white is 1 and whose rows are those of one picture; one in YuNet, whose white is 255.
    """
    is_score = name.startswith(("score", "cls", "obj"))
    values = np.tile(constant, anchors).astype(np.float32)
    bias = np.full(anchors, -5 if stride == 32 else -100, np.float32) if is_score else values
    slope = 10 / 3 if anchors == 2 else 10 / 3 / 255
    matrix = np.full((len(values), 3, 1, 1), slope if is_score else 0, np.float32)
    rows = [-1, len(constant)] if anchors == 2 else [1, -1, len(constant)]
    weights += [
        numpy_helper.from_array(matrix, f"{name}_w"),
        numpy_helper.from_array(bias, f"{name}_b"),
        numpy_helper.from_array(np.array(rows), f"{name}_shape"),
    ]
    last = f"{name}_rows" if is_score else name
    nodes += [
        helper.make_node("AveragePool", ["data"], [f"{name}_p"], kernel_shape=[stride] * 2, strides=[stride] * 2),
        helper.make_node("Conv", [f"{name}_p", f"{name}_w", f"{name}_b"], [f"{name}_c"]),
        helper.make_node("Transpose", [f"{name}_c"], [f"{name}_t"], perm=[0, 2, 3, 1]),
        helper.make_node("Reshape", [f"{name}_t", f"{name}_shape"], [last]),
    ]
    if is_score:
        nodes.append(helper.make_node("Sigmoid", [last], [name]))


def _write(
    path: Path,
    nodes: list[Any],
    shape: tuple[Dimension, ...],
    outputs: dict[str, tuple[Dimension, ...]],
    weights: list[Any],
) -> Path:
    graph = helper.make_graph(
        nodes,
        "tiny",
        [helper.make_tensor_value_info("data", TensorProto.FLOAT, shape)],
        [helper.make_tensor_value_info(name, TensorProto.FLOAT, one) for name, one in outputs.items()],
        weights,
    )
    save(helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8), path)
    return path


def write_insightface_folder(folder: Path, **recogniser: Any) -> Path:
    """A folder as InsightFace ships them, with the models that have no business here beside the two that have."""
    folder.mkdir(parents=True)
    write_detector(folder / "det_tiny.onnx")
    write_recogniser(folder / "w600k_tiny.onnx", **recogniser)
    write_other(folder / "2d106det.onnx", values=212)
    write_other(folder / "1k3d68.onnx", values=3309)
    write_other(folder / "genderage.onnx", side=96, values=3)
    return folder
