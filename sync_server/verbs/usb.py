"""`clockface-server usb import|export`: kiosks without a network."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from sync_server import usb
from sync_server.verbs import opened


def add_parser(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    actions = verbs.add_parser("usb", help="talk with a kiosk that has no network, by USB stick").add_subparsers(
        dest="action", required=True, metavar="ACTION"
    )
    actions.add_parser("import", help="take in what a kiosk wrote").add_argument("file", type=Path, metavar="FILE")
    export = actions.add_parser("export", help="write what a kiosk is to have")
    export.add_argument("name", metavar="NAME")
    export.add_argument("file", type=Path, metavar="FILE")


def run(args: argparse.Namespace) -> int:
    with opened(args) as server:
        if args.action == "export":
            parts = usb.give(server, args.name, args.file)
            print(f"{args.file} is for {args.name} alone, within 30 days; parts of the gallery in it: {parts}.")
            return 0
        taken = usb.take(server, args.file)
    print(f"{taken.kiosk}: attendance lines {taken.lines}, people {taken.people}, refused {len(taken.refused)}.")
    for person_id, reason in taken.refused.items():
        print(f"  {person_id}: {reason}", file=sys.stderr)
    return 0
