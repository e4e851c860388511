"""The first start's window: one page for each step of `administration.first_start`, which says what comes next.

Whatever is left is saved first, beside the window; the button is back when that is done.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from kiosk_app.administration.camera_check import CameraCheck
from kiosk_app.administration.first_start import ORDER, FirstStart, Step
from kiosk_app.administration.notice import Notices
from kiosk_app.config import Config
from kiosk_app.errors import ClockfaceError
from kiosk_app.ui import background
from kiosk_app.ui.desk.controls import Button, Label
from kiosk_app.ui.desk.page import Flow, dress
from kiosk_app.ui.desk.qr_view import Camera
from kiosk_app.ui.desk.setup_pages import (
    AdministratorPage,
    EnrolPage,
    KeepingPage,
    LanguagePage,
    ReadyPage,
    ServerPage,
)
from kiosk_app.ui.desk.setup_places import CameraPage, SitePage
from kiosk_app.ui.desk.setup_words import why_not_paired
from kiosk_app.ui.desk.steps import lay_out_steps
from kiosk_app.ui.desk.style import STANDING, Colours
from kiosk_app.ui.desk.wizard_pages import NoticePage
from kiosk_app.ui.language import current, languages, mark, tr, use
from kiosk_app.ui.tokens import Theme
from kiosk_app.ui.touch import ENTER_KEYS, TouchButton
from sync_server.wire.codec import Malformed
from sync_server.wire.pairing import PairingText

if TYPE_CHECKING:
    from kiosk_app.administration.desk import Session

LOW_PX: Final = 520  # a lower window, such as one with a keyboard, has no room for the line at the top


@dataclass(frozen=True, slots=True)
class Means:
    """What the first start works with. camera: the newest picture. check, enrol: made for the administrator. config: as
    the kiosk runs now. now: the time, aware.
    """

    colours: Colours
    theme: Theme
    camera: Camera
    check: Callable[[Session], CameraCheck]
    enrol: Callable[[Session], Flow]
    notices: Notices
    config: Callable[[], Config]
    now: Callable[[], datetime]


class SetupFlow(Flow):
    """From the language to the first face. flow_wanted: what is to cover this for a while. desk_wanted: its session."""

    flow_wanted = Signal(object)
    desk_wanted = Signal(object)

    def __init__(self, setup: FirstStart, means: Means) -> None:
        super().__init__()
        self.setup, self._means = setup, means
        self._busy = False  # something is being saved
        self.step = setup.step  # the one that is shown
        self._knows_you = False  # somebody was enrolled in it
        dress(self, means.colours, STANDING)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.language, self.administrator = LanguagePage(means.theme), AdministratorPage()
        self.site, self.camera = SitePage(means.now), CameraPage(means.theme, means.camera)
        self.server, self.keeping, self.enrol = ServerPage(means.camera), KeepingPage(), EnrolPage()
        says = mark("People read this before they agree.")
        self.notice, self.ready = NoticePage(languages(), current().code, says), ReadyPage()
        pages: tuple[QWidget, ...] = (
            *(self.language, self.administrator, self.site, self.camera),
            *(self.server, self.keeping, self.notice, self.enrol, self.ready),
        )
        self._pages = dict(zip(ORDER, pages, strict=True))
        self._stack = QStackedWidget()
        for page in pages:
            self._stack.addWidget(page)
        self._way, self._fault = Label("", "quiet"), Label("", "fault")
        self.skip, self.back = Button(mark("Skip the rest"), "quiet"), Button(mark("Back"))
        self.other, self.onward = Button(mark("Leave this out"), "quiet"), Button(mark("Continue"), "primary")
        lay_out_steps(self, [self._way], self._stack, self._fault, (self.skip, self.back), (self.other, self.onward))
        self._connect()
        self._show_step()

    def _connect(self) -> None:
        self.skip.clicked.connect(self._skip)
        self.back.clicked.connect(self._go_back)
        self.other.clicked.connect(self._do_other)
        self.onward.clicked.connect(self._go_on)
        self.language.chosen.connect(self._choose_language)
        self.administrator.entered.connect(self._go_on)
        self.site.name.entered.connect(self._go_on)
        self.camera.changed.connect(self._show_buttons)
        self.camera.failed.connect(self._tell)
        self.server.given.connect(lambda _: self._go_on())
        self.server.changed.connect(self._show_buttons)
        self.notice.language_picked.connect(self._show_notice)

    def stop(self) -> None:
        self._leave_page()
        saved = self._means.config().screen.language
        if current().code != saved:  # one that was touched and not saved
            use(saved)

    def come_back(self) -> None:
        """The enrolment is over: who was enrolled has tried everything out."""

        def done(enrolled: int) -> None:
            if enrolled > self.enrol.known:
                self._knows_you = True
                self._leave(lambda: None)
            else:
                self._show_step()

        background.run(self, lambda: self.setup.enrolled, done, self._tell)

    # What is shown.

    def _show_step(self) -> None:
        self.step = step = self.setup.step
        config, session = self._means.config(), self.setup.session
        self._fault.write("")
        if step is Step.SITE:
            self.site.show_site(config.screen.site_name, config.attendance.zone)
        elif step is Step.CAMERA and session is not None:
            self.camera.open(lambda: self._means.check(session))
        elif step is Step.KEEPING:
            self.keeping.offer(config.administration.keep_attempts_days)
        elif step is Step.NOTICE:
            self._show_notice(current().code)
        elif step in (Step.SERVER, Step.ENROL, Step.READY):
            self._read()
        self._stack.setCurrentWidget(self._pages[step])
        self._way.say(mark("Step {n} of {all}"), n=ORDER.index(step) + 1, all=len(ORDER) - 1)
        self._show_buttons()
        self._pages[step].setFocus() if step in (Step.ADMINISTRATOR, Step.SITE) else self.onward.setFocus()

    def _show_notice(self, code: object) -> None:
        try:
            self.notice.show_notice(self._means.notices.read(str(code)))
        except ClockfaceError as error:
            self._tell(error)

    def _read(self) -> None:
        """What only the disk knows: how many people there are, and the server."""
        setup = self.setup

        def done(known: tuple[int, str]) -> None:
            enrolled, server = known
            self.server.show_server(server)
            self.enrol.show_state(enrolled, has_camera=self._means.camera() is not None)
            self.ready.show_end(enrolled, server, self.camera.says, knows_you=self._knows_you)
            self._show_buttons()

        background.run(self, lambda: (setup.enrolled, setup.server), done, self._tell)

    @property
    def _wants_pairing(self) -> bool:
        return self.step is Step.SERVER and bool(self.server.text) and not self.server.is_blamed

    @property
    def _wants_enrolment(self) -> bool:
        return self.step is Step.ENROL and self.enrol.has_camera

    def _show_buttons(self) -> None:
        step = self.step
        self.onward.say(self._says())
        self.onward.setEnabled(not self._busy and not self.camera.is_looking)
        self.back.setVisible(step is not Step.LANGUAGE)
        self.back.setEnabled(not self._busy)
        others = {Step.READY: mark("Administration")}
        if self._wants_enrolment:
            others[step] = mark("Leave this out")
        if step is Step.CAMERA and self.camera.has_camera:
            others[step] = mark("Leave this out") if self.camera.wants_check else mark("Check again")
        self.other.setVisible(step in others)
        self.other.say(others.get(step, mark("Leave this out")))
        self.skip.say(mark("Skip the rest") if self.setup.session else mark("Later"))
        self.skip.setVisible(step not in (Step.LANGUAGE, Step.READY))
        self._way.setVisible(step is not Step.READY and self.height() >= LOW_PX)

    def _says(self) -> str:
        """What the button that goes on says."""
        if self.step is Step.CAMERA and self.camera.wants_check:
            return mark("Begin")
        if self.step is Step.SERVER and not self.server.address:
            return mark("Pair") if self._wants_pairing else mark("Go on without a server")
        words = {
            Step.ADMINISTRATOR: mark("Become the administrator"),
            Step.ENROL: mark("Begin") if self._wants_enrolment else mark("Continue"),
            Step.READY: mark("Open the kiosk"),
        }
        return words.get(self.step, mark("Continue"))

    # What is done.

    def _go_on(self) -> None:
        if self._busy or not self.onward.isEnabled():
            return
        setup, step = self.setup, self.step
        if step is Step.READY:
            self.left.emit()
        elif step is Step.LANGUAGE:
            code = current().code
            self._leave(lambda: setup.choose_language(code))
        elif step is Step.ADMINISTRATOR:
            self._make_administrator()
        elif step in (Step.SITE, Step.KEEPING):
            answers = self.site.answers if step is Step.SITE else self.keeping.answers
            if answers is not None:
                self._leave(lambda: setup.save(answers))
        elif step is Step.CAMERA and self.camera.wants_check:
            self._begin_check()
        elif self._wants_pairing:
            self._pair()
        elif self._wants_enrolment and setup.session is not None:
            self.flow_wanted.emit(self._means.enrol(setup.session))
        else:
            self._leave(lambda: None)

    def _leave(self, save: Callable[[], object]) -> None:
        """Save what was answered here, and go on."""
        setup = self.setup

        def work() -> None:
            save()
            setup.go_on()

        self._move(work)

    def _move(self, work: Callable[[], object], failed: Callable[[ClockfaceError], None] | None = None) -> None:
        """To where the work leads, unless it fails."""
        self._busy = True
        self._show_buttons()

        def moved(_: object) -> None:
            self._busy = False
            self._leave_page()
            self._show_step()

        def stayed(error: ClockfaceError) -> None:
            self._busy = False
            (failed or self._tell)(error)
            self._show_buttons()

        background.run(self, work, moved, stayed)

    def _leave_page(self) -> None:
        """Nothing goes on behind the next page."""
        for page in (self.site, self.camera, self.server.panel):
            page.stop()

    def _tell(self, error: ClockfaceError) -> None:
        self._fault.write(str(error))

    def _go_back(self) -> None:
        if not self._busy and self.step is not Step.LANGUAGE:
            self._move(self.setup.go_back)

    def _skip(self) -> None:
        """Nobody is kept in: before there is an administrator, the kiosk asks again at its next start."""
        if self.setup.session is None:
            self.left.emit()
        elif not self._busy:
            self._move(self.setup.skip_the_rest)

    def _do_other(self) -> None:
        if self.step is Step.READY:
            self.desk_wanted.emit(self.setup.session)
        elif self.step is Step.CAMERA and not self.camera.wants_check:
            self._begin_check()
        elif not self._busy:
            self._leave(lambda: None)

    def _begin_check(self) -> None:
        self.camera.begin()
        self.setFocus()  # or the next button would take it, and the Enter of a badge reader press that

    def _choose_language(self, code: str) -> None:
        use(code)
        self.language.place()

    def _make_administrator(self) -> None:
        page, setup = self.administrator, self.setup
        if not page.is_complete():
            return
        name, password = page.name.text, page.password.text

        def work() -> None:
            setup.make_administrator(name, password)
            setup.go_on()

        self._move(work, lambda error: page.password.blame(str(error)))
        page.forget()

    def _pair(self) -> None:
        page, setup, text = self.server, self.setup, self.server.text

        def failed(error: ClockfaceError) -> None:
            page.blame(tr(why_not_paired(error, is_text=_is_pairing(text))), str(error))

        def work() -> None:
            setup.pair(text)
            setup.go_on()

        self._move(work, failed)

    # What Qt tells.

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        focused = QApplication.focusWidget()
        if event.key() == Qt.Key.Key_Escape:
            (self.left.emit if self.setup.session is None and self.step is Step.LANGUAGE else self._go_back)()
        elif event.key() in ENTER_KEYS and isinstance(focused, TouchButton):
            focused.click()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._way.setVisible(self.step is not Step.READY and event.size().height() >= LOW_PX)


def _is_pairing(text: str) -> bool:
    with suppress(Malformed):
        PairingText.parse(text)
        return True
    return False
