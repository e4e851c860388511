"""The pages of the first start: what each asks, takes, refuses and saves."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from kiosk_app.administration import camera_check
from kiosk_app.administration.camera_check import CameraCheck
from kiosk_app.administration.commissioning import Advice, Measures, checks
from kiosk_app.administration.first_start import FirstStart, Progress, Step
from kiosk_app.config import Config, load_config
from kiosk_app.domain import Frame
from kiosk_app.errors import ClockfaceError, StorageError, SyncRefused, SyncUnreachable, SyncUntrusted
from kiosk_app.sync import pairing
from kiosk_app.sync.identity import IdentityFile
from kiosk_app.ui import language
from kiosk_app.ui.desk.camera_flow import CameraFlow
from kiosk_app.ui.desk.controls import Button, Chip, Choice, Field, Label
from kiosk_app.ui.desk.health import Health
from kiosk_app.ui.desk.page import Place
from kiosk_app.ui.desk.panels import Scroll
from kiosk_app.ui.desk.setup_flow import SetupFlow
from kiosk_app.ui.desk.setup_places import PARTS, zones
from kiosk_app.ui.desk.setup_words import ADVICE, CHECKS, CODE_REFUSED, NO_SERVER, NO_TEXT, NOT_PAIRED, OTHER_SERVER
from kiosk_app.ui.desk.style import COLOURS
from kiosk_app.ui.tokens import DARK
from kiosk_app.ui.touch import TouchButton
from tests.gui.render_desk import settle
from tests.gui.render_states import camera_frame
from tests.gui.sample_desk import NOW, PASSWORD, ZONE, SampleSite
from tests.gui.sample_fleet import ADDRESS, identity
from tests.gui.setup_views import means, nobody

TEXT = f"clockface-pair:{ADDRESS} {'ab' * 32} ABCDE-FGHIJ-KLMNP"
PICTURE = camera_frame()[0]


class Opened:
    """A flow over a real data folder. sees: what the camera gives now."""

    def __init__(self, site: SampleSite, step: Step) -> None:
        self.site, self.sees, self._number = site, True, 0
        session = None if step in (Step.LANGUAGE, Step.ADMINISTRATOR) else site.session
        progress = Progress(step, "" if session is None else "Ada")
        self.setup = FirstStart(site.desk, progress, nullcontext, session)
        self.flow = SetupFlow(self.setup, means(site.desk, COLOURS["dark"], self.camera))
        self.left: list[bool] = []
        self.flow.left.connect(lambda: self.left.append(True))
        self.flow.resize(1280, 800)
        self.flow.show()
        settle()

    def camera(self) -> Frame | None:
        self._number += 1
        return Frame(PICTURE, self._number * 0.1, self._number) if self.sees else None

    def press(self, button: Button) -> Step:
        assert button.isVisible()
        button.click()
        settle()
        return self.flow.step

    @property
    def texts(self) -> list[str]:
        return [label.text() for label in self.flow.findChildren(Label) if label.isVisible()]

    @property
    def config(self) -> Config:
        return load_config(self.site.desk.folder, "UTC")


@pytest.fixture
def at(qapp: QApplication, tmp_path: Path) -> Iterator[Callable[[Step], Opened]]:
    opened: list[Opened] = []
    with SampleSite(tmp_path / "new", is_new=True) as site:

        def make(step: Step) -> Opened:
            opened.append(Opened(site, step))
            return opened[-1]

        yield make
        for each in opened:
            each.flow.stop()
            each.flow.deleteLater()
        opened.clear()
        settle()
        language.use("en")


At = Callable[[Step], Opened]


def test_a_touched_language_holds_at_once_and_is_saved_when_the_page_is_left(at: At, qtbot: QtBot) -> None:
    here = at(Step.LANGUAGE)
    button = next(b for b in here.flow.language.findChildren(TouchButton) if b.text() == "العربية")
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Return)
    assert here.flow.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert here.config.screen.language == "en"
    assert here.press(here.flow.onward) is Step.ADMINISTRATOR
    assert here.config.screen.language == "ar"
    assert here.site.desk.is_new  # a language makes nobody its administrator


def test_a_language_that_was_touched_and_not_saved_is_taken_back(at: At) -> None:
    here = at(Step.LANGUAGE)
    here.flow.language.chosen.emit("de")
    here.flow.stop()
    assert language.current().code == "en"


def test_the_administrator_is_made_by_keyboard_alone_and_no_password_stays_in_a_field(at: At, qtbot: QtBot) -> None:
    here = at(Step.ADMINISTRATOR)
    page = here.flow.administrator
    for field, text in ((page.name, "Ada"), (page.password, PASSWORD), (page.again, PASSWORD)):
        qtbot.keyClicks(field.line, text)
        qtbot.keyClick(field.line, Qt.Key.Key_Return)
    settle()
    assert here.flow.step is Step.SITE
    assert here.site.desk.login("Ada", PASSWORD).operator.name == "Ada"
    assert page.password.text == page.again.text == ""


@pytest.mark.parametrize(
    ("name", "password", "again", "blamed"),
    [
        ("", PASSWORD, PASSWORD, "name"),
        ("Ada", "short", "short", "password"),
        ("Ada", PASSWORD, PASSWORD + ".", "again"),
        ("Ada", "aaaaaaaaaa", "aaaaaaaaaa", "password"),
    ],
)
def test_what_is_not_right_is_told_below_its_field_and_nobody_is_made_administrator(
    at: At, name: str, password: str, again: str, blamed: str
) -> None:
    here = at(Step.ADMINISTRATOR)
    page = here.flow.administrator
    page.name.text, page.password.text, page.again.text = name, password, again
    assert here.press(here.flow.onward) is Step.ADMINISTRATOR
    assert getattr(page, blamed).fault
    assert not here.site.desk.has_operators
    assert here.flow.onward.isEnabled()


def test_the_site_is_saved_and_its_zone_shows_the_time_there(at: At) -> None:
    here = at(Step.SITE)
    page = here.flow.site
    assert (page.name.text, page.zone) == ("Clockface", "Europe/Berlin")
    page.name.text = "  Works 2 "
    page.part.choose("Asia")
    page.part.picked.emit("Asia")
    page.city.choose("Asia/Tokyo")
    page.city.picked.emit("Asia/Tokyo")
    assert "It is 23:03 there now." in here.texts
    assert here.press(here.flow.onward) is Step.CAMERA
    assert (here.config.screen.site_name, here.config.attendance.zone) == ("Works 2", "Asia/Tokyo")
    assert here.site.desk.config.attendance.zone == "Asia/Tokyo"


def test_a_site_without_a_name_is_asked_for_one(at: At) -> None:
    here = at(Step.SITE)
    here.flow.site.name.text = "  "
    assert here.press(here.flow.onward) is Step.SITE
    assert here.flow.site.name.fault
    assert "clockface.toml" not in [path.name for path in here.site.desk.folder.iterdir()]


def test_every_part_of_the_world_has_zones() -> None:
    assert all(zones()[part] for part in PARTS)
    assert zones()["UTC"] == ("UTC",)


def test_a_disk_that_does_not_take_it_is_told_and_the_page_stays(at: At, monkeypatch: pytest.MonkeyPatch) -> None:
    here = at(Step.SITE)

    def full(*_: object) -> None:
        raise StorageError("The disk is full.")

    monkeypatch.setattr(here.setup, "save", full)
    assert here.press(here.flow.onward) is Step.SITE
    assert "The disk is full." in here.texts
    monkeypatch.undo()
    assert here.press(here.flow.onward) is Step.CAMERA
    assert "The disk is full." not in here.texts


def test_the_camera_is_checked_after_a_button_and_says_what_to_do(
    at: At, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(camera_check, "LEAD_IN_S", 0.3)
    monkeypatch.setattr(camera_check, "LOOK_S", 0.5)
    here = at(Step.CAMERA)
    flow = here.flow
    assert (flow.onward.english, flow.other.english) == ("Begin", "Leave this out")
    flow.onward.click()
    assert not flow.onward.isEnabled()
    qtbot.waitUntil(lambda: flow.onward.english == "Continue", timeout=60_000)
    assert flow.other.english == "Check again"
    assert "It can be better here" in here.texts  # nobody stands there
    assert any("Nobody was seen" in text for text in here.texts)
    assert len([chip for chip in flow.findChildren(Chip) if chip.isVisible()]) == len(CHECKS)
    flow.other.click()
    assert flow.camera.is_looking
    flow.back.click()
    settle()
    assert (flow.step, flow.camera.is_looking) == (Step.SITE, False)


def test_a_check_that_is_left_out_looks_no_more(at: At) -> None:
    here = at(Step.CAMERA)
    here.flow.onward.click()
    assert here.press(here.flow.other) is Step.SERVER
    assert not here.flow.camera.is_looking


def test_without_a_camera_the_check_is_not_offered_and_it_goes_on(at: At, qtbot: QtBot) -> None:
    here = at(Step.CAMERA)
    here.sees = False
    qtbot.waitUntil(lambda: here.flow.onward.english == "Continue", timeout=20_000)
    assert any("The camera gives no picture" in text for text in here.texts)
    assert not here.flow.other.isVisible()
    here.sees = True
    qtbot.waitUntil(lambda: here.flow.onward.english == "Begin", timeout=20_000)
    here.sees = False
    qtbot.waitUntil(lambda: here.flow.onward.english == "Continue", timeout=20_000)
    assert here.press(here.flow.onward) is Step.SERVER


def test_every_check_and_every_advice_has_its_words() -> None:
    assert {check.name for check in checks(Measures(), Config())} == set(CHECKS)
    assert set(ADVICE) == set(Advice)


def test_without_a_server_one_touch_goes_on(at: At) -> None:
    here = at(Step.SERVER)
    assert here.flow.onward.english == "Go on without a server"
    assert here.press(here.flow.onward) is Step.KEEPING


def test_a_text_is_paired_with_and_said_when_somebody_comes_back(at: At, monkeypatch: pytest.MonkeyPatch) -> None:
    here = at(Step.SERVER)
    given: list[str] = []

    def pair(folder: Path, text: str, *_: object) -> None:
        given.append(text)
        IdentityFile(folder).write(identity(folder))

    monkeypatch.setattr(pairing, "pair", pair)
    here.flow.server.panel.text.text = f" {TEXT} "
    assert here.flow.onward.english == "Pair"
    assert here.press(here.flow.onward) is Step.KEEPING
    assert given == [TEXT]
    assert [entry.action for entry in here.site.register.audit_entries()] == ["pair"]
    assert here.press(here.flow.back) is Step.SERVER
    assert f"Paired with {ADDRESS}." in here.texts
    assert here.flow.onward.english == "Continue"
    assert here.press(here.flow.onward) is Step.KEEPING


@pytest.mark.parametrize(
    ("text", "error", "says"),
    [
        (TEXT, lambda: SyncUnreachable("no route"), NO_SERVER),
        (TEXT, lambda: SyncRefused("used up", 403), CODE_REFUSED),
        (TEXT, lambda: SyncUntrusted("another certificate", "arbitrary_data"), OTHER_SERVER),
        (TEXT, lambda: StorageError("no room"), NOT_PAIRED),
        ("hello", None, NO_TEXT),
    ],
    ids=["unreachable", "refused", "another_server", "no_room", "no_text"],
)
def test_a_pairing_that_fails_says_why_and_one_touch_goes_on_without(
    at: At, monkeypatch: pytest.MonkeyPatch, text: str, error: Callable[[], ClockfaceError] | None, says: str
) -> None:
    here = at(Step.SERVER)

    def pair(*_: object) -> None:
        assert error is not None
        raise error()

    monkeypatch.setattr(pairing, "pair", pair)
    here.flow.server.panel.text.text = text
    assert here.press(here.flow.onward) is Step.SERVER
    assert says in here.texts
    assert error is None or str(error()) in here.texts
    assert here.flow.onward.english == "Go on without a server"
    here.flow.server.panel.text.text = f"{text} "  # another try is another try
    assert here.flow.onward.english == "Pair"
    here.press(here.flow.onward)
    assert here.press(here.flow.onward) is Step.KEEPING


def test_how_long_attempts_are_kept_is_chosen_by_one_touch(at: At) -> None:
    here = at(Step.KEEPING)
    buttons = [b for b in here.flow.keeping.findChildren(Button) if b.isVisible()]
    assert [(b.text(), b.isChecked()) for b in buttons] == [("7 days", False), ("30 days", True), ("90 days", False)]
    buttons[0].click()
    assert here.press(here.flow.onward) is Step.NOTICE
    assert here.config.administration.keep_attempts_days == 7
    assert here.site.desk.attempts.keep_days == 7


def test_an_unusual_number_of_days_stays_unless_somebody_chooses_another(at: At) -> None:
    here = at(Step.KEEPING)
    here.site.desk.change_setting("administration", "keep_attempts_days", 14)
    here.flow._show_step()
    assert here.press(here.flow.onward) is Step.NOTICE
    assert here.config.administration.keep_attempts_days == 14


def test_the_notice_is_read_in_any_language_before_it_goes_on(at: At) -> None:
    here = at(Step.NOTICE)
    here.flow.notice.language_picked.emit("de")
    settle()
    assert here.flow.notice.findChildren(Choice)[0].value == "de"
    assert any("Gesicht" in text for text in here.texts)
    assert here.press(here.flow.onward) is Step.ENROL


def test_a_finger_drags_what_is_longer_than_the_screen(at: At) -> None:
    page = at(Step.NOTICE).flow.notice
    scroll = page.findChildren(Scroll)[0]
    finger, view, before = QTest.createTouchDevice(), scroll.viewport(), scroll.verticalScrollBar().value()
    QTest.touchEvent(view, finger).press(0, QPoint(200, 300), view)
    for y in range(280, 80, -20):
        QTest.touchEvent(view, finger).move(0, QPoint(200, y), view)
        QTest.qWait(20)
    QTest.touchEvent(view, finger).release(0, QPoint(200, 80), view)
    assert scroll.verticalScrollBar().value() > before + 50


def test_the_first_enrolment_can_be_left_out_and_the_end_says_so(at: At) -> None:
    here = at(Step.ENROL)
    assert here.press(here.flow.other) is Step.READY
    assert any("Nobody is enrolled yet" in text for text in here.texts)
    assert "Not checked" in here.texts
    assert here.press(here.flow.back) is Step.ENROL
    here.press(here.flow.other)
    here.flow.onward.click()
    assert here.left == [True]


def test_without_a_camera_nobody_is_led_to_the_enrolment(at: At) -> None:
    here = at(Step.NOTICE)
    here.sees = False
    assert here.press(here.flow.onward) is Step.ENROL
    assert any("You can enrol people later" in text for text in here.texts)
    assert not here.flow.other.isVisible()
    assert here.press(here.flow.onward) is Step.READY


def test_escape_goes_one_step_back_and_never_out_of_a_set_up_that_has_an_administrator(at: At, qtbot: QtBot) -> None:
    here = at(Step.CAMERA)
    for step in (Step.SITE, Step.LANGUAGE, Step.LANGUAGE):  # nobody is asked twice for an administrator
        qtbot.keyClick(here.flow, Qt.Key.Key_Escape)
        settle()
        assert here.flow.step is step
    assert here.left == []
    assert here.press(here.flow.onward) is Step.SITE
    assert [(e.action, e.subject) for e in here.site.register.audit_entries()] == [
        ("change_setting", "screen.language")
    ]


def test_a_button_pressed_twice_goes_on_once(at: At) -> None:
    here = at(Step.KEEPING)
    here.flow.onward.click()
    here.flow.onward.click()
    here.flow.back.click()
    settle()
    assert here.flow.step is Step.NOTICE


def test_everything_that_is_pressed_or_filled_in_has_a_name(at: At) -> None:
    for step in Step:
        flow = at(step).flow
        pressed = [b for b in flow.findChildren(QAbstractButton) if b.isVisible()]
        filled_in = [f.box for f in flow.findChildren(Field) if f.isVisible()]
        assert pressed
        assert all(button.text() or button.accessibleName() for button in pressed)
        assert all(box.accessibleName() for box in filled_in)


def test_the_camera_can_be_checked_later_from_the_desk(at: At, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(camera_check, "LEAD_IN_S", 0.2)
    monkeypatch.setattr(camera_check, "LOOK_S", 0.3)
    here = at(Step.READY)
    page = Health(here.site.session, Place(COLOURS["dark"], ZONE, lambda: NOW))
    flow = CameraFlow(CameraCheck(nobody, Config()), here.camera, COLOURS["dark"], DARK)
    for widget in (page, flow):
        qtbot.addWidget(widget)
        widget.show()
    with qtbot.waitSignal(page.check_wanted):
        page.check.click()
    flow.go.click()
    assert not flow.go.isEnabled()
    qtbot.waitUntil(lambda: flow.go.english == "Check again", timeout=60_000)
    assert flow.go.isEnabled()
    with qtbot.waitSignal(flow.left):
        qtbot.keyClick(flow, Qt.Key.Key_Escape)
    flow.stop()
    assert not flow.page.is_looking
    settle()


def test_a_check_that_passes_says_so(at: At) -> None:
    here = at(Step.CAMERA)
    good = [replace(one, passes=True, advice=None) for one in checks(Measures(), Config())]
    check = here.flow.camera.check
    assert isinstance(check, CameraCheck)
    check.findings = good
    here.flow.camera._show()
    assert "The camera sees well here" in here.texts
    assert here.press(here.flow.onward) is Step.SERVER
