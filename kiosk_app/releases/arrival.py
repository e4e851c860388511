"""A release on its way from the server: a file that grows, is judged as soon as that is possible, and taken in at last.

How long it is to be is not for the server to say. The signed envelope comes first, and with it whether the release
would be taken at all and how many bytes follow.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from kiosk_app.attendance.instance import DataFolderLock
from kiosk_app.durable import reported
from kiosk_app.errors import ReleaseRefused
from kiosk_app.releases.intake import Intake
from kiosk_app.releases.shelf import Shelf
from sync_server.wire.codec import Malformed
from sync_server.wire.release import PREFIX_BYTES, Release, payload_begins


class Arrival:
    """digest: of the release that the server has named."""

    def __init__(self, shelf: Shelf, intake: Intake, digest: str) -> None:
        self._folder, self._intake, self._digest = shelf.arriving, intake, digest
        self._path = shelf.arriving / digest
        self._whole_bytes = 0  # 0 until the envelope is here

    def fetch(self, more: Callable[[Path], None], rest: Callable[[], object] = lambda: None) -> Release:
        """Go on from what is here, to the end, and take the release in. more: adds the next bytes to a file, none at
        its end. rest: called between two of them.

        Raises as `Intake.take` and `more`. What came is kept for the next time, unless it was refused; DataFolderBusy
        while another process is fetching.
        """
        with self._alone():
            try:
                while self._is_cut():
                    before = self._size()
                    more(self._path)
                    if self._size() == before:
                        raise ReleaseRefused("The server has less of the release than was signed.", "arbitrary_data")
                    rest()
                release = self._intake.take(self._path)
            except ReleaseRefused:
                self._remove(self._path)
                raise
            self._remove(self._path)
            return release

    def _is_cut(self) -> bool:
        """Whether more is to come. Raises ReleaseRefused for what is not worth waiting for."""
        size = self._size()
        if not self._whole_bytes and size >= PREFIX_BYTES:
            self._whole_bytes = self._judged(size)
        return not self._whole_bytes or size < self._whole_bytes

    def _judged(self, size: int) -> int:
        with reported(self._path), self._path.open("rb") as stream:
            start = stream.read(PREFIX_BYTES)
        try:
            begins = payload_begins(start)
        except Malformed as error:
            raise ReleaseRefused(f"What the server sends is no release: {error}.", "arbitrary_data") from error
        if size < begins:
            return 0
        digest, release = self._intake.promised(self._path)
        if digest != self._digest:
            raise ReleaseRefused("The server sends another release than it has named.", "mix_and_match")
        return begins + release.payload_bytes

    @contextmanager
    def _alone(self) -> Iterator[None]:
        with reported(self._folder):
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with DataFolderLock(self._folder):
            with reported(self._folder):
                others = [path for path in self._folder.iterdir() if len(path.name) == len(self._digest)]
            for path in others:
                if path != self._path:
                    self._remove(path)  # of releases that nobody waits for any more
            yield

    def _size(self) -> int:
        with reported(self._path):
            return self._path.stat().st_size if self._path.exists() else 0

    def _remove(self, path: Path) -> None:
        with reported(path):
            path.unlink(missing_ok=True)
