"""The first schema."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    _alarms()
    _audit()
    _erasure_receipts()
    _erasures()
    _events()
    _gallery_points()
    _gallery_results()
    _groups()
    _kiosks()
    _login_failures()
    _meta()
    _outbox()
    _pairings()
    _parts()
    _people()
    _quarantine()
    _rollout()
    _settings()
    _sites()
    _users()
    _kiosk_keys()
    _person_groups()
    _sessions()
    _site_groups()
    _streams()


def _alarms() -> None:
    op.create_table(
        "alarms",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("kiosk", sa.String(length=32), server_default="", nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("opened_utc_us", sa.BigInteger(), nullable=False),
        sa.Column("closed_utc_us", sa.BigInteger(), nullable=True),
        sa.Column("detail", sa.Text(), server_default="", nullable=False),
        sa.Column("count", sa.BigInteger(), server_default=sa.text("1"), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_alarms")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_alarms_kiosk_kind", "alarms", ["kiosk", "kind"], unique=False)
    op.create_index(op.f("ix_alarms_opened_utc_us"), "alarms", ["opened_utc_us"], unique=False)


def _audit() -> None:
    op.create_table(
        "audit",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("at_utc_us", sa.BigInteger(), nullable=False),
        sa.Column("who", sa.String(length=150), nullable=False),
        sa.Column("action", sa.String(length=50), nullable=False),
        sa.Column("subject", sa.String(length=200), server_default="", nullable=False),
        sa.Column("detail", sa.Text(), server_default="", nullable=False),
        sa.Column("previous", sa.String(length=64), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_audit_at_utc_us"), "audit", ["at_utc_us"], unique=False)


def _erasure_receipts() -> None:
    op.create_table(
        "erasure_receipts",
        sa.Column("person_id", sa.String(length=100), nullable=False),
        sa.Column("kiosk", sa.String(length=32), nullable=False),
        sa.Column("confirmed_utc_us", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("person_id", "kiosk", name=op.f("pk_erasure_receipts")),
    )
    op.create_index(op.f("ix_erasure_receipts_kiosk"), "erasure_receipts", ["kiosk"], unique=False)


def _erasures() -> None:
    op.create_table(
        "erasures",
        sa.Column("person_id", sa.String(length=100), nullable=False),
        sa.Column("ordered_utc_us", sa.BigInteger(), nullable=False),
        sa.Column("by", sa.String(length=100), server_default="", nullable=False),
        sa.Column("reason", sa.String(length=300), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_erasures")),
    )


def _events() -> None:
    op.create_table(
        "events",
        sa.Column("serial", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("kiosk", sa.String(length=32), nullable=False),
        sa.Column("epoch", sa.String(length=32), nullable=False),
        sa.Column("sequence", sa.BigInteger(), nullable=False),
        sa.Column("event_id", sa.String(length=64), nullable=True),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("person_id", sa.String(length=100), nullable=True),
        sa.Column("at_utc_us", sa.BigInteger(), nullable=True),
        sa.Column("zone", sa.String(length=64), server_default="", nullable=False),
        sa.Column("direction", sa.String(length=10), nullable=True),
        sa.Column("method", sa.String(length=20), nullable=True),
        sa.Column("corrects", sa.String(length=64), nullable=True),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("received_utc_us", sa.BigInteger(), nullable=False),
        sa.Column("offset_us", sa.BigInteger(), nullable=False),
        sa.Column("flags", sa.String(length=40), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("serial", name=op.f("pk_events")),
        sa.UniqueConstraint("kiosk", "epoch", "sequence", name=op.f("uq_events_kiosk_epoch_sequence")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_events_at_utc_us"), "events", ["at_utc_us"], unique=False)
    op.create_index(op.f("ix_events_event_id"), "events", ["event_id"], unique=False)
    op.create_index("ix_events_kiosk_at_utc_us", "events", ["kiosk", "at_utc_us"], unique=False)
    op.create_index("ix_events_person_id_at_utc_us", "events", ["person_id", "at_utc_us"], unique=False)
    op.create_index(op.f("ix_events_received_utc_us"), "events", ["received_utc_us"], unique=False)


def _gallery_points() -> None:
    op.create_table(
        "gallery_points",
        sa.Column("epoch", sa.BigInteger(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("scope", sa.String(length=64), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("made_utc_us", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("epoch", "version", "scope", "digest", name=op.f("pk_gallery_points")),
    )
    op.create_index(op.f("ix_gallery_points_made_utc_us"), "gallery_points", ["made_utc_us"], unique=False)


def _gallery_results() -> None:
    op.create_table(
        "gallery_results",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("kiosk", sa.String(length=32), nullable=False),
        sa.Column("epoch", sa.BigInteger(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("outcome", sa.String(length=20), nullable=False),
        sa.Column("reason", sa.String(length=500), server_default="", nullable=False),
        sa.Column("ms", sa.BigInteger(), server_default=sa.text("0"), nullable=False),
        sa.Column("at_utc_us", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_gallery_results")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_gallery_results_kiosk"), "gallery_results", ["kiosk"], unique=False)


def _groups() -> None:
    op.create_table(
        "groups",
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_groups")),
    )


def _kiosks() -> None:
    op.create_table(
        "kiosks",
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("site", sa.String(length=100), server_default="", nullable=False),
        sa.Column("state", sa.String(length=10), server_default="active", nullable=False),
        sa.Column("paired_utc_us", sa.BigInteger(), nullable=False),
        sa.Column("box_key", sa.String(length=64), nullable=False),
        sa.Column("kiosk_name", sa.String(length=200), server_default="", nullable=False),
        sa.Column("last_seen_utc_us", sa.BigInteger(), nullable=True),
        sa.Column("status", sa.Text(), server_default="", nullable=False),
        sa.Column("clock_offset_us", sa.BigInteger(), server_default=sa.text("0"), nullable=False),
        sa.Column("people_epoch", sa.String(length=32), server_default="", nullable=False),
        sa.Column("people_held", sa.BigInteger(), server_default=sa.text("0"), nullable=False),
        sa.Column("cursor_epoch", sa.BigInteger(), server_default=sa.text("0"), nullable=False),
        sa.Column("cursor_version", sa.BigInteger(), server_default=sa.text("0"), nullable=False),
        sa.Column("cursor_digest", sa.String(length=64), server_default="", nullable=False),
        sa.Column("ring", sa.String(length=10), server_default="all", nullable=False),
        sa.Column("current_epoch", sa.String(length=32), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_kiosks")),
    )
    op.create_index(op.f("ix_kiosks_site"), "kiosks", ["site"], unique=False)
    op.create_index(
        "uq_kiosks_active_name",
        "kiosks",
        ["name"],
        unique=True,
        sqlite_where=sa.text("state = 'active'"),
        postgresql_where=sa.text("state = 'active'"),
    )


def _login_failures() -> None:
    op.create_table(
        "login_failures",
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("count", sa.BigInteger(), server_default=sa.text("0"), nullable=False),
        sa.Column("until_utc_us", sa.BigInteger(), server_default=sa.text("0"), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_login_failures")),
    )


def _meta() -> None:
    op.create_table(
        "meta",
        sa.Column("key", sa.String(length=100), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_meta")),
    )


def _outbox() -> None:
    op.create_table(
        "outbox",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("target", sa.Text(), nullable=False),
        sa.Column("payload", sa.Text(), nullable=False),
        sa.Column("tries", sa.BigInteger(), server_default=sa.text("0"), nullable=False),
        sa.Column("next_utc_us", sa.BigInteger(), server_default=sa.text("0"), nullable=False),
        sa.Column("done_utc_us", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outbox")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_outbox_next_utc_us"), "outbox", ["next_utc_us"], unique=False)


def _pairings() -> None:
    op.create_table(
        "pairings",
        sa.Column("code_hash", sa.String(length=64), nullable=False),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("site", sa.String(length=100), server_default="", nullable=False),
        sa.Column("expires_utc_us", sa.BigInteger(), nullable=False),
        sa.Column("used_utc_us", sa.BigInteger(), nullable=True),
        sa.Column("kiosk", sa.String(length=32), server_default="", nullable=False),
        sa.Column("made_by", sa.String(length=100), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("code_hash", name=op.f("pk_pairings")),
    )


def _parts() -> None:
    op.create_table(
        "parts",
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("recipe", sa.String(length=64), nullable=False),
        sa.Column("bucket", sa.String(length=20), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.Column("length", sa.Integer(), nullable=False),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.Column("made_utc_us", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_parts")),
        sa.UniqueConstraint("recipe", name=op.f("uq_parts_recipe")),
    )
    op.create_index(op.f("ix_parts_bucket"), "parts", ["bucket"], unique=False)
    op.create_index(op.f("ix_parts_made_utc_us"), "parts", ["made_utc_us"], unique=False)


def _people() -> None:
    op.create_table(
        "people",
        sa.Column("person_id", sa.String(length=100), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("erased", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("state", sa.LargeBinary(), nullable=True),
        sa.Column("number_hash", sa.String(length=64), nullable=True),
        sa.Column("badge_hash", sa.String(length=64), nullable=True),
        sa.Column("active", sa.Boolean(), server_default=sa.true(), nullable=False),
        sa.Column("moved_version", sa.BigInteger(), server_default=sa.text("0"), nullable=False),
        sa.Column("templates", sa.Integer(), server_default="0", nullable=False),
        sa.Column("packs", sa.Text(), server_default="", nullable=False),
        sa.Column("origin", sa.String(length=32), server_default="", nullable=False),
        sa.Column("changed_utc_us", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_people")),
        sa.UniqueConstraint("badge_hash", name=op.f("uq_people_badge_hash")),
        sa.UniqueConstraint("number_hash", name=op.f("uq_people_number_hash")),
    )
    op.create_index(op.f("ix_people_version"), "people", ["version"], unique=False)


def _quarantine() -> None:
    op.create_table(
        "quarantine",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("kiosk", sa.String(length=32), nullable=False),
        sa.Column("epoch", sa.String(length=32), nullable=False),
        sa.Column("sequence", sa.BigInteger(), nullable=False),
        sa.Column("reason", sa.String(length=300), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("received_utc_us", sa.BigInteger(), nullable=False),
        sa.Column("counts", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_quarantine")),
        sa.UniqueConstraint(
            "kiosk", "epoch", "sequence", "digest", name=op.f("uq_quarantine_kiosk_epoch_sequence_digest")
        ),
        sqlite_autoincrement=True,
    )


def _rollout() -> None:
    op.create_table(
        "rollout",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("held", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("all_version", sa.BigInteger(), server_default=sa.text("0"), nullable=False),
        sa.Column("early_version", sa.BigInteger(), server_default=sa.text("0"), nullable=False),
        sa.Column("changed_utc_us", sa.BigInteger(), nullable=True),
        sa.Column("by", sa.String(length=100), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rollout")),
        sqlite_autoincrement=True,
    )


def _settings() -> None:
    op.create_table(
        "settings",
        sa.Column("key", sa.String(length=100), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_settings")),
    )


def _sites() -> None:
    op.create_table(
        "sites",
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("generation", sa.BigInteger(), server_default=sa.text("0"), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_sites")),
    )


def _users() -> None:
    op.create_table(
        "users",
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("role", sa.String(length=20), nullable=False),
        sa.Column("password_hash", sa.String(length=200), nullable=False),
        sa.Column("disabled", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("made_utc_us", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_users")),
    )


def _kiosk_keys() -> None:
    op.create_table(
        "kiosk_keys",
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("kiosk", sa.String(length=32), nullable=False),
        sa.Column("public", sa.String(length=64), nullable=False),
        sa.Column("added_utc_us", sa.BigInteger(), nullable=False),
        sa.Column("revoked_utc_us", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(["kiosk"], ["kiosks.uid"], name=op.f("fk_kiosk_keys_kiosk_kiosks")),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_kiosk_keys")),
    )
    op.create_index(op.f("ix_kiosk_keys_kiosk"), "kiosk_keys", ["kiosk"], unique=False)


def _person_groups() -> None:
    op.create_table(
        "person_groups",
        sa.Column("person_id", sa.String(length=100), nullable=False),
        sa.Column("group", sa.String(length=100), nullable=False),
        sa.ForeignKeyConstraint(
            ["group"], ["groups.name"], name=op.f("fk_person_groups_group_groups"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.person_id"], name=op.f("fk_person_groups_person_id_people"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("person_id", "group", name=op.f("pk_person_groups")),
    )
    op.create_index(op.f("ix_person_groups_group"), "person_groups", ["group"], unique=False)


def _sessions() -> None:
    op.create_table(
        "sessions",
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("user", sa.String(length=100), nullable=False),
        sa.Column("csrf", sa.String(length=64), nullable=False),
        sa.Column("expires_utc_us", sa.BigInteger(), nullable=False),
        sa.Column("last_utc_us", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["user"], ["users.name"], name=op.f("fk_sessions_user_users"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("token_hash", name=op.f("pk_sessions")),
    )
    op.create_index(op.f("ix_sessions_expires_utc_us"), "sessions", ["expires_utc_us"], unique=False)
    op.create_index(op.f("ix_sessions_user"), "sessions", ["user"], unique=False)


def _site_groups() -> None:
    op.create_table(
        "site_groups",
        sa.Column("site", sa.String(length=100), nullable=False),
        sa.Column("group", sa.String(length=100), nullable=False),
        sa.ForeignKeyConstraint(
            ["group"], ["groups.name"], name=op.f("fk_site_groups_group_groups"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["site"], ["sites.name"], name=op.f("fk_site_groups_site_sites"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("site", "group", name=op.f("pk_site_groups")),
    )
    op.create_index(op.f("ix_site_groups_group"), "site_groups", ["group"], unique=False)


def _streams() -> None:
    op.create_table(
        "streams",
        sa.Column("kiosk", sa.String(length=32), nullable=False),
        sa.Column("epoch", sa.String(length=32), nullable=False),
        sa.Column("anchor", sa.BigInteger(), nullable=False),
        sa.Column("held", sa.BigInteger(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("started_utc_us", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["kiosk"], ["kiosks.uid"], name=op.f("fk_streams_kiosk_kiosks")),
        sa.PrimaryKeyConstraint("kiosk", "epoch", name=op.f("pk_streams")),
    )
