"""Where everything stands, from the size of the window alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRect, QSize

from kiosk_app.ui.tokens import BASE_PX, GAP_PX, GRID_PX, MARGIN_PX

PREVIEW_SHARE: Final = 0.66  # of the width, landscape
HEADER_PX: Final = (320, 160)  # landscape, portrait
CARD_PX: Final = (360, 600)
BAND_PX: Final = 320  # portrait; in landscape it takes what is left


@dataclass(frozen=True, slots=True)
class Layout:
    """Rectangles in pixels of the window. unit: pixels of the window for one pixel of the tokens."""

    unit: float
    portrait: bool
    header: QRect
    preview: QRect
    band: QRect
    card: QRect
    preview_above_card: QRect

    def px(self, token_px: float) -> int:
        return round(token_px * self.unit)


def lay_out(width_px: int, height_px: int) -> Layout:
    """One column when the window is taller than wide; else the picture left, the words right."""
    unit = min(width_px, height_px) / BASE_PX
    margin, gap = round(MARGIN_PX * unit), round(GAP_PX * unit)
    whole = QRect(margin, margin, width_px - 2 * margin, height_px - 2 * margin)
    portrait = height_px > width_px
    card_height = round(CARD_PX[portrait] * unit)
    card = QRect(whole.x(), whole.bottom() + 1 - card_height, whole.width(), card_height)
    header_height = round(HEADER_PX[portrait] * unit)
    if portrait:
        header = QRect(whole.x(), whole.y(), whole.width(), header_height)
        band_height = round(BAND_PX * unit)
        band = QRect(whole.x(), whole.bottom() + 1 - band_height, whole.width(), band_height)
        top = header.bottom() + 1 + gap
        preview = QRect(whole.x(), top, whole.width(), band.y() - gap - top)
        return Layout(unit, True, header, preview, band, card, _above(card, preview, gap))
    preview = QRect(whole.x(), whole.y(), round(whole.width() * PREVIEW_SHARE), whole.height())
    left = preview.right() + 1 + round((MARGIN_PX + GRID_PX) * unit)
    column = whole.right() + 1 - left
    header = QRect(left, whole.y(), column, header_height)
    top = header.bottom() + 1 + gap
    band = QRect(left, top, column, whole.bottom() + 1 - top)
    return Layout(unit, False, header, preview, band, card, _above(card, preview, gap))


def _above(card: QRect, preview: QRect, gap: int) -> QRect:
    """The picture makes room, so that a result never hides the face."""
    return QRect(preview.topLeft(), QSize(preview.width(), card.y() - gap - preview.y()))
