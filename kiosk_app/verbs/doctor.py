"""`clockface doctor`: everything the kiosk depends on, each with ok, warning or failed and what to do."""

from __future__ import annotations

import argparse
import platform
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from importlib import metadata
from itertools import chain
from pathlib import Path
from typing import Any

from kiosk_app.attendance.instance import DataFolderLock
from kiosk_app.config import Config, InferenceConfig, load_config
from kiosk_app.errors import ClockfaceError, DataFolderBusy
from kiosk_app.output import Output
from kiosk_app.packs.library import OPEN_PACK, PackLibrary
from kiosk_app.packs.liveness_slot import LivenessSlot, LivenessState
from kiosk_app.packs.manifest import Pack
from kiosk_app.packs.minifasnet import NAME
from kiosk_app.paths import data_dir, program_folder
from kiosk_app.program_files import count, damaged
from kiosk_app.recognition.camera import CaptureProcess
from kiosk_app.recognition.inference import CUDA, providers_available
from kiosk_app.recognition.liveness import PassiveLiveness
from kiosk_app.recognition.models import load_models
from kiosk_app.recognition.sources import parse_source
from kiosk_app.recognition.virtual_cameras import virtual_camera

LOW_DISK_BYTES = 500 * 2**20
BUILT_AT_S = 1_790_000_000  # 2026-09: a clock before this is wrong
CLASHES = {
    "onnxruntime-gpu": ("onnxruntime", "see resources/docs/gpu.md for the order that works"),
    "opencv-python-headless": ("opencv-python", "uninstall both, then install opencv-python alone"),
}


class Health(StrEnum):
    OK = "ok"
    WARNING = "warning"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was checked; advice is empty when there is nothing to do."""

    name: str
    health: Health
    detail: str
    advice: str = ""


def add_parser(verbs: Any, everywhere: argparse.ArgumentParser) -> None:
    parser = verbs.add_parser("doctor", parents=[everywhere], help="check everything Clockface depends on")
    parser.add_argument("--self-test", action="store_true", help="also try what only some commands and screens use")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace, out: Output) -> int:
    """Check all; the status is 0 when nothing failed."""
    status = 0
    found = findings(args.data_dir, out.note)
    for finding in chain(found, trials()) if args.self_test else found:
        value = {"name": finding.name, "health": finding.health, "detail": finding.detail, "advice": finding.advice}
        advice = f"\n{'':21}-> {finding.advice}" if finding.advice else ""
        out.result(value, f"{finding.health.value:8} {finding.name:12}{finding.detail}{advice}")
        if finding.health is Health.FAILED:
            status = 1
    return status


def findings(folder: str | None, say: Callable[[str], None]) -> Iterator[Finding]:
    """All checks; one that cannot run because an earlier one failed is left out."""
    yield _python()
    yield from _packages()
    if (program := program_folder()) is not None:
        yield _program(program)
    yield _clock()
    try:
        path = data_dir(folder)
        yield _disk(path)
        config = load_config(path)
        with DataFolderLock(path):
            yield Finding("data folder", Health.OK, str(path))
            yield from _models(path, config, say)
            yield _camera(config)
    except DataFolderBusy as busy:
        detail = f"{path} is in use by process {busy.pid}, and so may the camera be"
        yield Finding("data folder", Health.WARNING, detail, "Close that one to have models and camera checked too.")
    except ClockfaceError as error:
        yield Finding("data folder", Health.FAILED, str(error), "Correct that, then run the doctor again.")


def trials() -> Iterator[Finding]:
    """Each part that only some commands use, tried out."""
    from kiosk_app.verbs.trials import TRIALS  # they load everything

    for name, trial in TRIALS.items():
        try:
            yield Finding(name, Health.OK, trial())
        except Exception as error:  # noqa: BLE001 - whatever a broken part does is what is looked for
            yield Finding(name, Health.FAILED, f"{type(error).__name__}: {error}", "Get Clockface again.")


def _python() -> Finding:
    version = platform.python_version()
    if not (3, 11) <= sys.version_info[:2] <= (3, 14):
        return Finding("python", Health.WARNING, version, "Clockface is made for Python 3.11 to 3.14.")
    return Finding("python", Health.OK, f"{version} on {platform.system()} {platform.machine()}")


def _packages() -> Iterator[Finding]:
    installed = {d.metadata["Name"].lower().replace("_", "-"): d.version for d in metadata.distributions()}
    wanted = (
        "PySide6-Essentials",
        "onnxruntime",
        "onnxruntime-gpu",
        "opencv-python",
        "faiss-cpu",
        "faiss-gpu",
        "duckdb",
    )
    present = ", ".join(f"{name} {installed[name.lower()]}" for name in wanted if name.lower() in installed)
    clashes = [
        f"{name} and {other} overwrite each other: {what}"
        for name, (other, what) in CLASHES.items()
        if name in installed and other in installed
    ]
    yield Finding("packages", Health.WARNING if clashes else Health.OK, present, "; ".join(clashes))


def _program(folder: Path) -> Finding:
    """Whether the files of the built program are still those that were built."""
    advice = "Copy Clockface here again."
    try:
        wrong = damaged(folder)
    except OSError as error:
        return Finding("program", Health.FAILED, f"{error.filename}: {error.strerror}", advice)
    if wrong:
        return Finding("program", Health.FAILED, f"{len(wrong)} files are not as built: {', '.join(wrong[:3])}", advice)
    return Finding("program", Health.OK, f"{count(folder)} files as built, in {folder}")


def _clock() -> Finding:
    now = time.time()
    shown = time.strftime("%Y-%m-%d %H:%M:%S UTC", time.gmtime(now))
    if now < BUILT_AT_S:
        return Finding("clock", Health.FAILED, f"{shown} is in the past", "Set the clock, or switch on network time.")
    return Finding("clock", Health.OK, shown)


def _disk(path: Path) -> Finding:
    free = shutil.disk_usage(path).free
    detail = f"{free / 2**30:.1f} GB free"
    if free < LOW_DISK_BYTES:
        return Finding("disk", Health.WARNING, detail, "Free some space: attendance stops when the disk is full.")
    return Finding("disk", Health.OK, detail)


def _models(path: Path, config: Config, say: Callable[[str], None]) -> Iterator[Finding]:
    library = PackLibrary(path)
    try:
        library.ensure_open(say)
        pack = library.active()
        library.verify(pack.name)
    except ClockfaceError as error:
        yield Finding("model pack", Health.FAILED, str(error), "Choose or install a pack with 'clockface packs'.")
        return
    licence = f"{pack.name} {pack.version}, commercial use: {pack.commercial_use}"
    if pack.commercial_use == "yes":
        yield Finding("model pack", Health.OK, licence, _recommended(library, pack))
    else:
        yield Finding("model pack", Health.WARNING, licence, f"Its licence: {pack.licence}")
    yield _inference(pack, config.inference)
    yield _liveness(path, config)


def _liveness(path: Path, config: Config) -> Finding:
    slot = LivenessSlot(path)
    state = slot.state(config.liveness)
    if state is LivenessState.OFF:
        return Finding("liveness", Health.WARNING, "switched off", "A photo held up passes: see [liveness] mode.")
    if state is LivenessState.MISSING:
        how = f"Get the networks for it, free for commercial use: 'clockface packs install {NAME}'."
        return Finding("liveness", Health.WARNING, "no network tells a face from a photo of it", how)
    try:
        PassiveLiveness(slot.parts(), config.inference)
    except ClockfaceError as error:
        return Finding("liveness", Health.FAILED, str(error), f"Run 'clockface packs install {NAME}' again.")
    return Finding("liveness", Health.OK, f"{NAME}, live score of at least {config.liveness.min_score:g}")


def _recommended(library: PackLibrary, pack: Pack) -> str:
    """Which pack would be better, as long as only the default one is there."""
    if pack.name != OPEN_PACK or len(library.installed()) > 1:
        return ""
    return "More accurate by what its makers publish, and as free: 'clockface packs install sface'."


def _inference(pack: Pack, inference: InferenceConfig) -> Finding:
    try:
        models = load_models(pack, inference)
        models.warm_up()
    except ClockfaceError as error:
        return Finding("inference", Health.FAILED, str(error), "Correct that, then run the doctor again.")
    available = providers_available()
    detail = f"asked for {inference.provider}, got {', '.join(models.providers)} (available: {', '.join(available)})"
    if inference.provider == "auto" and CUDA in available and CUDA not in models.providers:
        return Finding("inference", Health.WARNING, detail, "The GPU is not used: see resources/docs/gpu.md.")
    return Finding("inference", Health.OK, detail)


def _camera(config: Config) -> Finding:
    name = config.camera.source
    try:
        source = parse_source(name)
        with CaptureProcess(source, config.camera) as camera:
            camera.wait_open()
            frame = camera.latest(config.camera.stall_timeout_s)
    except ClockfaceError as error:
        return Finding("camera", Health.FAILED, str(error), "Plug in a camera, or set [camera] source.")
    if frame is None:
        return Finding("camera", Health.FAILED, f"{name} gives no picture", "Plug it in, or set [camera] source.")
    height, width = frame.bgr.shape[:2]
    detail = f"{name}: {width}x{height}"
    if virtual := virtual_camera(source):
        advice = "Whoever runs its program decides what it shows: set [camera] source to a real camera."
        return Finding("camera", Health.WARNING, f"{detail}, a virtual camera ({virtual})", advice)
    return Finding("camera", Health.OK, detail)
