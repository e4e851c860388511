"""What a kiosk's hello changes at the server, and what it is told."""

from __future__ import annotations

import json
from dataclasses import replace

from sqlalchemy import Connection, bindparam, select, update

from sync_server import alarms, gallery, ingest, people_held
from sync_server.auth import Caller, retire_older_keys
from sync_server.server import Server
from sync_server.tables import kiosks
from sync_server.wire.codec import to_json
from sync_server.wire.messages import Hello, Welcome

_NOTE = update(kiosks).where(kiosks.c.uid == bindparam("of_kiosk"))


def welcome(server: Server, caller: Caller, hello: Hello) -> Welcome:
    """Raises Refused for a cursor beyond belief."""
    latest, confirmed = gallery.meet(server, caller.kiosk, hello)
    with server.database.write(caller.kiosk) as connection:
        retire_older_keys(connection, caller.kiosk, caller.key, server.now_utc_us())
        attendance = ingest.held(connection, caller.kiosk, hello)
        _note(server, connection, caller.kiosk, hello)
        held = people_held.read(connection, caller.kiosk, hello.epoch)
        is_other = people_held.is_other(connection, caller.kiosk, held, hello.people_lines, hello.people_digest)
        if is_other or held.line > hello.people_lines:  # what it does to people now has numbers that are taken
            attendance = replace(attendance, order=ingest.NEW_EPOCH)
        return Welcome(
            now_utc_us=server.now_utc_us(),
            attendance=attendance,
            people_held=held.line,
            people_digest=held.digest,
            latest=latest,
            erased_confirmed=confirmed,
            name=caller.name,
            site=caller.site,
        )


def _note(server: Server, connection: Connection, kiosk: str, hello: Hello) -> None:
    """How the kiosk is."""
    now = server.now_utc_us()
    before = connection.execute(select(kiosks.c.status).where(kiosks.c.uid == kiosk)).scalar()
    alarms.follow(connection, kiosk, json.loads(before).get("alarms", ()) if before else (), hello.alarms, now)
    columns = {
        "last_seen_utc_us": now,
        "status": to_json(hello).decode("ascii"),
        "clock_offset_us": hello.now_utc_us - now,
        "cursor_epoch": hello.cursor.epoch,
        "cursor_version": hello.cursor.version,
        "cursor_digest": hello.cursor.digest,
        "current_epoch": hello.epoch,
    }
    connection.execute(_NOTE, columns | {"of_kiosk": kiosk})
