"""The installed model packs: what they may be used for, their licences, and which one recognises."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk_app.administration.access import Act
from kiosk_app.ui import background
from kiosk_app.ui.desk.controls import Button, Label
from kiosk_app.ui.desk.figures import number
from kiosk_app.ui.desk.page import Page
from kiosk_app.ui.desk.panels import Beside, DetailsPanel, EmptyPage, Facts
from kiosk_app.ui.desk.table import Column, Table
from kiosk_app.ui.language import mark, tr

if TYPE_CHECKING:
    from kiosk_app.administration.desk import LivenessState, PackRow

COMMERCIAL: Final = {
    "yes": (mark("At work and privately"), "done"),
    "no": (mark("Not at work"), "danger"),
    "ask": (mark("At work only with a licence of its maker"), "ask_text"),
}
LIVENESS: Final = {
    "on": mark("Pictures of faces held before the camera are turned away."),
    "off": mark("A photo held before the camera passes: liveness is switched off in the settings."),
    "missing": mark(
        "A photo held before the camera may pass. Install the networks for liveness: clockface packs install minifasnet"
    ),
}


class ModelPacks(QWidget):
    """A table of packs with the licence of the chosen one beside it; whether a photo passes for a face, and a trial."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page, self._chosen = page, ""
        hint = mark("Install one with the command: clockface packs install FOLDER")
        self._table = Table(page.place.colours, _columns(), EmptyPage(mark("No model pack is installed"), hint))
        self._panel, self._facts, self._licence = DetailsPanel(), Facts(), Label("")
        self._liveness, self.trial = Label("", "quiet"), Button(mark("Try it out"))
        self.trial.clicked.connect(page.trial_wanted)
        self.trial.setVisible(page.session.may(Act.CHANGE_SETTINGS))
        self._use = Button(mark("Recognise with this pack"))
        self._use.clicked.connect(self._use_chosen)
        for widget in (self._facts, Label(mark("Licence"), "strong"), self._licence):
            self._panel.column.addWidget(widget)
        change = mark("Templates of one pack cannot be compared with another's: everybody has to be enrolled again.")
        self._panel.foot.addWidget(Label(change, "quiet"))
        self._panel.foot.addWidget(self._use)
        liveness = QHBoxLayout()
        liveness.addWidget(self._liveness, 1)
        liveness.addWidget(self.trial)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Beside(self._table, self._panel), 1)
        column.addLayout(liveness)
        self._table.chosen.connect(self._show)

    def open(self) -> None:
        background.run(self, self._page.session.packs, self._fill, self._page.tell)
        background.run(self, self._page.session.liveness, self._tell_liveness, self._page.tell)

    def _tell_liveness(self, state: LivenessState) -> None:
        self._liveness.say(LIVENESS[state])

    def back(self) -> bool:
        return self._panel.leave()

    def _fill(self, rows: Sequence[PackRow]) -> None:
        self._table.fill(rows, keep=lambda row: row.name)
        shown = next((row for row in rows if row.name == self._chosen), None)
        if shown is not None and self._panel.isVisible():
            self._show(shown)

    def _show(self, row: PackRow) -> None:
        self._chosen = row.name
        self._panel.name_it(row.name)
        self._licence.write(row.licence)
        self._facts.fill([
            (mark("Version"), row.version),
            (mark("May be used"), tr(COMMERCIAL[row.commercial_use][0])),
            (mark("Licence accepted"), tr("Yes") if row.accepted else tr("No")),
            (mark("Similarity needed"), number(row.min_similarity, 3)),
            (mark("Lead needed"), number(row.min_margin, 3)),
            (mark("Measured on"), row.measurement),
            (mark("Templates"), number(row.templates)),
            (mark("Digest"), row.digest),
        ])  # fmt: skip
        self._use.setEnabled(not row.active and row.accepted)
        self._panel.show()

    def _use_chosen(self) -> None:
        name = self._chosen

        def done(_: object) -> None:
            self._page.say(tr("{name} is used after a restart of the kiosk.", name=name))
            self.open()

        background.run(self, lambda: self._page.session.use_pack(name), done, self._page.tell)


def _columns() -> list[Column]:
    return [
        Column(mark("Name"), lambda row: row.name),
        Column(mark("May be used"), lambda row: tr(COMMERCIAL[row.commercial_use][0]),
               tone=lambda row: COMMERCIAL[row.commercial_use][1]),
        Column(mark("Templates"), lambda row: number(row.templates), 130, numeric=True, from_px=700),
        Column(mark("In use"), lambda row: tr("Yes") if row.active else "", 120, tone=lambda row: "done"),
    ]  # fmt: skip
