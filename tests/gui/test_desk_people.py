"""Today, People and the searches at the desk, driven as somebody would, on a real register."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListWidget
from pytestqt.qtbot import QtBot

from kiosk_app.domain import Person
from kiosk_app.ui.desk import person as person_module
from kiosk_app.ui.desk.attendance import Attendance
from kiosk_app.ui.desk.controls import Button, Label, Search
from kiosk_app.ui.desk.frame import Frame
from kiosk_app.ui.desk.page import Place
from kiosk_app.ui.desk.panels import Facts, Toast, TypedConfirmation
from kiosk_app.ui.desk.people import PeoplePage
from kiosk_app.ui.desk.reports import MONTH
from kiosk_app.ui.desk.reports import Reports as ReportsPage
from kiosk_app.ui.desk.style import COLOURS
from kiosk_app.ui.desk.table import Table
from kiosk_app.ui.desk.today import TodayPage
from tests.gui.render_desk import ATTENDANCE, PEOPLE, REPORTS, TODAY, go_to_row, settle
from tests.gui.sample_desk import NOW, ZONE, SampleSite


@pytest.fixture(scope="module")
def filled_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("filled")
    with SampleSite(folder, days=2):
        return folder


@pytest.fixture
def site(filled_folder: Path, tmp_path: Path) -> Iterator[SampleSite]:
    with SampleSite(shutil.copytree(filled_folder, tmp_path / "site"), is_new=True) as site:
        yield site


def opened(qtbot: QtBot, site: SampleSite, number: int) -> Frame:
    frame = Frame(site.session, Place(COLOURS["dark"], ZONE, lambda: NOW))
    qtbot.addWidget(frame)
    frame.resize(1280, 800)
    frame.show()
    frame.go(number)
    settle()
    return frame


@pytest.fixture
def desk(qtbot: QtBot, site: SampleSite) -> Frame:
    return opened(qtbot, site, PEOPLE)


def table(frame: Frame) -> Table:
    return next(table for table in frame.page.findChildren(Table) if table.isVisible())


def names(frame: Frame) -> list[str]:
    return [person.display_name for person in table(frame).rows]


def open_person(frame: Frame, name: str) -> Person:
    go_to_row(table(frame), names(frame).index(name))
    QTest.keyClick(table(frame).view, Qt.Key.Key_Return)
    settle()
    person: Person = table(frame).current
    return person


def press(frame: Frame, text: str) -> None:
    next(b for b in frame.findChildren(Button) if b.isVisible() and b.english == text and b.isEnabled()).click()
    settle()


def search(frame: Frame, text: str) -> None:
    page = frame.page
    assert isinstance(page, PeoplePage | TodayPage)
    page.search.setText(text)
    settle(0.2)


def note(frame: Frame) -> Toast:
    return frame.findChildren(Toast)[0]


def test_the_list_answers_as_somebody_types_whatever_case_and_accents(desk: Frame) -> None:
    search(desk, "CHLOE")
    assert names(desk) == ["Chloé Martin"]
    search(desk, "harb oko")
    assert names(desk) == ["Ben Okoye"]


def test_escape_leaves_the_form_then_the_panel_then_the_search(desk: Frame) -> None:
    search(desk, "chloe")
    open_person(desk, "Chloé Martin")
    press(desk, "Edit")
    panel = desk.page.findChildren(person_module.PersonPanel)[0]
    for form, is_open, found in ((True, True, 1), (False, True, 1), (False, False, 1)):
        assert (panel.is_typing, panel.isVisible(), len(names(desk))) == (form, is_open, found)
        QTest.keyClick(desk.page, Qt.Key.Key_Escape)
        settle(0.2)
    assert len(names(desk)) == 30


def test_a_change_is_saved_and_can_be_undone(desk: Frame, site: SampleSite) -> None:
    person = open_person(desk, "Ben Okoye")
    press(desk, "Edit")
    form = desk.findChildren(person_module.ProfileForm)[0]
    form.fields["department"].text = "Night shift"
    QTest.keyClick(form.fields["department"].line, Qt.Key.Key_Return)
    settle()
    changed = site.register.person(person.person_id)
    assert changed is not None
    assert (changed.department, changed.pin_hash) == ("Night shift", person.pin_hash)
    QTest.keyClick(desk.page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert site.register.person(person.person_id) == person


def test_a_number_that_somebody_has_is_told_below_its_field(desk: Frame, site: SampleSite) -> None:
    person = open_person(desk, "Ben Okoye")
    press(desk, "Edit")
    form = desk.findChildren(person_module.ProfileForm)[0]
    form.fields["employee_number"].text = "1014"
    press(desk, "Save")
    assert "Chloé Martin" in form.fields["employee_number"].fault
    assert site.register.person(person.person_id) == person


def test_a_pin_is_set_and_works_and_is_nowhere_in_the_register(desk: Frame, site: SampleSite) -> None:
    person = open_person(desk, "Ada Lovelace")
    press(desk, "Set a PIN")
    form = desk.findChildren(person_module.PinForm)[0]
    form.pin.text = "12"
    press(desk, "Save")
    assert "digits" in form.pin.fault
    form.pin.text = "592817"
    press(desk, "Save")
    changed = site.register.person(person.person_id)
    assert changed is not None
    assert changed.pin_hash.startswith("$argon2id$")


def test_somebody_is_deactivated_and_brought_back(desk: Frame, site: SampleSite) -> None:
    person = open_person(desk, "Ben Okoye")
    press(desk, "Deactivate")
    assert site.register.person(person.person_id).active is False  # type: ignore[union-attr]
    note(desk).undo()
    settle()
    assert site.register.person(person.person_id).active is True  # type: ignore[union-attr]


def test_erasing_waits_for_the_word(desk: Frame, site: SampleSite) -> None:
    person = open_person(desk, "Ben Okoye")
    press(desk, "Erase")
    confirmation = next(c for c in desk.findChildren(person_module.TypedConfirmation) if c.isVisible())
    confirmation.field.text = "eras"
    QTest.keyClick(confirmation.field.line, Qt.Key.Key_Return)
    settle()
    assert not confirmation.go.isEnabled()
    assert site.register.person(person.person_id) == person
    confirmation.field.text = "Erase "
    QTest.keyClick(confirmation.field.line, Qt.Key.Key_Return)
    settle()
    assert site.register.person(person.person_id) is None
    assert "Ben Okoye" not in names(desk)


def test_several_are_deactivated_at_once_and_undone_without_touching_who_was_inactive(
    desk: Frame, site: SampleSite
) -> None:
    inactive = {p.person_id for p in site.register.people() if not p.active}
    view = table(desk).view
    for row in range(3):  # Ada, Amara (inactive already), Ben
        go_to_row(table(desk), row)
        QTest.keyClick(view, Qt.Key.Key_Space)
    press(desk, "Deactivate")
    assert len([p for p in site.register.people() if not p.active]) == len(inactive) + 2
    note(desk).undo()
    settle()
    assert {p.person_id for p in site.register.people() if not p.active} == inactive


def test_several_are_erased_after_the_word(desk: Frame, site: SampleSite) -> None:
    QTest.keyClick(table(desk).view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    press(desk, "Erase")
    confirmation = next(c for c in desk.findChildren(person_module.TypedConfirmation) if c.isVisible())
    confirmation.field.text = "erase"
    press(desk, "Erase them")
    assert site.register.people() == []


def test_ticking_is_by_touch_too_and_does_not_open_anybody(desk: Frame) -> None:
    view = table(desk).view
    cell = view.visualRect(view.model().index(1, 0))
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(cell.left() + 20, cell.center().y()))
    settle()
    assert len(table(desk).ticked) == 1
    assert not desk.page.findChildren(person_module.PersonPanel)[0].isVisible()


def test_the_order_is_that_of_the_title_clicked(desk: Frame) -> None:
    head = table(desk).view.horizontalHeader()
    by_name = names(desk)
    head.sectionClicked.emit(0)
    settle()
    head.sectionClicked.emit(0)
    settle()
    assert names(desk) == by_name[::-1]


def test_everything_about_somebody_is_saved_for_them(
    desk: Frame, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_person(desk, "Chloé Martin")
    monkeypatch.setattr(person_module, "file_to_write", lambda *_: tmp_path / "person.json")
    press(desk, "Save their data")
    assert "Chloé Martin" in json.dumps(json.loads((tmp_path / "person.json").read_bytes()), ensure_ascii=False)


def test_who_reads_only_has_no_buttons_that_change_people(qtbot: QtBot, site: SampleSite) -> None:
    session = site.desk.login("Noor", "three words long")
    frame = Frame(session, Place(COLOURS["dark"], ZONE, lambda: NOW))
    qtbot.addWidget(frame)
    frame.show()
    frame.go(PEOPLE)
    settle()
    open_person(frame, "Ben Okoye")
    shown = {b.english for b in frame.page.findChildren(Button) if b.isVisible()}
    assert shown == {"Close", "Save their data"}


def test_today_counts_who_is_in_and_who_left(qtbot: QtBot, site: SampleSite) -> None:
    frame = opened(qtbot, site, TODAY)
    today = site.session.today()
    texts = [b.text() for b in frame.page.findChildren(Button) if b.isCheckable()]
    counts = [len(today.inside), len(today.left), len(today.missing_out), len(today.events)]
    assert [text.rsplit(" ", 1)[1] for text in texts] == [str(n) for n in counts]
    assert counts[0] > 0


def test_the_details_of_today_hold_somebodys_own_events_only(qtbot: QtBot, site: SampleSite) -> None:
    frame = opened(qtbot, site, TODAY)
    go_to_row(table(frame), 0)
    QTest.keyClick(table(frame).view, Qt.Key.Key_Return)
    person = table(frame).rows[0].person
    facts = frame.page.findChildren(Facts)[0]
    own = [row for row in site.session.today().events if row.person.person_id == person.person_id]
    labels = [label.text() for label in facts.findChildren(Label) if label.isVisible()]
    assert labels.count("In") + labels.count("Out") == len(own) > 0
    assert person.employee_number in labels


def cells(frame: Frame) -> list[str]:
    model = table(frame).view.model()
    return [
        str(model.index(row, column).data()) for row in range(model.rowCount()) for column in range(model.columnCount())
    ]


def test_whoever_was_erased_is_called_so_wherever_there_is_a_list(qtbot: QtBot, site: SampleSite) -> None:
    erased = site.session.today().inside[0].person
    site.session.erase([erased.person_id])
    for number in (TODAY, ATTENDANCE, REPORTS):
        frame = opened(qtbot, site, number)
        assert "Somebody erased" in cells(frame)
        assert erased.display_name not in cells(frame)


def test_the_attendance_is_searched_by_who_it_is_about(qtbot: QtBot, site: SampleSite) -> None:
    frame = opened(qtbot, site, ATTENDANCE)
    page = frame.page
    assert isinstance(page, Attendance)
    everybody, somebody = len(page.table.rows), page.table.rows[0].person
    page.search.setText(somebody.display_name.lower())
    settle(0.2)
    assert {row.person for row in page.table.rows} == {somebody}
    page.search.setText("nobody")
    settle(0.2)
    assert page.table.rows == []
    page.search.clear()
    settle(0.2)
    assert len(page.table.rows) == everybody > 0


def test_whose_month_it_is_is_found_by_typing(qtbot: QtBot, site: SampleSite) -> None:
    frame = opened(qtbot, site, REPORTS)
    page = frame.page
    assert isinstance(page, ReportsPage)
    page.show_report(MONTH)
    found = page.month.findChildren(QListWidget)[0]
    typed = page.month.findChildren(Search)[0]
    typed.setText("ben oko")
    settle(0.2)
    assert [found.item(row).text().split("  ")[0] for row in range(found.count())] == ["Ben Okoye"]
    found.itemActivated.emit(found.item(0))
    settle(0.2)
    assert found.isHidden()
    assert any(label.text().startswith("Ben Okoye, ") for label in page.month.findChildren(Label))


def test_a_site_without_people_says_what_to_do_first(qtbot: QtBot, tmp_path: Path) -> None:
    with SampleSite(tmp_path / "new", is_new=True) as site:
        for number in (TODAY, PEOPLE):
            frame = opened(qtbot, site, number)
            with qtbot.waitSignal(frame.enrol_wanted):
                press(frame, "Enrol the first person")


@pytest.mark.parametrize(("word", "typed"), [("sil", "SİL"), ("محو", "erase"), ("löschen", "LÖSCHEN "), ("!!!", "!!!")])
def test_the_word_that_confirms_is_known_however_it_is_typed(qtbot: QtBot, word: str, typed: str) -> None:
    confirmation = TypedConfirmation("Erase")
    qtbot.addWidget(confirmation)
    confirmation.ask(word, "Type {word}", or_word="erase")
    assert not confirmation.go.isEnabled()
    confirmation.field.text = typed
    assert confirmation.go.isEnabled()
    confirmation.field.text = "eras!"
    assert not confirmation.go.isEnabled()
