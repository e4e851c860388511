"""A server of a few lines on loopback, with a certificate of its own, that answers as a test says."""

from __future__ import annotations

import datetime
import gzip
import hashlib
import ipaddress
import socket
import ssl
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from sync_server.wire.codec import to_json
from sync_server.wire.messages import Time

SERVER = "server-1"


@dataclass
class Certificate:
    """file: key and certificate as PEM."""

    file: Path
    fingerprint: str


def make_certificate(folder: Path, name: str = "tls") -> Certificate:
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Clockface test")])
    now = datetime.datetime.now(datetime.UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=2))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]), False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), True)
        .sign(key, hashes.SHA256())
    )
    pem = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    ) + certificate.public_bytes(serialization.Encoding.PEM)
    file = folder / f"{name}.pem"
    file.write_bytes(pem)
    der = certificate.public_bytes(serialization.Encoding.DER)
    return Certificate(file, hashlib.sha256(der).hexdigest())


@dataclass
class Asked:
    """What was asked. body: unpacked."""

    method: str
    target: str
    headers: dict[str, str]
    sent: bytes
    body: bytes


@dataclass
class Said:
    """pieces: sent one after the other, `pause_s` apart. length: announced in place of what is sent; -1: nothing is
    announced. cut: hang up after the pieces.
    """

    status: int = 200
    pieces: list[bytes] = field(default_factory=list)
    headers: dict[str, str] = field(default_factory=dict)
    pause_s: float = 0.0
    length: int | None = None
    cut: bool = False


def json_answer(message: object, status: int = 200, **headers: str) -> Said:
    return Said(status, [to_json(message)], {name.replace("_", "-"): value for name, value in headers.items()})


Answer = Callable[[Asked], Said]


class ScriptedServer:
    """answers: by path. asked: everything that arrived, in order. clock_us: what /v1/time tells."""

    def __init__(self, certificate: Certificate) -> None:
        self.certificate = certificate
        self.answers: dict[str, Answer] = {"/v1/time": lambda _: json_answer(Time(self.clock_us(), SERVER))}
        self.asked: list[Asked] = []
        self.clock_us: Callable[[], int] = lambda: time.time_ns() // 1000
        self.port = 0

    @property
    def address(self) -> str:
        return f"https://127.0.0.1:{self.port}"

    def paths(self) -> list[str]:
        return [asked.target.partition("?")[0] for asked in self.asked]

    @contextmanager
    def running(self) -> Iterator[ScriptedServer]:
        http = ThreadingHTTPServer(("127.0.0.1", 0), type("Handler", (_Handler,), {"scripted": self}))
        http.daemon_threads = True
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.certificate.file)
        http.socket = context.wrap_socket(http.socket, server_side=True, do_handshake_on_connect=False)
        self.port = http.server_address[1]
        thread = Thread(target=http.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        try:
            yield self
        finally:
            http.shutdown()
            http.server_close()
            thread.join()


class _Handler(BaseHTTPRequestHandler):
    scripted: ScriptedServer
    protocol_version = "HTTP/1.1"

    def handle(self) -> None:
        try:
            super().handle()
        except OSError:
            self.close_connection = True  # the client hung up, which is what some tests are about

    def finish(self) -> None:
        try:
            super().finish()
        except OSError:
            return

    def answer(self) -> None:
        sent = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        body = gzip.decompress(sent) if self.headers.get("Content-Encoding") == "gzip" else sent
        asked = Asked(self.command, self.path, dict(self.headers), sent, body)
        self.scripted.asked.append(asked)
        said = self.scripted.answers.get(self.path.partition("?")[0], lambda _: Said(404))(asked)
        self.say(said)

    def say(self, said: Said) -> None:
        self.send_response(said.status)
        length = sum(map(len, said.pieces)) if said.length is None else said.length
        if length >= 0:
            self.send_header("Content-Length", str(length))
        for name, value in said.headers.items():
            self.send_header(name, value)
        self.end_headers()
        for piece in said.pieces:
            self.wfile.write(piece)
            self.wfile.flush()
            time.sleep(said.pause_s)
        if said.cut or length < 0:
            self.close_connection = True
            self.connection.shutdown(socket.SHUT_RDWR)

    do_GET = do_POST = answer  # noqa: N815

    def log_message(self, *_: object) -> None:
        return
