"""Importing the list of employees: what it would change, doing it once, and files that are refused."""

from __future__ import annotations

import re

import pytest
from fastapi.testclient import TestClient

from sync_server import groups, people, position, roster
from sync_server.names import names_of
from sync_server.problems import Refused
from sync_server.server import Server
from tests.server.scene import person
from tests.server.web_visitor import Visitor, quick_passwords, visitor  # noqa: F401

GOOD = (
    b"employee_number,name,department,badge,groups\n"
    b"E1,Ada,Office,B1,Day|Night\n"
    b"E2,S\xc3\xb8ren,,,\n"
    b"E3,=cmd,Assembly,B3,Day\n"
)


def planned(server: Server, data: bytes) -> roster.Plan:
    with server.database.read() as connection:
        return roster.plan(server, connection, data)


def applied(server: Server, data: bytes, leave: bool = False) -> roster.Plan:
    digest = planned(server, data).digest
    with server.database.write() as connection:
        return roster.apply(server, connection, data, digest, leave, "test")


def version(server: Server) -> int:
    with server.database.read() as connection:
        return position.read(connection).version


def test_the_same_file_again_changes_nothing(server: Server) -> None:
    first = applied(server, GOOD)
    assert [change.new for change in first.changes] == [True, True, True]
    assert first.new_groups == ["Day", "Night"]
    before = version(server)
    again = applied(server, GOOD)
    assert (list(again.changes), again.unchanged, list(again.gone)) == ([], 3, [])
    assert version(server) == before


def test_nothing_is_written_by_looking(server: Server) -> None:
    planned(server, GOOD)
    assert version(server) == 0


def test_a_change_names_what_was_and_what_will_be(server: Server) -> None:
    applied(server, GOOD)
    plan = planned(server, GOOD.replace(b"Ada,Office", b"Ada Lovelace,Quality").replace(b"Day|Night", b"Day"))
    (change,) = plan.changes
    assert change.changes == (
        ("display_name", "Ada", "Ada Lovelace"),
        ("department", "Office", "Quality"),
        ("groups", "Day | Night", "Day"),
    )


def test_an_import_keeps_the_face_and_what_the_file_does_not_name(server: Server) -> None:
    with server.database.write() as connection:
        people.put(server, connection, person(1, "Grace"), "k1")
        groups.add_group(connection, "Day")
        groups.set_person_groups(connection, "person-001", ["Day"])
    applied(server, b"employee_number,name\nE1001,Grace Hopper\n")
    with server.database.read() as connection:
        state = people.load(server, connection, "person-001")
        assert groups.groups_of_person(connection, "person-001") == ["Day"]
    assert state is not None
    assert (state.display_name, state.badge, len(state.templates)) == ("Grace Hopper", "B7001", 1)


def test_people_who_are_not_in_the_file_become_inactive_only_when_asked(server: Server) -> None:
    applied(server, GOOD)
    less = b"employee_number,name\nE1,Ada\n"
    assert [known.employee_number for known in planned(server, less).gone] == ["E2", "E3"]
    applied(server, less)
    with server.database.read() as connection:
        assert all(known.active for known in names_of(server).refresh(connection).values())
    applied(server, less, leave=True)
    with server.database.read() as connection:
        active = {k.employee_number: k.active for k in names_of(server).refresh(connection).values()}
    assert active == {"E1": True, "E2": False, "E3": False}
    assert [change.changes for change in applied(server, GOOD).changes if change.employee_number == "E2"] == [
        (("active", "no", "yes"),)
    ]


def test_what_is_applied_is_what_was_looked_at(server: Server) -> None:
    digest = planned(server, GOOD).digest
    applied(server, b"employee_number,name\nE1,Somebody Else\n")
    with server.database.write() as connection, pytest.raises(Refused, match="changed meanwhile"):
        roster.apply(server, connection, GOOD, digest, False, "test")


@pytest.mark.parametrize(
    ("data", "line", "words"),
    [
        (b"", 1, "no column employee_number"),
        (b"name\nAda\n", 1, "no column employee_number"),
        (b"employee_number,number\n1,2\n", 1, "there twice"),
        (b"employee_number,name\n,Ada\n", 2, "no employee number"),
        (b"employee_number,name\nE1\n", 2, "1 cells"),
        (b"employee_number,name\nE1,Ada,x\n", 2, "3 cells"),
        (b"employee_number,name\nE1,Ada\nE1,Ada\n", 3, "in line 2 too"),
        (b"employee_number,name,badge\nE1,Ada,B\n\nE2,Bob,B\n", 4, "badge is in line 2 too"),
        (b"employee_number,name\nE1,\n", 2, "has no name"),
        (b"employee_number,name\nE1," + b"x" * 201 + b"\n", 2, "more than 200"),
        (b"employee_number,name\nE1,A\x1bda\n", 2, "control character"),
        (b'employee_number,name\nE1,"Ada\n', 2, "cannot be read as CSV"),
        (b'employee_number,name\nE1,"Ada"x\n', 2, "cannot be read as CSV"),
        (b"PK\x03\x04 a workbook", 0, "no CSV file"),
        (b"employee_number\0name\n", 0, "no CSV file"),
        (b"x" * (roster.MAX_BYTES + 1), 0, "larger than"),
        (b"employee_number,name\nE1," + b"y" * 140_000 + b"\n", 2, "cannot be read as CSV"),
    ],
)
def test_a_hostile_file_is_refused_with_the_line(server: Server, data: bytes, line: int, words: str) -> None:
    faults = planned(server, data).faults
    assert faults[0][0] == line
    assert words in faults[0][1]
    with server.database.write() as connection, pytest.raises(Refused):
        roster.apply(server, connection, data, "", False, "test")


def test_a_badge_of_somebody_else_is_refused_and_badges_can_change_hands(server: Server) -> None:
    applied(server, GOOD)
    taken = planned(server, b"employee_number,name,badge\nE9,Eve,B1\n")
    assert taken.faults == [(2, "This badge belongs to somebody else already.")]
    passed_on = b"employee_number,name,badge\nE1,Ada,\nE9,Eve,B1\n"
    assert not planned(server, passed_on).faults
    assert len(applied(server, passed_on).changes) == 2


def test_the_page_shows_the_change_and_then_applies_it(web: TestClient, server: Server) -> None:
    somebody: Visitor = visitor(web, server)
    shown = somebody.post("/roster", files={"file": ("staff.csv", GOOD + b"E4,<b>x</b>,,,\n", "text/csv")}).text
    assert "&lt;b&gt;x&lt;/b&gt;" in shown
    hidden = {name: re.search(f'name="{name}" value="([^"]*)"', shown) for name in ("data", "digest")}
    sent = {name: found[1] for name, found in hidden.items() if found}
    assert "4 people are new, 0 changed" in somebody.post("/roster/apply", **sent).text
    assert "changed meanwhile" in somebody.post("/roster/apply", **sent).text
    bad = somebody.post("/roster", files={"file": ("staff.csv", b"employee_number\n\n,\n", "text/csv")})
    assert bad.status_code == 422
    assert somebody.post("/roster/apply", data="%%%", digest="").status_code == 422
    assert somebody.post("/roster").status_code == 422
