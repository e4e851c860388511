"""Profiles, consent, codes, look-alikes: what the register keeps about people besides their faces."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kiosk_app.attendance.register import Register
from kiosk_app.domain import Consent, Direction, Method, Profile
from kiosk_app.errors import InputError
from kiosk_app.passwords import hashed
from tests.sample_register import CONSENT, OTHER_PACK, PACK, embedding, enrolled, identified, striding_register

PIN_HASH = hashed("417203")
ADA = Profile("Ada Lovelace", "0012", "Analysis", "04AB77", PIN_HASH)
CLAIMED = replace(identified("p"), similarity=None, margin=None, quality=None, reasons=("pin",))


def test_a_profile_and_a_consent_are_there_after_a_restart(tmp_path: Path) -> None:
    with striding_register(tmp_path) as register:
        person = register.enrol(ADA, [embedding(1)], CONSENT)
        assert (person.employee_number, person.department, person.badge) == ("0012", "Analysis", "04AB77")
        assert person.pin_hash == PIN_HASH
        assert person.consent == CONSENT
        assert person.active
        assert PIN_HASH not in repr(person)
    with striding_register(tmp_path) as register:
        assert register.people() == [person]
        assert register.by_number(" 0012 ") == person
        assert register.by_badge("04ab77") == person
        assert register.by_number("12") is None
        assert register.by_badge("") is None


@pytest.mark.parametrize(
    "profile", [Profile("Bo", badge="77"), Profile("Bo", "9", pin_hash=PIN_HASH)], ids=["badge", "number and PIN"]
)
def test_somebody_can_exist_without_a_face_and_has_no_consent(tmp_path: Path, profile: Profile) -> None:
    with striding_register(tmp_path) as register:
        person = register.enrol(profile)
        assert person.consent is None
        assert register.template_counts(person.person_id) == {}
        with pytest.raises(InputError, match="consent"):
            register.add_templates(person.person_id, [embedding(1)])
        register.reenrol(person.person_id, [embedding(1)], CONSENT)
        register.add_templates(person.person_id, [embedding(2)])
    with striding_register(tmp_path) as register:
        assert register.people() == [replace(person, consent=CONSENT)]
        assert len(register.templates(PACK)) == 2


@pytest.mark.parametrize(
    ("profile", "sentence"),
    [
        (Profile("Ada"), "needs a face, a badge, or an employee number and a PIN"),
        (Profile("Ada", "12"), "needs a face, a badge"),
        (Profile("Ada", pin_hash=PIN_HASH), "needs a face, a badge"),
        (Profile("Ada", "12", pin_hash="417203"), "hash it first"),
        (Profile("Ada", badge="\x00"), "A badge must have"),
        (Profile("Ada", "1" * 101, pin_hash=PIN_HASH), "An employee number must have"),
        (Profile("Ada", badge="1", department="\ud800"), "A department must have"),
    ],
)
def test_a_person_nobody_could_tell_apart_or_read_is_refused(tmp_path: Path, profile: Profile, sentence: str) -> None:
    with striding_register(tmp_path) as register:
        with pytest.raises(InputError, match=sentence) as refused:
            register.enrol(profile)
        assert "417203" not in str(refused.value)
        assert register.people() == []


def test_no_face_is_kept_without_consent(tmp_path: Path) -> None:
    with striding_register(tmp_path) as register:
        with pytest.raises(InputError, match="consent"):
            register.enrol(ADA, [embedding(1)])
        assert register.people() == []
    assert (tmp_path / "people.keys").exists() is False
    assert (tmp_path / "people.ledger").read_bytes() == b""


def test_a_number_and_a_badge_belong_to_one_person_and_it_is_said_to_whom(tmp_path: Path) -> None:
    with striding_register(tmp_path) as register:
        ada = register.enrol(ADA, [embedding(1)], CONSENT)
        bob = register.enrol(Profile("Bob", "13", badge="B"), [embedding(2)], CONSENT)
        for taken in (Profile("Eve", "0012", badge="E"), Profile("Eve", "14", badge="04aB77")):
            with pytest.raises(InputError, match="belongs to Ada Lovelace already"):
                register.enrol(taken)
            with pytest.raises(InputError, match="belongs to Ada Lovelace already"):
                register.update(bob.person_id, taken)
        register.set_active(ada.person_id, active=False)
        with pytest.raises(InputError, match="Ada Lovelace"):
            register.update(bob.person_id, Profile("Bob", "0012"))
        assert register.people() == [replace(ada, active=False), bob]
        register.remove(ada.person_id)
        assert register.update(bob.person_id, Profile("Bob", "0012", badge="04AB77")).employee_number == "0012"


def test_a_changed_profile_holds_and_frees_what_was_before(tmp_path: Path) -> None:
    with striding_register(tmp_path) as register:
        ada = register.enrol(ADA, [embedding(1)], CONSENT)
        changed = register.update(ada.person_id, Profile(" Ada  King ", "15"))
        assert changed == replace(
            ada, display_name="Ada King", employee_number="15", department="", badge="", pin_hash=""
        )
        assert register.by_number("0012") is None
        assert register.by_badge("04AB77") is None
        assert register.by_number("15") == changed
        bob = register.enrol(replace(ADA, display_name="Bob"))
        for nonsense in (Profile(""), Profile("Ada", badge="\x07")):
            with pytest.raises(InputError):
                register.update(ada.person_id, nonsense)
    with striding_register(tmp_path) as register:
        assert register.people() == [changed, bob]
        assert register.by_badge("04AB77") == bob


def test_somebody_inactive_is_not_compared_and_not_recorded_and_comes_back_whole(tmp_path: Path) -> None:
    with striding_register(tmp_path) as register:
        ada = register.enrol(ADA, [embedding(1), embedding(2, OTHER_PACK)], CONSENT)
        record = register.record(identified(ada.person_id), PACK)
        assert register.set_active(ada.person_id, active=False) == replace(ada, active=False)
        with pytest.raises(InputError, match="not active"):
            register.record(identified(ada.person_id), PACK)
    with striding_register(tmp_path) as register:
        assert register.templates(PACK) == []
        assert [t.person_id for t in register.templates(PACK, inactive=True)] == [ada.person_id]
        assert register.other_pack_templates(PACK) == 0
        assert register.by_number("0012") == replace(ada, active=False)
        assert register.attendance() == [record]
        assert register.set_active(ada.person_id, active=True) == ada
        lines = (tmp_path / "people.ledger").read_bytes().count(b"\n")
        assert register.set_active(ada.person_id, active=True) == ada
        assert (tmp_path / "people.ledger").read_bytes().count(b"\n") == lines  # nothing changed, nothing written
        assert len(register.templates(PACK)) == 1
        assert register.other_pack_templates(PACK) == 1


def test_after_a_new_enrolment_the_old_templates_are_no_longer_used(tmp_path: Path) -> None:
    again = Consent("d" * 64, "de", 5, "office", declared=True)
    with striding_register(tmp_path) as register:
        ada = register.enrol(ADA, [embedding(1), embedding(2, OTHER_PACK)], CONSENT)
        bob = enrolled(register, "Bob", [embedding(9)])
        register.add_templates(ada.person_id, [embedding(3)])
        register.reenrol(ada.person_id, [embedding(4), embedding(5)], again)
        register.add_templates(ada.person_id, [embedding(6)])
        before = register.templates(PACK)
        with pytest.raises(InputError, match="at least one template"):
            register.reenrol(ada.person_id, [], again)
        with pytest.raises(InputError, match="nobody enrolled"):
            register.reenrol("nobody", [embedding(1)], again)
    with striding_register(tmp_path) as register:
        after = register.templates(PACK)
        assert [t.template_id for t in after] == [t.template_id for t in before]
        vectors = [t.embedding.vector.tolist() for t in after]
        assert vectors == [embedding(seed).vector.tolist() for seed in (9, 4, 5, 6)]
        assert register.template_counts(ada.person_id) == {PACK: 3}
        assert register.other_pack_templates(PACK) == 0
        assert register.people() == [replace(ada, consent=again), bob]


def marks(register: Register) -> dict[str, set[str]]:
    names = {person.person_id: person.display_name for person in register.people()}
    return {person.display_name: {names[other] for other in person.lookalikes} for person in register.people()}


def test_look_alikes_are_such_of_each_other_until_one_is_removed(tmp_path: Path) -> None:
    with striding_register(tmp_path) as register:
        ann, bea, cleo = (enrolled(register, name, [embedding(i)]) for i, name in enumerate(("Ann", "Bea", "Cleo")))
        twin = register.enrol(Profile("Dot"), [embedding(4)], CONSENT, frozenset({ann.person_id}))
        assert twin.lookalikes == {ann.person_id}
        register.mark_lookalikes(bea.person_id, frozenset({cleo.person_id, bea.person_id}))
        register.mark_lookalikes(bea.person_id, frozenset({ann.person_id}))
        expected = {"Ann": {"Bea", "Dot"}, "Bea": {"Ann", "Cleo"}, "Cleo": {"Bea"}, "Dot": {"Ann"}}
        assert marks(register) == expected
        for someone, others in (("nobody", {ann.person_id}), (ann.person_id, {"nobody"})):
            with pytest.raises(InputError, match="nobody enrolled"):
                register.mark_lookalikes(someone, frozenset(others))
        with pytest.raises(InputError, match="nobody enrolled"):
            register.enrol(Profile("Eve"), [embedding(5)], CONSENT, frozenset({"nobody"}))
    with striding_register(tmp_path) as register:
        assert marks(register) == expected
        register.remove(ann.person_id)
        assert marks(register) == {"Bea": {"Cleo"}, "Cleo": {"Bea"}, "Dot": set()}
    with striding_register(tmp_path) as register:
        assert marks(register) == {"Bea": {"Cleo"}, "Cleo": {"Bea"}, "Dot": set()}


def test_a_record_by_code_has_no_scores_and_one_by_face_says_what_they_had_to_reach(tmp_path: Path) -> None:
    with striding_register(tmp_path) as register:
        ada = register.enrol(ADA, [embedding(1)], CONSENT)
        by_code = register.record(replace(CLAIMED, person_id=ada.person_id), "", method=Method.PIN, clock_trusted=False)
        seen = replace(identified(ada.person_id), min_similarity=0.5, min_margin=0.125)
        by_face = register.record(seen, PACK, method=Method.FACE_AND_BADGE, chosen=Direction.OUT)
    with striding_register(tmp_path) as register:
        assert register.attendance() == [by_code, by_face]
        one, two = register.attendance()
    assert (one.method, one.similarity, one.margin, one.quality, one.reason) == (Method.PIN, None, None, None, "pin")
    assert (one.min_similarity, one.min_margin, one.clock_trusted, one.pack_digest) == (None, None, False, "")
    assert (two.method, two.min_similarity, two.min_margin) == (Method.FACE_AND_BADGE, 0.5, 0.125)
    assert two.clock_trusted
