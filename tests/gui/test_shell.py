"""The one window: what it shows, who may leave it, and when it locks itself."""

from __future__ import annotations

import gc
import time
import weakref
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from kiosk_app.administration.desk import MAKE_ADMINISTRATOR
from kiosk_app.administration.first_start import FirstStart, Step, left_to_set_up
from kiosk_app.administration.operators import Role
from kiosk_app.administration.session import Session
from kiosk_app.config import ScreenConfig
from kiosk_app.domain import Frame as DomainFrame
from kiosk_app.domain import Person, Profile
from kiosk_app.ui.desk.controls import Label
from kiosk_app.ui.desk.files import file_to_write
from kiosk_app.ui.desk.frame import Frame
from kiosk_app.ui.desk.login import Login, NoOperators, Purpose
from kiosk_app.ui.desk.page import Flow, Place
from kiosk_app.ui.desk.setup_flow import SetupFlow
from kiosk_app.ui.desk.style import COLOURS
from kiosk_app.ui.shell import Shell
from kiosk_app.ui.window import KioskWindow
from tests.gui.render_desk import PEOPLE, settle
from tests.gui.sample_desk import NOW, PASSWORD, ZONE, SampleSite
from tests.gui.setup_views import means
from tests.sample_register import CONSENT, embedding

PICTURE = DomainFrame(np.zeros((48, 64, 3), np.uint8), 0.0)


class Stage:
    """A shell with what it was told to do around it."""

    def __init__(self, site: SampleSite) -> None:
        self.site, self.lock_after_s = site, 300.0
        self.seen: list[bool] = []
        self.stopped = 0
        self.flows: list[tuple[str, Person | None]] = []
        self.shell = Shell(
            KioskWindow(ScreenConfig(), windowed=True),
            site.desk,
            place=lambda: Place(COLOURS["dark"], ZONE, lambda: NOW),
            lock_after_s=lambda: self.lock_after_s,
            enrol=lambda session, person: self._flow("enrol", person),
            import_people=lambda session: self._flow("import", None),
            try_liveness=lambda session: self._flow("trial", None),
            check_camera=lambda session: self._flow("check", None),
            set_up=self._set_up,
            kiosk_shown=self.seen.append,
            windowed=True,
        )

    def _flow(self, name: str, person: Person | None) -> Flow:
        self.flows.append((name, person))
        stage = self

        class Counted(Flow):
            def stop(self) -> None:
                stage.stopped += 1

        return Counted()

    def _set_up(self, session: Session | None) -> SetupFlow | None:
        desk = self.site.desk
        progress = left_to_set_up(desk)
        if progress is None:
            return None
        setup = FirstStart(desk, progress, nullcontext, session)
        return SetupFlow(setup, means(desk, COLOURS["dark"], lambda: PICTURE, lambda _: self._flow("enrol", None)))

    def log_in(self, qtbot: QtBot, name: str = "Ada", purpose: Purpose = Purpose.DESK) -> None:
        self.shell.ask(purpose)
        login = self.shell.shown
        assert isinstance(login, Login)
        login.name.text, login.password.text = name, PASSWORD
        login.go.click()
        qtbot.waitUntil(lambda: self.shell.shown is not login or not self.shell.isVisible())
        settle()

    @property
    def frame(self) -> Frame:
        shown = self.shell.shown
        assert isinstance(shown, Frame)
        return shown


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SampleSite]:
    with SampleSite(tmp_path_factory.mktemp("site")) as site:
        yield site


@pytest.fixture
def stage(qtbot: QtBot, site: SampleSite) -> Iterator[Stage]:
    stage = Stage(site)
    qtbot.addWidget(stage.shell)
    stage.shell.open()
    yield stage
    stage.shell.finish()


@pytest.fixture
def new_stage(qtbot: QtBot, tmp_path: Path) -> Iterator[Stage]:
    with SampleSite(tmp_path / "new", is_new=True) as site:
        stage = Stage(site)
        qtbot.addWidget(stage.shell)
        stage.shell.open()
        yield stage
        stage.shell.finish()


def is_kiosk(stage: Stage) -> bool:
    return isinstance(stage.shell.shown, KioskWindow)


def test_the_kiosk_is_what_a_site_with_people_starts_with(stage: Stage) -> None:
    assert is_kiosk(stage)


def shown_set_up(stage: Stage) -> SetupFlow:
    assert isinstance(stage.shell.shown, SetupFlow)
    return stage.shell.shown


def walk(stage: Stage, qtbot: QtBot, *, until: Step) -> SetupFlow:
    """As somebody in a hurry does: nothing is given but a name and a password, the camera and a face are left out."""
    flow = shown_set_up(stage)
    while (step := flow.step) is not until:
        if step is Step.ADMINISTRATOR:
            page = flow.administrator
            page.name.text, page.password.text, page.again.text = "Ada", PASSWORD, PASSWORD
        (flow.other if step in (Step.CAMERA, Step.ENROL) else flow.onward).click()
        qtbot.waitUntil(lambda step=step: flow.step is not step)
        settle()
    return flow


def started_again(stage: Stage, qtbot: QtBot) -> Stage:
    """As after a power cut: nothing but the disk knows what was."""
    stage.shell.hide()
    again = Stage(stage.site)
    qtbot.addWidget(again.shell)
    again.shell.open()
    return again


def test_a_new_site_starts_with_its_set_up_and_ends_at_the_kiosk(new_stage: Stage, qtbot: QtBot) -> None:
    flow = walk(new_stage, qtbot, until=Step.READY)
    assert not flow.back.isHidden()
    flow.onward.click()
    assert is_kiosk(new_stage)
    again = started_again(new_stage, qtbot)
    assert is_kiosk(again)
    again.log_in(qtbot)
    assert isinstance(again.shell.shown, Frame)
    again.shell.finish()


@pytest.mark.parametrize("step", [Step.ADMINISTRATOR, Step.CAMERA])
def test_a_set_up_that_was_cut_short_goes_on_where_it_was_for_nobody_but_an_administrator(
    new_stage: Stage, qtbot: QtBot, step: Step
) -> None:
    walk(new_stage, qtbot, until=step)
    again = started_again(new_stage, qtbot)
    if step is not Step.ADMINISTRATOR:
        assert isinstance(again.shell.shown, Login)
        again.site.operators.add("Olu", PASSWORD, Role.OPERATOR)
        again.log_in(qtbot, "Olu")
        assert isinstance(again.shell.shown, Frame)
        again.shell.lock()
        again.log_in(qtbot)
    assert shown_set_up(again).step is step
    again.shell.finish()


def test_who_leaves_a_set_up_alone_leaves_a_kiosk_and_finds_it_again_behind_the_login(
    new_stage: Stage, qtbot: QtBot
) -> None:
    walk(new_stage, qtbot, until=Step.KEEPING)
    new_stage.shell.lock()
    assert is_kiosk(new_stage)
    assert new_stage.seen[-1] is True
    new_stage.log_in(qtbot)
    assert shown_set_up(new_stage).step is Step.KEEPING


def test_the_rest_can_be_skipped_and_then_the_desk_is_there(new_stage: Stage, qtbot: QtBot) -> None:
    flow = walk(new_stage, qtbot, until=Step.SITE)
    flow.skip.click()
    qtbot.waitUntil(lambda: flow.step is Step.READY)
    settle()
    flow.other.click()
    assert isinstance(new_stage.shell.shown, Frame)
    assert not (new_stage.site.desk.folder / "first-start.json").exists()


def test_a_half_set_up_kiosk_is_not_closed_without_a_login(new_stage: Stage, qtbot: QtBot) -> None:
    walk(new_stage, qtbot, until=Step.SITE)
    new_stage.shell.close()
    assert new_stage.shell.isVisible()
    assert isinstance(new_stage.shell.shown, Login)


def test_the_first_enrolment_covers_the_set_up_which_comes_back(new_stage: Stage, qtbot: QtBot) -> None:
    flow = walk(new_stage, qtbot, until=Step.ENROL)
    for enrols in (False, True):
        flow.onward.click()
        covering = new_stage.shell.shown
        assert covering is not flow
        if enrols:
            new_stage.site.register.enrol(Profile("Ana Silva"), [embedding(1)], CONSENT)
        covering.left.emit()  # type: ignore[attr-defined]
        settle()
        assert new_stage.shell.shown is flow
        assert flow.step is (Step.READY if enrols else Step.ENROL)
    assert new_stage.flows == [("enrol", None)] * 2


@pytest.mark.parametrize("way", ["escape", "later"])
def test_the_first_start_can_wait_and_nobody_is_kept_in_meanwhile(new_stage: Stage, qtbot: QtBot, way: str) -> None:
    if way == "later":
        walk(new_stage, qtbot, until=Step.ADMINISTRATOR).skip.click()
    else:
        qtbot.keyClick(new_stage.shell.shown, Qt.Key.Key_Escape)
    assert is_kiosk(new_stage)
    assert isinstance(new_stage.shell.shown, KioskWindow)
    new_stage.shell.shown.admin_wanted.emit()
    shown_set_up(new_stage)
    new_stage.shell.close()
    assert not new_stage.shell.isVisible()


def test_whoever_touches_the_lock_of_a_kiosk_without_operators_is_told_what_to_do_and_becomes_nobody(
    stage: Stage, qtbot: QtBot
) -> None:
    operators = stage.site.desk.folder / "operators.json"
    content = operators.read_bytes()
    operators.unlink()
    try:
        for _ in range(2):
            stage.shell.ask(Purpose.DESK)
            card = stage.shell.shown
            assert isinstance(card, NoOperators)
            assert any(MAKE_ADMINISTRATOR in label.text() for label in card.findChildren(Label))
            qtbot.keyClick(card, Qt.Key.Key_Escape)
            assert is_kiosk(stage)
        settle()
        actions = [entry.action for entry in stage.site.register.audit_entries()]
        assert actions.count("no_operators") == 1
        assert not operators.exists()
    finally:
        operators.write_bytes(content)
    stage.log_in(qtbot)


def test_the_lock_on_the_kiosk_asks_who_it_is(stage: Stage) -> None:
    assert isinstance(stage.shell.shown, KioskWindow)
    stage.shell.shown.admin_wanted.emit()
    assert isinstance(stage.shell.shown, Login)


def test_nobody_is_recorded_while_something_covers_the_kiosk(stage: Stage, qtbot: QtBot) -> None:
    stage.log_in(qtbot)
    assert stage.seen[-1] is False
    stage.shell.lock()
    assert stage.seen[-1] is True


@pytest.mark.parametrize("way", ["close", "ctrl_q"])
def test_closing_needs_the_login(stage: Stage, qtbot: QtBot, way: str) -> None:
    if way == "close":  # what Alt+F4 and a button of the window come down to
        stage.shell.close()
    else:
        stage.shell.activateWindow()
        qtbot.waitUntil(stage.shell.isActiveWindow)
        QTest.keyClick(stage.shell.shown, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    assert stage.shell.isVisible()
    assert isinstance(stage.shell.shown, Login)
    stage.log_in(qtbot, purpose=Purpose.QUIT)
    assert not stage.shell.isVisible()


def test_who_only_enrols_cannot_close_the_kiosk(stage: Stage, qtbot: QtBot) -> None:
    stage.log_in(qtbot, "Olu", Purpose.QUIT)
    assert stage.shell.isVisible()
    stage.shell.close()
    assert stage.shell.isVisible()
    assert isinstance(stage.shell.shown, Login)


def test_the_full_screen_is_left_with_the_login_only(stage: Stage, qtbot: QtBot) -> None:
    stage.log_in(qtbot, purpose=Purpose.WINDOW)
    assert is_kiosk(stage)
    assert stage.shell.isFullScreen()  # it began in a window
    stage.shell.showNormal()
    qtbot.waitUntil(stage.shell.isFullScreen)


def test_the_desk_locks_itself_when_nobody_touches_it(stage: Stage, qtbot: QtBot) -> None:
    stage.lock_after_s = 5.0  # a busy machine may stand still for a few seconds
    stage.log_in(qtbot)
    until = time.monotonic() + 1.2 * stage.lock_after_s
    while time.monotonic() < until:
        QTest.qWait(50)
        QTest.keyClick(stage.frame, Qt.Key.Key_Shift)
    assert isinstance(stage.shell.shown, Frame)
    qtbot.waitUntil(lambda: is_kiosk(stage), timeout=60_000)


def test_locking_closes_a_dialog_that_is_open(stage: Stage, qtbot: QtBot) -> None:
    stage.log_in(qtbot)
    QTimer.singleShot(200, stage.shell.lock)
    assert file_to_write(stage.frame, "Where to", "file.csv") is None
    assert is_kiosk(stage)
    assert not any(isinstance(w, QFileDialog) and w.isVisible() for w in QApplication.topLevelWidgets())


def test_a_flow_covers_the_desk_and_gives_way_to_it(stage: Stage, qtbot: QtBot) -> None:
    stage.log_in(qtbot)
    frame = stage.frame
    frame.enrol_wanted.emit(None)
    flow = stage.shell.shown
    assert isinstance(flow, Flow)
    flow.left.emit()
    assert stage.shell.shown is frame
    assert (stage.flows, stage.stopped) == ([("enrol", None)], 1)


def test_locking_stops_the_flow_and_ends_the_session(stage: Stage, qtbot: QtBot) -> None:
    stage.log_in(qtbot)
    stage.frame.import_wanted.emit()
    stage.shell.lock()
    assert is_kiosk(stage)
    assert (stage.flows, stage.stopped) == ([("import", None)], 1)


def test_each_role_sees_the_pages_that_are_for_it(stage: Stage, qtbot: QtBot) -> None:
    seen = {}
    for name in ("Ada", "Olu", "Noor"):
        stage.log_in(qtbot, name)
        seen[name] = [page.title for page in stage.frame.pages]
        stage.shell.lock()
    assert seen["Ada"] == seen["Noor"] == [
        "Today", "People", "Attendance", "Reports", "Attempts", "Settings", "Health",
    ]  # fmt: skip
    assert seen["Olu"] == ["Today", "People", "Attendance", "Reports"]


def test_keys_lead_everywhere(stage: Stage, qtbot: QtBot) -> None:
    stage.log_in(qtbot)
    frame = stage.frame
    QTest.keyClick(frame, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert frame.page is frame.pages[PEOPLE]
    stage.shell.activateWindow()
    QTest.keyClick(frame.page, Qt.Key.Key_Slash)
    qtbot.waitUntil(lambda: frame.page.search.hasFocus())  # type: ignore[attr-defined]


@pytest.mark.parametrize("name", ["Ada", "Noor"])
def test_nothing_of_a_desk_that_was_locked_is_kept_in_memory(stage: Stage, qtbot: QtBot, name: str) -> None:
    stage.log_in(qtbot, name)
    stage.frame.go(PEOPLE)
    settle()
    kept = [weakref.ref(page) for page in (stage.frame, *stage.frame.pages)]
    stage.shell.lock()
    settle()
    gc.collect()
    assert len(kept) == 8
    assert [type(page()).__name__ for page in kept if page() is not None] == []


def test_nothing_of_a_set_up_that_is_over_is_kept_in_memory(new_stage: Stage, qtbot: QtBot) -> None:
    flow = walk(new_stage, qtbot, until=Step.READY)
    kept = [weakref.ref(widget) for widget in (flow, flow.camera, flow.server, flow.site, flow.setup)]
    flow.onward.click()
    del flow
    settle()
    gc.collect()
    assert [one() for one in kept if one() is not None] == []


@pytest.mark.parametrize("size", [(1024, 600), (1080, 1920)])
def test_without_a_real_keyboard_a_password_can_be_typed_and_its_field_stays_in_sight(
    new_stage: Stage, qtbot: QtBot, size: tuple[int, int]
) -> None:
    page = walk(new_stage, qtbot, until=Step.ADMINISTRATOR).administrator
    new_stage.shell.resize(*size)
    settle()
    QTest.mouseClick(page.name.line, Qt.MouseButton.LeftButton)
    settle()
    keyboard = new_stage.shell.keyboard
    for field in (page.name, page.password, page.again):
        assert field.line.hasFocus()
        assert field.line.visibleRegion().boundingRect() == field.line.rect()
        for name in ("o", "Enter"):
            keys = keyboard.findChildren(QPushButton)
            QTest.mouseClick(
                next(k for k in keys if k.isVisible() and k.accessibleName() == name), Qt.MouseButton.LeftButton
            )
        settle()
    assert [field.text for field in (page.name, page.password, page.again)] == ["o"] * 3
    assert page.password.fault  # too short
    new_stage.shell.lock()
    assert keyboard.isHidden()
