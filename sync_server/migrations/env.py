"""Alembic runs this; the connection and its transaction are `migrate.migrate`'s."""

from alembic import context

from sync_server.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    transactional_ddl=False,  # the caller has a transaction open around everything
)
context.run_migrations()
