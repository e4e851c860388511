"""Style, icon and the vendored scripts."""

from __future__ import annotations

from pathlib import Path

from fastapi import APIRouter, Response

from sync_server.pages.frame import Page
from sync_server.problems import Refused

router = APIRouter(route_class=Page, include_in_schema=False)
_FOLDER = Path(__file__).parent.parent / "static"
_KINDS = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml", ".txt": "text/plain"}


@router.get("/static/{name}")
def static(name: str) -> Response:
    """One of the files there are; the name never becomes a path."""
    file = {path.name: path for path in _FOLDER.iterdir()}.get(name)
    if file is None:
        raise Refused(404, "not_found", "There is nothing here.")
    kind = f"{_KINDS[file.suffix]}; charset=utf-8"
    return Response(file.read_bytes(), headers={"Content-Type": kind, "Cache-Control": "public, max-age=31536000"})
