"""Everything that somebody logged in may see and do, checked against their role and written down.

What changes something is in the audit log once it has happened; what hands data out, destroys them or changes how far
they can be trusted is in it before, so that it never happens without a trace. Methods may be called from any thread
and take their time: the disk, the gallery and argon2id are behind them. Each raises InputError for what cannot be done
or is not for this role, and StorageError.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from kiosk_app.administration.access import ALLOWED, Act, require
from kiosk_app.administration.backup import backup
from kiosk_app.administration.directory import Directory
from kiosk_app.administration.model_packs import PackRow, pack_rows
from kiosk_app.administration.operators import Operator, Role
from kiosk_app.administration.person_data import person_data
from kiosk_app.administration.profile_check import Fault, FieldFault, checked_profile, pin_fault
from kiosk_app.administration.settings_file import SettingRow, Value, describe
from kiosk_app.administration.storage import StorageReport, storage_report
from kiosk_app.attendance import reports
from kiosk_app.attendance.attempts import Receipt
from kiosk_app.attendance.audit import NO_DETAIL, AuditEntry
from kiosk_app.attendance.daysheet import DayRow
from kiosk_app.attendance.export import local_time
from kiosk_app.attendance.export_file import Exported, Format, export
from kiosk_app.attendance.records import Event
from kiosk_app.attendance.reports import EventRow, HoursRow, Known, RemarkRow, Today
from kiosk_app.clock import ClockDoubt
from kiosk_app.domain import AttendanceRecord, Correction, Direction, Person, Profile
from kiosk_app.errors import InputError
from kiosk_app.packs.liveness_slot import LivenessSlot, LivenessState
from kiosk_app.passwords import hashed

if TYPE_CHECKING:
    from kiosk_app.administration.desk import Desk

_EDITED = ("display_name", "employee_number", "department", "badge")
SECRET_SETTINGS = {"source"}  # the address of a camera may hold its password
_PIN_SAYS = {
    FieldFault.PIN_NOT_DIGITS: "A PIN is made of digits alone: choose another one.",
    FieldFault.PIN_TOO_SHORT: "A PIN needs at least {limit} digits: choose a longer one.",
    FieldFault.PIN_TOO_LONG: "A PIN has at most {limit} digits: choose a shorter one.",
    FieldFault.PIN_TOO_SIMPLE: "A PIN such as 111111 or 123456 is guessed first: choose another one.",
}
T = TypeVar("T")


class Session:
    """One login. It ends when the operator is removed; a changed role holds at once."""

    def __init__(self, desk: Desk, operator: Operator) -> None:
        self._desk = desk
        self.operator = operator

    def may(self, act: Act) -> bool:
        """Whether the role of this login allows that."""
        return act in ALLOWED[self.operator.role]

    def require(self, act: Act) -> None:
        """Raises InputError when this login may not do that, or may do nothing any more."""
        operator = self._desk.operators.get(self.operator.name)
        if operator is None:
            raise InputError("This login has been removed: log in with another one.")
        self.operator = operator
        require(operator.role, act)

    def _audit(self, action: str, subject: str = "", detail: Mapping[str, str] = NO_DETAIL) -> None:
        self._desk.register.audit(self.operator.name, action, subject, detail)

    # People

    @property
    def directory(self) -> Directory:
        """Everybody, to be searched; every role may."""
        return self._desk.directory

    def faults(self, profile: Profile, pin: str, person: Person | None = None) -> dict[str, Fault]:
        """What is wrong with a profile and a new PIN ("" for none), by field. person: whose profile it already is."""
        return checked_profile(profile, pin, self._desk.register, self._desk.config.entry, person)[0]

    def update_person(self, person_id: str, profile: Profile) -> Person:
        """Another name, number, department or badge; the PIN stays as it is."""
        self.require(Act.MANAGE)
        before = self._person(person_id)
        return self._write(before, dataclasses.replace(profile, pin_hash=before.pin_hash), "update")

    def set_pin(self, person_id: str, pin: str | None) -> Person:
        """A new PIN, None for none."""
        self.require(Act.MANAGE)
        person = self._person(person_id)
        fault = None if pin is None else pin_fault(pin, self._desk.config.entry)
        if fault is not None:
            raise InputError(_PIN_SAYS[fault.kind].format(limit=fault.limit))
        if pin is not None and not person.employee_number:
            raise InputError("A PIN is typed after the employee number: give this person one first.")
        profile = dataclasses.replace(_profile_of(person), pin_hash="" if pin is None else hashed(pin))
        return self._write(person, profile, "remove_pin" if pin is None else "set_pin")

    def set_badge(self, person_id: str, badge: str) -> Person:
        """Another badge, "" for none."""
        self.require(Act.MANAGE)
        person = self._person(person_id)
        return self._write(person, dataclasses.replace(_profile_of(person), badge=badge), "update")

    def _write(self, before: Person, profile: Profile, action: str) -> Person:
        person = self._desk.register.update(before.person_id, profile)
        changed = " ".join(name for name in _EDITED if getattr(before, name) != getattr(person, name))
        self._desk.directory.replace(person)
        self._audit(action, person.person_id, {"fields": changed} if changed else NO_DETAIL)
        return person

    def set_active(self, person_ids: Iterable[str], active: bool) -> list[Person]:
        """Let people be recognised and use their codes, or not; all of them must be there."""
        self.require(Act.MANAGE)
        found = [self._person(person_id) for person_id in person_ids]
        changed = []
        try:
            for person in found:
                changed.append(self._desk.register.set_active(person.person_id, active))
                self._desk.directory.replace(changed[-1])
                self._audit("activate" if active else "deactivate", person.person_id)
        finally:
            if changed:
                self._desk.enrolment_changed()
        return changed

    def erase(self, person_ids: Iterable[str]) -> None:
        """Erase people for good: name, templates and the key to both. Their attendance stays under the bare id."""
        self.require(Act.ERASE)
        found = [self._person(person_id) for person_id in person_ids]
        try:
            for person in found:
                self._audit("erase", person.person_id)
                self._desk.register.remove(person.person_id)
                self._desk.directory.remove(person.person_id)
        finally:
            if found:
                self._desk.enrolment_changed()

    def person_data(self, person_id: str) -> dict[str, Any]:
        """Everything that is kept about somebody, as plain values for JSON."""
        self.require(Act.EXPORT)
        person = self._person(person_id)
        self._audit("person_data", person_id)
        return person_data(self._desk.register, self._desk.attempts, person)

    def last_event(self, person_id: str) -> AttendanceRecord | None:
        """Somebody's last event, corrections counted."""
        self.require(Act.SEE_ATTENDANCE)
        return self._desk.register.last_effective(person_id)

    def _person(self, person_id: str) -> Person:
        person = self._desk.register.person(person_id)
        if person is None:
            raise InputError("This person is not enrolled any more: look at the list again.")
        return person

    # Attendance

    def today(self) -> Today:
        """Who is in, who left, whose out is missing, and the events of the day."""
        self.require(Act.SEE_ATTENDANCE)
        desk = self._desk
        return reports.today(desk.register, Known(desk.register.person), desk.now_utc_us(), desk.config.attendance)

    def events(
        self, from_utc_us: int, to_utc_us: int, person_id: str | None = None, department: str = ""
    ) -> list[EventRow[Event]]:
        """Every line of the log with from <= time < to, of one person or of one department as it is now."""
        self.require(Act.SEE_ATTENDANCE)
        register = self._desk.register
        rows = reports.event_rows(
            register.events(from_utc_us, to_utc_us), register.corrections(), Known(register.person)
        )
        return [
            row
            for row in rows
            if person_id in (None, row.person.person_id) and department in ("", row.person.department)
        ]

    def correct(
        self, person_id: str, *, corrects: str | None, direction: Direction | None, at_utc_us: int, reason: str
    ) -> Correction:
        """Say what an event should have been, add one that is missing, or strike one out, as `Register.correct`."""
        self.require(Act.CORRECT)
        made = self._desk.register.correct(
            person_id, corrects=corrects, direction=direction, at_utc_us=at_utc_us, author=self.operator.name,
            reason=reason,
        )  # fmt: skip
        self._audit("correct", person_id, {"event": made.event_id})
        return made

    def hours(self, from_day: date, to_day: date) -> list[HoursRow]:
        """How long everybody worked, both days included."""
        return self._report(reports.hours, from_day, to_day)

    def late_and_missing(self, from_day: date, to_day: date) -> list[RemarkRow]:
        """Whose in or out is missing, and who came late or not at all."""
        return self._report(reports.late_and_missing, from_day, to_day)

    def month_sheet(self, person: Person, year: int, month: int) -> list[DayRow]:
        """Every day of a month of one person."""
        self.require(Act.SEE_ATTENDANCE)
        desk = self._desk
        return reports.month_sheet(desk.register, person, year, month, desk.now_utc_us(), desk.config.attendance)

    def export(self, path: Path, from_utc_us: int, to_utc_us: int, format: str) -> Exported:
        """Write the lines of the log with from <= time < to as "csv", "xlsx" or "parquet", the whole file or none."""
        self.require(Act.EXPORT)
        zone = self._desk.config.attendance.zone
        span = {"from": local_time(from_utc_us, zone), "to": local_time(to_utc_us, zone)}
        self._audit("export", path.name, span)
        return export(self._desk.register, path, Format(format), from_utc_us, to_utc_us)

    def _report(self, report: Callable[..., T], *days: date) -> T:
        self.require(Act.SEE_ATTENDANCE)
        desk = self._desk
        return report(desk.register, desk.register.people(), *days, desk.now_utc_us(), desk.config.attendance)

    # Attempts, settings, operators, packs, storage, clock, audit

    def attempts(self, from_utc_us: int, to_utc_us: int, limit: int = 500) -> list[Receipt]:
        """The newest receipts of that time, newest first."""
        self.require(Act.SEE_ATTEMPTS)
        return self._desk.attempts.read(from_utc_us, to_utc_us, limit)

    def settings(self) -> list[SettingRow]:
        """Every setting as it is saved."""
        self.require(Act.SEE_SETTINGS)
        return describe(self._desk.saved)

    def change_setting(self, section: str, key: str, value: Value) -> None:
        """Save one setting, and apply it at once where it is live; None puts the default back."""
        self.require(Act.CHANGE_SETTINGS)
        before = {(row.section, row.key): row.value for row in describe(self._desk.saved)}.get((section, key))
        self._desk.change_setting(section, key, value)
        detail = NO_DETAIL if key in SECRET_SETTINGS else {"from": str(before), "to": str(value)}
        self._audit("change_setting", f"{section}.{key}", detail)

    def operators(self) -> list[Operator]:
        """Everybody who may log in."""
        self.require(Act.SEE_OPERATORS)
        return self._desk.operators.list()

    def add_operator(self, name: str, password: str, role: Role) -> Operator:
        """Somebody else who may log in."""
        self.require(Act.CHANGE_OPERATORS)
        operator = self._desk.operators.add(name, password, role)
        self._audit("add_operator", operator.name, {"role": role.value})
        return operator

    def remove_operator(self, name: str) -> None:
        """Somebody may log in no longer; never the last administrator."""
        self.require(Act.CHANGE_OPERATORS)
        self._desk.operators.remove(name)
        self._audit("remove_operator", name)

    def set_password(self, name: str, password: str) -> None:
        """Another password: everybody their own, an administrator anybody's."""
        self.require(Act.SEE_PEOPLE if name == self.operator.name else Act.CHANGE_OPERATORS)
        self._desk.operators.set_password(name, password)
        self._audit("set_password", name)

    def packs(self) -> list[PackRow]:
        """The installed model packs."""
        self.require(Act.SEE_SETTINGS)
        return pack_rows(self._desk.packs, self._desk.register)

    def liveness(self) -> LivenessState:
        """Whether pictures of faces are turned away."""
        self.require(Act.SEE_SETTINGS)
        return LivenessSlot(self._desk.folder).state(self._desk.saved.liveness)

    def use_pack(self, name: str) -> None:
        """Recognise with this pack after the next start. Raises LicenceError and PackError."""
        self.require(Act.CHANGE_SETTINGS)
        self._desk.packs.use(name)
        self._audit("use_pack", name)

    def storage(self) -> StorageReport:
        """How much is kept and how much room is left."""
        self.require(Act.SEE_SETTINGS)
        return storage_report(self._desk.folder, self._desk.register)

    def clock_doubt(self) -> ClockDoubt | None:
        """Why the clock of this computer is not relied on, None when it is."""
        self.require(Act.SEE_SETTINGS)
        return self._desk.clock.doubt()

    def accept_clock(self) -> None:
        """Say that the clock is right all the same. Raises InputError for one that cannot be."""
        self.require(Act.ACCEPT_CLOCK)
        doubt = self._desk.clock.doubt()
        if doubt is None:
            return
        if not doubt.can_be_right:
            raise InputError("This clock shows a time before this version was made: set the clock of this computer.")
        zone = self._desk.config.attendance.zone
        shown, expected = local_time(doubt.shown_utc_us, zone), local_time(doubt.expected_utc_us, zone)
        self._audit("accept_clock", doubt.odd, {"shown": shown, "expected": expected})
        self._desk.clock.accept()

    def backup(self, path: Path) -> None:
        """Write everything into one file."""
        self.require(Act.BACK_UP)
        self._audit("backup", path.name)
        backup(self._desk.folder, self._desk.register, path, self._desk.now_utc_us())

    def audit_entries(self, limit: int = 500, before: int | None = None) -> list[AuditEntry]:
        """Who did what, newest first; those with numbers below `before`."""
        self.require(Act.SEE_AUDIT)
        return self._desk.register.audit_entries(limit, before)


def _profile_of(person: Person) -> Profile:
    names = [field.name for field in dataclasses.fields(Profile)]
    return Profile(**{name: getattr(person, name) for name in names})
