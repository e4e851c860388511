"""Versions of the kiosk's program: which are here, who gets them, and what became of them."""

from __future__ import annotations

import tempfile
from typing import Annotated, Any, BinaryIO

from fastapi import APIRouter, Depends, Request, Response
from fastapi.concurrency import run_in_threadpool
from starlette.datastructures import FormData

from sync_server import programs, releases
from sync_server.pages.frame import Page, field, from_this_site, go, may, of_this_session, posted, render, server_of
from sync_server.problems import Refused
from sync_server.rollout import ALL, EARLY
from sync_server.sessions import Visitor
from sync_server.users import Right
from sync_server.wire.limits import MAX_RELEASE_BYTES, RELEASE_PIECE_BYTES
from sync_server.wire.program import UpdateState

router = APIRouter(route_class=Page, include_in_schema=False)
Looker = Annotated[Visitor, Depends(may(Right.FLEET))]
Operator = Annotated[Visitor, Depends(may(Right.MANAGE_FLEET))]
OperatorsForm = Annotated[FormData, Depends(posted(Right.MANAGE_FLEET))]
_WRONG = (UpdateState.RETURNED, UpdateState.REFUSED)
_TO = {
    releases.NOBODY: "Nobody gets version {} for now; who has it keeps it.",
    EARLY: "Version {} goes to the early kiosks.",
    ALL: "Version {} goes to all kiosks.",
}


@router.get("/versions")
def page(request: Request, _visitor: Looker) -> Response:
    with server_of(request).database.read() as connection:
        found, running = releases.listed(connection), programs.listed(connection)
    rows = sorted(running, key=lambda kiosk: kiosk.report is None or kiosk.report.state not in _WRONG)
    wrong = [kiosk for kiosk in running if kiosk.report is not None and kiosk.report.state in _WRONG]
    has_early = any(kiosk.ring == EARLY for kiosk in running)
    values: dict[str, Any] = {"releases": found, "rows": rows, "wrong": wrong, "has_early": has_early}
    return render(request, "versions.html", "versions", title="Versions", **values)


@router.post("/versions")
async def change(request: Request, visitor: Operator, form: OperatorsForm) -> Response:
    """do: nobody, early, all or remove."""
    server, what, digest = server_of(request), field(form, "do"), field(form, "release", 64)

    def work() -> str:
        if what == "remove":
            return f"Version {releases.remove(server, digest, visitor.name).version} is not here any more."
        with server.database.write() as connection:
            given = releases.give(connection, digest, what, visitor.name)
            return _TO[given.stage].format(given.version)

    return go("/versions", await run_in_threadpool(work))


@router.post("/versions/file")
async def add(request: Request, visitor: Operator) -> Response:
    """The body is the file itself, which a form would hold in memory or in whatever folder is for passing things."""
    from_this_site(request)
    of_this_session(visitor, request.headers.get("x-csrf", ""))
    server = server_of(request)
    with tempfile.TemporaryFile(dir=server.folder) as file:
        await _receive(request, file)
        added = await run_in_threadpool(releases.add, server, file, visitor.name)
    return go("/versions", f"Version {added.version} is here. Nobody gets it before you say so.")


async def _receive(request: Request, file: BinaryIO) -> None:
    size, waiting = 0, bytearray()
    async for chunk in request.stream():
        size += len(chunk)
        if size > MAX_RELEASE_BYTES:
            raise Refused(413, "too_large", "This is more than a release may have.", {"Connection": "close"})
        waiting += chunk
        if len(waiting) >= RELEASE_PIECE_BYTES:
            await run_in_threadpool(file.write, bytes(waiting))
            waiting.clear()
    await run_in_threadpool(file.write, bytes(waiting))
    file.seek(0)
