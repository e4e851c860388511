"""A backup gives back exactly what was there, and whatever else somebody offers writes nothing anywhere."""

from __future__ import annotations

import io
import json
import random
import tarfile
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk_app.administration.backup import LEDGERS, backup, last_backup_utc_us, restore
from kiosk_app.attendance.register import Register
from kiosk_app.domain import Profile
from kiosk_app.errors import InputError, StorageError
from tests.sample_register import CONSENT, PACK, embedding, filled, identified, striding_register

NOW_US = 1_760_000_123_000_000


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A data folder, and the backup of it."""
    folder = tmp_path_factory.mktemp("backup") / "site"
    folder.mkdir()
    filled(folder)
    (folder / "clockface.toml").write_text('[screen]\nsite_name = "Werk 2"\n')
    (folder / "operators.json").write_text('{"operators": []}')
    (folder / "notices").mkdir()
    (folder / "notices" / "de.txt").write_text("Hinweis")
    (folder / "notices" / "draft.txt").write_text("not ours")
    with striding_register(folder) as register:
        backup(folder, register, folder.parent / "kiosk.tar", NOW_US)
    return folder, folder.parent / "kiosk.tar"


def test_everything_comes_back_as_it_was(made: tuple[Path, Path], tmp_path: Path) -> None:
    folder, archive = made
    told = restore(archive, tmp_path / "new" / "site")
    assert (told.made_at_utc_us, told.kiosk_id) == (NOW_US, "kiosk")
    assert last_backup_utc_us(folder) == NOW_US
    for name in told.files:
        assert (tmp_path / "new" / "site" / name).read_bytes() == (folder / name).read_bytes()
    assert {"clockface.toml", "operators.json", "notices/de.txt", *LEDGERS} <= told.files.keys()
    assert "notices/draft.txt" not in told.files
    with striding_register(folder) as before, striding_register(tmp_path / "new" / "site") as after:
        assert after.people() == before.people()
        assert after.attendance() == before.attendance()
        assert len(after.templates(PACK)) == 6
        assert after.completeness() == before.completeness()


def test_no_file_is_for_others_to_read(made: tuple[Path, Path], tmp_path: Path) -> None:
    restore(made[1], tmp_path / "site")
    assert made[1].stat().st_mode & 0o777 == 0o600
    assert all(path.stat().st_mode & 0o077 == 0 for path in (tmp_path / "site", *(tmp_path / "site").rglob("*")))


def test_a_backup_while_the_kiosk_records_is_of_one_moment(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    with striding_register(tmp_path / "site") as register:
        ana = register.enrol(Profile("Ana"), [embedding(1)], CONSENT)
        stop = threading.Event()
        recording = threading.Thread(target=_record_until, args=(register, ana.person_id, stop))
        recording.start()
        for number in range(3):
            backup(tmp_path / "site", register, tmp_path / f"{number}.tar", NOW_US)
        stop.set()
        recording.join()
        records = register.attendance()
        enrolled = [person.person_id for person in register.people()]
    for number in range(3):
        restore(tmp_path / f"{number}.tar", tmp_path / str(number))
        again = striding_register(tmp_path / str(number))
        assert again.open().notes == [], "nothing had to be mended"
        with again:
            assert again.attendance() == records[: len(again.attendance())]
            assert [person.person_id for person in again.people()] == enrolled[: len(again.people())]


def _record_until(register: Register, person_id: str, stop: threading.Event) -> None:
    number = 0
    while not stop.is_set():
        register.record(identified(person_id), PACK)
        register.enrol(Profile(f"Person {number}"), [embedding(number)], CONSENT)
        number += 1


@pytest.mark.parametrize("name", ["site/clockface.toml", "site/anything"])
def test_a_folder_in_use_is_left_alone(made: tuple[Path, Path], tmp_path: Path, name: str) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / name).write_text("mine")
    with pytest.raises(InputError, match="is not empty"):
        restore(made[1], tmp_path / "site")
    assert [path.name for path in tmp_path.rglob("*")] == ["site", Path(name).name]


def _refused(archive: Path, tmp_path: Path) -> str:
    (tmp_path / "below").mkdir(exist_ok=True)
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(InputError) as caught:
        restore(archive, tmp_path / "below" / "site")
    assert sorted(tmp_path.rglob("*")) == before, "nothing was written"
    return str(caught.value)


def test_a_file_cut_anywhere_or_with_a_bit_turned_is_refused(made: tuple[Path, Path], tmp_path: Path) -> None:
    content = made[1].read_bytes()
    end = len(content.rstrip(b"\0"))
    chance = random.Random(1)
    for number in range(24):
        if number % 2:
            damaged = content[: chance.randrange(end)]
        else:
            at = chance.randrange(end)
            damaged = content[:at] + bytes([content[at] ^ 1 << chance.randrange(8)]) + content[at + 1 :]
        (tmp_path / "damaged.tar").write_bytes(damaged)
        try:
            restore(tmp_path / "damaged.tar", tmp_path / f"site{number}")
        except InputError:
            assert not (tmp_path / f"site{number}").exists()
        else:  # in what tar keeps of owners and times, which means nothing here
            assert (tmp_path / f"site{number}" / "people.ledger").read_bytes() == (
                made[0] / "people.ledger"
            ).read_bytes()


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 a zip", b"\0" * 10240, b"\x1f\x8b\x08", b"x" * 2000])
def test_what_is_no_backup_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "other.tar").write_bytes(content)
    assert "other.tar" in _refused(tmp_path / "other.tar", tmp_path)
    assert "cannot be read" in _refused(tmp_path / "missing.tar", tmp_path)
    assert "cannot be read" in _refused(tmp_path, tmp_path)


def _member(name: str, kind: bytes = tarfile.REGTYPE, target: str = "") -> tarfile.TarInfo:
    member = tarfile.TarInfo(name)
    member.type, member.linkname = kind, target
    return member


TRICKS = [
    _member("../outside"),
    _member("/etc/clockface"),
    _member("notices/../../outside"),
    _member("notices/de.txt", tarfile.SYMTYPE, "/etc/passwd"),
    _member("people.ledger", tarfile.LNKTYPE, "/etc/passwd"),
    _member("notices", tarfile.DIRTYPE),
    _member("notices", tarfile.SYMTYPE, "/etc"),
    _member("people.ledger", tarfile.FIFOTYPE),
    _member("people.ledger", tarfile.CHRTYPE),
    _member("people.ledger", tarfile.GNUTYPE_SPARSE),
    _member("clockface.duckdb"),
    _member("master.key "),
    _member("backup.json"),
    _member("x" * 3000),
]


@pytest.mark.parametrize("trick", TRICKS, ids=lambda m: f"{m.name[:12]} {m.type!r}")
@pytest.mark.parametrize("first", [True, False])
def test_nothing_in_an_archive_decides_where_anything_is_written(
    made: tuple[Path, Path], tmp_path: Path, trick: tarfile.TarInfo, first: bool
) -> None:
    with tarfile.open(made[1]) as good, tarfile.open(tmp_path / "trick.tar", "w") as bad:
        if first:
            bad.addfile(trick)
        for member in good:
            bad.addfile(member, good.extractfile(member))
        if not first:
            bad.addfile(trick)
    assert "trick.tar" in _refused(tmp_path / "trick.tar", tmp_path)


def _with_contents(made: tuple[Path, Path], target: Path, change: Callable[[dict[str, object]], object]) -> None:
    """The backup with another list of contents."""
    with tarfile.open(made[1]) as good, tarfile.open(target, "w") as bad:
        for member in good:
            content = good.extractfile(member)
            assert content is not None
            data = content.read()
            if member.name == "backup.json":
                fields = json.loads(data)
                data = json.dumps(change(fields) or fields).encode()
                member.size = len(data)
            bad.addfile(member, io.BytesIO(data))


def test_a_backup_of_a_newer_version_and_one_with_other_contents_are_refused(
    made: tuple[Path, Path], tmp_path: Path
) -> None:
    archive = tmp_path / "other.tar"
    for change, said in (
        (lambda fields: fields.update(format=2), "newer Clockface"),
        (lambda fields: fields["files"].clear(), "is not as it was written"),
        (lambda fields: fields["files"].update({"people.keys": "0" * 64}), "is not as it was written"),
        (lambda fields: fields["files"].update({"more": "0" * 64}), "is not as it was written"),
        (lambda fields: ["no object"], "is not a backup"),
        (lambda fields: {"format": 1, "files": 3}, "is not a backup"),
    ):
        _with_contents(made, archive, change)
        assert said in _refused(archive, tmp_path)


def test_a_backup_that_cannot_be_written_leaves_the_last_one(made: tuple[Path, Path], tmp_path: Path) -> None:
    with striding_register(made[0]) as register:
        with pytest.raises(StorageError):
            backup(made[0], register, tmp_path / "gone" / "kiosk.tar", NOW_US + 1)
        (tmp_path / "a folder").mkdir()
        with pytest.raises(StorageError):
            backup(made[0], register, tmp_path / "a folder", NOW_US + 1)
    assert last_backup_utc_us(made[0]) == NOW_US
    assert [path.name for path in tmp_path.rglob("*")] == ["a folder"]
