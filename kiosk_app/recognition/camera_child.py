"""The child process that opens a source and reads frames; it may hang, crash or be killed without harm.

It talks with its parent over one pipe. The parent asks for a frame (any message); the child answers with the next
frame it captures, whose pixels it puts into the shared slot first. From the answer to the next question the slot
belongs to the parent, so a frame is never torn, the newest one wins and the pipe holds one answer at most. A parent
that dies closes the pipe, and with it the child.
"""

from __future__ import annotations

import contextlib
import os
import signal
import struct
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from multiprocessing import parent_process
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import numpy as np

from kiosk_app.domain import U8
from kiosk_app.errors import ImageError, SourceError
from kiosk_app.recognition.cv import MAX_IMAGE_PIXELS, cv2
from kiosk_app.recognition.images import read_image
from kiosk_app.recognition.sources import Source, SourceKind

READY, FRAME, END, FAILED = b"R", b"F", b"E", b"X"  # first byte of a message; FAILED is followed by a sentence
FRAME_FIELDS = struct.Struct("<qdii")  # number, t_s, height, width

PICTURE_S = 2.0  # how long a picture stays when pictures are played like a camera
PICTURES_PER_S = 10.0
FAILURES_IN_A_ROW = 10
MEMORY_BYTES = 2 * 1024**3  # for frames and decoders; 64 megapixels are 0.2 GB, and codecs keep several

# A text file is a video to FFmpeg (it draws the letters), and a playlist is one that may name other files and hosts.
_FORMATS = "mov,mp4,avi,matroska,webm,mpegts,mpeg,mjpeg,mpjpeg,flv,asf,ogg,gif,h264,hevc,m4v"
_FILE_OPTIONS = f"protocol_whitelist;file|format_whitelist;{_FORMATS}"
_STREAM_OPTIONS = (
    f"rtsp_transport;tcp|protocol_whitelist;http,https,tcp,tls,rtsp,rtp,udp|format_whitelist;{_FORMATS},rtsp,rtp,sdp"
)


@dataclass(frozen=True, slots=True)
class Task:
    """What the child is to do. every: no frame is left out and the parent sets the pace; live sources ignore it."""

    source: Source
    every: bool
    width_px: int
    height_px: int
    open_timeout_s: float
    read_timeout_s: float
    capacity_px: int


Shots = Iterator[tuple[U8, float]]  # pixels as they come, and seconds


def run(pipe: Connection, slot: Any, captured: Any, task: Task) -> None:
    """Entry point. slot: shared bytes, capacity_px * 3. captured: shared counter of all that the source gave."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's business
    threading.Thread(target=_die_with_parent, daemon=True).start()
    limit_memory()
    with contextlib.suppress(BrokenPipeError, ConnectionResetError, EOFError):  # the parent has gone
        pipe.send_bytes(READY)
        try:
            _deliver(pipe, np.frombuffer(slot, np.uint8), captured, task)
            pipe.send_bytes(END)
        except (SourceError, ImageError) as error:
            pipe.send_bytes(FAILED + os.fsencode(str(error)))
        except (cv2.error, MemoryError):
            pipe.send_bytes(FAILED + os.fsencode(f"The frames of {task.source.label} cannot be decoded."))


def _die_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
    os._exit(1)


def limit_memory() -> None:
    """Let a hostile file run this process out of memory and not the machine, and write no faces into a core file."""
    with contextlib.suppress(ImportError, OSError, ValueError):  # other systems; stricter limits set already
        import resource

        pages_now = int(Path("/proc/self/statm").read_text().split()[0])
        limit = pages_now * resource.getpagesize() + MEMORY_BYTES
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_AS, (limit, limit))


def _deliver(pipe: Connection, slot: U8, captured: Any, task: Task) -> None:
    number, live = 0, task.source.is_live
    previous: U8 | None = None
    for picture, t_s in _shots(task):
        captured.value += 1
        if live and (previous is None or _same(picture, previous)):
            previous = picture  # a sensor has noise: only a stuck driver repeats itself, and what it shows is old
            continue
        previous = picture
        if (task.every and not live) or pipe.poll():
            pipe.recv_bytes()
            bgr = _fitted(_as_bgr(picture), task.capacity_px)
            slot[: bgr.size] = bgr.ravel()
            pipe.send_bytes(FRAME + FRAME_FIELDS.pack(number, t_s, *bgr.shape[:2]))
        number += 1


def _same(picture: U8, previous: U8) -> bool:
    return np.array_equal(picture[::16], previous[::16]) and np.array_equal(picture, previous)


def _as_bgr(picture: U8) -> U8:
    if picture.dtype != np.uint8:
        picture = (picture // 256).astype(np.uint8)
    channels = 1 if picture.ndim == 2 else picture.shape[2]
    if channels == 1:
        return cv2.cvtColor(picture, cv2.COLOR_GRAY2BGR).astype(np.uint8, copy=False)
    return np.ascontiguousarray(picture[..., :3])


def _fitted(bgr: U8, capacity_px: int) -> U8:
    height, width = bgr.shape[:2]
    scale = (capacity_px / (height * width)) ** 0.5
    if scale >= 1:
        return bgr
    size = max(1, int(width * scale)), max(1, int(height * scale))
    return cv2.resize(bgr, size, interpolation=cv2.INTER_AREA).astype(np.uint8, copy=False)


def _shots(task: Task) -> Shots:
    match task.source.kind:
        case SourceKind.DEVICE | SourceKind.STREAM:
            return _live(task)
        case SourceKind.VIDEO:
            return _video(task) if task.every else _in_real_time(_video(task))
        case SourceKind.PICTURES:
            return _pictures(task) if task.every else _in_real_time(_held(_pictures(task)))


def _live(task: Task) -> Shots:
    source = task.source
    capture = _open_device(task) if source.kind is SourceKind.DEVICE else _open_media(task, _STREAM_OPTIONS)
    for t_s in _grabbed(capture, task.read_timeout_s):
        ok, picture = capture.retrieve()
        if ok:
            yield picture, t_s  # type: ignore[misc]  # 8 bits, or 16 from a depth camera: _as_bgr
    raise SourceError(f"The stream of {source.label} has stopped: check its cable, power and network.")


def _video(task: Task) -> Shots:
    capture = _open_media(task, _FILE_OPTIONS)
    per_frame_s = 1 / (capture.get(cv2.CAP_PROP_FPS) or 25.0)
    read, t_s = 0, -per_frame_s
    for _ in _grabbed(capture, task.read_timeout_s):
        read += 1
        told_s = capture.get(cv2.CAP_PROP_POS_MSEC) / 1000
        t_s = told_s if t_s < told_s < t_s + 60 else t_s + per_frame_s  # some containers tell nonsense
        ok, picture = capture.retrieve()
        if ok:
            yield picture, t_s  # type: ignore[misc]
    promised = capture.get(cv2.CAP_PROP_FRAME_COUNT)
    if read == 0 or read < 0.9 * promised - 5:
        told = f"only {read} of its {promised:.0f} frames are there" if read else "there is no frame in it"
        raise SourceError(f"The end of {task.source.label} is missing or damaged: {told}.")


def _grabbed(capture: cv2.VideoCapture, patience_s: float) -> Iterator[float]:
    """The time of each frame grabbed, until it fails for good: a garbled frame is a failure too, but a passing one."""
    failures, t_s = 0, time.monotonic()
    while failures < FAILURES_IN_A_ROW and time.monotonic() < t_s + patience_s:
        if capture.grab():
            failures, t_s = 0, time.monotonic()
            yield t_s
            t_s = time.monotonic()
        else:
            failures += 1


def _pictures(task: Task) -> Shots:
    for index, path in enumerate(task.source.pictures):
        yield read_image(path), float(index)


def _held(pictures: Shots) -> Shots:
    """Each picture for PICTURE_S, as a camera would see it."""
    shown = 0
    for picture, _ in pictures:
        for _ in range(int(PICTURE_S * PICTURES_PER_S)):
            yield picture, shown / PICTURES_PER_S
            shown += 1


def _in_real_time(shots: Shots) -> Shots:
    """Wait until each frame is due; its time becomes the clock's, as a camera's is."""
    started = time.monotonic()
    for picture, media_s in shots:
        time.sleep(max(0.0, started + media_s - time.monotonic()))
        yield picture, time.monotonic()


def _open_device(task: Task) -> cv2.VideoCapture:
    capture = cv2.VideoCapture(task.source.target)
    if not capture.isOpened():
        raise SourceError(f"There is no {task.source.label}, or another program uses it: plug it in or free it.")
    capture.set(cv2.CAP_PROP_FRAME_WIDTH, task.width_px)
    capture.set(cv2.CAP_PROP_FRAME_HEIGHT, task.height_px)
    capture.set(cv2.CAP_PROP_BUFFERSIZE, 1)
    return capture


def _open_media(task: Task, options: str) -> cv2.VideoCapture:
    os.environ.setdefault("OPENCV_FFMPEG_CAPTURE_OPTIONS", options)
    limits = {
        cv2.CAP_PROP_N_THREADS: 1,  # more threads hold back as many frames
        cv2.CAP_PROP_OPEN_TIMEOUT_MSEC: int(task.open_timeout_s * 1000),
        cv2.CAP_PROP_READ_TIMEOUT_MSEC: int(task.read_timeout_s * 1000),
    }
    flat = [value for pair in limits.items() for value in pair]
    capture = cv2.VideoCapture(str(task.source.target), cv2.CAP_FFMPEG, flat)
    label = task.source.label
    if not capture.isOpened():
        hint = "check its address, power and network" if task.source.is_live else "it is no video, or it is cut short"
        raise SourceError(f"Cannot open {label}: {hint}.")
    width, height = capture.get(cv2.CAP_PROP_FRAME_WIDTH), capture.get(cv2.CAP_PROP_FRAME_HEIGHT)
    if width * height > MAX_IMAGE_PIXELS:
        raise SourceError(f"Frames of {width:.0f} x {height:.0f} pixels are too large: scale {label} down.")
    return capture
