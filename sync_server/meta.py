"""Facts about the server itself that live in its database, and the settings people make."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

from sqlalchemy import Connection, Insert, Select, Table, Update, bindparam, insert, select, update

from sync_server import tables


def value(connection: Connection, key: str, table: Table = tables.meta) -> str | None:
    """What stands under a key, None when nothing does."""
    found: str | None = connection.execute(_value_in(table), {"key": key}).scalar()
    return found


@cache
def _value_in(table: Table) -> Select[Any]:
    return select(table.c.value).where(table.c.key == bindparam("key"))


@cache
def _put_into(table: Table) -> tuple[Insert, Update]:
    return insert(table), update(table).where(table.c.key == bindparam("of_key"))


def put(connection: Connection, key: str, text: str, table: Table = tables.meta) -> None:
    """table: `tables.meta`, or `tables.settings` for what people set."""
    new, changed = _put_into(table)
    if not connection.execute(changed, {"of_key": key, "value": text}).rowcount:
        connection.execute(new, {"key": key, "value": text})


def once(connection: Connection, key: str, make: Callable[[], str]) -> str:
    """The value, made and kept when there is none yet."""
    found = value(connection, key)
    if found is None:
        found = make()
        put(connection, key, found)
    return found
