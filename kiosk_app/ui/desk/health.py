"""Health: storage and backup, model packs and their licences, operators, the audit log, and a clock in doubt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QStackedWidget

from kiosk_app.ui.desk.audit import AuditLog
from kiosk_app.ui.desk.clock_question import ClockQuestion
from kiosk_app.ui.desk.controls import Choice
from kiosk_app.ui.desk.glyphs import Glyph
from kiosk_app.ui.desk.model_packs import ModelPacks
from kiosk_app.ui.desk.operators import OperatorList
from kiosk_app.ui.desk.page import Page, Place
from kiosk_app.ui.desk.storage import Storage
from kiosk_app.ui.language import mark

if TYPE_CHECKING:
    from kiosk_app.administration.desk import Session

STORAGE, PACKS, OPERATORS, AUDIT = range(4)
SECTIONS: Final = (
    (STORAGE, mark("Storage and backup")),
    (PACKS, mark("Model packs and licences")),
    (OPERATORS, mark("Operators")),
    (AUDIT, mark("Audit log")),
)


class Health(Page):
    """One of four sections at a time, each of which reads its own when it is shown; above them what needs an answer."""

    title, glyph = mark("Health"), Glyph.HEALTH

    def __init__(self, session: Session, place: Place) -> None:
        super().__init__(session, place)
        self.sections = (Storage(self), ModelPacks(self), OperatorList(self), AuditLog(self))
        self._stack = QStackedWidget()
        for section in self.sections:
            self._stack.addWidget(section)
        self.clock = ClockQuestion(self)
        self._which = Choice(SECTIONS)
        self._which.picked.connect(self.show_section)
        self.head.addWidget(self._which)
        self.body.addWidget(self.clock)
        self.body.addWidget(self._stack, 1)

    def open(self) -> None:
        self.clock.open()
        self.sections[self._stack.currentIndex()].open()

    def show_section(self, number: int) -> None:
        """STORAGE, PACKS, OPERATORS or AUDIT."""
        self._which.choose(number)
        self._stack.setCurrentIndex(number)
        self.open()

    def back(self) -> bool:
        return self.clock.back() or self.sections[self._stack.currentIndex()].back()

    def retranslate(self) -> None:
        self.open()
