"""Who is looking at the web page: logins, what ends them, and what keeps others from guessing.

The browser keeps a random token in a cookie that scripts cannot read and other sites cannot send; the database keeps
its SHA-256. A form must carry the session's own CSRF word.
"""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass

from sqlalchemy import Connection, delete, insert, select, update

from sync_server import audit, passwords
from sync_server.problems import Refused
from sync_server.server import Server
from sync_server.tables import login_failures, sessions, users
from sync_server.users import RIGHTS, Right

COOKIE = "__Host-clockface"
IDLE_US = 30 * 60 * 1_000_000
LONGEST_US = 12 * 3600 * 1_000_000
_NOTED_US = 30 * 1_000_000  # `last` is written no more often
_FREE_TRIES = {"user": 5, "from": 20}
_FIRST_WAIT_US, _LONGEST_WAIT_US = 30 * 1_000_000, 15 * 60 * 1_000_000


@dataclass(frozen=True, slots=True)
class Visitor:
    """Somebody who is logged in. key: of the session."""

    name: str
    role: str
    csrf: str
    key: str

    def may(self, right: str) -> bool:
        """right: a name of `Right`, as templates write it."""
        return Right[right] in RIGHTS.get(self.role, frozenset())


def log_in(server: Server, name: str, password: str, address: str) -> str:
    """The token for the cookie. Raises Refused, in the same words and time whether or not there is such a user."""
    now = server.now_utc_us()
    keys = (f"user:{name[:64].lower()}", f"from:{address[:64]}")
    with server.database.read() as connection:
        _refuse_locked(connection, keys, now)
        found = connection.execute(select(users).where(users.c.name == name[:64])).mappings().first()
    good = passwords.matches(password, found["password_hash"] if found and not found["disabled"] else None)
    with server.database.write() as connection:
        if not good or found is None:
            for key in keys:
                _count(connection, key, now)
            audit.note(connection, "", "login_failed", address)
        else:
            connection.execute(delete(login_failures).where(login_failures.c.name == keys[0]))
            audit.note(connection, name, "login", address)
            return _begin(connection, found["name"], now)
    raise Refused(403, "login", "This name and password do not go together.")


def visitor(server: Server, token: str | None, touch: bool) -> Visitor | None:
    """Who has this token; None when the session is over. touch: this is somebody at work, not a page by itself."""
    if not token:
        return None
    now, key = server.now_utc_us(), _digest(token)
    joined = sessions.join(users, users.c.name == sessions.c.user)
    columns = (users.c.name, users.c.role, sessions.c.csrf, sessions.c.last_utc_us)
    with server.database.read() as connection:
        alive = (sessions.c.expires_utc_us > now) & (sessions.c.last_utc_us > now - IDLE_US)
        enabled = users.c.disabled.is_(False)
        query = select(*columns).select_from(joined).where(sessions.c.token_hash == key, alive, enabled)
        row = connection.execute(query).first()
    if row is None:
        return None
    if touch and now - row[3] > _NOTED_US:
        with server.database.write() as connection:
            connection.execute(update(sessions).where(sessions.c.token_hash == key).values(last_utc_us=now))
    return Visitor(row[0], row[1], row[2], key)


def log_out(connection: Connection, who: Visitor) -> None:
    connection.execute(delete(sessions).where(sessions.c.token_hash == who.key))
    audit.note(connection, who.name, "logout", "")


def _begin(connection: Connection, name: str, now_utc_us: int) -> str:
    token = secrets.token_urlsafe(32)
    over = (sessions.c.expires_utc_us < now_utc_us) | (sessions.c.last_utc_us < now_utc_us - IDLE_US)
    connection.execute(delete(sessions).where(over))
    connection.execute(
        insert(sessions).values(
            token_hash=_digest(token),
            user=name,
            csrf=secrets.token_urlsafe(24),
            expires_utc_us=now_utc_us + LONGEST_US,
            last_utc_us=now_utc_us,
        )
    )
    return token


def _refuse_locked(connection: Connection, keys: tuple[str, ...], now_utc_us: int) -> None:
    locked = select(login_failures.c.until_utc_us).where(
        login_failures.c.name.in_(keys), login_failures.c.until_utc_us > now_utc_us
    )
    until = max(connection.execute(locked).scalars(), default=None)
    if until is not None:
        minutes = max(1, round((until - now_utc_us) / 60_000_000))
        raise Refused(429, "locked", f"Too many wrong passwords: try again in {minutes} min.")


def _count(connection: Connection, key: str, now_utc_us: int) -> None:
    """One more failure; after the free ones each doubles the wait."""
    row = connection.execute(select(login_failures).where(login_failures.c.name == key)).mappings().first()
    forgotten = row is not None and now_utc_us - row["until_utc_us"] > LONGEST_US
    count = 1 if row is None or forgotten else row["count"] + 1
    extra = count - _FREE_TRIES[key.partition(":")[0]]
    wait = 0 if extra < 0 else min(_FIRST_WAIT_US << min(extra, 10), _LONGEST_WAIT_US)
    values = {"count": count, "until_utc_us": now_utc_us + wait}
    if row is None:
        connection.execute(insert(login_failures).values(name=key, **values))
    else:
        connection.execute(update(login_failures).where(login_failures.c.name == key).values(**values))


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
