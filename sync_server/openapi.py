"""The description of the interface for programs: every message of `wire.messages` by name, and `/docs` to read it.

The page is made here and not by FastAPI, whose page loads its script from the internet.
"""

from __future__ import annotations

import json
from typing import Any

from fastapi import APIRouter, FastAPI, Request, Response
from fastapi.openapi.utils import get_openapi
from pydantic import TypeAdapter

from sync_server.pages.frame import HEADERS, environment
from sync_server.server import Server
from sync_server.wire import messages, program

_REFERENCE = "#/components/schemas/{model}"
_MESSAGES = (
    *(messages.Time, messages.PairRequest, messages.Paired, messages.NewKey, messages.Hello, messages.Welcome),
    *(messages.EventBatch, messages.EventsTaken, messages.PeopleBatch, messages.PeopleTaken),
    *(messages.GalleryAnswer, messages.GalleryResult, messages.Problem),
    *(program.ProgramReport, program.ReleaseOffer),
)


def takes(kind: type) -> dict[str, Any]:
    """For `openapi_extra`: the message that a route reads from its body, plain or gzipped."""
    return {"requestBody": {"required": True, "content": _content(kind)}}


def gives(kind: type | None, status: int = 200) -> dict[int | str, dict[str, Any]]:
    """For `responses`: the message that a route answers with (None: nothing), and how it refuses."""
    answered: dict[str, Any] = {"description": "Done"} | ({"content": _content(kind)} if kind else {})
    return {status: answered} | {"4XX": {"description": "Refused", "content": _content(messages.Problem)}}


def _content(kind: type) -> dict[str, Any]:
    return {"application/json": {"schema": {"$ref": _REFERENCE.format(model=kind.__name__)}}}


def described(app: FastAPI) -> dict[str, Any]:
    """The OpenAPI document."""
    document = get_openapi(title=app.title, version=app.version, routes=app.routes, description=_TOLD)
    schemas = document.setdefault("components", {}).setdefault("schemas", {})
    for kind in _MESSAGES:
        schema = TypeAdapter(kind).json_schema(ref_template=_REFERENCE)
        schemas |= schema.pop("$defs", {}) | {kind.__name__: schema}
    for schema in schemas.values():
        schema.setdefault("additionalProperties", False)
    token = {"type": "apiKey", "in": "header", "name": "Authorization", "description": "Clockface <claims>.<signature>"}
    document["components"]["securitySchemes"] = {"kiosk": token}
    return document


_TOLD = "What kiosks and this server say to each other. Each request but /v1/time and /v1/pair carries a signed token."


def routes(_server: Server) -> APIRouter:
    router = APIRouter(include_in_schema=False)

    @router.get("/docs")
    def docs(request: Request) -> Response:
        document = request.app.openapi()
        operations = [
            (method.upper(), path, operation)
            for path, methods in document["paths"].items()
            for method, operation in methods.items()
        ]
        schemas = {name: json.dumps(schema, indent=2) for name, schema in document["components"]["schemas"].items()}
        page = environment().get_template("docs.html").render(operations=operations, schemas=schemas, told=_TOLD)
        return Response(page, media_type="text/html", headers=HEADERS)

    return router


def install(app: FastAPI, _server: Server) -> None:
    def once() -> dict[str, Any]:
        if app.openapi_schema is None:
            app.openapi_schema = described(app)
        return app.openapi_schema

    app.openapi = once  # type: ignore[method-assign]  # FastAPI's documented way to say more
