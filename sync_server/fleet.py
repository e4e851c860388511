"""How the kiosks are, as one list with the ones in trouble first."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from typing import Any

from sqlalchemy import Connection, select

from sync_server import position, tables, words
from sync_server.alarms import SAID_FOR_US

SILENT_US = 3 * words.MINUTE_US  # a kiosk says hello once a minute
_CLOCK_OFF_US = 30 * words.SECOND_US
_MANY_LINES = 200
_SAID_BY_KIOSKS = {"camera_lost": "camera", "disk_low": "disk", "clock_untrusted": "clock"}  # and what we call it
_CAMERA_WELL = ("", "ok", "on", "open", "working", "running", "streaming")


class Severity(IntEnum):
    WELL = 0
    LOOK = 1
    ACT = 2


@dataclass(frozen=True, slots=True)
class Trouble:
    """what is wrong, and what to do. kind: as an alarm calls it. alarm: it is open among the alarms."""

    severity: Severity
    kind: str
    what: str
    todo: str = ""
    alarm: bool = False


@dataclass(frozen=True, slots=True)
class Kiosk:
    """hello: the fields of its last `wire.messages.Hello`. backlog: lines of its log that are not here yet.
    behind: versions of the gallery it lacks.
    """

    uid: str
    name: str
    site: str
    state: str
    ring: str
    paired_utc_us: int
    last_seen_utc_us: int | None
    clock_offset_us: int
    cursor_version: int
    backlog: int
    behind: int
    hello: Mapping[str, Any]
    troubles: tuple[Trouble, ...]

    @property
    def severity(self) -> Severity:
        return max((trouble.severity for trouble in self.troubles), default=Severity.WELL)


def kiosks(connection: Connection, now_utc_us: int, uid: str | None = None) -> Sequence[Kiosk]:
    """Those in trouble first; revoked ones are at the end."""
    k, s = tables.kiosks, tables.streams
    joined = k.outerjoin(s, (s.c.kiosk == k.c.uid) & (s.c.epoch == k.c.current_epoch))
    query = select(k, s.c.held).select_from(joined)
    if uid is not None:
        query = query.where(k.c.uid == uid)
    latest, alarms = position.read(connection).version, _alarms(connection)
    found = [
        _kiosk(row, latest, alarms.get(row["uid"], ()), now_utc_us) for row in connection.execute(query).mappings()
    ]
    return sorted(found, key=lambda kiosk: (kiosk.state != "active", -kiosk.severity, kiosk.name.casefold()))


def names_and_sites(connection: Connection) -> dict[str, tuple[str, str]]:
    """By uid, of all kiosks there ever were."""
    k = tables.kiosks
    return {uid: (name, site) for uid, name, site in connection.execute(select(k.c.uid, k.c.name, k.c.site))}


def _alarms(connection: Connection) -> dict[str, tuple[tuple[str, str], ...]]:
    """Kind and detail of what is open, by kiosk."""
    a = tables.alarms
    query = select(a.c.kiosk, a.c.kind, a.c.detail).where(a.c.closed_utc_us.is_(None)).order_by(a.c.opened_utc_us)
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for kiosk, kind, detail in connection.execute(query):
        found[kiosk] = (*found.get(kiosk, ()), (kind, detail))
    return found


def _kiosk(row: Mapping[Any, Any], latest: int, alarms: Sequence[tuple[str, str]], now_utc_us: int) -> Kiosk:
    hello = json.loads(row["status"]) if row["status"] else {}
    backlog = max(int(hello.get("lines", 0)) - (row["held"] or 0), 0)
    troubles = _troubles(row, hello, backlog, now_utc_us) if row["state"] == "active" else []
    opened, seen = {kind for kind, _ in alarms}, {trouble.kind for trouble in troubles}
    troubles = [replace(trouble, alarm=trouble.kind in opened) for trouble in troubles]
    for kind, detail in alarms:
        if kind in seen:  # what the kiosk said itself is more exact
            continue
        todo = detail or words.alarm_advice(kind)
        troubles.append(Trouble(Severity.ACT, kind, words.alarm_title(kind), todo, alarm=True))
    names = ("uid", "name", "site", "state", "ring", "paired_utc_us", "last_seen_utc_us", "clock_offset_us")
    return Kiosk(
        **{name: row[name] for name in names},
        cursor_version=row["cursor_version"],
        backlog=backlog,
        behind=max(latest - row["cursor_version"], 0),
        hello=hello,
        troubles=tuple(sorted(troubles, key=lambda trouble: -trouble.severity)),
    )


def _troubles(row: Mapping[Any, Any], hello: Mapping[str, Any], backlog: int, now_utc_us: int) -> list[Trouble]:
    seen = row["last_seen_utc_us"]
    if seen is None:
        return [
            Trouble(Severity.LOOK, "new", "Not heard of yet", "Start the kiosk, or check that it reaches this server.")
        ]
    found = []
    if now_utc_us - seen > SILENT_US:
        since = words.ago(now_utc_us, seen).removesuffix(" ago")
        found.append(Trouble(Severity.ACT, "offline", f"No answer for {since}", words.alarm_advice("offline")))
    if str(hello.get("camera", "")).casefold() not in _CAMERA_WELL:
        found.append(Trouble(Severity.ACT, "camera", f"Camera: {hello['camera']}", words.alarm_advice("camera")))
    if abs(row["clock_offset_us"]) > _CLOCK_OFF_US:
        off = words.offset(row["clock_offset_us"])
        found.append(Trouble(Severity.LOOK, "clock", f"Clock {off}", words.alarm_advice("clock")))
    if backlog > _MANY_LINES and now_utc_us - seen <= SILENT_US:
        found.append(Trouble(Severity.LOOK, "backlog", f"{backlog} events on their way", "It is catching up."))
    for said in hello.get("alarms", ()):
        kind = _SAID_BY_KIOSKS.get(str(said), str(said))
        if kind in SAID_FOR_US or kind in {trouble.kind for trouble in found}:
            continue  # past already, it stands among the alarms until somebody has looked; or seen from here as well
        found.append(Trouble(Severity.ACT, kind, words.alarm_title(kind), words.alarm_advice(kind)))
    return found
