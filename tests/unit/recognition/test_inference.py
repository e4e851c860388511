"""Loading of models: only the right bytes, on the device that was asked for."""

from __future__ import annotations

import hashlib
import logging
from pathlib import Path

import numpy as np
import pytest

from kiosk_app.config import InferenceConfig
from kiosk_app.errors import DigestError, InferenceError, PackError
from kiosk_app.packs.manifest import read_pack
from kiosk_app.recognition import inference
from kiosk_app.recognition.inference import CPU, CUDA, checked, open_session, providers_available

CPU_ONLY = InferenceConfig(provider="cpu")


def test_a_model_with_the_right_digest_runs_on_the_processor(open_pack: Path) -> None:
    part = read_pack(open_pack).recogniser
    session = open_session(open_pack / part.file, part.sha256, CPU_ONLY)
    assert session.get_providers() == [CPU]
    chips = np.random.default_rng(1).integers(0, 256, (3, 150, 150, 3), np.uint8)
    together = checked(session.run(None, {"rgb": chips})[0])
    alone = np.concatenate([session.run(None, {"rgb": chip[None]})[0] for chip in chips])
    assert together.shape == (3, 128)
    np.testing.assert_array_equal(together, alone)


def test_the_digest_is_checked_at_every_load(open_pack: Path, tmp_path: Path) -> None:
    part = read_pack(open_pack).detector
    content = bytearray((open_pack / part.file).read_bytes())
    model = tmp_path / part.file
    model.write_bytes(content)
    open_session(model, part.sha256, CPU_ONLY)
    content[len(content) // 2] ^= 1
    model.write_bytes(content)
    with pytest.raises(DigestError, match=r"detector\.onnx"):
        open_session(model, part.sha256, CPU_ONLY)


def test_a_missing_model_is_a_pack_error(tmp_path: Path) -> None:
    with pytest.raises(PackError, match=r"none\.onnx"):
        open_session(tmp_path / "none.onnx", "0" * 64, CPU_ONLY)


@pytest.mark.parametrize("content", [b"", b"no model", bytes(1000)])
def test_a_file_that_is_no_model_is_a_pack_error_in_one_sentence(tmp_path: Path, content: bytes) -> None:
    model = tmp_path / "text.onnx"
    model.write_bytes(content)
    with pytest.raises(PackError, match=r"text\.onnx") as caught:
        open_session(model, hashlib.sha256(content).hexdigest(), CPU_ONLY)
    assert "\n" not in str(caught.value)


@pytest.mark.skipif(CUDA in providers_available(), reason="CUDA is installed here")
def test_cuda_asked_for_by_name_and_not_there_is_an_error(open_pack: Path) -> None:
    part = read_pack(open_pack).detector
    with pytest.raises(InferenceError, match="CUDA"):
        open_session(open_pack / part.file, part.sha256, InferenceConfig(provider="cuda"))
    automatic = open_session(open_pack / part.file, part.sha256, InferenceConfig(provider="auto"))
    assert automatic.get_providers() == [CPU]


@pytest.mark.skipif(CUDA in providers_available(), reason="CUDA is installed here")
def test_cuda_that_is_built_in_but_does_not_load_falls_back_visibly(
    open_pack: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """As where onnxruntime-gpu is installed on a machine without NVIDIA's libraries."""
    monkeypatch.setattr(inference, "providers_available", lambda: [CUDA, CPU])
    part = read_pack(open_pack).detector
    with caplog.at_level(logging.WARNING), pytest.warns(UserWarning, match="CUDAExecutionProvider"):
        session = open_session(open_pack / part.file, part.sha256, InferenceConfig(provider="auto"))
    assert session.get_providers() == [CPU]
    assert "CUDA" in caplog.text
    assert capsys.readouterr().out == ""
    with pytest.raises(InferenceError, match="CUDA"), pytest.warns(UserWarning, match="CUDAExecutionProvider"):
        open_session(open_pack / part.file, part.sha256, InferenceConfig(provider="cuda"))


@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf])
def test_an_output_that_is_not_a_number_is_never_passed_on(value: float) -> None:
    output = np.zeros((2, 128), np.float32)
    assert checked(output) is output
    output[1, 5] = value
    with pytest.raises(InferenceError):
        checked(output)


def test_the_processor_is_always_among_the_providers() -> None:
    assert CPU in providers_available()
