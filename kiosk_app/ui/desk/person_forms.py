"""The two forms of the details of a person: what is written down about them, and their PIN."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk_app.administration.profile_check import Fault
from kiosk_app.domain import Person, Profile
from kiosk_app.ui.desk.controls import Button, Field
from kiosk_app.ui.desk.faults import sentence
from kiosk_app.ui.desk.style import GAP_PX
from kiosk_app.ui.language import mark

WRITTEN: Final = ("display_name", "employee_number", "department", "badge")


class Form(QWidget):
    """Fields below one another. `saved`: Save was pressed; `left`: it is over.

    buttons: Save and Cancel, to be placed where they stay in sight; they come and go with the form.
    """

    saved = Signal()
    left = Signal()

    def __init__(self, fields: Mapping[str, Field]) -> None:
        super().__init__()
        self.fields = fields
        self.save, self.cancel = Button(mark("Save"), "primary"), Button(mark("Cancel"))
        self.buttons = QWidget()
        column, row = QVBoxLayout(self), QHBoxLayout(self.buttons)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_PX)
        for field in fields.values():
            column.addWidget(field)
            field.entered.connect(self.saved)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.cancel)
        row.addWidget(self.save)
        self.save.clicked.connect(self.saved)
        self.cancel.clicked.connect(self.left)
        self.hide()

    def setVisible(self, visible: bool) -> None:  # noqa: N802 - Qt's name
        super().setVisible(visible)
        if self.buttons.parentWidget() is not None:  # before it is placed it would be a window of its own
            self.buttons.setVisible(visible)

    def ask(self) -> None:
        """Show it, without what was wrong before."""
        self.blame({})
        self.show()
        next(iter(self.fields.values())).setFocus()

    def blame(self, faults: Mapping[str, Fault]) -> None:
        """Say below each field what is wrong with it; the first such field gets the focus."""
        for name, field in reversed(list(self.fields.items())):  # each one blamed takes the focus
            field.blame(sentence(faults[name]) if name in faults else "")


class ProfileForm(Form):
    """Name, employee number, department and badge."""

    def __init__(self) -> None:
        super().__init__(
            {
                "display_name": Field(mark("Name"), mark("As people say it; the kiosk greets with it.")),
                "employee_number": Field(mark("Employee number"), mark("Typed before the PIN.")),
                "department": Field(mark("Department")),
                "badge": Field(mark("Badge"), mark("Hold it to the reader while this field is chosen.")),
            }
        )

    def write(self, person: Person) -> None:
        for name in WRITTEN:
            self.fields[name].text = getattr(person, name)

    def profile(self, person: Person) -> Profile:
        """As it is written now, with the PIN that the person has."""
        written = {name: self.fields[name].text.strip() for name in WRITTEN}
        return Profile(**written, pin_hash=person.pin_hash)


class PinForm(Form):
    """A new PIN, or none any more (`removed`)."""

    removed = Signal()

    def __init__(self) -> None:
        self.pin = Field(mark("New PIN"), mark("Let the person type it themselves."), secret=True)
        self.remove = Button(mark("Remove the PIN"), "quiet")
        super().__init__({"pin": self.pin})
        layout = self.layout()
        assert layout is not None
        layout.addWidget(self.remove)
        self.remove.clicked.connect(self.removed)

    def ask_for(self, person: Person) -> None:
        self.pin.text = ""
        self.remove.setVisible(bool(person.pin_hash))
        self.ask()
