"""`clockface-server move`: from SQLite to PostgreSQL, while the server is stopped."""

from __future__ import annotations

import argparse
import contextlib
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from sync_server.database import Database
from sync_server.moving import move
from sync_server.private_files import replaced
from sync_server.problems import ServerError
from sync_server.server import MASTER_KEY_FILE
from sync_server.settings import DATABASE_FILE, sqlite_url
from sync_server.verbs import URL_FILE, folder_of
from sync_server.verbs.serve import alone

MOVED_FILE = f"{DATABASE_FILE}.moved"


def add_parser(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = verbs.add_parser("move", help="move the data from SQLite to an empty PostgreSQL database")
    parser.add_argument("target", metavar="URL", help="postgresql://user:password@host/name")


def run(args: argparse.Namespace) -> int:
    folder = folder_of(args)
    if not (folder / MASTER_KEY_FILE).exists() or not (folder / DATABASE_FILE).exists():
        raise ServerError(f"There is no server on SQLite in {folder}: nothing to move.")
    with alone(folder), _both(folder, args.target) as (source, target):
        moved = move(source, target)
    _use(folder, args.target)
    print(f"Moved: {moved['events']} events, {moved['people']} people, {moved['kiosks']} kiosks.")
    print(
        f"From now on 'clockface-server serve' uses PostgreSQL. {folder / MOVED_FILE} is what was: delete it in time."
    )
    return 0


@contextlib.contextmanager
def _both(folder: Path, url: str) -> Iterator[tuple[Database, Database]]:
    source, target = Database(sqlite_url(folder)), Database(url)
    try:
        if not target.is_postgresql:
            raise ServerError("The target must be PostgreSQL: postgresql://user:password@host/name.")
        yield source, target
    except DBAPIError as error:
        raise ServerError(
            f"The data cannot be moved: {str(error.orig).strip().splitlines()[0].rstrip('.')}."
        ) from error
    finally:
        source.close()
        target.close()


def _use(folder: Path, url: str) -> None:
    """Cut off in between, `serve --database URL` goes on: the data are there once the old file has its other name."""
    try:
        for suffix in ("", "-wal", "-shm"):  # the last two are left only when it could not be closed in good order
            with contextlib.suppress(FileNotFoundError):
                (folder / f"{DATABASE_FILE}{suffix}").replace(folder / f"{MOVED_FILE}{suffix}")
    except OSError as error:
        raise ServerError(
            f"Everything is in PostgreSQL, but {folder / DATABASE_FILE} could not be renamed ({error.strerror}): "
            f"move it away, then serve with --database."
        ) from error
    replaced(folder / URL_FILE, url.encode())
