"""The way without a face: keys, badge reader and keyboard, what is refused, and what the kiosk says when."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from kiosk_app.config import EntryConfig, ScreenConfig
from kiosk_app.domain import Direction
from kiosk_app.screen import Screen, ScreenState
from kiosk_app.ui.code_entry import MAX_NUMBER, MAX_PIN, CodeEntry, Step
from kiosk_app.ui.key_reader import KeyReader
from kiosk_app.ui.keypad import DIGITS, Keypad
from kiosk_app.ui.language import current
from kiosk_app.ui.notice_page import paged
from kiosk_app.ui.panels import Panels
from kiosk_app.ui.sounds import Sound
from kiosk_app.ui.tokens import BASE_PX, KEY_PX
from kiosk_app.ui.touch import TouchButton
from kiosk_app.ui.window import KioskWindow
from tests.gui.render_states import NOW, SIZES, every_screen, open_keypad, stage_of, touch

SCREENS = dict(every_screen())


@dataclass
class Heard:
    """A kiosk, and everything it said it was asked for, in order."""

    window: KioskWindow
    said: list[tuple[str, Any]] = field(default_factory=list)
    sounds: list[Sound] = field(default_factory=list)

    @property
    def keypad(self) -> Keypad:
        return self.panels.keypad

    @property
    def panels(self) -> Panels:
        return stage_of(self.window).panels

    def of(self, kind: str) -> list[Any]:
        return [what for said, what in self.said if said == kind]


@pytest.fixture
def kiosk(qtbot: QtBot) -> Heard:
    return make_kiosk(qtbot, EntryConfig())


def make_kiosk(qtbot: QtBot, entry: EntryConfig, size: tuple[int, int] = (1280, 800)) -> Heard:
    sounds: list[Sound] = []
    config = ScreenConfig(reduced_motion=True)
    window = KioskWindow(config, entry, zone="UTC", now=lambda: NOW, play=sounds.append)
    heard = Heard(window, sounds=sounds)
    window.pin_given.connect(lambda number, pin: heard.said.append(("pin", (number, pin))))
    window.badge_given.connect(lambda badge, pin: heard.said.append(("badge", (badge, pin))))
    window.direction_chosen.connect(lambda direction: heard.said.append(("direction", direction)))
    for name in ("entry_cancelled", "dismissed", "admin_wanted", "notice_wanted"):
        getattr(window, name).connect(lambda name=name: heard.said.append((name, None)))
    qtbot.addWidget(window)
    window.resize(*size)
    window.show()
    window.show_screen(SCREENS["idle"])
    return heard


def press(window: KioskWindow, text: str, gap_ms: int, start_ms: int = 1_000_000) -> None:
    """Keys as a keyboard sends them, so many milliseconds apart by their time stamps; a newline is Enter."""
    for n, character in enumerate(text):
        key = Qt.Key.Key_Return if character == "\n" else Qt.Key(ord(character.upper()))
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, character)
        event.setTimestamp(start_ms + n * gap_ms)
        QApplication.sendEvent(window, event)


# What was typed, without a window.


def test_number_then_pin_and_then_it_is_sent() -> None:
    entry = CodeEntry(lambda: 0.0)
    assert not entry.confirm()
    for digit in "1042":
        entry.type(digit)
    assert entry.shown == "1042"
    assert not entry.confirm()
    for digit in "2718":
        entry.type(digit)
    assert entry.shown == "••••"
    assert entry.confirm()
    assert (entry.step, entry.number, entry.pin) == (Step.SENT, "1042", "2718")


def test_taking_back_leads_from_the_pin_to_the_number() -> None:
    entry = CodeEntry(lambda: 0.0)
    entry.type("7")
    entry.confirm()
    entry.type("1")
    entry.erase()
    assert entry.step is Step.PIN
    entry.erase()
    assert (entry.step, entry.number) == (Step.NUMBER, "7")
    entry.erase()
    entry.erase()
    assert entry.number == ""


def test_nothing_can_be_typed_until_a_wait_is_over() -> None:
    now = 100.0
    entry = CodeEntry(lambda: now)
    entry.refuse(8.0)
    entry.type("1")
    assert (entry.step, entry.number, entry.wait_s) == (Step.LOCKED, "", 8.0)
    entry.start("a badge")
    assert entry.step is Step.LOCKED
    now = 107.9
    entry.tick()
    assert entry.step is Step.LOCKED
    now = 108.0
    entry.tick()
    entry.type("1")
    assert (entry.step, entry.number) == (Step.NUMBER, "1")


@given(st.lists(st.one_of(st.characters(), st.sampled_from(["erase", "confirm", "refuse", "start", "badge", "tick"]))))
def test_whatever_is_typed_stays_within_its_bounds(acts: list[str]) -> None:
    entry = CodeEntry(lambda: 0.0)
    for act in acts:
        if act == "refuse":
            entry.refuse(0.0)
        elif act == "badge":
            entry.start("4711")
        elif len(act) > 1:
            getattr(entry, act)()
        else:
            entry.type(act)
        assert len(entry.number) <= MAX_NUMBER
        assert len(entry.pin) <= MAX_PIN
        assert entry.pin == "" or set(entry.pin) <= set(DIGITS)
        assert not (entry.step in (Step.NUMBER, Step.REFUSED) and entry.pin)
        assert not (entry.step is Step.SENT and not entry.pin)


# At the window.


def test_a_touch_and_a_pin_are_told_to_the_station(kiosk: Heard) -> None:
    touch(open_keypad(kiosk.window, "1042", "2718"), "OK")
    assert kiosk.said == [("pin", ("1042", "2718"))]
    assert kiosk.keypad.is_waiting


def test_the_pin_is_never_shown(kiosk: Heard) -> None:
    open_keypad(kiosk.window, "1042", "2718")
    shown = [label.accessibleName() + label.text() for label in kiosk.keypad.findChildren(type(kiosk.keypad._typed))]
    assert not any("2718" in text for text in shown)


@pytest.mark.parametrize("state", ["recorded_in", "already_in", "ask_direction", "not_confirmed", "storage_trouble"])
def test_the_answer_takes_the_place_of_the_keypad(kiosk: Heard, state: str) -> None:
    touch(open_keypad(kiosk.window, "1042", "2718"), "OK")
    kiosk.window.show_screen(SCREENS[state])
    assert kiosk.panels.shown is None
    assert stage_of(kiosk.window).card.isVisible()


@pytest.mark.parametrize("state", ["looking_0.34", "guidance_too_far", "unknown", "attack", "camera_lost", "idle"])
def test_what_the_camera_sees_does_not_disturb_somebody_who_types(kiosk: Heard, state: str) -> None:
    open_keypad(kiosk.window, "10")
    kiosk.window.show_screen(SCREENS[state])
    assert kiosk.panels.shown is kiosk.keypad
    touch(kiosk.keypad, "4")
    assert kiosk.keypad.prompt[1].headline == "Your number"


def test_the_card_of_the_person_before_does_not_close_the_keypad(kiosk: Heard) -> None:
    kiosk.window.show_screen(SCREENS["recorded_in"])
    open_keypad(kiosk.window, "10")
    kiosk.window.show_screen(SCREENS["recorded_in"])
    assert kiosk.panels.shown is kiosk.keypad


def test_a_refused_code_is_told_at_the_keypad_and_the_next_key_starts_anew(kiosk: Heard) -> None:
    touch(open_keypad(kiosk.window, "1042", "2718"), "OK")
    kiosk.window.show_screen(SCREENS["code_refused"])
    assert kiosk.panels.shown is kiosk.keypad
    assert kiosk.keypad.prompt[1].headline == "That doesn’t match"
    touch(kiosk.keypad, "5")
    assert kiosk.keypad.prompt[1].headline == "Your number"
    assert kiosk.of("dismissed") == [None]
    assert kiosk.sounds == [Sound.TROUBLE]


def test_while_codes_are_locked_the_keys_are_dead_and_the_time_runs(qtbot: QtBot, kiosk: Heard) -> None:
    touch(open_keypad(kiosk.window, "1042", "2718"), "OK")
    kiosk.window.show_screen(Screen(ScreenState.CODE_LOCKED, codes=True, wait_s=0.6))
    assert kiosk.keypad.prompt[1].detail == "Try again in 0:01"
    assert not any(button.isEnabled() for button in kiosk.keypad.findChildren(TouchButton))
    touch(stage_of(kiosk.window), "Back")
    open_keypad(kiosk.window)
    assert kiosk.keypad.prompt[1].headline == "Please wait a moment"
    qtbot.waitUntil(lambda: kiosk.keypad.prompt[1].headline == "Your number")
    assert all(button.isEnabled() for button in kiosk.keypad.findChildren(TouchButton))


def test_mixed_keys_type_what_is_written_on_them(qtbot: QtBot) -> None:
    kiosk = make_kiosk(qtbot, EntryConfig(scrambled_keypad=True))
    open_keypad(kiosk.window, "1042")
    assert order(kiosk.keypad) == DIGITS
    orders = set()
    for _ in range(4):
        touch(kiosk.keypad, "OK")
        orders.add(order(kiosk.keypad))
        kiosk.keypad.erase()
        assert order(kiosk.keypad) == DIGITS
    assert len(orders) > 1
    assert all(sorted(each) == sorted(DIGITS) for each in orders)
    touch(kiosk.keypad, "OK")
    for digit in "2718":
        touch(kiosk.keypad, digit)
    touch(kiosk.keypad, "OK")
    assert kiosk.of("pin") == [("1042", "2718")]


def order(keypad: Keypad) -> str:
    """The digits as they stand, row by row, 0 last."""
    keys = [button for button in keypad.findChildren(TouchButton) if len(button.text()) == 1]
    return "".join(key.text() for key in sorted(keys, key=lambda key: (key.y(), key.x())))


@pytest.mark.parametrize("size", SIZES)
def test_keys_are_large_and_low_enough_for_a_hand_from_a_wheelchair(qtbot: QtBot, size: tuple[int, int]) -> None:
    kiosk = make_kiosk(qtbot, EntryConfig(), size)
    open_keypad(kiosk.window)
    for key in kiosk.keypad.findChildren(TouchButton):
        assert min(key.width(), key.height()) >= int(KEY_PX * min(size) / BASE_PX)
        if size[1] > size[0]:
            assert key.mapTo(kiosk.window, key.rect().topLeft()).y() > size[1] * 0.4


def test_back_leads_to_the_picture_and_tells_that_the_entry_is_given_up(kiosk: Heard) -> None:
    open_keypad(kiosk.window, "10")
    touch(stage_of(kiosk.window), "Back")
    assert kiosk.panels.shown is None
    assert kiosk.said == [("entry_cancelled", None)]
    open_keypad(kiosk.window)
    touch(kiosk.keypad, "OK")
    assert kiosk.keypad.prompt[1].headline == "Your number"  # nothing of it was kept


def test_somebody_whose_face_is_awaited_can_give_up(kiosk: Heard) -> None:
    kiosk.window.show_screen(SCREENS["looking_to_confirm"])
    touch(stage_of(kiosk.window), "Back")
    assert kiosk.said == [("entry_cancelled", None)]


def test_a_keypad_that_is_left_alone_closes(qtbot: QtBot, kiosk: Heard, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("kiosk_app.ui.panels", fromlist=["x"]).LEFT_ALONE_S, Keypad, 0)
    open_keypad(kiosk.window)
    qtbot.waitUntil(lambda: kiosk.panels.shown is None)


def test_where_there_are_no_codes_nothing_opens_the_keypad(kiosk: Heard) -> None:
    kiosk.window.show_screen(SCREENS["idle_without_codes"])
    assert not stage_of(kiosk.window).code.isVisible()
    press(kiosk.window, "047110815\n", gap_ms=8)
    press(kiosk.window, "12\n", gap_ms=300)
    assert kiosk.said == []
    assert kiosk.panels.shown is None


# Badge reader and keyboard.


@pytest.mark.parametrize("state", ["idle", "recorded_in", "looking_0.34", "camera_lost", "code_refused"])
def test_a_badge_is_read_on_every_screen(kiosk: Heard, state: str) -> None:
    kiosk.window.show_screen(SCREENS[state])
    press(kiosk.window, "04A7B1C9\n", gap_ms=12)
    assert kiosk.of("badge") == [("04A7B1C9", "")]
    assert kiosk.panels.shown is None


def test_a_badge_is_read_at_the_keypad_and_is_not_taken_for_a_number(kiosk: Heard) -> None:
    open_keypad(kiosk.window, "10")
    press(kiosk.window, "047110815\n", gap_ms=20)
    assert kiosk.of("badge") == [("047110815", "")]
    assert kiosk.of("pin") == []


def test_a_badge_that_needs_a_pin_asks_for_it(qtbot: QtBot) -> None:
    kiosk = make_kiosk(qtbot, EntryConfig(badge_needs_pin=True))
    press(kiosk.window, "047110815\n", gap_ms=10)
    assert kiosk.of("badge") == []
    assert kiosk.keypad.prompt[1].headline == "Your PIN"
    for digit in "2718":
        touch(kiosk.keypad, digit)
    touch(kiosk.keypad, "OK")
    assert kiosk.of("badge") == [("047110815", "2718")]


def test_a_person_at_a_keyboard_is_not_taken_for_a_reader(qtbot: QtBot, kiosk: Heard) -> None:
    press(kiosk.window, "1042", gap_ms=110)
    qtbot.waitUntil(lambda: kiosk.panels.shown is kiosk.keypad)
    press(kiosk.window, "\n", gap_ms=0)
    press(kiosk.window, "2718\n", gap_ms=110)
    assert kiosk.of("pin") == [("1042", "2718")]
    assert kiosk.of("badge") == []


def test_enter_presses_the_button_that_has_the_focus(qtbot: QtBot, kiosk: Heard) -> None:
    kiosk.window.activateWindow()
    stage_of(kiosk.window).foot.privacy.setFocus()
    qtbot.waitUntil(stage_of(kiosk.window).foot.privacy.hasFocus)
    qtbot.keyClick(stage_of(kiosk.window).foot.privacy, Qt.Key.Key_Return)
    assert kiosk.of("notice_wanted") == [None]


def test_a_key_with_control_or_without_a_character_is_no_character(qapp: QApplication) -> None:
    parent = QObject()
    reader = KeyReader(parent)
    control = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier, "4")
    shift = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Shift, Qt.KeyboardModifier.ShiftModifier, "")
    assert not reader.feed(control)
    assert not reader.feed(shift)


# Everything else that is touched.


def test_both_directions_are_offered_and_the_one_that_is_touched_is_told(kiosk: Heard) -> None:
    kiosk.window.show_screen(SCREENS["ask_direction"])
    touch(stage_of(kiosk.window).card, "Out")
    touch(stage_of(kiosk.window).card, "In")
    assert kiosk.of("direction") == [Direction.OUT, Direction.IN]
    assert kiosk.sounds == [Sound.ASK]


def test_who_is_already_in_can_go_out(kiosk: Heard) -> None:
    kiosk.window.show_screen(SCREENS["already_in"])
    touch(stage_of(kiosk.window).card, "I’m going out now")
    assert kiosk.of("direction") == [Direction.OUT]
    kiosk.window.show_screen(SCREENS["already_in_final"])
    assert not stage_of(kiosk.window).card.choices.isVisible()


def test_a_touch_on_a_card_puts_it_away(qtbot: QtBot, kiosk: Heard) -> None:
    kiosk.window.show_screen(SCREENS["recorded_in"])
    qtbot.mouseClick(stage_of(kiosk.window).card, Qt.MouseButton.LeftButton)
    assert kiosk.said == [("dismissed", None)]


def test_the_lock_and_the_card_of_a_new_kiosk_lead_to_the_administration(kiosk: Heard) -> None:
    stage_of(kiosk.window).foot.lock.click()
    kiosk.window.show_screen(SCREENS["admin_needed"])
    touch(stage_of(kiosk.window).card, "Set up")
    assert kiosk.of("admin_wanted") == [None, None]


def test_a_language_is_chosen_for_a_while(qtbot: QtBot, kiosk: Heard) -> None:
    stage_of(kiosk.window).foot.language.click()
    touch(kiosk.panels.languages, "العربية")
    assert current().code == "ar"
    assert kiosk.window.layoutDirection() is Qt.LayoutDirection.RightToLeft
    kiosk.window._language_over.start(0)
    qtbot.waitUntil(lambda: current().code == "en")
    assert kiosk.window.layoutDirection() is Qt.LayoutDirection.LeftToRight


def test_a_setting_changes_the_kiosk_while_it_runs(kiosk: Heard) -> None:
    kiosk.window.show_screen(SCREENS["recorded_in"])
    screen = ScreenConfig(theme="light", site_name="Pier 9")
    kiosk.window.use_config(screen, EntryConfig(scrambled_keypad=True), "Asia/Tokyo")
    assert f"{NOW.hour + 9:02}:{NOW.minute:02}" in [label.text() for label in kiosk.window.findChildren(QLabel)]
    texts = [button.text() for button in kiosk.window.findChildren(TouchButton) if button.isVisible()]
    assert "PIN or badge" in texts
    assert stage_of(kiosk.window).card.isVisible()
    open_keypad(kiosk.window, "1042", "2718")
    touch(kiosk.keypad, "OK")
    assert kiosk.of("pin") == [("1042", "2718")]


def test_each_result_is_heard_once(kiosk: Heard) -> None:
    for name in ("recorded_in", "recorded_in", "idle", "already_in", "unknown", "unknown", "storage_trouble"):
        kiosk.window.show_screen(SCREENS[name])
    assert kiosk.sounds == [Sound.RECORDED, Sound.ALREADY, Sound.ASK, Sound.TROUBLE]


@pytest.mark.parametrize("text", ["Title", "Title\n\nOne", "Title\n\n" + "word " * 4000, "标题\n\n" + "字" * 5000])
def test_a_notice_of_any_length_is_read_to_its_end(kiosk: Heard, text: str) -> None:
    kiosk.window.show_notice(text)
    pages = 1
    while not kiosk.panels.notice.is_at_end:
        touch(kiosk.panels.notice, "Next page")
        pages += 1
    assert kiosk.panels.notice.prompt[1].headline == text.split("\n", maxsplit=1)[0]
    assert pages < 60


def test_pages_of_a_notice_hold_all_of_it_and_fit(qapp: QApplication) -> None:
    text = [f"Heading {n}\n" + f"Sentence number {n} of many. " * n for n in range(1, 30)]
    pages = paged(text, QSize(600, 400), 31, Qt.LayoutDirection.LeftToRight)
    assert all(page.size().height() <= 400 for page in pages)
    said = " ".join(page.toPlainText() for page in pages).split()
    assert said == " ".join(text).split()
