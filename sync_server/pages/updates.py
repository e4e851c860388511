"""Updates of the gallery: who has the newest, what went wrong, and staging to some kiosks first."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request, Response
from fastapi.concurrency import run_in_threadpool
from starlette.datastructures import FormData

from sync_server import audit, rollout
from sync_server.pages.frame import Page, field, go, may, posted, render, server_of
from sync_server.sessions import Visitor
from sync_server.users import Right

router = APIRouter(route_class=Page, include_in_schema=False)
Looker = Annotated[Visitor, Depends(may(Right.FLEET))]
Operator = Annotated[Visitor, Depends(may(Right.MANAGE_FLEET))]
OperatorsForm = Annotated[FormData, Depends(posted(Right.MANAGE_FLEET))]


@router.get("/updates")
def page(request: Request, _visitor: Looker) -> Response:
    with server_of(request).database.read() as connection:
        progress = rollout.progress(connection)
    held = progress.held_at
    rows = [(k, progress.version if held is None or k.ring == rollout.EARLY else held) for k in progress.kiosks]
    done = [k.kiosk for k, wanted in rows if k.version >= wanted and k.outcome in ("", "applied")]
    wrong = [k for k, _ in rows if k.outcome in ("refused", "rolled_back")]
    rows.sort(key=lambda row: (row[0] not in wrong, row[0].kiosk in done, row[0].name.casefold()))
    values: dict[str, Any] = {"progress": progress, "rows": rows, "done": done, "wrong": wrong}
    early = [k for k in progress.kiosks if k.ring == rollout.EARLY]
    return render(request, "updates.html", "updates", title="Updates", early=early, **values)


@router.post("/updates")
async def change(request: Request, visitor: Operator, form: OperatorsForm) -> Response:
    """do: hold, promote, early or all (a kiosk)."""
    server, what, uid = server_of(request), field(form, "do"), field(form, "kiosk", 32)

    def work() -> str:
        with server.database.write() as connection:
            audit.note(connection, visitor.name, f"updates_{what}"[:50], uid)
            if what == "hold":
                rollout.hold(server, connection, visitor.name)
                return "From now on changes go to the early kiosks only. Erasures go everywhere all the same."
            if what == "promote":
                rollout.promote(server, connection, visitor.name)
                return "All kiosks get what the early ones have."
            rollout.set_ring(connection, uid, what)
            return "The kiosk gets updates first." if what == rollout.EARLY else "The kiosk gets updates with all."

    return go("/updates", await run_in_threadpool(work))
