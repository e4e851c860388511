"""`clockface pad-evaluate DIR`: how well passive liveness tells people from pictures of people, by kind of attack."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from kiosk_app import __version__
from kiosk_app.app import open_site
from kiosk_app.config import Config, LivenessConfig, load_config
from kiosk_app.domain import Template
from kiosk_app.durable import write_atomically
from kiosk_app.errors import InputError
from kiosk_app.evaluation.cue_table import cue_table
from kiosk_app.evaluation.photos import read_photos
from kiosk_app.evaluation.presentations import read_presentations, scored, tables
from kiosk_app.evaluation.presented import Presented, present
from kiosk_app.evaluation.report import html
from kiosk_app.evaluation.study import Table
from kiosk_app.evaluation.whole_system import system_table
from kiosk_app.output import Output, table
from kiosk_app.packs.library import PackLibrary
from kiosk_app.packs.liveness_slot import LivenessSlot
from kiosk_app.packs.minifasnet import LICENCE, NAME, parts_in
from kiosk_app.paths import data_dir
from kiosk_app.recognition.gallery import Gallery
from kiosk_app.recognition.images import read_image
from kiosk_app.recognition.models import FaceModels, load_models
from kiosk_app.recognition.pipeline import Recogniser


def add_parser(verbs: Any, everywhere: argparse.ArgumentParser) -> None:
    parser = verbs.add_parser("pad-evaluate", parents=[everywhere], help="measure liveness on people and attacks")
    parser.add_argument("folder", metavar="DIR", type=Path, help="bona_fide/* and attack/SPECIES/*, pictures or videos")
    parser.add_argument(
        "--models", metavar="FOLDER", type=Path, help=f"where the files of {NAME} lie, unless they are installed"
    )
    whom = parser.add_mutually_exclusive_group()
    whom.add_argument(
        "--gallery",
        metavar="FOLDER",
        type=Path,
        help="who is enrolled: a folder of photos for each; else each face is taken for an enrolled one",
    )
    whom.add_argument("--enrolled", action="store_true", help="as --gallery, with the people enrolled here")
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
    config = replace(config, liveness=replace(config.liveness, min_score=threshold))
    presentations = read_presentations(args.folder)
    models = _models(folder, args.models, config, out)
    gallery = _gallery(args, models, config, out)
    unreadable: list[str] = []
    with tqdm(total=len(presentations), unit=" files", disable=None, leave=False) as bar:

        def look(path: Path) -> Presented:
            bar.update()
            try:
                return present(path, models, gallery, config)
            except InputError as error:
                unreadable.append(str(error))
                return Presented(None if models.liveness is None else "unreadable", "unreadable")

        found = scored(presentations, look)
    measured = _measured(found, config.liveness, networks=models.liveness is not None, gallery=gallery is not None)
    for part in measured:
        out.text(f"\n{part.title}\n{table(part.rows, part.headings)}\n{part.note}".rstrip())
    for sentence in unreadable:
        out.note(sentence)
    if args.report:
        _write_report(args.report, args.folder, models, measured)
    out.result({part.key: part.values for part in measured} | {"licence": LICENCE, "unreadable": unreadable}, "")
    return 0


def _measured(
    found: dict[str, list[Presented]], liveness: LivenessConfig, *, networks: bool, gallery: bool
) -> list[Table]:
    """The networks and the cues by themselves, then the whole system without and with the networks."""
    scores = {species: [one.live for one in every if one.live is not None] for species, every in found.items()}
    measured = tables(scores, liveness.min_score) if networks else []
    runs = (False, True) if networks else (False,)
    systems = [system_table(found, liveness.mode, networks=helped, gallery=gallery) for helped in runs]
    return [*measured, cue_table(found), *systems]


def _models(folder: Path, given: Path | None, config: Config, out: Output) -> FaceModels:
    """The pack in use here, with the networks for liveness where there are any."""
    library = PackLibrary(folder)
    library.ensure_open(out.note)
    parts = LivenessSlot(folder).parts() if given is None else parts_in(given)
    models = load_models(library.active(), config.inference)
    if not parts:
        out.note(
            f"{NAME} is not installed, so only the cues are measured: run 'clockface packs install {NAME}', or give "
            f"--models FOLDER."
        )
        return models
    return models.with_liveness(parts, config.inference)


def _gallery(args: argparse.Namespace, models: FaceModels, config: Config, out: Output) -> Gallery | None:
    """Whom the whole system may take somebody for; None unless it is asked for. Raises InputError, DataFolderBusy."""
    if args.enrolled:
        with open_site(args.data_dir, out.note) as site:
            return site.gallery(models.pack)
    if args.gallery is None:
        return None
    path = Recogniser(models, Gallery([], models.pack.digest, config.gallery), config)
    templates = [
        Template(photo.sha256, photo.person, embedding)
        for photo in read_photos([args.gallery]).distinct
        if not photo.is_stranger and (embedding := path.embed_still(read_image(photo.path))[1]) is not None
    ]
    if not templates:
        raise InputError(f"No photo of {args.gallery} shows a face that can be enrolled.")
    return Gallery(templates, models.pack.digest, config.gallery)


def _write_report(path: Path, folder: Path, models: FaceModels, measured: Sequence[Table]) -> None:
    facts = [
        f"Clockface {__version__}, {NAME} for liveness, faces found by the model pack {models.pack.name} "
        f"({models.pack.digest[:12]}), on {folder}.",
        "Each picture or video is judged as the kiosk judges whoever stands there, up to the moment of its decision.",
    ]
    write_atomically(path, [html("Presentation attack detection, measured", facts, [(NAME, measured, [])]).encode()])
