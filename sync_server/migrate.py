"""Brings a database to the schema of this release, by itself, at every start."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from sync_server.database import Database
from sync_server.problems import ServerError


def migrate(database: Database) -> None:
    """In one transaction: after a crash the database has the old schema or the new one. Raises ServerError."""
    with database.write() as connection:
        database.migrating(connection)
        config = configuration(connection)
        _refuse_newer(connection, ScriptDirectory.from_config(config))
        command.upgrade(config, "head")


def configuration(connection: Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config


def _refuse_newer(connection: Connection, scripts: ScriptDirectory) -> None:
    here = MigrationContext.configure(connection).get_current_revision()
    if here is not None and here not in {script.revision for script in scripts.walk_revisions()}:
        raise ServerError("The database was written by a newer clockface-server: install that version again.")
