"""The MiniFASNet family of Silent-Face-Anti-Spoofing (Minivision, Apache-2.0) as ONNX graphs, from its weights alone.

How many residual blocks a stage has, how wide each is, and which of them weigh their channels (squeeze and excitation,
Hu et al. 2018), follows from the names and shapes of the weights: both published networks and their kin are read.
Batch normalisation is folded into the convolutions in float64.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from kiosk_app.errors import PackError
from kiosk_app.packs.onnx_graph import FLOAT, OnnxGraph
from kiosk_app.packs.torch_archive import Weights

SIDE_PX = 80
CLASSES = 3  # flat attack, bona fide, solid attack
_EPSILON = 1e-5  # of PyTorch's batch normalisation

F64 = npt.NDArray[np.float64]


def minifasnet_graph(weights: Weights) -> bytes:
    """input: float32 (n, 3, 80, 80), BGR, 0..255. logits: float32 (n, 3), of which the second is that of bona fide.

    Raises PackError where the weights are not those of such a network.
    """
    net = _Net({name.removeprefix("module."): values for name, values in weights.items()})
    flow = net.convolved("input", "conv1", stride=2, padding=1)
    flow = net.convolved(flow, "conv2_dw", padding=1)
    for stage, blocks in (("conv_23", "conv_3"), ("conv_34", "conv_4"), ("conv_45", "conv_5")):
        flow = net.narrowed(flow, stage, stride=2)
        for number in range(net.blocks(blocks)):
            flow = net.residual(flow, f"{blocks}.model.{number}")
    flow = net.convolved(flow, "conv_6_sep")
    flow = net.convolved(flow, "conv_6_dw")
    graph = net.graph
    flat = graph.add("Flatten", flow)
    linear, shift = net.scaled("linear.weight", "bn")
    dense = graph.add("Gemm", flat, graph.constant(linear, np.float32), graph.constant(shift, np.float32), transB=1)
    logits = graph.add("Gemm", dense, graph.constant(net.take("prob.weight"), np.float32), transB=1)
    net.require_all_used()
    return graph.serialise({"input": (FLOAT, ("n", 3, SIDE_PX, SIDE_PX))}, {"logits": (FLOAT, ("n", CLASSES), logits)})


class _Net:
    """The graph as far as it is built, and the weights that are not in it yet."""

    def __init__(self, weights: Weights) -> None:
        self.graph = OnnxGraph("minifasnet")
        self._left = dict(weights)

    def take(self, name: str) -> F64:
        if name not in self._left:
            raise PackError(f"These weights are not those of a MiniFASNet: {name} is missing.")
        return np.asarray(self._left.pop(name), np.float64)

    def blocks(self, stage: str) -> int:
        return len({name.split(".")[2] for name in self._left if name.startswith(f"{stage}.model.")})

    def require_all_used(self) -> None:
        left = [name for name in self._left if not name.endswith("num_batches_tracked")]
        if left:
            raise PackError(f"These weights are not those of a MiniFASNet: {left[0]} has no place.")

    def scaled(self, name: str, norm: str) -> tuple[F64, F64]:
        """Weights and biases of a layer with its batch normalisation folded in."""
        weights = self.take(name)
        parts = [self.take(f"{norm}.{part}") for part in ("weight", "bias", "running_mean", "running_var")]
        if weights.ndim < 2 or any(part.shape != weights.shape[:1] for part in parts):
            raise PackError(f"These weights are not those of a MiniFASNet: {name} and {norm} do not fit.")
        gamma, beta, mean, variance = parts
        scale = gamma / np.sqrt(variance + _EPSILON)
        return weights * scale.reshape(-1, *[1] * (weights.ndim - 1)), beta - mean * scale

    def convolved(self, flow: str, layer: str, stride: int = 1, padding: int = 0) -> str:
        """Convolution, normalisation and, where it has one, PReLU. One channel in is one for each channel out."""
        flow = self._convolution(flow, f"{layer}.conv.weight", f"{layer}.bn", stride, padding)
        if f"{layer}.prelu.weight" not in self._left:
            return flow
        slope = self.take(f"{layer}.prelu.weight")[:, None, None]
        return self.graph.add("PRelu", flow, self.graph.constant(slope, np.float32))

    def narrowed(self, flow: str, block: str, stride: int = 1) -> str:
        """Wide, by channel, and narrow again."""
        flow = self.convolved(flow, f"{block}.conv")
        flow = self.convolved(flow, f"{block}.conv_dw", stride, padding=1)
        return self.convolved(flow, f"{block}.project")

    def residual(self, flow: str, block: str) -> str:
        inner = self.narrowed(flow, block)
        if f"{block}.se_module.fc1.weight" in self._left:
            inner = self._weighed(inner, f"{block}.se_module")
        return self.graph.add("Add", flow, inner)

    def _weighed(self, flow: str, module: str) -> str:
        add = self.graph.add
        shares = self._convolution(add("GlobalAveragePool", flow), f"{module}.fc1.weight", f"{module}.bn1")
        shares = self._convolution(add("Relu", shares), f"{module}.fc2.weight", f"{module}.bn2")
        return add("Mul", flow, add("Sigmoid", shares))

    def _convolution(self, flow: str, name: str, norm: str, stride: int = 1, padding: int = 0) -> str:
        filters, biases = self.scaled(name, norm)
        if filters.ndim != 4:
            raise PackError(f"These weights are not those of a MiniFASNet: {name} is no convolution.")
        groups = filters.shape[0] if filters.shape[1] == 1 else 1
        names = [self.graph.constant(values, np.float32) for values in (filters, biases)]
        return self.graph.add("Conv", flow, *names, strides=[stride] * 2, pads=[padding] * 4, group=groups)
