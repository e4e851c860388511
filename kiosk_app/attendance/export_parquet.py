"""The attendance log as Parquet: typed columns for whoever computes with them."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path
from typing import get_args, get_type_hints

import duckdb
import numpy as np
import numpy.typing as npt

from kiosk_app.attendance.export import COLUMNS, Cell, ExportRow
from kiosk_app.durable import reported, write_atomically
from kiosk_app.errors import StorageError

_BATCH = 50_000  # rows handed to DuckDB at a time
_CHUNK = 1 << 20
_EPOCH, _MICROSECOND = datetime(1970, 1, 1, tzinfo=UTC), timedelta(microseconds=1)
_TYPES = {str: "VARCHAR", int: "BIGINT", float: "DOUBLE", bool: "BOOLEAN", datetime: "TIMESTAMPTZ"}
_COLUMN_TYPES = {  # by the annotations of the row, where X | None is an X that may be null
    name: next(_TYPES[kind] for kind in (get_args(hint) or (hint,)) if kind in _TYPES)
    for name, hint in get_type_hints(ExportRow).items()
}


def write_parquet(rows: Iterable[ExportRow], complete: str, path: Path) -> None:
    """Write rows as Parquet, all or nothing, with the sentence in the file's metadata under the key "complete".

    Times are instants in UTC, in microseconds; an empty cell is null. Raises StorageError when the file cannot be
    written.
    """
    with reported(path), tempfile.TemporaryDirectory(prefix="clockface-") as scratch:
        made = Path(scratch, "attendance.parquet")
        try:
            _make(rows, complete, made)
        except duckdb.Error as error:
            reason = str(error).splitlines()[0]
            raise StorageError(f"{path} cannot be made ({reason}): free some disk space.") from error
        write_atomically(path, _chunks(made))


def _make(rows: Iterable[ExportRow], complete: str, path: Path) -> None:
    declared = ", ".join(f'"{name}" {kind}' for name, kind in _COLUMN_TYPES.items())
    selected = ", ".join(_select(name, kind) for name, kind in _COLUMN_TYPES.items())
    with duckdb.connect() as connection:
        connection.execute("SET TimeZone = 'UTC'")  # in which a timestamp without a zone is read
        connection.execute(f"CREATE TABLE log ({declared})")
        remaining = iter(rows)
        while batch := list(islice(remaining, _BATCH)):
            connection.register("batch", {name: _array([getattr(row, name) for row in batch]) for name in COLUMNS})
            connection.execute(f"INSERT INTO log SELECT {selected} FROM batch")
            connection.unregister("batch")
        metadata = f"{{complete: {_literal(complete)}}}"
        connection.execute(f"COPY log TO {_literal(str(path))} (FORMAT parquet, KV_METADATA {metadata})")


def _select(name: str, kind: str) -> str:
    return f'make_timestamp("{name}"::BIGINT)' if kind == "TIMESTAMPTZ" else f'"{name}"::{kind}'


def _array(cells: list[Cell]) -> npt.NDArray[np.object_]:
    plain = [(cell - _EPOCH) // _MICROSECOND if isinstance(cell, datetime) else cell for cell in cells]
    return np.array(plain, dtype=object)


def _literal(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _chunks(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            yield chunk
