"""Whether the server is well, for load balancers and supervisors: no token, and nothing told that is anybody's."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter
from sqlalchemy import text

from sync_server.server import Server


def routes(server: Server) -> APIRouter:
    router = APIRouter(tags=["operation"])

    @router.get("/healthz")
    def healthz() -> dict[str, Any]:
        """200 while the database answers; 503 while it does not."""
        with server.database.read() as connection:
            connection.execute(text("SELECT 1"))
        return {"status": "ok"}

    return router
