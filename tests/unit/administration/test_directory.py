"""People are found by any word's beginning, in every script, and in the order that was asked for."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk_app.administration.directory import SORTS, STATES, Directory, folded
from kiosk_app.domain import Consent, Person

CONSENT = Consent("0" * 64, "en", 0, "Ada")


def person(name: str, number: str = "", department: str = "", **more: object) -> Person:
    return replace(Person(name, name, 0, number, department), **more)


PEOPLE = [
    person("José García-López", "A-9", "Büro", consent=CONSENT),
    person("Łukasz Øverli", "A-10", "Warehouse North", enrolled_at_utc_us=5, pin_hash="$argon2id$"),
    person("Müller, Jürgen", "a-11", "büro", enrolled_at_utc_us=9, active=False, badge="4711"),
    person("王小明", "12", "仓库", enrolled_at_utc_us=3),
    person("Şükrü Işık", "", "", enrolled_at_utc_us=1),
    person("राहुल शर्मा", "13", "", enrolled_at_utc_us=2),
]


def names(directory: Directory, text: str = "", **how: object) -> list[str]:
    return [person.display_name for person in directory.search(text, **how)]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("jose", ["José García-López"]),
        ("LOPEZ jos", ["José García-López"]),
        ("lukasz", ["Łukasz Øverli"]),
        ("over", ["Łukasz Øverli"]),
        ("muller", ["Müller, Jürgen"]),
        ("a-1", ["Łukasz Øverli", "Müller, Jürgen"]),
        ("buro", ["José García-López", "Müller, Jürgen"]),
        ("buro mull", ["Müller, Jürgen"]),
        ("小明", ["王小明"]),
        ("王", ["王小明"]),
        ("isik", ["Şükrü Işık"]),
        ("Işık", ["Şükrü Işık"]),
        ("शर्मा", ["राहुल शर्मा"]),
        ("ose", []),
        ("jose nobody", []),
        ("x" * 1000, []),
        ("\ud800", [person.display_name for person in PEOPLE]),
        (".*", [person.display_name for person in PEOPLE]),
    ],
)
def test_words_are_found_by_their_beginnings_whatever_case_and_accents(text: str, found: list[str]) -> None:
    assert sorted(names(Directory(PEOPLE), text)) == sorted(found)


def test_everybody_is_sorted_as_asked() -> None:
    directory = Directory(PEOPLE)
    latin = ["José García-López", "Łukasz Øverli", "Müller, Jürgen", "Şükrü Işık"]
    assert names(directory)[:4] == latin
    numbers = ["12", "13", "A-9", "A-10", "a-11", ""]
    assert [p.employee_number for p in directory.search(sort="number")] == numbers
    assert [p.employee_number for p in directory.search(sort="number", descending=True)] == numbers[::-1]
    assert [p.enrolled_at_utc_us for p in directory.search(sort="enrolled")] == [0, 1, 2, 3, 5, 9]
    assert [p.department for p in directory.search(sort="department")][:3] == ["Büro", "büro", "Warehouse North"]


def test_filters_go_with_any_text() -> None:
    directory = Directory(PEOPLE)
    assert names(directory, state="inactive") == ["Müller, Jürgen"]
    assert len(names(directory, state="active")) == 5
    assert "José García-López" not in names(directory, state="no_face")
    assert set(names(directory, state="no_code")).isdisjoint({"Łukasz Øverli", "Müller, Jürgen"})
    assert names(directory, department="BÜRO") == ["José García-López", "Müller, Jürgen"]
    assert names(directory, "jur", department="büro", state="inactive") == ["Müller, Jürgen"]
    assert directory.departments() == ["Büro", "Warehouse North", "仓库"]
    with pytest.raises(KeyError):
        directory.search(state="asleep")


def test_somebody_who_changed_is_found_as_they_are_now() -> None:
    directory = Directory(PEOPLE)
    names(directory, "jose")
    directory.replace(replace(PEOPLE[0], display_name="Josefa Silva"))
    assert names(directory, "garcia") == []
    assert names(directory, "silva") == ["Josefa Silva"]
    directory.remove(PEOPLE[0].person_id)
    directory.remove("nobody")
    assert names(directory, "jos") == []
    assert len(directory) == 5
    assert directory.person(PEOPLE[0].person_id) is None
    directory.replace(PEOPLE[0])
    assert directory.person(PEOPLE[0].person_id) is PEOPLE[0]


def test_it_follows_what_the_register_says() -> None:
    directory = Directory(PEOPLE)
    names(directory)
    changed = replace(PEOPLE[1], display_name="Somebody Else")
    directory.follow([*PEOPLE[2:], changed, person("New One")])
    assert len(directory) == 6
    assert names(directory, "somebody") == ["Somebody Else"]
    assert names(directory, "new") == ["New One"]
    assert names(directory, "jose") == []
    directory.follow([])
    assert names(directory) == []


def test_many_changes_at_once_and_one_after_another_are_all_found() -> None:
    everybody = [person(f"Name {number:04d}", department="Lager") for number in range(500)]
    directory = Directory(everybody)
    for number in range(0, 500, 2):
        directory.replace(replace(everybody[number], display_name=f"Other {number:04d}"))
        if number % 50 == 0:
            assert len(names(directory, "other")) == number // 2 + 1
            assert directory.departments() == ["Lager"]
    expected = [f"Name {number:04d}" for number in range(1, 500, 2)]
    assert names(directory, "name") == expected
    assert names(directory) == [*expected, *(f"Other {number:04d}" for number in range(0, 500, 2))]


LETTERS = st.text(alphabet="aAäßøł王小 -'9é\u0301", max_size=12)


@given(
    people=st.lists(st.tuples(LETTERS, LETTERS, LETTERS), max_size=12),
    text=LETTERS,
    state=st.sampled_from(STATES),
    sort=st.sampled_from(SORTS),
)
def test_a_search_finds_what_looking_at_each_person_finds(
    people: list[tuple[str, str, str]], text: str, state: str, sort: str
) -> None:
    everybody = [Person(str(i), *(name, i, *rest)) for i, (name, *rest) in enumerate(people)]

    def fits(one: Person) -> bool:
        has = folded(f"{one.display_name} | {one.employee_number} | {one.department}").split()
        return all(any(word.startswith(wanted) for word in has) for wanted in folded(text).split())

    found = Directory(everybody).search(text, state=state, sort=sort)
    expected = set() if state == "inactive" else {one.person_id for one in everybody if fits(one)}
    assert {one.person_id for one in found} == expected


NAMES = st.sampled_from(["", "Ana", "ana", "Ánna B", "Bo", "bo 10", "Bo 9", "王小明", "Zoë " + "z" * 80])


@given(
    before=st.lists(NAMES, max_size=6),
    changes=st.lists(st.tuples(st.integers(0, 8), st.none() | NAMES), max_size=8),
    text=st.sampled_from(["", "an", "b", "bo 1", "小", "z" * 70]),
    sort=st.sampled_from(SORTS),
)
def test_after_any_changes_it_answers_as_a_new_one_does(
    before: list[str], changes: list[tuple[int, str | None]], text: str, sort: str
) -> None:
    def made(number: int, name: str) -> Person:
        return Person(str(number), name, number, name, name)

    now = {str(number): made(number, name) for number, name in enumerate(before)}
    directory = Directory(now.values())
    for number, name in changes:
        directory.search(text, sort=sort)
        if name is None:
            now.pop(str(number), None)
            directory.remove(str(number))
        else:
            now[str(number)] = made(number, name)
            directory.replace(now[str(number)])
    new = Directory(now.values())
    found, expected = (which.search(text, sort=sort) for which in (directory, new))
    assert {id(one) for one in found} == {id(one) for one in expected}
    assert _keys(found, sort) == _keys(expected, sort)


def _keys(people: list[Person], sort: str) -> list[object]:
    """What people are sorted by; those who are alike in it may stand in any order."""
    return [one.enrolled_at_utc_us if sort == "enrolled" else folded(one.display_name) for one in people]
