"""`clockface update`: another version of a built program, from a file, a stick or the server."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from kiosk_app.clock import now_utc_us, system_zone
from kiosk_app.config import load_config
from kiosk_app.errors import DataFolderBusy, InputError
from kiosk_app.fleet.program_updates import ProgramUpdates
from kiosk_app.output import Output, table
from kiosk_app.paths import data_dir, is_frozen
from kiosk_app.releases.intake import Intake
from kiosk_app.releases.launch import return_by_hand
from kiosk_app.releases.program import Program, this_program
from kiosk_app.releases.shelf import Shelf
from kiosk_app.releases.state import State
from kiosk_app.releases.trust import trusted_keys
from sync_server.wire.release import Release


def add_parser(verbs: Any, everywhere: argparse.ArgumentParser) -> None:
    parser = verbs.add_parser("update", parents=[everywhere], help="another version of Clockface")
    parser.add_argument("file", metavar="FILE", type=Path, nargs="?", help="a release, or the folder of a stick")
    action = parser.add_mutually_exclusive_group()
    action.add_argument("--check", action="store_true", help="say whether FILE would be taken, and change nothing")
    action.add_argument("--from-server", action="store_true", help="fetch what the server has for this kiosk, now")
    action.add_argument("--status", action="store_true", help="which version is in use, on trial or waiting")
    action.add_argument("--return", dest="back", action="store_true", help="go back to the version before")
    parser.set_defaults(run=update)


def update(args: argparse.Namespace, out: Output) -> int:
    """Installed while the kiosk runs, too; tried at its next start. `--return` needs the kiosk to be closed."""
    if not is_frozen():
        raise InputError(
            "This Clockface was installed with pip: close it and run 'pip install --upgrade clockface' to update it."
        )
    shelf, program = Shelf(data_dir(args.data_dir)), this_program()
    if args.back:
        state = return_by_hand(shelf, program)
        out.result(_described(shelf, state), state.told)
        return 0
    if args.status:
        value = _described(shelf, shelf.state())
        out.result(value, table([[name, str(cell)] for name, cell in value.items()], ["", "update"]))
        return 0
    if args.from_server:
        return _from_server(shelf, program, out)
    if args.file is None:
        raise InputError("Say which release: give its FILE, or the folder of a stick.")
    intake = Intake(shelf, program, trusted_keys(), now_utc_us)
    path = intake.newest(args.file) if args.file.is_dir() else args.file
    if args.check:
        release = intake.check(path)
        out.result(_release(release), f"{path} holds version {release.version}, which would be taken.")
        return 0
    release = intake.take(path)
    out.result(_release(release), f"Version {release.version} is installed: the next start of the kiosk tries it.")
    return 0


def _from_server(shelf: Shelf, program: Program, out: Output) -> int:
    """Whatever the settings say, and also what was given up before."""
    config, intake = load_config(shelf.data, system_zone()), Intake(shelf, program, trusted_keys(), now_utc_us)
    try:
        release = ProgramUpdates(shelf.data, lambda: config, intake).fetch_now(out.note)
    except DataFolderBusy as error:
        raise InputError(
            "The running kiosk is fetching it: 'clockface update --status' shows when it is there."
        ) from error
    if release is None:
        out.result({"release": None}, "The server has no newer version for this kiosk.")
        return 0
    out.result(_release(release), f"Version {release.version} is installed: the next start of the kiosk tries it.")
    return 0


def _release(release: Release) -> dict[str, Any]:
    return {"version": release.version, "release": release.release, "bytes": release.unpacked_bytes}


def _described(shelf: Shelf, state: State) -> dict[str, Any]:
    """version, previous, waiting: as people call them. attempts: starts on trial, None when it is not on trial."""
    return {
        "version": shelf.version(state.current) if state.current else this_program().version,
        "previous": None if state.previous is None else shelf.version(state.previous),
        "waiting": shelf.version(state.waiting) if state.waiting else None,
        "attempts": state.attempts,
        "told": state.told,
    }
