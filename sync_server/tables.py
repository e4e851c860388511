"""Every table of the server, alike on SQLite and PostgreSQL.

Instants are microseconds since 1970 in UTC. Digests are lower-case hexadecimal SHA-256. A change here needs a new
migration in `migrations/versions`; `tests/server/test_database.py` compares the two.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    false,
    text,
    true,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)
_Serial = BigInteger().with_variant(Integer, "sqlite")  # SQLite numbers rows by itself in INTEGER PRIMARY KEY only
_Digest, _Name, _Kiosk, _Person = String(64), String(100), String(32), String(100)


def _number(name: str, default: int = 0, **more: Any) -> Column[int]:
    return Column(name, BigInteger, nullable=False, server_default=text(str(default)), **more)


def _at(name: str, **more: Any) -> Column[int]:
    """An instant that may be missing."""
    return Column(name, BigInteger, **more)


def _words(name: str, length: int, **more: Any) -> Column[str]:
    return Column(name, String(length), nullable=False, server_default="", **more)


def _numbered(name: str, *rest: Any) -> Table:
    """A table whose rows get a number that is never given twice."""
    return Table(name, metadata, Column("id", _Serial, primary_key=True), *rest, sqlite_autoincrement=True)


meta = Table("meta", metadata, Column("key", _Name, primary_key=True), Column("value", Text, nullable=False))
settings = Table("settings", metadata, Column("key", _Name, primary_key=True), Column("value", Text, nullable=False))

sites = Table("sites", metadata, Column("name", _Name, primary_key=True), _number("generation"))
groups = Table("groups", metadata, Column("name", _Name, primary_key=True))
site_groups = Table(
    "site_groups",
    metadata,
    Column("site", _Name, ForeignKey("sites.name", ondelete="CASCADE"), primary_key=True),
    Column("group", _Name, ForeignKey("groups.name", ondelete="CASCADE"), primary_key=True, index=True),
)

kiosks = Table(
    "kiosks",
    metadata,
    Column("uid", _Kiosk, primary_key=True),
    Column("name", _Name, nullable=False),  # one active kiosk a name, see below
    _words("site", 100, index=True),
    Column("state", String(10), nullable=False, server_default="active"),  # or revoked
    Column("paired_utc_us", BigInteger, nullable=False),
    Column("box_key", String(64), nullable=False),  # X25519 public key, base64url
    _words("kiosk_name", 200),  # as it calls itself in its records
    _at("last_seen_utc_us"),
    Column("status", Text, nullable=False, server_default=""),  # its last Hello as JSON
    _number("clock_offset_us"),  # its clock less the server's
    _words("people_epoch", 32),
    _number("people_held"),  # the last line of its people's ledger that was taken in
    _words("people_digest", 64),  # of that line, "" where it is not known
    _number("cursor_epoch"),
    _number("cursor_version"),
    _words("cursor_digest", 64),
    Column("ring", String(10), nullable=False, server_default="all"),  # early: gets a staged update first
    _words("current_epoch", 32),  # of its attendance ledger
)
Index(
    "uq_kiosks_active_name",
    kiosks.c.name,
    unique=True,
    sqlite_where=text("state = 'active'"),
    postgresql_where=text("state = 'active'"),
)
kiosk_keys = Table(
    "kiosk_keys",
    metadata,
    Column("key", _Digest, primary_key=True),  # key_id
    Column("kiosk", _Kiosk, ForeignKey("kiosks.uid"), nullable=False, index=True),
    Column("public", String(64), nullable=False),  # Ed25519 public key, base64url
    Column("added_utc_us", BigInteger, nullable=False),
    _at("revoked_utc_us"),
)
pairings = Table(
    "pairings",
    metadata,
    Column("code_hash", _Digest, primary_key=True),
    Column("name", _Name, nullable=False),
    _words("site", 100),
    Column("expires_utc_us", BigInteger, nullable=False),
    _at("used_utc_us"),
    _words("kiosk", 32),  # whom it made: the same kiosk may ask again when the answer was lost
    _words("made_by", 100),
)

streams = Table(
    "streams",
    metadata,
    Column("kiosk", _Kiosk, ForeignKey("kiosks.uid"), primary_key=True),
    Column("epoch", String(32), primary_key=True),
    Column("anchor", BigInteger, nullable=False),  # the line before the first
    Column("held", BigInteger, nullable=False),  # the last line without a gap
    Column("digest", _Digest, nullable=False),  # of line `held`
    Column("started_utc_us", BigInteger, nullable=False),
)
events = Table(
    "events",
    metadata,
    Column("serial", _Serial, primary_key=True),  # in the order of arrival, also across server processes
    Column("kiosk", _Kiosk, nullable=False),
    Column("epoch", String(32), nullable=False),
    Column("sequence", BigInteger, nullable=False),
    Column("event_id", String(64), index=True),  # NULL: a line that the kiosk itself has lost
    Column("kind", String(20), nullable=False),  # record, correction, lost
    Column("person_id", _Person),
    Column("at_utc_us", BigInteger, index=True),
    _words("zone", 64),
    Column("direction", String(10)),
    Column("method", String(20)),
    Column("corrects", String(64)),
    Column("body", Text, nullable=False),  # as it stands in the kiosk's ledger
    Column("digest", _Digest, nullable=False),
    Column("received_utc_us", BigInteger, nullable=False, index=True),
    Column("offset_us", BigInteger, nullable=False),  # the kiosk's clock less the server's when it was received
    _words("flags", 40),  # chain_break, gap, same_id, with a blank between
    UniqueConstraint("kiosk", "epoch", "sequence"),
    Index("ix_events_person_id_at_utc_us", "person_id", "at_utc_us"),
    Index("ix_events_kiosk_at_utc_us", "kiosk", "at_utc_us"),
    sqlite_autoincrement=True,
)
Index(
    "ix_events_corrections",
    events.c.person_id,
    sqlite_where=text("corrects IS NOT NULL"),
    postgresql_where=text("corrects IS NOT NULL"),
)
quarantine = _numbered(
    "quarantine",
    Column("kiosk", _Kiosk, nullable=False),
    Column("epoch", String(32), nullable=False),
    Column("sequence", BigInteger, nullable=False),
    Column("reason", String(300), nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("digest", _Digest, nullable=False),
    Column("received_utc_us", BigInteger, nullable=False),
    # True: it is this line, only unreadable. False: other lines came under its number.
    Column("counts", Boolean, nullable=False),
    UniqueConstraint("kiosk", "epoch", "sequence", "digest"),
)

people = Table(
    "people",
    metadata,
    Column("person_id", _Person, primary_key=True),
    Column("version", BigInteger, nullable=False, index=True),
    Column("erased", Boolean, nullable=False, server_default=false()),
    Column("state", LargeBinary),  # sealed PersonState; NULL once erased
    Column("number_hash", _Digest, unique=True),  # HMACs, for uniqueness
    Column("badge_hash", _Digest, unique=True),
    Column("active", Boolean, nullable=False, server_default=true()),
    _number("moved_version"),  # at which their groups changed last
    Column("templates", Integer, nullable=False, server_default="0"),
    Column("packs", Text, nullable=False, server_default=""),
    _words("origin", 32),  # kiosk
    Column("changed_utc_us", BigInteger, nullable=False),
)
person_groups = Table(
    "person_groups",
    metadata,
    Column("person_id", _Person, ForeignKey("people.person_id", ondelete="CASCADE"), primary_key=True),
    Column("group", _Name, ForeignKey("groups.name", ondelete="CASCADE"), primary_key=True, index=True),
)
erasures = Table(
    "erasures",
    metadata,
    Column("person_id", _Person, primary_key=True),
    Column("ordered_utc_us", BigInteger, nullable=False),
    _words("by", 100),
    _words("reason", 300),
)
erasure_receipts = Table(
    "erasure_receipts",
    metadata,
    Column("person_id", _Person, primary_key=True),
    Column("kiosk", _Kiosk, primary_key=True, index=True),
    Column("confirmed_utc_us", BigInteger, nullable=False),
)
parts = Table(
    "parts",
    metadata,
    Column("sha256", _Digest, primary_key=True),
    Column("recipe", _Digest, nullable=False, unique=True),  # digest of who is in it, in which version, for whom
    Column("bucket", String(20), nullable=False, index=True),  # "changes", or "snapshot" and the bits its people share
    Column("data", LargeBinary, nullable=False),
    Column("length", Integer, nullable=False),
    Column("people", Integer, nullable=False),
    Column("made_utc_us", BigInteger, nullable=False, index=True),
)
gallery_points = Table(  # what kiosks were told to have, so that it is known again when one says where it is
    "gallery_points",
    metadata,
    Column("epoch", BigInteger, primary_key=True),
    Column("version", BigInteger, primary_key=True),
    Column("scope", _Digest, primary_key=True),
    Column("digest", _Digest, primary_key=True),
    Column("made_utc_us", BigInteger, nullable=False, index=True),
)
rollout = _numbered(
    "rollout",
    Column("held", Boolean, nullable=False, server_default=false()),
    _number("all_version"),
    _number("early_version"),
    _at("changed_utc_us"),
    _words("by", 100),
)
gallery_results = _numbered(
    "gallery_results",
    Column("kiosk", _Kiosk, nullable=False, index=True),
    Column("epoch", BigInteger, nullable=False),
    Column("version", BigInteger, nullable=False),
    Column("outcome", String(20), nullable=False),
    _words("reason", 500),
    _number("ms"),
    Column("at_utc_us", BigInteger, nullable=False),
)

releases = Table(
    "releases",
    metadata,
    Column("digest", _Digest, primary_key=True),  # wire.release.release_digest
    Column("version", _Name, nullable=False),
    Column("number", BigInteger, nullable=False),  # grows by one with each release
    _number("min_number"),  # the oldest that it can take over from
    Column("platform", _Name, nullable=False),
    Column("flavour", _Name, nullable=False),
    Column("expires_utc_us", BigInteger, nullable=False),
    Column("length", BigInteger, nullable=False),  # of the file
    Column("whole", Boolean, nullable=False, server_default=false()),  # all of its pieces are here
    Column("stage", String(10), nullable=False, server_default="nobody"),  # or early, all
    Column("added_utc_us", BigInteger, nullable=False),
    _words("by", 100),
)
release_pieces = Table(  # of the file, each of RELEASE_PIECE_BYTES but the last
    "release_pieces",
    metadata,
    Column("digest", _Digest, ForeignKey("releases.digest", ondelete="CASCADE"), primary_key=True),
    Column("piece", Integer, primary_key=True),
    Column("data", LargeBinary, nullable=False),
)
programs = Table(  # which one a kiosk runs: its last wire.program.ProgramReport
    "programs",
    metadata,
    Column("kiosk", _Kiosk, ForeignKey("kiosks.uid"), primary_key=True),
    Column("version", _Name, nullable=False),
    Column("release", BigInteger, nullable=False),
    Column("platform", _Name, nullable=False),
    Column("flavour", _Name, nullable=False),
    Column("way", String(10), nullable=False),
    Column("state", String(20), nullable=False),
    _words("about", 64),
    _words("told", 500),
    Column("changed_utc_us", BigInteger, nullable=False),
)

users = Table(
    "users",
    metadata,
    Column("name", _Name, primary_key=True),
    Column("role", String(20), nullable=False),  # admin, operator, hr, auditor
    Column("password_hash", String(200), nullable=False),
    Column("disabled", Boolean, nullable=False, server_default=false()),
    Column("made_utc_us", BigInteger, nullable=False),
)
sessions = Table(
    "sessions",
    metadata,
    Column("token_hash", _Digest, primary_key=True),
    Column("user", _Name, ForeignKey("users.name", ondelete="CASCADE"), nullable=False, index=True),
    Column("csrf", String(64), nullable=False),
    Column("expires_utc_us", BigInteger, nullable=False, index=True),
    Column("last_utc_us", BigInteger, nullable=False),
)
login_failures = Table(
    "login_failures",
    metadata,
    Column("name", String(200), primary_key=True),
    _number("count"),
    _number("until_utc_us"),
)

audit = _numbered(
    "audit",
    Column("at_utc_us", BigInteger, nullable=False, index=True),
    Column("who", String(150), nullable=False),
    Column("action", String(50), nullable=False),
    _words("subject", 200),
    Column("detail", Text, nullable=False, server_default=""),
    Column("previous", _Digest, nullable=False),
    Column("digest", _Digest, nullable=False),
)
alarms = _numbered(
    "alarms",
    _words("kiosk", 32),  # "": the server itself
    Column("kind", String(40), nullable=False),
    Column("opened_utc_us", BigInteger, nullable=False, index=True),
    _at("closed_utc_us"),
    Column("detail", Text, nullable=False, server_default=""),
    _number("count", 1),
    Index("ix_alarms_kiosk_kind", "kiosk", "kind"),
)
outbox = _numbered(
    "outbox",
    Column("kind", String(20), nullable=False),
    Column("target", Text, nullable=False),
    Column("payload", Text, nullable=False),
    _number("tries"),
    _number("next_utc_us", index=True),
    _at("done_utc_us"),
)
