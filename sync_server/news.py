"""Waiting for something new in the gallery: one small query a second for everybody who waits in this process."""

from __future__ import annotations

import asyncio
import contextlib
import logging

from sqlalchemy.exc import DBAPIError
from starlette.concurrency import run_in_threadpool

from sync_server import position
from sync_server.ending import ENDING
from sync_server.server import Server

POLL_S = 0.5
_log = logging.getLogger(__name__)


class News:
    """Belongs to one event loop. Nothing is asked while nobody waits."""

    def __init__(self, server: Server) -> None:
        self._server = server
        self._waiting: set[asyncio.Future[None]] = set()
        self._watch: asyncio.Task[None] | None = None
        self.seen: int | None = None  # the stamp that was read last

    async def after(self, seen: int | None, timeout_s: float) -> None:
        """Return when the stamp is another one than `seen`, or after this time, or when the process is to end.

        Read `seen` before looking for news: what comes between is not missed then.
        """
        if self.seen != seen:
            return
        future = asyncio.get_running_loop().create_future()
        self._waiting.add(future)
        if self._watch is None or self._watch.done():
            self._watch = asyncio.create_task(self._look())
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(timeout_s):
                await future
        self._waiting.discard(future)

    async def _look(self) -> None:
        while self._waiting:
            stamp = self.seen
            try:
                stamp = await run_in_threadpool(self._stamp)
            except DBAPIError as error:
                _log.warning("cannot look for news: %s", type(error).__name__)
            if stamp != self.seen:
                self.seen = stamp
                self._wake()
            if ENDING.is_set():
                self._wake()
            await asyncio.sleep(POLL_S)

    def _wake(self) -> None:
        for future in self._waiting:
            if not future.done():
                future.set_result(None)

    def _stamp(self) -> int:
        with self._server.database.ask() as connection:
            return position.read(connection).stamp
