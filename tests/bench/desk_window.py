"""The pages of the desk as somebody opens them: until they are filled, and for how long the UI thread is away."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QTableView

from kiosk_app.administration.desk import Session
from kiosk_app.administration.directory import Directory
from kiosk_app.administration.operators import Operator, Role
from kiosk_app.attendance import reports
from kiosk_app.attendance.register import Register
from kiosk_app.attendance.reports import Known, Today
from kiosk_app.domain import Person
from kiosk_app.ui.desk.controls import Button
from kiosk_app.ui.desk.frame import Frame
from kiosk_app.ui.desk.page import Page, Place
from kiosk_app.ui.desk.people import PeoplePage
from kiosk_app.ui.desk.style import COLOURS
from kiosk_app.ui.desk.today import TodayPage
from kiosk_app.ui.heartbeat import Heartbeat
from kiosk_app.ui.qt_app import make_application

REST_S, STEP_S = 0.5, 1.5
SIZE_PX = (1920, 1080)


class _Session(Session):
    """An administrator's, with a directory and a register alone: to enrol so many people takes too long."""

    def __init__(self, people: list[Person], register: Register, now_utc_us: int) -> None:
        self.operator = Operator("Ada", Role.ADMINISTRATOR)
        self._people, self._register, self._now_utc_us = Directory(people), register, now_utc_us

    @property
    def directory(self) -> Directory:
        return self._people

    def today(self) -> Today:
        return reports.today(self._register, Known(self._people.person), self._now_utc_us, self._register.config)


class _Filled(QObject):
    """When a table that was given rows had been painted with them."""

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        self._has_rows, self.painted_s = False, 0.0
        for view in frame.findChildren(QTableView):
            view.model().modelReset.connect(self._await)
            view.viewport().installEventFilter(self)

    def _await(self) -> None:
        self._has_rows = True

    def _note(self) -> None:
        self.painted_s = time.monotonic()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() is QEvent.Type.Paint and self._has_rows:
            self._has_rows = False
            QTimer.singleShot(0, self, self._note)
        return super().eventFilter(watched, event)


def in_the_window(people: list[Person], register: Register, now_utc_us: int) -> dict[str, float]:
    """Milliseconds until a page is painted with its rows, and for how long the UI thread was away at most meanwhile."""
    make_application(headless=True)
    session, now = _Session(people, register, now_utc_us), datetime.fromtimestamp(now_utc_us / 1e6, UTC)
    frame = Frame(session, Place(COLOURS["light"], ZoneInfo("UTC"), lambda: now))
    frame.resize(*SIZE_PX)
    today = next(page for page in frame.pages if isinstance(page, TodayPage))
    [button for button in today.findChildren(Button) if button.isCheckable()][-1].click()  # all events of the day
    frame.show()

    def change() -> None:
        session.directory.replace(replace(people[0], display_name="Somebody Else"))
        frame.page.open()

    steps: dict[str, Callable[[], None]] = {
        "today at first": lambda: _go(frame, TodayPage),
        "today again": lambda: _go(frame, TodayPage),
        "people at first": lambda: _go(frame, PeoplePage),
        "people again": lambda: _go(frame, PeoplePage),
        "people after a change": change,
    }
    heart, filled, measured = Heartbeat(frame), _Filled(frame), {}
    heart.start()
    for name, step in steps.items():
        painted_ms, away_ms = _measured(heart, filled, step)
        measured |= {f"{name}: painted_ms": painted_ms, f"{name}: UI thread away_ms": away_ms}
    frame.close()
    return measured


def _measured(heart: Heartbeat, filled: _Filled, step: Callable[[], None]) -> tuple[float, float]:
    _rest(REST_S)
    started_s = time.monotonic()
    heart.beats_s[:] = [started_s]
    step()
    _rest(STEP_S)
    return 1e3 * (filled.painted_s - started_s), max(heart.gaps_ms())


def _go(frame: Frame, kind: type[Page]) -> None:
    frame.go(next(number for number, page in enumerate(frame.pages) if isinstance(page, kind)))


def _rest(seconds: float) -> None:
    loop = QEventLoop()
    QTimer.singleShot(round(1e3 * seconds), loop.quit)
    loop.exec()
