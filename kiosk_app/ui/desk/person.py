"""One person in detail: who they are, how they clock in, what they agreed to, and what can be done about it."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kiosk_app.administration.profile_check import Fault
from kiosk_app.attendance.people import profile_of
from kiosk_app.domain import AttendanceRecord, Consent, Correction, Direction, Person, Profile
from kiosk_app.durable import write_atomically
from kiosk_app.ui import background
from kiosk_app.ui.desk.figures import instant
from kiosk_app.ui.desk.files import file_to_write
from kiosk_app.ui.desk.page import Page
from kiosk_app.ui.desk.panels import DetailsPanel, Facts, TypedConfirmation
from kiosk_app.ui.desk.person_forms import Form, PinForm, ProfileForm
from kiosk_app.ui.desk.person_parts import Actions, Chips
from kiosk_app.ui.language import locale, mark, tr

ERASE: Final = mark(
    "The name, face, PIN and badge of {name} are destroyed and cannot be brought back; their attendance stays without "
    "a name. Type “{word}” to go on."
)


class PersonPanel(DetailsPanel):
    """Reading first; a form takes its place while something is changed. `changed`: the list is to be read again."""

    changed = Signal()

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page, self._session = page, page.session
        self._person: Person | None = None
        self._newest = background.Newest(self)
        self._chips, self._facts, self._profile, self._pin = Chips(), Facts(), ProfileForm(), PinForm()
        self._erase = TypedConfirmation(mark("Erase"))
        for widget in (self._chips, self._facts, self._profile, self._pin, self._erase):
            self.column.addWidget(widget)
        self._actions = Actions()
        for below in (self._actions, self._profile.buttons, self._pin.buttons):
            self.foot.addWidget(below)
        self._read_only()
        self._connect()

    def show_person(self, person: Person) -> None:
        """Open on this person."""
        self._person = person
        self._read_only()
        self.name_it(person.display_name)
        self._chips.tell(person)
        self._actions.tell(person, self._session.may)
        self._fill("")
        self._newest.run(lambda: self._session.last_event(person.person_id), self._show_last, self._page.tell)
        self.show()

    def refresh(self, people: Sequence[Person]) -> None:
        """The list was read again: show the person as they are now, unless something is being typed."""
        if self._person is None or not self.isVisible() or self.is_typing:
            return
        now = next((person for person in people if person.person_id == self._person.person_id), None)
        if now is not None:
            self.show_person(now)

    def back(self) -> bool:
        """Esc: leave the form, then the panel. Whether there was anything to leave."""
        if self.isVisible() and self.is_typing:
            self._read_only()
            return True
        return self.leave()

    def _connect(self) -> None:
        actions = self._actions
        actions.edit.clicked.connect(self._ask_profile)
        actions.pin.clicked.connect(self._ask_pin)
        actions.face.clicked.connect(lambda: self._page.enrol_wanted.emit(self._person))
        actions.active.clicked.connect(self._switch_active)
        actions.data.clicked.connect(self._save_data)
        actions.erase.clicked.connect(self._ask_erase)
        self._profile.saved.connect(self._save_profile)
        self._pin.saved.connect(self._save_pin)
        self._pin.removed.connect(self._remove_pin)
        self._erase.confirmed.connect(self._erase_now)
        for form in (self._profile, self._pin, self._erase):
            form.left.connect(self._read_only)

    @property
    def is_typing(self) -> bool:
        """Whether a form or the confirmation is open."""
        return not (self._profile.isHidden() and self._pin.isHidden() and self._erase.isHidden())

    @property
    def _shown(self) -> Person:
        assert self._person is not None  # the actions are only seen beside somebody
        return self._person

    def _read_only(self) -> None:
        for form in (self._profile, self._pin, self._erase):
            form.hide()
        self._facts.show()
        self._actions.show()

    def _write_in(self, form: QWidget) -> None:
        self._read_only()
        self._facts.setVisible(form is self._erase)
        self._actions.hide()

    def _ask_profile(self) -> None:
        self._write_in(self._profile)
        self._profile.write(self._shown)
        self._profile.ask()

    def _ask_pin(self) -> None:
        self._write_in(self._pin)
        self._pin.ask_for(self._shown)

    def _ask_erase(self) -> None:
        self._write_in(self._erase)
        self._erase.ask(tr("erase"), ERASE, or_word="erase", name=self._shown.display_name)

    def _save_profile(self) -> None:
        person = self._shown
        before, profile = profile_of(person), self._profile.profile(person)
        self._act(
            lambda: self._session.update_person(person.person_id, profile),
            tr("{name} is saved.", name=profile.display_name),
            lambda: self._session.update_person(person.person_id, before),
            checked=(self._profile, profile, ""),
        )

    def _save_pin(self) -> None:
        self._set_pin(self._pin.pin.text)

    def _remove_pin(self) -> None:
        self._set_pin(None)

    def _set_pin(self, pin: str | None) -> None:
        person = self._shown
        text = mark("{name} has no PIN any more.") if pin is None else mark("The PIN of {name} is changed.")
        self._act(
            lambda: self._session.set_pin(person.person_id, pin),
            tr(text, name=person.display_name),
            checked=None if pin is None else (self._pin, profile_of(person), pin),
        )

    def _switch_active(self) -> None:
        person, active = self._shown, not self._shown.active
        text = mark("{name} is active again.") if active else mark("{name} is inactive now.")
        self._act(
            lambda: self._session.set_active([person.person_id], active),
            tr(text, name=person.display_name),
            lambda: self._session.set_active([person.person_id], not active),
        )

    def _erase_now(self) -> None:
        person = self._shown
        self.leave()
        self._act(lambda: self._session.erase([person.person_id]), tr("Erased: {n}", n=1))

    def _act(
        self,
        work: Callable[[], object],
        told: str,
        undo: Callable[[], object] | None = None,
        checked: tuple[Form, Profile, str] | None = None,
    ) -> None:
        """Do it beside the UI thread, then read again and tell. checked: a form whose profile and PIN have to be right
        first; what is wrong is told in it instead.
        """
        session, person = self._session, self._shown

        def attempt() -> dict[str, Fault]:
            faults = session.faults(checked[1], checked[2], person) if checked else {}
            if not faults:
                work()
            return faults

        def done(faults: dict[str, Fault]) -> None:
            if checked and faults:
                checked[0].blame(faults)
                return
            self._read_only()
            self.changed.emit()
            self._page.say(told, undone if undo else None)

        def undone() -> None:
            background.run(self, undo or work, lambda _: self.changed.emit(), self._page.tell)

        background.run(self, attempt, done, self._page.tell)

    def _save_data(self) -> None:
        """Everything that is kept about somebody, as they may ask for it."""
        person = self._shown
        path = file_to_write(self, tr("Everything that is kept about {name}", name=person.display_name), "person.json")
        if path is None:
            return

        def write() -> None:
            data = json.dumps(self._session.person_data(person.person_id), indent=2, ensure_ascii=False)
            write_atomically(path, [data.encode("utf-8")])

        background.run(self, write, lambda _: self._page.say(tr("Saved as {path}", path=path)), self._page.tell)

    def _show_last(self, last: AttendanceRecord | Correction | None) -> None:
        if last is not None and last.direction is not None:
            when = instant(last.at_utc_us, self._page.place.zone)
            self._fill(tr(mark("In, {when}") if last.direction is Direction.IN else mark("Out, {when}"), when=when))

    def _fill(self, last: str) -> None:
        person, zone = self._shown, self._page.place.zone
        self._facts.fill(
            [
                (mark("Employee number"), person.employee_number),
                (mark("Department"), person.department),
                (mark("Badge"), person.badge),
                (mark("Last attendance"), last),
                (mark("Enrolled"), instant(person.enrolled_at_utc_us, zone)),
                (
                    mark("Consent"),
                    _consent(person.consent, instant(person.consent.at_utc_us, zone)) if person.consent else "",
                ),
                (mark("Look-alikes"), locale().toString(len(person.lookalikes)) if person.lookalikes else ""),
            ]
        )


def _consent(consent: Consent, when: str) -> str:
    """In the language of the moment: when and how somebody agreed, and who says so."""
    if consent.declared:
        return tr("Given elsewhere, as {operator} stated on {when}", operator=consent.operator, when=when)
    return tr("Given here on {when}, with {operator}", operator=consent.operator, when=when)
