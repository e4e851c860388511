"""The two networks for passive liveness that Minivision publishes: which files they are, and what is made of them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kiosk_app.packs.minifasnet_graph import minifasnet_graph
from kiosk_app.packs.published import PublishedFile, files_in
from kiosk_app.packs.torch_archive import read_weights

NAME = "minifasnet"
LICENCE = "Apache-2.0 (Minivision, Silent-Face-Anti-Spoofing): any use; whoever passes the files on adds the licence."
_FOLDER = "https://github.com/minivision-ai/Silent-Face-Anti-Spoofing/raw/master/resources/anti_spoof_models"


@dataclass(frozen=True, slots=True)
class LivenessPart:
    """One file where it lies; `graph_of` makes of its bytes those that run."""

    path: Path
    sha256: str
    enlarged: float


@dataclass(frozen=True, slots=True)
class LivenessFile:
    """enlarged: how many times the face's box the network is shown."""

    file: PublishedFile
    enlarged: float

    def at(self, path: Path) -> LivenessPart:
        return LivenessPart(path, self.file.sha256, self.enlarged)


FILES = (
    LivenessFile(
        PublishedFile(
            "2.7_80x80_MiniFASNetV2.pth",
            1_849_453,
            "a5eb02e1843f19b5386b953cc4c9f011c3f985d0ee2bb9819eea9a142099bec0",
            (f"{_FOLDER}/2.7_80x80_MiniFASNetV2.pth",),
        ),
        2.7,
    ),
    LivenessFile(
        PublishedFile(
            "4_0_0_80x80_MiniFASNetV1SE.pth",
            1_856_130,
            "84ee1d37d96894d5e82de5a57df044ef80a58be2b218b5ed7cdfd875ec2f5990",
            (f"{_FOLDER}/4_0_0_80x80_MiniFASNetV1SE.pth",),
        ),
        4.0,
    ),
)


def parts_in(folder: Path) -> list[LivenessPart]:
    """The published files in a folder, whatever they are called there. Raises PackError."""
    paths = files_in(folder, [each.file for each in FILES], "passive liveness")
    return [each.at(paths[each.file.name]) for each in FILES]


def graph_of(content: bytes) -> bytes:
    """The ONNX graph of one file's bytes, see `minifasnet_graph`. Raises PackError."""
    return minifasnet_graph(read_weights(content))
