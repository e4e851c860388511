"""However a ledger arrives, the server has the same events in the end."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, insert, select

from sync_server import ingest
from sync_server.server import Server
from sync_server.tables import events, kiosks, quarantine, streams
from sync_server.wire.messages import EventBatch, Held
from tests.server.paired import FIRST_EPOCH, Ledger, record

COUNT = 24
POISONED = {7, 8, 19}
LEDGER = Ledger(["?" * n if n in POISONED else record(n) for n in range(1, COUNT + 1)])
BATCHES = st.lists(st.tuples(st.integers(1, COUNT), st.integers(1, 12)), max_size=25)


@pytest.fixture
def ready(server: Server) -> Server:
    with server.database.write() as connection:
        connection.execute(insert(kiosks).values(uid="k", name="k", paired_utc_us=0, box_key=""))
    return server


def empty(server: Server) -> None:
    with server.database.write() as connection:
        for table in (events, quarantine, streams):
            connection.execute(delete(table))


def send(server: Server, batch: EventBatch) -> Held:
    with server.database.write("k") as connection:
        return ingest.take(server, connection, "k", batch).held


def everything(server: Server) -> tuple[list[object], list[object]]:
    """The events and what was set aside; not when and in which order they came."""
    stored = select(events.c.epoch, events.c.sequence, events.c.body, events.c.digest, events.c.flags)
    aside = select(quarantine.c.sequence, quarantine.c.body, quarantine.c.digest, quarantine.c.counts)
    with server.database.read() as connection:
        return (
            [tuple(row) for row in connection.execute(stored.order_by(events.c.sequence))],
            [tuple(row) for row in connection.execute(aside.order_by(quarantine.c.sequence))],
        )


def send_the_rest(server: Server, ledger: Ledger) -> None:
    """As a kiosk does: on from where the server is."""
    with server.database.read() as connection:
        stream = ingest._stream(connection, "k", ledger.epoch)
    if stream.held < len(ledger.bodies):
        assert send(server, ledger.batch(stream.held + 1)).sequence == len(ledger.bodies)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(batches=BATCHES)
def test_any_split_repetition_and_order_gives_the_same_events(ready: Server, batches: list[tuple[int, int]]) -> None:
    empty(ready)
    send(ready, LEDGER.batch())
    expected = everything(ready)
    empty(ready)
    for first, count in batches:
        before = everything(ready)
        answer = send(ready, LEDGER.batch(first, first + count - 1))
        assert answer.digest == LEDGER.digest(answer.sequence).hex()
        assert [*before[0]] == everything(ready)[0][: len(before[0])]
    send_the_rest(ready, LEDGER)
    assert everything(ready) == expected


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(batches=BATCHES, oldest=st.integers(2, COUNT))
def test_a_ledger_without_its_beginning_arrives_whole_in_any_order(
    ready: Server, batches: list[tuple[int, int]], oldest: int
) -> None:
    empty(ready)
    for first, count in batches:
        if first >= oldest:
            send(ready, LEDGER.batch(first, first + count - 1, oldest=oldest))
    send(ready, LEDGER.batch(oldest, oldest=oldest))
    numbers = [row[1] for row in everything(ready)[0]] + [row[0] for row in everything(ready)[1]]
    assert sorted(numbers) == list(range(oldest, COUNT + 1))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    parts=st.lists(st.tuples(st.booleans(), st.integers(1, COUNT), st.integers(1, 12)), max_size=25),
    fork=st.integers(0, COUNT - 1),
)
def test_of_two_clones_no_line_is_ever_lost(ready: Server, parts: list[tuple[bool, int, int]], fork: int) -> None:
    """Both send under one name, as they please; each line ends among the events or aside, once it was sent."""
    empty(ready)
    other = Ledger([*LEDGER.bodies[:fork], *(record(1000 + n) for n in range(COUNT - fork))])
    taken: set[str] = set()
    for is_other, first, count in parts:
        ledger = other if is_other else LEDGER
        batch = ledger.batch(first, first + count - 1)
        before = send(ready, batch)
        if before.sequence >= batch.first + len(batch.bodies) - 1 or before.order:
            taken |= set(batch.bodies)
    stored, aside = everything(ready)
    kept = {row[2] for row in stored} | {row[1].decode() for row in aside}
    assert taken <= kept
    assert len({row[1] for row in stored}) == len(stored)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(back_to=st.integers(0, COUNT), batches=BATCHES)
def test_a_server_put_back_to_an_older_state_gets_the_rest_again(
    ready: Server, back_to: int, batches: list[tuple[int, int]]
) -> None:
    empty(ready)
    send(ready, LEDGER.batch())
    expected = everything(ready)
    empty(ready)
    if back_to:
        send(ready, LEDGER.batch(1, back_to))
    for first, count in batches:  # what was still under way
        send(ready, LEDGER.batch(first, first + count - 1))
    send_the_rest(ready, LEDGER)
    assert everything(ready) == expected


def test_events_arrive_once_from_many_processes_at_a_time(ready: Server, database_url: str, tmp_path: Path) -> None:
    """Threads with a server each stand for processes: between them there is only the database."""
    from concurrent.futures import ThreadPoolExecutor

    from sync_server.server import open_server
    from sync_server.settings import Settings

    servers = [open_server(Settings(tmp_path, database_url), ready.now_utc_us) for _ in range(4)]
    many = Ledger([record(n) for n in range(1, 201)])
    with ThreadPoolExecutor(8) as pool:
        firsts = [first for first in range(1, 201, 20) for _ in range(4)]
        for _ in range(10):
            list(
                pool.map(lambda pair: send(servers[pair[0] % 4], many.batch(pair[1], pair[1] + 19)), enumerate(firsts))
            )
    stored, _ = everything(ready)
    assert [row[:2] for row in stored] == [(FIRST_EPOCH, n) for n in range(1, 201)]  # type: ignore[index]
    for server in servers:
        server.database.close()
