"""Does a photo pass the head-turn challenge, and do people?

    python -m tests.bench.head_turn PHOTO_FOLDER VIDEO_FOLDER --pack open --paths 500 --directed 40

Photos are held, turned and bent along random paths, and along paths that a search found best for one side. Of them the
reliefs alone are judged, for all four sides and without the pose: a harder test than the challenge as it is. Heads of
average depths with the same photos on them go random ways too. Videos are cut where the landmarks of the mesh say that
the person begins to turn from a frontal look; each turn is asked for, and then the three others. A pulled face moves
landmarks too: videos in which, by eye, nobody turns are counted apart (--no-turns).
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path as FilePath

import numpy as np

from kiosk_app.config import Config, load_config
from kiosk_app.domain import U8, Face, Frame, View
from kiosk_app.errors import ClockfaceError
from kiosk_app.evaluation.rates import Rate
from kiosk_app.output import table
from kiosk_app.paths import data_dir
from kiosk_app.recognition.camera import frames
from kiosk_app.recognition.face_mesh import FaceMesh, load_face_mesh
from kiosk_app.recognition.head_turn import (
    HeadTurn,
    HeadTurnConfig,
    Reliefs,
    Verdict,
    along,
    is_head,
    look_at,
    turned_deg,
)
from kiosk_app.recognition.images import read_image
from kiosk_app.recognition.models import FaceModels, load_models
from kiosk_app.recognition.pose import FrontalFace, average_face
from kiosk_app.recognition.sources import parse_source
from tests.attacks.flat_photo import Path, filmed, head
from tests.attacks.flat_photo_paths import SIDES, directed_path, random_path, random_place
from tests.bench.packs import pack_to_measure

PICTURES = 8  # on a path
PRINTED_EVERY = 50
TURN_DEG = 12.0  # by the landmarks: the person turned
WITHIN_S = 4.0
AFTER_S = 2.0  # the challenge looks on for so long
MIN_EYES_PX = 30.0
MAX_PHOTO_YAW_DEG = 15.0
CONFIG = HeadTurnConfig()


def main() -> int:
    """Prints how many photos and people passed, and what a picture costs."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("photos", type=FilePath)
    parser.add_argument("videos", type=FilePath)
    parser.add_argument("--pack", default="open")
    parser.add_argument("--paths", type=int, default=500)
    parser.add_argument("--directed", type=int, default=40)
    parser.add_argument("--heads", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--no-turns", nargs="*", default=[], help="names of videos in which nobody turns")
    parser.add_argument("--data-dir")
    args = parser.parse_args()
    folder = data_dir(args.data_dir)
    with pack_to_measure(args.pack, folder) as pack:
        models, mesh = load_models(pack, load_config(folder).inference), load_face_mesh()
        photos = list(frontal_photos(args.photos, models)) if args.paths or args.directed or args.heads else []
        print(f"seed {args.seed}, {len(photos)} photos, pack {pack.name}")
        for kind, count in (("head", args.heads), ("flat, random", args.paths), ("flat, directed", args.directed)):
            results: list[tuple[bool, float, float]] = []
            for number in range(count):
                results.append(attack(photos, args.seed, kind, number, mesh))
                if len(results) % PRINTED_EVERY == 0 or len(results) == count:
                    print_attacks(kind, results)
        print_people(args.videos, models, mesh, set(args.no_turns))
    return 0


def frontal_photos(folder: FilePath, models: FaceModels) -> Iterator[tuple[U8, Face]]:
    """Photos with a face that looks straight and is large enough to be printed."""
    for path in sorted(folder.rglob("*.jpg")):
        try:
            photo = read_image(path)
        except ClockfaceError:
            continue
        for face in models.detector.scan_still(photo):
            eyes = face.landmarks.eye_centres_xy
            yaw = average_face(face.landmarks.layout).pose(face.landmarks).yaw_deg
            if np.linalg.norm(eyes[1] - eyes[0]) >= MIN_EYES_PX and abs(yaw) < MAX_PHOTO_YAW_DEG:
                yield photo, face


def attack(
    photos: list[tuple[U8, Face]], seed: int, kind: str, number: int, mesh: FaceMesh
) -> tuple[bool, float, float]:
    """One path: whether it passed, the most relief that it showed, and how many milliseconds a picture took."""
    rng = np.random.default_rng([seed, "directed" in kind, number])
    photo, face = photos[number % len(photos)]
    return judged(photo, face, path_of(kind, number, rng), rng, mesh)


def path_of(kind: str, number: int, rng: np.random.Generator) -> Path:
    """Of a sheet at random, of one that a search found best, or of a head that is turned by up to 30 degrees."""
    if kind == "head":
        return Path(random_place(rng, 0.1), random_place(rng, 0.5), head, head)
    return directed_path(rng, list(SIDES)[number % 4]) if "directed" in kind else random_path(rng)


def judged(photo: U8, face: Face, path: Path, rng: np.random.Generator, mesh: FaceMesh) -> tuple[bool, float, float]:
    """The reliefs alone, for any side: what would pass if the pose were all in favour of the attack."""
    reliefs, most, in_a_row, passed, taken = None, 0.0, Counter[View](), False, 0.0
    shares = np.append(np.linspace(0, 1, PICTURES), np.ones(2))
    for frame, seen in filmed(photo, face, path, shares, rng):
        began = time.process_time()
        now = look_at(frame.bgr, seen, mesh)
        if reliefs is None:
            reliefs = Reliefs(now, CONFIG)
            continue
        sides, least = list(SIDES), dict.fromkeys(SIDES, float("inf"))
        for relief, limits in reliefs.now(now):
            sides = [side for side in sides if is_head(relief, side, limits)]
            least = {side: min(so_far, along(relief, side)) for side, so_far in least.items()}
            if not sides:
                break
        taken += time.process_time() - began
        for side in SIDES:
            in_a_row[side] = in_a_row[side] + 1 if side in sides else 0
        most = max([most, *(least[side] for side in sides)])
        passed = passed or max(in_a_row.values()) >= CONFIG.pictures
    return passed, most, 1000 * taken / (len(shares) - 1)


def print_attacks(kind: str, results: list[tuple[bool, float, float]]) -> None:
    """The rate with its bounds."""
    rate = Rate(sum(passed for passed, *_ in results), len(results))
    seen = Rate(sum(most > 0 for _, most, _ in results), len(results))
    cost = np.median([cost_ms for *_, cost_ms in results])
    print(
        f"{kind}: {rate.errors} of {rate.trials} passed ({rate.low:.2%} to {rate.high:.2%}), {seen.errors} like a head "
        f"in at least one picture; {cost:.1f} ms a picture",
        flush=True,
    )


def print_people(folder: FilePath, models: FaceModels, mesh: FaceMesh, no_turns: set[str]) -> None:
    """A row for each video with turns."""
    rows, asked, others, pulled = [], Counter[str](), Counter[str](), Counter[str]()
    for clip in sorted(folder.iterdir()):
        film = list(seen_in(clip, models, mesh))
        right, wrong = Counter[str](), Counter[str]()
        for part, done in turns(film):
            for ask in SIDES:
                (right if ask is done else wrong)[challenge(part, ask, mesh).value] += 1
        if right:
            rows.append([clip.name, str(right.total()), str(right["passed"]), str(dict(right)), str(wrong["passed"])])
            print(rows[-1], flush=True)
        if clip.name in no_turns:
            pulled += right
        else:
            asked += right
            others += wrong
    print(table(rows, ["video", "turns", "passed", "verdicts", "passed for another side"]))
    kinds = (("asked for what they do", asked), ("asked for another side", others), ("faces pulled, no turn", pulled))
    for name, counts in kinds:
        if not counts:
            continue
        rate = Rate(counts["passed"], counts.total())
        print(f"{name}: {rate.errors} of {rate.trials} passed ({rate.low:.1%} to {rate.high:.1%})")


def seen_in(clip: FilePath, models: FaceModels, mesh: FaceMesh) -> Iterator[tuple[Frame, Face]]:
    """The frames of a video with the largest face in each, and the landmarks that the mesh gives it."""
    box = None
    try:
        for frame in frames(parse_source(str(clip)), Config().camera):
            found: list[Face] = models.detector.follow(frame.bgr, box) if box is not None else []
            found = found or models.detector.scan(frame.bgr, 2 * MIN_EYES_PX)
            box = found[0].box_xyxy if found else None
            if found and np.linalg.norm(np.diff(found[0].landmarks.eye_centres_xy, axis=0)) >= MIN_EYES_PX:
                yield frame, replace(found[0], landmarks=mesh.look(frame.bgr, found[0]).landmarks)
    except ClockfaceError as error:
        print(f"{clip.name}: {error}", file=sys.stderr)


def turns(film: list[tuple[Frame, Face]]) -> Iterator[tuple[list[tuple[Frame, Face]], View]]:
    """From each frontal look after which the person turned: the pictures from there on, and to which side."""
    if not film:
        return
    poses = [average_face(face.landmarks.layout).pose(face.landmarks) for _, face in film]
    start = 0
    while start < len(film) - 2:
        after = start + 1
        if abs(poses[after].yaw_deg) < 8 and poses[after].away_from(poses[start]) < 3:
            straight = FrontalFace([film[after][1].landmarks])
            for now in range(after + 1, len(film)):
                if film[now][0].t_s - film[after][0].t_s > WITHIN_S:
                    break
                pose = straight.pose(film[now][1].landmarks)
                by_side = sorted(((turned_deg(pose, side), side) for side in SIDES), reverse=True)
                (most, side), (second, _) = by_side[:2]
                if second > CONFIG.wrong_way_deg or (most > CONFIG.wrong_way_deg and second >= most / 2):
                    break  # two ways at once: not what anybody is asked for
                if most >= TURN_DEG and second < most / 2:
                    end_s = film[now][0].t_s + AFTER_S
                    yield [one for one in film[start:] if one[0].t_s <= end_s], side
                    start = now
                    break
        start += 1


def challenge(part: list[tuple[Frame, Face]], ask: View, mesh: FaceMesh) -> Verdict:
    """What becomes of one turn that is asked for."""
    asked = HeadTurn(mesh, [ask], CONFIG)
    for frame, face in part:
        asked.add(frame, face)
    return asked.verdict


if __name__ == "__main__":
    sys.exit(main())
