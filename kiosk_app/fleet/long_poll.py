"""A question for news that stays open, on a connection of its own, while other things go to the server."""

from __future__ import annotations

import threading
from collections.abc import Callable

from kiosk_app.sync.client import Client
from sync_server.wire.messages import GalleryAnswer
from sync_server.wire.signed import Cursor


class LongPoll:
    """Asks at once, in a thread. own: the cursor it asks with. answered: called from that thread when there is one.

    client: nobody else uses it before `close`.
    """

    def __init__(self, client: Client, own: Cursor, wait_s: int, answered: Callable[[], None]) -> None:
        self._client, self.own, self._wait_s, self._answered = client, own, wait_s, answered
        self._answer = GalleryAnswer()
        self._failure: Exception | None = None
        self._given_up, self._over = threading.Event(), threading.Event()
        self._thread = threading.Thread(target=self._ask, name="Clockface news", daemon=True)
        self._thread.start()

    @property
    def is_answered(self) -> bool:
        return self._over.is_set()

    def answer(self) -> GalleryAnswer:
        """Once it is answered. Raises what the client raised."""
        self._thread.join()  # its connection is free for the next one then
        if self._failure is not None:
            raise self._failure
        return self._answer

    def close(self) -> None:
        """Nobody wants to know any more."""
        self._given_up.set()
        self._thread.join()

    def _ask(self) -> None:
        try:
            self._answer = self._client.gallery(self.own, self._wait_s, self._given_up.is_set)
        except Exception as error:  # noqa: BLE001 - raised by `answer`
            self._failure = error
        self._over.set()
        self._answered()
