"""The one window: the kiosk, and behind a login the desk. It decides what is shown, locks itself, and keeps its doors.

Nobody leaves the full screen or quits without a login once there is an administrator. What the platform keeps for
itself (Ctrl+Alt+Del, another virtual console, a system's own switcher) no window can catch.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QStackedLayout, QWidget

from kiosk_app.administration.access import Act
from kiosk_app.ui import background
from kiosk_app.ui.desk.frame import Frame
from kiosk_app.ui.desk.login import Card, FirstStart, Login, NoOperators, Purpose
from kiosk_app.ui.desk.page import Flow, Place
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
    import_people and try_liveness make the flow for a session (and for the person enrolled again, None for somebody
    new). kiosk_shown: told False when something else covers the kiosk, so that nobody is recorded meanwhile, and True
    when it is back.
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
        self._may_close = False
        self._frame: Frame | None = None
        self._layout = QStackedLayout(self)
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
        """Ask who it is before going on; a new kiosk offers to set up the first administrator."""
        card = self._card(purpose)
        card.left.connect(self.lock)
        self._uncover()
        self._cover(card)

    def _card(self, purpose: Purpose) -> Card:
        colours = self._place().colours
        card: Login | FirstStart
        if self._desk.has_operators:
            card = Login(colours, self._desk.login, purpose)
        elif self._desk.is_new:
            card = FirstStart(colours, self._desk.set_up)
        else:
            background.run(self, self._desk.note_no_operators, lambda _: None, lambda _: None)
            return NoOperators(colours)
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
            self._open_desk(session)

    def _open_desk(self, session: Session) -> None:
        self._frame = frame = Frame(session, self._place())
        frame.lock_wanted.connect(self.lock)
        frame.quit_wanted.connect(self.finish)
        frame.enrol_wanted.connect(lambda person: self._open_flow(self._enrol(session, person)))
        frame.import_wanted.connect(lambda: self._open_flow(self._import_people(session)))
        frame.trial_wanted.connect(lambda: self._open_flow(self._try_liveness(session)))
        self._cover(frame)
        frame.go(0)

    def _open_flow(self, flow: Flow) -> None:
        """A flow covers the desk, which is read anew when it is over."""
        flow.left.connect(lambda: self._end_flow(flow))
        self._cover(flow)

    def _end_flow(self, flow: Flow) -> None:
        self._take_away(flow)
        if self._frame is not None:
            self._layout.setCurrentWidget(self._frame)
            self._frame.page.open()
            self._frame.page.setFocus()

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
        return super().eventFilter(watched, event)

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
