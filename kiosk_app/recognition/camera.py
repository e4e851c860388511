"""Frames of a camera, a stream, a video or pictures, captured in a child process that can be killed.

A hung driver blocks every other capture of its process, and hostile files crash decoders; so neither lives here.
The parent asks, the child answers (see `camera_child`), and whoever calls `latest` also supervises: a child that
gives nothing in time or dies is killed, and a live source is opened again after a pause.
"""

from __future__ import annotations

import contextlib
import logging
import multiprocessing
import os
import signal
import time
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from multiprocessing import resource_tracker
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from typing import Any, Protocol, Self

import numpy as np

from kiosk_app.config import CameraConfig
from kiosk_app.domain import U8, Frame
from kiosk_app.errors import SourceError
from kiosk_app.recognition import camera_child
from kiosk_app.recognition.camera_child import END, FAILED, FRAME, FRAME_FIELDS, READY, Task
from kiosk_app.recognition.sources import Source
from kiosk_app.recognition.virtual_cameras import virtual_camera

log = logging.getLogger(__name__)

START_TIMEOUT_S = 30.0  # for the child to import OpenCV, which takes long on a busy machine
FIRST_PAUSE_S, LONGEST_PAUSE_S = 0.5, 5.0  # between two tries to open a live source
STEADY_S = 5.0  # a source that ran so long is opened again after the first pause
MIN_CAPACITY_PX = 1920 * 1080  # larger frames are scaled down to as many pixels
MAX_MESSAGE_BYTES = 8192


class Phase(StrEnum):
    CLOSED = "closed"  # not started, or stopped
    OPENING = "opening"
    RUNNING = "running"
    LOST = "lost"  # a live source is tried again; a file stays lost
    ENDED = "ended"  # a file was played to its end


@dataclass(frozen=True, slots=True)
class CameraState:
    """reason: a sentence for the user when the source is lost, else empty."""

    phase: Phase
    reason: str = ""


class Camera(Protocol):
    """A source of frames. One thread starts, reads and stops it; `state` and `dropped` may be read from any."""

    @property
    def state(self) -> CameraState: ...

    @property
    def dropped(self) -> int: ...

    @property
    def is_live(self) -> bool: ...

    def start(self) -> None: ...

    def wait_open(self) -> None: ...

    def latest(self, timeout_s: float) -> Frame | None: ...

    def stop(self) -> None: ...


@dataclass(slots=True, eq=False)
class _Child:
    """One capture process, its pipe and its slot. Something is owed within `limit_s` after `since`."""

    process: SpawnProcess
    pipe: Connection
    slot: U8
    captured: Any  # shared counter of all that the source gave, repeats included
    since: float
    limit_s: float = START_TIMEOUT_S
    asked: bool = False
    captured_before: int = 0

    def ask(self) -> None:
        if not self.asked:
            with contextlib.suppress(OSError):  # it has ended: its last words may still lie in the pipe
                self.pipe.send_bytes(b"?")
            self.asked, self.since, self.captured_before = True, time.monotonic(), self.captured.value

    def repeats_itself(self) -> bool:
        return bool(self.captured.value > self.captured_before + 2)

    def close(self) -> None:
        self.process.kill()
        self.process.join(2.0)  # one that hangs in the kernel is left to die when its driver lets go
        self.pipe.close()


@contextlib.contextmanager
def _deaf_to_ctrl_c() -> Iterator[None]:
    """A process started within never hears Ctrl-C, not even before it can say so itself. Windows has no such way."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    resource_tracker.ensure_running()  # started later, it would unblock the signal
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _launch(task: Task) -> _Child:
    context = multiprocessing.get_context("spawn")  # a fork would copy the locks and files of other threads
    slot, captured = context.RawArray("B", task.capacity_px * 3), context.RawValue("Q", 0)
    near, far = context.Pipe()
    process = context.Process(
        target=camera_child.run, args=(far, slot, captured, task), name="Clockface capture", daemon=True
    )
    with _deaf_to_ctrl_c():
        process.start()
    far.close()
    return _Child(process, near, np.frombuffer(slot, np.uint8), captured, since=time.monotonic())


class CaptureProcess:
    """The `Camera` of every source.

    Without `every`, a source is played like a camera: the newest frame wins, and `Frame.t_s` is `time.monotonic()`
    at its capture. With it the caller sets the pace of a file: no frame is left out, and `Frame.t_s` is media time.
    """

    def __init__(self, source: Source, settings: CameraConfig, *, every: bool = False) -> None:
        self._source, self._settings = source, settings
        self._task = Task(
            source=source,
            every=every,
            width_px=settings.width_px,
            height_px=settings.height_px,
            open_timeout_s=settings.open_timeout_s,
            read_timeout_s=settings.stall_timeout_s,
            capacity_px=max(MIN_CAPACITY_PX, settings.width_px * settings.height_px),
        )
        self._state = CameraState(Phase.CLOSED)
        self._child: _Child | None = None
        self._held: Frame | None = None
        self._next_number, self._first_of_child, self._dropped = 0, 0, 0
        self._pause_s, self._retry_at, self._running_since = FIRST_PAUSE_S, 0.0, 0.0

    @property
    def state(self) -> CameraState:
        return self._state

    @property
    def dropped(self) -> int:
        """Frames that came while nobody asked."""
        return self._dropped

    @property
    def is_live(self) -> bool:
        """Whether a sensor makes the frames, and nobody has made them before."""
        return self._source.is_live

    def start(self) -> None:
        """Begin to open the source; `latest` brings it further."""
        if name := virtual_camera(self._source):
            log.warning("the camera is a virtual one (%s): whoever runs its program decides what it shows", name)
        self._close()
        self._state, self._pause_s = CameraState(Phase.OPENING), FIRST_PAUSE_S
        self._open()

    def stop(self) -> None:
        self._close()
        self._held, self._state = None, CameraState(Phase.CLOSED)

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def wait_open(self) -> None:
        """Wait for the first frame, which `latest` will return. Raises SourceError when it does not come."""
        while self._held is None and self._state.phase is Phase.OPENING:
            self._held = self.latest(1.0)
        if self._state.phase is Phase.LOST:
            raise SourceError(self._state.reason)

    def latest(self, timeout_s: float) -> Frame | None:
        """The next frame that is captured; None when none comes in time, and at once when `state` changes.

        A live source that fails is opened again by later calls. A file that fails raises SourceError.
        """
        if self._held is not None:
            held, self._held = self._held, None
            return held
        deadline, state = time.monotonic() + timeout_s, self._state
        while self._state is state and state.phase not in (Phase.CLOSED, Phase.ENDED):
            if self._child is None:
                self._reopen(deadline)
            elif frame := self._receive(self._child, deadline):
                return frame
            if time.monotonic() >= deadline:
                break
        return None

    def _open(self) -> None:
        self._first_of_child = self._next_number
        self._child = _launch(self._task)

    def _close(self) -> None:
        if self._child is not None:
            self._child.close()
            self._child = None

    def _reopen(self, deadline: float) -> None:
        if not self._source.is_live:
            raise SourceError(self._state.reason)
        time.sleep(max(0.0, min(self._retry_at, deadline) - time.monotonic()))
        if time.monotonic() >= self._retry_at:
            self._open()

    def _receive(self, child: _Child, deadline: float) -> Frame | None:
        try:
            child.ask()
            overdue = child.since + child.limit_s
            ready = wait([child.pipe, child.process.sentinel], max(0.0, min(deadline, overdue) - time.monotonic()))
            if child.pipe in ready:
                return self._take(child, child.pipe.recv_bytes(MAX_MESSAGE_BYTES))
        except (EOFError, OSError):
            ready = [child.process.sentinel]
        if ready:
            self._lose(f"The capture of {self._source.label} has crashed.")
        elif time.monotonic() >= overdue:
            self._lose(self._why_overdue(child))
        return None

    def _take(self, child: _Child, message: bytes) -> Frame | None:
        kind, content = message[:1], message[1:]
        child.since = time.monotonic()
        if kind == FRAME:
            return self._frame(child, *FRAME_FIELDS.unpack(content))
        if kind == READY:
            child.limit_s = self._settings.open_timeout_s
        elif kind == END:
            self._close()
            self._state = CameraState(Phase.ENDED)
        elif kind == FAILED:
            self._lose(os.fsdecode(content))
        return None

    def _frame(self, child: _Child, number: int, t_s: float, height: int, width: int) -> Frame:
        child.asked, child.limit_s = False, self._settings.stall_timeout_s
        if self._state.phase is not Phase.RUNNING:
            self._state, self._running_since = CameraState(Phase.RUNNING), time.monotonic()
        number += self._first_of_child
        self._dropped += number - self._next_number
        self._next_number = number + 1
        pixels = child.slot[: height * width * 3].reshape(height, width, 3)
        return Frame(pixels.copy(), t_s, number)

    def _why_overdue(self, child: _Child) -> str:
        label = self._source.label
        if child.repeats_itself():
            return f"The picture of {label} does not change at all: uncover the camera, or plug it in again."
        if self._state.phase is Phase.RUNNING:
            return f"There has been no picture of {label} for {child.limit_s:g} s: check its cable, power and network."
        return f"The first picture of {label} did not come within {child.limit_s:g} s: check that it works."

    def _lose(self, reason: str) -> None:
        """Kill the child. A live source is opened again after a pause; for a file this is the end."""
        if self._state.phase is Phase.RUNNING and time.monotonic() - self._running_since >= STEADY_S:
            self._pause_s = FIRST_PAUSE_S
        self._close()
        self._state = CameraState(Phase.LOST, reason)
        if not self._source.is_live:
            raise SourceError(reason)
        log.warning("the %s was lost; opening it again in %.1f s", self._source.kind, self._pause_s)
        self._retry_at = time.monotonic() + self._pause_s
        self._pause_s = min(LONGEST_PAUSE_S, 2 * self._pause_s)


def frames(source: Source, settings: CameraConfig) -> Iterator[Frame]:
    """Every frame of a file at the caller's pace; the newest ones of a live source, without end.

    Raises SourceError, in one sentence, when the source cannot be opened, fails on its way or is cut short.
    """
    with CaptureProcess(source, settings, every=True) as camera:
        while camera.state.phase is not Phase.ENDED:
            frame = camera.latest(1.0)
            if frame is not None:
                yield frame
            elif camera.state.phase is Phase.LOST:
                raise SourceError(camera.state.reason)
