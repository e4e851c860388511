"""`clockface uninstall`: the kiosk starts by itself no longer; its data stays, unless somebody says otherwise twice."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from kiosk_app.administration.leaving import Holdings, holdings, is_used, purge, remove_empty
from kiosk_app.administration.service_install import Places, apply, call, folder_in_use, removal
from kiosk_app.app import open_site
from kiosk_app.attendance.instance import DataFolderLock
from kiosk_app.errors import DataFolderBusy, InputError
from kiosk_app.fleet.progress import read_progress
from kiosk_app.output import Output
from kiosk_app.paths import command_for, data_dir_named, other_owner
from kiosk_app.sync.identity import IdentityFile
from kiosk_app.verbs.install_service import show


def add_parser(verbs: Any, everywhere: argparse.ArgumentParser) -> None:
    parser = verbs.add_parser("uninstall", parents=[everywhere], help="undo install-service; keeps the data folder")
    parser.add_argument("--purge", action="store_true", help="delete the data folder too; asks for the kiosk's name")
    parser.add_argument("--yes", action="store_true", help="ask nothing: for scripts")
    parser.add_argument("--dry-run", action="store_true", help="say what would be done")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace, out: Output) -> int:
    """Everything is asked before anything is undone. While the kiosk runs, its data folder can only stay."""
    changes = removal(Places())
    folder = data_dir_named(args.data_dir or folder_in_use(changes)).resolve()
    if args.dry_run:
        show(changes, out)
    deletes = _is_to_go(folder, args, out)
    if args.dry_run:
        return 0
    apply(changes, call)
    for path in changes.remove:
        out.result({"removed": str(path)}, f"{path} is removed.")
    if deletes:
        _delete(folder, out)
    else:
        out.result({"kept": str(folder)}, f"The data folder stays: {folder}")
    return 0


def _is_to_go(folder: Path, args: argparse.Namespace, out: Output) -> bool:
    """Whether the data folder is to be deleted, once it is said what is lost. Raises InputError for a wrong name."""
    asks = sys.stdin is not None and sys.stdin.isatty() and not (args.yes or args.json or args.dry_run)
    if not is_used(folder):
        if args.purge:
            raise InputError(f"There is no kiosk in {folder}: give its folder with --data-dir. Nothing was removed.")
        return False
    if owner := other_owner(folder):
        if args.purge:
            raise InputError(
                f"The data folder {folder} belongs to {owner!r}: leave out --purge here, then delete it with "
                f"{command_for(owner, folder)} uninstall --purge. Nothing was removed."
            )
        return False
    if not (args.purge or asks):
        return False
    try:
        held, kiosk_id = _held(folder, out)
    except DataFolderBusy:
        if args.purge:
            raise
        return False
    said = {"records": held.lines, "not_at_server": held.only_here, "people": held.people}
    out.result(said, held.sentence(folder))
    return args.purge if args.yes or args.dry_run else _is_named(kiosk_id, args.purge, out)


def _is_named(kiosk_id: str, must: bool, out: Output) -> bool:
    """Whether somebody types the name of the kiosk; nothing at all is an answer, too, unless it must be."""
    out.note(f"Type the name of this kiosk ({kiosk_id}) to delete that for good, or nothing to keep it:")
    typed = sys.stdin.readline().strip() if sys.stdin else ""
    if typed != kiosk_id and (typed or must):
        raise InputError(f"{typed!r} is not the name of this kiosk: nothing was removed.")
    return typed == kiosk_id


def _held(folder: Path, out: Output) -> tuple[Holdings, str]:
    with open_site(folder, out.note) as site:
        identity, progress = IdentityFile(folder).read(), read_progress(folder)
        confirmed = progress.lines if identity is not None and progress.epoch == identity.epoch else 0
        return holdings(site.register, confirmed), site.config.attendance.kiosk_id


def _delete(folder: Path, out: Output) -> None:
    with DataFolderLock(folder):
        foreign = purge(folder)
    is_gone = remove_empty(folder)
    for path in foreign:
        out.result({"left": str(path)}, f"{path} is not of Clockface, and stays.")
    empty = "" if is_gone or foreign else " What is left is an empty folder, which root may remove."
    out.result({"deleted": str(folder)}, f"{folder} is deleted.{empty}")
