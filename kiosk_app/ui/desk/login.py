"""Before the desk: logging in, and a kiosk without operators."""

from __future__ import annotations

import math
from collections.abc import Callable
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk_app.administration.desk import MAKE_ADMINISTRATOR
from kiosk_app.errors import ClockfaceError, CodeLocked, CodeRefused
from kiosk_app.ui import background
from kiosk_app.ui.desk.controls import Button, Field, Label
from kiosk_app.ui.desk.page import dress
from kiosk_app.ui.desk.panels import centred, surface
from kiosk_app.ui.desk.style import GAP_PX, MARGIN_PX, Colours
from kiosk_app.ui.language import mark, tr

if TYPE_CHECKING:
    from kiosk_app.administration.desk import Session

CARD_PX: Final = 560


class Purpose(StrEnum):
    """Why somebody is asked who they are."""

    DESK = "desk"
    QUIT = "quit"
    SET_UP = "set_up"  # go on with the first start
    WINDOW = "window"  # leave the full screen, or go back to it


REASONS: Final = {
    Purpose.DESK: mark("For the administration of this kiosk."),
    Purpose.SET_UP: mark("This kiosk is not set up completely. Log in to go on."),
    Purpose.QUIT: mark("Closing the kiosk stops the recording of attendance."),
    Purpose.WINDOW: mark("For leaving the full screen."),
}


class Card(QWidget):
    """A plate in the middle of the screen with fields below one another; Esc leaves it."""

    left = Signal()

    def __init__(self, colours: Colours, title: str) -> None:
        super().__init__()
        dress(self, colours)
        plate = surface()
        self.column = QVBoxLayout(plate)
        self.column.setContentsMargins(2 * MARGIN_PX, 2 * MARGIN_PX, 2 * MARGIN_PX, 2 * MARGIN_PX)
        self.column.setSpacing(GAP_PX)
        self.column.addWidget(Label(title, "title"))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(centred(plate, CARD_PX, Qt.AlignmentFlag.AlignVCenter))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class Login(Card):
    """Name and password. Emits `logged_in` (Session, Purpose). After too many wrong ones it counts the wait down."""

    logged_in = Signal(object, object)

    def __init__(self, colours: Colours, login: Callable[[str, str], Session], purpose: Purpose) -> None:
        super().__init__(colours, mark("Log in"))
        self._login, self._purpose, self._wait_s = login, purpose, 0
        self.name, self.password = Field(mark("Your name")), Field(mark("Password"), secret=True)
        self.go, self.back = Button(mark("Log in"), "primary"), Button(mark("Back to the kiosk"), "quiet")
        for widget in (Label(REASONS[purpose], "quiet"), self.name, self.password, self.go, self.back):
            self.column.addWidget(widget)
        self._second = QTimer(self, interval=1000)
        self._second.timeout.connect(self._count_down)
        self.name.entered.connect(self.password.setFocus)
        self.password.entered.connect(self._try)
        self.go.clicked.connect(self._try)
        self.back.clicked.connect(self.left)
        self.setFocusProxy(self.name)

    def _try(self) -> None:
        name, password = self.name.text.strip(), self.password.text
        self.name.blame("" if name else tr("Type your name first."))
        if not name or not self.go.isEnabled():
            return
        self.go.setEnabled(False)
        background.run(self, lambda: self._login(name, password), self._let_in, self._refuse)

    def _let_in(self, session: Session) -> None:
        self.logged_in.emit(session, self._purpose)

    def _refuse(self, error: ClockfaceError) -> None:
        self.go.setEnabled(True)
        self.password.text = ""
        if isinstance(error, CodeLocked | CodeRefused) and error.wait_s > 0:
            self._wait_s = math.ceil(error.wait_s)
            self._second.start()
            self._show_wait()
        elif isinstance(error, CodeRefused):
            self.password.blame(tr("This name and this password do not belong together. Try again."))
        else:
            self.password.blame(str(error))

    def _count_down(self) -> None:
        self._wait_s -= 1
        self._show_wait()

    def _show_wait(self) -> None:
        waiting = self._wait_s > 0
        self.go.setEnabled(not waiting)
        if not waiting:
            self._second.stop()
        minutes, seconds = divmod(max(0, self._wait_s), 60)
        told = tr("That was wrong too often. You can try again in {time}.", time=f"{minutes}:{seconds:02}")
        self.password.blame(told if waiting else "")


class NoOperators(Card):
    """Nobody may log in, although the kiosk was in use before: says where an administrator is made."""

    def __init__(self, colours: Colours) -> None:
        super().__init__(colours, mark("Nobody may log in"))
        what = mark(
            "This kiosk is in use, but nobody may administer it: close it, and make an administrator at this computer "
            "with the command"
        )
        command, self.back = Label("", "strong"), Button(mark("Back to the kiosk"), "primary")
        command.write(MAKE_ADMINISTRATOR)
        for widget in (Label(what), command, self.back):
            self.column.addWidget(widget)
        self.back.clicked.connect(self.left)
        self.setFocusProxy(self.back)
