"""Open-set identification on folders of photos: prints the table that the shipped thresholds rest on.

    python -m tests.bench.open_set ../shared/faces/lfw --pack open --pack ../shared/models/scrfd_mbf

FOLDER holds `people/NAME/*.jpg` (several photos each) and `strangers/*` (one photo each). The first photos of a
person become templates, the others are probes. Every probe runs through the product's own path for photos: search
for faces, quality gates, alignment, embedding, gallery, decision. A probe that is not good enough counts as a miss.
FNIR and FPIR are per probe (ISO/IEC 19795-1); "taken for another" are probes of enrolled people given a wrong name.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from kiosk_app.config import Config
from kiosk_app.domain import Embedding, Face, LandmarkLayout, Landmarks, Observation, Outcome, QualityReport, Template
from kiosk_app.output import table
from kiosk_app.packs.library import PackLibrary
from kiosk_app.packs.manifest import Pack
from kiosk_app.recognition.decision import Thresholds, decide_single
from kiosk_app.recognition.gallery import Gallery
from kiosk_app.recognition.images import read_image
from kiosk_app.recognition.models import load_models
from kiosk_app.recognition.pipeline import Recogniser

SWEPT_FPIR = (0.05, 0.01, 0.0)


@dataclass(frozen=True)
class Sample:
    """One photo: whose it is (None: a stranger) and what enrolment would make of it."""

    person_id: str | None
    file: Path
    report: QualityReport | None
    embedding: Embedding | None


def samples(folder: Path, path: Recogniser) -> list[Sample]:
    """Every photo of the people and of the strangers."""
    listed = [(entry.name, file) for entry in sorted((folder / "people").iterdir()) for file in sorted(entry.iterdir())]
    listed += [(None, file) for file in sorted((folder / "strangers").rglob("*")) if file.is_file()]
    found = []
    for number, (person_id, file) in enumerate(listed, 1):
        found.append(Sample(person_id, file, *path.embed_still(read_image(file))))
        if number % 50 == 0:
            print(f"\r{number}/{len(listed)} photos", end="", file=sys.stderr, flush=True)
    print(file=sys.stderr)
    return found


def measure(all_samples: list[Sample], pack: Pack, config: Config, count: int, thresholds: Thresholds) -> list[str]:
    """One row of the table: `count` templates a person."""
    by_person: dict[str, list[Sample]] = {}
    for sample in all_samples:
        if sample.person_id is not None:
            by_person.setdefault(sample.person_id, []).append(sample)
    templates, probes = [], []
    for person_id, photos in by_person.items():
        usable = [photo for photo in photos if photo.embedding is not None][:count]
        templates += [Template(str(s.file), person_id, s.embedding) for s in usable if s.embedding is not None]
        probes += [photo for photo in photos if photo not in usable]
    gallery = Gallery(templates, pack.digest, config.gallery)
    mated = [_judge(sample, gallery, thresholds) for sample in probes]
    strangers = [_judge(s, gallery, thresholds) for s in all_samples if s.person_id is None]
    sweep = [f"{_fnir_at(mated, strangers, fpir):.3f}" for fpir in SWEPT_FPIR]
    return [
        pack.name,
        str(count),
        f"{np.mean([j.rank_one for j in mated]):.3f}",
        f"{np.mean([j.outcome != 'right' for j in mated]):.3f}",
        f"{np.mean([j.outcome == 'wrong' for j in mated]):.4f}",
        f"{np.mean([j.outcome != 'refused' for j in strangers]):.4f}",
        f"{len(mated)}/{len(strangers)}",
        *sweep,
    ]


@dataclass(frozen=True)
class Judgement:
    """A probe's fate at the thresholds, and the similarity of its best candidate for the sweep."""

    outcome: str  # right, wrong, refused
    rank_one: bool
    similarity: float


def _judge(sample: Sample, gallery: Gallery, thresholds: Thresholds) -> Judgement:
    if sample.embedding is None:
        return Judgement("refused", False, -1.0)
    box = np.zeros(4, np.float32)
    face = Face(box, 1.0, Landmarks(np.zeros((5, 2), np.float32), LandmarkLayout.EYES_NOSE_MOUTH))
    candidates = gallery.search(sample.embedding)
    decision = decide_single(Observation(0.0, 0, face, sample.report, candidates), thresholds)
    best = candidates.candidates[0]
    right = best.person_id == sample.person_id
    named = decision.outcome is Outcome.IDENTIFIED
    return Judgement("refused" if not named else "right" if right else "wrong", right, best.similarity)


def _fnir_at(mated: list[Judgement], strangers: list[Judgement], fpir: float) -> float:
    """FNIR when the similarity alone is set so that at most this share of the strangers passes."""
    ranked = sorted((j.similarity for j in strangers), reverse=True)
    bar = ranked[int(fpir * len(ranked))]
    return float(np.mean([not (j.rank_one and j.similarity > bar) for j in mated]))


def main() -> int:
    """Print one row for each pack and number of templates."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, metavar="FOLDER")
    parser.add_argument("--pack", action="append", help="name of the default pack or the folder of another one")
    args = parser.parse_args()
    config, rows = Config(), []
    for wanted in args.pack or ["open"]:
        with tempfile.TemporaryDirectory() as top:
            library = PackLibrary(Path(top))
            library.ensure_open(print)
            pack = library.get("open") if wanted == "open" else library.install(Path(wanted), lambda _: True)
            path = Recogniser(load_models(pack, config.inference), Gallery([], pack.digest, config.gallery), config)
            found = samples(args.folder, path)
        refused = Counter(
            "no face" if s.report is None else s.report.issues[0].value for s in found if s.embedding is None
        )
        print(f"{pack.name}: {len(found)} photos, not usable: {dict(refused) or 'none'}; thresholds {path.thresholds}")
        rows += [measure(found, pack, config, count, path.thresholds) for count in (1, 3)]
    headings = ["pack", "templates", "rank-1", "FNIR", "taken for another", "FPIR", "probes"]
    headings += [f"FNIR at FPIR {fpir:.0%}" for fpir in SWEPT_FPIR]
    print(table(rows, headings))
    return 0


if __name__ == "__main__":
    sys.exit(main())
