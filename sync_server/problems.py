"""What a request is refused with: one exception, one JSON answer (`wire.messages.Problem`)."""

from __future__ import annotations

from collections.abc import Mapping

from starlette.responses import Response  # what FastAPI calls Response, without FastAPI

from sync_server.wire.codec import to_json
from sync_server.wire.messages import Problem


class ServerError(Exception):
    """The server cannot start or a command cannot be carried out. One sentence that says what to do."""


class Refused(Exception):  # noqa: N818 - reads as what it says
    """A request is answered with this. code: a short stable word; detail: one sentence for people."""

    def __init__(self, status: int, code: str, detail: str, headers: Mapping[str, str] | None = None) -> None:
        super().__init__(detail)
        self.status, self.code, self.detail, self.headers = status, code, detail, dict(headers or {})

    def response(self) -> Response:
        return problem(self.status, self.code, self.detail, self.headers)


def problem(status: int, code: str, detail: str, headers: Mapping[str, str] | None = None) -> Response:
    return Response(to_json(Problem(code, detail)), status, headers, "application/json")
