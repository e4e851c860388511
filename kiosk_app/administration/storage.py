"""How much a data folder holds and how much room is left."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kiosk_app.administration.backup import last_backup_utc_us
from kiosk_app.attendance.register import Register
from kiosk_app.durable import reported

_FILES = ("attendance.ledger", "people.ledger", "audit.ledger", "clockface.duckdb")
_FOLDERS = ("attempts", "packs")


@dataclass(frozen=True, slots=True)
class StorageReport:
    """free_bytes: on the disk of the data folder. files: bytes by file or folder name. records: attendance records and
    corrections. last_backup_utc_us: None while there was none.
    """

    folder: Path
    free_bytes: int
    files: Mapping[str, int]
    records: int
    people: int
    last_backup_utc_us: int | None


def storage_report(folder: Path, register: Register) -> StorageReport:
    """Raises StorageError when the folder cannot be read."""
    with reported(folder):
        free_bytes = shutil.disk_usage(folder).free
        sizes = {name: (folder / name).stat().st_size for name in _FILES if (folder / name).exists()}
        for name in _FOLDERS:
            sizes[name] = sum(path.stat().st_size for path in (folder / name).rglob("*") if path.is_file())
    return StorageReport(
        folder, free_bytes, sizes, register.completeness().last, len(register.people()), last_backup_utc_us(folder)
    )
