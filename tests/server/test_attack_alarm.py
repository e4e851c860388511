"""A kiosk says in its hellos, for a while, that a face was perhaps a picture: one alarm a time, closed is closed."""

from __future__ import annotations

import json

import pytest
from sqlalchemy import select, update

from sync_server import app, fleet, notify, tables, words
from sync_server.notify import Targets
from sync_server.server import Server
from sync_server.wire.limits import SUSPICION_S
from sync_server.wire.messages import ATTACK_SUSPECTED
from tests.server.conftest import ScriptedClock
from tests.server.paired import PairedKiosk

SAID = (ATTACK_SUSPECTED,)
MINUTE_S = 60


@pytest.fixture(autouse=True)
def nobody_else_looks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(app, "BESIDE", ())


def rows(server: Server) -> list[tuple[str, bool]]:
    """Kind of each alarm there ever was, and whether it is open."""
    a = tables.alarms
    with server.database.read() as connection:
        found = connection.execute(select(a.c.kind, a.c.closed_utc_us).order_by(a.c.id)).all()
    return [(kind, closed is None) for kind, closed in found]


def close(server: Server) -> None:
    """As "Done" on the page of alarms."""
    a = tables.alarms
    with server.database.write() as connection:
        still = a.c.closed_utc_us.is_(None)
        connection.execute(update(a).where(still).values(closed_utc_us=server.now_utc_us()))


def say(kiosk: PairedKiosk, clock: ScriptedClock, minutes: int, alarms: tuple[str, ...] = SAID) -> None:
    """A hello a minute, for so long."""
    for _ in range(minutes):
        clock.pass_s(MINUTE_S)
        kiosk.hello(alarms=alarms)


def test_one_alarm_is_open_for_as_long_as_the_kiosk_says_so(
    server: Server, kiosk: PairedKiosk, clock: ScriptedClock
) -> None:
    say(kiosk, clock, 1, ())
    assert rows(server) == []
    say(kiosk, clock, 15)
    assert rows(server) == [(ATTACK_SUSPECTED, True)]
    say(kiosk, clock, 1, ())
    assert rows(server) == [(ATTACK_SUSPECTED, False)]
    say(kiosk, clock, 2)  # another time, however soon
    assert rows(server) == [(ATTACK_SUSPECTED, False), (ATTACK_SUSPECTED, True)]


def test_what_somebody_has_closed_is_not_opened_by_the_same_attack(
    server: Server, kiosk: PairedKiosk, clock: ScriptedClock
) -> None:
    say(kiosk, clock, 2)
    close(server)
    say(kiosk, clock, SUSPICION_S // MINUTE_S)  # as long as the last picture may have been held up before it was closed
    assert rows(server) == [(ATTACK_SUSPECTED, False)]
    say(kiosk, clock, 2)  # nothing but another one since then can account for that
    assert rows(server) == [(ATTACK_SUSPECTED, False), (ATTACK_SUSPECTED, True)]


def test_on_the_pages_it_stands_among_the_alarms_and_once_closed_nowhere(
    server: Server, kiosk: PairedKiosk, clock: ScriptedClock
) -> None:
    def troubles() -> list[tuple[str, bool]]:
        with server.database.read() as connection:
            (seen,) = fleet.kiosks(connection, clock())
        return [(trouble.what, trouble.alarm) for trouble in seen.troubles]

    say(kiosk, clock, 2)
    assert troubles() == [(words.alarm_title(ATTACK_SUSPECTED), True)]
    close(server)
    say(kiosk, clock, 1)
    assert troubles() == []


def test_whoever_is_told_of_alarms_is_told_once_and_of_no_person(
    server: Server, kiosk: PairedKiosk, clock: ScriptedClock
) -> None:
    with server.database.write() as connection:
        notify.set_targets(connection, Targets(webhook="https://example.invalid/", webhook_secret="a" * 16))
    for _ in range(3):
        say(kiosk, clock, 1)
        with server.database.write() as connection:
            notify.enqueue(connection, clock())
    with server.database.read() as connection:
        payloads = [json.loads(payload) for payload in connection.execute(select(tables.outbox.c.payload)).scalars()]
    (told,) = [payload for payload in payloads if payload["event"] == "alarm"]
    assert told["title"] == "A face was perhaps a picture"
    assert set(told) == {"event", "id", "kiosk", "site", "kind", "title", "advice", "opened_utc_us"}


def test_other_words_of_a_hello_open_no_alarm(server: Server, kiosk: PairedKiosk, clock: ScriptedClock) -> None:
    say(kiosk, clock, 1, ("disk_low", "something_of_a_later_release"))
    assert rows(server) == []


def test_what_a_kiosk_says_of_itself_has_the_words_of_the_server_and_stands_there_once(
    server: Server, kiosk: PairedKiosk, clock: ScriptedClock
) -> None:
    kiosk.hello(camera="lost", alarms=("camera_lost", "disk_low", "clock_untrusted"))
    with server.database.read() as connection:
        (seen,) = fleet.kiosks(connection, server.now_utc_us())
    assert sorted(trouble.kind for trouble in seen.troubles) == ["camera", "clock", "disk"]
    assert {words.alarm_advice(trouble.kind) for trouble in seen.troubles} == {t.todo for t in seen.troubles}
