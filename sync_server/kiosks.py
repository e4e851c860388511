"""Kiosks: how they are invited, paired, given new keys and revoked."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, delete, func, insert, select, update

from sync_server import audit, meta, signing
from sync_server.auth import Caller
from sync_server.problems import Refused
from sync_server.server import Server
from sync_server.tables import kiosk_keys, kiosks, pairings, sites
from sync_server.wire.codec import Malformed, b64, key_id, unb64
from sync_server.wire.messages import NewKey, Paired, PairRequest
from sync_server.wire.pairing import PairingText
from sync_server.wire.seals import verifies

CODE_LIFE_S = 15 * 60
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's: nothing looks like anything else
_CODE_GROUPS = 4  # of four characters: 80 bits
ADDRESS, FINGERPRINT = "address", "fingerprint"  # what `serve` notes for the text of a pairing


@dataclass(frozen=True, slots=True)
class KnownKiosk:
    """last_seen_utc_us: None before its first hello."""

    uid: str
    name: str
    site: str
    state: str
    paired_utc_us: int
    last_seen_utc_us: int | None
    clock_offset_us: int


def invite(server: Server, connection: Connection, name: str, site: str, who: str) -> PairingText:
    """A text that pairs one kiosk under this name within 15 minutes. who: whom the audit names. Refused."""
    name, site = _fit("name", name), _fit("site", site, most=100) if site else ""
    _refuse_taken(connection, name)
    code = "-".join("".join(secrets.choice(_ALPHABET) for _ in range(4)) for _ in range(_CODE_GROUPS))
    now = server.now_utc_us()
    connection.execute(delete(pairings).where(pairings.c.expires_utc_us < now - CODE_LIFE_S * 1_000_000))
    expires = now + CODE_LIFE_S * 1_000_000
    row = {"code_hash": _code_hash(code), "name": name, "site": site, "expires_utc_us": expires, "made_by": who}
    connection.execute(insert(pairings).values(row))
    audit.note(connection, who, "kiosk_invited", name, site)
    address = server.settings.address or meta.value(connection, ADDRESS) or f"https://localhost:{server.settings.port}"
    return PairingText(address, meta.value(connection, FINGERPRINT) or "", code)


def pair(server: Server, asked: PairRequest) -> Paired:
    """Refused for a code that is wrong, used or too old, all alike."""
    wrong = Refused(403, "code", "This pairing code is wrong, used or too old: make a new one at the server.")
    sign_key = _public_key(asked.sign_key, b"clockface pair " + asked.code.encode(), asked.proof)
    if sign_key is None or len(_raw(asked.box_key)) != 32:
        raise wrong
    with server.database.write() as connection:
        code = _usable(server, connection, asked.code, key_id(sign_key))
        if code is None:
            raise wrong
        uid = code.kiosk or _new_kiosk(server, connection, code, asked)
        root = signing.latest_root(server, connection)
    return Paired(uid, code.name, code.site, server.uid, b64(server.box_public), root)


def _usable(server: Server, connection: Connection, code: str, key: str) -> Row[Any] | None:
    """A code serves once; the kiosk that it made may ask again, because the answer can be lost."""
    query = select(pairings).where(pairings.c.code_hash == _code_hash(code)).with_for_update()
    row = connection.execute(query).one_or_none()
    if row is None or row.expires_utc_us < server.now_utc_us():
        return None
    if row.used_utc_us is not None:
        of_kiosk = (kiosk_keys.c.key == key) & (kiosk_keys.c.kiosk == row.kiosk) & kiosk_keys.c.revoked_utc_us.is_(None)
        return row if connection.execute(select(kiosk_keys.c.key).where(of_kiosk)).scalar() else None
    return row


def _new_kiosk(server: Server, connection: Connection, code: Row[Any], asked: PairRequest) -> str:
    _refuse_taken(connection, code.name)
    uid, now = secrets.token_hex(8), server.now_utc_us()
    if code.site and not connection.execute(select(sites.c.name).where(sites.c.name == code.site)).scalar():
        connection.execute(insert(sites).values(name=code.site))
    row = {"uid": uid, "name": code.name, "site": code.site, "paired_utc_us": now}
    connection.execute(insert(kiosks).values(**row, box_key=asked.box_key, kiosk_name=asked.kiosk_name))
    _add_key(connection, uid, unb64(asked.sign_key), now)
    used = {"used_utc_us": now, "kiosk": uid}
    connection.execute(update(pairings).where(pairings.c.code_hash == code.code_hash).values(used))
    audit.note(connection, uid, "kiosk_paired", code.name, f"invited by {code.made_by}")
    return uid


def add_key(server: Server, caller: Caller, asked: NewKey) -> None:
    """The kiosk may sign with this key too, and with that alone once it has said hello with it. Refused."""
    key = _public_key(asked.sign_key, b"clockface key " + caller.kiosk.encode(), asked.proof)
    if key is None:
        raise Refused(400, "key", "The proof does not show that the kiosk has the new key.")
    with server.database.write() as connection:
        owner = connection.execute(select(kiosk_keys).where(kiosk_keys.c.key == key_id(key))).one_or_none()
        if owner is not None and (owner.kiosk != caller.kiosk or owner.revoked_utc_us is not None):
            raise Refused(409, "key", "This key was used before: make a new one.")
        if owner is None:
            _drop_unused_keys(connection, caller)
            _add_key(connection, caller.kiosk, key, server.now_utc_us())
            audit.note(connection, caller.kiosk, "kiosk_key_added", caller.kiosk, key_id(key))


def _drop_unused_keys(connection: Connection, caller: Caller) -> None:
    """Keys that came after the one the kiosk signs with: it never learned that they were taken."""
    added = select(kiosk_keys.c.added_utc_us).where(kiosk_keys.c.key == caller.key).scalar_subquery()
    newer = (
        (kiosk_keys.c.kiosk == caller.kiosk) & (kiosk_keys.c.key != caller.key) & (kiosk_keys.c.added_utc_us > added)
    )
    connection.execute(delete(kiosk_keys).where(newer))


def revoke(server: Server, connection: Connection, name: str, who: str) -> KnownKiosk:
    """From the next request on it is refused. name: or uid. Refused when there is no such kiosk."""
    kiosk = find(connection, name)
    now = server.now_utc_us()
    connection.execute(update(kiosks).where(kiosks.c.uid == kiosk.uid).values(state="revoked"))
    keys = (kiosk_keys.c.kiosk == kiosk.uid) & kiosk_keys.c.revoked_utc_us.is_(None)
    connection.execute(update(kiosk_keys).where(keys).values(revoked_utc_us=now))
    audit.note(connection, who, "kiosk_revoked", kiosk.uid, kiosk.name)
    return kiosk


def find(connection: Connection, name: str) -> KnownKiosk:
    """The active kiosk of this name, or whichever has this uid. Refused when there is none."""
    matching = [k for k in known(connection) if k.uid == name or (k.name == name and k.state == "active")]
    if not matching:
        raise Refused(404, "kiosk", f"There is no kiosk named {name}.")
    return matching[0]


def known(connection: Connection) -> Sequence[KnownKiosk]:
    """By name, active ones first."""
    columns = [kiosks.c[field] for field in KnownKiosk.__slots__]
    rows = connection.execute(select(*columns).order_by(kiosks.c.state, kiosks.c.name, kiosks.c.uid))
    return [KnownKiosk(*row) for row in rows]


def _refuse_taken(connection: Connection, name: str) -> None:
    taken = (kiosks.c.name == name) & (kiosks.c.state == "active")
    if connection.execute(select(kiosks.c.uid).where(taken)).scalar():
        raise Refused(409, "name", f"There is a kiosk named {name}: revoke it first, or take another name.")


def _fit(what: str, text: str, most: int = 100) -> str:
    text = " ".join(text.split())
    if not 0 < len(text) <= most or not text.isprintable():
        raise Refused(400, what, f"The {what} of a kiosk has 1 to {most} letters, digits or signs.")
    return text


def _add_key(connection: Connection, kiosk: str, public: bytes, now_utc_us: int) -> None:
    newest = connection.execute(select(func.max(kiosk_keys.c.added_utc_us)).where(kiosk_keys.c.kiosk == kiosk)).scalar()
    added = max(now_utc_us, (newest or 0) + 1)  # which of two came later must be plain, even after the clock was set
    row = {"key": key_id(public), "kiosk": kiosk, "public": b64(public), "added_utc_us": added}
    connection.execute(insert(kiosk_keys).values(row))


def _public_key(text: str, proved: bytes, proof: str) -> bytes | None:
    """The key when the proof is its signature of what is proved."""
    key = _raw(text)
    return key if len(key) == 32 and verifies(key, proved, _raw(proof)) else None


def _raw(text: str) -> bytes:
    try:
        return unb64(text)
    except Malformed:
        return b""


def _code_hash(code: str) -> str:
    """Codes have 80 random bits, so a plain hash cannot be turned round."""
    return hashlib.sha256(b"clockface pairing " + code.replace("-", "").upper().encode()).hexdigest()
