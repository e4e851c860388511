"""Can the photos that will be missed be told beforehand? Many measures of a photo, one by one and together.

    python -m tests.bench.discard FOLDER... --pack open [--seeds 6]

FOLDER as for `clockface evaluate`. For each measure: which share of the misses goes when the tenth of the probes that
it calls worst is thrown away, at FPIR 1%, with one and with three photos enrolled, means over so many drawings of them.
Then the same for a model fitted to all measures, each person's photos judged by what was learned from others; and for
somebody who knows which photos are missed most, which nothing can beat.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from kiosk_app.config import GalleryConfig, QualityConfig, load_config
from kiosk_app.domain import U8, Embedding
from kiosk_app.errors import ClockfaceError
from kiosk_app.evaluation.open_set import Enrolment, OpenSet, discarded, measure
from kiosk_app.evaluation.photos import Photo, read_photos
from kiosk_app.evaluation.samples import Sample
from kiosk_app.output import table
from kiosk_app.paths import data_dir
from kiosk_app.recognition.alignment import align
from kiosk_app.recognition.decision import Thresholds, thresholds_of
from kiosk_app.recognition.images import read_image
from kiosk_app.recognition.models import FaceModels, load_models
from kiosk_app.recognition.quality import assess, nearest
from tests.bench.packs import pack_to_measure

F64 = npt.NDArray[np.float64]
FPIR, TENTH, STEPS = 0.01, 0.1, 20
JITTERS = 6


@dataclass(frozen=True, eq=False)
class Measured:
    """A photo as the product sees it, and everything measured of it."""

    sample: Sample
    values: dict[str, float]


def main() -> int:
    """A row for each measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--pack", default="open")
    parser.add_argument("--seeds", type=int, default=6)
    parser.add_argument("--data-dir")
    args = parser.parse_args()
    folder = data_dir(args.data_dir)
    with pack_to_measure(args.pack, folder) as pack:
        config = load_config(folder)
        models = load_models(pack, config.inference)
        seen = list(measured(read_photos(args.folders).distinct, models, config.quality))
    everybody_alike(seen)
    study = Study(seen, thresholds_of(pack.recogniser), config.gallery, args.seeds)
    names = list(seen[0].values)
    rows = [[name, *(f"{study.gone(study.column(name), count):.0%}" for count in (1, 3))] for name in names]
    rows.append(["all together, learned from others", *(f"{study.gone(study.fitted(c), c):.0%}" for c in (1, 3))])
    rows.append(["who knows what is missed", *(f"{study.gone(-study.missed(c), c):.0%}" for c in (1, 3))])
    print(table(rows, ["misses gone without a tenth of the probes", "1 template", "3 templates"]))
    return 0


def measured(photos: list[Photo], models: FaceModels, quality: QualityConfig) -> Iterator[Measured]:
    """Those with a face that the kiosk would compare."""
    for photo in photos:
        try:
            picture = read_image(photo.path)
        except ClockfaceError:
            continue
        face, several = nearest(models.detector.scan_still(picture), picture.shape[:2], quality)
        if face is None:
            continue
        report = assess(picture, face, quality, several_faces=several, photo=True)
        if report.passes:
            chips = variants(align(picture, face.landmarks))
            embedding, *others = models.embedder.embed(list(chips.values()))
            moved = {
                name: float(embedding.vector @ one.vector) for name, one in zip(list(chips)[1:], others, strict=True)
            }
            jitters = [moved.pop(name) for name in list(moved) if name.startswith("jitter")]
            values = {
                **report.measures,
                **moved,
                "jitter, mean": float(np.mean(jitters)),
                "jitter, least": min(jitters),
            }
            values |= {"length of the embedding": embedding.length, "score of the detector": face.score}
            yield Measured(Sample(photo, report, embedding), values)


def variants(chip: U8) -> dict[str, U8]:
    """The chip itself, and what should change little about whose face it is."""
    rng, side = np.random.default_rng(7), chip.shape[0]
    found = {"": chip}
    for number in range(JITTERS):
        turn = cv2.getRotationMatrix2D((side / 2, side / 2), rng.normal(0, 4), 1 + rng.normal(0, 0.04))
        turn[:, 2] += rng.normal(0, 0.02 * side, 2)
        found[f"jitter {number}"] = cv2.warpAffine(chip, turn, (side, side), borderMode=cv2.BORDER_REPLICATE)
    found["blurred"] = cv2.GaussianBlur(chip, (0, 0), 1.5)
    small = cv2.resize(chip, (side // 3,) * 2, interpolation=cv2.INTER_AREA)
    found["a third of the size"] = cv2.resize(small, (side, side), interpolation=cv2.INTER_CUBIC)
    for name, gamma in (("brighter", 0.6), ("darker", 1.6)):
        found[name] = (255 * (chip / 255.0) ** gamma).astype(np.uint8)
    halves = {"left": np.s_[:, : side // 2], "right": np.s_[:, side // 2 :], "eyes": np.s_[: side * 45 // 100]}
    for name, part in {**halves, "mouth": np.s_[side * 6 // 10 :]}.items():
        found[f"without {name}"] = chip.copy()
        found[f"without {name}"][part] = chip.mean((0, 1))
    return found


def everybody_alike(seen: list[Measured]) -> None:
    """How like other people's faces each is: that is known at a site, of its own people."""
    vectors = np.stack([one.sample.embedding.vector for one in seen if one.sample.embedding])
    who = np.array([one.sample.photo.person for one in seen])
    for one, likeness, person in zip(seen, vectors @ vectors.T, who, strict=True):
        others = np.sort(likeness[who != person])[::-1]
        one.values["unlike others, mean"] = -float(others.mean())
        one.values["unlike the most alike"] = -float(others[0])


class Study:
    """What throwing photos away by some quality brings."""

    def __init__(self, seen: list[Measured], thresholds: Thresholds, gallery: GalleryConfig, seeds: int) -> None:
        self._seen, self._thresholds, self._gallery, self._seeds = seen, thresholds, gallery, seeds

    def column(self, name: str) -> F64:
        """The measure in whichever direction helps more: better than it could be known beforehand."""
        values = np.array([one.values[name] for one in self._seen])
        return max((values, -values), key=lambda one: self.gone(one, 3))

    def gone(self, quality: F64, templates: int) -> float:
        """The share of the misses that goes with the worst tenth of the probes."""
        before = after = 0.0
        for found, threshold in self._searches(quality, templates, range(1, self._seeds + 1)):
            curve = discarded(found.mated, threshold, lambda search: search.length, STEPS)
            before += curve[0][1]
            after += min(curve, key=lambda point: abs(point[0] - TENTH))[1]
        return 1 - after / before if before else 0.0

    def missed(self, templates: int) -> F64:
        """How often each photo is missed, over other drawings."""
        missed, tried = np.zeros(len(self._seen)), np.zeros(len(self._seen))
        drawn = range(100, 100 + 3 * self._seeds)
        for found, threshold in self._searches(np.arange(len(self._seen), dtype=float), templates, drawn):
            for search in found.mated:
                tried[round(search.length)] += 1
                missed[round(search.length)] += not (search.is_right and search.score >= threshold)
        share: F64 = missed / np.maximum(tried, 1)
        return share

    def fitted(self, templates: int) -> F64:
        """By a logistic regression on all measures, learned from four fifths of the people at a time."""
        values = np.array([list(one.values.values()) for one in self._seen])
        share, quality = self.missed(templates), np.zeros(len(self._seen))
        people = [one.sample.photo.person for one in self._seen]
        for known, judged in GroupKFold(5).split(values, share, people):
            model = make_pipeline(StandardScaler(), LogisticRegression(C=0.1, max_iter=500))
            weights = np.concatenate([share[known], 1 - share[known]])
            labels = np.repeat([1, 0], len(known))
            model.fit(np.tile(values[known], (2, 1)), labels, logisticregression__sample_weight=weights)
            quality[judged] = -model.predict_proba(values[judged])[:, 1]
        return quality

    def _searches(self, quality: F64, templates: int, seeds: range) -> Iterator[tuple[OpenSet, float]]:
        people, strangers = defaultdict(list), defaultdict(list)
        spread = np.ptp(quality) or 1.0  # what is equal is thrown away at random, not in the order of the names
        quality = quality + 1e-9 * spread * np.random.default_rng(3).random(len(quality))
        for one, value in zip(self._seen, quality, strict=True):
            assert one.sample.embedding is not None
            known = Embedding(one.sample.embedding.vector, one.sample.embedding.pack_digest, float(value))
            kept = strangers if one.sample.photo.is_stranger else people
            kept[one.sample.photo.person].append(replace(one.sample, embedding=known))
        for seed in seeds:
            enrolment = Enrolment(templates, seed=seed)
            found = measure(people, list(strangers.values()), enrolment, self._thresholds, self._gallery)
            assert found is not None
            yield found, found.at_fpir(FPIR).threshold


if __name__ == "__main__":
    sys.exit(main())
