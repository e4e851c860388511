"""Attendance: every line of the log as it was written, with the corrections beside what they correct."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QGridLayout

from kiosk_app.attendance.records import Event
from kiosk_app.attendance.reports import EventRow
from kiosk_app.domain import AttendanceRecord, Correction, Direction
from kiosk_app.ui import background
from kiosk_app.ui.desk.controls import Button, Choice, DateRange, Label, Search
from kiosk_app.ui.desk.correction import CorrectionForm
from kiosk_app.ui.desk.export import ExportButton
from kiosk_app.ui.desk.figures import instant, number
from kiosk_app.ui.desk.glyphs import Glyph
from kiosk_app.ui.desk.names import shown_name
from kiosk_app.ui.desk.page import Page, Place
from kiosk_app.ui.desk.panels import Beside, DetailsPanel, EmptyPage, Facts
from kiosk_app.ui.desk.reasons import METHODS, sentence
from kiosk_app.ui.desk.table import Column, Table
from kiosk_app.ui.language import mark, tr

if TYPE_CHECKING:
    from kiosk_app.administration.desk import Session

EVERYBODY: Final = ""
DIRECTIONS: Final = {Direction.IN: mark("In"), Direction.OUT: mark("Out"), None: mark("Struck out")}


class Attendance(Page):
    """By day, person and department; the chosen line explains itself and can be corrected by another one."""

    title, glyph = mark("Attendance"), Glyph.ATTENDANCE

    def __init__(self, session: Session, place: Place) -> None:
        super().__init__(session, place)
        self._newest, self._finding = background.Newest(self), background.Newest(self)
        self._rows: Sequence[EventRow[Event]] = ()
        self._shown: EventRow[Event] | None = None
        self.search = self._search = Search(mark("Search by name, number or department"))
        self._department = Choice([(EVERYBODY, mark("All departments"))])
        self._days = DateRange(self.place.today, "today")
        self._many = Label("", "quiet", wraps=False)
        empty = EmptyPage(mark("Nothing was recorded in this time"), mark("Choose other days, or another person."))
        self.table = Table(place.colours, self._columns(), empty)
        self._panel, self._facts, self._why = DetailsPanel(), Facts(), Label("")
        self.form = CorrectionForm(session, place.zone)
        self._correct, self._add = Button(mark("Correct this")), Button(mark("Add a missing event"))
        self.head.addWidget(ExportButton(self, lambda: self._days.days))
        self._lay_out()
        self._connect()

    def _columns(self) -> list[Column]:
        zone = self.place.zone
        return [
            Column(mark("Time"), lambda r: instant(r.event.at_utc_us, zone), 190, key=lambda r: r.event.at_utc_us),
            Column(mark("Name"), lambda r: shown_name(r.person), key=lambda r: r.person.display_name.casefold()),
            Column(mark("Event"), lambda r: tr(DIRECTIONS[r.event.direction]), 110, tone=_tone),
            Column(mark("Told by"), _told_by, 150, from_px=820),
            Column(mark("Remark"), _remark, 200, tone=lambda r: "ask_text" if r.corrected_by else "quiet", from_px=640),
            Column(mark("Number"), lambda r: number(r.event.sequence), 110, numeric=True, from_px=900),
        ]

    def _lay_out(self) -> None:
        filters = QGridLayout()
        filters.addWidget(self._search, 0, 0)
        filters.addWidget(self._department, 0, 1)
        filters.addWidget(self._days, 1, 0, 1, 2)
        filters.addWidget(self._many, 0, 2)
        filters.setColumnStretch(0, 1)
        for widget in (self._why, self._facts, self.form):
            self._panel.column.addWidget(widget)
        for button in (self._correct, self._add):
            self._panel.foot.addWidget(button)
        self.body.addLayout(filters)
        self.body.addWidget(Beside(self.table, self._panel), 1)

    def _connect(self) -> None:
        self._search.searched.connect(lambda _: self._fill())
        self._department.picked.connect(lambda _: self.open())
        self._days.changed.connect(lambda *_: self.open())
        self.table.chosen.connect(self._show)
        self._correct.clicked.connect(self._start_correction)
        self._add.clicked.connect(self._start_addition)
        self.form.saved.connect(self._corrected)
        self.form.left.connect(self._buttons_back)

    def open(self) -> None:
        background.run(self, self.session.directory.departments, self._offer_departments, self.tell)

    def _offer_departments(self, names: list[str]) -> None:
        self._department.offer([(EVERYBODY, mark("All departments")), *((name, "") for name in names)])
        bounds, department = self.place.bounds(*self._days.days), str(self._department.value or EVERYBODY)
        self._newest.run(lambda: self.session.events(*bounds, department=department), self._arrived, self.tell)

    def _arrived(self, rows: Sequence[EventRow[Event]]) -> None:
        self._rows = rows
        self._fill()

    def _fill(self) -> None:
        rows, text, directory = self._rows, self._search.text(), self.session.directory

        def found() -> Sequence[EventRow[Event]]:
            if not text.strip():
                return rows
            ids = {person.person_id for person in directory.search(text)}
            return [row for row in rows if row.person.person_id in ids]

        self._finding.run(found, self._show_rows, self.tell)

    def _show_rows(self, rows: Sequence[EventRow[Event]]) -> None:
        self.table.fill(rows, keep=lambda row: row.event.event_id)
        self._many.say(mark("Events: {n}"), n=number(len(rows)))

    def _show(self, row: EventRow[Event]) -> None:
        self._shown = row
        event = row.event
        self._panel.name_it(shown_name(row.person))
        if isinstance(event, AttendanceRecord):
            self._why.write(sentence(event))
            self._facts.fill(_of_record(event, self.place))
        else:
            self._why.say(mark("Entered by hand."))
            self._facts.fill(_of_correction(event, self.place))
        self.form.hide()
        self._buttons_back()
        self._correct.setEnabled(row.corrected_by is None)
        self._panel.show()

    def _start_correction(self) -> None:
        if self._shown is not None:
            self.form.correct(self._shown.event)
            self._hide_buttons()

    def _start_addition(self) -> None:
        if self._shown is not None:
            self.form.add(self._shown.person.person_id, self.place.now().astimezone(self.place.zone))
            self._hide_buttons()

    def _hide_buttons(self) -> None:
        self._correct.hide()
        self._add.hide()

    def _buttons_back(self) -> None:
        self._correct.show()
        self._add.show()

    def _corrected(self) -> None:
        self._panel.leave()
        self.say(tr("The correction is on the record."))
        self.open()

    def back(self) -> bool:
        if self.form.isVisible():
            self.form.hide()
            self._buttons_back()
            return True
        return self._panel.leave()

    def retranslate(self) -> None:
        self._fill()


def _tone(row: EventRow[Event]) -> str:
    if row.corrected_by is not None or row.event.direction is None:
        return "quiet"
    return "done" if row.event.direction is Direction.IN else "accent"


def _told_by(row: EventRow[Event]) -> str:
    return tr(METHODS[row.event.method]) if isinstance(row.event, AttendanceRecord) else tr("Correction")


def _remark(row: EventRow[Event]) -> str:
    if row.corrected_by is not None:
        return tr("Replaced by number {n}", n=row.corrected_by.sequence)
    if isinstance(row.event, Correction):
        return tr("by {author}", author=row.event.author)
    return "" if row.event.clock_trusted else tr("Clock not certain")


def _of_record(event: AttendanceRecord, place: Place) -> list[tuple[str, str]]:
    return [
        (mark("Time"), instant(event.at_utc_us, place.zone)),
        (mark("Event"), tr(DIRECTIONS[event.direction])),
        (mark("Told by"), tr(METHODS[event.method])),
        (mark("Similarity"), number(event.similarity, 3)),
        (mark("Similarity needed"), number(event.min_similarity, 3)),
        (mark("Lead"), number(event.margin, 3)),
        (mark("Lead needed"), number(event.min_margin, 3)),
        (mark("Quality of the picture"), number(event.quality, 2)),
        (mark("Model pack"), event.pack_digest[:12]),
        (mark("Kiosk"), event.kiosk_id),
        (mark("Number"), number(event.sequence)),
        (mark("Event id"), event.event_id),
    ]


def _of_correction(event: Correction, place: Place) -> list[tuple[str, str]]:
    return [
        (mark("Event"), tr(DIRECTIONS[event.direction])),
        (mark("Time"), instant(event.at_utc_us, place.zone) if event.direction else ""),
        (mark("Reason"), event.reason),
        (mark("Entered by"), event.author),
        (mark("Entered"), instant(event.made_at_utc_us, place.zone)),
        (mark("Kiosk"), event.kiosk_id),
        (mark("Number"), number(event.sequence)),
        (mark("Event id"), event.event_id),
    ]
