from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from fastapi.testclient import TestClient
from sqlalchemy import text

from sync_server import tables
from sync_server.problems import ServerError
from sync_server.server import Server, open_server
from sync_server.settings import Settings


def test_migrations_lead_to_the_tables_of_this_release(server: Server) -> None:
    with server.database.read() as connection:
        assert compare_metadata(MigrationContext.configure(connection), tables.metadata) == []


def test_a_second_start_finds_everything_as_it_was(server: Server, database_url: str, tmp_path: Path) -> None:
    again = open_server(Settings(tmp_path, database_url))
    assert (again.uid, again.box_private, again.master_key) == (server.uid, server.box_private, server.master_key)
    again.database.close()


def test_a_newer_schema_is_refused_with_a_sentence(server: Server, database_url: str, tmp_path: Path) -> None:
    with server.database.write() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(ServerError, match="newer clockface-server"):
        open_server(Settings(tmp_path, database_url))


def test_the_time_needs_no_token(web: TestClient, server: Server) -> None:
    assert web.get("/v1/time").json() == {"now_utc_us": server.now_utc_us(), "server": server.uid, "protocol": 1}
