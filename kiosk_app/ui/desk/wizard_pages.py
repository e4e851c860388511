"""The steps of the wizard without a camera: the person, the notice, somebody alike, the check, and the end."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Final

import numpy as np
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLayout, QVBoxLayout, QWidget

from kiosk_app.administration.capture import Sample
from kiosk_app.administration.notice import Notice
from kiosk_app.administration.profile_check import Fault
from kiosk_app.administration.wizard import Duplicate
from kiosk_app.domain import U8, Person, Profile
from kiosk_app.ui.desk.controls import Button, Choice, Field, Label
from kiosk_app.ui.desk.figures import number
from kiosk_app.ui.desk.panels import Facts, centred, surface
from kiosk_app.ui.desk.style import GAP_PX, MARGIN_PX
from kiosk_app.ui.desk.wizard_words import VIEWS, fault
from kiosk_app.ui.language import Language, mark, tr

READABLE_PX: Final = 760  # wider lines are hard to read
SAMPLE_PX: Final = 90


class Sheet(QWidget):
    """A plate with widgets below one another, in the middle of the page."""

    def __init__(self) -> None:
        super().__init__()
        plate = surface()
        self.column = QVBoxLayout(plate)
        self.column.setContentsMargins(MARGIN_PX, MARGIN_PX, MARGIN_PX, MARGIN_PX)
        self.column.setSpacing(GAP_PX)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(centred(plate, READABLE_PX, Qt.AlignmentFlag.AlignTop))


class PersonPage(Sheet):
    """Who it is. Only the name is needed; Enter goes from field to field, and on from the last one."""

    onward = Signal()

    def __init__(self, pin_digits: int) -> None:
        super().__init__()
        self.name = Field(mark("Name"), mark("As the person writes it."))
        self.number = Field(mark("Employee number"), mark("Typed before a PIN."))
        self.department = Field(mark("Department"))
        self.badge = Field(mark("Badge"), mark("Click here and hold the badge to the reader."))
        self.pin = Field(mark("PIN"), mark("The person types it; it counts the same as a face."), secret=True)
        self._digits = Label(mark("At least {n} digits."), "quiet", n=pin_digits)
        self._fields = {
            "display_name": self.name,
            "employee_number": self.number,
            "department": self.department,
            "badge": self.badge,
            "pin": self.pin,
        }
        self.column.addWidget(self.name)
        grid = QGridLayout()
        grid.setSpacing(GAP_PX)
        for place, field in enumerate((self.number, self.department, self.badge, self.pin)):
            grid.addWidget(field, place // 2, place % 2, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(grid)
        for field, after in pairwise(self._fields.values()):
            field.entered.connect(after.setFocus)
        self.pin.entered.connect(self.onward)
        self.setFocusProxy(self.name)

    @property
    def profile(self) -> Profile:
        return Profile(self.name.text, self.number.text, self.department.text, self.badge.text)

    def blame(self, faults: Mapping[str, Fault]) -> None:
        """Show what is wrong, and go to the first of it."""
        for name, field in reversed(self._fields.items()):
            field.blame(fault(faults[name]) if name in faults else "")


class NoticePage(Sheet):
    """What happens with the face, in the person's language, before any picture is taken."""

    language_picked = Signal(object)

    def __init__(
        self,
        languages: Sequence[Language],
        language: str,
        says: str = mark("Let the person read this, in their language."),
    ) -> None:
        super().__init__()
        self._language = Choice([(one.code, one.own_name) for one in languages])
        self._language.choose(language)
        self._language.picked.connect(self.language_picked)
        self._title, self._text = Label("", "lead"), Label("")
        row = QHBoxLayout()
        row.addWidget(Label(says, "strong"), 1)
        row.addWidget(self._language)
        self.column.addLayout(row)
        self.column.addWidget(self._title)
        self.column.addWidget(self._text)

    def show_notice(self, notice: Notice) -> None:
        title, _, text = notice.text.partition("\n")
        self._language.choose(notice.language)
        self._title.write(title)
        self._text.write(text.strip())


class AlikePage(Sheet):
    """Somebody enrolled looks like the very same person. Going on needs a reason."""

    open_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._says, self._facts = Label("", "lead"), Facts()
        what = mark(
            "If it is the same person, stop here and open the one who is there already. If it is not, twins for "
            "instance, say so: both will then need a clearer picture to be told apart."
        )
        self._same = Button(mark("It is the same person: stop here"))
        self.reason = Field(mark("It is another person, because"), mark("Kept in the audit log."))
        for widget in (self._says, self._facts, Label(what), self._same, self.reason):
            self.column.addWidget(widget)
        self._same.clicked.connect(lambda: self.open_wanted.emit(self._alike[0].person))
        self._alike: Sequence[Duplicate] = ()
        self.setFocusProxy(self._same)

    def show_alike(self, duplicates: Sequence[Duplicate]) -> None:
        """The most alike first; not empty."""
        self._alike = duplicates
        self._says.say(
            mark("This seems to be {name}, who is enrolled already."), name=duplicates[0].person.display_name
        )
        self._facts.fill([
            (mark("Name"), f"{one.person.display_name} {one.person.employee_number}  ·  {number(one.similarity, 3)}")
            for one in duplicates
        ])  # fmt: skip
        self.reason.text = ""
        self.reason.blame("")


class ReviewPage(Sheet):
    """Everything once more. Emits `drop_wanted` with the number of a picture that should be taken again."""

    drop_wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._facts, self._pictures = Facts(), QWidget()
        self._note = Label("", "quiet")
        self._grid = QGridLayout(self._pictures)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setAlignment(Qt.AlignmentFlag.AlignLeft)
        for widget in (self._facts, self._note, self._pictures):
            self.column.addWidget(widget)

    def show_person(self, profile: Profile, samples: Sequence[Sample], *, has_pin: bool, alike: Sequence[str]) -> None:
        self._facts.fill([
            (mark("Name"), profile.display_name),
            (mark("Employee number"), profile.employee_number),
            (mark("Department"), profile.department),
            (mark("Badge"), profile.badge),
            (mark("PIN"), tr("given") if has_pin else ""),
            (mark("Face"), tr("Pictures: {n}", n=len(samples)) if samples else tr("not used")),
            (mark("Looks like"), ", ".join(alike)),
        ])  # fmt: skip
        self._note.say(mark("Touch a picture to take it again. Pictures are not stored.") if samples else "")
        clear(self._grid)
        for place, sample in enumerate(samples):
            self._grid.addWidget(self._picture(place, sample), place // 5, place % 5)

    def _picture(self, place: int, sample: Sample) -> Button:
        button = Button(mark("Take this picture again"), "icon")
        button.setText("")
        button.setAccessibleName(tr("Take this picture again"))
        button.setToolTip(tr(VIEWS[sample.view][1]) if sample.view else tr("from a photo"))
        button.setIcon(pixmap(sample.thumbnail_bgr))
        button.setIconSize(QSize(SAMPLE_PX, SAMPLE_PX))
        button.clicked.connect(lambda: self.drop_wanted.emit(place))
        return button


class DonePage(Sheet):
    """Enrolled. The next person, or back to the desk."""

    next_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._says, self._hint = Label("", "title"), Label("")
        self._next = Button(mark("Enrol the next person"))
        for widget in (self._says, self._hint, self._next):
            self.column.addWidget(widget)
        self._next.clicked.connect(self.next_wanted)

    def show_person(self, person: Person, *, has_face: bool) -> None:
        self._says.say(mark("{name} is enrolled"), name=person.display_name)
        self._hint.say(
            mark("From now on the kiosk knows this face: try it at once.")
            if has_face
            else mark("From now on the kiosk takes this PIN or badge.")
        )


def clear(layout: QLayout) -> None:
    """Take everything out of a row or grid."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()


def pixmap(bgr: U8) -> QPixmap:
    """A small picture, uint8 (height, width, 3), mirrored as the person saw it."""
    height, width = bgr.shape[:2]
    mirrored = np.ascontiguousarray(bgr[:, ::-1])
    return QPixmap.fromImage(QImage(mirrored.data, width, height, 3 * width, QImage.Format.Format_BGR888))


def strip_label(sample: Sample) -> QLabel:
    """A picture of the strip beside the mirror."""
    label = QLabel()
    label.setPixmap(pixmap(sample.thumbnail_bgr).scaledToHeight(SAMPLE_PX, Qt.TransformationMode.SmoothTransformation))
    label.setAccessibleName(tr(VIEWS[sample.view][1]) if sample.view else tr("from a photo"))
    return label
