"""The results: a card over the whole width in the colour of the state, which grows from where the face is."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kiosk_app.ui.icons import paint_icon
from kiosk_app.ui.layout import Layout
from kiosk_app.ui.text import FittingLabel
from kiosk_app.ui.tokens import BODY, CLOCK, HERO, RADIUS_PX, SMALL, TITLE, Pair, StateStyle
from kiosk_app.ui.words import Words

ICON_PX = 224
PADDING_PX = 56


@dataclass(frozen=True, slots=True)
class CardText:
    """name: largest when it is there. time: of the record, apart from the words. note: small, for support."""

    words: Words
    name: str = ""
    time: str = ""
    note: str = ""


class Card(QWidget):
    """The coloured plate; what is on it stays where it will be while the plate grows around it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._fill = "#000000"
        self._radius = 0.0
        self._final = QRect()
        self._content = _Content(self)
        self.hide()

    def place(self, layout: Layout) -> None:
        self._final = layout.card
        self._radius = RADIUS_PX * layout.unit
        self._content.place(layout)
        self.reveal(1.0, self._final)

    def write(self, style: StateStyle, colours: Pair, text: CardText, layout: Layout) -> None:
        self._fill = colours.fill
        self._content.write(style, colours, text, layout)
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


class _Content(QWidget):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._style: StateStyle | None = None
        self._colours = Pair("#000000", "#FFFFFF")
        self._icon_rect = QRectF()
        self._hero = FittingLabel(self, bold=True, max_lines=2)
        self._line = FittingLabel(self, bold=True)
        self._detail = FittingLabel(self, max_lines=2)
        self._time = FittingLabel(self)
        self._note = FittingLabel(self, max_lines=2)
        self._layout: Layout | None = None

    def place(self, layout: Layout) -> None:
        self._layout = layout
        self.resize(layout.card.size())

    def write(self, style: StateStyle, colours: Pair, text: CardText, layout: Layout) -> None:
        self._style, self._colours = style, colours
        if layout.portrait:
            self._place_portrait(layout, text)
        else:
            self._place_landscape(layout, text)
        unit = layout.unit
        self._hero.write(text.name or text.words.headline, HERO if text.name else CLOCK, unit)
        self._line.write(text.words.headline if text.name else "", TITLE, unit)
        self._detail.write(text.words.detail, BODY, unit)
        self._time.write(text.time, CLOCK, unit)
        self._note.write(text.note, SMALL, unit)
        for label in (self._hero, self._line, self._detail, self._time, self._note):
            label.ink(colours.ink)
        self.update()

    def _place_landscape(self, layout: Layout, text: CardText) -> None:
        px, width, height = layout.px, self.width(), self.height()
        self._icon_rect = QRectF(px(PADDING_PX), (height - px(ICON_PX)) / 2, px(ICON_PX), px(ICON_PX))
        left = px(2 * PADDING_PX + ICON_PX)
        time = px(320) if text.time else 0
        room = width - left - time - px(PADDING_PX)
        self._time.setGeometry(width - px(PADDING_PX) - time, 0, time, height)
        self._time.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._hero.max_lines = 1
        self._hero.setGeometry(left, px(48), room, px(168))
        self._line.setGeometry(left, px(208), room, px(72))
        top = px(280) if text.name else px(216)
        self._detail.setGeometry(left, top, room, px(64))
        self._note.setGeometry(left, top + px(64), room, px(72))

    def _place_portrait(self, layout: Layout, text: CardText) -> None:
        px, width = layout.px, self.width()
        left, room = px(PADDING_PX), width - 2 * px(PADDING_PX)
        self._icon_rect = QRectF(left, px(PADDING_PX), px(176), px(176))
        self._time.setGeometry(width - left - px(480), px(PADDING_PX), px(480), px(176))
        self._time.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._hero.max_lines = 1 if text.name else 2
        self._hero.setGeometry(left, px(248), room, px(168) if text.name else px(232))
        self._line.setGeometry(left, px(424), room, px(72))
        self._detail.setGeometry(left, px(504) if text.name else px(488), room, px(64))
        self._note.setGeometry(left, px(552), room, px(56))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        if self._style is None:
            return
        painter = QPainter(self)
        colours = self._colours
        paint_icon(painter, self._style.icon, self._icon_rect, colours.ink, self._style.shape, colours.fill)
        painter.end()
