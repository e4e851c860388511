"""`clockface pad-evaluate DIR`: how well passive liveness tells people from pictures of people, by kind of attack."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from kiosk_app import __version__
from kiosk_app.config import Config, load_config
from kiosk_app.domain import Frame, Observation, Outcome
from kiosk_app.durable import write_atomically
from kiosk_app.errors import InputError
from kiosk_app.evaluation.presentations import read_presentations, scored, tables
from kiosk_app.evaluation.report import html
from kiosk_app.evaluation.study import Table
from kiosk_app.output import Output, table
from kiosk_app.packs.library import PackLibrary
from kiosk_app.packs.liveness_slot import LivenessSlot
from kiosk_app.packs.minifasnet import LICENCE, NAME, parts_in
from kiosk_app.paths import data_dir
from kiosk_app.recognition.camera import frames
from kiosk_app.recognition.decision import TOO_FEW
from kiosk_app.recognition.gallery import Gallery
from kiosk_app.recognition.models import FaceModels, load_models
from kiosk_app.recognition.pipeline import Recogniser
from kiosk_app.recognition.presence import FEWEST, needed_to_refuse
from kiosk_app.recognition.sources import SourceKind, parse_source

LOOKED_AT_EVERY_S = 0.1  # of a video: about what a small machine manages


def add_parser(verbs: Any, everywhere: argparse.ArgumentParser) -> None:
    parser = verbs.add_parser("pad-evaluate", parents=[everywhere], help="measure liveness on people and attacks")
    parser.add_argument("folder", metavar="DIR", type=Path, help="bona_fide/* and attack/SPECIES/*, pictures or videos")
    parser.add_argument(
        "--models", metavar="FOLDER", type=Path, help=f"where the files of {NAME} lie, unless they are installed"
    )
    parser.add_argument("--threshold", metavar="X", type=float, help="the live score to reach; as this site asks for")
    parser.add_argument("--report", metavar="FILE", type=Path, help="write all of it as one HTML file")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace, out: Output) -> int:
    """One row for each kind of attack and one for people."""
    from tqdm import tqdm  # no other command needs it, but `evaluate`

    folder = data_dir(args.data_dir)
    config = load_config(folder)
    threshold = config.liveness.min_score if args.threshold is None else args.threshold
    if not 0 < threshold < 1:
        raise InputError(f"--threshold must be between 0 and 1, is {threshold:g}.")
    presentations = read_presentations(args.folder)
    models = _models(folder, args.models, config, out)
    unreadable: list[str] = []
    with tqdm(total=len(presentations), unit=" files", disable=None, leave=False) as bar:

        def score(path: Path) -> float | str:
            bar.update()
            try:
                return live_score(path, models, config)
            except InputError as error:
                unreadable.append(str(error))
                return "unreadable"

        found = scored(presentations, score)
    measured = tables(found, threshold)
    for part in measured:
        out.text(f"\n{part.title}\n{table(part.rows, part.headings)}\n{part.note}".rstrip())
    for sentence in unreadable:
        out.note(sentence)
    if args.report:
        _write_report(args.report, args.folder, models, measured)
    out.result({part.key: part.values for part in measured} | {"licence": LICENCE, "unreadable": unreadable}, "")
    return 0


def _models(folder: Path, given: Path | None, config: Config, out: Output) -> FaceModels:
    """The pack in use here, with the networks for liveness."""
    library = PackLibrary(folder)
    library.ensure_open(out.note)
    parts = LivenessSlot(folder).parts() if given is None else parts_in(given)
    if not parts:
        raise InputError(f"{NAME} is not installed: run 'clockface packs install {NAME}', or give --models FOLDER.")
    return load_models(library.active(), config.inference).with_liveness(parts, config.inference)


def _write_report(path: Path, folder: Path, models: FaceModels, measured: Sequence[Table]) -> None:
    facts = [
        f"Clockface {__version__}, {NAME} for liveness, faces found by the model pack {models.pack.name} "
        f"({models.pack.digest[:12]}), on {folder}.",
        "Each picture or video is judged as the kiosk judges whoever stands there, up to the moment of its decision.",
    ]
    write_atomically(path, [html("Presentation attack detection, measured", facts, [(NAME, measured, [])]).encode()])


def live_score(path: Path, models: FaceModels, config: Config) -> float | str:
    """The live score up to which the kiosk would let this picture or video through, else why it measured nothing.

    Raises InputError.
    """
    recogniser = Recogniser(models, Gallery([], models.pack.digest, config.gallery), config)
    seen = [recogniser.process(frame) for frame in _looked_at(path, config)]
    by_track = [_passed_up_to(o for o in seen if o.track_id == track) for track in {o.track_id for o in seen}]
    scores = [score for score in by_track if score is not None]
    return max(scores) if scores else _why(seen)


def _looked_at(path: Path, config: Config) -> Iterator[Frame]:
    """The frames of a video at the kiosk's pace; a picture as often as its score is needed."""
    source, next_s = parse_source(str(path)), 0.0
    for frame in frames(source, config.camera):
        if source.kind is SourceKind.PICTURES:
            yield from (replace(frame, t_s=number * LOOKED_AT_EVERY_S) for number in range(FEWEST))
        elif frame.t_s >= next_s:
            next_s = frame.t_s + LOOKED_AT_EVERY_S
            yield frame


def _passed_up_to(seen: Iterable[Observation]) -> float | None:
    return needed_to_refuse((o.t_s, o.live_score) for o in seen if o.live_score is not None)


def _why(seen: Sequence[Observation]) -> str:
    """What kept most of these from being compared."""
    issues = Counter(issue.value for o in seen if o.quality for issue in o.quality.issues)
    if issues:
        return issues.most_common(1)[0][0]
    return TOO_FEW if any(o.face is not None for o in seen) else Outcome.NO_FACE.value
