"""What has been typed at the keypad and what it waits for next. Qt-free, without a clock of its own."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Final

MAX_NUMBER: Final = 20
MAX_PIN: Final = 12


class Step(StrEnum):
    NUMBER = "number"
    PIN = "pin"
    SENT = "sent"  # the answer is on its way
    REFUSED = "refused"  # they do not fit; the next key starts anew
    LOCKED = "locked"  # no code is taken for a while


class CodeEntry:
    """One attempt: the employee number, then the PIN; or a badge that was read, then the PIN.

    monotonic: seconds. While codes have to wait, nothing can be typed.
    """

    def __init__(self, monotonic: Callable[[], float]) -> None:
        self._monotonic = monotonic
        self._until_s = 0.0
        self.start()

    def start(self, badge: str = "") -> None:
        """Begin anew, with the PIN of a badge when one was read. A wait that is not over stays."""
        self.number, self.pin, self.badge = "", "", badge
        self.step = Step.PIN if badge else Step.NUMBER
        if self.wait_s > 0:
            self.step = Step.LOCKED

    @property
    def wait_s(self) -> float:
        """For how long nothing can be typed, 0 when it can."""
        return max(0.0, self._until_s - self._monotonic())

    @property
    def shown(self) -> str:
        """The number as typed; the PIN as dots."""
        return "•" * len(self.pin) if self.step in (Step.PIN, Step.SENT) else self.number

    def type(self, character: str) -> None:
        """One more character: digits, and letters for a number that has some."""
        if self.step is Step.REFUSED:
            self.start()
        if self.step is Step.NUMBER and character.isalnum() and len(self.number) < MAX_NUMBER:
            self.number += character
        elif self.step is Step.PIN and character.isdecimal() and character.isascii() and len(self.pin) < MAX_PIN:
            self.pin += character

    def erase(self) -> None:
        """Take the last character back; before the first of the PIN, go back to the number."""
        if self.step is Step.REFUSED:
            self.start()
        elif self.step is Step.PIN and not self.pin and not self.badge:
            self.step = Step.NUMBER
        elif self.step is Step.PIN:
            self.pin = self.pin[:-1]
        elif self.step is Step.NUMBER:
            self.number = self.number[:-1]

    def confirm(self) -> bool:
        """Go on from the number to the PIN; True when both are there and are to be sent."""
        if self.step is Step.NUMBER and self.number:
            self.step = Step.PIN
        elif self.step is Step.PIN and self.pin:
            self.step = Step.SENT
            return True
        return False

    def refuse(self, wait_s: float) -> None:
        """The answer was no. wait_s: for so long nothing can be typed."""
        self.start()
        self._until_s = self._monotonic() + wait_s
        self.step = Step.LOCKED if wait_s > 0 else Step.REFUSED

    def tick(self) -> None:
        """Look at the clock: a wait that is over lets people type again."""
        if self.step is Step.LOCKED and self.wait_s <= 0:
            self.start()
