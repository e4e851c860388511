"""Frames of real videos, pictures, FIFOs and a real MJPEG server, through a real capture process that is hurt."""

from __future__ import annotations

import contextlib
import itertools
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import numpy as np
import pytest

from kiosk_app.config import CameraConfig
from kiosk_app.domain import U8, Frame
from kiosk_app.errors import SourceError
from kiosk_app.recognition.camera import MIN_CAPACITY_PX, CaptureProcess, Phase, frames
from kiosk_app.recognition.cv import cv2
from kiosk_app.recognition.freshness import REASONS, Verdict
from kiosk_app.recognition.sources import SourceKind, parse_source
from kiosk_app.watch import Watch

QUICK = CameraConfig(open_timeout_s=4.0, stall_timeout_s=1.0)
PATIENT_S = 30.0  # how long a test waits for what must come; far more than it takes


def picture(number: int, width: int = 320, height: int = 240) -> U8:
    """Noise, as of a sensor, over an upper left square whose brightness tells the number."""
    pixels = np.random.default_rng(number).integers(0, 60, (height, width, 3), dtype=np.uint8)
    pixels[: height // 2, : width // 2] = number % 64 * 4
    return pixels


def number_in(frame: Frame) -> int:
    height, width = frame.bgr.shape[:2]
    return round(float(frame.bgr[: height // 4, : width // 4].mean()) / 4)


def write_video(path: Path, count: int, fps: float = 25.0) -> Path:
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), fps, (320, 240))
    for number in range(count):
        writer.write(picture(number))
    writer.release()
    return path


def jpeg(pixels: U8) -> bytes:
    return cv2.imencode(".jpg", pixels)[1].tobytes()


class MjpegServer:
    """`script(connection)` yields the JPEG frames of the nth connection; it may sleep, stop or yield rubbish."""

    def __init__(self) -> None:
        self.script: Callable[[int], Iterator[bytes]] = steady
        self.connections = 0
        self.closing = threading.Event()
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                outer.connections += 1
                try:
                    self.answer(outer.script(outer.connections))
                except OSError:
                    self.close_connection = True

            def answer(self, parts: Iterator[bytes]) -> None:
                self.send_response(200)
                self.send_header("Content-Type", "multipart/x-mixed-replace; boundary=cut")
                self.end_headers()
                for part in parts:
                    head = f"--cut\r\nContent-Type: image/jpeg\r\nContent-Length: {len(part)}\r\n\r\n"
                    self.wfile.write(head.encode() + part + b"\r\n")
                    if outer.closing.wait(0.02):
                        return

            def log_message(self, *_: object) -> None:
                pass

        self.http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.http.daemon_threads = True
        self.thread = threading.Thread(target=self.http.serve_forever, kwargs={"poll_interval": 0.05})
        self.thread.start()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.http.server_address[1]}/stream"

    def close(self) -> None:
        self.closing.set()
        self.http.shutdown()
        self.http.server_close()
        self.thread.join()


def steady(_: int) -> Iterator[bytes]:
    return (jpeg(picture(number)) for number in itertools.count())


@pytest.fixture
def server() -> Iterator[MjpegServer]:
    server = MjpegServer()
    yield server
    server.close()


def wait_for(camera: CaptureProcess, phase: Phase) -> None:
    until = time.monotonic() + PATIENT_S
    while camera.state.phase is not phase:
        assert time.monotonic() < until, f"{phase} did not come, {camera.state}"
        camera.latest(0.1)


def take(camera: CaptureProcess, count: int) -> list[Frame]:
    taken: list[Frame] = []
    until = time.monotonic() + PATIENT_S
    while len(taken) < count:
        assert time.monotonic() < until, f"{len(taken)} frames only, {camera.state}"
        frame = camera.latest(0.2)
        if frame is not None:
            taken.append(frame)
    return taken


def child_pid(camera: CaptureProcess) -> int:
    assert camera._child is not None
    assert camera._child.process.pid is not None
    return camera._child.process.pid


def is_running(pid: int) -> bool:
    try:
        os.kill(pid, 0)
        return Path(f"/proc/{pid}/stat").read_text().split()[2] != "Z"
    except (ProcessLookupError, FileNotFoundError):
        return False


# Files at the caller's pace


def test_every_frame_of_a_video_comes_once_in_order_with_its_media_time(tmp_path: Path) -> None:
    video = write_video(tmp_path / "a.avi", 50)
    got = list(frames(parse_source(str(video)), QUICK))
    assert [number_in(frame) for frame in got] == list(range(50))
    assert [frame.number for frame in got] == list(range(50))
    assert [frame.t_s for frame in got] == pytest.approx([n / 25 for n in range(50)], abs=1e-3)


def test_a_slow_consumer_loses_no_frame(tmp_path: Path) -> None:
    video = write_video(tmp_path / "a.avi", 8)
    with CaptureProcess(parse_source(str(video)), QUICK, every=True) as camera:
        got = []
        while camera.state.phase is not Phase.ENDED:
            frame = camera.latest(1.0)
            time.sleep(0.05)
            got += [number_in(frame)] if frame else []
        assert got == list(range(8))
        assert camera.dropped == 0


def test_a_video_played_twice_gives_the_same_frames(tmp_path: Path) -> None:
    source = parse_source(str(write_video(tmp_path / "a.avi", 10)))
    first, second = (list(frames(source, QUICK)) for _ in range(2))
    assert all(np.array_equal(a.bgr, b.bgr) and a.t_s == b.t_s for a, b in zip(first, second, strict=True))


def test_leaving_a_video_in_the_middle_leaves_no_process(tmp_path: Path) -> None:
    video = write_video(tmp_path / "a.avi", 20)
    with CaptureProcess(parse_source(str(video)), QUICK, every=True) as camera:
        take(camera, 3)
        pid = child_pid(camera)
    assert not is_running(pid)
    assert camera.state.phase is Phase.CLOSED


def test_a_large_video_is_scaled_down_with_its_shape_kept(tmp_path: Path) -> None:
    writer = cv2.VideoWriter(str(tmp_path / "a.avi"), cv2.VideoWriter.fourcc(*"MJPG"), 25, (1440, 2560))
    writer.write(picture(7, 1440, 2560))
    writer.write(picture(8, 1440, 2560))
    writer.release()
    first = next(iter(frames(parse_source(str(tmp_path / "a.avi")), QUICK)))
    height, width = first.bgr.shape[:2]
    assert height * width <= MIN_CAPACITY_PX
    assert height / width == pytest.approx(2560 / 1440, rel=0.01)
    assert number_in(first) == 7


def test_the_pictures_of_a_folder_come_in_order(tmp_path: Path) -> None:
    for number in range(3):
        (tmp_path / f"{number}.JPG").write_bytes(jpeg(picture(number, 64 + number, 48)))
    (tmp_path / "notes.txt").write_text("no picture")
    got = list(frames(parse_source(str(tmp_path)), QUICK))
    assert [frame.bgr.shape for frame in got] == [(48, 64, 3), (48, 65, 3), (48, 66, 3)]


# Files played like a camera


def test_a_video_played_in_real_time_takes_its_time_and_ends(tmp_path: Path) -> None:
    video = write_video(tmp_path / "a.avi", 25)
    with CaptureProcess(parse_source(str(video)), QUICK) as camera:
        got: list[Frame] = []
        while camera.state.phase is not Phase.ENDED:
            frame = camera.latest(0.2)
            got += [frame] if frame else []
    gaps = np.diff([frame.t_s for frame in got])
    assert got[-1].t_s - got[0].t_s == pytest.approx((got[-1].number - got[0].number) / 25, abs=0.3)
    assert (gaps > 0).all()
    assert abs(got[-1].t_s - time.monotonic()) < PATIENT_S


def test_a_picture_played_like_a_camera_stays_a_while_and_ends(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(cv2.imencode(".png", picture(3))[1].tobytes())
    with CaptureProcess(parse_source(str(tmp_path / "a.png")), QUICK) as camera:
        assert len(take(camera, 5)) == 5
        wait_for(camera, Phase.ENDED)
        assert camera.latest(0.1) is None


# Files that are none


@pytest.mark.parametrize("suffix", ["mp4", "txt", "avi"])
def test_a_text_file_as_video_is_one_clear_sentence(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"notes.{suffix}"
    path.write_text("this is no video\n" * 500)
    with pytest.raises(SourceError, match=r"Cannot open the video .*notes\.\w+: it is no video") as caught:
        list(frames(parse_source(str(path)), QUICK))
    assert str(caught.value).count(". ") == 0


def test_a_playlist_that_names_other_files_is_not_followed(tmp_path: Path) -> None:
    write_video(tmp_path / "a.avi", 5)
    (tmp_path / "b.mp4").write_text("ffconcat version 1.0\nfile 'a.avi'\n")
    with pytest.raises(SourceError, match="no video"):
        list(frames(parse_source(str(tmp_path / "b.mp4")), QUICK))


def test_a_truncated_video_gives_its_frames_and_then_says_so(tmp_path: Path) -> None:
    video = write_video(tmp_path / "a.avi", 60)
    video.write_bytes(video.read_bytes()[: video.stat().st_size // 2])
    got: list[Frame] = []
    with pytest.raises(SourceError, match=r"The end of the video .* only \d+ of its 60 frames are there"):
        got.extend(frames(parse_source(str(video)), QUICK))
    assert [frame.number for frame in got] == list(range(len(got)))
    assert len(got) > 10


def test_a_video_cut_inside_its_header_is_refused(tmp_path: Path) -> None:
    video = write_video(tmp_path / "a.avi", 5)
    video.write_bytes(video.read_bytes()[:100])
    with pytest.raises(SourceError, match=r"a\.avi"):
        list(frames(parse_source(str(video)), QUICK))


def test_a_damaged_picture_in_a_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(jpeg(picture(1)))
    (tmp_path / "b.jpg").write_bytes(jpeg(picture(2))[:-200])
    with pytest.raises(SourceError, match=r"b\.jpg is cut short"):
        list(frames(parse_source(str(tmp_path)), QUICK))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs FIFOs")
def test_a_fifo_that_never_delivers_is_given_up(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.mp4")
    started = time.monotonic()
    with pytest.raises(SourceError, match="did not come within 1 s"):
        list(frames(parse_source(str(tmp_path / "pipe.mp4")), replace(QUICK, open_timeout_s=1.0)))
    assert time.monotonic() - started < PATIENT_S


def test_a_video_whose_child_is_killed_is_an_error_and_not_an_end(tmp_path: Path) -> None:
    video = write_video(tmp_path / "a.avi", 20)
    with CaptureProcess(parse_source(str(video)), QUICK, every=True) as camera:
        take(camera, 2)
        os.kill(child_pid(camera), signal.SIGKILL)
        with pytest.raises(SourceError, match="has crashed"):
            take(camera, 20)
        assert camera.state.phase is Phase.LOST
        with pytest.raises(SourceError, match="has crashed"):
            camera.latest(0.1)


def test_a_video_flipped_at_random_ends_in_frames_or_one_sentence(tmp_path: Path) -> None:
    data = write_video(tmp_path / "a.avi", 12).read_bytes()
    random = np.random.default_rng(5)
    for attempt in range(8):
        hurt = bytearray(data)
        for at in random.integers(0, len(data), 40):
            hurt[at] ^= 1 << int(random.integers(8))
        for at in random.integers(0, 600, 4):
            hurt[at] = int(random.integers(256))
        path = tmp_path / f"{attempt}.avi"
        path.write_bytes(hurt)
        with contextlib.suppress(SourceError):
            assert len(list(frames(parse_source(str(path)), QUICK))) <= 1000


# Devices


@pytest.mark.skipif(Path("/dev/video9").exists(), reason="needs a camera number that is free")
def test_a_missing_camera_is_lost_with_a_reason_and_tried_again() -> None:
    with CaptureProcess(parse_source("9"), QUICK) as camera:
        wait_for(camera, Phase.LOST)
        assert camera.state.reason == ("There is no camera 9, or another program uses it: plug it in or free it.")
        first = camera._retry_at
        until = time.monotonic() + PATIENT_S
        while camera._retry_at == first:
            assert time.monotonic() < until
            assert camera.latest(0.1) is None
            assert camera.state.phase is Phase.LOST


@pytest.mark.skipif(Path("/dev/video9").exists(), reason="needs a camera number that is free")
def test_waiting_for_a_missing_camera_raises_its_reason() -> None:
    with CaptureProcess(parse_source("camera:9"), QUICK) as camera, pytest.raises(SourceError, match="no camera 9"):
        camera.wait_open()


# Streams


def test_a_stream_gives_new_frames_and_the_first_one_waited_for_is_kept(server: MjpegServer) -> None:
    with CaptureProcess(parse_source(server.address), QUICK) as camera:
        camera.wait_open()
        got = take(camera, 10)
        assert camera.state.phase is Phase.RUNNING
        assert all(later.t_s > earlier.t_s for earlier, later in itertools.pairwise(got))
        assert abs(time.monotonic() - got[-1].t_s) < PATIENT_S
        numbers = [frame.number for frame in got]
        assert numbers == sorted(set(numbers))


def test_a_slow_consumer_gets_the_newest_frame_and_the_others_are_counted(server: MjpegServer) -> None:
    with CaptureProcess(parse_source(server.address), QUICK) as camera:
        (first,) = take(camera, 1)
        time.sleep(1.0)
        asked = time.monotonic()
        (second,) = take(camera, 1)
        assert second.t_s >= asked - 0.001
        assert camera.dropped >= 5
        assert second.number - first.number == camera.dropped + 1


def test_a_stream_that_stalls_is_lost_and_comes_back(server: MjpegServer) -> None:
    def stalls_once(connection: int) -> Iterator[bytes]:
        yield from itertools.islice(steady(1), 10)
        if connection == 1:
            server.closing.wait(PATIENT_S)
        yield from steady(connection)

    server.script = stalls_once
    with CaptureProcess(parse_source(server.address), QUICK) as camera:
        before = take(camera, 5)
        wait_for(camera, Phase.LOST)
        assert "has stopped" in camera.state.reason or "no picture" in camera.state.reason
        after = take(camera, 5)
        assert camera.state.phase is Phase.RUNNING
        assert after[0].number > before[-1].number
        assert after[0].t_s > before[-1].t_s
    assert server.connections == 2


def test_a_server_that_accepts_and_says_nothing_is_lost(server: MjpegServer) -> None:
    def silent(_: int) -> Iterator[bytes]:
        server.closing.wait(PATIENT_S)
        yield from ()

    server.script = silent
    with CaptureProcess(parse_source(server.address), replace(QUICK, open_timeout_s=1.0)) as camera:
        wait_for(camera, Phase.LOST)
        assert camera.state.reason


def test_a_stream_that_repeats_one_picture_is_lost_and_never_running_again(server: MjpegServer) -> None:
    def freezes(connection: int) -> Iterator[bytes]:
        yield from itertools.islice(steady(1), 10 if connection == 1 else 0)
        yield from itertools.repeat(jpeg(picture(9)))

    server.script = freezes
    with CaptureProcess(parse_source(server.address), replace(QUICK, open_timeout_s=1.0)) as camera:
        take(camera, 3)
        wait_for(camera, Phase.LOST)
        assert "does not change at all" in camera.state.reason
        while server.connections < 3:
            assert camera.latest(0.1) is None
            assert camera.state.phase is Phase.LOST


def test_a_stream_that_plays_a_recording_over_and_over_gives_nothing_that_counts_until_it_is_live_again(
    server: MjpegServer,
) -> None:
    live_again = threading.Event()

    def loops(_: int) -> Iterator[bytes]:
        recording = [jpeg(picture(number)) for number in range(30)]
        yield from itertools.takewhile(lambda _: not live_again.is_set(), itertools.cycle(recording))
        yield from (jpeg(picture(number)) for number in itertools.count(100))

    server.script = loops
    with CaptureProcess(parse_source(server.address), QUICK) as camera:
        watch = Watch(camera)
        until = time.monotonic() + PATIENT_S
        while watch.trouble != REASONS[Verdict.LOOPED]:
            assert time.monotonic() < until
            watch.latest(0.1)
        assert [watch.latest(0.1) for _ in range(40)] == [None] * 40
        live_again.set()
        while watch.latest(0.1) is None:
            assert time.monotonic() < until
        assert (watch.trouble, camera.state.phase) == ("", Phase.RUNNING)


def test_garbage_in_a_stream_is_survived(server: MjpegServer) -> None:
    def garbled(connection: int) -> Iterator[bytes]:
        random = np.random.default_rng(connection)
        for number, part in enumerate(steady(connection)):
            middle = len(part) // 2
            yield part[:middle] + random.bytes(middle) if number % 3 == 1 else part
            yield random.bytes(5000) if number % 3 == 2 else part

    server.script = garbled
    with CaptureProcess(parse_source(server.address), QUICK) as camera:
        assert {frame.bgr.shape for frame in take(camera, 30)} == {(240, 320, 3)}


def test_a_stream_may_change_its_size_and_turn_grey(server: MjpegServer) -> None:
    def changing(_: int) -> Iterator[bytes]:
        for number in itertools.count():
            pixels = picture(number, *((320, 240), (161, 121), (640, 480))[number // 8 % 3])
            yield jpeg(pixels if number % 16 < 8 else cv2.cvtColor(pixels, cv2.COLOR_BGR2GRAY).astype(np.uint8))

    server.script = changing
    with CaptureProcess(parse_source(server.address), QUICK) as camera:
        for frame in take(camera, 60):
            assert frame.bgr.flags.c_contiguous


def test_a_stream_whose_child_is_killed_goes_on(server: MjpegServer) -> None:
    with CaptureProcess(parse_source(server.address), QUICK) as camera:
        take(camera, 2)
        os.kill(child_pid(camera), signal.SIGKILL)
        wait_for(camera, Phase.LOST)
        assert "has crashed" in camera.state.reason
        assert take(camera, 2)


@pytest.mark.skipif(not hasattr(signal, "SIGSTOP"), reason="needs SIGSTOP")
def test_a_child_that_hangs_is_killed_and_replaced(server: MjpegServer) -> None:
    with CaptureProcess(parse_source(server.address), QUICK) as camera:
        take(camera, 2)
        hung = child_pid(camera)
        os.kill(hung, signal.SIGSTOP)
        wait_for(camera, Phase.LOST)
        assert not is_running(hung)
        assert take(camera, 2)


def test_no_torn_frame_is_ever_received(server: MjpegServer) -> None:
    def plain(_: int) -> Iterator[bytes]:
        for number in itertools.count():
            yield jpeg(np.full((480, 640, 3), number % 250, np.uint8))

    server.script = plain
    with CaptureProcess(parse_source(server.address), QUICK) as camera:
        for frame in take(camera, 100):
            assert int(frame.bgr.max()) - int(frame.bgr.min()) <= 1
        pixels = frame.bgr
        kept = pixels.copy()
        take(camera, 5)
        assert np.array_equal(pixels, kept)


def open_files() -> int:
    folder = Path("/proc/self/fd")
    return len(list(folder.iterdir())) if folder.exists() else 0


def test_many_deaths_leave_no_files_open(server: MjpegServer) -> None:
    with CaptureProcess(parse_source(server.address), QUICK) as camera:
        take(camera, 1)
        before = open_files()
        for _ in range(3):
            os.kill(child_pid(camera), signal.SIGKILL)
            wait_for(camera, Phase.LOST)
            camera._pause_s = 0.01
            wait_for(camera, Phase.RUNNING)
        after = open_files()
    assert after <= before + 2  # the connections of the server come and go


# The parent


PARENT = """
import sys, time
from kiosk_app.config import CameraConfig
from kiosk_app.recognition.camera import CaptureProcess
from kiosk_app.recognition.sources import parse_source
if __name__ == "__main__":
    camera = CaptureProcess(parse_source(sys.argv[1]), CameraConfig(open_timeout_s=60.0), every=True)
    camera.start()
    if sys.argv[2] == "open":
        camera.wait_open()
    else:
        camera.latest(2.0)
    print(camera._child.process.pid, flush=True)
    time.sleep(60)
"""


def parent_of_a_capture(folder: Path, source: Path, mode: str) -> tuple[subprocess.Popen[str], int]:
    (folder / "parent.py").write_text(PARENT)
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).resolve().parents[2])}
    parent = subprocess.Popen(
        [sys.executable, str(folder / "parent.py"), str(source), mode],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert parent.stdout is not None
    return parent, int(parent.stdout.readline())


@pytest.mark.skipif(not Path("/proc").exists(), reason="needs /proc")
@pytest.mark.parametrize("mode", ["open", "hung"])
def test_a_parent_that_is_killed_leaves_no_child(tmp_path: Path, mode: str) -> None:
    """Neither one that waits to be asked, nor one that hangs in the driver."""
    source = tmp_path / "pipe.mp4"
    if mode == "open":
        write_video(tmp_path / "pipe.avi", 5).rename(source)
    else:
        os.mkfifo(source)
    parent, child = parent_of_a_capture(tmp_path, source, mode)
    with parent:
        assert is_running(child)
        parent.kill()
        parent.wait()
        until = time.monotonic() + PATIENT_S
        while is_running(child):
            assert time.monotonic() < until, "the child outlived its parent"
            time.sleep(0.02)


# Names of sources


@pytest.mark.parametrize(
    ("text", "target"),
    [("0", 0), (" 2 ", 2), ("camera:1", 1)],
)
def test_a_number_is_a_camera(text: str, target: int) -> None:
    source = parse_source(text)
    assert (source.kind, source.target, source.is_live) == (SourceKind.DEVICE, target, True)


def test_an_address_is_a_stream_and_its_password_is_never_shown() -> None:
    source = parse_source("rtsp://anna:secret@10.0.0.7:8554/door")
    assert source.kind is SourceKind.STREAM
    assert source.target == "rtsp://anna:secret@10.0.0.7:8554/door"
    assert source.label == "rtsp://10.0.0.7:8554"


def test_a_picture_is_known_by_its_content(tmp_path: Path) -> None:
    (tmp_path / "a.mp4").write_bytes(jpeg(picture(1)))
    assert parse_source(str(tmp_path / "a.mp4")).kind is SourceKind.PICTURES


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "names nothing"),
        ("no/such/file.mp4", "There is no source"),
        ("ftp://host/video", "rtsp://host/path"),
        ("http://", "rtsp://host/path"),
        ("http://host:port/", "rtsp://host/path"),
        ("-1", "There is no source"),
        ("x" * 5000, "cannot be read"),
        ("a\0b", "names nothing"),
    ],
)
def test_a_text_that_names_nothing_is_one_clear_sentence(text: str, sentence: str) -> None:
    with pytest.raises(SourceError, match=sentence):
        parse_source(text)


def test_an_empty_file_and_an_empty_folder_are_refused(tmp_path: Path) -> None:
    (tmp_path / "empty.mp4").touch()
    with pytest.raises(SourceError, match="is empty"):
        parse_source(str(tmp_path / "empty.mp4"))
    (tmp_path / "folder").mkdir()
    with pytest.raises(SourceError, match="holds no JPEG or PNG"):
        parse_source(str(tmp_path / "folder"))


def test_a_video_with_an_unreadable_name_is_refused(tmp_path: Path) -> None:
    try:
        video = write_video(tmp_path / "a.avi", 2).rename(tmp_path / os.fsdecode(b"\xff.avi"))
    except OSError:
        pytest.skip("this file system takes no such names")
    with pytest.raises(SourceError, match="rename it"):
        parse_source(str(video))


# Limits of the child

HUNGRY = """
import numpy as np
from kiosk_app.recognition.camera_child import MEMORY_BYTES, limit_memory
limit_memory()
try:
    np.ones(MEMORY_BYTES + 2**28, np.uint8)
except MemoryError:
    print("refused")
"""


@pytest.mark.skipif(sys.platform != "linux", reason="the limit is Linux's")
def test_the_memory_of_the_child_is_limited() -> None:
    result = subprocess.run([sys.executable, "-c", HUNGRY], capture_output=True, text=True, timeout=60, check=True)
    assert result.stdout.strip() == "refused"
