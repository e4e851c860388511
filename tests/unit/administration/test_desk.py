"""What somebody logged in may do: every act against every role, what is written down, and what it changes."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from kiosk_app.administration.access import ALLOWED
from kiosk_app.administration.desk import Act, Desk, LivenessState, Session
from kiosk_app.administration.operators import Operators, Role
from kiosk_app.attendance.attempts import AttemptLog, Receipt
from kiosk_app.attendance.register import Register
from kiosk_app.clock import RELEASED_UTC_US, ClockWatch, Odd, system_zone
from kiosk_app.config import Config, load_config
from kiosk_app.domain import Direction, Outcome, Person, Profile
from kiosk_app.errors import ClockfaceError, CodeLocked, CodeRefused, InputError, PackError, StorageError
from kiosk_app.lockout import Lockout
from kiosk_app.packs.library import PackLibrary
from kiosk_app.passwords import hashed, matches
from tests.sample_register import CONSENT, PACK, START_UTC_US, embedding, identified, striding_register

PASSWORD = "three calm words"
NOW_US = START_UTC_US + 3_600_000_000
CLOCK_US = RELEASED_UTC_US + 10**9
DAY = datetime.fromtimestamp(START_UTC_US / 1e6, UTC).date()


@dataclass
class Office:
    """A desk over a real register, three operators, two people, and what it told the kiosk."""

    folder: Path
    register: Register
    desk: Desk
    ana: Person
    ben: Person
    enrolments: list[int]
    configs: list[Config]

    def session(self, role: Role) -> Session:
        return self.desk.login(role.value, PASSWORD)

    @property
    def acts(self) -> list[tuple[str, str, str]]:
        """The audit log, oldest first, without the logins."""
        entries = self.register.audit_entries()[::-1]
        return [(e.operator, e.action, e.subject) for e in entries if e.action not in ("login", "set_up")]


@pytest.fixture(scope="module")
def furnished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with two people and three operators, made once."""
    folder = tmp_path_factory.mktemp("furnished")
    with striding_register(folder) as register:
        desk = desk_of(folder, register)
        desk.set_up("administrator", PASSWORD)
        register.enrol(Profile("Ana Silva", "17", "Büro"), [embedding(1)], CONSENT)
        register.enrol(Profile("Ben Boll", "18", "Lager", "4711", hashed("250366")))
        desk.operators.add("operator", PASSWORD, Role.OPERATOR)
        desk.operators.add("auditor", PASSWORD, Role.AUDITOR)
    return folder


def desk_of(folder: Path, register: Register, **told: Any) -> Desk:
    operators = Operators(folder, Lockout(folder / "logins.json", 5, 10, 900.0, lambda: 0.0))
    attempts = AttemptLog(folder, 30, lambda: START_UTC_US)
    clock = ClockWatch(CLOCK_US + 400_000_000, lambda: CLOCK_US, lambda: 0)  # a record from a clock that ran ahead
    return Desk(folder, Config(), register, operators, attempts, PackLibrary(folder), clock, lambda: NOW_US, **told)


@pytest.fixture
def office(furnished: Path, tmp_path: Path) -> Iterator[Office]:
    folder = tmp_path / "site"
    shutil.copytree(furnished, folder)
    enrolments: list[int] = []
    configs: list[Config] = []
    with striding_register(folder, START_UTC_US + 60_000_000) as register:
        desk = desk_of(folder, register, enrolment_changed=lambda: enrolments.append(1), config_changed=configs.append)
        ana, ben = register.people()
        yield Office(folder, register, desk, ana, ben, enrolments, configs)


@pytest.fixture
def admin(office: Office) -> Session:
    return office.session(Role.ADMINISTRATOR)


ACTS: dict[str, tuple[Act, Callable[[Session, Office], object]]] = {
    "update_person": (Act.MANAGE, lambda s, o: s.update_person(o.ana.person_id, Profile("Ana", "17"))),
    "set_pin": (Act.MANAGE, lambda s, o: s.set_pin(o.ana.person_id, "471108")),
    "set_badge": (Act.MANAGE, lambda s, o: s.set_badge(o.ana.person_id, "0815")),
    "set_active": (Act.MANAGE, lambda s, o: s.set_active([o.ana.person_id], False)),
    "erase": (Act.ERASE, lambda s, o: s.erase([o.ana.person_id])),
    "person_data": (Act.EXPORT, lambda s, o: s.person_data(o.ana.person_id)),
    "last_event": (Act.SEE_ATTENDANCE, lambda s, o: s.last_event(o.ana.person_id)),
    "today": (Act.SEE_ATTENDANCE, lambda s, o: s.today()),
    "events": (Act.SEE_ATTENDANCE, lambda s, o: s.events(0, 1)),
    "hours": (Act.SEE_ATTENDANCE, lambda s, o: s.hours(DAY, DAY)),
    "late_and_missing": (Act.SEE_ATTENDANCE, lambda s, o: s.late_and_missing(DAY, DAY)),
    "month_sheet": (Act.SEE_ATTENDANCE, lambda s, o: s.month_sheet(o.ana, 2025, 10)),
    "correct": (
        Act.CORRECT,
        lambda s, o: s.correct(
            o.ana.person_id, corrects=None, direction=Direction.IN, at_utc_us=START_UTC_US, reason="forgot"
        ),
    ),
    "export": (Act.EXPORT, lambda s, o: s.export(o.folder.parent / "all.csv", 0, 1, "csv")),
    "attempts": (Act.SEE_ATTEMPTS, lambda s, o: s.attempts(0, 1)),
    "settings": (Act.SEE_SETTINGS, lambda s, o: s.settings()),
    "change_setting": (Act.CHANGE_SETTINGS, lambda s, o: s.change_setting("screen", "theme", "light")),
    "operators": (Act.SEE_OPERATORS, lambda s, o: s.operators()),
    "add_operator": (Act.CHANGE_OPERATORS, lambda s, o: s.add_operator("Eve", PASSWORD, Role.AUDITOR)),
    "remove_operator": (Act.CHANGE_OPERATORS, lambda s, o: s.remove_operator("auditor")),
    "set_password": (Act.CHANGE_OPERATORS, lambda s, o: s.set_password("administrator", PASSWORD)),
    "packs": (Act.SEE_SETTINGS, lambda s, o: s.packs()),
    "liveness": (Act.SEE_SETTINGS, lambda s, o: s.liveness()),
    "use_pack": (Act.CHANGE_SETTINGS, lambda s, o: s.use_pack("open")),
    "storage": (Act.SEE_SETTINGS, lambda s, o: s.storage()),
    "clock_doubt": (Act.SEE_SETTINGS, lambda s, o: s.clock_doubt()),
    "accept_clock": (Act.ACCEPT_CLOCK, lambda s, o: s.accept_clock()),
    "backup": (Act.BACK_UP, lambda s, o: s.backup(o.folder.parent / "backup.tar")),
    "audit_entries": (Act.SEE_AUDIT, lambda s, o: s.audit_entries()),
}


def test_every_act_of_a_session_is_in_the_table_of_this_test() -> None:
    free = {"may", "require", "directory", "faults"}  # every role may
    assert {name for name in vars(Session) if not name.startswith("_")} - free == set(ACTS)


@pytest.mark.parametrize("role", Role)
def test_every_role_may_do_what_it_may_and_nothing_else(office: Office, role: Role) -> None:
    session = office.session(role)
    before = _state(office)
    for act, call in ACTS.values():
        assert session.may(act) == (act in ALLOWED[role])
        if session.may(act):
            continue
        with pytest.raises(InputError, match="ask an administrator"):
            call(session, office)
    assert _state(office) == before
    for act, call in ACTS.values():
        if session.may(act) and act is not Act.ERASE:
            call(session, office)
    if role is not Role.ADMINISTRATOR:
        assert not session.may(Act.LEAVE)


def _state(office: Office) -> Any:
    files = {p: p.read_bytes() for p in office.folder.rglob("*") if p.is_file() and p.suffix not in (".duckdb", ".wal")}
    return office.register.people(), office.register.audit_entries(), files


def test_everybody_changes_their_own_password(office: Office) -> None:
    office.session(Role.AUDITOR).set_password("auditor", "another calm word")
    with pytest.raises(CodeRefused):
        office.session(Role.AUDITOR)
    assert office.desk.login("auditor", "another calm word").operator.role is Role.AUDITOR


def test_a_removed_operator_is_out_at_once(office: Office, admin: Session) -> None:
    auditor = office.session(Role.AUDITOR)
    admin.remove_operator("auditor")
    with pytest.raises(InputError, match="has been removed"):
        auditor.today()
    with pytest.raises(InputError, match="the last administrator"):
        admin.remove_operator("administrator")


def test_the_first_start_happens_once(office: Office) -> None:
    assert office.desk.has_operators
    assert not office.desk.is_new
    with pytest.raises(InputError, match="set up already"):
        office.desk.set_up("Eve", PASSWORD)
    (office.folder / "operators.json").write_bytes(b"")
    assert office.desk.has_operators
    assert not office.desk.is_new
    with pytest.raises(StorageError, match="damaged"):
        office.desk.login("administrator", PASSWORD)
    with pytest.raises(InputError, match="set up already"):
        office.desk.set_up("Eve", PASSWORD)


def test_who_takes_the_operators_away_does_not_become_one(office: Office) -> None:
    (office.folder / "operators.json").unlink()
    assert (office.desk.has_operators, office.desk.is_new) == (False, False)
    with pytest.raises(InputError, match="clockface operators add NAME --role administrator"):
        office.desk.set_up("Eve", PASSWORD)
    assert not office.desk.has_operators
    for _ in range(3):
        office.desk.note_no_operators()
    assert office.acts == [("", "no_operators", "")]


def test_a_folder_in_which_there_was_only_an_administrator_is_not_new_without_one(tmp_path: Path) -> None:
    with striding_register(tmp_path) as register:
        desk = desk_of(tmp_path, register)
        assert desk.is_new
        desk.set_up("Ada", PASSWORD)
        (tmp_path / "operators.json").unlink()
        assert not desk.is_new
    with striding_register(tmp_path) as register:  # nor after a restart
        assert not desk_of(tmp_path, register).is_new


def test_people_who_were_enrolled_without_operators_need_one_made_at_the_computer(tmp_path: Path) -> None:
    with striding_register(tmp_path) as register:
        person = register.enrol(Profile("Ana Silva"), [embedding(1)], CONSENT)
        register.remove(person.person_id)
        desk = desk_of(tmp_path, register)
        assert not desk.is_new
        desk.operators.add("Ada", PASSWORD, Role.ADMINISTRATOR)
        assert desk.login("Ada", PASSWORD).operator.role is Role.ADMINISTRATOR


def test_logins_are_written_down_and_what_is_typed_into_the_wrong_field_is_not(office: Office) -> None:
    office.session(Role.AUDITOR)
    for name in ("auditor", PASSWORD):
        with pytest.raises(CodeRefused):
            office.desk.login(name, "wrong")
    entries = [(e.operator, e.action, e.subject) for e in office.register.audit_entries(3)]
    assert entries == [("", "login_refused", ""), ("", "login_refused", "auditor"), ("auditor", "login", "")]


def test_guessing_locks_the_name(office: Office) -> None:
    for _ in range(5):
        with pytest.raises(CodeRefused):
            office.desk.login("auditor", "wrong")
    with pytest.raises(CodeLocked) as caught:
        office.session(Role.AUDITOR)
    assert caught.value.wait_s == 2
    office.session(Role.OPERATOR)


def test_what_changes_about_people_is_seen_at_once_and_written_down_without_names(
    office: Office, admin: Session
) -> None:
    ana, ben = office.ana.person_id, office.ben.person_id
    admin.update_person(ana, Profile("Ana Souza", "17", "Lager"))
    admin.set_pin(ana, "471108")
    admin.set_badge(ana, "0815")
    admin.set_active([ana, ben], False)
    assert [p.display_name for p in admin.directory.search("lager", state="inactive")] == ["Ana Souza", "Ben Boll"]
    changed = office.register.person(ana)
    assert changed is not None
    assert (changed.department, changed.badge, matches("471108", changed.pin_hash)) == ("Lager", "0815", True)
    assert [act for _, act, _ in office.acts] == ["update", "set_pin", "update", "deactivate", "deactivate"]
    entries = json.dumps([dict(e.detail) for e in office.register.audit_entries()]) + str(office.acts)
    assert "display_name department" in entries
    assert not any(word in entries for word in ("Souza", "Ana", "Lager", "471108", "0815"))
    assert office.enrolments == [1]


def test_a_profile_keeps_its_pin_until_it_is_taken_away(office: Office, admin: Session) -> None:
    admin.update_person(office.ben.person_id, Profile("Benjamin Boll", "18", "", "4711"))
    assert matches("250366", admin.directory.search("benjamin")[0].pin_hash)
    assert admin.set_pin(office.ben.person_id, None).pin_hash == ""
    assert office.acts[-1][1] == "remove_pin"


@pytest.mark.parametrize(
    ("pin", "said"),
    [("12345", "at least 6 digits"), ("", "digits alone"), ("111111", "guessed first"), ("1" * 13, "at most 12")],
)
def test_a_pin_that_protects_nobody_is_refused(office: Office, admin: Session, pin: str, said: str) -> None:
    with pytest.raises(InputError, match=said):
        admin.set_pin(office.ana.person_id, pin)
    nameless = admin.update_person(office.ana.person_id, Profile("Ana"))
    with pytest.raises(InputError, match="after the employee number"):
        admin.set_pin(nameless.person_id, "471108")


def test_what_is_wrong_with_a_profile_is_told_by_field(office: Office, admin: Session) -> None:
    assert admin.faults(Profile("Ana", "18"), "1", office.ana).keys() == {"employee_number", "pin"}
    with pytest.raises(InputError, match="belongs to Ben Boll"):
        admin.update_person(office.ana.person_id, Profile("Ana", "18"))
    assert admin.directory.person(office.ana.person_id) == office.ana


def test_nobody_is_changed_when_one_of_them_is_not_there(office: Office, admin: Session) -> None:
    for act in (lambda ids: admin.set_active(ids, False), admin.erase):
        with pytest.raises(InputError, match="not enrolled any more"):
            act([office.ana.person_id, "nobody"])
    assert [p.active for p in office.register.people()] == [True, True]
    assert office.acts == []


def test_erased_people_are_gone_and_that_it_was_done_stays(office: Office, admin: Session) -> None:
    ana = office.ana.person_id
    admin.erase([ana])
    assert office.register.person(ana) is None
    assert admin.directory.search("ana") == []
    assert office.acts == [("administrator", "erase", ana)]
    assert office.enrolments == [1]


def test_one_person_gets_everything_that_is_kept_about_them(office: Office, admin: Session) -> None:
    ana, ben = office.ana.person_id, office.ben.person_id
    for person_id in (ana, ben):
        office.register.record(identified(person_id), PACK)
        office.desk.attempts.append(Receipt(START_UTC_US, Outcome.IDENTIFIED, person_id, ((person_id, 0.6),)))
    admin.set_pin(ana, "471108")
    data = json.loads(json.dumps(admin.person_data(ana)))
    assert data["person"]["display_name"] == "Ana Silva"
    assert data["person"]["has_pin"] is True
    assert data["person"]["consent"]["at"].startswith(str(DAY))
    assert data["templates_by_pack"] == {PACK: 1}
    assert [event["direction"] for event in data["attendance"]] == ["in"]
    assert [receipt["person_id"] for receipt in data["attempts"]] == [ana]
    assert {entry["action"] for entry in data["audit"]} == {"set_pin", "person_data"}
    assert "argon2" not in str(data)
    assert ben not in str(data)


def test_a_correction_has_the_author_of_the_login_and_both_are_shown(office: Office, admin: Session) -> None:
    record = office.register.record(identified(office.ana.person_id), PACK)
    made = admin.correct(
        office.ana.person_id, corrects=record.event_id, direction=Direction.IN, at_utc_us=START_UTC_US,  # type: ignore[union-attr]
        reason="stood in the queue",
    )  # fmt: skip
    rows = admin.events(START_UTC_US, START_UTC_US + 10**10)
    assert [(row.event.event_id, row.corrected_by) for row in rows] == [
        (record.event_id, made),  # type: ignore[union-attr]
        (made.event_id, None),
    ]
    assert made.author == "administrator"
    assert office.acts == [("administrator", "correct", office.ana.person_id)]
    assert [row.person for row in admin.today().inside] == [office.ana]


def test_events_are_those_of_the_person_and_the_department_asked_for(office: Office, admin: Session) -> None:
    for person in (office.ana, office.ben):
        office.register.record(identified(person.person_id), PACK)
    always = (0, START_UTC_US * 2)
    assert len(admin.events(*always)) == 2
    assert [row.person for row in admin.events(*always, department="Lager")] == [office.ben]
    assert [row.person for row in admin.events(*always, person_id=office.ana.person_id)] == [office.ana]
    assert admin.events(*always, person_id=office.ana.person_id, department="Lager") == []
    assert [row.total_s for row in admin.hours(DAY, DAY)] == [0, 0]
    assert len(admin.month_sheet(office.ana, 2025, 10)) == 31


@pytest.mark.parametrize("format", ["csv", "xlsx", "parquet"])
def test_an_export_is_written_and_written_down(office: Office, admin: Session, format: str) -> None:
    office.register.record(identified(office.ana.person_id), PACK)
    path = office.folder.parent / f"attendance.{format}"
    assert admin.export(path, START_UTC_US, NOW_US, format).rows == 1
    assert path.stat().st_size > 0
    assert office.acts == [("administrator", "export", path.name)]
    assert office.register.audit_entries(1)[0].detail["from"].startswith(str(DAY))


def test_a_live_setting_holds_at_once_and_another_one_after_a_restart(office: Office, admin: Session) -> None:
    admin.change_setting("administration", "keep_attempts_days", 7)
    admin.change_setting("camera", "source", "rtsp://admin:secret@door")
    rows = {(row.section, row.key): row.value for row in admin.settings()}
    assert rows["camera", "source"] == "rtsp://admin:secret@door"
    assert office.configs[-1] == replace(
        Config(),
        administration=replace(Config().administration, keep_attempts_days=7),
        attendance=replace(Config().attendance, zone=system_zone()),  # the file names none
    )
    assert office.desk.config == office.configs[-1]
    assert office.desk.attempts.keep_days == 7
    assert load_config(office.folder).camera.source == "rtsp://admin:secret@door"
    entries = office.register.audit_entries(2)
    assert entries[1].detail == {"from": "30", "to": "7"}
    assert entries[0].subject == "camera.source"
    assert "secret" not in str(entries)


def test_a_setting_that_cannot_be_is_refused_and_not_written_down(office: Office, admin: Session) -> None:
    with pytest.raises(ClockfaceError, match="must lie between"):
        admin.change_setting("screen", "volume", 2.0)
    assert office.configs == []
    assert office.acts == []


def test_a_pack_that_is_not_there_is_not_used(office: Office, admin: Session) -> None:
    assert admin.packs() == []
    with pytest.raises(PackError):
        admin.use_pack("../../etc")
    assert office.acts == []


def test_the_installed_pack_is_shown_with_its_templates(office: Office, admin: Session, open_pack: Path) -> None:
    shutil.copytree(open_pack, office.folder / "packs" / "open")
    digest = office.desk.packs.get("open").digest
    office.register.enrol(Profile("Can"), [embedding(3, digest), embedding(4, digest)], CONSENT)
    (row,) = admin.packs()
    assert (row.name, row.active, row.accepted, row.templates, row.digest) == ("open", True, True, 2, digest)


def test_storage_says_what_is_kept_and_when_it_was_last_backed_up(office: Office, admin: Session) -> None:
    office.register.record(identified(office.ana.person_id), PACK)
    office.desk.attempts.append(Receipt(START_UTC_US, Outcome.UNKNOWN))
    before = admin.storage()
    assert (before.records, before.people, before.last_backup_utc_us) == (1, 2, None)
    assert before.free_bytes > 0
    assert all(before.files[name] > 0 for name in ("attendance.ledger", "people.ledger", "attempts"))
    admin.backup(office.folder.parent / "backup.tar")
    assert admin.storage().last_backup_utc_us == NOW_US
    assert office.acts == [("administrator", "backup", "backup.tar")]


def test_an_administrator_accepts_the_clock_and_both_times_are_written_down(office: Office, admin: Session) -> None:
    doubt = admin.clock_doubt()
    assert doubt is not None
    assert (doubt.odd, doubt.shown_utc_us) == (Odd.BEFORE_RECORDS, CLOCK_US)
    for _ in range(2):  # a second time there is nothing to accept
        admin.accept_clock()
        assert admin.clock_doubt() is None
    assert office.acts == [("administrator", "accept_clock", "before_records")]
    assert office.register.audit_entries(1)[0].detail == {
        "shown": "2026-11-21T00:16:40.000+00:00",
        "expected": "2026-11-21T00:23:20.000+00:00",
    }


def test_a_clock_that_cannot_be_right_is_not_accepted(office: Office, admin: Session) -> None:
    office.desk.clock = ClockWatch(wall_us=lambda: 0)
    with pytest.raises(InputError, match="set the clock of this computer"):
        admin.accept_clock()
    assert office.acts == []


def test_nothing_is_handed_out_when_it_cannot_be_written_down(
    office: Office, admin: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise StorageError("The disk is full: free some space.")

    monkeypatch.setattr(office.register, "audit", full)
    for act in (
        lambda: admin.person_data(office.ana.person_id),
        lambda: admin.erase([office.ana.person_id]),
        lambda: admin.backup(office.folder.parent / "backup.tar"),
    ):
        with pytest.raises(StorageError):
            act()
    assert office.register.person(office.ana.person_id) is not None
    assert not (office.folder.parent / "backup.tar").exists()
    office.session(Role.ADMINISTRATOR)  # who frees the disk has to get in


def test_somebody_enrolled_meanwhile_is_found_at_the_desk(office: Office, admin: Session) -> None:
    office.register.enrol(Profile("Zoë", badge="99"))
    office.desk.enrolment_changed()
    assert [p.display_name for p in admin.directory.search("zoe")] == ["Zoë"]
    assert office.enrolments == [1]
    assert date(2025, 10, 9) == DAY


def test_it_is_said_whether_a_photo_held_up_passes(office: Office) -> None:
    admin = office.session(Role.ADMINISTRATOR)
    assert admin.liveness() is LivenessState.MISSING
    (office.folder / "liveness" / "minifasnet").mkdir(parents=True)
    assert admin.liveness() is LivenessState.ON
    admin.change_setting("liveness", "mode", "off")
    assert admin.liveness() is LivenessState.OFF
