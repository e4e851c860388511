"""Every operation of the OpenAPI description, called with whatever a machine can think of: never a 5xx.

CLOCKFACE_CALLS says how many calls of each operation; the suite makes a few, `CLOCKFACE_CALLS=2000` makes over 20,000.
"""

from __future__ import annotations

import gzip
import os
from collections.abc import Callable
from typing import Any

import pytest
import schemathesis
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.server.paired import PairedKiosk

CALLS = int(os.environ.get("CLOCKFACE_CALLS", "25"))
OPERATIONS = (
    *(("POST", "/v1/pair"), ("POST", "/v1/keys"), ("POST", "/v1/hello"), ("POST", "/v1/attendance")),
    *(("POST", "/v1/people"), ("GET", "/v1/gallery"), ("POST", "/v1/gallery/result"), ("GET", "/v1/parts/{sha256}")),
    *(("POST", "/v1/release"), ("GET", "/v1/releases/{digest}")),
    *(("GET", "/v1/time"), ("GET", "/healthz"), ("GET", "/metrics")),
)
HARD = settings(
    max_examples=CALLS,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.filter_too_much],
)


@pytest.fixture
def backend() -> str:
    return "sqlite"


def test_every_operation_is_called(web: TestClient) -> None:
    paths = web.get("/openapi.json").json()["paths"]
    assert {(method.upper(), path) for path, methods in paths.items() for method in methods} == set(OPERATIONS)


@pytest.mark.slow
@pytest.mark.parametrize(("method", "path"), OPERATIONS)
def test_no_call_makes_the_server_stumble(web: TestClient, kiosk: PairedKiosk, method: str, path: str) -> None:
    schema = schemathesis.openapi.from_dict(web.get("/openapi.json").json())
    operation = schema[path][method]

    @HARD
    @given(case=operation.as_strategy(), is_signed=st.booleans())
    def call(case: Any, is_signed: bool) -> None:
        sent = case.as_transport_kwargs(base_url="https://testserver")
        request = web.build_request(
            method, sent["url"], params=sent.get("params"), json=sent.get("json"), headers=_plain(sent.get("headers"))
        )
        target, body = request.url.raw_path.decode("ascii"), request.read()
        if is_signed:
            request.headers["Authorization"] = kiosk.token(kiosk.claims(method, target, body))
        assert web.send(request).status_code < 500

    call()


def _plain(headers: Any) -> dict[str, str]:
    """Headers that can be sent at all."""
    usable = {name: str(value) for name, value in (headers or {}).items() if str(value).isascii()}
    return {name: value for name, value in usable.items() if value.isprintable() and name.lower() != "authorization"}


Bytes = Callable[[bytes], bytes]


@pytest.mark.slow
@pytest.mark.parametrize("path", ["/v1/hello", "/v1/attendance", "/v1/people", "/v1/gallery/result", "/v1/keys"])
@pytest.mark.parametrize("pack", [bytes, gzip.compress], ids=["plain", "gzip"])
def test_no_bytes_make_the_server_stumble(web: TestClient, kiosk: PairedKiosk, path: str, pack: Bytes) -> None:
    encoding = {"Content-Encoding": "gzip"} if pack is gzip.compress else {}

    @HARD
    @given(st.one_of(st.binary(max_size=300), st.recursive(_ATOMS, _nested, max_leaves=20).map(_spelt)))
    def call(body: bytes) -> None:
        assert 400 <= kiosk.send("POST", path, pack(body), encoding).status_code < 500

    call()


_ATOMS = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20)


def _nested(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=10), inner, max_size=4)


def _spelt(value: object) -> bytes:
    import json

    return json.dumps(value).encode()


@pytest.mark.parametrize("depth", [100, 1000, 100_000])
def test_deep_nesting_is_refused(kiosk: PairedKiosk, depth: int) -> None:
    reply = kiosk.send("POST", "/v1/hello", b'{"epoch":' + b"[" * depth + b"]" * depth + b"}")
    assert reply.status_code == 400


def test_a_body_that_is_too_large_is_refused_packed_or_not(kiosk: PairedKiosk) -> None:
    large = b" " * (5 * 1024**2)
    assert kiosk.send("POST", "/v1/hello", large).status_code == 413
    bomb = gzip.compress(b" " * (64 * 1024**2))
    assert kiosk.send("POST", "/v1/hello", bomb, {"Content-Encoding": "gzip"}).status_code == 413
