"""The window of the trial of liveness: one page for each step of `administration.liveness_trial`, which decides."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from kiosk_app.administration.liveness_trial import TRIED, LivenessTrial, Step, TrialState
from kiosk_app.domain import Frame
from kiosk_app.errors import ClockfaceError
from kiosk_app.ui import background
from kiosk_app.ui.desk.controls import Button, Label
from kiosk_app.ui.desk.liveness_pages import ExplainPage, ResultPage
from kiosk_app.ui.desk.liveness_words import DO, STEPS
from kiosk_app.ui.desk.look_page import LookPage
from kiosk_app.ui.desk.page import Flow, dress
from kiosk_app.ui.desk.steps import lay_out_steps
from kiosk_app.ui.desk.style import Colours
from kiosk_app.ui.language import mark, tr
from kiosk_app.ui.tokens import Theme

FRAME_MS: Final = 33
CAMERA_GONE_MS: Final = 2_000


class LivenessFlow(Flow):
    """frames: the newest live picture."""

    def __init__(
        self, trial: LivenessTrial, frames: Callable[[], Frame | None], colours: Colours, theme: Theme
    ) -> None:
        super().__init__()
        self.trial, self._frames = trial, frames
        self._busy = False  # a frame is being looked at beside the window
        self._state, self._missed_ms, self._shown = TrialState(), 0, trial.step
        dress(self, colours)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.explain, self.look, self.result = ExplainPage(trial.networks), LookPage(theme), ResultPage()
        self._stack = QStackedWidget()
        for page in (self.explain, self.look, self.result):
            self._stack.addWidget(page)
        self._way = {step: Label(text, "quiet", wraps=False) for step, text in STEPS.items()}
        self._fault = Label("", "fault")
        self.cancel, self.back = Button(mark("Cancel"), "quiet"), Button(mark("Back"))
        self.skip, self.onward = Button(mark("Leave this out"), "quiet"), Button(mark("Next"), "primary")
        way = list(self._way.values())
        lay_out_steps(self, way, self._stack, self._fault, (self.cancel, self.back), (self.skip, self.onward))
        for button, act in (
            (self.cancel, self._leave),
            (self.back, self._go_back),
            (self.skip, self._skip),
            (self.onward, self._go_on),
        ):
            button.clicked.connect(act)
        self._clock = QTimer(self, interval=FRAME_MS)
        self._clock.timeout.connect(self._tick)
        self._show_step()

    def stop(self) -> None:
        self._clock.stop()
        self.trial.cancel()

    def _leave(self) -> None:
        self.stop()
        self.left.emit()

    def _show_step(self) -> None:
        step, trial = self.trial.step, self.trial
        self._shown = step
        self._fault.write("")
        self._state = TrialState()
        page: QWidget = self.explain
        if step in TRIED:
            page = self.look
            self.look.ask(*DO[step])
        elif step is Step.RESULT:
            page = self.result
            self.result.show_findings(trial.findings, trial.liveness, trial.networks)
            background.run(self, trial.note, lambda _: None, lambda error: self._fault.write(str(error)))
        self._stack.setCurrentWidget(page)
        self._show_buttons()
        self._write_way()
        (self._clock.start if step in TRIED else self._clock.stop)()
        self.onward.setFocus()

    def _show_buttons(self) -> None:
        step, is_tried = self.trial.step, self.trial.step in TRIED
        words = {Step.EXPLAIN: mark("Next"), Step.RESULT: mark("Back to the desk")}
        self.onward.say(words.get(step, mark("Begin")))
        self.onward.setEnabled(not self.trial.is_looking)
        self.cancel.setVisible(step is not Step.RESULT)
        self.back.setVisible(self.trial.can_go_back)
        self.skip.setVisible(is_tried)

    def _write_way(self) -> None:
        for number, (step, label) in enumerate(self._way.items(), 1):
            label.setProperty("role", "strong" if step is self.trial.step else "quiet")
            label.style().polish(label)
            label.write(f"{number}  {tr(STEPS[step])}")

    def _go_on(self) -> None:
        if self.trial.is_looking:
            return
        if self.trial.step is Step.RESULT:
            self._leave()
            return
        before = self.trial.step
        self.trial.go_on()
        if self.trial.step is before:
            self._show_buttons()
            self.setFocus()  # or the next button would take it, and the Enter of a badge reader press that
        else:
            self._show_step()

    def _go_back(self) -> None:
        self.trial.back()
        self._show_step()

    def _skip(self) -> None:
        self.trial.skip()
        self._show_step()

    def _tick(self) -> None:
        """The newest frame goes to the mirror at once, and to the trial when the one before is done with."""
        frame = self._frames()
        self._missed_ms = 0 if frame is not None else self._missed_ms + FRAME_MS
        self.look.show_state(frame, self._state, is_looking=self.trial.is_looking)
        if self._missed_ms >= CAMERA_GONE_MS:
            self.look.no_camera()
        if frame is None or self._busy or not self.trial.is_looking:
            return
        self._busy = True
        trial = self.trial

        def looked(state: TrialState) -> None:
            self._busy = False
            if trial.is_looking:
                self._state = state
            elif trial.step is not self._shown:  # it has seen enough
                self._show_step()

        background.run(self, lambda: trial.offer(frame), looked, self._not_looked)

    def _not_looked(self, error: ClockfaceError) -> None:
        self._busy = False
        self._fault.write(str(error))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() == Qt.Key.Key_Escape:
            is_within = self.trial.can_go_back and self.trial.step is not Step.RESULT
            (self._go_back if is_within else self._leave)()
        else:
            super().keyPressEvent(event)
