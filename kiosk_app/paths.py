"""Where things are: read-only resources, and the one writable folder. The only module that knows of a frozen binary."""

from __future__ import annotations

import os
import shlex
import sys
from pathlib import Path

import platformdirs

from kiosk_app.errors import StorageError

ENVIRONMENT_VARIABLE = "CLOCKFACE_DATA_DIR"
INSTALLED_VARIABLE = "CLOCKFACE_INSTALLED"  # set by the program that was installed, for a newer version it starts
_SINGLE_FILE = "CLOCKFACE_BINARY"  # set by the launcher of the single file (packaging/launcher.c)


def resource(*parts: str) -> Path:
    """A file that ships with Clockface, as `resource("fonts", "NotoSans-Regular.ttf")`."""
    return _resource_root().joinpath(*parts)


def _resource_root() -> Path:
    frozen_root = getattr(sys, "_MEIPASS", None)
    if frozen_root is not None:
        return Path(frozen_root, "resources")
    package = Path(__file__).resolve().parent
    installed = package / "_resources"
    return installed if installed.is_dir() else package.parent / "resources"


def is_frozen() -> bool:
    """Whether this is a built program, which has everything inside and can be given nothing with pip."""
    return getattr(sys, "frozen", False)


def program() -> Path | None:
    """The file that starts this built program: the single file, or the one in its folder. None where Python runs us."""
    if not is_frozen():
        return None
    return Path(os.environ.get(INSTALLED_VARIABLE) or os.environ.get(_SINGLE_FILE) or sys.executable)


def program_folder() -> Path | None:
    """The folder of a built program that its manifest describes; None where Python runs us."""
    return Path(sys.executable).parent if is_frozen() else None


def outside_environment() -> dict[str, str]:
    """The environment for every program that is not this one: the library paths are those of the system again.

    PyInstaller's loader lets them lead into the bundle, whose libraries systemctl and others must not load; it keeps
    what stood there (PyInstaller's manual, "LD_LIBRARY_PATH / LIBPATH considerations").
    """
    if not is_frozen():
        return dict(os.environ)
    environment = {name: value for name, value in os.environ.items() if not name.endswith("LIBRARY_PATH_ORIG")}
    for name in ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH"):
        if f"{name}_ORIG" in os.environ:
            environment[name] = os.environ[f"{name}_ORIG"]
        else:
            environment.pop(name, None)
    return environment


def data_dir(chosen: str | Path | None = None) -> Path:
    """The writable folder: the one given, else CLOCKFACE_DATA_DIR, else the system's place for user data.

    Made if it is missing, readable by its owner alone.
    Raises StorageError when it cannot be made or written, and to root when it is somebody else's.
    """
    folder = data_dir_named(chosen)
    try:
        if owner := other_owner(folder):
            raise StorageError(
                f"The data folder {folder} belongs to {owner!r}, whom a file of root in it would stop: run this "
                f"as that user, with {command_for(owner, folder)} …"
            )
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        probe = folder / ".writable"
        probe.write_bytes(b"")
        probe.unlink(missing_ok=True)  # another command may be probing too
    except OSError as error:
        raise StorageError(
            f"The data folder {folder} cannot be written ({error.strerror}): "
            f"make it writable, or give another one with --data-dir or {ENVIRONMENT_VARIABLE}."
        ) from error
    return folder.resolve()


def data_dir_named(chosen: str | Path | None = None) -> Path:
    """Where `data_dir` would be; nothing is made there."""
    return Path(chosen or os.environ.get(ENVIRONMENT_VARIABLE) or platformdirs.user_data_dir("clockface", False))


def other_owner(folder: Path) -> str:
    """For root: whom a folder belongs to, or else the one it would be made in. "" for root, and for everybody else.

    Root neither writes into a folder of somebody else nor runs a version of the program that lies there.
    """
    if sys.platform == "win32" or os.geteuid() != 0:
        return ""
    there = next(place for place in (folder.absolute(), *folder.absolute().parents) if place.exists())
    uid = there.stat().st_uid
    return user_name(uid) if uid else ""


def command_for(owner: str, folder: Path) -> str:
    """What to type before the verb to run it as the owner of a data folder."""
    return shlex.join(["sudo", "-u", owner, "clockface", "--data-dir", str(folder.absolute())])


def user_name(uid: int) -> str:
    """As sudo takes it: the name, or #1000 where a user has none."""
    import pwd  # not on Windows

    try:
        return pwd.getpwuid(uid).pw_name
    except KeyError:
        return f"#{uid}"
