"""Tells a badge reader, which types faster than anybody, from a person at a keyboard."""

from __future__ import annotations

import time
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent

from kiosk_app.ui.touch import ENTER_KEYS

MEAN_GAP_MS: Final = 45  # readers type a key in 2 to 30 ms; a fast typist needs 80
REST_MS: Final = 120  # after so long without a key, what was typed came from a person
SHORTEST_BADGE: Final = 4
OTHER_MODIFIERS: Final = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


class KeyReader(QObject):
    """Keys go in; out comes a badge, or what a person typed, or that they pressed Enter."""

    badge_read = Signal(str)
    typed = Signal(str)
    entered = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._characters = ""
        self._began_ms = 0
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._flush)

    def feed(self, event: QKeyEvent) -> bool:
        """Take a key press; False when it is neither a character nor Enter."""
        if event.modifiers() & OTHER_MODIFIERS:
            return False
        if event.key() in ENTER_KEYS:
            self._enter(_time_ms(event))
            return True
        character = event.text()
        if not character.isprintable() or not character.strip():
            return False
        if not self._characters:
            self._began_ms = _time_ms(event)
        self._characters += character
        self._rest.start()
        return True

    def _enter(self, now_ms: int) -> None:
        keys = len(self._characters)
        if keys >= SHORTEST_BADGE and (now_ms - self._began_ms) / keys <= MEAN_GAP_MS:
            badge, self._characters = self._characters, ""
            self._rest.stop()
            self.badge_read.emit(badge)
        else:
            self._flush()
            self.entered.emit()

    def _flush(self) -> None:
        self._rest.stop()
        characters, self._characters = self._characters, ""
        if characters:
            self.typed.emit(characters)


def _time_ms(event: QKeyEvent) -> int:
    """When the key was pressed, as the system says; when it says nothing, now."""
    return event.timestamp() or time.monotonic_ns() // 1_000_000
