"""The two networks for passive liveness that Minivision publishes: which files they are, and what is made of them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kiosk_app.errors import PackError
from kiosk_app.packs.files import sha256_of
from kiosk_app.packs.minifasnet_graph import minifasnet_graph
from kiosk_app.packs.published import PublishedFile
from kiosk_app.packs.torch_archive import read_weights

LICENCE = "Apache-2.0 (Minivision, Silent-Face-Anti-Spoofing): any use; whoever passes the files on adds the licence."
_FOLDER = "https://github.com/minivision-ai/Silent-Face-Anti-Spoofing/raw/master/resources/anti_spoof_models"


@dataclass(frozen=True, slots=True)
class LivenessFile:
    """enlarged: how many times the face's box the network is shown."""

    file: PublishedFile
    enlarged: float


@dataclass(frozen=True, slots=True)
class LivenessPart:
    """graph: ONNX, see `minifasnet_graph`."""

    graph: bytes
    enlarged: float


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


def read_parts(folder: Path) -> list[LivenessPart]:
    """The networks of the published files in a folder, whatever they are called there. Raises PackError."""
    try:
        here = {sha256_of(path): path for path in sorted(folder.iterdir()) if path.is_file()}
    except OSError as error:
        raise PackError(f"The folder {folder} cannot be read ({error.strerror}).") from error
    missing = [each.file for each in FILES if each.file.sha256 not in here]
    if missing:
        names = " and ".join(f"{file.name} ({file.addresses[0]} has it)" for file in missing)
        raise PackError(f"{folder} lacks {names} for passive liveness: put there what is missing.")
    return [
        LivenessPart(minifasnet_graph(read_weights(here[each.file.sha256].read_bytes())), each.enlarged)
        for each in FILES
    ]
