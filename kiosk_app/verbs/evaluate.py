"""`clockface evaluate FOLDER`: the error rates of a model pack on photos of people, with their bounds."""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from kiosk_app import __version__
from kiosk_app.config import load_config
from kiosk_app.durable import write_atomically
from kiosk_app.errors import InputError
from kiosk_app.evaluation import lfw
from kiosk_app.evaluation.photos import Photos, read_groups, read_photos
from kiosk_app.evaluation.report import html
from kiosk_app.evaluation.samples import Sample, SampleCache, extract
from kiosk_app.evaluation.study import Plot, Questions, Study, Table
from kiosk_app.output import Output, table
from kiosk_app.packs.library import PackLibrary
from kiosk_app.packs.manifest import Pack
from kiosk_app.paths import data_dir
from kiosk_app.recognition.decision import thresholds_of

CACHE_FOLDER = "evaluation"
PAIRS_FILE = "pairs.txt"


def add_parser(verbs: Any, everywhere: argparse.ArgumentParser) -> None:
    parser = verbs.add_parser("evaluate", parents=[everywhere], help="measure the error rates of a pack on photos")
    parser.add_argument(
        "folders", metavar="FOLDER", nargs="+", type=Path, help="people/NAME/* with strangers/*, or NAME/* alone"
    )
    parser.add_argument("--strangers", metavar="DIR", action="append", type=Path, default=[], help="never enrolled")
    parser.add_argument(
        "--pack", action="append", metavar="NAME_OR_PATH", help="installed pack or folder; default: all"
    )
    parser.add_argument(
        "--pairs", metavar="FILE", type=Path, help=f"pairs in LFW's format; default: {PAIRS_FILE} in the folder"
    )
    parser.add_argument(
        "--templates", metavar="N,N", type=_numbers, default=(1, 3, 5), help="photos enrolled of each; default: 1,3,5"
    )
    parser.add_argument(
        "--fused", metavar="N,N", type=_numbers, default=(1,), help="photos that make a probe; default: 1"
    )
    parser.add_argument("--galleries", metavar="N,N", type=_numbers, default=(), help="how many people are enrolled")
    parser.add_argument("--groups", metavar="CSV", type=Path, help="columns person, group: a row for each person")
    parser.add_argument("--seed", type=int, metavar="N", help="draw which photos are enrolled; default: the first ones")
    parser.add_argument("--report", metavar="FILE", type=Path, help="write a report with plots, as one HTML file")
    parser.add_argument("--fresh", action="store_true", help="look at all photos anew, and keep nothing of them")
    parser.set_defaults(run=run)


def _numbers(text: str) -> tuple[int, ...]:
    numbers = tuple(int(part) for part in text.split(",") if part.strip().isdecimal())
    if not numbers or min(numbers) < 1 or len(numbers) != len(text.split(",")):
        raise argparse.ArgumentTypeError(f"{text!r} is no list of numbers from 1 up, such as 1,3,5")
    return numbers


def run(args: argparse.Namespace, out: Output) -> int:
    """Measure every pack on the same photos; with --json one line for each."""
    from tqdm import tqdm  # no other command needs it

    folder = data_dir(args.data_dir)
    config = load_config(folder)
    photos = read_photos(args.folders, args.strangers)
    questions = _questions(args, photos)
    library = PackLibrary(folder)
    library.ensure_open(out.note)
    sections = []
    with tempfile.TemporaryDirectory(prefix="clockface-evaluate-") as top:
        for pack in library.to_measure(args.pack, PackLibrary(Path(top))):
            cache = SampleCache(None if args.fresh else folder / CACHE_FOLDER, pack, config)
            cache.open()
            with tqdm(total=len(photos.distinct), desc=pack.name, unit=" photos", disable=None, leave=False) as bar:
                samples = extract(photos.distinct, pack, config, cache, _moving(bar))
            tables, plots = Study(photos, samples, thresholds_of(pack.recogniser), config.gallery, questions).results()
            sections.append((f"{pack.name} {pack.version}", tables, plots))
            _print(pack, tables, questions, out)
    if args.report is not None:
        _write(args.report, photos, questions, sections)
        out.note(f"The report is in {args.report}.")
    return 0


def _moving(bar: Any) -> Callable[[Sample], None]:
    return lambda _: bar.update()


def _questions(args: argparse.Namespace, photos: Photos) -> Questions:
    """Raises InputError for a list of pairs or groups that does not fit the photos."""
    groups = read_groups(args.groups, photos.people) if args.groups else {}
    beside = [folder / PAIRS_FILE for folder in args.folders if (folder / PAIRS_FILE).is_file()]
    file: Path | None = args.pairs or next(iter(beside), None)
    pairs = lfw.read_pairs(file) if file else []
    there = photos.numbered
    for pair in pairs:
        for name, number in (pair.first, pair.second):
            if (name, number) not in there:
                raise InputError(f"{file} names photo {number} of {name}, but there is no {name}/*{number:04d}.jpg.")
    return Questions(args.templates, args.fused, args.galleries, pairs, groups, args.seed)


def _print(pack: Pack, tables: Sequence[Table], questions: Questions, out: Output) -> None:
    for part in tables:
        out.text(f"\n{pack.name}: {part.title}\n{table(part.rows, part.headings)}")
        if part.note:
            out.text(part.note)
    values = {"pack": pack.name, "digest": pack.digest, "seed": questions.seed}
    out.result(values | {part.key: part.values for part in tables}, f"\n{_drawn(questions)}")


def _drawn(questions: Questions) -> str:
    return (
        "The first photos of each are enrolled."
        if questions.seed is None
        else f"Photos drawn with seed {questions.seed}."
    )


def _write(
    path: Path, photos: Photos, questions: Questions, sections: Sequence[tuple[str, Sequence[Table], Sequence[Plot]]]
) -> None:
    facts = [
        f"Measured by Clockface {__version__} on {len(photos.people)} people, {len(photos.photos)} photos in all.",
        _drawn(questions) + " In brackets: 95% confidence intervals. A rate that the number of comparisons cannot "
        "support is not stated.",
    ]
    write_atomically(path, [html("Recognition, measured", facts, sections).encode()])
