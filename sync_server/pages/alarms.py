"""What somebody should look at, with what to do about it."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request, Response
from fastapi.concurrency import run_in_threadpool
from sqlalchemy import select, update
from starlette.datastructures import FormData

from sync_server import audit, fleet, tables
from sync_server.pages.frame import Page, go, may, posted, render, server_of
from sync_server.problems import Refused
from sync_server.sessions import Visitor
from sync_server.users import Right

router = APIRouter(route_class=Page, include_in_schema=False)
Looker = Annotated[Visitor, Depends(may(Right.FLEET))]
Operator = Annotated[Visitor, Depends(may(Right.MANAGE_FLEET))]
OperatorsForm = Annotated[FormData, Depends(posted(Right.MANAGE_FLEET))]
_PAST = 50


@router.get("/alarms")
def page(request: Request, _visitor: Looker) -> Response:
    a, server = tables.alarms, server_of(request)
    with server.database.read() as connection:
        still = select(a).where(a.c.closed_utc_us.is_(None)).order_by(a.c.opened_utc_us.desc())
        past = select(a).where(a.c.closed_utc_us.is_not(None)).order_by(a.c.closed_utc_us.desc()).limit(_PAST)
        values: dict[str, Any] = {
            "open": connection.execute(still).mappings().all(),
            "past": connection.execute(past).mappings().all(),
            "kiosks": fleet.names_and_sites(connection),
            "troubled": [
                k for k in fleet.kiosks(connection, server.now_utc_us()) if k.severity and k.state == "active"
            ],
        }
    return render(request, "alarms.html", "alarms", title="Alarms", **values)


@router.post("/alarms/{number}/close")
async def close(request: Request, number: int, visitor: Operator, _form: OperatorsForm) -> Response:
    server, a = server_of(request), tables.alarms

    def work() -> None:
        with server.database.write() as connection:
            this = (a.c.id == number) & a.c.closed_utc_us.is_(None)
            if not connection.execute(update(a).where(this).values(closed_utc_us=server.now_utc_us())).rowcount:
                raise Refused(404, "alarm", "This alarm is closed already.")
            audit.note(connection, visitor.name, "alarm_closed", str(number))

    await run_in_threadpool(work)
    return go("/alarms", "The alarm is closed. It opens again by itself if its cause is still there.")
