"""ONNX Runtime sessions: which device, how many threads, and whether the model is the one that was meant.

The only module that imports onnxruntime.
"""

from __future__ import annotations

import contextlib
import hashlib
import io
import logging
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import onnxruntime
from onnxruntime import InferenceSession
from onnxruntime.capi import onnxruntime_pybind11_state as runtime

from kiosk_app.config import InferenceConfig
from kiosk_app.errors import DigestError, InferenceError, PackError

_log = logging.getLogger(__name__)

CPU = "CPUExecutionProvider"
CUDA = "CUDAExecutionProvider"
_ERRORS_ONLY, _FATAL_ONLY = 3, 4
_RUNTIME_ERRORS = (  # they have no base class of their own
    runtime.EPFail,
    runtime.Fail,
    runtime.InvalidArgument,
    runtime.InvalidGraph,
    runtime.InvalidProtobuf,
    runtime.NotImplemented,
    runtime.RuntimeException,
    RuntimeError,
)


def providers_available() -> list[str]:
    """The execution providers that the installed ONNX Runtime was built with, preferred ones first."""
    return list(onnxruntime.get_available_providers())


def open_session(
    model: Path, sha256: str, inference: InferenceConfig, prepare: Callable[[bytes], bytes] | None = None
) -> InferenceSession:
    """Load a model that must have this digest; exactly the bytes that were hashed are the bytes that run.

    prepare: makes of these bytes those that run.

    Raises DigestError (another file), PackError (missing, or no model) and InferenceError (CUDA was asked for by name
    and cannot be had; with "auto" the CPU takes over, and a warning says so where CUDA is installed).
    """
    content = _content(model, sha256)
    if prepare is not None:
        content = prepare(content)
    try:
        return _session(content, inference)
    except _RUNTIME_ERRORS as error:
        reason = str(error).splitlines()[0]
        raise PackError(f"{model} cannot be loaded as a model ({reason}): install its pack again.") from error


def checked(output: npt.NDArray[Any]) -> npt.NDArray[Any]:
    """The output itself. Raises InferenceError when it holds a value that is not a finite number."""
    if not np.isfinite(output).all():
        raise InferenceError(
            "A model gave values that are not numbers, so this picture is not compared: "
            "if it happens again, run `clockface packs verify`."
        )
    return output


def _content(model: Path, sha256: str) -> bytes:
    try:
        content = model.read_bytes()
    except OSError as error:
        raise PackError(f"The model file {model} cannot be read ({error.strerror}): install its pack again.") from error
    if hashlib.sha256(content).hexdigest() != sha256:
        raise DigestError(f"{model} is not the file that its pack names (its SHA-256 differs): install the pack again.")
    return content


def _session(content: bytes, inference: InferenceConfig) -> InferenceSession:
    options = _options(inference.threads)
    if inference.provider != "cpu" and CUDA in providers_available():
        session = _cuda_session(content, options)
        if session is not None:
            return session
        _log.warning("CUDA is installed but cannot be used here: the models run on the CPU.")
    if inference.provider == "cuda":
        raise InferenceError(
            'CUDA was asked for (provider = "cuda") but ONNX Runtime cannot use it: install clockface[cuda] and the '
            'driver of NVIDIA, or set the provider to "auto".'
        )
    return InferenceSession(content, options, providers=[CPU])


def _cuda_session(content: bytes, options: onnxruntime.SessionOptions) -> InferenceSession | None:
    """A session on the GPU, or None: a provider that fails to load is left out of a session without an error."""
    printed = io.StringIO()  # onnxruntime prints, and stdout belongs to machine-readable output
    onnxruntime.set_default_logger_severity(_FATAL_ONLY)  # what fails is told once, by us
    try:
        with contextlib.redirect_stdout(printed):
            onnxruntime.preload_dlls()  # the CUDA and cuDNN libraries that pip installed
            session = InferenceSession(content, options, providers=[CUDA, CPU], enable_fallback=0)
    except _RUNTIME_ERRORS as error:
        _log.warning("CUDA failed: %s", error)
        return None
    finally:
        onnxruntime.set_default_logger_severity(_ERRORS_ONLY)
        _log.info("%s", printed.getvalue())
    return session if CUDA in session.get_providers() else None


def _options(threads: int) -> onnxruntime.SessionOptions:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = min(threads, os.cpu_count() or 1)
    options.inter_op_num_threads = 1
    options.log_severity_level = _ERRORS_ONLY
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")  # waiting workers would starve the screen
    return options
