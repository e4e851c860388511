"""How often one address or one kiosk may ask: enough for a fleet behind one router, too little for guessing and floods.

Each process counts for itself. What is asked for without a token is counted by address; what carries one, by the kiosk
it names (a wrong one is refused afterwards, by its signature).
"""

from __future__ import annotations

import math
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

from fastapi import FastAPI
from starlette.types import ASGIApp, Receive, Scope, Send

from sync_server.problems import problem
from sync_server.server import Server
from sync_server.wire.codec import Malformed
from sync_server.wire.messages import parse_token

MOST_KEPT = 50_000
TOKEN = "clockface.token"  # where a token that was read stands in the scope of a request, for whoever checks it


@dataclass(frozen=True, slots=True)
class Rate:
    """So many at once, and so many more each second."""

    burst: float
    per_s: float


GUESSING = Rate(20, 20 / 60)  # codes of a pairing, the one-time set-up, passwords
ANYBODY = Rate(400, 100)  # everything else of one address
FLEET = Rate(4000, 1000)  # all requests with a token of one address: a router with thousands of kiosks behind it
KIOSK = Rate(200, 40)  # one kiosk: it catches up with a batch at a time
GUESSED = {("POST", "/v1/pair"), ("POST", "/login"), ("POST", "/setup"), ("GET", "/setup")}


class Buckets:
    """Token buckets by name; those that were not asked for the longest time are forgotten, which favours nobody."""

    def __init__(self, clock: Callable[[], float] = time.monotonic, most: int = MOST_KEPT) -> None:
        self._clock, self._most = clock, most
        self._left: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def wait_s(self, name: str, rate: Rate) -> float:
        """0 when it may ask now, which is counted; else how long until it may."""
        now = self._clock()
        left, at = self._left.pop(name, (rate.burst, now))
        left = min(rate.burst, left + (now - at) * rate.per_s)
        if allowed := left >= 1:
            left -= 1
        self._left[name] = (left, now)
        if len(self._left) > self._most:
            self._left.popitem(last=False)
        return 0.0 if allowed else (1 - left) / rate.per_s


class Limiting:
    """ASGI: answers 429 with Retry-After."""

    def __init__(self, app: ASGIApp, buckets: Buckets) -> None:
        self._app, self._buckets = app, buckets

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        wait_s = self._wait_s(scope) if scope["type"] == "http" else 0.0
        if not wait_s:
            await self._app(scope, receive, send)
            return
        after = {"Retry-After": str(math.ceil(wait_s))}
        answer = problem(429, "too_often", f"Too many requests: try again in {math.ceil(wait_s)} s.", after)
        await answer(scope, receive, send)

    def _wait_s(self, scope: Scope) -> float:
        if scope["path"].startswith("/v1/parts/"):
            return 0.0  # sealed, named by digest, and asked for by every kiosk of a site at the same moment
        address = (scope.get("client") or ("",))[0]
        if (scope["method"], scope["path"]) in GUESSED:
            return self._buckets.wait_s(f"guess {address}", GUESSING)
        kiosk = _named(scope)
        if kiosk is None:
            return self._buckets.wait_s(f"address {address}", ANYBODY)
        return self._buckets.wait_s(f"fleet {address}", FLEET) or self._buckets.wait_s(f"kiosk {kiosk}", KIOSK)


def _named(scope: Scope) -> str | None:
    """The kiosk that the token of a request names; None without one."""
    header = next((value for name, value in scope["headers"] if name == b"authorization"), b"")
    try:
        scope[TOKEN] = parse_token(header.decode("latin-1"))
    except Malformed:
        return None
    kiosk: str = scope[TOKEN][0].kiosk
    return kiosk


def install(app: FastAPI, _server: Server) -> None:
    app.add_middleware(Limiting, buckets=Buckets())
