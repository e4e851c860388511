"""Makes the sounds of the kiosk, all in C major, of sine waves that die away like those of a glass bell.

    python -m tests.gui.make_sounds

recorded: three notes up. already: the same note twice. ask: down and up again, left open. trouble: two low notes down.
Ear and meaning go together, and each has a melody of its own, so they are told apart with eyes shut.
"""

from __future__ import annotations

import wave
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt

from kiosk_app.ui.sounds import RATE_HZ, Sound

FOLDER: Final = Path(__file__).resolve().parents[2] / "resources" / "sounds"
C4, G4, C5, E5, G5, A5, C6 = (440 * 2 ** (steps / 12) for steps in (-9, -2, 3, 7, 10, 12, 15))
BELL: Final = {1: 1.0, 2: 0.35, 3: 0.12, 4.2: 0.05}
"""Harmonic: share. The last one, off the series, is what sounds like glass."""
REED: Final = {1: 1.0, 2: 0.6, 3: 0.45, 4: 0.25, 5: 0.15}
"""Many harmonics, so that a small loudspeaker carries a low note."""
RMS: Final = 3600.0
ATTACK_S: Final = 0.006
RELEASE_S: Final = 0.04

Samples = npt.NDArray[np.float64]


def note(pitch_hz: float, length_s: float, fall_s: float, harmonics: Mapping[float, float]) -> Samples:
    """One struck note. fall_s: in which time it falls to a third; higher harmonics fall faster."""
    t = np.arange(round(length_s * RATE_HZ)) / RATE_HZ
    waves = (
        share * np.sin(2 * np.pi * pitch_hz * order * t) * np.exp(-t * order**0.5 / fall_s)
        for order, share in harmonics.items()
    )
    ends = np.clip(t / ATTACK_S, 0, 1) * np.clip((length_s - t) / RELEASE_S, 0, 1)
    return np.asarray(sum(waves) * ends)


def together(length_s: float, *notes: tuple[float, Samples]) -> Samples:
    """notes: when each begins, in seconds, and itself."""
    whole = np.zeros(round(length_s * RATE_HZ))
    for start_s, samples in notes:
        at = round(start_s * RATE_HZ)
        whole[at : at + len(samples)] += samples[: len(whole) - at]
    return whole


def make(sound: Sound) -> npt.NDArray[np.int16]:
    """One channel, as loud as the others."""
    match sound:
        case Sound.RECORDED:
            notes = [(0.0, note(C5, 0.25, 0.12, BELL)), (0.09, note(E5, 0.25, 0.12, BELL))]
            whole = together(0.55, *notes, (0.18, note(C6, 0.37, 0.16, BELL)))
        case Sound.ALREADY:
            whole = together(0.42, *((start, note(G5, 0.24, 0.07, BELL)) for start in (0.0, 0.18)))
        case Sound.ASK:
            notes = [(0.0, note(G5, 0.22, 0.09, BELL)), (0.13, note(E5, 0.22, 0.09, BELL))]
            whole = together(0.56, *notes, (0.26, note(A5, 0.3, 0.25, BELL)))
        case Sound.TROUBLE:
            whole = together(0.56, (0.0, note(G4, 0.26, 0.3, REED)), (0.24, note(C4, 0.32, 0.3, REED)))
        case Sound.KEY:
            return np.round(3000 * note(C6 * 2, 0.05, 0.006, {1: 1.0})).astype(np.int16)
    return np.round(whole * RMS / np.sqrt(np.mean(whole**2))).astype(np.int16)


def write(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for sound in Sound:
        with wave.open(str(folder / f"{sound}.wav"), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE_HZ)
            file.writeframes(make(sound).astype("<i2").tobytes())


if __name__ == "__main__":
    write(FOLDER)
