"""Importing many people: where from, that they agreed, what will happen, how far it is, and what came of it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from kiosk_app.administration.bulk import BulkImport, Failure, Plan, Report
from kiosk_app.errors import ClockfaceError
from kiosk_app.ui import background
from kiosk_app.ui.desk.controls import Button, Label, ProgressLine
from kiosk_app.ui.desk.figures import number
from kiosk_app.ui.desk.files import file_to_read, file_to_write, folder_to_read
from kiosk_app.ui.desk.page import Flow, dress
from kiosk_app.ui.desk.panels import EmptyPage
from kiosk_app.ui.desk.style import GAP_PX, MARGIN_PX, Colours
from kiosk_app.ui.desk.table import Column, Table
from kiosk_app.ui.desk.wizard_pages import Sheet
from kiosk_app.ui.desk.wizard_words import refusal
from kiosk_app.ui.language import mark, tr

ARCHIVES: Final = "*.zip *.csv"


class ImportFlow(Flow):
    """make: an import of a folder, a ZIP file or a roster."""

    _progressed = Signal(int, int)

    def __init__(self, make: Callable[[Path], BulkImport], colours: Colours) -> None:
        super().__init__()
        self._make = make
        self._import: BulkImport | None = None
        self._report = Report()
        self._stopped = threading.Event()
        self._running = False
        dress(self, colours)
        self.start, self.plan, self.progress = StartPage(), FailurePage(colours), ProgressLine()
        self.report = FailurePage(colours)
        self._stack, self._fault = QStackedWidget(), Label("", "fault")
        self._waiting = QWidget()
        self._leave, self.go = Button(mark("Cancel"), "quiet"), Button(mark("Import"), "primary")
        self.save = Button(mark("Save the report"))
        self._lay_out()
        self.start.chosen.connect(self.read)
        self.go.clicked.connect(self._run)
        self.save.clicked.connect(self._ask_where)
        self._leave.clicked.connect(self._go_back)
        self.progress.cancelled.connect(self._stopped.set)
        self._progressed.connect(self._show_progress)
        self._show(self.start)

    def _lay_out(self) -> None:
        waiting = QVBoxLayout(self._waiting)
        waiting.addStretch(1)
        waiting.addWidget(self.progress)
        waiting.addStretch(1)
        for page in (self.start, self.plan, self._waiting, self.report):
            self._stack.addWidget(page)
        foot = QHBoxLayout()
        foot.setSpacing(GAP_PX)
        foot.addWidget(self._leave)
        foot.addStretch(1)
        for button in (self.save, self.go):
            foot.addWidget(button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(MARGIN_PX, MARGIN_PX, MARGIN_PX, MARGIN_PX)
        whole.setSpacing(GAP_PX)
        whole.addWidget(Label(mark("Import people"), "title"))
        whole.addWidget(self._stack, 1)
        whole.addWidget(self._fault)
        whole.addLayout(foot)

    def _show(self, page: QWidget) -> None:
        self._stack.setCurrentWidget(page)
        self.go.setVisible(page is self.plan)
        self.save.setVisible(page is self.report)
        self._leave.setVisible(page is not self._waiting)
        self._leave.say(mark("Back to the desk") if page is self.report else mark("Cancel"))

    def read(self, path: Path) -> None:
        """Read names and roster of a folder, a ZIP file or a roster, and show what would be done."""
        self._fault.write("")
        self._import = imported = self._make(path)
        background.run(self, imported.plan, self._planned, self._failed)

    def _planned(self, plan: Plan) -> None:
        self.plan.show_failures(plan.problems)
        photos = sum(len(subject.photos) for subject in plan.subjects)
        self.plan.says.say(
            mark("People to enrol: {people}, from {photos} photos. Not possible: {problems}."),
            people=number(len(plan.subjects)),
            photos=number(photos),
            problems=number(len(plan.problems)),
        )
        self.go.setEnabled(bool(plan.subjects))
        self._show(self.plan)

    def _run(self) -> None:
        assert self._import is not None
        imported = self._import
        self._stopped.clear()
        self._running = True
        self._show_progress(0, 0)
        self._show(self._waiting)
        background.run(
            self, lambda: imported.run(self._progressed.emit, self._stopped.is_set), self._done, self._failed
        )

    def _show_progress(self, done: int, of: int) -> None:
        self.progress.tell(done, of, mark("People looked at: {n} of {all}"), n=number(done), all=number(of))

    def _done(self, report: Report) -> None:
        self._running = False
        self._report = report
        self.report.show_failures([*report.failed, *report.left_out])
        self.report.says.say(
            mark("Enrolled: {done}. Not enrolled: {failed}. Photos not used: {left}. Not tried: {untried}."),
            done=number(len(report.enrolled)),
            failed=number(len(report.failed)),
            left=number(len(report.left_out)),
            untried=number(len(report.untried)),
        )
        self._fault.write(report.stopped)
        self._show(self.report)

    def _failed(self, error: ClockfaceError) -> None:
        self._running = False
        self._fault.write(str(error))
        self._show(self.start)

    def _ask_where(self) -> None:
        path = file_to_write(self, tr("Save the report"), "import-report.csv")
        if path is not None:
            self.save_report(path)

    def save_report(self, path: Path) -> None:
        """Write everybody with what became of them; the foot of the window says when that cannot be done."""
        report = self._report
        background.run(
            self,
            lambda: report.write_csv(path),
            lambda _: self._fault.write(tr("The report is written: {path}", path=path)),
            lambda error: self._fault.write(str(error)),
        )

    def stop(self) -> None:
        """The desk locks itself: what is done stays, nobody else is enrolled."""
        self._stopped.set()

    def _go_back(self) -> None:
        if not self._running:
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() == Qt.Key.Key_Escape:
            self._go_back()
        else:
            super().keyPressEvent(event)


class StartPage(Sheet):
    """Where from; and nobody is imported who did not agree. Emits `chosen` with the path."""

    chosen = Signal(Path)

    def __init__(self) -> None:
        super().__init__()
        texts = (
            mark("A folder or ZIP file with a folder of photos for each person, named after them: Ana_Silva/1.jpg"),
            mark(
                "With a roster, a CSV file beside the photos, also number, department and badge: "
                "name;employee_number;department;badge;photos"
            ),
            mark("Three good photos of each person are enough. Photos are read once and not kept."),
        )
        for text in texts:
            self.column.addWidget(Label(text))
        self.agreed = QCheckBox()
        self.agreed.toggled.connect(self._suit)
        self._agree = Label(mark("All of these people were shown the notice and agreed."), "strong")
        row = QHBoxLayout()
        row.addWidget(self.agreed)
        row.addWidget(self._agree, 1)
        self.column.addLayout(row)
        self._folder, self._file = Button(mark("Choose a folder")), Button(mark("Choose a ZIP file or a roster"))
        buttons = QHBoxLayout()
        for button in (self._folder, self._file):
            buttons.addWidget(button)
        self.column.addLayout(buttons)
        self._folder.clicked.connect(lambda: self._give(folder_to_read(self, tr("Choose a folder"))))
        self._file.clicked.connect(
            lambda: self._give(file_to_read(self, tr("Choose a ZIP file or a roster"), ARCHIVES))
        )
        self._suit()

    def _suit(self) -> None:
        self.agreed.setAccessibleName(self._agree.text())
        for button in (self._folder, self._file):
            button.setEnabled(self.agreed.isChecked())

    def _give(self, path: Path | None) -> None:
        if path is not None:
            self.chosen.emit(path)


class FailurePage(QWidget):
    """A sentence, and below it who failed and why."""

    def __init__(self, colours: Colours) -> None:
        super().__init__()
        self.says = Label("", "lead")
        empty = EmptyPage(mark("Nothing stands in the way"), mark("Everybody can be enrolled."))
        columns = [
            Column(mark("Who"), lambda failure: failure.who, 240),
            Column(mark("File"), lambda failure: failure.rejection.file, from_px=800),
            Column(mark("Reason"), lambda failure: refusal(failure.rejection)),
        ]
        self.table = Table(colours, columns, empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.says)
        column.addWidget(self.table, 1)

    def show_failures(self, failures: Sequence[Failure]) -> None:
        self.table.fill(failures)
