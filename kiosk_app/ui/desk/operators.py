"""Who may log in, and as what."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk_app.administration.operators import MIN_PASSWORD, Operator, Role
from kiosk_app.errors import ClockfaceError
from kiosk_app.ui import background
from kiosk_app.ui.desk.controls import Button, Choice, Field, Label
from kiosk_app.ui.desk.page import Page
from kiosk_app.ui.desk.panels import Beside, DetailsPanel, EmptyPage, TypedConfirmation
from kiosk_app.ui.desk.table import Column, Table
from kiosk_app.ui.language import mark, tr

if TYPE_CHECKING:
    from kiosk_app.administration.desk import Session

ROLES: Final = {
    Role.OPERATOR: mark("Operator: enrols people"),
    Role.ADMINISTRATOR: mark("Administrator: everything"),
    Role.AUDITOR: mark("Auditor: reads"),
}


class OperatorList(QWidget):
    """The operators; adding one, another password, taking one away."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page, self._chosen = page, ""
        self._add = Button(mark("New operator"), "primary")
        empty = EmptyPage(mark("Nobody may log in yet"), mark("Add an administrator first."))
        self._table = Table(page.place.colours, _columns(), empty)
        self._panel, self._name = DetailsPanel(), Field(mark("Name"))
        rule = tr("At least {n} characters; a short sentence is good.", n=MIN_PASSWORD)
        self._password = Field(mark("Password"), rule, secret=True)
        self._role = Choice([(role, text) for role, text in ROLES.items()])
        self._save = Button(mark("Save"), "primary")
        self._remove = Button(mark("Take away the login"), "danger")
        self._sure = TypedConfirmation(mark("Take away the login"))
        self._lay_out()
        self._add.clicked.connect(self._new)
        self._save.clicked.connect(self._saved)
        self._password.entered.connect(self._saved)
        self._remove.clicked.connect(self._ask)
        self._sure.confirmed.connect(self._removed)
        self._table.chosen.connect(self._show)

    def _lay_out(self) -> None:
        for widget in (self._name, self._role, self._password):
            self._panel.column.addWidget(widget)
        for part in (self._save, self._remove, self._sure):
            self._panel.foot.addWidget(part)
        row = QHBoxLayout()
        row.addWidget(
            Label(mark("Everybody has a login of their own, so that the audit log says who it was."), "quiet"), 1
        )
        row.addWidget(self._add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addWidget(Beside(self._table, self._panel), 1)

    @property
    def _session(self) -> Session:
        return self._page.session

    def open(self) -> None:
        background.run(self, self._session.operators, self._fill, self._page.tell)

    def back(self) -> bool:
        return self._panel.leave()

    def _fill(self, operators: Sequence[Operator]) -> None:
        self._table.fill(operators, keep=lambda operator: operator.name)

    def _new(self) -> None:
        self._open_panel("", tr("New operator"))

    def _show(self, operator: Operator) -> None:
        self._role.choose(operator.role)
        self._open_panel(operator.name, operator.name)

    def _open_panel(self, name: str, title: str) -> None:
        """name: of the operator that is there already, empty for a new one."""
        self._chosen = name
        self._panel.name_it(title)
        self._name.text = self._password.text = ""
        for field in (self._name, self._password):
            field.blame("")
        self._name.setVisible(not name)
        self._role.setVisible(not name)
        self._remove.setVisible(bool(name))
        self._sure.hide()
        self._panel.show()
        (self._password if name else self._name).setFocus()

    def _saved(self) -> None:
        name, password, role = self._name.text, self._password.text, Role(str(self._role.value))
        if self._chosen:
            name = self._chosen
            self._act(lambda: self._session.set_password(name, password), tr("The password is changed."))
        else:
            self._act(lambda: self._session.add_operator(name, password, role), tr("{name} may log in now.", name=name))

    def _ask(self) -> None:
        self._sure.ask(self._chosen, mark("{word} will not be able to log in any more."))

    def _removed(self) -> None:
        name = self._chosen
        self._act(lambda: self._session.remove_operator(name), tr("{name} may not log in any more.", name=name))

    def _act(self, work: Callable[[], object], sentence: str) -> None:
        def done(_: object) -> None:
            self._panel.leave()
            self._page.say(sentence)
            self.open()

        def failed(error: ClockfaceError) -> None:
            self._password.blame(str(error))

        background.run(self, work, done, failed)


def _columns() -> list[Column]:
    return [
        Column(mark("Name"), lambda operator: operator.name),
        Column(mark("Role"), lambda operator: tr(ROLES[operator.role])),
    ]
