"""People: who is known where, and forgetting somebody for ever."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request, Response
from fastapi.concurrency import run_in_threadpool
from sqlalchemy import Connection, select
from starlette.datastructures import FormData

from sync_server import audit, erasure, fleet, groups, people, tables
from sync_server.names import Known, names_of
from sync_server.pages.frame import Page, field, fields, go, may, posted, render, server_of
from sync_server.problems import Refused
from sync_server.sessions import Visitor
from sync_server.users import Right

router = APIRouter(route_class=Page, include_in_schema=False)
Looker = Annotated[Visitor, Depends(may(Right.PEOPLE))]
Clerk = Annotated[Visitor, Depends(may(Right.MANAGE_PEOPLE))]
ClerksForm = Annotated[FormData, Depends(posted(Right.MANAGE_PEOPLE))]
_PAGE = 100
ERASE_WORD = "erase"


@router.get("/people")
def page(request: Request, _visitor: Looker, q: str = "", show: str = "all", start: int = 0) -> Response:
    """show: all, faceless (not enrolled), inactive or erased."""
    server = server_of(request)
    with server.database.read() as connection:
        found = names_of(server).find(connection, q[:200])
        waiting = erasure.unconfirmed(connection)
        kinds = {
            "all": [k for k in found if not k.erased],
            "faceless": [k for k in found if k.active and not k.templates],
            "inactive": [k for k in found if not k.active and not k.erased],
            "erased": [k for k in found if k.erased],
        }
        shown = kinds.get(show, kinds["all"])
        start = min(max(start, 0), max(len(shown) - 1, 0))
        part = shown[start : start + _PAGE]
        in_groups = _groups(connection, part)
    counts = {name: len(of) for name, of in kinds.items()}
    more = start + _PAGE if start + _PAGE < len(shown) else None
    values: dict[str, Any] = {
        "people": part,
        "groups": in_groups,
        "counts": counts,
        "q": q,
        "show": show,
        "more": more,
        "start": start,
    }
    return render(request, "people.html", "people", title="People", waiting=waiting, **values)


@router.get("/people/{person_id}")
def person(request: Request, person_id: str, _visitor: Looker) -> Response:
    server = server_of(request)
    with server.database.read() as connection:
        known = _known(request, connection, person_id)
        row = connection.execute(select(tables.people).where(tables.people.c.person_id == person_id)).mappings().one()
        g = tables.groups
        values: dict[str, Any] = {
            "person": known,
            "row": row,
            "mine": groups.groups_of_person(connection, person_id),
            "groups": list(connection.execute(select(g.c.name).order_by(g.c.name)).scalars()),
            "kiosks": fleet.names_and_sites(connection),
            "erasure": _erasure(connection, person_id),
            "consent": _consent(request, connection, person_id),
            "word": ERASE_WORD,
        }
    return render(request, "person.html", "people", title=known.display_name, **values)


@router.post("/people/{person_id}")
async def change(request: Request, person_id: str, visitor: Clerk, form: ClerksForm) -> Response:
    """do: groups or erase."""
    server = server_of(request)

    def work() -> str:
        with server.database.write() as connection:
            known = _known(request, connection, person_id)
            if field(form, "do") == "erase":
                if field(form, "confirm").casefold() != ERASE_WORD:
                    raise Refused(422, "confirm", f"To erase somebody, type the word {ERASE_WORD}.")
                erasure.erase(server, connection, person_id, visitor.name, field(form, "reason", 300))
                audit.note(connection, visitor.name, "person_erased", person_id)
                return "This person is erased here. Below is which kiosks have not confirmed it yet."
            chosen = fields(form, "group")
            groups.set_person_groups(connection, person_id, chosen)
            audit.note(connection, visitor.name, "person_groups", person_id, " | ".join(sorted(chosen)))
            return f"The groups of {known.display_name} are changed."

    return go(f"/people/{person_id}", await run_in_threadpool(work))


def _known(request: Request, connection: Connection, person_id: str) -> Known:
    known = names_of(server_of(request)).refresh(connection).get(person_id)
    if known is None:
        raise Refused(404, "person", "Nobody has this id.")
    return known


def _groups(connection: Connection, of: list[Known]) -> dict[str, list[str]]:
    t, found = tables.person_groups, dict[str, list[str]]()
    ids = [known.person_id for known in of]
    query = select(t.c.person_id, t.c.group).where(t.c.person_id.in_(ids)).order_by(t.c.group)
    for person_id, name in connection.execute(query):
        found.setdefault(person_id, []).append(name)
    return found


def _consent(request: Request, connection: Connection, person_id: str) -> dict[str, object] | None:
    state = people.load(server_of(request), connection, person_id)
    if state is None or state.consent is None:
        return None
    return {"at": state.consent.at_utc_us, "language": state.consent.language, "declared": state.consent.declared}


def _erasure(connection: Connection, person_id: str) -> dict[str, object] | None:
    """When it was ordered and by whom, who has confirmed it, and who has not."""
    e, r = tables.erasures, tables.erasure_receipts
    order = connection.execute(select(e).where(e.c.person_id == person_id)).mappings().first()
    if order is None:
        return None
    receipts = connection.execute(select(r).where(r.c.person_id == person_id).order_by(r.c.confirmed_utc_us))
    still = [uid for wait in erasure.unconfirmed(connection) if wait.person_id == person_id for uid in wait.kiosks]
    return {"order": order, "receipts": receipts.mappings().all(), "waiting": still}
