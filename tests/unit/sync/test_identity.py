"""The pairing as it is stored: for the owner's eyes, whole or not at all, and not to be used twice by a copy."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk_app.errors import StorageError
from kiosk_app.sync.identity import FILE_NAME, KEY_LIFE_US, Identity, IdentityFile
from kiosk_app.sync.trust import Floor
from sync_server.wire.codec import from_json, to_json
from tests.unit.sync.conftest import made_identity
from tests.unit.sync.made_trust import NOW


@pytest.fixture
def file(tmp_path: Path) -> IdentityFile:
    file = IdentityFile(tmp_path)
    file.write(made_identity(tmp_path))
    return file


def read(file: IdentityFile) -> Identity:
    identity = file.read()
    assert identity is not None
    return identity


def test_a_kiosk_that_was_never_paired_has_none(tmp_path: Path) -> None:
    assert IdentityFile(tmp_path).read() is None
    assert IdentityFile(tmp_path).open() is None


def test_only_the_owner_reads_it(file: IdentityFile) -> None:
    assert file.path.stat().st_mode & 0o777 == 0o600


def test_no_key_shows_in_what_is_printed(file: IdentityFile) -> None:
    identity = read(file).with_next_key()
    for key in (identity.sign_key, identity.box_key, identity.next_sign_key):
        assert key not in repr(identity)


@given(
    floor=st.builds(Floor, st.text(max_size=64), *[st.integers(-(2**63), 2**63 - 1)] * 3),
    name=st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")),
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_was_written_is_read(file: IdentityFile, floor: Floor, name: str) -> None:
    identity = replace(read(file), name=name)
    floor = replace(floor, key=floor.key.encode("ascii", "ignore").decode().replace("\0", ""))
    identity = identity.with_trust(replace(identity.trust, floor=floor))
    assert from_json(Identity, to_json(identity)) == identity


@given(st.data())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=200, deadline=None)
def test_a_damaged_file_is_a_sentence_and_never_another_identity(file: IdentityFile, data: st.DataObject) -> None:
    whole = to_json(read(file))
    damaged = bytearray(whole)
    how = data.draw(st.sampled_from(["cut", "zeros", "byte"]))
    at = data.draw(st.integers(0, len(whole) - 1))
    if how == "cut":
        del damaged[at:]
    elif how == "zeros":
        damaged[at:] = bytes(len(whole) - at)
    else:
        damaged[at] = 0xFF
    folder = file.path.parent / "damaged"
    folder.mkdir(exist_ok=True)
    (folder / FILE_NAME).write_bytes(bytes(damaged))
    with pytest.raises(StorageError) as refusal:
        IdentityFile(folder).read()
    assert "pair this kiosk again" in str(refusal.value)


@pytest.mark.parametrize("key", ["sign_key", "box_key", "server_box_key", "next_sign_key"])
def test_a_key_of_another_length_is_refused(file: IdentityFile, key: str) -> None:
    document = json.loads(file.path.read_bytes()) | {key: "AAAA"}
    file.path.write_text(json.dumps(document))
    with pytest.raises(StorageError):
        file.read()


def test_a_file_of_a_newer_version_is_not_touched(file: IdentityFile) -> None:
    file.write(replace(read(file), format=2))
    before = file.path.read_bytes()
    with pytest.raises(StorageError, match="newer"):
        file.open()
    assert file.path.read_bytes() == before


def test_a_write_that_fails_leaves_the_old_file(file: IdentityFile, monkeypatch: pytest.MonkeyPatch) -> None:
    before = read(file)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("kiosk_app.durable.os.fsync", full)
    with pytest.raises(StorageError):
        file.write(before.with_new_epoch())
    assert read(file) == before
    assert [path.name for path in file.path.parent.iterdir()] == [FILE_NAME]


def test_the_folder_it_was_made_in_is_no_copy(file: IdentityFile) -> None:
    before = read(file)
    assert file.open() == (before, False)
    assert read(file) == before


def test_a_copied_folder_is_noticed_and_counts_anew_once(file: IdentityFile, tmp_path: Path) -> None:
    copy = shutil.copytree(file.path.parent, tmp_path / "copy")
    opened = IdentityFile(copy).open()
    assert opened is not None
    identity, is_copy = opened
    assert is_copy
    assert identity.epoch != read(file).epoch
    assert identity.key_id == read(file).key_id
    assert IdentityFile(copy).open() == (identity, False)
    assert file.open() == (read(file), False)


def test_a_folder_on_another_machine_is_a_copy(
    file: IdentityFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    machine = tmp_path / "machine-id"
    machine.write_text("another machine\n")
    monkeypatch.setattr("kiosk_app.sync.identity._MACHINE_ID", machine)
    opened = file.open()
    assert opened is not None
    assert opened[1]


def test_a_machine_without_an_id_is_known_all_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kiosk_app.sync.identity._MACHINE_ID", tmp_path / "missing")
    file = IdentityFile(tmp_path)
    file.write(made_identity(tmp_path))
    assert file.open() == (read(file), False)


def test_the_key_after_this_one_is_made_once_and_then_takes_its_place(file: IdentityFile) -> None:
    identity = read(file)
    next_one = identity.with_next_key()
    assert next_one.with_next_key() == next_one
    assert next_one.key_id == identity.key_id
    changed = next_one.with_key_changed(NOW)
    assert changed.key_id != identity.key_id
    assert (changed.next_sign_key, changed.box_key) == ("", identity.box_key)
    assert changed.with_key_changed(NOW) == changed
    assert not changed.key_is_due(NOW + KEY_LIFE_US)
    assert changed.key_is_due(NOW + KEY_LIFE_US + 1)
    assert changed.with_next_key().key_is_due(NOW)


def test_a_pairing_that_is_removed_is_gone(file: IdentityFile) -> None:
    file.remove()
    file.remove()
    assert file.read() is None
    assert not list(file.path.parent.iterdir())
