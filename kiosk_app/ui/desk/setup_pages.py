"""The pages of the first start, one question each."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from kiosk_app.administration.answers import Answers
from kiosk_app.config import LANGUAGES
from kiosk_app.ui.desk.controls import Button, Field, Label
from kiosk_app.ui.desk.pairing import PairingPanel
from kiosk_app.ui.desk.panels import Facts
from kiosk_app.ui.desk.qr_view import Camera
from kiosk_app.ui.desk.style import GAP_PX
from kiosk_app.ui.desk.wizard_pages import Sheet
from kiosk_app.ui.language import mark, tr
from kiosk_app.ui.languages_page import LanguagesPage
from kiosk_app.ui.layout import lay_out
from kiosk_app.ui.tokens import SUBTITLE, Theme

MIN_PASSWORD: Final = 8
DAYS: Final = (7, 30, 90)
MOST_LANGUAGES_PX: Final = QSize(1100, 700)


class Question(Sheet):
    """A title, what has to be known, and whatever a page adds."""

    def __init__(self, title: str, *texts: str) -> None:
        super().__init__()
        self.texts = tuple(map(Label, texts))
        for label in (Label(title, "title"), *self.texts):
            self.column.addWidget(label)


class LanguagePage(QWidget):
    """Each language by its own name; `chosen` with its code."""

    chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._title, self._room = Label(mark("Language of this kiosk"), "title"), QWidget()
        self._languages = LanguagesPage(self._room, theme, LANGUAGES)
        self._languages.chosen.connect(self.chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._title)
        column.addWidget(self._room, 1)

    def place(self) -> None:
        """Where they stand, and which one it is, in the language of the moment."""
        room, window = self._room.size(), self.window().size()
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        layout = lay_out(window.width(), window.height(), mirrored=mirrored)
        self._room.setStyleSheet(f"QLabel {{ font-size: {layout.px(SUBTITLE)}px }}")  # that of the desk is smaller
        size = room.boundedTo(MOST_LANGUAGES_PX * max(1.0, layout.unit))
        left = (room.width() - size.width()) // 2
        self._languages.place(layout, QRect(left, (room.height() - size.height()) // 2, size.width(), size.height()))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        layout = self.layout()
        assert layout is not None
        layout.activate()
        self.place()


class AdministratorPage(Question):
    """Who looks after the kiosk. `entered`: Enter in the last field."""

    entered = Signal()

    def __init__(self) -> None:
        why = mark(
            "First choose who looks after this kiosk. Only this person can then enrol people, correct times, "
            "change settings and close the window; more people can be added later."
        )
        super().__init__(mark("Welcome to Clockface"), why)
        self.name = Field(mark("Your name"), mark("You log in with it, and corrections carry it."))
        self.password = Field(
            mark("Password"), mark("At least 8 characters. Three words make a good one."), secret=True
        )
        lost = mark("Nobody can look this password up. A second administrator can give you a new one.")
        self.again = Field(mark("The same password again"), lost, secret=True)
        twice = QHBoxLayout()
        twice.setSpacing(GAP_PX)
        for field in (self.password, self.again):
            twice.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        self.column.addWidget(self.name)
        self.column.addLayout(twice)
        self.name.entered.connect(self.password.setFocus)
        self.password.entered.connect(self.again.setFocus)
        self.again.entered.connect(self.entered)
        self.setFocusProxy(self.name)

    def is_complete(self) -> bool:
        """Else the first field that is not right is blamed."""
        for field in (self.name, self.password, self.again):
            field.blame("")
        if not self.name.text.strip():
            self.name.blame(tr("Type your name first."))
        elif len(self.password.text) < MIN_PASSWORD:
            self.password.blame(tr("This password is too short: it needs at least 8 characters."))
        elif self.again.text != self.password.text:
            self.again.text = ""
            self.again.blame(tr("This is not the same password. Type it once more."))
        else:
            return True
        return False

    def forget(self) -> None:
        """Keep no password in a field."""
        self.password.text = self.again.text = ""


class ServerPage(Question):
    """With a server or without one. `given`: the text of a pairing; `changed`: another button fits now."""

    given = Signal(str)
    changed = Signal()

    def __init__(self, camera: Camera) -> None:
        super().__init__(
            mark("Is there a server?"),
            mark("It shares people and attendance between kiosks. Without one this kiosk works on its own, and you can "
                 "pair it at any time, under Health."),
        )  # fmt: skip
        self.panel = PairingPanel(camera)
        self.panel.pair.hide()  # the button at the foot does it
        self._paired, self._detail = Label("", "lead"), Label("", "quiet")
        for widget in (self._paired, self.panel, self._detail):
            self.column.addWidget(widget)
        self.panel.given.connect(self.given)
        self.panel.qr.switched.connect(lambda is_on: self.texts[0].setHidden(is_on))
        self.panel.text.changed.connect(self._changed)
        self.address = ""

    @property
    def text(self) -> str:
        return self.panel.text.text.strip()

    def show_server(self, address: str) -> None:
        """address: of the server this kiosk is paired with, "" for none."""
        self.address = address
        self._paired.say(mark("Paired with {address}."), address=address)
        self._paired.setVisible(bool(address))
        self.panel.setVisible(not address)
        self._detail.hide()

    def blame(self, sentence: str, detail: str) -> None:
        """Say why it is not paired; detail: for whoever helps."""
        self.panel.text.blame(sentence)
        self._detail.write(detail)
        self._detail.show()

    @property
    def is_blamed(self) -> bool:
        return bool(self.panel.text.fault)

    def _changed(self) -> None:
        self.panel.text.blame("")
        self._detail.hide()
        self.changed.emit()


class KeepingPage(Question):
    """For how many days the receipts of attempts are kept."""

    def __init__(self) -> None:
        super().__init__(
            mark("How long are attempts kept?"),
            mark("The kiosk notes when it saw whom, and how sure it was; it never keeps a picture. After this time the "
                 "notes are deleted. Attendance stays."),
        )  # fmt: skip
        self._group, self._row = QButtonGroup(self), QHBoxLayout()
        self._row.setSpacing(GAP_PX)
        self.column.addLayout(self._row)
        key = mark("Names and faces are locked with a key that lies on this computer. Have its disk encrypted, so that "
                   "nobody carries both away.")  # fmt: skip
        self.column.addWidget(Label(key, "quiet"))

    def offer(self, days: int) -> None:
        """The usual ones, and how many it is now."""
        for button in self._group.buttons():
            self._group.removeButton(button)
            button.hide()
            button.deleteLater()
        for each in sorted({*DAYS, days}):
            button = Button(mark("{n} days"), n=each)
            button.setCheckable(True)
            button.setChecked(each == days)
            self._group.addButton(button, each)
            self._row.addWidget(button, 1)

    @property
    def answers(self) -> Answers:
        return Answers({"administration": {"keep_attempts_days": self._group.checkedId()}})


class EnrolPage(Question):
    """The first person, who tries everything out."""

    def __init__(self) -> None:
        super().__init__(
            mark("Now enrol yourself"),
            mark("It takes half a minute and shows that everything works. After that the kiosk knows you."),
        )
        self.has_camera, self.known = True, 0
        self._enrolled, self._missing = Label("", "lead"), Label("", "fault")
        self.column.addWidget(self._enrolled)
        self.column.addWidget(self._missing)

    def show_state(self, enrolled: int, *, has_camera: bool) -> None:
        """enrolled: how many people there are already."""
        self.has_camera, self.known = has_camera, enrolled
        self._enrolled.say(mark("People: {n}"), n=enrolled)
        self._enrolled.setVisible(enrolled > 0)
        self._missing.say("" if has_camera else mark("The camera gives no picture. You can enrol people later."))
        self._missing.setVisible(not has_camera)


class ReadyPage(Question):
    """What was set up, and what is left for later."""

    def __init__(self) -> None:
        super().__init__(mark("This kiosk is ready"))
        self._says, self._facts = Label("", "lead"), Facts()
        self.column.addWidget(self._says)
        self.column.addWidget(self._facts)

    def show_end(self, enrolled: int, server: str, camera: str, *, knows_you: bool) -> None:
        """camera: what is known of it, marked. knows_you: somebody was enrolled just now."""
        if knows_you:
            self._says.say(mark("Open the kiosk and look at the camera: it knows you."))
        elif enrolled:
            self._says.say(mark("Open the kiosk: it knows everybody who is enrolled."))
        else:
            self._says.say(mark("Nobody is enrolled yet. Do that in the administration, under People."))
        self._facts.fill([
            (mark("Camera"), tr(camera)),
            (mark("Server"), server or tr("None: this kiosk works on its own")),
            (mark("People"), str(enrolled)),
        ])  # fmt: skip
