"""Corrections are few among many records: found by whom they are of without reading all of that person's."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    few = sa.text("corrects IS NOT NULL")
    op.create_index("ix_events_corrections", "events", ["person_id"], sqlite_where=few, postgresql_where=few)
