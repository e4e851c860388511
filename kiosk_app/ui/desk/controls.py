"""What the pages of the desk are made of. The larger pieces stand in `panels.py`, the table in `table.py`.

How a page is made:

    class Health(Page):
        title, glyph = mark("Health"), Glyph.HEALTH

        def __init__(self, session: Session, place: Place) -> None:
            super().__init__(session, place)
            self._table = Table(place.colours, COLUMNS, EmptyPage(mark("No backup yet"), mark("Make the first one.")))
            self._make = Button(mark("Make a backup"), "primary")
            self._make.clicked.connect(self._backup)
            self.head.addWidget(self._make)          # to the right of the title
            self.body.addWidget(self._table, 1)      # below it

        def open(self) -> None:                      # each time the page is shown: read again
            background.run(self, self.session.storage, self._show, self.tell)

Then its class is added to PAGES in `frame.py` with the act that it takes to see it; the frame opens it.

Every control takes its English text, marked with `mark`, and translates itself, also when the language changes; texts
with values are said again: `label.say(mark("People: {n}"), n=3)`. What is data, a name for instance, is `write`n.
`retranslate` is left for what a page composes by itself. Faults go below their field (`field.blame`), everything else
that has to be told goes through `page.tell` or `page.say`, with a way to undo it where there is one.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import QDate, QEvent, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from kiosk_app.ui.desk.glyphs import Glyph, paint_glyph
from kiosk_app.ui.desk.style import GAP_PX
from kiosk_app.ui.language import mark, tr

SEARCH_MS: Final = 20  # after the last key; keys that come in one burst make one search


class Label(QLabel):
    """A text. role: "", "title", "lead", "strong", "quiet" or "fault" of the style sheet.

    wraps: a sentence does; a count, or the title of a page, takes the width that it needs instead.
    """

    def __init__(self, text: str = "", role: str = "", *, wraps: bool = True, **values: object) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wraps)
        self.setProperty("role", role)
        self._align()
        self.say(text, **values)

    def _align(self) -> None:
        """To the side where people begin to read; Qt would go by the script of each text, and scatter the names."""
        from_right = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if from_right else Qt.AlignmentFlag.AlignLeft
        if not self.alignment() & Qt.AlignmentFlag.AlignHCenter:
            self.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)

    def say(self, text: str, /, **values: object) -> None:
        """A marked English text, shown in the language of the moment and of each later one."""
        self._said, self._values = text, values
        self.setText(tr(text, **values) if text else "")

    def write(self, text: str) -> None:
        """Data, shown as it is."""
        self._said = ""
        self.setText(text)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() is QEvent.Type.LanguageChange and self._said:
            self.say(self._said, **self._values)
        elif event.type() is QEvent.Type.LayoutDirectionChange:
            self._align()
        super().changeEvent(event)


class Chip(Label):
    """A word on a small plate. tone: "", "done", "ask", "danger" or "accent"."""

    def __init__(self, text: str = "", tone: str = "", **values: object) -> None:
        super().__init__(text, "", wraps=False, **values)
        self.setProperty("chip", tone)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)


class Button(QPushButton):
    """kind: "plain", "primary" (one a page), "risky" (leads to a danger), "danger" or "quiet".

    Enter presses it when it has the focus.
    """

    def __init__(self, text: str, kind: str = "plain", **values: object) -> None:
        super().__init__()
        self.setProperty("kind", kind)
        self.setAutoDefault(True)
        self.say(text, **values)

    @property
    def english(self) -> str:
        """The text it was given, whatever the language."""
        return self._said

    def say(self, text: str, /, **values: object) -> None:
        self._said, self._values = text, values
        self.setText(tr(text, **values))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() is QEvent.Type.LanguageChange:
            self.say(self._said, **self._values)
        super().changeEvent(event)


class Field(QWidget):
    """A label, an input, a hint, and below it what is wrong. box: another input than a line of text.

    secret: a password or PIN; it is shown as dots. Enter in a line of text emits `entered`.
    """

    entered = Signal()
    changed = Signal(str)

    def __init__(self, label: str, hint: str = "", *, secret: bool = False, box: QWidget | None = None) -> None:
        super().__init__()
        self._label, self._hint, self._fault = Label(label, "strong"), Label(hint, "quiet"), Label("", "fault")
        self.line = QLineEdit(self)
        self.line.setHidden(box is not None)
        self.line.setEchoMode(QLineEdit.EchoMode.Password if secret else QLineEdit.EchoMode.Normal)
        self.line.returnPressed.connect(self.entered)
        self.line.textChanged.connect(self.changed)
        self.box = box or self.line
        self._label.setBuddy(self.box)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for widget in (self._label, self.box, self._hint, self._fault):
            column.addWidget(widget)
        self._hint.setVisible(bool(hint))
        self._fault.hide()
        self.setFocusProxy(self.box)
        self._name_it()

    @property
    def text(self) -> str:
        return self.line.text()

    @text.setter
    def text(self, text: str) -> None:
        self.line.setText(text)

    @property
    def fault(self) -> str:
        """What is told to be wrong with it, empty when nothing is."""
        return self._fault.text()

    def blame(self, sentence: str) -> None:
        """Say, in the language of the moment, what is wrong with the input; an empty one takes it back."""
        self._fault.write(sentence)
        self._fault.setVisible(bool(sentence))
        self.line.setProperty("faulty", bool(sentence))
        self.line.style().polish(self.line)
        if sentence:
            self.box.setFocus()

    def _name_it(self) -> None:
        self.box.setAccessibleName(self._label.text())

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() is QEvent.Type.LanguageChange:
            QTimer.singleShot(0, self, self._name_it)  # once the label has been translated
        super().changeEvent(event)


class Choice(QComboBox):
    """One of a few. options: (value, marked English text). `picked` is emitted with the value a person chose."""

    picked = Signal(object)

    def __init__(self, options: Sequence[tuple[object, str]]) -> None:
        super().__init__()
        self.setView(QListView())  # the only popup whose rows the style sheet can make tall
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.activated.connect(lambda _: self.picked.emit(self.value))
        self.offer(options)

    def offer(self, options: Sequence[tuple[object, str]]) -> None:
        """Other options; the chosen value stays when it is among them."""
        before = self.value
        self._options = tuple(options)
        self.clear()
        for value, text in self._options:
            self.addItem(tr(text) if text else str(value), value)
        self.choose(before)

    @property
    def value(self) -> object:
        return self.currentData()

    def choose(self, value: object) -> None:
        """Show this value; the first one when there is no such option."""
        self.setCurrentIndex(max(0, next((i for i, (v, _) in enumerate(self._options) if v == value), 0)))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() is QEvent.Type.LanguageChange:
            for place, (value, text) in enumerate(self._options):
                self.setItemText(place, tr(text) if text else str(value))
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        super().paintEvent(event)
        paint_arrow(self)


class DayEdit(QDateEdit):
    """A day, typed or picked from a calendar."""

    def __init__(self, day: date) -> None:
        super().__init__(QDate(day.year, day.month, day.day))
        self.setCalendarPopup(True)
        self.setMinimumWidth(150)

    @property
    def day(self) -> date:
        shown = self.date()
        return date(shown.year(), shown.month(), shown.day())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        super().paintEvent(event)
        paint_arrow(self)


def paint_arrow(box: QWidget) -> None:
    """The arrow at the end of a box that opens; style sheets could only take one from a file."""
    size = 22
    left = 12 if box.layoutDirection() is Qt.LayoutDirection.RightToLeft else box.width() - size - 12
    painter = QPainter(box)
    where = QRectF(left, (box.height() - size) / 2, size, size)
    paint_glyph(painter, Glyph.DOWN, where, box.palette().text().color().name())
    painter.end()


class Search(QLineEdit):
    """Emits `searched` with the text a moment after the last key; Esc empties it first."""

    searched = Signal(str)

    def __init__(self, hint: str) -> None:
        super().__init__()
        self._said = hint
        self.setClearButtonEnabled(True)
        self._pause = QTimer(self, singleShot=True, interval=SEARCH_MS)
        self._pause.timeout.connect(lambda: self.searched.emit(self.text()))
        self.textChanged.connect(lambda _: self._pause.start())
        self._say()

    def _say(self) -> None:
        self.setPlaceholderText(tr(self._said))
        self.setAccessibleName(tr(self._said))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() is QEvent.Type.LanguageChange:
            self._say()
        super().changeEvent(event)


class ProgressLine(QWidget):
    """How far something has come, with a sentence and a way to stop it."""

    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._bar, self._says, self.cancel = QProgressBar(textVisible=False), Label(""), Button(mark("Stop"))
        self.cancel.clicked.connect(self.cancelled)
        row = QHBoxLayout()
        row.addWidget(self._says, 1)
        row.addWidget(self.cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addWidget(self._bar)

    def tell(self, done: int, of: int, text: str, /, **values: object) -> None:
        """`of` 0: nobody knows how much there is."""
        self._bar.setRange(0, of)
        self._bar.setValue(done)
        self._says.say(text, **values)


PERIODS: Final = (
    ("today", mark("Today")),
    ("week", mark("This week")),
    ("month", mark("This month")),
    ("last_month", mark("Last month")),
    ("own", mark("From … to …")),
)


class DateRange(QWidget):
    """From and to, both days included; the usual periods first. Emits `changed` with the two days."""

    changed = Signal(date, date)

    def __init__(self, today: Callable[[], date], period: str = "month") -> None:
        super().__init__()
        self._today = today
        self._period = Choice(PERIODS)
        self._from, self._to = DayEdit(today()), DayEdit(today())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_PX // 2)
        for widget in (self._period, self._from, self._to):
            row.addWidget(widget)
        self._period.choose(period)
        self._apply()
        self._period.picked.connect(lambda _: self._picked())
        for edit in (self._from, self._to):
            edit.dateChanged.connect(self._typed)

    @property
    def days(self) -> tuple[date, date]:
        """The earlier day first, whichever way round they were given."""
        first, last = self._from.day, self._to.day
        return min(first, last), max(first, last)

    def _picked(self) -> None:
        self._apply()
        self.changed.emit(*self.days)

    def _apply(self) -> None:
        if self._period.value == "own":
            return
        for edit, day in zip((self._from, self._to), period_days(str(self._period.value), self._today()), strict=True):
            edit.blockSignals(True)
            edit.setDate(QDate(day.year, day.month, day.day))
            edit.blockSignals(False)

    def _typed(self) -> None:
        self._period.choose("own")
        self.changed.emit(*self.days)


def period_days(period: str, today: date) -> tuple[date, date]:
    """First and last day of "today", "week" (from Monday), "month" or "last_month"."""
    if period == "today":
        return today, today
    if period == "week":
        return today - timedelta(days=today.weekday()), today
    if period == "month":
        return today.replace(day=1), today
    last = today.replace(day=1) - timedelta(days=1)
    return last.replace(day=1), last
