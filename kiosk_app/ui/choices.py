"""In or out: two large buttons of equal rank, or the one that may be chosen instead of what is recorded."""

from __future__ import annotations

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QWidget

from kiosk_app.domain import Direction
from kiosk_app.ui.language import tr
from kiosk_app.ui.layout import Layout, grid
from kiosk_app.ui.tokens import CLOCK, SUBTITLE, TOUCH_GAP_PX, Icon, Pair, Theme
from kiosk_app.ui.touch import TouchButton
from kiosk_app.ui.words import GO, INSTEAD

ARROWS = {Direction.IN: Icon.GO_IN, Direction.OUT: Icon.GO_OUT}


class DirectionChoices(QWidget):
    """`offer` says which; what is touched is emitted as `chosen`."""

    chosen = Signal(Direction)

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent)
        self._buttons = {direction: TouchButton(self, theme, bold=True, max_lines=2) for direction in Direction}
        for direction, button in self._buttons.items():
            button.clicked.connect(lambda _checked=False, direction=direction: self.chosen.emit(direction))

    def offer(self, directions: tuple[Direction, ...], place: QRect, layout: Layout, colours: Pair) -> None:
        """One or both directions at this place of the parent; none hides them. colours: of the plates and their ink."""
        self.setVisible(bool(directions))
        self.setGeometry(place)
        for button in self._buttons.values():
            button.setVisible(False)
        if not directions:
            return
        places = grid(QRect(0, 0, place.width(), place.height()), len(directions), 1, layout.px(TOUCH_GAP_PX))
        texts, size_px = (GO, CLOCK) if len(directions) > 1 else (INSTEAD, SUBTITLE)
        for direction, at in zip(directions, places, strict=True):
            self._buttons[direction].setGeometry(layout.turned(at, place.width()))
            self._buttons[direction].setVisible(True)
        for _ in directions:  # of equal rank, so at last in type of equal size
            for direction in directions:
                button, text = self._buttons[direction], tr(texts[direction])
                button.write(text, layout.unit, icon=ARROWS[direction], size_px=size_px, colours=colours)
                size_px = min(size_px, button.step_px)
