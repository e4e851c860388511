"""`/metrics` for Prometheus: the fleet as the database has it, and what this process answered.

It names kiosks, so it wants a token: the text in `metrics.token` in the data folder, which Prometheus takes as
`authorization: credentials_file`.
"""

from __future__ import annotations

import hmac
import secrets
import time
from collections.abc import Iterator, Sequence

from fastapi import APIRouter, FastAPI, Request, Response
from prometheus_client import CollectorRegistry, Counter, Histogram, generate_latest
from prometheus_client.core import GaugeMetricFamily, Metric
from prometheus_client.exposition import CONTENT_TYPE_LATEST
from sqlalchemy import Connection, func, select
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from sync_server import fleet, position, tables
from sync_server.private_files import made_once
from sync_server.problems import Refused
from sync_server.server import Server

TOKEN_FILE = "metrics.token"
_BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 30)


class Requests:
    """What this process answered, by route and not by path: a path could name somebody."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        labels = ("method", "route", "status")
        self._answered = Counter("clockface_requests", "Requests answered", labels, registry=self.registry)
        self._seconds = Histogram(
            "clockface_request_seconds", "Until the answer began", ("route",), registry=self.registry, buckets=_BUCKETS
        )

    def note(self, scope: Scope, status: int, seconds: float) -> None:
        route = getattr(scope.get("route"), "path", "none")
        method = scope["method"] if scope["method"] in ("GET", "POST", "HEAD", "PUT", "DELETE") else "other"
        self._answered.labels(method, route, str(status)).inc()
        self._seconds.labels(route).observe(seconds)


class Counting:
    """ASGI: notes every request."""

    def __init__(self, app: ASGIApp, requests: Requests) -> None:
        self._app, self._requests = app, requests

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        began, is_begun = time.perf_counter(), False

        async def noting(message: Message) -> None:
            nonlocal is_begun
            if message["type"] == "http.response.start":
                is_begun = True
                self._requests.note(scope, message["status"], time.perf_counter() - began)
            await send(message)

        try:
            await self._app(scope, receive, noting)
        finally:
            if not is_begun:
                self._requests.note(scope, 499, time.perf_counter() - began)


class _Fleet:
    """Asked of the database at each scrape, so that every process on one PostgreSQL says the same."""

    def __init__(self, server: Server) -> None:
        self._server = server

    def collect(self) -> Iterator[Metric]:
        with self._server.database.read() as connection:
            yield from _of_kiosks(fleet.kiosks(connection, self._server.now_utc_us()), self._server.now_utc_us())
            yield from _counts(connection)


def _of_kiosks(kiosks: Sequence[fleet.Kiosk], now_utc_us: int) -> Iterator[Metric]:
    active = [kiosk for kiosk in kiosks if kiosk.state == "active"]
    heard_of = [kiosk for kiosk in active if kiosk.last_seen_utc_us is not None]
    silent = {kiosk.name: (now_utc_us - (kiosk.last_seen_utc_us or 0)) / 1e6 for kiosk in heard_of}
    offset = {kiosk.name: kiosk.clock_offset_us / 1e6 for kiosk in active}
    values: tuple[tuple[str, str, dict[str, float]], ...] = (
        ("silent_seconds", "Since the kiosk was last heard of", silent),
        ("backlog_events", "Lines of its log that are not here yet", {k.name: float(k.backlog) for k in active}),
        ("gallery_behind", "Versions of the gallery it lacks", {k.name: float(k.behind) for k in active}),
        ("clock_offset_seconds", "How far its clock is ahead", offset),
        ("trouble", "0 well, 1 look, 2 act", {k.name: float(k.severity) for k in active}),
    )
    for name, told, by_kiosk in values:
        family = GaugeMetricFamily(f"clockface_kiosk_{name}", told, labels=["kiosk"])
        for kiosk, value in by_kiosk.items():
            family.add_metric([kiosk], value)
        yield family


def _counts(connection: Connection) -> Iterator[Metric]:
    people, alarms, outbox = tables.people, tables.alarms, tables.outbox
    queries = {
        "clockface_events": ("Lines of attendance held", select(func.count()).select_from(tables.events)),
        "clockface_quarantined": ("Lines set aside", select(func.count()).select_from(tables.quarantine)),
        "clockface_people": ("People who are not erased", select(func.count()).where(people.c.erased.is_(False))),
        "clockface_alarms_open": ("Alarms open", select(func.count()).where(alarms.c.closed_utc_us.is_(None))),
        "clockface_notices_waiting": ("Notices to send", select(func.count()).where(outbox.c.done_utc_us.is_(None))),
    }
    for name, (told, query) in queries.items():
        yield GaugeMetricFamily(name, told, value=float(connection.execute(query).scalar_one()))
    yield GaugeMetricFamily("clockface_gallery_version", "Newest version", value=position.read(connection).version)


def routes(server: Server) -> APIRouter:
    router = APIRouter(tags=["operation"])

    @router.get("/metrics", response_class=Response)
    def metrics(request: Request) -> Response:
        """In Prometheus' own text; with `Authorization: Bearer` and the token of the data folder."""
        told = request.headers.get("authorization", "").removeprefix("Bearer ").strip()
        if not hmac.compare_digest(told.encode(), _token(server)):
            detail = f"Give the token in {TOKEN_FILE} of the server's data folder."
            raise Refused(401, "token", detail, {"WWW-Authenticate": "Bearer"})
        registry = CollectorRegistry()
        registry.register(_Fleet(server))
        text = generate_latest(registry) + generate_latest(request.app.state.requests.registry)
        return Response(text, media_type=CONTENT_TYPE_LATEST)

    return router


def _token(server: Server) -> bytes:
    return made_once(server.folder / TOKEN_FILE, lambda: secrets.token_urlsafe(32).encode()).strip()


def install(app: FastAPI, _server: Server) -> None:
    app.state.requests = Requests()
    app.add_middleware(Counting, requests=app.state.requests)
