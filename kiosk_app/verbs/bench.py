"""`clockface bench`: how long the recognition path takes on this machine, and how much of that are the models.

One person stands before a 640x480 camera. Every frame goes through the product's own path; right after it, exactly
the same model runs are repeated bare, so that both sums are of the same moment and can be compared on a busy machine.
The plain way (`insightface.app.FaceAnalysis` at its defaults and a numpy search) is measured in the same loop.
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
import time
import warnings
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np

from kiosk_app import walkup
from kiosk_app.attendance.register import Register
from kiosk_app.clock import now_utc_us
from kiosk_app.config import AttendanceConfig, Config, load_config
from kiosk_app.domain import Consent, Decision, Embedding, Face, Frame, Outcome, Profile, Template
from kiosk_app.errors import InputError
from kiosk_app.output import Output, table
from kiosk_app.packs.library import PackLibrary
from kiosk_app.packs.manifest import Pack
from kiosk_app.paths import data_dir
from kiosk_app.recognition.decision import Agreement
from kiosk_app.recognition.gallery import Gallery
from kiosk_app.recognition.images import read_image
from kiosk_app.recognition.inference import open_session
from kiosk_app.recognition.models import FaceModels, load_models
from kiosk_app.recognition.pipeline import Recogniser
from kiosk_app.verbs.bench_window import lines, measure_window

GALLERY_PEOPLE = 1000
WARM_UP_FRAMES = 5
FRAME_S = 1 / walkup.FPS
LEAST_WINDOW_S = 4.0  # two people
Series = dict[str, list[float]]


class ReplayableSession:
    """An inference session that remembers its runs of the last frame, so that they can be repeated bare."""

    def __init__(self, session: Any) -> None:
        self._session = session
        self.runs: list[tuple[Any, Any]] = []

    def run(self, outputs: Any, feeds: Any, *rest: Any) -> Any:
        self.runs.append((outputs, feeds))
        return self._session.run(outputs, feeds, *rest)

    def replay_ms(self) -> float:
        """Milliseconds of the remembered runs by themselves; forgets them."""
        runs, self.runs = self.runs, []
        start = time.perf_counter()
        for outputs, feeds in runs:
            self._session.run(outputs, feeds)
        return (time.perf_counter() - start) * 1000

    def __getattr__(self, name: str) -> Any:
        return getattr(self._session, name)


def add_parser(verbs: Any, everywhere: argparse.ArgumentParser) -> None:
    parser = verbs.add_parser("bench", parents=[everywhere], help="measure the recognition path on this machine")
    parser.add_argument(
        "--pack", action="append", metavar="NAME_OR_PATH", help="installed pack or folder; default: all"
    )
    parser.add_argument("--frames", type=int, default=100, metavar="N", help="frames measured per pack and mode")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace, out: Output) -> int:
    """Measure every pack, the register, then the window; with --json the last line holds everything."""
    folder = data_dir(args.data_dir)
    config = load_config(folder)
    library = PackLibrary(folder)
    library.ensure_open(out.note)
    everything: dict[str, Any] = {"packs": {}}
    with tempfile.TemporaryDirectory(prefix="clockface-bench-") as top:
        scratch = PackLibrary(Path(top))
        for pack in library.to_measure(args.pack, scratch):
            out.note(f"Measuring {pack.name}: {args.frames} frames in each mode...")
            everything["packs"][pack.name] = _bench_pack(pack, config, args.frames)
        everything["record_ms"] = _bench_register(Path(top, "register"), args.frames)
        everything["window"] = _bench_window(library.active(), config, Path(top, "window"), args.frames, out)
    _print(everything, out)
    return 0


def _bench_pack(pack: Pack, config: Config, frames: int) -> dict[str, Any]:
    sessions: list[ReplayableSession] = []

    def opener(*what: Any) -> Any:
        sessions.append(ReplayableSession(open_session(*what)))
        return sessions[-1]

    models = load_models(pack, config.inference, opener)
    models.warm_up()
    pictures = _standing(models)
    plain = _plain_insightface(pack)
    result = {"pictures": f"{walkup.WIDTH_PX}x{walkup.HEIGHT_PX}, one face", "gallery_people": GALLERY_PEOPLE}
    for mode, scan_every_s in (("scanning every frame", 0.0), ("as shipped", config.detection.full_scan_every_s)):
        series = _measure(models, sessions, pictures, _with_scan(config, scan_every_s), frames, plain)
        result[mode] = _summary(series)
    return result


def _with_scan(config: Config, full_scan_every_s: float) -> Config:
    return replace(config, detection=replace(config.detection, full_scan_every_s=full_scan_every_s))


def _standing(models: FaceModels) -> list[np.ndarray[Any, np.dtype[np.uint8]]]:
    """Frames of one person of the sample photo who has arrived and stands there."""
    photo = read_image(walkup.sample_photo())
    faces: list[Face] = sorted(models.detector.scan_still(photo), key=lambda face: float(face.box_xyxy[0]))
    film = list(walkup.walk_up(walkup.room(photo), walkup.cut_out(photo, faces[2]), 0))
    return film[-round(walkup.STAND_S * walkup.FPS) :]


def _gallery(models: FaceModels, config: Config) -> Gallery:
    """Random people; the path costs the same as with real ones."""
    rng = np.random.default_rng(0)
    vectors = rng.normal(size=(GALLERY_PEOPLE, models.pack.recogniser.dimension)).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    digest = models.pack.digest
    templates = [Template(f"t{i}", f"p{i}", Embedding(vector, digest)) for i, vector in enumerate(vectors)]
    return Gallery(templates, digest, config.gallery)


def _measure(
    models: FaceModels,
    sessions: list[ReplayableSession],
    pictures: list[Any],
    config: Config,
    frames: int,
    plain: Callable[[Any], None] | None,
) -> Series:
    recogniser = Recogniser(models, _gallery(models, config), config)
    agreement = Agreement(config.decision, recogniser.thresholds, config.liveness.without_challenges())
    series: Series = {}
    for number in range(-WARM_UP_FRAMES, frames):
        frame = Frame(pictures[number % len(pictures)], (number + WARM_UP_FRAMES) * FRAME_S, number)
        start = time.perf_counter()
        observation = recogniser.process(frame)
        agreement.add(observation)
        total = (time.perf_counter() - start) * 1000
        bare = sum(session.replay_ms() for session in sessions)
        measured = {"frame to decision": total, "bare models": bare, **observation.ms}
        if plain is not None and number % 4 == 0:  # it is slow, and a quarter of the frames tells as much
            measured["plain insightface"] = _timed_ms(partial(plain, frame.bgr))
        if number >= 0:
            for name, ms in measured.items():
                series.setdefault(name, []).append(ms)
    return series


def _plain_insightface(pack: Pack) -> Callable[[Any], None] | None:
    """What a few lines with the library do: all defaults, similarity by one numpy product. None for other packs."""
    if pack.recogniser.kind != "arcface":
        return None
    from insightface.app import FaceAnalysis

    analysis = FaceAnalysis(name=str(pack.folder), providers=["CPUExecutionProvider"])
    analysis.prepare(ctx_id=-1)
    known = np.random.default_rng(0).normal(size=(GALLERY_PEOPLE, pack.recogniser.dimension)).astype(np.float32)

    def look(picture: Any) -> None:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", FutureWarning)  # insightface's own use of scikit-image
            faces = analysis.get(picture)
        for face in faces:
            int(np.argmax(known @ face.normed_embedding))

    return look


def _bench_register(folder: Path, count: int) -> dict[str, float]:
    """Milliseconds until an attendance is on the disk, one person after the other."""
    folder.mkdir()
    embedding = Embedding(np.eye(1, 128, dtype=np.float32)[0], "0" * 64)
    consent = Consent("0" * 64, "en", now_utc_us(), "bench", declared=True)
    ms = []
    with Register(folder, AttendanceConfig(), now_utc_us) as register:
        for number in range(count):
            person = register.enrol(Profile(f"Person {number}"), [embedding], consent)
            decision = Decision(Outcome.IDENTIFIED, 0.0, 0, person.person_id, 0.9, 0.5, 0.5, ("bench",))
            ms.append(_timed_ms(partial(register.record, decision, "0" * 64)))
    return _percentiles(ms)


def _bench_window(pack: Pack, config: Config, folder: Path, frames: int, out: Output) -> dict[str, Any] | None:
    """A fifth of a second for each frame that is measured of the packs; None where no window can be made."""
    seconds = max(LEAST_WINDOW_S, frames / 5)
    out.note(f"Measuring the window for {seconds:.0f} s...")
    folder.mkdir()
    models = load_models(pack, config.inference)
    models.warm_up()
    try:
        return measure_window(models, config, folder, seconds)
    except InputError as error:
        out.note(f"The window is not measured: {error}")
        return None


def _timed_ms(action: Callable[[], Any]) -> float:
    start = time.perf_counter()
    action()
    return (time.perf_counter() - start) * 1000


def _percentiles(ms: list[float]) -> dict[str, float]:
    return {
        "p50": round(statistics.median(ms), 3),
        "p99": round(float(np.percentile(ms, 99)), 3),
        "mean": round(statistics.fmean(ms), 3),
    }


def _summary(series: Series) -> dict[str, Any]:
    """Percentiles of every series; the overhead is what is spent around the models, frame by frame."""
    totals, bare = np.array(series["frame to decision"]), np.array(series["bare models"])
    return {
        "ms": {name: _percentiles(ms) for name, ms in series.items()},
        "overhead_of_bare_models": round(float(np.median((totals - bare) / bare)), 3),
    }


def _print(everything: dict[str, Any], out: Output) -> None:
    for name, measured in everything["packs"].items():
        for mode in ("scanning every frame", "as shipped"):
            rows = [[stage, f"{ms['p50']:.2f}", f"{ms['p99']:.2f}"] for stage, ms in measured[mode]["ms"].items()]
            out.text(f"\n{name}, {mode} ({measured['pictures']}, {measured['gallery_people']} people enrolled)")
            out.text(table(rows, ["stage", "p50 ms", "p99 ms"]))
            out.text(f"around the models: {measured[mode]['overhead_of_bare_models']:+.0%} of the bare model runs")
    for line in lines(everything["window"]) if everything["window"] else ():
        out.text(line)
    record = everything["record_ms"]
    out.result(everything, f"\nattendance on the disk: p50 {record['p50']:.2f} ms, p99 {record['p99']:.2f} ms")
