"""What kiosks ask of the server, but for the gallery."""

from __future__ import annotations

from fastapi import APIRouter, Response

from sync_server.server import Server
from sync_server.wire.codec import to_json
from sync_server.wire.messages import Time


def routes(server: Server) -> APIRouter:
    router = APIRouter(prefix="/v1", tags=["kiosks"])

    @router.get("/time")
    def time() -> Response:
        """The server's clock and name; needs no token."""
        return Response(to_json(Time(server.now_utc_us(), server.uid)), media_type="application/json")

    return router
