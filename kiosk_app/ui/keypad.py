"""The keypad for employee number and PIN, in the picture's place; its words stand where words always stand."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from kiosk_app.ui.code_entry import CodeEntry, Step
from kiosk_app.ui.language import mark, tr
from kiosk_app.ui.layout import Layout, grid
from kiosk_app.ui.text import FittingLabel
from kiosk_app.ui.tokens import CLOCK, HERO, RADIUS_PX, TITLE, TOUCH_GAP_PX, Icon, Theme, Tone
from kiosk_app.ui.touch import TouchButton
from kiosk_app.ui.words import Words, waiting

DIGITS: Final = "1234567890"
FIELD_PX: Final = 144
LINE_PX: Final = 4
HIGHEST_KEY_PX: Final = 176
TICK_MS: Final = 250
ANSWER_MS: Final = 4000
PROMPTS: Final = {
    Step.NUMBER: (Icon.KEYPAD, Words(mark("Your number"), mark("or hold your badge to the reader"))),
    Step.PIN: (Icon.LOCK, Words(mark("Your PIN"), mark("then touch OK"))),
    Step.SENT: (Icon.CLOCK, Words(mark("Just a moment"), mark("Your PIN is being checked"))),
    Step.REFUSED: (Icon.CODE_CROSS, Words(mark("That doesn’t match"), mark("Type your number and PIN once more"))),
    Step.LOCKED: (Icon.LOCK, Words(mark("Please wait a moment"), "")),
}
"""What to do at each step: icon, headline, smaller line."""


class Keypad(QWidget):
    """Keys and what was typed on them. changed: the prompt has to be written anew."""

    entered = Signal(str, str, str)  # badge, number (one of the two is empty), PIN
    changed = Signal()
    begun_again = Signal()  # after a refusal
    unanswered = Signal()  # nobody said anything to what was sent

    def __init__(self, parent: QWidget, theme: Theme, *, monotonic: Callable[[], float] = time.monotonic) -> None:
        super().__init__(parent)
        self._theme = theme
        self._entry = CodeEntry(monotonic)
        self._scrambled = False
        self._digits = DIGITS
        self._layout: Layout | None = None
        self._field = QRect()
        self._typed = FittingLabel(self, bold=True)
        self._typed.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._keys = [TouchButton(self, theme, bold=True) for _ in DIGITS]
        for place, key in enumerate(self._keys):
            key.clicked.connect(lambda _checked=False, place=place: self.type(self._digits[place]))
        self._erase, self._ok = TouchButton(self, theme), TouchButton(self, theme, bold=True)
        self._erase.setAutoRepeat(True)
        self._erase.clicked.connect(self.erase)
        self._ok.clicked.connect(self.confirm)
        self._clock = QTimer(self, interval=TICK_MS)
        self._clock.timeout.connect(self._tick)
        self._answer = QTimer(self, singleShot=True, interval=ANSWER_MS)
        self._answer.timeout.connect(self.unanswered)

    def open(self, *, scrambled: bool, badge: str = "") -> None:
        """Start anew. scrambled: the digits are mixed for the PIN. badge: ask for the PIN that goes with it."""
        self._scrambled = scrambled
        self._entry.start(badge)
        self._clock.start()
        self._step_changed()

    def close_entry(self) -> None:
        """Forget what was typed."""
        self._clock.stop()
        self._answer.stop()
        self._entry.start()

    @property
    def is_waiting(self) -> bool:
        """Whether a code was sent and its answer is not there yet."""
        return self._entry.step is Step.SENT

    @property
    def prompt(self) -> tuple[Icon, Words, Tone | None]:
        """What stands beside the keys; the tone when something was refused."""
        icon, words = PROMPTS[self._entry.step]
        detail = waiting(self._entry.wait_s) or (tr(words.detail) if words.detail else "")
        refused = self._entry.step in (Step.REFUSED, Step.LOCKED)
        return icon, Words(tr(words.headline), detail), Tone.REFUSED if refused else None

    def type(self, characters: str) -> None:
        step = self._entry.step
        for character in characters:
            self._entry.type(character)
        self._changed_from(step)

    def erase(self) -> None:
        step = self._entry.step
        self._entry.erase()
        self._changed_from(step)

    def confirm(self) -> None:
        step = self._entry.step
        sent = self._entry.confirm()
        self._changed_from(step)
        if sent:
            self._answer.start()
            self.entered.emit(self._entry.badge, self._entry.number, self._entry.pin)

    def refuse(self, wait_s: float) -> None:
        """What was sent does not fit, or nothing is taken for a while."""
        self._answer.stop()
        self._entry.refuse(wait_s)
        self._step_changed()

    def place(self, layout: Layout, area: QRect) -> None:
        """area: in the parent, below the camera light. Keys stand at its lower end, what is typed above them."""
        self._layout = layout
        self.setGeometry(area)
        gap, field = layout.px(TOUCH_GAP_PX), min(layout.px(FIELD_PX), area.height() // 6)
        height = min(area.height() - field - gap, 4 * layout.px(HIGHEST_KEY_PX) + 3 * gap)
        keys = QRect(0, area.height() - height, area.width(), height)
        self._field = QRect(0, keys.y() - gap - field, area.width(), field)
        self._typed.setGeometry(self._field.adjusted(gap, 0, -gap, 0))
        places = grid(keys, 3, 4, gap)
        for button, place in zip([*self._keys[:9], self._erase, self._keys[9], self._ok], places, strict=True):
            button.setGeometry(place)
        self.write()

    def write(self) -> None:
        """Write what is on the keys and what was typed, in the language of the moment."""
        if self._layout is None:
            return
        unit, theme = self._layout.unit, self._theme
        for key, digit in zip(self._keys, self._digits, strict=True):
            key.write(digit, unit, size_px=CLOCK)
        self._erase.only_icon(Icon.ERASE, tr("Take back"), unit)
        self._ok.write(tr("OK"), unit, size_px=TITLE, colours=theme.primary)
        self._typed.ink(theme.room.ink)
        self._typed.write(self._entry.shown, HERO, unit)
        self._typed.setAccessibleName(tr("Typed: {n}", n=len(self._entry.shown)))
        can_type = self._entry.step in (Step.NUMBER, Step.PIN, Step.REFUSED)
        for button in (*self._keys, self._erase, self._ok):
            button.setEnabled(can_type)
        self.update()

    def _changed_from(self, step: Step) -> None:
        if self._entry.step is step:
            self.write()
            return
        if step is Step.REFUSED:
            self.begun_again.emit()
        self._step_changed()

    def _step_changed(self) -> None:
        mixed = self._scrambled and self._entry.step is Step.PIN
        if self._entry.step is not Step.SENT:
            self._digits = "".join(random.SystemRandom().sample(DIGITS, len(DIGITS))) if mixed else DIGITS
        self.write()
        self.changed.emit()

    def _tick(self) -> None:
        if self._entry.step is Step.LOCKED:
            self._entry.tick()
            self._step_changed()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        if self._layout is None:
            return
        unit = self._layout.unit
        tone = self.prompt[2]
        line = self._theme.quiet if tone is None else self._theme.tones[tone].fill
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(line), LINE_PX * unit))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        inset = LINE_PX * unit / 2
        frame = QRectF(self._field).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(frame, RADIUS_PX * unit, RADIUS_PX * unit)
        painter.end()
