"""What runs beside the requests: alarms that time alone decides, notices, and limits of how often anybody may ask."""

from __future__ import annotations

import hashlib
import hmac
import json
import socketserver
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import pairwise

import pytest
from fastapi.testclient import TestClient
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from sync_server import app, notify, ratelimit, tables, watch
from sync_server.notify import Targets
from sync_server.problems import ServerError
from sync_server.ratelimit import GUESSING, Buckets, Rate
from sync_server.server import Server
from tests.server.conftest import ScriptedClock
from tests.server.paired import PairedKiosk, paired

SECRET = "a shared secret of some length"
MINUTE_S, DAY_S = 60, 24 * 3600


@dataclass
class Hook:
    """A program that is told. answers: what it says to the calls to come; then 200."""

    url: str = ""
    answers: list[int] = field(default_factory=list)
    calls: list[tuple[str, bytes]] = field(default_factory=list)

    @property
    def told(self) -> list[dict[str, object]]:
        return [json.loads(body) for _, body in self.calls]


@pytest.fixture
def no_limits() -> None:
    """The limits hold in this module."""


@pytest.fixture(autouse=True)
def nobody_else_looks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(app, "BESIDE", ())


@pytest.fixture
def hook() -> Iterator[Hook]:
    heard = Hook()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            heard.calls.append((self.headers["Clockface-Signature"], body))
            self.send_response(heard.answers.pop(0) if heard.answers else 200)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as http:
        heard.url = f"http://127.0.0.1:{http.server_port}/hook"
        threading.Thread(target=http.serve_forever, daemon=True).start()
        yield heard
        http.shutdown()


def listen(server: Server, hook: Hook) -> None:
    with server.database.write() as connection:
        notify.set_targets(connection, Targets(webhook=hook.url, webhook_secret=SECRET))


def open_alarms(server: Server) -> list[tuple[str, str]]:
    alarms = tables.alarms
    with server.database.read() as connection:
        query = select(alarms.c.kiosk, alarms.c.kind).where(alarms.c.closed_utc_us.is_(None))
        return [(kiosk, kind) for kiosk, kind in connection.execute(query)]


def test_a_kiosk_that_falls_silent_is_told_once_and_is_over_when_it_is_back(
    server: Server, kiosk: PairedKiosk, clock: ScriptedClock, hook: Hook
) -> None:
    kiosk.hello()
    listen(server, hook)
    watch.look(server)
    assert open_alarms(server) == []
    clock.pass_s(11 * MINUTE_S)
    for _ in range(3):
        watch.look(server)
    assert open_alarms(server) == [(kiosk.uid, "offline")]
    assert [(call["event"], call.get("kiosk"), call.get("kind")) for call in hook.told] == [
        ("summary", None, None),
        ("alarm", "Gate", "offline"),
    ]
    kiosk.hello()
    watch.look(server)
    assert open_alarms(server) == []


def test_a_notice_is_signed_over_its_time_and_body(server: Server, clock: ScriptedClock, hook: Hook) -> None:
    listen(server, hook)
    watch.look(server)
    ((said, body),) = hook.calls
    at, _, signed = said.removeprefix("t=").partition(",v1=")
    assert int(at) == clock.now // 1_000_000
    assert signed == hmac.new(SECRET.encode(), f"{at}.".encode() + body, hashlib.sha256).hexdigest()


def test_what_cannot_be_sent_is_tried_again_after_longer_and_longer_pauses(
    server: Server, clock: ScriptedClock, hook: Hook
) -> None:
    listen(server, hook)
    hook.answers = [500, 302, 503]
    waited = []
    for _ in range(200):
        before = len(hook.calls)
        watch.look(server)
        if len(hook.calls) > before:
            waited.append(clock.now)
        clock.pass_s(10)
    assert [(after - before) // 1_000_000 for before, after in pairwise(waited)] == [30, 60, 120]
    assert len(hook.calls) == 4
    assert len({body for _, body in hook.calls}) == 1


def test_two_processes_never_send_the_same_notice(server: Server, hook: Hook) -> None:
    listen(server, hook)
    with server.database.write() as connection:
        for _ in range(20):
            notify._put(connection, notify.targets(connection), {"event": "test"}, server.now_utc_us())
    threads = [threading.Thread(target=notify.deliver, args=(server,)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(hook.calls) == 20


def test_each_day_has_one_summary(server: Server, kiosk: PairedKiosk, clock: ScriptedClock, hook: Hook) -> None:
    kiosk.hello()
    listen(server, hook)
    for _ in range(5):
        watch.look(server)
        clock.pass_s(DAY_S / 2)
    days = [call["day"] for call in hook.told if call["event"] == "summary"]
    assert len(days) == len(set(days)) == 3
    assert any(str(line).startswith("Gate: No answer") for line in hook.told[-1]["in_trouble"])  # type: ignore[attr-defined]


def test_mail_says_it_in_words(server: Server, clock: ScriptedClock) -> None:
    letters: list[str] = []

    class Post(socketserver.StreamRequestHandler):
        def handle(self) -> None:
            self.wfile.write(b"220 here\r\n")
            for line in self.rfile:
                verb = line[:4].upper().strip()
                if verb == b"DATA":
                    self.wfile.write(b"354 go on\r\n")
                    letter = b"".join(iter(self.rfile.readline, b".\r\n"))
                    letters.append(letter.decode())
                self.wfile.write(b"221 bye\r\n" if verb == b"QUIT" else b"250 ok\r\n")
                if verb == b"QUIT":
                    return

    with socketserver.TCPServer(("127.0.0.1", 0), Post) as smtp:
        threading.Thread(target=smtp.serve_forever, daemon=True).start()
        told = Targets(
            smtp=f"127.0.0.1:{smtp.server_address[1]}", mail_from="clock@example.org", mail_to="it@example.org"
        )
        with server.database.write() as connection:
            notify.set_targets(connection, told)
        watch.look(server)
        smtp.shutdown()
    (letter,) = letters
    assert "Subject: Clockface:" in letter
    assert "Kiosks: 0, in trouble: 0" in letter


@pytest.mark.parametrize(
    "wrong",
    [
        {"webhook": "ftp://x", "webhook_secret": SECRET},
        {"webhook": "https://x", "webhook_secret": "short"},
        {"mail_to": "it@example.org"},
        {"mail_to": "it@example.org\r\nBcc: all@example.org", "smtp": "x:25", "mail_from": "a@b"},
    ],
)
def test_targets_that_cannot_be_right_are_refused(wrong: dict[str, str]) -> None:
    with pytest.raises(ServerError):
        Targets(**wrong)


@pytest.fixture
def backend() -> str:
    """What is tested here has no SQL of its own but the plainest; the other tests of the server go over both."""
    return "sqlite"


def test_codes_cannot_be_guessed_quickly_and_the_answer_says_how_long_to_wait(
    web: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ratelimit, "GUESSING", Rate(GUESSING.burst, 1 / 60))
    codes = [web.post("/v1/pair", content=b"{}").status_code for _ in range(40)]
    assert codes[: int(GUESSING.burst)] == [400] * int(GUESSING.burst)
    assert set(codes[-10:]) == {429}
    reply = web.post("/v1/pair", content=b"{}")
    assert 1 <= int(reply.headers["retry-after"]) <= 60
    assert web.get("/v1/time").status_code == 200


def test_one_kiosk_that_floods_does_not_take_the_turns_of_another(
    web: TestClient, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ratelimit, "KIOSK", Rate(50, 1e-3))  # however slow the machine is
    loud, calm = paired(web, server, "Loud"), paired(web, server, "Calm")
    answers = [loud.send("GET", "/v1/gallery?wait=0").status_code for _ in range(60)]
    assert answers.count(429) >= 9
    assert calm.send("GET", "/v1/gallery?wait=0").status_code == 200


@given(st.lists(st.floats(0, 5), min_size=1, max_size=200))
def test_never_more_than_the_burst_and_what_time_gives(pauses: list[float]) -> None:
    rate, now, allowed = Rate(3, 0.5), [0.0], 0
    buckets = Buckets(lambda: now[0])
    for pause in pauses:
        now[0] += pause
        wait_s = buckets.wait_s("somebody", rate)
        allowed += wait_s == 0
        assert wait_s <= 1 / rate.per_s
    assert allowed <= rate.burst + rate.per_s * now[0] + 1e-6


def test_only_so_many_names_are_kept() -> None:
    buckets = Buckets(lambda: 0.0, most=10)
    for number in range(1000):
        buckets.wait_s(str(number), Rate(1, 1))
    assert len(buckets._left) == 10
