"""Somebody at the server's web page, without a browser: keeps the cookie and takes the CSRF word from the page."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape
from typing import Any

import pytest
from argon2 import PasswordHasher
from fastapi.testclient import TestClient

from sync_server import passwords, users
from sync_server.server import Server

PASSWORD = "correct horse battery"
_CSRF = re.compile(r'name="csrf" value="([^"]+)"')


@pytest.fixture(autouse=True)
def quick_passwords(monkeypatch: pytest.MonkeyPatch) -> None:
    """For test modules that import it: hashes that cost next to nothing."""
    monkeypatch.setattr(passwords, "_HASHER", PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))
    passwords._nobody.cache_clear()


@dataclass
class Visitor:
    """pages are read by `get`, forms are sent by `post`; neither follows to another page unless told."""

    web: TestClient
    csrf: str = ""

    def get(self, path: str, **more: Any) -> Any:
        return self.web.get(path, **more)

    def post(self, path: str, *, follow: bool = True, **fields: Any) -> Any:
        files = fields.pop("files", None)
        return self.web.post(path, data={"csrf": self.csrf} | fields, files=files, follow_redirects=follow)

    def log_in(self, name: str, password: str = PASSWORD) -> Any:
        reply = self.web.post("/login", data={"name": name, "password": password, "next": "/me"})
        found = _CSRF.search(reply.text)
        self.csrf = unescape(found[1]) if found else ""
        return reply


def add_user(server: Server, name: str, role: str) -> None:
    with server.database.write() as connection:
        users.add(connection, name, PASSWORD, role, "test", server.now_utc_us())


def visitor(web: TestClient, server: Server, role: str = "admin") -> Visitor:
    """Somebody of this role, logged in."""
    add_user(server, role, role)
    there = Visitor(TestClient(web.app, base_url="https://testserver", raise_server_exceptions=True))
    assert there.log_in(role).status_code == 200
    return there
