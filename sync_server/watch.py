"""Alarms that nobody sends: a kiosk that has not been heard of, an erasure that is not confirmed.

Every process looks; an alarm is opened once whoever sees it first.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator

from sqlalchemy import Connection, exists, select
from sqlalchemy.exc import DBAPIError
from starlette.concurrency import run_in_threadpool

from sync_server import alarms, notify, tables
from sync_server.server import Server

LOOK_EVERY_S = 30.0
OFFLINE_US = 10 * 60 * 1_000_000  # ten heartbeats
UNCONFIRMED_US = 24 * 3600 * 1_000_000
OFFLINE, ERASURE = "offline", "erasure"
_log = logging.getLogger(__name__)


def look(server: Server) -> None:
    """Open and settle what the time alone decides, and send what waits."""
    now_utc_us = server.now_utc_us()
    with server.database.write() as connection:
        _silent(connection, now_utc_us)
        _unconfirmed(connection, now_utc_us)
        notify.enqueue(connection, now_utc_us)
    notify.deliver(server)


def _silent(connection: Connection, now_utc_us: int) -> None:
    kiosks = tables.kiosks
    opened = _open(connection, OFFLINE)
    query = select(kiosks.c.uid, kiosks.c.state, kiosks.c.last_seen_utc_us).where(
        kiosks.c.last_seen_utc_us.is_not(None)
    )
    for uid, state, seen in connection.execute(query):
        is_silent = state == "active" and now_utc_us - seen > OFFLINE_US
        if is_silent and uid not in opened:
            alarms.raise_alarm(connection, uid, OFFLINE, "")
        elif uid in opened and not is_silent:
            alarms.settle(connection, uid, OFFLINE)


def _unconfirmed(connection: Connection, now_utc_us: int) -> None:
    """Of erasures a day old: which kiosks have not said that they carried them out."""
    kiosks, erasures, receipts = tables.kiosks, tables.erasures, tables.erasure_receipts
    confirmed = exists().where((receipts.c.person_id == erasures.c.person_id) & (receipts.c.kiosk == kiosks.c.uid))
    due = erasures.c.ordered_utc_us.between(kiosks.c.paired_utc_us, now_utc_us - UNCONFIRMED_US)
    query = select(kiosks.c.uid).where((kiosks.c.state == "active") & exists(select(1).where(due & ~confirmed)))
    behind, opened = set(connection.execute(query).scalars()), _open(connection, ERASURE)
    for uid in behind - opened:
        alarms.raise_alarm(connection, uid, ERASURE, "")
    for uid in opened - behind:
        alarms.settle(connection, uid, ERASURE)


def _open(connection: Connection, kind: str) -> set[str]:
    """Kiosks that have such an alarm."""
    table = tables.alarms
    query = select(table.c.kiosk).where((table.c.kind == kind) & table.c.closed_utc_us.is_(None))
    return set(connection.execute(query).scalars())


@contextlib.asynccontextmanager
async def running(server: Server) -> AsyncIterator[None]:
    """Look now and then for as long as the server runs; a look under way is waited for at the end."""
    stop = asyncio.Event()
    task = asyncio.create_task(_look_again_and_again(server, stop))
    try:
        yield
    finally:
        stop.set()
        await task


async def _look_again_and_again(server: Server, stop: asyncio.Event) -> None:
    while not stop.is_set():
        try:
            await run_in_threadpool(look, server)
        except DBAPIError as error:
            _log.warning("cannot look after the kiosks: %s", type(error).__name__)
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(stop.wait(), LOOK_EVERY_S)
