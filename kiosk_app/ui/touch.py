"""What is touched at the kiosk: a calm plate with an icon, a text or both, at least as large as a thumb."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from kiosk_app.ui.icons import paint_icon
from kiosk_app.ui.text import FittingLabel, needed_px
from kiosk_app.ui.tokens import BODY, GRID_PX, RADIUS_PX, Icon, Pair, Theme, blend

PRESSED: Final = 0.16  # how far the plate goes towards its ink under a finger
DISABLED: Final = 0.35  # how much of the ink is left where nothing can be touched
FOCUS_PX: Final = 6
ENTER_KEYS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TouchButton(QAbstractButton):
    """An icon and a text, in the middle or from the side where reading starts.

    `write` says what is on it; the window gives it its geometry first. Enter goes on to the window, which knows whether
    a badge reader typed it.
    """

    def __init__(
        self, parent: QWidget, theme: Theme, *, bold: bool = False, max_lines: int = 1, quiet: bool = False
    ) -> None:
        """quiet: without a plate, in the ink of small things."""
        super().__init__(parent)
        self._colours, self._focus = Pair(theme.room.fill, theme.quiet) if quiet else theme.button, theme.focus
        self._quiet = quiet
        self._icon: Icon | None = None
        self._unit = 1.0
        self._icon_rect = QRectF()
        self._size_px = BODY
        self._label = FittingLabel(self, bold=bold, max_lines=max_lines)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def write(
        self, text: str, unit: float, *, icon: Icon | None = None, size_px: int = BODY, colours: Pair | None = None
    ) -> None:
        """unit: see Layout. colours: of plate and ink, else those that it has."""
        self.setText(text)
        self.setAccessibleName(text)
        self._icon, self._unit, self._size_px = icon, unit, size_px
        if colours is not None:
            self._colours = colours
        self._label.ink(self._ink)
        self._arrange()

    @property
    def _ink(self) -> str:
        return self._colours.ink if self.isEnabled() else blend(self._colours.fill, self._colours.ink, DISABLED)

    @property
    def step_px(self) -> int:
        """The step of the type scale at which the text fits."""
        return self._label.step_px

    def only_icon(self, icon: Icon, name: str, unit: float, colours: Pair | None = None) -> None:
        """A text would say too little here; name: what a screen reader says."""
        self.write("", unit, icon=icon, colours=colours)
        self.setAccessibleName(name)

    def _arrange(self) -> None:
        """Icon and text side by side in the middle; a tall plate has the icon above the text."""
        unit, width, height = self._unit, self.width(), self.height()
        pad = round(2 * GRID_PX * unit)
        if not self.text():
            side = min(width, height) * 0.5
            self._icon_rect = QRectF((width - side) / 2, (height - side) / 2, side, side)
            self._label.hide()
        elif self._icon is not None and height > 200 * unit:
            self._above(pad)
        else:
            self._beside(pad)
        self.update()

    def _above(self, pad: int) -> None:
        side = min(self.height() * 0.42, self.width() * 0.5)
        text = QRect(pad, 0, self.width() - 2 * pad, round(self.height() - side - 3 * pad))
        self._label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._label.setGeometry(text)
        self._label.write(self.text(), self._size_px, self._unit)
        height = self._label.text_height()
        top = (self.height() - side - pad - height) / 2
        self._icon_rect = QRectF((self.width() - side) / 2, top, side, side)
        self._label.setGeometry(text.x(), round(top + side + pad), text.width(), height)

    def _beside(self, pad: int) -> None:
        side = 0 if self._icon is None else round(min(self.height() * 0.5, 72 * self._unit))
        between = round(3 * GRID_PX * self._unit) if side else 0
        self._label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._label.resize(self.width() - 2 * pad - side - between, self.height())
        self._label.write(self.text(), self._size_px, self._unit)
        needed = needed_px(self.text(), self._label.font(), self._label.width()).width()
        start = 0 if self._quiet else max(pad, (self.width() - side - between - needed) // 2)
        icon = QRect(start, (self.height() - side) // 2, side, side)
        text = QRect(start + side + between, 0, needed, self.height())
        if self._icon is Icon.ONWARD:  # points away from its text
            text.moveLeft(start)
            icon.moveLeft(start + needed + between)
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            icon.moveLeft(self.width() - icon.x() - side)
            text.moveLeft(self.width() - text.x() - needed)
        self._icon_rect = QRectF(icon)
        self._label.setGeometry(text)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return self.size()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill = blend(self._colours.fill, self._colours.ink, PRESSED) if self.isDown() else self._colours.fill
        radius = min(RADIUS_PX * self._unit, self.height() / 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(fill))
        if not self._quiet or self.isDown():
            painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
        if self.hasFocus():
            line = FOCUS_PX * self._unit
            painter.setPen(QPen(QColor(self._focus), line))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(
                QRectF(self.rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2), radius, radius
            )
        if self._icon is not None:
            painter.setLayoutDirection(self.layoutDirection())
            paint_icon(painter, self._icon, self._icon_rect, self._ink)
        painter.end()

    def resizeEvent(self, _event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._arrange()
        elif event.type() is QEvent.Type.EnabledChange:
            self._label.ink(self._ink)
            self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() in ENTER_KEYS:
            event.ignore()
        else:
            super().keyPressEvent(event)
