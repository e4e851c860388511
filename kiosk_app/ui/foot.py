"""The row of small things, always there: privacy, language, quiet signs for whoever looks after the kiosk, its lock."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kiosk_app.screen import Notice
from kiosk_app.ui.icons import paint_icon
from kiosk_app.ui.language import current, tr
from kiosk_app.ui.layout import Layout
from kiosk_app.ui.tokens import NOTE, NOTICE_ICONS, TOUCH_GAP_PX, TOUCH_PX, Icon, Theme
from kiosk_app.ui.touch import TouchButton
from kiosk_app.ui.words import NOTICES

BUTTON_PX: Final = 296
DENY_PX: Final = 400
GLYPH_PX: Final = 36
PLACES: Final = len(Notice)


class Foot(QWidget):
    """Its buttons are for the window to connect."""

    def __init__(self, parent: QWidget, theme: Theme, *, languages: bool) -> None:
        """languages: whether there is a choice of them."""
        super().__init__(parent)
        self._theme = theme
        self._notices: list[Notice] = []
        self._glyphs: list[QRectF] = []
        self._has_languages = languages
        self.privacy = TouchButton(self, theme, quiet=True)
        self.language = TouchButton(self, theme, quiet=True)
        self.lock = TouchButton(self, theme, quiet=True)
        self.deny = TouchButton(self, theme, quiet=True)
        self.offer_denial(False)

    def place(self, layout: Layout) -> None:
        self.setGeometry(layout.foot)
        px, width = layout.px, layout.foot.width()
        side, gap = px(TOUCH_PX), px(TOUCH_GAP_PX)
        top = (layout.foot.height() - side) // 2
        starts = (0, px(BUTTON_PX) + gap)
        for button, x in zip((self.privacy, self.language), starts, strict=True):
            button.setGeometry(layout.turned(QRect(x, top, px(BUTTON_PX), side), width))
        deny = QRect(px(BUTTON_PX) + gap, top, px(DENY_PX), side)
        self.deny.setGeometry(layout.turned(deny, width))
        self.lock.setGeometry(layout.turned(QRect(width - side, top, side, side), width))
        glyph, right = px(GLYPH_PX), width - side - gap
        at = [QRect(right - (n + 1) * glyph - n * gap, top + (side - glyph) // 2, glyph, glyph) for n in range(PLACES)]
        self._glyphs = [QRectF(layout.turned(place, width)) for place in at]
        self.privacy.write(tr("Privacy"), layout.unit, icon=Icon.SHIELD, size_px=NOTE)
        self.language.write(current().own_name, layout.unit, icon=Icon.GLOBE, size_px=NOTE)
        self.deny.write(tr("That’s not me"), layout.unit, icon=Icon.QUESTION, size_px=NOTE)
        self.lock.only_icon(Icon.LOCK, tr("Administration"), layout.unit)
        self.tell(frozenset(self._notices))

    def offer_denial(self, is_offered: bool) -> None:
        """Whether somebody may say that the record on the screen is not theirs; in the place of the languages."""
        self.deny.setVisible(is_offered)
        self.language.setVisible(self._has_languages and not is_offered)

    def tell(self, notices: frozenset[Notice]) -> None:
        """Show these signs, in a fixed order."""
        self._notices = [notice for notice in Notice if notice in notices]
        said = "; ".join(tr(NOTICES[notice]) for notice in self._notices)
        self.setAccessibleDescription(said)
        self.setToolTip(said)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        for notice, place in zip(self._notices, self._glyphs, strict=False):
            paint_icon(painter, NOTICE_ICONS[notice], place, self._theme.quiet)
        painter.end()
