"""The CUDA and cuDNN libraries that the flavour `cuda` carries."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterable
from pathlib import Path

_NAMES = ("*.so", "*.so.*", "*.dll")


def libraries(folders: Iterable[str]) -> list[tuple[str, str]]:
    """(file, folder in the program) of each library of NVIDIA's wheels, where onnxruntime looks for them.

    folders: those of the package `nvidia`, a namespace in which PyInstaller's collect_dynamic_libs finds nothing and
    says nothing. Raises SystemExit where there are no libraries.
    """
    found = [
        (str(path), str(Path("nvidia", path.relative_to(folder).parent)))
        for folder in folders
        for name in _NAMES
        for path in sorted(Path(folder).rglob(name))
    ]
    if not found:
        raise SystemExit("The flavour 'cuda' needs NVIDIA's libraries: install 'clockface[cuda]' as gpu.md says.")
    return found


def installed() -> list[tuple[str, str]]:
    """The `libraries` of this environment."""
    found = importlib.util.find_spec("nvidia")
    return libraries((found and found.submodule_search_locations) or ())
