"""The people who may open this page."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response
from fastapi.concurrency import run_in_threadpool
from starlette.datastructures import FormData

from sync_server import users
from sync_server.pages.frame import Page, field, go, may, posted, render, server_of
from sync_server.sessions import Visitor
from sync_server.users import Right

router = APIRouter(route_class=Page, include_in_schema=False)
Admin = Annotated[Visitor, Depends(may(Right.ADMINISTER))]
AdminsForm = Annotated[FormData, Depends(posted(Right.ADMINISTER))]


@router.get("/users")
def page(request: Request, _visitor: Admin) -> Response:
    with server_of(request).database.read() as connection:
        listed = users.listed(connection)
    roles = {role: [right.value for right in Right if right in rights] for role, rights in users.RIGHTS.items()}
    return render(request, "users.html", "users", title="Users", users=listed, roles=roles)


@router.post("/users")
async def add(request: Request, visitor: Admin, form: AdminsForm) -> Response:
    server, name = server_of(request), field(form, "name")
    password, role = str(form.get("password", "")), field(form, "role")

    def work() -> None:
        with server.database.write() as connection:
            users.add(connection, name, password, role, visitor.name, server.now_utc_us())

    await run_in_threadpool(work)
    return go("/users", f"{name} can log in now.")


@router.post("/users/{name}")
async def change(request: Request, name: str, visitor: Admin, form: AdminsForm) -> Response:
    """do: role, password, disable, enable or remove."""
    server, what = server_of(request), field(form, "do")

    def work() -> str:
        with server.database.write() as connection:
            if what == "remove":
                users.remove(connection, name, visitor.name)
                return f"{name} is removed."
            if what == "password":
                users.set_password(connection, name, str(form.get("password", "")), visitor.name)
                return f"{name} has a new password; tell it to them in person."
            users.change(connection, name, field(form, "role"), what == "disable", visitor.name)
            return f"{name} is {'disabled' if what == 'disable' else 'changed'}."

    return go("/users", await run_in_threadpool(work))
