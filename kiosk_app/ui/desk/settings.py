"""Settings: each with the sentence that explains it, what is allowed, and whether it needs a restart."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from kiosk_app.errors import ClockfaceError
from kiosk_app.ui import background
from kiosk_app.ui.desk.controls import Button, Choice, Field, Label
from kiosk_app.ui.desk.figures import number
from kiosk_app.ui.desk.glyphs import Glyph
from kiosk_app.ui.desk.page import Page, Place
from kiosk_app.ui.desk.panels import Scroll
from kiosk_app.ui.desk.style import GAP_PX
from kiosk_app.ui.language import mark, tr

if TYPE_CHECKING:
    from kiosk_app.administration.desk import Session
    from kiosk_app.administration.settings_file import SettingRow, Value

SECTIONS: Final = (  # what is changed most comes first
    ("screen", mark("Screen")),
    ("attendance", mark("Attendance")),
    ("entry", mark("PIN and badge")),
    ("administration", mark("Administration")),
    ("camera", mark("Camera")),
    ("liveness", mark("Liveness")),
    ("decision", mark("Decision")),
    ("quality", mark("Quality of the picture")),
    ("detection", mark("Finding faces")),
    ("inference", mark("Models")),
    ("gallery", mark("Search index")),
    ("sync", mark("Server")),
    ("updates", mark("Updates")),
)
SWITCH: Final = ((True, mark("Yes")), (False, mark("No")))
WIDEST_PX: Final = 420


class SettingBox(QFrame):
    """One setting. Emits `given` with the new value when it was typed or picked; None stands for "not set"."""

    given = Signal(object)

    def __init__(self, row: SettingRow) -> None:
        super().__init__()
        self.row = row
        self.setProperty("role", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._allowed, self._default = Label("", "quiet"), Button(mark("Back to the default"), "quiet")
        self._choice = self._make_choice()
        self.field = Field(row.says, box=self._choice)
        self.field.box.setMaximumWidth(WIDEST_PX)
        self.field.box.setObjectName(f"{row.section}.{row.key}")
        foot = QHBoxLayout()
        foot.addWidget(self._allowed, 1)
        foot.addWidget(self._default)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP_PX, GAP_PX, GAP_PX, GAP_PX // 2)
        column.addWidget(self.field)
        column.addLayout(foot)
        self.field.line.editingFinished.connect(self._typed)
        self._default.clicked.connect(lambda: self.given.emit(self.row.default))
        self.show_row(row)

    def show_row(self, row: SettingRow) -> None:
        """Show what holds now."""
        self.row = row
        self.field.blame("")
        if self._choice is not None:
            self._choice.choose(row.value)
        else:
            self.field.text = _spelt(row.value)
        self._default.setVisible(row.value != row.default)
        self.retranslate()

    def retranslate(self) -> None:
        row = self.row
        when = tr("applies at once") if row.live else tr("applies after a restart")
        default = tr("default: {value}", value=_shown(row.default))
        self._allowed.write(
            " · ".join(part for part in (_range(row), default, when, f"{row.section}.{row.key}") if part)
        )

    def _make_choice(self) -> Choice | None:
        row, choice = self.row, None
        if row.kind == "switch":
            choice = Choice(SWITCH)
        elif row.one_of:
            choice = Choice([(value, "") for value in row.one_of])
        if choice is not None:
            choice.picked.connect(self.given)
        return choice

    def _typed(self) -> None:
        text = self.field.text.strip()
        if text == _spelt(self.row.value):
            return
        try:
            value = self._value(text)
        except ValueError:
            self.field.blame(tr("Give a number."))
            return
        self.given.emit(value)

    def _value(self, text: str) -> Value:
        """Raises ValueError for what is no number where one is needed."""
        if self.row.kind == "text":
            return text
        if not text and self.row.optional:
            return None
        figure = float(text.replace(",", "."))
        return int(figure) if self.row.kind == "whole" and figure == int(figure) else figure


class Settings(Page):
    """One section at a time; what is typed is checked and saved at once, and can be undone."""

    title, glyph = mark("Settings"), Glyph.SETTINGS

    def __init__(self, session: Session, place: Place) -> None:
        super().__init__(session, place)
        self._boxes: dict[tuple[str, str], SettingBox] = {}
        self._section = Choice(SECTIONS)
        self._section.picked.connect(lambda _: self._show_section())
        self.head.addWidget(self._section)
        self._rows: Sequence[SettingRow] = ()
        self._scroll = Scroll()
        self._column = QVBoxLayout(self._scroll.inside)
        self._column.setContentsMargins(0, 0, GAP_PX // 2, 0)
        self._column.setSpacing(GAP_PX)
        self._column.addStretch(1)
        self.body.addWidget(self._scroll, 1)

    def open(self) -> None:
        self._rows = self.session.settings()
        self._show_section()

    def _show_section(self) -> None:
        for box in self._boxes.values():
            box.hide()
            box.deleteLater()
        self._boxes = {}
        for row in self._rows:
            if row.section == self._section.value:
                self._column.insertWidget(self._column.count() - 1, self._box(row))
        self._scroll.verticalScrollBar().setValue(0)

    def _box(self, row: SettingRow) -> SettingBox:
        box = SettingBox(row)
        box.given.connect(lambda value, row=row: self._change(row.section, row.key, value))
        self._boxes[row.section, row.key] = box
        return box

    def _change(self, section: str, key: str, value: Value) -> None:
        before = next(row.value for row in self._rows if (row.section, row.key) == (section, key))

        def saved(_: object) -> None:
            self._rows = self.session.settings()
            row = next(row for row in self._rows if (row.section, row.key) == (section, key))
            if (section, key) in self._boxes:
                self._boxes[section, key].show_row(row)
            sentence = tr("Saved.") if row.live else tr("Saved. It applies after a restart of the kiosk.")
            self.say(sentence, lambda: self._change(section, key, before))

        def refused(error: ClockfaceError) -> None:
            if (section, key) in self._boxes:
                self._boxes[section, key].field.blame(str(error))
            else:
                self.tell(error)

        background.run(self, lambda: self.session.change_setting(section, key, value), saved, refused)

    def retranslate(self) -> None:
        for box in self._boxes.values():
            box.retranslate()


def _spelt(value: object) -> str:
    """As it is typed: numbers without the groups of thousands that a language may write."""
    return "" if value is None else f"{value:.10g}" if isinstance(value, float) else str(value)


def _shown(value: object) -> str:
    if value is None:
        return tr("not set")
    if isinstance(value, bool):
        return tr("Yes") if value else tr("No")
    return _spelt(value)


def _range(row: SettingRow) -> str:
    if row.low is None or row.high is None:
        return ""
    return tr("{low} to {high}", low=_limit(row.low), high=_limit(row.high))


def _limit(value: float) -> str:
    return number(value, len(f"{value:g}".partition(".")[2]))
