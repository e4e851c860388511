"""The larger pieces of a page: what an empty one says, the details beside a table, confirmations and notes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QScroller,
    QVBoxLayout,
    QWidget,
)

from kiosk_app.administration.directory import folded
from kiosk_app.ui.desk.controls import Button, Field, Label
from kiosk_app.ui.desk.style import GAP_PX, MARGIN_PX, PANEL_PX
from kiosk_app.ui.language import mark, tr

TOAST_MS: Final = 8_000
LONG_WORD: Final = 24  # characters; ids are longer
LONG_LABEL: Final = 18
BESIDE_FROM_PX: Final = 1000  # a narrower page shows the details below the table


def surface(*, role: str = "surface") -> QFrame:
    """An empty plate in the colour of tables and panels."""
    frame = QFrame()
    frame.setProperty("role", role)
    frame.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    return frame


class EmptyPage(QWidget):
    """Instead of an empty table: what it is for, what to do first, and a button that does it."""

    def __init__(self, text: str, hint: str, action: Button | None = None) -> None:
        super().__init__()
        self.setProperty("role", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._text, self._hint, self._action = Label(text, "lead"), Label(hint, "quiet"), action
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN_PX, MARGIN_PX, MARGIN_PX, MARGIN_PX)
        column.setSpacing(GAP_PX)
        column.addStretch(2)
        for label in (self._text, self._hint):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(label)
        if action is not None:
            column.addWidget(action, 0, Qt.AlignmentFlag.AlignCenter)
        column.addStretch(3)

    def say(self, text: str, hint: str, *, with_action: bool = True) -> None:
        """Another reason for being empty, such as a search that finds nobody."""
        self._text.say(text)
        self._hint.say(hint)
        if self._action is not None:
            self._action.setVisible(with_action)


class Facts(QWidget):
    """Labels and values, one pair a line; the values are data. What cannot be broken stands below its label.

    narrow: long labels are broken, or little room would be left for the values.
    """

    def __init__(self, *, narrow: bool = False) -> None:
        super().__init__()
        self._narrow = narrow
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(GAP_PX)
        self._grid.setColumnStretch(1, 1)

    def fill(self, pairs: Sequence[tuple[str, str]]) -> None:
        """(marked label, value); those without a value are left out."""
        for shown in self.findChildren(Label):
            shown.hide()
            shown.deleteLater()
        row, top = 0, Qt.AlignmentFlag.AlignTop
        for label, value in ((label, value) for label, value in pairs if value):
            said = Label("")
            said.write(value)
            said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            wraps = self._narrow and len(tr(label)) > LONG_LABEL
            self._grid.addWidget(Label(label, "quiet", wraps=wraps), row, 0, top)
            if max(map(len, value.split()), default=0) > LONG_WORD:
                row += 1
                self._grid.addWidget(said, row, 0, 1, 2, top)
            else:
                self._grid.addWidget(said, row, 1, top)
            row += 1


class Scroll(QScrollArea):
    """Whatever has no room is scrolled to, never squeezed: give `inside` a layout."""

    def __init__(self) -> None:
        super().__init__()
        self.inside = _Inside()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(self.inside)
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)  # a finger drags it

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """What has the focus stays in sight when a keyboard opens below."""
        super().resizeEvent(event)
        focused = self.inside.focusWidget()
        if focused is not None and focused.hasFocus():
            QTimer.singleShot(0, focused, lambda: bring_into_sight(focused))


def bring_into_sight(field: QWidget) -> None:
    """Scroll to a field with its label and hint; where there is little room, to the field itself."""
    around: QWidget | None = field
    while around is not None and not isinstance(around, Scroll):
        around = around.parentWidget()
    if around is not None:
        for each in (field.parentWidget(), field):
            if each is not None:
                around.ensureWidgetVisible(each, 0, 0)


class _Inside(QWidget):
    """As high as its texts need in the width there is; Qt's own scroll area asks as if they did not wrap."""

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        layout = self.layout()
        if layout is not None and event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            wraps = layout.hasHeightForWidth()
            needed = layout.totalHeightForWidth(self.width()) if wraps else layout.totalMinimumSize().height()
            self.setMinimumHeight(needed)
        return done


def centred(plate: QWidget, widest_px: int, upright: Qt.AlignmentFlag) -> Scroll:
    """A plate in the middle of the screen, which is scrolled to when the screen is too low for it."""
    plate.setMaximumWidth(widest_px)
    scroll = Scroll()
    row = QHBoxLayout(scroll.inside)
    row.setContentsMargins(0, 0, 0, 0)
    row.addStretch(1)
    row.addWidget(plate, 100, upright)
    row.addStretch(1)
    return scroll


class DetailsPanel(QFrame):
    """What belongs to the selected row: a title, a column of widgets, and actions at its foot. Emits `closed`."""

    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title, self.close_button = Label("", "lead"), Button(mark("Close"), "quiet")
        self.close_button.clicked.connect(self.leave)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        scroll = Scroll()
        at_top = QVBoxLayout(scroll.inside)  # an alignment would ask as if texts did not wrap
        self.column, self.foot = QVBoxLayout(), QVBoxLayout()
        at_top.setContentsMargins(0, 0, 0, 0)
        at_top.addLayout(self.column)
        at_top.addStretch(1)
        self.column.setContentsMargins(0, 0, GAP_PX // 2, 0)
        self.column.setSpacing(GAP_PX)
        self.foot.setSpacing(GAP_PX // 2)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(MARGIN_PX, GAP_PX, GAP_PX, GAP_PX)
        whole.setSpacing(GAP_PX)
        whole.addLayout(head)
        whole.addWidget(scroll, 1)
        whole.addLayout(self.foot)
        self.hide()

    def name_it(self, title: str) -> None:
        """The title is data, such as a name."""
        self._title.write(title)

    def leave(self) -> bool:
        """Close it. Whether it was open."""
        was_open = not self.isHidden()
        self.hide()
        if was_open:
            self.closed.emit()
        return was_open


class Beside(QWidget):
    """A table with its details: beside it on a wide page, below it on a narrow one."""

    def __init__(self, table: QWidget, panel: DetailsPanel) -> None:
        super().__init__()
        self._panel = panel
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(GAP_PX)
        self._box.addWidget(table, 1)
        self._box.addWidget(panel)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        wide = event.size().width() >= BESIDE_FROM_PX
        self._box.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
        self._panel.setMinimumWidth(PANEL_PX if wide else 0)
        self._panel.setMaximumWidth(PANEL_PX if wide else 16_777_215)
        self._box.setStretch(1, 0 if wide else 1)
        super().resizeEvent(event)


class TypedConfirmation(QFrame):
    """For what cannot be undone: says what will happen, and waits until a word is typed. Emits `confirmed`, `left`."""

    confirmed = Signal()
    left = Signal()

    def __init__(self, action: str) -> None:
        super().__init__()
        self.setProperty("role", "warning")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._says, self._words = Label(""), set[str]()
        self.field = Field(mark("Type the word to go on"))
        self.go, self.leave = Button(action, "danger"), Button(mark("Cancel"))
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP_PX, GAP_PX, GAP_PX, GAP_PX)
        row = QHBoxLayout()
        row.addWidget(self.leave)
        row.addWidget(self.go)
        column.addWidget(self._says)
        column.addWidget(self.field)
        column.addLayout(row)
        self.field.changed.connect(lambda _: self.go.setEnabled(self._typed))
        self.field.entered.connect(self._go)
        self.go.clicked.connect(self._go)
        self.leave.clicked.connect(self._leave)
        self.hide()

    def ask(self, word: str, consequence: str, *, or_word: str = "", **values: object) -> None:
        """word: what has to be typed, in the language of the moment. consequence: marked sentence; may use {word}.

        or_word: will do as well, where the keyboard cannot type the other one.
        """
        self._words = {word, folded(word), folded(or_word)} - {""}
        self._says.say(consequence, word=word, **values)
        self.field.text = ""
        self.go.setEnabled(False)
        self.show()
        self.field.setFocus()

    @property
    def _typed(self) -> bool:
        text = self.field.text.strip()
        return text in self._words or folded(text) in self._words

    def _go(self) -> None:
        if self._typed and self.isVisible():
            self.hide()
            self.confirmed.emit()

    def _leave(self) -> None:
        self.hide()
        self.left.emit()


class Toast(QFrame):
    """A note at the lower edge of its parent, gone after 8 s; Ctrl+Z or its button undoes what it tells."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self.setProperty("role", "toast")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._says, self._button = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True), Button(mark("Undo"))
        self._undo: Callable[[], None] | None = None
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(GAP_PX, GAP_PX // 2, GAP_PX // 2, GAP_PX // 2)
        row.addWidget(self._says, 1)
        row.addWidget(self._button)
        self._time = QTimer(self, singleShot=True, interval=TOAST_MS)
        self._time.timeout.connect(self.hide)
        self._button.clicked.connect(self.undo)
        parent.installEventFilter(self)
        self.hide()

    def show_note(self, text: str, undo: Callable[[], None] | None) -> None:
        """text: in the language of the moment."""
        self._says.setText(text)
        self._says.setAccessibleName(text)
        self._undo = undo
        self._button.setVisible(undo is not None)
        self._place()
        self.show()
        self.raise_()
        self._time.start()

    def undo(self) -> None:
        """Undo what the note tells, once, while it is shown."""
        undo, self._undo = self._undo, None
        self.hide()
        if undo is not None:
            undo()

    def _place(self) -> None:
        width = min(720, self._over.width() - 2 * MARGIN_PX)
        self.setFixedWidth(width)
        self.setFixedHeight(max(64, self._row.heightForWidth(width)))
        self.move((self._over.width() - width) // 2, self._over.height() - self.height() - MARGIN_PX)

    def eventFilter(self, watched: object, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        return False
