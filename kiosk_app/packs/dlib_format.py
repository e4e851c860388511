"""Reads a trained network from a dlib file.

dlib's serialisation has no magic number, no alignment and no lengths of records: an integer is a control byte
(bit 7 the sign, low four bits the number of bytes) and a little-endian magnitude, a scalar float is two integers
(mantissa, exponent of two), a boolean one ASCII digit, a tensor raw float32.
Source of the layout: serialize.h and dnn/core.h, layers.h, loss.h, input.h of dlib (Boost licence).

The reader is strict. Anything unexpected, a byte too few or a byte too many, is a PackError.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from kiosk_app.errors import PackError

F64 = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Conv:
    """filters: float64 (out, in, rows, columns). biases: float64 (out,). The step and zero border are square."""

    filters: F64
    biases: F64
    stride: int
    padding: int


@dataclass(frozen=True, slots=True, eq=False)
class Affine:
    """y = gamma * x + beta, one value per channel (float64); a trained batch normalisation is read as one."""

    gamma: F64
    beta: F64


@dataclass(frozen=True, slots=True)
class Relu:
    """ceiling: what it is cut off at, None for dlib's own; never stored."""

    ceiling: float | None = None


@dataclass(frozen=True, slots=True)
class AddPrev:
    """Adds an earlier output; which one is not stored, it follows from the marks before."""


@dataclass(frozen=True, slots=True)
class Mark:
    """dlib's tag or skip layer, which the file does not tell apart."""


@dataclass(frozen=True, slots=True)
class Pool:
    """kind: "max" or "avg". size 0 means the whole plane."""

    kind: str
    size: int
    stride: int


@dataclass(frozen=True, slots=True, eq=False)
class Dense:
    """weights: float64 (inputs, outputs); no bias."""

    weights: F64


Layer = Conv | Affine | Relu | AddPrev | Mark | Pool | Dense


@dataclass(frozen=True, slots=True, eq=False)
class Net:
    """mean_rgb: subtracted from each pixel before the division by 256. layers: from the picture to the output."""

    mean_rgb: tuple[float, float, float]
    layers: tuple[Layer, ...]


class _Reader:
    """A position in the bytes of a file, and one method for each primitive."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    def take(self, count: int) -> bytes:
        piece = self._data[self._at : self._at + count]
        if len(piece) != count:
            raise PackError(f"The dlib file ends at byte {len(self._data)} in the middle of a value: it is cut short.")
        self._at += count
        return piece

    def integer(self) -> int:
        control = self.take(1)[0]
        size = control & 0x0F
        self.require(control & 0x70 == 0 and 1 <= size <= 8, "an integer")
        magnitude = int.from_bytes(self.take(size), "little")
        return -magnitude if control & 0x80 else magnitude

    def number(self) -> float:
        mantissa, exponent = self.integer(), self.integer()
        self.require(-1100 < exponent < 900, "a finite number")
        return math.ldexp(mantissa, exponent)

    def text(self) -> str:
        length = self.integer()
        self.require(0 < length < 100, "a name")
        name = self.take(length)
        self.require(name.isascii(), "a name")
        return name.decode("ascii")

    def flag(self) -> bool:
        digit = self.take(1)
        self.require(digit in (b"0", b"1"), "a boolean")
        return digit == b"1"

    def shape(self, version: int) -> tuple[int, ...]:
        self.expect(version, "the version of a tensor")
        sizes = tuple(self.integer() for _ in range(4))
        self.require(all(0 <= size < 1 << 24 for size in sizes), "the size of a tensor")
        return sizes

    def tensor(self) -> F64:
        count = math.prod(self.shape(version=2))
        values = np.frombuffer(self.take(4 * count), "<f4").astype(np.float64)
        self.require(bool(np.isfinite(values).all()), "finite weights")
        return values

    def peek(self) -> int:
        at = self._at
        value = self.integer()
        self._at = at
        return value

    def expect(self, value: object, what: str) -> None:
        found = self.text() if isinstance(value, str) else self.integer()
        self.require(found == value, f"{what} ({value!r})")

    def end(self) -> None:
        self.require(self._at == len(self._data), "the end of the file")

    def require(self, fine: bool, what: str) -> None:
        if not fine:
            raise PackError(
                f"The dlib file does not have {what} before byte {self._at}: it is not the file it should be."
            )


def read_net(data: bytes) -> Net:
    """The network in a dlib file: the input, then the layers in the order of the data.

    Raises PackError when the bytes are anything but one whole network of the layers known here.
    """
    reader = _Reader(data)
    reader.expect(1, "the version of the loss")
    _skip_loss(reader)
    versions = _wrapper_versions(reader)
    mean_rgb = _input_mean(reader)
    layers = tuple(_wrapped_layer(reader, version) for version in reversed(versions))
    reader.end()
    return Net(mean_rgb, layers)


def _skip_loss(reader: _Reader) -> None:
    """The loss matters in training alone, but it has to be stepped over exactly."""
    name = reader.text()
    if name == "loss_metric_2":
        _skip(reader.number, 2)
    elif name == "loss_mmod_":
        reader.expect(1, "the version of the mmod options")
        _skip(reader.integer, 2)  # window
        _skip(reader.number, 2)  # losses
        _skip(reader.number, 5)  # truth overlap; suppression and ignore overlaps, each with "covered"
    else:
        reader.require(False, f"a known loss, but {name!r},")


def _skip(read: Callable[[], object], times: int) -> None:
    for _ in range(times):
        read()


def _wrapper_versions(reader: _Reader) -> list[int]:
    """Versions of the wrappers, outermost first; the list ends where the name of the input layer begins."""
    versions = []
    while reader.peek() <= 3:
        versions.append(reader.integer())
    reader.require(set(versions) <= {1, 2, 3} and versions[-1:] == [3] and versions.count(3) == 1, "a chain of layers")
    return versions


def _input_mean(reader: _Reader) -> tuple[float, float, float]:
    name = reader.text()
    reader.require(name in ("input_rgb_image_sized", "input_rgb_image_pyramid"), f"a known input, but {name!r},")
    mean_rgb = (reader.number(), reader.number(), reader.number())
    if name == "input_rgb_image_sized":
        _skip(reader.integer, 2)
    return mean_rgb


def _wrapped_layer(reader: _Reader, version: int) -> Layer:
    if version == 1:
        return Mark()
    name = reader.text()
    body = _BODIES.get(name)
    reader.require(body is not None, f"a known layer, but {name!r},")
    assert body is not None
    layer = body(reader)
    _skip(reader.flag, 3)
    for _ in range(3):
        reader.require(reader.tensor().size == 0, "an empty gradient")
    if version == 3:
        reader.expect(1, "the samples per picture")
    return layer


def _conv(reader: _Reader) -> Conv:
    params = reader.tensor()
    count, rows, columns, stride_y, stride_x, pad_y, pad_x = (reader.integer() for _ in range(7))
    filters, biases = reader.shape(version=1), reader.shape(version=1)
    _skip(reader.number, 4)
    reader.require(
        count > 0
        and stride_y == stride_x > 0
        and pad_y == pad_x >= 0
        and filters[0] == count
        and filters[2:] == (rows, columns)
        and biases == (1, count, 1, 1)
        and params.size == math.prod(filters) + count,
        "a consistent convolution",
    )
    return Conv(params[:-count].reshape(filters), params[-count:], stride_y, pad_y)


def _gamma_beta(reader: _Reader) -> tuple[F64, F64]:
    params = reader.tensor()
    gamma, beta = reader.shape(version=1), reader.shape(version=1)
    channels = gamma[1]
    reader.require(gamma == beta == (1, channels, 1, 1) and params.size == 2 * channels, "a consistent affine layer")
    return params[:channels], params[channels:]


def _affine(reader: _Reader) -> Affine:
    gamma, beta = _gamma_beta(reader)
    reader.expect(0, "the mode of an affine layer")
    return Affine(gamma, beta)


def _batch_norm(reader: _Reader) -> Affine:
    gamma, beta = _gamma_beta(reader)
    _means, _invstds, running_mean, running_variance = (reader.tensor() for _ in range(4))
    _skip(reader.integer, 2)
    _skip(reader.number, 4)
    epsilon = reader.number()
    reader.require(
        running_mean.size == running_variance.size == gamma.size
        and epsilon > 0
        and bool((running_variance >= 0).all()),
        "a consistent batch normalisation",
    )
    scale = gamma / np.sqrt(running_variance + epsilon)
    return Affine(scale, beta - scale * running_mean)


def _pool(kind: str) -> Callable[[_Reader], Pool]:
    def read(reader: _Reader) -> Pool:
        rows, columns, stride_y, stride_x, pad_y, pad_x = (reader.integer() for _ in range(6))
        reader.require(rows == columns >= 0 and stride_y == stride_x > 0 and pad_y == pad_x == 0, "a square pooling")
        return Pool(kind, rows, stride_y)

    return read


def _dense(reader: _Reader) -> Dense:
    outputs, inputs = reader.integer(), reader.integer()
    params = reader.tensor()
    weights = reader.shape(version=1)
    reader.shape(version=1)
    reader.expect(1, "a matrix without bias")
    _skip(reader.number, 4)
    reader.require(weights == (inputs, outputs, 1, 1) and params.size == inputs * outputs, "a consistent matrix")
    return Dense(params.reshape(inputs, outputs))


_BODIES: dict[str, Callable[[_Reader], Layer]] = {
    "con_4": _conv,
    "affine_": _affine,
    "bn_con2": _batch_norm,
    "relu_": lambda reader: Relu(),
    "add_prev_": lambda reader: AddPrev(),
    "max_pool_2": _pool("max"),
    "avg_pool_2": _pool("avg"),
    "fc_2": _dense,
}
