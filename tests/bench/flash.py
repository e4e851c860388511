"""The flash challenge in simulation: how much other light it bears, and what passes that should not.

    python -m tests.bench.flash [--trials 100] [--attacks 2000] [--pictures 24]

0 leaves a part out.

Everything is drawn from seeds that count up from those printed. "Accepted" has its 95 % bounds by Clopper and Pearson.
The simulation is that of tests/attacks/flash_simulation.py; it is a model, not a camera.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Callable, Iterable
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import numpy as np

from kiosk_app.config import InferenceConfig
from kiosk_app.domain import U8, Face
from kiosk_app.evaluation.rates import Rate
from kiosk_app.output import table
from kiosk_app.packs.manifest import read_pack
from kiosk_app.packs.open_pack import convert
from kiosk_app.recognition.cv import cv2
from kiosk_app.recognition.flash import MIN_CHANGE, FlashChallenge, FlashOutcome, FlashResult
from kiosk_app.recognition.flash_plan import FlashPlan, draw_plan
from kiosk_app.recognition.models import load_models
from tests.attacks import flash_simulation as sim
from tests.attacks.flash_pictures import pictures
from tests.sample_people import sample_people

SEED = 10_000
LEVELS_LUX = (10, 50, 100, 200, 300, 400, 500, 700, 1000, 2000, 5000, 10_000)
ACCEPTED = 0.95
HEADS = ["", "trials", "passed", "95%", "too bright", "failed"]
Trial = Callable[[sim.Scene, FlashPlan, int], sim.Recording]


def plan_of(seed: int) -> FlashPlan:
    return draw_plan(Random(seed))


def trials(trial: Trial, scenes: Iterable[sim.Scene]) -> list[FlashResult]:
    found = []
    for scene in scenes:
        plan = plan_of(scene.seed)
        found.append(sim.judged(plan, trial(scene, plan, scene.seed)))
    return found


def row(name: str, results: list[FlashResult]) -> list[str]:
    count = Counter(result.outcome for result in results)
    passed = Rate(count[FlashOutcome.PASSED], len(results))
    shares = [f"{count[outcome] / len(results):.1%}" for outcome in (FlashOutcome.TOO_BRIGHT, FlashOutcome.FAILED)]
    return [name, str(len(results)), f"{passed.value:.2%}", f"{passed.low:.2%} to {passed.high:.2%}", *shares]


def bona_fide(scene: sim.Scene, plan: FlashPlan, _: int) -> sim.Recording:
    return sim.bona_fide(scene, plan)


def drawn(lux: float, count: int, skin: str | None = None, fps: float | None = None) -> list[sim.Scene]:
    return [sim.draw_scene(SEED + i, lux, skin, fps) for i in range(count)]


def people_by_light(count: int) -> None:
    """By ambient light, then by skin and frame rate at a low and at the highest level that is accepted."""
    rows, highest, sure = [], 0, 0
    for lux in LEVELS_LUX:
        results = trials(bona_fide, drawn(lux, count * 2))
        rows.append(row(f"{lux} lux", results))
        passed = Rate(sum(result.outcome is FlashOutcome.PASSED for result in results), len(results))
        highest = lux if passed.value >= ACCEPTED else highest
        sure = lux if passed.low >= ACCEPTED else sure
    print(table(rows, HEADS))
    print(f"at least {ACCEPTED:.0%} accepted up to {highest} lux on the face, surely up to {sure} lux\n")
    levels = sorted({50, highest})
    rows = [
        row(f"{skin}, {lux} lux", trials(bona_fide, drawn(lux, count, skin))) for skin in sim.SKINS for lux in levels
    ]
    rows += [
        row(f"{fps:g} fps, {lux} lux", trials(bona_fide, drawn(lux, count, None, fps)))
        for fps in (10.0, 15.0, 20.0, 30.0)
        for lux in levels
    ]
    print(table(rows, HEADS), flush=True)


def attacks(count: int) -> None:
    """Recordings, judged by their colour alone: half in dim light, half in ordinary light."""
    rows = []
    for name in sim.ATTACKS:
        number = count if name in ("replay", "injected") else max(40, count // 10)
        scenes = drawn(50, number // 2) + [sim.draw_scene(SEED + number + i, 400) for i in range(number - number // 2)]

        def trial(scene: sim.Scene, plan: FlashPlan, seed: int, name: str = name) -> sim.Recording:
            return sim.attack(name, scene, plan, sim.draw_screen(seed))

        rows.append(row(name, trials(trial, scenes)))
    rows.append(row("paper", trials(lambda scene, plan, _: sim.paper(scene, plan), drawn(100, max(40, count // 20)))))
    print("by colour alone")
    print(table(rows, HEADS), flush=True)


def faces_to_light() -> list[tuple[U8, Face]]:
    """The six people of the sample photo before a camera; each face is about 100 px wide."""
    spec = find_spec("insightface")
    assert spec is not None
    assert spec.submodule_search_locations is not None
    photo = Path(spec.submodule_search_locations[0], "data", "images", "t1.jpg")
    with TemporaryDirectory() as folder:
        convert(Path(folder, "open"), lambda line: None)
        models = load_models(read_pack(Path(folder, "open")), InferenceConfig(provider="cpu"))
        people = sample_people(photo, models)
        standing = [people.standing(number)[-1] for number in range(len(people.faces))]
        small = [np.asarray(cv2.resize(one, None, fx=0.6, fy=0.6, interpolation=cv2.INTER_AREA)) for one in standing]
        return [(bgr, models.detector.scan(bgr, 48)[0]) for bgr in small]


def on_a_glass(name: str, glass: float) -> Trial:
    """An attack on a screen that does not cover the room, which would give it away, and mirrors so much."""
    return lambda scene, plan, _: sim.attack(name, scene, plan, sim.Screen(glass=glass, covers_room=False))


def real_pictures(count: int) -> None:
    """Photos of faces, lit as simulated, through all of the code: what finds skin and room, and what finds a veil."""
    lit = faces_to_light()
    kinds = [(f"person, {lux} lux", lux, bona_fide) for lux in (50, 200, 300, 400)]
    for name in ("photo", "no flash", "replay"):
        kinds += [(f"{name}, glass mirrors {glass:.1%}", 100, on_a_glass(name, glass)) for glass in (0.0, 0.01, 0.04)]
    rows = []
    for title, lux, trial in kinds:
        results = []
        for i, scene in enumerate(drawn(lux, count)):
            plan = plan_of(scene.seed)
            challenge = FlashChallenge(plan, 0.0)
            recording = trial(scene, plan, scene.seed)
            for frame, face in pictures(*lit[i % len(lit)], recording, seed=i, side_light=0.1 * (i % 7)):
                challenge.add(frame, face)
            results.append(challenge.verdict(challenge.ends_at_s) or FlashResult(FlashOutcome.FAILED))
        seen = [r.response.belonging for r in results if r.response and r.response.change > MIN_CHANGE]
        spread = np.quantile([one for one in seen if one is not None], [0.0, 0.5, 1.0]) if seen else []
        rows.append([*row(title, results), " ".join(f"{one:.2f}" for one in spread)])
    print("in pictures, JPEG 85; belonging where there is enough to measure: lowest, median, highest")
    print(table(rows, [*HEADS, "belonging"]), flush=True)


def likeness(count: int) -> None:
    """How far one plan can be taken for another, with and without a look at the earlier ones."""
    plans = [plan_of(SEED + i) for i in range(count)]
    blind = [a.likeness(b) for a, b in pairwise(plans)]
    chosen = [draw_plan(Random(SEED + count + i), [plan]).likeness(plan) for i, plan in enumerate(plans)]
    for name, values in (("drawn blindly", blind), ("unlike the last", chosen)):
        print(f"likeness {name}: median {np.median(values):.2f}, 95% of plans below {np.quantile(values, 0.95):.2f}")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--trials", type=int, default=100)
    parser.add_argument("--attacks", type=int, default=2000)
    parser.add_argument("--pictures", type=int, default=24)
    args = parser.parse_args()
    print(f"seeds from {SEED}")
    if args.trials:
        likeness(args.trials)
        people_by_light(args.trials)
    if args.attacks:
        attacks(args.attacks)
    if args.pictures:
        real_pictures(args.pictures)
    return 0


if __name__ == "__main__":
    sys.exit(main())
