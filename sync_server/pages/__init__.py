"""The web page of IT and HR: one module a page, made on the server, without a build step and without the internet."""

from __future__ import annotations

from fastapi import APIRouter

from sync_server.pages.alarms import router as alarms
from sync_server.pages.attendance import router as attendance
from sync_server.pages.audit import router as audit
from sync_server.pages.fleet import router as fleet
from sync_server.pages.login import router as login
from sync_server.pages.people import router as people
from sync_server.pages.places import router as places
from sync_server.pages.roster import router as roster
from sync_server.pages.settings import router as settings
from sync_server.pages.static import router as static
from sync_server.pages.updates import router as updates
from sync_server.pages.users import router as users
from sync_server.pages.versions import router as versions
from sync_server.server import Server

_PAGES = (alarms, attendance, audit, fleet, login, people, places, roster, settings, static, updates, users, versions)


def routes(_server: Server) -> APIRouter:
    """Every page; none of them in the OpenAPI description, which is for programs."""
    router = APIRouter()
    for page in _PAGES:
        router.include_router(page)
    return router
