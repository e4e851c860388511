"""What may be wrong with what was written down about somebody, told by field."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from kiosk_app.attendance.profiles import checked
from kiosk_app.attendance.register import Register
from kiosk_app.config import EntryConfig
from kiosk_app.domain import Person, Profile
from kiosk_app.errors import InputError

MAX_PIN = 12  # digits


class FieldFault(StrEnum):
    NAME_MISSING = "name_missing"
    TEXT_UNUSABLE = "text_unusable"  # too long, or with characters that cannot be printed
    TAKEN = "taken"  # by `Fault.owner`
    NUMBER_NEEDED = "number_needed"  # a PIN is typed after the employee number
    PIN_NOT_DIGITS = "pin_not_digits"
    PIN_TOO_SHORT = "pin_too_short"
    PIN_TOO_LONG = "pin_too_long"
    PIN_TOO_SIMPLE = "pin_too_simple"  # one digit again and again, or digits in a row
    CODE_NEEDED = "code_needed"  # without a face there must be a badge or a PIN


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with one field. owner: the name of who has it already. limit: the number of digits asked for."""

    kind: FieldFault
    owner: str = ""
    limit: int = 0


def checked_profile(
    profile: Profile, pin: str, register: Register, entry: EntryConfig, person: Person | None = None
) -> tuple[dict[str, Fault], Profile]:
    """Faults by the name of the field in `Profile` ("pin" for the PIN), and the profile in one spelling.

    person: whose profile it already is, None for somebody new.
    """
    faults: dict[str, Fault] = {}
    for field, kind in _unusable(profile).items():
        faults[field] = Fault(kind)
    if not faults:
        profile = checked(dataclasses.replace(profile, pin_hash=""))
        faults |= _taken(profile, register, person)
    if pin:
        fault = pin_fault(pin, entry)
        if fault is not None:
            faults["pin"] = fault
        if not profile.employee_number.strip():
            faults["employee_number"] = Fault(FieldFault.NUMBER_NEEDED)
    return faults, profile


def pin_fault(pin: str, entry: EntryConfig) -> Fault | None:
    """What is wrong with a new PIN, None when nothing is."""
    if not (pin.isascii() and pin.isdigit()):
        return Fault(FieldFault.PIN_NOT_DIGITS)
    if len(pin) < entry.pin_digits:
        return Fault(FieldFault.PIN_TOO_SHORT, limit=entry.pin_digits)
    if len(pin) > MAX_PIN:
        return Fault(FieldFault.PIN_TOO_LONG, limit=MAX_PIN)
    steps = {(int(later) - int(digit)) % 10 for digit, later in pairwise(pin)}
    return Fault(FieldFault.PIN_TOO_SIMPLE) if len(steps) == 1 and steps <= {0, 1, 9} else None


def _unusable(profile: Profile) -> dict[str, FieldFault]:
    faults: dict[str, FieldFault] = {}
    for field in ("display_name", "employee_number", "department", "badge"):
        text = getattr(profile, field)
        if field == "display_name" and not text.strip():
            faults[field] = FieldFault.NAME_MISSING
            continue
        try:
            checked(dataclasses.replace(Profile("somebody"), **{field: text}))
        except InputError:
            faults[field] = FieldFault.TEXT_UNUSABLE
    return faults


def _taken(profile: Profile, register: Register, person: Person | None) -> dict[str, Fault]:
    owners = {
        "employee_number": register.by_number(profile.employee_number) if profile.employee_number else None,
        "badge": register.by_badge(profile.badge) if profile.badge else None,
    }
    return {
        field: Fault(FieldFault.TAKEN, owner.display_name)
        for field, owner in owners.items()
        if owner is not None and (person is None or owner.person_id != person.person_id)
    }
