"""The one window: the kiosk, and behind a login the desk. It decides what is shown, locks itself, and keeps its doors.

Nobody leaves the full screen or quits without a login once there is an administrator. What the platform keeps for
itself (Ctrl+Alt+Del, another virtual console, a system's own switcher) no window can catch.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QStackedLayout, QVBoxLayout, QWidget

from kiosk_app.administration.access import Act
from kiosk_app.administration.first_start import left_to_set_up
from kiosk_app.ui import background
from kiosk_app.ui.desk.frame import Frame
from kiosk_app.ui.desk.keyboard import Keyboard
from kiosk_app.ui.desk.login import Card, Login, NoOperators, Purpose
from kiosk_app.ui.desk.page import Flow, Place
from kiosk_app.ui.desk.setup_flow import SetupFlow
from kiosk_app.ui.window import WINDOWED_SIZE, KioskWindow

if TYPE_CHECKING:
    from kiosk_app.administration.desk import Desk, Session
    from kiosk_app.domain import Person

ACTIVITY: Final = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
    QEvent.Type.TouchUpdate,
}


class Shell(QWidget):
    """The kiosk, a login, the desk or a flow, one at a time.

    place: colours, zone and time of the desk, read each time it is opened. lock_after_s: likewise. enrol,
    import_people, try_liveness and check_camera make the flow for a session (and for the person enrolled again, None
    for somebody new). set_up: makes that of the first start, for a session or for whoever is there, None where nothing
    is left to be set up. kiosk_shown: told False when something else covers the kiosk, so that nobody is recorded
    meanwhile, and True when it is back.
    """

    def __init__(
        self,
        kiosk: KioskWindow,
        desk: Desk,
        *,
        place: Callable[[], Place],
        lock_after_s: Callable[[], float],
        enrol: Callable[[Session, Person | None], Flow],
        import_people: Callable[[Session], Flow],
        try_liveness: Callable[[Session], Flow],
        check_camera: Callable[[Session], Flow],
        set_up: Callable[[Session | None], SetupFlow | None],
        kiosk_shown: Callable[[bool], None],
        windowed: bool = False,
    ) -> None:
        super().__init__()
        application = QApplication.instance()
        assert isinstance(application, QApplication)  # Qt has no widgets without one
        self._application = application
        self._kiosk, self._desk, self._windowed = kiosk, desk, windowed
        self._place, self._lock_after_s, self._kiosk_shown = place, lock_after_s, kiosk_shown
        self._enrol, self._import_people, self._try_liveness = enrol, import_people, try_liveness
        self._check_camera, self._set_up = check_camera, set_up
        self._may_close = False
        self._frame: Frame | None = None
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        self._layout = QStackedLayout()
        self.keyboard = Keyboard(lambda: place().colours)
        whole.addLayout(self._layout, 1)
        whole.addWidget(self.keyboard)
        self._layout.addWidget(kiosk)
        self._idle = QTimer(self, singleShot=True)
        self._idle.timeout.connect(self.lock)
        for keys, act in (("Ctrl+Q", self.close), ("F11", self._other_window)):
            QShortcut(QKeySequence(keys), self).activated.connect(act)
        kiosk.admin_wanted.connect(lambda: self.ask(Purpose.DESK))
        self.setWindowTitle("Clockface")
        self.setMinimumSize(480, 480)
        self.resize(*WINDOWED_SIZE)

    def open(self) -> None:
        """Show it, over the full screen unless windowed; the first start where there never was anything."""
        if self._windowed:
            self.show()
        else:
            self._cover_screen()
        if self._desk.is_new:
            self.ask(Purpose.DESK)
        elif left_to_set_up(self._desk) is not None:
            self.ask(Purpose.SET_UP)

    def finish(self) -> None:
        """Close without asking anybody: the program ends."""
        self._may_close = True
        self.lock()
        self.close()

    @property
    def shown(self) -> QWidget:
        """What is on the screen: the kiosk, a login, the desk or a flow."""
        shown = self._layout.currentWidget()
        assert shown is not None  # the kiosk is never taken out
        return shown

    def ask(self, purpose: Purpose) -> None:
        """Ask who it is before going on; a new kiosk is set up instead."""
        self._uncover()
        flow = None if self._desk.has_operators else self._set_up(None)
        if flow is not None:
            self._open_set_up(flow)
            return
        card = self._card(purpose)
        card.left.connect(self.lock)
        self._cover(card)

    def _card(self, purpose: Purpose) -> Card:
        colours = self._place().colours
        if not self._desk.has_operators:
            background.run(self, self._desk.note_no_operators, lambda _: None, lambda _: None)
            return NoOperators(colours)
        card = Login(colours, self._desk.login, purpose)
        card.logged_in.connect(self._let_in)
        return card

    def lock(self) -> None:
        """Back to the kiosk; whoever was logged in is so no longer."""
        self._uncover()
        self._kiosk.setFocus()
        self._kiosk_shown(True)

    def _let_in(self, session: Session, purpose: Purpose) -> None:
        may_leave = session.may(Act.LEAVE)
        if purpose is Purpose.QUIT and may_leave:
            self.finish()
        elif purpose is Purpose.WINDOW and may_leave:
            self.lock()
            self._switch_window()
        else:
            self._uncover()
            flow = self._set_up(session) if session.may(Act.CHANGE_SETTINGS) else None
            if flow is not None:
                self._open_set_up(flow)
            else:
                self._open_desk(session)

    def _open_set_up(self, flow: SetupFlow) -> None:
        flow.left.connect(self.lock)
        flow.flow_wanted.connect(self._open_flow)
        flow.desk_wanted.connect(self._go_to_desk)
        self._cover(flow)

    def _go_to_desk(self, session: Session) -> None:
        self._uncover()
        self._open_desk(session)

    def _open_desk(self, session: Session) -> None:
        self._frame = frame = Frame(session, self._place())
        frame.lock_wanted.connect(self.lock)
        frame.quit_wanted.connect(self.finish)
        frame.enrol_wanted.connect(lambda person: self._open_flow(self._enrol(session, person)))
        frame.import_wanted.connect(lambda: self._open_flow(self._import_people(session)))
        frame.trial_wanted.connect(lambda: self._open_flow(self._try_liveness(session)))
        frame.check_wanted.connect(lambda: self._open_flow(self._check_camera(session)))
        self._cover(frame)
        frame.go(0)

    def _open_flow(self, flow: Flow) -> None:
        """A flow covers the desk or another flow, which come back when it is over."""
        flow.left.connect(lambda: self._end_flow(flow))
        self._cover(flow)

    def _end_flow(self, flow: Flow) -> None:
        self._take_away(flow)
        below = self._layout.widget(self._layout.count() - 1)
        assert below is not None  # the kiosk at least
        self._layout.setCurrentWidget(below)
        if isinstance(below, Frame | Flow):
            below.come_back()

    def _cover(self, widget: QWidget) -> None:
        self._kiosk_shown(False)
        self._layout.addWidget(widget)
        self._layout.setCurrentWidget(widget)
        widget.setFocus()
        self._idle.start(round(self._lock_after_s() * 1000))
        self._application.installEventFilter(self)

    def _uncover(self) -> None:
        """Nothing above the kiosk, and no dialog left open."""
        self._idle.stop()
        self._application.removeEventFilter(self)
        self.keyboard.forget()
        self._frame = None
        while dialog := QApplication.activePopupWidget() or QApplication.activeModalWidget():
            dialog.close()
        while self._layout.count() > 1:
            self._take_away(self.shown)

    def _take_away(self, covering: QWidget) -> None:
        if isinstance(covering, Flow):
            covering.stop()
        self._layout.removeWidget(covering)
        covering.hide()
        covering.deleteLater()

    def _cover_screen(self) -> None:
        self.setGeometry(self.screen().geometry())  # a kiosk may run without a window manager to do it
        self.showFullScreen()

    def _other_window(self) -> None:
        """F11: out of the full screen or back, which needs the login once there is one."""
        if self._is_guarded:
            self.ask(Purpose.WINDOW)
        else:
            self._switch_window()

    def _switch_window(self) -> None:
        self._windowed = not self._windowed
        if self._windowed:
            self.showNormal()
            self.resize(*WINDOWED_SIZE)
        else:
            self._cover_screen()

    @property
    def _is_guarded(self) -> bool:
        """An operator at the desk has logged in already, but not every role may leave."""
        is_let = self._frame is not None and self._frame.session.may(Act.LEAVE)
        return not self._may_close and not is_let and self._desk.has_operators

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() in ACTIVITY:
            self._idle.start()
        self.keyboard.watch(watched, event)
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        self.keyboard.fit(event.size())
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """A key of the window manager took it out of the full screen or made it small: it comes back."""
        changed = event.type() is QEvent.Type.WindowStateChange
        if changed and not self._windowed and not self.isFullScreen() and not self._may_close:
            QTimer.singleShot(0, self, self._cover_screen)
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Ctrl+Q, Alt+F4 or a button of the window: asks for the login first, but never holds the system up."""
        if self._is_guarded and not self._application.isSavingSession():
            event.ignore()
            self.ask(Purpose.QUIT)
            return
        self._uncover()
        event.accept()
