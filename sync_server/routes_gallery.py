"""What kiosks ask about people: changes up, galleries down."""

from __future__ import annotations

import asyncio
import random
import re
import time
from typing import Annotated

from fastapi import APIRouter, Header, Path, Query, Request, Response
from starlette.concurrency import run_in_threadpool

from sync_server import people, results
from sync_server.auth import Kiosk
from sync_server.ending import ENDING
from sync_server.gallery import gallery_of
from sync_server.kiosk_route import KioskRoute
from sync_server.news import News
from sync_server.openapi import gives, takes
from sync_server.parts import Parts
from sync_server.problems import Refused
from sync_server.routes_kiosk import answer
from sync_server.server import Server
from sync_server.wire.codec import from_json
from sync_server.wire.limits import GENESIS_HEX, LONGEST_WAIT_S
from sync_server.wire.messages import GalleryAnswer, GalleryResult, PeopleBatch, PeopleTaken
from sync_server.wire.signed import Cursor

_LOOK_AT_ONCE = 2  # of those whom something new has woken: attendance does not wait behind a whole fleet
_FOREVER = {"Cache-Control": "public, max-age=31536000, immutable", "Accept-Ranges": "bytes"}
_RANGE = re.compile(r"bytes=(\d{0,18})-(\d{0,18})")
_Number = Annotated[int, Query(ge=0, lt=2**53)]


def routes(server: Server) -> APIRouter:
    router = APIRouter(prefix="/v1", tags=["gallery"], route_class=KioskRoute)
    gallery, news, parts = gallery_of(server), News(server), Parts(server)
    gate = asyncio.Semaphore(_LOOK_AT_ONCE)

    @router.post("/people", openapi_extra=takes(PeopleBatch), responses=gives(PeopleTaken))
    def take_people(caller: Kiosk) -> Response:
        """People whom an operator of this kiosk changed; all of them are on the disk when this is answered."""
        return answer(people.take(server, caller.kiosk, from_json(PeopleBatch, caller.body)))

    @router.get("/gallery", responses=gives(GalleryAnswer))
    async def give_gallery(
        request: Request,
        caller: Kiosk,
        epoch: _Number = 0,
        version: _Number = 0,
        digest: Annotated[str, Query(max_length=64)] = GENESIS_HEX,
        wait: Annotated[float, Query(ge=0, le=LONGEST_WAIT_S)] = 0,
    ) -> Response:
        """A signed manifest of what is new for this kiosk, which waits so many seconds for it."""
        # Those who began to wait together, as after a restart, do not all come back together, again and again.
        has, until = Cursor(epoch, version, digest), time.monotonic() + wait * random.uniform(0.8, 1)
        while True:
            seen = news.seen
            async with gate:
                if ENDING.is_set() or await request.is_disconnected():
                    return answer(GalleryAnswer())
                given = await run_in_threadpool(gallery.answer, caller.kiosk, has)
            left = until - time.monotonic()
            if given != GalleryAnswer() or left <= 0:
                return answer(given)
            await news.after(seen, left)
            if news.seen == seen:
                return answer(given)

    @router.post("/gallery/result", status_code=204, openapi_extra=takes(GalleryResult), responses=gives(None, 204))
    def take_result(caller: Kiosk) -> Response:
        """What became of a manifest at the kiosk."""
        result = from_json(GalleryResult, caller.body)
        with server.database.write(caller.kiosk) as connection:
            results.take(server, connection, caller.kiosk, result)
        return Response(status_code=204)

    @router.get("/parts/{sha256}", response_class=Response)
    def give_part(
        sha256: Annotated[str, Path(pattern="^[0-9a-f]{64}$")],
        wanted: Annotated[str, Header(alias="Range", max_length=100)] = "",
        if_range: Annotated[str, Header(max_length=100)] = "",
        if_none_match: Annotated[str, Header(max_length=1000)] = "",
    ) -> Response:
        """A sealed part of a gallery, or a range of its bytes; needs no token, for caches between."""
        data = parts.read(sha256)
        if data is None:
            raise Refused(404, "no_part", "This part is no longer needed: ask for the gallery again.")
        return part_response(sha256, data, wanted, if_range, if_none_match)

    return router


def part_response(sha256: str, data: bytes, wanted: str, if_range: str, if_none_match: str) -> Response:
    """As RFC 9110 says, for one range; the whole of it for anything else that is asked."""
    tag = f'"{sha256}"'
    headers = _FOREVER | {"ETag": tag}
    if tag in if_none_match:
        return Response(status_code=304, headers=headers)
    found = _RANGE.fullmatch(wanted.strip())
    if found is None or found.groups() == ("", "") or if_range not in ("", tag):
        return Response(data, headers=headers, media_type="application/octet-stream")
    first, last = _bounds(found[1], found[2], len(data))
    if first > last:
        headers = headers | {"Content-Range": f"bytes */{len(data)}"}
        raise Refused(416, "range", f"This part has {len(data)} bytes.", headers)
    headers = headers | {"Content-Range": f"bytes {first}-{last}/{len(data)}"}
    return Response(data[first : last + 1], 206, headers, "application/octet-stream")


def _bounds(first: str, last: str, length: int) -> tuple[int, int]:
    """Of the first and the last byte; the first is after the last when there is no such range."""
    if not first:
        return (max(0, length - int(last)), length - 1) if int(last) else (length, length - 1)
    return int(first), min(int(last), length - 1) if last else length - 1
