"""People in videos: enrolled from the first second of a clip, are they identified in the rest of it, and nobody else?

    python -m tests.bench.videos VIDEO_FOLDER PHOTO_FOLDER --pack open

Everybody of PHOTO_FOLDER (as for `clockface evaluate`) is enrolled beside them with three photos. The rest of each clip
is cut into parts of five seconds, each played to the product's own path twice: with the person enrolled, and without.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import numpy as np

from kiosk_app.config import Config, load_config
from kiosk_app.domain import Decision, Embedding, Frame, Outcome, Template
from kiosk_app.errors import InputError
from kiosk_app.evaluation.photos import read_photos
from kiosk_app.evaluation.samples import SampleCache, extract
from kiosk_app.output import table
from kiosk_app.packs.manifest import Pack
from kiosk_app.paths import data_dir
from kiosk_app.recognition.camera import frames
from kiosk_app.recognition.decision import Agreement
from kiosk_app.recognition.gallery import Gallery
from kiosk_app.recognition.models import FaceModels, load_models
from kiosk_app.recognition.pipeline import Recogniser
from kiosk_app.recognition.sources import parse_source
from kiosk_app.verbs.evaluate import CACHE_FOLDER
from tests.bench.packs import pack_to_measure

ENROLLED_S, PART_S = 1.0, 5.0
PERSON = "the person of the clip"


def main() -> int:
    """One row for each clip, and what they come to."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("videos", type=Path)
    parser.add_argument("photos", type=Path)
    parser.add_argument("--pack", default="open")
    parser.add_argument("--data-dir")
    parser.add_argument("--templates", type=int, default=3)
    args = parser.parse_args()
    folder = data_dir(args.data_dir)
    config = load_config(folder)
    with pack_to_measure(args.pack, folder) as pack:
        models = load_models(pack, config.inference)
        others = beside(args.photos, pack, config, folder)
        rows, seen, waited = [], Counter[str](), list[float]()
        for clip in sorted(args.videos.iterdir()):
            told, times = watched(clip, models, config, others, args.templates)
            rows.append(
                [clip.name, *(str(told[key]) for key in ("parts", "right", "nobody", "wrong", "named without"))]
            )
            seen.update(told)
            waited += times
    print(table(rows, ["clip", "parts", "identified", "nobody", "wrong", "stranger named"]))
    print(dict(seen), f"time to decision p50 {np.median(waited):.2f} s, p95 {np.percentile(waited, 95):.2f} s")
    return 0


def beside(photos: Path, pack: Pack, config: Config, folder: Path) -> list[Template]:
    """Three templates of everybody of the photos."""
    cache = SampleCache(folder / CACHE_FOLDER, pack, config)
    cache.open()
    found = read_photos([photos])
    samples = extract(found.distinct, pack, config, cache, lambda _: None)
    people: dict[str, list[Embedding]] = {}
    for photo in found.distinct:
        if not photo.is_stranger and (usable := samples[photo.sha256].usable) is not None:
            people.setdefault(photo.person, []).append(usable)
    return [Template(f"{p}{n}", p, one) for p, theirs in people.items() for n, one in enumerate(theirs[:3])]


def watched(
    clip: Path, models: FaceModels, config: Config, others: list[Template], count: int
) -> tuple[Counter[str], list[float]]:
    """What became of the parts of a clip, and after how many seconds from the first face somebody was identified."""
    told, waited = Counter[str](), list[float]()
    try:
        film = list(frames(parse_source(str(clip)), config.camera))
    except InputError as error:
        print(f"{clip.name}: {error}", file=sys.stderr)
        return told, waited
    first = [frame for frame in film if frame.t_s < film[0].t_s + ENROLLED_S]
    path = Recogniser(models, Gallery([], models.pack.digest, config.gallery), config)
    embeddings = [found for frame in first if (found := path.embed_frame(frame)[1]) is not None]
    chosen = [embeddings[at] for at in np.linspace(0, len(embeddings) - 1, min(count, len(embeddings))).astype(int)]
    own = [Template(f"own{number}", PERSON, embedding) for number, embedding in enumerate(chosen)]
    ends = np.arange(film[0].t_s + ENROLLED_S, film[-1].t_s + PART_S, PART_S)
    for start, end in pairwise(ends) if own else ():
        part = [frame for frame in film if start <= frame.t_s < end]
        known, after = decided(part, models, config, [*others, *own])
        unknown, _ = decided(part, models, config, others)
        if known is None:
            continue  # there was no face
        told["parts"] += 1
        named = known.person_id
        told["right" if named == PERSON else "nobody" if named is None else "wrong"] += 1
        told["named without"] += unknown is not None and unknown.outcome is Outcome.IDENTIFIED
        waited += [after] if named == PERSON else []
    return told, waited


def decided(
    part: list[Frame], models: FaceModels, config: Config, templates: list[Template]
) -> tuple[Decision | None, float]:
    """The first identification, else the last decision; and how long after the first usable face it came."""
    path = Recogniser(models, Gallery(templates, models.pack.digest, config.gallery), config)
    agreement, last, began_s = Agreement(config.decision, path.thresholds, config.liveness), None, None
    for number, frame in enumerate(part):
        observation = path.process(replace(frame, number=number))
        if began_s is None and observation.candidates is not None:
            began_s = frame.t_s
        decision = agreement.add(observation)
        if decision is not None and decision.outcome is Outcome.IDENTIFIED:
            return decision, decision.t_s - (began_s if began_s is not None else decision.t_s)
        last = decision or last
    return agreement.finish() or last, 0.0


if __name__ == "__main__":
    sys.exit(main())
