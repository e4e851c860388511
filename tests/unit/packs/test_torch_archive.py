"""Weights of PyTorch are read without PyTorch, and nothing that a file says is run."""

from __future__ import annotations

import io
import pickle
import random
import struct
import sys
from collections import OrderedDict
from collections.abc import Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays
from onnxruntime import InferenceSession

from kiosk_app.errors import PackError
from kiosk_app.packs.minifasnet import FILES, graph_of, parts_in
from kiosk_app.packs.minifasnet_graph import minifasnet_graph
from kiosk_app.packs.torch_archive import MAGIC, PROTOCOL, read_weights


class FloatStorage:
    """Stands for PyTorch's class of that name."""


def _rebuild_tensor_v2(*_: object) -> None:
    """Stands for PyTorch's function of that name."""


@pytest.fixture(autouse=True, scope="module")
def names_of_pytorch() -> Any:
    """What a pickle of PyTorch names, so that one can be written here."""
    with pytest.MonkeyPatch.context() as patch:
        torch, utils = ModuleType("torch"), ModuleType("torch._utils")
        for module, one in ((torch, FloatStorage), (utils, _rebuild_tensor_v2)):
            patch.setattr(one, "__module__", module.__name__)
            setattr(module, one.__name__, one)
            patch.setitem(sys.modules, module.__name__, module)
        yield


class Stored:
    def __init__(self, key: str, values: np.ndarray[Any, Any]) -> None:
        self.key, self.values = key, values

    def __reduce__(self) -> tuple[Any, ...]:
        strides = tuple(step // 4 for step in self.values.strides)
        return _rebuild_tensor_v2, (Reference(self), 0, self.values.shape, strides, False, OrderedDict())


class Reference:
    def __init__(self, stored: Stored) -> None:
        self.stored = stored


class Writer(pickle.Pickler):
    def persistent_id(self, obj: object) -> Any:
        if isinstance(obj, Reference):
            return "storage", FloatStorage, obj.stored.key, "cuda:0", obj.stored.values.size, None
        return None


def archive(weights: Mapping[str, np.ndarray[Any, Any]], described: object = None) -> bytes:
    """As PyTorch before 1.6 wrote it. described: something else in place of the table."""
    stored = OrderedDict((name, Stored(str(n), np.ascontiguousarray(v))) for n, (name, v) in enumerate(weights.items()))
    file = io.BytesIO()
    for fact in (MAGIC, PROTOCOL, {"protocol_version": PROTOCOL, "little_endian": True}):
        pickle.dump(fact, file, 2)
    Writer(file, 2).dump(stored if described is None else described)
    pickle.dump([one.key for one in stored.values()], file, 2)
    for one in stored.values():
        file.write(struct.pack("<q", one.values.size) + one.values.tobytes())
    return file.getvalue()


ARRAYS = arrays(np.float32, array_shapes(max_dims=4, max_side=4), elements=st.floats(-9, 9, width=32))


@given(st.dictionaries(st.text(min_size=1, max_size=8), ARRAYS, max_size=5))
def test_what_was_written_is_read(weights: dict[str, np.ndarray[Any, Any]]) -> None:
    found = read_weights(archive(weights))
    assert list(found) == list(weights)
    for name, values in weights.items():
        np.testing.assert_array_equal(found[name], values)


class Hostile:
    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[Any, ...]:
        return Path.touch, (self.path,)


def test_a_file_that_wants_something_done_is_refused_and_it_is_not_done(tmp_path: Path) -> None:
    target = tmp_path / "touched"
    for described in (Hostile(target), OrderedDict(a=Hostile(target)), OrderedDict(a=[Hostile(target)])):
        with pytest.raises(PackError, match="which weights do not need"):
            read_weights(archive({}, described))
    with pytest.raises(PackError, match="which weights do not need"):
        read_weights(pickle.dumps(Hostile(target), 2))
    assert not target.exists()


@pytest.mark.parametrize("described", [[1, 2], {"a": 1}, OrderedDict(a=1), OrderedDict([(1, 2)]), "text"])
def test_what_is_no_table_of_weights_is_refused(described: object) -> None:
    with pytest.raises(PackError, match="something else than a table"):
        read_weights(archive({}, described))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=200))
def test_any_bytes_are_refused_in_one_sentence(content: bytes) -> None:
    with pytest.raises(PackError):
        read_weights(content)


def test_a_file_cut_anywhere_or_longer_is_refused_and_a_changed_one_never_breaks_the_reader() -> None:
    whole = archive({"one": np.ones((2, 3), np.float32), "two": np.zeros(4, np.float32)})
    for end in range(len(whole)):
        with pytest.raises(PackError):
            read_weights(whole[:end])
    with pytest.raises(PackError, match="goes on"):
        read_weights(whole + b"\0")
    chance = random.Random(1)
    for _ in range(2000):
        changed = bytearray(whole)
        changed[chance.randrange(len(whole))] = chance.randrange(256)
        try:
            read_weights(bytes(changed))
        except PackError:
            continue


@pytest.fixture
def published(shared: Path) -> Path:
    return shared / "models" / "pad_minifasnet"


def test_the_published_networks_become_the_graphs_that_pytorch_exports(published: Path) -> None:
    chance = np.random.default_rng(1)
    pictures = chance.uniform(0, 255, (4, 3, 80, 80)).astype(np.float32)
    for part, each in zip(parts_in(published), FILES, strict=True):
        reference = InferenceSession(
            (published / each.file.name).with_suffix(".onnx"), providers=["CPUExecutionProvider"]
        )
        ours = InferenceSession(graph_of(part.path.read_bytes()), providers=["CPUExecutionProvider"])
        expected = reference.run(None, {"input": pictures})[0]
        np.testing.assert_allclose(ours.run(None, {"input": pictures})[0], expected, atol=1e-5)
        assert expected.std() > 0.1


def test_weights_that_lack_something_or_have_more_are_those_of_another_network(published: Path) -> None:
    weights = dict(read_weights((published / FILES[0].file.name).read_bytes()))
    with pytest.raises(PackError, match="more has no place"):
        minifasnet_graph(weights | {"module.more": np.zeros(3, np.float32)})
    for name in ("module.conv_34.conv_dw.bn.running_var", "module.prob.weight", "module.conv1.conv.weight"):
        with pytest.raises(PackError, match="is missing"):
            minifasnet_graph({key: values for key, values in weights.items() if key != name})
    with pytest.raises(PackError, match="do not fit"):
        minifasnet_graph(weights | {"module.conv1.bn.weight": np.zeros(3, np.float32)})


def test_files_that_are_not_there_are_named_with_where_to_get_them(tmp_path: Path) -> None:
    (tmp_path / "other.pth").write_bytes(b"no weights")
    with pytest.raises(PackError, match=r"MiniFASNetV2.pth \(1849453 bytes; https://"):
        parts_in(tmp_path)
    with pytest.raises(PackError, match="cannot be read"):
        parts_in(tmp_path / "nowhere")
