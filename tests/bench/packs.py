"""The pack that a benchmark measures, and the models of liveness beside it."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kiosk_app.config import InferenceConfig
from kiosk_app.packs.library import PackLibrary
from kiosk_app.packs.manifest import Pack
from kiosk_app.packs.minifasnet import parts_in
from kiosk_app.recognition.models import FaceModels, load_models


@contextmanager
def pack_to_measure(name_or_path: str, folder: Path) -> Iterator[Pack]:
    """One that is installed in the data folder, or is in a folder of its own; there for as long as this lasts."""
    with tempfile.TemporaryDirectory() as top:
        library = PackLibrary(folder)
        library.ensure_open(print)
        (pack,) = library.to_measure([name_or_path], PackLibrary(Path(top)))
        yield pack


def models_with_liveness(folder: Path, networks: Path | None, inference: InferenceConfig) -> FaceModels:
    """Those of the pack in use in the data folder, with the networks of liveness in another folder, if one is given."""
    models = load_models(PackLibrary(folder).active(), inference)
    return models.with_liveness(parts_in(networks), inference) if networks else models
