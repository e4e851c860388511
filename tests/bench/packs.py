"""The pack that a benchmark measures."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kiosk_app.packs.library import PackLibrary
from kiosk_app.packs.manifest import Pack


@contextmanager
def pack_to_measure(name_or_path: str, folder: Path) -> Iterator[Pack]:
    """One that is installed in the data folder, or is in a folder of its own; there for as long as this lasts."""
    with tempfile.TemporaryDirectory() as top:
        library = PackLibrary(folder)
        library.ensure_open(print)
        (pack,) = library.to_measure([name_or_path], PackLibrary(Path(top)))
        yield pack
