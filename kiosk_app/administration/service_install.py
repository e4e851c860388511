"""Making the kiosk start by itself, and undoing that: which files and commands it takes here, and doing it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from kiosk_app import paths
from kiosk_app.administration.service_reading import data_folder_of
from kiosk_app.administration.service_units import (
    MADE_BY,
    NAME,
    SYSTEM_CACHE,
    SYSTEM_FOLDER,
    Launch,
    Session,
    autostart_entry,
    awake_unit,
    desktop_unit,
    launch_agent,
    scheduled_task,
    system_unit,
)
from kiosk_app.administration.service_user import hindrance
from kiosk_app.durable import reported
from kiosk_app.errors import InputError

Command = tuple[str, ...]
_SERVERS = {Session.CAGE: "cage", Session.X: "xinit"}  # programs that show the window where there is no desktop


@dataclass(frozen=True, slots=True)
class Places:
    """Where such files belong. home: of the user. system: of systemd's units of this machine."""

    home: Path = field(default_factory=Path.home)
    system: Path = Path("/etc/systemd/system")
    platform: str = sys.platform

    @property
    def config(self) -> Path:
        """As the XDG Base Directory Specification has it."""
        return Path(os.environ.get("XDG_CONFIG_HOME") or self.home / ".config")

    @property
    def user_units(self) -> Path:
        return self.config / "systemd" / "user"

    @property
    def autostart(self) -> Path:
        return self.config / "autostart" / f"{NAME}.desktop"

    @property
    def agent(self) -> Path:
        return self.home / "Library" / "LaunchAgents" / f"{NAME}.plist"

    @property
    def task(self) -> Path:
        return self.home / f"{NAME}-task.xml"


@dataclass(frozen=True, slots=True)
class Changes:
    """write: text by path. remove: files. commands: run in this order; those of a removal come before it. says: what
    else there is to do, "" for nothing.
    """

    write: Mapping[Path, str] = field(default_factory=dict)
    remove: tuple[Path, ...] = ()
    commands: tuple[Command, ...] = ()
    says: str = ""


def own_command() -> Command:
    """What started this process, as an absolute path: the built program, the script, or Python with the module."""
    built = paths.program()
    if built is not None:
        return (str(built),)
    program = Path(shutil.which(sys.argv[0]) or sys.argv[0])
    if program.suffix != ".py" and program.is_file() and os.access(program, os.X_OK):
        return (str(program.absolute()),)
    return (sys.executable, "-m", "kiosk_app")


def installation(session: Session, launch: Launch, places: Places) -> Changes:
    """What makes the kiosk start by itself here."""
    if places.platform == "darwin":
        return Changes({places.agent: launch_agent(launch)}, commands=(("launchctl", "load", "-w", str(places.agent)),))
    if places.platform == "win32":
        create = ("schtasks", "/Create", "/F", "/TN", "Clockface", "/XML", str(places.task))
        return Changes({places.task: scheduled_task(launch)}, commands=(create,))
    if session is Session.AUTOSTART:
        says = "It starts at the next login; nothing starts it again when it ends."
        return Changes({places.autostart: autostart_entry(launch)}, says=says)
    if session is Session.DESKTOP:
        units = places.user_units
        write = {units / f"{NAME}.service": desktop_unit(launch), units / f"{NAME}-awake.service": awake_unit()}
        says = f"It starts at the next login, or now: systemctl --user start {NAME}.service"
        return Changes(write, commands=_enabling("systemctl", "--user"), says=says)
    server = shutil.which(_SERVERS[session]) or f"/usr/bin/{_SERVERS[session]}"
    write = {places.system / f"{NAME}.service": system_unit(session, launch, server)}
    says = f"It starts with the machine, or now: systemctl start {NAME}.service"
    folders = (SYSTEM_CACHE,) if launch.folder else (SYSTEM_CACHE, SYSTEM_FOLDER)
    making = ("install", "-d", "-o", launch.user, "-m", "0700", *folders)  # 'clockface setup' may come before a start
    return Changes(write, commands=(making, *_enabling("systemctl")), says=says)


def _enabling(*systemctl: str) -> tuple[Command, ...]:
    return ((*systemctl, "daemon-reload"), (*systemctl, "enable", f"{NAME}.service"))


def obstacle(session: Session, launch: Launch, places: Places) -> str:
    """Why it cannot be installed here and now, in a sentence; "" when it can."""
    if places.platform in ("darwin", "win32") or session is Session.AUTOSTART:
        return ""
    if not Path("/run/systemd/system").is_dir():
        return (
            "There is no systemd on this machine: use --session autostart, or have your own service manager run "
            "'clockface run'."
        )
    if not session.is_of_system:
        by_sudo = os.geteuid() == 0 and "SUDO_USER" in os.environ
        return "A desktop session is of the user who logs in: run this as that user, without sudo." if by_sudo else ""
    if os.geteuid() != 0:
        return f"A session of its own takes root: run this with sudo, or use --session {Session.DESKTOP.value}."
    if shutil.which(_SERVERS[session]) is None:
        return f"There is no {_SERVERS[session]} on this machine: install it, with 'apt install {_SERVERS[session]}'."
    return hindrance(launch)


def removal(places: Places) -> Changes:
    """What takes away everything that `installation` may have made here; other people's files stay."""
    of_user = [places.user_units / f"{NAME}.service", places.user_units / f"{NAME}-awake.service"]
    of_system = [places.system / f"{NAME}.service"]
    commands: list[Command] = []
    if _is_ours(of_user[0]):
        commands.append(("systemctl", "--user", "disable", "--now", f"{NAME}.service"))
    if _is_ours(of_system[0]):
        commands.append(("systemctl", "disable", "--now", f"{NAME}.service"))
    if places.platform == "darwin" and places.agent.exists():
        commands.append(("launchctl", "unload", "-w", str(places.agent)))
    if places.platform == "win32" and places.task.exists():
        commands.append(("schtasks", "/Delete", "/F", "/TN", "Clockface"))
    marked = [path for path in (*of_user, *of_system, places.autostart) if _is_ours(path)]
    return Changes(
        remove=(*marked, *(path for path in (places.agent, places.task) if path.exists())), commands=tuple(commands)
    )


def folder_in_use(changes: Changes) -> str:
    """The data folder of the service that a removal takes away, as its file names it; "" for that of the user."""
    return next((folder for path in changes.remove if (folder := data_folder_of(path))), "")


def _is_ours(path: Path) -> bool:
    try:
        return path.read_text(encoding="utf-8").startswith(MADE_BY)
    except (OSError, UnicodeDecodeError):
        return False


def apply(changes: Changes, call: Callable[[Command], None]) -> None:
    """Write, or run what ends and then remove. Raises StorageError, and whatever `call` raises."""
    for path, text in changes.write.items():
        with reported(path):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-16" if path.suffix == ".xml" else "utf-8")
            path.chmod(0o644)
    for command in changes.commands:
        call(command)
    for path in changes.remove:
        with reported(path):
            path.unlink(missing_ok=True)


def call(command: Sequence[str]) -> None:
    """Raises InputError with what the command said when it failed."""
    try:
        done = subprocess.run(command, env=paths.outside_environment(), capture_output=True, text=True, check=False)
    except OSError as error:
        raise InputError(f"'{' '.join(command)}' cannot be run ({error.strerror}).") from error
    if done.returncode != 0:
        said = " ".join(done.stderr.split()) or f"status {done.returncode}"
        raise InputError(f"'{' '.join(command)}' failed: {said.rstrip('.')}.")
