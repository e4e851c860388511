"""What kiosks ask about releases of their program."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path, Query, Response

from sync_server import programs, releases
from sync_server.auth import Kiosk
from sync_server.kiosk_route import KioskRoute
from sync_server.openapi import gives, takes
from sync_server.problems import Refused
from sync_server.routes_kiosk import answer
from sync_server.server import Server
from sync_server.wire.codec import from_json
from sync_server.wire.limits import MAX_RELEASE_BYTES
from sync_server.wire.program import ProgramReport, ReleaseOffer


def routes(server: Server) -> APIRouter:
    router = APIRouter(prefix="/v1", tags=["releases"], route_class=KioskRoute)

    @router.post("/release", openapi_extra=takes(ProgramReport), responses=gives(ReleaseOffer))
    def release(caller: Kiosk) -> Response:
        """Which program the kiosk runs; which release it may fetch."""
        report = from_json(ProgramReport, caller.body)
        with server.database.read() as connection:
            is_news = programs.is_news(connection, caller.kiosk, report)
            offered = releases.offer(connection, caller.kiosk, report, server.now_utc_us())
        if is_news:
            with server.database.write(caller.kiosk) as connection:
                programs.take(connection, caller.kiosk, report, server.now_utc_us())
        return answer(offered)

    @router.get("/releases/{digest}", response_class=Response)
    def piece(
        caller: Kiosk,
        digest: Annotated[str, Path(pattern="^[0-9a-f]{64}$")],
        start: Annotated[int, Query(ge=0, le=MAX_RELEASE_BYTES)] = 0,
    ) -> Response:
        """The next bytes of the file of a release, as many as the server likes; none at its end."""
        with server.database.read() as connection:
            data = releases.read(connection, caller.kiosk, digest, start)
        if data is None:
            raise Refused(404, "no_release", "This release is not given to this kiosk, or not any more.")
        return Response(data, media_type="application/octet-stream")

    return router
