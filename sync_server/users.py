"""Who may open the web page, and what they may do there."""

from __future__ import annotations

import hashlib
import hmac
import re
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import Connection, delete, func, insert, select, update

from sync_server import audit, passwords
from sync_server.problems import Refused
from sync_server.tables import meta, sessions, users

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._@-]{0,63}")
_SETUP_KEY = "setup_code"  # in `meta`: SHA-256 of the code with which the first administrator is made


class Right(StrEnum):
    """What a page or a button needs."""

    FLEET = "see kiosks, updates and alarms"
    MANAGE_FLEET = "pair, revoke and update kiosks"
    PEOPLE = "see people"
    MANAGE_PEOPLE = "change, import and erase people"
    ATTENDANCE = "see and export attendance"
    AUDIT = "see who did what"
    ADMINISTER = "manage users and settings"


RIGHTS: dict[str, frozenset[Right]] = {
    "admin": frozenset(Right),
    "operator": frozenset({Right.FLEET, Right.MANAGE_FLEET}),
    "hr": frozenset({Right.FLEET, Right.PEOPLE, Right.MANAGE_PEOPLE, Right.ATTENDANCE}),
    "auditor": frozenset({Right.FLEET, Right.PEOPLE, Right.ATTENDANCE, Right.AUDIT}),
}
ROLES = tuple(RIGHTS)


@dataclass(frozen=True, slots=True)
class User:
    name: str
    role: str
    disabled: bool
    made_utc_us: int


def add(connection: Connection, name: str, password: str, role: str, by: str, now_utc_us: int) -> None:
    """Raises Refused with a sentence."""
    if not _NAME.fullmatch(name):
        raise Refused(422, "name", "A user's name has 1 to 64 letters, digits, dots, hyphens or @, and no blanks.")
    _check(password, name, role)
    if connection.execute(select(users.c.name).where(func.lower(users.c.name) == name.lower())).first():
        raise Refused(409, "name", f"There is a user {name} already: choose another name.")
    connection.execute(
        insert(users).values(
            name=name, role=role, password_hash=passwords.hashed(password), disabled=False, made_utc_us=now_utc_us
        )
    )
    audit.note(connection, by, "user_added", name, role)


def change(connection: Connection, name: str, role: str, disabled: bool, by: str) -> None:
    """Raises Refused, also when nobody could administer any more."""
    if role not in RIGHTS:
        raise Refused(422, "role", f"There is no role {role[:20]!r}: it is one of {', '.join(ROLES)}.")
    _existing(connection, name)
    connection.execute(update(users).where(users.c.name == name).values(role=role, disabled=disabled))
    _somebody_administers(connection)
    connection.execute(delete(sessions).where(sessions.c.user == name))
    audit.note(connection, by, "user_changed", name, f"{role}{', disabled' if disabled else ''}")


def set_password(connection: Connection, name: str, password: str, by: str) -> None:
    """Ends all their sessions. Raises Refused."""
    _check(password, name, _existing(connection, name).role)
    connection.execute(update(users).where(users.c.name == name).values(password_hash=passwords.hashed(password)))
    connection.execute(delete(sessions).where(sessions.c.user == name))
    audit.note(connection, by, "password_set", name)


def remove(connection: Connection, name: str, by: str) -> None:
    """Raises Refused, also for the last administrator."""
    _existing(connection, name)
    connection.execute(delete(sessions).where(sessions.c.user == name))
    connection.execute(delete(users).where(users.c.name == name))
    _somebody_administers(connection)
    audit.note(connection, by, "user_removed", name)


def listed(connection: Connection) -> Sequence[User]:
    columns = (users.c.name, users.c.role, users.c.disabled, users.c.made_utc_us)
    return [User(*row) for row in connection.execute(select(*columns).order_by(users.c.name))]


def new_setup_code(connection: Connection) -> str | None:
    """A code that makes the first administrator, once; None when there is a user. It replaces the one before."""
    if connection.execute(select(users.c.name).limit(1)).first():
        return None
    code = secrets.token_urlsafe(18)
    connection.execute(delete(meta).where(meta.c.key == _SETUP_KEY))
    connection.execute(insert(meta).values(key=_SETUP_KEY, value=_digest(code)))
    return code


def use_setup_code(connection: Connection, code: str, name: str, password: str, now_utc_us: int) -> None:
    """Make the first administrator. Raises Refused for a wrong or used code."""
    stored = connection.execute(select(meta.c.value).where(meta.c.key == _SETUP_KEY)).scalar()
    if stored is None or not hmac.compare_digest(stored, _digest(code)):
        raise Refused(403, "setup_code", "This set-up code is not valid: start the server again to get a new one.")
    connection.execute(delete(meta).where(meta.c.key == _SETUP_KEY))
    add(connection, name, password, "admin", "set-up", now_utc_us)


def _check(password: str, name: str, role: str) -> None:
    if role not in RIGHTS:
        raise Refused(422, "role", f"There is no role {role[:20]!r}: it is one of {', '.join(ROLES)}.")
    if objection := passwords.objection(password, name):
        raise Refused(422, "password", objection)


def _existing(connection: Connection, name: str) -> User:
    columns = (users.c.name, users.c.role, users.c.disabled, users.c.made_utc_us)
    row = connection.execute(select(*columns).where(users.c.name == name)).first()
    if row is None:
        raise Refused(404, "user", f"There is no user {name[:64]!r}.")
    return User(*row)


def _somebody_administers(connection: Connection) -> None:
    able = select(users.c.name).where(users.c.role == "admin", users.c.disabled.is_(False))
    if connection.execute(able.limit(1)).first() is None:
        raise Refused(409, "last_admin", "Somebody must be able to administer: make another administrator first.")


def _digest(code: str) -> str:
    return hashlib.sha256(code.encode()).hexdigest()
