"""Four short sounds and a key click, played in a thread of their own, so that nobody waits for a loudspeaker."""

from __future__ import annotations

import logging
import math
import queue
import threading
import time
import wave
from collections.abc import Callable, Generator
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Final

import miniaudio
import numpy as np
import numpy.typing as npt

from kiosk_app.paths import resource

RATE_HZ: Final = 22_050
BUFFER_MS: Final = 40
RETRY_S: Final = 300.0
# Not its silent stand-in, which would be taken for good where the loudspeaker is plugged in later.
BACKENDS: Final = (
    *(miniaudio.Backend.WASAPI, miniaudio.Backend.COREAUDIO),
    *(miniaudio.Backend.PULSEAUDIO, miniaudio.Backend.ALSA),
)
CARDS: Final = Path("/proc/asound")
log = logging.getLogger(__name__)


class Sound(StrEnum):
    """The values name the files."""

    RECORDED = "recorded"
    ALREADY = "already"
    ASK = "ask"
    TROUBLE = "trouble"
    KEY = "key"


def open_device() -> miniaudio.PlaybackDevice:
    """The system's loudspeaker. Raises MiniaudioError where there is none."""
    backends = list(BACKENDS)
    if not any(CARDS.glob("card[0-9]*")):
        backends.remove(miniaudio.Backend.ALSA)  # which complains at length on the terminal where there is no card
    return miniaudio.PlaybackDevice(
        miniaudio.SampleFormat.SIGNED16, 1, RATE_HZ, BUFFER_MS, backends=backends, app_name="Clockface"
    )


class Sounds:
    """volume: 0 (silence) to 1, may be changed at any time.

    The newest sound cuts off the one before. Without a loudspeaker everything is silent, and one is looked for again
    five minutes later.
    """

    def __init__(self, volume: float, opened: Callable[[], miniaudio.PlaybackDevice] = open_device) -> None:
        self.volume = volume
        self._opened = opened
        self._device: miniaudio.PlaybackDevice | None = None
        self._try_again_at = -math.inf
        self._wanted: queue.SimpleQueue[Sound | None] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None

    def play(self, sound: Sound) -> None:
        """Start this sound and return at once. Call it from one thread."""
        if self.volume <= 0:
            return
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="sounds", daemon=True)
            self._thread.start()
        self._wanted.put(sound)

    def stop(self) -> None:
        """Cut off what sounds and give the loudspeaker back; `play` takes it again."""
        if self._thread is not None:
            self._wanted.put(None)
            self._thread.join()
            self._thread = None

    def _run(self) -> None:
        sound = self._wanted.get()
        while sound is not None:
            try:
                sound = self._wanted.get(timeout=self._begin(sound))
            except queue.Empty:
                self._hush()
                sound = self._wanted.get()
        self._give_back()

    def _begin(self, sound: Sound) -> float:
        """For how many seconds the loudspeaker is busy from now on."""
        self._hush()
        try:
            self._take()
            if self._device is None:
                return 0.0
            samples = samples_of(sound)
            stream = _stream((samples * self.volume**2).astype(np.int16))  # squared, as loudness is heard
            next(stream)
            self._device.start(stream)
        except (miniaudio.MiniaudioError, OSError, wave.Error) as fault:
            log.warning("no sound: %s; trying again in %.0f s", fault, RETRY_S)
            self._give_back()
            self._try_again_at = time.monotonic() + RETRY_S
            return 0.0
        return len(samples) / RATE_HZ + 3 * BUFFER_MS / 1000  # what the system holds back is heard too

    def _take(self) -> None:
        if self._device is None and time.monotonic() >= self._try_again_at:
            self._device = self._opened()

    def _hush(self) -> None:
        """Stopped, the loudspeaker costs nothing, and starts again at once."""
        try:
            if self._device is not None:
                self._device.stop()
        except miniaudio.MiniaudioError:  # pulled out while it played: another one is taken next time
            self._give_back()

    def _give_back(self) -> None:
        if self._device is not None:
            self._device.close()
            self._device = None


@cache
def samples_of(sound: Sound) -> npt.NDArray[np.int16]:
    """One channel, 22,050 of them a second."""
    with wave.open(str(resource("sounds", f"{sound}.wav")), "rb") as file:
        return np.frombuffer(file.readframes(file.getnframes()), "<i2")


def _stream(samples: npt.NDArray[np.int16]) -> Generator[bytes, int, None]:
    """Hands out as many samples as the device asks for; silence follows by itself."""
    at, wanted = 0, (yield b"")
    while at < len(samples):
        piece = samples[at : at + wanted].tobytes()
        at, wanted = at + wanted, (yield piece)
