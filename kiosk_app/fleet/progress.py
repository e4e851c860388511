"""What the server last confirmed. Losing this file costs repetition only: the server states again what it has."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from kiosk_app.durable import reported, write_atomically
from sync_server.wire.codec import Malformed, from_json, to_json
from sync_server.wire.messages import Welcome

FILE_NAME = "sync-progress.json"


@dataclass(frozen=True, slots=True)
class Progress:
    """epoch: of the attendance log to which lines, which the server has, and people_lines, for which its answer came,
    belong. confirmed: ids of whose erasure it has the receipt, under this gallery_epoch: a server put back to an
    older state asks again. stick_utc_us: when the newest stick that was read was made.
    """

    epoch: str = ""
    lines: int = 0
    people_lines: int = 0
    gallery_epoch: int = 0
    confirmed: tuple[str, ...] = ()
    stick_utc_us: int = 0

    def after(self, epoch: str, welcome: Welcome) -> Progress:
        """With what the server answered to a hello under this epoch."""
        same = welcome.latest.epoch == self.gallery_epoch
        confirmed = {*(self.confirmed if same else ()), *welcome.erased_confirmed}
        return replace(
            self,
            epoch=epoch,
            lines=welcome.attendance.sequence,
            people_lines=self.sent_of(epoch, welcome.people_held),
            gallery_epoch=welcome.latest.epoch,
            confirmed=tuple(sorted(confirmed)),
        )

    def sent_of(self, epoch: str, held: int) -> int:
        """From where people go up: what it has is sent again until its answer comes, which may be a refusal."""
        return min(held, self.people_lines) if epoch == self.epoch else 0

    def answered(self, epoch: str, people_lines: int) -> Progress:
        return replace(self, epoch=epoch, people_lines=people_lines)


def read_progress(folder: Path) -> Progress:
    """Raises StorageError."""
    path = folder / FILE_NAME
    with reported(path):
        try:
            return from_json(Progress, path.read_bytes())
        except (FileNotFoundError, Malformed):
            return Progress()


def write_progress(folder: Path, progress: Progress) -> None:
    """Raises StorageError."""
    write_atomically(folder / FILE_NAME, [to_json(progress)])
