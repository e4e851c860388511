"""The keyboard on the screen: when it is there, and that it types what stands on its keys."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kiosk_app.config import LANGUAGES
from kiosk_app.ui import language
from kiosk_app.ui.desk.key_rows import FIGURES, SIGNS, has_upper, letters
from kiosk_app.ui.desk.keyboard import Keyboard
from kiosk_app.ui.desk.style import COLOURS


class Written(QWidget):
    """Two fields and a button over a keyboard that is told what happens, as the shell does."""

    def __init__(self) -> None:
        super().__init__()
        self.first, self.second, self.button = QLineEdit(), QLineEdit(), QPushButton("Go on")
        self.keyboard = Keyboard(lambda: COLOURS["dark"])
        column = QVBoxLayout(self)
        for widget in (self.first, self.second, self.button, self.keyboard):
            column.addWidget(widget)
        application = QApplication.instance()
        assert application is not None
        application.installEventFilter(self)
        self._application = application

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        self.keyboard.watch(watched, event)
        return False

    def done(self) -> None:
        self._application.removeEventFilter(self)


@pytest.fixture
def written(qtbot: QtBot) -> Iterator[Written]:
    written = Written()
    qtbot.addWidget(written)
    written.resize(1000, 700)
    written.show()
    written.activateWindow()
    written.button.setFocus()
    qtbot.waitUntil(written.button.hasFocus)
    yield written
    written.done()
    language.use("en")


def key(written: Written, name: str) -> QPushButton:
    keys = [k for k in written.keyboard.findChildren(QPushButton) if k.isVisible() and k.accessibleName() == name]
    assert len(keys) == 1, name
    return keys[0]


def touch(qtbot: QtBot, written: Written, *names: str) -> None:
    for name in names:
        qtbot.mouseClick(key(written, name), Qt.MouseButton.LeftButton)


def test_it_opens_under_a_touched_field_and_goes_when_the_field_is_left(qtbot: QtBot, written: Written) -> None:
    assert written.keyboard.isHidden()
    qtbot.mouseClick(written.first, Qt.MouseButton.LeftButton)
    assert written.keyboard.isVisible()
    qtbot.mouseClick(written.second, Qt.MouseButton.LeftButton)
    assert written.keyboard.isVisible()
    written.button.setFocus()
    assert written.keyboard.isHidden()


def test_it_types_into_the_field_that_has_the_focus(qtbot: QtBot, written: Written) -> None:
    entered: list[str] = []
    written.first.returnPressed.connect(lambda: entered.append(written.first.text()))
    qtbot.mouseClick(written.first, Qt.MouseButton.LeftButton)
    touch(qtbot, written, "Capital letters", "A", "d", "a", "Space", "x", "Take back", "1", "Figures and signs", "&")
    touch(qtbot, written, "Enter")
    assert entered == ["Ada 1&"]
    written.second.setFocus()
    touch(qtbot, written, "Figures and signs", "q")
    assert (written.first.text(), written.second.text()) == ("Ada 1&", "q")
    touch(qtbot, written, "Put the keyboard away")
    assert written.keyboard.isHidden()
    assert written.second.hasFocus()


def test_a_real_keyboard_takes_over_until_somebody_else_comes(qtbot: QtBot, written: Written) -> None:
    qtbot.mouseClick(written.first, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(written.first, "Ada")
    assert written.keyboard.isHidden()
    qtbot.mouseClick(written.second, Qt.MouseButton.LeftButton)
    assert written.keyboard.isHidden()
    written.keyboard.forget()
    qtbot.mouseClick(written.first, Qt.MouseButton.LeftButton)
    assert written.keyboard.isVisible()


def test_a_field_that_cannot_be_written_into_opens_nothing(qtbot: QtBot, written: Written) -> None:
    written.first.setReadOnly(True)
    qtbot.mouseClick(written.first, Qt.MouseButton.LeftButton)
    assert written.keyboard.isHidden()


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_letter_of_every_language_and_every_sign_can_be_typed(qtbot: QtBot, written: Written, code: str) -> None:
    language.use(code)
    qtbot.mouseClick(written.first, Qt.MouseButton.LeftButton)
    shown = {k.accessibleName() for k in written.keyboard.findChildren(QPushButton) if k.isVisible()}
    assert {*"".join(letters(code, upper=False)), *FIGURES} <= shown
    assert all(k.accessibleName() for k in written.keyboard.findChildren(QPushButton))


def test_no_key_is_there_twice_and_latin_is_always_within_reach() -> None:
    for code in LANGUAGES:
        for upper in (False, True):
            row = "".join(letters(code, upper=upper))
            assert len(row) == len(set(row)), (code, upper)
    assert not has_upper("ar")
    assert len("".join(SIGNS)) == len(set("".join(SIGNS)))
    printable = {chr(n) for n in range(33, 127)}
    typed = {*FIGURES, *"".join(SIGNS), *"".join(letters("en", upper=True)), *"".join(letters("en", upper=False))}
    assert printable <= typed
