"""The enrolment wizard's window: one page for each step of `administration.wizard`, which decides what comes next."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget

from kiosk_app.administration.capture import CaptureIssue, CaptureState
from kiosk_app.administration.wizard import EnrolmentWizard, Step
from kiosk_app.domain import Frame, Person, Profile, QualityIssue
from kiosk_app.errors import ClockfaceError
from kiosk_app.ui import background
from kiosk_app.ui.desk.controls import Button, Label
from kiosk_app.ui.desk.files import file_to_read
from kiosk_app.ui.desk.page import Flow, dress
from kiosk_app.ui.desk.steps import lay_out_steps
from kiosk_app.ui.desk.style import Colours
from kiosk_app.ui.desk.wizard_capture import CapturePage
from kiosk_app.ui.desk.wizard_pages import AlikePage, DonePage, NoticePage, PersonPage, ReviewPage
from kiosk_app.ui.desk.wizard_words import STEPS, reason
from kiosk_app.ui.language import current, languages, mark, tr
from kiosk_app.ui.tokens import Theme

FRAME_MS: Final = 33
CAMERA_GONE_MS: Final = 2_000
THANKS_MS: Final = 800  # long enough to see that it is done
PHOTOS: Final = "*.jpg *.jpeg *.png *.webp"

NewestFrame = Callable[[], Frame | None]


class EnrolmentFlow(Flow):
    """Enrols one person after the other. flow: makes the steps of one enrolment; frames: the newest live picture.

    person: who is enrolled again, None for somebody new. leads_to: what the last button says.
    """

    def __init__(
        self,
        flow: Callable[[Person | None], EnrolmentWizard],
        frames: NewestFrame,
        colours: Colours,
        theme: Theme,
        pin_digits: int,
        person: Person | None = None,
        leads_to: str = mark("Back to the desk"),
    ) -> None:
        super().__init__()
        self._make, self._frames, self._leads_to = flow, frames, leads_to
        self.wizard = flow(person)
        self._busy = False  # a frame, a photo or the commit is being worked on beside the window
        self._state = self.wizard.capture_state
        self._missed_ms = 0
        dress(self, colours)
        self.person, self.notice = PersonPage(pin_digits), NoticePage(languages(), current().code)
        self.capture, self.alike = CapturePage(colours, theme), AlikePage()
        self.review, self.done = ReviewPage(), DonePage()
        self._stack = QStackedWidget()
        self._pages = {
            Step.PERSON: self.person,
            Step.CONSENT: self.notice,
            Step.CAPTURE: self.capture,
            Step.DUPLICATES: self.alike,
            Step.REVIEW: self.review,
            Step.DONE: self.done,
        }
        for page in self._pages.values():
            self._stack.addWidget(page)
        self._way = [(step, Label("", "quiet")) for step, _ in STEPS]
        self._fault = Label("", "fault")
        self.onward, self.back = Button(mark("Next"), "primary"), Button(mark("Back"))
        self.other, self.cancel = Button(mark("PIN or badge only"), "quiet"), Button(mark("Cancel"), "quiet")
        way = [label for _, label in self._way]
        lay_out_steps(self, way, self._stack, self._fault, (self.cancel, self.back), (self.other, self.onward))
        self._connect()
        self._clock = QTimer(self, interval=FRAME_MS)
        self._clock.timeout.connect(self._tick)
        self._show_step()

    def _connect(self) -> None:
        self.onward.clicked.connect(self._go_on)
        self.back.clicked.connect(self._go_back)
        self.cancel.clicked.connect(self._leave)
        self.other.clicked.connect(self._without_face)
        self.person.onward.connect(self._go_on)
        self.notice.language_picked.connect(lambda code: self.notice.show_notice(self.wizard.notice(code)))
        self.capture.photo_wanted.connect(self._ask_photo)
        self.alike.open_wanted.connect(lambda _: self._leave())
        self.alike.reason.entered.connect(self._go_on)
        self.review.drop_wanted.connect(self._drop)
        self.done.next_wanted.connect(self._next_person)

    def stop(self) -> None:
        self._clock.stop()
        self.wizard.cancel()

    def _leave(self) -> None:
        self.stop()
        self.left.emit()

    def _next_person(self) -> None:
        self.wizard = self._make(None)
        for field in (self.person.name, self.person.number, self.person.badge, self.person.pin):
            field.text = ""
        self._show_step()

    def _show_step(self) -> None:
        step, wizard = self.wizard.step, self.wizard
        self._fault.write("")
        self._state = wizard.capture_state
        if step is Step.CONSENT:
            self.notice.show_notice(wizard.notice(current().code))
        elif step is Step.DUPLICATES:
            self.alike.show_alike([one for one in wizard.duplicates if one.is_same])
        elif step is Step.REVIEW:
            self._show_review()
        elif step is Step.DONE and wizard.person is not None:
            self.done.show_person(wizard.person, has_face=wizard.has_face)
        self._stack.setCurrentWidget(self._pages[step])
        self._show_buttons()
        self._write_way()
        (self._clock.start if step is Step.CAPTURE else self._clock.stop)()
        (self.person if step is Step.PERSON else self.onward).setFocus()

    def _show_review(self) -> None:
        person = self.wizard.person
        profile = self.wizard.profile or Profile(
            person.display_name if person else "",
            person.employee_number if person else "",
            person.department if person else "",
            person.badge if person else "",
        )
        alike = [one.person.display_name for one in self.wizard.duplicates]
        has_pin = bool(self.person.pin.text or (person and person.pin_hash))
        self.review.show_person(profile, self.wizard.samples, has_pin=has_pin, alike=alike)

    def _show_buttons(self) -> None:
        step = self.wizard.step
        words = {
            Step.CONSENT: mark("The person agrees"),
            Step.DUPLICATES: mark("Enrol as another person"),
            Step.REVIEW: mark("Enrol"),
            Step.DONE: self._leads_to,
        }
        self.onward.say(words.get(step, mark("Next")))
        self.onward.setEnabled(step is not Step.CAPTURE or self.wizard.capture_done)
        self.back.setVisible(self.wizard.can_go_back)
        self.cancel.setVisible(step is not Step.DONE)
        self.other.setVisible(step is Step.CONSENT and self.wizard.person is None)

    def _write_way(self) -> None:
        step = Step.REVIEW if self.wizard.step is Step.DUPLICATES else self.wizard.step
        for number, (one, label) in enumerate(self._way):
            label.setProperty("role", "strong" if one is step else "quiet")
            label.style().polish(label)
            label.write(f"{number + 1}  {tr(STEPS[number][1])}")

    def _go_on(self) -> None:
        if self._busy or not self.onward.isEnabled():
            return
        step, wizard = self.wizard.step, self.wizard
        if step is Step.PERSON:
            self.person.blame(wizard.give_person(self.person.profile, self.person.pin.text))
            if wizard.step is not Step.PERSON:
                self._show_step()
        elif step is Step.CONSENT:
            self._do(wizard.consent)
        elif step is Step.CAPTURE:
            self._do_beside(wizard.finish_capture)
        elif step is Step.DUPLICATES:
            self._override()
        elif step is Step.REVIEW:
            self._do_beside(wizard.commit)
        else:
            self._leave()

    def _override(self) -> None:
        if not self.alike.reason.text.strip():
            self.alike.reason.blame(tr("Say why, so that everybody can understand it later."))
            return
        self._do(lambda: self.wizard.override(self.alike.reason.text))

    def _go_back(self) -> None:
        self.wizard.back()
        self._show_step()

    def _without_face(self) -> None:
        faults = self.wizard.without_face()
        if faults:
            self.wizard.back()
            self._show_step()
            self.person.blame(faults)
        else:
            self._show_step()

    def _drop(self, number: int) -> None:
        self.wizard.drop(number)
        self._show_step()

    def _do(self, act: Callable[[], object]) -> None:
        try:
            act()
        except ClockfaceError as error:
            self._fault.write(str(error))
            return
        self._show_step()

    def _do_beside(self, act: Callable[[], object]) -> None:
        """What takes longer than a blink, beside the window."""
        self._busy = True
        self.onward.setEnabled(False)

        def done(_: object) -> None:
            self._busy = False
            self._show_step()

        def failed(error: ClockfaceError) -> None:
            self._busy = False
            self._show_buttons()
            self._fault.write(str(error))

        background.run(self, act, done, failed)

    def _tick(self) -> None:
        """The newest frame goes to the mirror at once, and to the flow when the one before is done with."""
        frame = self._frames()
        self._missed_ms = 0 if frame is not None else self._missed_ms + FRAME_MS
        self.capture.show_state(frame, self._state, self.wizard.samples)
        if self._missed_ms >= CAMERA_GONE_MS:
            self.capture.no_camera()
        if frame is None or self._busy or self.wizard.step is not Step.CAPTURE or self._state.done:
            return
        self._busy = True
        wizard = self.wizard
        background.run(self, lambda: wizard.offer(frame), self._looked, self._not_looked)

    def _looked(self, state: CaptureState) -> None:
        self._busy = False
        if self.wizard.step is Step.CAPTURE:
            self._state = state
            self._show_buttons()
            if state.done:
                QTimer.singleShot(THANKS_MS, self, self._end_capture)

    def _end_capture(self) -> None:
        """Everything is taken: nobody has to press a button for that."""
        if self.wizard.step is Step.CAPTURE and self._state.done:
            self._go_on()

    def _not_looked(self, error: ClockfaceError) -> None:
        self._busy = False
        self._fault.write(str(error))

    def _ask_photo(self) -> None:
        path = file_to_read(self, tr("Use a photo instead"), PHOTOS)
        if path is not None:
            self.add_photo(path)

    def add_photo(self, path: Path) -> None:
        """Take a sample from a photo; the foot of the window says why when it cannot be used."""
        wizard = self.wizard

        def looked(issue: QualityIssue | CaptureIssue | None) -> None:
            self._busy = False
            self._state = wizard.capture_state
            self._fault.write("" if issue is None else reason(issue))
            self._show_buttons()

        self._busy = True
        background.run(self, lambda: wizard.add_photo(path), looked, self._not_looked)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() == Qt.Key.Key_Escape:
            (self._go_back if self.wizard.can_go_back else self._leave)()
        else:
            super().keyPressEvent(event)
