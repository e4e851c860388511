"""The form of a correction: a new line of the log with a reason; what it corrects stays as it was."""

from __future__ import annotations

from datetime import datetime, time
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import QDate, QTime, Signal
from PySide6.QtWidgets import QHBoxLayout, QTimeEdit, QVBoxLayout, QWidget

from kiosk_app.attendance.timesheet import instant_utc_us, local
from kiosk_app.domain import AttendanceRecord, Correction, Direction
from kiosk_app.errors import ClockfaceError
from kiosk_app.ui import background
from kiosk_app.ui.desk.controls import Button, Choice, DayEdit, Field, Label
from kiosk_app.ui.language import mark, tr

if TYPE_CHECKING:
    from kiosk_app.administration.desk import Session

STRIKE: Final = "strike"
DIRECTIONS: Final = ((Direction.IN, mark("Came in")), (Direction.OUT, mark("Went out")))
WHAT: Final = (*DIRECTIONS, (STRIKE, mark("Never happened: strike it out")))


class CorrectionForm(QWidget):
    """For one event, or for one that is missing. Emits `saved` when the new line is on the disk, `left` otherwise."""

    saved = Signal()
    left = Signal()

    def __init__(self, session: Session, zone: ZoneInfo) -> None:
        super().__init__()
        self._session, self._zone = session, zone
        self._person_id = ""
        self._corrects: str | None = None
        self._says, self.what = Label("", "quiet"), Choice(WHAT)
        self.day, self.time = DayEdit(datetime.now(zone).date()), QTimeEdit()
        self.reason = Field(mark("Reason"), mark("It is kept for good beside the event. No details of health, please."))
        self.save, self.leave = Button(mark("Save the correction"), "primary"), Button(mark("Cancel"))
        self.time.setDisplayFormat("HH:mm")
        self.time.lineEdit().setTextMargins(12, 0, 12, 0)  # Qt leaves the padding of its style sheet out here
        self._lay_out()
        self.what.picked.connect(lambda _: self._suit())
        self.reason.entered.connect(self._save)
        self.save.clicked.connect(self._save)
        self.leave.clicked.connect(self._leave)
        self.hide()

    def _lay_out(self) -> None:
        self._when = QWidget()
        row = QHBoxLayout(self._when)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.day, 1)
        row.addWidget(self.time, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self.leave)
        buttons.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in (self._says, self.what, self._when, self.reason):
            column.addWidget(widget)
        column.addLayout(buttons)

    def correct(self, event: AttendanceRecord | Correction) -> None:
        """Start with an event as it stands."""
        self._says.say(mark("The event stays as it was recorded; your line says what it should have been."))
        self.what.offer(WHAT)
        self.what.choose(event.direction or STRIKE)
        self._start(event.person_id, event.event_id, local(event.at_utc_us, self._zone.key))

    def add(self, person_id: str, when: datetime) -> None:
        """Start with an event that is missing. when: a first guess, at the site."""
        self._says.say(mark("Add what the kiosk did not record."))
        self.what.offer(DIRECTIONS)
        self._start(person_id, None, when)

    def _start(self, person_id: str, corrects: str | None, when: datetime) -> None:
        self._person_id, self._corrects = person_id, corrects
        self.day.setDate(QDate(when.year, when.month, when.day))
        self.time.setTime(QTime(when.hour, when.minute))
        self.reason.text = ""
        self.reason.blame("")
        self._suit()
        self.show()
        self.what.setFocus()

    def _suit(self) -> None:
        self._when.setVisible(self.what.value != STRIKE)

    @property
    def _at_utc_us(self) -> int:
        shown = self.time.time()
        return instant_utc_us(self.day.day, time(shown.hour(), shown.minute()), self._zone.key)

    def _save(self) -> None:
        direction = None if self.what.value == STRIKE else Direction(str(self.what.value))
        person_id, corrects, at_utc_us, reason = self._person_id, self._corrects, self._at_utc_us, self.reason.text
        if not reason.strip():
            self.reason.blame(tr("Say why, so that everybody can understand it later."))
            return
        self.save.setEnabled(False)

        def done(_: object) -> None:
            self.save.setEnabled(True)
            self.hide()
            self.saved.emit()

        def failed(error: ClockfaceError) -> None:
            self.save.setEnabled(True)
            self.reason.blame(str(error))

        background.run(
            self,
            lambda: self._session.correct(
                person_id, corrects=corrects, direction=direction, at_utc_us=at_utc_us, reason=reason
            ),
            done,
            failed,
        )

    def _leave(self) -> None:
        self.hide()
        self.left.emit()
