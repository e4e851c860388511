"""Reads a shape predictor (landmarks) from a dlib file.

Such a file is one sequence of dlib's integers and nothing else: a scalar float is two of them, mantissa and exponent
of two. So the whole file becomes one array of integers, which numpy cuts into the records of the trees; reading
three million values one by one would take ten times as long.
Source of the layout: image_processing/shape_predictor.h of dlib (Boost licence).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from kiosk_app.errors import PackError

F32 = npt.NDArray[np.float32]
I64 = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class ShapePredictor:
    """A cascade of regression forests (Kazemi and Sullivan, CVPR 2014).

    C cascades of T trees with S = 2^depth - 1 splits, P pixels per cascade, N coordinates (x, y, x, y, ...):
    initial_shape float32 (N,); first, second int64 (C, T, S), indices of pixels; threshold float32 (C, T, S);
    leaves float32 (C, T, S + 1, N); anchors int64 (C, P), indices of points; deltas float32 (C, P, 2).
    """

    initial_shape: F32
    first: I64
    second: I64
    threshold: F32
    leaves: F32
    anchors: I64
    deltas: F32


def read_shape_predictor(data: bytes) -> ShapePredictor:
    """The predictor in a dlib file. Raises PackError when the bytes are anything but one whole predictor."""
    fields = _Fields(_integers(data))
    fields.expect(1)
    shape_header = fields.take(2)
    size = int(-shape_header[0])
    _require(shape_header[1] == -1 and 0 < size <= 1000 and size % 2 == 0)
    initial_shape = _floats(fields.take(2 * size))
    cascades = fields.count()
    forests = [_forest(fields, size) for _ in range(cascades)]
    fields.expect(cascades)
    anchors = [fields.take(fields.count()) for _ in range(cascades)]
    fields.expect(cascades)
    deltas = [_floats(fields.take(4 * fields.count())).reshape(-1, 2) for _ in range(cascades)]
    fields.end()
    first, second, threshold, leaves = (_stack(parts) for parts in zip(*forests, strict=True))
    predictor = ShapePredictor(initial_shape, first, second, threshold, leaves, _stack(anchors), _stack(deltas))
    _check_indices(predictor)
    return predictor


def _forest(fields: _Fields, size: int) -> tuple[I64, I64, F32, F32]:
    """The trees of one cascade: all of one depth, so that their records have one length."""
    trees = fields.count()
    splits = fields.peek()
    _require(splits in (1, 3, 7, 15, 31, 63))
    leaf_at = 1 + 4 * splits
    leaf_length = 2 + 2 * size
    records = fields.take(trees * (leaf_at + 1 + (splits + 1) * leaf_length)).reshape(trees, -1)
    nodes = records[:, 1:leaf_at].reshape(trees, splits, 4)
    leaves = records[:, leaf_at + 1 :].reshape(trees, splits + 1, leaf_length)
    _require(
        (records[:, 0] == splits).all()
        and (records[:, leaf_at] == splits + 1).all()
        and (leaves[:, :, :2] == (-size, -1)).all()
    )
    return nodes[:, :, 0], nodes[:, :, 1], _floats(nodes[:, :, 2:])[..., 0], _floats(leaves[:, :, 2:])


def _check_indices(predictor: ShapePredictor) -> None:
    pixels, points = predictor.anchors.shape[1], predictor.initial_shape.size // 2
    for indices, limit in ((predictor.first, pixels), (predictor.second, pixels), (predictor.anchors, points)):
        _require(indices.min() >= 0 and indices.max() < limit)
    _require(predictor.deltas.shape[1] == pixels)


def _integers(data: bytes) -> I64:
    """Every integer of the stream. Raises PackError when the stream does not end with the end of one."""
    starts = []
    at = 0
    while at < len(data):
        starts.append(at)
        at += 1 + (data[at] & 0x0F)
    _require(at == len(data) and at > 0)
    padded = np.frombuffer(data + bytes(8), np.uint8)
    positions = np.array(starts)
    control = padded[positions]
    sizes = control & 0x0F
    _require(not (control & 0x70).any() and sizes.min() >= 1 and sizes.max() <= 7)
    values = np.zeros(len(starts), np.int64)
    for byte in range(int(sizes.max())):
        values += np.where(sizes > byte, padded[positions + 1 + byte], 0).astype(np.int64) << (8 * byte)
    return np.where(control & 0x80, -values, values)


def _floats(pairs: I64) -> F32:
    """float32 (..., n) from (..., 2n) integers: mantissa and exponent in turn."""
    mantissas, exponents = pairs[..., ::2], pairs[..., 1::2]
    _require((np.abs(mantissas) <= 1 << 24).all() and (np.abs(exponents) <= 1000).all())  # 32000 stands for infinity
    values = np.ldexp(mantissas.astype(np.float64), exponents.astype(np.int32))
    _require((np.abs(values) < np.finfo(np.float32).max).all())
    return values.astype(np.float32)


class _Fields:
    """A position in the integers of a file."""

    def __init__(self, values: I64) -> None:
        self._values = values
        self._at = 0

    def take(self, count: int) -> I64:
        piece = self._values[self._at : self._at + count]
        _require(len(piece) == count)
        self._at += count
        return piece

    def peek(self) -> int:
        _require(self._at < len(self._values))
        return int(self._values[self._at])

    def count(self) -> int:
        value = int(self.take(1)[0])
        _require(0 < value <= 1_000_000)
        return value

    def expect(self, value: int) -> None:
        _require(int(self.take(1)[0]) == value)

    def end(self) -> None:
        _require(self._at == len(self._values))


def _stack(parts: Sequence[npt.NDArray[Any]]) -> Any:
    _require(len({part.shape for part in parts}) == 1)
    return np.stack(parts)


def _require(fine: object) -> None:
    if not fine:
        raise PackError("The dlib file is not one whole shape predictor: it is cut short, or another kind of file.")
