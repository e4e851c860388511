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
