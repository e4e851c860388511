"""Work beside the UI thread: disk, argon2, exports and long searches. One function; results come back to the UI thread.

    run(self, lambda: session.today(), self._show, self._tell)

`work` runs in Qt's thread pool, `done` and `failed` in the UI thread. When the owner is gone by then, nothing is
called. A ClockfaceError goes to `failed`. Anything else is a bug: it is raised in the UI thread, for the crash handler.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, TypeVar

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal
from shiboken6 import isValid

from kiosk_app.errors import ClockfaceError

T = TypeVar("T")

CLOSING_MS: Final = 10_000


def run(
    owner: QObject, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[ClockfaceError], None]
) -> None:
    """Start the work at once and return; call it from the UI thread."""
    QThreadPool.globalInstance().start(_Job(work, _Return(owner, done, failed)))


class Newest:
    """For a search that is started again with every key: only the result of the newest run arrives."""

    def __init__(self, owner: QObject) -> None:
        self._owner = owner
        self._started = 0

    def run(self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[ClockfaceError], None]) -> None:
        """As `run`, and the runs before this one are forgotten."""
        self._started += 1
        number = self._started
        run(
            self._owner,
            work,
            lambda result: done(result) if number == self._started else None,
            lambda error: failed(error) if number == self._started else None,
        )


def finish() -> bool:
    """Wait for what is under way, such as an export, before the process ends; whether it came to an end in 10 s."""
    return QThreadPool.globalInstance().waitForDone(CLOSING_MS)


class _Return(QObject):
    """Carries one result into the thread in which it was made."""

    arrived = Signal(object, object)  # result, exception
    under_way: Final[set[_Return]] = set()  # nobody else holds on to it until it is delivered

    def __init__(self, owner: QObject, done: Callable[[Any], None], failed: Callable[[ClockfaceError], None]) -> None:
        super().__init__()
        self._owner, self._done, self._failed = owner, done, failed
        self.under_way.add(self)
        self.arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def _deliver(self, result: object, error: BaseException | None) -> None:
        self.under_way.discard(self)
        if not isValid(self._owner):
            return
        if error is None:
            self._done(result)
        elif isinstance(error, ClockfaceError):
            self._failed(error)
        else:
            raise error


class _Job(QRunnable):
    def __init__(self, work: Callable[[], object], back: _Return) -> None:
        super().__init__()
        self._work, self._back = work, back

    def run(self) -> None:
        work, back = self._work, self._back
        del self._work, self._back  # Qt's binding may keep the job itself for ever, and with it what these hold
        try:
            result, error = work(), None
        except BaseException as problem:  # noqa: BLE001 - the top of a thread; it is raised again in the UI thread
            result, error = None, problem
        back.arrived.emit(result, error)
