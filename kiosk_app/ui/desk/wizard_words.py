"""What the enrolment wizard says about views, faults and reasons."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from kiosk_app.administration.capture import CaptureIssue
from kiosk_app.administration.profile_check import Fault, FieldFault
from kiosk_app.administration.wizard import Step
from kiosk_app.attendance.enrolment import Rejection, Why
from kiosk_app.domain import QualityIssue, View
from kiosk_app.ui.desk.reasons import REASONS
from kiosk_app.ui.language import mark, tr
from kiosk_app.ui.words import GUIDANCE

STEPS: Final = (  # as the line at the top names them; DUPLICATES is part of the check
    (Step.PERSON, mark("Person")),
    (Step.CONSENT, mark("Notice")),
    (Step.CAPTURE, mark("Pictures")),
    (Step.REVIEW, mark("Check")),
)
VIEWS: Final[Mapping[View, tuple[str, str]]] = {  # what to do, and what the view is called
    View.FRONTAL: (mark("Look straight at the screen"), mark("straight")),
    View.LEFT: (mark("Turn your head a little to the left"), mark("left")),
    View.RIGHT: (mark("Turn your head a little to the right"), mark("right")),
    View.UP: (mark("Lift your chin a little"), mark("up")),
    View.DOWN: (mark("Lower your chin a little"), mark("down")),
}
ALL_TAKEN: Final = mark("That is all. Thank you.")
ISSUES: Final[Mapping[CaptureIssue, str]] = {
    CaptureIssue.NO_FACE: mark("Stand in front of the screen, about an arm’s length away"),
    CaptureIssue.ANOTHER_PERSON: mark("This is somebody else: only the person who agreed, please"),
    CaptureIssue.HOLD_STILL: mark("Hold still for a moment"),
}
FAULTS: Final[Mapping[FieldFault, str]] = {
    FieldFault.NAME_MISSING: mark("Type the name as the person writes it."),
    FieldFault.TEXT_UNUSABLE: mark("This is too long, or has characters that cannot be printed."),
    FieldFault.TAKEN: mark("{owner} has this already."),
    FieldFault.NUMBER_NEEDED: mark("A PIN is typed after the employee number: give one."),
    FieldFault.PIN_NOT_DIGITS: mark("Use digits only."),
    FieldFault.PIN_TOO_SHORT: mark("Use at least {limit} digits."),
    FieldFault.PIN_TOO_LONG: mark("Use at most {limit} digits."),
    FieldFault.PIN_TOO_SIMPLE: mark("This is easily guessed: mix the digits."),
    FieldFault.CODE_NEEDED: mark("Without a face, give a badge, or an employee number and a PIN."),
}


REFUSALS: Final[Mapping[Why, str]] = {
    Why.NO_PHOTO: mark("There is no photo."),
    Why.UNREADABLE: mark("The file is no photo that can be read."),
    Why.NO_FACE: mark("No face was found."),
    Why.ALREADY_ENROLLED: mark("This seems to be {name}, who is enrolled already."),
}


def refusal(rejection: Rejection) -> str:
    """Why a person or a photo was not taken; what is wrong with written data stands as the import says it."""
    if rejection.issues:
        return " ".join(tr(REASONS[issue.value]) for issue in rejection.issues)
    text = REFUSALS.get(rejection.why)
    return rejection.reason if text is None else tr(text, name=rejection.alike)


def reason(issue: QualityIssue | CaptureIssue) -> str:
    """Why nothing is taken at the moment, and what to do."""
    if isinstance(issue, CaptureIssue):
        return tr(ISSUES[issue])
    words = GUIDANCE[issue]
    return f"{tr(words.headline)}. {tr(words.detail)}"


def fault(found: Fault) -> str:
    """What is wrong with a field."""
    return tr(FAULTS[found.kind], owner=found.owner, limit=found.limit)
