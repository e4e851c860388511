"""A removed person's name, template and key are in no file of the data folder, in whatever spelling."""

from __future__ import annotations

import base64
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk_app.domain import Profile
from kiosk_app.errors import StorageError
from tests.sample_register import CONSENT, PACK, START_UTC_US, embedding, enrolled, identified, striding_register

NAME, NUMBER, BADGE = "Wilhelmina Quaxington", "quax-004711", "04:AB:77:QU"
DEPARTMENT, PIN_HASH = "Quaxology", "$argon2id$quaxhash"
SEED = 4711


def spellings(data: bytes) -> list[bytes]:
    """The bytes, their hex, and their Base64 at each of the three alignments."""
    aligned = [base64.b64encode(b"\0" * shift + data)[4:-4] for shift in range(3)]
    return [data, data.hex().encode(), *aligned]


def secrets_of(key: bytes, wrapped: bytes) -> list[bytes]:
    vector = embedding(SEED).vector
    texts = [text.encode() for text in (NAME, NUMBER, BADGE, DEPARTMENT, PIN_HASH)]
    plain = [*texts, NAME.encode("utf-16-le"), vector.tobytes(), vector.astype("<f8").tobytes(), key, wrapped]
    return [spelling for data in plain for spelling in spellings(data)]


def hits(folder: Path, needles: list[bytes]) -> list[str]:
    contents = {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    return [name for name, content in contents.items() if any(needle in content for needle in needles)]


def test_nothing_of_a_removed_person_is_left_but_the_attendance(tmp_path: Path) -> None:
    with striding_register(tmp_path) as register:
        others = [enrolled(register, f"Other {i}", [embedding(i)]) for i in range(3)]
        profile = Profile(NAME, NUMBER, DEPARTMENT, BADGE, PIN_HASH)
        person = register.enrol(profile, [embedding(SEED)], CONSENT, frozenset({others[0].person_id}))
        person = register.update(person.person_id, replace(profile, display_name=f"{NAME} II"))
        register.reenrol(person.person_id, [embedding(SEED)], CONSENT)
        others[0] = register.people()[0]
        records = [register.record(identified(p.person_id), PACK) for p in [person, *others] * 5]
        key = register._keys.get(person.person_id)
        assert key is not None
    slot = (tmp_path / "people.keys").read_bytes()[-100:]
    needles = secrets_of(key, slot[52:])
    assert sorted(hits(tmp_path, needles)) == ["people.keys", "people.keys.mirror"]  # the wrapped key, nothing else

    with striding_register(tmp_path, START_UTC_US * 2) as register:
        register.remove(person.person_id)
        assert register.person(person.person_id) is None
        assert person.person_id not in {template.person_id for template in register.templates(PACK)}
    assert hits(tmp_path, needles) == []

    with striding_register(tmp_path, START_UTC_US * 3) as register:
        assert register.people() == [replace(others[0], lookalikes=frozenset()), *others[1:]]
        assert register.attendance() == records
        assert register.by_number(NUMBER) is None
        assert register.last_record(person.person_id) == records[-4]
    assert hits(tmp_path, needles) == []


def test_an_erasure_cut_short_by_a_crash_is_finished_at_the_next_start(tmp_path: Path) -> None:
    with striding_register(tmp_path) as register:
        person = enrolled(register, NAME, [embedding(SEED)])
    keys = {path: path.read_bytes() for path in tmp_path.glob("people.keys*")}
    wrapped = (tmp_path / "people.keys").read_bytes()[52:]
    with striding_register(tmp_path) as register:
        register.remove(person.person_id)
    for damage in (list(keys), list(keys)[:1], list(keys)[1:]):
        for path in damage:
            path.write_bytes(keys[path])
        with striding_register(tmp_path) as register:
            assert register.people() == []
        assert hits(tmp_path, [wrapped]) == []


def test_a_removal_that_the_disk_refuses_leaves_the_person_enrolled(tmp_path: Path) -> None:
    with striding_register(tmp_path) as register:
        person = enrolled(register, NAME, [embedding(SEED)])
        register._projection._ledgers["people"].close()
        with pytest.raises(StorageError):
            register.remove(person.person_id)
        assert register.people() == [person]
    with striding_register(tmp_path) as register:
        assert register.people() == [person]
        assert len(register.templates(PACK)) == 1
