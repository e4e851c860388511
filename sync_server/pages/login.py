"""The way in and out, and the first administrator."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request, Response
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import RedirectResponse
from starlette.datastructures import FormData

from sync_server import sessions, users
from sync_server.pages.frame import Page, checked_form, field, go, may, posted, render, server_of
from sync_server.problems import Refused
from sync_server.sessions import Visitor

router = APIRouter(route_class=Page, include_in_schema=False)
Anybody = Annotated[FormData, Depends(checked_form)]
SomebodyIn = Annotated[Visitor, Depends(may(None))]
SomebodysForm = Annotated[FormData, Depends(posted(None))]


@router.get("/")
def home(visitor: SomebodyIn) -> Response:
    return RedirectResponse("/kiosks" if visitor.role in ("admin", "operator") else "/attendance", 303)


@router.get("/login")
def login_page(request: Request, next: str = "/") -> Response:
    return _door(request, "/login", "Log in", next=next)


@router.post("/login")
async def log_in(request: Request, form: Anybody) -> Response:
    name, password = field(form, "name"), str(form.get("password", ""))
    address = request.client.host if request.client else ""
    try:
        token = await run_in_threadpool(sessions.log_in, server_of(request), name, password, address)
    except Refused as refused:
        return _door(request, "/login", "Log in", refused, name=name, next=field(form, "next", 2000))
    return _welcome(token, field(form, "next", 2000))


@router.get("/setup")
def setup_page(request: Request, code: str = "") -> Response:
    return _door(request, "/setup", "Begin", code=code, lede=_FIRST)


@router.post("/setup")
async def set_up(request: Request, form: Anybody) -> Response:
    try:
        token = await run_in_threadpool(_first_administrator, request, form)
    except Refused as refused:
        values: dict[str, Any] = {"name": field(form, "name"), "code": field(form, "code"), "lede": _FIRST}
        return _door(request, "/setup", "Begin", refused, **values)
    return _welcome(token, "/")


@router.post("/logout")
async def log_out(request: Request, visitor: SomebodyIn, form: SomebodysForm) -> Response:
    del form  # its CSRF word was checked

    def end() -> None:
        with server_of(request).database.write() as connection:
            sessions.log_out(connection, visitor)

    await run_in_threadpool(end)
    response = RedirectResponse("/login", 303)
    response.delete_cookie(sessions.COOKIE, secure=True, httponly=True, samesite="strict")
    return response


@router.get("/me")
def me(request: Request, visitor: SomebodyIn) -> Response:
    rights = [right.value for right in users.Right if right in users.RIGHTS[visitor.role]]
    return render(request, "me.html", "me", title="You", rights=rights)


@router.post("/me")
async def change_password(request: Request, visitor: SomebodyIn, form: SomebodysForm) -> Response:
    old, new = str(form.get("old", "")), str(form.get("new", ""))
    server = server_of(request)

    def change() -> str:
        address = request.client.host if request.client else ""
        sessions.log_in(server, visitor.name, old, address)
        with server.database.write() as connection:
            users.set_password(connection, visitor.name, new, visitor.name)
        return sessions.log_in(server, visitor.name, new, address)

    response = go("/me", "Your password is changed; other places where you were logged in are logged out.")
    _put_cookie(response, await run_in_threadpool(change))
    return response


_FIRST = "This server is new. Make the first administrator; others can be added later."


def _first_administrator(request: Request, form: FormData) -> str:
    server = server_of(request)
    name, password = field(form, "name"), str(form.get("password", ""))
    with server.database.write() as connection:
        users.use_setup_code(connection, field(form, "code"), name, password, server.now_utc_us())
    return sessions.log_in(server, name, password, request.client.host if request.client else "")


def _door(
    request: Request,
    action: str,
    button: str,
    refused: Refused | None = None,
    *,
    name: str = "",
    next: str = "/",
    code: str | None = None,
    lede: str = "",
) -> Response:
    return render(
        request,
        "login.html",
        status=refused.status if refused else 200,
        title=button,
        action=action,
        button=button,
        problem=refused.detail if refused else "",
        name=name,
        next=_inside(next),
        code=code,
        lede=lede,
    )


def _inside(path: str) -> str:
    """Only a page of this site: never an address elsewhere that somebody put into a link."""
    return path if path.startswith("/") and not path.startswith(("//", "/\\")) and path.isprintable() else "/"


def _welcome(token: str, path: str) -> Response:
    response = RedirectResponse(_inside(path), 303)
    _put_cookie(response, token)
    return response


def _put_cookie(response: Response, token: str) -> None:
    response.set_cookie(sessions.COOKIE, token, secure=True, httponly=True, samesite="strict", path="/")
