"""Kinds of attack for measurements and tests: each makes frames of one attack from pictures, by seed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

import numpy as np

from kiosk_app.domain import Frame
from tests.attacks.instruments import CutOut, EyeHoles, Panel, Picture, Print, Screen
from tests.attacks.scene import Pose, Thing, Webcam, hand, office, shown

SECONDS = 2.0
Maker = Callable[[Sequence[Picture], int], Thing]


def _print(film: Sequence[Picture], seed: int) -> Thing:
    rng = np.random.default_rng(seed)
    return Print(film[0], edge=float(rng.uniform(0.05, 0.2)), dot_px=float(rng.uniform(2, 4)), hand=bool(seed % 2))


def _bent_print(film: Sequence[Picture], seed: int) -> Thing:
    return Print(film[0], curl=float(np.random.default_rng(seed).uniform(0.1, 0.4)))


def _cut_out(film: Sequence[Picture], seed: int) -> Thing:
    return CutOut(film[0])


def _eye_holes(film: Sequence[Picture], seed: int) -> Thing:
    return EyeHoles(film[0], film[-1], seed)


def _panel(seed: int) -> Panel:
    rng = np.random.default_rng(seed)
    return Panel(
        grid=float(rng.uniform(0, 0.2)),
        pitch_px=float(rng.uniform(1.2, 2.6)),
        glare=float(rng.uniform(0, 0.8)),
        banding=float(rng.uniform(0, 0.08)),
        black=float(rng.uniform(10, 35)),
        warm=float(rng.uniform(0.85, 1.05)),
        bezel=float(rng.uniform(0.05, 0.2)),
    )


def _photo_on_screen(film: Sequence[Picture], seed: int) -> Thing:
    return Screen(film[:1], _panel(seed), seed=seed)


def _video_on_screen(film: Sequence[Picture], seed: int) -> Thing:
    return Screen(film, _panel(seed), seed=seed)


SPECIES: Mapping[str, Maker] = {
    "print": _print,
    "filling_print": _print,
    "bent_print": _bent_print,
    "cut_out": _cut_out,
    "eye_holes": _eye_holes,
    "photo_on_screen": _photo_on_screen,
    "video_on_screen": _video_on_screen,
}


def attack(species: str, film: Sequence[Picture], seed: int, seconds: float = SECONDS) -> Iterator[Frame]:
    """film: pictures one after the other; all but the last kind show the first only."""
    return (frame for frame, _ in posed_attack(species, film, seed, seconds))


def posed_attack(
    species: str, film: Sequence[Picture], seed: int, seconds: float = SECONDS
) -> Iterator[tuple[Frame, Pose]]:
    """As `attack`, and where the face is in each frame."""
    rng = np.random.default_rng([seed, 1])
    webcam = Webcam(
        noise=float(rng.uniform(1, 4)),
        blur_px=float(rng.uniform(0.4, 0.9)),
        jpeg=int(rng.integers(70, 95)),
        light=float(rng.uniform(0.75, 1.1)),
    )
    nearest = (250.0, 300.0) if species == "filling_print" else (100.0, 190.0)  # its edges lie outside of the view
    path = hand(seed, seconds, face_px=float(rng.uniform(*nearest)), shake=float(rng.uniform(0.5, 1.3)))
    return zip(shown(SPECIES[species](film, seed), office(seed), path, webcam, seed), path, strict=True)
