"""dlib's five-point shape predictor as an ONNX graph whose results equal dlib's to the pixel.

Equality needs dlib's arithmetic: the similarity in float64 cast to float32, the offsets of the pixels in float32
without fused multiply-add (hence Mul and ReduceSum, not MatMul), their places in the picture in float64, grey as the
whole-number third of the three colours, and the leaves added one after another in float32 in the order of the trees,
which is what CumSum does. The fit needs no SVD: the similarity between two 2-D point sets with the least squared
error has a closed form, linear in the moving set (Umeyama, PAMI 1991, for two dimensions).
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from kiosk_app.packs.dlib_predictor import F32, I64, ShapePredictor
from kiosk_app.packs.onnx_graph import DOUBLE, FLOAT, INT32, INT64, UINT8, OnnxGraph


def landmarks_graph(predictor: ShapePredictor) -> bytes:
    """picture: uint8 (height, width, 3), colours in any order. boxes: int64 (n, 4), left, top, right, bottom.

    points: float32 (n, points, 2), x and y in whole pixels, in dlib's order.
    """
    graph = OnnxGraph("dlib_5_point")
    picture = _bordered(graph)
    box = _corner_and_size(graph)
    size = predictor.initial_shape.size
    many = graph.add("Concat", graph.add("Shape", "boxes", end=1), graph.constant([1], np.int64), axis=0)
    shape = graph.add("Expand", graph.constant(predictor.initial_shape[None], np.float32), many)
    cascades, trees, _ = predictor.threshold.shape
    rows = {
        graph.constant(predictor.deltas.transpose(0, 2, 1)[:, None, :, None, :], np.float32): FLOAT,
        graph.constant(2 * predictor.anchors[:, None, :] + [[0], [1]], np.int64): INT64,
        graph.constant(np.arange(cascades * trees).reshape(cascades, trees), np.int32): INT32,
    }

    def cascade(before: str, deltas: str, anchors: str, roots: str) -> str:
        places = _places(graph, predictor.initial_shape, before, deltas, anchors)
        leaves = _leaves(graph, predictor, roots, _grey(graph, picture, _in_picture(graph, places, box)))
        terms = graph.add("Concat", graph.add("Unsqueeze", before, graph.constant([1], np.int64)), leaves, axis=1)
        sums = graph.add("CumSum", terms, graph.constant(1, np.int64))
        return graph.add("Gather", sums, graph.constant(-1, np.int64), axis=1)

    shape = graph.repeat(shape, rows, cascade)
    coordinates = graph.add("Gather", shape, graph.constant(np.arange(size).reshape(-1, 2).T, np.int64), axis=1)
    points = graph.add("Transpose", graph.add("Cast", _in_picture(graph, coordinates, box), to=FLOAT), perm=[0, 2, 1])
    return graph.serialise(
        {"picture": (UINT8, ("height", "width", 3)), "boxes": (INT64, ("n", 4))},
        {"points": (FLOAT, ("n", size // 2, 2), points)},
    )


@dataclass(frozen=True, slots=True)
class _Picture:
    """Outputs that describe the picture with a border of one black pixel, where everything outside it is read.

    pixels: uint8 ((height + 2) * (width + 2), 3). limits: float64 (2, 1), width and height.
    steps: float64 (2, 1), from one pixel to the next in x and in y. origin: int64, index of pixel (0, 0).
    """

    pixels: str
    limits: str
    steps: str
    origin: str


@dataclass(frozen=True, slots=True)
class _Box:
    """Outputs float64 (n, 2, 1): the corner of each box, and its right less its left, bottom less top."""

    corner: str
    size: str


def _bordered(graph: OnnxGraph) -> _Picture:
    padded = graph.add("Pad", "picture", graph.constant([1, 1, 0, 1, 1, 0], np.int64))
    pixels = graph.add("Reshape", padded, graph.constant([-1, 3], np.int64))
    rows_columns = graph.add("Shape", "picture", end=2)
    width = graph.add("Gather", rows_columns, graph.constant([[1]], np.int64))
    limits = graph.add("Gather", rows_columns, graph.constant([[1], [0]], np.int64))
    row_step = graph.add("Add", width, graph.constant(2, np.int64))
    steps = graph.add("Concat", graph.constant([[1]], np.int64), row_step, axis=0)
    return _Picture(
        pixels,
        graph.add("Cast", limits, to=DOUBLE),
        graph.add("Cast", steps, to=DOUBLE),
        graph.add("Add", row_step, graph.constant(1, np.int64)),
    )


def _corner_and_size(graph: OnnxGraph) -> _Box:
    boxes = graph.add("Cast", "boxes", to=DOUBLE)
    corner, opposite = (graph.add("Gather", boxes, graph.constant([[i], [i + 1]], np.int64), axis=1) for i in (0, 2))
    return _Box(corner, graph.add("Sub", opposite, corner))


def _places(graph: OnnxGraph, reference: F32, shape: str, deltas: str, anchors: str) -> str:
    """float32 (n, 2, P): where the pixels of a cascade lie on the present shape, in units of the box."""
    fit = graph.constant(_similarity_weights(reference), np.float64)
    matrix = graph.add("Cast", graph.add("MatMul", graph.add("Cast", shape, to=DOUBLE), fit), to=FLOAT)
    columns = graph.add("Reshape", matrix, graph.constant([-1, 2, 2, 1], np.int64))
    turned = graph.add("ReduceSum", graph.add("Mul", columns, deltas), graph.constant([1], np.int64), keepdims=0)
    return graph.add("Add", turned, graph.add("Gather", shape, anchors, axis=1))


def _similarity_weights(reference: F32) -> npt.NDArray[np.float64]:
    """float64 (N, 4): a shape times this is (a, b, -b, a), the columns of the similarity from the reference to it.

    With r the centred reference: a = sum(r . p) / sum(r . r), b = sum(r x p) / sum(r . r). The centre of p drops out.
    """
    points = reference.astype(np.float64).reshape(-1, 2)
    centre = [math.fsum(axis) / len(points) for axis in points.T]
    centred = points - centre
    scaled = centred / math.fsum((centred**2).ravel())
    a = scaled.ravel()
    b = np.stack([-scaled[:, 1], scaled[:, 0]], axis=1).ravel()
    return np.stack([a, b, -b, a], axis=1)


def _in_picture(graph: OnnxGraph, places: str, box: _Box) -> str:
    """float64 (n, 2, ...): the nearest whole pixel, halves rounded up as dlib does."""
    moved = graph.add("Add", graph.add("Mul", graph.add("Cast", places, to=DOUBLE), box.size), box.corner)
    return graph.add("Floor", graph.add("Add", moved, graph.constant(0.5, np.float64)))


def _grey(graph: OnnxGraph, picture: _Picture, places: str) -> str:
    """float32 (n, P): the grey values at these pixels, 0 outside the picture."""
    on_border = graph.add("Min", graph.add("Max", places, graph.constant(-1, np.float64)), picture.limits)
    offsets = graph.add(
        "ReduceSum", graph.add("Mul", on_border, picture.steps), graph.constant([1], np.int64), keepdims=0
    )
    indices = graph.add("Add", graph.add("Cast", offsets, to=INT64), picture.origin)
    colours = graph.add("Cast", graph.add("Gather", picture.pixels, indices), to=INT32)
    sums = graph.add("ReduceSum", colours, graph.constant([-1], np.int64), keepdims=0)
    return graph.add("Cast", graph.add("Div", sums, graph.constant(3, np.int32)), to=FLOAT)


def _leaves(graph: OnnxGraph, predictor: ShapePredictor, roots: str, grey: str) -> str:
    """float32 (n, T, N): the leaf that each tree of a cascade comes to. roots: int32 (T,), numbers of the trees.

    The nodes of one depth lie side by side, tree after tree, so that the children of the node at i are at 2i and 2i + 1
    one level below, and below the last level of splits that is the index of the leaf.
    """
    splits = predictor.threshold.shape[2]
    node = roots
    for level in range((splits + 1).bit_length() - 1):
        nodes = slice(2**level - 1, 2 ** (level + 1) - 1)
        first, second = (indices[:, :, nodes].ravel() for indices in (predictor.first, predictor.second))
        differences = graph.add("Sub", *(_chosen(graph, grey, indices, node, level) for indices in (first, second)))
        limits = graph.add("Gather", graph.constant(predictor.threshold[:, :, nodes].ravel(), np.float32), node)
        turn = graph.add("Cast", graph.add("LessOrEqual", differences, limits), to=INT32)
        node = graph.add("Add", graph.add("Add", node, node), turn)
    values = predictor.leaves.reshape(-1, predictor.initial_shape.size)
    return graph.add("Gather", graph.constant(values, np.float32), node)


def _chosen(graph: OnnxGraph, grey: str, indices: I64, node: str, level: int) -> str:
    """float32 (n, T): the pixels that the present nodes look at; in the roots they are the same for every face."""
    index = graph.add("Gather", graph.constant(indices, np.int32), node)
    return graph.add("Gather" if level == 0 else "GatherElements", grey, index, axis=1)
