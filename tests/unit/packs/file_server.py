"""A web server of a few lines on loopback that gives files as a test says: cut, changed, too long, elsewhere."""

from __future__ import annotations

import re
import ssl
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any


@dataclass(frozen=True)
class Answer:
    """One answer; as it stands, the proper one.

    status: instead of 200 or 206. cut_at: bytes of the body after which the server hangs up. ranges: whether it goes on
    in the middle. begins_at: where it goes on instead of where it was asked to. chunked: without saying how long.
    body: instead of the file. location: for a redirect. stall_s: how long it says nothing after half of the body.
    """

    status: int | None = None
    cut_at: int | None = None
    ranges: bool = True
    begins_at: int | None = None
    chunked: bool = False
    body: bytes | None = None
    location: str | None = None
    stall_s: float = 0


@dataclass
class FileServer:
    """files: by path. script: an answer for each request, the proper one when none is left. asked: path, range."""

    address: str
    files: dict[str, bytes]
    script: list[Answer] = field(default_factory=list)
    asked: list[tuple[str, str | None]] = field(default_factory=list)


@contextmanager
def serving(files: dict[str, bytes], certificate: Path | None = None) -> Iterator[FileServer]:
    """certificate: key and certificate as PEM, for https."""
    httpd = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    if certificate is not None:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
        httpd.socket = context.wrap_socket(httpd.socket, server_side=True)
    httpd.daemon_threads = True
    scheme = "http" if certificate is None else "https"
    server = FileServer(f"{scheme}://127.0.0.1:{httpd.server_address[1]}", files)
    httpd.scripted = server  # type: ignore[attr-defined]
    thread = Thread(target=httpd.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield server
    finally:
        httpd.shutdown()
        thread.join()
        httpd.server_close()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        scripted: FileServer = self.server.scripted  # type: ignore[attr-defined]
        asked = self.headers.get("Range")
        scripted.asked.append((self.path, asked))
        answer = scripted.script.pop(0) if scripted.script else Answer()
        whole = scripted.files.get(self.path) if answer.body is None else answer.body
        status, start = answer.status or 200, 0
        if whole is None:
            status, whole = answer.status or 404, b"not here"
        elif asked and answer.ranges and answer.status is None:
            start = int(re.fullmatch(r"bytes=(\d+)-", asked)[1]) if answer.begins_at is None else answer.begins_at  # type: ignore[index]
            status = 206 if start < len(whole) else 416
        self._send(status, whole, start, answer)

    def _send(self, status: int, whole: bytes, start: int, answer: Answer) -> None:
        body = whole[start:] if status != 416 else b""
        self.send_response(status)
        self.send_header("Connection", "close")
        if status == 206:
            self.send_header("Content-Range", f"bytes {start}-{len(whole) - 1}/{len(whole)}")
        if answer.location is not None:
            self.send_header("Location", answer.location)
        if answer.chunked:
            self.send_header("Transfer-Encoding", "chunked")
            sent = b"%x\r\n%s\r\n0\r\n\r\n" % (len(body), body) if body else b"0\r\n\r\n"
        else:
            self.send_header("Content-Length", str(len(body)))
            sent = body
        self.end_headers()
        self.close_connection = True
        self.wfile.write(sent[: len(sent) // 2 if answer.stall_s else answer.cut_at])
        if answer.stall_s:
            self.wfile.flush()
            time.sleep(answer.stall_s)

    def log_message(self, *_: Any) -> None:
        """Tests say what they want to know."""
