"""Attendance as Parquet: typed columns for whoever computes with them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path

import duckdb
import numpy as np
import numpy.typing as npt

from sync_server.export import COLUMNS, Cell

_BATCH = 50_000  # rows handed to DuckDB at a time
_EPOCH, _MICROSECOND = datetime(1970, 1, 1, tzinfo=UTC), timedelta(microseconds=1)
_TYPES = {str: "VARCHAR", int: "BIGINT", float: "DOUBLE", bool: "BOOLEAN", datetime: "TIMESTAMPTZ"}


def write_parquet(rows: Iterable[tuple[Cell, ...]], complete: str, path: Path) -> None:
    """The sentence is in the file's metadata under the key "complete". Times are instants in UTC; empty is null."""
    declared = ", ".join(f'"{name}" {_TYPES[kind]}' for name, kind in COLUMNS.items())
    selected = ", ".join(_select(name, kind) for name, kind in COLUMNS.items())
    with duckdb.connect(config={"threads": 1}) as connection:
        connection.execute("SET TimeZone = 'UTC'")  # in which a timestamp without a zone is read
        connection.execute(f"CREATE TABLE log ({declared})")
        remaining = iter(rows)
        while batch := list(islice(remaining, _BATCH)):
            columns = zip(COLUMNS, zip(*batch, strict=True), strict=True)
            connection.register("batch", {name: _array(cells) for name, cells in columns})
            connection.execute(f"INSERT INTO log SELECT {selected} FROM batch")
            connection.unregister("batch")
        metadata = f"{{complete: {_literal(complete)}}}"
        connection.execute(f"COPY log TO {_literal(str(path))} (FORMAT parquet, KV_METADATA {metadata})")


def _select(name: str, kind: type) -> str:
    return f'make_timestamp("{name}"::BIGINT)' if kind is datetime else f'"{name}"::{_TYPES[kind]}'


def _array(cells: Iterable[Cell]) -> npt.NDArray[np.object_]:
    plain = [(cell - _EPOCH) // _MICROSECOND if isinstance(cell, datetime) else cell for cell in cells]
    return np.array(plain, dtype=object)


def _literal(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
