"""Every page of the desk in three geometries, both themes and some languages, as PNGs with an index page.

    python -m tests.gui.render_desk FOLDER [LANGUAGE ...]

A view is registered in VIEWS: its name, what makes it, and what brings it into its state once it is shown.
"""

from __future__ import annotations

import itertools
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from copy import copy
from dataclasses import replace
from pathlib import Path
from typing import Any, Final, NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget

from kiosk_app.administration.first_start import Step as SetupStep
from kiosk_app.administration.liveness_trial import Step, TrialState
from kiosk_app.administration.session import Session
from kiosk_app.clock import ClockWatch
from kiosk_app.domain import QualityIssue
from kiosk_app.fleet.status import SyncStatus
from kiosk_app.packs.liveness_slot import LivenessState
from kiosk_app.ui import language
from kiosk_app.ui.background import finish
from kiosk_app.ui.desk.controls import Button, Search
from kiosk_app.ui.desk.frame import Frame
from kiosk_app.ui.desk.health import SERVER
from kiosk_app.ui.desk.login import Login, NoOperators, Purpose
from kiosk_app.ui.desk.page import Place
from kiosk_app.ui.desk.style import COLOURS
from kiosk_app.ui.desk.table import Table
from kiosk_app.ui.language import tr
from kiosk_app.ui.qt_app import make_application
from tests.gui import flow_views, setup_views
from tests.gui.sample_desk import NOW, ZONE, SampleSite
from tests.gui.sample_fleet import CONNECTED, CUT_OFF, NEWS_NOT_USED, UNPAIRED, qr_frame, sample_fleet

SIZES: Final = ((1280, 800), (1920, 1080), (1080, 1920))
LANGUAGES: Final = ("en", "de", "ar", "zh")
TODAY, PEOPLE, ATTENDANCE, REPORTS, ATTEMPTS, SETTINGS, HEALTH = range(7)

TOO_DARK: Final = TrialState(progress=0.2, issue=QualityIssue.TOO_DARK)
BAD_PLACE: Final = {"brightness": 20.0, "backlight": 4.0, "face_px": 50.0, "sharpness": 0.02}
DAY_US: Final = 86_400 * 10**6
LEAST_ROUNDS: Final = 5  # a result makes a text, a text a layout, a layout a size

Bring = Callable[[Any], None]


class Stage(NamedTuple):
    """What a view is made of. new_site: nobody is enrolled there and nobody may log in yet."""

    site: SampleSite
    new_site: SampleSite
    place: Place


class View(NamedTuple):
    name: str
    make: Callable[[Stage], QWidget]
    bring: Bring


def settle(rest_s: float = 0.05) -> None:
    """Let threads end, their results arrive, short timers run out and layouts come to rest."""
    until, rounds = time.monotonic() + rest_s, 0
    while time.monotonic() < until or rounds < LEAST_ROUNDS:
        rounds += 1
        time.sleep(0.002)
        finish()
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _page(number: int) -> Bring:
    return lambda frame: frame.go(number)


def _table(frame: Frame) -> Table:
    return next(table for table in frame.page.findChildren(Table) if table.isVisible())


def go_to_row(table: Table, row: int) -> None:
    table.view.setCurrentIndex(table.view.model().index(row, 0))  # `selectRow` finds no column from the right


def _row(number: int, row: int) -> Bring:
    """Then open this row of the page."""

    def bring(frame: Frame) -> None:
        frame.go(number)
        settle()
        table = _table(frame)
        go_to_row(table, row)
        table.chosen.emit(table.current)

    return bring


def _press(before: Bring, text: str) -> Bring:
    """Then press the button of this English text."""

    def bring(frame: Frame) -> None:
        before(frame)
        settle()
        next(b for b in frame.findChildren(Button) if b.isVisible() and b.english == text).click()

    return bring


def _within(number: int, then: Bring) -> Bring:
    """Then do this with the page."""

    def bring(frame: Frame) -> None:
        frame.go(number)
        settle()
        then(frame.page)

    return bring


def _several(frame: Frame) -> None:
    frame.go(PEOPLE)
    settle()
    for row in (1, 3, 4):
        go_to_row(_table(frame), row)
        _table(frame).view.ticked.emit()


def _not_found(frame: Frame) -> None:
    frame.go(PEOPLE)
    frame.page.findChildren(Search)[0].setText("zzz")


def _note(frame: Frame) -> None:
    frame.go(PEOPLE)
    frame.say(tr("{name} is inactive now.", name="Chloé Martin"), lambda: None)


def _refused(login: Login) -> None:
    login.name.text, login.password.text = "Ada", "wrong"
    login.go.click()


def _as_it_is(_: QWidget) -> None:
    """Nothing has to be brought about."""


def _login(stage: Stage) -> QWidget:
    return Login(stage.place.colours, stage.site.desk.login, Purpose.DESK)


def _no_operators(stage: Stage) -> QWidget:
    return NoOperators(stage.place.colours)


def _desk(stage: Stage) -> QWidget:
    return Frame(stage.site.session, stage.place)


def _new_desk(stage: Stage) -> QWidget:
    return Frame(stage.new_site.session, stage.place)


def _doubtful_clock(stage: Stage) -> QWidget:
    """It once ran years ahead."""
    session, wall_us = stage.site.session, stage.site.wall_us
    desk = copy(stage.site.desk)
    desk.clock = ClockWatch(wall_us + 9 * 365 * DAY_US, lambda: wall_us, lambda: 0)
    return Frame(Session(desk, session.operator), stage.place)


def _server(told: SyncStatus, sees: str = "") -> Callable[[Stage], QWidget]:
    """A desk whose kiosk has a server. sees: the text of a QR code before the camera."""

    def make(stage: Stage) -> QWidget:
        fleet, _ = sample_fleet(stage.site.desk.folder / "fleet" / told.phase, stage.site, told)
        frame = qr_frame(sees) if sees else None
        return Frame(stage.site.session, replace(stage.place, fleet=fleet, camera=lambda: frame))

    return make


_MONTH: Final = _within(REPORTS, lambda page: page.show_month(page.session.directory.search()[3]))
_SERVER: Final = _within(HEALTH, lambda page: page.show_section(SERVER))


VIEWS: Final = (
    View("login", _login, _as_it_is),
    View("login_refused", _login, _refused),
    View("setup_language", setup_views.at(SetupStep.LANGUAGE), _as_it_is),
    View("setup_administrator", setup_views.at(SetupStep.ADMINISTRATOR), _as_it_is),
    View("setup_administrator_blamed", setup_views.at(SetupStep.ADMINISTRATOR), setup_views.blamed),
    View("setup_site", setup_views.at(SetupStep.SITE), _as_it_is),
    View("setup_camera", setup_views.at(SetupStep.CAMERA), _as_it_is),
    View("setup_camera_looking", setup_views.at(SetupStep.CAMERA), setup_views.checking),
    View("setup_camera_missing", setup_views.at(SetupStep.CAMERA, sees=False), setup_views.without_camera),
    View("setup_camera_well", setup_views.at(SetupStep.CAMERA), setup_views.checked()),
    View("setup_camera_badly", setup_views.at(SetupStep.CAMERA), setup_views.checked(**BAD_PLACE)),
    View("setup_server", setup_views.at(SetupStep.SERVER), _as_it_is),
    View("setup_server_refused", setup_views.at(SetupStep.SERVER), setup_views.refused),
    View("setup_server_scan", setup_views.at(SetupStep.SERVER), setup_views.scanning),
    View("setup_keeping", setup_views.at(SetupStep.KEEPING), _as_it_is),
    View("setup_notice", setup_views.at(SetupStep.NOTICE), _as_it_is),
    View("setup_enrol", setup_views.at(SetupStep.ENROL), _as_it_is),
    View("setup_enrol_no_camera", setup_views.at(SetupStep.ENROL, sees=False), _as_it_is),
    View("setup_ready", setup_views.at(SetupStep.READY), _as_it_is),
    View("no_operators", _no_operators, _as_it_is),
    View("today", _desk, _page(TODAY)),
    View("today_person", _desk, _row(TODAY, 3)),
    View("today_log", _desk, _press(_page(TODAY), "All events: {n}")),
    View("today_empty", _new_desk, _page(TODAY)),
    View("people", _desk, _page(PEOPLE)),
    View("people_several", _desk, _several),
    View("people_several_erase", _desk, _press(_several, "Erase")),
    View("people_not_found", _desk, _not_found),
    View("people_note", _desk, _note),
    View("people_empty", _new_desk, _page(PEOPLE)),
    View("person", _desk, _row(PEOPLE, 2)),
    View("person_edit", _desk, _press(_row(PEOPLE, 2), "Edit")),
    View("person_pin", _desk, _press(_row(PEOPLE, 0), "Set a PIN")),
    View("person_erase", _desk, _press(_row(PEOPLE, 2), "Erase")),
    View("attendance", _desk, _page(ATTENDANCE)),
    View("attendance_row", _desk, _row(ATTENDANCE, 1)),
    View("reports", _desk, _page(REPORTS)),
    View("attempts", _desk, _page(ATTEMPTS)),
    View("attempts_met", _desk, _row(ATTEMPTS, 0)),
    View("attempts_unmet", _desk, _row(ATTEMPTS, 1)),
    View("settings", _desk, _page(SETTINGS)),
    View("health", _desk, _page(HEALTH)),
    View("attendance_correct", _desk, _press(_row(ATTENDANCE, 1), "Correct this")),
    View("reports_remarks", _desk, _within(REPORTS, lambda page: page.show_report(1))),
    View("reports_month", _desk, _MONTH),
    View("reports_month_before", _desk, _press(_MONTH, "Month before")),
    *(View(f"health_{n}", _desk, _within(HEALTH, lambda page, n=n: page.show_section(n))) for n in (1, 2, 3)),
    View("health_clock", _doubtful_clock, _page(HEALTH)),
    View("health_clock_accept", _doubtful_clock, _press(_page(HEALTH), "The clock is right")),
    View("server", _server(CONNECTED), _SERVER),
    View("server_unpair", _server(CUT_OFF), _press(_SERVER, "Unpair")),
    View("server_news_not_used", _server(NEWS_NOT_USED), _SERVER),
    View("server_unpaired", _server(UNPAIRED), _SERVER),
    View("server_blamed", _server(UNPAIRED), _press(_SERVER, "Pair")),
    View("server_scan", _server(UNPAIRED, "something else"), _press(_SERVER, "Read a QR code")),
    View("server_no_camera", _server(UNPAIRED), _press(_SERVER, "Read a QR code")),
    View("wizard_person", flow_views.wizard, _as_it_is),
    View("wizard_person_blamed", flow_views.wizard, flow_views.blamed),
    View("wizard_notice", flow_views.wizard, flow_views.notice),
    View("wizard_capture", flow_views.wizard, flow_views.capture),
    View("wizard_capture_too_dark", flow_views.wizard, flow_views.capture_too_dark),
    View("wizard_alike", flow_views.wizard, flow_views.alike),
    View("wizard_review", flow_views.wizard, flow_views.review),
    View("wizard_done", flow_views.wizard, flow_views.done),
    View("import", flow_views.importing, _as_it_is),
    View("import_planned", flow_views.importing, flow_views.planned),
    View("import_running", flow_views.importing, flow_views.running),
    View("import_reported", flow_views.importing, flow_views.reported),
    View("trial_explain", flow_views.trial(), _as_it_is),
    View("trial_explain_missing", flow_views.trial(LivenessState.MISSING), _as_it_is),
    View("trial_face", flow_views.trial(), flow_views.trial_step(Step.FACE)),
    View("trial_paper", flow_views.trial(), flow_views.trial_step(Step.PAPER, TrialState(starts_in_s=1.5))),
    View("trial_phone", flow_views.trial(), flow_views.trial_step(Step.PHONE, TrialState(progress=0.6))),
    View("trial_dark", flow_views.trial(), flow_views.trial_step(Step.FACE, TOO_DARK, brightness=0.3)),
    View("trial_well", flow_views.trial(), flow_views.WELL),
    View("trial_badly", flow_views.trial(), flow_views.BADLY),
    View("trial_asked", flow_views.trial(), flow_views.ASKED),
    View("trial_unmeasured", flow_views.trial(LivenessState.MISSING), flow_views.UNMEASURED),
)


def pictures(
    stage: Stage, views: Sequence[View] = VIEWS, sizes: Sequence[tuple[int, int]] = SIZES
) -> Iterator[tuple[str, QWidget]]:
    """Each view in each size, shown, at rest and named; it is closed when the next one is asked for."""
    for view in views:
        widget = view.make(stage)
        try:
            for number, (width, height) in enumerate(sizes):
                widget.resize(width, height)
                widget.show()
                if number == 0:
                    view.bring(widget)
                settle()
                yield f"{view.name}-{width}x{height}", widget
        finally:
            widget.close()
            widget.deleteLater()


def render(folder: Path, languages: tuple[str, ...] = LANGUAGES, only: str = "") -> None:
    """Write all pictures and index.html. only: views whose names begin so."""
    make_application(headless=True)
    folder.mkdir(parents=True, exist_ok=True)
    names = []
    views = tuple(view for view in VIEWS if view.name.startswith(only))
    with (
        tempfile.TemporaryDirectory() as data,
        SampleSite(Path(data, "full")) as site,
        SampleSite(Path(data, "new"), is_new=True) as new_site,
    ):
        for code, (theme, colours) in itertools.product(languages, COLOURS.items()):
            language.use(code)
            stage = Stage(site, new_site, Place(colours, ZONE, lambda: NOW))
            for name, widget in pictures(stage, views):
                names.append(f"{name}-{theme}-{code}.png")
                widget.grab().save(str(folder / names[-1]))
    _write_index(folder, names)


def _write_index(folder: Path, names: list[str]) -> None:
    figures = "".join(
        f'<figure><a href="{n}"><img src="{n}" loading="lazy"></a><figcaption>{n[:-4]}</figcaption></figure>'
        for n in names
    )
    style = "body{font:16px sans-serif;display:flex;flex-wrap:wrap;gap:16px}img{height:360px}figure{margin:0}"
    page = f"<!doctype html><meta charset=utf-8><title>The desk</title><style>{style}</style>{figures}"
    (folder / "index.html").write_text(page, encoding="utf-8")


if __name__ == "__main__":
    render(Path(sys.argv[1]), tuple(sys.argv[2:]) or LANGUAGES)
