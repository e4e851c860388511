"""Releases of the kiosk's program in pieces, who gets them, and which program each kiosk runs."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.create_table(
        "releases",
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("version", sa.String(100), nullable=False),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.Column("min_number", sa.BigInteger(), server_default=sa.text("0"), nullable=False),
        sa.Column("platform", sa.String(100), nullable=False),
        sa.Column("flavour", sa.String(100), nullable=False),
        sa.Column("expires_utc_us", sa.BigInteger(), nullable=False),
        sa.Column("length", sa.BigInteger(), nullable=False),
        sa.Column("whole", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("stage", sa.String(10), server_default="nobody", nullable=False),
        sa.Column("added_utc_us", sa.BigInteger(), nullable=False),
        sa.Column("by", sa.String(100), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_releases")),
    )
    op.create_table(
        "release_pieces",
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("piece", sa.Integer(), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["digest"], ["releases.digest"], name=op.f("fk_release_pieces_digest_releases"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("digest", "piece", name=op.f("pk_release_pieces")),
    )
    op.create_table(
        "programs",
        sa.Column("kiosk", sa.String(32), nullable=False),
        sa.Column("version", sa.String(100), nullable=False),
        sa.Column("release", sa.BigInteger(), nullable=False),
        sa.Column("platform", sa.String(100), nullable=False),
        sa.Column("flavour", sa.String(100), nullable=False),
        sa.Column("way", sa.String(10), nullable=False),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("about", sa.String(64), server_default="", nullable=False),
        sa.Column("told", sa.String(500), server_default="", nullable=False),
        sa.Column("changed_utc_us", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["kiosk"], ["kiosks.uid"], name=op.f("fk_programs_kiosk_kiosks")),
        sa.PrimaryKeyConstraint("kiosk", name=op.f("pk_programs")),
    )
