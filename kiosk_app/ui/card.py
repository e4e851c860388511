"""The results: a card over the whole width in the colour of the state, which grows from where the face is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kiosk_app.domain import Direction
from kiosk_app.ui.icons import paint_icon
from kiosk_app.ui.layout import Layout
from kiosk_app.ui.text import FittingLabel, Line, stack
from kiosk_app.ui.tokens import BODY, CLOCK, HERO, RADIUS_PX, SMALL, TITLE, Icon, Pair, Shape, StateStyle
from kiosk_app.ui.words import Words

ICON_PX: Final = (224, 176)  # landscape, portrait
PADDING_PX: Final = 48
TIME_PX: Final = 384  # width of the arrow and the time of the record
ARROWS: Final = {Direction.IN: Icon.GO_IN, Direction.OUT: Icon.GO_OUT}


@dataclass(frozen=True, slots=True)
class CardText:
    """name: largest when it is there. time, direction: of the record. note: small, for support."""

    words: Words
    name: str = ""
    time: str = ""
    direction: Direction | None = None
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


class _Content(QWidget):
    """Icon, texts and time, at their final places on the card."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._icons: list[tuple[Icon, QRectF, Shape]] = []
        self._colours = Pair("#000000", "#FFFFFF")
        self._hero = FittingLabel(self, bold=True, max_lines=2)
        self._line = FittingLabel(self, bold=True)
        self._detail = FittingLabel(self, max_lines=2)
        self._note = FittingLabel(self, max_lines=2)
        self._time = FittingLabel(self)
        self._time.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def write(self, style: StateStyle, colours: Pair, text: CardText, layout: Layout) -> None:
        self.resize(layout.card.size())
        self._colours = colours
        for label in (self._hero, self._line, self._detail, self._note, self._time):
            label.ink(colours.ink)
        words, hero = text.words, text.name or text.words.headline
        lines = (
            Line(self._hero, hero, HERO if text.name or layout.portrait else CLOCK, 264 if layout.portrait else 168),
            Line(self._line, words.headline if text.name else "", TITLE, 72),
            Line(self._detail, words.detail, BODY, 112, above_px=0 if text.name else 8),
            Line(self._note, text.note, SMALL, 72, above_px=8),
        )
        symbol, time, area = self._portrait(layout) if layout.portrait else self._landscape(layout, bool(text.time))
        stack(area, lines, layout.unit, Qt.AlignmentFlag.AlignVCenter)
        self._icons = [(style.icon, QRectF(symbol), style.shape)]
        self._write_time(text, time, layout)
        self.update()

    def _landscape(self, layout: Layout, has_time: bool) -> tuple[QRect, QRect, QRect]:
        """Places of the icon, the time and the texts: one row."""
        px, height = layout.px, self.height()
        pad, side, time = px(PADDING_PX), px(ICON_PX[0]), px(TIME_PX)
        right = self.width() - pad
        left = 2 * pad + side
        texts = QRect(left, 0, right - left - (time + pad if has_time else 0), height)
        return QRect(pad, (height - side) // 2, side, side), QRect(right - time, 0, time, height), texts

    def _portrait(self, layout: Layout) -> tuple[QRect, QRect, QRect]:
        """The icon and the time in a row, the texts below."""
        px, width = layout.px, self.width()
        pad, side, time = px(PADDING_PX), px(ICON_PX[1]), px(TIME_PX)
        top = pad + side
        texts = QRect(pad, top, width - 2 * pad, self.height() - top)
        return QRect(pad, pad, side, side), QRect(width - pad - time, pad, time, side), texts

    def _write_time(self, text: CardText, place: QRect, layout: Layout) -> None:
        self._time.setGeometry(place)
        self._time.write(text.time, CLOCK, layout.unit)
        if text.time and text.direction is not None:
            side = layout.px(96)
            arrow = QRectF(place.x(), place.center().y() - side / 2, side, side)
            self._icons.append((ARROWS[text.direction], arrow, Shape.NONE))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        for icon, place, shape in self._icons:
            paint_icon(painter, icon, place, self._colours.ink, shape, self._colours.fill)
        painter.end()
