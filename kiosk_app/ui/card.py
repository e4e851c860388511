"""The results: a card over the whole width in the colour of the state, which grows from where the face is."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kiosk_app.domain import Direction
from kiosk_app.ui.choices import ARROWS, DirectionChoices
from kiosk_app.ui.icons import paint_icon
from kiosk_app.ui.language import tr
from kiosk_app.ui.layout import Layout
from kiosk_app.ui.text import FittingLabel, Line, stack
from kiosk_app.ui.tokens import (
    BODY,
    CLOCK,
    GAP_PX,
    HERO,
    RADIUS_PX,
    SMALL,
    SUBTITLE,
    TITLE,
    Icon,
    Pair,
    Shape,
    StateStyle,
    Theme,
)
from kiosk_app.ui.touch import TouchButton
from kiosk_app.ui.words import Words

ICON_PX: Final = (208, 176)  # landscape, portrait
PADDING_PX: Final = 48
TIME_PX: Final = 384  # width of the arrow and the time of the record
ONE_BUTTON_PX: Final = (448, 144)
TWO_BUTTONS_PX: Final = ((744, 272), (888, 256))  # landscape, portrait


@dataclass(frozen=True, slots=True)
class CardText:
    """name: largest when it is there. time, direction: of the record. note: small, for support.

    offers: directions that may be chosen. setup: offers to set the kiosk up.
    """

    words: Words
    name: str = ""
    time: str = ""
    direction: Direction | None = None
    note: str = ""
    offers: tuple[Direction, ...] = ()
    setup: bool = False


class Card(QWidget):
    """The coloured plate; what is on it stays where it will be while the plate grows around it.

    A touch beside its buttons says that it has been read.
    """

    dismissed = Signal()

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent)
        self._fill = theme.room.fill
        self._radius = 0.0
        self._final = QRect()
        self._content = _Content(self, theme)
        self.choices, self.setup = self._content.choices, self._content.setup
        self.hide()

    def write(self, style: StateStyle, colours: Pair, text: CardText, layout: Layout) -> None:
        self._fill, self._radius, self._final = colours.fill, RADIUS_PX * layout.unit, layout.card
        self._content.write(style, colours, text, layout)
        self.reveal(1.0, self._final)
        self.update()

    def reveal(self, share: float, origin: QRect) -> None:
        """share: 0 at the face (origin, in the window), 1 at its place."""
        way = self._final.topLeft() - origin.topLeft()
        growth = self._final.size() - origin.size()
        now = QRect(origin.topLeft() + way * share, origin.size() + growth * share)
        self.setGeometry(now)
        self._content.move(self._final.topLeft() - now.topLeft())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._fill))
        painter.drawRoundedRect(QRectF(self.rect()), self._radius, self._radius)
        painter.end()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        if self.rect().contains(event.position().toPoint()):
            self.dismissed.emit()


class _Content(QWidget):
    """Icon, texts, time and buttons, at their final places on the card."""

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent)
        self._icons: list[tuple[Icon, QRectF, Shape]] = []
        self._colours = theme.room
        self._hero = FittingLabel(self, bold=True, max_lines=2)
        self._line = FittingLabel(self, bold=True, max_lines=2)
        self._detail = FittingLabel(self, max_lines=2)
        self._note = FittingLabel(self, max_lines=2)
        self._time = FittingLabel(self)
        self._time.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.choices = DirectionChoices(self, theme)
        self.setup = TouchButton(self, theme, bold=True)

    def write(self, style: StateStyle, colours: Pair, text: CardText, layout: Layout) -> None:
        self.resize(layout.card.size())
        self._colours = colours
        for label in (self._hero, self._line, self._detail, self._note, self._time):
            label.ink(colours.ink)
        split = self._portrait if layout.portrait else self._landscape
        symbol, side, area = (layout.turned(place, self.width()) for place in split(layout, text))
        stack(area, self._lines(text), layout.unit, Qt.AlignmentFlag.AlignVCenter)
        self._icons = [(style.icon, QRectF(symbol), style.shape)]
        self._write_time(text, side, layout)
        self._write_buttons(text, side, layout)
        self.update()

    def _lines(self, text: CardText) -> tuple[Line, ...]:
        words, hero = text.words, text.name or text.words.headline
        return (
            Line(self._hero, hero, HERO if text.name else CLOCK, math.inf),
            Line(self._line, words.headline if text.name else "", TITLE, 84),
            Line(self._detail, words.detail, BODY, 108, above_px=0 if text.name else 8),
            Line(self._note, text.note, SMALL, 72, above_px=8),
        )

    def _landscape(self, layout: Layout, text: CardText) -> tuple[QRect, QRect, QRect]:
        """Places of the icon, of the time or the buttons, and of the texts: one row."""
        px, height = layout.px, self.height()
        pad, icon = px(PADDING_PX), px(ICON_PX[0])
        width, high = TWO_BUTTONS_PX[0] if len(text.offers) > 1 else ONE_BUTTON_PX if _buttons(text) else (TIME_PX, 160)
        side = QRect(self.width() - pad - px(width), (height - px(high)) // 2, px(width), px(high))
        left = 2 * pad + icon
        right = side.x() if text.time or _buttons(text) else self.width()
        return (
            QRect(pad, (height - icon) // 2, icon, icon),
            side,
            QRect(left, px(8), right - pad - left, height - px(16)),
        )

    def _portrait(self, layout: Layout, text: CardText) -> tuple[QRect, QRect, QRect]:
        """Icon and time in a row, the texts below; with buttons, these are below and the texts in the row."""
        px, width, height = layout.px, self.width(), self.height()
        pad, icon = px(PADDING_PX), px(ICON_PX[1])
        symbol = QRect(pad, pad, icon, icon)
        if not _buttons(text):
            top = pad + icon
            texts = QRect(pad, top, width - 2 * pad, height - top - pad // 2)
            return symbol, QRect(width - pad - px(TIME_PX), pad, px(TIME_PX), icon), texts
        high = px(TWO_BUTTONS_PX[1][1] if len(text.offers) > 1 else ONE_BUTTON_PX[1])
        side = QRect(pad, height - pad - high, width - 2 * pad, high)
        left = pad + icon + px(GAP_PX)
        return symbol, side, QRect(left, pad // 2, width - pad - left, side.y() - pad)

    def _write_time(self, text: CardText, place: QRect, layout: Layout) -> None:
        self._time.setGeometry(place)
        arrow = layout.px(96)
        if text.time and text.direction is not None:
            self._time.setGeometry(layout.turned(QRect(arrow, 0, place.width() - arrow, place.height()), place.width()))
            self._time.move(self._time.pos() + place.topLeft())
            at = layout.turned(QRect(0, (place.height() - arrow) // 2, arrow, arrow), place.width())
            self._icons.append((ARROWS[text.direction], QRectF(at.translated(place.topLeft())), Shape.NONE))
        self._time.write(text.time, CLOCK, layout.unit)

    def _write_buttons(self, text: CardText, place: QRect, layout: Layout) -> None:
        """In the colours of the card turned round, so that they are read as well as its texts."""
        turned_round = Pair(self._colours.ink, self._colours.fill)
        self.choices.offer(text.offers, place, layout, turned_round)
        self.setup.setGeometry(place)
        self.setup.write(tr("Set up"), layout.unit, icon=Icon.GEAR, size_px=SUBTITLE, colours=turned_round)
        self.setup.setVisible(text.setup)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        for icon, place, shape in self._icons:
            paint_icon(painter, icon, place, self._colours.ink, shape, self._colours.fill)
        painter.end()


def _buttons(text: CardText) -> bool:
    return bool(text.offers) or text.setup
