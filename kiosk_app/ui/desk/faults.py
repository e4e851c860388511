"""What is wrong with a field of a person, in the language of the moment."""

from __future__ import annotations

from typing import Final

from kiosk_app.administration.profile_check import Fault, FieldFault
from kiosk_app.ui.language import mark, tr

FAULTS: Final = {
    FieldFault.NAME_MISSING: mark("Write the name first."),
    FieldFault.TEXT_UNUSABLE: mark("This is too long, or has characters that cannot be printed."),
    FieldFault.TAKEN: mark("{owner} has this already."),
    FieldFault.NUMBER_NEEDED: mark("A PIN is typed after an employee number: write one."),
    FieldFault.PIN_NOT_DIGITS: mark("A PIN has digits only."),
    FieldFault.PIN_TOO_SHORT: mark("A PIN has at least {limit} digits."),
    FieldFault.PIN_TOO_LONG: mark("A PIN has at most {limit} digits."),
    FieldFault.PIN_TOO_SIMPLE: mark("This PIN is guessed first: mix the digits."),
    FieldFault.CODE_NEEDED: mark("Without a face, a PIN or a badge is needed."),
}


def sentence(fault: Fault) -> str:
    return tr(FAULTS[fault.kind], owner=fault.owner, limit=fault.limit)
