"""The DuckDB copy of the ledgers: what is queried, and never the truth. The only owner of its connection.

The caller serialises all calls (Register's lock). Nothing else in the process may open the file: closing any
other handle on it would drop DuckDB's own lock. A copy that is damaged raises DamagedCopy and is then rebuilt.
It holds nothing readable about a person: of the people's ledger it keeps the sealed records.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

import duckdb
import numpy as np

from kiosk_app.attendance.ledger import GENESIS, Line
from kiosk_app.attendance.migrations import migrate
from kiosk_app.attendance.records import LOST, RECORD, Keys, Numbered, keys_of
from kiosk_app.attendance.timesheet import PunchRow
from kiosk_app.durable import aside, reported, sync_folder
from kiosk_app.errors import DataFolderBusy, StorageError

ATTENDANCE, PEOPLE, AUDIT = TABLES = ("attendance", "people", "audit")  # one per ledger
_BATCH = 20_000
_FEW = 50  # rows that are quicker to insert one by one than as arrays
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
            for table in TABLES:
                self._rows(f"SELECT bit_xor(hash({', '.join(_columns(table))})) FROM {table}")
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
        with self._damage_reported():
            for sequence, digest, body in self._rows(f"SELECT sequence, digest, body FROM {table} ORDER BY sequence"):
                line = Line.make(sequence, previous.get(sequence - 1, GENESIS), body.encode())
                previous = {sequence: bytes(digest)}
                if line.digest == bytes(digest):
                    yield line

    def some(self, table: str, numbers: Sequence[int]) -> list[Line]:
        """The lines with these numbers, in their order. Raises DamagedCopy unless all are there and exact."""
        wanted = sorted({*numbers, *(number - 1 for number in numbers)})
        with self._damage_reported():
            rows = self._rows(
                f"SELECT sequence, digest, body FROM {table} WHERE sequence IN (SELECT unnest(?)) ORDER BY sequence",
                wanted,
            )
        return self._exact(rows, sorted(numbers))

    def following(self, table: str, first: int, limit: int) -> list[Line]:
        """At most so many lines from number `first` on. Raises DamagedCopy unless all are exact."""
        with self._damage_reported():
            rows = self._rows(
                f"SELECT sequence, digest, body FROM {table} WHERE sequence BETWEEN ? AND ? ORDER BY sequence",
                first - 1, first + limit - 1,
            )  # fmt: skip
        return self._exact(rows, [sequence for sequence, *_ in rows if sequence >= first])

    def _exact(self, rows: list[tuple[Any, ...]], numbers: list[int]) -> list[Line]:
        digests = {0: GENESIS} | {sequence: bytes(digest) for sequence, digest, _ in rows}
        bodies = {sequence: body for sequence, _, body in rows}
        if any(number not in bodies or number - 1 not in digests for number in numbers):
            raise DamagedCopy(f"{self.path} lacks records: it has to be rebuilt.")
        lines = [Line.make(number, digests[number - 1], bodies[number].encode()) for number in numbers]
        if any(line.digest != digests[line.sequence] for line in lines):
            raise DamagedCopy(f"{self.path} does not hold what the ledger holds: it has to be rebuilt.")
        return lines

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
        connection, names = self._connected(), _columns(table)
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

    def events(self, from_utc_us: int, to_utc_us: int, kind: str | None = None) -> list[Numbered]:
        """Records and corrections of events with from <= time < to, or one kind of them, by their numbers."""
        where = "event_id IS NOT NULL AND at_utc_us >= ? AND at_utc_us < ? AND kind = coalesce(?, kind)"
        return self._numbered(f"attendance WHERE {where} ORDER BY sequence", from_utc_us, to_utc_us, kind)

    def punches(self, from_utc_us: int, to_utc_us: int) -> list[PunchRow]:
        """What reports need of records with from <= time < to, by their numbers."""
        with self._damage_reported():
            return self._rows(
                "SELECT person_id, direction, at_utc_us, zone, event_id, sequence, method FROM attendance "
                "WHERE kind = ? AND at_utc_us >= ? AND at_utc_us < ? ORDER BY sequence",
                RECORD, from_utc_us, to_utc_us,
            )  # fmt: skip

    def events_of(self, person_id: str, from_utc_us: int) -> list[Numbered]:
        """Records and corrections of one person whose event lies at that time or later, by their numbers."""
        where = "person_id = ? AND at_utc_us >= ?"  # the time alone leaves out most of the table unread
        return self._numbered(f"attendance WHERE {where} ORDER BY sequence", person_id, from_utc_us)

    def events_of_corrected(self) -> list[Numbered]:
        """Everything of the people of whom something was ever corrected, by its number."""
        return self._numbered(
            "attendance WHERE person_id IN (SELECT person_id FROM attendance WHERE kind = 'correction') "
            "ORDER BY sequence"
        )

    def last_records(self) -> list[Numbered]:
        """The newest record of each person."""
        return self._numbered(
            "attendance WHERE sequence IN "
            "(SELECT max(sequence) FROM attendance WHERE kind = 'record' GROUP BY person_id)"
        )

    def last_event(self) -> list[Numbered]:
        """The newest record or correction; nothing when there is none."""
        return self._numbered("attendance WHERE event_id IS NOT NULL ORDER BY sequence DESC LIMIT 1")

    def lost(self) -> int:
        """How many lines of the attendance are lost."""
        with self._damage_reported():
            return int(self._rows("SELECT count(*) FROM attendance WHERE kind = ?", LOST)[0][0])

    def audit(self, before: int, limit: int) -> list[Numbered]:
        """The newest entries with numbers below `before`, newest first."""
        return self._numbered("audit WHERE sequence < ? ORDER BY sequence DESC LIMIT ?", before, limit)

    def _numbered(self, source: str, *parameters: int | str | None) -> list[Numbered]:
        with self._damage_reported():
            return self._rows(f"SELECT sequence, body FROM {source}", *parameters)

    def _rows(self, query: str, *parameters: int | str | list[int] | None) -> list[tuple[Any, ...]]:
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
    connection.execute("SET disabled_compression_methods = 'dict_fsst,fsst,zstd'")  # takes seconds, what is sealed most
    connection.execute("SET lock_configuration = true")
    return connection


def _wal(path: Path) -> Path:
    return path.with_name(path.name + ".wal")


def _columns(table: str) -> tuple[str, ...]:
    return ("sequence", "digest", "body", *(Keys._fields if table == ATTENDANCE else ()))


def _row(table: str, line: Line) -> list[Any]:
    body = line.body.decode("ascii")
    keys = keys_of(body) if table == ATTENDANCE else ()
    return [line.sequence, line.digest, body, *keys]


def _array(name: str, values: tuple[Any, ...]) -> np.typing.NDArray[Any]:
    is_plain = name in ("sequence", "at_utc_us") and None not in values
    return np.array(values, dtype=None if is_plain else object)
