"""Going back to the version before: with all records, with the settings it can read, or not at all."""

from __future__ import annotations

import hashlib
import json
import shutil
from dataclasses import fields, replace
from pathlib import Path

import duckdb
import pytest

from kiosk_app.administration.settings_file import describe
from kiosk_app.attendance.fleet_changes import FLEET_KINDS
from kiosk_app.attendance.instance import DataFolderLock
from kiosk_app.attendance.migrations import MIGRATIONS
from kiosk_app.attendance.roll import Roll
from kiosk_app.config import Config
from kiosk_app.domain import AttendanceRecord, Correction
from kiosk_app.errors import DataFolderBusy, InputError, ReleaseRefused, StorageError
from kiosk_app.releases import safekeeping
from kiosk_app.releases.launch import return_by_hand, settle
from kiosk_app.releases.program import LEDGER_FORMAT, SETTINGS_FORMAT, Program
from kiosk_app.releases.shelf import Shelf
from kiosk_app.releases.state import MOST_ATTEMPTS, proved
from tests.sample_first_version import IDS, first_version
from tests.sample_register import PACK, START_UTC_US, filled, identified, striding_register
from tests.sample_release import INSTALLED, intake, released

LATER_UTC_US = START_UTC_US + 10**12


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    folder.mkdir()
    return folder


def start(data: Path, installed: Program = INSTALLED) -> str:
    return settle(Shelf(data), installed, kiosk=True)


def started_new(data: Path, path: Path, installed: Program = INSTALLED) -> str:
    """The release taken in and started for the first time."""
    intake(data, installed).take(path)
    digest = start(data, installed)
    assert digest
    return digest


def give_up(data: Path, digest: str, installed: Program = INSTALLED) -> None:
    """It crashes until its attempts are used up."""
    for _ in range(MOST_ATTEMPTS - 1):
        assert start(data, installed) == digest


def punches(folder: Path, count: int, person_id: str) -> list[str]:
    """What the new version records."""
    with striding_register(folder, LATER_UTC_US) as register:
        made = [register.record(identified(person_id), PACK) for _ in range(count)]
        return [record.event_id for record in made]  # type: ignore[union-attr]


def schema(folder: Path) -> int:
    with duckdb.connect(str(folder / "clockface.duckdb"), read_only=True) as connection:
        row = connection.execute("SELECT max(version) FROM migration").fetchone()
    assert row
    return int(row[0])


def test_after_a_return_the_old_copy_is_there_and_so_is_all_that_the_new_version_recorded(
    data: Path, tmp_path: Path
) -> None:
    first_version(data)  # the database as its own version left it, before the ledgers changed
    installed = replace(INSTALLED, ledger_format=LEDGER_FORMAT)
    copy = (data / "clockface.duckdb").read_bytes()
    digest = started_new(data, released(tmp_path), installed)
    recorded = punches(data, 5, IDS[0])
    ledgers = {name: (data / name).read_bytes() for name in safekeeping.LEDGERS}
    keys = (data / "people.keys").read_bytes()
    assert schema(data) == len(MIGRATIONS)
    give_up(data, digest, installed)
    assert start(data, installed) == ""
    assert schema(data) == 1
    assert (data / "clockface.duckdb").read_bytes() == copy
    assert {name: (data / name).read_bytes() for name in safekeeping.LEDGERS} == ledgers
    assert (data / "people.keys").read_bytes() == keys
    assert (
        Shelf(data).state().told == "Version 3.0 was given up; the one before (as installed) is back, with all records."
    )
    assert list((data / "releases" / "versions").iterdir()) == []
    with striding_register(data, LATER_UTC_US * 2) as register:  # a copy that is behind is completed from the ledgers
        assert [event.event_id for event in register.events()][-5:] == recorded
        assert len(register.attendance()) == 29 + 5
    assert start(data, installed) == ""


def test_a_version_that_has_written_another_format_of_the_ledgers_stays_and_says_so(data: Path, tmp_path: Path) -> None:
    first_version(data)
    first = replace(INSTALLED, ledger_format=1)
    digest = started_new(data, released(tmp_path), first)
    recorded = punches(data, 5, IDS[0])
    give_up(data, digest, first)
    assert start(data, first) == digest
    state = Shelf(data).state()
    assert state.attempts is None
    assert "has written records that no older one can read: install a newer version" in state.told
    with pytest.raises(ReleaseRefused, match="no older one can read"):
        return_by_hand(Shelf(data), first)
    with striding_register(data, LATER_UTC_US * 2) as register:
        assert [event.event_id for event in register.events()][-5:] == recorded


def test_a_version_with_another_format_that_has_written_nothing_yet_is_returned_from(
    data: Path, tmp_path: Path
) -> None:
    first_version(data)
    first = replace(INSTALLED, ledger_format=1)
    digest = started_new(data, released(tmp_path), first)
    striding_people(data)
    give_up(data, digest, first)
    assert start(data, first) == ""
    assert schema(data) == 1


def test_nobody_who_was_erased_comes_back_with_the_version_before(data: Path, tmp_path: Path) -> None:
    filled(data)
    digest = started_new(data, released(tmp_path))
    with striding_register(data, LATER_UTC_US) as register:
        gone = register.people()[0].person_id
        register.remove(gone)
    give_up(data, digest)
    assert start(data) == ""
    with striding_register(data, LATER_UTC_US * 2) as register:
        assert gone not in {person.person_id for person in register.people()}
        assert gone not in {template.person_id for template in register.templates(PACK)}
    assert not list((data / "releases").rglob("*.keys"))


@pytest.mark.parametrize("settings_format", [1, 2])
def test_settings_are_put_back_only_where_the_version_before_could_not_read_them(
    data: Path, tmp_path: Path, settings_format: int
) -> None:
    filled(data, records=1)
    settings = data / "clockface.toml"
    settings.write_text("old")
    digest = started_new(data, released(tmp_path, settings_format=settings_format))
    settings.write_text("new")
    (data / "sync.json").write_text("new")
    give_up(data, digest)
    assert start(data) == ""
    kept = [path.read_text() for path in data.glob("*.newer-*")]
    assert (settings.read_text(), kept) == (("new", []) if settings_format == 1 else ("old", ["new", "new"]))
    assert (data / "sync.json").exists() == (settings_format == 1)


def test_a_version_is_left_by_hand_also_long_after_it_has_proved_itself(data: Path, tmp_path: Path) -> None:
    filled(data)
    started_new(data, released(tmp_path))
    shelf = Shelf(data)
    shelf.change(lambda state: proved(state, 3, 0, "3.0"))
    recorded = punches(data, 2, striding_people(data)[0])
    with DataFolderLock(data), pytest.raises(DataFolderBusy):
        return_by_hand(shelf, INSTALLED)
    assert return_by_hand(shelf, INSTALLED).current == ""
    with striding_register(data, LATER_UTC_US * 2) as register:
        assert [event.event_id for event in register.events()][-2:] == recorded
    with pytest.raises(InputError, match="no version to return to"):
        return_by_hand(shelf, INSTALLED)
    assert started_new(data, released(tmp_path))  # and the same one may be tried again


def striding_people(folder: Path) -> list[str]:
    with striding_register(folder, LATER_UTC_US // 2) as register:
        return [person.person_id for person in register.people()]


def test_an_update_that_waits_is_called_off_by_hand(data: Path, tmp_path: Path) -> None:
    intake(data).take(released(tmp_path))
    waiting = Shelf(data).state().waiting
    state = return_by_hand(Shelf(data), INSTALLED)
    assert (state.told, state.given_up) == ("Version 3.0 is not tried any more.", waiting)
    assert start(data) == ""


def test_without_what_was_kept_there_is_no_way_back_and_nothing_is_touched(data: Path, tmp_path: Path) -> None:
    filled(data, records=2)
    digest = started_new(data, released(tmp_path))
    shutil.rmtree(data / "releases" / "before")
    before = (data / "clockface.duckdb").read_bytes()
    give_up(data, digest)
    assert start(data) == digest
    assert "no longer kept" in Shelf(data).state().told
    assert (data / "clockface.duckdb").read_bytes() == before


def test_three_updates_in_turn_keep_two_versions_on_the_disk(data: Path, tmp_path: Path) -> None:
    shelf, seen = Shelf(data), list[str]()
    for number in (3, 4, 5):
        seen.append(started_new(data, released(tmp_path, number)))
        shelf.change(lambda state, number=number: proved(state, number, 0, f"{number}.0"))  # type: ignore[misc]
    assert len(set(seen)) == 3
    assert {path.name for path in shelf.versions.iterdir()} == set(seen[1:])
    assert return_by_hand(shelf, INSTALLED).current == seen[1]
    assert start(data) == seen[1]


def test_a_newer_program_installed_by_hand_takes_the_place_of_all_versions(data: Path, tmp_path: Path) -> None:
    digest = started_new(data, released(tmp_path))
    assert start(data, replace(INSTALLED, release=2)) == digest
    assert start(data, replace(INSTALLED, version="3.0", release=3)) == ""
    assert Shelf(data).state().told == "Version 3.0 was installed by hand."
    assert list(Shelf(data).versions.iterdir()) == []


def test_a_second_kiosk_counts_as_no_attempt(data: Path, tmp_path: Path) -> None:
    digest = started_new(data, released(tmp_path))
    with DataFolderLock(data):
        for _ in range(5):
            assert start(data) == digest
    assert Shelf(data).state().attempts == 1


def test_a_full_disk_keeps_the_version_in_use_from_nothing(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled(data, records=2)
    intake(data).take(released(tmp_path))

    def full(*_: object) -> None:
        raise StorageError("the disk is full")

    monkeypatch.setattr(safekeeping, "keep", full)
    assert start(data) == ""
    monkeypatch.undo()
    assert start(data) == Shelf(data).state().current != ""


def test_notes_that_are_damaged_start_the_newest_version_that_is_there(data: Path, tmp_path: Path) -> None:
    digest = started_new(data, released(tmp_path))
    (data / "releases" / "state.json").write_text("{")
    assert start(data) == digest
    assert "damaged" in Shelf(data).state().told


def test_an_older_program_keeps_what_a_newer_one_noted_and_decides_all_the_same(data: Path, tmp_path: Path) -> None:
    digest = started_new(data, released(tmp_path))
    path = data / "releases" / "state.json"
    newer = {"channel": "stable", "seen": [1, {"deep": None}]}
    path.write_text(json.dumps(json.loads(path.read_text()) | newer))
    kept = data / "releases" / "before" / "contents.json"
    kept.write_text(json.dumps(json.loads(kept.read_text()) | {"also": 1}))
    give_up(data, digest)
    assert start(data) == ""
    noted = json.loads(path.read_text())
    assert {name: noted[name] for name in newer} == newer
    assert (noted["current"], noted["given_up"]) == ("", digest)
    assert noted["told"].startswith("Version 3.0 was given up")


@pytest.mark.parametrize("wrong", ["[]", "{", '{"current": 7}', '{"current": "a", "attempts": "three"}', '{"x": NaN}'])
def test_what_no_program_can_understand_is_made_anew_with_a_sentence(data: Path, tmp_path: Path, wrong: str) -> None:
    digest = started_new(data, released(tmp_path))
    (data / "releases" / "state.json").write_text(wrong)
    assert start(data) == digest
    assert Shelf(data).state().told == "The notes about updates were damaged and made anew."


def test_a_version_that_was_deleted_by_hand_leaves_the_one_before(data: Path, tmp_path: Path) -> None:
    digest = started_new(data, released(tmp_path))
    shutil.rmtree(Shelf(data).folder_of(digest))
    assert start(data) == ""


def test_a_version_that_was_deleted_before_it_was_tried_is_not_tried(data: Path, tmp_path: Path) -> None:
    intake(data).take(released(tmp_path))
    shutil.rmtree(Shelf(data).versions)
    assert start(data) == ""
    assert Shelf(data).state().told == "The update was damaged: install it again."


def test_a_folder_that_a_newer_program_wrote_is_refused_with_a_sentence_and_stays_as_it_is(data: Path) -> None:
    filled(data, records=2)
    with duckdb.connect(str(data / "clockface.duckdb")) as connection:
        connection.execute("INSERT INTO migration VALUES (99)")
    before = {path.name: path.read_bytes() for path in data.glob("*.ledger")}
    with pytest.raises(StorageError, match="written by a newer Clockface"):
        striding_register(data, LATER_UTC_US).open()
    assert {path.name: path.read_bytes() for path in data.glob("*.ledger")} == before


def test_formats_grow_when_what_is_written_changes() -> None:
    """Older programs refuse fields and settings that they do not know. When this fails: if the number of the format
    stands in a release that is out, make it one more in `releases/program.py`; in any case put the new digest here.
    """
    kinds = sorted(Roll(lambda _: None)._changes) + sorted(FLEET_KINDS)
    ledgers = [sorted(field.name for field in fields(kind)) for kind in (AttendanceRecord, Correction)]
    settings = sorted(f"{row.section}.{row.key}" for row in describe(Config()))
    assert (LEDGER_FORMAT, digest_of([*ledgers, kinds])) == (2, "6546b31f81a4")
    assert (SETTINGS_FORMAT, digest_of(settings)) == (1, "de8e6e2061b8")


def digest_of(names: object) -> str:
    return hashlib.sha256(json.dumps(names).encode()).hexdigest()[:12]
