"""The server of this kiosk: how the sync goes, and pairing with a server or parting from it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk_app.errors import ClockfaceError
from kiosk_app.fleet.status import Phase, SyncStatus
from kiosk_app.ui import background
from kiosk_app.ui.desk.controls import Button, Label
from kiosk_app.ui.desk.figures import full_instant, number
from kiosk_app.ui.desk.page import Page
from kiosk_app.ui.desk.pairing import PairingPanel
from kiosk_app.ui.desk.panels import Facts, Scroll, TypedConfirmation, surface
from kiosk_app.ui.desk.style import GAP_PX, MARGIN_PX
from kiosk_app.ui.language import mark, tr

if TYPE_CHECKING:
    from kiosk_app.fleet.desk import FleetDesk

LOOK_MS: Final = 2_000
ADVICE: Final = {
    Phase.OFF: mark("The sync is switched off in the settings. Attendance waits here."),
    Phase.UNPAIRED: mark("This kiosk works on its own. Pair it with a server to share people and attendance."),
    Phase.WAITING: mark("This kiosk is about to look for its server."),
    Phase.CONNECTED: mark("Everything is in order."),
    Phase.UNREACHABLE: mark(
        "The server is not reached. Attendance is kept here and sent later. Check the network and the server."
    ),
    Phase.REFUSED: mark(
        "The server does not accept this kiosk. If it was revoked there, unpair it here and pair it again."
    ),
}
SENDING: Final = mark("The server is reached. What waits here is on its way.")
NOT_USED: Final = mark("The newest list of people from the server is not used. The one before it still holds.")
SURE: Final = mark(
    "Nothing is sent to the server or comes from it any more. What is here stays here. Attendance records that the "
    "server does not have: {n}. Revoke this kiosk at the server as well. Type “{word}” to go on."
)


class Server(QWidget):
    """What the sync says of itself, looked at every two seconds while it is shown."""

    def __init__(self, page: Page, fleet: FleetDesk) -> None:
        super().__init__()
        self._page, self._fleet = page, fleet
        self._status: SyncStatus | None = None  # as it is shown
        self._advice, self._facts = Label("", "strong"), Facts()
        self.pairing = PairingPanel(page.place.camera)
        self.text, self.pair = self.pairing.text, self.pairing.pair
        self.part = Button(mark("Unpair"), "risky")
        self.sure = TypedConfirmation(mark("Unpair"))
        self._lay_out()
        self._connect()
        self._look = QTimer(self, interval=LOOK_MS)
        self._look.timeout.connect(self._read)

    def _lay_out(self) -> None:
        plate = surface()
        inside = QVBoxLayout(plate)
        inside.setContentsMargins(MARGIN_PX, MARGIN_PX, MARGIN_PX, MARGIN_PX)
        inside.setSpacing(GAP_PX)
        for widget in (self._advice, self._facts, self.pairing):
            inside.addWidget(widget)
        inside.addWidget(self.part, 0, Qt.AlignmentFlag.AlignLeft)
        inside.addWidget(self.sure)
        scroll = Scroll()
        at_top = QVBoxLayout(scroll.inside)
        at_top.setContentsMargins(0, 0, 0, 0)
        at_top.addWidget(plate)
        at_top.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)
        self.pairing.hide()
        self.part.hide()

    def _connect(self) -> None:
        self.pairing.given.connect(self._pair)
        self.part.clicked.connect(self._ask)
        self.sure.left.connect(self.part.show)
        self.sure.confirmed.connect(self._unpair)

    def open(self) -> None:
        self._status = None
        self._look.start()
        self._read()

    def back(self) -> bool:
        """Leave the scan or the confirmation. Whether there was one."""
        if self.sure.isVisible():
            self.sure.leave.click()
            return True
        return self.pairing.stop()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        self._look.stop()
        self.pairing.stop()
        super().hideEvent(event)

    def _read(self) -> None:
        def failed(error: ClockfaceError) -> None:
            self._look.stop()  # once is enough
            self._page.tell(error)

        background.run(self, lambda: self._fleet.status(self._page.session), self._show, failed)

    def _show(self, status: SyncStatus) -> None:
        if status == self._status:
            return
        self._status = status
        phase = Phase(status.phase)
        is_paired = phase is not Phase.UNPAIRED
        self._advice.say(_advice(status))
        self._facts.fill(self._pairs(status) if is_paired else [])
        self._facts.setVisible(is_paired)
        self.pairing.setVisible(not is_paired)
        self.part.setVisible(is_paired and not self.sure.isVisible())
        if not is_paired:
            self.sure.hide()

    def _pairs(self, status: SyncStatus) -> list[tuple[str, str]]:
        contact, place = status.last_contact_utc_us, self._page.place
        return [
            (mark("Server"), status.address),
            (mark("Its name for this kiosk"), " · ".join(filter(None, (status.name, status.site)))),
            (mark("Last contact"), full_instant(contact, place.zone) if contact else tr("never")),
            (mark("Attendance to be sent"), number(status.backlog)),
            (mark("Changes of people to be sent"), number(status.people_waiting)),
            (mark("People from the server"), number(status.people)),
            (mark("State of the people"), f"{status.epoch}.{status.version}" if status.version else ""),
            (mark("What is wrong"), status.problem or status.news),
        ]

    # Pairing.

    def _pair(self, text: str) -> None:
        self.pair.setEnabled(False)

        def done(status: SyncStatus) -> None:
            self.pair.setEnabled(True)
            self.text.text = ""  # the code in it is used up
            self._page.say(tr("Paired with {address}.", address=status.address))
            self._show(status)

        def failed(error: ClockfaceError) -> None:
            self.pair.setEnabled(True)
            self.text.blame(str(error))

        background.run(self, lambda: self._fleet.pair(self._page.session, text), done, failed)

    def _ask(self) -> None:
        self.part.hide()
        self.sure.ask(tr("unpair"), SURE, or_word="unpair", n=number(self._status.backlog if self._status else 0))

    def _unpair(self) -> None:
        def done(_: object) -> None:
            self._page.say(tr("This kiosk is not paired any more."))
            self._read()

        def failed(error: ClockfaceError) -> None:
            self._page.tell(error)
            self._read()

        background.run(self, lambda: self._fleet.unpair(self._page.session), done, failed)


def _advice(status: SyncStatus) -> str:
    """What is to be known first."""
    if status.phase == Phase.CONNECTED and status.news:
        return NOT_USED
    if status.phase == Phase.CONNECTED and (status.backlog or status.people_waiting):
        return SENDING
    return ADVICE[Phase(status.phase)]
