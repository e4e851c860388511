"""Where a build keeps what it makes before PyInstaller runs, and what each system needs of it."""

from __future__ import annotations

import os
import sysconfig
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Plan:
    """work: an empty folder of one build. platform: as sys.platform."""

    work: Path
    platform: str

    @property
    def is_linux(self) -> bool:
        return self.platform == "linux"

    @property
    def is_windows(self) -> bool:
        return self.platform == "win32"

    @property
    def is_macos(self) -> bool:
        return self.platform == "darwin"

    @property
    def pack(self) -> Path:
        """The converted default pack."""
        return self.work / "packs" / "open"

    @property
    def user_base(self) -> Path:
        """Told to be the user's own packages (PYTHONUSERBASE), of which PyInstaller keeps the folders."""
        return self.work / "user"

    @property
    def opencv(self) -> Path:
        """OpenCV without a window of its own, put before the installed one."""
        return Path(sysconfig.get_path("purelib", f"{os.name}_user", {"userbase": str(self.user_base)}))

    @property
    def bill(self) -> Path:
        return self.work / "bill"

    @property
    def icon(self) -> Path | None:
        """The icon in the format of this system; Linux programs have none inside."""
        suffix = {"win32": ".ico", "darwin": ".icns"}.get(self.platform)
        return self.work / f"clockface{suffix}" if suffix else None
