"""Everything of one database into another that is empty: how a server that grows gets from SQLite to PostgreSQL.

Kiosks notice nothing: epoch, versions, keys and what is held of whose attendance are the same afterwards.
"""

from __future__ import annotations

from sqlalchemy import Connection, Table, delete, func, insert, select, text

from sync_server import meta, tables
from sync_server.database import Database
from sync_server.migrate import migrate
from sync_server.problems import ServerError

ROWS_AT_ONCE = 1000
_LARGE = {"release_pieces": 8}  # rows of so many bytes that fewer of them are in memory at once


def move(source: Database, target: Database) -> dict[str, int]:
    """Rows by table; all of them or none are there afterwards. The source must not be written to meanwhile.

    Raises ServerError for a target with a server's data in it.
    """
    migrate(source)
    migrate(target)
    with source.read() as old, target.write() as new:
        if meta.value(new, "server") is not None:
            raise ServerError("There is a server's data in that database already: give one that is empty.")
        for table in reversed(tables.metadata.sorted_tables):
            new.execute(delete(table))
        moved = {table.name: _copy(old, new, table) for table in tables.metadata.sorted_tables}
        _go_on_counting(old, new)
        _check(new, moved)
    return moved


def _copy(old: Connection, new: Connection, table: Table) -> int:
    count = 0
    for rows in old.execute(select(table)).mappings().partitions(_LARGE.get(table.name, ROWS_AT_ONCE)):
        new.execute(insert(table), [dict(row) for row in rows])
        count += len(rows)
    return count


def _go_on_counting(old: Connection, new: Connection) -> None:
    """Numbers that were given are never given again, also those of rows that are gone by now."""
    for name, last in old.execute(text("SELECT name, seq FROM sqlite_sequence")):
        (column,) = tables.metadata.tables[name].primary_key.columns
        sequence = func.pg_get_serial_sequence(name, column.name)
        if last > 0:
            new.execute(select(func.setval(sequence, last)))


def _check(new: Connection, moved: dict[str, int]) -> None:
    for table in tables.metadata.sorted_tables:
        if new.scalar(select(func.count()).select_from(table)) != moved[table.name]:
            raise ServerError(f"Not all rows of {table.name} arrived: nothing was changed, try again.")
