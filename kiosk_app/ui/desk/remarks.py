"""Who came late or not at all, and whose in or out is missing."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk_app.attendance.reports import Remark, RemarkRow
from kiosk_app.domain import Person
from kiosk_app.ui import background
from kiosk_app.ui.desk.controls import Choice, DateRange, Label
from kiosk_app.ui.desk.figures import clock, day, hours, number
from kiosk_app.ui.desk.names import shown_name
from kiosk_app.ui.desk.page import Page
from kiosk_app.ui.desk.panels import EmptyPage
from kiosk_app.ui.desk.table import Column, Table
from kiosk_app.ui.language import mark, tr

REMARKS: Final[Mapping[Remark, str]] = {
    Remark.LATE: mark("Late"),
    Remark.ABSENT: mark("Did not come"),
    Remark.MISSING_IN: mark("Missing in"),
    Remark.MISSING_OUT: mark("Missing out"),
}
ALL: Final = "all"


class Remarks(QWidget):
    """One row for each thing that HR may want to look at; choosing it opens that person's month."""

    def __init__(self, page: Page, show_month: Callable[[Person], None]) -> None:
        super().__init__()
        self._page = page
        self._rows: Sequence[RemarkRow] = ()
        self._newest = background.Newest(self)
        self._days = DateRange(page.place.today, "week")
        self._kind, self._many = Choice([(ALL, mark("All remarks")), *REMARKS.items()]), Label("", "quiet")
        hint = mark("Lateness is looked at when the settings say when work begins.")
        empty = EmptyPage(mark("Nothing to look at in this time"), hint)
        self._table = Table(page.place.colours, self._columns(), empty)
        row = QHBoxLayout()
        row.addWidget(self._days)
        row.addWidget(self._kind)
        row.addWidget(self._many, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addWidget(self._table, 1)
        self._kind.picked.connect(lambda _: self._fill())
        self._days.changed.connect(lambda *_: self.open())
        self._table.chosen.connect(lambda row: show_month(row.person))

    def _columns(self) -> list[Column]:
        zone = self._page.place.zone
        return [
            Column(mark("Day"), lambda r: day(r.day), 170, key=lambda r: r.day),
            Column(mark("Name"), lambda r: shown_name(r.person), key=lambda r: r.person.display_name.casefold()),
            Column(mark("Department"), lambda r: r.person.department, from_px=760),
            Column(mark("Remark"), lambda r: tr(REMARKS[r.remark]), 180, tone=lambda r: "ask_text"),
            Column(mark("Time"), lambda r: "" if r.at_utc_us is None else clock(r.at_utc_us, zone), 110, numeric=True),
            Column(mark("Late by"), lambda r: hours(r.late_s) if r.late_s else "", 120, numeric=True,
                   key=lambda r: r.late_s),
        ]  # fmt: skip

    def open(self) -> None:
        first, last = self._days.days
        self._newest.run(lambda: self._page.session.late_and_missing(first, last), self._show, self._page.tell)

    def _show(self, rows: Sequence[RemarkRow]) -> None:
        self._rows = rows
        self._fill()

    def _fill(self) -> None:
        rows = [row for row in self._rows if self._kind.value in (ALL, row.remark)]
        self._table.fill(rows)
        self._many.say(mark("Remarks: {n}"), n=number(len(rows)))
