"""Data folders with people in them, films of people walking up, and the command line run in this process."""

from __future__ import annotations

import hashlib
import io
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path
from typing import Any, Protocol

import numpy as np
import pytest

from kiosk_app import cli, walkup
from kiosk_app.config import Config
from kiosk_app.domain import U8, Face
from kiosk_app.packs.manifest import read_pack
from kiosk_app.recognition.cv import cv2
from kiosk_app.recognition.images import read_image
from kiosk_app.recognition.models import load_models
from tests.conftest import CHECKOUT
from tests.integration.fleet_processes import ServerProcess

NAMES = ("Ana_Silva", "Chloé_Martin", "Ben_Okoye", "Deniz_Kaya", "Emil_Novák")
STRANGER = "Stranger"
REBUILT = "clockface.duckdb"
FROZEN = os.environ.get("CLOCKFACE_FROZEN")  # a built program, which the commands of these tests then are
COMMAND = [FROZEN] if FROZEN else [sys.executable, "-m", "kiosk_app"]
DATA_FOLDER = "Data of the Café 日本"  # a blank and letters that no old code page has together


@dataclass(frozen=True, slots=True)
class Said:
    """What a command answered."""

    status: int
    out: str
    err: str

    @property
    def objects(self) -> list[dict[str, Any]]:
        """stdout, which must hold nothing but JSON lines."""
        return [json.loads(line) for line in self.out.splitlines()]

    @property
    def sentence(self) -> str:
        """The one sentence about what went wrong."""
        assert self.status == 1, self
        assert "Traceback" not in self.err
        sentences = [line for line in self.err.splitlines() if line.startswith("clockface: ")]
        assert len(sentences) == 1, self.err
        assert sentences[0].endswith(".")
        return sentences[0].removeprefix("clockface: ")


class Clockface(Protocol):
    def __call__(self, *arguments: object) -> Said: ...


@pytest.fixture
def clockface(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Clockface:
    """Runs a command in this process; what libraries write past Python's streams is seen too."""
    monkeypatch.delenv("CLOCKFACE_DATA_DIR", raising=False)
    if FROZEN:
        return frozen

    def run(*arguments: object) -> Said:
        capfd.readouterr()
        try:
            status = cli.main([str(argument) for argument in arguments])
        except SystemExit as exit_:  # argparse
            status = exit_.code if isinstance(exit_.code, int) else 1
        return Said(status, *capfd.readouterr())

    return run


def frozen(*arguments: object) -> Said:
    """Run a command of the built program; it reads what a test has put in the place of our standard input."""
    command = [*COMMAND, *map(str, arguments)]
    given = sys.stdin.read() if isinstance(sys.stdin, io.StringIO) else ""
    done = subprocess.run(command, input=given, capture_output=True, encoding="utf-8", timeout=300, check=False)
    return Said(done.returncode, done.stdout, done.stderr)


@pytest.fixture(scope="session", autouse=FROZEN is not None)
def _unpacked() -> None:
    """A single file says at its first start, and only then, that it unpacks."""
    assert frozen("--version").status == 0


@pytest.fixture
def start() -> Iterator[Callable[..., subprocess.Popen[str]]]:
    """Starts `clockface ARGUMENTS` as a process of its own, which does not outlive the test."""
    with ExitStack() as stack:

        def start(*arguments: object, **more: Any) -> subprocess.Popen[str]:
            environment = os.environ | {"PYTHONPATH": str(CHECKOUT), "QT_QPA_PLATFORM": "offscreen"}
            environment.pop("PYTHONUNBUFFERED", None)  # few users set it, and it hides what is not flushed
            command = [*COMMAND, *map(str, arguments)]
            streams: dict[str, Any] = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE} | more
            process = subprocess.Popen(command, text=True, encoding="utf-8", env=environment, **streams)
            stack.enter_context(process)
            stack.callback(process.kill)
            return process

        yield start


@pytest.fixture(scope="session")
def faces(open_pack: Path, six_people: Path) -> list[Face]:
    """The six faces of the sample photo, from left to right."""
    models = load_models(read_pack(open_pack), Config().inference)
    return sorted(models.detector.scan_still(read_image(six_people)), key=lambda face: float(face.box_xyxy[0]))


@pytest.fixture(scope="session")
def portraits(tmp_path_factory: pytest.TempPathFactory, six_people: Path, faces: list[Face]) -> Path:
    """A folder with `people/First_Last.png` of five people and `Stranger.png` of the sixth."""
    folder = tmp_path_factory.mktemp("portraits")
    (folder / "people").mkdir()
    for name, face in zip((*NAMES, STRANGER), faces, strict=True):
        path = folder / f"{name}.png" if name == STRANGER else folder / "people" / f"{name}.png"
        path.write_bytes(cv2.imencode(".png", portrait(read_image(six_people), face))[1].tobytes())
    return folder


def portrait(photo: U8, face: Face) -> U8:
    left, top, right, bottom = (float(v) for v in face.box_xyxy)
    margin = 0.6 * (right - left)
    return photo[
        max(0, round(top - margin)) : round(bottom + margin), max(0, round(left - margin)) : round(right + margin)
    ]


@dataclass(frozen=True, slots=True)
class Films:
    """Videos of a known person, of the stranger, of nobody; the known one for 6 s, 20 s with another, 120 s."""

    ana: Path
    stranger: Path
    nobody: Path
    visit: Path
    long: Path
    lasting: Path


@pytest.fixture(scope="session")
def films(tmp_path_factory: pytest.TempPathFactory, six_people: Path, faces: list[Face]) -> Films:
    folder = tmp_path_factory.mktemp("films")
    photo = read_image(six_people)
    empty = [walkup.room(photo)]
    ana, ben, stranger = (_standing(photo, faces[index]) for index in (0, 2, 5))
    return Films(
        ana=_film(folder / "ana.avi", ana[:12]),
        stranger=_film(folder / "stranger.avi", stranger[:25]),
        nobody=_film(folder / "nobody.avi", empty * 5),
        # for the kiosk, which plays at the film's pace; five pictures a second are quick to write and to watch
        visit=_film(folder / "visit.avi", ana, fps=5.0),
        long=_film(folder / "long.avi", [*ana, *empty * 5, *islice(cycle(ben), 65)], fps=5.0),
        lasting=_film(folder / "lasting.avi", list(islice(cycle(ana), 240)), fps=2.0),
    )


def _standing(photo: U8, face: Face) -> list[U8]:
    """The last 30 pictures of somebody walking up; cut out roughly, which is quick."""
    left, top, right, bottom = (float(v) for v in face.box_xyxy)
    crop = portrait(photo, face)
    margin = 0.6 * (right - left)
    centre = (min(left, margin) + (right - left) / 2, min(top, margin) + (bottom - top) / 2)
    person = walkup.Cutout(crop, np.ones((*crop.shape[:2], 1), np.float32), centre, right - left)
    return list(walkup.walk_up(walkup.room(photo), person, 0))[-30:]


def _film(path: Path, pictures: Sequence[U8], fps: float = 25.0) -> Path:
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), fps, (walkup.WIDTH_PX, walkup.HEIGHT_PX))
    for picture in pictures:
        writer.write(picture)
    writer.release()
    return path


@pytest.fixture
def site(tmp_path: Path, open_pack: Path) -> Path:
    """A data folder where nobody is enrolled; its model pack is not converted again."""
    folder = tmp_path / DATA_FOLDER
    shutil.copytree(open_pack, folder / "packs" / "open", copy_function=os.link)
    return folder


@pytest.fixture(scope="session")
def _enrolled(tmp_path_factory: pytest.TempPathFactory, open_pack: Path, portraits: Path) -> Path:
    folder = tmp_path_factory.mktemp("enrolled")
    shutil.copytree(open_pack, folder / "packs" / "open", copy_function=os.link)
    assert cli.main(["enrol", str(portraits / "people"), "--data-dir", str(folder)]) == 0
    return folder


@pytest.fixture
def enrolled_site(_enrolled: Path, site: Path) -> Path:
    """A data folder with the five people of `portraits` enrolled."""
    for file in _enrolled.iterdir():
        if file.is_file():
            shutil.copy2(file, site)
    return site


def kept(folder: Path) -> dict[str, str]:
    """Every file of a data folder that must survive, and its hash: all but the lock and the copy of the ledgers."""
    return {name: digest for name, digest in digests(folder).items() if name not in ("clockface.lock", REBUILT)}


def digests(folder: Path) -> dict[str, str]:
    """Every file below a folder and its hash."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.fixture
def server(tmp_path: Path) -> Iterator[ServerProcess]:
    """A running sync server of its own process, for whoever asks for it."""
    server = ServerProcess(tmp_path / "server")
    server.start()
    yield server
    server.stop()
