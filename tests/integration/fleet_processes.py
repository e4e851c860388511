"""A server and kiosks as processes of their own, over real sockets."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sync_server.erasure import erase
from sync_server.server import open_server
from sync_server.settings import Settings, sqlite_url
from tests.conftest import CHECKOUT

PATIENCE_S = 60.0
HERE = Path(__file__).parent


def until(what: Callable[[], Any], patience_s: float = PATIENCE_S) -> Any:
    """What this gives as soon as it is something."""
    limit_s = time.monotonic() + patience_s
    while time.monotonic() < limit_s:
        if found := what():
            return found
        time.sleep(0.02)
    raise AssertionError(f"nothing came of it within {patience_s} s")


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
        return port


@dataclass
class ServerProcess:
    """`clockface-server serve` on SQLite, with a certificate of its own, on loopback."""

    folder: Path
    port: int = field(default_factory=free_port)
    process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        self.folder.mkdir(exist_ok=True)
        address = f"https://127.0.0.1:{self.port}"
        self.process = self._run("serve", "--host", "127.0.0.1", "--port", str(self.port), "--address", address)

        def answers() -> bool:
            assert self.process is not None
            assert self.process.poll() is None, (self.folder / "log").read_text()
            with suppress(OSError), socket.create_connection(("127.0.0.1", self.port), 1):
                return True
            return False

        until(answers)

    def stop(self) -> None:
        if self.process is not None:
            self.process.kill()
            self.process.wait()

    def pairing(self, name: str, site: str = "") -> str:
        """The text that pairs a kiosk."""
        done = self._run("kiosk", "add", name, *(["--site", site] if site else []))
        assert done.wait(PATIENCE_S) == 0
        return (self.folder / "said").read_text().rsplit("clockface sync pair '", 1)[1].split("'")[0]

    def erase(self, person_id: str) -> None:
        server = open_server(Settings(self.folder, sqlite_url(self.folder)))
        with server.database.write() as connection:
            assert erase(server, connection, person_id, "test")
        server.database.close()

    def ask(self, query: str) -> list[tuple[Any, ...]]:
        """Rows of the server's database."""
        server = open_server(Settings(self.folder, sqlite_url(self.folder)))
        try:
            with server.database.read() as connection:
                return [tuple(row) for row in connection.exec_driver_sql(query)]
        finally:
            server.database.close()

    def _run(self, *arguments: str) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "sync_server", *arguments, "--data-dir", str(self.folder)]
        environment = os.environ | {"PYTHONPATH": str(CHECKOUT)}
        with (self.folder / "log").open("ab") as log, (self.folder / "said").open("wb") as said:
            return subprocess.Popen(command, stdout=said, stderr=log, env=environment)


@dataclass
class KioskProcess:
    """`kiosk_without_window.py` in a data folder with the default pack."""

    folder: Path
    film: str = "-"
    said: list[dict[str, Any]] = field(default_factory=list)
    process: subprocess.Popen[str] | None = None

    def furnish(self, open_pack: Path) -> None:
        """Put the default pack into its folder."""
        if not self.folder.exists():
            shutil.copytree(open_pack, self.folder / "packs" / "open", copy_function=os.link)

    def start(self, open_pack: Path) -> None:
        self.furnish(open_pack)
        environment = os.environ | {"PYTHONPATH": str(CHECKOUT), "no_proxy": "*"}
        command = [sys.executable, str(HERE / "kiosk_without_window.py"), str(self.folder), self.film]
        with self.folder.with_suffix(".log").open("a") as log:
            self.process = subprocess.Popen(
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=log, text=True, env=environment
            )
        threading.Thread(target=self._listen, args=(self.process,), daemon=True).start()
        self.wait("ready")

    def _listen(self, process: subprocess.Popen[str]) -> None:
        assert process.stdout is not None
        for line in process.stdout:
            self.said.append(json.loads(line))

    def tell(self, command: str) -> None:
        assert self.process is not None
        assert self.process.stdin is not None
        self.process.stdin.write(command + "\n")
        self.process.stdin.flush()

    def wait(self, word: str, after: int = 0) -> dict[str, Any]:
        """The first thing said with this word in it, among those after so many."""

        def heard() -> dict[str, Any] | None:
            assert self.process is not None
            assert self.process.poll() is None, self.folder.with_suffix(".log").read_text()
            return next((what for what in self.said[after:] if word in what), None)

        try:
            found: dict[str, Any] = until(heard)
        except AssertionError as error:
            log = self.folder.with_suffix(".log").read_text()
            raise AssertionError(f"no {word!r} in {self.said[after:]}; its log: {log[-5000:]}") from error
        return found

    def ask(self, command: str, word: str) -> dict[str, Any]:
        after = len(self.said)
        self.tell(command)
        return self.wait(word, after)

    def status(self) -> dict[str, Any]:
        return self.ask("status", "phase")

    def people(self) -> dict[str, str]:
        people: dict[str, str] = self.ask("people", "people")["people"]
        return people

    def kill(self) -> None:
        if self.process is not None:
            self.process.kill()
        self._close()

    def stop(self) -> None:
        """As its owner ends it."""
        if self.process is not None and self.process.poll() is None:
            assert self.process.stdin is not None
            self.process.stdin.close()
            assert self.process.wait(PATIENCE_S) == 0, self.folder.with_suffix(".log").read_text()
        self._close()

    def _close(self) -> None:
        if self.process is not None:
            self.process.wait()
            for stream in (self.process.stdin, self.process.stdout):
                if stream is not None:
                    with suppress(OSError):
                        stream.close()
