"""Up to when the attendance of each kiosk is here, so that "nothing happened" is never mistaken for "nothing came"."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from sync_server import tables, words

LATE_US = 10 * words.MINUTE_US  # a kiosk that is further behind is named


@dataclass(frozen=True, slots=True)
class Span:
    """What is here of one kiosk. complete_to_utc_us: None while nothing ever came. missing: lines it has and we not."""

    kiosk: str
    name: str
    site: str
    complete_to_utc_us: int | None
    missing: int


def spans(connection: Connection) -> Sequence[Span]:
    """Of all kiosks in use, by name."""
    k, s = tables.kiosks, tables.streams
    joined = k.outerjoin(s, (s.c.kiosk == k.c.uid) & (s.c.epoch == k.c.current_epoch))
    columns = (k.c.uid, k.c.name, k.c.site, k.c.last_seen_utc_us, k.c.status, s.c.held)
    query = select(*columns).select_from(joined).where(k.c.state == "active").order_by(k.c.name)
    return [_span(connection, *row) for row in connection.execute(query)]


def _span(
    connection: Connection, uid: str, name: str, site: str, seen_utc_us: int | None, status: str, held: int | None
) -> Span:
    lines = int(json.loads(status).get("lines", 0)) if status else 0
    missing = max(lines - (held or 0), 0)
    complete_to = seen_utc_us
    if missing:  # then only what is here counts, up to its last line
        newest = select(func.max(tables.events.c.at_utc_us)).where(tables.events.c.kiosk == uid)
        complete_to = connection.execute(newest).scalar()
    return Span(uid, name, site, complete_to, missing)


def late(of: Sequence[Span], now_utc_us: int) -> list[Span]:
    return [span for span in of if (span.complete_to_utc_us or 0) < now_utc_us - LATE_US]


def sentence(of: Sequence[Span], now_utc_us: int, unread: int = 0) -> str:
    """For people and for the end of an export."""
    if not of:
        return "No kiosk is paired: there is nothing to be complete."
    behind = late(of, now_utc_us)
    there = [span.complete_to_utc_us or 0 for span in of if span not in behind]
    parts = []
    if there:
        who = "All kiosks" if not behind else "All other kiosks" if len(there) > 1 else "The other kiosk"
        parts.append(f"{who} complete to {_when(min(there), now_utc_us)}")
    for span in behind:
        since = span.complete_to_utc_us
        parts.append(
            f"{span.name} missing since {_when(since, now_utc_us)}" if since else f"{span.name} never sent any"
        )
    if unread:
        parts.append(f"{unread} unreadable lines kept aside")
    return "; ".join(parts) + "."


def unread_lines(connection: Connection) -> int:
    """Lines that count as here and could not be read."""
    t = tables.quarantine
    return connection.execute(select(func.count()).select_from(t).where(t.c.counts)).scalar_one()


def _when(at_utc_us: int, now_utc_us: int) -> str:
    at, now = words.moment(at_utc_us), words.moment(now_utc_us)
    if at is None or now is None:
        return "an unknown time"
    return f"{at:%H:%M}" if at.date() == now.date() else f"{at:%Y-%m-%d %H:%M}"
