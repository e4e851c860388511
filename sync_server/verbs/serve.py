"""`clockface-server serve`: make what is missing and answer until told to stop."""

from __future__ import annotations

import argparse
import contextlib
import gc
import signal
import socket
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import FrameType

import uvicorn
from filelock import FileLock, Timeout

from sync_server import kiosks, meta, restore, tls, users
from sync_server.app import make_app
from sync_server.ending import ENDING
from sync_server.open_files import allow_open_files
from sync_server.private_files import private_folder, replaced
from sync_server.problems import ServerError
from sync_server.server import Server, open_server
from sync_server.settings import DATABASE_FILE, Settings
from sync_server.verbs import URL_FILE, database_of, folder_of
from sync_server.wire.codec import Malformed
from sync_server.wire.pairing import PairingText

LOCK_FILE = "serve.lock"
_TURN_S = 0.001  # 0.005 by default, and whoever holds a lock of the database loses a turn at each of its answers
_OLDEST_AFTER = 1000  # collections of younger objects; ten, by default
_STOP_WITHIN_S = 5  # for requests under way when the server is told to stop


def add_parser(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = verbs.add_parser("serve", help="start the server; makes everything at the first start")
    parser.add_argument("--host", help="the address to listen at (every one; behind a proxy 127.0.0.1)")
    parser.add_argument("--port", type=_port, default=8443, help="(8443)")
    parser.add_argument("--address", default="", metavar="URL", help="how kiosks reach it, https://host:port")
    parser.add_argument("--tls-cert", type=Path, metavar="FILE", help="a certificate in place of its own (PEM)")
    parser.add_argument("--tls-key", type=Path, metavar="FILE", help="its key")
    parser.add_argument("--behind-proxy", action="store_true", help="plain HTTP: a proxy before it speaks TLS")


def _port(text: str) -> int:
    if not text.isdecimal() or int(text) > 65535:
        raise argparse.ArgumentTypeError("a port is a number up to 65535")
    return int(text)


def run(args: argparse.Namespace) -> int:
    settings = _settings(args)
    private_folder(settings.folder)
    with _alone(settings), _listening(settings) as listener:
        settings = replace(settings, port=listener.getsockname()[1])
        server = open_server(settings)
        try:
            restore.at_start(server)
            _serve(server, listener)
        finally:
            server.database.close()
    return 0


def _settings(args: argparse.Namespace) -> Settings:
    """Raises ServerError for options that do not go together."""
    if (args.tls_cert is None) != (args.tls_key is None):
        raise ServerError("Give both --tls-cert and --tls-key, or neither.")
    if args.behind_proxy and args.tls_cert:
        raise ServerError("Behind a proxy the proxy has the certificate: leave out --tls-cert, or --behind-proxy.")
    if args.address:
        _check_address(args.address)
    folder = folder_of(args)
    database, host = database_of(args, folder), args.host or ("127.0.0.1" if args.behind_proxy else "0.0.0.0")
    return Settings(folder, database, host, args.port, args.tls_cert, args.tls_key, args.behind_proxy, args.address)


def _check_address(address: str) -> None:
    try:
        PairingText.parse(f"{address} - CODE")
    except Malformed as error:
        raise ServerError("--address must be https:// with host and port.") from error


@contextlib.contextmanager
def _alone(settings: Settings) -> Iterator[None]:
    """SQLite is served by one process; those on PostgreSQL share it. Raises ServerError."""
    if settings.database.startswith("sqlite"):
        with alone(settings.folder):
            yield
        return
    if (settings.folder / DATABASE_FILE).exists():
        raise ServerError(
            f"{settings.folder} belongs to a server on SQLite: give PostgreSQL another --data-dir, or bring the data "
            f"there with 'clockface-server move'."
        )
    yield


@contextlib.contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Nobody else serves SQLite in this folder meanwhile. Raises ServerError."""
    lock = FileLock(folder / LOCK_FILE, timeout=0)
    try:
        lock.acquire()
    except Timeout as error:
        raise ServerError(f"Another server is running in {folder}: stop it, or use another folder.") from error
    with lock:
        yield


@contextlib.contextmanager
def _listening(settings: Settings) -> Iterator[socket.socket]:
    """A socket, before anything is made: whoever cannot have the port learns it at once. Raises ServerError."""
    try:
        family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
        listener = socket.create_server((settings.host, settings.port), family=family, backlog=1024)
    except OSError as error:
        raise ServerError(
            f"The server cannot listen at {settings.host} port {settings.port}: {error.strerror or error}."
        ) from error
    with listener:
        # An answer is two writes; without this the second waits for the kiosk to acknowledge the first, 40 ms on Linux.
        # asyncio does so by itself only for sockets that were made with the number of TCP.
        listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        yield listener


def _serve(server: Server, listener: socket.socket) -> None:
    settings = server.settings
    allow_open_files()  # two connections a kiosk
    sys.setswitchinterval(_TURN_S)
    certificate = None if settings.behind_proxy else settings.tls_cert or tls.own_certificate(settings.folder)
    config = uvicorn.Config(
        make_app(server),
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=settings.behind_proxy,
        ssl_certfile=certificate,
        ssl_keyfile=settings.tls_key or certificate,
        timeout_graceful_shutdown=_STOP_WITHIN_S,
        timeout_keep_alive=75,  # above the minute between two hellos: no new handshake each time
    )
    running = _EndingServer(config)
    # Until uvicorn handles the signal itself, and once more when it has stopped: it raises it again. A handler that
    # raises would not do: what is raised while Python frees an object is lost, and the server would run on. Before
    # this, the signal ends the process as it ends any other, which loses nothing.
    signal.signal(signal.SIGTERM, running.handle_exit)
    _introduce(server, certificate)
    try:
        with _calm_collector():
            running.run(sockets=[listener])
    except OSError as error:  # ssl.SSLError among them
        raise ServerError(f"The certificate and its key cannot be used: {error}.") from error


@contextlib.contextmanager
def _calm_collector() -> Iterator[None]:
    """Some 350 objects belong to each kiosk that waits for news; to look through those of 1,000 holds every request up
    for a third of a second. What can be freed is nearly always young, and young objects are looked at as ever.
    """
    gc.freeze()
    young, older, _ = gc.get_threshold()
    gc.set_threshold(young, older, _OLDEST_AFTER)
    try:
        yield
    finally:
        gc.unfreeze()  # what is still frozen when the process ends is left over, and DuckDB complains of that


class _EndingServer(uvicorn.Server):
    """Lets those who wait for news know that it is told to stop; uvicorn itself would cut them off after a while."""

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        ENDING.set()
        super().handle_exit(sig, frame)


def _introduce(server: Server, certificate: Path | None) -> None:
    """Note what the text of a pairing says, and say it."""
    settings = server.settings
    pinned = "" if certificate is None or tls.vouched_for(certificate) else tls.fingerprint(certificate)
    address = settings.address or _guessed(settings)
    with server.database.write() as connection:
        meta.put(connection, kiosks.ADDRESS, address)
        meta.put(connection, kiosks.FINGERPRINT, pinned)
        setup_code = users.new_setup_code(connection)
    if server.database.is_postgresql:
        replaced(settings.folder / URL_FILE, settings.database.encode())
    print(f"Clockface server at {address}")
    if certificate is not None:
        print(f"Certificate (SHA-256): {tls.fingerprint(certificate)}")
    print(f"Data folder: {settings.folder} ({'PostgreSQL' if server.database.is_postgresql else 'SQLite'})")
    if setup_code is not None:
        print(f"To make the first administrator, open {address}/setup?code={setup_code}")
    print("To pair a kiosk: clockface-server kiosk add NAME", flush=True)


def _guessed(settings: Settings) -> str:
    if settings.behind_proxy:
        return f"http://127.0.0.1:{settings.port}"
    host = tls.own_addresses()[0] if settings.host in ("0.0.0.0", "::") else settings.host
    return f"https://[{host}]:{settings.port}" if ":" in host else f"https://{host}:{settings.port}"
