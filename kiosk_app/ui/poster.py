"""The poster beside a kiosk: a page of A4 in the look of the screen, in the largest type with which all of it fits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QMarginsF, QRectF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QGuiApplication,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QPen,
    QTextDocument,
    QTextOption,
)

from kiosk_app.administration.poster import WRONG_PERSON, Part, Poster
from kiosk_app.durable import write_atomically
from kiosk_app.ui.fonts import font
from kiosk_app.ui.icons import paint_icon
from kiosk_app.ui.language import tr, use
from kiosk_app.ui.strokes import figure
from kiosk_app.ui.tokens import DARK, LIGHT, RING_KNOWN, Icon, Shape, Tone

WIDTH, HEIGHT = 2100.0, 2970.0  # of A4 in tenths of a millimetre, as all sizes here are
MARGIN, GAP, HEAD, ICON = 130.0, 40.0, 780.0, 170.0
SITE, TITLE, LEAD, HEADING, TEXT = 56, 160, 70, 68, 50
SMALLEST, LARGEST = 0.6, 1.3  # of these; the text of 8.5 points can still be read from arm's length
DOTS_PER_INCH = 1200
TO_WRITE_ON = "." * 60
STYLES: Final = {
    Part.LOOK: (Icon.FACE, Shape.ARCH, Tone.TROUBLE),
    Part.RECORDED: (Icon.TICK, Shape.CIRCLE, Tone.DONE),
    Part.WRONG: (Icon.RETURN, Shape.SQUARE, Tone.ASK),
    Part.SEE: (Icon.SUN, Shape.OCTAGON, Tone.TROUBLE),
    Part.CODE: (Icon.KEYPAD, Shape.SQUARE, Tone.KNOWN),
    Part.CODE_FIRST: (Icon.KEYPAD, Shape.SQUARE, Tone.KNOWN),
    Part.KEPT: (Icon.SHIELD, Shape.HEXAGON, Tone.TROUBLE),
    Part.ASK: (Icon.QUESTION, Shape.DIAMOND, Tone.ASK),
}


@dataclass(frozen=True, slots=True)
class Piece:
    """A text in a size, and how far it stays from what is above."""

    text: str
    size: float
    ink: str
    bold: bool = False
    above: float = 10.0


def write_posters(path: Path, posters: Sequence[Poster]) -> None:
    """A PDF with a page for each. Needs a QApplication with the typeface loaded. Raises StorageError."""
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setResolution(DOTS_PER_INCH)
    writer.setTitle(posters[0].title)
    painter = QPainter(writer)
    for number, poster in enumerate(posters):
        if number:
            writer.newPage()
        paint_poster(painter, poster, QRectF(0, 0, writer.width(), writer.height()))
    painter.end()
    write_atomically(path, [bytes(buffer.data().data())])


def paint_poster(painter: QPainter, poster: Poster, page: QRectF) -> float:
    """Paint a page; which share of the usual size its type has. The language of the application is that of the page."""
    use(poster.language)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(page.topLeft())
    painter.scale(page.width() / WIDTH, page.height() / HEIGHT)
    painter.setLayoutDirection(QGuiApplication.layoutDirection())
    _paint_head(painter, poster)
    share = _paint_parts(painter, poster)
    painter.restore()
    return share


def _paint_head(painter: QPainter, poster: Poster) -> None:
    """The dark band at the top: where, what, and the screen as one sees it."""
    painter.fillRect(QRectF(0, 0, WIDTH, HEAD), QColor(DARK.room.fill))
    screen = QRectF(WIDTH - MARGIN - 440, 80, 440, HEAD - 160)
    _paint_screen(painter, _placed(painter, screen))
    pieces = [
        Piece(poster.site_name, SITE, DARK.quiet),
        Piece(poster.title, TITLE, DARK.room.ink, bold=True, above=GAP),
        Piece(poster.lead, LEAD, DARK.room.ink, above=GAP),
    ]
    room = QRectF(MARGIN, 80, screen.left() - MARGIN - 80, screen.height())
    share = _largest(painter, [pieces], room.width(), room.height(), 1.0)
    room.setTop(room.top() + (room.height() - _height(painter, pieces, room.width(), share)) / 2)
    _write(painter, pieces, room, share)


def _paint_parts(painter: QPainter, poster: Poster) -> float:
    """A row for each, with what is left of the page between them."""
    rows = [_row(part, *words) for part, words in poster.parts.items()]
    room = QRectF(MARGIN + ICON + 60, HEAD, WIDTH - 2 * MARGIN - ICON - 60, HEIGHT - HEAD - MARGIN / 2)
    share = _largest(painter, rows, room.width(), room.height())
    heights = [_height(painter, row, room.width(), share) for row in rows]
    gap = (room.height() - sum(heights)) / (len(rows) + 1)
    for part, row, height in zip(poster.parts, rows, heights, strict=True):
        room.setTop(room.top() + gap)
        icon, shape, tone = STYLES[part]
        where = QRectF(MARGIN, room.top(), ICON, ICON)
        paint_icon(painter, icon, _placed(painter, where), LIGHT.tones[tone].fill, shape, LIGHT.tones[tone].ink)
        _write(painter, row, room, share)
        room.setTop(room.top() + height)
    return share


def _row(part: Part, heading: str, text: str) -> list[Piece]:
    ink, text = LIGHT.room.ink, text.replace(WRONG_PERSON, tr("That’s not me"))
    if part is Part.ASK:
        return [
            Piece(heading, HEADING, ink, bold=True),
            Piece(text or TO_WRITE_ON, HEADING, ink if text else LIGHT.quiet),
        ]
    return [Piece(heading, HEADING, ink, bold=True), Piece(text, TEXT, ink)]


def _paint_screen(painter: QPainter, where: QRectF) -> None:
    """Somebody in the mirror, the ring around the face full, and the card that says that it is done."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(DARK.frame.fill))
    painter.drawRoundedRect(where, 48, 48)
    side = where.width() * 0.86
    painter.save()
    painter.translate(where.center().x() - side / 2, where.top() + 40)
    painter.scale(side / 100, side / 100)
    painter.fillPath(figure(50, 1.1), QColor(DARK.frame.ink))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(RING_KNOWN), 4))
    painter.drawEllipse(QRectF(50 - 25, 26 - 25, 50, 50))
    painter.restore()
    card = QRectF(where.left() + 28, where.bottom() - 178, where.width() - 56, 150)
    done = DARK.tones[Tone.DONE]
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(done.fill))
    painter.drawRoundedRect(card, 32, 32)
    plate = QRectF(card.center().x() - 50, card.center().y() - 50, 100, 100)
    paint_icon(painter, Icon.TICK, plate, done.ink, Shape.CIRCLE, done.fill)


def _largest(
    painter: QPainter, stacks: Sequence[Sequence[Piece]], width: float, height: float, most: float = LARGEST
) -> float:
    """The share of the usual size at which all of them fit below one another."""
    for hundredth in range(round(most * 100), round(SMALLEST * 100), -2):
        share = hundredth / 100
        if sum(_height(painter, stack, width, share) + GAP for stack in stacks) <= height:
            return share
    return SMALLEST


def _height(painter: QPainter, pieces: Sequence[Piece], width: float, share: float) -> float:
    texts = [_laid_out(painter, piece, width, share).size().height() for piece in pieces]
    return sum(texts) + sum(piece.above for piece in pieces[1:])


def _write(painter: QPainter, pieces: Sequence[Piece], room: QRectF, share: float) -> None:
    """Texts below one another from the top of the room."""
    top = room.top() - pieces[0].above
    for piece in pieces:
        text = _laid_out(painter, piece, room.width(), share)
        inks = QAbstractTextDocumentLayout.PaintContext()
        inks.palette.setColor(QPalette.ColorRole.Text, QColor(piece.ink))
        painter.save()
        painter.translate(_placed(painter, room).left(), top + piece.above)
        text.documentLayout().draw(painter, inks)
        painter.restore()
        top += piece.above + text.size().height()


def _laid_out(painter: QPainter, piece: Piece, width: float, share: float) -> QTextDocument:
    """A text broken into lines. QPainter's own way of doing so leaves the blank at the end of a line in Arabic."""
    document = QTextDocument()
    document.setDocumentMargin(0)
    document.setDefaultFont(font(piece.size * share, bold=piece.bold))
    option = QTextOption()
    option.setTextDirection(painter.layoutDirection())
    document.setDefaultTextOption(option)
    document.setPlainText(piece.text)
    document.setTextWidth(width)
    return document


def _placed(painter: QPainter, where: QRectF) -> QRectF:
    """The same on the other side of the page, where it is read from right to left."""
    if painter.layoutDirection() is Qt.LayoutDirection.LeftToRight:
        return where
    return QRectF(WIDTH - where.right(), where.top(), where.width(), where.height())
