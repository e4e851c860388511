"""`clockface install-service`: the kiosk starts by itself, full screen, and is started again when it ends or hangs."""

from __future__ import annotations

import argparse
import os
from pathlib import Path
from typing import Any

from kiosk_app.administration.service_install import Changes, Places, apply, call, installation, obstacle, own_command
from kiosk_app.administration.service_units import Launch, Session
from kiosk_app.errors import InputError
from kiosk_app.output import Output
from kiosk_app.paths import ENVIRONMENT_VARIABLE


def add_parser(verbs: Any, everywhere: argparse.ArgumentParser) -> None:
    parser = verbs.add_parser(
        "install-service", parents=[everywhere], help="start the kiosk by itself, and again when it ends"
    )
    sessions = [session.value for session in Session]
    parser.add_argument("--session", choices=sessions, default=Session.DESKTOP.value, help="what shows the window")
    parser.add_argument("--user", default="clockface", metavar="NAME", help="whose sessions 'cage' and 'x' are")
    parser.add_argument("--dry-run", action="store_true", help="print what would be written and run")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace, out: Output) -> int:
    """Write the files and run the commands, or say why that cannot be."""
    session, places = Session(args.session), Places()
    chosen = args.data_dir or os.environ.get(ENVIRONMENT_VARIABLE)
    folder = str(Path(chosen).absolute()) if chosen else ""
    launch = Launch(own_command(), folder, args.user)
    changes = installation(session, launch, places)
    if args.dry_run:
        show(changes, out)
        return 0
    if why := obstacle(session, launch, places):
        raise InputError(why)
    apply(changes, call)
    out.result({"written": [str(path) for path in changes.write]}, f"Clockface is installed. {changes.says}".rstrip())
    return 0


def show(changes: Changes, out: Output) -> None:
    """What would be done, in the order in which it would be."""
    for path, text in changes.write.items():
        out.result({"would_write": str(path), "text": text}, f"would write {path}:\n\n{text}")
    for command in changes.commands:
        out.result({"would_run": list(command)}, f"would run: {' '.join(command)}")
    for path in changes.remove:
        out.result({"would_remove": str(path)}, f"would remove {path}")
