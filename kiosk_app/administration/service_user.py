"""Whether the user whose session of the system it is can run the program and write its data, before it is installed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk_app import paths
from kiosk_app.administration.service_units import Launch

if TYPE_CHECKING:
    import pwd


def hindrance(launch: Launch) -> str:
    """Why this user could not be the kiosk, in a sentence; "" when nothing is in the way. Only root can ask."""
    import pwd  # not on Windows

    try:
        user = pwd.getpwnam(launch.user)
    except KeyError:
        return f"There is no user {launch.user!r}: make one, or give another with --user."
    for program in _programs(launch):
        if not (_may(user, "-r", program) and _may(user, "-x", program)):
            return (
                f"The user {launch.user!r} cannot run {program}: put it where everybody may read and run it, such as "
                f"/usr/local/bin or /opt, and install it from there."
            )
    if launch.folder and not _may(user, "-w", Path(launch.folder)):
        return (
            f"The user {launch.user!r} cannot write to the data folder {launch.folder}: make one with "
            f"'install -d -o {launch.user} -m 0700 FOLDER', or leave out --data-dir."
        )
    return ""


def _programs(launch: Launch) -> tuple[Path, ...]:
    start = Path(launch.command[0])
    if paths.is_frozen():
        return (start,)
    return start, Path(sys.executable), Path(paths.__file__).parent


def _may(user: pwd.struct_passwd, what: str, path: Path) -> bool:
    """As the kernel sees it, with all folders above, access lists and mounts without programs."""
    groups = os.getgrouplist(user.pw_name, user.pw_gid)
    done = subprocess.run(
        ["test", what, path],
        user=user.pw_uid, group=user.pw_gid, extra_groups=groups, env=paths.outside_environment(), check=False,
    )  # fmt: skip
    return done.returncode == 0
