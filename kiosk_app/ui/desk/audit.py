"""The audit log: who did what at the desk, when. It can be read and not changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk_app.ui import background
from kiosk_app.ui.desk.controls import Button, Label
from kiosk_app.ui.desk.figures import instant, number
from kiosk_app.ui.desk.page import Page
from kiosk_app.ui.desk.panels import EmptyPage
from kiosk_app.ui.desk.table import Column, Table
from kiosk_app.ui.language import mark, tr

if TYPE_CHECKING:
    from kiosk_app.attendance.audit import AuditEntry

BATCH: Final = 500
ACTIONS: Final[Mapping[str, str]] = {
    "set_up": mark("Set up the first administrator"),
    "no_operators": mark("Found that nobody may log in"),
    "login": mark("Logged in"),
    "login_refused": mark("Was refused at the login"),
    "enrol": mark("Enrolled"),
    "reenrol": mark("Enrolled again"),
    "override_duplicate": mark("Enrolled in spite of a likeness"),
    "bulk_import": mark("Imported"),
    "update": mark("Changed the profile"),
    "set_pin": mark("Set a PIN"),
    "remove_pin": mark("Took the PIN away"),
    "activate": mark("Made active"),
    "deactivate": mark("Made inactive"),
    "erase": mark("Erased"),
    "person_data": mark("Gave out a person’s data"),
    "correct": mark("Corrected"),
    "export": mark("Exported"),
    "change_setting": mark("Changed a setting"),
    "add_operator": mark("Added an operator"),
    "remove_operator": mark("Took away a login"),
    "set_password": mark("Changed a password"),
    "try_liveness": mark("Tried liveness out"),
    "use_pack": mark("Chose a model pack"),
    "calibrate": mark("Calibrated the recognition"),
    "forget_calibration": mark("Took the calibration back"),
    "pair": mark("Paired with a server"),
    "unpair": mark("Unpaired from the server"),
    "backup": mark("Made a backup"),
    "accept_clock": mark("Accepted the clock"),
    "lost": mark("Lost to damage"),
}


class AuditLog(QWidget):
    """The newest entries first; older ones on demand."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page
        self._entries: list[AuditEntry] = []
        empty = EmptyPage(mark("Nothing was done yet"), mark("Every login, enrolment, correction and export is noted."))
        self._table = Table(page.place.colours, self._columns(), empty)
        self._older = Button(mark("Show older ones"))
        self._older.clicked.connect(self._read_older)
        row = QHBoxLayout()
        row.addWidget(
            Label(mark("Entries are chained to one another: none can be changed or taken out unseen."), "quiet"), 1
        )
        row.addWidget(self._older)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addWidget(self._table, 1)

    def _columns(self) -> list[Column]:
        zone = self._page.place.zone
        return [
            Column(mark("Number"), lambda e: number(e.sequence), 110, numeric=True, from_px=800),
            Column(mark("Time"), lambda e: instant(e.at_utc_us, zone), 190),
            Column(mark("Operator"), lambda e: e.operator, 170),
            Column(mark("What"), lambda e: tr(ACTIONS[e.action]) if e.action in ACTIONS else e.action),
            Column(mark("Whom or what"), lambda e: self._subject(e.subject)),
            Column(mark("More"), lambda e: ", ".join(f"{k}: {v}" for k, v in e.detail.items()), from_px=900),
        ]

    def _subject(self, subject: str) -> str:
        person = self._page.session.directory.person(subject)
        return person.display_name if person else subject

    def open(self) -> None:
        background.run(self, lambda: self._page.session.audit_entries(BATCH), self._show, self._page.tell)

    def back(self) -> bool:
        return False

    def _show(self, entries: Sequence[AuditEntry]) -> None:
        self._entries = list(entries)
        self._fill(len(entries))

    def _read_older(self) -> None:
        oldest = self._entries[-1].sequence

        def arrived(entries: Sequence[AuditEntry]) -> None:
            self._entries += entries
            self._fill(len(entries))

        background.run(self, lambda: self._page.session.audit_entries(BATCH, oldest), arrived, self._page.tell)

    def _fill(self, arrived: int) -> None:
        self._table.fill(self._entries)
        self._older.setVisible(arrived == BATCH)
