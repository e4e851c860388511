"""What became of the manifests that kiosks were given."""

from __future__ import annotations

from sqlalchemy import Connection, delete, insert, update

from sync_server import alarms
from sync_server.server import Server
from sync_server.tables import gallery_results, kiosks
from sync_server.wire.messages import GalleryResult

KEPT_US = 30 * 86_400_000_000
_ALARMS = {"refused": "gallery_refused", "rolled_back": "gallery_rolled_back"}


def take(server: Server, connection: Connection, kiosk: str, result: GalleryResult) -> None:
    """In a writing transaction, which may have the kiosk's lane. Applied: the kiosk's cursor is where it says."""
    now, cursor = server.now_utc_us(), result.cursor
    old = (gallery_results.c.kiosk == kiosk) & (gallery_results.c.at_utc_us < now - KEPT_US)
    connection.execute(delete(gallery_results).where(old))
    row = {"kiosk": kiosk, "epoch": cursor.epoch, "version": cursor.version, "outcome": result.outcome}
    connection.execute(insert(gallery_results).values(**row, reason=result.reason, ms=result.ms, at_utc_us=now))
    if result.outcome in _ALARMS:
        alarms.raise_alarm(connection, kiosk, _ALARMS[result.outcome], result.reason)
        return
    values = {"cursor_epoch": cursor.epoch, "cursor_version": cursor.version, "cursor_digest": cursor.digest}
    connection.execute(update(kiosks).where(kiosks.c.uid == kiosk).values(**values))
    for kind in _ALARMS.values():
        alarms.settle(connection, kiosk, kind)
