"""Does a calibration keep its word? Many random galleries are calibrated, and strangers to each are looked for in it.

    python -m tests.bench.calibration FOLDER [FOLDER...] --pack open [--galleries 200] [--people 60] [--templates 3]

FOLDER as for `clockface evaluate`, whose samples are used again. Everybody who is not in a gallery is a stranger to it.
Prints, for each rate asked for, in how many galleries the share of strangers that was named stayed within the bound.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import numpy as np

from kiosk_app.config import Config, load_config
from kiosk_app.domain import Template
from kiosk_app.evaluation.photos import read_photos
from kiosk_app.evaluation.samples import SampleCache, extract
from kiosk_app.output import table
from kiosk_app.paths import data_dir
from kiosk_app.recognition.calibration import calibrate
from kiosk_app.recognition.decision import Thresholds, score, thresholds_of
from kiosk_app.recognition.gallery import Gallery
from kiosk_app.verbs.evaluate import CACHE_FOLDER
from tests.bench.packs import pack_to_measure

RATES = (0.01, 0.003, 0.001)


def main() -> int:
    """One row for each rate."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--pack", default="open")
    parser.add_argument("--data-dir")
    for name, default in (("galleries", 200), ("people", 60), ("templates", 3), ("seed", 1)):
        parser.add_argument(f"--{name}", type=int, default=default)
    args = parser.parse_args()
    folder = data_dir(args.data_dir)
    config, photos = load_config(folder), read_photos(args.folders).distinct
    with pack_to_measure(args.pack, folder) as pack:
        cache = SampleCache(folder / CACHE_FOLDER, pack, config)
        cache.open()
        samples = extract(photos, pack, config, cache, lambda _: None)
    people: dict[str, list[Template]] = {}
    for photo in photos:
        if (embedding := samples[photo.sha256].usable) is not None:
            people.setdefault(photo.person, []).append(Template(photo.sha256, photo.person, embedding))
    rows = measure(people, thresholds_of(pack.recogniser), args)
    print(
        table(rows, ["rate asked for", "galleries", "within the bound", "mean bound", "mean rate measured", "probes"])
    )
    return 0


def measure(people: dict[str, list[Template]], thresholds: Thresholds, args: argparse.Namespace) -> list[list[str]]:
    """One row for each rate."""
    rng, config = np.random.default_rng(args.seed), Config().gallery
    enough = [person for person, theirs in people.items() if len(theirs) >= args.templates]
    kept = {rate: [] for rate in RATES}  # type: dict[float, list[tuple[bool, float, float, int]]]
    for _ in range(args.galleries):
        chosen = {enough[at] for at in rng.permutation(len(enough))[: args.people]}
        templates = [one for person in sorted(chosen) for one in people[person][: args.templates]]
        gallery = Gallery(templates, templates[0].embedding.pack_digest, config)
        strangers = [one for person, theirs in people.items() if person not in chosen for one in theirs]
        scores = np.array([score(gallery.search(one.embedding), thresholds) for one in strangers])
        for rate in RATES:
            found = calibrate(gallery, templates, thresholds, rate)
            measured = float(np.mean(scores >= found.min_similarity))
            kept[rate].append((measured <= found.bound, found.bound, measured, len(scores)))
    rows = []
    for rate, results in kept.items():
        within, bound, measured, probes = (np.mean([result[at] for result in results]) for at in range(4))
        rows.append(
            [f"{rate:g}", str(len(results)), f"{within:.1%}", f"{bound:.5f}", f"{measured:.5f}", f"{probes:.0f}"]
        )
    return rows


if __name__ == "__main__":
    sys.exit(main())
