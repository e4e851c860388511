"""Today: who is in, who has left, whose out is missing, and every line of the log of this day, as it happens."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QStackedWidget

from kiosk_app.administration.access import Act
from kiosk_app.attendance.reports import EventRow, PresenceRow, Today
from kiosk_app.attendance.timesheet import Punch
from kiosk_app.domain import Correction, Direction, Person
from kiosk_app.ui import background
from kiosk_app.ui.desk.controls import Button, Label, Search
from kiosk_app.ui.desk.figures import clock, full_day, hours, instant
from kiosk_app.ui.desk.glyphs import Glyph
from kiosk_app.ui.desk.names import shown_name
from kiosk_app.ui.desk.page import Page, Place
from kiosk_app.ui.desk.panels import Beside, DetailsPanel, EmptyPage, Facts
from kiosk_app.ui.desk.reasons import METHODS
from kiosk_app.ui.desk.style import GAP_PX
from kiosk_app.ui.desk.table import Column, Table
from kiosk_app.ui.language import mark, tr

if TYPE_CHECKING:
    from kiosk_app.administration.desk import Session

LogRow = EventRow[Punch | Correction]
REFRESH_MS: Final = 30_000
INSIDE, LEFT, MISSING, LOG = range(4)
COUNTED: Final = (
    mark("In now: {n}"),
    mark("Left: {n}"),
    mark("Out missing: {n}"),
    mark("All events: {n}"),
)
EMPTY: Final = (
    (mark("Nobody is in"), mark("Whoever clocks in appears here at once.")),
    (mark("Nobody has left yet today"), mark("Whoever clocks out appears here at once.")),
    (mark("No out is missing"), mark("Here you find who forgot to clock out since yesterday.")),
    (mark("Nothing was recorded today"), mark("Each clocking in and out appears here at once.")),
)
DIRECTIONS: Final = {Direction.IN: mark("In"), Direction.OUT: mark("Out")}


class TodayPage(Page):
    """Four lists behind four counts; a search over all of them; a panel with the day of one person."""

    title, glyph = mark("Today"), Glyph.TODAY

    def __init__(self, session: Session, place: Place) -> None:
        super().__init__(session, place)
        self._newest = background.Newest(self)
        self._today: Today | None = None
        self._person: Person | None = None
        self.search = Search(mark("Search by name, number or department"))
        self._day = Label("", "quiet", wraps=False)
        self._counts = [Button(text, n=0) for text in COUNTED]
        self._tables = [Table(place.colours, self._columns(which), self._empty_page(which)) for which in range(4)]
        self._stack, self._panel, self._facts = QStackedWidget(), DetailsPanel(), Facts()
        self._panel.column.addWidget(self._facts)
        self._lay_out()
        self._refresh = QTimer(self, interval=REFRESH_MS)
        self._refresh.timeout.connect(self._read_if_seen)
        self._refresh.start()

    def open(self) -> None:
        self._newest.run(self.session.today, self._show, self.tell)

    def back(self) -> bool:
        if self._panel.leave():
            return True
        had_text = bool(self.search.text())
        self.search.clear()
        return had_text

    def retranslate(self) -> None:
        if self._today is not None:
            self._show(self._today)

    def _lay_out(self) -> None:
        self.head.addWidget(self._day)
        row, group = QHBoxLayout(), QButtonGroup(self)
        row.setSpacing(GAP_PX // 2)
        for which, button in enumerate(self._counts):
            button.setCheckable(True)
            group.addButton(button, which)
            row.addWidget(button)
            self._stack.addWidget(self._tables[which])
            self._tables[which].chosen.connect(self._open_person)
        self._counts[INSIDE].setChecked(True)
        group.idClicked.connect(self._stack.setCurrentIndex)
        self.search.searched.connect(lambda _: self.retranslate())
        self.body.addWidget(self.search)
        self.body.addLayout(row)
        self.body.addWidget(Beside(self._stack, self._panel), 1)

    def _empty_page(self, which: int) -> EmptyPage:
        if not self.session.may(Act.ENROL):
            return EmptyPage(*EMPTY[which])
        first = Button(mark("Enrol the first person"), "primary")
        first.clicked.connect(lambda: self.enrol_wanted.emit(None))
        return EmptyPage(*EMPTY[which], first)

    def _columns(self, which: int) -> list[Column]:
        name = Column(mark("Name"), lambda row: shown_name(row.person), key=_name)
        department = Column(
            mark("Department"),
            lambda row: row.person.department,
            200,
            key=lambda row: row.person.department,
            from_px=700,
        )
        if which == LOG:
            return [
                Column(
                    mark("Time"), lambda row: self._clock(row.event.at_utc_us), 100, key=lambda r: r.event.at_utc_us
                ),
                name,
                department,
                Column(mark("Event"), _event, 160, tone=lambda row: "quiet" if row.corrected_by else ""),
                Column(mark("How"), _method, 170, from_px=900, tone=lambda _: "quiet"),
            ]
        worked = Column(mark("Today"), lambda row: hours(row.worked_s), 110, numeric=True, key=lambda row: row.worked_s)
        return [name, department, self._time_column(which), worked]

    def _time_column(self, which: int) -> Column:
        if which == LEFT:
            return Column(mark("Left at"), lambda row: self._clock(_end_us(row)), 130, key=_end_us)
        title = mark("In since") if which == INSIDE else mark("In, but not out")
        tone = None if which == INSIDE else lambda _: "ask_text"
        return Column(title, lambda row: self._when(row.stay.first_utc_us), 170, key=_first_us, tone=tone)

    def _show(self, today: Today) -> None:
        self._today = today
        self._day.write(full_day(self.place.today()))
        wanted = self.search.text().casefold().split()
        for which, rows in enumerate(_lists(today)):
            found = [row for row in rows if _fits(row.person, wanted)] if wanted else rows
            self._tables[which].fill(found, keep=_identity)
            self._counts[which].say(COUNTED[which], n=len(found))
        self._tell_why_empty(bool(wanted))
        if self._person is not None and self._panel.isVisible():
            self._show_person(self._person)

    def _tell_why_empty(self, searching: bool) -> None:
        for table, texts in zip(self._tables, EMPTY, strict=True):
            assert isinstance(table.empty, EmptyPage)
            if len(self.session.directory) == 0:
                table.empty.say(
                    mark("Nobody is enrolled yet"), mark("Enrol people first; whoever clocks in is here then.")
                )
            elif searching:
                says = mark("Nobody fits the search"), mark("Try fewer letters, or empty the search with Esc.")
                table.empty.say(*says, with_action=False)
            else:
                table.empty.say(*texts, with_action=False)

    def _open_person(self, row: PresenceRow | LogRow) -> None:
        self._show_person(row.person)
        self._panel.show()

    def _show_person(self, person: Person) -> None:
        """Their number, and every line of theirs today, oldest first."""
        if self._today is None:
            return
        self._person = person
        self._panel.name_it(shown_name(person))
        own = [row for row in reversed(self._today.events) if row.person.person_id == person.person_id]
        stays = [row for row in (*self._today.inside, *self._today.left) if row.person.person_id == person.person_id]
        worked = hours(stays[0].worked_s) if stays else ""
        lines = [(_event(row), f"{self._clock(row.event.at_utc_us)}   {_method(row)}") for row in own]
        facts = [
            (mark("Number"), person.employee_number),
            (mark("Department"), person.department),
            (mark("Worked today"), worked),
        ]
        self._facts.fill([*facts, *lines])

    def _read_if_seen(self) -> None:
        if self.isVisible():
            self.open()

    def _clock(self, at_utc_us: int) -> str:
        return clock(at_utc_us, self.place.zone)

    def _when(self, at_utc_us: int) -> str:
        """With the day unless it is this one."""
        midnight = self.place.now().astimezone(self.place.zone).replace(hour=0, minute=0, second=0, microsecond=0)
        is_today = at_utc_us >= midnight.timestamp() * 1e6
        return self._clock(at_utc_us) if is_today else instant(at_utc_us, self.place.zone)


def _lists(today: Today) -> tuple[Sequence[Any], ...]:
    return today.inside, today.left, today.missing_out, today.events


def _fits(person: Person, words: Sequence[str]) -> bool:
    text = f" {person.display_name} {person.employee_number} {person.department}".casefold()
    return all(f" {word}" in text for word in words)


def _identity(row: PresenceRow | LogRow) -> object:
    return row.event.event_id if isinstance(row, EventRow) else (row.person.person_id, row.stay.first_utc_us)


def _name(row: PresenceRow | LogRow) -> str:
    return row.person.display_name.casefold()


def _first_us(row: PresenceRow) -> int:
    return row.stay.first_utc_us


def _end_us(row: PresenceRow) -> int:
    return row.stay.end.at_utc_us if row.stay.end is not None else 0


def _event(row: LogRow) -> str:
    """In the language of the moment."""
    if row.event.direction is None:
        return tr("Struck out")
    return tr(DIRECTIONS[row.event.direction])


def _method(row: LogRow) -> str:
    """In the language of the moment."""
    if row.corrected_by is not None:
        return tr("Corrected later")
    if isinstance(row.event, Correction):
        return tr("Correction by {name}", name=row.event.author)
    assert row.event.method is not None  # a kiosk wrote this line
    return tr(METHODS[row.event.method])
