"""dlib's five-point shape predictor as an ONNX graph whose results equal dlib's to the pixel.

Equality needs dlib's arithmetic: the similarity in float64 cast to float32, the offsets of the pixels in float32
without fused multiply-add (hence Mul and ReduceSum, not MatMul), their places in the picture in float64, grey as the
whole-number third of the three colours, and the leaves added one after another in float32 in the order of the trees,
which is what CumSum does. The fit needs no SVD: the similarity between two 2-D point sets with the least squared
error has a closed form, linear in the moving set (Umeyama, PAMI 1991, for two dimensions).

Every split of a cascade is decided, whether or not a tree comes to it, and a tree only picks its way through the
answers: that takes three quarters of the time that it takes to look up, at each depth, where each tree stands and what
it asks. For single numbers GatherElements is several times as fast as Gather.
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
    corner, box_size = _corner_and_size(graph)
    bordered_corner = graph.add("Add", corner, graph.constant(1, np.float64))
    size = predictor.initial_shape.size
    many = graph.add("Concat", graph.add("Shape", "boxes", end=1), graph.constant([1], np.int64), axis=0)
    shape = graph.add("Expand", graph.constant(predictor.initial_shape[None], np.float32), many)
    anchors = (2 * predictor.anchors[:, None, :] + [[0], [1]]).reshape(len(predictor.anchors), -1)
    first, second = _by_depth(predictor.first), _by_depth(predictor.second)
    leaves = predictor.leaves.reshape(len(predictor.leaves), -1, size)
    rows = {
        graph.constant(predictor.deltas.transpose(0, 2, 1)[:, None, :, None, :], np.float32): FLOAT,
        **{graph.add("Expand", graph.constant(of[:, None], np.int32), many): INT32 for of in (anchors, first, second)},
        graph.constant(_by_depth(predictor.threshold), np.float32): FLOAT,
        graph.constant(leaves, np.float32): FLOAT,
    }

    def cascade(before: str, deltas: str, anchors: str, first: str, second: str, limits: str, leaves: str) -> str:
        places = _places(graph, predictor.initial_shape, before, deltas, anchors)
        grey = _grey(graph, picture, _whole_pixels(graph, places, bordered_corner, box_size))
        differences = graph.add(
            "Sub", *(graph.add("GatherElements", grey, pixels, axis=1) for pixels in (first, second))
        )
        below = graph.add("LessOrEqual", differences, limits)
        reached = graph.add("Gather", leaves, _reached(graph, below, *predictor.threshold.shape[1:]))
        terms = graph.add("Concat", graph.add("Unsqueeze", before, graph.constant([1], np.int64)), reached, axis=1)
        sums = graph.add("CumSum", terms, graph.constant(1, np.int64))
        return graph.add("Gather", sums, graph.constant(-1, np.int64), axis=1)

    shape = graph.repeat(shape, rows, cascade)
    coordinates = graph.add("Gather", shape, graph.constant(np.arange(size).reshape(-1, 2).T, np.int64), axis=1)
    pixels = graph.add("Cast", _whole_pixels(graph, coordinates, corner, box_size), to=FLOAT)
    points = graph.add("Transpose", pixels, perm=[0, 2, 1])
    return graph.serialise(
        {"picture": (UINT8, ("height", "width", 3)), "boxes": (INT64, ("n", 4))},
        {"points": (FLOAT, ("n", size // 2, 2), points)},
    )


def _by_depth(splits: I64 | F32) -> I64 | F32:
    """(C, T * S) from (C, T, S): the nodes of one depth lie side by side, tree after tree, the roots first."""
    cascades, _, count = splits.shape
    levels = [slice(2**level - 1, 2 ** (level + 1) - 1) for level in range((count + 1).bit_length() - 1)]
    return np.concatenate([splits[:, :, nodes].reshape(cascades, -1) for nodes in levels], axis=1)


@dataclass(frozen=True, slots=True)
class _Picture:
    """Outputs that describe the picture with a border of one black pixel, where everything outside it is read.

    pixels: uint8 ((height + 2) * (width + 2), 3). last: float64 (2, 1), the last column and row of them. steps:
    float64 (1, 2), from one pixel to the next in x and in y.
    """

    pixels: str
    last: str
    steps: str


def _bordered(graph: OnnxGraph) -> _Picture:
    padded = graph.add("Pad", "picture", graph.constant([1, 1, 0, 1, 1, 0], np.int64))
    pixels = graph.add("Reshape", padded, graph.constant([-1, 3], np.int64))
    rows_columns = graph.add("Cast", graph.add("Shape", "picture", end=2), to=DOUBLE)
    columns_rows = graph.add("Gather", rows_columns, graph.constant([[1], [0]], np.int64))
    width = graph.add("Gather", rows_columns, graph.constant([[1]], np.int64))
    row_step = graph.add("Add", width, graph.constant(2, np.float64))
    return _Picture(
        pixels,
        graph.add("Add", columns_rows, graph.constant(1, np.float64)),
        graph.add("Concat", graph.constant([[1]], np.float64), row_step, axis=1),
    )


def _corner_and_size(graph: OnnxGraph) -> tuple[str, str]:
    """float64 (n, 2, 1): the corner of each box, and its right less its left, bottom less top."""
    boxes = graph.add("Cast", "boxes", to=DOUBLE)
    corner, opposite = (graph.add("Gather", boxes, graph.constant([[i], [i + 1]], np.int64), axis=1) for i in (0, 2))
    return corner, graph.add("Sub", opposite, corner)


def _places(graph: OnnxGraph, reference: F32, shape: str, deltas: str, anchors: str) -> str:
    """float32 (n, 2, P): where the pixels of a cascade lie on the present shape, in units of the box."""
    fit = graph.constant(_similarity_weights(reference), np.float64)
    matrix = graph.add("Cast", graph.add("MatMul", graph.add("Cast", shape, to=DOUBLE), fit), to=FLOAT)
    columns = graph.add("Reshape", matrix, graph.constant([-1, 2, 2, 1], np.int64))
    turned = graph.add("ReduceSum", graph.add("Mul", columns, deltas), graph.constant([1], np.int64), keepdims=0)
    points = graph.add("GatherElements", shape, anchors, axis=1)
    return graph.add("Add", turned, graph.add("Reshape", points, graph.constant([0, 2, -1], np.int64)))


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


def _whole_pixels(graph: OnnxGraph, places: str, corner: str, box_size: str) -> str:
    """float64 (n, 2, ...): the nearest whole pixel, halves rounded up as dlib does.

    Half a pixel is added to the corner, a whole number: with 53 bits no sum here is rounded, in whatever order.
    """
    moved = graph.add("Mul", graph.add("Cast", places, to=DOUBLE), box_size)
    return graph.add("Floor", graph.add("Add", moved, graph.add("Add", corner, graph.constant(0.5, np.float64))))


def _grey(graph: OnnxGraph, picture: _Picture, places: str) -> str:
    """float32 (n, P): the grey values at these pixels of the bordered picture, 0 outside it."""
    inside = graph.add("Min", graph.add("Max", places, graph.constant(0, np.float64)), picture.last)
    indices = graph.add("Cast", graph.add("MatMul", picture.steps, inside), to=INT64)
    colours = graph.add("Cast", graph.add("Gather", picture.pixels, indices), to=INT32)
    sums = graph.add("ReduceSum", colours, graph.constant([1, -1], np.int64), keepdims=0)
    return graph.add("Cast", graph.add("Div", sums, graph.constant(3, np.int32)), to=FLOAT)


def _reached(graph: OnnxGraph, below: str, trees: int, splits: int) -> str:
    """int32 (n, T): which leaf of a cascade each tree comes to. below: bool (n, T * S), as `_by_depth` has the splits.

    From the node at i one comes to that at 2i + T, or 2i + T + 1 where the difference is not above the limit; after
    the last splits this is T * S more than the number of the leaf.
    """
    step = np.full(trees * splits, trees)
    lowest = slice(trees * (splits // 2), None)
    step[lowest] -= trees * splits
    turns = graph.add("Where", below, graph.constant(step[None] + 1, np.int32), graph.constant(step[None], np.int32))
    roots = graph.constant(np.arange(trees), np.int64)
    doubled = graph.constant(2 * np.arange(trees)[None], np.int32)
    node = graph.add("Add", graph.add("Gather", turns, roots, axis=1), doubled)
    for _ in range((splits + 1).bit_length() - 2):
        turn = graph.add("GatherElements", turns, node, axis=1)
        node = graph.add("Add", graph.add("Add", node, node), turn)
    return node
