"""One door to SQLite and PostgreSQL.

A writing transaction has the database to itself (BEGIN IMMEDIATE; an advisory lock on PostgreSQL, where several server
processes share one), so nobody needs to think about two writers at once. One that names a `lane` shares it with
those of other lanes on PostgreSQL and must touch only rows of that lane: a kiosk's own.
"""

from __future__ import annotations

import contextlib
import sqlite3
import threading
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.exc import ArgumentError

from sync_server.problems import ServerError

BUSY_MS = 10_000
_EVERYTHING = 7_305_001  # numbers of advisory locks
_ARRIVAL = 7_305_002
_MIGRATION = 7_305_003
_LOCK = text("SELECT pg_advisory_xact_lock(:n)")
_LOCK_LANE = text("SELECT pg_advisory_xact_lock_shared(:n), pg_advisory_xact_lock(hashtextextended(:lane, 7305))")


class Database:
    """Nothing is opened before it is used. Safe for threads."""

    def __init__(self, url: str) -> None:
        """Raises ServerError for what is no URL of SQLite or PostgreSQL."""
        self.url = _url(url)
        self.is_postgresql = self.url.get_backend_name() == "postgresql"
        self._one_writer = contextlib.nullcontext() if self.is_postgresql else threading.Lock()
        self.engine: Engine = self._engine()

    def _engine(self) -> Engine:
        if self.is_postgresql:
            return create_engine(self.url, pool_size=20, max_overflow=30)
        engine = create_engine(
            self.url, pool_size=20, max_overflow=30, pool_use_lifo=True, connect_args={"timeout": BUSY_MS / 1000}
        )
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
        return engine

    @contextlib.contextmanager
    def read(self) -> Iterator[Connection]:
        """A transaction that sees one state of the database and writes nothing."""
        options: dict[str, Any] = {"isolation_level": "REPEATABLE READ"} if self.is_postgresql else {}
        with self.engine.connect().execution_options(**options) as connection, connection.begin():
            yield connection

    @contextlib.contextmanager
    def ask(self) -> Iterator[Connection]:
        """For one statement that reads: PostgreSQL is not told of a transaction around it."""
        if self.is_postgresql:
            with self.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
                yield connection
        else:
            with self.read() as connection:
                yield connection

    @contextlib.contextmanager
    def write(self, lane: str | None = None) -> Iterator[Connection]:
        """A transaction that is durable when the block has ended without an error, and undone otherwise."""
        with (
            self._one_writer,
            self.engine.connect().execution_options(writes=True) as connection,
            connection.begin(),
        ):
            if self.is_postgresql:
                _lock(connection, lane)
            yield connection

    def order_arrivals(self, connection: Connection) -> None:
        """From here to its end, transactions that call this happen one after the other."""
        if self.is_postgresql:
            connection.execute(_LOCK, {"n": _ARRIVAL})

    def migrating(self, connection: Connection) -> None:
        """Wait until no other process migrates."""
        if self.is_postgresql:
            connection.execute(_LOCK, {"n": _MIGRATION})

    def close(self) -> None:
        self.engine.dispose()


def _lock(connection: Connection, lane: str | None) -> None:
    if lane is None:
        connection.execute(_LOCK, {"n": _EVERYTHING})
    else:
        connection.execute(_LOCK_LANE, {"n": _EVERYTHING, "lane": lane})


def _url(text_: str) -> Any:
    try:
        url = make_url(text_)
    except ArgumentError as error:
        raise ServerError("The database must be given as postgresql://user:password@host/name.") from error
    if url.get_backend_name() not in ("sqlite", "postgresql"):
        raise ServerError(f"There is no support for {url.get_backend_name()}: use SQLite or PostgreSQL.")
    return url.set(drivername="postgresql+psycopg") if url.get_backend_name() == "postgresql" else url


def _prepare_sqlite(connection: sqlite3.Connection, _record: object) -> None:
    connection.isolation_level = None  # transactions begin where `_begin_sqlite` says
    for pragma in (
        f"busy_timeout={BUSY_MS}",
        "journal_mode=WAL",
        "synchronous=FULL",
        "foreign_keys=ON",
        "secure_delete=ON",
    ):
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
