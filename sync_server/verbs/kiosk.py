"""`clockface-server kiosk add|list|revoke`: who may talk with this server."""

from __future__ import annotations

import argparse
import dataclasses
import datetime
import json
import sys

import segno

from sync_server import kiosks
from sync_server.server import Server
from sync_server.verbs import opened

WHO = "command line"


def add_parser(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    actions = verbs.add_parser("kiosk", help="pair, list and revoke kiosks").add_subparsers(
        dest="action", required=True, metavar="ACTION"
    )
    add = actions.add_parser("add", help="make a code that pairs one kiosk within 15 minutes")
    add.add_argument("name", metavar="NAME")
    add.add_argument("--site", default="", help="where it stands")
    actions.add_parser("list", help="all kiosks").add_argument("--json", action="store_true", help="as JSON lines")
    actions.add_parser("revoke", help="refuse a kiosk from now on").add_argument("name", metavar="NAME")


def run(args: argparse.Namespace) -> int:
    with opened(args) as server:
        {"add": _add, "list": _list, "revoke": _revoke}[args.action](server, args)
    return 0


def _add(server: Server, args: argparse.Namespace) -> None:
    with server.database.write() as connection:
        text = str(kiosks.invite(server, connection, args.name, args.site, WHO))
    _draw(text)
    print("Show this code to the kiosk's camera at its set-up, or give it this text, within 15 minutes:")
    print(f"  clockface sync pair '{text}'")


def _draw(text: str) -> None:
    """Half blocks where the terminal has them, coloured blanks elsewhere."""
    code = segno.make(text, error="l", micro=False)
    try:
        "▀▄█".encode(sys.stdout.encoding or "ascii")
    except UnicodeEncodeError:
        code.terminal(sys.stdout)
    else:
        code.terminal(sys.stdout, compact=True)


def _list(server: Server, args: argparse.Namespace) -> None:
    with server.database.read() as connection:
        known = kiosks.known(connection)
    if args.json:
        for kiosk in known:
            print(json.dumps(dataclasses.asdict(kiosk)))
        return
    for kiosk in known:
        print(f"{kiosk.name:<24} {kiosk.site:<16} {kiosk.state:<8} {_seen(kiosk.last_seen_utc_us):<24} {kiosk.uid}")
    if not known:
        print("No kiosks yet: make a code for the first with 'clockface-server kiosk add NAME'.")


def _seen(at_utc_us: int | None) -> str:
    if at_utc_us is None:
        return "never seen"
    return f"seen {datetime.datetime.fromtimestamp(at_utc_us / 1e6).astimezone():%Y-%m-%d %H:%M}"


def _revoke(server: Server, args: argparse.Namespace) -> None:
    with server.database.write() as connection:
        kiosk = kiosks.revoke(server, connection, args.name, WHO)
    print(f"{kiosk.name} is refused from now on.")
