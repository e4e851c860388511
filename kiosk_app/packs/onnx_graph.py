"""Puts an ONNX graph together node by node, so that the same calls always give the same bytes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
import onnx
from google.protobuf.message import DecodeError  # type: ignore[import-untyped]
from onnx import TensorProto, helper, numpy_helper

OPSET = 17
IR_VERSION = 8  # read by every ONNX Runtime since 1.10; onnx itself would write its newest

UINT8, INT32, INT64 = TensorProto.UINT8, TensorProto.INT32, TensorProto.INT64
FLOAT, DOUBLE = TensorProto.FLOAT, TensorProto.DOUBLE

Shape = Sequence[int | str | None]


class OnnxGraph:
    """Nodes in the order of their making, each output named after its operator and number."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._nodes: list[onnx.NodeProto] = []
        self._constants: list[onnx.TensorProto] = []
        self._count = 0
        self._known: dict[tuple[str, tuple[int, ...], bytes], str] = {}

    def add(self, operator: str, *inputs: str, **attributes: Any) -> str:
        """Append a node; returns the name of its output."""
        name = f"{operator.lower()}_{self._count}"
        self._count += 1
        self._nodes.append(helper.make_node(operator, inputs, [name], **attributes))
        return name

    def repeat(self, state: str, rows: Mapping[str, int], body: Callable[..., str]) -> str:
        """Run `body` once for each row of some arrays (name -> type), with the float32 state that it gave before.

        body: is given the names of the state and of one row of each array, and returns that of the next state. Returns
        the name of the last one. One body for all rows matters: the time ONNX Runtime takes to load a graph grows with
        the square of its nodes.
        """
        outside, self._nodes = self._nodes, []
        names = ["state", *(f"{name}_row" for name in rows)]
        after = self.add("Identity", body(*names))
        inside, self._nodes = self._nodes, outside
        inputs = [
            helper.make_tensor_value_info(name, kind, None)
            for name, kind in zip(names, [FLOAT, *rows.values()], strict=True)
        ]
        output = helper.make_tensor_value_info(after, FLOAT, None)
        graph = helper.make_graph(inside, "row", inputs, [output])
        return self.add("Scan", state, *rows, body=graph, num_scan_inputs=len(rows))

    def constant(self, values: npt.ArrayLike, dtype: npt.DTypeLike) -> str:
        """The name of an array kept in the file; equal arrays are kept once."""
        array = np.ascontiguousarray(values, dtype)
        key = (array.dtype.str, np.shape(values), array.tobytes())
        if key not in self._known:
            self._known[key] = f"constant_{len(self._known)}"
            self._constants.append(numpy_helper.from_array(array.reshape(np.shape(values)), self._known[key]))
        return self._known[key]

    def serialise(self, inputs: dict[str, tuple[int, Shape]], outputs: dict[str, tuple[int, Shape, str]]) -> bytes:
        """The bytes of the model. inputs: name -> type, shape. outputs: name -> type, shape, node output it shows."""
        for name, (_, _, source) in outputs.items():
            self._nodes.append(helper.make_node("Identity", [source], [name]))
        graph = helper.make_graph(
            self._nodes,
            self._name,
            [helper.make_tensor_value_info(name, *description) for name, description in inputs.items()],
            [helper.make_tensor_value_info(name, kind, shape) for name, (kind, shape, _) in outputs.items()],
            self._constants,
        )
        model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", OPSET)], ir_version=IR_VERSION)
        model.producer_name = "clockface"
        onnx.checker.check_model(model)
        content: bytes = model.SerializeToString(deterministic=True)
        return content


def of_any_size(content: bytes) -> bytes:
    """The same model for pictures (n, channels, height, width) of any size, where its exporter wrote down one of them.

    For networks of convolutions alone, none of whose layers depends on the size. What is no model is given back as it
    is: whoever loads it says so.
    """
    try:
        model = onnx.load_from_string(content)
    except DecodeError:
        return content
    axes = model.graph.input[0].type.tensor_type.shape.dim if model.graph.input else []
    if len(axes) != 4:
        return content
    axes[2].dim_param, axes[3].dim_param = "height", "width"
    del model.graph.value_info[:]  # the sizes in between
    for output in model.graph.output:
        for axis in output.type.tensor_type.shape.dim:
            axis.Clear()
    free: bytes = model.SerializeToString(deterministic=True)
    return free
