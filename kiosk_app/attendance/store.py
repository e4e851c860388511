"""The DuckDB copy of the ledgers: what is queried, and never the truth. The only owner of its connection.

The caller serialises all calls (Register's lock). Nothing else in the process may open the file: closing any
other handle on it would drop DuckDB's own lock. A copy that is damaged raises DamagedCopy and is then rebuilt.
It holds nothing readable about a person: of the people's ledger it keeps the sealed records.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from operator import itemgetter
from pathlib import Path
from typing import Any

import duckdb
import numpy as np

from kiosk_app.attendance.ledger import GENESIS, Line
from kiosk_app.attendance.migrations import migrate
from kiosk_app.attendance.records import COLUMNS, FIELDS, body_from, fields_of, record_from
from kiosk_app.domain import AttendanceRecord
from kiosk_app.durable import aside, reported, sync_folder
from kiosk_app.errors import DataFolderBusy, StorageError

ATTENDANCE, PEOPLE = "attendance", "people"  # the tables, one per ledger
_COLUMNS = {ATTENDANCE: ("sequence", "digest", *COLUMNS), PEOPLE: ("sequence", "digest", "body")}
_in_order = itemgetter(*COLUMNS)
_BATCH = 20_000
_FEW = 50  # rows that are quicker to insert one by one than as arrays
_NUMBERS = {"sequence", "at_utc_us", "similarity", "margin", "quality"}
_SETTINGS: dict[str, str | bool | int | float | list[str]] = {
    "memory_limit": "512MB",
    "threads": 2,
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "wal_autocheckpoint_entries": 1000,  # replaying 20,000 single-row commits takes seconds
}


class DamagedCopy(StorageError):  # noqa: N818 - reads as the state it reports
    """The copy cannot be opened, read or written; it has to be rebuilt from the ledgers."""


class Store:
    """One DuckDB file."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._connection: duckdb.DuckDBPyConnection | None = None

    @property
    def is_open(self) -> bool:
        return self._connection is not None

    def open(self) -> None:
        """Connect, migrate, and prove that every row can be read and a commit goes through.

        Raises DamagedCopy; DataFolderBusy when another process has the file; StorageError for a newer schema.
        """
        with self._damage_reported():
            self._connection = _connect(self.path)
            migrate(self._connection)
            for table, columns in _COLUMNS.items():
                self._rows(f"SELECT bit_xor(hash({', '.join(columns)})) FROM {table}")
            self._rows("UPDATE canary SET beats = beats + 1")

    def close(self) -> None:
        if self._connection is not None:
            connection, self._connection = self._connection, None
            with contextlib.suppress(duckdb.Error):  # an invalidated database complains once more; nothing is lost
                connection.close()

    def head(self, table: str) -> tuple[int, bytes]:
        """Number and digest of the last record. Raises DamagedCopy, also when there is a hole before it."""
        with self._damage_reported():
            rows = self._rows(f"SELECT sequence, digest FROM {table} ORDER BY sequence DESC LIMIT 1")
            count = self._rows(f"SELECT count(*) FROM {table}")[0][0]
        sequence, digest = rows[0] if rows else (0, GENESIS)
        if sequence != count:
            raise DamagedCopy(f"{self.path} holds {count} of {sequence} records: it has to be rebuilt.")
        return int(sequence), bytes(digest)

    def lines(self, table: str) -> Iterator[Line]:
        """The ledger's own lines as the copy reproduces them; only those whose digest proves them exact."""
        previous = {0: GENESIS}
        names = _COLUMNS[table][2:]
        with self._damage_reported():
            for sequence, digest, *values in self._rows(f"SELECT * FROM {table} ORDER BY sequence"):
                body = values[0].encode() if table == PEOPLE else body_from(dict(zip(names, values, strict=True)))
                line = Line.make(sequence, previous.get(sequence - 1, GENESIS), body)
                previous = {sequence: bytes(digest)}
                if line.digest == bytes(digest):
                    yield line

    def insert(self, lines: Mapping[str, Iterable[Line]]) -> None:
        """Add records to the tables, all in one transaction. Raises DamagedCopy; nothing is stored then."""
        with self._damage_reported():
            connection = self._connected()
            connection.begin()
            try:
                for table, records in lines.items():
                    remaining = iter(records)
                    while batch := list(islice(remaining, _BATCH)):
                        self._insert_batch(table, batch)
                connection.commit()
            except BaseException:
                with contextlib.suppress(duckdb.Error):  # the first error is the one to tell
                    connection.rollback()
                raise

    def _insert_batch(self, table: str, lines: list[Line]) -> None:
        connection, names = self._connected(), _COLUMNS[table]
        rows = [_row(table, line) for line in lines]
        if len(rows) <= _FEW:
            for row in rows:
                connection.execute(f"INSERT INTO {table} VALUES ({', '.join('?' * len(names))})", row)
            return
        columns = dict(zip(names, zip(*rows, strict=True), strict=True))
        arrays = {name: _array(name, values) for name, values in columns.items()}
        connection.register("batch", arrays)
        connection.execute(f"INSERT INTO {table} SELECT {', '.join(names)} FROM batch")
        connection.unregister("batch")

    def rebuild(self, lines: Mapping[str, Iterable[Line]]) -> None:
        """Make the file anew from the ledgers and put it in the place of this one; the copy is open afterwards.

        Raises StorageError when the new file cannot be written.
        """
        self.close()
        new = Store(self.path.with_name(self.path.name + ".new"))
        new.discard()
        try:
            new.open()
            new.insert(lines)
        except DamagedCopy as damage:
            new.close()
            new.discard()
            reason = str(damage.__cause__).splitlines()[0]
            raise StorageError(f"{self.path} cannot be made anew ({reason}): free some disk space.") from damage
        finally:
            new.close()
        with reported(self.path):
            _wal(self.path).unlink(missing_ok=True)
            new.path.replace(self.path)
            sync_folder(self.path.parent)
        self.open()

    def set_aside(self) -> str:
        """Rename the closed file, so that somebody can look at it; its new name."""
        kept = aside(self.path, "differs")
        with reported(self.path):
            self.path.rename(kept)
        return kept.name

    def discard(self) -> None:
        """Delete the closed file."""
        with reported(self.path):
            self.path.unlink(missing_ok=True)
            _wal(self.path).unlink(missing_ok=True)

    def attendance(self, from_utc_us: int, to_utc_us: int) -> list[AttendanceRecord]:
        """The records with from <= time < to, in the order in which they were made."""
        return self._records("at_utc_us >= ? AND at_utc_us < ? ORDER BY sequence", from_utc_us, to_utc_us)

    def last_records(self) -> list[AttendanceRecord]:
        """The newest record of each person."""
        return self._records(
            "sequence IN (SELECT max(sequence) FROM attendance WHERE event_id IS NOT NULL GROUP BY person_id)"
        )

    def _records(self, where: str, *parameters: int) -> list[AttendanceRecord]:
        with self._damage_reported():
            query = f"SELECT {', '.join(FIELDS)} FROM attendance WHERE event_id IS NOT NULL AND {where}"
            return [record_from(row) for row in self._rows(query, *parameters)]

    def _rows(self, query: str, *parameters: int) -> list[tuple[Any, ...]]:
        return self._connected().execute(query, parameters).fetchall()

    def _connected(self) -> duckdb.DuckDBPyConnection:
        if self._connection is None:
            raise DamagedCopy(f"{self.path} is not open.")
        return self._connection

    @contextlib.contextmanager
    def _damage_reported(self) -> Iterator[None]:
        try:
            yield
        except duckdb.Error as error:
            if "Could not set lock" in str(error):
                raise DataFolderBusy(self.path.parent, None) from error
            raise DamagedCopy(f"{self.path} cannot be used ({str(error).splitlines()[0]}).") from error


def _connect(path: Path) -> duckdb.DuckDBPyConnection:
    os.umask(0o077)  # DuckDB makes its WAL anew at will, and only the umask reaches its mode
    connection = duckdb.connect(str(path), config=_SETTINGS)
    connection.execute("SET enable_external_access = false")
    connection.execute("SET lock_configuration = true")
    return connection


def _wal(path: Path) -> Path:
    return path.with_name(path.name + ".wal")


def _row(table: str, line: Line) -> list[Any]:
    if table == PEOPLE:
        return [line.sequence, line.digest, line.body.decode("ascii")]
    fields = fields_of(line.body)
    return [line.sequence, line.digest, *_in_order(fields)]


def _array(name: str, values: tuple[Any, ...]) -> np.typing.NDArray[Any]:
    is_plain = name in _NUMBERS and None not in values
    return np.array(values, dtype=None if is_plain else object)
