"""Two pieces of the details of a person: how they can clock in at a glance, and what may be done about them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from kiosk_app.administration.access import Act
from kiosk_app.domain import Person
from kiosk_app.ui.desk.controls import Button, Chip
from kiosk_app.ui.desk.style import GAP_PX
from kiosk_app.ui.language import mark


class Chips(QWidget):
    """How somebody can clock in, at a glance."""

    def __init__(self) -> None:
        super().__init__()
        self._inactive, self._face = Chip(mark("Inactive"), "ask"), Chip(mark("Face"), "done")
        self._pin, self._badge, self._none = Chip(mark("PIN"), "done"), Chip(mark("Badge"), "done"), Chip("", "ask")
        self._none.say(mark("Cannot clock in"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for chip in (self._inactive, self._none, self._face, self._pin, self._badge):
            row.addWidget(chip)
        row.addStretch(1)

    def tell(self, person: Person) -> None:
        face, badge = person.consent is not None, bool(person.badge)
        pin = bool(person.pin_hash and person.employee_number)
        self._inactive.setVisible(not person.active)
        self._none.setVisible(person.active and not (face or pin or badge))
        for chip, has in ((self._face, face), (self._pin, pin), (self._badge, badge)):
            chip.setVisible(has)


class Actions(QWidget):
    """What may be done, two buttons a line where their texts have room."""

    def __init__(self) -> None:
        super().__init__()
        self.edit, self.pin = Button(mark("Edit")), Button(mark("Set a PIN"))
        self.face, self.active = Button(mark("Enrol the face")), Button(mark("Deactivate"))
        self.data, self.erase = Button(mark("Save their data")), Button(mark("Erase"), "risky")
        self._buttons = (self.edit, self.pin, self.face, self.active, self.data, self.erase)
        for button in self._buttons:
            button.setParent(self)  # also those that never come to be shown go with it
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP_PX // 2)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def tell(self, person: Person, may: Callable[[Act], bool]) -> None:
        self.face.say(mark("Enrol the face again") if person.consent else mark("Enrol the face"))
        self.active.say(mark("Deactivate") if person.active else mark("Activate"))
        self.pin.say(mark("Change the PIN") if person.pin_hash else mark("Set a PIN"))
        for button, act in (
            (self.edit, Act.MANAGE),
            (self.pin, Act.MANAGE),
            (self.face, Act.ENROL),
            (self.active, Act.MANAGE),
            (self.data, Act.EXPORT),
            (self.erase, Act.ERASE),
        ):
            button.setVisible(may(act))
        self._arrange()

    def _arrange(self) -> None:
        shown = [button for button in self._buttons if not button.isHidden()]
        widest = max((button.sizeHint().width() for button in shown), default=0)
        columns = 2 if 2 * widest + self._grid.spacing() <= self.width() else 1
        for place, button in enumerate(shown):
            self._grid.addWidget(button, place // columns, place % columns)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._arrange()
