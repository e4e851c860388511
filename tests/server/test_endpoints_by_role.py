"""Nobody reads or writes anything that is not theirs: every route there is, asked by everybody there is."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from fastapi.routing import APIRoute
from fastapi.testclient import TestClient

from sync_server.metrics import TOKEN_FILE
from sync_server.server import Server
from sync_server.users import RIGHTS
from tests.server.paired import PairedKiosk
from tests.server.web_visitor import quick_passwords as quick_passwords
from tests.server.web_visitor import visitor

OPEN = {
    *(("GET", "/v1/time"), ("POST", "/v1/pair"), ("GET", "/v1/parts/{sha256}"), ("GET", "/healthz")),
    *(("GET", "/docs"), ("GET", "/openapi.json"), ("GET", "/login"), ("POST", "/login")),
    *(("GET", "/setup"), ("POST", "/setup"), ("GET", "/static/{name}")),
}
"""Whoever asks gets an answer here; none of them tells anything of anybody, and pairing and set-up want a code."""
METRICS = ("GET", "/metrics")
Operation = tuple[str, str]


def operations(web: TestClient) -> list[Operation]:
    """Method and path of every route, those of the pages too."""
    found = set()
    for route in _leaves(web.app.router.routes):  # type: ignore[attr-defined]
        found |= {(method, route.path) for method in getattr(route, "methods", None) or () if method != "HEAD"}
    return sorted(found)


def _leaves(routes: object) -> Iterator[APIRoute]:
    for route in routes:  # type: ignore[attr-defined]
        inner = getattr(route, "original_router", None)
        if inner is None:
            yield route
        else:
            yield from _leaves(inner.routes)


def is_refused(reply: object) -> bool:
    """401, 403, or the way to the login."""
    status, where = reply.status_code, reply.headers.get("location", "")  # type: ignore[attr-defined]
    return status in (401, 403) or (status == 303 and where.startswith("/login"))


def filled(path: str) -> str:
    return re.sub(r"\{[^}]*\}", "1", path)


def test_the_walk_meets_the_whole_interface(web: TestClient) -> None:
    found = operations(web)
    assert {
        (method.upper(), path) for path, of in web.get("/openapi.json").json()["paths"].items() for method in of
    } <= (set(found))
    assert {path for _, path in found} >= {"/v1/hello", "/people", "/metrics", "/healthz", "/docs"}
    assert len(found) > 40
    assert set(found) >= OPEN


def test_without_a_login_or_a_token_only_the_open_ones_answer(web: TestClient) -> None:
    closed = [operation for operation in operations(web) if operation not in OPEN]
    let_in = [o for o in closed if not is_refused(web.request(o[0], filled(o[1]), follow_redirects=False))]
    assert not let_in


def test_a_kiosk_gets_at_nothing_but_its_own_interface(web: TestClient, kiosk: PairedKiosk) -> None:
    pages = [o for o in operations(web) if o not in OPEN and not o[1].startswith("/v1/")]
    assert not [o for o in pages if not is_refused(_as_kiosk(web, kiosk, *o))]


def _as_kiosk(web: TestClient, kiosk: PairedKiosk, method: str, path: str) -> object:
    token = kiosk.token(kiosk.claims(method, filled(path)))
    return web.request(method, filled(path), headers={"Authorization": token}, follow_redirects=False)


@pytest.mark.parametrize("role", sorted(RIGHTS))
def test_whoever_is_logged_in_is_no_kiosk_and_sees_no_metrics(web: TestClient, server: Server, role: str) -> None:
    person = visitor(web, server, role)
    asked = [o for o in operations(web) if o not in OPEN and (o[1].startswith("/v1/") or o == METRICS)]
    assert len(asked) >= 6
    assert not [o for o in asked if person.web.request(o[0], filled(o[1])).status_code != 401]


def test_metrics_are_told_to_whoever_has_the_token_of_the_folder(web: TestClient, server: Server) -> None:
    assert web.get("/metrics", headers={"Authorization": "Bearer "}).status_code == 401
    told = (server.folder / TOKEN_FILE).read_text()
    reply = web.get("/metrics", headers={"Authorization": f"Bearer {told}"})
    assert reply.status_code == 200
    assert "clockface_kiosk_silent_seconds" in reply.text
    assert 'clockface_requests_total{method="GET",route="/metrics",status="401"} 1.0' in reply.text
    assert (server.folder / TOKEN_FILE).stat().st_mode & 0o077 == 0
