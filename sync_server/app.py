"""The web application: every module's routes, what runs beside them, and how errors are answered."""

from __future__ import annotations

import contextlib
import logging
from collections.abc import AsyncIterator, Callable

from anyio import to_thread
from fastapi import APIRouter, FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from starlette.exceptions import HTTPException

from sync_server import health, metrics, openapi, pages, ratelimit, routes_gallery, routes_kiosk, routes_release, watch
from sync_server.problems import Refused, problem
from sync_server.server import Server
from sync_server.wire.codec import Malformed

# Each module of routes is listed once: a function `routes(server) -> APIRouter`.
ROUTES: tuple[Callable[[Server], APIRouter], ...] = (
    *(routes_kiosk.routes, routes_gallery.routes, routes_release.routes, pages.routes),
    *(health.routes, metrics.routes, openapi.routes),
)
# What wraps all requests (headers, limits): functions `install(app, server)`; the last one is outermost.
WRAPPERS: tuple[Callable[[FastAPI, Server], None], ...] = (openapi.install, ratelimit.install, metrics.install)
# What runs while the server does: functions `running(server)` that give an asynchronous context.
BESIDE: tuple[Callable[[Server], contextlib.AbstractAsyncContextManager[None]], ...] = (watch.running,)

THREADS = 12  # that answer requests; with more of them each holds its locks for longer while it waits for its turn

_log = logging.getLogger(__name__)


def make_app(server: Server) -> FastAPI:
    """Routes find the server as `request.app.state.server`."""
    app = FastAPI(title="Clockface server", version="1", lifespan=_lifespan, docs_url=None, redoc_url=None)
    app.state.server = server
    for routes in ROUTES:
        app.include_router(routes(server))
    for install in WRAPPERS:
        install(app, server)
    for kind, answer in _ANSWERS.items():
        app.add_exception_handler(kind, answer)
    return app


@contextlib.asynccontextmanager
async def _lifespan(app: FastAPI) -> AsyncIterator[None]:
    to_thread.current_default_thread_limiter().total_tokens = THREADS
    async with contextlib.AsyncExitStack() as stack:
        for running in BESIDE:
            await stack.enter_async_context(running(app.state.server))
        yield


def _refused(_request: Request, error: Exception) -> Response:
    assert isinstance(error, Refused)
    return error.response()


def _malformed(_request: Request, error: Exception) -> Response:
    return problem(400, "malformed", f"The request cannot be read: {error}."[:500])


def _invalid(_request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    where = " ".join(str(part) for part in error.errors()[0]["loc"])
    return problem(422, "malformed", f"The request cannot be read: look at {where}."[:500])


def _http(_request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    words = {404: ("not_found", "There is nothing here."), 405: ("method", "There is no such method here.")}
    return problem(error.status_code, *words.get(error.status_code, ("refused", str(error.detail))), error.headers)


def _database(_request: Request, error: Exception) -> Response:
    _log.error("the database does not answer: %s", type(error).__name__)
    return problem(503, "database", "The database does not answer; try again later.", {"Retry-After": "5"})


def _unforeseen(_request: Request, error: Exception) -> Response:
    """Starlette raises it again once this is sent, and uvicorn logs it."""
    return problem(500, "internal", "The server did something it should not have; its log says what.")


_ANSWERS: dict[type[Exception], Callable[[Request, Exception], Response]] = {
    Refused: _refused,
    Malformed: _malformed,
    RequestValidationError: _invalid,
    HTTPException: _http,
    DBAPIError: _database,
    PoolTimeout: _database,
    Exception: _unforeseen,
}
