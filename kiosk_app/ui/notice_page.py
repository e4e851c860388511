"""The notice on privacy, a page at a time in type that can be read standing, in the picture's place."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from html import escape
from typing import Final

from PySide6.QtCore import QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QPainter,
    QPaintEvent,
    QPalette,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import QWidget

from kiosk_app.ui.fonts import font
from kiosk_app.ui.language import tr
from kiosk_app.ui.layout import Layout
from kiosk_app.ui.tokens import GAP_PX, MARGIN_PX, NOTE, RADIUS_PX, TOUCH_GAP_PX, Icon, Theme, Tone
from kiosk_app.ui.touch import TouchButton
from kiosk_app.ui.words import Words

BUTTON_PX: Final = (400, 96)


class NoticePage(QWidget):
    """turned: another page is shown, its prompt has to be written anew."""

    turned = Signal()

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = ""
        self._blocks: tuple[str, ...] = ()
        self._pages: list[QTextDocument] = []
        self._page = 0
        self._unit = 1.0
        self._room = QRect()
        self._before, self._next = TouchButton(self, theme), TouchButton(self, theme)
        self._before.clicked.connect(lambda: self._turn_to(self._page - 1))
        self._next.clicked.connect(lambda: self._turn_to(self._page + 1))

    def open(self, text: str) -> None:
        """text: parts with an empty line between them; the first is the title, others may begin with a heading."""
        title, *blocks = text.strip().split("\n\n")
        self._title, self._blocks, self._page = title.strip(), tuple(blocks), 0

    @property
    def prompt(self) -> tuple[Icon, Words, Tone | None]:
        page = tr("Page {page} of {pages}", page=self._page + 1, pages=len(self._pages))
        return Icon.SHIELD, Words(self._title, page if len(self._pages) > 1 else ""), None

    @property
    def is_at_end(self) -> bool:
        """Whether the page shown is the last one."""
        return self._page + 1 >= len(self._pages)

    def place(self, layout: Layout, area: QRect) -> None:
        """area: in the parent."""
        self.setGeometry(area)
        self._unit = layout.unit
        px, width = layout.px, area.width()
        button, gap = QSize(px(BUTTON_PX[0]), px(BUTTON_PX[1])), px(TOUCH_GAP_PX)
        top = area.height() - button.height() - gap
        self._room = QRect(px(MARGIN_PX), px(GAP_PX), width - 2 * px(MARGIN_PX), top - 2 * px(GAP_PX))
        self._pages = paged(self._blocks, self._room.size(), NOTE * layout.unit, self.layoutDirection())
        places = (QRect(gap, top, *button.toTuple()), QRect(width - gap - button.width(), top, *button.toTuple()))
        for each, at in zip((self._before, self._next), places, strict=True):
            each.setGeometry(layout.turned(at, width))
        self._before.write(tr("Page back"), layout.unit, icon=Icon.RETURN, size_px=NOTE)
        self._next.write(tr("Next page"), layout.unit, icon=Icon.ONWARD, size_px=NOTE, colours=self._theme.primary)
        self._turn_to(min(self._page, len(self._pages) - 1))

    def _turn_to(self, page: int) -> None:
        self._page = page
        self.setAccessibleName(self._title)
        self.setAccessibleDescription(self._pages[page].toPlainText())
        self._before.setVisible(page > 0)
        self._next.setVisible(not self.is_at_end)
        self.turned.emit()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.sheet.fill))
        painter.drawRoundedRect(self.rect(), RADIUS_PX * self._unit, RADIUS_PX * self._unit)
        painter.translate(QPointF(self._room.topLeft()))
        inks = QAbstractTextDocumentLayout.PaintContext()
        inks.palette.setColor(QPalette.ColorRole.Text, QColor(self._theme.sheet.ink))
        self._pages[self._page].documentLayout().draw(painter, inks)
        painter.end()


def paged(blocks: Sequence[str], room: QSize, size_px: float, direction: Qt.LayoutDirection) -> list[QTextDocument]:
    """Pages that fit the room: broken between blocks, and between words where a block is too long. At least one."""

    def document(texts: Sequence[str]) -> QTextDocument:
        return _document(texts, room.width(), size_px, direction)

    def fits(texts: Sequence[str]) -> bool:
        return document(texts).size().height() <= room.height()

    pages: list[list[str]] = [[]]
    rest = list(blocks)
    while rest:
        block = rest.pop(0)
        if fits([*pages[-1], block]):
            pages[-1].append(block)
        elif pages[-1]:
            pages.append([])
            rest.insert(0, block)
        else:
            ends = [n for n, character in enumerate(block) if character == " "]
            if not ends or not fits([block[: ends[0]]]):
                ends = list(range(1, len(block) + 1))  # as in Chinese
            end = ends[max(0, bisect_right(ends, False, key=lambda end: not fits([block[:end]])) - 1)]
            pages[-1].append(block[:end])
            rest.insert(0, block[end:].strip())
    return [document(page) for page in pages]


def _document(texts: Sequence[str], width: int, size_px: float, direction: Qt.LayoutDirection) -> QTextDocument:
    """A block's first line stands out when more lines follow it."""
    document = QTextDocument()
    document.setDocumentMargin(0)
    document.setDefaultFont(font(size_px))
    option = QTextOption()
    option.setTextDirection(direction)
    document.setDefaultTextOption(option)
    html = ""
    for text in texts:
        first, *others = (escape(line) for line in text.split("\n"))
        lines = [f"<b>{first}</b>", *others] if others else [first]
        html += f'<p style="margin-top:0; margin-bottom:{round(size_px * 0.7)}px">{"<br>".join(lines)}</p>'
    document.setHtml(html)
    document.setTextWidth(width)
    return document
