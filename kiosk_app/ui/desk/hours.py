"""How long everybody worked in a period, as a column a day and a row a person."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk_app.attendance.reports import HoursRow
from kiosk_app.domain import Person
from kiosk_app.ui import background
from kiosk_app.ui.desk.charts import Columns, Mark
from kiosk_app.ui.desk.controls import DateRange, Label
from kiosk_app.ui.desk.export import ExportButton
from kiosk_app.ui.desk.figures import hours, number
from kiosk_app.ui.desk.names import shown_name
from kiosk_app.ui.desk.page import Page
from kiosk_app.ui.desk.panels import EmptyPage
from kiosk_app.ui.desk.table import Column, Table
from kiosk_app.ui.language import mark, tr

MOST_DAYS: Final = 62  # more columns say less than a table
SATURDAY: Final = 5


class Hours(QWidget):
    """One row a person; choosing it opens that person's month."""

    def __init__(self, page: Page, show_month: Callable[[Person], None]) -> None:
        super().__init__()
        self._page = page
        self._newest = background.Newest(self)
        self._days = DateRange(page.place.today, "month")
        self._total, self._chart = Label("", "strong"), Columns(page.place.colours)
        empty = EmptyPage(mark("Nobody is enrolled yet"), mark("Enrol people first; their hours appear here."))
        self._table = Table(page.place.colours, _columns(), empty)
        row = QHBoxLayout()
        row.addWidget(self._days)
        row.addWidget(self._total, 1)
        row.addWidget(ExportButton(page, lambda: self._days.days))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addWidget(self._chart)
        column.addWidget(self._table, 1)
        self._days.changed.connect(lambda *_: self.open())
        self._table.chosen.connect(lambda row: show_month(row.person))

    def open(self) -> None:
        first, last = self._days.days
        self._newest.run(lambda: self._page.session.hours(first, last), self._show, self._page.tell)

    def _show(self, rows: Sequence[HoursRow]) -> None:
        self._table.fill(rows, keep=lambda row: row.person.person_id)
        first, last = self._days.days
        days = [first + timedelta(days=i) for i in range((last - first).days + 1)]
        self._chart.setVisible(1 < len(days) <= MOST_DAYS)
        self._chart.show_marks([_mark(one, rows) for one in days], tr("Hours of each day, all people together"))
        self._total.say(mark("All together: {hours}"), hours=hours(sum(row.total_s for row in rows)))


def _mark(day: date, rows: Sequence[HoursRow]) -> Mark:
    total_s = sum(row.days.get(day, 0.0) for row in rows)
    return Mark(str(day.day), total_s, hours(total_s) if total_s else "", quiet=day.weekday() >= SATURDAY)


def _missing(row: HoursRow) -> int:
    return row.missing_ins + row.missing_outs


def _columns() -> list[Column]:
    return [
        Column(mark("Name"), lambda row: shown_name(row.person), key=lambda row: row.person.display_name.casefold()),
        Column(mark("Employee number"), lambda row: row.person.employee_number, 190, from_px=900),
        Column(mark("Department"), lambda row: row.person.department, from_px=760),
        Column(mark("Days"), lambda row: number(len(row.days)), 100, numeric=True, key=lambda row: len(row.days)),
        Column(mark("Hours"), lambda row: hours(row.total_s), 120, numeric=True, key=lambda row: row.total_s),
        Column(mark("Missing"), lambda row: number(_missing(row)) if _missing(row) else "", 130, numeric=True,
               key=_missing, tone=lambda row: "ask_text"),
        Column(mark("Corrections"), lambda row: number(row.corrections) if row.corrections else "", 150, numeric=True,
               key=lambda row: row.corrections, from_px=760),
    ]  # fmt: skip
