"""A stream over RTSP, from the smallest server that speaks it: motion JPEG (RFC 2435) interleaved in the connection."""

from __future__ import annotations

import itertools
import socketserver
import struct
import threading
import time
from collections.abc import Iterator

import numpy as np
import pytest

from kiosk_app.config import CameraConfig
from kiosk_app.recognition.camera import CaptureProcess, Phase
from kiosk_app.recognition.cv import cv2
from kiosk_app.recognition.sources import parse_source

WIDTH, HEIGHT = 320, 240
SDP = "v=0\r\no=- 0 0 IN IP4 127.0.0.1\r\ns=door\r\nt=0 0\r\nm=video 0 RTP/AVP 26\r\na=control:track1\r\n"


def rtp_packets(number: int) -> Iterator[bytes]:
    pixels = np.random.default_rng(number).integers(0, 60, (HEIGHT, WIDTH, 3), dtype=np.uint8)
    jpeg = cv2.imencode(".jpg", pixels)[1].tobytes()
    tables = b"".join(part[3:67] for part in jpeg.split(b"\xff\xdb")[1:])
    scan = jpeg[jpeg.index(b"\xff\xda") + 14 : -2]
    for sequence, at in enumerate(range(0, len(scan), 1200)):
        last = at + 1200 >= len(scan)
        head = struct.pack(">BBHII", 0x80, 26 | last << 7, (number * 1000 + sequence) & 0xFFFF, number * 3000, 7)
        frame = struct.pack(">IBBBB", at, 1, 255, WIDTH // 8, HEIGHT // 8)
        quantisation = b"\0\0" + struct.pack(">H", len(tables)) + tables if at == 0 else b""
        packet = head + frame + quantisation + scan[at : at + 1200]
        yield b"$\0" + struct.pack(">H", len(packet)) + packet


class Door(socketserver.StreamRequestHandler):
    def handle(self) -> None:
        while request := self.rfile.readline().decode():
            headers = dict(line.split(": ", 1) for line in iter(lambda: self.rfile.readline().decode().strip(), ""))
            method = request.split()[0]
            extra, body = "", ""
            if method == "DESCRIBE":
                extra, body = f"Content-Type: application/sdp\r\nContent-Length: {len(SDP)}\r\n", SDP
            if method == "SETUP":
                extra = "Transport: RTP/AVP/TCP;unicast;interleaved=0-1\r\nSession: 1\r\n"
            self.wfile.write(f"RTSP/1.0 200 OK\r\nCSeq: {headers['CSeq']}\r\n{extra}\r\n{body}".encode())
            if method == "PLAY":
                self.play()
                return

    def play(self) -> None:
        try:
            for number in itertools.count():
                for packet in rtp_packets(number):
                    self.wfile.write(packet)
                time.sleep(0.03)
        except OSError:
            return  # the camera process has closed the connection


@pytest.fixture
def port() -> Iterator[int]:
    class Server(socketserver.ThreadingTCPServer):
        daemon_threads = True
        block_on_close = False

    with Server(("127.0.0.1", 0), Door) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        yield server.server_address[1]
        server.shutdown()
        thread.join()


def test_an_rtsp_stream_gives_frames(port: int) -> None:
    source = parse_source(f"rtsp://127.0.0.1:{port}/door")
    with CaptureProcess(source, CameraConfig()) as camera:
        camera.wait_open()
        got = [camera.latest(2.0) for _ in range(10)]
        assert [frame.bgr.shape for frame in got if frame] == [(HEIGHT, WIDTH, 3)] * 10
        assert camera.state.phase is Phase.RUNNING
