"""The commands of `clockface-server`, a module each: `add_parser(verbs)` and `run(args) -> int`."""

from __future__ import annotations

import argparse
import contextlib
import os
from collections.abc import Iterator
from pathlib import Path

from sync_server.problems import ServerError
from sync_server.server import MASTER_KEY_FILE, Server, open_server
from sync_server.settings import Settings, default_folder, sqlite_url

URL_FILE = "database.url"  # what `serve` was given, so that the other commands need not be told


def folder_of(args: argparse.Namespace) -> Path:
    return Path(args.data_dir).absolute() if args.data_dir else default_folder()


def database_of(args: argparse.Namespace, folder: Path) -> str:
    """An URL. Raises ServerError."""
    given: str | None = args.database or os.environ.get("CLOCKFACE_DATABASE")
    if given:
        return given
    try:
        return (folder / URL_FILE).read_text("utf-8").strip()
    except FileNotFoundError:
        return sqlite_url(folder)
    except (OSError, ValueError) as error:
        raise ServerError(
            f"{folder / URL_FILE} cannot be read: delete it and give --database to serve again."
        ) from error


@contextlib.contextmanager
def opened(args: argparse.Namespace) -> Iterator[Server]:
    """The server of a data folder, beside the process that may be serving it. Raises ServerError."""
    folder = folder_of(args)
    if not (folder / MASTER_KEY_FILE).exists():
        raise ServerError(f"There is no server in {folder} yet: start one with 'clockface-server serve'.")
    server = open_server(Settings(folder, database_of(args, folder)))
    try:
        yield server
    finally:
        server.database.close()
