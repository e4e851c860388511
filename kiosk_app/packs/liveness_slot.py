"""The networks for passive liveness of a data folder, beside whichever model pack recognises there.

What lies in the folder is what was published, byte for byte, so that its digest can be compared with the published one
at each start; the graphs that run are made of it then.
"""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from kiosk_app.config import LivenessConfig
from kiosk_app.durable import replacing_folder
from kiosk_app.errors import DigestError
from kiosk_app.packs.files import copy_checked, sha256_of
from kiosk_app.packs.minifasnet import FILES, NAME, LivenessPart, graph_of, parts_in

_FOLDER = "liveness"


class LivenessState(StrEnum):
    """What a kiosk started now would do with a picture of a face held before it."""

    OFF = "off"
    MISSING = "missing"  # no networks for it are installed: it passes
    ON = "on"


class LivenessSlot:
    """Empty until something is installed. Raises StorageError where the data folder cannot be written."""

    def __init__(self, folder: Path) -> None:
        """folder: the data folder."""
        self._folder = folder / _FOLDER / NAME

    @property
    def is_filled(self) -> bool:
        return self._folder.is_dir()

    def state(self, config: LivenessConfig) -> LivenessState:
        if config.mode == "off":
            return LivenessState.OFF
        return LivenessState.ON if self.is_filled else LivenessState.MISSING

    def parts(self) -> list[LivenessPart]:
        """The installed networks, none where nothing is installed. Their digests are checked when they are opened."""
        if not self.is_filled:
            return []
        return [one.at(self._folder / one.file.name) for one in FILES]

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
        with replacing_folder(self._folder) as fresh:
            for part, published in zip(found, FILES, strict=True):
                copy_checked(part.path, fresh / published.file.name, part.sha256)
        return self.parts()
