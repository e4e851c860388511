"""The web page of IT and HR: one module a page, made on the server, without a build step and without the internet."""

from __future__ import annotations

from fastapi import APIRouter

from sync_server.pages import (
    alarms,
    attendance,
    audit,
    fleet,
    login,
    people,
    places,
    roster,
    settings,
    static,
    updates,
    users,
)
from sync_server.server import Server


def routes(_server: Server) -> APIRouter:
    """Every page; none of them in the OpenAPI description, which is for programs."""
    router = APIRouter()
    for page in (
        alarms, attendance, audit, fleet, login, people, places, roster, settings, static, updates, users
    ):  # fmt: skip
        router.include_router(page.router)
    return router
