"""What all pages share: who may see them, the frame around them, and the headers that keep a browser to them.

A page is refused in words on a page, not as JSON, and somebody who is not logged in is sent to the login and back.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote

from fastapi import Depends, Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse
from fastapi.routing import APIRoute
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup
from sqlalchemy import func, select
from starlette.datastructures import FormData
from starlette.types import Message

from sync_server import sessions, tables, words
from sync_server.problems import Refused, ServerError
from sync_server.server import Server
from sync_server.sessions import Visitor
from sync_server.users import RIGHTS, Right

MAX_FORM_BYTES = 6 * 1024**2
_SAID = "__Host-said"  # a cookie: what the next page is to say
_PACKAGE = Path(__file__).parent.parent
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": _POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
    "Cache-Control": "no-store",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the navigation."""

    name: str
    title: str
    right: Right
    path: str = ""

    @property
    def icon(self) -> str:
        return self.name


NAVIGATION = (
    Entry("alarms", "Alarms", Right.FLEET, "/alarms"),
    Entry("fleet", "Kiosks", Right.FLEET, "/kiosks"),
    Entry("attendance", "Attendance", Right.ATTENDANCE, "/attendance"),
    Entry("people", "People", Right.PEOPLE, "/people"),
    Entry("roster", "Import", Right.MANAGE_PEOPLE, "/roster"),
    Entry("places", "Sites", Right.FLEET, "/places"),
    Entry("updates", "Updates", Right.FLEET, "/updates"),
    Entry("versions", "Versions", Right.FLEET, "/versions"),
    Entry("audit", "Audit", Right.AUDIT, "/audit"),
    Entry("users", "Users", Right.ADMINISTER, "/users"),
    Entry("settings", "Settings", Right.ADMINISTER, "/settings"),
)


class LoginNeeded(Exception):  # noqa: N818 - reads as what it says
    """Nobody is logged in here."""


class Page(APIRoute):
    """A route whose refusals are pages."""

    def get_route_handler(self) -> Callable[[Request], Awaitable[Response]]:  # type: ignore[override]
        inner = super().get_route_handler()

        async def handle(request: Request) -> Response:
            try:
                response = await inner(request)
            except LoginNeeded:
                response = _to_login(request)
            except Refused as refused:
                response = _refused(request, refused)
            except ServerError as error:
                response = _refused(request, Refused(409, "conflict", str(error)))
            for name, value in HEADERS.items():
                response.headers.setdefault(name, value)
            return response

        return handle


def server_of(request: Request) -> Server:
    server: Server = request.app.state.server
    return server


def may(right: Right | None) -> Callable[[Request], Visitor]:
    """A dependency: who asks, if they have this right (None: whoever is logged in). Raises LoginNeeded or Refused."""

    def visitor(request: Request) -> Visitor:
        by_itself = "poll" in request.query_params  # a page that looks again by itself keeps nobody logged in
        found = sessions.visitor(server_of(request), request.cookies.get(sessions.COOKIE), touch=not by_itself)
        if found is None:
            raise LoginNeeded
        request.state.visitor = found
        if right is not None and right not in RIGHTS.get(found.role, frozenset()):
            raise Refused(403, "role", f"Your role ({found.role}) may not {right.value}: ask an administrator.")
        return found

    return visitor


async def checked_form(request: Request) -> AsyncIterator[FormData]:
    """A dependency: the fields of a form from this very site. Raises Refused."""
    from_this_site(request)
    bounded = Request(request.scope, _at_most(request, MAX_FORM_BYTES))
    async with bounded.form(max_fields=2000, max_files=1, max_part_size=MAX_FORM_BYTES) as form:
        yield form


def from_this_site(request: Request) -> None:
    """Raises Refused."""
    if request.headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
        raise Refused(403, "csrf", "This form came from another site: open the page here and try again.")


def _at_most(request: Request, most: int) -> Callable[[], Awaitable[Message]]:
    left = most

    async def receive() -> Message:
        nonlocal left
        message = await request.receive()
        left -= len(message.get("body", b""))
        if left < 0:
            raise Refused(413, "too_large", f"A form may have at most {most >> 20} MB.", {"Connection": "close"})
        return message

    return receive


def of_this_session(visitor: Visitor, csrf: str) -> None:
    """csrf: as it came with the request. Raises Refused where another session made the page."""
    if not hmac.compare_digest(csrf.encode(), visitor.csrf.encode()):
        raise Refused(403, "csrf", "This page is too old to send: load it again and repeat what you did.")


def posted(right: Right | None) -> Callable[..., FormData]:
    """A dependency: the fields of a form whose sender has this right, and whose session made the form."""
    who, sent = Depends(may(right)), Depends(checked_form)

    def form(visitor: Visitor = who, fields: FormData = sent) -> FormData:
        of_this_session(visitor, field(fields, "csrf", 200))
        return fields

    return form


def field(form: FormData, name: str, most: int = 200) -> str:
    """A text of a form, without blanks around it. Raises Refused when it is longer than `most` characters."""
    value = form.get(name, "")
    text = value.strip() if isinstance(value, str) else ""
    if len(text) > most:
        raise Refused(422, "length", f"The field {name} has at most {most} characters.")
    return text


def fields(form: FormData, name: str) -> list[str]:
    """All values of a field that may be there several times."""
    return [value for value in form.getlist(name) if isinstance(value, str)]


def render(request: Request, template: str, here: str = "", status: int = 200, **values: Any) -> HTMLResponse:
    """A page. Values are escaped wherever a template shows them."""
    visitor: Visitor | None = getattr(request.state, "visitor", None)
    now = server_of(request).now_utc_us()
    shared = {
        "visitor": visitor,
        "here": here,
        "navigation": [e for e in NAVIGATION if visitor and visitor.may(e.right.name)],
        "open_alarms": _open_alarms(request) if visitor and template != "login.html" else 0,
        "csrf": lambda: Markup('<input type="hidden" name="csrf" value="{}">').format(visitor.csrf if visitor else ""),
        "said": unquote(request.cookies.get(_SAID, ""))[:300],
        "problem": "",
        "now": now,
        "ago": lambda at: words.ago(now, at),
    }
    response = HTMLResponse(environment().get_template(template).render(**(shared | values)), status)
    if shared["said"]:
        response.delete_cookie(_SAID, secure=True, httponly=True, samesite="strict")
    return response


def piece(template: str, **values: Any) -> str:
    """A part of a page."""
    return environment().get_template(template).render(**values)


def go(path: str, said: str = "") -> RedirectResponse:
    """On to another page, which says what was done."""
    response = RedirectResponse(path, 303)
    if said:
        response.set_cookie(_SAID, quote(said), max_age=20, secure=True, httponly=True, samesite="strict")
    return response


def from_htmx(request: Request) -> bool:
    return request.headers.get("hx-request") == "true"


@cache
def environment() -> Environment:
    """Makes pages out of templates, and escapes what it is given."""
    made = Environment(
        loader=FileSystemLoader(_PACKAGE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals["static"] = static_path
    made.filters.update(words.FILTERS)
    return made


@cache
def static_path(name: str) -> str:
    """Where a browser gets a file of static/; the address changes with the content, so it may keep it for ever."""
    digest = hashlib.sha256((_PACKAGE / "static" / name).read_bytes()).hexdigest()
    return f"/static/{name}?{digest[:12]}"


def _open_alarms(request: Request) -> int:
    open_ = select(func.count()).select_from(tables.alarms).where(tables.alarms.c.closed_utc_us.is_(None))
    with server_of(request).database.read() as connection:
        return connection.execute(open_).scalar_one()


def _to_login(request: Request) -> Response:
    here = request.url.path + (f"?{request.url.query}" if request.url.query else "")
    path = "/login" if request.method != "GET" or here == "/" else f"/login?next={quote(here, safe='')}"
    if from_htmx(request):
        return Response(status_code=401, headers={"HX-Redirect": "/login"})
    return RedirectResponse(path, 303)


def _refused(request: Request, refused: Refused) -> Response:
    if from_htmx(request):
        return HTMLResponse(Markup('<p class="note bad" role="alert">{}</p>').format(refused.detail), refused.status)
    visitor = getattr(request.state, "visitor", None)
    if visitor is None:
        return refused.response()
    response = render(request, "refused.html", status=refused.status, title="That did not work", problem=refused.detail)
    response.headers.update(refused.headers)
    return response
