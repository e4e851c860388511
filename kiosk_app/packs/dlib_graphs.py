"""dlib's face detector and face embedder as ONNX graphs.

Everything that can be is folded into the weights, in float64: batch normalisation and affine layers, and the
normalisation (pixel - mean) / 256 of the input, which is exact because the first convolutions have no zero border.
Sums are exactly rounded (math.fsum), so that the bytes do not depend on the machine that converts.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

import numpy as np

from kiosk_app.errors import PackError
from kiosk_app.packs.dlib_format import AddPrev, Affine, Conv, Dense, Layer, Mark, Net, Pool, Relu
from kiosk_app.packs.onnx_graph import FLOAT, UINT8, OnnxGraph

CHIP_PX = 150
_BLOCK = 16  # channels that a vector register holds; widths that are a multiple of it run faster


def detector_graph(net: Net) -> bytes:
    """The MMOD face detector (King, "Max-Margin Object Detection", 2015).

    bgr: float32 (n, 3, height, width), pixel values 0..255, *not* rounded to whole numbers because dlib's picture
    pyramid is not. scores: float32 (n, 1, rows, columns), above 0 where the 80 pixel window with centre
    (8 * column + 14, 8 * row + 14) shows a face.
    """
    layers = _without_normalisation(net)
    layers[0] = _for_bgr(layers[0])
    layers = _widened(layers)
    graph = OnnxGraph("dlib_mmod")
    flow = _Flow("bgr", 3, None)
    for layer in layers:
        flow = _append(graph, flow, layer)
    return graph.serialise(
        {"bgr": (FLOAT, ("n", 3, "height", "width"))},
        {"scores": (FLOAT, ("n", 1, "rows", "columns"), flow.name)},
    )


def embedder_graph(net: Net, ceilings: Sequence[float] = ()) -> bytes:
    """The 29-layer residual network of dlib's face recognition.

    rgb: uint8 (n, 150, 150, 3). embedding: float32 (n, 128), not yet of length 1. ceilings: what the activations of
    each layer are cut off at, in the order of the layers; the function is dlib's without them, and below them.
    """
    graph = OnnxGraph("dlib_resnet")
    pixels = graph.add("Transpose", graph.add("Cast", "rgb", to=FLOAT), perm=[0, 3, 1, 2])
    flow = _Flow(pixels, 3, CHIP_PX)
    marks: list[_Flow] = []
    for layer in _cut_off(_without_normalisation(net), ceilings):
        if isinstance(layer, Mark) and len(marks) < 2:  # block input; block output where the shortcut has layers
            marks.append(flow)
        elif isinstance(layer, Mark):  # the shortcut starts at the block input again
            flow = marks[0]
        elif isinstance(layer, AddPrev):
            flow = _sum(graph, flow, marks[-1])
            marks = []
        else:
            flow = _append(graph, flow, layer)
    return graph.serialise(
        {"rgb": (UINT8, ("n", CHIP_PX, CHIP_PX, 3))},
        {"embedding": (FLOAT, ("n", flow.channels), flow.name)},
    )


class _Flow(NamedTuple):
    """Where the data is: the name of an output, its channels, and its (square) size in pixels if that is known."""

    name: str
    channels: int
    size: int | None


def _without_normalisation(net: Net) -> list[Layer]:
    """The layers with each affine layer folded into the convolution before it, and the input normalisation too."""
    layers: list[Layer] = []
    for layer in net.layers:
        if isinstance(layer, Affine):
            layers[-1] = _scaled(layers[-1], layer)
        else:
            layers.append(layer)
    first = layers[0]
    if not isinstance(first, Conv) or first.padding:
        raise PackError(
            "The dlib network does not start with a convolution without border: it is not the one expected."
        )
    means = np.reshape(net.mean_rgb, (1, 3, 1, 1))
    shifts = [math.fsum((kernel * means).ravel()) / 256 for kernel in first.filters]
    layers[0] = replace(first, filters=first.filters / 256, biases=first.biases - shifts)
    return layers


def _scaled(layer: Layer, affine: Affine) -> Conv:
    if not isinstance(layer, Conv):
        raise PackError("The dlib network has an affine layer without a convolution: it is not the one expected.")
    filters = layer.filters * affine.gamma[:, None, None, None]
    return replace(layer, filters=filters, biases=layer.biases * affine.gamma + affine.beta)


def _for_bgr(layer: Layer) -> Layer:
    assert isinstance(layer, Conv)
    return replace(layer, filters=layer.filters[:, ::-1])


def _cut_off(layers: list[Layer], ceilings: Sequence[float]) -> list[Layer]:
    """The same layers whose activations go no higher than the ceilings, one for each, if there are any."""
    activations = [i for i, layer in enumerate(layers) if isinstance(layer, Relu)]
    if ceilings and len(activations) != len(ceilings):
        raise PackError(
            f"The dlib network has {len(activations)} activations where {len(ceilings)} are expected: it is another."
        )
    limited = list(layers)
    for i, ceiling in zip(activations, ceilings, strict=False):
        limited[i] = Relu(ceiling)
    return limited


def _widened(layers: list[Layer]) -> list[Layer]:
    """The same function with channels of zeros up to a multiple of the block, which ONNX Runtime runs faster."""
    last = max(i for i, layer in enumerate(layers) if isinstance(layer, Conv))
    widened: list[Layer] = []
    for i, layer in enumerate(layers):
        if isinstance(layer, Conv):
            more_in = -layer.filters.shape[1] % _BLOCK if i > 0 else 0
            more_out = -layer.filters.shape[0] % _BLOCK if i < last else 0
            filters = np.pad(layer.filters, ((0, more_out), (0, more_in), (0, 0), (0, 0)))
            layer = replace(layer, filters=filters, biases=np.pad(layer.biases, (0, more_out)))
        widened.append(layer)
    return widened


def _append(graph: OnnxGraph, flow: _Flow, layer: Layer) -> _Flow:
    match layer:
        case Conv():
            return _convolved(graph, flow, layer)
        case Relu(ceiling=None):
            return flow._replace(name=graph.add("Relu", flow.name))
        case Relu(ceiling=float(ceiling)):
            limits = [graph.constant(value, np.float32) for value in (0.0, ceiling)]
            return flow._replace(name=graph.add("Clip", flow.name, *limits))
        case Pool(size=0):
            pooled = graph.add("GlobalAveragePool", flow.name)
            return _Flow(graph.add("Flatten", pooled), flow.channels, 1)
        case Pool():
            operator = "MaxPool" if layer.kind == "max" else "AveragePool"
            name = graph.add(operator, flow.name, kernel_shape=[layer.size] * 2, strides=[layer.stride] * 2)
            return flow._replace(name=name, size=_output_size(flow.size, layer.size, layer.stride, 0))
        case Dense():
            name = graph.add("MatMul", flow.name, graph.constant(layer.weights, np.float32))
            return _Flow(name, layer.weights.shape[1], 1)
    raise PackError(f"The dlib network has a layer {type(layer).__name__} where none is expected.")


def _convolved(graph: OnnxGraph, flow: _Flow, layer: Conv) -> _Flow:
    weights, biases = (graph.constant(values, np.float32) for values in (layer.filters, layer.biases))
    name = graph.add("Conv", flow.name, weights, biases, strides=[layer.stride] * 2, pads=[layer.padding] * 4)
    size = _output_size(flow.size, layer.filters.shape[2], layer.stride, layer.padding)
    return _Flow(name, layer.filters.shape[0], size)


def _output_size(size: int | None, window: int, stride: int, padding: int) -> int | None:
    return None if size is None else (size + 2 * padding - window) // stride + 1


def _sum(graph: OnnxGraph, one: _Flow, other: _Flow) -> _Flow:
    """dlib's add_prev: the smaller of each dimension is continued with zeros at its end."""
    assert one.size is not None
    assert other.size is not None
    channels, size = max(one.channels, other.channels), max(one.size, other.size)
    names = [_continued(graph, flow, channels, size) for flow in (one, other)]
    return _Flow(graph.add("Add", *names), channels, size)


def _continued(graph: OnnxGraph, flow: _Flow, channels: int, size: int) -> str:
    assert flow.size is not None
    rest = size - flow.size
    if flow.channels == channels and not rest:
        return flow.name
    ends = graph.constant([0, 0, 0, 0, 0, channels - flow.channels, rest, rest], np.int64)
    return graph.add("Pad", flow.name, ends)
