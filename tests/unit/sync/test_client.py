"""What the client sends, what it takes for an answer, and what for none."""

from __future__ import annotations

import hashlib
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from kiosk_app.errors import SyncRefused, SyncUnreachable, SyncUntrusted
from kiosk_app.sync.client import Client
from kiosk_app.sync.identity import Identity
from sync_server.wire.codec import from_json, to_json, unb64
from sync_server.wire.messages import (
    EventBatch,
    EventsTaken,
    GalleryAnswer,
    Held,
    Hello,
    PersonState,
    Problem,
    Time,
    Welcome,
    parse_token,
)
from sync_server.wire.seals import sign_public, verifies
from sync_server.wire.signed import Cursor, Part
from tests.unit.sync.conftest import NETWORK
from tests.unit.sync.made_trust import Signers
from tests.unit.sync.scripted_server import SERVER, Asked, Said, ScriptedServer, json_answer, make_certificate

EPOCH, ZEROS = "ab" * 16, "00" * 32
WELCOME = Welcome(1, Held(EPOCH, 0, ZEROS), 0, Cursor())
TAKEN = EventsTaken(Held(EPOCH, 1, ZEROS))
HELLO = Hello(EPOCH, 0, ZEROS, 0, Cursor(), 1, "0.1")


def batch(count: int) -> EventBatch:
    return EventBatch(EPOCH, 1, ZEROS, tuple(f'{{"event_id":"{number}"}}' for number in range(count)), 1)


def test_every_request_carries_a_token_over_what_was_sent(
    client: Client, server: ScriptedServer, identity: Identity
) -> None:
    server.answers["/v1/attendance"] = lambda _: json_answer(TAKEN)
    assert client.send_attendance(batch(100)) == TAKEN
    asked = server.asked[-1]
    claims, signed, signature = parse_token(asked.headers["Authorization"])
    assert verifies(sign_public(unb64(identity.sign_key)), signed, signature)
    assert (claims.method, claims.target) == ("POST", "/v1/attendance")
    assert claims.body_sha256 == hashlib.sha256(asked.sent).hexdigest()
    assert (claims.kiosk, claims.key, claims.audience) == ("kiosk-1", identity.key_id, SERVER)
    assert from_json(EventBatch, asked.body) == batch(100)


def test_long_bodies_are_gzipped_and_short_ones_not(client: Client, server: ScriptedServer) -> None:
    server.answers["/v1/attendance"] = lambda _: json_answer(TAKEN)
    client.send_attendance(batch(1))
    client.send_attendance(batch(1000))
    assert "Content-Encoding" not in server.asked[-2].headers
    assert server.asked[-1].headers["Content-Encoding"] == "gzip"
    assert len(server.asked[-1].sent) < len(server.asked[-1].body) / 4


def test_no_two_tokens_are_alike(client: Client, server: ScriptedServer) -> None:
    server.answers["/v1/hello"] = lambda _: json_answer(WELCOME)
    for _ in range(3):
        client.hello(HELLO)
    assert len({asked.headers["Authorization"] for asked in server.asked if asked.method == "POST"}) == 3


def test_the_token_follows_the_clock_of_the_server_whatever_the_kiosk_shows(
    identity: Identity, server: ScriptedServer
) -> None:
    server.answers["/v1/hello"] = lambda _: json_answer(WELCOME)
    server.clock_us = lambda: 4_000_000_000_000_000
    with Client(identity, NETWORK, wall_us=lambda: 1_000_000_000) as client:
        client.hello(HELLO)
    assert parse_token(server.asked[-1].headers["Authorization"])[0].issued_utc_s == pytest.approx(4e9, abs=60)
    assert server.paths() == ["/v1/time", "/v1/hello"]


def test_the_offset_is_measured_again_when_the_server_finds_the_token_stale(
    client: Client, server: ScriptedServer
) -> None:
    answers = iter([json_answer(WELCOME), json_answer(Problem("stale", "Sign again."), 401), json_answer(WELCOME)])
    server.answers["/v1/hello"] = lambda _: next(answers)
    client.hello(HELLO)
    client.hello(HELLO)
    assert server.paths() == ["/v1/time", "/v1/hello", "/v1/hello", "/v1/time", "/v1/hello"]


def test_a_token_that_stays_stale_is_refused_and_not_tried_for_ever(client: Client, server: ScriptedServer) -> None:
    server.answers["/v1/hello"] = lambda _: json_answer(Problem("stale", "Sign again."), 401)
    with pytest.raises(SyncRefused):
        client.hello(HELLO)
    assert len(server.asked) == 4


def test_the_offset_is_measured_again_after_ten_minutes(identity: Identity, server: ScriptedServer) -> None:
    server.answers["/v1/hello"] = lambda _: json_answer(WELCOME)
    now = [0]
    with Client(identity, NETWORK, steady_us=lambda: now[0]) as client:
        client.hello(HELLO)
        now[0] += 601_000_000
        client.hello(HELLO)
    assert server.paths().count("/v1/time") == 2


def test_another_server_at_the_address_is_not_talked_to(client: Client, server: ScriptedServer) -> None:
    server.answers["/v1/time"] = lambda _: json_answer(Time(1, "server-2"))
    with pytest.raises(SyncUntrusted):
        client.hello(HELLO)
    assert server.paths() == ["/v1/time"]


def test_a_server_of_another_protocol_is_refused(client: Client, server: ScriptedServer) -> None:
    server.answers["/v1/time"] = lambda _: json_answer(Time(1, SERVER, 99))
    with pytest.raises(SyncRefused):
        client.hello(HELLO)


# The certificate


def test_another_certificate_than_the_pinned_one_is_not_talked_to(identity: Identity, server: ScriptedServer) -> None:
    with Client(replace(identity, fingerprint="ab" * 32), NETWORK) as client, pytest.raises(SyncUntrusted):
        client.hello(HELLO)
    assert not server.asked


def test_a_valid_certificate_of_somebody_else_is_not_talked_to(identity: Identity, tmp_path: Path) -> None:
    other = make_certificate(tmp_path, "other")
    with ScriptedServer(other).running() as impostor:
        believed = replace(identity, address=impostor.address)
        with Client(believed, replace(NETWORK, ca_file=str(other.file))) as client, pytest.raises(SyncUntrusted):
            client.hello(HELLO)
        assert not impostor.asked


def test_without_a_fingerprint_an_authority_must_vouch(identity: Identity, server: ScriptedServer) -> None:
    server.answers["/v1/hello"] = lambda _: json_answer(WELCOME)
    unpinned = replace(identity, fingerprint="")
    with Client(unpinned, NETWORK) as client, pytest.raises(SyncUntrusted):
        client.hello(HELLO)
    with Client(unpinned, replace(NETWORK, ca_file=str(server.certificate.file))) as client:
        assert client.hello(HELLO) == WELCOME
    elsewhere = replace(unpinned, address=server.address.replace("127.0.0.1", "localhost"))
    network = replace(NETWORK, ca_file=str(server.certificate.file))
    with Client(elsewhere, network) as client, pytest.raises(SyncUntrusted):
        client.hello(HELLO)


def test_a_file_of_authorities_that_is_not_there_is_named(identity: Identity) -> None:
    network = replace(NETWORK, ca_file="/nowhere/ca.pem")
    with Client(replace(identity, fingerprint=""), network) as client:
        with pytest.raises(SyncUnreachable) as refusal:
            client.hello(HELLO)
        assert "/nowhere/ca.pem" in str(refusal.value)


# Answers that are none


def test_nobody_there_is_unreachable(identity: Identity) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"https://127.0.0.1:{free.getsockname()[1]}"
    with Client(replace(identity, address=address), NETWORK) as client, pytest.raises(SyncUnreachable) as refusal:
        client.hello(HELLO)
    assert address in str(refusal.value)


@pytest.mark.parametrize("status", [500, 502, 503, 504, 429, 408])
def test_a_server_that_cannot_now_is_unreachable(client: Client, server: ScriptedServer, status: int) -> None:
    server.answers["/v1/hello"] = lambda _: Said(status, [b"<html>"], {"Retry-After": "17"})
    with pytest.raises(SyncUnreachable) as refusal:
        client.hello(HELLO)
    assert refusal.value.retry_after_s == 17.0


@pytest.mark.parametrize(
    "said",
    [
        Said(pieces=[b""]),
        Said(pieces=[b"<html>Log in to the hotel"]),
        Said(pieces=[b'{"now_utc_us": NaN}']),
        Said(pieces=[b"\xff\xfe\x00"]),
        Said(pieces=[b"[" * 100_000]),
        Said(302, [b""], {"Location": "https://elsewhere.example/"}),
        Said(404, [b"nothing here"]),
        Said(204),
    ],
)
def test_garbage_is_unreachable(client: Client, server: ScriptedServer, said: Said) -> None:
    server.answers["/v1/hello"] = lambda _: said
    with pytest.raises(SyncUnreachable):
        client.hello(HELLO)


def test_an_answer_that_is_cut_at_any_byte_is_unreachable(client: Client, server: ScriptedServer) -> None:
    whole = to_json(WELCOME)
    server.answers["/v1/hello"] = lambda _: json_answer(WELCOME)
    client.hello(HELLO)
    for length in range(0, len(whole), 29):
        said = Said(pieces=[whole[:length]], length=len(whole), cut=True)
        server.answers["/v1/hello"] = lambda _, said=said: said  # type: ignore[misc]
        with pytest.raises(SyncUnreachable):
            client.hello(HELLO)
    server.answers["/v1/hello"] = lambda _: json_answer(WELCOME)
    assert client.hello(HELLO) == WELCOME


@pytest.mark.parametrize("status", [400, 401, 403, 404, 409, 413, 422])
def test_what_the_server_will_not_is_refused_in_its_own_words(
    client: Client, server: ScriptedServer, status: int
) -> None:
    server.answers["/v1/hello"] = lambda _: json_answer(Problem("why", "This kiosk was\x1b[31m revoked."), status)
    with pytest.raises(SyncRefused) as refusal:
        client.hello(HELLO)
    assert (refusal.value.status, refusal.value.code) == (status, "why")
    assert str(refusal.value) == "This kiosk was[31m revoked."


def test_a_proxy_that_finds_a_batch_too_large_says_so_too(client: Client, server: ScriptedServer) -> None:
    server.answers["/v1/attendance"] = lambda _: Said(413, [b"<html>Request Entity Too Large"])
    with pytest.raises(SyncRefused) as refusal:
        client.send_attendance(batch(1000))
    assert refusal.value.code == "too_large"


# Waiting for news


def test_waiting_ends_when_the_caller_has_something_else_to_do(client: Client, server: ScriptedServer) -> None:
    released, woken = threading.Event(), threading.Event()
    server.answers["/v1/gallery"] = lambda _: (released.wait(20), json_answer(GalleryAnswer()))[1]
    threading.Timer(0.3, woken.set).start()
    started_s = time.monotonic()
    assert client.gallery(Cursor(), 15, woken.is_set) == GalleryAnswer()
    assert time.monotonic() - started_s < 10
    released.set()
    server.answers["/v1/hello"] = lambda _: json_answer(WELCOME)
    assert client.hello(HELLO) == WELCOME


def test_news_are_asked_for_from_what_the_kiosk_has(client: Client, server: ScriptedServer) -> None:
    server.answers["/v1/gallery"] = lambda _: json_answer(GalleryAnswer())
    client.gallery(Cursor(3, 4, "cd" * 32), 25)
    assert server.asked[-1].target == f"/v1/gallery?epoch=3&version=4&digest={'cd' * 32}&wait=25"
    assert parse_token(server.asked[-1].headers["Authorization"])[0].target == server.asked[-1].target


# Parts


@pytest.fixture
def part() -> tuple[Part, bytes]:
    return Signers().part(*(PersonState(f"p{number}") for number in range(200)))


def ranged(sealed: bytes, cut_after: int = 10**9) -> object:
    def answer(asked: Asked) -> Said:
        start = int(asked.headers.get("Range", "bytes=0-")[6:-1])
        rest = sealed[start:]
        headers = {"Content-Range": f"bytes {start}-{len(sealed) - 1}/{len(sealed)}"} if start else {}
        return Said(206 if start else 200, [rest[:cut_after]], headers, length=len(rest), cut=len(rest) > cut_after)

    return answer


def test_a_part_comes_in_pieces_over_a_line_that_breaks(
    client: Client, server: ScriptedServer, part: tuple[Part, bytes], tmp_path: Path
) -> None:
    announced, sealed = part
    server.answers[f"/v1/parts/{announced.sha256}"] = ranged(sealed, 500)  # type: ignore[assignment]
    for _ in range((len(sealed) - 1) // 500):
        with pytest.raises(SyncUnreachable):
            client.fetch_part(announced, tmp_path)
    assert client.fetch_part(announced, tmp_path) == sealed
    assert [asked.headers.get("Range") for asked in server.asked[:2]] == [None, "bytes=500-"]
    count = len(server.asked)
    assert client.fetch_part(announced, tmp_path) == sealed  # and not again
    assert len(server.asked) == count
    assert (tmp_path / announced.sha256).stat().st_mode & 0o777 == 0o600


def test_a_part_from_a_cache_without_ranges_comes_whole(
    client: Client, server: ScriptedServer, part: tuple[Part, bytes], tmp_path: Path
) -> None:
    announced, sealed = part
    (tmp_path / announced.sha256).write_bytes(sealed[:100])
    server.answers[f"/v1/parts/{announced.sha256}"] = lambda _: Said(pieces=[sealed])
    assert client.fetch_part(announced, tmp_path) == sealed


def test_a_part_needs_no_token(
    client: Client, server: ScriptedServer, part: tuple[Part, bytes], tmp_path: Path
) -> None:
    announced, sealed = part
    server.answers[f"/v1/parts/{announced.sha256}"] = lambda _: Said(pieces=[sealed])
    client.fetch_part(announced, tmp_path)
    assert "Authorization" not in server.asked[-1].headers


@pytest.mark.parametrize("wrong", ["other", "longer", "begun wrongly"])
def test_a_part_that_is_not_as_announced_is_dropped_and_comes_anew(
    client: Client, server: ScriptedServer, part: tuple[Part, bytes], tmp_path: Path, wrong: str
) -> None:
    announced, sealed = part
    path = f"/v1/parts/{announced.sha256}"
    server.answers[path] = ranged(  # type: ignore[assignment]
        {"other": bytes(len(sealed)), "longer": sealed + b"x", "begun wrongly": sealed}[wrong]
    )
    if wrong == "begun wrongly":
        (tmp_path / announced.sha256).write_bytes(b"x" * 10)
    with pytest.raises(SyncUntrusted):
        client.fetch_part(announced, tmp_path)
    assert not list(tmp_path.glob(announced.sha256))
    server.answers[path] = ranged(sealed)  # type: ignore[assignment]
    assert client.fetch_part(announced, tmp_path) == sealed


def test_another_piece_than_was_asked_for_is_not_added(
    client: Client, server: ScriptedServer, part: tuple[Part, bytes], tmp_path: Path
) -> None:
    announced, sealed = part
    (tmp_path / announced.sha256).write_bytes(sealed[:100])
    headers = {"Content-Range": f"bytes 50-{len(sealed) - 1}/{len(sealed)}"}
    server.answers[f"/v1/parts/{announced.sha256}"] = lambda _: Said(206, [sealed[50:]], headers)
    with pytest.raises(SyncUnreachable):
        client.fetch_part(announced, tmp_path)
    assert (tmp_path / announced.sha256).read_bytes() == sealed[:100]


def test_what_a_server_does_not_have_so_long_is_begun_anew(
    client: Client, server: ScriptedServer, part: tuple[Part, bytes], tmp_path: Path
) -> None:
    announced, sealed = part
    (tmp_path / announced.sha256).write_bytes(sealed[:100])
    server.answers[f"/v1/parts/{announced.sha256}"] = lambda _: Said(416)
    with pytest.raises(SyncUnreachable):
        client.fetch_part(announced, tmp_path)
    assert not (tmp_path / announced.sha256).exists()


# Proxies


@contextmanager
def proxy_to(port: int) -> Iterator[tuple[str, list[str]]]:
    """A proxy that leads everything to one port of this machine, and what it was asked for."""
    asked: list[str] = []

    class Tunnel(BaseHTTPRequestHandler):
        def do_CONNECT(self) -> None:
            asked.append(self.path)
            with socket.create_connection(("127.0.0.1", port)) as onward:
                self.send_response(200)
                self.end_headers()
                back = threading.Thread(target=_pump, args=(onward, self.connection))
                back.start()
                _pump(self.connection, onward)
                back.join()

        def log_message(self, *_: object) -> None:
            return

    http = ThreadingHTTPServer(("127.0.0.1", 0), Tunnel)
    thread = threading.Thread(target=http.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield f"http://127.0.0.1:{http.server_address[1]}", asked
    finally:
        http.shutdown()
        http.server_close()
        thread.join()


def _pump(source: socket.socket, target: socket.socket) -> None:
    try:
        while data := source.recv(65536):
            target.sendall(data)
        target.shutdown(socket.SHUT_WR)
    except OSError:
        return


def test_through_a_proxy_the_certificate_is_still_that_of_the_server(
    identity: Identity, server: ScriptedServer
) -> None:
    server.answers["/v1/hello"] = lambda _: json_answer(WELCOME)
    named = replace(identity, address=f"https://clock.example:{server.port}")
    with proxy_to(server.port) as (address, asked):
        with Client(named, replace(NETWORK, proxy=address)) as client:
            assert client.hello(HELLO) == WELCOME
        other = replace(named, fingerprint="ab" * 32)
        with Client(other, replace(NETWORK, proxy=address)) as client, pytest.raises(SyncUntrusted):
            client.hello(HELLO)
    assert asked[0] == f"clock.example:{server.port}"


def test_the_proxy_of_the_machine_is_used_unless_it_is_switched_off(
    identity: Identity, server: ScriptedServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    server.answers["/v1/hello"] = lambda _: json_answer(WELCOME)
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:1")
    monkeypatch.delenv("NO_PROXY", raising=False)
    monkeypatch.delenv("no_proxy", raising=False)
    named = replace(identity, address=f"https://127.0.0.1:{server.port}")
    with Client(named, replace(NETWORK, proxy="system")) as client, pytest.raises(SyncUnreachable) as refusal:
        client.hello(HELLO)
    assert "sync.proxy" in str(refusal.value)
    with Client(named, NETWORK) as client:
        assert client.hello(HELLO) == WELCOME


def test_a_netrc_does_not_put_its_password_in_place_of_the_token(
    identity: Identity, server: ScriptedServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "netrc").write_text("machine 127.0.0.1 login somebody password secret\n")
    monkeypatch.setenv("NETRC", str(tmp_path / "netrc"))
    server.answers["/v1/hello"] = lambda _: json_answer(WELCOME)
    with Client(identity, NETWORK) as client:
        client.hello(HELLO)
    assert server.asked[-1].headers["Authorization"].startswith("Clockface ")
