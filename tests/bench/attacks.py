"""What becomes of simulated and real attacks, and of people: live scores, cues, and the whole system, by species.

    python -m tests.bench.attacks [--each 48] [--minutes 60] [--cues-only] [--faces FOLDER] [--models FOLDER]
        [--real FOLDER] [--seed 1]

Simulated: each clip is made from another photo by its own seed, and whoever the photo shows is enrolled with that very
photo, the worst case. --faces: photos (NAME/*) and `videos/` to make attacks from; else the sample photo alone. --real:
as for `clockface pad-evaluate`. Simulated and real ones are never added up.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from kiosk_app import walkup
from kiosk_app.config import Config, load_config
from kiosk_app.domain import Frame, Template
from kiosk_app.errors import InputError
from kiosk_app.evaluation.cue_table import cue_table
from kiosk_app.evaluation.presentations import read_presentations, scored, tables
from kiosk_app.evaluation.presented import LOOKED_AT_EVERY_S, Presented, present, present_frames
from kiosk_app.evaluation.whole_system import system_table
from kiosk_app.output import table
from kiosk_app.paths import data_dir
from kiosk_app.recognition.camera import frames
from kiosk_app.recognition.cues import Cues
from kiosk_app.recognition.gallery import Gallery
from kiosk_app.recognition.images import read_image
from kiosk_app.recognition.models import FaceModels
from kiosk_app.recognition.pipeline import Recogniser
from kiosk_app.recognition.sources import parse_source
from tests.attacks.instruments import Picture
from tests.attacks.scene import FPS, office
from tests.attacks.species import SECONDS, SPECIES, attack, posed_attack
from tests.bench.packs import models_with_liveness

LEAST_FACE_PX = 60.0


def main() -> int:
    """The tables of simulated ones, then those of real ones."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--each", type=int, default=48)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--minutes", type=float, default=60, help="no further clips after so long")
    parser.add_argument("--cues-only", action="store_true", help="no model looks at simulated attacks: far quicker")
    parser.add_argument("--faces", type=Path)
    parser.add_argument("--models", type=Path)
    parser.add_argument("--real", type=Path)
    parser.add_argument("--data-dir")
    args = parser.parse_args()
    folder = data_dir(args.data_dir)
    config = load_config(folder)
    models = models_with_liveness(folder, args.models, config.inference)
    print(f"Simulated: seeds {args.seed} to {args.seed + args.each - 1} of each kind, {SECONDS:g} s at {FPS:g} fps")
    found = simulated(args.each, args.seed, args.minutes, args.faces, models, config, cues_only=args.cues_only)
    shown(found, config, models, system=not args.cues_only, gallery=True)
    if args.real:
        print("\nReal:")
        found = scored(read_presentations(args.real), lambda path: present(path, models, None, config))
        shown(found, config, models, system=True, gallery=False)
    return 0


def shown(
    found: dict[str, list[Presented]], config: Config, models: FaceModels, *, system: bool, gallery: bool
) -> None:
    networks, mode = models.liveness is not None, config.liveness.mode
    scores = {species: [one.live for one in every if one.live is not None] for species, every in found.items()}
    measured = tables(scores, config.liveness.min_score)[:1] if networks else []
    measured.append(cue_table(found))
    runs = (False, True) if networks else (False,)
    measured += [system_table(found, mode, networks=helped, gallery=gallery) for helped in runs if system]
    for part in measured:
        print(f"\n{part.title}\n{table(part.rows, part.headings)}\n{part.note}", flush=True)


def simulated(
    each: int,
    seed: int,
    minutes: float,
    faces: Path | None,
    models: FaceModels,
    config: Config,
    *,
    cues_only: bool,
) -> dict[str, list[Presented]]:
    """By species; "" are the people of the sample photo, cut out and walking up before as many rooms."""
    photos, films = list(_pictures(faces, each, models)), list(_films(faces, models, config))
    found: dict[str, list[Presented]] = {"": list(_walking_up(models, config))}
    until_s = time.monotonic() + 60 * minutes
    for number in range(each):
        for species in SPECIES:
            if time.monotonic() > until_s:
                return found
            film = films[number % len(films)] if species == "video_on_screen" and films else None
            art = film or [photos[number % len(photos)], photos[(number + 7) % len(photos)]]
            if species == "video_on_screen" and film is None:
                art = art[:1]  # two people in turn would be nobody
            if cues_only:
                told = _cues_of(species, art, seed + number)
            else:
                gallery = _enrolled(art[0], models, config)
                told = present_frames(attack(species, art, seed + number), models, gallery, config)
            found.setdefault(species, []).append(told)
    return found


def _cues_of(species: str, art: Sequence[Picture], seed: int) -> Presented:
    """No model at all: the face is taken to be where it is."""
    cues = Cues()
    reports = [cues.add(frame, pose.face, 1) for frame, pose in posed_attack(species, art, seed)]
    return Presented(None, cues=tuple(dict.fromkeys(cue for report in reports for cue in report.reasons)))


def _enrolled(picture: Picture, models: FaceModels, config: Config) -> Gallery:
    nobody = Gallery([], models.pack.digest, config.gallery)
    embedding = Recogniser(models, nobody, config).embed_still(picture.bgr)[1]
    mine = [] if embedding is None else [Template("t", "p", embedding)]
    return Gallery(mine, models.pack.digest, config.gallery)


def _pictures(faces: Path | None, most: int, models: FaceModels) -> Iterator[Picture]:
    """Of the photos with one face, large enough; without a folder those of the sample photo."""
    sample = read_image(walkup.sample_photo())
    if faces is None:
        yield from (Picture.around(sample, face) for face in models.detector.scan_still(sample))
        return
    count = 0
    for photo in _mixed(sorted(path for path in faces.rglob("*.jpg") if "spoof" not in path.parts)):
        try:
            bgr = read_image(photo)
        except InputError:
            continue
        found = models.detector.scan_still(bgr)
        if len(found) == 1 and found[0].width_px >= LEAST_FACE_PX:
            yield Picture.around(bgr, found[0])
            count += 1
        if count == most:
            return


def _mixed(paths: Sequence[Path]) -> list[Path]:
    return [paths[number] for number in np.random.default_rng(3).permutation(len(paths))]


def _films(faces: Path | None, models: FaceModels, config: Config) -> Iterator[list[Picture]]:
    """The first seconds of each video with a large face, cut to its surroundings."""
    folder = None if faces is None else faces / "videos"
    for path in sorted(folder.iterdir()) if folder and folder.is_dir() else ():
        film, next_s = [], 0.0
        for frame in frames(parse_source(str(path)), config.camera):
            if frame.t_s >= next_s:
                film.append(frame.bgr)
                next_s += 1 / FPS
            if frame.t_s > SECONDS:
                break
        found = models.detector.scan(film[0], 2 * LEAST_FACE_PX)
        if found:
            yield [Picture.around(bgr, found[0]) for bgr in film]


def _walking_up(models: FaceModels, config: Config) -> Iterator[Presented]:
    sample = read_image(walkup.sample_photo())
    every = max(1, round(LOOKED_AT_EVERY_S * walkup.FPS))
    for number, face in enumerate(models.detector.scan_still(sample)):
        person = walkup.cut_out(sample, face)
        gallery = _enrolled(Picture.around(sample, face), models, config)
        for room in range(2):
            film = walkup.walk_up(office(1000 + 2 * number + room), person, number, every)
            clip = (Frame(bgr, at * every / walkup.FPS, at) for at, bgr in enumerate(film))
            yield present_frames(clip, models, gallery, config)


if __name__ == "__main__":
    sys.exit(main())
