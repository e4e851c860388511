"""The schema of the DuckDB copy, as ordered functions; each change and its record commit together."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import duckdb
import numpy as np

from kiosk_app.attendance.ledger import canonical
from kiosk_app.attendance.records import lost_body
from kiosk_app.errors import StorageError

Connection = duckdb.DuckDBPyConnection

_FIRST_COLUMNS = (
    "event_id", "kiosk_id", "person_id", "direction", "at_utc_us", "zone", "similarity", "margin", "quality",
    "pack_digest", "reason",
)  # fmt: skip
_BATCH = 20_000


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


def _bodies_instead_of_columns(connection: Connection) -> None:
    """Attendance as the ledger spells it, with the columns it is searched by; and the audit ledger.

    A record of any version then comes back byte for byte, and a new field of it needs no new column.
    """
    connection.execute("ALTER TABLE attendance RENAME TO attendance_1")
    connection.execute(
        "CREATE TABLE attendance (sequence BIGINT PRIMARY KEY, digest BLOB NOT NULL, body VARCHAR NOT NULL, "
        "kind VARCHAR NOT NULL, event_id VARCHAR, person_id VARCHAR, at_utc_us BIGINT)"
    )
    query = (
        f"SELECT sequence, {', '.join(_FIRST_COLUMNS)} FROM attendance_1 WHERE sequence > ? ORDER BY 1 LIMIT {_BATCH}"
    )
    done = 0
    while batch := connection.execute(query, [done]).fetchall():
        _insert_bodies(connection, batch)
        done = batch[-1][0]
    connection.execute("DROP TABLE attendance_1")
    connection.execute("CREATE TABLE audit (sequence BIGINT PRIMARY KEY, digest BLOB NOT NULL, body VARCHAR NOT NULL)")


def _insert_bodies(connection: Connection, rows: list[tuple[Any, ...]]) -> None:
    sequences = np.array([row[0] for row in rows])
    bodies = np.array([_first_body(dict(zip(_FIRST_COLUMNS, row[1:], strict=True))) for row in rows], object)
    connection.register("bodies", {"sequence": sequences, "body": bodies})
    connection.execute(
        "INSERT INTO attendance SELECT sequence, digest, body, if(event_id IS NULL, 'lost', 'record'), event_id, "
        "person_id, at_utc_us FROM bodies JOIN attendance_1 USING (sequence) ORDER BY sequence"
    )
    connection.unregister("bodies")


def _first_body(fields: dict[str, Any]) -> str:
    body = lost_body(fields["reason"]) if fields["event_id"] is None else canonical(fields)
    return body.decode("ascii")


def _columns_for_reports(connection: Connection) -> None:
    """What reports are made of, so that a page of thousands of events need not read as many bodies.

    Into another table, because DuckDB does not fill a column in the transaction that adds it.
    """
    connection.execute("ALTER TABLE attendance RENAME TO attendance_2")
    connection.execute(
        "CREATE TABLE attendance (sequence BIGINT PRIMARY KEY, digest BLOB NOT NULL, body VARCHAR NOT NULL, "
        "kind VARCHAR NOT NULL, event_id VARCHAR, person_id VARCHAR, at_utc_us BIGINT, direction VARCHAR, "
        "zone VARCHAR, method VARCHAR)"
    )
    connection.execute(
        "INSERT INTO attendance SELECT * EXCLUDE said, said[1], said[2], said[3] FROM (SELECT *, "
        "json_extract_string(body, ['$.direction', '$.zone', '$.method']) AS said FROM attendance_2) ORDER BY sequence"
    )
    connection.execute("DROP TABLE attendance_2")


MIGRATIONS: tuple[Callable[[Connection], None], ...] = (
    _first_tables,
    _bodies_instead_of_columns,
    _columns_for_reports,
)


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
