"""A keyboard on the screen, for kiosks that have none: it opens when a field is touched, and types what is touched.

It goes away when the focus leaves the fields, and when somebody types at a real keyboard. A mouse opens it as well,
because many touch screens pass for one, but no longer once a real keyboard was used.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QInputDevice, QKeyEvent, QPointerEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from kiosk_app.ui.desk.glyphs import Glyph, icon
from kiosk_app.ui.desk.key_rows import FIGURES, LATIN, SIGNS, face, face_of, has_upper, is_latin, letters
from kiosk_app.ui.desk.page import dress
from kiosk_app.ui.desk.panels import bring_into_sight
from kiosk_app.ui.desk.style import STANDING, Colours
from kiosk_app.ui.language import current, tr

GAP_PX: Final = 6
SHARE: Final = 0.42  # of the height of the window, at most
HIGHEST_KEY_PX: Final = 76
ROWS: Final = 5
SIGNS_KEY: Final = "?#%"
LETTERS_KEY: Final = "ABC"


class Keyboard(QWidget):
    """Stands below what is typed into. `shown` is emitted with whether it is there now."""

    shown = Signal(bool)

    def __init__(self, colours: Callable[[], Colours]) -> None:
        super().__init__()
        self._colours = colours
        self._field: QWidget | None = None
        self._has_keyboard = False  # a real one
        self._language, self._upper, self._signs = LATIN, False, False
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(GAP_PX, GAP_PX, GAP_PX, GAP_PX)
        self._rows.setSpacing(GAP_PX)
        self._made: QWidget | None = None
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # keyboards are the same way round everywhere
        self.hide()

    # When it is there.

    def watch(self, watched: QObject, event: QEvent) -> None:
        """To be told of every event of the application while there may be fields."""
        kind = event.type()
        if kind in (QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin) and _is_field(watched):
            is_touch = isinstance(event, QPointerEvent) and _is_touch(event)
            if is_touch or not self._has_keyboard:
                self._open(watched)
        elif kind is QEvent.Type.KeyPress and event.spontaneous() and _is_field(watched):
            self._has_keyboard = True
            self.leave()
        elif kind is QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self._follow(watched)

    def leave(self) -> None:
        """Go away."""
        if not self.isHidden():
            self.hide()
            self.shown.emit(False)
        self._field = None

    def forget(self) -> None:
        """Somebody else comes: go away, and know of no keyboard."""
        self.leave()
        self._has_keyboard = False

    def _open(self, field: QObject) -> None:
        assert isinstance(field, QWidget)
        self._field = field
        if self.isHidden():
            dress(self, self._colours(), STANDING)
            self._language, self._upper, self._signs = current().code, False, False
            self._write()
            self.show()
            self.shown.emit(True)

    def _follow(self, focused: QWidget) -> None:
        if not self.isHidden() and focused is not self._field:
            self._field = focused if _is_field(focused) else None
            if self._field is None:
                self.leave()
            else:
                bring_into_sight(focused)

    # What is on it.

    def _write(self) -> None:
        """Make the keys anew."""
        if self._made is not None:
            self._made.hide()
            self._made.deleteLater()
        self._made = QWidget()
        column = QVBoxLayout(self._made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_PX)
        first, second, third = SIGNS if self._signs else letters(self._language, upper=self._upper)
        column.addLayout(_row([self._letter(c) for c in FIGURES], self._erase()))
        column.addLayout(_row([self._letter(c) for c in first]))
        column.addLayout(_row([self._letter(c) for c in second]))
        column.addLayout(_row([*self._shift(), *(self._letter(c) for c in third)]))
        column.addLayout(self._last_row())
        self._rows.addWidget(self._made)
        self._made.show()  # not a moment later, when Qt would

    def _last_row(self) -> QHBoxLayout:
        row = _row([self._key(LETTERS_KEY if self._signs else SIGNS_KEY, tr("Figures and signs"), self._turn_over)])
        if not is_latin(current().code):
            other = current().code if self._language == LATIN else LATIN
            row.addWidget(self._key(face_of(other), tr("Letters of another language"), self._change_letters), 1)
        row.addWidget(self._letter("."), 1)
        row.addWidget(self._key(" ", tr("Space"), lambda: self._type(" ")), 5)
        row.addWidget(self._letter("-"), 1)
        row.addWidget(self._pictured(Glyph.ENTER, tr("Enter"), lambda: self._send(Qt.Key.Key_Return)), 2)
        row.addWidget(self._pictured(Glyph.DOWN, tr("Put the keyboard away"), self.leave), 1)
        return row

    def _letter(self, character: str) -> QPushButton:
        key = self._key(face(character), character, lambda: self._type(character))
        key.setAutoRepeat(True)
        return key

    def _erase(self) -> QPushButton:
        key = self._pictured(Glyph.ERASE, tr("Take back"), lambda: self._send(Qt.Key.Key_Backspace))
        key.setAutoRepeat(True)
        return key

    def _shift(self) -> list[QPushButton]:
        if self._signs or not has_upper(self._language):
            return []
        key = self._pictured(Glyph.SHIFT, tr("Capital letters"), self._change_height)
        key.setCheckable(True)
        key.setChecked(self._upper)
        return [key]

    def _key(self, text: str, name: str, act: Callable[[], None]) -> QPushButton:
        key = QPushButton(text.replace("&", "&&"))
        key.setAccessibleName(name)
        key.setProperty("kind", "key")
        key.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the field keeps it
        key.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        key.clicked.connect(act)
        return key

    def _pictured(self, glyph: Glyph, name: str, act: Callable[[], None]) -> QPushButton:
        key = self._key("", name, act)
        key.setIcon(icon(glyph, self._colours().ink))
        key.setIconSize(QSize(28, 28))
        return key

    # What it does.

    def _type(self, character: str) -> None:
        self._send(Qt.Key.Key_unknown, character)
        if self._upper:
            self._change_height()

    def _send(self, key: Qt.Key, text: str = "") -> None:
        if self._field is not None:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text)
                QCoreApplication.sendEvent(self._field, event)

    def _turn_over(self) -> None:
        self._signs = not self._signs
        self._write()

    def _change_height(self) -> None:
        self._upper = not self._upper
        self._write()

    def _change_letters(self) -> None:
        self._language = current().code if self._language == LATIN else LATIN
        self._upper = False
        self._write()

    def fit(self, window: QSize) -> None:
        """As high as its keys need, and no more than its share of the window."""
        inner = round(SHARE * window.height()) - (ROWS + 1) * GAP_PX
        self.setFixedHeight(min(inner // ROWS, HIGHEST_KEY_PX) * ROWS + (ROWS + 1) * GAP_PX)


def _row(keys: list[QPushButton], *more: QPushButton) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(GAP_PX)
    for key in (*keys, *more):
        row.addWidget(key, 1)
    return row


def _is_field(watched: QObject) -> bool:
    return isinstance(watched, QLineEdit | QPlainTextEdit) and watched.isEnabled() and not watched.isReadOnly()


def _is_touch(event: QPointerEvent) -> bool:
    device = event.device()
    is_screen = device is not None and device.type() is QInputDevice.DeviceType.TouchScreen
    return is_screen or event.type() is QEvent.Type.TouchBegin
