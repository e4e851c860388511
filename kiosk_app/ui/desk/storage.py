"""How much is stored and how much room is left, and a backup of all of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk_app.ui import background
from kiosk_app.ui.desk.controls import Button, Label
from kiosk_app.ui.desk.figures import instant, number, size
from kiosk_app.ui.desk.files import file_to_write
from kiosk_app.ui.desk.page import Page
from kiosk_app.ui.desk.panels import Facts, Scroll, surface
from kiosk_app.ui.desk.style import GAP_PX, MARGIN_PX
from kiosk_app.ui.language import mark, tr

if TYPE_CHECKING:
    from kiosk_app.administration.desk import StorageReport

DAY_US: Final = 86_400 * 10**6
OLD_DAYS: Final = 7


class Storage(QWidget):
    """What the data folder holds, when it was last backed up, and the button that does it."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page
        self._facts, self._advice = Facts(), Label("", "strong")
        self._make = Button(mark("Make a backup"), "primary")
        self._make.clicked.connect(self._ask_where)
        plate = surface()
        inside = QVBoxLayout(plate)
        inside.setContentsMargins(MARGIN_PX, MARGIN_PX, MARGIN_PX, MARGIN_PX)
        inside.setSpacing(GAP_PX)
        what = mark(
            "A backup is one file with all attendance, people, templates, keys, settings and operators. Whoever has it "
            "can read them: keep it as safe as the kiosk itself."
        )
        for widget in (self._advice, self._facts, Label(what, "quiet")):
            inside.addWidget(widget)
        inside.addWidget(self._make, 0, Qt.AlignmentFlag.AlignLeft)
        scroll = Scroll()
        at_top = QVBoxLayout(scroll.inside)
        at_top.setContentsMargins(0, 0, 0, 0)
        at_top.addWidget(plate)
        at_top.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)

    def open(self) -> None:
        background.run(self, self._page.session.storage, self._show, self._page.tell)

    def back(self) -> bool:
        return False

    def _show(self, report: StorageReport) -> None:
        zone = self._page.place.zone
        last = report.last_backup_utc_us
        age_us = None if last is None else self._page.place.now().timestamp() * 1e6 - last
        if age_us is None:
            self._advice.say(mark("There is no backup yet. Make the first one now."))
        elif age_us > OLD_DAYS * DAY_US:
            self._advice.say(mark("The last backup is {n} days old. Make a new one."), n=int(age_us // DAY_US))
        else:
            self._advice.say(mark("Everything is in order."))
        self._facts.fill([
            (mark("Last backup"), tr("never") if last is None else instant(last, zone)),
            (mark("Free space"), size(report.free_bytes)),
            (mark("Attendance records"), number(report.records)),
            (mark("People"), number(report.people)),
            *((name, size(count)) for name, count in report.files.items()),
            (mark("Data folder"), str(report.folder)),
        ])  # fmt: skip

    def _ask_where(self) -> None:
        name = f"clockface-{self._page.place.now():%Y-%m-%d}.tar"
        path = file_to_write(self, tr("Make a backup"), name)
        if path is not None:
            self.make(path)

    def make(self, path: Path) -> None:
        """Write a backup there; the page says how it went."""
        self._make.setEnabled(False)

        def done(_: object) -> None:
            self._make.setEnabled(True)
            self._page.say(tr("The backup is written: {path}", path=path))
            self.open()

        def failed(error: Exception) -> None:
            self._make.setEnabled(True)
            self._page.said.emit(str(error), None)

        background.run(self, lambda: self._page.session.backup(path), done, failed)
