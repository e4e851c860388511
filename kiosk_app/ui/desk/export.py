"""The button that writes the attendance of a period as a file for payroll."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Final

from PySide6.QtWidgets import QMenu

from kiosk_app.errors import ClockfaceError
from kiosk_app.ui import background
from kiosk_app.ui.desk.controls import Button
from kiosk_app.ui.desk.files import file_to_write
from kiosk_app.ui.desk.page import Page
from kiosk_app.ui.language import mark, tr

FORMATS: Final = (
    ("csv", mark("CSV, for payroll")),
    ("xlsx", mark("Excel")),
    ("parquet", mark("Parquet, for analysis")),
)


class ExportButton(Button):
    """Asks for the format, then for the place of the file; the page says how it went."""

    def __init__(self, page: Page, days: Callable[[], tuple[date, date]]) -> None:
        super().__init__(mark("Export"))
        self._page, self._days = page, days
        self.clicked.connect(self._choose)

    def _choose(self) -> None:
        menu = QMenu(self)
        for suffix, text in FORMATS:
            menu.addAction(tr(text)).triggered.connect(lambda _, suffix=suffix: self._ask_where(suffix))
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _ask_where(self, suffix: str) -> None:
        first, last = self._days()
        path = file_to_write(self, tr("Export"), f"attendance-{first}-{last}.{suffix}")
        if path is None:
            return
        bounds = self._page.place.bounds(first, last)
        self.setEnabled(False)

        def done(_: object) -> None:
            self.setEnabled(True)
            self._page.say(tr("The attendance is written: {path}", path=path))

        def failed(error: ClockfaceError) -> None:
            self.setEnabled(True)
            self._page.tell(error)

        background.run(self, lambda: self._page.session.export(path, *bounds, suffix), done, failed)
