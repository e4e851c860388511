"""What a page of the desk is: a title, a row of actions beside it, and a body."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, ClassVar
from zoneinfo import ZoneInfo

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk_app.attendance.timesheet import day_bounds
from kiosk_app.domain import Frame
from kiosk_app.errors import ClockfaceError
from kiosk_app.ui.desk.controls import Label
from kiosk_app.ui.desk.glyphs import Glyph
from kiosk_app.ui.desk.style import AT_THE_DESK, GAP_PX, MARGIN_PX, Colours, Sizes, style_sheet

if TYPE_CHECKING:
    from kiosk_app.administration.desk import Session
    from kiosk_app.fleet.desk import FleetDesk

Undo = Callable[[], None]


@dataclass(frozen=True, slots=True)
class Place:
    """Where the desk stands. colours: of the theme. zone: of the site. now: the time, aware. camera: the newest
    picture, None while there is none. fleet: what can be done about a server, None where nothing can.
    """

    colours: Colours
    zone: ZoneInfo
    now: Callable[[], datetime]
    camera: Callable[[], Frame | None] = lambda: None
    fleet: FleetDesk | None = None

    def today(self) -> date:
        """The day at the site."""
        return self.now().astimezone(self.zone).date()

    def bounds(self, first: date, last: date) -> tuple[int, int]:
        """Days at the site, both included, as [from, to) in microseconds since 1970 in UTC."""
        return day_bounds(first, self.zone.key)[0], day_bounds(last, self.zone.key)[1]


def dress(widget: QWidget, colours: Colours, sizes: Sizes = AT_THE_DESK) -> None:
    """Give the style of the desk to a widget that covers the whole window, and to everything on it."""
    widget.setStyleSheet(style_sheet(colours, sizes))
    widget.setProperty("role", "page")
    widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)


class Page(QWidget):
    """One place of the navigation. `open` reads what it shows; `back` leaves a detail, and says whether it did.

    `/` goes to the first `Search` of the page. Signals: `said` (text in the language of the moment, undo or None)
    shows a note at the lower edge; `enrol_wanted` (Person, or None for somebody new) opens the wizard;
    `import_wanted` opens the bulk import; `trial_wanted` the trial of liveness; `check_wanted` the check of the camera;
    `place_wanted` (title of a page) goes there.
    """

    said = Signal(str, object)
    enrol_wanted = Signal(object)
    import_wanted = Signal()
    trial_wanted = Signal()
    check_wanted = Signal()
    place_wanted = Signal(str)

    title: ClassVar[str]
    glyph: ClassVar[Glyph]

    def __init__(self, session: Session, place: Place) -> None:
        super().__init__()
        self.session, self.place = session, place
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.head, self.body = QHBoxLayout(), QVBoxLayout()
        self.head.setSpacing(GAP_PX // 2)
        self.body.setSpacing(GAP_PX)
        self.head.addWidget(Label(self.title, "title", wraps=False), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN_PX, MARGIN_PX, MARGIN_PX, MARGIN_PX)
        column.setSpacing(GAP_PX)
        column.addLayout(self.head)
        column.addLayout(self.body, 1)

    def open(self) -> None:
        """The page is shown: read what it shows again, beside the UI thread."""

    def back(self) -> bool:
        """Esc: leave a detail, empty a search. Whether there was anything to leave."""
        return False

    def retranslate(self) -> None:
        """Compose again what the controls cannot translate by themselves."""

    def say(self, text: str, undo: Undo | None = None) -> None:
        """A note at the lower edge, in the language of the moment, with a way to undo what was done."""
        self.said.emit(text, undo)

    def tell(self, error: ClockfaceError) -> None:
        """What could not be done, in its own sentence."""
        self.said.emit(str(error), None)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


class Flow(QWidget):
    """What takes the whole screen for a while, as the enrolment wizard does. `left`: it is over, one way or another.

    `stop` is called when the desk locks itself: leave nothing behind.
    """

    left = Signal()

    def stop(self) -> None:
        """Give back what was taken, such as the camera."""

    def come_back(self) -> None:
        """What covered it is over."""
