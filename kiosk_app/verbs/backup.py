"""`clockface backup create | restore`: one file with everything that cannot be made again, and back."""

from __future__ import annotations

import argparse
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from kiosk_app.administration.backup import Backup, backup, restore
from kiosk_app.app import open_site
from kiosk_app.attendance.audit import COMMAND_LINE
from kiosk_app.clock import now_utc_us
from kiosk_app.output import Output
from kiosk_app.paths import data_dir


def add_parser(verbs: Any, everywhere: argparse.ArgumentParser) -> None:
    parser = verbs.add_parser("backup", help="save a data folder as one file, or make one from such a file")
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    create = actions.add_parser("create", parents=[everywhere], help="write everything into FILE")
    back = actions.add_parser("restore", parents=[everywhere], help="make an empty data folder as it was")
    for action, function in ((create, create_backup), (back, restore_backup)):
        action.add_argument("file", metavar="FILE", type=Path)
        action.set_defaults(run=function)


def create_backup(args: argparse.Namespace, out: Output) -> int:
    """Ledgers, keys, settings and operators; whoever has the file can read them."""
    with open_site(args.data_dir, out.note) as site:
        site.register.audit(COMMAND_LINE, "backup", args.file.name)
        made = backup(site.folder, site.register, args.file.absolute(), now_utc_us())
    out.result(_described(made), f"{args.file} is written. Whoever has it can read all of it: keep it safe.")
    return 0


def restore_backup(args: argparse.Namespace, out: Output) -> int:
    """All of it or nothing."""
    folder = data_dir(args.data_dir)
    made = restore(args.file, folder)
    out.result(_described(made), f"{folder} is as it was at {_described(made)['made_at']}.")
    return 0


def _described(made: Backup) -> dict[str, Any]:
    made_at = datetime.fromtimestamp(made.made_at_utc_us / 1e6, UTC).isoformat(timespec="seconds")
    return {"kiosk_id": made.kiosk_id, "made_at": made_at, "files": made.files}
