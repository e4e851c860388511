"""What this server is, and whom it tells of alarms."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request, Response
from fastapi.concurrency import run_in_threadpool
from starlette.datastructures import FormData

from sync_server import audit, kiosks, meta, notify, position
from sync_server.pages.frame import Page, field, go, may, posted, render, server_of
from sync_server.sessions import Visitor
from sync_server.users import Right

router = APIRouter(route_class=Page, include_in_schema=False)
Admin = Annotated[Visitor, Depends(may(Right.ADMINISTER))]
AdminsForm = Annotated[FormData, Depends(posted(Right.ADMINISTER))]
_PLAIN = ("webhook", "smtp", "smtp_user", "mail_from", "mail_to")
_SECRET = ("webhook_secret", "smtp_password")  # never shown; an empty field leaves them as they are


@router.get("/settings")
def page(request: Request, _visitor: Admin) -> Response:
    server = server_of(request)
    with server.database.read() as connection:
        values: dict[str, Any] = {
            "address": server.settings.address or meta.value(connection, kiosks.ADDRESS) or "",
            "fingerprint": meta.value(connection, kiosks.FINGERPRINT) or "",
            "gallery": position.read(connection),
            "targets": notify.targets(connection),
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


@router.post("/settings")
async def change(request: Request, visitor: Admin, form: AdminsForm) -> Response:
    """Where notices of alarms and the daily summary go."""

    def work() -> None:
        with server_of(request).database.write() as connection:
            old = notify.targets(connection)
            given = {name: field(form, name, 500) for name in _PLAIN}
            kept = {name: field(form, name, 500) or getattr(old, name) for name in _SECRET}
            notify.set_targets(connection, notify.Targets(**given, **kept))
            audit.note(connection, visitor.name, "notices_changed", "", " ".join(name for name in given if given[name]))

    await run_in_threadpool(work)
    return go("/settings", "From now on alarms and the daily summary go there.")
