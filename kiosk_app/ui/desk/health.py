"""Health: storage and backup, model packs and their licences, operators, the audit log, the server, a clock in
doubt, and the way to the check of the camera.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QStackedWidget

from kiosk_app.administration.access import Act
from kiosk_app.ui.desk.audit import AuditLog
from kiosk_app.ui.desk.clock_question import ClockQuestion
from kiosk_app.ui.desk.controls import Button, Choice
from kiosk_app.ui.desk.glyphs import Glyph
from kiosk_app.ui.desk.model_packs import ModelPacks
from kiosk_app.ui.desk.operators import OperatorList
from kiosk_app.ui.desk.page import Page, Place
from kiosk_app.ui.desk.server import Server
from kiosk_app.ui.desk.storage import Storage
from kiosk_app.ui.language import mark

if TYPE_CHECKING:
    from kiosk_app.administration.desk import Session

STORAGE, PACKS, OPERATORS, AUDIT, SERVER = range(5)
SECTIONS: Final = (
    (STORAGE, mark("Storage and backup")),
    (PACKS, mark("Model packs and licences")),
    (OPERATORS, mark("Operators")),
    (AUDIT, mark("Audit log")),
    (SERVER, mark("Server")),
)
Section = Storage | ModelPacks | OperatorList | AuditLog | Server


class Health(Page):
    """One of its sections at a time, each of which reads its own when it is shown; above them what needs an answer."""

    title, glyph = mark("Health"), Glyph.HEALTH

    def __init__(self, session: Session, place: Place) -> None:
        super().__init__(session, place)
        self.sections: tuple[Section, ...] = (Storage(self), ModelPacks(self), OperatorList(self), AuditLog(self))
        if place.fleet is not None and session.may(Act.PAIR):
            self.sections += (Server(self, place.fleet),)
        self._stack = QStackedWidget()
        for section in self.sections:
            self._stack.addWidget(section)
        self.clock = ClockQuestion(self)
        self._which = Choice(SECTIONS[: len(self.sections)])
        self._which.picked.connect(self.show_section)
        self.check = Button(mark("Check the camera"))
        self.check.clicked.connect(self.check_wanted)
        self.check.setVisible(session.may(Act.CHANGE_SETTINGS))
        self.head.addWidget(self.check)
        self.head.addWidget(self._which)
        self.body.addWidget(self.clock)
        self.body.addWidget(self._stack, 1)

    def open(self) -> None:
        self.clock.open()
        self.sections[self._stack.currentIndex()].open()

    def show_section(self, number: int) -> None:
        """STORAGE, PACKS, OPERATORS, AUDIT, or SERVER for those who may pair."""
        self._which.choose(number)
        self._stack.setCurrentIndex(number)
        self.open()

    def back(self) -> bool:
        return self.clock.back() or self.sections[self._stack.currentIndex()].back()

    def retranslate(self) -> None:
        self.open()
