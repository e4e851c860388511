"""People: search as you type, filter, sort; several at once; one in detail."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QDate, QLocale
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kiosk_app.administration.access import Act
from kiosk_app.domain import Person
from kiosk_app.ui import background
from kiosk_app.ui.desk.controls import Button, Choice, Label, Search
from kiosk_app.ui.desk.figures import local
from kiosk_app.ui.desk.glyphs import Glyph
from kiosk_app.ui.desk.page import Page, Place
from kiosk_app.ui.desk.panels import Beside, EmptyPage, TypedConfirmation
from kiosk_app.ui.desk.person import PersonPanel
from kiosk_app.ui.desk.style import GAP_PX
from kiosk_app.ui.desk.table import Column, Table
from kiosk_app.ui.language import locale, mark, tr

if TYPE_CHECKING:
    from kiosk_app.administration.desk import Session

STATES: Final = (
    ("all", mark("Everybody")),
    ("active", mark("Active")),
    ("inactive", mark("Inactive")),
    ("no_face", mark("Without a face")),
    ("no_code", mark("Without PIN or badge")),
)
EVERY_DEPARTMENT: Final = ("", mark("All departments"))
ERASE_SEVERAL: Final = mark(
    "People: {n}. Their names, faces, PINs and badges are destroyed and cannot be brought back; their attendance stays "
    "without a name. Type “{word}” to go on."
)


class PeoplePage(Page):
    """The list answers as somebody types; whoever is chosen opens beside it."""

    title, glyph = mark("People"), Glyph.PEOPLE

    def __init__(self, session: Session, place: Place) -> None:
        super().__init__(session, place)
        self._newest = background.Newest(self)
        self._order = ("name", False)
        self.search = Search(mark("Search by name, number or department"))
        self._state, self._department = Choice(STATES), Choice([EVERY_DEPARTMENT])
        self._count = Label("", "quiet", wraps=False)
        self._import, self._enrol = Button(mark("Import people")), Button(mark("Enrol a person"), "primary")
        self._several = _Several()
        self._erase = TypedConfirmation(mark("Erase them"))
        self._first = Button(mark("Enrol the first person"), "primary") if session.may(Act.ENROL) else None
        self._empty = EmptyPage(_NOBODY[0], _NOBODY[1], self._first)
        self._table = Table(place.colours, self._columns(), self._empty, tickable=session.may(Act.MANAGE))
        self._panel = PersonPanel(self)
        self._lay_out()
        self._connect()

    def open(self) -> None:
        background.run(self, self.session.directory.departments, self._offer_departments, self.tell)

    def back(self) -> bool:
        if self._erase.isVisible():
            self._erase.hide()
        elif self._panel.back() or not self.search.text():
            return True
        self.search.clear()
        return True

    def retranslate(self) -> None:
        self._find()

    def _lay_out(self) -> None:
        may_enrol = self.session.may(Act.ENROL)
        for button in (self._import, self._enrol):
            self.head.addWidget(button)
            button.setVisible(may_enrol)
        row = QHBoxLayout()
        row.setSpacing(GAP_PX // 2)
        row.addWidget(self.search, 1)
        row.addWidget(self._state)
        row.addWidget(self._department)
        self.body.addLayout(row)
        for widget in (self._count, self._several, self._erase):
            self.body.addWidget(widget)
        self.body.addWidget(Beside(self._table, self._panel), 1)

    def _connect(self) -> None:
        self.search.searched.connect(lambda _: self._find())
        self._state.picked.connect(lambda _: self._find())
        self._department.picked.connect(lambda _: self._find())
        self._import.clicked.connect(self.import_wanted)
        for enrol in (self._enrol, self._first):
            if enrol is not None:
                enrol.clicked.connect(lambda: self.enrol_wanted.emit(None))
        self._table.chosen.connect(self._panel.show_person)
        self._table.sort_wanted.connect(self._sort)
        self._table.ticks_changed.connect(self._ticked)
        self._several.activate.clicked.connect(lambda: self._set_active(True))
        self._several.deactivate.clicked.connect(lambda: self._set_active(False))
        self._several.erase.clicked.connect(self._ask_erase)
        self._several.none.clicked.connect(self._table.untick)
        self._erase.confirmed.connect(self._erase_ticked)
        self._panel.changed.connect(self.open)

    def _columns(self) -> list[Column]:
        return [
            Column(mark("Name"), lambda person: person.display_name, sort="name"),
            Column(mark("Number"), lambda person: person.employee_number, 130, sort="number"),
            Column(mark("Department"), lambda person: person.department, 190, sort="department", from_px=620),
            Column(mark("Ways to clock in"), _ways, 220, tone=_ways_tone, from_px=820),
            Column(mark("Enrolled"), self._enrolled, 140, sort="enrolled", from_px=1000),
        ]

    def _find(self) -> None:
        directory, (sort, descending) = self.session.directory, self._order
        text, state, department = self.search.text(), str(self._state.value), str(self._department.value or "")

        def find() -> tuple[list[Person], int]:
            found = directory.search(text, department=department, state=state, sort=sort, descending=descending)
            return found, len(directory)

        self._newest.run(find, self._show, self.tell)

    def _offer_departments(self, names: list[str]) -> None:
        """People are looked for after that, not meanwhile: two threads at work hold up the one of the window."""
        self._department.offer([EVERY_DEPARTMENT, *((name, "") for name in names)])
        self._find()

    def _show(self, found: tuple[list[Person], int]) -> None:
        people, of = found
        self._empty.say(*(_NOBODY if of == 0 else _NOT_FOUND), with_action=of == 0)
        self._table.fill(people, keep=lambda person: person.person_id)
        if len(people) == of:
            self._count.say(mark("People: {n}"), n=_number(of))
        else:
            self._count.say(mark("Found: {n} of {of}"), n=_number(len(people)), of=_number(of))
        self._panel.refresh(people)

    def _sort(self, sort: str, descending: bool) -> None:
        self._order = sort, descending
        self._find()

    def _ticked(self, people: Sequence[Person]) -> None:
        self._several.tell(len(people))
        self._count.setVisible(not people)
        if not people:
            self._erase.hide()

    def _set_active(self, active: bool) -> None:
        """Only of those who are not so already, so that undo brings back just what was."""
        ids = [person.person_id for person in self._table.ticked if person.active is not active]
        self._table.untick()
        if not ids:
            return
        text = tr("Active again: {n}", n=len(ids)) if active else tr("Inactive now: {n}", n=len(ids))
        session = self.session

        def done(_: object) -> None:
            self._find()
            self.say(text, lambda: background.run(self, undo, lambda _: self._find(), self.tell))

        def undo() -> None:
            session.set_active(ids, not active)

        background.run(self, lambda: session.set_active(ids, active), done, self.tell)

    def _ask_erase(self) -> None:
        self._erase.ask(tr("erase"), ERASE_SEVERAL, or_word="erase", n=_number(len(self._table.ticked)))

    def _erase_ticked(self) -> None:
        ids = [person.person_id for person in self._table.ticked]
        session, told = self.session, tr("Erased: {n}", n=_number(len(ids)))
        self._table.untick()

        def done(_: object) -> None:
            self._panel.leave()
            self._find()
            self.say(told)

        background.run(self, lambda: session.erase(ids), done, self.tell)

    def _enrolled(self, person: Person) -> str:
        day = local(person.enrolled_at_utc_us, self.place.zone)
        return locale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.ShortFormat)


_NOBODY: Final = (
    mark("Nobody is enrolled yet"),
    mark("Enrol people one by one at this camera, or import photos with a list. Nobody needs a face: a PIN will do."),
)
_NOT_FOUND: Final = (mark("Nobody fits"), mark("Try fewer letters, another filter, or empty the search with Esc."))


class _Several(QWidget):
    """What can be done with everybody who is ticked."""

    def __init__(self) -> None:
        super().__init__()
        self._count, self.none = Label("", "strong"), Button(mark("Choose none"), "quiet")
        self.activate, self.deactivate = Button(mark("Activate")), Button(mark("Deactivate"))
        self.erase = Button(mark("Erase"), "risky")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_PX // 2)
        row.addWidget(self._count, 1)
        for button in (self.none, self.activate, self.deactivate, self.erase):
            row.addWidget(button)
        self.hide()

    def tell(self, n: int) -> None:
        self._count.say(mark("Chosen: {n}"), n=_number(n))
        self.setVisible(n > 0)


def _number(n: int) -> str:
    return locale().toString(n)


def _ways(person: Person) -> str:
    """In the language of the moment: how somebody can clock in, or that they cannot."""
    if not person.active:
        return tr("Inactive")
    ways = [
        tr("Face") if person.consent else "",
        tr("PIN") if person.pin_hash and person.employee_number else "",
        tr("Badge") if person.badge else "",
    ]
    return " · ".join(way for way in ways if way) or tr("None")


def _ways_tone(person: Person) -> str:
    return "" if person.active else "ask_text"
