"""The question for news stays open while attendance goes up, and the worker answers to whichever comes first."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk_app.attendance.register import Register
from kiosk_app.clock import now_utc_us
from kiosk_app.config import SyncConfig
from kiosk_app.errors import SyncUnreachable
from kiosk_app.fleet.canary import Trial
from kiosk_app.fleet.long_poll import LongPoll
from kiosk_app.fleet.status import Phase
from kiosk_app.fleet.update import Updater
from kiosk_app.fleet.worker import FleetWorker
from kiosk_app.sync.client import Client
from kiosk_app.sync.identity import Identity, IdentityFile
from sync_server.wire.codec import from_json, line_digest
from sync_server.wire.limits import GENESIS_HEX
from sync_server.wire.messages import EventBatch, EventsTaken, GalleryAnswer, Held, Hello, PeopleTaken, Welcome
from sync_server.wire.signed import Cursor
from tests.sample_register import embedding, enrolled, identified, striding_register
from tests.unit.sync.conftest import NETWORK
from tests.unit.sync.scripted_server import Asked, Said, ScriptedServer, json_answer

PATIENCE_S = 20


def wait_until(holds: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE_S
    while not holds():
        assert time.monotonic() < deadline, "it never happened"
        time.sleep(0.01)


class Door:
    """Answers questions for news only when it is opened; takes whatever attendance comes."""

    def __init__(self, server: ScriptedServer, epoch: str) -> None:
        self._held = Held(epoch, 0, GENESIS_HEX)
        self.opened = threading.Event()
        self.questions, self.open_questions = 0, 0
        server.answers |= {"/v1/hello": self.hello, "/v1/attendance": self.take, "/v1/gallery": self.wait}
        server.answers["/v1/people"] = lambda _: json_answer(PeopleTaken(1))

    @property
    def held(self) -> int:
        return self._held.sequence

    def hello(self, asked: Asked) -> Said:
        from_json(Hello, asked.body)
        return json_answer(Welcome(1, self._held, 0, Cursor(), hello_after_s=3600))

    def take(self, asked: Asked) -> Said:
        batch = from_json(EventBatch, asked.body)
        digest = bytes.fromhex(batch.previous)
        for number, body in enumerate(batch.bodies, batch.first):
            digest = line_digest(number, digest, body.encode())
        self._held = Held(batch.epoch, batch.first + len(batch.bodies) - 1, digest.hex())
        return json_answer(EventsTaken(self._held))

    def wait(self, _: Asked) -> Said:
        self.questions, self.open_questions = self.questions + 1, self.open_questions + 1
        self.opened.wait(PATIENCE_S)
        self.opened.clear()
        self.open_questions -= 1
        return json_answer(GalleryAnswer())


@contextmanager
def working(folder: Path, identity: Identity, register: Register) -> Iterator[FleetWorker]:
    IdentityFile(folder).write(replace(identity, key_since_utc_us=now_utc_us()))
    worker = FleetWorker(folder, register, lambda: NETWORK, Updater(folder, register, lambda _: Trial(), lambda: None))
    worker.start()
    try:
        yield worker
    finally:
        worker.stop()


@pytest.fixture
def door(server: ScriptedServer, identity: Identity) -> Iterator[Door]:
    made = Door(server, identity.epoch)
    yield made
    made.opened.set()


def test_attendance_goes_up_at_once_beside_the_open_question(tmp_path: Path, identity: Identity, door: Door) -> None:
    with striding_register(tmp_path) as register:
        ana = enrolled(register, "Ana", [embedding(1)]).person_id
        with working(tmp_path, identity, register) as worker:
            wait_until(lambda: door.open_questions == 1)
            for number in range(1, 6):
                register.record(identified(ana), "a" * 64)
                wait_until(lambda number=number: door.held == number)  # type: ignore[misc]
            assert (door.questions, door.open_questions) == (1, 1)
            door.opened.set()
            wait_until(lambda: door.questions == 2)
            assert worker.status.phase is Phase.CONNECTED


def test_a_worker_that_is_stopped_waits_for_no_answer(tmp_path: Path, identity: Identity, door: Door) -> None:
    with striding_register(tmp_path) as register, working(tmp_path, identity, register) as worker:
        wait_until(lambda: door.open_questions == 1)
        started_s = time.monotonic()
        worker.stop()
        assert time.monotonic() - started_s < SyncConfig().answer_timeout_s


def test_a_server_that_hangs_up_on_a_question_is_asked_again(
    tmp_path: Path, identity: Identity, door: Door, server: ScriptedServer
) -> None:
    asked = 0

    def hang_up_once(about: Asked) -> Said:
        nonlocal asked
        asked += 1
        return Said(200, [b"{"], length=100, cut=True) if asked == 1 else door.wait(about)

    server.answers["/v1/gallery"] = hang_up_once
    with striding_register(tmp_path) as register, working(tmp_path, identity, register) as worker:
        wait_until(lambda: worker.status.phase is Phase.UNREACHABLE)
        wait_until(lambda: door.open_questions == 1)
        assert worker.status.phase is Phase.CONNECTED


def test_what_went_wrong_is_raised_to_whoever_wants_the_answer(client: Client, server: ScriptedServer) -> None:
    server.answers["/v1/gallery"] = lambda _: Said(503)
    woken = threading.Event()
    poll = LongPoll(client, Cursor(), 25, woken.set)
    assert woken.wait(PATIENCE_S)
    assert poll.is_answered
    with pytest.raises(SyncUnreachable):
        poll.answer()


def test_a_question_that_nobody_wants_answered_any_more_ends(client: Client, door: Door) -> None:
    poll = LongPoll(client, Cursor(), 25, lambda: None)
    wait_until(lambda: door.open_questions == 1)
    poll.close()
    assert poll.answer() == GalleryAnswer()
