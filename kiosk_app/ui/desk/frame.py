"""The desk: navigation at the edge with the operator and the lock, one page beside it, notes at the lower edge.

`/` goes to the search of the page, Esc goes back, Ctrl+Z undoes what the note tells, Alt+1 … go to the pages.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from kiosk_app.administration.access import Act
from kiosk_app.ui.desk.attempts import Attempts
from kiosk_app.ui.desk.attendance import Attendance
from kiosk_app.ui.desk.controls import Label, Search
from kiosk_app.ui.desk.glyphs import Glyph, icon
from kiosk_app.ui.desk.health import Health
from kiosk_app.ui.desk.page import Page, Place, dress
from kiosk_app.ui.desk.panels import Toast
from kiosk_app.ui.desk.people import PeoplePage
from kiosk_app.ui.desk.reports import Reports
from kiosk_app.ui.desk.settings import Settings
from kiosk_app.ui.desk.style import GAP_PX
from kiosk_app.ui.desk.today import TodayPage
from kiosk_app.ui.language import mark, tr

if TYPE_CHECKING:
    from kiosk_app.administration.desk import Session

PAGES: Final[tuple[tuple[type[Page], Act], ...]] = (  # what each needs to be seen
    (TodayPage, Act.SEE_ATTENDANCE),
    (PeoplePage, Act.SEE_PEOPLE),
    (Attendance, Act.SEE_ATTENDANCE),
    (Reports, Act.SEE_ATTENDANCE),
    (Attempts, Act.SEE_ATTEMPTS),
    (Settings, Act.SEE_SETTINGS),
    (Health, Act.SEE_SETTINGS),
)
NARROW_BELOW_PX: Final = 1200


class Frame(QWidget):
    """Everything that one operator may do, until it is locked.

    Signals: `lock_wanted`, `quit_wanted`; `enrol_wanted` (Person or None), `import_wanted`, `trial_wanted` and
    `check_wanted` of the pages.
    """

    lock_wanted = Signal()
    quit_wanted = Signal()
    enrol_wanted = Signal(object)
    import_wanted = Signal()
    trial_wanted = Signal()
    check_wanted = Signal()

    def __init__(self, session: Session, place: Place) -> None:
        super().__init__()
        self.session = session
        dress(self, place.colours)
        self.pages = tuple(page(session, place) for page, act in PAGES if session.may(act))
        self._stack = QStackedWidget()
        self._navigation = Navigation(self.pages, place.colours.ink, session.operator.name)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._navigation)
        row.addWidget(self._stack, 1)
        self._toast = Toast(self)
        for page in self.pages:
            self._stack.addWidget(page)
            self._wire(page)
        self._navigation.went.connect(self.go)
        self._navigation.lock.clicked.connect(self.lock_wanted)
        self._navigation.quit.clicked.connect(self.quit_wanted)
        self._navigation.quit.setVisible(session.may(Act.LEAVE))

    @property
    def page(self) -> Page:
        """The one that is shown."""
        return self.pages[self._stack.currentIndex()]

    def go(self, number: int) -> None:
        """Show the page of this place in the navigation, read anew."""
        self._stack.setCurrentIndex(number)
        self._navigation.show_place(number)
        self.page.open()
        self.page.setFocus()

    def come_back(self) -> None:
        """What covered it is over: the page is read anew."""
        self.page.open()
        self.page.setFocus()

    def say(self, text: str, undo: object = None) -> None:
        """A note at the lower edge, in the language of the moment."""
        self._toast.show_note(text, undo if callable(undo) else None)

    def _go_to_search(self) -> None:
        search = next((search for search in self.page.findChildren(Search) if search.isVisible()), None)
        if search is not None:
            search.setFocus()
            search.selectAll()

    def _wire(self, page: Page) -> None:
        page.said.connect(self.say)
        page.enrol_wanted.connect(self.enrol_wanted)
        page.import_wanted.connect(self.import_wanted)
        page.trial_wanted.connect(self.trial_wanted)
        page.check_wanted.connect(self.check_wanted)
        page.place_wanted.connect(self._go_to_title)

    def _go_to_title(self, title: str) -> None:
        self.go(next(number for number, page in enumerate(self.pages) if page.title == title))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        number = event.key() - Qt.Key.Key_1
        if event.key() == Qt.Key.Key_Escape:
            self.page.back()
        elif event.text() == "/":
            self._go_to_search()
        elif control and event.key() == Qt.Key.Key_Z:
            self._toast.undo()
        elif alt and 0 <= number < len(self.pages):
            self.go(number)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        self._navigation.narrow(event.size().width() < NARROW_BELOW_PX)
        super().resizeEvent(event)


class Navigation(QFrame):
    """The pages by name, below them who is logged in. Narrow, the words stand below their icons."""

    went = Signal(int)

    def __init__(self, pages: tuple[Page, ...], ink: str, operator: str) -> None:
        super().__init__()
        self.setProperty("role", "navigation")
        self._group = QButtonGroup(self)
        self._buttons = [PlaceButton(page.title, page.glyph, ink, checkable=True) for page in pages]
        self.lock = PlaceButton(mark("Lock"), Glyph.LOCK, ink)
        self.quit = PlaceButton(mark("Quit"), Glyph.QUIT, ink)
        self._operator = Label("", "quiet")
        self._operator.write(operator)
        self._operator.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP_PX // 2, GAP_PX, GAP_PX // 2, GAP_PX)
        column.setSpacing(4)
        for number, button in enumerate(self._buttons):
            self._group.addButton(button, number)
            column.addWidget(button)
        column.addStretch(1)
        for widget in (self._operator, self.lock, self.quit):
            column.addWidget(widget)
        self._group.idClicked.connect(self.went)

    def show_place(self, number: int) -> None:
        self._buttons[number].setChecked(True)

    def narrow(self, narrow: bool) -> None:
        for button in (*self._buttons, self.lock, self.quit):
            button.narrow(narrow)


class PlaceButton(QToolButton):
    """An icon and a word: the word beside it, or below it where there is little width."""

    def __init__(self, text: str, glyph: Glyph, ink: str, *, checkable: bool = False) -> None:
        super().__init__()
        self._said = text
        self._icon = icon(glyph, ink), icon(glyph, ink, beside_px=8)  # the room keeps a word beside it away
        self.setCheckable(checkable)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setText(tr(text))

    def narrow(self, narrow: bool) -> None:
        style = Qt.ToolButtonStyle
        self.setToolButtonStyle(style.ToolButtonTextUnderIcon if narrow else style.ToolButtonTextBesideIcon)
        self.setIcon(self._icon[0] if narrow else self._icon[1])
        self.setIconSize(QSize(28 if narrow else 44, 28))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() is QEvent.Type.LanguageChange:
            self.setText(tr(self._said))
        super().changeEvent(event)
