"""Recognition attempts: what the kiosk concluded about whoever stood there, and why. Numbers only, no picture."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QHBoxLayout

from kiosk_app.attendance.attempts import Receipt
from kiosk_app.domain import Outcome
from kiosk_app.ui import background
from kiosk_app.ui.desk.controls import Choice, DateRange, Label
from kiosk_app.ui.desk.figures import instant, number
from kiosk_app.ui.desk.glyphs import Glyph
from kiosk_app.ui.desk.names import shown_name
from kiosk_app.ui.desk.page import Page, Place
from kiosk_app.ui.desk.panels import Beside, DetailsPanel, EmptyPage, Facts
from kiosk_app.ui.desk.reasons import CUES, MEASURES, METHODS, OUTCOMES, explained, noticed
from kiosk_app.ui.desk.table import Column, Table
from kiosk_app.ui.language import mark, tr

if TYPE_CHECKING:
    from kiosk_app.administration.desk import Session

MOST: Final = 2_000  # receipts read at once; a busier period has to be narrowed
ALL: Final = "all"


class Attempts(Page):
    """A table of receipts, the newest first, and the whole receipt beside it."""

    title, glyph = mark("Attempts"), Glyph.ATTEMPTS

    def __init__(self, session: Session, place: Place) -> None:
        super().__init__(session, place)
        self._read = background.Newest(self)
        self._receipts: Sequence[Receipt] = ()
        self._shown: Receipt | None = None
        self._outcome = Choice([(ALL, mark("All outcomes")), *((o, OUTCOMES[o][0]) for o in OUTCOMES)])
        self._days = DateRange(self.place.today, "today")
        self._many = Label("", "quiet")
        self._table = Table(place.colours, self._columns(), EmptyPage(
            mark("Nobody stood in front of the kiosk in this time"),
            mark("Choose another day. Receipts are kept for a number of days that the settings say."),
        ))  # fmt: skip
        self._panel, self._sentence, self._facts = DetailsPanel(), Label(""), Facts(narrow=True)
        self._lay_out()
        self._outcome.picked.connect(lambda _: self._fill())
        self._days.changed.connect(lambda *_: self.open())
        self._table.chosen.connect(self._show)

    def _columns(self) -> list[Column]:
        zone = self.place.zone
        return [
            Column(mark("Time"), lambda r: instant(r.at_utc_us, zone), 190, key=lambda r: r.at_utc_us),
            Column(mark("Outcome"), lambda r: tr(OUTCOMES[r.outcome][0]), tone=lambda r: OUTCOMES[r.outcome][1]),
            Column(mark("Most alike"), self._most_alike),
            Column(mark("Similarity"), lambda r: number(r.similarity, 3), 120, numeric=True,
                   key=lambda r: r.similarity or 0.0, from_px=900),
            Column(mark("Lead"), lambda r: number(r.margin, 3), 100, numeric=True,
                   key=lambda r: r.margin or 0.0, from_px=900),
            Column(mark("Record"), lambda r: number(r.sequence), 110, numeric=True, from_px=700),
        ]  # fmt: skip

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self._days)
        row.addWidget(self._outcome)
        row.addWidget(self._many, 1)
        self._panel.column.addWidget(self._sentence)
        self._panel.column.addWidget(self._facts)
        self.body.addLayout(row)
        self.body.addWidget(Beside(self._table, self._panel), 1)

    def open(self) -> None:
        bounds = self.place.bounds(*self._days.days)
        self._read.run(lambda: self.session.attempts(*bounds, MOST), self._arrived, self.tell)

    def _arrived(self, receipts: Sequence[Receipt]) -> None:
        self._receipts = receipts
        self._fill()

    def _fill(self) -> None:
        wanted = self._outcome.value
        self._table.fill([r for r in self._receipts if wanted in (ALL, r.outcome)])
        if len(self._receipts) >= MOST:
            self._many.say(mark("The newest {n} are shown: choose fewer days to see the others."), n=number(MOST))
        else:
            self._many.write("")

    def _most_alike(self, receipt: Receipt) -> str:
        person_id = receipt.person_id or (receipt.candidates[0][0] if receipt.candidates else None)
        return "" if person_id is None else self._name(person_id)

    def _name(self, person_id: str) -> str:
        return shown_name(self.session.directory.person(person_id))

    def _show(self, receipt: Receipt) -> None:
        self._shown = receipt
        self._panel.name_it(tr(OUTCOMES[receipt.outcome][0]))
        self._sentence.write(explained(receipt))
        self._facts.fill([*self._of_decision(receipt), *self._of_face(receipt)])
        self._panel.show()

    def _of_decision(self, receipt: Receipt) -> list[tuple[str, str]]:
        candidates = [f"{self._name(who)} {number(alike, 3)}" for who, alike in receipt.candidates]
        return [
            (mark("Time"), instant(receipt.at_utc_us, self.place.zone)),
            (mark("Person"), self._name(receipt.person_id) if receipt.person_id else ""),
            (mark("Told by"), tr(METHODS[receipt.method]) if receipt.outcome is Outcome.IDENTIFIED else ""),
            (mark("Record"), number(receipt.sequence)),
            (mark("Most alike"), "\n".join(candidates)),
            (mark("Similarity"), _against(receipt.similarity, receipt.min_similarity)),
            (mark("Lead"), _against(receipt.margin, receipt.min_margin)),
            (mark("Live score"), number(receipt.live_score, 2)),
            *((text, noticed(name, receipt.cues.get(name))) for name, text in CUES.items()),
            (mark("Model pack"), " · ".join(filter(None, (receipt.pack_digest[:12], receipt.calibration)))),
        ]

    def _of_face(self, receipt: Receipt) -> list[tuple[str, str]]:
        measured = [(text, number(receipt.measures.get(name), 2)) for name, text in MEASURES.items()]
        return [(mark("Quality of the picture"), number(receipt.quality, 2)), *measured]

    def back(self) -> bool:
        return self._panel.leave()

    def retranslate(self) -> None:
        self._fill()
        if self._shown is not None and self._panel.isVisible():
            self._show(self._shown)


def _against(value: float | None, least: float | None) -> str:
    if value is None:
        return ""
    needed = number(least, 3)
    return tr("{value} (at least {least})", value=number(value, 3), least=needed) if needed else number(value, 3)
