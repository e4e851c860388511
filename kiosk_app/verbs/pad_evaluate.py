"""`clockface pad-evaluate DIR`: how well passive liveness tells people from pictures of people, by kind of attack."""

from __future__ import annotations

import argparse
from pathlib import Path
from statistics import median
from typing import Any

from kiosk_app.config import Config, load_config
from kiosk_app.errors import InputError
from kiosk_app.evaluation.presentations import read_presentations, scored, tables
from kiosk_app.output import Output, table
from kiosk_app.packs.library import PackLibrary
from kiosk_app.packs.minifasnet import LICENCE, parts_in
from kiosk_app.paths import data_dir
from kiosk_app.recognition.camera import frames
from kiosk_app.recognition.liveness import PassiveLiveness
from kiosk_app.recognition.models import FaceModels, load_models
from kiosk_app.recognition.sources import SourceKind, parse_source

EVERY = 8  # frames of a video; the median over them counts


def add_parser(verbs: Any, everywhere: argparse.ArgumentParser) -> None:
    parser = verbs.add_parser("pad-evaluate", parents=[everywhere], help="measure liveness on people and attacks")
    parser.add_argument("folder", metavar="DIR", type=Path, help="bona_fide/* and attack/SPECIES/*, pictures or videos")
    parser.add_argument(
        "--models", metavar="FOLDER", type=Path, required=True, help="where the two published MiniFASNet files lie"
    )
    parser.add_argument("--threshold", metavar="X", type=float, default=0.5, help="the live score to reach; 0.5")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace, out: Output) -> int:
    """One row for each kind of attack and one for people."""
    from tqdm import tqdm  # no other command needs it, but `evaluate`

    if not 0 < args.threshold < 1:
        raise InputError(f"--threshold must be between 0 and 1, is {args.threshold:g}.")
    presentations = read_presentations(args.folder)
    folder = data_dir(args.data_dir)
    config = load_config(folder)
    library = PackLibrary(folder)
    library.ensure_open(out.note)
    models = load_models(library.get("open"), config.inference)
    liveness = PassiveLiveness(parts_in(args.models), config.inference)
    unreadable: list[str] = []
    with tqdm(total=len(presentations), unit=" files", disable=None, leave=False) as bar:

        def score(path: Path) -> float | None:
            bar.update()
            try:
                return live_score(path, models, liveness, config)
            except InputError as error:
                unreadable.append(str(error))
                return None

        found = scored(presentations, score)
    measured = tables(found, args.threshold)
    for part in measured:
        out.text(f"\n{part.title}\n{table(part.rows, part.headings)}\n{part.note}".rstrip())
    for sentence in unreadable:
        out.note(sentence)
    out.result({part.key: part.values for part in measured} | {"licence": LICENCE, "unreadable": unreadable}, "")
    return 0


def live_score(path: Path, models: FaceModels, liveness: PassiveLiveness, config: Config) -> float | None:
    """The median over one frame in eight of the largest face, of a picture over that one. Raises InputError."""
    source = parse_source(str(path))
    every = 1 if source.kind is SourceKind.PICTURES else EVERY
    scores = []
    for number, frame in enumerate(frames(source, config.camera)):
        if number % every:
            continue
        faces = models.detector.scan_still(frame.bgr)
        if faces:
            scores.append(liveness.score(frame.bgr, faces[0].box_xyxy))
    return median(scores) if scores else None
