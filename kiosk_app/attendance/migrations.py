"""The schema of the DuckDB copy, as ordered functions; each change and its record commit together."""

from __future__ import annotations

from collections.abc import Callable

import duckdb

from kiosk_app.errors import StorageError

Connection = duckdb.DuckDBPyConnection


def _first_tables(connection: Connection) -> None:
    """Both ledgers as tables, a row per record; a lost record has only its number, digest and reason."""
    connection.execute(
        "CREATE TABLE attendance (sequence BIGINT PRIMARY KEY, digest BLOB NOT NULL, event_id VARCHAR, "
        "kiosk_id VARCHAR, person_id VARCHAR, direction VARCHAR, at_utc_us BIGINT, zone VARCHAR, similarity DOUBLE, "
        "margin DOUBLE, quality DOUBLE, pack_digest VARCHAR, reason VARCHAR)"
    )
    connection.execute("CREATE TABLE people (sequence BIGINT PRIMARY KEY, digest BLOB NOT NULL, body VARCHAR NOT NULL)")
    connection.execute("CREATE TABLE canary (beats BIGINT NOT NULL)")
    connection.execute("INSERT INTO canary VALUES (0)")


MIGRATIONS: tuple[Callable[[Connection], None], ...] = (_first_tables,)


def migrate(connection: Connection) -> None:
    """Bring a copy of any earlier schema up to this one. Raises StorageError for a newer one."""
    connection.execute("CREATE TABLE IF NOT EXISTS migration (version INTEGER PRIMARY KEY)")
    row = connection.execute("SELECT coalesce(max(version), 0) FROM migration").fetchone()
    version: int = row[0] if row else 0
    if version > len(MIGRATIONS):
        raise StorageError(
            f"The data folder was written by a newer Clockface (schema {version}, this one knows {len(MIGRATIONS)}): "
            f"install that version again."
        )
    for number, change in enumerate(MIGRATIONS[version:], version + 1):
        connection.begin()
        try:
            change(connection)
            connection.execute("INSERT INTO migration VALUES (?)", [number])
            connection.commit()
        except BaseException:
            connection.rollback()
            raise
    if version < len(MIGRATIONS):
        connection.execute("CHECKPOINT")
