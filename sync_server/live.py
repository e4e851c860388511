"""What arrives, as it arrives: server-sent events out of the database.

Each server process looks for higher serials twice a second, so it does not matter which of them took the events in.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable

from fastapi.concurrency import run_in_threadpool

from sync_server.ending import ENDING

LOOK_S = 0.5
_QUIET_S = 15.0  # after so long without news a comment keeps proxies from closing the connection
MOST = 200  # streams of one process


class Streams:
    """How many are open; a process has one of these."""

    def __init__(self) -> None:
        self.open = 0

    async def follow(
        self, look: Callable[[int], tuple[str, int]], after: int, alive: Callable[[], bool]
    ) -> AsyncIterator[bytes]:
        """look: what to show of the events after a serial ("" for nothing) and the last serial; alive: whether whoever
        watches may go on. Both are called in a thread.
        """
        self.open += 1
        try:
            yield b"retry: 2000\n\n"
            spoke = time.monotonic()
            while not ENDING.is_set():
                text, last = await run_in_threadpool(look, after)
                if last != after:
                    yield message(text, last)
                    after, spoke = last, time.monotonic()
                elif time.monotonic() - spoke > _QUIET_S:
                    if not await run_in_threadpool(alive):
                        return
                    yield b": still here\n\n"
                    spoke = time.monotonic()
                await asyncio.sleep(LOOK_S)
        finally:
            self.open -= 1


def message(text: str, serial: int) -> bytes:
    """One event; an empty one only moves the serial on."""
    data = "".join(f"data: {line}\n" for line in text.splitlines()) if text.strip() else ""
    return f"id: {serial}\n{data}\n".encode()


STREAMS = Streams()
