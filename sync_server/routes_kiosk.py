"""What kiosks ask of the server, but for people and the gallery."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Response

from sync_server import ingest, kiosks, limits
from sync_server.auth import Kiosk
from sync_server.hello import welcome
from sync_server.kiosk_route import KioskRoute
from sync_server.openapi import gives, takes
from sync_server.server import Server
from sync_server.wire.codec import from_json, to_json
from sync_server.wire.messages import EventBatch, EventsTaken, Hello, NewKey, Paired, PairRequest, Time, Welcome


def answer(message: Any) -> Response:
    """A message of `wire.messages` as the body of an answer."""
    return Response(to_json(message), media_type="application/json")


def routes(server: Server) -> APIRouter:
    router = APIRouter(prefix="/v1", tags=["kiosks"], route_class=KioskRoute)

    @router.get("/time", responses=gives(Time))
    def time() -> Response:
        """The server's clock and name; needs no token."""
        return answer(Time(server.now_utc_us(), server.uid))

    @router.post("/pair", openapi_extra=takes(PairRequest), responses=gives(Paired))
    def pair(body: Annotated[bytes, Depends(limits.small_body)]) -> Response:
        """A kiosk shows a single-use code and its keys; needs no token."""
        return answer(kiosks.pair(server, from_json(PairRequest, body)))

    @router.post("/keys", status_code=204, openapi_extra=takes(NewKey), responses=gives(None, 204))
    def keys(caller: Kiosk) -> Response:
        """A kiosk takes a new key; the old one ends with the first hello under the new one."""
        kiosks.add_key(server, caller, from_json(NewKey, caller.body))
        return Response(status_code=204)

    @router.post("/hello", openapi_extra=takes(Hello), responses=gives(Welcome))
    def hello(caller: Kiosk) -> Response:
        """How the kiosk is; what the server has of it."""
        return answer(welcome(server, caller, from_json(Hello, caller.body)))

    @router.post("/attendance", openapi_extra=takes(EventBatch), responses=gives(EventsTaken))
    def attendance(caller: Kiosk) -> Response:
        """Lines of the kiosk's ledger; they are on the disk when this is answered."""
        batch = from_json(EventBatch, caller.body)
        with server.database.write(caller.kiosk) as connection:
            return answer(ingest.take(server, connection, caller.kiosk, batch))

    return router
