"""The first start of a data folder without a window, by somebody in a hurry."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path

from kiosk_app.administration.answers import Answers
from kiosk_app.administration.desk import Desk
from kiosk_app.administration.first_start import FirstStart, Step, left_to_set_up
from kiosk_app.administration.operators import Operator, Operators, Role
from kiosk_app.administration.session import Session
from kiosk_app.attendance.attempts import AttemptLog
from kiosk_app.attendance.register import Register
from kiosk_app.clock import ClockWatch
from kiosk_app.config import AttendanceConfig, load_config
from kiosk_app.lockout import Lockout
from kiosk_app.packs.library import PackLibrary
from tests.sample_register import START_UTC_US

NAME = "Olga"
PASSWORD = "three calm words"


@contextmanager
def desk_of(folder: Path) -> Iterator[Desk]:
    """The desk of a data folder, as it is after each start."""
    folder.mkdir(exist_ok=True)
    operators = Operators(folder, Lockout(folder / "logins.json", 5, 10, 900))
    with Register(folder, AttendanceConfig(), lambda: START_UTC_US, sync=lambda _: None) as register:
        attempts = AttemptLog(folder, 30, lambda: START_UTC_US)
        config = load_config(folder)
        yield Desk(folder, config, register, operators, attempts, PackLibrary(folder), ClockWatch())


def started(desk: Desk) -> FirstStart:
    """What is left of the set-up, with the administrator logged in where there is one."""
    progress = left_to_set_up(desk)
    assert progress is not None
    session = Session(desk, Operator(NAME, Role.ADMINISTRATOR)) if desk.has_operators else None
    return FirstStart(desk, progress, nullcontext, session)


def take(setup: FirstStart) -> None:
    """Give nothing but what is needed, and go on."""
    if setup.step is Step.LANGUAGE:
        setup.choose_language("de")
    elif setup.step is Step.ADMINISTRATOR:
        setup.make_administrator(NAME, PASSWORD)
    elif setup.step is Step.SITE:
        setup.save(Answers({"screen": {"site_name": "Works 2"}, "attendance": {"zone": "Asia/Dubai"}}))
    elif setup.step is Step.KEEPING:
        setup.save(Answers({"administration": {"keep_attempts_days": 7}}))
    setup.go_on()
