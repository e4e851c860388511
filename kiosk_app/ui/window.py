"""The kiosk: it is given one Screen after the other and shows the newest, and says what people want of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, QTimer, QTimerEvent, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from kiosk_app.config import EntryConfig, ScreenConfig
from kiosk_app.domain import Direction
from kiosk_app.screen import Screen, ScreenState
from kiosk_app.ui.key_reader import KeyReader
from kiosk_app.ui.language import current, use
from kiosk_app.ui.sounds import Sound
from kiosk_app.ui.stage import Stage
from kiosk_app.ui.touch import TouchButton

WINDOWED_SIZE: Final = (1280, 800)
CLOCK_MS: Final = 1000
LANGUAGE_MS: Final = 20_000
REFUSALS: Final = (ScreenState.CODE_REFUSED, ScreenState.CODE_LOCKED)
ANSWERS: Final = (
    *(ScreenState.RECORDED, ScreenState.ALREADY_RECORDED, ScreenState.ASK_DIRECTION),
    *(ScreenState.NOT_CONFIRMED, ScreenState.ATTACK, ScreenState.STORAGE_TROUBLE),
)
"""States that somebody waits for: they take the place of the keypad."""
SOUNDS: Final = {
    ScreenState.RECORDED: Sound.RECORDED,
    ScreenState.ALREADY_RECORDED: Sound.ALREADY,
    ScreenState.ASK_DIRECTION: Sound.ASK,
    ScreenState.CHALLENGE: Sound.ASK,
    ScreenState.TAKEN_BACK: Sound.ASK,
    ScreenState.UNKNOWN: Sound.ASK,
    ScreenState.AMBIGUOUS: Sound.ASK,
    ScreenState.NOT_CONFIRMED: Sound.TROUBLE,
    ScreenState.ATTACK: Sound.ASK,
    ScreenState.CODE_REFUSED: Sound.TROUBLE,
    ScreenState.CODE_LOCKED: Sound.TROUBLE,
    ScreenState.STORAGE_TROUBLE: Sound.TROUBLE,
}


class KioskWindow(QWidget):
    """Landscape and portrait, dark and light, read from the left and from the right; everything scales with the window.

    covered: whether something stands in the picture's place now, such as the keypad. pin_given: number and PIN.
    badge_given: what the reader typed, and the PIN where the site asks for one. entry_cancelled: somebody gave up
    entering a code, or showing the face to it. dismissed: the card has been read. notice_wanted: answer with
    `show_notice`.

    zone: IANA name for the clock, None for the system's. now: the time, aware. play: makes a sound and returns at once.
    On its own (not inside another widget) Ctrl+Q closes it, and windowed Esc too.
    """

    covered = Signal(bool)
    pin_given = Signal(str, str)
    badge_given = Signal(str, str)
    entry_cancelled = Signal()
    direction_chosen = Signal(Direction)
    denied = Signal()  # the person says that they are somebody else
    dismissed = Signal()
    admin_wanted = Signal()
    notice_wanted = Signal()

    def __init__(
        self,
        config: ScreenConfig,
        entry: EntryConfig | None = None,
        *,
        windowed: bool = False,
        zone: str | None = None,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        play: Callable[[Sound], None] = lambda _sound: None,
    ) -> None:
        super().__init__()
        self.windowed = windowed
        self._config, self._entry = config, entry or EntryConfig()
        self._now, self._zone, self._play = now, ZoneInfo(zone) if zone else None, play
        self._screen = Screen(ScreenState.IDLE)
        self._language_over = QTimer(self, singleShot=True, interval=LANGUAGE_MS)
        self._language_over.timeout.connect(self._end_language)
        self._keys = KeyReader(self)
        self._keys.badge_read.connect(self._badge_read)
        self._keys.typed.connect(self._typed)
        self._keys.entered.connect(self._entered)
        self.setWindowTitle("Clockface")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(480, 480)
        self.resize(*WINDOWED_SIZE)
        self._stage = self._made_stage()

    def open(self) -> None:
        """Show it, over the full screen unless windowed."""
        if self.windowed:
            self.show()
            return
        self.setGeometry(self.screen().geometry())  # a kiosk may run without a window manager to do it
        self.showFullScreen()

    def use_config(self, config: ScreenConfig, entry: EntryConfig, zone: str | None) -> None:
        """Apply these settings from now on; what is being typed is lost."""
        if config.language != self._config.language:
            use(config.language)
        self._config, self._entry, self._zone = config, entry, ZoneInfo(zone) if zone else None
        self._stage.setParent(None)
        self._stage.deleteLater()
        self._stage = self._made_stage()
        self._stage.show()
        self._stage.show_screen(self._screen)
        self.covered.emit(False)

    def show_screen(self, screen: Screen) -> None:
        """Show this from now on. Cheap when only the picture changed; call it from the UI thread."""
        before, self._screen = self._screen, screen
        if self.isWindow() and self.windowed and screen.dropped_frames != before.dropped_frames:
            self.setWindowTitle(f"Clockface ({screen.dropped_frames} frames skipped)")
        if screen.state is not before.state and screen.state in SOUNDS:
            self._play(SOUNDS[screen.state])
        panels = self._stage.panels
        if panels.keypad.is_waiting and screen.state in REFUSALS:
            panels.keypad.refuse(screen.wait_s)
        self._stage.show_screen(screen)
        is_answer = screen.state in ANSWERS and _result(screen) != _result(before)
        if screen.state is ScreenState.ATTACK and panels.shown is panels.keypad:
            is_answer = False  # a code is what it asks for
        if is_answer or (panels.keypad.is_waiting and self._stage.awaits_face):
            panels.close()

    def show_notice(self, text: str) -> None:
        """Show a text to read, whose first part is its title, in the picture's place."""
        self._stage.panels.notice.open(text)
        self._stage.panels.open(self._stage.panels.notice)

    @property
    def is_moving(self) -> bool:
        """Whether a card is still on its way to its place."""
        return self._stage.is_moving

    def _made_stage(self) -> Stage:
        stage = Stage(self, self._config, lambda: self._now().astimezone(self._zone))
        stage.setGeometry(self.rect())
        stage.code.clicked.connect(self._code_touched)
        stage.foot.privacy.clicked.connect(self.notice_wanted)
        stage.foot.language.clicked.connect(lambda: stage.panels.open(stage.panels.languages))
        stage.foot.deny.clicked.connect(self.denied)
        stage.foot.lock.clicked.connect(self.admin_wanted)
        stage.card.setup.clicked.connect(self.admin_wanted)
        stage.card.choices.chosen.connect(self.direction_chosen)
        stage.card.dismissed.connect(self.dismissed)
        stage.panels.opened_or_closed.connect(lambda: self.covered.emit(stage.panels.shown is not None))
        stage.panels.languages.chosen.connect(self._choose_language)
        stage.panels.keypad.entered.connect(self._code_entered)
        stage.panels.keypad.begun_again.connect(self.dismissed)
        for button in stage.findChildren(TouchButton):
            button.pressed.connect(self._touched)
        return stage

    # What people do.

    def _code_touched(self) -> None:
        """The button for PIN or badge, which is the way back where one is needed."""
        panels = self._stage.panels
        if panels.shown is panels.keypad or (panels.shown is None and self._stage.awaits_face):
            self.entry_cancelled.emit()
        if panels.shown is not None:
            panels.close()
        elif not self._stage.awaits_face:
            self._open_keypad()

    def _open_keypad(self, badge: str = "") -> None:
        if self._screen.state in REFUSALS:
            self.dismissed.emit()
        panels = self._stage.panels
        panels.keypad.open(scrambled=self._entry.scrambled_keypad, badge=badge)
        panels.open(panels.keypad)

    def _code_entered(self, badge: str, number: str, pin: str) -> None:
        if badge:
            self.badge_given.emit(badge, pin)
        else:
            self.pin_given.emit(number, pin)

    def _badge_read(self, badge: str) -> None:
        if not self._screen.codes:
            return
        if self._entry.badge_needs_pin:
            self._open_keypad(badge)
            return
        self._stage.panels.close()
        self.badge_given.emit(badge, "")

    def _typed(self, characters: str) -> None:
        """Somebody types at a keyboard: their number, unless a panel is open that has no use for it."""
        panels = self._stage.panels
        if panels.shown is None and self._screen.codes and characters.isalnum():
            self._open_keypad()
        if panels.shown is panels.keypad:
            panels.keypad.type(characters)

    def _entered(self) -> None:
        """Enter: the button that has the focus, or OK."""
        focused = self.focusWidget()
        panels = self._stage.panels
        if isinstance(focused, TouchButton) and focused.hasFocus():
            focused.click()
        elif panels.shown is panels.keypad:
            panels.keypad.confirm()

    def _escape(self) -> None:
        if self._stage.panels.shown is not None or self._stage.awaits_face:
            self._code_touched()
        elif self.isWindow() and self.windowed:
            self.close()
        else:
            self.dismissed.emit()

    # The language of one person.

    def _choose_language(self, code: str) -> None:
        self._stage.panels.close()
        use(code)
        if code != self._config.language:
            self._language_over.start()

    def _end_language(self) -> None:
        if current().code != self._config.language:
            use(self._config.language)

    def _touched(self) -> None:
        """Whoever it is stays a while: nothing of theirs ends yet."""
        self._stage.panels.touched()
        if self._language_over.isActive():
            self._language_over.start()

    # What Qt tells.

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        self._touched()
        keypad, key = self._stage.panels.keypad, event.key()
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if key == Qt.Key.Key_Q and control and self.isWindow():
            self.close()
        elif key == Qt.Key.Key_Escape:
            self._escape()
        elif key == Qt.Key.Key_Backspace and self._stage.panels.shown is keypad:
            keypad.erase()
        elif not self._keys.feed(event):
            super().keyPressEvent(event)

    def resizeEvent(self, _event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        self._stage.setGeometry(self.rect())

    def showEvent(self, _event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        self.setFocus()  # and not a button: Enter is what a badge reader ends with
        self.startTimer(CLOCK_MS)

    def timerEvent(self, _event: QTimerEvent) -> None:  # noqa: N802 - Qt's name
        self._stage.tell_time()


def _result(screen: Screen) -> tuple[object, ...]:
    return screen.state, screen.name, screen.direction, screen.at_utc_us
