"""Somebody before the camera, and what is asked of them: for everything that looks at people for a few seconds."""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QProgressBar, QVBoxLayout, QWidget

from kiosk_app.administration.capture import CaptureState
from kiosk_app.administration.liveness_trial import TrialState
from kiosk_app.domain import Frame, View
from kiosk_app.ui.desk.controls import Label
from kiosk_app.ui.desk.figures import number
from kiosk_app.ui.desk.mirror import Mirror
from kiosk_app.ui.desk.panels import Scroll
from kiosk_app.ui.desk.style import GAP_PX
from kiosk_app.ui.desk.wizard_words import reason
from kiosk_app.ui.language import mark
from kiosk_app.ui.tokens import Theme

FULL: Final = 100  # of the line of progress
STARTS: Final = mark("It starts in {n}")
LOOKING: Final = mark("Keep it so until the line is full")


class LookPage(QWidget):
    """The mirror is the largest thing; beside it, or below it on a high screen, what to do and how far it is."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.mirror = Mirror(theme)
        self._do, self._now, self._more = Label("", "title"), Label("", "lead"), Label("", "quiet")
        self._how = ""
        self._bar = QProgressBar(textVisible=False)
        self._bar.setRange(0, FULL)
        words = Scroll()  # a low screen has no room for all of them
        column = QVBoxLayout(words.inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_PX)
        for widget in (self._do, self._bar, self._now, self._more):
            column.addWidget(widget)
        column.addStretch(1)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(2 * GAP_PX)
        self._box.addWidget(self.mirror, 3)
        self._box.addWidget(words, 2)

    def ask(self, do: str, how: str, more: str = "") -> None:
        """Say what to do, and how, and what else is to be known; nothing has begun yet."""
        self._how = how
        self._more.say(more)
        self._do.say(do)
        self._bar.setValue(0)
        self._now.say(self._how)

    def show_state(self, frame: Frame | None, state: TrialState, *, is_looking: bool) -> None:
        """One frame and what is known after it."""
        looked = CaptureState(View.FRONTAL, issue=state.issue, box_xyxy=state.box_xyxy, progress=state.progress)
        self.mirror.show_frame(frame, looked)
        self._bar.setValue(round(FULL * state.progress))
        if not is_looking:
            self._now.say(self._how)
        elif state.starts_in_s > 0:
            self._now.say(STARTS, n=number(int(state.starts_in_s) + 1))
        elif state.issue is not None:
            self._now.write(reason(state.issue))
        else:
            self._now.say(LOOKING)

    def say(self, text: str) -> None:
        """What is to be known at the moment, marked."""
        self._now.say(text)

    def no_camera(self) -> None:
        """There is no picture at the moment."""
        self.say(mark("The camera gives no picture: check its cable."))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        wide = event.size().width() > event.size().height()
        self._box.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
        super().resizeEvent(event)
