"""Whether the clock of this computer is right: asked on the page of health while the kiosk does not rely on it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk_app.administration.access import Act
from kiosk_app.clock import ClockDoubt, Odd
from kiosk_app.ui import background
from kiosk_app.ui.desk.controls import Button, Label
from kiosk_app.ui.desk.figures import full_instant
from kiosk_app.ui.desk.page import Page
from kiosk_app.ui.desk.panels import TypedConfirmation, surface
from kiosk_app.ui.desk.style import GAP_PX, MARGIN_PX
from kiosk_app.ui.language import mark, tr

ODD: Final = {
    Odd.BEFORE_RELEASE: mark("The clock of this computer shows {shown}, but this version was made on {expected}."),
    Odd.BEFORE_RECORDS: mark("The clock of this computer shows {shown}, but the newest record was made on {expected}."),
    Odd.JUMPED: mark("The clock of this computer shows {shown}, but going by the time that passed it is {expected}."),
}
ADVICE: Final = mark(
    "If it is wrong, set it: the kiosk relies on it again by itself. Until then every record says that its time is not "
    "certain."
)
SURE: Final = mark(
    "Compare it with another clock first. From now on records count as made at the time that this clock shows. Type "
    "“{word}” to go on."
)


class ClockQuestion(QWidget):
    """Hidden while the clock is relied on. Else both times, and for an administrator the button that accepts it."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page
        self._says = Label("", "strong")
        self.accept = Button(mark("The clock is right"))
        self.sure = TypedConfirmation(mark("The clock is right"))
        self.sure.setProperty("role", "surface")  # the plate around it warns already
        plate = surface(role="warning")
        inside = QVBoxLayout(plate)
        inside.setContentsMargins(MARGIN_PX, GAP_PX, MARGIN_PX, GAP_PX)
        inside.setSpacing(GAP_PX)
        inside.addWidget(self._says)
        inside.addWidget(Label(ADVICE))
        inside.addWidget(self.accept, 0, Qt.AlignmentFlag.AlignLeft)
        inside.addWidget(self.sure)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(plate)
        self.accept.clicked.connect(self._ask)
        self.sure.left.connect(self.accept.show)
        self.sure.confirmed.connect(self._accept)
        self.hide()

    def open(self) -> None:
        """Look at the clock."""
        background.run(self, self._page.session.clock_doubt, self._show, self._page.tell)

    def back(self) -> bool:
        """Leave the confirmation. Whether there was one."""
        was_asked = self.sure.isVisible()
        if was_asked:
            self.sure.leave.click()
        return was_asked

    def _show(self, doubt: ClockDoubt | None) -> None:
        self.setVisible(doubt is not None)
        self.sure.hide()
        if doubt is not None:
            zone = self._page.place.zone
            shown, expected = full_instant(doubt.shown_utc_us, zone), full_instant(doubt.expected_utc_us, zone)
            self._says.say(ODD[doubt.odd], shown=shown, expected=expected)
            self.accept.setVisible(doubt.can_be_right and self._page.session.may(Act.ACCEPT_CLOCK))

    def _ask(self) -> None:
        self.accept.hide()
        self.sure.ask(tr("accept"), SURE, or_word="accept")

    def _accept(self) -> None:
        def done(_: object) -> None:
            self._page.say(tr("The kiosk relies on its clock again."))
            self.open()

        background.run(self, self._page.session.accept_clock, done, self._page.tell)
