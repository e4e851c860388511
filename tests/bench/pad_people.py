"""What liveness says of people in videos, as they are and in other light, blurred and smaller.

    python -m tests.bench.pad_people VIDEOS [--models FOLDER] [--seconds 4] [--data-dir DIR]

The start of each video is one presentation in each condition; each face is taken for an enrolled one. The changes are
painted, the videos are real. Presentations of one video are not independent: the bounds hold within a row only.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path

import cv2

from kiosk_app.config import Config, load_config
from kiosk_app.domain import U8, Frame
from kiosk_app.evaluation.cue_table import cue_table
from kiosk_app.evaluation.presentations import tables
from kiosk_app.evaluation.presented import LOOKED_AT_EVERY_S, Presented, present_frames
from kiosk_app.evaluation.study import Table
from kiosk_app.evaluation.whole_system import system_table
from kiosk_app.output import table
from kiosk_app.paths import data_dir
from kiosk_app.recognition.camera import frames
from kiosk_app.recognition.models import FaceModels
from kiosk_app.recognition.sources import parse_source
from tests.bench.conditions import grainy
from tests.bench.packs import models_with_liveness

LEAST_FACE_PX = 60.0
Change = Callable[[U8, float], U8]  # of a picture, with the width of the face in it, px


def blurred(bgr: U8, sigma_px: float) -> U8:
    return cv2.GaussianBlur(bgr, (0, 0), sigma_px).astype(bgr.dtype, copy=False)


def sized(bgr: U8, scale: float) -> U8:
    return cv2.resize(bgr, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA).astype(bgr.dtype, copy=False)


CONDITIONS: Mapping[str, Change] = {
    "as it is": lambda bgr, _: bgr,
    "half the light": lambda bgr, _: grainy(bgr, 0.5, 3),
    "a quarter of the light": lambda bgr, _: grainy(bgr, 0.25, 5),
    "half as much light again": lambda bgr, _: grainy(bgr, 1.5, 0),
    "blurred by 1% of the face": lambda bgr, face_px: blurred(bgr, 0.01 * face_px),
    "blurred by 2% of the face": lambda bgr, face_px: blurred(bgr, 0.02 * face_px),
    "face 120 px wide": lambda bgr, face_px: sized(bgr, 120 / face_px),
    "face 80 px wide": lambda bgr, face_px: sized(bgr, 80 / face_px),
}


def main() -> int:
    """A table of the networks, one of the cues and those of the whole system: a row for each condition."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("videos", type=Path)
    parser.add_argument("--models", type=Path)
    parser.add_argument("--seconds", type=float, default=4.0)
    parser.add_argument("--data-dir")
    args = parser.parse_args()
    folder = data_dir(args.data_dir)
    config = load_config(folder)
    models = models_with_liveness(folder, args.models, config.inference)
    found: dict[str, list[Presented]] = {name: [] for name in CONDITIONS}
    for clip in sorted(args.videos.iterdir()):
        film = list(beginning(clip, args.seconds, config))
        face_px = widest_face_px(film, models)
        for name, change in CONDITIONS.items() if face_px else ():
            changed = (replace(frame, bgr=change(frame.bgr, face_px)) for frame in film)
            found[name].append(present_frames(changed, models, None, config))
    for part in measured(found, models.liveness is not None, config):
        print(f"\n{part.title}\n{table(part.rows, part.headings)}\n{part.note}")
    return 0


def beginning(clip: Path, seconds: float, config: Config) -> Iterator[Frame]:
    """As often as a kiosk looks."""
    next_s = 0.0
    for frame in frames(parse_source(str(clip)), config.camera):
        if frame.t_s > seconds:
            return
        if frame.t_s >= next_s:
            next_s = frame.t_s + LOOKED_AT_EVERY_S
            yield frame


def widest_face_px(film: list[Frame], models: FaceModels) -> float:
    """Of the first picture; 0 where it has none."""
    faces = models.detector.scan(film[0].bgr, LEAST_FACE_PX)
    return max((face.width_px for face in faces), default=0.0)


def measured(found: Mapping[str, list[Presented]], networks: bool, config: Config) -> Iterator[Table]:
    """networks: their live scores are there."""
    least = config.liveness.min_score
    if networks:
        yield stacked(found, lambda people: tables({"": [p.live for p in people if p.live is not None]}, least)[0])
    yield stacked(found, lambda people: cue_table({"": people}))
    for helped in (False, True) if networks else (False,):
        yield stacked(found, partial(whole_system, mode=config.liveness.mode, networks=helped))


def whole_system(people: list[Presented], mode: str, *, networks: bool) -> Table:
    return system_table({"": people}, mode, networks=networks, gallery=False)


def stacked(found: Mapping[str, list[Presented]], made: Callable[[list[Presented]], Table]) -> Table:
    """The tables of people of all conditions as one."""
    each = {name: made(people) for name, people in found.items()}
    return replace(each["as it is"], rows=[[name, *told.rows[0][1:]] for name, told in each.items()])


if __name__ == "__main__":
    sys.exit(main())
