"""The wizard before the camera: what to do, why nothing is taken at the moment, and what was taken."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from kiosk_app.administration.capture import CaptureState, Sample
from kiosk_app.domain import Frame, View
from kiosk_app.ui.desk.controls import Button, Label
from kiosk_app.ui.desk.mirror import Mirror
from kiosk_app.ui.desk.style import GAP_PX, Colours
from kiosk_app.ui.desk.wizard_pages import clear, strip_label
from kiosk_app.ui.desk.wizard_words import ALL_TAKEN, VIEWS, reason
from kiosk_app.ui.language import mark, tr
from kiosk_app.ui.tokens import Theme

DOT_PX: Final = 28


class CapturePage(QWidget):
    """The mirror is the largest thing; beside it, or below it on a high screen, the words. `photo_wanted`: a file."""

    photo_wanted = Signal()

    def __init__(self, colours: Colours, theme: Theme) -> None:
        super().__init__()
        self.mirror = Mirror(theme)
        self._do, self._reason = Label("", "title"), Label("", "lead")
        self._do.setWordWrap(True)
        self._dots = Dots(colours)
        self._strip = QHBoxLayout()
        self._strip.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self._photo = Button(mark("Use a photo instead"), "quiet")
        self._photo.clicked.connect(self.photo_wanted)
        self._shown: Sequence[Sample] = ()
        words = QWidget()
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_PX)
        for widget in (self._dots, self._do, self._reason):
            column.addWidget(widget)
        column.addLayout(self._strip)
        column.addStretch(1)
        column.addWidget(self._photo, 0, Qt.AlignmentFlag.AlignLeft)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(2 * GAP_PX)
        self._box.addWidget(self.mirror, 3)
        self._box.addWidget(words, 2)

    def show_state(self, frame: Frame | None, state: CaptureState, samples: Sequence[Sample]) -> None:
        """One frame and what is known after it."""
        self.mirror.show_frame(frame, state)
        self._dots.show_views(state.taken, state.given_up, state.view_wanted)
        self._do.say(ALL_TAKEN if state.view_wanted is None else VIEWS[state.view_wanted][0])
        self._reason.write("" if state.issue is None or state.done else reason(state.issue))
        if tuple(samples) != tuple(self._shown):
            self._show_strip(samples)

    def no_camera(self) -> None:
        """There is no picture at the moment."""
        self._reason.say(mark("The camera gives no picture: check its cable, or use a photo."))

    def _show_strip(self, samples: Sequence[Sample]) -> None:
        self._shown = tuple(samples)
        clear(self._strip)
        for sample in samples[-5:]:
            self._strip.addWidget(strip_label(sample))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        wide = event.size().width() > event.size().height()
        self._box.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
        super().resizeEvent(event)


class Dots(QWidget):
    """Five dots for five views: a line around the one wanted, filled when taken, crossed out when given up."""

    def __init__(self, colours: Colours) -> None:
        super().__init__()
        self._colours = colours
        self._taken: tuple[View, ...] = ()
        self._given_up: tuple[View, ...] = ()
        self._wanted: View | None = None
        self.setFixedHeight(DOT_PX + 8)

    def show_views(self, taken: tuple[View, ...], given_up: tuple[View, ...], wanted: View | None) -> None:
        if (taken, given_up, wanted) == (self._taken, self._given_up, self._wanted):
            return
        self._taken, self._given_up, self._wanted = taken, given_up, wanted
        self.setAccessibleName(tr("Views taken: {n} of {all}", n=len(taken), all=len(View)))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        for place, view in enumerate(View):
            x = 4 + DOT_PX / 2 + place * (DOT_PX + GAP_PX)
            self._dot(painter, view, QPointF(self.width() - x if mirrored else x, self.height() / 2))
        painter.end()

    def _dot(self, painter: QPainter, view: View, centre: QPointF) -> None:
        taken, wanted = view in self._taken, view is self._wanted
        pen = QPen(QColor(self._colours.accent if wanted else self._colours.edge), 4 if wanted else 2)
        painter.setPen(Qt.PenStyle.NoPen if taken else pen)
        painter.setBrush(QColor(self._colours.done) if taken else Qt.BrushStyle.NoBrush)
        radius = DOT_PX / 2 - 2
        painter.drawEllipse(centre, radius, radius)
        if view in self._given_up and not taken:
            offset = QPointF(radius * 0.6, radius * 0.6)
            painter.drawLine(centre - offset, centre + offset)
