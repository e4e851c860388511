"""What this program is, so that a release can tell whether it fits."""

from __future__ import annotations

import importlib.util
import platform
import sys
from dataclasses import dataclass
from pathlib import Path

from kiosk_app import RELEASE, __version__

# Both grow when an older program could not read what this one writes; a test compares them with what is written.
SETTINGS_FORMAT = 1  # clockface.toml and the other small files
LEDGER_FORMAT = 2  # attendance, people and audit, and the keys of people


@dataclass(frozen=True, slots=True)
class Program:
    """A version of Clockface; the meaning of the fields: `sync_server.wire.release.Release`."""

    version: str
    release: int
    platform: str
    flavour: str
    settings_format: int
    ledger_format: int


def this_program() -> Program:
    return Program(__version__, RELEASE, this_platform(), _flavour(), SETTINGS_FORMAT, LEDGER_FORMAT)


def this_platform() -> str:
    """As "linux-x86_64", "win32-amd64", "darwin-arm64"."""
    return f"{sys.platform}-{platform.machine().lower()}"


def _flavour() -> str:
    """ "cuda" where ONNX Runtime has that provider beside it. Found without loading it."""
    spec = importlib.util.find_spec("onnxruntime")
    folders = spec.submodule_search_locations if spec else None
    has_cuda = any(True for folder in folders or () for _ in Path(folder, "capi").glob("*onnxruntime_providers_cuda*"))
    return "cuda" if has_cuda else "cpu"
