"""The sounds, played for real on a device that swallows them, and what tells one from another."""

from __future__ import annotations

import itertools
import logging
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import miniaudio
import numpy as np
import pytest

from kiosk_app.ui import sounds
from kiosk_app.ui.sounds import RATE_HZ, Sound, Sounds, samples_of
from tests.gui.make_sounds import A5, C4, C5, C6, E5, G4, G5, make

STATES = (Sound.RECORDED, Sound.ALREADY, Sound.ASK, Sound.TROUBLE)
MELODIES = {
    Sound.RECORDED: (C5, E5, C6),
    Sound.ALREADY: (G5, G5),
    Sound.ASK: (G5, E5, A5),
    Sound.TROUBLE: (G4, C4),
}
BEGINNINGS_S = {
    Sound.RECORDED: (0.0, 0.09, 0.18),
    Sound.ALREADY: (0.0, 0.18),
    Sound.ASK: (0.0, 0.13, 0.26),
    Sound.TROUBLE: (0.0, 0.24),
}


class Loudspeaker(miniaudio.PlaybackDevice):
    """A device of the system that makes no noise; it notes what it is given, and can be pulled out."""

    def __init__(self) -> None:
        super().__init__(miniaudio.SampleFormat.SIGNED16, 1, RATE_HZ, 40, backends=[miniaudio.Backend.NULL])
        self.heard = bytearray()
        self.starts = 0
        self.is_gone = self.is_closed = False

    def start(self, callback_generator: Iterator[bytes]) -> None:
        if self.is_gone:
            raise miniaudio.MiniaudioError("the device is gone")
        super().start(callback_generator)
        self.starts += 1

    def stop(self) -> None:
        super().stop()
        if self.is_gone:
            raise miniaudio.MiniaudioError("the device is gone")

    def close(self) -> None:
        self.is_closed = True
        super().close()

    def _data_callback(self, device: object, output: object, input: object, framecount: int) -> None:
        super()._data_callback(device, output, input, framecount)
        self.heard += miniaudio.ffi.buffer(output, framecount * 2)[:]


@pytest.fixture
def speaker() -> Iterator[Loudspeaker]:
    device = Loudspeaker()
    yield device
    device.is_gone = False
    device.close()


@pytest.fixture
def player(speaker: Loudspeaker, monkeypatch: pytest.MonkeyPatch) -> Iterator[Sounds]:
    monkeypatch.setattr(sounds, "BUFFER_MS", 200)  # where other tests run beside it, the device is late
    player = Sounds(1.0, lambda: speaker)
    yield player
    player.stop()


def wait(condition: Callable[[], object]) -> None:
    deadline = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.005)


def test_a_sound_is_heard_to_its_end_and_then_the_loudspeaker_rests(speaker: Loudspeaker, player: Sounds) -> None:
    player.play(Sound.RECORDED)
    wait(lambda: speaker.starts and not speaker.running)
    assert samples_of(Sound.RECORDED).tobytes() in bytes(speaker.heard)
    player.play(Sound.ASK)
    wait(lambda: samples_of(Sound.ASK).tobytes() in bytes(speaker.heard))
    assert speaker.starts == 2


def test_playing_returns_at_once_while_the_loudspeaker_is_still_being_opened() -> None:
    may_open, opened = threading.Event(), []

    def slowly() -> Loudspeaker:
        may_open.wait(60)
        opened.append(Loudspeaker())
        return opened[-1]

    player = Sounds(1.0, slowly)
    player.play(Sound.RECORDED)
    assert opened == []
    may_open.set()
    player.stop()
    assert len(opened) == 1


def test_the_newest_sound_cuts_off_the_one_before(speaker: Loudspeaker, player: Sounds) -> None:
    player.play(Sound.TROUBLE)
    wait(lambda: speaker.running)
    player.play(Sound.KEY)
    wait(lambda: speaker.starts == 2 and not speaker.running)
    assert samples_of(Sound.KEY).tobytes() in bytes(speaker.heard)
    assert samples_of(Sound.TROUBLE).tobytes() not in bytes(speaker.heard)


def test_the_volume_counts_from_the_next_sound_on_and_none_is_silence(speaker: Loudspeaker, player: Sounds) -> None:
    player.volume = 0
    player.play(Sound.RECORDED)
    player.volume = 0.5
    player.play(Sound.ALREADY)
    wait(lambda: speaker.starts and not speaker.running)
    loudest = np.abs(np.frombuffer(speaker.heard, "<i2").astype(int)).max()
    assert loudest == np.abs(samples_of(Sound.ALREADY).astype(int)).max() // 4
    assert speaker.starts == 1


def test_a_kiosk_without_a_loudspeaker_is_silent_and_says_so_once(caplog: pytest.LogCaptureFixture) -> None:
    tries: list[int] = []

    def none() -> miniaudio.PlaybackDevice:
        tries.append(1)
        raise miniaudio.MiniaudioError("failed to init device", -401)

    player = Sounds(1.0, none)
    with caplog.at_level(logging.WARNING):
        for _ in range(20):
            player.play(Sound.RECORDED)
        player.stop()
    assert len(tries) == len(caplog.records) == 1


def test_a_loudspeaker_plugged_in_later_is_found(speaker: Loudspeaker, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sounds, "RETRY_S", 0.0)
    speaker.is_gone = True
    player = Sounds(1.0, lambda: speaker)
    player.play(Sound.KEY)
    wait(lambda: speaker.is_closed)
    player._opened = Loudspeaker
    player.play(Sound.KEY)
    wait(lambda: player._device is not None)
    player.stop()


def test_a_loudspeaker_pulled_out_while_it_plays_does_not_end_the_sounds(
    speaker: Loudspeaker, player: Sounds, caplog: pytest.LogCaptureFixture
) -> None:
    player.play(Sound.RECORDED)
    wait(lambda: speaker.running)
    speaker.is_gone = True
    replacement = Loudspeaker()
    player._opened = lambda: replacement
    player.play(Sound.KEY)
    wait(lambda: replacement.starts)


def test_the_loudspeaker_of_this_machine_is_tried_without_noise_on_the_terminal(
    capfd: pytest.CaptureFixture[str],
) -> None:
    player = Sounds(0.01)
    player.play(Sound.KEY)
    player.stop()
    assert "ALSA" not in capfd.readouterr().err


@pytest.mark.parametrize("sound", Sound)
def test_the_files_are_the_ones_that_the_script_makes(sound: Sound) -> None:
    made, kept = make(sound).astype(int), samples_of(sound).astype(int)
    assert len(made) == len(kept)
    assert np.abs(made - kept).max() <= 1  # sines differ in the last bit between machines


@pytest.mark.parametrize("sound", STATES)
def test_a_sound_is_short_begins_and_ends_without_a_click_and_is_not_clipped(sound: Sound) -> None:
    samples = samples_of(sound).astype(int)
    assert len(samples) / RATE_HZ < 0.6
    assert np.abs(samples).max() < 30_000
    assert np.abs(samples[:2]).max() < 200
    assert np.abs(samples[-20:]).max() < 200
    assert np.sqrt(np.mean(samples.astype(float) ** 2)) == pytest.approx(3600, rel=0.01)


@pytest.mark.parametrize("sound", STATES)
def test_a_sound_has_its_melody(sound: Sound) -> None:
    """At each beginning the pitch that is new, or louder than before, is the one of the melody."""
    for start_s, pitch_hz in zip(BEGINNINGS_S[sound], MELODIES[sound], strict=True):
        piece = samples_of(sound)[round((start_s + 0.01) * RATE_HZ) : round((start_s + 0.09) * RATE_HZ)]
        power = np.abs(np.fft.rfft(piece * np.hanning(len(piece)), 1 << 16))
        assert np.argmax(power) * RATE_HZ / (1 << 16) == pytest.approx(pitch_hz, rel=0.02)


def test_no_two_sounds_move_alike() -> None:
    moves = {sound: tuple(np.sign(b - a) for a, b in itertools.pairwise(MELODIES[sound])) for sound in STATES}
    assert len(set(moves.values())) == len(STATES)


def test_a_missing_file_is_silence(player: Sounds, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sounds, "resource", lambda *parts: tmp_path.joinpath(*parts))
    samples_of.cache_clear()
    player.play(Sound.RECORDED)
    player.stop()
    samples_of.cache_clear()
