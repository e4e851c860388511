"""One person's month: a column a day, and a row a day below it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from kiosk_app.attendance.daysheet import DayRow
from kiosk_app.domain import Person
from kiosk_app.ui import background
from kiosk_app.ui.desk.charts import Columns, Mark
from kiosk_app.ui.desk.controls import Button, Label, Search
from kiosk_app.ui.desk.figures import clock, day, hours, month_name, number
from kiosk_app.ui.desk.names import shown_name
from kiosk_app.ui.desk.page import Page
from kiosk_app.ui.desk.panels import EmptyPage
from kiosk_app.ui.desk.table import Column, Table
from kiosk_app.ui.language import mark, tr

SATURDAY: Final = 5
MOST_FOUND: Final = 8


class Month(QWidget):
    """Whose month it is, is searched for; the arrows go a month back and on."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page
        self._newest, self._finding = background.Newest(self), background.Newest(self)
        self._person: Person | None = None
        self._first = page.place.today().replace(day=1)
        self._search, self._found = Search(mark("Whose month? Type a name or number")), QListWidget()
        self._whose, self._total = Label("", "lead"), Label("", "strong")
        self._before, self._after = Button(mark("Month before")), Button(mark("Month after"))
        self._chart = Columns(page.place.colours)
        empty = EmptyPage(mark("Choose a person"), mark("Type a name or an employee number above."))
        self._table = Table(page.place.colours, self._columns(), empty)
        self._lay_out()
        self._search.searched.connect(self._searched)
        self._found.itemActivated.connect(self._picked)
        self._found.itemClicked.connect(self._picked)
        self._before.clicked.connect(lambda: self._turn(-1))
        self._after.clicked.connect(lambda: self._turn(1))

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        for widget in (self._whose, self._total):
            row.addWidget(widget, 1)
        for button in (self._before, self._after):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._search)
        column.addWidget(self._found)
        column.addLayout(row)
        column.addWidget(self._chart)
        column.addWidget(self._table, 1)
        self._found.hide()
        self._chart.hide()

    def _columns(self) -> list[Column]:
        zone = self._page.place.zone

        def at(at_utc_us: int | None) -> str:
            return "" if at_utc_us is None else clock(at_utc_us, zone)

        return [
            Column(mark("Day"), lambda r: day(r.day), tone=lambda r: "quiet" if r.day.weekday() >= SATURDAY else ""),
            Column(mark("First in"), lambda r: at(r.first_in_utc_us), 130, numeric=True),
            Column(mark("Last out"), lambda r: at(r.last_out_utc_us), 130, numeric=True),
            Column(mark("Hours"), lambda r: hours(r.worked_s) if r.worked_s else "", 120, numeric=True),
            Column(mark("Remark"), _remark, 240, tone=lambda r: "ask_text"),
            Column(mark("Corrections"), lambda r: number(r.corrections) if r.corrections else "", 150, numeric=True,
                   from_px=760),
        ]  # fmt: skip

    def choose(self, person: Person) -> None:
        """Whose month is shown from now on."""
        self._person = person
        self._search.clear()
        self._found.hide()

    def open(self) -> None:
        person, first = self._person, self._first
        for button in (self._before, self._after):
            button.setEnabled(person is not None)
        if person is None:
            self._table.fill(())
            return
        self._whose.write(f"{shown_name(person)}, {month_name(first)}")
        self._newest.run(
            lambda: self._page.session.month_sheet(person, first.year, first.month), self._show, self._page.tell
        )

    def _show(self, rows: Sequence[DayRow]) -> None:
        marks = [
            Mark(
                str(row.day.day),
                row.worked_s,
                hours(row.worked_s) if row.worked_s else "",
                bool(row.missing_ins or row.missing_outs),
                row.day.weekday() >= SATURDAY,
            )
            for row in rows
        ]
        self._chart.show_marks(marks, tr("Hours of each day of the month"))
        self._chart.show()
        self._table.fill(rows)
        self._total.say(mark("Hours of the month: {hours}"), hours=hours(sum(row.worked_s for row in rows)))

    def _turn(self, months: int) -> None:
        number_of_month = self._first.year * 12 + self._first.month - 1 + months
        self._first = date(number_of_month // 12, number_of_month % 12 + 1, 1)
        self.open()

    def _searched(self, text: str) -> None:
        directory = self._page.session.directory
        self._finding.run(
            lambda: directory.search(text)[:MOST_FOUND] if text.strip() else [], self._offer, self._page.tell
        )

    def _offer(self, people: Sequence[Person]) -> None:
        self._found.clear()
        for person in people:
            item = QListWidgetItem(f"{person.display_name}  {person.employee_number}")
            item.setData(Qt.ItemDataRole.UserRole, person)
            self._found.addItem(item)
        self._found.setVisible(bool(people))
        if people:
            self._found.setCurrentRow(0)
            self._found.setFixedHeight(self._found.sizeHintForRow(0) * len(people) + 8)

    def _picked(self, item: QListWidgetItem) -> None:
        self.choose(item.data(Qt.ItemDataRole.UserRole))
        self.open()


def _remark(row: DayRow) -> str:
    parts = [(row.missing_ins, tr("missing in")), (row.missing_outs, tr("missing out"))]
    return ", ".join(text for count, text in parts if count)
