"""Work beside the UI thread: disk, argon2, exports and long searches. One function; results come back to the UI thread.

    run(self, lambda: session.today(), self._show, self._tell)

`work` runs in Qt's thread pool, `done` and `failed` in the UI thread. When the owner is gone by then, nothing is
called. A ClockfaceError goes to `failed`. Anything else is a bug: it is raised in the UI thread, for the crash handler.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable
from functools import cache
from typing import Any, Final, TypeVar

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal
from shiboken6 import isValid

from kiosk_app.errors import ClockfaceError

T = TypeVar("T")
Failed = Callable[[ClockfaceError], None]

CLOSING_MS: Final = 10_000


def run(owner: QObject, work: Callable[[], T], done: Callable[[T], None], failed: Failed) -> None:
    """Start the work at once and return; call it from the UI thread."""
    _counter().start(_Task(owner, work, done, failed))


class Newest:
    """For a search that is started again with every key: only the result of the newest run arrives."""

    def __init__(self, owner: QObject) -> None:
        self._owner = owner
        self._started = 0

    def run(self, work: Callable[[], T], done: Callable[[T], None], failed: Failed) -> None:
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


class _Task:
    """One piece of work and whom its result is for.

    Whoever lets go of a widget last destroys it, and in another thread than Qt's that ends the process sooner or
    later. So everything here is dropped by the UI thread: it alone keeps the task, and the pool thread, which knows its
    number, has forgotten it before it tells that it is done.
    """

    def __init__(self, owner: QObject, work: Callable[[], Any], done: Callable[[Any], None], failed: Failed) -> None:
        self.owner, self.work, self.done, self.failed = owner, work, done, failed
        self.result: object = None
        self.error: BaseException | None = None

    def do(self) -> None:
        """Do the work, in the pool's thread."""
        try:
            self.result = self.work()
        except BaseException as error:  # noqa: BLE001 - the top of a thread; it is raised again in the UI thread
            self.error = error

    def deliver(self) -> None:
        """Hand over what came of it, in the UI thread."""
        error, self.error = self.error, None  # its traceback knows this task: only the collector would undo the knot
        try:
            if not isValid(self.owner):
                return
            if error is None:
                self.done(self.result)
            elif isinstance(error, ClockfaceError):
                self.failed(error)
            else:
                raise error
        finally:
            del error


class _Counter(QObject):
    """Where finished tasks are handed over; it lives in the UI thread for as long as the process."""

    finished = Signal(int)  # the number of the task

    def __init__(self) -> None:
        super().__init__()
        self._under_way: dict[int, _Task] = {}
        self._numbers = itertools.count()
        self.finished.connect(self._hand_over, Qt.ConnectionType.QueuedConnection)

    def start(self, task: _Task) -> None:
        number = next(self._numbers)
        self._under_way[number] = task
        QThreadPool.globalInstance().start(_Job(self, number))

    def do(self, number: int) -> None:
        """Do this task, in the pool's thread."""
        self._under_way[number].do()
        self.finished.emit(number)

    def _hand_over(self, number: int) -> None:
        self._under_way.pop(number).deliver()


class _Job(QRunnable):
    def __init__(self, counter: _Counter, number: int) -> None:
        super().__init__()
        self._counter, self._number = counter, number  # no more: Qt's binding may keep the job itself for ever

    def run(self) -> None:
        self._counter.do(self._number)


@cache
def _counter() -> _Counter:
    return _Counter()
