"""Attendance as it arrives, filtered, and as a file."""

from __future__ import annotations

import tempfile
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Annotated, Any
from urllib.parse import urlencode

from fastapi import APIRouter, Depends, Request, Response
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import StreamingResponse
from sqlalchemy import Connection

from sync_server import attendance, audit, completeness, export, fleet, live, sessions, words
from sync_server.attendance import Filter
from sync_server.export_parquet import write_parquet
from sync_server.export_xlsx import write_xlsx
from sync_server.names import names_of
from sync_server.pages.frame import Page, may, piece, render, server_of
from sync_server.problems import Refused
from sync_server.server import Server
from sync_server.sessions import Visitor
from sync_server.users import Right

router = APIRouter(route_class=Page, include_in_schema=False)
Looker = Annotated[Visitor, Depends(may(Right.ATTENDANCE))]
_PAGE = 100
_AT_ONCE = 200
_CHUNK = 1 << 16
_KINDS = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "parquet": "application/vnd.apache.parquet",
}


@dataclass(frozen=True, slots=True)
class Asked:
    """The filters as they stand in the address."""

    start: str = ""
    end: str = ""
    kiosk: str = ""
    q: str = ""

    @property
    def address(self) -> str:
        return urlencode({name: getattr(self, name) for name in self.__slots__ if getattr(self, name)})


def asked(start: str = "", end: str = "", kiosk: str = "", q: str = "") -> Asked:
    """A dependency. start, end: days as ISO 8601. kiosk: uid, or "site:" and its name. q: words about a person."""
    return Asked(start[:10], end[:10], kiosk[:110], q[:200])


Filters = Annotated[Asked, Depends(asked)]


@router.get("/attendance")
def page(request: Request, _visitor: Looker, filters: Filters, before: int | None = None) -> Response:
    server = server_of(request)
    now = server.now_utc_us()
    with server.database.read() as connection:
        wanted = _filter(server, connection, filters)
        lines = attendance.newest(connection, wanted, _PAGE + 1, before)
        names = names_of(server).refresh(connection)
        spans = completeness.spans(connection)
        values: dict[str, Any] = {
            "lines": lines[:_PAGE],
            "older": lines[_PAGE - 1].at_utc_us if len(lines) > _PAGE else None,
            "names": names,
            "kiosks": fleet.names_and_sites(connection),
            "spans": spans,
            "sites": sorted({span.site for span in spans if span.site}),
            "complete": completeness.sentence(spans, now, completeness.unread_lines(connection)),
            "late": completeness.late(spans, now),
            "after": attendance.last_serial(connection),
        }
    today = words.moment(now)
    follows = before is None and (today is None or wanted.spans(today.date()))
    values |= {"filters": filters, "follows": follows, "formats": tuple(_KINDS), "fresh": False}
    return render(request, "attendance.html", "attendance", title="Attendance", **values)


@router.get("/attendance/live")
async def stream(request: Request, visitor: Looker, filters: Filters, after: int = 0) -> Response:
    """Rows of the table as server-sent events. A browser that comes back says where it was."""
    server = server_of(request)
    last = request.headers.get("last-event-id", "")
    if live.STREAMS.open >= live.MOST:
        raise Refused(503, "streams", "Too many pages follow the attendance now: reload this one by hand.")
    token = request.cookies.get(sessions.COOKIE)

    def look(serial: int) -> tuple[str, int]:
        with server.database.read() as connection:
            wanted = _filter(server, connection, filters)
            lines, newest = attendance.arrived(connection, wanted, serial, _AT_ONCE)
            if not lines:
                return "", newest
            names, kiosks = names_of(server).refresh(connection), fleet.names_and_sites(connection)
        values: dict[str, Any] = {
            "lines": lines[::-1],
            "names": names,
            "kiosks": kiosks,
            "fresh": True,
            "visitor": visitor,
        }
        return piece("attendance_rows.html", **values), newest

    def alive() -> bool:
        return sessions.visitor(server, token, touch=False) is not None

    begin = int(last) if last.isascii() and last.isdigit() and len(last) < 19 else after
    body = live.STREAMS.follow(look, begin, alive)
    return StreamingResponse(body, media_type="text/event-stream", headers={"X-Accel-Buffering": "no"})


@router.get("/attendance/export.{kind}")
async def download(request: Request, kind: str, visitor: Looker, filters: Filters) -> Response:
    """The lines that the filters leave, whole or not at all, with a sentence about completeness in the file."""
    if kind not in _KINDS:
        raise Refused(404, "format", f"There is no export as {kind[:20]}: it is one of {', '.join(_KINDS)}.")
    server = server_of(request)
    file = tempfile.TemporaryFile(prefix="clockface-")  # noqa: SIM115 - closed when it has been sent

    def make() -> None:
        with tempfile.TemporaryDirectory(prefix="clockface-") as folder, server.database.read() as connection:
            path = Path(folder, f"attendance.{kind}")
            _write(server, connection, filters, kind, path)
            with path.open("rb") as made:
                while chunk := made.read(_CHUNK):
                    file.write(chunk)
        file.seek(0)
        with server.database.write() as connection:
            audit.note(connection, visitor.name, "attendance_exported", kind, _told(filters))

    try:
        await run_in_threadpool(make)
    except BaseException:
        file.close()
        raise

    def chunks() -> Iterator[bytes]:
        with file:
            while chunk := file.read(_CHUNK):
                yield chunk

    days = "-".join(day for day in (filters.start, filters.end) if day) or "all"
    headers = {"Content-Disposition": f'attachment; filename="attendance-{_safe(days)}.{kind}"'}
    return StreamingResponse(chunks(), media_type=_KINDS[kind], headers=headers)


def _write(server: Server, connection: Connection, filters: Asked, kind: str, path: Path) -> None:
    names = names_of(server).refresh(connection)
    lines = attendance.everything(connection, _filter(server, connection, filters))
    rows = export.rows(lines, names, fleet.names_and_sites(connection))
    now = server.now_utc_us()
    spans = completeness.spans(connection)
    complete = completeness.sentence(spans, now, completeness.unread_lines(connection))
    stamp = f"{complete} Made {words.stamp(now)}; {_told(filters, connection)}"
    if kind == "xlsx":
        write_xlsx(rows, stamp, path)
    elif kind == "parquet":
        write_parquet(rows, stamp, path)
    else:
        with path.open("wb") as file:
            file.writelines(export.csv_lines(rows, stamp))


def _filter(server: Server, connection: Connection, filters: Asked) -> Filter:
    people: Collection[str] | None = None
    if filters.q.strip():
        people = {known.person_id for known in names_of(server).find(connection, filters.q)}
    return Filter(_day(filters.start), _day(filters.end), _kiosks(connection, filters.kiosk), people)


def _kiosks(connection: Connection, kiosk: str) -> Collection[str] | None:
    if not kiosk:
        return None
    if kiosk.startswith("site:"):
        of_all = fleet.names_and_sites(connection)
        return {uid for uid, (_, site) in of_all.items() if site == kiosk.removeprefix("site:")}
    return {kiosk}


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError as error:
        raise Refused(422, "day", "A day is written as 2026-03-31.") from error


def _told(filters: Asked, connection: Connection | None = None) -> str:
    """What was asked for, as a sentence; without a connection no person is named in it (for the audit)."""
    days = f"days {filters.start or 'from the first'} to {filters.end or 'the last'}"
    kiosk = filters.kiosk
    if connection is not None and kiosk:
        kiosk = fleet.names_and_sites(connection).get(kiosk, (kiosk, ""))[0]
    where = f", {kiosk}" if kiosk else ", all kiosks"
    who = f", people found by {filters.q!r}" if connection is not None else ", some people"
    return f"{days}{where}{who if filters.q else ', everybody'}."


def _safe(text: str) -> str:
    return "".join(letter for letter in text if letter.isascii() and (letter.isalnum() or letter == "-"))
