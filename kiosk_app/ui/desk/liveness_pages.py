"""The pages of the trial of liveness: what it is, what is shown to the camera, and what came of it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk_app.administration.liveness_trial import TRIED, Finding, Step, summed_up
from kiosk_app.config import LivenessConfig
from kiosk_app.packs.liveness_slot import LivenessState
from kiosk_app.ui.desk.controls import Chip, Label
from kiosk_app.ui.desk.liveness_words import (
    FEW,
    NETWORKS,
    STEPS,
    SUMMARIES,
    chip,
    meaning,
    measured,
)
from kiosk_app.ui.desk.style import GAP_PX
from kiosk_app.ui.desk.wizard_pages import Sheet
from kiosk_app.ui.language import mark


class ExplainPage(Sheet):
    """What is tried, what it takes, and what is missing here."""

    def __init__(self, networks: LivenessState) -> None:
        super().__init__()
        title = Label(mark("Does a photo of you pass for you?"), "title")
        texts = (
            mark("First look at the camera yourself, then hold two pictures of yourself before it. At the end you see "
                 "what the kiosk would have done."),
            mark("Have ready: a photo of your face on paper, and one on a phone. You can leave each out."),
            mark("No picture and no score is kept. The audit log notes that you tried, and what the kiosk would have "
                 "done. Meanwhile nobody can clock in here."),
        )  # fmt: skip
        self.missing = Label(NETWORKS.get(networks, ""), "fault")
        self.missing.setVisible(networks in NETWORKS)
        for widget in (title, *map(Label, texts), self.missing):
            self.column.addWidget(widget)


class ResultPage(Sheet):
    """The answer in one line; then for each thing shown what the kiosk would have done, and what to do about it."""

    def __init__(self) -> None:
        super().__init__()
        self._says = Label("", "title")
        self._rows = {step: _Row(step) for step in TRIED}
        self._missing = Label("", "fault")
        for widget in (self._says, *self._rows.values(), self._missing, Label(FEW, "quiet")):
            self.column.addWidget(widget)

    def show_findings(
        self, findings: Mapping[Step, Finding], liveness: LivenessConfig, networks: LivenessState
    ) -> None:
        self._says.say(SUMMARIES[summed_up(findings)])
        for step, row in self._rows.items():
            row.show_finding(findings.get(step), liveness, networks)
        self._missing.say(NETWORKS.get(networks, ""))
        self._missing.setVisible(networks in NETWORKS)


class _Row(QWidget):
    """What was shown, and what would have become of it."""

    def __init__(self, step: Step) -> None:
        super().__init__()
        self._step = step
        self._chip, self._means, self._measured = Chip(""), Label(""), Label("", "quiet")
        head = QHBoxLayout()
        head.addWidget(Label(STEPS[step], "lead", wraps=False))
        head.addStretch(1)
        head.addWidget(self._chip, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GAP_PX // 2, 0, 0)
        column.setSpacing(GAP_PX // 4)
        column.addLayout(head)
        for label in (self._means, self._measured):
            column.addWidget(label)

    def show_finding(self, finding: Finding | None, liveness: LivenessConfig, networks: LivenessState) -> None:
        text, tone = chip(self._step, finding)
        self._chip.say(text)
        self._chip.setProperty("chip", tone)
        self._chip.style().polish(self._chip)
        self._means.say("" if finding is None else meaning(self._step, finding, liveness, networks))
        self._measured.write("" if finding is None else measured(finding, liveness))
        for label in (self._means, self._measured):
            label.setVisible(bool(label.text()))
