from __future__ import annotations

import random
from pathlib import Path
from uuid import uuid4

import pytest

from kiosk_app.attendance.keys import KeyRing
from kiosk_app.errors import StorageError

FILES = ("people.keys", "people.keys.mirror", "master.key", "master.key.mirror")


def opened(folder: Path) -> KeyRing:
    ring = KeyRing(folder)
    ring.open()
    return ring


def filled(folder: Path, count: int = 5) -> dict[str, bytes]:
    ring = opened(folder)
    return {person_id: ring.add(person_id) for person_id in (str(uuid4()) for _ in range(count))}


def test_keys_are_all_different_and_come_back_after_a_restart(tmp_path: Path) -> None:
    keys = filled(tmp_path)
    ring = opened(tmp_path)
    assert len(set(keys.values())) == 5
    assert {person_id: ring.get(person_id) for person_id in keys} == keys
    assert ring.get(str(uuid4())) is None


def test_no_key_stands_in_a_file_unwrapped_and_no_file_is_for_others_to_read(tmp_path: Path) -> None:
    keys = filled(tmp_path)
    for name in FILES:
        content = (tmp_path / name).read_bytes()
        assert not any(key in content for key in keys.values())
        assert (tmp_path / name).stat().st_mode & 0o777 == 0o600


def test_a_destroyed_key_is_overwritten_in_both_files_and_the_others_stay(tmp_path: Path) -> None:
    keys = filled(tmp_path)
    gone = list(keys)[2]
    slot = (tmp_path / "people.keys").read_bytes()[200:300]
    assert gone.encode() in slot
    opened(tmp_path).destroy(gone)
    for name in FILES[:2]:
        content = (tmp_path / name).read_bytes()
        assert gone.encode() not in content
        assert slot[52:] not in content
        assert content[200:300] == bytes(100)
    ring = opened(tmp_path)
    assert ring.get(gone) is None
    assert [ring.get(p) for p in keys if p != gone] == [k for p, k in keys.items() if p != gone]


@pytest.mark.parametrize("name", FILES)
def test_damage_to_one_file_is_mended_from_its_mirror(tmp_path: Path, name: str) -> None:
    keys = filled(tmp_path)
    intact = {file: (tmp_path / file).read_bytes() for file in FILES}
    chance = random.Random(name)
    for _ in range(40):
        damaged = bytearray(intact[name])
        start = chance.randrange(len(damaged))
        kind = chance.choice(["flip", "cut", "zero", "gone"])
        if kind == "flip":
            damaged[start] ^= 1 << chance.randrange(8)
        elif kind == "cut":
            del damaged[start:]
        elif kind == "zero":
            damaged[start:] = bytes(len(damaged) - start)
        (tmp_path / name).write_bytes(damaged)
        if kind == "gone":
            (tmp_path / name).unlink()
        ring = KeyRing(tmp_path)
        notes = ring.open()
        assert {person_id: ring.get(person_id) for person_id in keys} == keys
        assert bool(notes) == (bytes(damaged) != intact[name] or kind == "gone")
        assert KeyRing(tmp_path).open() == []


def test_a_person_whose_key_is_damaged_in_both_files_is_lost_alone(tmp_path: Path) -> None:
    keys = filled(tmp_path)
    for name in FILES[:2]:
        content = bytearray((tmp_path / name).read_bytes())
        content[170] ^= 1
        (tmp_path / name).write_bytes(content)
    ring = opened(tmp_path)
    assert [ring.get(person_id) for person_id in keys] == [
        None if index == 1 else key for index, key in enumerate(keys.values())
    ]


def test_without_any_master_key_nothing_is_overwritten_and_the_sentence_says_what_to_do(tmp_path: Path) -> None:
    filled(tmp_path)
    before = (tmp_path / "people.keys").read_bytes()
    for name in FILES[2:]:
        (tmp_path / name).write_bytes(bytes(36))
    with pytest.raises(StorageError, match="put one of them back from a backup"):
        KeyRing(tmp_path).open()
    assert (tmp_path / "people.keys").read_bytes() == before


def test_the_rest_of_an_interrupted_rewrite_is_deleted_at_start(tmp_path: Path) -> None:
    filled(tmp_path)
    (tmp_path / "people.keys.new").write_bytes((tmp_path / "people.keys").read_bytes())
    opened(tmp_path)
    assert not (tmp_path / "people.keys.new").exists()
