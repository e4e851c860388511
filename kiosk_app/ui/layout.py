"""Where everything stands, from the size of the window alone.

The picture is the largest thing. The button for PIN or badge never moves: it stands in the lower part of the window,
where a hand reaches it from a wheelchair too, whatever else is shown. What takes the picture's place for a while (keys,
languages, the notice) stands at `panel`, with its words at `prompt`.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any, Final

from PySide6.QtCore import QRect, QSize

from kiosk_app.ui.tokens import BASE_PX, GAP_PX, GRID_PX, MARGIN_PX, TOUCH_GAP_PX, TOUCH_PX

PORTRAIT: Final = 1.3  # how much taller than wide a window is that has one column
PREVIEW_SHARE: Final = 0.66  # of the width, landscape
HEADER_PX: Final = (288, 160)  # landscape, portrait
CARD_PX: Final = (336, 600)
BAND_PX: Final = 256  # portrait; in landscape it takes what is left
CODE_PX: Final = (104, 136)  # height of the button for PIN or badge


@dataclass(frozen=True, slots=True)
class Layout:
    """Rectangles in pixels of the window. unit: pixels of the window for one pixel of the tokens.

    mirrored: everything stands the other way round, for languages read from right to left. code: the button for PIN or
    badge. foot: the row of small things.
    """

    unit: float
    portrait: bool
    mirrored: bool
    header: QRect
    preview: QRect
    band: QRect
    card: QRect
    preview_above_card: QRect
    panel: QRect
    prompt: QRect
    code: QRect
    foot: QRect

    def px(self, token_px: float) -> int:
        return round(token_px * self.unit)

    def turned(self, place: QRect, width: int) -> QRect:
        """A place in something of this width, on the side where it belongs."""
        return _mirrored(place, width) if self.mirrored else place


def lay_out(width_px: int, height_px: int, *, codes: bool = True, mirrored: bool = False) -> Layout:
    """One column when the window is clearly taller than wide; else the picture left, the words right.

    codes: whether there is a button for PIN or badge.
    """
    unit = min(width_px, height_px) / BASE_PX
    margin = round(MARGIN_PX * unit)
    whole = QRect(margin, margin, width_px - 2 * margin, height_px - 2 * margin)
    layout = _portrait(whole, unit, codes) if height_px > PORTRAIT * width_px else _landscape(whole, unit, codes)
    if not mirrored:
        return layout
    values: dict[str, Any] = {field.name: getattr(layout, field.name) for field in fields(layout)}
    turned = {name: _mirrored(place, width_px) for name, place in values.items() if isinstance(place, QRect)}
    return Layout(**(values | turned | {"mirrored": True}))


def _portrait(whole: QRect, unit: float, codes: bool) -> Layout:
    """Header, picture, words, the button, the row of small things; keys stand low, with their words above them."""
    gap, space = round(GAP_PX * unit), round(TOUCH_GAP_PX * unit)
    header = QRect(whole.topLeft(), QSize(whole.width(), round(HEADER_PX[True] * unit)))
    foot = _lower(whole, round(TOUCH_PX * unit))
    code = _lower(whole, round(CODE_PX[True] * unit), above=foot.y() - space)
    lowest = (code if codes else foot).y() - gap
    band = _lower(whole, round(BAND_PX * unit), above=lowest)
    card = _lower(whole, round(CARD_PX[True] * unit), above=lowest)
    top = header.bottom() + 1 + gap
    preview = QRect(whole.x(), top, whole.width(), band.y() - gap - top)
    prompt = QRect(whole.x(), top, whole.width(), band.height())
    under = prompt.bottom() + 1 + gap
    panel = QRect(whole.x(), under, whole.width(), lowest - under)
    above = _above(card, preview, gap)
    return Layout(unit, True, False, header, preview, band, card, above, panel, prompt, code, foot)


def _landscape(whole: QRect, unit: float, codes: bool) -> Layout:
    """Left the picture over the row of small things; right the header, the words, the button."""
    gap = round(GAP_PX * unit)
    row = _lower(whole, round(CODE_PX[False] * unit))
    height = row.y() - gap - whole.y()
    preview = QRect(whole.x(), whole.y(), round(whole.width() * PREVIEW_SHARE), height)
    left = preview.right() + 1 + round((MARGIN_PX + GRID_PX) * unit)
    column = whole.right() + 1 - left
    header = QRect(left, whole.y(), column, round(HEADER_PX[False] * unit))
    top = header.bottom() + 1 + gap
    band = QRect(left, top, column, (row.y() - gap if codes else whole.bottom() + 1) - top)
    card = _lower(whole, round(CARD_PX[False] * unit), above=row.y() - gap)
    foot = QRect(whole.x(), row.y(), preview.width(), row.height())
    code = QRect(left, row.y(), column, row.height())
    above = _above(card, preview, gap)
    return Layout(unit, False, False, header, preview, band, card, above, preview, band, code, foot)


def _lower(whole: QRect, height: int, above: int | None = None) -> QRect:
    """A row over the whole width, at the bottom or above this line."""
    bottom = whole.bottom() + 1 if above is None else above
    return QRect(whole.x(), bottom - height, whole.width(), height)


def _above(card: QRect, preview: QRect, gap: int) -> QRect:
    """The picture makes room, so that a result never hides the face."""
    return QRect(preview.topLeft(), QSize(preview.width(), card.y() - gap - preview.y()))


def _mirrored(place: QRect, width: int) -> QRect:
    return QRect(width - place.x() - place.width(), place.y(), place.width(), place.height())


def grid(area: QRect, columns: int, rows: int, gap: int) -> list[QRect]:
    """Equal places row by row, with a gap between them."""
    width, height = (area.width() - (columns - 1) * gap) / columns, (area.height() - (rows - 1) * gap) / rows
    return [
        QRect(
            area.x() + round(column * (width + gap)),
            area.y() + round(row * (height + gap)),
            round(width),
            round(height),
        )
        for row in range(rows)
        for column in range(columns)
    ]
