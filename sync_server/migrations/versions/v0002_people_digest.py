"""Which line of a kiosk's people's ledger is held, not its number alone: a copy of the kiosk has the same numbers."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.add_column("kiosks", sa.Column("people_digest", sa.String(length=64), server_default="", nullable=False))
