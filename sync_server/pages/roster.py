"""Importing the list of employees: choose a file, look at what it would change, apply it."""

from __future__ import annotations

import base64
import binascii
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request, Response
from fastapi.concurrency import run_in_threadpool
from starlette.datastructures import FormData, UploadFile

from sync_server import roster
from sync_server.pages.frame import Page, field, go, may, posted, render, server_of
from sync_server.problems import Refused
from sync_server.sessions import Visitor
from sync_server.users import Right

router = APIRouter(route_class=Page, include_in_schema=False)
Clerk = Annotated[Visitor, Depends(may(Right.MANAGE_PEOPLE))]
ClerksForm = Annotated[FormData, Depends(posted(Right.MANAGE_PEOPLE))]
_SHOWN = 500


@router.get("/roster")
def page(request: Request, _visitor: Clerk) -> Response:
    return render(request, "roster.html", "roster", title="Import", plan=None)


@router.post("/roster")
async def preview(request: Request, _visitor: Clerk, form: ClerksForm) -> Response:
    """What the file would change; nothing is written."""
    file = form.get("file")
    if not isinstance(file, UploadFile) or not file.filename:
        raise Refused(422, "file", "Choose a CSV file first.")
    data = await file.read(roster.MAX_BYTES + 1)
    return await run_in_threadpool(_show, request, data)


@router.post("/roster/apply")
async def apply(request: Request, visitor: Clerk, form: ClerksForm) -> Response:
    server = server_of(request)
    try:
        data = base64.b64decode(str(form.get("data", "")), validate=True)
    except binascii.Error as error:
        raise Refused(422, "file", "The file did not come back whole: choose it again.") from error
    leave = field(form, "leave") == "1"

    def work() -> roster.Plan:
        with server.database.write() as connection:
            return roster.apply(server, connection, data, field(form, "digest"), leave, visitor.name)

    try:
        done = await run_in_threadpool(work)
    except Refused as refused:
        return await run_in_threadpool(_show, request, data, refused)
    added = sum(change.new for change in done.changes)
    left = f", {len(done.gone)} are inactive now" if leave else ""
    return go("/people", f"{added} people are new, {len(done.changes) - added} changed{left}.")


def _show(request: Request, data: bytes, refused: Refused | None = None) -> Response:
    server = server_of(request)
    with server.database.read() as connection:
        planned = roster.plan(server, connection, data)
    values: dict[str, Any] = {
        "plan": planned,
        "added": [change for change in planned.changes if change.new],
        "changed": [change for change in planned.changes if not change.new],
        "most": _SHOWN,
        "data": base64.b64encode(data).decode("ascii") if not planned.faults else "",
        "problem": refused.detail if refused else "",
    }
    status = refused.status if refused else 422 if planned.faults else 200
    return render(request, "roster.html", "roster", status, title="Import", **values)
