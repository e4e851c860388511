"""What comes from a server counts as a whole or not at all, and never at the cost of what an operator here did."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from uuid import uuid4

import pytest

from kiosk_app.attendance.fleet_changes import (
    FleetChange,
    FleetCursor,
    FleetErased,
    FleetGone,
    FleetPerson,
    NotYetSent,
)
from kiosk_app.attendance.keys import KeyRing
from kiosk_app.attendance.ledger import GENESIS
from kiosk_app.attendance.register import Register
from kiosk_app.domain import AttendanceRecord, Person, Profile, Template
from kiosk_app.errors import StorageError
from tests.sample_register import (
    CONSENT,
    OTHER_PACK,
    PACK,
    START_UTC_US,
    embedding,
    enrolled,
    filled,
    identified,
    striding_register,
)


def cursor(version: int, epoch: int = 1) -> FleetCursor:
    return FleetCursor(epoch, version, f"{version:064x}")


def fleet_person(name: str, version: int = 1, seed: int = 1, person_id: str = "", **more: object) -> FleetPerson:
    person = Person(person_id or str(uuid4()), name, START_UTC_US, consent=CONSENT, **more)  # type: ignore[arg-type]
    template = Template(str(uuid4()), person.person_id, embedding(seed))
    return FleetPerson(person, version, (template,))


def apply(register: Register, changes: Sequence[FleetChange], version: int = 1, known: int | None = None) -> None:
    head = register.fleet.people_head() if known is None else known
    register.fleet.apply(changes, cursor(version), sent=head, known=head)


def names(register: Register) -> list[str]:
    return [person.display_name for person in register.people()]


def templates(register: Register) -> list[tuple[str, str, bytes]]:
    return [(t.template_id, t.person_id, t.embedding.vector.tobytes()) for t in register.templates(PACK)]


def test_people_of_the_fleet_are_as_those_enrolled_here_and_still_there_after_a_restart(tmp_path: Path) -> None:
    ana = fleet_person("Ana", employee_number="17", badge="B1", department="Lab", active=True)
    ben = fleet_person("Ben", seed=2, lookalikes=frozenset({ana.person_id}))
    with striding_register(tmp_path) as register:
        assert register.fleet.cursor() is None
        apply(register, [ana, ben], 7)
        assert isinstance(register.record(identified(ana.person_id), PACK), AttendanceRecord)
        before = (register.people(), templates(register), register.fleet.versions(), register.fleet.cursor())
    for copy in (True, False):
        if not copy:
            (tmp_path / "clockface.duckdb").unlink()
        with striding_register(tmp_path, START_UTC_US + 10**12) as register:
            found = (register.people(), templates(register), register.fleet.versions(), register.fleet.cursor())
            assert found == before
            assert register.by_badge("b1") == register.person(ana.person_id)
            assert register.fleet.cursor() == cursor(7)
            assert {p.display_name: p.lookalikes for p in register.people()} == {
                "Ana": {ben.person_id}, "Ben": {ana.person_id}
            }  # fmt: skip
            assert [t[0] for t in templates(register)] == [ana.templates[0].template_id, ben.templates[0].template_id]


def test_what_an_operator_did_goes_up_and_what_came_from_the_server_does_not(tmp_path: Path) -> None:
    with striding_register(tmp_path) as register:
        ana = register.enrol(Profile("Ana"), [embedding(1), embedding(2, OTHER_PACK)], CONSENT)
        apply(register, [fleet_person("Ben")], 1)
        apply(register, [fleet_person("Cleo", 2)], 2)
        changes = register.fleet.changes_since(0, 100)
        assert [local.person for local in changes.people] == [ana]
        assert {t.embedding.pack_digest for t in changes.people[0].templates} == {PACK, OTHER_PACK}
        assert changes.last == register.fleet.people_head()
        assert register.fleet.changes_since(changes.last, 100).people == ()
        register.remove(ana.person_id)
        assert register.fleet.changes_since(changes.last, 100).erased == (ana.person_id,)


def test_local_changes_come_in_pages_without_leaving_anybody_out(tmp_path: Path) -> None:
    with striding_register(tmp_path) as register:
        people = [enrolled(register, f"Person {n}", [embedding(n)]) for n in range(7)]
        register.mark_lookalikes(people[0].person_id, frozenset({people[3].person_id, people[5].person_id}))
        register.update(people[1].person_id, Profile("Renamed"))
        found, line, pages = set(), 0, 0
        while True:
            page = register.fleet.changes_since(line, 2)
            found |= {local.person.person_id for local in page.people}
            pages += 1
            if page.last == line or page.last == register.fleet.people_head():
                break
            line = page.last
    assert found == {person.person_id for person in people}
    assert pages > 2


def test_an_enrolment_and_a_change_that_the_server_did_not_know_survive_what_it_sends(tmp_path: Path) -> None:
    ben = fleet_person("Ben", 1)
    with striding_register(tmp_path) as register:
        apply(register, [ben], 1)
        known = register.fleet.people_head()
        ana = enrolled(register, "Ana", [embedding(1)])
        register.update(ben.person_id, Profile("Benjamin"))
        older = FleetPerson(ben.person, 2, ben.templates)
        apply(register, [older], 2, known=known)
        assert sorted(names(register)) == ["Ana", "Benjamin"]
        assert register.fleet.versions() == {ben.person_id: 2}
        sent = register.fleet.changes_since(known, 10)
        assert {local.person.display_name for local in sent.people} == {"Ana", "Benjamin"}
        echo = [FleetPerson(local.person, 3 + n, local.templates) for n, local in enumerate(sent.people)]
        before = sorted(templates(register))
        apply(register, echo, 4)
        assert sorted(templates(register)) == before
        assert register.fleet.changes_since(0, 10).people == ()
        assert ana.person_id in register.fleet.versions()
        assert sorted(local.version for local in register.fleet.changes_since(0, 10).kept) == [
            3,
            4,
        ]  # if it was put back
        assert register.fleet.people_waiting(0) == 2
        assert register.fleet.people_waiting(0, register.fleet.people_head()) == 0


def test_nobody_goes_of_whom_the_server_does_not_have_everything_and_nothing_else_changes_then(tmp_path: Path) -> None:
    ana, ben = fleet_person("Ana"), fleet_person("Ben", 2)
    with striding_register(tmp_path) as register:
        apply(register, [ana, ben], 2)
        head = register.fleet.people_head()
        register.update(ana.person_id, Profile("Anna"))
        with pytest.raises(NotYetSent):
            apply(register, [FleetErased(ben.person_id), FleetGone(ana.person_id)], 3, known=head)
        assert sorted(names(register)) == ["Anna", "Ben"]
        assert register.fleet.cursor() == cursor(2)
        register.fleet.apply([FleetGone(ana.person_id)], cursor(3), sent=register.fleet.people_head(), known=head)
        assert names(register) == ["Ben"]


def test_an_erasure_destroys_the_key_beats_local_changes_and_is_never_revived(tmp_path: Path) -> None:
    ana = fleet_person("Ana", 1)
    with striding_register(tmp_path) as register:
        apply(register, [ana], 1)
        register.record(identified(ana.person_id), PACK)
        head = register.fleet.people_head()
        register.update(ana.person_id, Profile("Anna"))
        apply(register, [FleetErased(ana.person_id)], 2, known=head)
        assert register.people() == []
        assert register.fleet.erased() == {ana.person_id}
        assert register.fleet.changes_since(0, 10).people == ()
        assert len(register.attendance()) == 1
        apply(register, [ana], 3)
        assert register.people() == []
        assert register.fleet.versions() == {ana.person_id: 1}
    assert ana.person_id.encode() not in (tmp_path / "people.keys").read_bytes()
    with striding_register(tmp_path, START_UTC_US + 10**12) as register:
        assert register.people() == []
        assert register.fleet.erased() == {ana.person_id}


def test_an_erasure_between_two_updates_leaves_the_version_that_the_cursor_counts(tmp_path: Path) -> None:
    ana = fleet_person("Ana", 1)
    with striding_register(tmp_path) as register:
        apply(register, [ana], 1)
        apply(register, [FleetErased(ana.person_id, keeps_version=True)], 1)
        assert register.people() == []
        assert register.fleet.versions() == {ana.person_id: 1}
        apply(register, [FleetErased(ana.person_id)], 2)
        assert register.fleet.versions() == {}


def test_somebody_who_is_gone_comes_back_with_another_key(tmp_path: Path) -> None:
    with striding_register(tmp_path) as register:
        ana = enrolled(register, "Ana", [embedding(1)])
        (local,) = register.fleet.changes_since(0, 10).people
        old_key = register._keys.get(ana.person_id)
        apply(register, [FleetGone(ana.person_id)], 1)
        assert register.people() == []
        assert register.fleet.erased() == frozenset()
        assert register._keys.get(ana.person_id) is None
        apply(register, [FleetPerson(local.person, 2, local.templates)], 2)
        assert register._keys.get(ana.person_id) not in (None, old_key)
        before = (register.people(), templates(register))
    register = striding_register(tmp_path, START_UTC_US + 10**12)
    assert register.open().notes == []
    assert (register.people(), templates(register)) == before
    register.close()


def lengths(complete: bytes, start: int) -> range:
    """Every length of the people's ledger between two sizes, thinned out."""
    return range(start, len(complete), max(1, (len(complete) - start) // 30))


def test_at_whatever_byte_the_power_fails_there_are_the_old_people_or_the_new_ones(tmp_path: Path) -> None:
    base = tmp_path / "base"
    base.mkdir()
    ana, ben = fleet_person("Ana", 1), fleet_person("Ben", 2, 2)
    with striding_register(base) as register:
        apply(register, [ana, ben], 2)
        enrolled(register, "Local", [embedding(9)])
    keep = {name: (base / name).read_bytes() for name in ("people.keys", "people.keys.mirror", "clockface.duckdb")}
    start = (base / "people.ledger").stat().st_size
    with striding_register(base) as register:
        old = (sorted(names(register)), sorted(templates(register)), register.fleet.cursor())
        change = [FleetErased(ana.person_id), fleet_person("Bernd", 3, 3, ben.person_id), fleet_person("Cleo", 4, 4)]
        apply(register, change, 4)
        new = (sorted(names(register)), sorted(templates(register)), register.fleet.cursor())
    complete = (base / "people.ledger").read_bytes()
    cut_keys = {name: (base / name).read_bytes() for name in keep}
    seen = set()
    for length in [*lengths(complete, start), len(complete) - 1, len(complete)]:
        folder = tmp_path / "cut"
        folder.mkdir(exist_ok=True)
        for file in base.iterdir():
            (folder / file.name).write_bytes(file.read_bytes())
        (folder / "clockface.duckdb").write_bytes(keep["clockface.duckdb"])  # not yet told
        (folder / "people.ledger").write_bytes(complete[:length])
        if length < len(complete):  # new keys come first; the old one is destroyed after the last byte
            for name in ("people.keys", "people.keys.mirror"):
                (folder / name).write_bytes(keep[name][:100] + cut_keys[name][100:])
        with striding_register(folder, START_UTC_US + 10**12) as register:
            found = (sorted(names(register)), sorted(templates(register)), register.fleet.cursor())
            assert found in (old, new)
            seen.add(found == new)
            enrolled(register, "After", [embedding(50)])
            apply(register, change, 4)  # it is applied again, over what a crash left
            assert sorted(names(register)) == sorted([*new[0], "After"])
            assert len(register._keys.owners()) == len(register.people())
        with striding_register(folder, START_UTC_US + 2 * 10**12) as register:
            assert sorted(names(register)) == sorted([*new[0], "After"])
    assert seen == {True, False}


def test_a_disk_that_takes_only_a_part_leaves_the_old_people_and_no_keys_of_the_new(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk_app.attendance.fleet_ledger.CHUNK", 2)
    people = [fleet_person(f"Person {n}", n, n) for n in range(1, 8)]
    for fails_at in range(1, 5):  # three times two people, and the cursor
        folder = tmp_path / str(fails_at)
        folder.mkdir()
        count = 0

        def sync(fd: int, fails_at: int = fails_at) -> None:
            nonlocal count
            count += 1
            if count == fails_at:
                raise OSError(28, "No space left on device")

        with striding_register(folder) as register:
            apply(register, people[:1], 1)
            register._projection._ledgers["people"]._sync = sync
            with pytest.raises(StorageError):
                apply(register, people[1:], 7)
            assert names(register) == ["Person 1"]
            assert register._keys.owners() == {people[0].person_id}
            count = 100
            apply(register, people[1:], 7)
            assert len(register.people()) == 7
        with striding_register(folder, START_UTC_US + 10**12) as register:
            assert len(register.people()) == len(templates(register)) == 7


def test_an_older_clockface_refuses_what_the_server_sent(tmp_path: Path) -> None:
    with striding_register(tmp_path) as register:
        apply(register, [fleet_person("Ana")], 1)
        kinds = [json.loads(line.body)["kind"] for line in register._projection.lines("people")]
    assert kinds == ["synced", "cursor"]
    assert not {"synced", "erased", "gone", "cursor"} & {"enrolled", "removed", "templates", "reenrolled", "updated"}


def test_nothing_readable_about_anybody_of_the_fleet_stands_in_a_file(tmp_path: Path) -> None:
    ana = fleet_person("Anastasia Unmistakable", employee_number="Number-4711", badge="Badge-4711")
    with striding_register(tmp_path) as register:
        apply(register, [ana], 1)
    for file in tmp_path.iterdir():
        content = file.read_bytes()
        for text in (b"Unmistakable", b"4711", ana.templates[0].embedding.vector.tobytes()):
            assert text not in content


def test_lines_of_the_attendance_come_as_they_stand_with_their_digests(tmp_path: Path) -> None:
    filled(tmp_path, people=2, records=30)
    with striding_register(tmp_path, START_UTC_US + 10**12) as register:
        lines = register.fleet.attendance_lines(11, 10)
        assert lines == list(register._projection.lines("attendance"))[10:20]
        assert register.fleet.attendance_head() == (30, register.fleet.attendance_lines(30, 5)[-1].digest)
        assert register.fleet.attendance_digest(0) == GENESIS
        assert register.fleet.attendance_digest(10) == lines[0].previous
        assert register.fleet.attendance_digest(31) is None
        assert register.fleet.attendance_lines(31, 5) == []


def test_people_whose_keys_are_lost_are_asked_for_again(tmp_path: Path) -> None:
    ana = fleet_person("Ana")
    with striding_register(tmp_path) as register:
        apply(register, [ana], 1)
    ring = KeyRing(tmp_path)
    ring.open()
    ring.destroy(ana.person_id)
    with striding_register(tmp_path, START_UTC_US + 10**12) as register:
        assert register.fleet.cursor() is None
        apply(register, [ana], 2)
        assert names(register) == ["Ana"]
        assert register.fleet.cursor() == cursor(2)


def test_another_server_is_to_hear_of_everybody_and_takes_nobody_away(tmp_path: Path) -> None:
    ana, ben = fleet_person("Ana"), fleet_person("Ben", seed=2)
    first, second = FleetCursor(4, 9, f"{9:064x}", "first"), FleetCursor(0, 0, GENESIS.hex(), "second")
    with striding_register(tmp_path) as register:
        register.fleet.apply([ana, ben], first, sent=0, known=0)
        register.fleet.belong_to("first")
        head = register.fleet.people_head()
        assert register.fleet.changes_since(0, 10).people == ()
        register.fleet.belong_to("second")
        register.fleet.belong_to("second")  # once is enough
        assert register.fleet.people_head() == head + 3
    for _ in range(2):  # also as the ledger is read
        with striding_register(tmp_path) as register:
            assert register.fleet.cursor() == second
            assert register.fleet.versions() == {}
            assert sorted(p.person.display_name for p in register.fleet.changes_since(0, 1).people) == ["Ana"]
            last = register.fleet.changes_since(0, 1).last
            assert [p.person.display_name for p in register.fleet.changes_since(last, 9).people] == ["Ben"]
            assert len(templates(register)) == 2
    with striding_register(tmp_path) as register:
        known = register.fleet.people_head()
        changed = FleetPerson(ana.person, 1, ana.templates)
        register.fleet.apply([changed], FleetCursor(1, 1, f"{1:064x}", "second"), sent=known, known=known)
        assert register.fleet.versions() == {ana.person_id: 1}
        assert names(register) == ["Ana", "Ben"]


def test_a_move_to_another_server_that_was_cut_short_is_made_again(tmp_path: Path) -> None:
    with striding_register(tmp_path) as register:
        changes = [fleet_person("Ana"), fleet_person("Ben", seed=2)]
        register.fleet.apply(changes, FleetCursor(4, 9, f"{9:064x}", "first"), sent=0, known=0)
        register.fleet.belong_to("second")
    ledger = tmp_path / "people.ledger"
    lines = ledger.read_bytes().splitlines(keepends=True)
    ledger.write_bytes(b"".join(lines[:-2]))  # one of two was released
    (tmp_path / "clockface.duckdb").unlink()
    with striding_register(tmp_path) as register:
        assert len(register.fleet.changes_since(0, 10).people) == 1
        register.fleet.belong_to("second")
        assert len(register.fleet.changes_since(0, 10).people) == 2
        assert names(register) == ["Ana", "Ben"]
