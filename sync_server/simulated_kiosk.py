"""A kiosk that is made up: it asks as real ones do, over a connection of its own, and says how long answers took."""

from __future__ import annotations

import asyncio
import gzip
import hashlib
import random
import secrets
import ssl
import struct
import sys
import time
import uuid
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from functools import cache
from typing import Any, TypeVar
from urllib.parse import urlsplit

from sync_server.problems import ServerError
from sync_server.wire.codec import b64, canonical, from_json, key_id, line_digest, to_json, unb64
from sync_server.wire.limits import GENESIS_HEX, LONGEST_WAIT_S, MAX_BATCH_EVENTS, MAX_UNPACKED_BYTES
from sync_server.wire.messages import (
    Claims,
    EventBatch,
    EventsTaken,
    GalleryAnswer,
    GalleryPart,
    GalleryResult,
    Hello,
    Paired,
    PairRequest,
    PeopleBatch,
    PeopleTaken,
    PersonState,
    Time,
    Welcome,
    WireConsent,
    WireTemplate,
    token,
)
from sync_server.wire.pairing import PairingText
from sync_server.wire.seals import box_public, new_box_key, new_sign_key, open_box, open_part, sign, sign_public
from sync_server.wire.signed import Cursor, Manifest, set_digest

T = TypeVar("T")
HEARTBEAT_S = 60.0
ANSWER_S = 60.0
_GZIP_FROM_BYTES = 500


@dataclass(slots=True)
class Counts:
    """What a fleet did. seconds: of answers, by kind of request; waiting for news is not one. failed: by sentence."""

    seconds: dict[str, list[float]] = field(default_factory=dict)
    failed: dict[str, int] = field(default_factory=dict)
    events: int = 0
    event_bytes: int = 0
    templates: int = 0
    part_bytes: int = 0

    def took(self, kind: str, seconds: float) -> None:
        self.seconds.setdefault(kind, []).append(seconds)

    def missed(self, what: str) -> None:
        self.failed[what] = self.failed.get(what, 0) + 1


class Connection:
    """HTTP/1.1 to one server, kept open; opened when first needed. Small, so that it is the server that is measured."""

    def __init__(self, text: PairingText, number: int) -> None:
        """number: on loopback each kiosk has an address of its own, as what one address may ask is limited."""
        address = urlsplit(text.address)
        self._host, self._port = address.hostname or "", address.port or (443 if address.scheme == "https" else 80)
        self._is_tls, self._fingerprint = address.scheme == "https", text.fingerprint
        is_local = self._host == "127.0.0.1" and sys.platform == "linux"
        self._from = (f"127.{number >> 16 & 255}.{number >> 8 & 255}.{number & 255}", 0) if is_local else None
        self._streams: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None
        self._turn = asyncio.Lock()  # one question at a time

    async def ask(self, method: str, target: str, headers: dict[str, str], body: bytes) -> tuple[int, bytes]:
        """Raises OSError and asyncio.IncompleteReadError."""
        async with self._turn:
            return await self._asked(method, target, headers, body)

    async def _asked(self, method: str, target: str, headers: dict[str, str], body: bytes) -> tuple[int, bytes]:
        if self._streams is not None and self._streams[0].at_eof():  # the server does not keep it for ever
            self.close()
        reader, writer = self._streams or await self._connected()
        lines = [f"{method} {target} HTTP/1.1", f"Host: {self._host}:{self._port}", f"Content-Length: {len(body)}"]
        lines += [f"{name}: {text}" for name, text in headers.items()]
        writer.write("\r\n".join([*lines, "", ""]).encode("ascii") + body)
        await writer.drain()
        start, *fields = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
        length = next((int(f.split(":")[1]) for f in fields if f.lower().startswith("content-length:")), 0)
        return int(start.split()[1]), await reader.readexactly(length)

    async def _connected(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        context = _tls(self._fingerprint) if self._is_tls else None
        self._streams = await asyncio.open_connection(self._host, self._port, ssl=context, local_addr=self._from)
        if context is not None and self._fingerprint:
            certificate = self._streams[1].get_extra_info("ssl_object").getpeercert(binary_form=True)
            if hashlib.sha256(certificate).hexdigest() != self._fingerprint:
                self.close()
                raise ServerError("The certificate there is not that of the server.")
        return self._streams

    def close(self) -> None:
        if self._streams is not None:
            self._streams[1].transport.abort()
            self._streams = None


@cache
def _tls(fingerprint: str) -> ssl.SSLContext:
    context = ssl.create_default_context()
    if fingerprint:  # of authorities nothing is asked then
        context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    return context


class SimulatedKiosk:
    """number: of all. speed: so many simulated seconds pass in one."""

    def __init__(self, text: PairingText, number: int, counts: Counts, events_an_hour: float, speed: float) -> None:
        self._code, self._number, self._counts = text.code, number, counts
        self._events_an_hour, self._speed = events_an_hour, speed
        self._connection, self._listening = Connection(text, number), Connection(text, number)
        self._sign_key, self._box_key = new_sign_key(), new_box_key()
        self._chance = random.Random(number)
        self._epoch = secrets.token_hex(16)
        self._lines: list[str] = []
        self._digests = [bytes.fromhex(GENESIS_HEX)]
        self._held = 0
        self._uid = self._server = ""
        self._lead_s = 0.0
        self._cursor = Cursor()
        self._versions: dict[str, int] = {}
        self._people = 0

    async def pair(self) -> None:
        told = await self._plain("GET", "/v1/time", None, Time, "time")
        self._server, self._lead_s = told.server, told.now_utc_us / 1e6 - time.time()
        proof = b64(sign(self._sign_key, b"clockface pair " + self._code.encode()))
        keys = b64(sign_public(self._sign_key)), b64(box_public(self._box_key))
        request = PairRequest(self._code, *keys, proof, f"simulated-{self._number}", "simulated")
        self._uid = (await self._plain("POST", "/v1/pair", request, Paired, "pair")).kiosk

    async def enrol(self, people: int, templates: int, dimensions: int) -> None:
        """Send so many made-up people, in batches."""
        for first in range(0, people, 25):
            count = min(25, people - first)
            some = tuple(made_up(self._chance, templates, dimensions) for _ in range(count))
            self._people += count
            await self._ask("POST", "/v1/people", PeopleBatch(self._epoch, self._people, some), PeopleTaken, "people")

    async def fetch(self) -> None:
        """Fetch what is new in the gallery, until there is nothing."""
        while await self._take_news(0):
            pass

    async def live(self, until_s: float) -> None:
        """Say hello each minute and send what is recorded. until_s: on `time.monotonic`."""
        with suppress(TimeoutError):
            async with asyncio.timeout(until_s - time.monotonic()):
                await self._work()
        self._connection.close()

    async def _work(self) -> None:
        now_s = time.monotonic()
        hello_at_s, record_at_s = now_s + self._chance.uniform(0, HEARTBEAT_S / self._speed), self._next_record(now_s)
        while True:
            await asyncio.sleep(min(hello_at_s, record_at_s) - time.monotonic())
            now_s = time.monotonic()
            async with self._trying(self._connection):
                if now_s >= record_at_s:
                    self.record(1)
                    record_at_s = self._next_record(record_at_s)
                    await self.send()
                if now_s >= hello_at_s:
                    hello_at_s += HEARTBEAT_S / self._speed
                    await self.hello()

    async def listen(self, after_s: float) -> None:
        """Wait for news until it is cancelled, from so many seconds on."""
        await asyncio.sleep(after_s)
        try:
            while True:
                async with self._trying(self._listening):
                    await self._take_news(LONGEST_WAIT_S)
        finally:
            self._listening.close()

    @asynccontextmanager
    async def _trying(self, connection: Connection) -> AsyncIterator[None]:
        """What fails is counted, and its connection opened anew."""
        try:
            yield
        except (OSError, asyncio.IncompleteReadError, ServerError) as error:
            self._counts.missed(str(error) if isinstance(error, ServerError) else type(error).__name__)
            connection.close()
            await asyncio.sleep(1.0)

    def _next_record(self, after_s: float) -> float:
        return after_s + self._chance.expovariate(self._events_an_hour / 3600 * self._speed)

    def record(self, count: int) -> None:
        """Somebody comes or goes, so many times."""
        for number in range(len(self._lines) + 1, len(self._lines) + count + 1):
            body = made_up_line(self._chance, self._number, number)
            self._lines.append(body)
            self._digests.append(line_digest(number, self._digests[-1], body.encode()))

    async def send(self) -> None:
        """All that was recorded, in batches."""
        while self._held < len(self._lines):
            bodies = tuple(self._lines[self._held : self._held + MAX_BATCH_EVENTS])
            batch = EventBatch(self._epoch, self._held + 1, self._digests[self._held].hex(), bodies, self._now_us())
            held = (await self._ask("POST", "/v1/attendance", batch, EventsTaken, "attendance")).held
            self._counts.events += held.sequence - self._held
            self._counts.event_bytes += len(_packed(to_json(batch))[0])
            self._held = held.sequence

    async def hello(self) -> Welcome:
        head = self._digests[-1].hex()
        hello = Hello(self._epoch, len(self._lines), head, self._people, self._cursor, self._now_us(), "simulated")
        return await self._ask("POST", "/v1/hello", hello, Welcome, "hello")

    async def _take_news(self, wait_s: int) -> bool:
        has = self._cursor
        target = f"/v1/gallery?epoch={has.epoch}&version={has.version}&digest={has.digest}&wait={wait_s}"
        kind = "" if wait_s else "gallery"
        answer = await self._ask("GET", target, None, GalleryAnswer, kind)
        if answer.manifest is None:
            return False
        manifest = from_json(Manifest, answer.manifest.signed)
        key = open_box(self._box_key, unb64(answer.key))
        parts = [await self._part(part.sha256, key) for part in manifest.parts]
        self._apply(manifest, parts)
        await self._ask("POST", "/v1/gallery/result", GalleryResult(self._cursor, "applied"), None, "result")
        return manifest.kind != "erasures"

    async def _part(self, sha256: str, key: bytes) -> GalleryPart:
        data = await self._timed("GET", f"/v1/parts/{sha256}", {}, b"", "part")
        if hashlib.sha256(data).hexdigest() != sha256:
            raise ServerError("A part is not the one that was announced.")
        self._counts.part_bytes += len(data)
        return from_json(GalleryPart, open_part(key, data, MAX_UNPACKED_BYTES))

    def _apply(self, manifest: Manifest, parts: list[GalleryPart]) -> None:
        if manifest.kind == "snapshot":
            self._versions = {}
        for part in parts:
            for item in part.people:
                self._versions.pop(item.person.person_id, None)
                if not item.person.erased:
                    self._versions[item.person.person_id] = item.version
                self._counts.templates += len(item.person.templates)
            for person_id in part.gone:
                self._versions.pop(person_id, None)
        if set_digest(self._versions) != manifest.cursor.digest:
            raise ServerError("The people after an update are not those that the server names.")
        self._cursor = manifest.cursor

    async def _plain(self, method: str, target: str, message: Any, kind: type[T], name: str) -> T:
        body = b"" if message is None else to_json(message)
        return from_json(kind, await self._timed(method, target, {}, body, name))

    async def _ask(self, method: str, target: str, message: Any, kind: type[T] | None, name: str) -> T:
        body, headers = _packed(b"" if message is None else to_json(message))
        digest, key = hashlib.sha256(body).hexdigest(), key_id(sign_public(self._sign_key))
        claims = Claims(self._uid, key, self._server, self._now_us() // 1_000_000, method, target, digest,
                        secrets.token_urlsafe(12))  # fmt: skip
        headers["Authorization"] = token(claims, sign(self._sign_key, to_json(claims)))
        content = await self._timed(method, target, headers, body, name)
        return from_json(kind, content) if kind else None  # type: ignore[return-value]

    async def _timed(self, method: str, target: str, headers: dict[str, str], body: bytes, name: str) -> bytes:
        """name: of the kind, "" for waiting, which has a connection of its own and is not counted."""
        before_s = time.perf_counter()
        async with asyncio.timeout(ANSWER_S):
            status, content = await (self._connection if name else self._listening).ask(method, target, headers, body)
        if name:
            self._counts.took(name, time.perf_counter() - before_s)
        if not 200 <= status < 300:
            raise ServerError(f"The server answered {name or 'news'} with status {status}.")
        return content

    def _now_us(self) -> int:
        return int((time.time() + self._lead_s) * 1e6)


def _packed(body: bytes) -> tuple[bytes, dict[str, str]]:
    if len(body) < _GZIP_FROM_BYTES:
        return body, {}
    return gzip.compress(body, 6, mtime=0), {"Content-Encoding": "gzip"}


def made_up(chance: random.Random, templates: int, dimensions: int) -> PersonState:
    """Somebody with so many templates of so many dimensions."""
    person_id = str(uuid.UUID(int=chance.getrandbits(128), version=4))
    consent = WireConsent("c" * 64, "en", 1_790_000_000_000_000, "admin")
    vectors = tuple(
        WireTemplate(str(uuid.UUID(int=chance.getrandbits(128), version=4)), "ab" * 32, _vector(chance, dimensions))
        for _ in range(templates)
    )
    return PersonState(person_id, f"Person {chance.getrandbits(24)}", consent=consent, templates=vectors)


def _vector(chance: random.Random, dimensions: int) -> str:
    values = [chance.gauss(0, 1) for _ in range(dimensions)]
    length = sum(value * value for value in values) ** 0.5
    return b64(struct.pack(f"<{dimensions}f", *(value / length for value in values)))


def made_up_line(chance: random.Random, kiosk: int, number: int) -> str:
    """As kiosks spell a record."""
    now_us = time.time_ns() // 1000
    fields = {
        "event_id": str(uuid.UUID(int=((now_us // 1000) << 80) | chance.getrandbits(80), version=4)),
        "kiosk_id": f"simulated-{kiosk}", "person_id": _somebody(chance.randrange(300)),
        "direction": chance.choice(("in", "out")), "at_utc_us": now_us, "zone": "Europe/Berlin",
        "similarity": chance.uniform(0.5, 0.9), "margin": chance.uniform(0.1, 0.6), "quality": chance.random(),
        "pack_digest": "ab" * 32, "reason": "", "method": "face", "min_similarity": 0.42, "min_margin": 0.05,
        "clock_trusted": True, "kind": "record",
    }  # fmt: skip
    return canonical(fields).decode("ascii")


@cache
def _somebody(number: int) -> str:
    return str(uuid.UUID(int=random.Random(number).getrandbits(128), version=4))
