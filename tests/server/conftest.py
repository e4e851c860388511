"""A server on SQLite and on a real PostgreSQL, in this process and as one of its own."""

from __future__ import annotations

import contextlib
import io
import os
import secrets
import shutil
import signal
import ssl
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx2 as httpx
import psycopg
import pytest
from fastapi.testclient import TestClient
from sqlalchemy import make_url

from sync_server import cli, ratelimit
from sync_server.app import make_app
from sync_server.database import Database
from sync_server.migrate import migrate
from sync_server.server import Server, open_server
from sync_server.settings import DATABASE_FILE, Settings, sqlite_url
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
    """A cluster of its own, on a socket in its folder only. Each call of `database` gives a new one: a copy of the
    template, or empty.
    """

    folder: Path
    as_user: list[str] = field(default_factory=list)

    def database(self, template: str = "template1") -> str:
        name = f"t{secrets.token_hex(6)}"
        with psycopg.connect(host=str(self.folder), user="clockface", dbname="postgres", autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name} TEMPLATE {template}")
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
    """Skipped, with the reason, where PostgreSQL's server is not installed."""
    try:
        with postgres_cluster("-c fsync=off -c max_connections=200", "--no-sync") as cluster:
            yield cluster
    except LookupError as error:
        pytest.skip(str(error))


@contextlib.contextmanager
def postgres_cluster(options: str, *how: str) -> Iterator[PostgresCluster]:
    """Made with initdb, and gone afterwards. options: of the server. how: of initdb. Raises LookupError without it."""
    initdb, control = _postgres_tool("initdb"), _postgres_tool("pg_ctl")
    if initdb is None or control is None:
        raise LookupError("needs initdb and pg_ctl of PostgreSQL (Debian: postgresql)")
    folder = Path("/tmp", f"clockface-pg-{secrets.token_hex(4)}")  # the path of a socket is limited to 107 characters
    folder.mkdir(0o700)
    cluster = PostgresCluster(folder)
    if os.getuid() == 0:  # initdb refuses to run as root
        shutil.chown(folder, "postgres")
        cluster.as_user = ["runuser", "-u", "postgres", "--"]
    data = str(folder / "data")
    try:
        cluster.run(initdb, "-D", data, "-U", "clockface", "-A", "trust", "-E", "UTF8", *how)
        place = f"-c listen_addresses='' -c unix_socket_directories={folder}"
        cluster.run(control, "-D", data, "-w", "-l", str(folder / "log"), "-o", f"{place} {options}", "start")
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
def backend(request: pytest.FixtureRequest) -> str:
    """The kind of database; a module that needs one kind alone has a fixture of its own by this name."""
    return str(request.param)


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a database with the schema of this release and nothing in it: migrated once, then copied."""
    folder = tmp_path_factory.mktemp("template")
    migrated(sqlite_url(folder))
    return folder / DATABASE_FILE


@pytest.fixture(scope="session")
def postgres_template(postgres: PostgresCluster) -> str:
    """The same in the cluster; its name."""
    url = postgres.database()
    migrated(url)
    return str(make_url(url).database)


def migrated(url: str) -> None:
    database = Database(url)
    migrate(database)
    database.close()


@pytest.fixture
def database_url(request: pytest.FixtureRequest, backend: str, tmp_path: Path) -> str:
    """A database as the migrations leave it."""
    if backend == "sqlite":
        shutil.copy(request.getfixturevalue("sqlite_template"), tmp_path)
        return sqlite_url(tmp_path)
    cluster: PostgresCluster = request.getfixturevalue("postgres")
    return cluster.database(request.getfixturevalue("postgres_template"))


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


def clockface_server_here(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """The same in this process, as starting one takes seconds: for what ends by itself and is no proof of processes."""
    handler, mask = signal.getsignal(signal.SIGTERM), os.umask(0o077)
    out, err = io.StringIO(), io.StringIO()
    try:
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            status = cli.main([*arguments, "--data-dir", str(folder)])
    finally:
        signal.signal(signal.SIGTERM, handler)
        os.umask(mask)
    return subprocess.CompletedProcess(arguments, status, out.getvalue(), err.getvalue())


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
