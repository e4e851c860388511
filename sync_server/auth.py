"""Which kiosk asks: the token of a request, checked.

Whoever cannot prove to hold a key of a kiosk gets one and the same answer, whatever is wrong. Whoever can is told
whether the token is too old or the kiosk revoked.
"""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import dataclass
from typing import Annotated, NamedTuple

from fastapi import Depends, Request
from sqlalchemy import Connection, bindparam, select, update

from sync_server import ratelimit
from sync_server.limits import any_body, unpacked
from sync_server.problems import Refused
from sync_server.server import Server
from sync_server.tables import kiosk_keys, kiosks
from sync_server.wire.codec import Malformed, unb64
from sync_server.wire.limits import TOKEN_LIFE_S
from sync_server.wire.messages import Claims, parse_token
from sync_server.wire.seals import verifies

AHEAD_S = 5  # a token may come from so far in the future: the kiosk's idea of the server's clock is no better
_NOBODYS_KEY = bytes(32)


@dataclass(frozen=True, slots=True)
class Caller:
    """A kiosk that has proved who it is, and what it sent. key: key_id of the key it signed with."""

    kiosk: str
    name: str
    site: str
    key: str
    body: bytes


# Statements that every request needs are built once: that costs several times as much as running them.
_OWNER = (
    select(kiosks.c.uid, kiosks.c.name, kiosks.c.site, kiosks.c.state, kiosk_keys.c.public, kiosk_keys.c.revoked_utc_us)
    .join_from(kiosk_keys, kiosks)
    .where((kiosk_keys.c.kiosk == bindparam("kiosk")) & (kiosk_keys.c.key == bindparam("key")))
)
_added = select(kiosk_keys.c.added_utc_us).where(kiosk_keys.c.key == bindparam("newest")).scalar_subquery()
_RETIRE = update(kiosk_keys).where(
    kiosk_keys.c.kiosk == bindparam("of_kiosk"),
    kiosk_keys.c.key != bindparam("newest"),
    kiosk_keys.c.added_utc_us < _added,
    kiosk_keys.c.revoked_utc_us.is_(None),
)


class _Owner(NamedTuple):
    """Of a key: the kiosk, as it stands in the database."""

    uid: str
    name: str
    site: str
    state: str
    public: str
    revoked_utc_us: int | None


def caller(request: Request, body: Annotated[bytes, Depends(any_body)]) -> Caller:
    """The dependency of every route for kiosks. Refuses with 401 and 403."""
    server: Server = request.app.state.server
    claims, row = _proved(server, request, body)
    if abs_age := _age_s(server, claims):
        raise Refused(401, "stale", f"The token is off by {abs_age} s: ask /v1/time and sign again.")
    if row.state != "active" or row.revoked_utc_us is not None:
        raise Refused(403, "revoked", "This kiosk was revoked at the server: pair it again.")
    content = unpacked(request.headers.get("content-encoding", "").lower(), body)
    return Caller(row.uid, row.name, row.site, claims.key, content)


Kiosk = Annotated[Caller, Depends(caller)]


def _proved(server: Server, request: Request, body: bytes) -> tuple[Claims, _Owner]:
    """The claims of a token that a key of this kiosk signed for this request at this server."""
    refused = Refused(401, "token", "This needs the token of a paired kiosk.", {"WWW-Authenticate": "Clockface"})
    try:
        read = request.scope.get(ratelimit.TOKEN) or parse_token(request.headers.get("authorization", ""))
    except Malformed as error:
        raise refused from error
    claims, signed, signature = read
    row = _key(server, claims)
    is_signed = verifies(unb64(row.public) if row is not None else _NOBODYS_KEY, signed, signature)
    if row is None or not is_signed or not _fits(server, claims, request, body):
        raise refused
    return claims, row


def _key(server: Server, claims: Claims) -> _Owner | None:
    """Of the kiosk and the key that the token names."""
    with server.database.ask() as connection:
        row = connection.execute(_OWNER, {"kiosk": claims.kiosk, "key": claims.key}).one_or_none()
        return None if row is None else _Owner(*row)


def _fits(server: Server, claims: Claims, request: Request, body: bytes) -> bool:
    query = request.scope["query_string"]
    target = request.scope["raw_path"] + (b"?" + query if query else b"")
    pairs = (
        (claims.audience.encode(), server.uid.encode()),
        (claims.method.encode(), request.method.encode()),
        (claims.target.encode(), target),
        (claims.body_sha256.encode(), hashlib.sha256(body).hexdigest().encode()),
    )
    return all([hmac.compare_digest(one, other) for one, other in pairs])  # noqa: C419 - all of them, always


def _age_s(server: Server, claims: Claims) -> int:
    """0 for a token of this minute."""
    age = server.now_utc_us() // 1_000_000 - claims.issued_utc_s
    return 0 if -AHEAD_S <= age <= TOKEN_LIFE_S else age


def retire_older_keys(connection: Connection, kiosk: str, key: str, now_utc_us: int) -> int:
    """Revoke the keys that came before this one, which the kiosk uses by now. How many there were."""
    values = {"of_kiosk": kiosk, "newest": key, "revoked_utc_us": now_utc_us}
    return connection.execute(_RETIRE, values).rowcount
