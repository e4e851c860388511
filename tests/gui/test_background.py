"""Work beside the UI thread."""

from __future__ import annotations

import gc
import sys
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk_app.errors import ClockfaceError, InputError
from kiosk_app.ui import background
from tests.gui.render_desk import settle


@pytest.fixture
def quick_turns() -> Iterator[None]:
    """The threads take turns a thousand times as often as usual."""
    usual = sys.getswitchinterval()
    sys.setswitchinterval(usual / 1000)
    yield
    sys.setswitchinterval(usual)


def unwanted(error: ClockfaceError) -> None:
    raise AssertionError(error)


def test_the_work_is_done_elsewhere_and_its_result_arrives_here(qtbot: QtBot) -> None:
    threads: list[int] = []
    owner = QObject()
    background.run(owner, threading.get_ident, lambda there: threads.extend((there, threading.get_ident())), unwanted)
    qtbot.waitUntil(lambda: len(threads) == 2)
    assert threads[0] != threads[1] == threading.get_ident()


def test_what_cannot_be_done_arrives_as_its_sentence(qtbot: QtBot) -> None:
    told: list[str] = []

    def work() -> None:
        raise InputError("There is no such thing.")

    owner = QObject()
    background.run(owner, work, lambda _: None, lambda error: told.append(str(error)))
    qtbot.waitUntil(lambda: told == ["There is no such thing."])


@pytest.mark.usefixtures("qapp")
def test_a_bug_is_raised_where_the_crash_handler_sees_it(qtbot: QtBot) -> None:
    owner = QObject()
    with qtbot.captureExceptions() as raised:
        background.run(owner, lambda: 1 / 0, lambda _: None, unwanted)
        qtbot.waitUntil(lambda: len(raised) == 1)
    assert raised[0][0] is ZeroDivisionError


def test_only_the_newest_of_several_searches_arrives(qtbot: QtBot) -> None:
    first_may_end, arrived = threading.Event(), []
    owner = QObject()
    newest = background.Newest(owner)
    newest.run(lambda: first_may_end.wait(5), arrived.append, unwanted)
    newest.run(lambda: "second", arrived.append, unwanted)
    qtbot.waitUntil(lambda: arrived == ["second"])
    first_may_end.set()
    settle()
    assert arrived == ["second"]


def test_nothing_arrives_at_somebody_who_is_gone_and_nothing_keeps_them(qapp: QApplication) -> None:
    may_end, arrived = threading.Event(), []
    owner = QObject()
    gone = weakref.ref(owner)
    background.run(owner, lambda: may_end.wait(5), arrived.append, unwanted)
    owner.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    may_end.set()
    settle()
    del owner
    gc.collect()
    assert (arrived, gone()) == ([], None)


def test_whoever_started_it_is_destroyed_in_the_ui_thread_even_when_the_work_was_the_last_to_hold_them(
    qapp: QApplication, quick_turns: None
) -> None:
    destroyed: list[int] = []

    class Owner(QObject):
        def __del__(self) -> None:
            destroyed.append(threading.get_ident())

    def start(number: int) -> None:
        owner = Owner()

        def work() -> bool:
            if number % 10 == 0:
                raise InputError("There is no such thing.")
            return owner.isWidgetType()

        background.run(owner, work, lambda _: None, lambda _: None)

    for number in range(1000):
        start(number)
        qapp.processEvents()
    settle()
    assert len(destroyed) == 1000
    assert set(destroyed) == {threading.get_ident()}
