"""What each role may do at the desk, and the refusal in words."""

from __future__ import annotations

from enum import StrEnum

from kiosk_app.administration.operators import Role
from kiosk_app.errors import InputError


class Act(StrEnum):
    SEE_PEOPLE = "see_people"
    MANAGE = "manage"  # profile, PIN, badge, active or not
    ENROL = "enrol"
    ERASE = "erase"
    SEE_ATTENDANCE = "see_attendance"  # today, events, reports
    CORRECT = "correct"
    EXPORT = "export"  # attendance as a file, and everything about one person
    SEE_ATTEMPTS = "see_attempts"
    SEE_SETTINGS = "see_settings"  # model packs, storage and the clock too
    CHANGE_SETTINGS = "change_settings"  # model packs too
    ACCEPT_CLOCK = "accept_clock"
    SEE_OPERATORS = "see_operators"
    CHANGE_OPERATORS = "change_operators"
    PAIR = "pair"  # see the server of this kiosk, pair with one, unpair
    BACK_UP = "back_up"
    SEE_AUDIT = "see_audit"
    LEAVE = "leave"  # quit, or leave the full screen


_READING = {
    Act.SEE_PEOPLE, Act.SEE_ATTENDANCE, Act.EXPORT, Act.SEE_ATTEMPTS, Act.SEE_SETTINGS, Act.SEE_OPERATORS,
    Act.SEE_AUDIT,
}  # fmt: skip
ALLOWED = {
    Role.OPERATOR: frozenset({Act.SEE_PEOPLE, Act.MANAGE, Act.ENROL, Act.SEE_ATTENDANCE}),
    Role.AUDITOR: frozenset(_READING),
    Role.ADMINISTRATOR: frozenset(Act),
}


def require(role: Role, act: Act) -> None:
    """Raises InputError when this role may not do that."""
    if act not in ALLOWED[role]:
        raise InputError(f"This is not for the role {role.value!r} ({act.value}): ask an administrator.")
