"""The kiosk's window: it is given one Screen after the other and shows the newest, nothing else."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import QEasingCurve, QRect, Qt, QTimerEvent, QVariantAnimation
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QStyle, QWidget

from kiosk_app.config import ScreenConfig
from kiosk_app.screen import Screen, ScreenState
from kiosk_app.ui.band import Band
from kiosk_app.ui.card import Card, CardText
from kiosk_app.ui.header import CameraLight, Header
from kiosk_app.ui.layout import lay_out
from kiosk_app.ui.preview import Preview
from kiosk_app.ui.tokens import GUIDANCE_ICONS, MOTION_MS, STATE_STYLES, THEMES, Icon, StateStyle, blend
from kiosk_app.ui.words import time_of_day, words_for

WINDOWED_SIZE: Final = (1280, 800)
CLOCK_MS: Final = 1000


class KioskWindow(QWidget):
    """Landscape and portrait, dark and light; everything scales with the window.

    zone: IANA name for the clock, None for the system's. now: the time, aware. Windowed, Esc and Q close it; over the
    full screen, Ctrl+Q does.
    """

    def __init__(
        self,
        config: ScreenConfig,
        *,
        windowed: bool = False,
        zone: str | None = None,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        super().__init__()
        self.windowed = windowed
        self._now, self._zone = now, ZoneInfo(zone) if zone else None
        self._theme = THEMES[config.theme]
        self._screen = Screen(ScreenState.IDLE)
        self._room = self._theme.room.fill
        self._preview = Preview(self, self._theme)
        self._header = Header(self, self._theme, config.site_name)
        self._band = Band(self, self._theme)
        self._light = CameraLight(self)
        self._card = Card(self)
        self._preview.setObjectName("preview")
        self._card.setObjectName("card")
        self._origin = QRect()
        self._motion = QVariantAnimation(self, startValue=0.0, endValue=1.0, duration=MOTION_MS)
        self._motion.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._motion.valueChanged.connect(self._move)
        self.setWindowTitle("Clockface")
        self.setMinimumSize(480, 480)
        self.resize(*WINDOWED_SIZE)
        self._arrange()

    def open(self) -> None:
        """Show it, over the full screen unless windowed."""
        if self.windowed:
            self.show()
            return
        self.setGeometry(self.screen().geometry())  # a kiosk may run without a window manager to do it
        self.showFullScreen()

    def show_screen(self, screen: Screen) -> None:
        """Show this from now on. Cheap when only the picture changed; call it from the UI thread."""
        before, self._screen = self._screen, screen
        self._preview.show_screen(screen, self._room, self._layout.unit)
        if self.windowed and screen.dropped_frames != before.dropped_frames:
            self.setWindowTitle(f"Clockface ({screen.dropped_frames} frames skipped)")
        if _said(screen) == _said(before):
            return
        self._write()
        if not self._style.card:
            self._motion.stop()
            self._move(0.0)
        elif not STATE_STYLES[before.state].card:
            self._start_motion()
        else:
            self._move(1.0)

    @property
    def is_moving(self) -> bool:
        """Whether a card is still on its way to its place."""
        return self._motion.state() is QVariantAnimation.State.Running

    @property
    def _style(self) -> StateStyle:
        return STATE_STYLES[self._screen.state]

    def _arrange(self) -> None:
        self._layout = lay_out(self.width(), self.height())
        self._motion.stop()
        self._header.place(self._layout, self._local_now())
        self._light.place(self._layout)
        self._write()
        self._move(1.0 if self._style.card else 0.0)

    def _write(self) -> None:
        screen, style, layout = self._screen, self._style, self._layout
        words = words_for(screen, self._now())
        self._light.tell(screen.frame_bgr is not None, layout)
        self._band.setVisible(not style.card)
        self._card.setVisible(style.card)
        if style.card:
            text = CardText(words, screen.name, _recorded_now(screen), screen.direction, screen.reason)
            self._card.write(style, self._theme.tones[style.tone], text, layout)
        else:
            icon: Icon = GUIDANCE_ICONS[screen.guidance] if screen.guidance else style.icon
            self._band.write(icon, words, layout)

    def _start_motion(self) -> None:
        """The card comes from the face, or rises from the lower edge when there is none."""
        face, card = self._preview.face_rect(), self._layout.card
        if face is None:
            self._origin = card.translated(0, card.height() // 2)
        else:
            self._origin = face.toRect().translated(self._preview.pos())
        if self.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, self) == 0:
            self._move(1.0)  # the system is set to show no motion
        else:
            self._move(0.0)
            self._motion.start()

    def _move(self, share: float) -> None:
        """How far the card has come: the picture makes room for it, and the room takes its colour."""
        style, layout = self._style, self._layout
        if style.card:
            self._card.reveal(share, self._origin)
        shrunk = (layout.preview_above_card.height() - layout.preview.height()) * share
        self._preview.setGeometry(layout.preview.adjusted(0, 0, 0, round(shrunk)))
        fill = self._theme.tones[style.tone].fill
        room = blend(self._theme.room.fill, fill, self._theme.room_tint * share)
        if room != self._room:
            self._room = room
            self._preview.show_screen(self._screen, room, layout.unit)
            self.update()

    def _local_now(self) -> datetime:
        return self._now().astimezone(self._zone)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(self._room))
        painter.end()

    def resizeEvent(self, _event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        self._arrange()

    def showEvent(self, _event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        self.startTimer(CLOCK_MS)

    def timerEvent(self, _event: QTimerEvent) -> None:  # noqa: N802 - Qt's name
        self._header.tell(self._local_now(), self._layout)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        control_q = event.key() == Qt.Key.Key_Q and event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if control_q or (self.windowed and event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Q)):
            self.close()


def _recorded_now(screen: Screen) -> str:
    """The time of the record that was written just now; an earlier one is told in the words."""
    if screen.state is not ScreenState.RECORDED or screen.at_utc_us is None:
        return ""
    return time_of_day(screen.at_utc_us, screen.zone)


def _said(screen: Screen) -> tuple[object, ...]:
    """What the words and colours depend on; the picture, the box and the progress do not count."""
    has_picture = screen.frame_bgr is not None
    return screen.state, screen.guidance, screen.name, screen.direction, screen.at_utc_us, screen.reason, has_picture
