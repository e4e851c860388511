"""What this server is."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request, Response

from sync_server import kiosks, meta, position
from sync_server.pages.frame import Page, may, render, server_of
from sync_server.sessions import Visitor
from sync_server.users import Right

router = APIRouter(route_class=Page, include_in_schema=False)
Admin = Annotated[Visitor, Depends(may(Right.ADMINISTER))]


@router.get("/settings")
def page(request: Request, _visitor: Admin) -> Response:
    server = server_of(request)
    with server.database.read() as connection:
        values: dict[str, Any] = {
            "address": server.settings.address or meta.value(connection, kiosks.ADDRESS) or "",
            "fingerprint": meta.value(connection, kiosks.FINGERPRINT) or "",
            "gallery": position.read(connection),
        }
    kind = "PostgreSQL" if server.database.is_postgresql else "SQLite"
    return render(
        request,
        "settings.html",
        "settings",
        title="Settings",
        uid=server.uid,
        folder=server.folder,
        kind=kind,
        **values,
    )
