"""The networks for passive liveness of a data folder, beside whichever model pack recognises there.

What lies in the folder is what was published, byte for byte, so that its digest can be compared with the published one
at each start; the graphs that run are made of it then.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from kiosk_app.durable import reported, sync_folder
from kiosk_app.errors import DigestError
from kiosk_app.packs.files import copy_checked, sha256_of
from kiosk_app.packs.minifasnet import FILES, NAME, LivenessPart, graph_of, parts_in

_FOLDER = "liveness"


class LivenessSlot:
    """Empty until something is installed. Raises StorageError where the data folder cannot be written."""

    def __init__(self, folder: Path) -> None:
        """folder: the data folder."""
        self._folder = folder / _FOLDER / NAME

    @property
    def is_filled(self) -> bool:
        return self._folder.is_dir()

    def parts(self) -> list[LivenessPart]:
        """The installed networks, none where nothing is installed. Their digests are checked when they are opened."""
        if not self.is_filled:
            return []
        return [LivenessPart(self._folder / one.file.name, one.file.sha256, one.enlarged) for one in FILES]

    def verify(self) -> None:
        """Raises DigestError or PackError, naming the file, when one is not what was published."""
        for part in self.parts():
            if sha256_of(part.path) != part.sha256:
                raise DigestError(
                    f"{part.path} is not the file that was published (its SHA-256 differs): "
                    f"install it again with 'clockface packs install {NAME}'."
                )

    def install(self, source: Path) -> list[LivenessPart]:
        """Copy the published files out of a folder, whatever they are called there, once all of them can be read.

        Raises PackError (one is missing or cannot be read) and DigestError.
        """
        found = parts_in(source)
        for part in found:
            graph_of(part.path.read_bytes())
        with reported(self._folder):
            self._folder.parent.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryDirectory(dir=self._folder.parent, prefix=".incoming-") as space:
                fresh = Path(space, NAME)
                fresh.mkdir()
                for part, published in zip(found, FILES, strict=True):
                    copy_checked(part.path, fresh / published.file.name, part.sha256)
                if self.is_filled:
                    self._folder.rename(Path(space, "old"))
                fresh.rename(self._folder)
            sync_folder(self._folder.parent)
        return self.parts()
