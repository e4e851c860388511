"""What every route and command of the server works with."""

from __future__ import annotations

import os
import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from sync_server import clock, meta
from sync_server.database import Database
from sync_server.migrate import migrate
from sync_server.private_files import made_once, private_folder
from sync_server.problems import ServerError
from sync_server.settings import Settings
from sync_server.wire.codec import Malformed, b64, unb64
from sync_server.wire.seals import box_public, new_box_key, new_key, seal, unseal

MASTER_KEY_FILE = "master.key"
_BOX = b"clockface server box"


@dataclass(frozen=True, slots=True, eq=False)  # itself alone: caches are kept for it
class Server:
    """uid: names this server to its kiosks. master_key: seals what the database must not show by itself (32 bytes).
    box_private: X25519 key that kiosks seal to.
    """

    settings: Settings
    database: Database
    uid: str
    master_key: bytes = field(repr=False)
    box_private: bytes = field(repr=False)
    now_utc_us: Callable[[], int] = clock.now_utc_us

    @property
    def folder(self) -> Path:
        return self.settings.folder

    @property
    def box_public(self) -> bytes:
        return box_public(self.box_private)


def open_server(settings: Settings, now_utc_us: Callable[[], int] = clock.now_utc_us) -> Server:
    """Makes the folder, the database and the keys where they are missing. Raises ServerError."""
    private_folder(settings.folder)
    database = Database(settings.database)
    try:
        migrate(database)
        return _server(settings, database, now_utc_us)
    except DBAPIError as error:
        database.close()
        raise ServerError(f"The database cannot be used: {_sentence(error)}.") from error
    except ServerError:
        database.close()
        raise


def _server(settings: Settings, database: Database, now_utc_us: Callable[[], int]) -> Server:
    with database.write() as connection:
        sealed = meta.value(connection, "box_key")
        master_key = _master_key(settings.folder / MASTER_KEY_FILE, make=sealed is None)
        if sealed is None:
            sealed = b64(seal(master_key, new_box_key(), _BOX))
            meta.put(connection, "box_key", sealed)
        uid = meta.once(connection, "server", lambda: secrets.token_hex(8))
    try:
        box_private = unseal(master_key, unb64(sealed), _BOX)
    except Malformed as error:
        raise ServerError(_WRONG_KEY.format(file=settings.folder / MASTER_KEY_FILE)) from error
    return Server(settings, database, uid, master_key, box_private, now_utc_us)


_WRONG_KEY = "{file} is not the key this database was sealed with: put that file back, from a backup or another server."


def _master_key(path: Path, *, make: bool) -> bytes:
    if not make and not path.exists():
        raise ServerError(f"{path} is missing: put back the one this database was sealed with.")
    key = made_once(path, new_key)
    if len(key) != 32 or (os.name != "nt" and path.stat().st_mode & 0o077):
        raise ServerError(f"{path} is damaged or readable by others: put it back from a backup, with mode 0600.")
    return key


def _sentence(error: DBAPIError) -> str:
    return str(error.orig).strip().splitlines()[0].rstrip(".")
