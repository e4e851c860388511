"""Everything one sees of the kiosk, in one theme: where it stands, what it says of a Screen, and how a result comes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Final

from PySide6.QtCore import QEasingCurve, QEvent, QRect, Qt, QVariantAnimation
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QStyle, QWidget

from kiosk_app.config import ScreenConfig
from kiosk_app.domain import Direction
from kiosk_app.screen import Screen, ScreenState
from kiosk_app.ui.band import Band
from kiosk_app.ui.card import Card, CardText
from kiosk_app.ui.foot import Foot
from kiosk_app.ui.header import CameraLight, Header
from kiosk_app.ui.language import tr
from kiosk_app.ui.layout import lay_out
from kiosk_app.ui.panels import Panels
from kiosk_app.ui.preview import Preview
from kiosk_app.ui.shine import Shine
from kiosk_app.ui.tokens import (
    BODY,
    GUIDANCE_ICONS,
    MOTION_MS,
    STATE_STYLES,
    SUBTITLE,
    THEMES,
    VIEW_ICONS,
    Icon,
    Shape,
    StateStyle,
    blend,
)
from kiosk_app.ui.touch import TouchButton
from kiosk_app.ui.words import time_of_day, words_for

ASK_FOR_CODE: Final = (
    *(ScreenState.UNKNOWN, ScreenState.AMBIGUOUS, ScreenState.ATTACK),
    *(ScreenState.CODE_REFUSED, ScreenState.CAMERA_LOST),
)
"""States in which a PIN or badge is what helps: its button stands out."""


class Stage(QWidget):
    """Paints one Screen after the other. Its parts with buttons are for the window to connect.

    now: the time at the site, aware.
    """

    def __init__(self, parent: QWidget, config: ScreenConfig, now: Callable[[], datetime]) -> None:
        super().__init__(parent)
        self._now, self._reduced_motion = now, config.reduced_motion
        self._theme = THEMES[config.theme]
        self._room = self._theme.room.fill
        self._screen = Screen(ScreenState.IDLE)
        self._origin = QRect()
        self._motion = QVariantAnimation(self, startValue=0.0, endValue=1.0, duration=MOTION_MS)
        self._motion.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._motion.valueChanged.connect(self._move)
        offered = tuple(config.offered_languages.split())
        self._preview = Preview(self, self._theme)
        self._header = Header(self, self._theme, config.site_name)
        self._band = Band(self, self._theme)
        self.code = TouchButton(self, self._theme, bold=True)
        self.foot = Foot(self, self._theme, languages=len(offered) > 1)
        self.card = Card(self, self._theme)
        self.panels = Panels(self, self._theme, offered)
        self._light, self._shine = CameraLight(self), Shine(self)
        self._preview.setObjectName("preview")
        self.card.setObjectName("card")
        self.code.setObjectName("code")
        self.panels.opened_or_closed.connect(self.arrange)
        self.panels.changed.connect(self._write)
        self.arrange()

    def show_screen(self, screen: Screen) -> None:
        """Show this from now on. Cheap when only the picture changed."""
        before, self._screen = self._screen, screen
        self._preview.show_screen(screen, self._room, self._layout.unit)
        self._shine.show_light(screen.light_rgb if self.panels.shown is None else None, self._layout)
        if said(screen) == said(before):
            return
        if screen.codes != before.codes:
            self.arrange()
        else:
            self._write()
        self._settle(before)

    def tell_time(self) -> None:
        """Write what changes with the time."""
        self._header.tell(self._now(), self._layout)

    @property
    def is_moving(self) -> bool:
        """Whether a card is still on its way to its place."""
        return self._motion.state() is QVariantAnimation.State.Running

    @property
    def awaits_face(self) -> bool:
        """Whether a code was given, and its owner's face is what is missing."""
        return bool(self._screen.name) and not self._style.card

    @property
    def _style(self) -> StateStyle:
        return STATE_STYLES[self._screen.state]

    @property
    def _has_card(self) -> bool:
        return self._style.card and self.panels.shown is None

    def arrange(self) -> None:
        """Put everything where it belongs in this size, direction and language, and write it anew."""
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        has_panel = self.panels.shown is not None
        codes = self._screen.codes or has_panel
        self._layout = layout = lay_out(self.width(), self.height(), codes=codes, mirrored=mirrored)
        self._motion.stop()
        self._header.place(layout, self._now())
        self.foot.place(layout)
        self.code.setGeometry(layout.code)
        self._preview.setVisible(not has_panel)
        self.panels.place(layout)
        self._light.place(layout, above_panel=has_panel)
        self._light.raise_()
        self._write()
        self._move(1.0 if self._has_card else 0.0)

    def _write(self) -> None:
        self._light.tell(self._screen.frame_bgr is not None, self._layout)
        self.foot.tell(self._screen.notices)
        self.foot.offer_denial(self._screen.deniable and self._has_card)
        self._write_code_button()
        self._band.setVisible(not self._has_card)
        if not self._has_card:
            self.card.hide()
        if self.panels.shown is not None:
            self._write_prompt()
        elif self._has_card:
            self._write_card()
        else:
            self._write_band()

    def _write_band(self) -> None:
        screen, style, layout = self._screen, self._style, self._layout
        icon: Icon = GUIDANCE_ICONS[screen.guidance] if screen.guidance else style.icon
        if screen.ask is not None:
            icon = VIEW_ICONS[screen.ask.view]
        if screen.needs_code:
            icon = Icon.KEYPAD
        plate = None if style.shape is Shape.NONE else self._theme.tones[style.tone]
        self._band.write(icon, words_for(screen, self._now()), layout, layout.band, shape=style.shape, plate=plate)

    def _write_prompt(self) -> None:
        icon, words, tone = self.panels.prompt
        plate = None if tone is None else self._theme.tones[tone]
        shape = Shape.NONE if tone is None else Shape.OCTAGON
        self._band.write(icon, words, self._layout, self._layout.prompt, shape=shape, plate=plate)

    def _write_card(self) -> None:
        screen, style = self._screen, self._style
        text = CardText(
            words_for(screen, self._now()),
            screen.name,
            _recorded_now(screen),
            screen.direction,
            screen.reason,
            _offers(screen),
            setup=screen.state is ScreenState.ADMIN_NEEDED,
        )
        self.card.write(style, self._theme.tones[style.tone], text, self._layout)

    def _write_code_button(self) -> None:
        """Always at its place: the way to PIN and badge, or back from there."""
        screen, unit, theme = self._screen, self._layout.unit, self._theme
        is_back = self.panels.shown is not None or self.awaits_face
        self.code.setVisible(screen.codes or is_back)
        if is_back:
            self.code.write(tr("Back"), unit, icon=Icon.RETURN, size_px=BODY, colours=theme.button)
            return
        stands_out = screen.state in ASK_FOR_CODE or screen.needs_code
        colours, size_px = (theme.primary, SUBTITLE) if stands_out else (theme.button, BODY)
        self.code.write(tr("PIN or badge"), unit, icon=Icon.KEYPAD, size_px=size_px, colours=colours)

    def _settle(self, before: Screen) -> None:
        """Let the card come when it is new, or have it where it belongs."""
        if not self._has_card:
            self._motion.stop()
            self._move(0.0)
        elif not STATE_STYLES[before.state].card:
            self._start_motion()
        else:
            self._move(1.0)

    def _start_motion(self) -> None:
        """The card comes from the face, or rises from the lower edge when there is none."""
        face, card = self._preview.face_rect(), self._layout.card
        if face is None:
            self._origin = card.translated(0, card.height() // 2)
        else:
            self._origin = face.toRect().translated(self._preview.pos())
        hint = QStyle.StyleHint.SH_Widget_Animation_Duration
        if self._reduced_motion or self.style().styleHint(hint, None, self) == 0:
            self._move(1.0)  # the site or the system wants no motion
        else:
            self._move(0.0)
            self._motion.start()

    def _move(self, share: float) -> None:
        """How far the card has come: the picture makes room for it, and the room takes its colour."""
        layout = self._layout
        if self._has_card:
            self.card.reveal(share, self._origin)
            self.card.show()  # not before: what is below its place would be painted for nothing
        shrunk = (layout.preview_above_card.height() - layout.preview.height()) * share
        self._preview.setGeometry(layout.preview.adjusted(0, 0, 0, round(shrunk)))
        self._preview.focus(share)
        fill = self._theme.tones[self._style.tone].fill
        room = blend(self._theme.room.fill, fill, self._theme.room_tint * share)
        if room != self._room:
            self._room = room
            self._preview.show_screen(self._screen, room, layout.unit)
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(self._room))
        painter.end()

    def resizeEvent(self, _event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        self.arrange()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.LayoutDirectionChange):
            self.arrange()


def said(screen: Screen) -> tuple[object, ...]:
    """What the words and colours depend on; the picture, the box and the progress do not count."""
    has_picture = screen.frame_bgr is not None
    result = (screen.name, screen.direction, screen.at_utc_us, screen.worked_s, screen.next_direction)
    codes = (screen.codes, screen.needs_code, screen.wait_s, screen.deniable)
    return screen.state, screen.guidance, screen.ask, screen.reason, has_picture, screen.notices, result, codes


def _recorded_now(screen: Screen) -> str:
    """The time of the record that was written just now; an earlier one is told in the words."""
    if screen.state is not ScreenState.RECORDED or screen.at_utc_us is None:
        return ""
    return time_of_day(screen.at_utc_us, screen.zone)


def _offers(screen: Screen) -> tuple[Direction, ...]:
    """The directions that the person may choose on this screen."""
    if screen.state is ScreenState.ASK_DIRECTION:
        return tuple(Direction)
    if screen.state is ScreenState.ALREADY_RECORDED and screen.next_direction is not None:
        return (screen.next_direction,)
    return ()
