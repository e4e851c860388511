"""A server on SQLite and on a real PostgreSQL, in this process and as one of its own."""

from __future__ import annotations

import contextlib
import os
import secrets
import shutil
import ssl
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx2 as httpx
import psycopg
import pytest
from fastapi.testclient import TestClient

from sync_server import ratelimit
from sync_server.app import make_app
from sync_server.server import Server, open_server
from sync_server.settings import Settings, sqlite_url
from tests.server.paired import PairedKiosk, paired

CHECKOUT = Path(__file__).resolve().parents[2]
NOON = 1_800_000_000_000_000  # microseconds; what the scripted clock shows first


@dataclass
class ScriptedClock:
    now: int = NOON

    def __call__(self) -> int:
        return self.now

    def pass_s(self, seconds: float) -> None:
        self.now += int(seconds * 1e6)


@dataclass
class PostgresCluster:
    """A cluster of its own, on a socket in its folder only. Each call of `database` gives an empty database."""

    folder: Path
    as_user: list[str] = field(default_factory=list)

    def database(self) -> str:
        name = f"t{secrets.token_hex(6)}"
        with psycopg.connect(host=str(self.folder), user="clockface", dbname="postgres", autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name}")
        return f"postgresql://clockface@/{name}?host={self.folder}"

    def run(self, *command: str) -> None:
        done = subprocess.run([*self.as_user, *command], capture_output=True, text=True, cwd="/", check=False)
        assert done.returncode == 0, done.stderr + done.stdout


def _postgres_tool(name: str) -> str | None:
    found = shutil.which(name)
    versions = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"))
    return str(versions[-1]) if versions else found


@pytest.fixture(scope="session")
def postgres(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PostgresCluster]:
    """Made with initdb; skipped, with the reason, where PostgreSQL's server is not installed."""
    initdb, control = _postgres_tool("initdb"), _postgres_tool("pg_ctl")
    if initdb is None or control is None:
        pytest.skip("needs initdb and pg_ctl of PostgreSQL (Debian: postgresql)")
    folder = Path("/tmp", f"clockface-pg-{secrets.token_hex(4)}")  # the path of a socket is limited to 107 characters
    folder.mkdir(0o700)
    cluster = PostgresCluster(folder)
    if os.getuid() == 0:  # initdb refuses to run as root
        shutil.chown(folder, "postgres")
        cluster.as_user = ["runuser", "-u", "postgres", "--"]
    data = str(folder / "data")
    try:
        cluster.run(initdb, "-D", data, "-U", "clockface", "-A", "trust", "--no-sync", "-E", "UTF8")
        options = f"-c listen_addresses='' -c unix_socket_directories={folder} -c fsync=off -c max_connections=200"
        cluster.run(control, "-D", data, "-w", "-l", str(folder / "log"), "-o", options, "start")
        yield cluster
        cluster.run(control, "-D", data, "-w", "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(autouse=True)
def no_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody is told to come back later, however often a test asks; `test_operations` has the limits."""
    for name in ("GUESSING", "ANYBODY", "FLEET", "KIOSK"):
        monkeypatch.setattr(ratelimit, name, ratelimit.Rate(1e9, 1e9))


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """An empty database, of each kind."""
    if request.param == "sqlite":
        return sqlite_url(tmp_path)
    cluster: PostgresCluster = request.getfixturevalue("postgres")
    return cluster.database()


@pytest.fixture
def clock() -> ScriptedClock:
    return ScriptedClock()


@pytest.fixture
def server(database_url: str, tmp_path: Path, clock: ScriptedClock) -> Iterator[Server]:
    """On a scripted clock, in this process, without a socket; see `web`."""
    opened = open_server(Settings(tmp_path, database_url), clock)
    yield opened
    opened.database.close()


@pytest.fixture
def web(server: Server) -> Iterator[TestClient]:
    """Speaks HTTP with `server`; what it does not foresee is raised in the test."""
    with TestClient(make_app(server), base_url="https://testserver") as client:
        yield client


@pytest.fixture
def open_on(tmp_path: Path, clock: ScriptedClock) -> Iterator[Callable[..., Server]]:
    """Opens a server: `open_on(url)`; closed when the test ends."""
    opened: list[Server] = []

    def open_(url: str | None = None, folder: Path = tmp_path) -> Server:
        opened.append(open_server(Settings(folder, url or sqlite_url(folder)), clock))
        return opened[-1]

    yield open_
    for server in opened:
        server.database.close()


@pytest.fixture
def kiosk(web: TestClient, server: Server) -> PairedKiosk:
    """Paired with `server`, without a site."""
    return paired(web, server)


@dataclass(frozen=True)
class Serving:
    """A server in a process of its own. address: https://127.0.0.1:port."""

    process: subprocess.Popen[str]
    folder: Path
    address: str
    fingerprint: str

    def run(self, *arguments: str, **more: Any) -> subprocess.CompletedProcess[str]:
        return clockface_server(self.folder, *arguments, **more)

    def client(self, **more: Any) -> httpx.Client:
        """Takes the server's own certificate alone."""
        context = ssl.create_default_context(cadata=ssl.get_server_certificate(self._at()))
        context.check_hostname = False
        return httpx.Client(base_url=self.address, verify=context, **more)

    def _at(self) -> tuple[str, int]:
        host, port = self.address.removeprefix("https://").rsplit(":", 1)
        return host, int(port)


def clockface_server(folder: Path, *arguments: str, **more: Any) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "sync_server", *arguments, "--data-dir", str(folder)]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False, cwd=CHECKOUT, **more)


@contextlib.contextmanager
def serving_in(folder: Path, *options: str, host: str = "127.0.0.1") -> Iterator[Serving]:
    """`clockface-server serve` on loopback at a free port; stopped when the block ends."""
    command = [sys.executable, "-m", "sync_server", "serve", "--data-dir", str(folder), "--host", host, *options]
    if "--port" not in options:
        command += ["--port", "0"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=CHECKOUT)
    assert process.stdout is not None
    try:
        said = {}
        for line in process.stdout:
            name, _, said_of_it = line.strip().partition(" at " if line.startswith("Clockface server") else ": ")
            said[name] = said_of_it
            if name.startswith("To pair"):
                break
        assert "Clockface server" in said, "the server did not start"
        yield Serving(process, folder, said["Clockface server"], said.get("Certificate (SHA-256)", ""))
    finally:
        process.terminate()
        process.wait(30)
        process.stdout.close()


@pytest.fixture
def serving(tmp_path: Path) -> Iterator[Serving]:
    """A real process on SQLite, with its own certificate."""
    with serving_in(tmp_path / "serving") as served:
        yield served
