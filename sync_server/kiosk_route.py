"""How a request of a kiosk is answered: in one thread from its token to its answer.

FastAPI by itself would take a thread for the token and another for the answer, and look for parameters in every
request; a fleet's small requests cost more by that than by what they ask for.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Coroutine
from typing import Any

from fastapi import Request, Response
from fastapi.routing import APIRoute
from starlette.concurrency import run_in_threadpool

from sync_server.auth import caller
from sync_server.limits import any_body


class KioskRoute(APIRoute):
    """For a router of kiosks. Endpoints that want nothing but the caller are asked directly, others as ever."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        endpoint = self.endpoint
        if inspect.iscoroutinefunction(endpoint) or list(inspect.signature(endpoint).parameters) != ["caller"]:
            return super().get_route_handler()

        def answered(request: Request, body: bytes) -> Response:
            response: Response = endpoint(caller(request, body))
            return response

        async def handle(request: Request) -> Response:
            return await run_in_threadpool(answered, request, await any_body(request))

        return handle
