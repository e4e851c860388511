"""The end of a kiosk: what its data folder holds that nobody else has, and deleting it for good."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

from kiosk_app.attendance.register import Register
from kiosk_app.durable import reported

# In this order: without the keys, what is left on the disk of names and templates can never be read again.
_OURS = (
    "master.key*", "people.keys*", "sync.json*", "sync-*", "operators.json*", "logins.json*", "codes.json*",
    "attendance.ledger*", "people.ledger*", "audit.ledger*", "attempts", "calibration.json*", "clockface.duckdb*",
    "clockface.toml*", "last-backup", "notices", "packs", "liveness", "evaluation", "releases", "*.damaged-*",
    ".incoming-*", ".writable",
    "clockface.pid", "first-start.json*",
)  # fmt: skip
LOCK = "clockface.lock"


@dataclass(frozen=True, slots=True)
class Holdings:
    """lines: of attendance. held: how many of them the server has confirmed, the oldest first."""

    lines: int
    held: int
    people: int

    @property
    def only_here(self) -> int:
        """Lines of attendance that are lost with this folder."""
        return max(0, self.lines - self.held)

    def sentence(self, folder: Path) -> str:
        """What would be lost."""
        lost = "all of them are at the server" if not self.only_here else f"{self.only_here} are NOT at the server"
        return f"{folder} holds {self.people} people and {self.lines} records of attendance, of which {lost}."


def holdings(register: Register, held: int) -> Holdings:
    """held: lines that the server has, 0 without one."""
    lines = register.next_sequence - 1
    return Holdings(lines, min(held, lines), len(register.people()))


def is_used(folder: Path) -> bool:
    """Whether a kiosk ever ran here."""
    return any(folder.glob("*.ledger"))


def purge(folder: Path) -> list[Path]:
    """Delete what Clockface made in its data folder, for whoever owns it; the lock stays. What somebody else put there
    is returned and stays. Raises StorageError.
    """
    for pattern in _OURS:
        for path in folder.glob(pattern):
            with reported(path):
                shutil.rmtree(path) if path.is_dir() and not path.is_symlink() else path.unlink(missing_ok=True)
    return sorted(path for path in folder.iterdir() if path.name != LOCK)


def remove_empty(folder: Path) -> bool:
    """Take the lock away, and the folder where nothing else is in it; whether it is gone. The folder above may be
    root's, as /var/lib is: then it stays. Raises StorageError.
    """
    with reported(folder):
        (folder / LOCK).unlink(missing_ok=True)
        if any(folder.iterdir()):
            return False
        try:
            folder.rmdir()
        except PermissionError:
            return False
    return True
