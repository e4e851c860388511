"""What makes a system start the kiosk by itself and keep it running, as text: no file is written and nothing is run.

For Linux with systemd, where the kiosk is watched as well (see `watchdog`), for desktops without it, for macOS and for
Windows.
"""

from __future__ import annotations

import plistlib
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from xml.sax.saxutils import escape

NAME = "clockface"
MADE_BY = "# Written by 'clockface install-service'; 'clockface uninstall' takes it away."
SYSTEM_FOLDER = "/var/lib/clockface"
SYSTEM_CACHE = "/var/cache/clockface"  # where the single file unpacks itself; the user may have no home
_RESTART = """\
Restart=always
RestartSec=2
# Longer and longer pauses, where systemd knows of them (254 and later); it never gives up.
RestartSteps=5
RestartMaxDelaySec=60
# The first start converts the model pack, which takes its time.
TimeoutStartSec=300
TimeoutStopSec=20
WatchdogSec=60
# What a process that hangs leaves behind would hold templates and names.
LimitCORE=0
UMask=0077
"""


class Session(StrEnum):
    """What shows the window. desktop: of whoever is logged in, by systemd. cage: a Wayland session with nothing but the
    kiosk, on the first console. x: the same with plain X. autostart: of whoever is logged in, without systemd.
    """

    DESKTOP = "desktop"
    CAGE = "cage"
    X = "x"
    AUTOSTART = "autostart"

    @property
    def is_of_system(self) -> bool:
        """Whether it starts with the machine, before anybody logs in, and so takes root to install."""
        return self in (Session.CAGE, Session.X)


@dataclass(frozen=True, slots=True)
class Launch:
    """command: what starts Clockface, without a verb. folder: the data folder, "" for where the session has it by
    itself. user: whose sessions of the system are.
    """

    command: tuple[str, ...]
    folder: str = ""
    user: str = NAME

    @property
    def arguments(self) -> tuple[str, ...]:
        """The whole command line."""
        return (*self.command, *(("--data-dir", self.folder) if self.folder else ()), "run")


def desktop_unit(launch: Launch) -> str:
    """A unit of the user, which starts and ends with the graphical session."""
    return f"""{MADE_BY}
[Unit]
Description=Clockface attendance kiosk
PartOf=graphical-session.target
After=graphical-session.target
Wants={NAME}-awake.service
StartLimitIntervalSec=0

[Service]
Type=notify
NotifyAccess=main
# Without a display it would run unseen: it waits until the desktop has told systemd of one.
ExecStartPre=/bin/sh -c "test -n \\"$$DISPLAY$$WAYLAND_DISPLAY\\""
ExecStartPre=-/bin/sh -c "command -v xset && xset s off -dpms s noblank"
ExecStart={command_line(launch.arguments)}
{_RESTART}
[Install]
WantedBy=graphical-session.target
"""


def awake_unit(inhibit: str = "/usr/bin/systemd-inhibit") -> str:
    """A unit of the user that keeps screen and machine awake. Desktops that blank by themselves need a setting, too."""
    return f"""{MADE_BY}
[Unit]
Description=Keeps the screen on while Clockface runs
PartOf={NAME}.service

[Service]
ExecStart={inhibit} --what=idle:sleep --who=Clockface --why="The kiosk is in use" /bin/sleep infinity
"""


def system_unit(session: Session, launch: Launch, server: str) -> str:
    """A unit of the system, which has the first console to itself. server: the path of cage, or of xinit.

    The main process is the display server, and the kiosk its child: hence NotifyAccess.
    """
    if session is Session.CAGE:
        start = command_line([server, "-d", "--", *launch.arguments])
    else:
        client = 'xset s off -dpms s noblank; exec "$@"'
        words = [server, "/bin/sh", "-c", client, "sh", *launch.arguments, "--", ":0", "vt1", "-nolisten", "tcp"]
        start = command_line(words)
    place = f"CacheDirectory={NAME}\nCacheDirectoryMode=0700\nEnvironment=CLOCKFACE_CACHE_DIR={SYSTEM_CACHE}\n"
    if not launch.folder:
        place += f"StateDirectory={NAME}\nStateDirectoryMode=0700\nEnvironment=CLOCKFACE_DATA_DIR={SYSTEM_FOLDER}\n"
    return f"""{MADE_BY}
[Unit]
Description=Clockface attendance kiosk
After=systemd-user-sessions.service plymouth-quit-wait.service getty@tty1.service
Conflicts=getty@tty1.service
StartLimitIntervalSec=0

[Service]
Type=notify
NotifyAccess=all
User={launch.user}
PAMName=login
TTYPath=/dev/tty1
TTYReset=yes
TTYVHangup=yes
TTYVTDisallocate=yes
StandardInput=tty-fail
StandardOutput=journal
StandardError=journal
UtmpIdentifier=tty1
UtmpMode=user
{place}ExecStart={start}
{_RESTART}
[Install]
WantedBy=multi-user.target
"""


def command_line(words: Sequence[str]) -> str:
    """Words as systemd.service(5) reads them: quoted, with % and $ doubled, which would stand for something else."""
    return " ".join(_quoted(word) for word in words)


def _quoted(word: str) -> str:
    doubled = word.replace("\\", "\\\\").replace('"', '\\"').replace("%", "%%").replace("$", "$$")
    return '"' + doubled.replace("\n", "\\n").replace("\t", "\\t") + '"'


def autostart_entry(launch: Launch) -> str:
    """A desktop entry for the folder of autostarted programs: it starts the kiosk, and nothing starts it again."""
    return f"""{MADE_BY}
[Desktop Entry]
Type=Application
Name=Clockface
Comment=Attendance kiosk
Exec={" ".join(_for_desktop(word) for word in launch.arguments)}
Terminal=false
X-GNOME-Autostart-enabled=true
"""


def _for_desktop(word: str) -> str:
    """As the Desktop Entry Specification has it: quoted in the Exec key, then escaped as any text of such a file."""
    quoted = word.replace("%", "%%")
    for special in '\\"`$':
        quoted = quoted.replace(special, f"\\{special}")
    return '"' + quoted.replace("\\", "\\\\") + '"'


def launch_agent(launch: Launch) -> str:
    """For macOS: ~/Library/LaunchAgents/clockface.plist. `caffeinate` keeps the screen on."""
    agent = {
        "Label": NAME,
        "ProgramArguments": ["/usr/bin/caffeinate", "-di", *launch.arguments],
        "RunAtLoad": True,
        "KeepAlive": True,
        "ThrottleInterval": 10,
        "ProcessType": "Interactive",
        "LimitLoadToSessionType": "Aqua",
    }
    return plistlib.dumps(agent).decode()


def scheduled_task(launch: Launch) -> str:
    """For Windows: what `schtasks /Create /TN Clockface /XML FILE` takes; at each login, again after a failure."""
    program, *rest = launch.arguments
    arguments = subprocess.list2cmdline(rest)
    return f"""<?xml version="1.0" encoding="UTF-16"?>
<Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">
  <RegistrationInfo><Description>Clockface attendance kiosk</Description></RegistrationInfo>
  <Triggers><LogonTrigger><Enabled>true</Enabled></LogonTrigger></Triggers>
  <Settings>
    <MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>
    <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>
    <StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>
    <ExecutionTimeLimit>PT0S</ExecutionTimeLimit>
    <RestartOnFailure><Interval>PT1M</Interval><Count>999</Count></RestartOnFailure>
  </Settings>
  <Actions><Exec>
    <Command>{escape(program)}</Command>
    <Arguments>{escape(arguments)}</Arguments>
  </Exec></Actions>
</Task>
"""
