"""Reports: hours of everybody, who was late and what is missing, and one person's month."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QStackedWidget

from kiosk_app.ui.desk.controls import Choice
from kiosk_app.ui.desk.glyphs import Glyph
from kiosk_app.ui.desk.hours import Hours
from kiosk_app.ui.desk.month import Month
from kiosk_app.ui.desk.page import Page, Place
from kiosk_app.ui.desk.remarks import Remarks
from kiosk_app.ui.language import mark

if TYPE_CHECKING:
    from kiosk_app.administration.desk import Session
    from kiosk_app.domain import Person

HOURS, REMARKS, MONTH = range(3)
KINDS: Final = (
    (HOURS, mark("Hours")),
    (REMARKS, mark("Late and missing")),
    (MONTH, mark("Month sheet")),
)


class Reports(Page):
    """One report at a time. A person chosen in one of the first two opens their month."""

    title, glyph = mark("Reports"), Glyph.REPORTS

    def __init__(self, session: Session, place: Place) -> None:
        super().__init__(session, place)
        self.month = Month(self)
        self.reports = (Hours(self, self.show_month), Remarks(self, self.show_month), self.month)
        self._stack = QStackedWidget()
        for report in self.reports:
            self._stack.addWidget(report)
        self._which = Choice(KINDS)
        self._which.picked.connect(self.show_report)
        self.head.addWidget(self._which)
        self.body.addWidget(self._stack, 1)

    def open(self) -> None:
        self.reports[self._stack.currentIndex()].open()

    def show_report(self, number: int) -> None:
        """HOURS, REMARKS or MONTH."""
        self._which.choose(number)
        self._stack.setCurrentIndex(number)
        self.open()

    def show_month(self, person: Person) -> None:
        """The month sheet of this person."""
        self.month.choose(person)
        self.show_report(MONTH)

    def back(self) -> bool:
        if self._stack.currentIndex() == MONTH:
            self.show_report(HOURS)
            return True
        return False

    def retranslate(self) -> None:
        self.open()
