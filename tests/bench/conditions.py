"""What becomes of people in a mask, in sunglasses, with a tilted head, far away or in bad light? Painted, not real.

    python -m tests.bench.conditions FOLDER --pack open [--templates 3] [--probes 2]

FOLDER as for `clockface evaluate`. Everybody is enrolled from photos as they are; the others are changed and looked at
on the product's own path, gates and detector included. Strangers are changed in the same way: nobody may be named
because a mask looks like a mask.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np

from kiosk_app.config import Config, load_config
from kiosk_app.domain import U8, Face, Outcome, Template
from kiosk_app.evaluation.photos import Photo, read_photos
from kiosk_app.output import table
from kiosk_app.paths import data_dir
from kiosk_app.recognition.decision import decide_single
from kiosk_app.recognition.gallery import Gallery
from kiosk_app.recognition.images import read_image
from kiosk_app.recognition.models import FaceModels, load_models
from kiosk_app.recognition.pipeline import Recogniser
from tests.bench.packs import pack_to_measure

Change = Callable[[U8, Face], U8]
# In a frame with the eyes at (-0.5, 0) and (0.5, 0) and the base of the nose at (0, 1).
MASK = [(-1.05, 0.55), (0.0, 0.3), (1.05, 0.55), (0.9, 1.5), (0.4, 2.2), (-0.4, 2.2), (-0.9, 1.5)]
LENSES = (
    [(-1.05, -0.45), (-0.08, -0.35), (-0.12, 0.45), (-0.9, 0.55)],
    [(0.08, -0.35), (1.05, -0.45), (0.9, 0.55), (0.12, 0.45)],
)


def painted(bgr: U8, face: Face, polygons: list[list[tuple[float, float]]], colour: tuple[int, int, int]) -> U8:
    """Polygons in the frame of the face, filled, with soft edges."""
    left, right = face.landmarks.eye_centres_xy.astype(np.float64)
    centre, across = (left + right) / 2, right - left
    down = face.landmarks.nose_xy - centre
    cover = np.zeros(bgr.shape[:2], np.float32)
    for polygon in polygons:
        points = [centre + x * across + y * down for x, y in polygon]
        cv2.fillPoly(cover, [np.round(points).astype(np.int32)], 1.0)
    cover = cv2.GaussianBlur(cover, (0, 0), max(0.5, 0.01 * face.width_px))[:, :, None]
    return (bgr * (1 - cover) + np.float32(colour) * cover).astype(np.uint8)


def tilted(bgr: U8, face: Face, degrees: float) -> U8:
    centre = tuple(map(float, face.landmarks.nose_xy))
    height, width = bgr.shape[:2]
    turn = cv2.getRotationMatrix2D(centre, degrees, 1.0)
    return cv2.warpAffine(bgr, turn, (width, height), borderMode=cv2.BORDER_REFLECT).astype(np.uint8, copy=False)


def far_away(bgr: U8, face: Face, width_px: float) -> U8:
    """The detail of a face so wide, enlarged again: where it is in the picture is not what is asked."""
    scale = min(1.0, width_px / face.width_px)
    small = cv2.resize(bgr, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    return cv2.resize(small, bgr.shape[1::-1], interpolation=cv2.INTER_CUBIC).astype(np.uint8, copy=False)


def grainy(bgr: U8, gain: float, noise: float) -> U8:
    grain = np.random.default_rng(1).normal(0, noise, bgr.shape)
    return np.clip(bgr * gain + grain, 0, 255).astype(np.uint8)


def lit_from_the_side(bgr: U8, face: Face) -> U8:
    """One half of the face at a third of the light."""
    left, right = face.box_xyxy[0], face.box_xyxy[2]
    share = np.clip((np.arange(bgr.shape[1]) - left) / max(1.0, right - left), 0, 1)
    return (bgr * (1 / 3 + 2 / 3 * share)[None, :, None]).astype(np.uint8)


CONDITIONS: dict[str, Change] = {
    "as it is": lambda bgr, _: bgr,
    "surgical mask": lambda bgr, face: painted(bgr, face, [MASK], (214, 190, 140)),
    "black mask": lambda bgr, face: painted(bgr, face, [MASK], (28, 28, 28)),
    "sunglasses": lambda bgr, face: painted(bgr, face, [*LENSES], (20, 20, 20)),
    "tilted 15°": lambda bgr, face: tilted(bgr, face, 15),
    "tilted 30°": lambda bgr, face: tilted(bgr, face, -30),
    "64 px wide": lambda bgr, face: far_away(bgr, face, 64),
    "40 px wide": lambda bgr, face: far_away(bgr, face, 40),
    "a third of the light, grainy": lambda bgr, _: grainy(bgr, 0.33, 6),
    "from the side": lit_from_the_side,
}


def main() -> int:
    """One row for each condition."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--pack", default="open")
    parser.add_argument("--data-dir")
    parser.add_argument("--templates", type=int, default=3)
    parser.add_argument("--probes", type=int, default=2)
    args = parser.parse_args()
    folder = data_dir(args.data_dir)
    config = load_config(folder)
    with pack_to_measure(args.pack, folder) as pack:
        models = load_models(pack, config.inference)
        photos = read_photos(args.folders).distinct
        templates, probes = enrolled(photos, models, config, args.templates, args.probes)
        path = Recogniser(models, Gallery(templates, pack.digest, config.gallery), config)
        rows = [row(name, change, probes, path) for name, change in CONDITIONS.items()]
    print(f"{len({t.person_id for t in templates})} people with {args.templates} templates")
    heads = ["", "probes", "identified", "unknown", "not compared", "another", "strangers", "not compared", "named"]
    print(table(rows, heads))
    return 0


def enrolled(
    photos: list[Photo], models: FaceModels, config: Config, count: int, probes: int
) -> tuple[list[Template], list[tuple[str, U8, Face]]]:
    """Templates of everybody who has photos enough, and who ("" for a stranger), picture and face of the probes."""
    path = Recogniser(models, Gallery([], models.pack.digest, config.gallery), config)
    templates, seen, looked = [], Counter[str](), []
    for photo in photos:
        if not photo.is_stranger and seen[photo.person] >= count + probes:
            continue
        bgr = read_image(photo.path)
        found, embedding = path.look_at_still(bgr)
        if embedding is None or found.face is None:
            continue
        seen[photo.person] += 1
        if not photo.is_stranger and seen[photo.person] <= count:
            templates.append(Template(f"{photo.person}{seen[photo.person]}", photo.person, embedding))
        else:
            looked.append(("" if photo.is_stranger else photo.person, bgr, found.face))
    whole = {person for person, number in seen.items() if number > count}
    return [one for one in templates if one.person_id in whole], [one for one in looked if one[0] in whole | {""}]


def row(name: str, change: Change, probes: list[tuple[str, U8, Face]], path: Recogniser) -> list[str]:
    told = Counter[str]()
    for who, bgr, face in probes:
        decision = decide_single(path.process_still(change(bgr, face)), path.thresholds)
        kind = "probe" if who else "stranger"
        told[kind] += 1
        if decision.outcome is Outcome.IDENTIFIED:
            told[kind, "right" if decision.person_id == who else "wrong"] += 1
        elif decision.outcome in (Outcome.NO_FACE, Outcome.POOR_QUALITY):
            told[kind, "not compared"] += 1
    missed = told["probe"] - told["probe", "right"] - told["probe", "wrong"] - told["probe", "not compared"]
    numbers = [told["probe"], told["probe", "right"], missed, told["probe", "not compared"], told["probe", "wrong"]]
    numbers += [told["stranger"], told["stranger", "not compared"], told["stranger", "wrong"]]
    return [name, *map(str, numbers)]


if __name__ == "__main__":
    sys.exit(main())
