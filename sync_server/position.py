"""Where the gallery is: epoch and version, and a count of everything that may be news to a kiosk.

One row that every change of the gallery writes in its own transaction, so that whoever sees the row's new value sees
the change, and whoever waits for news asks for this row alone.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from sqlalchemy import Connection

from sync_server import meta
from sync_server.wire.codec import from_json, to_json

_KEY = "gallery"


@dataclass(frozen=True, slots=True)
class Position:
    """epoch: changed by every restore. version: of the last change of somebody; grows for ever, over epochs as well.

    stamp: grows with every change, also of groups, sites and staging.
    """

    epoch: int = 1
    version: int = 0
    stamp: int = 0


def read(connection: Connection) -> Position:
    text = meta.value(connection, _KEY)
    return Position() if text is None else from_json(Position, text)


def next_version(connection: Connection) -> int:
    """The version of the change that this writing transaction makes."""
    version = read(connection).version + 1
    move(connection, version=version)
    return version


def move(connection: Connection, *, epoch: int | None = None, version: int | None = None) -> None:
    """To another epoch or version; with neither, only say that there is news."""
    old = read(connection)
    new = replace(old, epoch=epoch or old.epoch, version=version or old.version, stamp=old.stamp + 1)
    meta.put(connection, _KEY, to_json(new).decode("ascii"))
