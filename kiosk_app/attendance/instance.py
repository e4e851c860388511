"""One running Clockface per data folder, by a lock that ends with its process however that ends."""

from __future__ import annotations

import os
from pathlib import Path
from types import TracebackType

from filelock import FileLock, Timeout

from kiosk_app.durable import reported
from kiosk_app.errors import DataFolderBusy


class DataFolderLock:
    """`with DataFolderLock(folder):` around everything that touches the folder.

    The lock is on a file of its own, `clockface.lock`: a lock on the database would be dropped as soon as anything
    in this process closed a second handle on that file. `clockface.pid` tells the others whom they wait for.
    """

    def __init__(self, data_dir: Path) -> None:
        self._folder = data_dir
        self._pid_path = data_dir / "clockface.pid"
        self._lock = FileLock(data_dir / "clockface.lock", timeout=0, mode=0o600, thread_local=False)

    def acquire(self) -> None:
        """Raises DataFolderBusy with the process id of the owner; StorageError when the folder cannot be written."""
        with reported(self._folder / "clockface.lock"):
            try:
                self._lock.acquire()
            except Timeout:
                raise DataFolderBusy(self._folder, self._owner()) from None
            self._pid_path.write_text(f"{os.getpid()}\n", encoding="ascii")

    def release(self) -> None:
        if self._lock.is_locked:
            with reported(self._pid_path):
                self._pid_path.unlink(missing_ok=True)
                self._lock.release()

    def _owner(self) -> int | None:
        try:
            return int(self._pid_path.read_text(encoding="ascii"))
        except (OSError, ValueError):
            return None

    def __enter__(self) -> DataFolderLock:
        self.acquire()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()
