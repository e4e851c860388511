"""What people do at the door and at the desk, from end to end: real faces, real models, real storage, real widgets."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk_app.administration import camera_check, liveness_trial
from kiosk_app.administration.first_start import left_to_set_up
from kiosk_app.administration.liveness_trial import Reaction
from kiosk_app.administration.liveness_trial import Step as TrialStep
from kiosk_app.administration.wizard import Step
from kiosk_app.domain import Correction, Direction, Method, Profile
from kiosk_app.screen import ScreenState
from kiosk_app.ui.desk.attendance import Attendance
from kiosk_app.ui.desk.liveness_flow import LivenessFlow
from kiosk_app.ui.desk.login import Login
from kiosk_app.ui.desk.wizard import EnrolmentFlow
from kiosk_app.ui.foot import Foot
from tests.gui.door import ANA, BEN, PASSWORD, Door
from tests.sample_people import SamplePeople
from tests.sample_register import CONSENT

PIN = "407318"
pytestmark = pytest.mark.slow


def enrol(door: Door, people: SamplePeople, number: int, name: str) -> None:
    """As the wizard would, without its window."""
    embeddings = [people.embeddings[number]]
    door.site.register.enrol(Profile(name, str(1000 + number)), embeddings, CONSENT)
    door.kiosk.desk.enrolment_changed()


def written(door: Door, name: str) -> str:
    return "enrolled" if any(person.display_name == name for person in door.site.register.people()) else "not there"


def fill_in(flow: EnrolmentFlow, name: str, pin: str = "") -> None:
    flow.person.name.text, flow.person.number.text, flow.person.pin.text = name, "2042", pin
    QTest.keyClick(flow.person.pin.line, Qt.Key.Key_Return)


def to_review(door: Door, flow: EnrolmentFlow) -> None:
    """Agree, and stand there until all pictures are taken."""
    door.press("The person agrees")
    door.wait(lambda: flow.wizard.step is not Step.CAPTURE, "the pictures were not taken")
    door.settle()


def test_from_the_first_start_over_the_wizard_to_the_first_recognition_and_out_again(
    door: Door, people: SamplePeople, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(camera_check, "LEAD_IN_S", 0.5)
    monkeypatch.setattr(camera_check, "LOOK_S", 1.0)
    door.wait_for(ScreenState.ADMIN_NEEDED)
    door.window.admin_wanted.emit()
    setup = door.become_administrator()
    setup.site.name.text = "Works 2"
    door.press("Continue")
    door.stands(people, ANA)
    door.press("Begin")
    for after in ("Continue", "Go on without a server", "Continue", "Continue"):
        door.press(after)
        door.settle()
    assert "face seen" not in [check.name for check in setup.camera.check.findings if not check.passes]  # type: ignore[union-attr]
    door.press("Begin")
    flow = door.shell.shown
    assert isinstance(flow, EnrolmentFlow)
    fill_in(flow, "Ana Silva", PIN)
    to_review(door, flow)
    assert (flow.wizard.step, len(flow.wizard.samples)) == (Step.REVIEW, 5)
    door.press("Enrol")
    door.wait(lambda: flow.wizard.step is Step.DONE, "nobody was enrolled")
    door.press("Continue")
    door.press("Open the kiosk")
    door.wait_for(ScreenState.RECORDED)
    (record,) = door.site.register.attendance()
    assert (record.direction, record.method) == (Direction.IN, Method.FACE)
    door.leaves(people)
    door.wait_for(ScreenState.IDLE)
    door.stands(people, ANA)
    door.wait_for(ScreenState.ALREADY_RECORDED)
    door.window.direction_chosen.emit(Direction.OUT)
    door.wait_for(ScreenState.RECORDED)
    assert [r.direction for r in door.site.register.attendance()] == [Direction.IN, Direction.OUT]
    acts = [(entry.action, entry.subject) for entry in door.site.register.audit_entries()]
    assert [act for act, _ in acts if act != "change_setting"] == ["enrol", "set_up"]
    assert ("change_setting", "screen.site_name") in acts
    assert left_to_set_up(door.kiosk.desk) is None


def test_somebody_enrolled_is_not_enrolled_again_and_an_override_is_written_down(
    door: Door, people: SamplePeople
) -> None:
    door.first_start()
    enrol(door, people, ANA, "Ana Silva")
    flow = door.wizard()
    fill_in(flow, "Anna Other")
    door.stands(people, ANA)
    to_review(door, flow)
    assert flow.wizard.step is Step.DUPLICATES
    door.press("Enrol as another person")
    assert flow.wizard.step is Step.DUPLICATES  # not without a reason
    flow.alike.reason.text = "They are twins"
    door.press("Enrol as another person")
    assert flow.wizard.step is Step.REVIEW
    door.press("Enrol")
    door.wait(lambda: flow.wizard.step is Step.DONE, "nobody was enrolled")
    door.settle()
    entry = next(e for e in door.site.register.audit_entries() if e.action == "override_duplicate")
    assert entry.detail["reason"] == "They are twins"
    twins = door.site.register.people()
    assert all(person.lookalikes for person in twins)


@pytest.mark.parametrize("until", [Step.PERSON, Step.CONSENT, Step.CAPTURE, Step.REVIEW])
def test_cancelling_at_any_step_leaves_nothing_behind(
    door: Door, people: SamplePeople, until: Step, tmp_path: Path
) -> None:
    door.first_start()
    before = (tmp_path / "people.ledger").read_bytes()
    flow = door.wizard()
    flow.person.name.text = "Ana Silva"
    if until is not Step.PERSON:
        fill_in(flow, "Ana Silva")
    if until is Step.REVIEW:
        door.stands(people, ANA)
        to_review(door, flow)
    elif until is Step.CAPTURE:
        door.press("The person agrees")
    assert flow.wizard.step is until
    door.press("Cancel")
    door.settle()
    assert (tmp_path / "people.ledger").read_bytes() == before
    assert door.site.register.people() == []
    assert flow.wizard.samples == ()


def test_who_is_taken_for_somebody_else_says_so_and_the_record_no_longer_counts(
    door: Door, people: SamplePeople
) -> None:
    enrol(door, people, BEN, "Ben Okoye")
    assert not door.window.findChild(Foot).deny.isVisible()
    door.stands(people, BEN)
    door.wait_for(ScreenState.RECORDED)
    button = door.window.findChild(Foot).deny
    door.wait(button.isVisible, "nothing can be taken back")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    door.wait_for(ScreenState.TAKEN_BACK)
    record, correction = door.site.register.events()
    assert isinstance(correction, Correction)
    assert (correction.corrects, correction.direction, correction.author) == (record.event_id, None, "kiosk")
    assert door.site.register.last_effective(record.person_id) is None
    assert not button.isVisible()


def test_a_pin_is_as_good_as_a_face(door: Door, people: SamplePeople) -> None:
    door.first_start()
    flow = door.wizard()
    fill_in(flow, "Pia Nummer", PIN)
    door.press("PIN or badge only")
    door.press("Enrol")
    door.wait(lambda: flow.wizard.step is Step.DONE, "nobody was enrolled")
    door.press("Back to the desk")
    door.shell.lock()
    door.wait_for(ScreenState.IDLE)
    for characters in ("2042", PIN):
        QTest.keyClicks(door.window, characters, delay=60)
        QTest.keyClick(door.window, Qt.Key.Key_Return)
    door.wait_for(ScreenState.RECORDED)
    (record,) = door.site.register.attendance()
    assert (record.method, record.similarity) == (Method.PIN, None)


def test_a_correction_stands_beside_what_it_corrects_and_both_are_exported(
    door: Door, people: SamplePeople, tmp_path: Path
) -> None:
    door.first_start()
    door.shell.lock()
    enrol(door, people, BEN, "Ben Okoye")
    door.stands(people, BEN)
    door.wait_for(ScreenState.RECORDED)
    door.leaves(people)
    frame = door.log_in()
    frame.go(2)
    door.settle()
    page = frame.page
    assert isinstance(page, Attendance)
    table = page.table
    door.wait(lambda: len(table.rows) == 1, "the record is not shown")
    table.chosen.emit(table.rows[0])
    door.press("Correct this")
    earlier = page.form.time.time().addSecs(-60)
    page.form.time.setTime(earlier)
    door.press("Save the correction")
    assert page.form.isVisible()  # not without a reason
    page.form.reason.text = "Came in by the side door"
    door.press("Save the correction")
    door.wait(lambda: len(table.rows) == 2, "the correction is not shown")
    path = tmp_path / "attendance.csv"
    record = door.site.register.attendance()[0]
    day_us = round(timedelta(days=1).total_seconds() * 1e6)
    page.session.export(path, record.at_utc_us - day_us, record.at_utc_us + day_us, "csv")
    text = path.read_text(encoding="utf-8")
    assert "Came in by the side door" in text
    assert "sequence 1 to 2 without gaps" in text


def test_the_desk_locks_itself_and_closing_needs_the_login(door: Door) -> None:
    door.first_start()
    door.session.change_setting("administration", "lock_after_s", 10)
    door.shell.lock()
    assert door.shell.shown is door.window
    door.shell.close()
    assert isinstance(door.shell.shown, Login)
    assert door.shell.isVisible()
    login = door.shell.shown
    login.name.text, login.password.text = "Ada", "wrong password"
    login.go.click()
    door.wait(lambda: login.go.isEnabled(), "the login did not answer")
    assert isinstance(door.shell.shown, Login)
    QTest.keyClick(login, Qt.Key.Key_Escape)
    assert door.shell.shown is door.window
    door.log_in()


def test_the_log_of_the_kiosk_holds_no_name_and_no_password(
    door: Door, caplog: pytest.LogCaptureFixture, tmp_path: Path
) -> None:
    caplog.set_level("DEBUG")
    door.first_start()
    flow = door.wizard()
    fill_in(flow, "Philippa Nummer", PIN)
    door.press("PIN or badge only")
    door.press("Enrol")
    door.wait(lambda: flow.wizard.step is Step.DONE, "nobody was enrolled")
    for secret in ("Philippa", "Nummer", PIN, PASSWORD):  # long ones: three letters stand in many a hash by chance
        assert secret not in caplog.text
        files = [path for path in tmp_path.rglob("*") if path.is_file()]
        assert [path.name for path in files if secret.encode() in path.read_bytes()] == []
    assert json.loads((tmp_path / "operators.json").read_text(encoding="utf-8"))


def test_liveness_is_tried_out_at_the_desk_while_nobody_is_recorded(
    door: Door, people: SamplePeople, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(liveness_trial, "LEAD_IN_S", 0.2)
    monkeypatch.setattr(liveness_trial, "LOOK_S", 1.0)
    door.first_start()
    enrol(door, people, BEN, "Ben Okoye")
    door.desk().page.trial_wanted.emit()
    flow = door.shell.shown
    assert isinstance(flow, LivenessFlow)
    assert flow.explain.missing.isVisible()  # the default pack has no networks for it
    door.press("Next")
    door.stands(people, BEN)
    door.press("Begin")
    door.wait(lambda: flow.trial.step is TrialStep.PAPER, "his face was not looked at")
    for _ in range(2):
        door.press("Leave this out")
    assert flow.trial.findings[TrialStep.FACE].reaction is Reaction.LETS_THROUGH
    door.settle()
    entry = door.site.register.audit_entries()[0]
    assert (entry.operator, entry.action, dict(entry.detail)) == ("Ada", "try_liveness", {"face": "lets_through"})
    assert door.site.register.attendance() == []
    door.press("Back to the desk")
    door.desk()
    door.shell.lock()
    door.wait_for(ScreenState.RECORDED)
