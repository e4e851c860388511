"""The data that a new version may change, kept until it is certain that nobody goes back.

Three sorts of files. Ledgers and keys are the truth: they are never copied and never put back, so that nothing which a
new version recorded is lost, nobody whom it erased comes back, and the copy opens nobody's template. The DuckDB copy of
the ledgers is put back as it was, and the older program completes it from the ledgers. Settings and the like are put
back only when their format is another one; the newer ones stay beside them.

When the format of the ledgers is another one and they have grown, no older program could read them: there is no way
back then, and `put_back` says so before it touches anything.
"""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from kiosk_app.durable import aside, open_private, replacing_folder, reported, sync, sync_folder, write_atomically
from kiosk_app.errors import ReleaseRefused, StorageError
from sync_server.wire.codec import Malformed, from_json_of_any_version, to_json

FOLDER = "before"  # in the folder of the releases
LEDGERS = ("attendance.ledger", "people.ledger", "audit.ledger")
DATABASE, DATABASE_LOG = "clockface.duckdb", "clockface.duckdb.wal"
SMALL = ("clockface.toml", "operators.json", "calibration.json", "sync.json", "sync-progress.json", "sync-status.json")
_CONTENTS = "contents.json"
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL


@dataclass(frozen=True, slots=True)
class Formats:
    """Of what a version writes; see `program`."""

    settings: int
    ledger: int


@dataclass(frozen=True, slots=True)
class Kept:
    """What was there before the first start of a version. files: those that were copied. ledgers: bytes of each."""

    settings_format: int
    ledger_format: int
    files: tuple[str, ...]
    ledgers: dict[str, int]


def keep(data: Path, releases: Path, formats: Formats) -> None:
    """Copy what a new version may change, all of it or nothing. formats: of the version that wrote it. The data folder
    is locked by the caller. Raises StorageError.
    """
    with reported(data):
        present = [name for name in (DATABASE, DATABASE_LOG, *SMALL) if (data / name).is_file()]
        needed = sum((data / name).stat().st_size for name in present)
        if shutil.disk_usage(data).free < needed:
            raise StorageError(
                f"There is no room beside {data} to keep its data before an update: free {needed} bytes."
            )
    with replacing_folder(releases / FOLDER) as fresh:
        for name in present:
            _copy(data / name, fresh / name)
        kept = Kept(formats.settings, formats.ledger, tuple(present), _lengths(data))
        write_atomically(fresh / _CONTENTS, [to_json(kept)])


def kept(releases: Path) -> Kept | None:
    """What there is to put back; None for nothing. Raises StorageError."""
    path = releases / FOLDER / _CONTENTS
    with reported(path):
        try:
            return from_json_of_any_version(Kept, path.read_bytes())[0]
        except FileNotFoundError:
            return None
        except Malformed as error:
            raise StorageError(f"{path} cannot be read ({error}).") from error


def check_way_back(data: Path, releases: Path, newer: Formats) -> None:
    """Raises ReleaseRefused where no older version could read what the newer one has written."""
    before = kept(releases)
    if before is None:
        raise ReleaseRefused("The data from before the update is no longer kept: there is no way back.")
    if before.ledger_format != newer.ledger and _lengths(data) != before.ledgers:
        raise ReleaseRefused(
            "The new version has written records that no older one can read: install a newer version instead."
        )


def put_back(data: Path, releases: Path, newer: Formats) -> None:
    """After `check_way_back`. Each file is moved in one step, so that this may be cut anywhere and be done again; it
    needs no space. The data folder is locked by the caller. Raises StorageError.
    """
    before = kept(releases)
    if before is None:  # done, but for saying so
        return
    folder = releases / FOLDER
    with reported(data):
        if (folder / DATABASE).exists() or DATABASE not in before.files:
            (data / DATABASE_LOG).unlink(missing_ok=True)  # of the newer database, on which alone it fits
            (data / DATABASE).unlink(missing_ok=True)
        for name in (DATABASE, DATABASE_LOG):
            if (folder / name).exists():
                (folder / name).replace(data / name)
        if before.settings_format != newer.settings:
            for name in SMALL:
                _put_back_small(data / name, folder / name, name in before.files)
        sync_folder(data)
        (folder / _CONTENTS).unlink()
        sync_folder(folder)
    shutil.rmtree(folder, ignore_errors=True)


def _put_back_small(path: Path, copy: Path, was_there: bool) -> None:
    """The newer file stays beside the one that is put back."""
    if path.exists() and (copy.exists() or not was_there):
        path.rename(aside(path, "newer"))
    if copy.exists():
        copy.replace(path)


def _lengths(data: Path) -> dict[str, int]:
    """A torn last line, which a crash may leave, is no record."""
    return {name: _length(data / name) for name in LEDGERS}


def _length(path: Path) -> int:
    with reported(path):
        if not path.exists():
            return 0
        content = path.read_bytes()
        return content.rfind(b"\n") + 1


def _copy(source: Path, target: Path) -> None:
    with reported(target), source.open("rb") as content:
        fd = open_private(target, _NEW)
        with os.fdopen(fd, "wb") as stream:
            shutil.copyfileobj(content, stream, 1 << 20)
            stream.flush()
            sync(stream.fileno())
