"""Reads the weights in a file that PyTorch before 1.6 wrote, without PyTorch and without running its pickle.

Such a file is a row of pickles: a magic number, a protocol, facts of the machine, the tensors' description, the keys of
their storages; then each storage, its length (int64) and its values. A pickle can name any function of the machine and
have it called; here the four names that a table of weights needs are all that it may say, those of PyTorch stand
for something of ours, and no instruction is followed that such a table does not need.
"""

from __future__ import annotations

import io
import math
import pickle
import pickletools
import struct
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np
import numpy.typing as npt

from kiosk_app.errors import PackError

Weights = Mapping[str, npt.NDArray[Any]]

MAGIC = 0x1950A86A20F9469CFC6C
PROTOCOL = 1001
MOST_VALUES = 50_000_000  # of one file; a legitimate one here has half a million
_DTYPES: dict[str, np.dtype[Any]] = {"FloatStorage": np.dtype("<f4"), "LongStorage": np.dtype("<i8")}
# fmt: off
_INSTRUCTIONS = frozenset((
    "PROTO", "STOP", "MARK", "GLOBAL", "REDUCE", "BUILD", "BINPERSID", "NONE", "NEWTRUE", "NEWFALSE", "BININT",
    "BININT1", "BININT2", "LONG1", "BINUNICODE", "EMPTY_TUPLE", "TUPLE", "TUPLE1", "TUPLE2", "TUPLE3", "EMPTY_LIST",
    "APPEND", "APPENDS", "EMPTY_DICT", "SETITEM", "SETITEMS", "BINPUT", "LONG_BINPUT", "BINGET", "LONG_BINGET",
))
# fmt: on


@dataclass(frozen=True, slots=True)
class _Storage:
    key: str
    kind: str
    count: int

    @property
    def dtype(self) -> np.dtype[Any]:
        return _DTYPES[self.kind]


@dataclass(frozen=True, slots=True)
class _Tensor:
    storage: _Storage
    offset: int
    shape: tuple[int, ...]


def read_weights(content: bytes) -> Weights:
    """Name -> array, float32 or int64, of the shape that was stored. Raises PackError for anything else."""
    try:
        return _read(io.BytesIO(content))
    except PackError:
        raise
    except Exception as error:
        raise PackError(f"This is no file of weights that PyTorch wrote ({type(error).__name__}: {error}).") from error


def _read(file: io.BytesIO) -> Weights:
    if _plain(file) != MAGIC or _plain(file) != PROTOCOL:
        raise PackError("This is no file of weights of PyTorch before 1.6: its first bytes are others.")
    facts = _plain(file)
    if not isinstance(facts, dict) or facts.get("little_endian") is not True:
        raise PackError("These weights were written on a machine with another order of bytes.")
    described = _loaded(file, _Restricted)
    if not isinstance(described, OrderedDict):
        raise PackError("This file of PyTorch holds something else than a table of weights.")
    tensors: dict[str, _Tensor] = {}
    for name, tensor in described.items():
        if not isinstance(name, str) or not isinstance(tensor, _Tensor):
            raise PackError("This file of PyTorch holds something else than a table of weights.")
        tensors[name] = tensor
    stored = _stored(file, {tensor.storage.key: tensor.storage for tensor in tensors.values()})
    return {name: _placed(tensor, stored[tensor.storage.key]) for name, tensor in tensors.items()}


def _stored(file: io.BytesIO, expected: Mapping[str, _Storage]) -> dict[str, npt.NDArray[Any]]:
    keys = _plain(file)
    if not isinstance(keys, list) or sorted(keys) != sorted(expected):
        raise PackError("The storages of this file are others than its tensors name.")
    if sum(storage.count for storage in expected.values()) > MOST_VALUES:
        raise PackError("This file of weights is larger than any that is used here.")
    found = {}
    for key in keys:
        storage = expected[key]
        (count,) = struct.unpack("<q", file.read(8))
        values = file.read(storage.count * storage.dtype.itemsize)
        if count != storage.count or len(values) != storage.count * storage.dtype.itemsize:
            raise PackError("This file of weights is cut short.")
        found[key] = np.frombuffer(values, storage.dtype)
    if file.read(1):
        raise PackError("After the weights this file goes on.")
    return found


def _placed(tensor: _Tensor, values: npt.NDArray[Any]) -> npt.NDArray[Any]:
    count = math.prod(tensor.shape)
    if tensor.offset + count > len(values):
        raise PackError("A tensor of this file reaches beyond its storage.")
    return values[tensor.offset : tensor.offset + count].reshape(tensor.shape)


def _plain(file: io.BytesIO) -> object:
    """A pickle of numbers, texts, lists and dictionaries alone."""
    return _loaded(file, _Plain)


def _loaded(file: io.BytesIO, reader: type[_Plain]) -> object:
    start = file.tell()
    for opcode, _, _ in pickletools.genops(file):
        if opcode.name not in _INSTRUCTIONS:
            raise PackError(f"This file says {opcode.name}, which weights do not need: it is not loaded.")
    file.seek(start)
    return reader(file).load()


class _Plain(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:
        raise PackError(f"This file asks for {module}.{name}, which weights do not need: it is not loaded.")


class _Restricted(_Plain):
    """The description of the tensors: what it may name, and what stands for it here."""

    def find_class(self, module: str, name: str) -> Any:
        if (module, name) == ("collections", "OrderedDict"):
            return OrderedDict
        if (module, name) == ("torch._utils", "_rebuild_tensor_v2"):
            return partial(_tensor)  # whatever is done to this object is not done to the function
        if module == "torch" and name in _DTYPES:
            return name
        return super().find_class(module, name)

    def persistent_load(self, pid: Any) -> _Storage:
        what, kind, key, _device, count, view = pid
        if what != "storage" or view is not None or not isinstance(key, str) or kind not in _DTYPES:
            raise PackError("A storage of this file is described in another way than is known.")
        return _Storage(key, kind, _whole(count))


def _tensor(storage: _Storage, offset: int, shape: Sequence[int], strides: Sequence[int], *_more: object) -> _Tensor:
    """In place of PyTorch's function of that name. Weights lie row by row."""
    sizes = tuple(map(_whole, shape))
    dense = tuple(math.prod(sizes[place + 1 :]) for place in range(len(sizes)))
    if not isinstance(storage, _Storage) or tuple(strides) != dense:
        raise PackError("A tensor of this file does not lie row by row in its storage.")
    return _Tensor(storage, _whole(offset), sizes)


def _whole(number: object) -> int:
    if not isinstance(number, int) or not 0 <= number <= MOST_VALUES:
        raise PackError(f"This file of weights holds {number!r} where a count is expected.")
    return number
