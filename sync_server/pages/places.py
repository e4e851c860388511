"""Sites and groups: who is known where."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request, Response
from fastapi.concurrency import run_in_threadpool
from sqlalchemy import Connection, func, select
from starlette.datastructures import FormData

from sync_server import audit, groups, tables
from sync_server.pages.frame import Page, field, fields, go, may, posted, render, server_of
from sync_server.problems import Refused
from sync_server.sessions import Visitor
from sync_server.users import Right

router = APIRouter(route_class=Page, include_in_schema=False)
Looker = Annotated[Visitor, Depends(may(Right.FLEET))]
Changer = Annotated[Visitor, Depends(may(None))]
ChangersForm = Annotated[FormData, Depends(posted(None))]
_MAY_CHANGE = (Right.MANAGE_FLEET, Right.MANAGE_PEOPLE)


@router.get("/places")
def page(request: Request, visitor: Looker) -> Response:
    k, pg = tables.kiosks, tables.person_groups
    with server_of(request).database.read() as connection:
        at = select(k.c.site, func.count()).where(k.c.state == "active").group_by(k.c.site)
        in_group = select(pg.c.group, func.count()).group_by(pg.c.group)
        names = list(connection.execute(select(tables.sites.c.name).order_by(tables.sites.c.name)).scalars())
        g = tables.groups
        values: dict[str, Any] = {
            "sites": [(name, sorted(groups.scope_of_site(connection, name))) for name in names],
            "groups": list(connection.execute(select(g.c.name).order_by(g.c.name)).scalars()),
            "kiosks": dict(connection.execute(at).all()),
            "people": dict(connection.execute(in_group).all()),
        }
    can = any(visitor.may(right.name) for right in _MAY_CHANGE)
    return render(request, "places.html", "places", title="Sites and groups", can=can, **values)


@router.post("/places")
async def change(request: Request, visitor: Changer, form: ChangersForm) -> Response:
    """do: add_group, remove_group, add_site, site or remove_site."""
    if not any(visitor.may(right.name) for right in _MAY_CHANGE):
        raise Refused(403, "role", f"Your role ({visitor.role}) may not change sites and groups.")
    what, name = field(form, "do"), field(form, "name", 100)

    def work() -> str:
        with server_of(request).database.write() as connection:
            said = _change(connection, what, name, fields(form, "group"))
            audit.note(connection, visitor.name, f"places_{what}"[:50], name, " | ".join(fields(form, "group")))
            return said

    return go("/places", await run_in_threadpool(work))


def _change(connection: Connection, what: str, name: str, chosen: list[str]) -> str:
    if what == "add_group":
        groups.add_group(connection, name)
        return f"There is a group {name} now."
    if what == "remove_group":
        groups.remove_group(connection, name)
        return f"The group {name} is removed."
    if what == "remove_site":
        groups.remove_site(connection, name)
        return f"The site {name} is removed."
    if what in ("add_site", "site"):
        groups.set_site_groups(connection, name, chosen)
        return f"{name}: {', '.join(chosen) if chosen else 'everybody'}."
    raise Refused(422, "do", "There is no such button.")
