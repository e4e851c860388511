"""What a kiosk asks of its server: one method a request, no thread and no retry.

Every method raises SyncUnreachable (try again), SyncRefused (the server will not) or SyncUntrusted (this is not the
server, or it sends more than it may). Whatever comes from the gallery is still to be verified by `Trust`.
"""

from __future__ import annotations

import gzip
import hashlib
import os
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Final, TypeVar

from kiosk_app.clock import now_utc_us, steady_us
from kiosk_app.config import SyncConfig
from kiosk_app.durable import open_private, reported, sync, write_fully
from kiosk_app.errors import SyncRefused, SyncUnreachable, SyncUntrusted
from kiosk_app.sync.backoff import retry_after_s
from kiosk_app.sync.identity import Identity
from kiosk_app.sync.transport import Call, GivenUp, Reply, Transport, never
from sync_server.wire.codec import Malformed, b64, from_json, to_json, unb64
from sync_server.wire.limits import PROTOCOL, RELEASE_PIECE_BYTES
from sync_server.wire.messages import (
    Claims,
    EventBatch,
    EventsTaken,
    GalleryAnswer,
    GalleryResult,
    Hello,
    NewKey,
    Paired,
    PairRequest,
    PeopleBatch,
    PeopleTaken,
    Problem,
    Time,
    Welcome,
    token,
)
from sync_server.wire.program import ProgramReport, ReleaseOffer
from sync_server.wire.seals import sign, sign_public
from sync_server.wire.signed import Cursor, Part

T = TypeVar("T")
MOST_BYTES: Final = 1024**2  # of an answer, but for
MOST_GALLERY_BYTES: Final = 8 * 1024**2  # a manifest and the roots, quoted within JSON
PART_S: Final = 120.0  # for one part; what came is kept, and the next attempt goes on from there
_GZIP_FROM_BYTES: Final = 500
_MEASURE_EVERY_US: Final = 600 * 1_000_000
_NOT_NOW = frozenset({408, 425, 429})


@dataclass(frozen=True, slots=True)
class _Lead:
    """How far the server's clock is ahead of the clock of this machine that nobody can set, and when that was found."""

    lead_us: int
    steady_us: int


class Client:
    """The server as this kiosk sees it. Used by one thread at a time; `close` or `with` hangs up."""

    def __init__(
        self,
        identity: Identity,
        network: SyncConfig,
        wall_us: Callable[[], int] = now_utc_us,
        steady_us: Callable[[], int] = steady_us,
    ) -> None:
        self.identity = identity
        self._transport = Transport(identity.address, identity.fingerprint, network)
        self._within_s = network.answer_timeout_s
        self._wall_us, self._steady_us = wall_us, steady_us
        self._lead: _Lead | None = None

    def __enter__(self) -> Client:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Hang up. The next call connects anew."""
        self._transport.close()

    def hello(self, hello: Hello) -> Welcome:
        return self._ask("POST", "/v1/hello", hello, Welcome)

    def send_attendance(self, batch: EventBatch) -> EventsTaken:
        return self._ask("POST", "/v1/attendance", batch, EventsTaken)

    def send_people(self, batch: PeopleBatch) -> PeopleTaken:
        return self._ask("POST", "/v1/people", batch, PeopleTaken)

    def send_result(self, result: GalleryResult) -> None:
        self._ask("POST", "/v1/gallery/result", result, None)

    def add_key(self, private: bytes) -> None:
        """Tell the server a further key of this kiosk."""
        proof = sign(private, f"clockface key {self.identity.kiosk}".encode())
        self._ask("POST", "/v1/keys", NewKey(b64(sign_public(private)), b64(proof)), None)

    def gallery(self, own: Cursor, wait_s: int, give_up: Callable[[], bool] = never) -> GalleryAnswer:
        """News after `own`, at once or as soon as there is some. give_up: asked all the time; ends the waiting."""
        target = f"/v1/gallery?epoch={own.epoch}&version={own.version}&digest={own.digest}&wait={wait_s}"
        try:
            return self._ask("GET", target, None, GalleryAnswer, MOST_GALLERY_BYTES, wait_s, give_up)
        except GivenUp:
            return GalleryAnswer()

    def fetch_part(self, part: Part, folder: Path, give_up: Callable[[], bool] = never) -> bytes:
        """A part of a gallery, still sealed, as announced byte for byte. What came before a cut is kept in the folder
        and gone on from. Raises StorageError as well.
        """
        path = folder / part.sha256
        with reported(path):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            have = path.stat().st_size if path.exists() else 0
        if have < part.length:
            self._fetch_rest(part, path, have, give_up)
        with reported(path):
            content = path.read_bytes()
            if hashlib.sha256(content).hexdigest() == part.sha256:
                return content
        _remove(path)
        raise SyncUntrusted("A part of the news is not the one that was announced: it was dropped.", "mix_and_match")

    def tell_program(self, report: ProgramReport) -> ReleaseOffer:
        """Which program this kiosk runs; which release it may fetch."""
        return self._ask("POST", "/v1/release", report, ReleaseOffer)

    def fetch_release(self, digest: str, path: Path, give_up: Callable[[], bool] = never) -> None:
        """Add the next bytes of a release to a file: a piece of it, or what came of one before a cut. Raises
        StorageError as well.
        """
        with reported(path):
            have = path.stat().st_size if path.exists() else 0
        self._while_fresh(lambda: self._fetch_piece(digest, path, have, give_up))

    def _fetch_piece(self, digest: str, path: Path, have: int, give_up: Callable[[], bool]) -> None:
        call = self._signed("GET", f"/v1/releases/{digest}?start={have}", b"", PART_S - self._within_s, give_up)
        with self._transport.send(call) as reply:
            if reply.status != 200:
                raise self._refusal(reply)
            with reported(path):
                fd = open_private(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
            _write_chunks(reply, path, fd, RELEASE_PIECE_BYTES, durable=True)

    def _fetch_rest(self, part: Part, path: Path, have: int, give_up: Callable[[], bool]) -> None:
        headers = {"Range": f"bytes={have}-"} if have else {}
        with self._transport.send(Call("GET", f"/v1/parts/{part.sha256}", headers, b"", PART_S, give_up)) as reply:
            if reply.status not in (200, 206):
                if reply.status == 416:
                    _remove(path)  # what came so far belongs to nothing
                raise self._refusal(reply)
            goes_on = reply.status == 206
            if goes_on and not reply.headers.get("Content-Range", "").startswith(f"bytes {have}-"):
                raise SyncUnreachable("The server sent another piece than it was asked for.")
            with reported(path):
                fd = open_private(path, os.O_WRONLY | os.O_CREAT | (os.O_APPEND if goes_on else os.O_TRUNC))
            _write_chunks(reply, path, fd, part.length - (have if goes_on else 0))

    def _ask(
        self,
        method: str,
        target: str,
        message: Any,
        kind: type[T] | None,
        most: int = MOST_BYTES,
        wait_s: float = 0,
        give_up: Callable[[], bool] = never,
    ) -> T:
        body = b"" if message is None else to_json(message)

        def once() -> T:
            call = self._signed(method, target, body, wait_s, give_up)
            return _exchange(self._transport, call, kind, most, self._wall_us)

        return self._while_fresh(once)

    def _while_fresh(self, once: Callable[[], T]) -> T:
        """Once more when the server finds the token too old."""
        try:
            return once()
        except SyncRefused as error:
            if error.code != "stale":
                raise
        self._lead = None  # one of the clocks was set since it was measured
        return once()

    def _signed(self, method: str, target: str, body: bytes, wait_s: float, give_up: Callable[[], bool]) -> Call:
        sent, headers = _packed(body)
        own = self.identity
        claims = Claims(
            kiosk=own.kiosk,
            key=own.key_id,
            audience=own.server,
            issued_utc_s=self._server_now_us() // 1_000_000,
            method=method,
            target=target,
            body_sha256=hashlib.sha256(sent).hexdigest(),
            nonce=secrets.token_urlsafe(12),
        )
        headers["Authorization"] = token(claims, sign(unb64(own.sign_key), to_json(claims)))
        return Call(method, target, headers, sent, self._within_s + wait_s, give_up)

    def _server_now_us(self) -> int:
        lead = self._lead
        if lead is None or self._steady_us() - lead.steady_us > _MEASURE_EVERY_US:
            lead = self._lead = self._measured()
        return self._steady_us() + lead.lead_us

    def _measured(self) -> _Lead:
        """The answer is taken to have been made half-way between question and arrival (as NTP does, RFC 5905)."""
        before_us = self._steady_us()
        told = server_time(self._transport, self._within_s, self._wall_us)
        after_us = self._steady_us()
        if told.server != self.identity.server:
            raise SyncUntrusted(
                f"At {self.identity.address} another server answers than the one this kiosk is paired with.",
                "mix_and_match",
            )
        return _Lead(told.now_utc_us - (before_us + after_us) // 2, after_us)

    def _refusal(self, reply: Reply) -> SyncRefused | SyncUnreachable:
        return _refusal(reply.status, reply.headers, b"".join(reply.chunks(MOST_BYTES)), self._wall_us)


def server_time(transport: Transport, within_s: float, wall_us: Callable[[], int] = now_utc_us) -> Time:
    """Which server answers there, and what its clock shows. Raises SyncRefused for one of another protocol."""
    told = _exchange(transport, Call("GET", "/v1/time", {}, b"", within_s), Time, MOST_BYTES, wall_us)
    if told.protocol != PROTOCOL:
        raise SyncRefused("The server speaks another protocol: bring both to the same version of Clockface.", 200)
    return told


def pair(transport: Transport, request: PairRequest, within_s: float) -> Paired:
    """Introduce this kiosk with the code of an administrator."""
    call = Call("POST", "/v1/pair", {"Content-Type": "application/json"}, to_json(request), within_s)
    return _exchange(transport, call, Paired, MOST_BYTES, now_utc_us)


def _exchange(transport: Transport, call: Call, kind: type[T] | None, most: int, wall_us: Callable[[], int]) -> T:
    """kind: None for an answer in which nothing stands."""
    with transport.send(call) as reply:
        content = b"".join(reply.chunks(most))
    if not 200 <= reply.status < 300:
        raise _refusal(reply.status, reply.headers, content, wall_us)
    if kind is None:
        return None  # type: ignore[return-value]
    try:
        return from_json(kind, content)
    except Malformed as error:
        raise SyncUnreachable(f"The server answered with something that cannot be read ({error}).") from error


def _packed(body: bytes) -> tuple[bytes, dict[str, str]]:
    headers = {"Content-Type": "application/json"} if body else {}
    if len(body) < _GZIP_FROM_BYTES:
        return body, headers
    return gzip.compress(body, 6, mtime=0), headers | {"Content-Encoding": "gzip"}


def _refusal(
    status: int, headers: Mapping[str, str], content: bytes, wall_us: Callable[[], int]
) -> SyncRefused | SyncUnreachable:
    """What an answer that is no success means."""
    if status >= 500 or status in _NOT_NOW:
        wait_s = retry_after_s(headers.get("Retry-After"), wall_us())
        return SyncUnreachable(f"The server cannot answer now (status {status}).", wait_s)
    try:
        problem = from_json(Problem, content)
    except Malformed:
        if status == 413:
            return SyncRefused("That is more than the server takes at once.", status, "too_large")
        return SyncUnreachable(f"Something else than a Clockface server answers there (status {status}).")
    sentence = "".join(filter(str.isprintable, problem.detail))[:500]
    return SyncRefused(sentence or f"The server refused it (status {status}).", status, problem.code[:50])


def _write_chunks(reply: Reply, path: Path, fd: int, most: int, *, durable: bool = False) -> None:
    try:
        for chunk in reply.chunks(most):
            with reported(path):
                write_fully(fd, chunk)
        if durable:
            with reported(path):
                sync(fd)
    except SyncUntrusted:
        _remove(path)
        raise
    finally:
        os.close(fd)


def _remove(path: Path) -> None:
    with reported(path):
        path.unlink(missing_ok=True)
