"""A kiosk as the server sees it: it signs every request; what it sends is up to the test."""

from __future__ import annotations

import gzip
import hashlib
import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Protocol, TypeVar

from sync_server import kiosks
from sync_server.server import Server
from sync_server.wire.codec import b64, canonical, from_json, key_id, line_digest, to_json
from sync_server.wire.limits import GENESIS_HEX
from sync_server.wire.messages import Claims, EventBatch, EventsTaken, Hello, Paired, PairRequest, Welcome, token
from sync_server.wire.seals import box_public, new_box_key, new_sign_key, sign, sign_public
from sync_server.wire.signed import Cursor

T = TypeVar("T")
FIRST_EPOCH = "0" * 31 + "1"


class Reply(Protocol):
    status_code: int
    content: bytes
    headers: Any

    def json(self) -> Any: ...


class Web(Protocol):
    """TestClient, or an httpx client of a server on loopback."""

    def request(self, method: str, url: str, *, content: bytes | None = None, headers: Any = None) -> Reply: ...


@dataclass
class PairedKiosk:
    """uid and server are known once it has paired."""

    web: Web
    now_utc_s: Any  # callable: seconds on the server's clock
    sign_key: bytes = field(default_factory=new_sign_key)
    box_key: bytes = field(default_factory=new_box_key)
    uid: str = ""
    server: str = ""

    def pair_request(self, code: str) -> PairRequest:
        proof = b64(sign(self.sign_key, b"clockface pair " + code.encode()))
        return PairRequest(code, b64(sign_public(self.sign_key)), b64(box_public(self.box_key)), proof, "gate", "0.1")

    def pair(self, code: str) -> Paired:
        reply = self.web.request("POST", "/v1/pair", content=to_json(self.pair_request(code)))
        assert reply.status_code == 200, reply.content
        paired = from_json(Paired, reply.content)
        self.uid, self.server = paired.kiosk, paired.server
        return paired

    def claims(self, method: str, target: str, body: bytes = b"", **changed: Any) -> Claims:
        digest = hashlib.sha256(body).hexdigest()
        key = key_id(sign_public(self.sign_key))
        claims = Claims(self.uid, key, self.server, self.now_utc_s(), method, target, digest, secrets.token_hex(8))
        return replace(claims, **changed)

    def token(self, claims: Claims) -> str:
        return token(claims, sign(self.sign_key, to_json(claims)))

    def send(self, method: str, target: str, body: bytes = b"", headers: dict[str, str] | None = None) -> Reply:
        signed = {"Authorization": self.token(self.claims(method, target, body))}
        return self.web.request(method, target, content=body, headers=signed | (headers or {}))

    def post(self, target: str, message: Any) -> Reply:
        """A message, gzipped, as kiosks send it."""
        return self.send("POST", target, gzip.compress(to_json(message), 6), {"Content-Encoding": "gzip"})

    def ask(self, kind: type[T], target: str, message: Any) -> T:
        reply = self.post(target, message)
        assert reply.status_code == 200, reply.content
        return from_json(kind, reply.content)

    def hello(self, ledger: Ledger | None = None, **more: Any) -> Welcome:
        ledger = ledger or Ledger()
        fields = {"epoch": ledger.epoch, "lines": len(ledger.bodies), "head": ledger.digest(len(ledger.bodies)).hex()}
        usual = {"people_lines": 0, "cursor": Cursor(), "now_utc_us": self.now_utc_s() * 1_000_000, "version": "0.1"}
        return self.ask(Welcome, "/v1/hello", Hello(**(fields | usual | more)))

    def up(self, batch: EventBatch) -> EventsTaken:
        return self.ask(EventsTaken, "/v1/attendance", batch)


@dataclass
class Ledger:
    """The attendance of a kiosk, line by line."""

    bodies: list[str] = field(default_factory=list)
    epoch: str = FIRST_EPOCH

    def digest(self, sequence: int) -> bytes:
        """Of a line; of line 0, what the first calls `previous`."""
        digest = bytes.fromhex(GENESIS_HEX)
        for number, body in enumerate(self.bodies[:sequence], 1):
            digest = line_digest(number, digest, body.encode("utf-8", "surrogatepass"))
        return digest

    def batch(self, first: int = 1, last: int | None = None, now_utc_us: int = 0, oldest: int = 1) -> EventBatch:
        bodies: Sequence[str] = self.bodies[first - 1 : last]
        return EventBatch(self.epoch, first, self.digest(first - 1).hex(), tuple(bodies), now_utc_us, oldest)


def record(number: int, **changed: Any) -> str:
    """The body of a line, as a kiosk spells it."""
    fields = {
        "event_id": f"01980000-0000-7000-8000-{number:012x}", "kiosk_id": "gate", "person_id": f"p{number % 50}",
        "direction": "in" if number % 2 else "out", "at_utc_us": 1_790_000_000_000_000 + number * 1_000_000,
        "zone": "Europe/Berlin", "similarity": 0.71, "margin": 0.42, "quality": 0.9, "pack_digest": "ab" * 32,
        "reason": "", "method": "face", "min_similarity": 0.5, "min_margin": 0.05, "clock_trusted": True,
        "kind": "record",
    }  # fmt: skip
    return canonical(fields | changed).decode("ascii")


def paired(web: Web, server: Server, name: str = "Gate", site: str = "") -> PairedKiosk:
    """Invited and paired on the server's own clock."""
    with server.database.write() as connection:
        code = kiosks.invite(server, connection, name, site, "test").code
    kiosk = PairedKiosk(web, lambda: server.now_utc_us() // 1_000_000)
    kiosk.pair(code)
    return kiosk
