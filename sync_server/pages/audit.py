"""Who did what, and whether the record of it is whole."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request, Response

from sync_server import audit
from sync_server.pages.frame import Page, may, render, server_of
from sync_server.sessions import Visitor
from sync_server.users import Right

router = APIRouter(route_class=Page, include_in_schema=False)
Auditor = Annotated[Visitor, Depends(may(Right.AUDIT))]
_PAGE = 100


@router.get("/audit")
def page(request: Request, _visitor: Auditor, q: str = "", before: int | None = None, check: bool = False) -> Response:
    with server_of(request).database.read() as connection:
        entries = audit.entries(connection, before, q[:200], _PAGE + 1)
        broken = audit.verify(connection) if check else None
    older = entries[_PAGE - 1].id if len(entries) > _PAGE else None
    values: dict[str, Any] = {"entries": entries[:_PAGE], "older": older, "q": q, "check": check, "broken": broken}
    return render(request, "audit.html", "audit", title="Audit", **values)
