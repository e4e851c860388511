"""The kiosks: all of them with those in trouble first, one of them, and pairing."""

from __future__ import annotations

import io
from typing import Annotated, Any

import segno
from fastapi import APIRouter, Depends, Request, Response
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import HTMLResponse
from markupsafe import Markup
from sqlalchemy import Connection, select
from starlette.datastructures import FormData

from sync_server import audit, fleet, groups, kiosks, programs, rollout, tables
from sync_server.fleet import Severity
from sync_server.pages.frame import Page, field, go, may, posted, render, server_of
from sync_server.problems import Refused
from sync_server.sessions import Visitor
from sync_server.users import Right

router = APIRouter(route_class=Page, include_in_schema=False)
Looker = Annotated[Visitor, Depends(may(Right.FLEET))]
Operator = Annotated[Visitor, Depends(may(Right.MANAGE_FLEET))]
OperatorsForm = Annotated[FormData, Depends(posted(Right.MANAGE_FLEET))]
_RESULTS = 10


@router.get("/kiosks")
def page(request: Request, _visitor: Looker) -> Response:
    server, p = server_of(request), tables.pairings
    now = server.now_utc_us()
    with server.database.read() as connection:
        listed = fleet.kiosks(connection, now)
        unused = select(p).where(p.c.used_utc_us.is_(None), p.c.expires_utc_us > now).order_by(p.c.name)
        waiting = connection.execute(unused).mappings().all()
    active = [kiosk for kiosk in listed if kiosk.state == "active"]
    counts = {name.name.lower(): sum(k.severity == name for k in active) for name in Severity}
    backlog = sum(kiosk.backlog for kiosk in active)
    values: dict[str, Any] = {"kiosks": listed, "waiting": waiting, "backlog": backlog, **counts}
    return render(request, "fleet.html", "fleet", title="Kiosks", **values)


@router.get("/kiosks/pair")
def pair_page(request: Request, _visitor: Operator) -> Response:
    with server_of(request).database.read() as connection:
        return render(request, "pair.html", "fleet", title="Pair a kiosk", text="", sites=_sites(connection))


@router.post("/kiosks/pair")
async def pair(request: Request, visitor: Operator, form: OperatorsForm) -> Response:
    server, name = server_of(request), field(form, "name", 100)

    def work() -> Response:
        with server.database.write() as connection:
            text = kiosks.invite(server, connection, name, field(form, "site", 100), visitor.name)
        values: dict[str, Any] = {
            "text": str(text),
            "qr": _qr(str(text)),
            "code": text.code,
            "address": text.address,
            "fingerprint": text.fingerprint,
            "name": name,
            "since": server.now_utc_us(),
        }
        return render(request, "pair.html", "fleet", title="Pair a kiosk", **values)

    return await run_in_threadpool(work)


@router.get("/kiosks/pairing")
def pairing(request: Request, _visitor: Operator, name: str, since: int) -> Response:
    """Whether the kiosk has come, as a piece of the page."""
    k = tables.kiosks
    came = select(k.c.uid).where(k.c.name == name, k.c.state == "active", k.c.paired_utc_us >= since)
    with server_of(request).database.read() as connection:
        uid = connection.execute(came).scalar()
    if uid is None:
        return HTMLResponse('<div class="note"><div>Waiting for the kiosk…</div></div>')
    link = Markup(
        '<div class="note good" role="status"><div>{} is paired. <a href="/kiosks/{}">See how it is</a></div></div>'
    )
    return HTMLResponse(link.format(name, uid))


@router.get("/kiosks/{uid}")
def kiosk(request: Request, uid: str, _visitor: Looker) -> Response:
    server, r = server_of(request), tables.gallery_results
    with server.database.read() as connection:
        found = _found(connection, uid, server.now_utc_us())
        newest = select(r).where(r.c.kiosk == uid).order_by(r.c.id.desc()).limit(_RESULTS)
        values: dict[str, Any] = {"results": connection.execute(newest).mappings().all(), "sites": _sites(connection)}
        values["program"] = programs.listed(connection, uid)[0].report
    return render(request, "kiosk.html", "fleet", title=found.name, kiosk=found, **values)


@router.post("/kiosks/{uid}")
async def change(request: Request, uid: str, visitor: Operator, form: OperatorsForm) -> Response:
    """do: save or revoke."""
    server = server_of(request)

    def work() -> str:
        with server.database.write() as connection:
            found = _found(connection, uid, server.now_utc_us())
            if field(form, "do") == "revoke":
                if field(form, "confirm") != found.name:
                    raise Refused(422, "confirm", f"To revoke it, type its name: {found.name}.")
                kiosks.revoke(server, connection, uid, visitor.name)
                return f"{found.name} is revoked."
            _move(connection, uid, field(form, "site", 100), field(form, "early") == "1")
            audit.note(connection, visitor.name, "kiosk_changed", uid, field(form, "site", 100))
            return f"{found.name} is changed."

    return go(f"/kiosks/{uid}", await run_in_threadpool(work))


def _move(connection: Connection, uid: str, site: str, early: bool) -> None:
    s, k = tables.sites, tables.kiosks
    if site and not connection.execute(select(s.c.name).where(s.c.name == site)).first():
        groups.set_site_groups(connection, site, ())
    now = connection.execute(select(k.c.site, k.c.ring).where(k.c.uid == uid)).one()
    if now.site != site:
        groups.move_kiosk(connection, uid, site)
    ring = rollout.EARLY if early else rollout.ALL
    if now.ring != ring:
        rollout.set_ring(connection, uid, ring)


def _found(connection: Connection, uid: str, now_utc_us: int) -> fleet.Kiosk:
    found = fleet.kiosks(connection, now_utc_us, uid)
    if not found:
        raise Refused(404, "kiosk", "There is no such kiosk.")
    return found[0]


def _sites(connection: Connection) -> list[str]:
    return list(connection.execute(select(tables.sites.c.name).order_by(tables.sites.c.name)).scalars())


def _qr(text: str) -> Markup:
    """The code as SVG, black on white whatever the theme: cameras expect it."""
    out = io.BytesIO()
    segno.make(text, error="m").save(out, kind="svg", xmldecl=False, svgns=True, border=2, omitsize=True, nl=False)
    return Markup(out.getvalue().decode("ascii"))  # made of numbers only
