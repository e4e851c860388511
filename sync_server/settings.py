"""What `clockface-server serve` was told."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path

DATABASE_FILE = "clockface-server.db"


@dataclass(frozen=True, slots=True)
class Settings:
    """database: an SQLAlchemy URL. tls_cert and tls_key: files that take the place of the server's own. address: how
    kiosks reach it, https://host:port, "" for a guess.
    """

    folder: Path
    database: str
    host: str = "127.0.0.1"
    port: int = 8443
    tls_cert: Path | None = None
    tls_key: Path | None = None
    behind_proxy: bool = False
    address: str = ""


def default_folder() -> Path:
    """Where each system keeps the data of a user's programs."""
    if told := os.environ.get("CLOCKFACE_SERVER_DATA"):
        return Path(told)
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", "~")).expanduser() / "clockface-server"
    if sys.platform == "darwin":
        return Path("~/Library/Application Support/clockface-server").expanduser()
    return Path(os.environ.get("XDG_DATA_HOME", "~/.local/share")).expanduser() / "clockface-server"


def sqlite_url(folder: Path) -> str:
    return f"sqlite:///{(folder / DATABASE_FILE).as_posix()}"
