"""Ledgers and their DuckDB copy, kept in step: mended at start, written together, made anew where they differ."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TypeVar

from kiosk_app.attendance.ledger import Ledger, Line
from kiosk_app.attendance.recovery import Copy, Recovery, reconcile
from kiosk_app.attendance.store import TABLES, DamagedCopy, Store
from kiosk_app.durable import sync
from kiosk_app.errors import StorageError

log = logging.getLogger(__name__)
T = TypeVar("T")


class Projection:
    """The ledgers of a data folder and the copy of them. The caller serialises all calls."""

    def __init__(self, data_dir: Path, sync: Callable[[int], None] = sync) -> None:
        self._ledgers = {name: Ledger(data_dir / f"{name}.ledger", sync) for name in TABLES}
        self._store = Store(data_dir / "clockface.duckdb")
        self._pending: dict[str, list[Line]] = {}  # in a ledger, not yet in the copy

    def open(self, recovery: Recovery) -> None:
        """Check, mend and complete everything. Raises StorageError when the folder cannot be used."""
        is_usable = self._open_store(recovery)
        copies = {table: self._copy_of(table) if is_usable else Copy() for table in self._ledgers}
        missing = {table: reconcile(ledger, copies[table], recovery) for table, ledger in self._ledgers.items()}
        self._pending = {table: lines for table, lines in missing.items() if lines is not None}
        if is_usable and len(self._pending) == len(missing):
            self.catch_up()
        else:
            self._store.close()
            self._set_aside(copies, recovery)
        if not self._is_complete:
            self._rebuild()

    def _set_aside(self, copies: dict[str, Copy], recovery: Recovery) -> None:
        """Keep a copy that could be read but said something else: somebody may want to know which was right."""
        if any(copy.count for copy in copies.values()):
            kept = self._store.set_aside()
            recovery.note(f"The DuckDB copy did not hold what the ledgers hold: it was made anew (old file: {kept}).")

    def close(self) -> None:
        if self._store.is_open and any(self._pending.values()):
            self.catch_up()
        self._store.close()
        for ledger in self._ledgers.values():
            ledger.close()

    def next_sequence(self, table: str) -> int:
        return self._ledgers[table].next_sequence

    def head(self, table: str) -> bytes:
        """The digest of the last record of a ledger, zeros when there is none."""
        return self._ledgers[table].head

    def lines(self, table: str) -> Iterator[Line]:
        """The records of a ledger, from the file itself."""
        return self._ledgers[table].lines()

    def append(self, table: str, body: bytes) -> Line:
        """Put a record on the disk. Raises StorageError; there is no such record then. `catch_up` copies it."""
        return self.append_many(table, [body])[0]

    def append_many(self, table: str, bodies: Iterable[bytes]) -> list[Line]:
        """As `append`, flushed to the disk together; after a crash the first ones may be there alone."""
        lines = self._ledgers[table].append_many(bodies)
        self._pending.setdefault(table, []).extend(lines)
        return lines

    def catch_up(self) -> None:
        """Complete the copy. When that fails the records are safe all the same, and it is tried again later."""
        if self._is_complete:
            return
        try:
            if not self._store.is_open:
                self._reconnect()
            self._store.insert(self._pending)
            self._pending = {}
        except StorageError as error:
            log.warning("%s The ledger has every record; the copy is mended later.", error)
            self._store.close()

    def ask(self, query: Callable[[Store], T]) -> T:
        """What the copy answers, completed or made anew before where it has to be. Raises StorageError."""
        if not self._is_complete:
            self.catch_up()
        if self._is_complete:
            try:
                return query(self._store)
            except DamagedCopy as damage:
                log.warning("%s It is made anew from the ledgers.", damage)
        self._rebuild()
        return query(self._store)

    @property
    def _is_complete(self) -> bool:
        return self._store.is_open and not any(self._pending.values())

    def _open_store(self, recovery: Recovery) -> bool:
        try:
            self._store.open()
            for table in self._ledgers:
                self._store.head(table)
        except DamagedCopy as damage:
            recovery.note(f"{damage} It was made anew from the ledgers.")
            self._store.close()
        return self._store.is_open

    def _copy_of(self, table: str) -> Copy:
        count, head = self._store.head(table)
        return Copy(count, head, self._exact_lines(table))

    def _exact_lines(self, table: str) -> Iterator[Line]:
        try:
            yield from self._store.lines(table)
        except DamagedCopy as damage:
            log.warning("%s", damage)

    def _reconnect(self) -> None:
        """Open the copy again; after a failed commit only reading tells which records it has."""
        self._store.open()
        for table, ledger in self._ledgers.items():
            count, _ = self._store.head(table)
            missing = [line for line in self._pending.get(table, []) if line.sequence > count]
            if count + len(missing) != ledger.next_sequence - 1:
                raise DamagedCopy(f"The copy lacks records of {ledger.path.name}.")
            self._pending[table] = missing

    def _rebuild(self) -> None:
        self._store.rebuild({table: ledger.lines() for table, ledger in self._ledgers.items()})
        self._pending = {}
