"""Between scripted kiosks and a server in this process: everything that can befall a request and its answer."""

from __future__ import annotations

import asyncio
import contextlib
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from starlette.requests import ClientDisconnect

from kiosk_app.errors import SyncUnreachable
from kiosk_app.sync.transport import Call, Reply

FAULTS = (
    "none", "lost", "unanswered", "doubled", "delayed", "cut_request", "cut_answer", "short_answer", "busy", "failed",
    "garbage", "server_dies_before", "server_dies_at_commit", "server_dies_after", "kiosk_dies_before",
    "kiosk_dies_after",
)  # fmt: skip


class Died(Exception):  # noqa: N818 - reads as the state it reports
    """The power went: of the kiosk where the kiosk's code meets it, of the server within a request."""


@dataclass(frozen=True)
class Fault:
    """kind: of FAULTS. at: which byte, which commit."""

    kind: str = "none"
    at: int = 0


@dataclass(frozen=True)
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes


class Web:
    """The server's application, spoken to without a socket."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop
        self.app: Any = None

    def ask(self, call: Call, cut_at: int | None = None) -> Answer | None:
        """cut_at: so many bytes of the body arrive before the line is cut; None is given then."""
        path, _, query = call.target.partition("?")
        headers = [(name.lower().encode(), value.encode()) for name, value in call.headers.items()]
        headers += [(b"host", b"server"), (b"content-length", str(len(call.body)).encode())]
        scope = {
            "type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "method": call.method, "path": path,
            "raw_path": path.encode(), "query_string": query.encode(), "headers": headers, "scheme": "https",
            "server": ("server", 443), "client": ("127.0.0.1", 1), "root_path": "",
        }  # fmt: skip
        came = [{"type": "http.request", "body": call.body[:cut_at], "more_body": cut_at is not None}]
        sent: list[dict[str, Any]] = []

        async def receive() -> dict[str, Any]:
            if not came and cut_at is None:
                await asyncio.Event().wait()  # whoever asked stays for the answer
            return came.pop() if came else {"type": "http.disconnect"}

        async def send(message: dict[str, Any]) -> None:
            sent.append(message)

        try:
            self._loop.run_until_complete(self.app(scope, receive, send))
        except ClientDisconnect:
            assert cut_at is not None
            return None
        start, *rest = sent
        fields = {name.decode().title(): value.decode() for name, value in start["headers"]}
        return Answer(start["status"], fields, b"".join(part.get("body", b"") for part in rest))


async def at_once(act: Callable[..., Any], *args: Any, **_: Any) -> Any:
    """In the place of a thread of the server: one request at a time has no need of a second one."""
    return act(*args)


@dataclass
class Wire:
    """ask: brings a request to the server and has the answer. server_dies: at the next commit but so many (None: now).

    faults: of the next requests, in their order; none after them.
    """

    ask: Callable[..., Answer | None]
    server_dies: Callable[[int | None], None]
    faults: list[Fault] = field(default_factory=list)
    delayed: list[Call] = field(default_factory=list)
    requests: int = 0

    @contextlib.contextmanager
    def send(self, call: Call) -> Iterator[Reply]:
        """In the place of `Transport.send`."""
        self.requests += 1
        fault = self.faults.pop(0) if self.faults else Fault()
        answer, ends_at = self._carried(call, fault)
        yield Reply(answer.status, answer.headers, _Body(answer.body, ends_at, fault.kind == "cut_answer"))  # type: ignore[arg-type]

    def close(self) -> None:
        """There is nothing to hang up."""

    def _carried(self, call: Call, fault: Fault) -> tuple[Answer, int | None]:
        """The answer, and after how many of its bytes it ends."""
        kind = fault.kind
        if kind == "kiosk_dies_before":
            raise Died
        if kind == "server_dies_before":
            self.server_dies(None)
        if kind == "delayed":
            self.delayed.append(call)
        if kind == "cut_request":
            self.ask(call, fault.at % (len(call.body) + 1))
        if kind in ("lost", "delayed", "cut_request", "server_dies_before"):
            raise SyncUnreachable("nothing came back")
        if kind == "busy":
            return Answer(503, {"Retry-After": "3"}, b"{}"), None
        if kind == "garbage":
            return Answer(200, {}, random.Random(fault.at).randbytes(fault.at % 500)), None
        return self._answered(call, fault)

    def _answered(self, call: Call, fault: Fault) -> tuple[Answer, int | None]:
        if fault.kind == "server_dies_at_commit":
            self.server_dies(fault.at % 3)
        answer = self.ask(call)
        assert answer is not None
        if fault.kind == "doubled":
            again = self.ask(call)
            assert again is not None
            answer = again if fault.at % 2 else answer
        if fault.kind == "server_dies_after":
            self.server_dies(None)
        if fault.kind == "kiosk_dies_after":
            raise Died
        if fault.kind in ("unanswered", "server_dies_after", "server_dies_at_commit"):
            raise SyncUnreachable("nothing came back")
        if fault.kind == "failed":
            return Answer(502, {}, b"<html>bad gateway</html>"), None
        is_cut = fault.kind in ("cut_answer", "short_answer")
        return answer, fault.at % (len(answer.body) + 1) if is_cut else None


@dataclass
class _Body:
    """raises: whether the end is noticed as one that came too early."""

    content: bytes
    ends_at: int | None
    raises: bool
    read: int = 0

    def read1(self, amount: int, decode_content: bool = False) -> bytes:
        end = len(self.content) if self.ends_at is None else self.ends_at
        data = self.content[self.read : min(self.read + amount, end)]
        self.read += len(data)
        if not data and self.raises:
            raise SyncUnreachable("the answer was cut")
        return data
